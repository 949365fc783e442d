package org.signatory.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.attacks.Wire.Answered;
import org.signatory.testing.RunningProduct;

/**
 * Sends what nobody means well by to every operation of the contract, as everybody and as nobody: the server never fails,
 * answers as documented, and tells nobody what is not theirs to know. How many, and from which seed, is said by
 * {@code -Dfuzz.requests} and {@code -Dfuzz.seed}.
 */
class FuzzIT {

    private static final long REQUESTS = Long.getLong("fuzz.requests", 5_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int THREADS = Integer.getInteger("fuzz.threads", 6);
    private static final long RENEWED_AFTER = 1_500;
    private static final long TOLD_AFTER = Long.getLong("fuzz.told", 50_000);

    /** What the server wrote meanwhile, for whoever looks into a fault. */
    private static final Path LOG = Path.of("target/fuzz-product.log");

    private static final String UNLIMITED = "1000000000";

    @TempDir
    Path folder;

    private final AtomicLong next = new AtomicLong();
    private final Tally tally = new Tally();

    @Test
    void nothingThatIsSentMakesTheServerFailOrTellWhatItShouldNot() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                RunningProduct product = RunningProduct.start(folder, settings(postgres))) {
            Scene scene = Scene.on(product);
            Operation.Contract contract = Operation.Contract.committed();
            Requests requests = new Requests(contract, scene, SEED);
            tally.start();
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> attack(contract, scene, requests, product)));
            }
            try {
                for (Future<?> each : all) {
                    each.get();
                }
            } finally {
                threads.shutdownNow();
                System.out.println(tally.report(SEED));
                Files.writeString(LOG, product.log());
            }
            assertThat(tally.faults()).as(tally.report(SEED)).isEmpty();
            // Otherwise nothing was tried at all.
            assertThat(tally.share(2)).isGreaterThan(0.1);
            assertThat(tally.operationsThatSucceeded())
                    .hasSizeGreaterThan(contract.operations().size() / 2);
            assertThat(tally.toldRightly()).isPositive();
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        for (String limit : List.of("KEY", "ANONYMOUS", "FAILURES", "SUBSCRIPTIONS", "SUBSCRIPTIONS_BY_KEY")) {
            settings.put("SIGNATORY_RATE_" + limit, UNLIMITED);
        }
        return settings;
    }

    private Void attack(Operation.Contract contract, Scene scene, Requests requests, RunningProduct product) {
        Judgement judgement = new Judgement(scene);
        try (Wire wire = new Wire(URI.create(product.baseUrl()).getPort())) {
            for (long number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                if (number % RENEWED_AFTER == RENEWED_AFTER - 1) {
                    scene.renew();
                }
                if (number % TOLD_AFTER == TOLD_AFTER - 1) {
                    System.out.println(tally.report(SEED));
                }
                Sent sent = requests.request(number);
                long start = System.nanoTime();
                try {
                    Answered answer = wire.send(sent);
                    tally.took(sent, System.nanoTime() - start);
                    List<String> faults = judgement.faults(sent, answer);
                    tally.add(number, sent, answer, faults, judgement.isToldRightly(sent, answer));
                    if (answer.status() == 201 && sent.caller().writes()) {
                        scene.shared.learn(
                                answer.header("location").replaceFirst("^https?://[^/]+", ""), contract.operations());
                    }
                } catch (IOException e) {
                    tally.silence(number, sent, e);
                    if (!product.isRunning()) {
                        throw new IllegalStateException("The product has ended", e);
                    }
                }
            }
        }
        return null;
    }
}
