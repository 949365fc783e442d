package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Letters of 1999 and 2009, with former Members from a historical file. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class HistoricalRosterTest {

    private static final Path FORMER = Path.of("src/test/resources/roster/legislators-1999-2009.yaml");

    @Inject
    RosterRefresher roster;

    @BeforeEach
    void start() {
        RosterTest.restoreBundled(roster);
    }

    @AfterEach
    void restore() {
        RosterTest.restoreBundled(roster);
    }

    @Test
    @DisplayName("Members of 1999 and 2009 match and sign letters of their day")
    void oldLettersAreMatchedAndSigned() throws IOException {
        takeFormer("").statusCode(201).body("counts.members", is(79)).body("counts.terms", is(127));
        editor().body("{\"asOf\": \"1999-03-01\", \"text\":"
                        + " \"Signed by Reps. Richard Gephardt, David Bonior, Barney Frank and Nancy Pelosi\"}")
                .post("/v1/members/match")
                .then()
                .body("mentions.bioguideId", contains("G000132", "B000619", "F000339", "P000197"));
        editor().body("{\"asOf\": \"2009-03-01\", \"text\":"
                        + " \"Sens. Ted Kennedy, Robert C. Byrd, Joe Lieberman and Patty Murray\"}")
                .post("/v1/members/match")
                .then()
                .body("mentions.bioguideId", contains("K000105", "B001210", "L000304", "M001111"));
        String old = openLetter("house", "1999-02-20");
        read("/v1/letters/" + old).body("congress", is(106));
        sign(old, "H000323", "1999-03-01")
                .statusCode(201)
                .body("state", is("IL"))
                .body("district", is(14));
        String later = openLetter("senate", "2009-02-20");
        sign(later, "K000105", "2009-03-01").statusCode(201);
        sign(later, "S000709", "2009-03-01").statusCode(201).body("party", is("Republican"));
        String may = openLetter("senate", "2009-05-01");
        sign(may, "S000709", "2009-05-02").statusCode(201).body("party", is("Democrat"));
        sign(may, "T000254", "2009-05-02").statusCode(422).body("code", is("not-serving"));
        sign(openLetter("senate", "2009-08-01"), "K000105", "2009-08-25").statusCode(201);
        sign(openLetter("senate", "2009-08-01"), "K000105", "2009-08-26").statusCode(422);
    }

    @ParameterizedTest
    @DisplayName("A letter is of the Congress of its day")
    @ValueSource(strings = {"1999-03-01 106", "2009-01-02 110", "2009-01-03 111", "2009-03-01 111", "1934-06-01 73"})
    void oldLettersHaveTheirCongress(String dayAndCongress) {
        String[] parts = dayAndCongress.split(" ");
        String id = TestData.letter("{\"title\": \"An old letter\", \"chamber\": \"house\"}");
        TestData.move(id, "sent", parts[0]).statusCode(201);
        read("/v1/letters/" + id).body("congress", is(Integer.parseInt(parts[1])));
    }

    @Test
    @DisplayName("Former after current and current after former give the same Members")
    void orderOfTheFilesDoesNotMatter() throws IOException {
        takeFormer("").statusCode(201);
        String currentFirst = export();
        int members = anonymous().get("/v1/roster").then().extract().path("members");
        RosterTest.empty();
        takeFormer("").statusCode(201);
        TestData.as(Role.ADMIN)
                .contentType("text/csv")
                .body(Files.readAllBytes(Path.of("src/main/resources/roster/members.csv")))
                .post("/v1/roster/imports?coverage=complete&asOf=2026-06-15")
                .then()
                .statusCode(201)
                .body("counts.suspicious", is(0));
        anonymous().get("/v1/roster").then().body("members", is(members)).body("asOf", is("2026-06-15"));
        assertThat(export()).isEqualTo(currentFirst);
    }

    @Test
    @DisplayName("A few former Members do not make the roster complete for their years")
    void fewFormerMembersDoNotExtendTheCoverage() throws IOException {
        takeFormer("").statusCode(201);
        anonymous()
                .get("/v1/roster")
                .then()
                .body("completeSince", is("2013-01-03"))
                .body("asOf", is("2026-06-15"));
    }

    @Test
    @DisplayName("A dry run has neither an id nor a time")
    void dryRunHasNoTime() throws IOException {
        takeFormer("&dryRun=true")
                .statusCode(200)
                .body("id", nullValue())
                .body("recordedAt", nullValue())
                .body("counts.added", is(79));
    }

    @Test
    @DisplayName("Oddities of old records are read: no party, unknown districts, executives, no Bioguide ID")
    void oldRecordsAreRead() {
        String old = """
                - id: {bioguide: C000538, govtrack: 402671}
                  name: {first: George, last: Clymer}
                  bio: {birthday: '1739-03-16', gender: M}
                  terms:
                  - {type: rep, start: '1789-03-04', end: '1791-03-03', state: PA, district: -1}
                - id: {bioguide: B000226, govtrack: 401222}
                  name: {first: Richard, last: Bassett}
                  terms:
                  - {type: sen, start: '1789-03-04', end: '1793-03-03', state: DE, class: 2, party: Anti-Administration}
                  - {type: sen, start: '1789-03-04', end: '1793-03-03', state: DE, class: 2, party: Anti-Administration}
                - id: {bioguide: A000069, govtrack: 400727}
                  name: {first: John, middle: Quincy, last: Adams}
                  terms:
                  - {type: sen, start: '1803-10-17', end: '1808-12-31', state: MA, class: 1, party: Federalist}
                  - {type: prez, start: '1825-03-04', end: '1829-03-04', party: Democratic-Republican, how: election}
                  - {type: rep, start: '1831-12-05', end: '1833-03-03', state: MA, district: 11}
                - id: {govtrack: 412733, icpsr_prez: 99898}
                  name: {first: Donald, middle: J., last: Trump}
                  terms:
                  - {type: prez, start: '2017-01-20', end: '2021-01-20', party: Republican, how: election}
                - id: {bioguide: W000178, govtrack: 411351}
                  name: {first: George, last: Washington}
                  terms:
                  - {type: prez, start: '1789-04-30', end: '1793-03-04', party: no party, how: election}
                """;
        take(old, "coverage=historical")
                .statusCode(201)
                .body("counts.members", is(3))
                .body("counts.terms", is(4))
                .body("counts.skipped", is(2))
                .body("counts.suspicious", is(0));
        anonymous()
                .get("/v1/members/C000538")
                .then()
                .body("party", is("Unknown"))
                .body("district", nullValue())
                .body("terms[0].end", is("1791-03-04"));
        anonymous().get("/v1/members/A000069").then().body("terms.chamber", contains("senate", "house"));
        anonymous()
                .get("/v1/members?congress=1&limit=10")
                .then()
                .body("items.bioguideId", contains("B000226", "C000538"));
    }

    @Test
    @DisplayName("The dataset's CSV, which has no dates of service, is rejected with the files to use instead")
    void datasetCsvWithoutDatesIsRefused() {
        TestData.as(Role.ADMIN)
                .contentType("text/csv")
                .body("last_name,first_name,type,state,district,party,bioguide_id\nBassett,Richard,sen,DE,,,B000226\n")
                .post("/v1/roster/imports?coverage=historical")
                .then()
                .statusCode(422)
                .body("detail", containsString("no dates of service"));
    }

    @Test
    @DisplayName("A Member's first day is the start of continuous service in the chamber")
    void sinceIsTheStartOfContinuousService() {
        anonymous().get("/v1/members/S001145").then().body("since", is("1999-01-03"));
        anonymous().get("/v1/members?q=markey&servingOn=2021-02-01").then().body("items[0].since", is("2013-07-16"));
        anonymous()
                .get("/v1/members?servingOn=2009-07-01&chamber=senate&limit=100")
                .then()
                .body("items.serving", everyItem(is(true)));
    }

    private static String export() {
        return anonymous().get("/v1/roster/export").then().extract().asString();
    }

    private static ValidatableResponse takeFormer(String query) throws IOException {
        return take(Files.readString(FORMER), "coverage=historical&asOf=2013-01-03" + query);
    }

    private static ValidatableResponse take(String yaml, String query) {
        return TestData.as(Role.ADMIN)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/v1/roster/imports?" + query)
                .then();
    }
}
