package org.signatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.InstalledServer;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.PgBouncer;
import org.signatory.support.RunningProduct;
import org.signatory.support.StreamClient;

/** Runs the packaged product behind PgBouncer. */
@Tag("servers")
class PgBouncerIT {

    private static final int WRITERS = 8;
    private static final int SIGN_ONS = 200;

    @TempDir
    static Path folder;

    private static OwnPostgres database;

    @BeforeAll
    static void start() throws IOException {
        InstalledServer.require("pgbouncer");
        database = OwnPostgres.start(Files.createDirectory(folder.resolve("database")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void transactionModeWorksWithADirectAddressForNotifications() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction")) {
            Map<String, String> settings = pooler.settings(Map.of("SIGNATORY_LISTEN_URL", database.url()));
            try (RunningProduct product = RunningProduct.start(folder, settings)) {
                work(product);
            }
            // The second start finds the schema and the roster.
            try (RunningProduct product = RunningProduct.start(folder, settings)) {
                work(product);
                assertThat(product.log()).doesNotContain("ERROR").doesNotContain("prepared statement");
            }
        }
    }

    @Test
    void transactionModeWithoutADirectAddressStopsTheStart() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "transaction");
                RunningProduct product = RunningProduct.launch(folder, pooler.settings(Map.of()))) {
            assertThat(product.exitValue()).isEqualTo(1);
            assertThat(product.log()).contains("Signatory cannot start.").contains("SIGNATORY_LISTEN_URL");
        }
    }

    @Test
    void sessionModeNeedsNoOtherAddress() throws Exception {
        try (PgBouncer pooler = PgBouncer.start(folder, database, "session");
                RunningProduct product = RunningProduct.start(
                        folder, pooler.settings(Map.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "2")))) {
            assertThat(product.admin().get("/v1/letters").statusCode()).isEqualTo(200);
        }
    }

    /** Writes concurrently, reads every kind of list, and takes a backup; every event arrives in a stream. */
    private static void work(RunningProduct product) throws Exception {
        OpenLetter letter = OpenLetter.on(product);
        List<String> members = OpenLetter.members(product, SIGN_ONS);
        try (StreamClient stream = StreamClient.open(
                URI.create(product.baseUrl() + "/v1/events/stream?type=cosigner.signed"),
                "Authorization",
                "Bearer " + RunningProduct.ADMIN_KEY)) {
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            List<Future<?>> shares = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(share -> writers.submit(() -> sign(product, letter, members, share)))
                    .toList();
            for (Future<?> share : shares) {
                share.get();
            }
            writers.shutdown();
            assertThat(stream.next(members.size())).hasSameSizeAs(members);
        }
        assertThat(letter.signed(product)).isEqualTo(members.size());
        for (String path : List.of(
                "/v1/letters/" + letter.id() + "/suggested-members",
                "/v1/letters/" + letter.id() + "/similar-letters",
                "/v1/letters?q=letter",
                "/v1/events",
                "/v1/backup")) {
            assertThat(product.admin().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static void sign(RunningProduct product, OpenLetter letter, List<String> members, int share) {
        for (int i = share; i < members.size(); i += WRITERS) {
            letter.sign(product, members.get(i));
        }
    }
}
