package org.signatory.signons;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A withdrawal can be corrected and undone at any later time")
class WithdrawalCorrectionTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";
    private static final String NORTON = "N000002";

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
    }

    private String signOns() {
        return "/v1/letters/" + letter + "/sign-ons/";
    }

    private String id(String member, String kind) {
        return read("/v1/letters/" + letter + "/" + kind + "/" + member)
                .statusCode(200)
                .extract()
                .path("id");
    }

    private ValidatableResponse correct(String id, String on) {
        return editor().body(Map.of("on", on, "reason", "The office asked by phone."))
                .put(signOns() + id + "/withdrawal")
                .then();
    }

    private ValidatableResponse restore(String id) {
        return editor().delete(signOns() + id + "/withdrawal").then();
    }

    private String withdrawn(String member, String signedOn, String on) {
        sign(letter, member, signedOn).statusCode(201);
        return withdraw(letter, member, on).statusCode(200).extract().path("id");
    }

    private ValidatableResponse history() {
        return read("/v1/letters/" + letter + "/history?limit=500");
    }

    private void counts(String day, int signed) {
        read("/v1/letters/" + letter + "?asOf=" + day).body("counts.signed", is(signed));
    }

    @Test
    void dayAndReasonAreCorrectedWithHistory() {
        String id = withdrawn(QUIGLEY, "2021-02-03", "2021-02-08");
        history()
                .body("items.find { it.type == 'cosigner.withdrawn' }.effectiveOn", is("2021-02-08"))
                .body("items.find { it.type == 'cosigner.withdrawn' }.detail.withdrawnOn", is("2021-02-08"));
        correct(id, "2021-02-06")
                .statusCode(200)
                .body("withdrawnOn", is("2021-02-06"))
                .body("staff.withdrawalReason", is("The office asked by phone."));
        counts("2021-02-05", 1);
        counts("2021-02-06", 0);
        String changed = "items.find { it.type == 'cosigner.changed' }";
        history()
                .body(changed + ".effectiveOn", is("2021-02-06"))
                .body(changed + ".detail.changes.field", contains("withdrawalReason", "withdrawnOn"))
                .body(changed + ".detail.changes[1].before", is("2021-02-08"));
        correct(id, "2021-02-06").statusCode(200);
        history().body("items.findAll { it.type == 'cosigner.changed' }", hasSize(1));
        editor().body(Map.of("reason", "Another reason."))
                .put(signOns() + id + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnOn", is("2021-02-06"));
        history().body("items.findAll { it.type == 'sign-on.note-changed' }", hasSize(1));
    }

    @Test
    void impossibleDaysAreRejected() {
        String id = withdrawn(QUIGLEY, "2021-02-03", "2021-02-08");
        sign(letter, QUIGLEY, "2021-02-10").statusCode(201);
        correct(id, "2021-02-02").statusCode(422).body("code", is("date-out-of-order"));
        correct(id, "2021-02-11").statusCode(422).body("code", is("date-out-of-order"));
        correct(id, "2021-02-10").statusCode(200);
        correct(id(QUIGLEY, "cosigners"), "2021-02-11").statusCode(409);
        restore(id).statusCode(409).body("detail", containsString("signed again"));
    }

    @Test
    void withdrawalIsUndone() {
        String id = withdrawn(QUIGLEY, "2021-02-03", "2021-02-08");
        withdraw(letter, QUIGLEY, "2021-02-09").statusCode(409).body("detail", containsString("restore the sign-on"));
        restore(id)
                .statusCode(200)
                .body("withdrawnOn", nullValue())
                .body("staff.withdrawalReason", nullValue())
                .body("signedOn", is("2021-02-03"));
        counts("2021-02-09", 1);
        String undone = "items.find { it.type == 'sign-on.withdrawal-undone' }.detail";
        history().body(undone + ".withdrawnOn", is("2021-02-08")).body(undone + ".reason", is("The office asked."));
        restore(id).statusCode(409);
        TestData.as(Role.VIEWER).delete(signOns() + id + "/withdrawal").then().statusCode(403);
    }

    @Test
    void withdrawnSignOnIsCorrected() {
        String id = withdrawn(QUIGLEY, "2021-02-03", "2021-02-08");
        editor().body(Map.of("signedOn", "2021-02-05", "note", "By email."))
                .put(signOns() + id)
                .then()
                .statusCode(200)
                .body("signedOn", is("2021-02-05"))
                .body("withdrawnOn", is("2021-02-08"));
        editor().body(Map.of("signedOn", "2021-02-09"))
                .put(signOns() + id)
                .then()
                .statusCode(409);
        read("/v1/letters/" + letter + "/sign-ons?withdrawn=include").body("items", hasSize(1));
    }

    @Test
    @DisplayName("From the sent date on, a corrected withdrawal is a disavowal; a lead returns to a free position")
    void sendingDecidesBetweenWithdrawalAndDisavowal() {
        lead(letter, "2021-02-02", SCHAKOWSKY, NORTON).statusCode(200);
        String id = id(SCHAKOWSKY, "lead-sponsors");
        editor().header("If-Match", "*")
                .body(Map.of("on", "2021-02-06", "reason", "The office asked."))
                .post("/v1/letters/" + letter + "/lead-sponsors/" + SCHAKOWSKY + "/withdrawal")
                .then()
                .statusCode(200);
        move(letter, "sent", "2021-02-10").statusCode(201);
        correct(id, "2021-02-12")
                .statusCode(200)
                .body("disavowedOn", is("2021-02-12"))
                .body("withdrawnOn", nullValue());
        read("/v1/letters/" + letter + "/lead-sponsors").body("items.bioguideId", contains(SCHAKOWSKY, NORTON));
        correct(id, "2021-02-07").statusCode(200).body("withdrawnOn", is("2021-02-07"));
        read("/v1/letters/" + letter + "/lead-sponsors").body("items.bioguideId", contains(NORTON));
        restore(id).statusCode(200);
        read("/v1/letters/" + letter + "/lead-sponsors").body("items.bioguideId", contains(SCHAKOWSKY, NORTON));
    }

    @Test
    void sendingNamesWhatCanBeDone() {
        String id = withdrawn(QUIGLEY, "2021-02-03", "2021-02-08");
        move(letter, "sent", "2021-02-05").statusCode(422).body("detail", containsString("Restore these sign-ons"));
        restore(id).statusCode(200);
        move(letter, "sent", "2021-02-05").statusCode(201);
        withdraw(letter, QUIGLEY, "2021-02-08").statusCode(200).body("disavowedOn", is("2021-02-08"));
    }

    @Test
    void withdrawalOfAnEndorsementIsCorrectedAndUndone() {
        String organization = organization("Indivisible");
        String path = "/v1/letters/" + letter + "/endorsers/" + organization;
        endorse(letter, organization, "2021-02-05").statusCode(201);
        editor().header("If-Match", "*")
                .body(Map.of("on", "2021-02-09", "reason", "The board decided."))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200);
        Map<String, String> correction = Map.of("on", "2021-02-07", "reason", "The board decided.");
        editor().body(correction)
                .put(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("withdrawnOn", is("2021-02-07"));
        history()
                .body("items.find { it.type == 'endorser.changed' }.effectiveOn", is("2021-02-07"))
                .body("items.find { it.type == 'endorser.changed' }.detail.changes[0].before", is("2021-02-09"));
        editor().body(Map.of("on", "2021-02-04", "reason", "Early."))
                .put(path + "/withdrawal")
                .then()
                .statusCode(422);
        editor().delete(path + "/withdrawal").then().statusCode(200).body("withdrawnOn", nullValue());
        history().body("items.find { it.type == 'endorser.withdrawal-undone' }.detail.withdrawnOn", is("2021-02-07"));
        editor().body(correction).put(path + "/withdrawal").then().statusCode(404);
    }
}
