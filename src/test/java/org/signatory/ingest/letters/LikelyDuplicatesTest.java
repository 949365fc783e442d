package org.signatory.ingest.letters;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A letter that is recorded already is named before it is recorded again")
class LikelyDuplicatesTest {

    private static final String RELEASE = """
            Members Urge an End of the Program

            February 12, 2021

            Reps. Jan Schakowsky and Mike Quigley led a letter to Homeland Security Secretary Alejandro Mayorkas. The letter
            was signed by Reps. Adriano Espaillat and Nydia Velázquez.
            """;

    /** Another office announces the letter a day later under its own title. */
    private static final String OTHER_OFFICE = RELEASE.replace("Urge an End of the Program", "to Secretary: Stop It")
            .replace("February 12", "February 13");

    private static final String OTHER_LETTER = RELEASE.replace("Urge an End of the Program", "Ask for More Judges")
            .replace("Homeland Security Secretary Alejandro Mayorkas", "Attorney General Merrick Garland");

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void secondImportOfAReleaseMustBeConfirmed() {
        String first = imported(RELEASE, Map.of())
                .statusCode(201)
                .body("letters[0].likelyDuplicates", hasSize(0))
                .extract()
                .path("letters[0].letterId");
        imported(RELEASE, Map.of("dryRun", true))
                .statusCode(200)
                .body("letters[0].likelyDuplicates.letterId", contains(first))
                .body("letters[0].likelyDuplicates[0].day", is("2021-02-12"))
                .body(
                        "letters[0].likelyDuplicates[0].reasons",
                        contains(
                                "same title",
                                "same recipient: Alejandro Mayorkas",
                                "signers on both letters: 4 of 4",
                                "same day"));
        imported(RELEASE, Map.of())
                .statusCode(400)
                .body("errors[0].pointer", is("/acceptDuplicates"))
                .body("errors[0].detail", containsString("Members Urge an End of the Program"))
                .body("likelyDuplicates.letterId", contains(first));
        TestData.read("/v1/letters?count=true").body("total", is(1));
        imported(RELEASE, Map.of("acceptDuplicates", true)).statusCode(201);
        TestData.read("/v1/letters?count=true").body("total", is(2));
    }

    @Test
    void releaseOfAnotherOfficeIsRecognizedByRecipientAndSigners() {
        imported(RELEASE, Map.of()).statusCode(201);
        imported(OTHER_OFFICE, Map.of("dryRun", true))
                .body(
                        "letters[0].likelyDuplicates[0].reasons",
                        hasItems(
                                "same recipient: Alejandro Mayorkas",
                                "signers on both letters: 4 of 4",
                                "1 day apart"));
    }

    @Test
    void anotherLetterOfTheSameMembersIsNone() {
        imported(RELEASE, Map.of()).statusCode(201);
        imported(OTHER_LETTER, Map.of()).statusCode(201).body("letters[0].likelyDuplicates", hasSize(0));
        imported(RELEASE.replace("February 12, 2021", "March 12, 2021"), Map.of())
                .statusCode(201);
        imported(
                        RELEASE.replace(
                                        "Reps. Adriano Espaillat and Nydia Velázquez",
                                        "Reps. Jim McGovern, Barbara Lee and Frank Pallone")
                                .replace("Reps. Jan Schakowsky and Mike Quigley", "Reps. Joe Neguse and Judy Chu"),
                        Map.of())
                .statusCode(201);
    }

    @Test
    void parsedReleaseNamesTheLetterToThoseWhoCanSeeIt() {
        imported(RELEASE, Map.of("visibility", "internal")).statusCode(201);
        parsed("viewer").body("likelyDuplicates.title", contains("Members Urge an End of the Program"));
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        parsed("partner").body("likelyDuplicates", hasSize(0));
    }

    @Test
    void newDraftNamesLettersWithItsTitle() {
        String body = "{\"title\": \"End the program\", \"chamber\": \"house\", \"recipients\": [{\"name\": \"%s\"}]}";
        String first = TestData.letter(body.formatted("Alejandro Mayorkas"));
        TestData.editor()
                .body(body.formatted("Alejandro Mayorkas").replace("End", "end"))
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .body("likelyDuplicates.letterId", contains(first));
        TestData.editor()
                .body(body.formatted("Merrick Garland"))
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .body("likelyDuplicates", nullValue());
    }

    @Test
    void voidLetterIsNoDuplicate() {
        String first = imported(RELEASE, Map.of()).extract().path("letters[0].letterId");
        TestData.editor()
                .body("{\"reason\": \"Recorded twice.\"}")
                .post("/v1/letters/" + first + "/void")
                .then()
                .statusCode(201);
        imported(RELEASE, Map.of()).statusCode(201);
    }

    private static ValidatableResponse imported(String text, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("text", text));
        body.putAll(more);
        return TestData.editor().body(body).post("/v1/letters/imports").then();
    }

    private static ValidatableResponse parsed(String role) {
        return TestData.as(Role.valueOf(role.toUpperCase()))
                .body(Map.of("text", RELEASE))
                .post("/v1/letters/parse")
                .then()
                .statusCode(200);
    }
}
