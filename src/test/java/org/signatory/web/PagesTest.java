package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.Combinations;
import org.signatory.support.Endpoint;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the pages as a browser without scripts gets them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class PagesTest {

    /** The number of controls per kind that one visitor follows. */
    private static final int ALIKE = 3;

    private static final String COOKIE = "signatory-session";

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false);
    }

    private static Response signIn(String key) {
        return browser().contentType(ContentType.URLENC).formParam("key", key).post("/sign-in");
    }

    /** Returns a request of a signed-in client. */
    private static RequestSpecification as(String role) {
        return browser().cookie(COOKIE, signIn("secret-of-the-" + role).getCookie(COOKIE));
    }

    /** Returns the CSRF token in a page. */
    private static String tokenOf(String html) {
        String mark = "name=\"token\" value=\"";
        int at = html.indexOf(mark);
        assertThat(at).as("a form with a token").isPositive();
        return html.substring(at + mark.length(), at + mark.length() + 64);
    }

    /** Submits a form of a letter as a signed-in client, with the session's token and these fields. */
    private static Response send(String cookie, String letterId, String act, Map<String, String> fields) {
        String token = tokenOf(
                browser().cookie(COOKIE, cookie).get("/letters/" + letterId).asString());
        return browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("token", token)
                .formParams(fields)
                .post("/letters/" + letterId + act);
    }

    @Test
    void keySignsInWithACookieHiddenFromScripts() {
        Response answer = signIn("secret-of-the-editor");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        as("editor").get("/").then().statusCode(200).body(containsString("The secret-of-the-editor key"));
    }

    @Test
    void wrongKeyDoesNotSignIn() {
        assertThat(signIn("not a key").statusCode()).isEqualTo(401);
    }

    @Test
    void sessionEndsWithItsKeyAndTheBrowserCanSignInAgain() {
        String cookie = signIn("secret-of-the-viewer").getCookie(COOKIE);
        String id = TestData.as(Role.ADMIN).get("/v1/api-keys").path("items.find { it.role == 'viewer' }.id");
        TestData.as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + id)
                .then()
                .statusCode(200);
        browser().cookie(COOKIE, cookie).get("/").then().statusCode(200).body(containsString(">Sign in</a>"));
        browser().cookie(COOKIE, cookie).get("/sign-in").then().statusCode(200);
        browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-editor")
                .post("/sign-in")
                .then()
                .statusCode(303);
    }

    @Test
    void signInRedirectsOnlyToThisServer() {
        for (String then : List.of("https://example.org/", "//example.org/", "/\\example.org", "javascript:alert(1)")) {
            String place = browser()
                    .contentType(ContentType.URLENC)
                    .formParam("key", "secret-of-the-editor")
                    .formParam("then", then)
                    .post("/sign-in")
                    .header("Location");
            assertThat(place).endsWith("/").doesNotContain("example.org");
        }
    }

    @Test
    void formAcceptsAReasonForUncertainService() {
        MovableClock.runFrom("2026-11-27T15:00:00Z");
        String id = openLetter("senate", "2026-11-20");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        String token =
                tokenOf(browser().cookie(COOKIE, cookie).get("/letters/" + id).asString());
        browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("token", token)
                .formParam("bioguideId", "M001244")
                .post("/letters/" + id + "/cosigners")
                .then()
                .statusCode(422)
                .body(containsString("fill in “Reason for accepting a Member"));
        browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("token", token)
                .formParam("bioguideId", "M001244")
                .formParam("serviceReason", "The Senate's list still shows the Member.")
                .post("/letters/" + id + "/cosigners")
                .then()
                .statusCode(303);
        editor().get("/v1/letters/" + id + "/sign-ons?needsReview=true").then().body("items.size()", is(1));
        MovableClock.run();
    }

    @Test
    void changesRequireTheSessionsTokenAndOrigin() {
        String id = openLetter("house", "2021-02-01");
        String token = tokenOf(as("editor").get("/letters/" + id).asString());
        as("editor")
                .contentType(ContentType.URLENC)
                .formParam("bioguideId", "Q000023")
                .post("/letters/" + id + "/cosigners")
                .then()
                .statusCode(403);
        as("editor")
                .contentType(ContentType.URLENC)
                .formParam("bioguideId", "Q000023")
                .formParam("token", token)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/letters/" + id + "/cosigners")
                .then()
                .statusCode(403);
        given().cookie(COOKIE, signIn("secret-of-the-editor").getCookie(COOKIE))
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/letters/" + id + "/cosigners/Q000023")
                .then()
                .statusCode(403);
        editor().get("/v1/letters/" + id + "/cosigners").then().body("items.size()", is(0));
    }

    @Test
    void memberIsSignedOnAndTheSignOnIsUndone() {
        String id = openLetter("house", "2021-02-01");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/cosigners", Map.of("bioguideId", "Q000023", "signedOn", "2021-02-03"))
                .then()
                .statusCode(303);
        String page = browser().cookie(COOKIE, cookie).get("/letters/" + id).asString();
        assertThat(page).contains("You added Mike Quigley as a cosigner").contains("data-count=\"1 signed\"");
        String act = page.replaceFirst("(?s).*name=\"act\" value=\"([0-9a-f-]{36})\".*", "$1");
        send(cookie, id, "/undo", Map.of("act", act)).then().statusCode(303);
        browser().cookie(COOKIE, cookie).get("/letters/" + id).then().body(containsString("data-count=\"0 signed\""));
    }

    @Test
    @DisplayName("Only the user's own later change prevents undoing a change")
    void ownLaterChangePreventsUndoing() {
        String id = openLetter("house", "2021-02-01");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/cosigners", Map.of("bioguideId", "Q000023", "signedOn", "2021-02-03"));
        String page = browser().cookie(COOKIE, cookie).get("/letters/" + id).asString();
        String act = page.replaceFirst("(?s).*name=\"act\" value=\"([0-9a-f-]{36})\".*", "$1");
        String admin = signIn("secret-of-the-admin").getCookie(COOKIE);
        send(admin, id, "/cosigners", Map.of("bioguideId", "S001145", "signedOn", "2021-02-03"));
        send(cookie, id, "/undo", Map.of("act", act)).then().statusCode(303);
        editor().get("/v1/letters/" + id + "/cosigners").then().body("items.bioguideId", is(List.of("S001145")));
        send(cookie, id, "/undo", Map.of("act", act))
                .then()
                .statusCode(409)
                .body(containsString("you have since made another change"));
    }

    @Test
    void undoneWithdrawalRestoresTheSignature() {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/sign-ons/Q000023/withdrawal", Map.of("reason", "The office asked."))
                .then()
                .statusCode(303);
        String page = browser().cookie(COOKIE, cookie).get("/letters/" + id).asString();
        assertThat(page).contains("data-count=\"0 signed\"");
        String act = page.replaceFirst("(?s).*name=\"act\" value=\"([0-9a-f-]{36})\".*", "$1");
        send(cookie, id, "/undo", Map.of("act", act)).then().statusCode(303);
        editor().get("/v1/letters/" + id + "/cosigners/Q000023")
                .then()
                .statusCode(200)
                .body("withdrawnOn", is((Object) null));
    }

    @Test
    void activeSignatureIsShownWhateverItsDate() {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-05").statusCode(201);
        withdraw(id, "Q000023", "2021-02-05").statusCode(200);
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        browser()
                .get("/letters/" + id + "/sign-ons/Q000023")
                .then()
                .statusCode(200)
                .body(containsString(">signed Feb 5, 2021, withdrew Feb 5, 2021</a></li>"));
    }

    /** Undoes the last action of this client on a letter. */
    private static void undo(String cookie, String id, String words) {
        String page = browser().cookie(COOKIE, cookie).get("/letters/" + id).asString();
        assertThat(page).contains("You " + words);
        String act = page.replaceFirst("(?s).*name=\"act\" value=\"([0-9a-f-]{36})\".*", "$1");
        send(cookie, id, "/undo", Map.of("act", act)).then().statusCode(303);
    }

    @Test
    void leadsAndEndorsementsAreUndone() {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/leads", Map.of("lead", "Q000023")).then().statusCode(303);
        send(cookie, id, "/cosigners", Map.of("lead", "S001145", "signedOn", "2021-02-03"))
                .then()
                .statusCode(303);
        editor().get("/v1/letters/" + id + "/lead-sponsors").then().body("items.size()", is(2));
        undo(cookie, id, "changed the lead sponsors");
        editor().get("/v1/letters/" + id).then().body("counts.leads", is(1)).body("counts.signed", is(1));
        send(cookie, id, "/endorsers", Map.of("organization", "Indivisible", "endorsedOn", "2021-02-03"))
                .then()
                .statusCode(303);
        undo(cookie, id, "recorded an endorsement by Indivisible");
        editor().get("/v1/letters/" + id).then().body("counts.endorsers", is(0));
    }

    @Test
    void statementIsApprovedAndWithdrawnWithItsEndorsement() {
        String id = openLetter("house", "2021-02-01");
        String organization = TestData.organization("Indivisible");
        TestData.endorse(id, organization, "2021-02-03");
        String statement = TestData.statement(id, organization, "The program should end.");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        String place = "/endorsers/" + organization;
        send(cookie, id, place + "/statements/" + statement + "/approval", Map.of("by", "Press office"))
                .then()
                .statusCode(303);
        browser().get("/letters/" + id).then().body(containsString("The program should end."));
        send(cookie, id, place + "/statements/" + statement + "/withdrawal", Map.of("confirmed", "yes"))
                .then()
                .statusCode(303);
        browser().get("/letters/" + id).then().body(not(containsString("The program should end.")));
        send(cookie, id, place + "/withdrawal", Map.of("reason", "Asked to.", "confirmed", "yes"))
                .then()
                .statusCode(303);
        browser().get("/letters/" + id).then().body(not(containsString("Indivisible")));
    }

    @Test
    void responseAndRetractionOfASentLetterAreRecorded() {
        String id = openLetter("house", "2021-02-01");
        TestData.lead(id, "2021-02-02", "S001145");
        move(id, "closed", "2021-02-10");
        move(id, "sent", "2021-02-11");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(
                        cookie,
                        id,
                        "/recipients/" + TestData.recipient(id) + "/response",
                        Map.of("receivedOn", "2021-03-11", "summary", "It will be reviewed."))
                .then()
                .statusCode(303);
        send(
                        cookie,
                        id,
                        "/retraction",
                        Map.of("on", "2021-04-01", "reason", "It was sent too early.", "confirmed", "yes"))
                .then()
                .statusCode(303);
        browser()
                .get("/letters/" + id)
                .then()
                .body(
                        containsString("response received on Mar 11, 2021"),
                        containsString("It will be reviewed."),
                        containsString("Retracted on Apr 1, 2021"));
        send(cookie, id, "/retraction", Map.of("reason", "Again.", "confirmed", "yes"))
                .then()
                .statusCode(409);
    }

    @Test
    @DisplayName("A search for a Member that finds none says why")
    void emptySearchSaysWhy() {
        String id = openLetter("house", "2021-02-01");
        for (Map.Entry<String, String> search : Map.of(
                        "member=Bernie Sanders", "serves in the Senate; this letter accepts signatures from the House",
                        "member=AOC&signedOn=2015-02-02", "did not serve on Feb 2, 2015",
                        "member=xyzzyx", "No eligible Member matches “xyzzyx”")
                .entrySet()) {
            as("editor")
                    .get("/letters/" + id + "/picker?" + search.getKey())
                    .then()
                    .statusCode(200)
                    .body(containsString(search.getValue()));
        }
        browser().get("/members?q=xyzzyx").then().body(containsString("No serving Member matches “xyzzyx”"));
    }

    @Test
    @DisplayName("A search for Members lists and counts every serving Member that matches")
    void membersOfALargeStateAreAllListed() {
        Document page = Jsoup.parse(browser().get("/members?q=CA").asString());
        int rows = page.select("table.signers tbody tr").size();
        assertThat(rows).isGreaterThan(50);
        assertThat(page.select("[role=status]").text()).startsWith(rows + " serving Members match “CA”.");
    }

    @Test
    @DisplayName("The old page of a merged letter leads to the remaining letter, for those who may see it")
    void pageOfAMergedLetterLeadsToTheRemainingOne() {
        String kept = openLetter("house", "2021-02-01");
        String duplicate = openLetter("house", "2021-02-01");
        editor().body("{\"duplicate\": \"%s\", \"reason\": \"Recorded twice.\"}".formatted(duplicate))
                .post("/v1/letters/" + kept + "/merge")
                .then()
                .statusCode(200);
        for (String path : List.of("", "/press-list")) {
            browser()
                    .get("/letters/" + duplicate + path)
                    .then()
                    .statusCode(303)
                    .header("Location", endsWith("/letters/" + kept));
        }
        as("editor").get("/letters/" + duplicate).then().statusCode(200).body(containsString("/letters/" + kept));

        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        String token =
                tokenOf(browser().cookie(COOKIE, cookie).get("/letters/" + kept).asString());
        browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("token", token)
                .formParam("bioguideId", "Q000023")
                .post("/letters/" + duplicate + "/cosigners")
                .then()
                .statusCode(410)
                .body(containsString("was merged into another letter"), not(containsString("/v1/letters/")));

        editor().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"visibility\": \"internal\"}")
                .patch("/v1/letters/" + kept)
                .then()
                .statusCode(200);
        browser().get("/letters/" + duplicate).then().statusCode(410).body(not(containsString(kept)));
    }

    @Test
    @DisplayName("Pages call an abandoned letter canceled, and do not offer to send it")
    void abandonedLetterIsCalledCanceled() {
        String id = openLetter("house", "2021-02-01");
        String other = openLetter("house", "2021-02-01");
        assertThat(as("editor").get("/letters/" + id).asString()).contains("Send anyway with unconfirmed signatures");
        move(id, "abandoned", "2021-02-05").statusCode(201);
        String page = as("editor").get("/letters/" + id).asString();
        assertThat(page).contains("Update status").doesNotContain("Send anyway");

        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/status-transitions", Map.of("to", "CLOSED", "confirmed", "yes"))
                .then()
                .statusCode(409)
                .body(containsString("status is canceled and cannot change to closed"));
        send(cookie, id, "/merge", Map.of("duplicate", other, "reason", "Recorded twice.", "confirmed", "yes"))
                .then()
                .statusCode(409)
                .body(containsString("The status of the remaining letter is canceled"));
    }

    @Test
    @DisplayName("Rejections on pages write dates as the pages do")
    void rejectionsWriteDatesAsThePagesDo() {
        String id = openLetter("house", "2021-02-01");
        move(id, "closed", "2021-02-05").statusCode(201);
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/status-transitions", Map.of("to", "OPEN", "on", "2021-02-03"))
                .then()
                .statusCode(422)
                .body(containsString("changed to closed on Feb 5, 2021."));
    }

    @Test
    void rejectionIsShownOnTheLettersPage() {
        String id = openLetter("senate", "2021-02-01");
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(cookie, id, "/cosigners", Map.of("bioguideId", "Q000023", "signedOn", "2021-02-03"))
                .then()
                .statusCode(422)
                .contentType(ContentType.HTML)
                .body(containsString("There is a problem."), containsString("A letter"));
        send(cookie, id, "/cosigners", Map.of("bioguideId", "Q000023", "sourceUrl", "javascript:alert(1)"))
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("There is a problem."));
    }

    @Test
    void readersSeeNoForms() {
        String id = openLetter("house", "2021-02-01");
        sign(id, "Q000023", "2021-02-03");
        for (String role : List.of("viewer", "editor")) {
            String page = as(role).get("/letters/" + id).asString();
            assertThat(page.contains("/cosigners\"")).isEqualTo(role.equals("editor"));
            assertThat(page.contains("/import\"")).isEqualTo(role.equals("editor"));
        }
        as("viewer").get("/letters/new").then().statusCode(403).contentType(ContentType.HTML);
        as("editor").get("/admin/keys").then().statusCode(403);
        as("admin").get("/admin/keys").then().statusCode(200);
        String viewer = signIn("secret-of-the-viewer").getCookie(COOKIE);
        send(viewer, id, "/status-transitions", Map.of("to", "CLOSED")).then().statusCode(403);
    }

    /** Returns the targets of the page's links and forms on this server as method and path. */
    private static Set<String> controls(String html) {
        Set<String> controls = new TreeSet<>();
        Pattern.compile("<a [^>]*href=\"(/[^\"#]*)")
                .matcher(html)
                .results()
                .forEach(link -> controls.add("GET " + link.group(1)));
        Pattern.compile("<form [^>]*>")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .forEach(form -> {
                    String method = form.contains("method=\"post\"") ? "POST " : "GET ";
                    controls.add(method + form.replaceFirst("(?s).*action=\"([^\"]+)\".*", "$1"));
                });
        Pattern.compile("formaction=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .forEach(button -> controls.add("GET " + button.group(1)));
        controls.removeIf(control -> control.equals("POST /sign-out") || control.startsWith("GET /sign-in"));
        return controls;
    }

    @Test
    void staffSeeAndRemoveQueuedMembers() {
        String letter = TestData.letter("""
                {"title": "In pairs", "chamber": "house", "visibility": "public", "balance": "bipartisan-pairs"}""");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        TestData.sign(letter, "Q000023", "2021-02-02").statusCode(202);
        String cookie = signIn("secret-of-the-editor").getCookie(COOKIE);
        String page = browser().cookie(COOKIE, cookie).get("/letters/" + letter).asString();
        assertThat(page)
                .contains(
                        "Waiting list",
                        "Remove Mike Quigley from the waiting list",
                        "added Mike Quigley to the waiting list");
        assertThat(browser()
                        .cookie(COOKIE, cookie)
                        .get("/letters/" + letter + "/edit")
                        .asString())
                .contains("name=\"balance\" value=\"yes\" checked");
        browser()
                .cookie(COOKIE, cookie)
                .contentType("application/x-www-form-urlencoded")
                .formParam("token", tokenOf(page))
                .formParam("confirmed", "yes")
                .post("/letters/" + letter + "/queued-sign-ons/Q000023")
                .then()
                .statusCode(303);
        assertThat(browser().cookie(COOKIE, cookie).get("/letters/" + letter).asString())
                .doesNotContain("Waiting list");
    }

    /** Returns a control without the IDs and states in it. */
    private static String kind(String control) {
        return control.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("\\b[A-Z]\\d{6}\\b", "bioguideId")
                .replaceAll("state=[A-Z]{2}", "state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "partner", "viewer", "editor", "admin"})
    void controlsAreShownOnlyIfAllowed(String role) {
        TestData.Places places = TestData.places();
        TestData.partner(UUID.fromString(places.values().get("organizationId")));
        editor().body("{\"letterId\": \"" + places.values().get("letterId") + "\", \"organizationId\": \""
                        + TestData.organization("United We Dream") + "\"}")
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201);
        editor().body("{\"state\": \"asked\", \"assignee\": \"Desk\"}")
                .put(places.fill("/v1/letters/{letterId}/outreach/P000197"))
                .then()
                .statusCode(201);
        String cookie =
                role.equals("anonymous") ? "" : signIn("secret-of-the-" + role).getCookie(COOKIE);
        Set<String> followed = new TreeSet<>();
        Map<String, Integer> alike = new HashMap<>();
        for (String page : List.of(
                "/",
                "/?q=letter",
                places.fill("/letters/{letterId}"),
                places.fill("/letters/{letterId}?member=garcia"),
                places.fill("/letters/{letterId}/sign-ons/Q000023"),
                places.fill("/letters/{letterId}/outreach"),
                places.fill("/letters/{letterId}/outreach/imports"),
                places.fill("/letters/{letterId}/endorser-import"),
                places.fill("/letters/{letterId}/suggested-members"),
                places.fill("/letters/{letterId}/trend"),
                "/my-calls?assignee=Desk",
                "/members",
                "/members/Q000023",
                "/members/Q000023/similar-members",
                places.fill("/letters/{letterId}/similar-letters"),
                "/organizations",
                places.fill("/organizations/{organizationId}?merge=indivis"))) {
            String html = browser().cookie(COOKIE, cookie).get(page).asString();
            for (String control : controls(html)) {
                if (!followed.add(control)
                        || !Combinations.ALL && alike.merge(kind(control), 1, Integer::sum) > ALIKE) {
                    continue;
                }
                String path = control.substring(control.indexOf(' ') + 1).replace("&amp;", "&");
                RequestSpecification request = browser().cookie(COOKIE, cookie).urlEncodingEnabled(false);
                Response answer = control.startsWith("GET")
                        ? request.get(path)
                        : html.contains("action=\"" + path + "\" enctype")
                                ? request.multiPart("token", tokenOf(html)).post(path)
                                : request.contentType("application/x-www-form-urlencoded")
                                        .formParam("token", tokenOf(html))
                                        .post(path);
                assertThat(answer.statusCode())
                        .as("%s sees %s on %s", role, control, page)
                        .isNotIn(401, 403, 404, 405, 500);
                assertThat(String.valueOf(answer.header("Location")))
                        .as("%s sees %s on %s", role, control, page)
                        .doesNotContain("/sign-in");
            }
        }
        assertThat(followed).hasSizeGreaterThan(5);
        assertThat(followed.stream().anyMatch(control -> control.startsWith("POST /letters")))
                .isEqualTo(List.of("partner", "editor", "admin").contains(role));
    }

    @Test
    void partnerAcceptsAddsAStatementAndWithdraws() {
        String id = openLetter("house", "2021-02-01");
        String own = TestData.organization("Indivisible");
        TestData.partner(UUID.fromString(own));
        String editor = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(editor, id, "/endorsement-requests", Map.of("organization", "Indivisible", "message", "Will you join?"))
                .then()
                .statusCode(303);
        browser().get("/letters/" + id).then().body(not(containsString("Indivisible")));
        String partner = signIn("secret-of-the-partner").getCookie(COOKIE);
        String page = as("partner").get("/letters/" + id).asString();
        assertThat(page).contains("Will you join?").doesNotContain("/endorsers/own\"");
        String answer =
                page.replaceFirst("(?s).*action=\"/letters/[^/]+(/endorsement-requests/[^\"]+/decision)\".*", "$1");
        send(partner, id, answer, Map.of("accept", "yes")).then().statusCode(303);
        send(partner, id, "/endorsers/" + own + "/statements", Map.of("quote", "The program should end."))
                .then()
                .statusCode(303);
        browser()
                .get("/letters/" + id)
                .then()
                .body(containsString("Indivisible"), containsString("The program should end."));
        send(
                        partner,
                        id,
                        "/endorsers/" + own + "/withdrawal",
                        Map.of("reason", "Our board decided.", "confirmed", "yes"))
                .then()
                .statusCode(303);
        assertThat(as("partner").get("/letters/" + id).asString()).contains("/endorsers/own\"");
        send(partner, id, "/endorsers/own", Map.of()).then().statusCode(303);
        editor().get("/v1/letters/" + id).then().body("counts.endorsers", is(1));
        send(partner, id, "/cosigners", Map.of("bioguideId", "Q000023")).then().statusCode(403);
    }

    @Test
    void adminMonitorsTestsAndTogglesWebhooks() throws IOException {
        try (Endpoint partner = new Endpoint()) {
            editor().body("{\"url\": \"" + partner.url() + "\", \"description\": \"Our CRM\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201);
            as("editor").get("/admin/webhooks").then().statusCode(403);
            String page = as("admin").get("/admin/webhooks").asString();
            assertThat(page).contains("Our CRM", partner.url(), "working").doesNotContain("whsec_");
            String path = page.replaceFirst("(?s).*action=\"(/admin/webhooks/[0-9a-f-]{36})\".*", "$1");
            String admin = signIn("secret-of-the-admin").getCookie(COOKIE);
            form(admin, page(admin), path + "/test", Map.of())
                    .then()
                    .statusCode(200)
                    .body(containsString("Delivered: status 204"));
            form(admin, page(admin), path, Map.of("enabled", "no", "confirmed", "yes"))
                    .then()
                    .statusCode(303);
            as("admin").get("/admin/webhooks").then().body(containsString("disabled"));
            form(admin, page(admin), path, Map.of("enabled", "yes")).then().statusCode(303);
            partner.answering(number -> Endpoint.Answer.of(410));
            openLetter("house", "2021-02-01");
            partner.received(2);
            long end = System.nanoTime() + 60_000_000_000L;
            while (!as("admin").get("/admin").asString().contains("some are disabled") && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            as("admin").get("/admin/webhooks").then().body(containsString("receiver returned 410 Gone"));
        }
    }

    private static String page(String cookie) {
        return browser().cookie(COOKIE, cookie).get("/admin/webhooks").asString();
    }

    private static Response form(String cookie, String page, String path, Map<String, String> fields) {
        return browser()
                .cookie(COOKIE, cookie)
                .contentType(ContentType.URLENC)
                .formParam("token", tokenOf(page))
                .formParams(fields)
                .post(path);
    }

    @Test
    void editorDecidesOnAPartnersRequest() {
        String id = openLetter("house", "2021-02-01");
        editor().header("If-Match", "*")
                .body("{\"endorsementsReviewed\": true}")
                .patch("/v1/letters/" + id)
                .then()
                .statusCode(200);
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String partner = signIn("secret-of-the-partner").getCookie(COOKIE);
        assertThat(as("partner").get("/letters/" + id).asString()).contains("Request to endorse");
        send(partner, id, "/endorsers/own", Map.of()).then().statusCode(303);
        browser().get("/letters/" + id).then().body(not(containsString("Indivisible")));
        String page = as("editor").get("/letters/" + id).asString();
        String answer =
                page.replaceFirst("(?s).*action=\"/letters/[^/]+(/endorsement-requests/[^\"]+/decision)\".*", "$1");
        String editor = signIn("secret-of-the-editor").getCookie(COOKIE);
        send(editor, id, answer, Map.of("accept", "yes")).then().statusCode(303);
        browser().get("/letters/" + id).then().body(containsString("Indivisible"));
    }

    @Test
    void partnerSeesCoalitionLettersAndItsPendingStatements() {
        String mine = TestData.organization("Indivisible");
        String others = TestData.organization("United We Dream");
        TestData.partner(UUID.fromString(mine));
        String coalition = letter("""
                {"title": "For the coalition", "chamber": "house", "visibility": "coalition"}""");
        String internal = letter("""
                {"title": "For the office alone", "chamber": "house", "visibility": "internal"}""");
        String draft = letter("""
                {"title": "Not circulated yet", "chamber": "house", "visibility": "coalition"}""");
        for (String id : List.of(coalition, internal)) {
            move(id, "open", "2021-02-01");
            TestData.endorse(id, mine, "2021-02-02");
            TestData.endorse(id, others, "2021-02-02");
            TestData.statement(id, mine, "These are our own words.");
            TestData.statement(id, others, "These are the words of others.");
        }
        as("partner")
                .get("/")
                .then()
                .body(
                        containsString("For the coalition"),
                        not(containsString("For the office alone")),
                        not(containsString("Not circulated yet")));
        as("partner")
                .get("/letters/" + coalition)
                .then()
                .statusCode(200)
                .body(containsString("These are our own words."), not(containsString("the words of others")));
        for (String id : List.of(internal, draft)) {
            as("partner").get("/letters/" + id).then().statusCode(404);
        }
        for (String organization : List.of(mine, others)) {
            as("partner")
                    .get("/organizations/" + organization)
                    .then()
                    .statusCode(200)
                    .body(containsString("For the coalition"), not(containsString("For the office alone")));
        }
    }

    @Test
    void visitorSeesPublicLettersAndASignInLink() {
        String hidden = letter("""
                {"title": "Hidden from visitors", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        String open = openLetter("house", "2021-02-01");
        browser().get("/").then().statusCode(200).body(containsString(open), not(containsString("Hidden from")));
        browser().get("/letters/" + hidden).then().statusCode(404).contentType(ContentType.HTML);
        browser()
                .get("/letters/new")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?then=%2Fletters%2Fnew"));
    }

    @Test
    void embedsAreAlwaysPublic() {
        String hidden = letter("""
                {"title": "Hidden from visitors", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        String open = openLetter("house", "2021-02-01");
        as("editor").get("/embed/letters/" + hidden).then().statusCode(404);
        browser().get("/embed/letters/" + open).then().statusCode(200).header("Cache-Control", "public, max-age=60");
        given().get("/embed/letters/" + open + "/badge.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("0 signed"));
    }

    @Test
    void sitemapListsOnlyPublicLetters() {
        String open = editor().body("""
                        {"title": "On </script> & data", "chamber": "house", "visibility": "public",
                         "recipients": [{"name": "Library of Congress"}]}""").post("/v1/letters").path("id");
        move(open, "open", "2021-02-01");
        TestData.lead(open, "2021-02-02", "S001145");
        String hidden = letter("""
                {"title": "Hidden from visitors", "chamber": "house", "visibility": "internal"}""");
        move(hidden, "open", "2021-02-01");
        String page = browser().get("/letters/" + open).asString();
        String data = page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1");
        JsonPath json = JsonPath.from(data);
        assertThat(json.getString("name")).isEqualTo("On </script> & data");
        assertThat(json.getString("sender[0].name")).isEqualTo("Janice D. Schakowsky");
        assertThat(json.getString("url")).endsWith("/letters/" + open);
        as("editor").get("/letters/" + hidden).then().body(not(containsString("ld+json")));
        given().get("/robots.txt").then().statusCode(200).body(containsString("/sitemap.xml"));
        given().get("/sitemap.xml").then().statusCode(200).body(containsString("/sitemap-letters-1.xml"));
        given().get("/sitemap-letters-1.xml")
                .then()
                .statusCode(200)
                .body(containsString(open), not(containsString(hidden)));
        given().get("/sitemap-letters-2.xml").then().statusCode(404);
    }

    @Test
    void tabKeepsTheSearch() {
        openLetter("house", "2021-02-01");
        browser()
                .urlEncodingEnabled(false)
                .get("/?q=%7Bx%7D+%26+y")
                .then()
                .statusCode(200)
                .body(containsString("href=\"/?q=%7Bx%7D+%26+y\""));
    }

    @Test
    void failureIsAPageForPeopleAndAProblemForPrograms() {
        browser().get("/nothing/here").then().statusCode(404).contentType(ContentType.HTML);
        given().get("/nothing/here").then().statusCode(404).contentType("application/problem+json");
        browser().get("/v1/letters/nothing").then().contentType("application/problem+json");
    }

    @Test
    void signersAreDownloadedAsATableAndABlock() {
        String id = openLetter("house", "2021-02-01");
        TestData.lead(id, "2021-02-02", "S001145").statusCode(200);
        sign(id, "Q000023", "2021-02-03");
        given().get("/v1/letters/" + id + "/signers.csv")
                .then()
                .statusCode(200)
                .body(containsString("1,lead,Janice D. Schakowsky,S001145"), containsString("2,cosigner,Mike Quigley"));
        given().get("/v1/letters/" + id + "/signature-block")
                .then()
                .statusCode(200)
                .body(is("Jan Schakowsky\nMember of Congress\n\nMike Quigley\nMember of Congress\n"));
    }

    @Test
    void similarPagesShowOnlyWhatTheVisitorMaySee() {
        String id = openLetter("house", "2021-02-01");
        TestData.lead(id, "2021-02-02", "S001145").statusCode(200);
        sign(id, "Q000023", "2021-02-02").statusCode(201);
        String other = letter("""
                {"title": "Another letter", "chamber": "house", "visibility": "internal"}""");
        move(other, "open", "2021-02-01").statusCode(201);
        TestData.lead(other, "2021-02-02", "S001145").statusCode(200);
        browser().get("/letters/" + id).then().body(containsString("/letters/" + id + "/similar-letters"));
        browser().get("/members/S001145").then().body(containsString("/members/S001145/similar-members"));
        as("viewer")
                .get("/letters/" + id + "/similar-letters")
                .then()
                .statusCode(200)
                .body(containsString("Another letter"));
        browser()
                .get("/letters/" + id + "/similar-letters")
                .then()
                .statusCode(200)
                .body(not(containsString("Another letter")));
        browser().get("/letters/" + other + "/similar-letters").then().statusCode(404);
        browser().get("/members/S001145/similar-members").then().statusCode(200).body(containsString("Quigley"));
        browser()
                .get("/members/S001145/similar-members?crossParty=true")
                .then()
                .statusCode(200)
                .body(not(containsString("Quigley")));
    }
}
