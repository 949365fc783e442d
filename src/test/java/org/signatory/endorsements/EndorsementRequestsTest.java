package org.signatory.endorsements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests invitations of organizations, requests to endorse, and their decisions. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EndorsementRequestsTest {

    private static final String REQUESTS = "/v1/endorsement-requests";

    private String own;
    private String other;
    private String letter;

    @BeforeEach
    void reset() {
        TestData.reset();
        own = TestData.organization("Indivisible");
        other = TestData.organization("United We Dream");
        TestData.partner(UUID.fromString(own));
        letter = circulating("coalition", true);
    }

    private static String circulating(String visibility, boolean reviewed) {
        String id = letter("""
                {"title": "A letter", "chamber": "house", "visibility": "%s", "endorsementsReviewed": %s}""".formatted(visibility, reviewed));
        move(id, "open", "2021-02-01").statusCode(201);
        return id;
    }

    private static RequestSpecification partner() {
        return as(Role.PARTNER);
    }

    private static String invite(String letterId, String organizationId) {
        return editor().body("""
                        {"letterId": "%s", "organizationId": "%s", "message": "Will you?"}""".formatted(letterId, organizationId))
                .post(REQUESTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse answer(RequestSpecification who, String id, String body) {
        return who.body(body).post(REQUESTS + "/" + id + "/decision").then();
    }

    private ValidatableResponse endorse() {
        return partner()
                .body("{\"sourceUrl\": \"https://indivisible.org/\"}")
                .put("/v1/letters/" + letter + "/endorsers/" + own)
                .then();
    }

    private ValidatableResponse endorsers() {
        return editor().get("/v1/letters/" + letter + "/endorsers").then();
    }

    @Test
    void acceptedInvitationBecomesAnEndorsement() {
        String id = invite(letter, own);
        partner()
                .get(REQUESTS)
                .then()
                .body("items", hasSize(1))
                .body("items[0].initiator", is("office"))
                .body("items[0].message", is("Will you?"))
                .body("items[0].title", is("A letter"));
        answer(partner(), id, "{\"accept\": true}").statusCode(201).body("state", is("accepted"));
        endorsers().body("items", hasSize(1)).body("items[0].organizationId", is(own));
        answer(partner(), id, "{\"accept\": false}").statusCode(409);
        editor().body("{\"letterId\": \"" + letter + "\", \"organizationId\": \"" + own + "\"}")
                .post(REQUESTS)
                .then()
                .statusCode(409);
    }

    @Test
    void declinedInvitationKeepsItsReason() {
        String id = invite(letter, own);
        answer(partner(), id, "{\"accept\": false, \"reason\": \"Our board has not met.\"}")
                .statusCode(201)
                .body("state", is("declined"));
        endorsers().body("items", hasSize(0));
        editor().get(REQUESTS + "?state=declined").then().body("items[0].reason", is("Our board has not met."));
        editor().get("/v1/letters/" + letter + "/history?limit=500")
                .then()
                .body("items.findAll { it.type == 'endorsement-request.declined' }", hasSize(1));
        invite(letter, own);
    }

    @Test
    void partnerCanOnlyDeclineAnInvitationToALetterThatWasSent() {
        String id = invite(letter, own);
        move(letter, "sent", "2021-02-11").statusCode(201);
        answer(partner(), id, "{\"accept\": true}").statusCode(409).body("code", is("letter-not-open"));
        endorsers().body("items", hasSize(0));
        answer(partner(), id, "{\"accept\": false}").statusCode(201).body("state", is("declined"));
    }

    @Test
    void partnersEndorsementWaitsForReview() {
        String id =
                endorse().statusCode(202).body("state", is("pending")).extract().path("id");
        endorse().statusCode(202).body("id", is(id));
        endorsers().body("items", hasSize(0));
        answer(partner(), id, "{\"accept\": true}").statusCode(403);
        answer(editor(), id, "{\"accept\": true}").statusCode(201);
        endorsers().body("items", hasSize(1)).body("items[0].sourceUrl", is("https://indivisible.org/"));
        endorse().statusCode(200);
    }

    @Test
    void requesterCanCancelARequest() {
        String id = endorse().statusCode(202).extract().path("id");
        partner().delete(REQUESTS + "/" + id).then().statusCode(428);
        partner()
                .header("If-Match", "*")
                .delete(REQUESTS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", is("withdrawn"));
        answer(editor(), id, "{\"accept\": true}").statusCode(409);
        String invitation = invite(letter, own);
        partner()
                .header("If-Match", "*")
                .delete(REQUESTS + "/" + invitation)
                .then()
                .statusCode(403);
    }

    @Test
    void endorsementOfAnInvitedPartnerNeedsNoReview() {
        String id = invite(letter, own);
        endorse().statusCode(201);
        editor().get(REQUESTS + "/" + id).then().body("state", is("accepted"));
    }

    @Test
    void partnerEndorsesDirectlyWithoutReview() {
        letter = circulating("public", false);
        endorse().statusCode(201);
    }

    @Test
    @DisplayName("A new organization is public at once, and nothing public connects it with a letter that is not")
    void organizationsOfInternalLettersAreListedWithoutThem() {
        String hidden = circulating("internal", false);
        String added = editor().body("{\"name\": \"League of Women Voters\"}")
                .post("/v1/letters/" + hidden + "/endorsers")
                .then()
                .statusCode(201)
                .extract()
                .path("organizationId");
        String invited = TestData.organization("Common Cause");
        invite(hidden, invited);
        TestData.awaitEvents();
        for (RequestSpecification outsider : List.of(anonymous(), partner())) {
            outsider.get("/v1/organizations").then().body("items.id", hasItems(added, invited));
        }
        for (String path :
                List.of("/v1/organizations/" + added, "/v1/organizations/" + invited, "/v1/events?limit=500")) {
            assertThat(anonymous().get(path).asString()).as(path).doesNotContain(hidden);
            assertThat(partner().get(path).asString()).as(path).doesNotContain(hidden);
        }
        assertThat(anonymous()
                        .get("/v1/organizations/" + added)
                        .jsonPath()
                        .getMap("")
                        .keySet())
                .isEqualTo(anonymous()
                        .get("/v1/organizations/" + own)
                        .jsonPath()
                        .getMap("")
                        .keySet());
    }

    @Test
    void onlyStaffAndTheInvitedSeeAnInvitation() {
        String hidden = circulating("internal", false);
        String unseen = invite(hidden, own);
        String others = invite(letter, other);
        partner().get(REQUESTS).then().body("items", hasSize(0));
        partner().get(REQUESTS + "/" + unseen).then().statusCode(404);
        partner().get(REQUESTS + "/" + others).then().statusCode(404);
        answer(partner(), others, "{\"accept\": true}").statusCode(404);
        anonymous().get(REQUESTS).then().statusCode(401);
        as(Role.VIEWER).get(REQUESTS).then().body("items", hasSize(2));
    }

    @Test
    void invitationNamesUnknownReferences() {
        editor().body("{\"letterId\": \"%s\", \"organizationId\": \"%s\"}".formatted(letter, UUID.randomUUID()))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/organizationId"));
        editor().body("{\"letterId\": \"%s\", \"organizationId\": \"%s\"}".formatted(UUID.randomUUID(), own))
                .post(REQUESTS)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/letterId"));
    }

    @Test
    void mergedOrganizationsKeepTheirInvitations() {
        String id = invite(letter, other);
        editor().body("{\"into\": \"" + own + "\"}")
                .post("/v1/organizations/" + other + "/merge")
                .then()
                .statusCode(201);
        partner().get(REQUESTS + "/" + id).then().statusCode(200).body("organizationId", is(own));
    }
}
