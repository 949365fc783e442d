package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Forms that correct a record or question the input")
class CorrectionFormsTest {

    private static final String COOKIE = "signatory-session";

    private TestData.Places places;
    private String letter;
    private String session;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
        letter = places.fill("/letters/{letterId}");
        session = browser("")
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-editor")
                .post("/sign-in")
                .getCookie(COOKIE);
    }

    private static RequestSpecification browser(String cookie) {
        return given().accept("text/html").redirects().follow(false).cookie(COOKIE, cookie);
    }

    private Document page(String path) {
        return Jsoup.parse(browser(session).get(path).asString());
    }

    private Response post(Element form, Map<String, String> typed) {
        RequestSpecification request = browser(session).contentType(ContentType.URLENC.withCharset("UTF-8"));
        form.select("[name]").stream()
                .filter(each -> !each.tagName().equals("button"))
                .filter(each -> !each.attr("type").equals("checkbox") || each.hasAttr("checked"))
                .filter(each -> !typed.containsKey(each.attr("name")))
                .forEach(each -> request.formParam(
                        each.attr("name"),
                        each.tagName().equals("select")
                                ? each.select("option[selected]").attr("value")
                                : each.val()));
        typed.forEach(request::formParam);
        return request.post(form.attr("action"));
    }

    private Element correction() {
        return page(places.fill("/letters/{letterId}/sign-ons/{bioguideId}")).selectFirst("form[action$=/correction]");
    }

    @Test
    void signOnIsCorrected() {
        String path = places.fill("/v1/letters/{letterId}/cosigners/Q000023");
        assertThat(post(correction(), Map.of("signedOn", "2021-02-04", "source", "PHONE", "note", "By phone."))
                        .statusCode())
                .isEqualTo(303);
        read(path)
                .body("signedOn", is("2021-02-04"))
                .body("source", is("phone"))
                .body("staff.note", is("By phone."));
        // What the form shows already changes nothing; an emptied note is removed.
        assertThat(post(correction(), Map.of()).statusCode()).isEqualTo(303);
        read(places.fill("/v1/letters/{letterId}/history?limit=500"))
                .body("items.findAll { it.type == 'cosigner.changed' }", hasSize(1));
        assertThat(post(correction(), Map.of("note", "")).statusCode()).isEqualTo(303);
        read(path).body("staff.note", nullValue()).body("signedOn", is("2021-02-04"));
    }

    @Test
    void withdrawalIsCorrectedAndUndone() {
        String path = places.fill("/v1/letters/{letterId}/cosigners/Q000023");
        String signOn = places.fill("/letters/{letterId}/sign-ons/{bioguideId}");
        TestData.withdraw(places.values().get("letterId"), "Q000023", "2021-02-05")
                .statusCode(200);
        assertThat(page(letter).select("main").text()).contains("(as of Feb 5, 2021)");
        Element form = page(signOn).selectFirst("form[action$=/withdrawal-correction]");
        assertThat(post(form, Map.of("on", "2021-02-04")).statusCode()).isEqualTo(303);
        read(path).body("withdrawnOn", is("2021-02-04"));
        assertThat(post(correction(), Map.of("source", "PHONE")).statusCode()).isEqualTo(303);
        read(path).body("source", is("phone")).body("withdrawnOn", is("2021-02-04"));
        TestData.sign(places.values().get("letterId"), "Q000023", "2021-02-06").statusCode(201);
        String earlier = page(signOn).selectFirst("main a[href*=signOnId]").attr("href");
        assertThat(post(page(earlier).selectFirst("form[action$=/withdrawal-correction]"), Map.of("on", "2021-02-05"))
                        .statusCode())
                .isEqualTo(303);
        TestData.withdraw(places.values().get("letterId"), "Q000023", "2021-02-08")
                .statusCode(200);
        Element restoration = page(signOn).selectFirst("form[action$=/restoration]");
        assertThat(post(restoration, Map.of()).statusCode()).isEqualTo(303);
        read(path).body("withdrawnOn", nullValue()).body("signedOn", is("2021-02-06"));
    }

    @Test
    void withdrawalOfAnEndorsementIsCorrectedAndUndone() {
        String path = places.fill("/v1/letters/{letterId}/endorsers/{organizationId}");
        TestData.editor()
                .header("If-Match", "*")
                .body(Map.of("on", "2021-02-08", "reason", "The board decided."))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200);
        Element form = page(letter).selectFirst("form[action$=/withdrawal-correction]");
        assertThat(post(form, Map.of("on", "2021-02-07")).statusCode()).isEqualTo(303);
        read(path).body("withdrawnOn", is("2021-02-07")).body("staff.withdrawalReason", is("The board decided."));
        Element restoration = page(letter).selectFirst("#endorsers form[action$=/restoration]");
        assertThat(post(restoration, Map.of()).statusCode()).isEqualTo(303);
        read(path).body("withdrawnOn", nullValue());
    }

    @Test
    void leadIsCorrected() {
        Element form =
                page(places.fill("/letters/{letterId}/sign-ons/S001145")).selectFirst("form[action$=/correction]");
        assertThat(post(form, Map.of("signedOn", "2021-02-01")).statusCode()).isEqualTo(303);
        read(places.fill("/v1/letters/{letterId}/lead-sponsors/S001145")).body("signedOn", is("2021-02-01"));
    }

    @Test
    void staleCorrectionIsRejected() {
        Element form = correction();
        TestData.sign(places.values().get("letterId"), "Q000023", "2021-02-04").statusCode(200);
        assertThat(post(form, Map.of("note", "By phone.")).statusCode()).isEqualTo(412);
    }

    @Test
    void dayBeforeTheOpeningIsRejectedNextToItsField() {
        Element form = correction();
        Response refused = post(form, Map.of("signedOn", "2021-01-20"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".field-error").text())
                .contains("opened on Feb 1, 2021", "check “Signed before the letter opened”");
        assertThat(post(form, Map.of("signedOn", "2021-01-20", "beforeOpening", "yes"))
                        .statusCode())
                .isEqualTo(303);
    }

    private String confirmed(Response asked) {
        assertThat(asked.statusCode()).isEqualTo(200);
        Element question = Jsoup.parse(asked.asString()).selectFirst("main");
        assertThat(post(question.selectFirst("form"), Map.of()).statusCode()).isEqualTo(303);
        return question.text();
    }

    @Test
    void letterIsVoidedAndRestored() {
        Element corrections = page(letter).selectFirst("details:has(form[action$=/void])");
        assertThat(corrections.hasAttr("open")).isFalse();
        String asked =
                confirmed(post(corrections.selectFirst("form[action$=/void]"), Map.of("reason", "Recorded twice.")));
        assertThat(asked).contains("Void this letter?", "removed from all lists");
        read("/v1" + letter).body("voided.reason", is("Recorded twice."));
        Document page = page(letter);
        assertThat(page.select("main").text()).contains("void", "Recorded twice.", "voided the letter");
        assertThat(post(page.selectFirst("form[action$=/restoration]"), Map.of("reason", "Another letter."))
                        .statusCode())
                .isEqualTo(303);
        read("/v1" + letter).body("voided", nullValue());
        assertThat(page(letter).select("#work")).isNotEmpty();
    }

    @Test
    void duplicateIsMergedAfterAPreview() {
        String other = TestData.openLetter("house", "2021-02-01");
        TestData.sign(other, "Q000023", "2021-02-02").statusCode(201);
        TestData.sign(other, "N000002", "2021-02-02").statusCode(201);
        Element form = page(letter).selectFirst("form[action$=/merge]");
        assertThat(post(form, Map.of("duplicate", "The other one", "reason", "Recorded twice."))
                        .statusCode())
                .isEqualTo(400);
        String asked = confirmed(
                post(form, Map.of("duplicate", "http://localhost/letters/" + other, "reason", "Recorded twice.")));
        assertThat(asked)
                .contains(
                        "1 record will move",
                        "The two records for Mike Quigley differ in: Signed on",
                        "cannot be undone");
        read("/v1" + letter + "/cosigners/Q000023").body("signedOn", is("2021-02-02"));
        assertThat(page("/letters/" + other).select("main a[href=" + letter + "]"))
                .isNotEmpty();
    }

    @Test
    void organizationThatMayBeADuplicateIsNamedAndMerged() {
        String known = TestData.organization("ACLU");
        Element form = page("/organizations").selectFirst("form.card[action=/organizations]");
        Response created = post(form, Map.of("name", "American Civil Liberties Union (ACLU)"));
        assertThat(created.statusCode()).isEqualTo(303);
        String place = created.header("Location").replaceFirst("^http://[^/]+", "");
        Element hint = page(place).selectFirst("form.doubt");
        assertThat(hint.text()).contains("ACLU", "same acronym");
        assertThat(TestData.anonymous().get(place).asString()).doesNotContain("may be the same");
        confirmed(post(hint, Map.of("into", known)));
        read("/v1/organizations/" + known).body("aliases", hasItem("American Civil Liberties Union (ACLU)"));
    }

    @Test
    void endorserHasAPositionInPrint() {
        Element form = page(letter).selectFirst("form[action$=/endorsers]");
        for (String[] each : new String[][] {{"Zeta Alliance", "1"}, {"Alpha Alliance", "2"}}) {
            assertThat(post(form, Map.of("organization", each[0], "position", each[1]))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(read("/v1" + letter + "/endorsers").extract().<List<String>>path("items.name"))
                .startsWith("Zeta Alliance", "Alpha Alliance");
        assertThat(TestData.anonymous().get("/v1" + letter + "/endorser-list").asString())
                .startsWith("Zeta Alliance\nAlpha Alliance\n");
        assertThat(page(letter).select("#live-endorsers h3").eachText()).startsWith("Zeta Alliance", "Alpha Alliance");
    }

    @Test
    void dateOfTheOpeningIsCorrected() {
        Element form = page(letter).selectFirst("form[action*=/status-transitions/][action$=/correction]");
        assertThat(post(form, Map.of("on", "2021-01-28", "reason", "The email has the date."))
                        .statusCode())
                .isEqualTo(303);
        read("/v1" + letter + "/status-transitions").body("items.on", is(List.of("2021-01-28")));
        Response refused = post(form, Map.of("on", "2021-02-04", "reason", "The email has the date."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).text()).contains("Cosigners who signed before Feb 4, 2021: 1.");
    }

    @Test
    void relatedLettersLinkToEachOther() {
        String earlier = places.values().get("letterId");
        String later = TestData.letter("""
                {"title": "A later letter", "chamber": "house", "visibility": "public",
                 "related": [{"letterId": "%s", "kind": "companion"}]}""".formatted(earlier));
        read("/v1" + letter).body("relatedBy.letterId", hasItem(later)).body("relatedBy.kind", hasItem("companion"));
        TestData.anonymous().get("/v1" + letter).then().body("relatedBy", hasSize(0));
        assertThat(page(letter).select("#text a[href=/letters/" + later + "]")).isNotEmpty();
        assertThat(page("/letters/" + later).select("#text a[href=" + letter + "]"))
                .isNotEmpty();
    }

    @Test
    void withdrawingAnEndorsementIsConfirmed() {
        Element form = page(letter).selectFirst("form[action*=/endorsers/][action$=/withdrawal]:has([name=reason])");
        Response asked = post(form, Map.of("reason", "Their board decided."));
        assertThat(asked.statusCode()).isEqualTo(200);
        Document question = Jsoup.parse(asked.asString());
        assertThat(question.select("main").text())
                .contains(
                        "Withdraw the endorsement by Indivisible?",
                        "will no longer list, count or quote Indivisible as an endorser");
        String path = places.fill("/v1/letters/{letterId}/endorsers/{organizationId}");
        read(path).body("withdrawnOn", nullValue());
        assertThat(post(question.selectFirst("main form"), Map.of()).statusCode())
                .isEqualTo(303);
        read(path).body("withdrawnOn", notNullValue());
    }

    @Test
    void passedDeadlineIsQuestioned() {
        Element form = page("/letters/new").selectFirst("form[action=/letters/new]");
        assertThat(form.select("[name=deadlineConfirmed]")).isEmpty();
        Map<String, String> typed =
                Map.of("title", "A letter", "deadlineOn", "2021-02-12", "deadlineWords", "COB Friday");
        Response refused = post(form, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#deadlineOn-error").text()).contains("has passed", "check “Use this deadline anyway”");
        Element second = again.selectFirst("form[action=/letters/new]");
        second.selectFirst("[name=deadlineConfirmed]").attr("checked", true);
        assertThat(post(second, Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void wordsThatDoNotMatchAreQuestioned() {
        Element form = page(letter).selectFirst("form[action$=/deadline]");
        Response refused = post(form, Map.of("deadlineOn", "2031-02-14", "words", "COB Thursday"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.asString()).select(".fault").text()).contains("“COB Thursday” does not match");
        assertThat(post(form, Map.of("deadlineOn", "2031-02-14", "words", "COB Thursday", "deadlineConfirmed", "yes"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("The page of a new letter lists unsent letters with a similar title")
    void likelyDuplicatesAreListedAfterCreation() {
        String first = TestData.letter("""
                {"title": "End the detention program at the border", "chamber": "house"}""");
        Element form = page("/letters/new").selectFirst("form[action=/letters/new]");
        String created = post(form, Map.of("title", "End the border detention program now"))
                .header("Location");
        assertThat(created).endsWith("?created=true");
        String path = created.replaceFirst(".*/letters/", "/letters/");
        assertThat(page(path).select("#duplicates a").eachAttr("href")).containsExactly("/letters/" + first);
        assertThat(page(path).select("#duplicates").text()).contains("similar title");
        assertThat(page(path.replace("?created=true", "")).select("#duplicates"))
                .isEmpty();
        assertThat(post(form, Map.of("title", "Fund rural hospitals")).header("Location"))
                .doesNotContain("?");
    }
}
