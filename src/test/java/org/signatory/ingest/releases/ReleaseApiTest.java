package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Press releases sent to the API: proposed as letters, and held against the record. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ReleaseApiTest {

    private static final String RELEASE = """
            Members Urge an End of the Program

            February 12, 2021

            Rep. Jan Schakowsky led five colleagues in a letter to Homeland Security Secretary Alejandro Mayorkas. The letter
            was signed by Reps. Mike Quigley, Adriano Espaillat and Nydia Velázquez.

            The letter was endorsed by Indivisible and United We Dream.
            """;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void releaseIsProposedAsALetterWithoutSaving() {
        TestData.as(Role.VIEWER)
                .body(Map.of("text", RELEASE))
                .post("/v1/letters/parse")
                .then()
                .statusCode(200)
                .body("title.value", equalTo("Members Urge an End of the Program"))
                .body("sentOn", equalTo("2021-02-12"))
                .body("recipients[0].value.name", equalTo("Alejandro Mayorkas"))
                .body("leads.bioguideId", contains("S001145"))
                .body("cosigners.bioguideId", contains("Q000023", "E000297", "V000081"))
                .body("endorsers.value", contains("Indivisible", "United We Dream"))
                .body("claims.claim.count", contains(5))
                .body("claims.result", contains("differs"));
        TestData.read("/v1/letters").body("items.size()", equalTo(0));
    }

    private static JsonPath proposed(Map<String, String> body) {
        return TestData.as(Role.VIEWER)
                .body(body)
                .post("/v1/letters/parse")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sends the drafts of a proposal as they are, and returns the letter. */
    private static ValidatableResponse sentBack(JsonPath proposal, String day) {
        String letter = TestData.editor()
                .body(proposal.<Object>get("letter"))
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.move(letter, "open", day).statusCode(201);
        TestData.editor()
                .header("If-Match", "*")
                .body(proposal.<Object>get("leadOrder"))
                .put("/v1/letters/" + letter + "/lead-sponsors")
                .then()
                .statusCode(200);
        if (proposal.get("signOns") != null) {
            TestData.editor()
                    .body(proposal.<Object>get("signOns"))
                    .post("/v1/letters/" + letter + "/cosigners")
                    .then()
                    .statusCode(200);
        }
        return TestData.read("/v1/letters/" + letter + "?include=leadSponsors,cosigners");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        February 12, 2021\\nMembers Urge an End of the Program\\nReps. Jan Schakowsky and Mike Quigley led 2 colleagues in a letter to EPA Administrator Michael Regan. It was signed by Reps. Adriano Espaillat and Nydia Velázquez. | S001145 Q000023 | E000297 V000081
        WASHINGTON (July 12, 2022) - Senator Amy Klobuchar led a letter to Senate Majority Leader Chuck Schumer, signed by Rep. Adam Kinzinger. | K000367 | K000378
        WASHINGTON - March 5, 2021 - Reps. Jan Schakowsky and Steve Scalise sent a letter to the Department of Energy. It was signed by Senator Amy Klobuchar. | S001145 S001176 | K000367
        """)
    void aProposalCanBeSentBackAsALetterWithItsSigners(String text, String leads, String cosigners) {
        JsonPath proposal = proposed(Map.of("text", text.replace("\\n", "\n")));

        sentBack(proposal, proposal.getString("sentOn"))
                .body("title", equalTo(proposal.getString("letter.title")))
                .body("leadSponsors.bioguideId", contains(leads.split(" ")))
                .body("cosigners.bioguideId", contains(cosigners.split(" ")))
                .body("cosigners.signedOn", everyItem(equalTo(proposal.getString("sentOn"))));
    }

    @Test
    void theProposalsOfTheCorpusCanBeSentBack() throws IOException {
        Path releases = Path.of("../shared/corpus/releases");
        assumeTrue(Files.isDirectory(releases), "the corpus is not here");
        try (Stream<Path> files = Files.list(releases)) {
            for (Path file : files.filter(it -> it.toString().matches(".*\\d+\\.txt"))
                    .sorted()
                    .toList()) {
                Path expected =
                        file.resolveSibling(file.getFileName().toString().replace(".txt", ".expected.tsv"));
                Matcher day = Pattern.compile("dated (\\d{4}-\\d{2}-\\d{2})")
                        .matcher(Files.readAllLines(expected).get(0));
                assertThat(day.find()).as(file.toString()).isTrue();
                JsonPath proposal = proposed(Map.of("text", Files.readString(file), "sentOn", day.group(1)));
                sentBack(proposal, day.group(1)).body("title", equalTo(proposal.getString("letter.title")));
            }
        }
    }

    @Test
    void releaseWithoutADateAsksForIt() {
        TestData.as(Role.VIEWER)
                .body(Map.of("text", "Reps. Adam Kinzinger, Kweisi Mfume and Jan Schakowsky led a letter."))
                .post("/v1/letters/parse")
                .then()
                .statusCode(200)
                .body("sentOn", nullValue())
                .body("asOf", equalTo("2023-01-02"))
                .body("possibleDays[0].from", equalTo("2020-05-05"))
                .body("possibleDays[0].to", equalTo("2023-01-02"))
                .body("leads.status", everyItem(equalTo("matched")));
    }

    private static ValidatableResponse check(String letter, String text) {
        return TestData.as(Role.VIEWER)
                .body(Map.of("text", text, "asOf", "2021-02-12"))
                .post("/v1/letters/" + letter + "/check")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("The day of a letter is sentOn and the day of the record is asOf in every request; date is rejected")
    void dayHasOneName() {
        String letter = TestData.openLetter("house", "2021-02-01");
        TestData.sign(letter, "S001145", "2021-02-03");
        String text = "The letter was signed by Rep. Jan Schakowsky (D-IL).";
        TestData.editor()
                .body(Map.of("text", text, "asOf", "2021-02-02"))
                .post("/v1/letters/" + letter + "/check")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2021-02-02"))
                .body("signed", equalTo(0));
        assertThat(proposed(Map.of("text", text, "sentOn", "2021-02-04")).getString("asOf"))
                .isEqualTo("2021-02-04");
        for (String path : List.of("/v1/letters/parse", "/v1/letters/imports", "/v1/letters/" + letter + "/check")) {
            TestData.editor()
                    .body(Map.of("text", text, "date", "2021-02-04"))
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/date"));
        }
    }

    @Test
    void releaseIsComparedWithTheRecord() {
        String letter = TestData.openLetter("house", "2021-02-01");
        TestData.lead(letter, "2021-02-02", "Q000023").statusCode(200);
        TestData.sign(letter, "S001145", "2021-02-03");
        TestData.sign(letter, "G000586", "2021-02-03");
        TestData.sign(letter, "E000297", "2021-02-03");
        TestData.withdraw(letter, "E000297", "2021-02-04");
        TestData.endorse(letter, TestData.organization("Indivisible"), "2021-02-05")
                .statusCode(201);
        TestData.endorse(letter, TestData.organization("ACLU"), "2021-02-05").statusCode(201);

        check(letter, RELEASE)
                .body("agrees", equalTo(false))
                .body("signed", equalTo(3))
                .body("named", equalTo(4))
                .body(
                        "differences.kind",
                        containsInAnyOrder(
                                "claim",
                                "not-a-lead",
                                "withdrawn",
                                "not-on-record",
                                "missing-lead",
                                "missing",
                                "endorser-not-on-record",
                                "missing-endorser"))
                .body("differences.bioguideId", hasItems("S001145", "E000297", "V000081", "Q000023", "G000586"));
    }

    @Test
    void matchingReleaseHasNoDifferences() {
        String letter = TestData.openLetter("house", "2021-02-01");
        TestData.lead(letter, "2021-02-02", "S001145").statusCode(200);
        TestData.sign(letter, "Q000023", "2021-02-03");

        check(letter, "Rep. Jan Schakowsky led a letter that was signed by two Members: Schakowsky and Mike Quigley.")
                .body("differences.detail", equalTo(List.of()))
                .body("agrees", equalTo(true));
    }

    @Test
    @DisplayName("A Member whom a release adds to a number of signers is compared with the record")
    void memberAddedToANumberIsCompared() {
        String letter = TestData.openLetter("house", "2021-02-01");
        TestData.lead(letter, "2021-02-02", "S001145").statusCode(200);
        TestData.sign(letter, "Q000023", "2021-02-03");

        check(letter, "Rep. Jan Schakowsky (D-IL) led 42 Republicans and Rep. Jared Golden (D-ME) in a letter.")
                .body("differences.findAll { it.kind == 'not-on-record' }.bioguideId", contains("G000592"));
    }

    @Test
    void wholeDelegationIsComparedWithTheRosterOfTheDay() {
        String letter = TestData.openLetter("bicameral", "2021-02-01");
        TestData.sign(letter, "Y000062", "2021-02-03");

        check(letter, "Rep. John Yarmuth sent a letter. It was signed by the entire Kentucky delegation.")
                .body("claims.result", contains("differs"))
                .body(
                        "claims.detail",
                        contains(
                                startsWith(
                                        "“the entire Kentucky delegation”: the record has 1 of 8 Members from KY as of February 12, 2021;")));
    }

    @Test
    @DisplayName("A number of colleagues means the same when the release is parsed, checked and saved with its letter")
    void savedClaimLeavesOutTheSameMembers() {
        String text =
                "Rep. Jan Schakowsky (D-IL) joined Rep. Mike Quigley (D-IL) and 2 House colleagues in a letter to the Secretary.\n\n"
                        + "The letter was also signed by Reps. Adriano Espaillat (D-NY) and Nydia Velázquez (D-NY).";
        JsonPath proposal = proposed(Map.of("text", text, "sentOn", "2021-02-12"));
        assertThat(proposal.getList("claims.result")).containsExactly("agrees");
        assertThat(proposal.getList("letter.claims[0].apartFrom")).containsExactly("S001145", "Q000023");

        String letter = sentBack(proposal, "2021-02-12").extract().path("id");
        TestData.read("/v1/letters/" + letter + "/progress")
                .body("claims.result", contains("agrees"))
                .body(
                        "claims.detail",
                        contains(
                                "“2 House colleagues”: the record has 2 Members of the House apart from Mike Quigley, Janice D. Schakowsky as of February 12, 2021."));
        check(letter, text).body("claims.result", hasItems("agrees"));
    }
}
