package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.signatory.support.AccessibilityCheck;
import org.signatory.support.Browser;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/**
 * Checks every page against WCAG 2.2 AA: light and dark, on a desktop and on a phone, at 200 % and without a script.
 * {@code -Dpages.exhaustive=true} checks each page in both themes and saves its pictures in target/pages.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AccessiblePagesTest {

    private static final Dimension PHONE = new Dimension(360, 740);
    /** The viewport of a desktop window at 200 %. */
    private static final Dimension ZOOMED = new Dimension(640, 450);

    @TestHTTPResource("/")
    URL server;

    private final SoftAssertions found = new SoftAssertions();
    private int examined;
    private Browser browser;
    private String letter;
    private String paired;
    private String changed;
    private String voided;
    private String organization;
    private String invited;

    @BeforeEach
    void open() {
        TestData.reset();
        MovableClock.runFrom("2021-02-11T01:30:00Z");
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
        letter = letter("""
                {"title": "A letter that many have signed: end the entanglement of federal and local offices",
                 "chamber": "bicameral", "visibility": "public", "text": "Dear Secretary,\\n\\nWe write to you.",
                 "excerpt": "We urge you to end the program.", "summary": "It asks for the end of a program.",
                 "topics": ["immigration", "local government"], "targetCount": 60,
                 "claims": [{"written": "over 60 Members of Congress", "source": {"url": "https://example.org/release"}}],
                 "deadline": {"on": "2021-02-12", "words": "COB Friday", "confirmed": true},
                 "links": [{"url": "https://example.org/letter", "label": "The letter", "kind": "pdf"}],
                 "recipients": [{"name": "Secretary of Homeland Security", "agency": "Department of Homeland Security"}]}""");
        move(letter, "open", "2021-02-01").statusCode(201);
        JsonPath serving =
                editor().get("/v1/members?servingOn=2021-02-02&limit=500").jsonPath();
        List<String> ids = serving.getList("items.bioguideId");
        TestData.lead(letter, "2021-02-01", ids.get(3), ids.get(11)).statusCode(200);
        List<Map<String, Object>> entries = new ArrayList<>();
        for (int i = 20; i < 420; i += 9) {
            entries.add(Map.of(
                    "bioguideId",
                    ids.get(i),
                    "signOn",
                    Map.of("signedOn", "2021-02-0" + (1 + i % 9), "source", "office-email")));
        }
        editor().body(Map.of("entries", entries))
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .statusCode(200);
        TestData.withdraw(letter, ids.get(20), "2021-02-10").statusCode(200);
        organization = TestData.organization("Indivisible");
        TestData.endorse(letter, organization, "2021-02-05").statusCode(201);
        TestData.statement(letter, organization, "The program should end, and it should end now.");
        invited = TestData.organization("United We Dream");
        editor().body(Map.of("letterId", letter, "organizationId", invited, "message", "Will you join us?"))
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201);
        TestData.partner(UUID.fromString(invited));
        editor().body(Map.of(
                        "state",
                        "declined",
                        "reason",
                        "Does not sign letters to this agency.",
                        "assigneeOrganizationId",
                        organization,
                        "note",
                        "Spoke with the scheduler."))
                .put("/v1/letters/" + letter + "/outreach/" + ids.get(15))
                .then()
                .statusCode(201);
        editor().body(Map.of(
                        "state",
                        "asked",
                        "assignee",
                        "Desk One",
                        "nextStep",
                        "Call the legislative director",
                        "nextOn",
                        "2021-02-10"))
                .put("/v1/letters/" + letter + "/outreach/" + ids.get(16))
                .then()
                .statusCode(201);
        editor().body(Map.of("url", "http://localhost:9/hook", "types", List.of("cosigner.signed"), "letterId", letter))
                .post("/v1/webhooks")
                .then()
                .statusCode(201);
        String quiet = letter("""
                {"title": "A second letter", "chamber": "house", "visibility": "internal", "topics": ["immigration"]}""");
        move(quiet, "open", "2021-02-01").statusCode(201);
        letter("""
                {"title": "A draft", "chamber": "senate", "visibility": "internal"}""");
        paired = letter("""
                {"title": "In pairs", "chamber": "house", "visibility": "internal", "balance": "bipartisan-pairs"}""");
        move(paired, "open", "2021-02-01").statusCode(201);
        sign(paired, "Q000023", "2021-02-02").statusCode(202);
        changed = letter("""
                {"title": "Changed after a signature", "chamber": "house", "visibility": "internal", "text": "One."}""");
        move(changed, "open", "2021-02-01").statusCode(201);
        sign(changed, "Q000023", "2021-02-02").statusCode(201);
        editor().body("{\"body\": \"Another.\", \"material\": true, \"effectiveOn\": \"2021-02-05\"}")
                .post("/v1/letters/" + changed + "/versions")
                .then()
                .statusCode(201);
        voided = letter("{\"title\": \"Recorded twice\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        move(voided, "open", "2021-02-01").statusCode(201);
        editor().body("{\"reason\": \"Recorded twice.\"}")
                .post("/v1/letters/" + voided + "/void")
                .then()
                .statusCode(201);
        browser.signIn("secret-of-the-admin");
    }

    @AfterEach
    void close() {
        MovableClock.run();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsAccessible() throws IOException {
        String member = editor().get("/v1/letters/" + letter + "/cosigners").path("items[4].bioguideId");
        for (Map.Entry<String, String> page : List.of(
                Map.entry("overview", "/"),
                Map.entry("search", "/?q=letter&status=open"),
                Map.entry("letter", "/letters/" + letter),
                Map.entry("letter-filtered", "/letters/" + letter + "?state=CA&sort=signed&reversed=true"),
                Map.entry("letter-picker", "/letters/" + letter + "?member=garcia"),
                Map.entry("press-list", "/letters/" + letter + "/press-list?style=sentence"),
                Map.entry("outreach", "/letters/" + letter + "/outreach"),
                Map.entry("outreach-sheet", "/letters/" + letter + "/outreach/imports"),
                Map.entry("endorser-import", "/letters/" + letter + "/endorser-import"),
                Map.entry("targets", "/letters/" + letter + "/suggested-members"),
                Map.entry("targets-rejected", "/letters/" + letter + "/suggested-members?members=state:IL+and"),
                Map.entry("letter-paired", "/letters/" + paired),
                Map.entry("letter-changed", "/letters/" + changed),
                Map.entry("letter-void", "/letters/" + voided),
                Map.entry("trend", "/letters/" + letter + "/trend"),
                Map.entry("letter-alike", "/letters/" + letter + "/similar-letters"),
                Map.entry("member-alike", "/members/" + member + "/similar-members"),
                Map.entry("my-calls", "/my-calls?assignee=Desk+One"),
                Map.entry("letter-new", "/letters/new"),
                Map.entry("letter-edit", "/letters/" + letter + "/edit"),
                Map.entry("sign-on", "/letters/" + letter + "/sign-ons/" + member),
                Map.entry("members", "/members?q=garcia"),
                Map.entry("member", "/members/" + member),
                Map.entry("organizations", "/organizations"),
                Map.entry("organization", "/organizations/" + organization + "?merge=indivis"),
                Map.entry("admin", "/admin"),
                Map.entry("keys", "/admin/keys"),
                Map.entry("webhooks", "/admin/webhooks"),
                Map.entry("not-found", "/letters/01890a5d-ac96-774b-bcce-b302099a8057"),
                Map.entry("widget", "/embed/letters/" + letter))) {
            browser.go(page.getValue());
            examine(page.getKey());
        }
        browser.go("/letters/new");
        browser.driver().executeScript("document.querySelector('form.card').noValidate = true");
        browser.find("#deadlineWords").sendKeys("COB Friday");
        browser.named("Create draft").click();
        browser.await("the errors", () -> browser.has(".field-error"));
        examine("letter-new-rejected");
        browser.go("/letters/" + letter);
        browser.driver().findElement(By.cssSelector("[name=to][value=SENT]")).click();
        browser.named("Update status").click();
        browser.await("the question", () -> browser.has("[name=confirmed]"));
        examine("send-confirmation");
        browser.go("/letters/" + letter);
        browser.driver().executeScript("document.querySelectorAll('details').forEach(each => { each.open = true; })");
        examine("letter-opened");
        browser.find("#duplicate").sendKeys("/letters/" + paired);
        browser.find("#merge-reason").sendKeys("Recorded twice.");
        browser.named("Preview merge").click();
        browser.await("the preview", () -> browser.has("[name=confirmed]"));
        examine("merge-preview");
        browser.go("/letters/" + letter + "/import");
        examine("import");
        browser.find("#text").click();
        browser.paste(
                "Signed by: Kim; Jan Schakowsky; Jxmes T. Nxbxdy; Mike Quigley (D-IL); Jim Himes; Richard Shelby");
        browser.named("Review").click();
        browser.await("the doubts", () -> browser.has("fieldset.doubt"));
        examine("import-review");
        browser.go("/letters/import");
        examine("release");
        browser.find("#text").click();
        browser.paste("""
                Schakowsky, Quigley Lead Letter to End the Program

                WASHINGTON, February 9, 2021 - Reps. Jan Schakowsky (D-IL) and Mike Quigley (D-IL) led over 60 colleagues in \
                a letter urging Homeland Security Secretary Alejandro Mayorkas to end the program.

                "The program should end," said Rep. Mike Quigley.

                The letter was signed by Reps. Adriano Espaillat, Kim, and Jim Himes.

                The letter is endorsed by: Indivisible, United We Dream.""");
        browser.named("Analyze").click();
        browser.await("the proposal", () -> browser.has("[name=record]"));
        examine("release-proposal");
        browser.named("Sign out").click();
        browser.await("the way in", () -> browser.has("a[href^='/sign-in']"));
        examine("visitor-overview");
        browser.go("/letters/" + letter);
        examine("visitor-letter");
        browser.go("/sign-in");
        examine("sign-in");
        browser.signIn("secret-of-the-admin");
        browser.go("/letters/new");
        browser.find("#title").sendKeys("Typed before the session ended");
        browser.driver().manage().deleteAllCookies();
        browser.named("Create draft").click();
        browser.await("the sign-in", () -> browser.has("#key"));
        examine("sign-in-carrying");
        browser.find("#key").sendKeys("secret-of-the-admin", Keys.ENTER);
        browser.await("what was typed", () -> browser.has(".entered"));
        examine("sign-in-carried");
        browser.driver().manage().deleteAllCookies();
        browser.go("/sign-in");
        browser.find("#key").sendKeys("wrong", Keys.ENTER);
        browser.await("the refusal", () -> browser.has(".fault"));
        examine("sign-in-rejected");
        browser.signIn("secret-of-the-partner");
        browser.go("/letters/" + letter);
        examine("partner-letter");
        found.assertAll();
    }

    /** Checks the width at each size, and by axe a light desktop or a dark phone in turn; nightly both. */
    private void examine(String page) throws IOException {
        examined++;
        for (boolean dark : List.of(false, true)) {
            browser.dark(dark);
            for (Dimension size : List.of(Browser.DESK, PHONE)) {
                browser.size(size);
                String which = page + (size == PHONE ? "-phone" : "-desk") + (dark ? "-dark" : "");
                browser.picture(which);
                found.assertThat(browser.isTooWide()).as(which + " is too wide").isFalse();
                if (dark == (size == PHONE) && (Browser.EXHAUSTIVE || dark == (examined % 2 == 0))) {
                    found.assertThat(AccessibilityCheck.violations(browser))
                            .as(which)
                            .isEmpty();
                }
            }
        }
        browser.dark(false);
        browser.size(ZOOMED);
        found.assertThat(browser.isTooWide()).as(page + " is too wide at 200 %").isFalse();
        browser.size(Browser.DESK);
    }

    @Test
    void printedLetterOmitsControls() throws IOException {
        browser.go("/letters/" + letter);
        browser.size(new Dimension(794, 1123));
        browser.print();
        for (String css : List.of("header.site", "button", "input:not([type=hidden])", "#work", "#history")) {
            assertThat(browser.driver().findElements(By.cssSelector(css)))
                    .as(css)
                    .noneMatch(WebElement::isDisplayed);
        }
        for (String css : List.of("h1", ".glance", ".hemicycle", ".timeline", "#leads", ".signers", "#endorsers")) {
            assertThat(browser.find(css).isDisplayed()).as(css).isTrue();
        }
        assertThat(browser.isTooWide()).isFalse();
        browser.picture("letter-print");
    }

    @Test
    void pagesWorkWithoutScripts() {
        browser.script(false);
        browser.go("/");
        assertThat(browser.text()).contains("A letter that many have signed", "5:00 PM", "44 h");
        browser.go("/letters/" + letter);
        assertThat(browser.text())
                .contains("46", "to go", "COB Friday", "Indivisible", "The program should end, and it should end now.");
        assertThat(browser.count(".hemicycle circle.signed, .hemicycle circle.leads"))
                .isEqualTo(46);
        assertThat(browser.find(".filters .script-off").isDisplayed()).isTrue();
        browser.find("#party").sendKeys("Republican");
        browser.find(".filters .script-off").click();
        browser.await(
                "the filtered signers",
                () -> browser.driver().getCurrentUrl().contains("party=") && browser.has(".signers tbody tr"));
        assertThat(browser.driver().findElements(By.cssSelector(".signers tbody td:nth-of-type(2)")))
                .allMatch(cell -> cell.getText().equals("R"));
    }
}
