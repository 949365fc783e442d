package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.Endpoint;
import org.signatory.support.RealPostgres;
import org.signatory.support.SingleConnection;
import org.signatory.support.TestData;
import org.signatory.support.TightLimits;

/**
 * Tests that a Member signs on with a single database connection while other requests match names or wait for servers.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestProfile(TightLimits.class)
class OneConnectionTest {

    /** The maximum number of phrases in one text, each slow to match. */
    private static final String COSTLY =
            "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda. ".repeat(15_000);

    @Inject
    HeavyWorkGate gate;

    @Inject
    AgroalDataSource database;

    private String letter;
    private SingleConnection connection;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
        connection = new SingleConnection(database);
    }

    @AfterEach
    void end() {
        connection.close();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time to wait for the condition").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/members/match",
                "/v1/letters/parse",
                "/v1/letters/{id}/check",
                "/v1/letters/{id}/cosigner-imports",
                "/v1/letters/imports"
            })
    @DisplayName("A Member signs on while names are matched, and matching ends at its time limit")
    void matchingHoldsNoConnection(String path) throws Exception {
        CompletableFuture<Response> matching =
                CompletableFuture.supplyAsync(() -> editor().header("Idempotency-Key", "matching")
                        .body(Map.of("text", "Signed by: " + COSTLY))
                        .post(path.replace("{id}", letter)));
        await(() -> gate.size() == 1);

        sign(letter, "Q000023", "2021-02-03").statusCode(201);

        assertThat(matching).isNotDone();
        matching.get(1, TimeUnit.MINUTES).then().statusCode(422).body("code", is("work-limit-exceeded"));
        assertThat(gate.size()).isZero();
    }

    @Test
    @DisplayName("A Member signs on while a webhook's server is slow, and a repeated test is not sent again")
    void webhooksHoldNoConnection() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (Endpoint partner = new Endpoint()) {
            partner.forwardingTo(told -> wait(answered));
            String hook = editor().body(Map.of("url", partner.url(), "enabled", false))
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            Function<String, Response> test =
                    key -> editor().header("Idempotency-Key", key).post("/v1/webhooks/" + hook + "/test");
            CompletableFuture<Response> testing = CompletableFuture.supplyAsync(() -> test.apply("once"));
            partner.received(1);

            sign(letter, "Q000023", "2021-02-03").statusCode(201);

            assertThat(testing).isNotDone();
            answered.countDown();
            String attempt = testing.get(1, TimeUnit.MINUTES)
                    .then()
                    .statusCode(200)
                    .body("delivered", is(true))
                    .extract()
                    .path("id");
            test.apply("once")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", "true")
                    .body("id", is(attempt));
            assertThat(partner.received()).hasSize(1);
        } finally {
            answered.countDown();
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
