package org.signatory.ingest.names;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Names sent as text come back as Members of the stored roster. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MatchTest {

    @BeforeEach
    void start() {
        TestData.reset();
    }

    private static ValidatableResponse match(Map<String, String> body) {
        return TestData.as(Role.VIEWER).body(body).post("/v1/members/match").then();
    }

    @Test
    void sentenceIsMatchedNameByName() {
        match(
                        Map.of(
                                "asOf",
                                "2021-02-12",
                                "text",
                                "Over 60 Members, led by Reps. Schakowsky, Quigley, and Espaillat; signed by Garcia and Jim Himes."))
                .statusCode(200)
                .body("asOf", equalTo("2021-02-12"))
                .body("rosterAsOf", equalTo("2026-06-15"))
                .body("claims[0].claim.count", equalTo(60))
                .body("claims[0].claim.qualifier", equalTo("over"))
                .body("claims[0].listed", equalTo(4))
                .body("claims[0].result", equalTo("differs"))
                .body("matched", equalTo(4))
                .body("ambiguous", equalTo(1))
                .body("mentions.role", contains("lead", "lead", "lead", "signer", "signer"))
                .body("mentions.bioguideId", contains("S001145", "Q000023", "E000297", null, "H001047"))
                .body("mentions[0].written", equalTo("Schakowsky"))
                .body("mentions[0].method", equalTo("surname"))
                .body("mentions[0].member.district", equalTo(9))
                .body("mentions[3].status", equalTo("ambiguous"))
                .body("mentions[3].candidates.member.bioguideId", hasItem("G000586"))
                .body("mentions[4].method", equalTo("exact"))
                .body("mentions[4].candidates", empty());
    }

    @Test
    void rosterIsThatOfTheRequestedDay() {
        match(Map.of("asOf", "2013-03-01", "text", "Rep. Waxman")).body("mentions[0].bioguideId", equalTo("W000215"));
        match(Map.of("asOf", "2021-03-01", "text", "Rep. Waxman"))
                .body("mentions[0].bioguideId", nullValue())
                .body("mentions[0].status", equalTo("unmatched"))
                .body("mentions[0].candidates[0].serving", equalTo(false));
    }

    @Test
    void hintsNarrowTheCandidates() {
        match(Map.of("asOf", "2021-03-01", "text", "Kim", "chamber", "house", "party", "D"))
                .body("mentions[0].bioguideId", equalTo("K000394"));
        match(Map.of("asOf", "2021-03-01", "text", "Lee", "chamber", "senate"))
                .body("mentions[0].bioguideId", equalTo("L000577"));
        match(Map.of("text", "Kim", "party", "Green")).statusCode(400);
    }

    @Test
    @DisplayName("A report that would be larger than 5 MB is rejected with the limit")
    void reportsAreLimited() {
        match(Map.of("asOf", "2021-03-01", "text", "Kim; ".repeat(1_000))).statusCode(200);
        for (String text : List.of("Smith (D-TX-5), ".repeat(9_000), "Kim; ".repeat(9_000), "Kim; ".repeat(200_000))) {
            match(Map.of("asOf", "2021-03-01", "text", text))
                    .statusCode(422)
                    .body("code", equalTo("work-limit-exceeded"));
        }
    }

    @Test
    void emptyTextIsRejected() {
        match(Map.of("text", " ")).statusCode(400).body("errors[0].pointer", equalTo("/text"));
    }
}
