package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that typed text survives the end of its session. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class EndedSessionsTest {

    private static final String COOKIE = "signatory-session";
    private static final String TEXT = "Dear Secretary,\r\n\r\n  <We> write & \"ask\" about Sánchez.\r\n";

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static RequestSpecification browser(String cookie) {
        RequestSpecification request = given().accept("text/html")
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        return cookie == null ? request : request.cookie(COOKIE, cookie);
    }

    private static String signIn(String role) {
        return browser(null)
                .formParam("key", "secret-of-the-" + role)
                .post("/sign-in")
                .getCookie(COOKIE);
    }

    private static Response create(String cookie, String token) {
        return browser(cookie)
                .formParam("token", token)
                .formParam("title", "On typed words")
                .formParam("chamber", "HOUSE")
                .formParam("visibility", "INTERNAL")
                .formParam("recipientName", "Secretary of State", "Secretary of Energy")
                .formParam("text", TEXT)
                .post("/letters/new");
    }

    private static Response post(String cookie, Element form) {
        RequestSpecification request = browser(cookie);
        form.select("input[name]").forEach(each -> request.formParam(each.attr("name"), each.val()));
        return request.post(form.attr("action"));
    }

    private static void created() {
        TestData.read("/v1/letters").body("items.size()", is(1)).body("items[0].title", is("On typed words"));
        String id = TestData.read("/v1/letters").extract().path("items[0].id");
        TestData.read("/v1/letters/" + id)
                .body("text", is("Dear Secretary,\n\n  <We> write & \"ask\" about Sánchez."))
                .body("recipients.name", is(List.of("Secretary of State", "Secretary of Energy")));
    }

    @Test
    @DisplayName("A form posted without a session is carried through the sign-in page and submitted by another click")
    void formIsCarriedThroughTheSignIn() {
        Response ended = create(null, "of an earlier session");
        assertThat(ended.statusCode()).isEqualTo(401);
        Document signIn = Jsoup.parse(ended.asString());
        assertThat(signIn.select("header.site nav a[href=/members]")).isNotEmpty();
        assertThat(ended.asString()).doesNotContain("of an earlier session", "Bearer");
        assertThat(ended.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        Element form = signIn.selectFirst("form[action=/sign-in]");
        form.selectFirst("[name=key]").val("wrong");
        Document refused = Jsoup.parse(post(null, form).asString());
        form = refused.selectFirst("form[action=/sign-in]");
        form.selectFirst("[name=key]").val("secret-of-the-editor");
        Response signedIn = post(null, form);
        assertThat(signedIn.statusCode()).isEqualTo(200);
        TestData.read("/v1/letters").body("items.size()", is(0));
        Document shown = Jsoup.parse(signedIn.asString());
        assertThat(shown.select("main").text())
                .contains("On typed words", "Secretary of Energy", "nothing has been saved yet")
                .contains("Recipient name")
                .doesNotContain("RecipientInput");
        assertThat(signedIn.asString()).doesNotContain("secret-of-the-editor");
        assertThat(post(signedIn.getCookie(COOKIE), shown.selectFirst("main form"))
                        .statusCode())
                .isEqualTo(303);
        created();
    }

    @Test
    @DisplayName("A form of an earlier session of the same browser is shown again with the new session's token")
    void formOfAnEarlierSessionIsShownAgain() {
        String cookie = signIn("editor");
        Response other = create(cookie, "0".repeat(64));
        assertThat(other.statusCode()).isEqualTo(403);
        TestData.read("/v1/letters").body("items.size()", is(0));
        Document shown = Jsoup.parse(other.asString());
        assertThat(shown.select("main").text())
                .contains("not submitted from your current session", "nothing has been saved yet")
                .doesNotContain("session ended");
        assertThat(post(cookie, shown.selectFirst("main form")).statusCode()).isEqualTo(303);
        created();
    }

    @Test
    @DisplayName("A form without a token in a valid session says so, and not that the session has ended")
    void formWithoutTokenSaysSo() {
        String cookie = signIn("editor");
        Response page = browser(cookie).formParam("title", "On typed words").post("/letters/new");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(page.asString()).select("main").text())
                .contains("not submitted from your current session")
                .doesNotContain("ended");
        given().cookie(COOKIE, cookie)
                .contentType("application/json")
                .body("{}")
                .post("/v1/letters")
                .then()
                .statusCode(403)
                .body("detail", containsString("no form token"));
    }

    @Test
    @DisplayName("Another site's form is not carried into a page of this server")
    void anotherSitesFormIsNotCarried() {
        for (String header : List.of("Sec-Fetch-Site: cross-site", "Origin: https://example.org")) {
            String[] parts = header.split(": ");
            for (String cookie : new String[] {null, signIn("editor")}) {
                Response answer = browser(cookie)
                        .header(parts[0], parts[1])
                        .formParam("title", "Foreign words")
                        .post("/letters/new");
                assertThat(answer.statusCode()).isIn(401, 403);
                assertThat(answer.asString()).doesNotContain("Foreign words");
            }
        }
    }

    @Test
    @DisplayName("A pasted list and its choices are carried through; a file must be chosen again")
    void multipartFormIsCarriedThroughTheSignIn() {
        String id = TestData.openLetter("house", "2021-02-01");
        Response ended = given().accept("text/html")
                .redirects()
                .follow(false)
                .multiPart(new MultiPartSpecBuilder(TEXT)
                        .controlName("text")
                        .charset("UTF-8")
                        .build())
                .multiPart("signedOn", "2021-02-03")
                .multiPart("file", "list.csv", "name\nMike Quigley\n".getBytes())
                .post("/letters/" + id + "/import");
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.asString()).contains("Your entries are not saved yet, but they are not lost");
        Element form = Jsoup.parse(ended.asString()).selectFirst("form[action=/sign-in]");
        form.selectFirst("[name=key]").val("secret-of-the-editor");
        Document shown = Jsoup.parse(post(null, form).asString());
        Element again = shown.selectFirst("main form");
        assertThat(again.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(again.selectFirst("[name=signedOn]").val()).isEqualTo("2021-02-03");
        assertThat(again.selectFirst("[name=text]").val()).isEqualTo(TEXT);
        assertThat(again.selectFirst("[name=file]").attr("type")).isEqualTo("file");
        assertThat(again.text()).contains("Choose the file again");
    }

    @Test
    @DisplayName("A form that is too large to be carried says what to do")
    void formThatIsTooLargeSaysSo() {
        for (int size : List.of(1_900_000, 3_500_000)) {
            Response answer = given().accept("text/html")
                    .redirects()
                    .follow(false)
                    .multiPart("text", "x".repeat(size))
                    .post("/letters/import");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString()).contains("too large to save", "new tab");
        }
    }

    @Test
    @DisplayName("A script's request without a session reports that on the page")
    void scriptRequestReportsTheEndedSession() {
        String id = TestData.openLetter("house", "2021-02-01");
        given().accept("*/*")
                .header("HX-Request", "true")
                .redirects()
                .follow(false)
                .get("/letters/" + id + "/picker?member=garcia")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(org.hamcrest.Matchers.containsString("data-notice"))
                .body(org.hamcrest.Matchers.containsString("/sign-in"));
    }
}
