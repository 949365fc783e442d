package org.signatory.letters;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A deadline that has passed or contradicts its words must be confirmed")
class QuestionedDeadlinesTest {

    private static final String PAST = "{\"on\": \"2021-02-05\"%s}";
    private static final String CONTRADICTION = "{\"on\": \"2021-02-12\", \"words\": \"COB Thursday\"%s}";
    private static final String CONFIRMED = ", \"confirmed\": true";

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2021-02-06T15:00:00Z");
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    private static ValidatableResponse create(String deadline) {
        return editor().body("{\"title\": \"A letter\", \"chamber\": \"house\", \"deadline\": " + deadline + "}")
                .post("/v1/letters")
                .then();
    }

    private static ValidatableResponse patch(String letter, String deadline) {
        return editor().header("If-Match", "*")
                .body("{\"deadline\": " + deadline + "}")
                .patch("/v1/letters/" + letter)
                .then();
    }

    private static ValidatableResponse extend(String letter, String deadline, String more) {
        return editor().body("{\"deadline\": " + deadline + more + "}")
                .post("/v1/letters/" + letter + "/deadline-extensions")
                .then();
    }

    private static void refused(ValidatableResponse response, String pointer) {
        response.statusCode(400).body("code", is("invalid-body")).body("errors[0].pointer", is(pointer));
    }

    @Test
    void newLetter() {
        refused(create(PAST.formatted("")), "/deadline/on");
        refused(create("{\"at\": \"2021-02-06T15:00:00Z\"}"), "/deadline/at");
        refused(create(CONTRADICTION.formatted("")), "/deadline/words");
        read("/v1/letters?count=true").body("total", is(0));
        create(PAST.formatted(CONFIRMED)).statusCode(201).body("deadline.passed", is(true));
        create(CONTRADICTION.formatted(CONFIRMED)).statusCode(201).body("deadline.words", is("COB Thursday"));
    }

    @Test
    @DisplayName("Words alone and times without an offset are read on a clock in Washington")
    void localTimesAndWordsAlone() {
        create("{\"words\": \"COB Friday\"}")
                .statusCode(201)
                .body("deadline.at", is("2021-02-12T22:00:00Z"))
                .body("deadline.words", is("COB Friday"));
        create("{\"at\": \"2021-07-12 5:00 PM\"}").statusCode(201).body("deadline.at", is("2021-07-12T21:00:00Z"));
        refused(create("{\"at\": \"2021-03-14T02:30\"}"), "/deadline/at");
        refused(create("{\"words\": \"when all have signed\"}"), "/deadline/words");
        refused(create("{\"words\": \"5 pm EST on July 12\"}"), "/deadline/words");
        refused(create("{\"words\": \"February 5\"}"), "/deadline/at");
        refused(create("{}"), "/deadline");

        String letter = openLetter("house", "2021-02-01");
        patch(letter, "{\"words\": \"COB Friday\"}").statusCode(200).body("deadline.at", is("2021-02-12T22:00:00Z"));
        extend(letter, "{\"words\": \"noon Tuesday the 16th\"}", "")
                .statusCode(201)
                .body("to", is("2021-02-16T17:00:00Z"));
    }

    @Test
    void changedLetter() {
        String letter = openLetter("house", "2021-02-01");
        refused(patch(letter, PAST.formatted("")), "/deadline/on");
        refused(patch(letter, CONTRADICTION.formatted("")), "/deadline/words");
        patch(letter, CONTRADICTION.formatted(CONFIRMED)).statusCode(200);
        // A deadline that is recorded is not questioned again.
        patch(letter, CONTRADICTION.formatted("")).statusCode(200);
        refused(patch(letter, "{\"on\": \"2021-02-12\", \"words\": \"COB Monday\"}"), "/deadline/words");
    }

    @Test
    void extension() {
        String letter =
                letter("{\"title\": \"A letter\", \"chamber\": \"house\", \"deadline\": {\"on\": \"2021-02-10\"}}");
        move(letter, "open", "2021-02-01").statusCode(201);
        refused(extend(letter, PAST.formatted(""), ""), "/deadline/on");
        refused(extend(letter, CONTRADICTION.formatted(""), ""), "/deadline/words");
        refused(extend(letter, "{\"on\": \"2021-02-01\"}", ", \"on\": \"2021-02-02\""), "/deadline/on");
        extend(letter, "{\"on\": \"2021-02-04\"}", ", \"on\": \"2021-02-02\"").statusCode(201);
        extend(letter, CONTRADICTION.formatted(CONFIRMED), "").statusCode(201);
    }

    @Test
    void opening() {
        String letter = create(PAST.formatted(CONFIRMED)).extract().path("id");
        move(letter, "open", "2021-02-06")
                .statusCode(409)
                .body("code", is("deadline-passed"))
                .body("detail", startsWith("The deadline, Friday, February 5, 2021"));
        editor().body("{\"to\": \"open\", \"override\": true, \"reason\": \"Late offices were promised a place.\"}")
                .post("/v1/letters/" + letter + "/status-transitions")
                .then()
                .statusCode(201);
    }

    @Test
    void openingOfABackfilledLetter() {
        String letter = create(PAST.formatted(CONFIRMED)).extract().path("id");
        move(letter, "open", "2021-02-01").statusCode(201);
    }
}
