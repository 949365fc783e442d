package org.signatory.signons;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A sign-on has the text of the day of signing, and a past day shows no later text")
class SignedTextAsOfTest {

    private static final String QUIGLEY = "Q000023";
    private static final String NORTON = "N000002";

    private String letter;

    @BeforeEach
    void changeTheText() {
        TestData.reset();
        letter = TestData.letter(
                "{\"title\": \"Changed\", \"chamber\": \"house\", \"visibility\": \"public\", \"text\": \"The first text.\"}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        editor().body("{\"body\": \"Another text.\", \"material\": true, \"effectiveOn\": \"2021-02-08\"}")
                .post("/v1/letters/" + letter + "/versions")
                .then()
                .statusCode(201);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201).body("textVersion", is(1));
        sign(letter, NORTON, "2021-02-09").statusCode(201).body("textVersion", is(2));
    }

    private String signOns(String parameters) {
        return "/v1/letters/" + letter + "/sign-ons?" + parameters;
    }

    @Test
    void confirmationCountsFromItsDay() {
        read(signOns("stale=true")).body("items.bioguideId", contains(QUIGLEY));
        editor().body(Map.of("bioguideIds", new String[] {QUIGLEY}, "on", "2021-02-11"))
                .post("/v1/letters/" + letter + "/sign-on-confirmations")
                .then()
                .statusCode(200);
        read(signOns("asOf=2021-02-05"))
                .body("items.textVersion", contains(1))
                .body("items.stale", contains(false))
                .body("items[0].confirmedOn", nullValue());
        read(signOns("asOf=2021-02-08")).body("items.textVersion", contains(1)).body("items.stale", contains(true));
        read(signOns("asOf=2021-02-08&stale=true")).body("items", hasSize(1));
        read(signOns("asOf=2021-02-07&stale=true")).body("items", hasSize(0));
        read(signOns("asOf=2021-02-11"))
                .body("items.textVersion", containsInAnyOrder(2, 2))
                .body("items.stale", contains(false, false));
        read(signOns("asOf=2021-02-11&stale=true")).body("items", hasSize(0));
        editor().get("/v1/letters/" + letter + "/signers.csv?asOf=2021-02-05")
                .then()
                .body(containsString("2021-02-03,other,1,false"))
                .body(not(containsString(",2,")));
    }

    @Test
    void correctedDayTakesTheTextOfThatDay() {
        sign(letter, NORTON, "2021-02-04")
                .statusCode(200)
                .body("textVersion", is(1))
                .body("stale", is(true));
    }

    @Test
    void pastDayShowsNoReasonOfALaterWithdrawal() {
        withdraw(letter, QUIGLEY, "2021-02-10").statusCode(200);
        read(signOns("asOf=2021-02-05")).body("items[0].staff.withdrawalReason", nullValue());
    }
}
