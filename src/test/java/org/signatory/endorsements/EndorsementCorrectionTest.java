package org.signatory.endorsements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A second write of an endorsement or of a request for one corrects it with history, or changes nothing")
class EndorsementCorrectionTest {

    private String letter;
    private String own;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = letter("""
                {"title": "A letter", "chamber": "house", "visibility": "public", "endorsementsReviewed": true}""");
        move(letter, "open", "2021-02-01").statusCode(201);
        own = organization("Indivisible");
        TestData.partner(UUID.fromString(own));
    }

    private ValidatableResponse put(Role role, String body) {
        return as(role).body(body)
                .put("/v1/letters/" + letter + "/endorsers/" + own)
                .then();
    }

    private ValidatableResponse history() {
        return read("/v1/letters/" + letter + "/history?limit=500");
    }

    @Test
    void correctsEachFieldWithOneHistoryEntry() {
        put(Role.EDITOR, "{\"endorsedOn\": \"2021-02-03\"}").statusCode(201).body("source", is("other"));
        put(Role.EDITOR, """
                {"endorsedOn": "2021-02-05", "source": "phone", "sourceUrl": "https://indivisible.org/",
                 "note": "By phone.", "position": 3}""")
                .statusCode(200)
                .body("endorsedOn", is("2021-02-05"))
                .body("source", is("phone"))
                .body("sourceUrl", is("https://indivisible.org/"))
                .body("position", is(3));
        history()
                .body("items.findAll { it.type == 'endorser.changed' }", hasSize(1))
                .body(
                        "items.find { it.type == 'endorser.changed' }.detail.changes.field",
                        contains("endorsedOn", "note", "position", "source", "sourceUrl"));
        put(Role.EDITOR, "{\"position\": 1}")
                .statusCode(200)
                .body("endorsedOn", is("2021-02-05"))
                .body("source", is("phone"));
    }

    @Test
    void correctsByOrganizationName() {
        endorse(letter, own, "2021-02-03").statusCode(201);
        String path = "/v1/letters/" + letter + "/endorsers";
        editor().body("{\"name\": \"Indivisible\", \"endorsement\": {\"endorsedOn\": \"2021-02-04\"}}")
                .post(path)
                .then()
                .statusCode(200)
                .body("endorsedOn", is("2021-02-04"));
        String tag = editor().get(path + "/" + own).header("ETag");
        editor().body("{\"name\": \"Indivisible\"}")
                .post(path)
                .then()
                .statusCode(200)
                .header("ETag", is(tag));
        history().body("items.findAll { it.type == 'endorser.changed' }", hasSize(1));
    }

    @Test
    void noteDoesNotMovePublicFields() {
        endorse(letter, own, "2021-02-03").statusCode(201);
        String path = "/v1/letters/" + letter + "/endorsers/" + own;
        String before = anonymous().get(path).asString();
        String tag = anonymous().get(path).header("ETag");
        put(Role.EDITOR, "{\"note\": \"By phone.\"}").statusCode(200);
        assertThat(anonymous().get(path).asString()).isEqualTo(before);
        assertThat(anonymous().get(path).header("ETag")).isEqualTo(tag);
    }

    @Test
    void staleVersionIsRejected() {
        String tag =
                endorse(letter, own, "2021-02-03").statusCode(201).extract().header("ETag");
        endorse(letter, own, "2021-02-04").statusCode(200);
        editor().header("If-Match", tag)
                .body("{\"endorsedOn\": \"2021-02-05\"}")
                .put("/v1/letters/" + letter + "/endorsers/" + own)
                .then()
                .statusCode(412);
    }

    @Test
    void partnerCorrectsItsEndorsementExceptTheOfficesFields() {
        endorse(letter, own, "2021-02-03").statusCode(201);
        put(Role.PARTNER, "{\"endorsedOn\": \"2021-02-04\"}").statusCode(200).body("endorsedOn", is("2021-02-04"));
        put(Role.PARTNER, "{\"position\": 1}").statusCode(400).body("errors[0].pointer", is("/position"));
        put(Role.PARTNER, "{\"note\": \"First!\"}").statusCode(400).body("errors[0].pointer", is("/note"));
    }

    @Test
    void waitingRequestCanBeCorrected() {
        String id = put(Role.PARTNER, "{\"endorsedOn\": \"2021-02-03\"}")
                .statusCode(202)
                .extract()
                .path("id");
        put(Role.PARTNER, "{\"endorsedOn\": \"2021-02-03\"}").statusCode(202).body("id", is(id));
        history().body("items.type", not(contains("endorsement-request.changed")));
        put(Role.PARTNER, "{\"endorsedOn\": \"2021-02-04\"}").statusCode(202).body("id", is(id));
        history().body("items.findAll { it.type == 'endorsement-request.changed' }", hasSize(1));
        editor().body("{\"accept\": true}")
                .post("/v1/endorsement-requests/" + id + "/decision")
                .then()
                .statusCode(201);
        read("/v1/letters/" + letter + "/endorsers/" + own).body("endorsedOn", is("2021-02-04"));
    }

    @Test
    void waitingInvitationCanGetANewMessage() {
        invite("{\"letterId\": \"%s\", \"organizationId\": \"%s\"}").body("message", nullValue());
        for (int i = 0; i < 2; i++) {
            invite("{\"letterId\": \"%s\", \"organizationId\": \"%s\", \"message\": \"Will you?\"}")
                    .body("message", is("Will you?"));
        }
        read("/v1/endorsement-requests?letterId=" + letter).body("items", hasSize(1));
        history().body("items.findAll { it.type == 'endorsement-request.changed' }", hasSize(1));
    }

    private ValidatableResponse invite(String body) {
        return editor().body(body.formatted(letter, own))
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201);
    }

    @Test
    void repeatedApprovalLeavesOneHistoryEntry() {
        endorse(letter, own, "2021-02-03").statusCode(201);
        String path = "/v1/letters/" + letter + "/endorsers/" + own + "/statements/"
                + statement(letter, own, "The program should end.") + "/approval";
        for (int i = 0; i < 2; i++) {
            editor().body("{\"by\": \"Press office\"}").post(path).then().statusCode(201);
        }
        history().body("items.findAll { it.type == 'statement.approved' }", hasSize(1));
        editor().body("{\"by\": \"Board\"}").post(path).then().statusCode(201).body("approvedBy", is("Board"));
        history().body("items.findAll { it.type == 'statement.approved' }", hasSize(2));
    }
}
