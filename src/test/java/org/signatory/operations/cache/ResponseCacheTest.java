package org.signatory.operations.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.partner;
import static org.signatory.support.TestData.session;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.audit.ChangeCounter;
import org.signatory.letters.Letter;
import org.signatory.security.Role;
import org.signatory.support.CountedStatements;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the cache of responses. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ResponseCacheTest {

    @Inject
    AgroalDataSource database;

    @Inject
    ChangeCounter changes;

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
        Response answer = awaitReused(TestData::anonymous, here);
        answer.then().header("Cache-Control", "no-cache");
        anonymous()
                .header("If-None-Match", answer.header("ETag"))
                .get(here)
                .then()
                .statusCode(304)
                .header("ETag", answer.header("ETag"))
                .header("Cache-Control", "no-cache");
    }

    /** Changes the title of a letter without notifying the product, until an anonymous response has the former one. */
    private static String awaitKept(String address) {
        // An event that gets its position counts as a change.
        TestData.awaitEvents();
        String id = address.substring(address.lastIndexOf('/') + 1);
        for (int i = 0; i < 200; i++) {
            String before = title(awaitReused(TestData::anonymous, address));
            retitle(id, "Title " + i);
            if (title(anonymous().get(address)).equals(before)) {
                return before;
            }
        }
        throw new AssertionError("Nothing is ever kept");
    }

    @Test
    void responseIsReusedUntilAChange() {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String kept = awaitKept(address);
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
        assertThat(again.header("Content-Type")).isEqualTo(editor().get(address).header("Content-Type"));
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/letters",
                "/v1/letters?q=letter&include=leadSponsors,cosigners",
                "/v1/letters/LETTER",
                "/v1/letters/LETTER?include=leadSponsors,cosigners,endorsers",
                "/v1/letters/LETTER/progress",
                "/v1/letters/LETTER/cosigners",
                "/v1/letters/LETTER/suggested-members",
                "/v1/members/Q000023",
                "/v1/members/Q000023/letters",
                "/letters/LETTER"
            })
    void responseToAKeyIsReusedWhileNothingIsCommitted(String address) {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-01").statusCode(201);
        TestData.awaitEvents();
        String here = address.replace("LETTER", id);
        Response first = awaitReused(here);
        Response again = editor().get(here);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.headers().asList().stream()
                        .filter(each -> !each.getName().startsWith("RateLimit"))
                        .filter(each -> !each.getName().equals("X-Request-Id"))
                        .toList())
                .hasSameSizeAs(first.headers().asList().stream()
                        .filter(each -> !each.getName().startsWith("RateLimit"))
                        .filter(each -> !each.getName().equals("X-Request-Id"))
                        .toList());
        if (first.header("ETag") != null) {
            editor().header("If-None-Match", first.header("ETag"))
                    .get(here)
                    .then()
                    .statusCode(304)
                    .body(is(""));
        }
    }

    /** Returns a response to an editor for which no statement was sent. */
    private static Response awaitReused(String address) {
        return awaitReused(TestData::editor, address);
    }

    /** Returns a response for which no statement was sent. */
    private static Response awaitReused(Supplier<RequestSpecification> caller, String address) {
        // More than a second, for which nothing is reused after the state could not be read.
        for (int i = 0; i < 2_000; i++) {
            Response response = unlessRead(caller.get(), address);
            if (response != null) {
                return response;
            }
        }
        throw new AssertionError("No response is reused");
    }

    /** Returns a response for which no statement was sent, or null. */
    private static Response unlessRead(RequestSpecification caller, String address) {
        String name = UUID.randomUUID().toString();
        Response response = caller.header(CountedStatements.HEADER, name).get(address);
        response.then().statusCode(200);
        return CountedStatements.of(name) == 0 ? response : null;
    }

    @Test
    void anyCommittedChangeIsInTheNextResponseToAKey() {
        String id = openLetter("house", "2021-02-01");
        for (int i = 0; i < 30; i++) {
            awaitReused("/v1/letters/" + id);
            awaitReused("/v1/letters?q=Title");
            retitle(id, "Title " + i);
            assertThat(title(editor().get("/v1/letters/" + id))).isEqualTo("Title " + i);
            assertThat(editor().get("/v1/letters?q=Title").<String>path("items[0].title"))
                    .isEqualTo("Title " + i);
            assertThat(editor().get("/letters/" + id).asString()).contains("Title " + i);
        }
    }

    @Test
    void callerNeverGetsTheResponseToAnother() {
        partner(UUID.fromString(organization("Indivisible")));
        String inside = letter("{\"title\": \"Inside\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        String open = openLetter("house", "2021-02-01");
        TestData.awaitEvents();
        String body = awaitReused("/v1/letters/" + open).asString();
        awaitReused("/v1/letters/" + inside);
        awaitReused("/v1/letters?count=true");
        assertThat(editor().get("/v1/letters?count=true").<Integer>path("total"))
                .isEqualTo(2);
        assertThat(as(Role.PARTNER).get("/v1/letters?count=true").<Integer>path("total"))
                .isEqualTo(1);
        assertThat(anonymous().get("/v1/letters?count=true").<Integer>path("total"))
                .isEqualTo(1);
        for (RequestSpecification caller : List.of(as(Role.PARTNER), anonymous())) {
            caller.get("/v1/letters/" + inside).then().statusCode(404);
            caller.get("/letters/" + inside).then().statusCode(404);
            assertThat(caller.get("/v1/letters/" + open).asString()).isNotEqualTo(body);
            caller.get("/v1/letters/" + inside + "/suggested-members").then().statusCode(not(200));
        }
        String page = given().cookie(session("editor")).get("/letters/" + open).asString();
        assertThat(given().cookie(session("viewer")).get("/letters/" + open).asString())
                .isNotEqualTo(page);
        assertThat(title(editor().get("/v1/letters/" + inside))).isEqualTo("Inside");
    }

    @Test
    void withdrawnRightsEndWithTheCommit() {
        String address = "/v1/letters/"
                + letter("{\"title\": \"Inside\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        String organization = organization("Indivisible");
        TestData.awaitEvents();
        awaitReused(address);
        key("role = 'PARTNER', organization_id = '" + organization + "'");
        editor().get(address).then().statusCode(404);
        key("role = 'EDITOR', organization_id = null");
        awaitReused(address);
        key("expires_at = '2021-02-01T15:00:10Z'");
        awaitReused(address);
        MovableClock.stopAt("2021-02-01T15:00:10Z");
        editor().get(address).then().statusCode(401);
    }

    /** Changes the editor's key in the database without the product. */
    private static void key(String values) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.getEntityManager()
                        .createNativeQuery("update api_key set " + values + " where name like '%editor%'")
                        .executeUpdate());
    }

    @Test
    void deadlinePassesWithoutACommit() {
        String address = "/v1/letters/" + letter("""
                {"title": "A letter", "chamber": "house", "deadline": {"at": "2021-02-01T15:00:20Z", "confirmed": true}}""");
        TestData.awaitEvents();
        assertThat(awaitReused(address).<Boolean>path("deadline.passed")).isFalse();
        MovableClock.stopAt("2021-02-01T15:00:19Z");
        assertThat(editor().get(address).<Boolean>path("deadline.passed")).isFalse();
        MovableClock.stopAt("2021-02-01T15:00:20Z");
        assertThat(editor().get(address).<Boolean>path("deadline.passed")).isTrue();
    }

    @Test
    void embargoEndsWithoutACommit() {
        partner(UUID.fromString(organization("Indivisible")));
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        endorse(id, aclu, "2021-02-01").statusCode(201);
        String statements = "/v1/letters/" + id + "/endorsers/" + aclu + "/statements";
        String statement = editor().body("""
                        {"quote": "The program should end.", "embargoUntil": "2021-02-01T15:00:20Z"}""").post(statements).path("id");
        editor().body("{\"by\": \"Press office\"}")
                .post(statements + "/" + statement + "/approval")
                .then()
                .statusCode(201);
        TestData.awaitEvents();
        String address = "/v1/letters/" + id + "/endorsers";
        for (Supplier<RequestSpecification> caller :
                List.<Supplier<RequestSpecification>>of(() -> as(Role.PARTNER), TestData::anonymous)) {
            MovableClock.stopAt("2021-02-01T15:00:00Z");
            awaitReused(caller, address).then().body("items[0].statements", hasSize(0));
            MovableClock.stopAt("2021-02-01T15:00:19Z");
            caller.get().get(address).then().body("items[0].statements", hasSize(0));
            MovableClock.stopAt("2021-02-01T15:00:20Z");
            caller.get().get(address).then().body("items[0].statements", hasSize(1));
        }
    }

    @Test
    void otherAnonymousResponsesAreReusedForASecond() {
        String address = "/v1/committees";
        TestData.awaitEvents();
        awaitReused(TestData::anonymous, address);
        MovableClock.stopAt("2021-02-01T15:00:01Z");
        assertThat(unlessRead(anonymous(), address)).isNull();
    }

    @Test
    void responseToALongAcceptHeaderIsNotCached() {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        String most = "application/json, a/" + "x".repeat(180);
        TestData.awaitEvents();
        awaitReused(() -> editor().header("Accept", most), address);
        for (int i = 0; i < 5; i++) {
            assertThat(unlessRead(editor().header("Accept", most + "x"), address))
                    .isNull();
        }
    }

    @Test
    void readsGoOnWhileTheStateOfTheDatabaseCannotBeRead() throws Exception {
        String address = "/v1/letters/" + openLetter("house", "2021-02-01");
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (Connection holder = database.getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table statement in access exclusive mode");
            try {
                Future<Integer> status = one.submit(() -> editor().get(address).statusCode());
                assertThat(status.get(30, TimeUnit.SECONDS)).isEqualTo(200);
            } finally {
                holder.rollback();
            }
        } finally {
            one.shutdownNow();
        }
        awaitReused(address);
    }

    @Test
    void onlyASuccessfulWriteCountsAsAChange() {
        String body = "{\"title\": \"A letter\", \"chamber\": \"house\"}";
        TestData.awaitEvents();
        assertThat(isCounted(() -> anonymous().body(body).post("/v1/letters"), 401))
                .isFalse();
        assertThat(isCounted(() -> editor().body(body).post("/v1/letters"), 201))
                .isTrue();
    }

    /** Returns whether each of several requests counts; an event that gets its position can count as well. */
    private boolean isCounted(Supplier<Response> write, int status) {
        for (int i = 0; i < 10; i++) {
            long before = changes.count();
            write.get().then().statusCode(status);
            if (changes.count() == before) {
                return false;
            }
        }
        return true;
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
