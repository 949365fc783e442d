package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.OpenIdProvider;
import org.signatory.support.RealPostgres;
import org.signatory.support.SiteCrawler;
import org.signatory.support.StreamClient;
import org.signatory.support.SubPath;
import org.signatory.support.TestData;

/** Tests that the product works under a path, if the public URL has one. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = OpenIdProvider.class, restrictToAnnotatedClass = true)
@TestProfile(SubPath.class)
class SubPathTest {

    private static final List<String> STARTS = List.of(
            "",
            "letters/new",
            "letters/import",
            "members?q=garcia",
            "organizations",
            "my-calls?assignee=Desk",
            "admin",
            "admin/keys",
            "admin/webhooks",
            "docs/",
            "openapi.yaml",
            "robots.txt",
            "sitemap.xml",
            "problems",
            "v1/feeds/letters.atom",
            "v1/feeds/deadlines.ics");

    @Inject
    @ConfigProperty(name = "signatory.mail.public-url")
    String linkedInMail;

    private String letter;

    @BeforeEach
    void reset() {
        TestData.reset();
        TestData.Places places = TestData.places();
        letter = places.values().get("letterId");
        String organization = places.values().get("organizationId");
        TestData.partner(UUID.fromString(organization));
        TestData.editor()
                .body("{\"state\": \"asked\", \"assignee\": \"Desk\"}")
                .put("/v1/letters/" + letter + "/outreach/P000197")
                .then()
                .statusCode(201);
        TestData.editor().body("{\"url\": \"http://localhost:9/hook\"}").post("/v1/webhooks");
    }

    private static SiteCrawler signedIn(String role) throws IOException, InterruptedException {
        SiteCrawler browser = new SiteCrawler(SubPath.URL + "/");
        HttpResponse<String> response =
                browser.post("sign-in", Map.of("key", "secret-of-the-" + role, "then", "/admin"));
        assertThat(response.headers().firstValue("Location")).hasValue(SubPath.URL + "/admin");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("Path=" + SubPath.PATH + "/;");
        return browser;
    }

    @ParameterizedTest
    @CsvSource({"admin, 90", "partner, 40"})
    void everyLinkAssetFormAndRedirectStaysUnderThePathAndWorks(String role, int least) throws Exception {
        SiteCrawler browser = signedIn(role);
        assertThat(browser.crawl(role.equals("admin") ? STARTS : List.of("", "my-calls")))
                .isEmpty();
        assertThat(browser.followed()).isGreaterThan(least);
    }

    @Test
    void postedFormsReturnToPagesUnderThePath() throws Exception {
        SiteCrawler browser = signedIn("editor");
        String token = browser.token();
        HttpResponse<String> created = browser.post(
                "letters/new",
                Map.of("token", token, "title", "Posted under a path", "chamber", "HOUSE", "visibility", "INTERNAL"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(303);
        assertThat(created.headers().firstValue("Location").orElseThrow()).startsWith(SubPath.URL + "/letters/");
        assertThat(browser.post("sign-out", Map.of("token", token)).headers().firstValue("Location"))
                .hasValue(SubPath.URL + "/");
        assertThat(browser.get("").body()).contains(">Sign in</a>");
    }

    @Test
    void rejectedFormKeepsItsEntries() throws Exception {
        SiteCrawler browser = signedIn("editor");
        HttpResponse<String> rejected = browser.post(
                "letters/new", Map.of("token", browser.token(), "title", "Typed once", "chamber", "somewhere"));
        assertThat(rejected.statusCode()).isEqualTo(400);
        assertThat(rejected.body()).contains("value=\"Typed once\"");
    }

    @Test
    void formOfAnExpiredSessionIsPostedToTheSamePathAfterSigningIn() throws Exception {
        SiteCrawler browser = new SiteCrawler(SubPath.URL + "/");
        HttpResponse<String> form = browser.post("letters/new", Map.of("title", "Kept", "chamber", "house"));
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.body()).contains("action=\"/signatory/letters/new\"");
    }

    @Test
    void htmxReceivesSearchResultsWithLinksUnderThePath() throws Exception {
        SiteCrawler browser = signedIn("editor");
        String page = SubPath.URL + "/letters/" + letter;
        HttpResponse<String> results = browser.get(
                "letters/" + letter + "/picker?member=garcia", "HX-Request", "true", "HX-Current-URL", page);
        assertThat(results.statusCode()).isEqualTo(200);
        assertThat(results.body()).contains("Garc").doesNotContain("\"/letters", "\"/members");
    }

    @Test
    void accountSignsInThroughTheCallbackUnderThePath() throws Exception {
        OpenIdProvider.expect("u-1", "Desk of the coalition", "signatory-editors");
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(SubPath.URL + "/sign-in/account?then=%2Fletters%2Fnew"))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.uri()).isEqualTo(URI.create(SubPath.URL + "/letters/new"));
        assertThat(page.body()).contains("Desk of the coalition");
    }

    @ParameterizedTest
    @CsvSource({
        "/signatory, 308, /signatory/",
        "/signatory//members, 308, /signatory/members",
        "/signatory/x/../members, 308, /signatory/members",
        "/signatory/docs, 302, /signatory/docs/",
        "/signatory/?q=, 303, /signatory/",
        "/signatory/admin, 303, /signatory/sign-in?then=%2Fadmin",
    })
    void redirectsStayUnderThePath(String path, int status, String to) throws Exception {
        HttpResponse<String> response = new SiteCrawler(SubPath.URL + "/").get(path);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", ""))
                .isEqualTo(to);
    }

    @Test
    void apiResponsesHaveAddressesUnderThePath() {
        TestData.as(Role.EDITOR)
                .body("{\"title\": \"A second letter\", \"chamber\": \"house\", \"visibility\": \"public\"}")
                .post("/signatory/v1/letters")
                .then()
                .statusCode(201)
                .header("Location", startsWith(SubPath.URL + "/v1/letters/"));
        TestData.as(Role.EDITOR)
                .get("/signatory/v1/letters?limit=1&q=letter%20in")
                .then()
                .statusCode(200);
        String link =
                TestData.as(Role.EDITOR).get("/signatory/v1/letters?limit=1").header("Link");
        assertThat(link).startsWith("<" + SubPath.URL + "/v1/letters?");
        TestData.as(Role.EDITOR)
                .get(URI.create(link.substring(1, link.indexOf('>'))))
                .then()
                .statusCode(200);
        String type = given().get("/signatory/v1/letters/01890a5d-ac96-774b-bcce-b302099a8057")
                .then()
                .statusCode(404)
                .extract()
                .path("type");
        assertThat(type).isEqualTo("/signatory/problems/not-found");
        given().accept("text/html").get(type).then().statusCode(200);
    }

    @Test
    void contractNamesThePathAsItsServer() {
        for (String file : List.of("openapi.yaml", "openapi.json", "openapi")) {
            given().accept("*/*")
                    .get("/signatory/" + file + (file.endsWith("json") ? "" : "?format=json"))
                    .then()
                    .statusCode(200);
        }
        given().get("/signatory/openapi.json").then().body("servers.url", is(List.of("/signatory")));
        given().get("/signatory/openapi.yaml").then().body(containsString("servers: [{url: /signatory,"));
        given().get("/signatory/docs/").then().statusCode(200).body(containsString("url: '../openapi'"));
    }

    @Test
    void eventStreamOpensUnderThePath() throws Exception {
        try (StreamClient stream = StreamClient.open(
                URI.create(SubPath.URL + "/v1/events/stream"), "Authorization", "Bearer secret-of-the-editor")) {
            assertThat(stream.status()).isEqualTo(200);
        }
    }

    @Test
    void feedsRobotsAndWidgetsNameThePath() {
        given().get("/signatory/robots.txt")
                .then()
                .body(containsString("Disallow: /signatory/v1/\n"))
                .body(containsString("Sitemap: " + SubPath.URL + "/sitemap.xml"));
        given().get("/signatory/sitemap-letters-1.xml").then().body(containsString(SubPath.URL + "/letters/" + letter));
        given().get("/signatory/v1/feeds/letters.atom")
                .then()
                .body(containsString(SubPath.URL + "/v1/feeds/letters.atom"));
        given().get("/signatory/embed/letters/" + letter)
                .then()
                .body(containsString(SubPath.URL + "/letters/" + letter))
                .body(containsString("href=\"/signatory/assets/widget.css"));
    }

    @Test
    void emailsLinkToThePublicUrl() {
        assertThat(linkedInMail).isEqualTo(SubPath.URL);
    }

    @Test
    void probesThatDoNotGoThroughTheProxyWorkWithoutThePath() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/signatory/q/health/ready").then().statusCode(200);
    }

    @Test
    void metricsRequireAKeyUnderThePathToo() {
        // Where people sign in with accounts, a request without a key is sent to the provider.
        given().redirects().follow(false).get("/signatory/q/metrics").then().statusCode(302);
        TestData.as(Role.PARTNER).get("/signatory/q/metrics").then().statusCode(403);
        TestData.as(Role.VIEWER).get("/signatory/q/metrics").then().statusCode(200);
    }
}
