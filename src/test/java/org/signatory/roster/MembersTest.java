package org.signatory.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the bundled roster through the API. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MembersTest {

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-01-03, 539",
        "2015-01-04, 540",
        "2021-02-12, 538",
        "2021-02-15, 538",
        "2026-06-15, 537",
    })
    void numberOfMembersServingOnADay(String day, int members) {
        anonymous()
                .get("/v1/members?count=true&limit=1&servingOn=" + day)
                .then()
                .body("total", is(members));
    }

    @Test
    void houseOfFebruary2021Had438MembersSixNonvoting() {
        anonymous()
                .get("/v1/members?count=true&chamber=house&servingOn=2021-02-15")
                .then()
                .body("total", is(438));
        anonymous()
                .get("/v1/members?count=true&chamber=senate&servingOn=2021-02-15")
                .then()
                .body("total", is(100));
        for (String place : "DC AS GU MP PR VI".split(" ")) {
            anonymous()
                    .get("/v1/members?count=true&servingOn=2021-02-15&state=" + place)
                    .then()
                    .body("total", is(1));
        }
        anonymous()
                .get("/v1/members?servingOn=2021-02-15&state=PR")
                .then()
                .body("items[0].office", is("resident-commissioner"));
    }

    @ParameterizedTest
    @CsvSource({
        "velazquez, V000081",
        "jan schakowsky, S001145",
        "schakowsky jan, S001145",
        "chuy garcia, G000586",
        "mcnerney, M001166"
    })
    void memberIsFoundByPrefixesOfNames(String words, String bioguideId) {
        anonymous()
                .get("/v1/members?servingOn=2021-02-12&q=" + words)
                .then()
                .body("items.bioguideId", hasItem(bioguideId));
    }

    @Test
    void namesakesStaySeparate() {
        anonymous()
                .get("/v1/members?q=menendez&servingOn=2023-02-01")
                .then()
                .body("items.bioguideId", contains("M000639", "M001226"))
                .body("items.chamber", contains("senate", "house"));
    }

    @Test
    void seatIsShownAsOfTheRequestedDay() {
        anonymous().get("/v1/members?q=markey&servingOn=2013-02-01").then().body("items[0].chamber", is("house"));
        anonymous().get("/v1/members?q=markey&servingOn=2021-02-01").then().body("items[0].chamber", is("senate"));
    }
}
