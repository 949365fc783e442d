package org.signatory.outreach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Signers confirm a changed text together, all or none")
class BulkConfirmationTest {

    private static final String SCHAKOWSKY = "S001145";
    private static final String QUIGLEY = "Q000023";
    private static final String ESPAILLAT = "E000297";
    private static final String VELAZQUEZ = "V000081";

    private String letter;

    @BeforeEach
    void changeTheText() {
        TestData.reset();
        MovableClock.stopAt("2021-02-10T15:00:00Z");
        letter = TestData.letter(
                "{\"title\": \"Changed\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"The first text.\"}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        TestData.lead(letter, "2021-02-02", SCHAKOWSKY).statusCode(200);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        sign(letter, ESPAILLAT, "2021-02-03").statusCode(201);
        editor().body("{\"body\": \"Another text.\", \"material\": true, \"effectiveOn\": \"2021-02-05\"}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    private ValidatableResponse confirm(String body) {
        return editor().body(body)
                .post("/v1/letters/" + letter + "/sign-on-confirmations")
                .then();
    }

    private ValidatableResponse stale() {
        return read("/v1/letters/" + letter + "/sign-ons?stale=true");
    }

    @Test
    void membersAreConfirmedById() {
        confirm("{\"bioguideIds\": [\"S001145\", \"Q000023\", \"Q000023\"], \"on\": \"2021-02-06\"}")
                .statusCode(200)
                .body("confirmed", is(2))
                .body("entries.result", contains("confirmed", "confirmed", "already-confirmed"))
                .body("missing.bioguideId", contains(ESPAILLAT))
                .body("missing.lead", contains(false));
        stale().body("items.bioguideId", contains(ESPAILLAT));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY)
                .body("textVersion", is(2))
                .body("confirmedOn", is("2021-02-06"));
        editor().get("/v1/letters/" + letter + "/history?limit=100")
                .then()
                .body("items.findAll { it.type == 'sign-on.confirmed' }", hasSize(2));
    }

    @Test
    @DisplayName("Another day corrects the day of the Members in the request, and of no others")
    void anotherDayIsCorrected() {
        String ids = "{\"bioguideIds\": [\"Q000023\"]%s}";
        confirm(ids.formatted(", \"on\": \"2021-02-06\"")).statusCode(200).body("confirmed", is(1));
        confirm(ids.formatted(", \"on\": \"2021-02-06\"")).body("alreadyConfirmed", is(1));
        confirm(ids.formatted("")).body("alreadyConfirmed", is(1));
        confirm(ids.formatted(", \"on\": \"2021-02-08\"")).statusCode(200).body("confirmed", is(1));
        editor().body("{\"state\": \"promised\"}")
                .put("/v1/letters/" + letter + "/outreach/" + QUIGLEY)
                .then()
                .statusCode(201);
        confirm("{\"promisedSince\": \"2021-02-10\", \"on\": \"2021-02-09\"}")
                .statusCode(200)
                .body("alreadyConfirmed", is(1));
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("confirmedOn", is("2021-02-08"));
    }

    @Test
    @DisplayName("A sign-on that was withdrawn or disavowed is not confirmed")
    void formerSignerIsNotConfirmed() {
        confirm("{\"bioguideIds\": [\"S001145\", \"Q000023\", \"E000297\"], \"on\": \"2021-02-06\"}")
                .statusCode(200);
        TestData.move(letter, "sent", "2021-02-07").statusCode(201);
        String id = TestData.withdraw(letter, QUIGLEY, "2021-02-08")
                .body("disavowedOn", is("2021-02-08"))
                .extract()
                .path("id");
        confirm("{\"bioguideIds\": [\"Q000023\"], \"on\": \"2021-02-09\", \"dryRun\": true}")
                .body("entries[0].code", is("conflict"))
                .body("entries[0].detail", containsString("disavowed on 2021-02-08"));
        editor().body("{\"on\": \"2021-02-09\"}")
                .post("/v1/letters/" + letter + "/sign-ons/" + id + "/confirmation")
                .then()
                .statusCode(409);
        read("/v1/letters/" + letter + "/cosigners/" + QUIGLEY).body("confirmedOn", is("2021-02-06"));
    }

    @Test
    void oneRejectedEntryRejectsAll() {
        String body = "{\"bioguideIds\": [\"Q000023\", \"V000081\", \"X000000\"]%s}";
        confirm(body.formatted(", \"dryRun\": true"))
                .statusCode(200)
                .body("entries.code", contains(null, "conflict", "unknown-reference"));
        confirm(body.formatted(""))
                .statusCode(422)
                .body("code", is("bulk-rejected"))
                .body("report.rejected", is(2));
        stale().body("items", hasSize(3));
    }

    @Test
    void membersAreConfirmedByName() {
        confirm("{\"names\": \"Reps. Jan Schakowsky, Mike Quigley and Espaillat\"}")
                .statusCode(200)
                .body("entries.bioguideId", contains(SCHAKOWSKY, QUIGLEY, ESPAILLAT))
                .body("missing", hasSize(0));
        confirm("{\"names\": \"Garcia\", \"dryRun\": true}")
                .statusCode(200)
                .body("entries.result", contains("rejected"))
                .body("entries[0].detail", containsString("does not match exactly one signer"));
        confirm("{\"names\": \"nothing here\"}").statusCode(400).body("errors[0].pointer", is("/names"));
    }

    @Test
    void membersWhoPromisedAreConfirmed() {
        editor().body("{\"state\": \"promised\"}")
                .put("/v1/letters/" + letter + "/outreach/" + QUIGLEY)
                .then()
                .statusCode(201);
        confirm("{\"promisedSince\": \"2021-02-11\", \"dryRun\": true}")
                .statusCode(200)
                .body("entries", hasSize(0));
        confirm("{\"promisedSince\": \"2021-02-10\"}").statusCode(200).body("entries.bioguideId", contains(QUIGLEY));
        stale().body("items", hasSize(2));
    }

    @Test
    @DisplayName("Neither a confirmation nor a sign-on is dated before its text took effect")
    void textMustHaveTakenEffect() {
        confirm("{\"bioguideIds\": [\"Q000023\"], \"on\": \"2021-02-04\", \"dryRun\": true}")
                .statusCode(200)
                .body("entries[0].code", is("date-out-of-order"))
                .body("entries[0].detail", containsString("Version 2 of the text took effect on 2021-02-05."));
        String id = stale().extract().path("items.find { it.bioguideId == 'Q000023' }.id");
        editor().body("{\"on\": \"2021-02-04\"}")
                .post("/v1/letters/" + letter + "/sign-ons/" + id + "/confirmation")
                .then()
                .statusCode(422)
                .body("code", is("date-out-of-order"));
        String signed = "{\"signedOn\": \"%s\", \"textVersion\": 2}";
        String path = "/v1/letters/" + letter + "/cosigners/" + VELAZQUEZ;
        editor().body(signed.formatted("2021-02-04"))
                .put(path)
                .then()
                .statusCode(422)
                .body("detail", containsString("Version 2 of the text took effect on 2021-02-05."));
        editor().body(signed.formatted("2021-02-05")).put(path).then().statusCode(201);
    }

    @Test
    void exactlyOneWayIsGiven() {
        confirm("{}").statusCode(400);
        confirm("{\"bioguideIds\": [\"Q000023\"], \"names\": \"Mike Quigley\"}").statusCode(400);
        confirm("{\"bioguideIds\": []}").statusCode(400);
        TestData.as(Role.VIEWER)
                .body("{\"names\": \"Mike Quigley\"}")
                .post("/v1/letters/" + letter + "/sign-on-confirmations")
                .then()
                .statusCode(403);
    }

    @Test
    void signersAreConfirmedOnTheLettersPage() {
        Cookie session = TestData.session("editor");
        Document page = page(session);
        assertThat(page.select("#reconfirm [name=bioguideId]").eachAttr("value"))
                .containsExactlyInAnyOrder(SCHAKOWSKY, QUIGLEY, ESPAILLAT);
        Response saved = given().cookie(session)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", page.selectFirst("#reconfirm [name=token]").val())
                .formParam("bioguideId", SCHAKOWSKY, QUIGLEY)
                .formParam("confirmedOn", "2021-02-09")
                .post("/letters/" + letter + "/confirmations");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page(session).select("#reconfirm [name=bioguideId]").eachAttr("value"))
                .containsExactly(ESPAILLAT);
        Document open = Jsoup.parse(given().get("/letters/" + letter).asString());
        assertThat(open.select("#signers")).isNotEmpty();
        assertThat(open.select("#reconfirm")).isEmpty();
    }

    private Document page(Cookie session) {
        return Jsoup.parse(given().cookie(session).get("/letters/" + letter).asString());
    }
}
