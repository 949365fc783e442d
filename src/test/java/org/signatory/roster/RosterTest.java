package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests imports of late, wrong and corrected rosters; each test starts without one and restores the bundled one. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RosterTest {

    private static final Path CORPUS = Path.of("../shared/corpus/rosters");

    @Inject
    RosterRefresher roster;

    private String small;

    @BeforeEach
    void start() throws IOException {
        TestData.reset();
        empty();
        small = Files.readString(Path.of("src/test/resources/roster/legislators-2021.yaml"));
    }

    @AfterEach
    void restoreBundled() {
        restoreBundled(roster);
    }

    static void restoreBundled(RosterRefresher roster) {
        TestData.reset();
        empty();
        roster.start(null);
    }

    static void empty() {
        QuarkusTransaction.requiringNew().run(() -> {
            var em = Member.getEntityManager();
            em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
            for (String table : List.of("roster_change", "roster_import", "service", "retired_id", "member")) {
                em.createNativeQuery("delete from " + table).executeUpdate();
            }
        });
    }

    @Test
    void repeatedImportOfAFileChangesNothing() {
        take(small, "asOf=2021-02-12")
                .statusCode(201)
                .body("counts.members", is(8))
                .body("counts.terms", is(14))
                .body("counts.added", is(8));
        take(small, "asOf=2021-02-12")
                .statusCode(201)
                .body("counts.added", is(0))
                .body("counts.changed", is(0))
                .body("counts.ended", is(0));
        anonymous().get("/v1/members?servingOn=2021-02-12&count=true").then().body("total", is(7));
        anonymous().get("/v1/members?servingOn=2021-02-10&count=true").then().body("total", is(6));
    }

    @Test
    void fileWithoutAFormatIsRejected() {
        TestData.as(Role.ADMIN)
                .noContentType()
                .post("/v1/roster/imports")
                .then()
                .statusCode(415)
                .body("code", is("unsupported-media-type"));
    }

    @Test
    void olderRosterNeverOverwritesANewerOne() {
        String newer = small.replace("district: 9, party: Democrat}", "district: 9, party: Democrat, url: x}")
                .replace(
                        "'2021-02-11', end: '2023-01-03', state: NY, district: 22",
                        "'2021-02-11', end: '2023-01-03', state: NY, district: 24");
        take(newer, "asOf=2022-01-26").statusCode(201);
        take(small, "asOf=2021-02-12")
                .statusCode(201)
                .body("counts.changed", is(0))
                .body("counts.added", is(0));
        member("T000478").body("terms[1].district", is(24));
    }

    @Test
    void unlistedMemberHasLeftUntilListedAgain() {
        take(small, "").statusCode(201);
        String without = small.substring(0, small.indexOf("- id: {bioguide: N000147}"))
                + small.substring(small.indexOf("- id: {bioguide: G000582}"));
        take(without, "")
                .statusCode(201)
                .body("counts.ended", is(0))
                .body("findings.find { it.bioguideId == 'N000147' }.kind", is("suspicious"));
        take(without, "asOf=2021-06-01").statusCode(201).body("counts.ended", is(1));
        member("N000147")
                .body("serving", is(false))
                .body("terms[0].end", is("2021-06-01"))
                .body("terms[0].endBasis", is("absent"));
        take(small, "asOf=2021-06-08").statusCode(201).body("counts.changed", is(1));
        member("N000147").body("terms[0].end", is("2023-01-03"));
    }

    @Test
    void importedChangeIsInTheNextResponse() {
        MovableClock.stopAt("2021-06-08T15:00:00Z");
        try {
            take(small, "asOf=2021-02-12").statusCode(201);
            for (int day = 1; day < 8; day++) {
                String other = small.replace("last: Tenney", "last: Tenney " + day);
                String name = day % 2 == 0 ? small : other;
                take(name, "asOf=2021-06-0" + day).statusCode(201).body("counts.changed", is(1));
                member("T000478").body("lastName", is(day % 2 == 0 ? "Tenney" : "Tenney " + day));
            }
        } finally {
            MovableClock.run();
        }
    }

    @Test
    void partyChangeSplitsATermIntoHalfOpenParts() {
        take(small, "asOf=2021-02-12").statusCode(201);
        anonymous()
                .get("/v1/members?servingOn=2019-12-18&party=D&q=drew")
                .then()
                .body("items[0].bioguideId", is("V000133"));
        anonymous()
                .get("/v1/members?servingOn=2019-12-19&party=R&q=drew")
                .then()
                .body("items[0].bioguideId", is("V000133"));
        member("V000133")
                .body("terms[0].parties.party", is(List.of("Democrat", "Republican")))
                .body("terms[0].parties[0].end", is("2019-12-19"));
    }

    @Test
    void retiredIdIsReplacedByTheCurrentOne() {
        take(small, "asOf=2021-02-12").statusCode(201);
        String renamed = small.replace("{bioguide: T000478}", "{bioguide: T000499, bioguide_previous: [T000478]}");
        take(renamed, "asOf=2021-03-01").statusCode(201);
        member("T000478").body("bioguideId", is("T000499")).body("retiredIds", is(List.of("T000478")));
        String letter = openLetter("house", "2021-02-01");
        sign(letter, "T000478", "2021-02-12").statusCode(201).body("bioguideId", is("T000499"));
        sign(letter, "T000499", "2021-02-12").statusCode(200);
    }

    @Test
    void reusedIdIsFlaggedAndOverwritesNothing() {
        take(small, "asOf=2021-02-12").statusCode(201);
        String reused = small.replace(
                "name: {first: Mike, last: Rogers, official_full: Mike Rogers}\n  terms:\n  - {type: rep, start: '2013-01-03', end: '2015-01-03', state: MI",
                "name: {first: Eleanor, last: Norton, official_full: Eleanor Norton}\n  terms:\n  - {type: rep, start: '1991-01-03', end: '1993-01-03', state: MI");
        take(reused, "asOf=2021-03-01")
                .statusCode(201)
                .body("counts.suspicious", is(1))
                .body("findings[0].bioguideId", is("R000572"));
        member("R000572").body("name", is("Mike Rogers"));
    }

    @Test
    void signOnAffectedByACorrectionIsFlaggedAndNeverRemoved() {
        take(small, "asOf=2021-02-12").statusCode(201);
        String letter = openLetter("house", "2021-02-01");
        String signOn =
                sign(letter, "T000478", "2021-02-11").statusCode(201).extract().path("id");
        sign(letter, "S001145", "2021-02-11").statusCode(201);
        take(small.replace("start: '2021-02-11'", "start: '2021-02-12'"), "asOf=2021-02-13")
                .statusCode(201);
        read("/v1/letters/" + letter + "/sign-ons?needsReview=true")
                .body("items", hasSize(1))
                .body("items[0].bioguideId", is("T000478"))
                .body("items[0].staff.reviewNote", containsString("2021-02-11"));
        read("/v1/letters?needsReview=true&count=true").body("total", is(1));
        read("/v1/letters/" + letter).body("counts.signed", is(2));
        TestData.editor()
                .body("{\"reason\": \"The House Journal shows the oath on the 11th.\"}")
                .post("/v1/letters/" + letter + "/sign-ons/" + signOn + "/review")
                .then()
                .statusCode(201)
                .body("staff.reviewNote", nullValue());
        read("/v1/letters?needsReview=true&count=true").body("total", is(0));
    }

    @Test
    @DisplayName("A letter can be changed during a roster import, and both are saved")
    void concurrentLetterChangeLosesNoImport() throws Exception {
        take(small, "asOf=2021-02-12").statusCode(201);
        String letter = openLetter("house", "2021-02-01");
        sign(letter, "T000478", "2021-02-11").statusCode(201);
        CompletableFuture<ValidatableResponse> importing = QuarkusTransaction.requiringNew()
                .call(() -> {
                    Member.getEntityManager()
                            .createNativeQuery("update letter set version = version + 1 where id = cast(:id as uuid)")
                            .setParameter("id", letter)
                            .executeUpdate();
                    CompletableFuture<ValidatableResponse> started = CompletableFuture.supplyAsync(
                            () -> take(small.replace("start: '2021-02-11'", "start: '2021-02-12'"), "asOf=2021-02-13"));
                    await(() -> waiting() > 0);
                    return started;
                });
        importing.get(1, TimeUnit.MINUTES).statusCode(201);
        read("/v1/letters/" + letter + "/sign-ons?needsReview=true").body("items", hasSize(1));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time to wait for the condition").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Counts waiting sessions, in a transaction of its own: within one, PostgreSQL shows the same sessions again. */
    private static long waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Member.getEntityManager()
                                .createNativeQuery(
                                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    @DisplayName("A roster from a malformed address or an unreadable file is logged and changes nothing")
    void malformedAddressStopsNothing() {
        take(small, "asOf=2021-02-12").statusCode(201);
        for (String source :
                List.of("https://roster example/members.csv", "no\0file.csv", "no file.csv", "a.unknown")) {
            roster.importFrom(source, null);
        }
        member("T000478").statusCode(200);
    }

    @Test
    void importedExportIsExportedUnchanged() {
        take(small, "asOf=2021-02-12").statusCode(201);
        String exported = anonymous()
                .get("/v1/roster/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        empty();
        as(exported, "text/csv", "asOf=2021-02-12")
                .statusCode(201)
                .body("counts.members", is(8))
                .body("counts.terms", is(14));
        assertThat(anonymous().get("/v1/roster/export").asString()).isEqualTo(exported);
    }

    @Test
    void damagedFileIsRejectedWithTheRecordAndSavesNothing() {
        take(small.replace("state: AL", "state: Alabama"), "asOf=2021-02-12")
                .statusCode(422)
                .body("code", is("roster-unreadable"))
                .body("detail", containsString("R000575"));
        anonymous().get("/v1/roster").then().body("members", is(0));
        take(small, "asOf=2021-02-12&dryRun=true")
                .statusCode(200)
                .body("id", nullValue())
                .body("counts.added", is(8));
        anonymous().get("/v1/roster").then().body("members", is(0));
    }

    @Test
    void findingsOfAnImportCanBeRead() {
        String id = take(small, "asOf=2021-02-12").extract().path("id");
        read("/v1/roster/imports/" + id).body("counts.added", is(8)).body("findings", hasSize(8));
        read("/v1/roster/imports/" + id + "/changes?limit=3")
                .body("items", hasSize(3))
                .body("next", notNullValue());
        read("/v1/roster/imports").body("items[0].id", is(id)).body("items[0].asOf", is("2021-02-12"));
    }

    @Test
    void realRostersHaveTheirCounts() throws IOException {
        Path first = CORPUS.resolve("legislators-2021-02-12.yaml");
        Path second = CORPUS.resolve("legislators-current.json");
        assumeTrue(Files.exists(first) && Files.exists(second), "needs ../shared, which is not here");
        String yaml = Files.readString(first);
        String json = Files.readString(second);
        take(yaml, "").statusCode(201).body("counts.members", is(538)).body("counts.terms", is(2915));
        as(json, "application/json", "")
                .statusCode(201)
                .body("counts.members", is(537))
                .body("counts.terms", is(2792));
        for (int i = 0; i < 2; i++) {
            take(yaml, "")
                    .body("counts.added", is(0))
                    .body("counts.changed", is(0))
                    .body("counts.ended", is(0));
            as(json, "application/json", "")
                    .body("counts.added", is(0))
                    .body("counts.changed", is(0))
                    .body("counts.ended", is(0));
        }
        anonymous()
                .get("/v1/members?servingOn=2021-02-12&count=true&limit=1")
                .then()
                .body("total", is(538));
    }

    private static ValidatableResponse take(String yaml, String query) {
        return as(yaml, "application/yaml", query);
    }

    private static ValidatableResponse as(String file, String type, String query) {
        return TestData.as(Role.ADMIN)
                .contentType(type)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/roster/imports" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private static ValidatableResponse member(String bioguideId) {
        return anonymous().get("/v1/members/" + bioguideId).then().statusCode(200);
    }
}
