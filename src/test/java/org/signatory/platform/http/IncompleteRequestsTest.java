package org.signatory.platform.http;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Requests that say nothing, or something that would be dropped, are rejected or find nothing")
class IncompleteRequestsTest {

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = "/v1/letters/" + openLetter("house", "2021-02-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    @DisplayName("A missing body is named as such, without names from the code")
    void missingBodyIsRejected(String body) {
        String organization = organization("Indivisible");
        List<String> puts = List.of(
                letter + "/cosigners/Q000023", letter + "/lead-sponsors", letter + "/endorsers/" + organization);
        for (String path : puts) {
            editor().header("If-Match", "*")
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-body"))
                    .body("errors[0].pointer", is(""));
        }
        for (String path : List.of("/v1/letters", letter + "/status-transitions", "/v1/organizations")) {
            editor().body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body("code", is("invalid-body"))
                    .body("errors[0].parameter", nullValue());
        }
        read(letter).body("counts.signed", is(0)).body("counts.endorsers", is(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "\u00a0", "\u3164"})
    void invisibleTitlesAndNamesAreRejected(String text) {
        editor().body(Map.of("title", text))
                .post("/v1/letters")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/title"));
        editor().body(Map.of("name", text)).post("/v1/organizations").then().statusCode(400);
        editor().body(Map.of("state", "asked", "assignee", text))
                .put(letter + "/outreach/Q000023")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "*", "("})
    void searchTextWithoutLettersOrDigitsMatchesNothing(String text) {
        organization("Indivisible");
        for (String path : List.of("/v1/members", "/v1/organizations", "/v1/letters")) {
            editor().queryParam("q", text).get(path).then().statusCode(200).body("items", hasSize(0));
        }
    }

    @Test
    @DisplayName("A reason to accept uncertain service is rejected for a Member who served on the day")
    void unneededServiceReasonIsRejected() {
        Map<String, Object> signOn = Map.of("signedOn", "2021-02-03", "serviceReason", "The office confirmed.");
        editor().body(signOn)
                .put(letter + "/cosigners/Q000023")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/serviceReason"));
        editor().header("If-Match", "*")
                .body(Map.of("leadSponsors", List.of(Map.of("bioguideId", "Q000023", "signOn", signOn))))
                .put(letter + "/lead-sponsors")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/leadSponsors/0/signOn/serviceReason"));
        editor().body(Map.of("dryRun", true, "entries", List.of(Map.of("bioguideId", "Q000023", "signOn", signOn))))
                .post(letter + "/cosigners")
                .then()
                .body("entries[0].result", is("rejected"));
        read(letter).body("counts.signed", is(0));
        sign(letter.substring("/v1/letters/".length()), "Q000023", "2021-02-03").statusCode(201);
        editor().body(signOn)
                .put(letter + "/cosigners/Q000023")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/serviceReason"));
    }

    @Test
    @DisplayName("A Member whom the roster does not show on the day is accepted with a reason, and flagged")
    void unlistedServiceIsAcceptedWithAReason() {
        // The Member left the House on February 7, 2021.
        String path = letter + "/cosigners/W000827";
        editor().body(Map.of("signedOn", "2021-02-09"))
                .put(path)
                .then()
                .statusCode(422)
                .body("code", is("not-serving"));
        editor().body(Map.of("signedOn", "2021-02-09", "serviceReason", "The office confirmed."))
                .put(path)
                .then()
                .statusCode(201)
                .body("chamber", is("house"));
        editor().get("/v1/letters?needsReview=true")
                .then()
                .body("items.id", is(List.of(letter.substring("/v1/letters/".length()))));
    }

    @Test
    void responseIsNotDueBeforeTheLetterWasSent() {
        String id = letter.substring("/v1/letters/".length());
        lead(id, "2021-02-03", "Q000023").statusCode(200);
        move(id, "sent", "2021-02-11").statusCode(201);
        for (Map.Entry<String, Integer> due :
                Map.of("2021-02-10", 422, "2021-02-11", 200).entrySet()) {
            editor().header("If-Match", "*")
                    .body(Map.of("dueOn", due.getKey()))
                    .put(letter + "/recipients/" + TestData.recipient(id) + "/response")
                    .then()
                    .statusCode(due.getValue());
        }
    }
}
