package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "AOC, 2021-02-12, O000172",
        "Chuy, 2021-02-12, G000586",
        "IL-09, 2021-02-12, S001145",
        "Illinois 9, 2021-02-12, S001145",
        "New York 14, 2017-02-01, C001038",
        "NY-14, 2021-02-12, O000172",
        "Alaska at large, 2021-02-12, Y000033",
        "DC, 2021-02-12, N000147",
        "Guam, 2021-02-12, S001204",
        "400360, 2021-02-12, S001145",
        "s001145, 2021-02-12, S001145",
        "schakowsky Illinois, 2026-06-01, S001145"
    })
    void memberIsFoundByAliasSeatOrId(String words, String day, String bioguideId) {
        anonymous()
                .queryParam("q", words)
                .queryParam("asOf", day)
                .get("/v1/members")
                .then()
                .body("items.bioguideId", contains(bioguideId));
    }

    @Test
    void stateNameFindsItsMembersOfTheDay() {
        anonymous()
                .get("/v1/members?q=Hawaii&asOf=2021-02-12&count=true")
                .then()
                .body("total", is(4))
                .body("items.state", everyItem(is("HI")));
    }

    @ParameterizedTest
    @CsvSource({
        "govtrack:400360",
        "GovTrack:400360",
        "icpsr:29911",
        "fec:H8IL09067",
        "wikidata:Q440885",
        "opensecrets:N00004724",
        "houseHistory:22550",
        "bioguide:S001145"
    })
    void memberIsFoundByPublicId(String id) {
        anonymous().queryParam("publicId", id).get("/v1/members").then().body("items.bioguideId", contains("S001145"));
    }

    @Test
    void publicIdNeedsAKnownSystem() {
        anonymous().get("/v1/members?publicId=icpsr:29910000").then().body("items", is(List.of()));
        for (String wrong : List.of("29911", "icpsr:", "isbn:1", ":1")) {
            anonymous()
                    .queryParam("publicId", wrong)
                    .get("/v1/members")
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", is("publicId"));
        }
    }

    @Test
    void everyBundledMemberHasPublicIds() {
        RosterMemberLoader.bundled()
                .forEach(member -> assertThat(member.ids())
                        .as(member.bioguideId())
                        .containsKeys("govtrack")
                        .allSatisfy((scheme, id) ->
                                assertThat(MemberIdSystems.SCHEMES).contains(scheme)));
        anonymous()
                .get("/v1/members/S001145")
                .then()
                .body("ids.govtrack", is("400360"))
                .body("ids.icpsr", is("29911"));
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
