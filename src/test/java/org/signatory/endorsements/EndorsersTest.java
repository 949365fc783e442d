package org.signatory.endorsements;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.statement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EndorsersTest {

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void endorsingTwiceCountsOnceAndWithdrawingTwiceIsAConflict() {
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        endorse(id, aclu, "2021-02-05").statusCode(201);
        endorse(id, aclu, "2021-02-06").statusCode(200).body("endorsedOn", is("2021-02-06"));
        read("/v1/letters/" + id).body("counts.endorsers", is(1));
        withdraw(id, aclu, "2021-02-08").statusCode(200).body("withdrawnOn", is("2021-02-08"));
        withdraw(id, aclu, "2021-02-09").statusCode(409).body("code", is("already-withdrawn"));
        read("/v1/letters/" + id).body("counts.endorsers", is(0));
        endorse(id, aclu, "2021-02-10").statusCode(201);
        read("/v1/letters/" + id + "/endorsers?withdrawn=include")
                .body("items.endorsedOn", containsInAnyOrder("2021-02-06", "2021-02-10"));
    }

    @Test
    @DisplayName("A second PUT corrects the fields it contains, with one history entry")
    void secondPutCorrectsTheEndorsement() {
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        String path = "/v1/letters/" + id + "/endorsers/" + aclu;
        editor().body("{\"endorsedOn\": \"2021-02-05\", \"source\": \"phone\", \"note\": \"By phone.\"}")
                .put(path)
                .then()
                .statusCode(201);
        editor().body("{\"position\": 2, \"endorsedOn\": \"2021-02-04\", \"note\": null}")
                .put(path)
                .then()
                .statusCode(200)
                .body("position", is(2));
        read(path)
                .body("endorsedOn", is("2021-02-04"))
                .body("source", is("phone"))
                .body("staff.note", is("By phone."));
        editor().body("{\"source\": \"other\"}")
                .put(path)
                .then()
                .statusCode(200)
                .body("source", is("other"));
        String tag =
                editor().body("{}").put(path).then().statusCode(200).extract().header("ETag");
        read(path).header("ETag", is(tag));
        read("/v1/letters/" + id + "/history")
                .body("items.findAll { it.type == 'endorser.changed' }", hasSize(2))
                .body(
                        "items.findAll { it.type == 'endorser.changed' }.detail.changes.field.flatten()",
                        containsInAnyOrder("endorsedOn", "position", "source"));
        editor().body("{\"name\": \"ACLU\", \"endorsement\": {\"endorsedOn\": \"2021-02-03\"}}")
                .post("/v1/letters/" + id + "/endorsers")
                .then()
                .statusCode(200)
                .body("endorsedOn", is("2021-02-03"));
    }

    @Test
    void endorsersAreInPrintOrderThenByName() {
        String id = openLetter("house", "2021-02-01");
        String indivisible = organization("Indivisible");
        String aclu = organization("ACLU");
        String united = organization("United We Dream");
        endorse(id, indivisible, "2021-02-05").statusCode(201);
        endorse(id, aclu, "2021-02-05").statusCode(201);
        editor().body("""
                        {"position": 1}""")
                .put("/v1/letters/" + id + "/endorsers/" + united)
                .then()
                .statusCode(201);
        read("/v1/letters/" + id + "/endorsers?limit=2")
                .body("items.name", contains("United We Dream", "ACLU"))
                .body("next", notNullValue());
        read("/v1/letters/" + id + "?include=endorsers")
                .body("endorsers.name", contains("United We Dream", "ACLU", "Indivisible"));
        read("/v1/letters?endorser=" + aclu + "&count=true").body("total", is(1));
    }

    @Test
    void endorsementIsReadAsOfADay() {
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        endorse(id, aclu, "2021-02-05").statusCode(201);
        withdraw(id, aclu, "2021-02-08").statusCode(200);
        read("/v1/letters/" + id + "?asOf=2021-02-04").body("counts.endorsers", is(0));
        read("/v1/letters/" + id + "?asOf=2021-02-07&include=endorsers")
                .body("counts.endorsers", is(1))
                .body("endorsers[0].withdrawnOn", nullValue());
        read("/v1/letters/" + id + "/endorsers?asOf=2021-02-08").body("items", hasSize(0));
    }

    @Test
    void mergingOrganizationsLosesNothing() {
        String both = openLetter("house", "2021-02-01");
        String one = openLetter("house", "2021-02-01");
        String full = organization("American Civil Liberties Union");
        String short_ = organization("ACLU");
        String part = editor().body("{\"name\": \"ACLU of Illinois\", \"parentId\": \"" + short_ + "\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        endorse(both, full, "2021-02-06").statusCode(201);
        endorse(both, short_, "2021-02-05").statusCode(201);
        endorse(one, short_, "2021-02-07").statusCode(201);
        statement(both, full, "From the one record.");
        statement(both, short_, "From the other.");
        TestData.partner(UUID.fromString(short_));
        merge(short_, full)
                .statusCode(201)
                .body("id", is(full))
                .body("mergedIds", contains(short_))
                .body("aliases", hasItem("ACLU"));
        read("/v1/organizations/" + short_).body("id", is(full));
        read("/v1/organizations?q=aclu").body("items.name", hasItems("American Civil Liberties Union"));
        read("/v1/organizations/" + part).body("parentId", is(full));
        read("/v1/letters/" + both + "/endorsers")
                .body("items", hasSize(1))
                .body("items[0].endorsedOn", is("2021-02-05"))
                .body("items[0].statements.quote", containsInAnyOrder("From the one record.", "From the other."));
        read("/v1/letters/" + one + "/endorsers").body("items.name", contains("ACLU"));
        read("/v1/letters/" + one + "/endorsers/" + short_).statusCode(200).body("organizationId", is(full));
        as(Role.PARTNER).get("/v1/me").then().body("organizationId", is(full));
        merge(short_, full).statusCode(409).body("code", is("already-merged"));
    }

    @Test
    void endorsingByNameCreatesAnUnknownOrganization() {
        String id = openLetter("house", "2021-02-01");
        String aclu = editor().body("{\"name\": \"American Civil Liberties Union\", \"acronym\": \"ACLU\"}")
                .post("/v1/organizations")
                .then()
                .extract()
                .path("id");
        byName(id, "aclu")
                .statusCode(201)
                .body("organizationId", is(aclu))
                .body("name", is("American Civil Liberties Union"));
        byName(id, "ACLU").statusCode(200);
        byName(id, "Indivisible").statusCode(201).body("name", is("Indivisible"));
        read("/v1/organizations?q=indiv").body("items", hasSize(1));
        editor().body("{\"name\": \"Another\", \"aliases\": [\"ACLU\"]}")
                .post("/v1/organizations")
                .then()
                .statusCode(201);
        byName(id, "ACLU").statusCode(409).body("organizationIds", hasSize(2));
    }

    private static ValidatableResponse byName(String letterId, String name) {
        return editor().body("{\"name\": \"" + name + "\", \"endorsement\": {\"endorsedOn\": \"2021-02-05\"}}")
                .post("/v1/letters/" + letterId + "/endorsers")
                .then();
    }

    @Test
    void duplicateOrganizationNameIsAConflictThatNamesTheOther() {
        String aclu = organization("ACLU");
        editor().body("{\"name\": \"A.C.L.U.\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(409)
                .body("organizationId", is(aclu));
    }

    @Test
    @DisplayName("Staff and the organization find the statements of an endorsement that was withdrawn and made again")
    void statementsOfAnEarlierEndorsementRemain() {
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        TestData.partner(UUID.fromString(aclu));
        endorse(id, aclu, "2021-02-05").statusCode(201);
        String path = "/v1/letters/" + id + "/endorsers/" + aclu + "/statements";
        String statement = editor().body("{\"quote\": \"The program should end.\"}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        withdraw(id, aclu, "2021-02-06").statusCode(200);
        endorse(id, aclu, "2021-02-08").statusCode(201);
        for (Role role : List.of(Role.EDITOR, Role.PARTNER)) {
            as(role).get(path).then().body("items.id", contains(statement));
            as(role).get(path + "/" + statement).then().statusCode(200);
        }
        anonymous().get(path).then().body("items", hasSize(0));
        anonymous().get(path + "/" + statement).then().statusCode(404);
    }

    @Test
    void statementIsVisibleAfterApprovalAndEmbargo() {
        MovableClock.stopAt("2021-02-11T12:00:00Z");
        String id = openLetter("house", "2021-02-01");
        String aclu = organization("ACLU");
        TestData.partner(UUID.fromString(aclu));
        endorse(id, aclu, "2021-02-05").statusCode(201);
        String path = "/v1/letters/" + id + "/endorsers/" + aclu + "/statements";
        String statement =
                editor().body("""
                        {"quote": "The program should end.", "embargoUntil": "2021-02-12T14:00:00Z"}""").post(path).then().statusCode(201).extract().path("id");
        anonymous().get(path).then().body("items", hasSize(0));
        as(Role.PARTNER).get(path).then().body("items", hasSize(1));
        editor().body("{\"by\": \"Press office\"}")
                .post(path + "/" + statement + "/approval")
                .then()
                .statusCode(201);
        anonymous().get(path).then().body("items", hasSize(0));
        anonymous().get(path + "/" + statement).then().statusCode(404);
        MovableClock.stopAt("2021-02-12T14:00:00Z");
        anonymous()
                .get(path)
                .then()
                .body("items.quote", contains("The program should end."))
                .body("items[0].approvedBy", nullValue());
        editor().header("If-Match", "*")
                .body("{\"quote\": \"The program must end.\"}")
                .patch(path + "/" + statement)
                .then()
                .statusCode(200)
                .body("approved", is(false));
        anonymous().get(path).then().body("items", hasSize(0));
        String endorsers = "/v1/letters/" + id + "/endorsers";
        anonymous().get(endorsers).then().body("items[0].statements", hasSize(0));
        as(Role.PARTNER).get(endorsers).then().body("items[0].statements", hasSize(1));
        editor().header("If-Match", "*").delete(path + "/" + statement).then().statusCode(200);
        as(Role.PARTNER).get(path).then().body("items", hasSize(0));
        as(Role.PARTNER).get(path + "/" + statement).then().statusCode(404);
        read(path).body("items", hasSize(1));
    }

    @Test
    void endorsersOfAPrivateLetterAreHidden() {
        String id = letter("""
                {"title": "Internal", "chamber": "house"}""");
        String aclu = organization("ACLU");
        endorse(id, aclu, "2021-02-05").statusCode(201);
        anonymous().get("/v1/letters/" + id + "/endorsers").then().statusCode(404);
        anonymous().get("/v1/letters/" + id + "/endorsers/" + aclu).then().statusCode(404);
        anonymous().get("/v1/letters?endorser=" + aclu + "&count=true").then().body("total", is(0));
    }

    private static ValidatableResponse withdraw(String letterId, String organizationId, String on) {
        return editor().header("If-Match", "*")
                .body(Map.of("on", on, "reason", "The board decided otherwise."))
                .post("/v1/letters/" + letterId + "/endorsers/" + organizationId + "/withdrawal")
                .then();
    }

    private static ValidatableResponse merge(String goes, String into) {
        return editor().body("{\"into\": \"" + into + "\"}")
                .post("/v1/organizations/" + goes + "/merge")
                .then();
    }

    @Test
    void partnerEndorsesChangesAndWithdrawsForItsOrganization() {
        String mine = TestData.organization("Indivisible");
        String others = TestData.organization("United We Dream");
        TestData.partner(UUID.fromString(mine));
        String id = letter("""
                {"title": "For partners", "chamber": "house", "visibility": "coalition"}""");
        String place = "/v1/letters/" + id + "/endorsers/";
        partner().body("{}").put(place + mine).then().statusCode(404);
        move(id, "open", "2021-02-01").statusCode(201);
        partner().body("{}").put(place + others).then().statusCode(403);
        partner().body("{\"position\": 1}").put(place + mine).then().statusCode(400);
        partner()
                .body("{\"endorsedOn\": \"2021-02-02\"}")
                .put(place + mine)
                .then()
                .statusCode(201);
        partner()
                .header("If-Match", "*")
                .body("{\"sourceUrl\": \"https://indivisible.org/\"}")
                .patch(place + mine)
                .then()
                .statusCode(200)
                .body("sourceUrl", is("https://indivisible.org/"));
        editor().header("If-Match", "*").body("{\"note\": \"For staff.\"}").patch(place + mine);
        partner()
                .header("If-Match", "*")
                .body("{\"note\": \"Ours.\"}")
                .patch(place + mine)
                .then()
                .statusCode(400);
        String statement = partner()
                .body("{\"quote\": \"The program should end.\"}")
                .post(place + mine + "/statements")
                .then()
                .statusCode(201)
                .body("approvedBy", is("The secret-of-the-partner key"))
                .extract()
                .path("id");
        partner()
                .header("If-Match", "*")
                .body("{\"quote\": \"It should end now.\"}")
                .patch(place + mine + "/statements/" + statement)
                .then()
                .statusCode(200)
                .body("approvedBy", is("The secret-of-the-partner key"));
        editor().body("{}").put(place + others).then().statusCode(201);
        partner()
                .body("{\"quote\": \"Not our words.\"}")
                .post(place + others + "/statements")
                .then()
                .statusCode(403);
        partner()
                .header("If-Match", "*")
                .body(Map.of("reason", "Why not"))
                .post(place + others + "/withdrawal")
                .then()
                .statusCode(403);
        partner()
                .header("If-Match", "*")
                .body(Map.of("reason", "The board decided."))
                .post(place + mine + "/withdrawal")
                .then()
                .statusCode(200);
        move(id, "closed", "2021-02-10").statusCode(201);
        TestData.sign(id, "Q000023", "2021-02-09");
        TestData.lead(id, "2021-02-09", "S001145");
        move(id, "sent", "2021-02-11").statusCode(201);
        partner().body("{}").put(place + mine).then().statusCode(409).body("code", is("letter-not-open"));
    }

    private static RequestSpecification partner() {
        return TestData.as(Role.PARTNER);
    }
}
