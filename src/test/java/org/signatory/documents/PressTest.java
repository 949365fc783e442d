package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the press list of a letter. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class PressTest {

    private static final String DAY = "2021-02-12";
    private static final String GARCIA = "Rep. Jes\u00fas G. \"Chuy\" Garc\u00eda (D-IL-04)";

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static String text(RequestSpecification caller, String path) {
        return caller.get(path)
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .extract()
                .asString();
    }

    private static String path(String letter, String list) {
        return "/v1/letters/" + letter + "/" + list;
    }

    /** Led by Schakowsky; signed by Duckworth, Cheney, García, González-Colón, Norton, Sanders and Quigley. */
    private static String bicameral() {
        String id = TestData.openLetter("bicameral", "2021-02-01");
        lead(id, DAY, "S001145").statusCode(200);
        for (String each : List.of("Q000023", "S000033", "N000147", "G000582", "G000586", "C001109", "D000622")) {
            sign(id, each, DAY).statusCode(201);
        }
        return id;
    }

    @Test
    void signersAreInPressStyle() {
        assertThat(text(anonymous(), path(bicameral(), "press-list"))).isEqualTo("""
                Rep. Jan Schakowsky (D-IL-09)
                Sen. Tammy Duckworth (D-IL)
                Sen. Bernie Sanders (I-VT)
                Rep. Liz Cheney (R-WY-AL)
                Rep. Jes\u00fas G. "Chuy" Garc\u00eda (D-IL-04)
                Res. Comm. Jenniffer Gonz\u00e1lez-Col\u00f3n (R-PR)
                Del. Eleanor Holmes Norton (D-DC)
                Rep. Mike Quigley (D-IL-05)
                """);
    }

    @Test
    void pressListHasOtherStyles() {
        String id = bicameral();
        String list = path(id, "press-list");
        assertThat(text(anonymous(), list + "?style=party-state")).isEqualTo("""
                Rep. Jan Schakowsky (D-Ill.)
                Sen. Tammy Duckworth (D-Ill.)
                Sen. Bernie Sanders (I-Vt.)
                Rep. Liz Cheney (R-Wyo.)
                Rep. Jes\u00fas G. "Chuy" Garc\u00eda (D-Ill.)
                Res. Comm. Jenniffer Gonz\u00e1lez-Col\u00f3n (R-Puerto Rico)
                Del. Eleanor Holmes Norton (D-D.C.)
                Rep. Mike Quigley (D-Ill.)
                """);
        assertThat(text(anonymous(), list + "?style=district").lines())
                .startsWith("Rep. Jan Schakowsky (IL-09)", "Sen. Tammy Duckworth (IL)", "Sen. Bernie Sanders (VT)");
        assertThat(text(anonymous(), list + "?style=sentence&chamber=house&party=D"))
                .isEqualTo("Reps. Jan Schakowsky, Jes\u00fas G. \"Chuy\" Garc\u00eda and Mike Quigley and"
                        + " Del. Eleanor Holmes Norton\n");
        assertThat(text(anonymous(), list + "?style=sentence&state=IL"))
                .isEqualTo("Reps. Jan Schakowsky, Jes\u00fas G. \"Chuy\" Garc\u00eda and Mike Quigley and"
                        + " Sen. Tammy Duckworth\n");
        assertThat(text(anonymous(), list + "?style=sentence"))
                .isEqualTo("Reps. Jan Schakowsky, Liz Cheney, Jes\u00fas G. \"Chuy\" Garc\u00eda and Mike Quigley,"
                        + " Sens. Tammy Duckworth and Bernie Sanders, Res. Comm. Jenniffer Gonz\u00e1lez-Col\u00f3n, and"
                        + " Del. Eleanor Holmes Norton\n");
        assertThat(text(anonymous(), list + "?style=by-state&party=D")).isEqualTo("""
                District of Columbia
                Del. Eleanor Holmes Norton (D-DC)

                Illinois
                Rep. Jan Schakowsky (D-IL-09)
                Sen. Tammy Duckworth (D-IL)
                Rep. Jes\u00fas G. "Chuy" Garc\u00eda (D-IL-04)
                Rep. Mike Quigley (D-IL-05)
                """);
        assertThat(text(anonymous(), list + "?style=sentence&state=TX")).isEmpty();
        anonymous().get(list + "?style=prose").then().statusCode(400).body("errors[0].parameter", is("style"));
        assertThat(anonymous()
                        .get("/letters/" + id + "/press-list?style=sentence&state=IL")
                        .asString())
                .contains("<option value=\"sentence\" selected>", "Mike Quigley and Sen. Tammy Duckworth\n</textarea>");
    }

    @Test
    void namesakesInASentenceHaveTheirState() {
        String id = TestData.openLetter("house", "2014-02-01");
        for (String each : List.of("R000395", "R000575", "R000572", "Q000023")) {
            sign(id, each, "2014-02-03").statusCode(201);
        }
        assertThat(text(anonymous(), path(id, "press-list?style=sentence")))
                .startsWith("Reps. Mike Quigley, Hal Rogers, ")
                .contains("Mike Rogers (R-Ala.)", "Mike Rogers (R-Mich.)");
    }

    @Test
    void blockAndPressListHaveTheSameNames() {
        String id = bicameral();
        List<String> block = text(anonymous(), path(id, "signature-block"))
                .lines()
                .filter(line -> !line.isEmpty() && !line.equals("Member of Congress") && !line.contains("Senator"))
                .toList();
        assertThat(text(anonymous(), path(id, "press-list"))
                        .lines()
                        .map(line -> line.replaceAll("^(?:Rep|Sen|Del|Res\\. Comm)\\. | \\([^()]*\\)$", "")))
                .containsExactlyElementsOf(block);
    }

    @Test
    void fileNameHasTheLetterAndTheDay() {
        MovableClock.stopAt("2021-02-13T03:00:00Z");
        String id = bicameral();
        for (String list : List.of("press-list", "quotes", "signature-block")) {
            anonymous()
                    .get(path(id, list))
                    .then()
                    .header("Content-Disposition", containsString("-" + list + "-2021-02-12.txt\""));
        }
        anonymous()
                .get(path(id, "press-list?asOf=2021-02-05"))
                .then()
                .header("Content-Disposition", containsString("-press-list-2021-02-05.txt\""));
    }

    @Test
    void pressListIsFilteredByStatePartyAndChamber() {
        String list = path(bicameral(), "press-list");
        assertThat(text(anonymous(), list + "?state=il&chamber=house").lines())
                .containsExactly("Rep. Jan Schakowsky (D-IL-09)", GARCIA, "Rep. Mike Quigley (D-IL-05)");
        assertThat(text(anonymous(), list + "?party=R").lines())
                .containsExactly("Rep. Liz Cheney (R-WY-AL)", "Res. Comm. Jenniffer Gonz\u00e1lez-Col\u00f3n (R-PR)");
        assertThat(text(anonymous(), list + "?party=independent").lines())
                .containsExactly("Sen. Bernie Sanders (I-VT)");
        anonymous()
                .get(list + "?party=Whig")
                .then()
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors[0].parameter", is("party"));
        anonymous()
                .get(list + "?sort=updated")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("surname, seniority, signed"));
    }

    @Test
    void withdrawnSignerIsInNoPressListOrSignatureBlock() {
        String id = bicameral();
        withdraw(id, "Q000023", DAY).statusCode(200);
        assertThat(text(anonymous(), path(id, "press-list"))).doesNotContain("Quigley");
        assertThat(text(anonymous(), path(id, "signature-block")))
                .doesNotContain("Quigley")
                .endsWith("Eleanor Holmes Norton\nMember of Congress\n");
    }

    @Test
    void cosignersAreSortedBySeniorityOrSigningDate() {
        String id = TestData.openLetter("house", "2021-02-01");
        sign(id, "S001145", "2021-02-03").statusCode(201);
        sign(id, "Q000023", "2021-02-04").statusCode(201);
        sign(id, "G000586", "2021-02-02").statusCode(201);
        assertThat(text(anonymous(), path(id, "press-list?sort=seniority")).lines())
                .containsExactly("Rep. Jan Schakowsky (D-IL-09)", "Rep. Mike Quigley (D-IL-05)", GARCIA);
        assertThat(text(anonymous(), path(id, "press-list?sort=signed")).lines())
                .containsExactly(GARCIA, "Rep. Jan Schakowsky (D-IL-09)", "Rep. Mike Quigley (D-IL-05)");
    }

    @Test
    void endorsersAreInPrintOrder() {
        String id = TestData.openLetter("house", "2021-02-01");
        for (String name : List.of("Indivisible", "ACLU", "Common Cause")) {
            TestData.endorse(id, TestData.organization(name), DAY).statusCode(201);
        }
        String last = TestData.organization("Public Citizen");
        editor().body("{\"endorsedOn\": \"" + DAY + "\", \"position\": 1}")
                .put(path(id, "endorsers/" + last))
                .then()
                .statusCode(201);
        assertThat(text(anonymous(), path(id, "endorser-list")))
                .isEqualTo("Public Citizen\nACLU\nCommon Cause\nIndivisible\n");
    }

    @Test
    void unapprovedAndEmbargoedQuotesAreHidden() {
        String id = TestData.openLetter("house", "2021-02-01");
        String organization = TestData.organization("ACLU");
        TestData.endorse(id, organization, DAY).statusCode(201);
        statement(id, organization, "Not approved yet.", null, false);
        statement(id, organization, "Under embargo.", "2021-02-20T15:00:00Z", true);
        statement(id, organization, "\\u201cMay be printed.\\u201d", null, true);
        String withdrawn = statement(id, organization, "Withdrawn.", null, true);
        editor().header("If-Match", "*").delete(withdrawn).then().statusCode(200);
        MovableClock.stopAt("2021-02-20T14:59:59Z");
        String one = "\u201cMay be printed.\u201d\n\u2014 Policy director, ACLU\n";
        for (RequestSpecification caller : List.of(anonymous(), editor(), as(Role.ADMIN))) {
            assertThat(text(caller, path(id, "quotes"))).isEqualTo(one);
        }
        MovableClock.stopAt("2021-02-20T15:00:00Z");
        assertThat(text(anonymous(), path(id, "quotes")))
                .isEqualTo("\u201cUnder embargo.\u201d\n\u2014 Policy director, ACLU\n\n" + one);
    }

    private static String statement(
            String letter, String organization, String quote, String embargo, boolean approved) {
        String path = path(letter, "endorsers/" + organization + "/statements");
        String id = editor().body("{\"quote\": \"" + quote + "\", \"speaker\": \"Policy director\", \"embargoUntil\": "
                        + (embargo == null ? null : "\"" + embargo + "\"") + "}")
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        if (approved) {
            editor().body("{\"by\": \"Press office\"}")
                    .post(path + "/" + id + "/approval")
                    .then()
                    .statusCode(201);
        }
        return path + "/" + id;
    }

    @Test
    void unchangedListIsNotSentAgain() {
        String list = path(bicameral(), "press-list");
        String etag = anonymous().get(list).then().statusCode(200).extract().header("ETag");
        anonymous().header("If-None-Match", etag).get(list).then().statusCode(304);
        anonymous().header("If-None-Match", etag).get(list + "?state=IL").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"press-list", "endorser-list", "quotes", "signature-block"})
    void outsidersGetNoPressListOfAHiddenLetter(String list) {
        String draft = letter("{\"title\": \"A draft\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        String internal =
                letter("{\"title\": \"For the office\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(internal, "open", "2021-02-01").statusCode(201);
        for (String hidden : List.of(draft, internal)) {
            anonymous().get(path(hidden, list)).then().statusCode(404).body("code", is("not-found"));
            editor().get(path(hidden, list)).then().statusCode(200);
        }
    }
}
