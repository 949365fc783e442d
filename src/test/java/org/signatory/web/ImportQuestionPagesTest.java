package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the questions that the pages for imports ask before they save. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ImportQuestionPagesTest {

    private static final String UNCLEAR = """
            4 Members of Congress Urge an End of the Program

            February 10, 2021

            Reps. Jan Schakowsky and Jesús García led a letter to the agency.

            The program was praised at home. Reps. Mike Quigley, Adriano Espaillat and Nydia Velázquez spoke about it.

            The bill was introduced by Rep. Judy Chu.
            """;

    private Cookie cookie;
    private String letter;

    @BeforeEach
    void signIn() {
        TestData.reset();
        letter = TestData.openLetter("house", "2021-02-01");
        cookie = TestData.session("editor");
    }

    private RequestSpecification browser() {
        return given().cookie(cookie).accept("text/html").redirects().follow(false);
    }

    /** Submits the main form of a page with its values and some more. */
    private Response submit(Document page, Map<String, String> more) {
        Element form = page.selectFirst("main form[method=post]");
        RequestSpecification request = browser();
        form.select("input[type=hidden], input[name=title], input[name=date], input[checked], textarea").stream()
                .filter(field -> !more.containsKey(field.attr("name")))
                .forEach(field -> add(request, field.attr("name"), field.val()));
        more.forEach((name, value) -> add(request, name, value));
        return request.post(form.attr("action"));
    }

    private static void add(RequestSpecification request, String name, String value) {
        request.multiPart(new MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .build());
    }

    private Document page(String path) {
        return Jsoup.parse(browser().get(path).asString());
    }

    private Document review() {
        Response shown =
                submit(page("/letters/" + letter + "/import"), Map.of("text", UNCLEAR, "signedOn", "2021-02-10"));
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        return Jsoup.parse(shown.asString());
    }

    @Test
    @DisplayName("An unclear passage is one question with three choices, before any name")
    void unclearPassageIsOneQuestion() {
        Document shown = review();

        assertThat(shown.select("fieldset.doubt legend").eachText())
                .containsExactly(
                        "3 names in the passage at line 7: did they sign the letter?",
                        "Is the number of signers correct?");
        assertThat(shown.select("#list-1 input[type=radio]").eachAttr("value"))
                .containsExactly("signed", "not-signed", "each");
        assertThat(shown.select("#list-1 details").text()).contains("Mike Quigley", "Nydia Velázquez");
        assertThat(shown.select("#count").text())
                .contains("Claim “4 Members of Congress”: the text has 2 signers, 2 fewer than claimed.");
        assertThat(shown.select("main details.card").text()).contains("1 person is named", "Judy Chu");
    }

    @Test
    void choiceForAPassageSignsEachMember() {
        Response saved = submit(review(), Map.of("list-1", "signed", "acceptCount", "yes", "commit", "yes"));

        assertThat(saved.statusCode()).isEqualTo(303);
        TestData.read("/v1/letters/" + letter + "/cosigners").body("items", hasSize(5));
    }

    @Test
    @DisplayName("An import without new signers names what it saves")
    void importWithoutNewSignersNamesItsChanges() {
        TestData.sign(letter, "Q000023", "2021-02-03").statusCode(201);
        String sheet = "Member,Status,Shoe size\nMike Quigley,Signed,7\nJesús García,%s,8\n";
        Document shown =
                Jsoup.parse(submit(page("/letters/" + letter + "/import"), Map.of("text", sheet.formatted("Declined")))
                        .asString());
        assertThat(shown.select("#doubts-title").text()).isEqualTo("Changes to save");
        assertThat(shown.select(".commit button").text()).isEqualTo("Save changes");
        assertThat(shown.select("section[aria-labelledby=doubts-title] li").text())
                .contains("García", "declined");
        assertThat(shown.text()).contains("Ignored columns: Shoe size.");

        Document added =
                Jsoup.parse(submit(page("/letters/" + letter + "/import"), Map.of("text", sheet.formatted("Signed")))
                        .asString());
        assertThat(added.select("#doubts-title").text()).isEqualTo("Signers to add");
        assertThat(added.select(".commit button").text()).isEqualTo("Add 1 signer");

        Document none = Jsoup.parse(
                submit(page("/letters/" + letter + "/import"), Map.of("text", "Member,Status\nMike Quigley,Signed\n"))
                        .asString());
        assertThat(none.select("#doubts-title").text()).isEqualTo("No changes to save");
        assertThat(none.select(".commit button")).isEmpty();
    }

    @Test
    @DisplayName("Names are decided one by one, and an error keeps each choice")
    void namesAreDecidedOneByOne() {
        Response refused = submit(review(), Map.of("list-1", "each", "acceptCount", "yes", "commit", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document shown = Jsoup.parse(refused.asString());
        assertThat(shown.select("[role=alert]").text()).contains("3 of 5 names need a decision. Nothing was saved.");
        assertThat(shown.select("#list-1 [checked]").eachAttr("value")).containsExactly("each");
        assertThat(shown.select("#count [name=acceptCount]").hasAttr("checked")).isTrue();
        assertThat(shown.select("fieldset.doubt legend").eachText()).hasSize(5);

        String first = shown.select("fieldset[id^=d] input[type=radio]").attr("name");
        Response saved = submit(
                shown,
                Map.of(
                        first,
                        "Q000023",
                        first.replace("3", "4"),
                        "skip",
                        first.replace("3", "5"),
                        "skip",
                        "commit",
                        "yes"));
        assertThat(saved.statusCode()).isEqualTo(303);
        TestData.read("/v1/letters/" + letter + "/cosigners")
                .body("items.bioguideId", contains("G000586", "Q000023", "S001145"));
    }

    @Test
    void personNamedInAnotherRoleCanBeSigned() {
        Document shown = review();
        String name = shown.selectFirst("main details.card select").attr("name");

        submit(shown, Map.of("list-1", "not-signed", name, "C001080", "acceptCount", "yes", "commit", "yes"));

        TestData.read("/v1/letters/" + letter + "/cosigners")
                .body("items.bioguideId", contains("C001080", "G000586", "S001145"));
    }

    @Test
    void pressReleaseAsksTheSameQuestions() {
        Document shown = Jsoup.parse(
                submit(page("/letters/import"), Map.of("text", UNCLEAR)).asString());
        assertThat(shown.select("#list-1 legend, #count legend").eachText()).hasSize(2);

        Response refused = submit(shown, Map.of("title", "End the program", "record", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("[name=title]").val()).isEqualTo("End the program");
        assertThat(again.select("#list-1 input[type=radio]")).hasSize(3);

        Response saved = submit(again, Map.of("list-1", "signed", "acceptCount", "yes", "record", "yes"));
        assertThat(saved.statusCode()).isEqualTo(303);
        TestData.read(saved.header("Location").replaceFirst(".*/letters/", "/v1/letters/") + "?include=cosigners")
                .body("title", equalTo("End the program"))
                .body("cosigners.bioguideId", contains("E000297", "Q000023", "V000081"));
    }

    @Test
    @DisplayName("Endorsers are imported after a decision on each uncertain organization")
    void endorsersAreImported() {
        String union = TestData.organization("American Civil Liberties Union");
        String path = "/letters/" + letter + "/endorser-import";
        assertThat(page("/letters/" + letter).select("a[href=" + path + "]")).hasSize(1);
        Response shown = submit(
                page(path),
                Map.of("text", "ACLU\nSierra Club\nSierra Club Fund\nThe Sierra Club", "endorsedOn", "2021-02-03"));
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        Document review = Jsoup.parse(shown.asString());
        assertThat(review.select("fieldset.doubt legend").eachText())
                .containsExactly("“ACLU” line 1", "“Sierra Club Fund” line 3");
        assertThat(review.select("[name=decision-1]").eachAttr("value")).containsExactly(union, "create", "skip");
        assertThat(review.select("[name=decision-3]").eachAttr("value")).containsExactly("2", "create", "skip");

        Response refused = submit(review, Map.of("decision-1", union, "commit", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        review = Jsoup.parse(refused.asString());
        assertThat(review.select("[role=alert]").text()).contains("Nothing was saved");

        Response saved = submit(review, Map.of("decision-3", "create", "commit", "yes"));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        TestData.read("/v1/letters/" + letter + "/endorsers?limit=10")
                .body(
                        "items.name",
                        containsInAnyOrder("American Civil Liberties Union", "Sierra Club", "Sierra Club Fund"))
                .body("items.endorsedOn", everyItem(equalTo("2021-02-03")));
    }

    @Test
    @DisplayName("A row of an outreach sheet with an uncertain name is imported after a decision")
    void outreachRowIsDecided() {
        String path = "/letters/" + letter + "/outreach/imports";
        String sheet = Base64.getEncoder()
                .encodeToString(
                        "name,status\nGarcía,considering\nMike Quigley,promised\n".getBytes(StandardCharsets.UTF_8));
        Response shown = submit(page(path), Map.of("fileContent", sheet, "fileName", "sheet.csv"));
        assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
        Document review = Jsoup.parse(shown.asString());
        assertThat(review.select("fieldset.doubt legend").eachText()).containsExactly("“García” line 2");
        assertThat(review.select("[name=decision-1]").eachAttr("value"))
                .contains("G000586")
                .hasSizeGreaterThan(2);

        Response refused = submit(review, Map.of("commit", "yes"));
        assertThat(refused.statusCode()).isEqualTo(422);
        review = Jsoup.parse(refused.asString());
        assertThat(review.select("[role=alert]").text()).contains("Nothing was saved");
        TestData.read("/v1/letters/" + letter + "/outreach").body("items", hasSize(0));

        Response saved = submit(review, Map.of("decision-1", "G000586", "commit", "yes"));
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        TestData.read("/v1/letters/" + letter + "/outreach")
                .body("items.member.bioguideId", containsInAnyOrder("G000586", "Q000023"))
                .body("items.state", containsInAnyOrder("considering", "promised"));
    }

    @Test
    @DisplayName("A release that is recorded already is recorded again only as a separate letter")
    void duplicateIsChosen() {
        Map<String, String> answers =
                Map.of("title", "End the program", "list-1", "signed", "acceptCount", "yes", "record", "yes");
        Document first = Jsoup.parse(
                submit(page("/letters/import"), Map.of("text", UNCLEAR)).asString());
        assertThat(first.select("#acceptDuplicates")).isEmpty();
        String recorded = submit(first, answers).header("Location").replaceFirst(".*/letters/", "");

        Document second = Jsoup.parse(
                submit(page("/letters/import"), Map.of("text", UNCLEAR)).asString());
        Response refused = submit(second, answers);
        assertThat(refused.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#acceptDuplicates a").eachAttr("href")).containsExactly("/letters/" + recorded);
        assertThat(again.select("#acceptDuplicates [checked]")).isEmpty();
        TestData.read("/v1/letters?status=sent&count=true").body("total", equalTo(1));

        Map<String, String> separate = new HashMap<>(answers);
        separate.put("acceptDuplicates", "yes");
        Response saved = submit(again, separate);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(303);
        TestData.read("/v1/letters?status=sent&count=true").body("total", equalTo(2));
    }
}
