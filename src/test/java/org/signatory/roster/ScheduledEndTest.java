package org.signatory.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** The bundled roster is of June 2026; two appointed Senators have a scheduled end on November 3, 2026. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ScheduledEndTest {

    private static final String MOODY = "M001244";
    private static final String HUSTED = "H001104";
    private static final String REASON = "The Senate's list still shows the Member.";

    @Inject
    RosterRefresher roster;

    private String letter;

    @BeforeEach
    void start() {
        RosterTest.restoreBundled(roster);
        MovableClock.runFrom("2026-11-27T15:00:00Z");
        letter = openLetter("senate", "2026-11-20");
    }

    @AfterEach
    void restore() {
        RosterTest.restoreBundled(roster);
    }

    @Test
    @DisplayName("A name whose scheduled end has passed is matched, but not certain, and says why")
    void matchSaysThatServiceIsUncertain() {
        TestData.as(Role.EDITOR)
                .body("{\"text\": \"Sens. Ashley Moody, Jon Husted and Rick Scott\", \"asOf\": \"2026-11-27\"}")
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .body("mentions.bioguideId", contains(MOODY, HUSTED, "S001217"))
                .body("mentions.certain", contains(false, false, true))
                .body("mentions[0].notes", hasItem(containsString("scheduled to end on 2026-11-03")))
                .body("rosterAsOf", is("2026-06-15"))
                .body("rosterCompleteSince", is("2013-01-03"));
    }

    @Test
    @DisplayName("Signing needs a reason and is flagged; repeating the request changes nothing")
    void signingNeedsAReason() {
        sign(letter, MOODY, "2026-11-27")
                .statusCode(422)
                .body("code", is("service-uncertain"))
                .body("scheduledEnd", is("2026-11-03"))
                .body("rosterAsOf", is("2026-06-15"))
                .body("detail", not(containsString("did not serve")));
        signWithReason(MOODY).statusCode(201).body("staff.reviewNote", containsString(REASON));
        signWithReason(MOODY).statusCode(200).body("staff.reviewNote", containsString(REASON));
        read("/v1/letters/" + letter + "/sign-ons?needsReview=true").body("items", hasSize(1));
        read("/v1/letters/" + letter).body("counts.signed", is(1));
    }

    @Test
    @DisplayName("The scheduled day itself needs a reason, the day before does not")
    void dayBeforeTheScheduledEndIsCertain() {
        String earlier = openLetter("senate", "2026-10-20");
        sign(earlier, MOODY, "2026-11-02").statusCode(201).body("staff.reviewNote", nullValue());
        sign(earlier, HUSTED, "2026-11-03").statusCode(422).body("code", is("service-uncertain"));
    }

    @Test
    @DisplayName("A later roster that lists the service removes the flag; one that does not changes the flag")
    void laterRosterSettlesTheFlag() {
        signWithReason(MOODY).statusCode(201);
        signWithReason(HUSTED).statusCode(201);
        String elected = """
                - id: {bioguide: M001244}
                  name: {first: Ashley, middle: Brooke, last: Moody, official_full: Ashley Moody}
                  terms:
                  - {type: sen, start: '2025-01-21', end: '2026-11-03', state: FL, class: 3, party: Republican}
                  - {type: sen, start: '2026-11-03', end: '2029-01-03', state: FL, class: 3, party: Republican}
                - id: {bioguide: H001104}
                  name: {first: Jon, middle: Allen, last: Husted, official_full: Jon Husted}
                  terms:
                  - {type: sen, start: '2025-01-21', end: '2026-11-03', state: OH, class: 3, party: Republican}
                """;
        importAsOf(elected, "coverage=complete&asOf=2026-11-26").statusCode(201);
        read("/v1/letters/" + letter + "/sign-ons?needsReview=true")
                .body("items.bioguideId", contains(HUSTED))
                .body("items[0].staff.reviewNote", containsString("no longer shows the Member serving"));
        read("/v1/letters/" + letter + "/history").body("items.type", hasItem("sign-on.reviewed"));
    }

    @Test
    @DisplayName("A Member whom the roster did not show is flagged until a later roster shows the service")
    void laterRosterWithTheServiceRemovesTheFlag() {
        String house = openLetter("house", "2021-02-01");
        editor().body("{\"signedOn\": \"2021-02-09\", \"serviceReason\": \"The office confirmed.\"}")
                .put("/v1/letters/" + house + "/cosigners/W000827")
                .then()
                .statusCode(201)
                .body("staff.reviewNote", containsString("does not show the Member serving on 2021-02-09"));
        String needsReview = "/v1/letters/" + house + "/sign-ons?needsReview=true";
        importTable(row -> row, "coverage=complete&asOf=2026-11-25").statusCode(201);
        read(needsReview).body("items", hasSize(1));
        importTable(
                        row -> row.startsWith("W000827") ? row.replace("2021-02-07,actual", "2021-02-11,actual") : row,
                        "coverage=complete&asOf=2026-11-26")
                .statusCode(201);
        read(needsReview).body("items", hasSize(0));
        read("/v1/letters/" + house + "/history").body("items.type", hasItem("sign-on.reviewed"));
    }

    @Test
    @DisplayName("A later current roster without the Member confirms the end")
    void absenceConfirmsTheScheduledEnd() {
        importTable(row -> row.startsWith(HUSTED) ? null : row, "coverage=current&asOf=2026-11-26")
                .statusCode(201);
        sign(letter, HUSTED, "2026-11-27").statusCode(422).body("code", is("not-serving"));
    }

    @Test
    @DisplayName("The roster's state gives its age, its first complete day and the number of uncertain Members")
    void stateGivesAgeAndCoverage() {
        anonymous()
                .get("/v1/roster")
                .then()
                .body("asOf", is("2026-06-15"))
                .body("ageInDays", is(165))
                .body("completeSince", is("2013-01-03"))
                .body("senate.members", is(98))
                .body("uncertainToday", is(2));
    }

    @Test
    @DisplayName("A day before the roster's coverage is uncertain in matches, proposals and rejections")
    void dayBeforeCoverageIsUncertain() {
        editor().body("{\"text\": \"Signed by Rep. Fred Boucher and Rep. Hoyer\", \"asOf\": \"2009-02-10\"}")
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .body("rosterCompleteSince", is("2013-01-03"))
                .body("mentions.notes.flatten()", hasItem(containsString("only back to 2013-01-03")))
                .body("mentions.findAll { it.bioguideId == 'H000874' }.certain", contains(false));
        String old = openLetter("house", "2009-02-01");
        sign(old, "T000478", "2009-02-10")
                .statusCode(422)
                .body("code", is("not-serving"))
                .body("detail", containsString("complete only back to 2013-01-03"));
    }

    private ValidatableResponse signWithReason(String bioguideId) {
        return editor().body("{\"signedOn\": \"2026-11-27\", \"serviceReason\": \"" + REASON + "\"}")
                .put("/v1/letters/" + letter + "/cosigners/" + bioguideId)
                .then();
    }

    /** Imports the exported roster with changed rows; null omits a row. */
    private static ValidatableResponse importTable(UnaryOperator<String> change, String query) {
        String table = anonymous()
                .get("/v1/roster/export")
                .asString()
                .lines()
                .map(change)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return TestData.as(Role.ADMIN)
                .contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/v1/roster/imports?" + query)
                .then();
    }

    private static ValidatableResponse importAsOf(String yaml, String query) {
        return TestData.as(Role.ADMIN)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/roster/imports?" + query)
                .then();
    }
}
