package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the search for letters by words and by the names of signers and endorsers, with typing errors. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LetterSearchTest {

    private String led;
    private String other;
    private String aclu;

    @BeforeEach
    void start() {
        TestData.reset();
        led = letter("Keep rural clinics open", "Rural hospitals lose staff.", "health care", "public");
        TestData.lead(led, "2021-02-02", "S001145");
        TestData.sign(led, "O000172", "2021-02-03");
        TestData.sign(led, "G000586", "2021-02-03");
        aclu = TestData.editor()
                .body(
                        "{\"name\": \"American Civil Liberties Union\", \"acronym\": \"ACLU\", \"aliases\": [\"Union Civil\"]}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.endorse(led, aclu, "2021-02-03");
        other = letter(
                "Improve detention standards", "The clinics in centers need inspections.", "detention", "public");
        TestData.sign(other, "S001150", "2021-02-03");
    }

    private static String letter(String title, String body, String topic, String visibility) {
        String id =
                TestData.letter("{\"title\": \"" + title + "\", \"chamber\": \"house\", \"visibility\": \"" + visibility
                        + "\", \"topics\": [\"" + topic + "\"], \"recipients\": [{\"name\": \"Xavier Becerra\","
                        + " \"title\": \"Secretary\", \"agency\": \"Department of Health and Human Services\"}], \"text\": \""
                        + body + "\"}");
        TestData.move(id, "open", "2021-02-01");
        return id;
    }

    private static List<String> found(RequestSpecification caller, String typed) {
        return caller.queryParam("q", typed)
                .get("/v1/letters?count=true")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static List<String> found(String typed) {
        return found(TestData.anonymous(), typed);
    }

    @ParameterizedTest
    @DisplayName("A letter is found by its leads, signers, endorsers and words, with typing errors")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "schakowsky",
                "Jan Schakowsky",
                "\"Jan Schakowsky\"",
                "schakowski",
                "shakowsky",
                "Schakwosky",
                "AOC",
                "ocasio cortez",
                "Ocasio-Cortez",
                "chuy",
                "chuy garcia",
                "ACLU",
                "American Civil Liberties Union",
                "amercan civil liberties union",
                "rural clincs",
                "clinics schakowsky",
                "clinics ACLU",
                "hospitls or AOC",
                "schakowsky -schiff",
                "health schakowsky"
            })
    void namesAndWordsFindALetter(String typed) {
        assertThat(found(typed)).first().isEqualTo(led);
    }

    @ParameterizedTest
    @CsvSource({"schiff", "Adam Schiff", "detenton", "detention", "inspections", "clinics -schakowsky", "centers -ACLU"
    })
    void otherLetterIsFoundByItsOwnWords(String typed) {
        assertThat(found(typed)).containsExactly(other);
    }

    @ParameterizedTest
    @CsvSource({"Mike Johnson", "schiff ACLU", "\"clinics rural\"", "quuxly", "will", "-clinics"})
    void nothingElseIsFound(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    @DisplayName("Letters with the words in the title come first, on every page")
    void titleComesFirst() {
        String inTitle = led;
        assertThat(found("clinics")).containsExactly(inTitle, other);
        String cursor = TestData.anonymous()
                .get("/v1/letters?q=clinics&limit=1")
                .then()
                .body("items.id", contains(inTitle))
                .extract()
                .path("next");
        TestData.anonymous()
                .get("/v1/letters?q=clinics&limit=1&cursor=" + cursor)
                .then()
                .body("items.id", contains(other));
        TestData.anonymous()
                .get("/v1/letters?q=clinics&sort=-created")
                .then()
                .body("items.id", contains(other, inTitle));
    }

    @Test
    @DisplayName("The response says where the words were found")
    void reasonsAreGiven() {
        var response = TestData.anonymous().get("/v1/letters?q=schakowsky").then();
        response.body("items[0].matches.field", contains("lead-sponsor"))
                .body("items[0].matches[0].text", equalTo("Janice D. Schakowsky"))
                .body("items[0].matches[0].highlights[0].start", equalTo(10))
                .body("items[0].matches[0].highlights[0].end", equalTo(20));
        TestData.anonymous().get("/v1/letters?q=AOC").then().body("items[0].matches.field", contains("cosigner"));
        TestData.anonymous().get("/v1/letters?q=ACLU").then().body("items[0].matches.field", contains("endorser"));
        TestData.anonymous()
                .get("/v1/letters?q=detenton")
                .then()
                .body("items[0].matches.field", contains("title", "topics"))
                .body("items[0].matches[0].highlights", hasItem(equalTo(Map.of("start", 8, "end", 17))));
    }

    @Test
    void withdrawnSignersAndEndorsersAreNotFound() {
        TestData.withdraw(led, "O000172", "2021-02-04");
        assertThat(found("AOC")).isEmpty();
    }

    @Test
    @DisplayName("A hidden letter is neither found nor changes what a misspelled word finds")
    void hiddenLettersLeaveNoTrace() {
        String hidden = letter("Protect the zebrafish program", "Zebrafish need care.", "detentiom", "internal");
        TestData.sign(hidden, "P000197", "2021-02-03");
        String group = TestData.organization("Zebrafish Alliance");
        TestData.endorse(hidden, group, "2021-02-03");
        TestData.partner(UUID.fromString(group));
        for (RequestSpecification caller : List.of(TestData.anonymous(), TestData.as(Role.PARTNER))) {
            assertThat(found(caller, "zebrafish")).isEmpty();
        }
        assertThat(found("zebrafsh")).isEmpty();
        assertThat(found("pelosi")).isEmpty();
        assertThat(found("Zebrafish Alliance")).isEmpty();
        assertThat(found("detentiom")).containsExactly(other);
        assertThat(found(TestData.as(Role.VIEWER), "zebrafish")).containsExactly(hidden);
        assertThat(found(TestData.as(Role.VIEWER), "zebrafsh")).containsExactly(hidden);
        assertThat(found(TestData.as(Role.VIEWER), "pelosi")).containsExactly(hidden);
    }

    @Test
    @DisplayName("Notes, requests and statements are not searched")
    void staffTextIsNotSearched() {
        TestData.editor()
                .header("If-Match", "*")
                .body("{\"contacts\": [{\"name\": \"Quentin Wobblesworth\", \"email\": \"staff@example.org\"}]}")
                .patch("/v1/letters/" + led)
                .then()
                .statusCode(200);
        TestData.statement(led, aclu, "The wobblesworth must end.");
        for (String typed : List.of("wobblesworth", "wobbleswort")) {
            assertThat(found(TestData.editor(), typed)).isEmpty();
            assertThat(found(typed)).isEmpty();
        }
    }
}
