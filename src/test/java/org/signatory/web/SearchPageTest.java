package org.signatory.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the search box of the dashboard, which finds letters, Members and organizations. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SearchPageTest {

    @BeforeEach
    void start() {
        TestData.reset();
        String id = TestData.openLetter("house", "2021-02-01");
        TestData.lead(id, "2021-02-02", "S001145");
        String aclu = TestData.editor()
                .body("{\"name\": \"American Civil Liberties Union\", \"acronym\": \"ACLU\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.endorse(id, aclu, "2021-02-03");
    }

    private static ValidatableResponse search(String typed) {
        return RestAssured.given().queryParam("q", typed).get("/").then().statusCode(200);
    }

    @Test
    @DisplayName("One search finds Members, organizations and letters, and says why")
    void resultsHaveReasons() {
        search("schakowsky")
                .body(containsString(
                        "<a href=\"/members/S001145\">Janice D. <mark class=\"part\">Schakowsky</mark></a>"))
                .body(containsString("Lead sponsor: Janice D. <mark class=\"part\">Schakowsky</mark>"));
        search("ACLU")
                .body(containsString("American Civil Liberties Union</a> <small>ACLU</small>"))
                .body(containsString("Also known as <mark class=\"part\">ACLU</mark>"))
                .body(containsString("Endorser: "));
        search("AOC")
                .body(containsString("Also known as <mark class=\"part\">AOC</mark>"))
                .body(containsString("No letters match “AOC”."));
        search("letter").body(containsString("Title: A <mark class=\"part\">letter</mark>"));
    }

    @Test
    @DisplayName("A long list of Members or organizations says that it is cut and links to the rest")
    void cutListsLinkToTheRest() {
        for (int i = 1; i <= 6; i++) {
            TestData.organization("Alliance " + i + " of Texas");
        }
        search("Texas")
                .body(containsString("Only the first 5 are shown. <a href=\"/members?q=Texas\">"))
                .body(containsString("Only the first 5 are shown. <a href=\"/organizations?q=Texas\">"));
        search("ACLU").body(not(containsString("Only the first")));
    }

    @Test
    @DisplayName("Excluded terms and alternatives are for letters only")
    void operatorsAreForLetters() {
        search("letter -schakowsky").body(not(containsString("/members/S001145")));
    }

    @Test
    void markupInTitlesAndTermsIsEscaped() {
        String id = TestData.letter(
                "{\"title\": \"Keep <b>bold</b> plans\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        TestData.move(id, "open", "2021-02-01");
        search("plans")
                .body(containsString("<mark class=\"part\">plans</mark>"))
                .body(not(containsString("<b>bold")));
        search("<b>plans</b>").body(not(containsString("<b>plans")));
    }
}
