package org.signatory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.audit.AuditEntry;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests committees, which are imported from lists of single days. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class CommitteesTest {

    private static final Path CORPUS = Path.of("../shared/corpus/rosters");

    private static final String COMMITTEES = """
            - type: house
              name: House Committee on the Judiciary
              url: https://judiciary.house.gov/
              thomas_id: HSJU
              phone: (202) 225-6906
              subcommittees:
              - {name: Immigration and Citizenship, thomas_id: '01'}
            - {type: joint, name: Joint Committee on Printing, thomas_id: JSPR}
            """;

    private static final String SEATS = """
            HSJU:
            - {name: Mike Quigley, party: majority, rank: 2, bioguide: Q000023}
            - {name: Jan Schakowsky, party: majority, rank: 1, title: Chair, bioguide: S001145}
            - {name: Unknown, party: minority, rank: 1, bioguide: Z000999}
            HSJU01:
            - {name: Jan Schakowsky, party: majority, rank: 1, bioguide: S001145}
            HSZZ:
            - {name: Jan Schakowsky, party: majority, rank: 1, bioguide: S001145}
            """;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static ValidatableResponse importFile(String file, String query) {
        return importFile(file.getBytes(StandardCharsets.UTF_8), "application/yaml", query);
    }

    private static ValidatableResponse importFile(byte[] file, String type, String query) {
        return as(Role.ADMIN)
                .contentType(type)
                .body(file)
                .post("/v1/committees/imports?" + query)
                .then();
    }

    private static void importBoth(String day) {
        importFile(COMMITTEES, "asOf=" + day).statusCode(201);
        importFile(SEATS, "asOf=" + day).statusCode(201);
    }

    private static ValidatableResponse committee(String code, String on) {
        return anonymous().get("/v1/committees/" + code + "?on=" + on).then().statusCode(200);
    }

    @Test
    void departedMembersAreNoLongerListed() {
        importFile(COMMITTEES, "asOf=2021-02-01").statusCode(201);
        importFile("HSJU: [{party: minority, rank: 1, bioguide: S001187}]", "asOf=2021-02-01")
                .statusCode(201);
        committee("HSJU", "2021-05-15").body("members.bioguideId", contains("S001187"));
        committee("HSJU", "2021-05-17").body("members", empty());
        String found = "/v1/committees?member=S001187&on=";
        anonymous().get(found + "2021-05-15").then().body("items.code", contains("HSJU"));
        anonymous().get(found + "2021-05-17").then().body("items", empty());
        String matched = "/v1/members/by-expression?q=committee:HSJU&on=";
        editor().get(matched + "2021-05-15").then().body("items.bioguideId", contains("S001187"));
        editor().get(matched + "2021-05-17").then().body("items", empty());
    }

    @Test
    void bothFilesAreRecognizedAndReported() {
        importFile(COMMITTEES, "asOf=2021-02-01")
                .statusCode(201)
                .body("kind", is("committees"))
                .body("added", is(3))
                .body("findings.code", contains("HSJU", "HSJU01", "JSPR"));
        String place = importFile(SEATS, "asOf=2021-02-01")
                .statusCode(201)
                .body("kind", is("memberships"))
                .body("added", is(3))
                .body("unknownMembers", hasSize(1))
                .body("unknownMembers[0].bioguideId", is("Z000999"))
                .body("unknownMembers[0].name", is("Unknown"))
                .body("unknownCommittees", contains("HSZZ"))
                .extract()
                .header("Location");
        as(Role.VIEWER).get(place).then().statusCode(200).body("added", is(3)).body("findings", hasSize(3));
        committee("HSJU", "2021-02-01")
                .body("name", is("House Committee on the Judiciary"))
                .body("members.bioguideId", contains("S001145", "Q000023"))
                .body("members[0].title", is("Chair"))
                .body("members[0].side", is("majority"))
                .body("members[0].rank", is(1))
                .body("members[0].until", nullValue());
        committee("HSJU", "2021-01-31").body("members", empty());
    }

    @Test
    void repeatedImportChangesNothing() {
        importBoth("2021-02-01");
        for (String day : List.of("2021-02-01", "2021-03-01")) {
            importFile(COMMITTEES, "asOf=" + day)
                    .statusCode(201)
                    .body("added", is(0))
                    .body("changed", is(0))
                    .body("ended", is(0))
                    .body("unchanged", is(3));
            importFile(SEATS, "asOf=" + day)
                    .statusCode(201)
                    .body("added", is(0))
                    .body("changed", is(0))
                    .body("ended", is(0))
                    .body("unchanged", is(3));
        }
        importFile(SEATS, "asOf=2021-02-01")
                .statusCode(201)
                .body("added", is(0))
                .body("ended", is(0));
        committee("HSJU", "2021-03-01").body("members[0].from", is("2021-02-01"));
    }

    @Test
    void dryRunReportsTheSameAndSavesNothing() {
        importFile(COMMITTEES, "asOf=2021-02-01&dryRun=true")
                .statusCode(200)
                .body("added", is(3))
                .body("id", nullValue());
        anonymous().get("/v1/committees").then().body("items", empty());
        importBoth("2021-02-01");
        importFile("HSJU: [{bioguide: Q000023, rank: 1, party: minority}]", "asOf=2021-03-01&dryRun=true")
                .statusCode(200)
                .body("changed", is(1))
                .body("ended", is(2));
        committee("HSJU", "2021-03-01").body("members", hasSize(2));
    }

    @Test
    void laterListKeepsEarlierDays() {
        importBoth("2021-02-01");
        importFile("""
                        HSJU:
                        - {party: majority, rank: 1, title: Chair, bioguide: Q000023}
                        """, "asOf=2021-06-01")
                .statusCode(201)
                .body("changed", is(1))
                .body("ended", is(2))
                .body("findings[0].before", is("rank 2, majority"))
                .body("findings[0].after", is("rank 1, Chair, majority"));
        committee("HSJU", "2021-05-31").body("members.bioguideId", contains("S001145", "Q000023"));
        committee("HSJU", "2021-05-31").body("members[1].rank", is(2)).body("members[1].until", is("2021-06-01"));
        committee("HSJU", "2021-06-01")
                .body("members.bioguideId", contains("Q000023"))
                .body("members[0].from", is("2021-06-01"));
        importFile(SEATS, "asOf=2021-07-01")
                .statusCode(201)
                .body("added", is(2))
                .body("changed", is(1));
        committee("HSJU", "2021-06-30").body("members", hasSize(1));
        committee("HSJU", "2021-07-01").body("members", hasSize(2));
        List<AuditEntry> told = QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.list("type = 'committee.members-changed' and subject = 'HSJU' order by at"));
        assertThat(told).hasSize(3);
        assertThat(told.get(1).detail).isEqualTo(Map.of("changed", List.of("Q000023"), "ended", List.of("S001145")));
    }

    @Test
    void earlierListIsRejectedAndOneOfTheSameDayCorrects() {
        importBoth("2021-06-01");
        importFile("HSJU: [{bioguide: Q000023}]", "asOf=2021-05-01")
                .statusCode(422)
                .body("code", is("date-out-of-order"))
                .body("detail", containsString("2021-06-01"));
        importFile("HSJU: [{bioguide: Q000023, rank: 5}]", "asOf=2021-06-01")
                .statusCode(201)
                .body("changed", is(1))
                .body("ended", is(2));
        committee("HSJU", "2021-06-01").body("members", hasSize(1)).body("members[0].rank", is(5));
        importFile(SEATS, "asOf=2999-01-01").statusCode(400);
    }

    @Test
    void unlistedCommitteeEndsAndCanReturn() {
        importBoth("2021-02-01");
        importFile("- {type: joint, name: Joint Committee on the Printing Office, thomas_id: JSPR}", "asOf=2021-06-01")
                .statusCode(201)
                .body("changed", is(1))
                .body("ended", is(2));
        anonymous().get("/v1/committees?on=2021-06-01").then().body("items.code", contains("JSPR"));
        anonymous().get("/v1/committees?on=2021-05-31").then().body("items", hasSize(3));
        importFile(COMMITTEES, "asOf=2021-07-01")
                .statusCode(201)
                .body("added", is(2))
                .body("changed", is(1));
        anonymous().get("/v1/committees?on=2021-07-01").then().body("items", hasSize(3));
    }

    @Test
    void committeesAreFoundByChamberParentAndMember() {
        importBoth("2021-02-01");
        anonymous().get("/v1/committees?chamber=joint").then().body("items.code", contains("JSPR"));
        anonymous().get("/v1/committees?parent=HSJU").then().body("items.code", contains("HSJU01"));
        anonymous().get("/v1/committees?parent=none").then().body("items.code", contains("HSJU", "JSPR"));
        anonymous().get("/v1/committees?member=S001145").then().body("items.code", contains("HSJU", "HSJU01"));
        anonymous().get("/v1/committees?member=S001145&on=2021-01-01").then().body("items", empty());
        String next = anonymous()
                .get("/v1/committees?limit=2&count=true")
                .then()
                .body("total", is(3))
                .extract()
                .path("next");
        anonymous().get("/v1/committees?limit=2&cursor=" + next).then().body("items.code", contains("JSPR"));
    }

    @Test
    void unreadableFileIsRejectedWithThePosition() {
        importFile("- {type: house, name: A, thomas_id: hsju}", "dryRun=false")
                .statusCode(422)
                .body("code", is("file-unreadable"));
        importFile("- {type: city, name: A, thomas_id: HSJU}", "dryRun=false")
                .statusCode(422)
                .body("detail", containsString("HSJU: type"));
        importFile("HSJU: [{bioguide: unknown}]", "dryRun=false").statusCode(422);
        importFile("HSJU: [{bioguide: Q000023}, {bioguide: Q000023}]", "dryRun=false")
                .statusCode(422);
        importFile("[broken", "dryRun=false").statusCode(422).body("detail", containsString("malformed"));
        importFile("just words", "dryRun=false").statusCode(422);
        importFile(SEATS, "dryRun=false").statusCode(422).body("code", is("unknown-reference"));
        editor().body("[]").post("/v1/committees/imports").then().statusCode(403);
    }

    @Test
    void realFilesAreImportedCompletelyTwice() throws IOException {
        Path committees = CORPUS.resolve("committees-current.yaml");
        Path seats = CORPUS.resolve("committee-membership-current.yaml");
        assumeTrue(Files.exists(committees) && Files.exists(seats), "needs ../shared, which is not here");
        importFile(Files.readAllBytes(committees), "application/yaml", "dryRun=false")
                .statusCode(201)
                .body("added", is(230));
        importFile(Files.readAllBytes(seats), "application/yaml", "dryRun=false")
                .statusCode(201)
                .body("added", is(3879))
                .body("unknownMembers", empty())
                .body("unknownCommittees", empty());
        importFile(Files.readAllBytes(committees), "application/yaml", "dryRun=false")
                .body("added", is(0))
                .body("changed", is(0))
                .body("ended", is(0));
        importFile(Files.readAllBytes(seats), "application/yaml", "dryRun=false")
                .body("added", is(0))
                .body("changed", is(0))
                .body("ended", is(0))
                .body("unchanged", is(3879));
        anonymous().get("/v1/committees?limit=500").then().body("items", hasSize(230));
        anonymous().get("/v1/committees/HSJU").then().body("members.title", hasItem("Ranking Member"));
    }
}
