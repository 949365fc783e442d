package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests letters as of a day, by the effective days of their changes. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AsOfTest {

    private static final String FIRST_DEADLINE = "2021-02-10T22:00:00Z";
    private static final String LAST_DEADLINE = "2021-02-11T17:00:00Z";

    private String id;

    @BeforeEach
    void start() {
        TestData.reset();
        id = TestData.letter("""
                {"title": "A letter in retrospect", "chamber": "house", "visibility": "public", "text": "First.",
                 "recipients": [{"name": "Alejandro Mayorkas", "title": "Secretary"}],
                 "deadline": {"on": "2021-02-10", "words": "COB Wednesday", "confirmed": true}}""");
    }

    private ValidatableResponse asOf(String day) {
        return editor().get("/v1/letters/" + id + "?asOf=" + day).then().statusCode(200);
    }

    private ValidatableResponse post(String path, String body) {
        return editor().body(body).post("/v1/letters/" + id + path).then();
    }

    /** Records today what happened to the letter in January, February and March 2021. */
    private void recordInRetrospect() {
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        post("/versions", "{\"body\": \"Second.\", \"material\": false, \"effectiveOn\": \"2021-02-08\"}")
                .statusCode(201);
        post("/deadline-extensions", """
                {"deadline": {"at": "2021-02-11T12:00:00-05:00", "words": "noon Thursday", "confirmed": true}}""").statusCode(201);
        TestData.sign(id, "S001145", "2021-01-22").statusCode(201);
        TestData.sign(id, "Q000023", "2021-02-03").statusCode(201);
        TestData.move(id, "sent", "2021-02-11").statusCode(201);
        editor().header("If-Match", "*")
                .body("{\"dueOn\": \"2021-03-15\", \"receivedOn\": \"2021-03-30\", \"summary\": \"No.\"}")
                .put("/v1/letters/" + id + "/recipients/" + TestData.recipient(id) + "/response")
                .then()
                .statusCode(200);
    }

    @Test
    void backfilledLetterIsReadByItsEffectiveDays() {
        recordInRetrospect();
        asOf("2021-01-24")
                .body("status", is("open"))
                .body("text", is("First."))
                .body("textVersion", is(1))
                .body("deadline.at", is(FIRST_DEADLINE))
                .body("deadline.words", is("COB Wednesday"))
                .body("deadline.passed", is(false))
                .body("counts.signed", is(1))
                .body("recipients[0].response", nullValue())
                .body("sentOn", nullValue())
                .body("fieldsRecordedAt", notNullValue());
        asOf("2021-02-10")
                .body("textVersion", is(2))
                .body("deadline.at", is(FIRST_DEADLINE))
                .body("deadline.passed", is(true));
        asOf("2021-03-20")
                .body("status", is("sent"))
                .body("recipients[0].response.dueOn", is("2021-03-15"))
                .body("recipients[0].response.receivedOn", nullValue());
        asOf("2021-04-02")
                .body("text", is("Second."))
                .body("textVersion", is(2))
                .body("deadline.at", is(LAST_DEADLINE))
                .body("deadline.words", is("noon Thursday"))
                .body("deadline.passed", is(true))
                .body("counts.signed", is(2))
                .body("recipients[0].response.receivedOn", is("2021-03-30"));
        editor().get("/v1/letters/" + id + "/progress?asOf=2021-01-24")
                .then()
                .body("deadline.at", is(FIRST_DEADLINE))
                .body("deadline.passed", is(false))
                .body("counts.signed", is(1));
        editor().get("/v1/letters/" + id).then().body("fieldsRecordedAt", nullValue());
    }

    @Test
    @DisplayName(
            "A sign-on removed as entered by mistake is absent on every day, and the history keeps the sign-on and the removal")
    void removedSignOnWasNeverEffective() {
        recordInRetrospect();
        asOf("2021-02-05").body("counts.signed", is(2));
        String signOn = editor().get("/v1/letters/" + id + "/cosigners/Q000023").path("id");
        TestData.as(Role.ADMIN)
                .body("{\"reason\": \"Entered for the wrong Member.\"}")
                .post("/v1/letters/" + id + "/sign-ons/" + signOn + "/removal")
                .then()
                .statusCode(201);
        asOf("2021-02-05").body("counts.signed", is(1));
        for (String list : new String[] {"sign-ons", "cosigners", "signers.csv", "press-list"}) {
            assertThat(editor().get("/v1/letters/" + id + "/" + list + "?asOf=2021-02-05")
                            .asString())
                    .as(list)
                    .contains("Schakowsky")
                    .doesNotContain("Quigley");
        }
        editor().get("/v1/letters/" + id + "/history?limit=100")
                .then()
                .body("items.findAll { it.subject == 'Q000023' }.type", contains("cosigner.signed", "sign-on.removed"));
    }

    @Test
    @DisplayName("A letter without any recorded revision is read with its current fields")
    void letterWithoutRevisionsIsRead() {
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> {
            // The table is append-only, except for a replica.
            LetterSnapshot.getEntityManager()
                    .createNativeQuery("set local session_replication_role = replica")
                    .executeUpdate();
            LetterSnapshot.delete("letterId", UUID.fromString(id));
        });
        asOf("2021-01-24").body("title", is("A letter in retrospect")).body("status", is("open"));
        asOf("2020-01-24").body("title", is("A letter in retrospect")).body("status", is("draft"));
        editor().get("/v1/letters/" + id + "/signers.csv?asOf=2021-01-24")
                .then()
                .statusCode(200);
        editor().get("/v1/letters/" + id + "/documents/letter.txt?asOf=2021-01-24")
                .then()
                .statusCode(200);
    }

    @Test
    void extensionCanStateItsDay() {
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        post("/deadline-extensions", """
                {"deadline": {"at": "2021-02-11T12:00:00-05:00"}, "on": "2021-02-09"}""").statusCode(201).body("on", is("2021-02-09"));
        TestData.move(id, "sent", "2021-02-11").statusCode(201);
        asOf("2021-02-08").body("deadline.at", is(FIRST_DEADLINE));
        asOf("2021-02-09").body("deadline.at", is(LAST_DEADLINE)).body("deadline.passed", is(false));
        editor().get("/v1/letters/" + id + "/deadline-extensions").then().body("items[0].on", is("2021-02-09"));
    }

    @Test
    void versionsSavedBeforeTheOpeningWasRecordedApplyFromTheOpening() {
        post("/versions", "{\"body\": \"Second.\", \"material\": true}").statusCode(201);
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        asOf("2021-01-20").body("textVersion", is(2));
        asOf("2021-01-19").body("textVersion", nullValue()).body("text", nullValue());
        editor().get("/v1/letters/" + id + "/versions")
                .then()
                .body("items.effectiveOn", is(java.util.List.of("2021-01-20", "2021-01-20")));
    }

    @Test
    @DisplayName("A first text saved after sending applies from the opening")
    void firstTextOfASentLetterAppliesFromTheOpening() {
        id = TestData.openLetter("house", "2021-01-20");
        TestData.move(id, "sent", "2021-02-11").statusCode(201);
        post("/versions", "{\"body\": \"Late.\", \"material\": false, \"effectiveOn\": \"2021-02-12\"}")
                .statusCode(422)
                .body("code", is("date-out-of-order"));
        post("/versions", "{\"body\": \"Late.\", \"material\": false}")
                .statusCode(201)
                .body("effectiveOn", is("2021-01-20"));
        asOf("2021-01-20").body("text", is("Late."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-01-31", "2199-01-01"})
    void daysOutOfOrderAreRejected(String day) {
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        post("/versions", "{\"body\": \"Second.\", \"material\": false, \"effectiveOn\": \"2021-02-01\"}")
                .statusCode(201);
        post("/versions", "{\"body\": \"Third.\", \"material\": false, \"effectiveOn\": \"" + day + "\"}")
                .body("code", is("date-out-of-order"));
        String extension = "{\"deadline\": {\"on\": \"%s\"}, \"on\": \"%s\"}";
        post("/deadline-extensions", extension.formatted("2021-02-12", "2021-02-01"))
                .statusCode(201);
        post("/deadline-extensions", extension.formatted("2021-02-13", day)).body("code", is("date-out-of-order"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signers.csv",
                "press-list",
                "signature-block",
                "documents/letter.txt",
                "documents/signatures.html"
            })
    void exportsAndDocumentsAcceptADay(String file) {
        recordInRetrospect();
        String path = "/v1/letters/" + id + "/" + file;
        anonymous()
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Quigley"))
                .body(containsString("Schakowsky"));
        anonymous()
                .get(path + "?asOf=2021-01-24")
                .then()
                .statusCode(200)
                .body(containsString("Schakowsky"))
                .body(not(containsString("Quigley")));
        anonymous().get(path + "?asOf=2021-01-19").then().statusCode(404);
    }

    @Test
    void documentOfADayHasItsTextAndDate() {
        recordInRetrospect();
        String letter = anonymous()
                .get("/v1/letters/" + id + "/documents/letter.txt?asOf=2021-01-24")
                .asString();
        assertThat(letter).contains("First.", "January 24, 2021").doesNotContain("Second.");
    }

    @Test
    void endorsersAreReadAsOfADay() {
        TestData.move(id, "open", "2021-01-20").statusCode(201);
        TestData.endorse(id, TestData.organization("Indivisible"), "2021-02-05").statusCode(201);
        String path = "/v1/letters/" + id + "/endorser-list";
        assertThat(anonymous().get(path).asString()).isEqualTo("Indivisible\n");
        assertThat(anonymous().get(path + "?asOf=2021-02-04").asString()).isEmpty();
    }
}
