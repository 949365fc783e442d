package org.signatory.endorsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.signatory.testing.World.editor;
import static org.signatory.testing.World.endorse;
import static org.signatory.testing.World.openLetter;
import static org.signatory.testing.World.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.access.Role;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A second write of an endorsement corrects it with history, or changes nothing at all")
class EndorsementCorrectionTest {

    private String letter;
    private String organization;

    @BeforeEach
    void start() {
        World.reset();
        letter = openLetter("house", "2021-02-01");
        organization = World.organization("Indivisible");
    }

    private String place() {
        return "/v1/letters/" + letter + "/endorsers/" + organization;
    }

    private ValidatableResponse put(String body) {
        return editor().body(body).put(place()).then();
    }

    private ValidatableResponse history() {
        return read("/v1/letters/" + letter + "/history?limit=500");
    }

    private String letterTag() {
        return editor().get("/v1/letters/" + letter).header("ETag");
    }

    @Test
    void correctsEachFactWithOneHistoryEntry() {
        endorse(letter, organization, "2021-02-05").statusCode(201);
        put("""
                {"endorsedOn": "2021-02-06", "position": 3, "source": "office-email", "sourceUrl": "https://indivisible.org/",
                 "note": "By phone."}""")
                .statusCode(200)
                .body("endorsedOn", is("2021-02-06"))
                .body("position", is(3))
                .body("source", is("office-email"))
                .body("sourceUrl", is("https://indivisible.org/"))
                .body("staff.note", is("By phone."));
        history()
                .body("items.findAll { it.act == 'endorser.changed' }", hasSize(1))
                .body(
                        "items.find { it.act == 'endorser.changed' }.detail.changes.field",
                        contains("endorsedOn", "note", "position", "source", "sourceUrl"))
                .body(
                        "items.find { it.act == 'endorser.changed' }.detail.changes[0]",
                        is(Map.of("field", "endorsedOn", "before", "2021-02-05", "after", "2021-02-06")));
        read("/v1/events?type=endorser.changed").body("items", hasSize(1));
        put("{\"position\": 4}")
                .body("position", is(4))
                .body("endorsedOn", is("2021-02-06"))
                .body("source", is("office-email"));
    }

    @Test
    void identicalRequestLeavesNoTrace() {
        String body = "{\"endorsedOn\": \"2021-02-05\", \"source\": \"office-email\", \"note\": \"By phone.\"}";
        String tag = put(body).statusCode(201).extract().header("ETag");
        String letterTag = letterTag();
        for (String same : List.of(body, "{}", "{\"endorsedOn\": \"2021-02-05\"}", "{\"source\": \"office-email\"}")) {
            put(same).statusCode(200).header("ETag", is(tag));
        }
        assertThat(letterTag()).isEqualTo(letterTag);
        history().body("items.act", not(hasItem("endorser.changed")));
    }

    @Test
    void namedEndorserIsCorrectedToo() {
        endorse(letter, organization, "2021-02-05").statusCode(201);
        editor().body("{\"name\": \"indivisible\", \"endorsement\": {\"endorsedOn\": \"2021-02-06\"}}")
                .post("/v1/letters/" + letter + "/endorsers")
                .then()
                .statusCode(200)
                .body("endorsedOn", is("2021-02-06"));
        history().body("items.act", hasItem("endorser.changed"));
    }

    @Test
    void refusedCorrectionNamesTheDifferences() {
        endorse(letter, organization, "2021-02-05").statusCode(201);
        put("{\"endorsedOn\": \"2199-01-01\"}")
                .statusCode(422)
                .body("code", is("date-out-of-order"))
                .body("differences.field", contains("endorsedOn"))
                .body("differences.before", contains("2021-02-05"));
        read(place()).body("endorsedOn", is("2021-02-05"));
    }

    @Test
    void versionIsCheckedWhenSent() {
        String old = endorse(letter, organization, "2021-02-05").extract().header("ETag");
        put("{\"position\": 1}").statusCode(200);
        editor().header("If-Match", old)
                .body("{\"position\": 2}")
                .put(place())
                .then()
                .statusCode(412);
        read(place()).body("position", is(1));
    }

    @Test
    void waitingRequestIsCorrected() {
        World.partner(UUID.fromString(organization));
        editor().header("If-Match", "*")
                .body("{\"endorsementsReviewed\": true}")
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
        ask("https://indivisible.org/");
        ask("https://indivisible.org/");
        history().body("items.act", not(hasItem("endorsement-request.changed")));
        ask("https://indivisible.org/news");
        history()
                .body("items.findAll { it.act == 'endorsement-request.changed' }", hasSize(1))
                .body("items.act", hasItem("endorsement-request.made"));
    }

    private void ask(String sourceUrl) {
        World.as(Role.PARTNER)
                .body(Map.of("sourceUrl", sourceUrl))
                .put(place())
                .then()
                .statusCode(202)
                .body("endorsement.sourceUrl", is(sourceUrl));
    }
}
