package org.signatory.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.signatory.fuzz.HttpWire.RawResponse;
import org.signatory.support.RunningProduct;

/**
 * Sends random requests to every operation, page and form as each role and anonymously: no server errors, only
 * documented responses, and no hidden data. {@code -Dfuzz.requests} and {@code -Dfuzz.seed} set the number of requests
 * and the seed; {@code -Dfuzz.language=tr} runs the server in Turkish.
 */
class FuzzIT {

    private static final long REQUESTS = Long.getLong("fuzz.requests", 3_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int THREADS = Integer.getInteger("fuzz.threads", 6);
    private static final long RENEWED_AFTER = 1_500;
    private static final long TOLD_AFTER = Long.getLong("fuzz.told", 50_000);

    /** The server's log, for investigating a failure. */
    private static final Path LOG = Path.of("target/fuzz-product.log");

    private static final String UNLIMITED = "1000000000";

    /** The system language, such as {@code tr}, whose case mappings differ. */
    private static final String LANGUAGE = System.getProperty("fuzz.language", "");

    @TempDir
    Path folder;

    private final AtomicLong next = new AtomicLong();
    private final FuzzReport tally = new FuzzReport();

    @Test
    void randomRequestsCauseNoServerErrorsOrLeaks() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .start();
                WebhookSink sink = WebhookSink.start();
                RunningProduct product = RunningProduct.start(folder, settings(postgres), command())) {
            FuzzData scene = FuzzData.on(product, sink.address());
            FuzzOperation.Contract contract = FuzzOperation.Contract.committed();
            FuzzRequests requests = new FuzzRequests(contract, scene, SEED);
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
                System.out.println(scene.pages.report());
                System.out.printf(
                        "Kinds of hostile files: %d by pages, %d by operations, of %d%n",
                        scene.pageUploads.sentKinds().size(),
                        scene.bodyUploads.sentKinds().size(),
                        HostileFiles.kinds().size());
                Files.writeString(LOG, product.log());
            }
            assertThat(tally.faults().keySet()).as(tally.report(SEED)).isEmpty();
            // Otherwise the run tested nothing.
            assertThat(tally.share(2)).isGreaterThan(0.1);
            assertThat(tally.operationsThatSucceeded())
                    .hasSizeGreaterThan(contract.operations().size() / 2);
            assertThat(tally.permittedSightings()).isPositive();
            assertThat(scene.pageUploads.sentKinds()).isNotEmpty();
            assertThat(scene.bodyUploads.sentKinds()).isNotEmpty();
        }
    }

    private static List<String> command() {
        return LANGUAGE.isEmpty() ? RunningProduct.command() : RunningProduct.command("-Duser.language=" + LANGUAGE);
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres) {
        Map<String, String> settings = new HashMap<>();
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        for (String limit : List.of("KEY", "ANONYMOUS", "FAILURES", "SUBSCRIPTIONS", "SUBSCRIPTIONS_BY_KEY")) {
            settings.put("SIGNATORY_RATE_LIMIT_" + limit, UNLIMITED);
        }
        settings.put("SIGNATORY_WEBHOOKS_PRIVATE", "true");
        return settings;
    }

    private Void attack(
            FuzzOperation.Contract contract, FuzzData scene, FuzzRequests requests, RunningProduct product) {
        ResponseOracle judgement = new ResponseOracle(scene);
        try (HttpWire wire = new HttpWire(URI.create(product.baseUrl()).getPort())) {
            for (long number = next.getAndIncrement(); number < REQUESTS; number = next.getAndIncrement()) {
                if (number % RENEWED_AFTER == RENEWED_AFTER - 1) {
                    scene.renew();
                }
                if (number % TOLD_AFTER == TOLD_AFTER - 1) {
                    System.out.println(tally.report(SEED));
                }
                Exchange sent = requests.request(number);
                long start = System.nanoTime();
                try {
                    RawResponse answer = wire.send(sent);
                    tally.took(sent, System.nanoTime() - start);
                    List<String> faults = judgement.faults(sent, answer);
                    tally.add(number, sent, answer, faults, judgement.isPermittedSighting(sent, answer));
                    learn(scene, sent, answer);
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

    private static void learn(FuzzData scene, Exchange sent, RawResponse answer) {
        if (answer.header("set-cookie").contains("Max-Age=0") && sent.caller() != FuzzCaller.NOBODY) {
            scene.signIn(sent.caller());
        }
        boolean isCompressed = !answer.header("content-encoding").isEmpty();
        if (answer.status() != 200 || isCompressed) {
            return;
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        if (sent.operation().isPage() && answer.header("content-type").startsWith("text/html")) {
            scene.pages.learn(sent.caller(), sent.target(), body);
        } else if (answer.header("content-type").startsWith("application/json")) {
            scene.cursors.learn(body);
        }
    }
}
