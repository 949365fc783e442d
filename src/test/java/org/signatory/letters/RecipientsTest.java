package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RecipientsTest {

    private static final String TWO = """
            {"recipients": [
              {"honorific": "The Honorable", "name": "Janet L. Yellen", "title": "Secretary", "agency": "Department of the Treasury",
               "street": "1500 Pennsylvania Avenue, NW", "city": "Washington, DC 20220"},
              {"title": "Administrator", "agency": "Environmental Protection Agency"}]}""";

    private String id;

    @BeforeEach
    void start() {
        TestData.reset();
        id = letter("{\"title\": \"A letter\", \"chamber\": \"house\", \"visibility\": \"public\"}");
    }

    @AfterEach
    void restoreTime() {
        MovableClock.run();
    }

    private ValidatableResponse patch(String body) {
        return editor().header("If-Match", "*")
                .body(body)
                .patch("/v1/letters/" + id)
                .then();
    }

    private void send() {
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-02", "S001145").statusCode(200);
        move(id, "sent", "2021-02-11").statusCode(201);
    }

    private ValidatableResponse respond(String recipient, String body) {
        return editor().header("If-Match", "*")
                .body(body)
                .put("/v1/letters/" + id + "/recipients/" + recipient + "/response")
                .then();
    }

    private static ValidatableResponse overdue(String value) {
        return anonymous().get("/v1/letters?responseOverdue=" + value).then().statusCode(200);
    }

    @Test
    void recipientsKeepTheirOrderAndFacts() {
        patch(TWO)
                .statusCode(200)
                .body("recipients.name", contains("Janet L. Yellen", null))
                .body("recipients[0].honorific", is("The Honorable"))
                .body("recipients[0].city", is("Washington, DC 20220"))
                .body("salutation", is("Dear Secretary Yellen and Administrator:"));
        editor().get("/v1/letters?recipient=environmental").then().body("items.id", contains(id));
        editor().get("/v1/letters?q=treasury").then().body("items.id", contains(id));
        patch("{\"salutation\": \"Dear Colleagues in the Cabinet:\"}")
                .body("salutation", is("Dear Colleagues in the Cabinet:"));
    }

    @Test
    void recipientNeedsANameATitleOrAnAgency() {
        patch("{\"recipients\": [{\"street\": \"1500 Pennsylvania Avenue, NW\", \"name\": \" \"}]}")
                .statusCode(400)
                .body("errors.detail", hasItem("Enter a recipient name, title or agency."));
        patch("{\"recipients\": [{\"id\": \"%s\", \"name\": \"A name\"}]}".formatted(id))
                .statusCode(422)
                .body("errors.pointer", contains("/recipients/0/id"));
    }

    @Test
    void correctedRecipientOfASentLetterKeepsItsResponse() {
        List<String> ids = patch(TWO).extract().path("recipients.id");
        send();
        respond(ids.get(1), "{\"dueOn\": \"2021-03-15\"}").statusCode(200);
        patch("""
                {"recipients": [
                  {"id": "%s", "name": "Michael S. Regan", "title": "Administrator", "agency": "Environmental Protection Agency"},
                  {"name": "janet l. yellen", "title": "Secretary"}]}""".formatted(ids.get(1)))
                .statusCode(200)
                .body("recipients.id", contains(ids.get(1), ids.get(0)))
                .body("recipients[0].response.dueOn", is("2021-03-15"));
        editor().get("/v1/letters/" + id + "/history")
                .then()
                .body(
                        "items.findAll { it.type == 'letter.changed' }.detail.changes.flatten().field",
                        hasItem("recipients"));
        patch("{\"recipients\": [{\"name\": \"Janet L. Yellen\"}]}")
                .statusCode(409)
                .body("detail", containsString("Michael S. Regan"));
        respond(ids.get(1), "{}").statusCode(200).body("recipients[0].response", nullValue());
        patch("{\"recipients\": []}").statusCode(200).body("recipients", empty());
    }

    @Test
    void eachRecipientHasItsResponse() {
        List<String> ids = patch(TWO).extract().path("recipients.id");
        respond(ids.get(0), "{\"dueOn\": \"2021-03-15\"}").statusCode(409);
        send();
        respond(id, "{\"dueOn\": \"2021-03-15\"}").statusCode(404);
        respond(ids.get(0), "{\"dueOn\": \"2021-03-15\"}").statusCode(200);
        respond(ids.get(1), "{\"receivedOn\": \"2021-03-01\", \"summary\": \"The rule will be revised.\"}")
                .statusCode(200)
                .body("recipients[0].response.receivedOn", nullValue())
                .body("recipients[1].response.receivedOn", is("2021-03-01"));
        editor().get("/v1/letters/" + id + "/history")
                .then()
                .body(
                        "items.findAll { it.type == 'letter.response-recorded' }.detail.recipient",
                        hasItem("Administrator, Environmental Protection Agency"));
    }

    @Test
    void overdueResponsesAreFound() {
        String recipient = patch(TWO).extract().path("recipients[0].id");
        send();
        respond(recipient, "{\"dueOn\": \"2021-03-15\"}")
                .statusCode(200)
                .body("recipients.responseOverdue", contains(true, false));
        overdue("true").body("items.id", contains(id));
        overdue("false").body("items.id", not(hasItem(id)));
        anonymous()
                .get("/v1/letters/" + id + "?asOf=2021-03-15")
                .then()
                .body("recipients.responseOverdue", contains(false, false));
        anonymous()
                .get("/v1/letters/" + id + "?asOf=2021-03-16")
                .then()
                .body("recipients.responseOverdue", contains(true, false));
        respond(recipient, "{\"dueOn\": \"2021-03-15\", \"receivedOn\": \"2021-03-20\"}")
                .statusCode(200);
        overdue("true").body("items", empty());
        overdue("false").body("items.id", contains(id));
    }

    @Test
    void aRetractedLetterAwaitsNoResponse() {
        String recipient = patch(TWO).extract().path("recipients[0].id");
        send();
        respond(recipient, "{\"dueOn\": \"2021-03-15\"}").statusCode(200);
        editor().body("{\"reason\": \"It was sent too early.\"}")
                .post("/v1/letters/" + id + "/retraction")
                .then()
                .statusCode(201)
                .body("recipients.responseOverdue", contains(false, false));
        overdue("true").body("items", empty());
        assertThat(editor().get("/v1/letters/" + id).jsonPath().getString("recipients[0].response.dueOn"))
                .isEqualTo("2021-03-15");
    }
}
