package org.signatory.ingest.signers;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Verifies that an import waits for a person's decisions. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ImportQuestionsTest {

    private static final String EDITOR = "The secret-of-the-editor key";

    private static final String UNCLEAR = """
            Rep. Jan Schakowsky led a letter to the agency.

            The program was praised at home. Reps. Mike Quigley, Adriano Espaillat and Nydia Velázquez spoke about it.
            """;

    private static final String BILL = "The bill was introduced by Rep. Mike Quigley and is cosponsored by"
            + " Reps. Jan Schakowsky and Adriano Espaillat.";

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = TestData.openLetter("house", "2021-02-01");
    }

    private ValidatableResponse bring(String text, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("text", text);
        body.put("signOn", Map.of("signedOn", "2021-02-10"));
        return TestData.editor()
                .body(body)
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then();
    }

    private ValidatableResponse cosigners() {
        return TestData.read("/v1/letters/" + letter + "/cosigners");
    }

    @Test
    void unclearPassageStopsAnImport() {
        bring(UNCLEAR, Map.of())
                .statusCode(422)
                .body("code", equalTo("bulk-rejected"))
                .body(
                        "detail",
                        equalTo(
                                "3 names in the passage at line 3: did they sign the letter? 3 of 4 names need a decision."
                                        + " Nothing was saved. Answer the open questions, then import again."));
        bring(UNCLEAR, Map.of("dryRun", true))
                .statusCode(200)
                .body("questions", hasSize(2))
                .body("lists[0].question", equalTo("3 names in this passage: did they sign the letter?"))
                .body("records.role", contains("lead", "unclear", "unclear", "unclear"))
                .body("records.list", contains(null, 1, 1, 1))
                .body("records[1].candidates.member.bioguideId", contains("Q000023"));
        cosigners().body("items", hasSize(0));
    }

    @Test
    void oneDecisionSignsAPassage() {
        bring(UNCLEAR, Map.of("listDecisions", List.of(Map.of("list", 1, "signed", true))))
                .statusCode(201)
                .body("questions", hasSize(0))
                .body("records.outcome", contains("signed", "signed", "signed", "signed"))
                .body("records.decidedBy", contains(null, EDITOR, EDITOR, EDITOR))
                .body("records.method", contains("exact", "exact", "exact", "exact"));
        cosigners().body("items", hasSize(4));
    }

    @Test
    void oneDecisionLeavesOutAPassage() {
        bring(UNCLEAR, Map.of("listDecisions", List.of(Map.of("list", 1, "signed", false))))
                .statusCode(201)
                .body("records.outcome", contains("signed", "not-signer", "not-signer", "not-signer"))
                .body("records[1].decidedBy", equalTo(EDITOR))
                .body("counts.notSigners", equalTo(3));
        cosigners().body("items.bioguideId", contains("S001145"));
    }

    @Test
    void namesOfAPassageCanBeDecidedOneByOne() {
        bring(
                        UNCLEAR,
                        Map.of(
                                "listDecisions",
                                List.of(Map.of("list", 1, "signed", false)),
                                "decisions",
                                List.of(Map.of("record", 2, "bioguideId", "Q000023"))))
                .statusCode(201)
                .body("records.outcome", contains("signed", "signed", "not-signer", "not-signer"));
    }

    @Test
    void decisionOnAMissingPassageIsNamed() {
        bring(UNCLEAR, Map.of("listDecisions", List.of(Map.of("list", 2, "signed", true))))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/listDecisions/0/list"));
        Map<String, Object> one = Map.of("list", 1, "signed", true);
        bring(UNCLEAR, Map.of("listDecisions", List.of(one, one)))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/listDecisions/1/list"));
        bring(UNCLEAR, Map.of("listDecisions", List.of(Map.of("list", 1)))).statusCode(400);
    }

    @Test
    @DisplayName("A match that is not sure stops an import, and the saved record is still not sure")
    void matchThatIsNotSureNeedsADecision() {
        String text = "Signed by:\nJan Schakowsky\nAdam Smith (OR-09)";
        bring(text, Map.of())
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "1 of 2 names needs a decision. Nothing was saved. Answer the open questions, then import again."))
                .body("report.records[1].candidates.member.bioguideId", hasItem("S000510"));

        String id = bring(text, Map.of("decisions", List.of(Map.of("record", 2, "bioguideId", "S000510"))))
                .statusCode(201)
                .extract()
                .path("id");
        TestData.read("/v1/letters/" + letter + "/cosigner-imports/" + id)
                .body("records.certain", contains(true, false))
                .body("records.decidedBy", contains(null, EDITOR))
                .body("records.role", contains("signer", "signer"));
    }

    @Test
    void textThatContradictsItselfNeedsADecision() {
        bring(
                        "The letter was signed by Reps. Mike Quigley and Jan Schakowsky. Rep. Jan Schakowsky has withdrawn her"
                                + " name.",
                        Map.of())
                .statusCode(422)
                .body("report.records.outcome", contains("signed", "unclear"))
                .body("report.records[1].notes", hasItem("another passage says that the Member withdrew"));
    }

    @Test
    void claimedCountThatDoesNotFitNeedsAcceptance() {
        String text =
                "60 Members of Congress sent a letter. The letter was signed by Reps. Mike Quigley and Jan Schakowsky.";
        bring(text, Map.of())
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "Claim “60 Members of Congress”: the text has 2 signers, 58 fewer than claimed. Nothing was saved. Answer the open questions, then import"
                                        + " again."));
        bring(text, Map.of("dryRun", true)).body("questions", hasSize(1));
        cosigners().body("items", hasSize(0));

        bring(text, Map.of("acceptCount", true)).statusCode(201);
        cosigners().body("items", hasSize(2));
    }

    @Test
    void claimedCountOfAFileIsAcceptedByParameter() {
        byte[] text = "60 Members of Congress sent a letter. The letter was signed by Rep. Mike Quigley."
                .getBytes(StandardCharsets.UTF_8);
        String path = "/v1/letters/" + letter + "/cosigner-imports?signedOn=2021-02-10";
        TestData.editor().contentType("text/plain").body(text).post(path).then().statusCode(422);
        TestData.editor()
                .contentType("text/plain")
                .body(text)
                .post(path + "&acceptCount=true")
                .then()
                .statusCode(201);
    }

    @Test
    void claimIsComparedWithTheSignersAsDecided() {
        String text = "4 Members of Congress sent a letter.\n\n" + UNCLEAR;
        bring(text, Map.of("dryRun", true)).body("claims[0].result", equalTo("differs"));
        bring(text, Map.of("listDecisions", List.of(Map.of("list", 1, "signed", true))))
                .statusCode(201)
                .body("claims[0].listed", equalTo(4))
                .body("claims[0].result", equalTo("agrees"));
    }

    @Test
    void otherRolesAreReportedAndSignOnlyByDecision() {
        String text = "Sincerely,\n\nJan Schakowsky\nMike Quigley\n\ncc: Nancy Pelosi";
        bring(text, Map.of())
                .statusCode(201)
                .body("records.outcome", contains("signed", "signed", "not-signer"))
                .body("records[2].role", equalTo("copied"))
                .body("records[2].notes", hasItem("is copied on the letter"));
        cosigners().body("items.bioguideId", not(hasItem("P000197")));

        bring(text, Map.of("decisions", List.of(Map.of("record", 3, "bioguideId", "P000197"))))
                .statusCode(201)
                .body("records[2].outcome", equalTo("signed"))
                .body("records[2].decidedBy", equalTo(EDITOR));
        cosigners().body("items.bioguideId", hasItem("P000197"));
    }

    @Test
    void textWithoutASignerSaysWhatWasFound() {
        bring(BILL, Map.of())
                .statusCode(422)
                .body(
                        "detail",
                        equalTo(
                                "3 Members are named in a role other than signer: “Mike Quigley” sponsors a bill; “Jan Schakowsky” sponsors"
                                        + " a bill; “Adriano Espaillat” sponsors a bill. Nothing was saved. Answer the open questions, then import"
                                        + " again."));
        bring(
                        UNCLEAR.substring(UNCLEAR.indexOf("The program")),
                        Map.of("listDecisions", List.of(Map.of("list", 1, "signed", false))))
                .statusCode(422)
                .body("detail", containsString("in a role other than signer"));
        TestData.read("/v1/letters/" + letter + "/cosigner-imports").body("items", hasSize(0));
    }

    @Test
    void noticeAboutLeadsAppearsOnlyIfTheyBecomeCosigners() {
        String text = "The letter was led by Rep. Jan Schakowsky. It was signed by Rep. Mike Quigley.";
        bring(text, Map.of("dryRun", true)).body("notices", hasItem(containsString("lead-sponsors")));
        TestData.lead(letter, "2021-02-10", "S001145").statusCode(200);
        bring(text, Map.of("dryRun", true)).body("notices", hasSize(0));
        bring(BILL, Map.of("dryRun", true)).body("id", nullValue()).body("notices", hasSize(0));
    }
}
