package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.Combinations;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests every form of every page, found by crawling, with values that no browser sends. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class FormsTest {

    private static final String COOKIE = "signatory-session";

    /** The values to post, by the name of the case; null leaves the field out. */
    private static final Map<String, String> ODD = new LinkedHashMap<>();

    static {
        ODD.put("missing", null);
        ODD.put("empty", "");
        ODD.put("blank", "  ");
        ODD.put("huge", "x".repeat(20_000));
        ODD.put("nul", "a\u0000b");
        ODD.put("of another type", "/%zz{|\"[^`<\u202e🙂");
        ODD.put("negative", "-9999999999999999999");
    }

    @TestHTTPResource("/")
    URI server;

    private TestData.Places places;
    private String admin;
    private String partner;

    @BeforeEach
    void reset() {
        TestData.reset();
        places = TestData.places();
        TestData.partner(UUID.fromString(places.values().get("organizationId")));
        String letter = places.values().get("letterId");
        editor().body(Map.of("letterId", letter, "organizationId", TestData.organization("United We Dream")))
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201);
        editor().body("{\"state\": \"asked\", \"assignee\": \"Desk\"}")
                .put("/v1/letters/" + letter + "/outreach/P000197")
                .then()
                .statusCode(201);
        editor().body("{\"url\": \"http://localhost:9/hook\"}").post("/v1/webhooks");
        admin = signIn("admin");
        partner = signIn("partner");
    }

    private static RequestSpecification browser(String cookie) {
        return given().accept("text/html")
                .urlEncodingEnabled(true)
                .redirects()
                .follow(false)
                .cookie(COOKIE, cookie);
    }

    private static String signIn(String role) {
        return browser("")
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-" + role)
                .post("/sign-in")
                .getCookie(COOKIE);
    }

    private List<String> pages() {
        return List.of(
                "/",
                "/?q=letter",
                "/letters/new",
                "/letters/import",
                places.fill("/letters/{letterId}"),
                places.fill("/letters/{letterId}/edit"),
                places.fill("/letters/{letterId}/import"),
                places.fill("/letters/{letterId}/sign-ons/Q000023"),
                places.fill("/letters/{letterId}/outreach"),
                places.fill("/letters/{letterId}/outreach/imports"),
                places.fill("/letters/{letterId}/endorser-import"),
                places.fill("/letters/{letterId}/suggested-members"),
                "/my-calls?assignee=Desk",
                "/organizations",
                places.fill("/organizations/{organizationId}?merge=united"),
                "/admin",
                "/admin/keys",
                "/admin/webhooks",
                "/sign-in");
    }

    /** Represents a form with the fields that a browser would send. */
    private record Found(String action, boolean multipart, Map<String, String> fields) {

        static Found of(Element form, Element page) {
            Map<String, String> fields = new LinkedHashMap<>();
            List<Element> controls = new ArrayList<>(form.select("[name]"));
            page.select("[form][name]").stream()
                    .filter(each ->
                            each.attr("form").equals(form.id()) && !form.id().isEmpty())
                    .forEach(controls::add);
            for (Element control : controls) {
                boolean chosen =
                        !Set.of("radio", "checkbox").contains(control.attr("type")) || control.hasAttr("checked");
                if (chosen && !control.attr("type").equals("file")) {
                    Element option = control.selectFirst("option[selected]");
                    fields.putIfAbsent(
                            control.attr("name"),
                            control.tagName().equals("select")
                                    ? option != null
                                            ? option.val()
                                            : control.select("option").isEmpty()
                                                    ? ""
                                                    : control.selectFirst("option")
                                                            .val()
                                    : control.val());
                }
            }
            return new Found(form.attr("action"), form.attr("enctype").startsWith("multipart"), fields);
        }

        Response post(String cookie) {
            RequestSpecification request = browser(cookie);
            if (multipart) {
                request.contentType("multipart/form-data");
                fields.forEach((name, value) -> request.multiPart(name, value));
            } else {
                request.contentType("application/x-www-form-urlencoded; charset=UTF-8");
                fields.forEach((name, value) -> request.formParam(name, value));
            }
            return request.post(action);
        }

        Found with(String name, String value) {
            Map<String, String> changed = new LinkedHashMap<>(fields);
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
            return new Found(action, multipart, changed);
        }
    }

    private Map<String, Found> forms(String cookie) {
        Map<String, Found> forms = new TreeMap<>();
        for (String path : pages()) {
            Response answer = browser(cookie).get(path);
            if (answer.statusCode() != 200) {
                continue;
            }
            var page = Jsoup.parse(answer.asString());
            for (Element form : page.select("form[method=post]")) {
                if (!Set.of("/sign-out").contains(form.attr("action"))) {
                    forms.putIfAbsent(form.attr("action") + " of " + path, Found.of(form, page));
                }
            }
        }
        return forms;
    }

    @Test
    @DisplayName("No field value causes a server error or a response without security headers")
    void fieldValuesCauseNoServerError() {
        SoftAssertions soft = new SoftAssertions();
        Combinations combinations = new Combinations();
        List<Map.Entry<String, String>> values = List.copyOf(ODD.entrySet());
        int posted = 0;
        for (String cookie : List.of(admin, partner)) {
            for (Map.Entry<String, Found> form : forms(cookie).entrySet()) {
                for (String field : form.getValue().fields().keySet()) {
                    if (field.equals("token") || field.equals("confirmed")) {
                        continue;
                    }
                    for (Map.Entry<String, String> odd : combinations.of(values)) {
                        Response answer =
                                form.getValue().with(field, odd.getValue()).post(cookie);
                        posted++;
                        String which = form.getKey() + ": " + field + " " + odd.getKey();
                        soft.assertThat(answer.statusCode())
                                .as(which)
                                .isLessThan(500)
                                .isNotIn(403, 405);
                        if (answer.statusCode() != 303) {
                            guarded(soft, which, answer);
                        }
                        if (soft.errorsCollected().size() > 40) {
                            soft.assertAll();
                        }
                    }
                }
            }
        }
        soft.assertThat(posted).isGreaterThan(100);
        soft.assertAll();
    }

    @Test
    @DisplayName("Every page has its security headers, for staff and for a partner")
    void everyPageHasSecurityHeaders() {
        SoftAssertions soft = new SoftAssertions();
        for (String cookie : List.of(admin, partner)) {
            for (String path : pages()) {
                Response response = browser(cookie).get(path);
                soft.assertThat(response.statusCode()).as(path).isIn(200, 403, 404);
                soft.assertThat(response.asString()).as(path).doesNotContain("NOT_FOUND");
                guarded(soft, path, response);
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("No decision of an import causes a server error")
    void importDecisionsCauseNoServerError() {
        SoftAssertions soft = new SoftAssertions();
        List<Map.Entry<String, Found>> uploads = forms(admin).entrySet().stream()
                .filter(form -> form.getValue().multipart())
                .toList();
        for (Map.Entry<String, Found> upload : uploads) {
            Found pasted = upload.getValue().with("text", "Kim\nGarcia");
            for (String field : List.of(
                    "decision-1",
                    "other-1",
                    "fileName",
                    "fileContent",
                    "remember",
                    "commit",
                    "title",
                    "sentOn",
                    "lateReason")) {
                for (Map.Entry<String, String> odd : ODD.entrySet()) {
                    Found sent = pasted.with("decision-1", "other").with(field, odd.getValue());
                    soft.assertThat(sent.post(admin).statusCode())
                            .as(upload.getKey() + ": " + field + " " + odd.getKey())
                            .isLessThan(500);
                }
            }
        }
        soft.assertThat(uploads).hasSizeGreaterThan(1);
        soft.assertAll();
    }

    private static void guarded(SoftAssertions soft, String which, Response answer) {
        soft.assertThat(String.valueOf(answer.header("Content-Security-Policy")))
                .as(which)
                .contains("frame-ancestors 'none'");
        soft.assertThat(answer.header("Cache-Control")).as(which).isEqualTo("no-store");
        soft.assertThat(answer.header("Referrer-Policy")).as(which).isEqualTo("same-origin");
        soft.assertThat(answer.contentType().toLowerCase()).as(which).isEqualTo("text/html;charset=utf-8");
        soft.assertThat(Jsoup.parse(answer.asString()).select("header.site nav a[href=/members]"))
                .as(which + " has the navigation")
                .isNotEmpty();
    }

    @Test
    @DisplayName("A rejected form keeps its input and has messages without terms of the API")
    void rejectedFormsKeepTheirValues() {
        SoftAssertions soft = new SoftAssertions();
        int refused = 0;
        for (Map.Entry<String, Found> form : forms(admin).entrySet()) {
            Found filled = form.getValue();
            for (String field : filled.fields().keySet()) {
                if (Set.of("token", "key", "then", "version", "signOnId", "signedOn", "lead", "confirmed", "query")
                                .contains(field)
                        || filled.multipart()) {
                    continue;
                }
                Found odd = filled.with(field, "Typed words " + "y".repeat(20_000));
                Response answer = odd.post(admin);
                if (answer.statusCode() < 400 || List.of(401, 404).contains(answer.statusCode())) {
                    continue;
                }
                refused++;
                var page = Jsoup.parse(answer.asString());
                String said = page.select(".fault").text();
                soft.assertThat(said)
                        .as(form.getKey() + " " + field)
                        .contains("There is a problem.")
                        .doesNotContain("must not", "size must", "Field:", "/" + field);
                boolean typedByPeople =
                        page.select("form[action=" + filled.action() + "] [name=" + field + "]").stream()
                                .anyMatch(each ->
                                        Set.of("text", "", "search", "url").contains(each.attr("type"))
                                                && !each.tagName().equals("select")
                                                && !each.tagName().equals("button"));
                if (typedByPeople) {
                    soft.assertThat(page.select("[name=" + field + "]").stream()
                                    .anyMatch(each -> each.val().startsWith("Typed words y")))
                            .as(form.getKey() + " keeps " + field)
                            .isTrue();
                }
            }
        }
        soft.assertThat(refused).isGreaterThan(20);
        soft.assertAll();
    }

    @Test
    @DisplayName("The errors of a new letter are next to their fields, and no input is lost")
    void errorsAreNextToTheirFields() {
        String token = Jsoup.parse(browser(admin).get("/letters/new").asString())
                .selectFirst("[name=token]")
                .val();
        Response answer = browser(admin)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", token)
                .formParam("title", "")
                .formParam("chamber", "SENATE")
                .formParam("visibility", "PUBLIC")
                .formParam("recipientName", "", "")
                .formParam("recipientStreet", "", "2201 C Street, NW")
                .formParam("deadlineWords", "")
                .formParam("text", "Dear Secretary,\r\n\r\n  We write.")
                .formParam("linkUrl", "example")
                .formParam("linkKind", "UNHEARD_OF")
                .post("/letters/new");
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#title-error").text()).isEqualTo("Fill in “Title”.");
        assertThat(page.selectFirst("#title").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.selectFirst("#title").attr("aria-describedby")).contains("title-error");
        assertThat(page.selectFirst(".fault a[href=#title]")).isNotNull();
        Element name = page.select("[name=recipientName]").get(1);
        assertThat(page.selectFirst("#" + name.id() + "-error").text())
                .isEqualTo("Enter a recipient name, title or agency.");
        assertThat(page.select("[name=recipientStreet]").get(1).val()).isEqualTo("2201 C Street, NW");
        assertThat(page.selectFirst("#chamber option[selected]").val()).isEqualTo("SENATE");
        assertThat(page.selectFirst("#text").wholeText().replace("\r\n", "\n"))
                .isEqualTo("Dear Secretary,\n\n  We write.");
        assertThat(page.select("[name=linkUrl]").val()).isEqualTo("example");
        assertThat(page.title()).startsWith("Error: ");
    }

    @Test
    @DisplayName("A deadline in words alone is saved if the words are understood; otherwise the words stay")
    void deadlineWordsAreNotDropped() {
        Found form = forms(admin).get("/letters/new of /letters/new");
        Response answer = form.with("title", "On deadlines")
                .with("deadlineWords", "when all have signed")
                .post(admin);
        assertThat(answer.statusCode()).isEqualTo(400);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#deadlineWords-error").text()).contains("not recognized", "noon");
        assertThat(page.selectFirst("#deadlineWords").val()).isEqualTo("when all have signed");

        Response saved = form.with("title", "On deadlines")
                .with("deadlineWords", "noon next Friday")
                .post(admin);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(browser(admin).get(saved.header("Location")).asString()).contains("noon next Friday", "12:00 PM");
    }

    @Test
    void claimsAreSavedAndComparedOnTheLettersPage() {
        Found form = forms(admin).get("/letters/new of /letters/new");
        Response saved = form.with("title", "On claims")
                .with("claimWritten", "over 60 Members of Congress")
                .with("claimUrl", "https://example.org/release")
                .with("claimTitle", "Members urge an end")
                .post(admin);
        assertThat(saved.statusCode()).isEqualTo(303);
        var page = Jsoup.parse(browser(admin).get(saved.header("Location")).asString());
        assertThat(page.selectFirst("#live-glance").text())
                .contains(
                        "“over 60 Members of Congress”: the record has 0 signers",
                        "61 fewer than claimed",
                        "Members urge an end");
        assertThat(page.select("#live-glance .bad, #live-glance progress")).isEmpty();

        String edit = saved.header("Location").replaceFirst("#.*", "") + "/edit";
        var fields = Jsoup.parse(browser(admin).get(edit).asString());
        assertThat(fields.selectFirst("[name=claimWritten]").val()).isEqualTo("over 60 Members of Congress");
        assertThat(fields.selectFirst("[name=claimUrl]").val()).isEqualTo("https://example.org/release");
    }

    @Test
    @DisplayName("A rejected key form keeps the chosen role")
    void rejectedKeyFormKeepsItsRole() {
        Found form = forms(admin).get("/admin/keys of /admin/keys");
        Response answer =
                form.with("name", "Coalition desk").with("role", "PARTNER").post(admin);
        assertThat(answer.statusCode()).isBetween(400, 499);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#role option[selected]").val()).isEqualTo("PARTNER");
        assertThat(page.selectFirst("#name").val()).isEqualTo("Coalition desk");
        assertThat(page.selectFirst("#organization-error").text()).contains("organization");
    }

    @Test
    @DisplayName("A letter that was never changed can be edited")
    void newDraftCanBeEdited() {
        String id = TestData.letter("""
                {"title": "Never changed", "chamber": "house", "visibility": "internal"}""");
        var page = Jsoup.parse(browser(admin).get("/letters/" + id + "/edit").asString());
        Found form = Found.of(page.selectFirst("form[action=/letters/" + id + "/edit]"), page);
        assertThat(form.fields()).containsEntry("version", "0");
        assertThat(form.with("title", "Changed").post(admin).statusCode()).isEqualTo(303);
        assertThat(TestData.read("/v1/letters/" + id).extract().jsonPath().getString("title"))
                .isEqualTo("Changed");
        Response stale = form.with("title", "Changed again").post(admin);
        assertThat(stale.statusCode()).isEqualTo(412);
        var again = Jsoup.parse(stale.asString());
        assertThat(again.selectFirst("#title").val()).isEqualTo("Changed again");
        assertThat(Found.of(again.selectFirst("form[action=/letters/" + id + "/edit]"), again)
                        .post(admin)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    @DisplayName("A form with too many fields is rejected without a server error")
    void tooManyFieldsAreRejected() throws IOException, InterruptedException {
        String parts = IntStream.range(0, 1500)
                .mapToObj(i -> "--xx\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\nv\r\n")
                .collect(Collectors.joining("", "", "--xx--\r\n"));
        String pairs = IntStream.range(0, 1500).mapToObj(i -> "f" + i + "=v").collect(Collectors.joining("&"));
        for (String path : List.of("/sign-in", "/letters/new", "/letters/import")) {
            for (String cookie : List.of("", admin)) {
                assertThat(sent(path, cookie, "multipart/form-data; boundary=xx", parts))
                        .as(path + ", multipart")
                        .isBetween(400, 499);
                assertThat(sent(path, cookie, "application/x-www-form-urlencoded", pairs))
                        .as(path)
                        .isBetween(400, 499);
            }
        }
    }

    private int sent(String path, String cookie, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Accept", "text/html")
                .header("Content-Type", type)
                .header("Cookie", COOKIE + "=" + cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    @DisplayName("A malformed return address leads to the first page after signing in")
    void brokenAddressesLeadToTheFirstPage() {
        for (String then : List.of(
                "/{",
                "/|",
                "/\"",
                "/[",
                "/^",
                "/`",
                "/<",
                "/%zz",
                "/a b",
                "//example.org",
                "/\\example.org",
                "http://example.org",
                "/%2f%2fexample.org@",
                "x")) {
            Response answer = browser("")
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("key", "secret-of-the-editor")
                    .formParam("then", then)
                    .post("/sign-in");
            assertThat(answer.statusCode()).as(then).isEqualTo(303);
            assertThat(answer.getCookie(COOKIE)).as(then).isNotEmpty();
            assertThat(answer.header("Location").replaceFirst("^http://localhost:\\d+", ""))
                    .as(then)
                    .matches("/[^/\\\\]?.*");
            assertThat(browser("").queryParam("then", then).get("/sign-in").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("Final actions ask for confirmation and then take effect")
    void finalActionsAreConfirmed() {
        String letter = places.values().get("letterId");
        Found form = forms(admin).get("/letters/" + letter + "/status-transitions of /letters/" + letter);
        Response question =
                form.with("to", "SENT").with("reason", "All are in.").post(admin);
        assertThat(question.statusCode()).isEqualTo(200);
        var page = Jsoup.parse(question.asString());
        assertThat(page.select("main").text())
                .contains("Record this letter as sent?", "2 signers", "1 lead", "This cannot be undone.");
        TestData.read("/v1/letters/" + letter).body("status", org.hamcrest.Matchers.is("open"));
        Found confirmed = Found.of(page.selectFirst("main form"), page);
        assertThat(confirmed.fields()).containsEntry("reason", "All are in.").containsEntry("to", "SENT");
        confirmed.with("override", "yes").post(admin).then().statusCode(303);
        TestData.read("/v1/letters/" + letter).body("status", org.hamcrest.Matchers.is("sent"));
        Map<String, Found> keys = forms(admin);
        for (String act : List.of("rotation", "revocation")) {
            Found last = keys.values().stream()
                    .filter(each -> each.action().endsWith(act))
                    .findFirst()
                    .orElseThrow();
            Response asked = last.post(admin);
            assertThat(asked.asString())
                    .contains("stop", "This cannot be undone.")
                    .doesNotContain("sig_");
        }
    }
}
