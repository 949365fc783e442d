package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the outreach pages for staff. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OutreachPagesTest {

    private String letter;
    private String cookie;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-02-08T15:00:00Z");
        letter = openLetter("house", "2021-02-01");
        cookie = signIn("editor");
    }

    @AfterEach
    void clock() {
        MovableClock.run();
    }

    private static String signIn(String role) {
        Response answer = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-" + role)
                .post("/sign-in");
        return answer.getDetailedCookies().asList().get(0).getName() + "="
                + answer.getDetailedCookies().asList().get(0).getValue();
    }

    private RequestSpecification browser() {
        return given().accept("text/html").redirects().follow(false).header("Cookie", cookie);
    }

    private String page(String path) {
        return browser().get(path).then().statusCode(200).extract().asString();
    }

    private String list() {
        return "/letters/" + letter + "/outreach";
    }

    private Response send(String path, Map<String, ?> fields) {
        String token = page("/letters/" + letter).replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        return browser()
                .contentType(ContentType.URLENC)
                .formParam("token", token)
                .formParams(fields)
                .post(path);
    }

    @Test
    void editorAddsAMemberAndRecordsTheStatus() {
        assertThat(page("/letters/" + letter)).contains("href=\"" + list() + "\"");
        send(list(), Map.of("member", "quigley", "assignee", "Desk One"))
                .then()
                .statusCode(303)
                .header("Location", containsString(list() + "#Q000023"));
        String version = page(list()).replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        Map<String, String> change = Map.of(
                "version",
                version,
                "state",
                "DECLINED",
                "reason",
                "Not this one",
                "assignee",
                "Lee",
                "nextStep",
                "Thank them",
                "nextOn",
                "2021-02-10",
                "note",
                "Spoke with the scheduler",
                "only",
                "ASKED");
        send(list() + "/Q000023", change)
                .then()
                .statusCode(303)
                .header("Location", containsString(list() + "?state=asked#Q000023"));
        assertThat(page(list()))
                .contains("Not this one", "Assigned to Lee.", "Thank them", "Spoke with the scheduler", "declined");
        assertThat(page(list() + "?state=asked")).doesNotContain("Quigley").contains("No Members with this status");
        // Recorded values change nothing, whatever version the form has.
        send(list() + "/Q000023", change).then().statusCode(303);
        Map<String, String> stale = new HashMap<>(change);
        stale.put("nextStep", "Call again");
        send(list() + "/Q000023", stale).then().statusCode(412).body(containsString("There is a problem."));
    }

    @Test
    void ambiguousNameIsQuestioned() {
        send(list(), Map.of("member", "xyzzyx")).then().statusCode(400).body(containsString("No eligible Member"));
        send(list(), Map.of("member", "garcia"))
                .then()
                .statusCode(400)
                .body(containsString("More than one Member matches"));
        send(list(), Map.of("member", "Q000023")).then().statusCode(303);
    }

    @Test
    void askerStaysUntilReplaced() {
        String organization = TestData.organization("Indivisible");
        editor().body("{\"state\": \"asked\", \"assigneeOrganizationId\": \"" + organization + "\"}")
                .put("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .statusCode(201);
        Map<String, String> form = Map.of(
                "version",
                "0",
                "state",
                "PROMISED",
                "assignee",
                "Indivisible",
                "organization",
                organization,
                "savedAssignee",
                "Indivisible");
        send(list() + "/Q000023", form).then().statusCode(303);
        editor().get("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .body("state", is("promised"))
                .body("assigneeOrganizationId", is(organization))
                .body("assignee", nullValue());
    }

    @Test
    void tonightListsDueCallsAndLinksToTheRow() {
        editor().body("{\"state\": \"asked\", \"assignee\": \"Desk One\", \"nextStep\": \"Call\","
                        + " \"nextOn\": \"2021-02-07\"}")
                .put("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .statusCode(201);
        assertThat(page("/my-calls")).contains("Assigned to").doesNotContain("Quigley");
        assertThat(page("/my-calls?assignee=Desk One"))
                .contains("Mike Quigley", ">due<", list() + "?assignee=Desk+One#Q000023");
        assertThat(page(list() + "?assignee=Desk One")).contains("Mike Quigley", "Only Members assigned to Desk One");
    }

    @Test
    void checkedMembersAreAssignedTogetherOrNotAtAll() {
        for (String member : List.of("Q000023", "P000197")) {
            editor().body("{\"state\": \"declined\", \"reason\": \"Not now\", \"assignee\": \"Desk One\"}")
                    .put("/v1/letters/" + letter + "/outreach/" + member)
                    .then()
                    .statusCode(201);
        }
        send(list() + "/reassignment", Map.of("assignee", "Desk Two", "member", List.of("Q000023 0", "P000197 7")))
                .then()
                .statusCode(412)
                .body(containsString("No one was reassigned"));
        assertThat(page(list())).doesNotContain("Assigned to Desk Two.");
        send(list() + "/reassignment", Map.of("assignee", "Desk Two")).then().statusCode(400);
        send(list() + "/reassignment", Map.of("assignee", "Desk Two", "member", List.of("Q000023 0", "P000197 0")))
                .then()
                .statusCode(303);
        editor().get("/v1/letters/" + letter + "/outreach")
                .then()
                .body("items.assignee", everyItem(is("Desk Two")))
                .body("items.reason", everyItem(is("Not now")));
    }

    @Test
    void sheetIsReviewedBeforeTheImport() {
        assertThat(page(list())).contains("href=\"" + list() + "/imports\"");
        String sheet = "bioguideId,status,assignee\nQ000023,promised,Desk One\nX999999,asked,\n";
        bring("file", sheet.getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(200)
                .body(
                        containsString("Rows with errors"),
                        containsString("X999999"),
                        not(containsString("Apply changes")));
        String good = "bioguideId,status,assignee\nQ000023,promised,Desk One\n";
        String shown = bring("file", good.getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(200)
                .body(containsString("Changes to apply"), containsString("Mike Quigley"))
                .extract()
                .asString();
        assertThat(page(list())).doesNotContain("Quigley");
        String content = shown.replaceFirst("(?s).*name=\"fileContent\" value=\"([^\"]+)\".*", "$1");
        bring(null, null, Map.of("fileContent", content, "commit", "yes"))
                .then()
                .statusCode(303);
        assertThat(page(list())).contains("Mike Quigley", "promised", "Assigned to Desk One.");
        bring(null, null, Map.of()).then().statusCode(400).body(containsString("Choose a CSV file"));
        cookie = signIn("viewer");
        browser().get(list() + "/imports").then().statusCode(403);
        assertThat(page(list())).doesNotContain("/imports\"", "/reassignment");
    }

    private Response bring(String name, byte[] file, Map<String, String> fields) {
        String token = page("/letters/" + letter).replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        RequestSpecification request =
                browser().contentType(ContentType.MULTIPART).multiPart("token", token);
        fields.forEach(request::multiPart);
        if (file != null) {
            request.multiPart(name, "sheet.csv", file, "text/csv");
        }
        return request.post(list() + "/imports");
    }

    @Test
    void suggestedMembersAreRankedFilteredAndAdded() {
        assertThat(page("/letters/" + letter)).contains("href=\"/letters/" + letter + "/suggested-members\"");
        String targets = "/letters/" + letter + "/suggested-members";
        assertThat(page(targets + "?state=IL&party=D&limit=50"))
                .contains("Mike Quigley", "eligible Democrats from IL")
                .doesNotContain("Nancy Pelosi");
        browser()
                .get(targets + "?members=state:IL+and")
                .then()
                .statusCode(400)
                .body(containsString("There is a problem."), containsString("members"));
        send(targets, Map.of("assignee", "Desk One"))
                .then()
                .statusCode(400)
                .body(containsString("Select at least one Member"));
        send(targets, Map.of("assignee", "Desk One", "member", List.of("Q000023", "P000197")))
                .then()
                .statusCode(303)
                .header("Location", containsString(list() + "?assignee=Desk+One"));
        assertThat(page(targets + "?state=IL")).contains("Assigned to Desk One.", list() + "#Q000023");
    }

    @Test
    void callIsRecordedOnTheTonightPage() {
        editor().body("{\"state\": \"asked\", \"assignee\": \"Desk One\"}")
                .put("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .statusCode(201);
        assertThat(page("/my-calls?assignee=Desk One")).contains("action=\"" + list() + "/Q000023\"");
        Map<String, String> form = Map.of(
                "version",
                "0",
                "state",
                "DECLINED",
                "reason",
                "Not this one",
                "assignee",
                "Desk One",
                "myCalls",
                "Desk One");
        send(list() + "/Q000023", form)
                .then()
                .statusCode(303)
                .header("Location", containsString("/my-calls?assignee=Desk+One#Q000023-" + letter));
        assertThat(page("/my-calls?assignee=Desk One")).contains("No remaining calls for");
    }

    @Test
    @DisplayName("A partner's calls start with the remaining ones; only those are marked as due")
    void partnerSeesRemainingCallsFirst() {
        String own = partnerOrganization();
        String done = openLetter("house", "2021-02-01");
        assign(letter, "Q000023", own);
        assign(letter, "S001145", own);
        assign(done, "P000197", own);
        TestData.sign(letter, "S001145", "2021-02-08").statusCode(201);
        TestData.move(done, "closed", "2021-02-05").statusCode(201);
        cookie = signIn("partner");
        assertThat(page("/my-calls"))
                .contains("Mike Quigley", ">due<", "href=\"/my-calls?all=true\"")
                .doesNotContain("Nancy Pelosi", "Schakowsky");
        assertThat(page("/my-calls?all=true"))
                .contains("Mike Quigley", "Nancy Pelosi", "Janice D. Schakowsky")
                .doesNotContain(">due<");
    }

    @Test
    @DisplayName("A partner updates its call on the page; staff keep the assignee and the contact")
    void partnerUpdatesItsCall() {
        String own = partnerOrganization();
        assign(letter, "Q000023", own);
        assign(letter, "S001145", TestData.organization("Another"));
        cookie = signIn("partner");
        String form = "/my-calls/" + letter + "/Q000023";
        String fingerprint = page("/my-calls").replaceFirst("(?s).*name=\"fingerprint\" value=\"([^\"]+)\".*", "$1");
        Map<String, String> update = Map.of(
                "fingerprint", fingerprint, "state", "PROMISED", "nextOn", "2021-02-10", "note", "Will sign tomorrow");
        send(form, Map.of("fingerprint", fingerprint, "state", "PROMISED", "nextOn", "soon"))
                .then()
                .statusCode(400)
                .body(containsString("There is a problem."));
        send("/my-calls/" + letter + "/S001145", update).then().statusCode(404);
        send(form, update).then().statusCode(303).header("Location", containsString("/my-calls#Q000023-" + letter));
        assertThat(page("/my-calls")).contains("promised (verbal yes)", "Feb 10, 2021", "Will sign tomorrow");
        editor().get("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .body("state", is("promised"))
                .body("nextStep", nullValue())
                .body("contactName", is("Scheduler"))
                .body("assigneeOrganizationId", is(own));
        send(form, Map.of("fingerprint", fingerprint, "state", "CONSIDERING"))
                .then()
                .statusCode(412)
                .body(containsString("There is a problem."));
        cookie = signIn("editor");
        send(form, update).then().statusCode(403);
    }

    private static String partnerOrganization() {
        String own = TestData.organization("Indivisible");
        TestData.partner(UUID.fromString(own));
        return own;
    }

    private static void assign(String letter, String bioguideId, String organization) {
        editor().body("""
                        {"state": "asked", "assigneeOrganizationId": "%s", "nextStep": "Call", "nextOn": "2021-02-07",
                         "contactName": "Scheduler"}""".formatted(organization))
                .put("/v1/letters/" + letter + "/outreach/" + bioguideId)
                .then()
                .statusCode(201);
    }

    @Test
    void viewersReadAndOutsidersGetNothing() {
        editor().body("{\"state\": \"asked\", \"note\": \"A quiet word\"}")
                .put("/v1/letters/" + letter + "/outreach/Q000023")
                .then()
                .statusCode(201);
        given().accept("text/html").get("/letters/" + letter).then().body(not(containsString("/outreach")));
        given().accept("text/html")
                .redirects()
                .follow(false)
                .get(list())
                .then()
                .body(not(containsString("A quiet word")));
        String own = TestData.organization("Indivisible");
        TestData.partner(UUID.fromString(own));
        cookie = signIn("partner");
        browser().get(list()).then().statusCode(403);
        assertThat(page("/my-calls?assignee=Desk")).contains("No remaining calls are assigned to your organization");
        editor().body("{\"state\": \"asked\", \"assigneeOrganizationId\": \"" + own + "\", \"note\": \"A quiet word\"}")
                .put("/v1/letters/" + letter + "/outreach/S001145")
                .then()
                .statusCode(201);
        assertThat(page("/my-calls"))
                .contains("Janice D. Schakowsky", "/letters/" + letter, "href=\"/my-calls\" aria-current=\"page\"")
                .doesNotContain("Mike Quigley", "A quiet word", "<form class=\"filters\"");
        browser().get("/letters/" + letter + "/suggested-members").then().statusCode(403);
        assertThat(page("/letters/" + letter)).doesNotContain("/outreach", "/suggested-members");
        cookie = signIn("viewer");
        assertThat(page(list())).contains("A quiet word").doesNotContain("<form class=\"reply\"");
    }
}
