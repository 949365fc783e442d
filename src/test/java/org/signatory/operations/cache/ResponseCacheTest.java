package org.signatory.operations.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.letters.Letter;
import org.signatory.support.CountedStatements;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the cache of anonymous responses. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ResponseCacheTest {

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.stopAt("2021-02-01T15:00:00Z");
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    /** Changes a letter in the database without the product. */
    private static void retitle(String id, String title) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery("update letter set title = :title where id = :id")
                        .setParameter("title", title)
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
    }

    private static String title(Response answer) {
        return answer.then().statusCode(200).extract().path("title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/letters",
                "/v1/letters?q=letter",
                "/v1/letters/LETTER/cosigners",
                "/v1/letters/LETTER/similar-letters",
                "/v1/members/Q000023",
                "/v1/members/Q000023/letters",
                "/v1/members/cross-party-signers"
            })
    void publicJsonIsCached(String address) {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-01").statusCode(201);
        String here = address.replace("LETTER", id);
        String name;
        Response answer;
        int asked = 0;
        do {
            assertThat(asked++).as("times that the database was asked").isLessThan(200);
            name = UUID.randomUUID().toString();
            answer = anonymous().header(CountedStatements.HEADER, name).get(here);
            answer.then().statusCode(200).header("Cache-Control", "no-cache");
        } while (CountedStatements.of(name) > 0);
        assertThat(asked).isGreaterThan(1);
        anonymous()
                .header("If-None-Match", answer.header("ETag"))
                .get(here)
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"))
                .header("Cache-Control", "no-cache");
    }

    private static String awaitKept(String address) {
        // An event that gets its position counts as a change.
        TestData.awaitEvents();
        String before = null;
        for (int i = 0; i < 200; i++) {
            String now = title(anonymous().get(address));
            String id = address.substring(address.lastIndexOf('/') + 1);
            if (now.equals(before)) {
                return now;
            }
            before = now;
            retitle(id, "Title " + i);
        }
        throw new AssertionError("Nothing is ever kept");
    }

    @Test
    void responseIsReusedUntilAChange() {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String kept = awaitKept(address);
        assertThat(title(editor().get(address))).isNotEqualTo(kept);
        MovableClock.stopAt("2021-02-01T15:00:00.499Z");
        assertThat(title(anonymous().get(address))).isEqualTo(kept);
        MovableClock.stopAt("2021-02-01T15:00:01Z");
        assertThat(title(anonymous().get(address))).isNotEqualTo(kept);
    }

    @Test
    void oneReaderRefreshesAnAgingResponse() throws Exception {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String kept = awaitKept(address);
        MovableClock.stopAt("2021-02-01T15:00:00.5Z");
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table letter in access exclusive mode");
            Future<String> renewed = one.submit(() -> title(anonymous().get(address)));
            awaitWaiting(statement);
            assertThat(title(anonymous().get(address))).isEqualTo(kept);
            MovableClock.stopAt("2021-02-01T15:00:00.999Z");
            assertThat(title(anonymous().get(address))).isEqualTo(kept);
            holder.rollback();
            assertThat(renewed.get()).isNotEqualTo(kept);
            assertThat(title(anonymous().get(address))).isEqualTo(renewed.get());
        } finally {
            one.shutdownNow();
        }
    }

    private static void awaitWaiting(Statement statement) throws Exception {
        for (int i = 0; i < 500; i++) {
            try (ResultSet waiting = statement.executeQuery("select 1 from pg_locks where not granted")) {
                if (waiting.next()) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("No one reads");
    }

    @Test
    void cachedResponseHasTheSameHeaders() {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String kept = awaitKept(address);
        Response again = anonymous().get(address);
        assertThat(title(again)).isEqualTo(kept);
        assertThat(again.header("Content-Type")).isEqualTo(editor().get(address).header("Content-Type"));
        assertThat(again.header("ETag")).startsWith("\"");
        assertThat(again.header("RateLimit")).isNotNull();
        assertThat(again.header("X-Content-Type-Options")).isEqualTo("nosniff");
        anonymous()
                .header("If-None-Match", again.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(again.header("ETag")))
                .body(is(""));
        anonymous().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
    }

    @Test
    void conditionalRequestWorksWithoutACachedResponse() {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String etag = anonymous().get(address).header("ETag");
        sign(address.substring(address.lastIndexOf('/') + 1), "Q000023", "2021-02-01")
                .statusCode(201);
        anonymous().header("If-None-Match", etag).get(address).then().statusCode(200);
        String changed = anonymous().get(address).header("ETag");
        MovableClock.stopAt("2021-02-01T15:01:00Z");
        anonymous().header("If-None-Match", changed).get(address).then().statusCode(304);
    }

    @Test
    void responsesToKeysAreNotCached() {
        String address = "/v1/letters/"
                + letter("{\"title\": \"Inside\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        assertThat(title(editor().get(address))).isEqualTo("Inside");
        anonymous().get(address).then().statusCode(404);
        assertThat(title(editor().get(address))).isEqualTo("Inside");
    }

    @Test
    void acknowledgedChangeIsInEveryLaterResponse() {
        String id = openLetter("house", "2021-02-01");
        String address = "/v1/letters/" + id + "/progress";
        for (int i = 0; i < 60; i++) {
            sign(id, "Q000023", "2021-02-01").statusCode(201);
            anonymous().get(address).then().statusCode(200).body("counts.signed", is(1));
            anonymous().get(address).then().statusCode(200).body("counts.signed", is(1));
            withdraw(id, "Q000023", "2021-02-01").statusCode(200);
            anonymous().get(address).then().statusCode(200).body("counts.signed", is(0));
        }
    }

    @Test
    void concurrentReadersNeverSeeOlderDataAfterAChange() throws Exception {
        String id = openLetter("house", "2021-02-01");
        List<String> house = editor().get("/v1/members?servingOn=2021-02-01&chamber=house&limit=60")
                .jsonPath()
                .getList("items.bioguideId");
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        List<Future<?>> reading = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                reading.add(readers.submit(() -> {
                    while (acknowledged.get() < house.size()) {
                        int least = acknowledged.get();
                        int signed = anonymous()
                                .get("/v1/letters/" + id + "/progress")
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("counts.signed");
                        assertThat(signed).isGreaterThanOrEqualTo(least);
                    }
                }));
            }
            for (String member : house) {
                sign(id, member, "2021-02-01").statusCode(201);
                acknowledged.incrementAndGet();
            }
        } finally {
            // Readers stop at the count; after a failure there is nothing to wait for.
            acknowledged.set(house.size());
            readers.shutdown();
        }
        for (Future<?> each : reading) {
            each.get();
        }
    }
}
