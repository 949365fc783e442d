package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.UnhandledAlertException;
import org.signatory.security.Role;
import org.signatory.support.Browser;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests in a browser that user text is escaped wherever it is shown. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class HostileTextTest {

    @TestHTTPResource("/")
    URL server;

    private Browser browser;

    @BeforeEach
    void open() {
        TestData.reset();
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>document.title='run'</script>\"><img src=x onerror=document.title='run'>"
                        + "{inject:visitor.token}{#raw}<b>",
                "' onfocus=document.title='run' autofocus x='</textarea></title></style></script>"
                        + "<svg onload=document.title='run'>",
                "javascript:document.title='run'//\" hx-get=\"/\" hx-trigger=\"load\" hx-target=\"body\" data-x=\""
            })
    void userTextIsEscapedEverywhere(String hostile) {
        String letter = editor().body(Map.ofEntries(
                        Map.entry("title", hostile + " title"),
                        Map.entry("chamber", "house"),
                        Map.entry("visibility", "public"),
                        Map.entry("summary", hostile),
                        Map.entry("excerpt", hostile),
                        Map.entry("text", hostile),
                        Map.entry("topics", List.of(hostile.substring(0, Math.min(100, hostile.length())))),
                        Map.entry("deadline", Map.of("on", "2021-02-12", "words", hostile, "confirmed", true)),
                        Map.entry(
                                "links",
                                List.of(Map.of(
                                        "kind", "pdf", "url", "https://example.org/?q=%22%3E", "label", hostile))),
                        Map.entry("contacts", List.of(Map.of("name", hostile, "organization", hostile))),
                        Map.entry("mediaContact", Map.of("name", hostile)),
                        Map.entry("recipients", List.of(Map.of("name", hostile, "title", hostile, "agency", hostile)))))
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(letter, "open", "2021-02-01").statusCode(201);
        editor().body(Map.of("signedOn", "2021-02-02", "note", hostile, "late", true, "lateReason", hostile))
                .put("/v1/letters/" + letter + "/cosigners/Q000023")
                .then()
                .statusCode(201);
        editor().body(Map.of("signedOn", "2021-02-02"))
                .put("/v1/letters/" + letter + "/cosigners/E000297")
                .then()
                .statusCode(201);
        editor().header("If-Match", "*")
                .body(Map.of("reason", hostile, "on", "2021-02-03"))
                .post("/v1/letters/" + letter + "/cosigners/E000297/withdrawal")
                .then()
                .statusCode(200);
        String organization = editor().body(
                        Map.of("name", hostile + " organization", "acronym", "<b>", "aliases", List.of(hostile)))
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        TestData.endorse(letter, organization, "2021-02-03").statusCode(201);
        String statement = editor().body(Map.of("quote", hostile, "speaker", hostile, "speakerTitle", hostile))
                .post("/v1/letters/" + letter + "/endorsers/" + organization + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(statement).isNotEmpty();
        editor().body(Map.of(
                        "state",
                        "declined",
                        "reason",
                        hostile,
                        "assignee",
                        hostile,
                        "nextStep",
                        hostile,
                        "note",
                        hostile))
                .put("/v1/letters/" + letter + "/outreach/P000197")
                .then()
                .statusCode(201);
        editor().body(Map.of("state", "asked", "assignee", hostile, "note", hostile))
                .put("/v1/letters/" + letter + "/outreach/P000034")
                .then()
                .statusCode(201);
        TestData.as(Role.ADMIN)
                .body(Map.of("name", hostile, "role", "viewer"))
                .post("/v1/api-keys")
                .then()
                .statusCode(201);
        String typed = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
        browser.signIn("secret-of-the-admin");
        browser.go("/?q=" + typed);
        int views = browser.count(".views li");
        browser.find("#view-name").sendKeys(hostile, Keys.ENTER);
        browser.await("the saved view", () -> browser.count(".views li") > views);
        for (String path : List.of(
                "/",
                "/?topic=" + typed,
                "/letters/" + letter,
                "/letters/" + letter + "?name=" + typed + "&member=" + typed,
                "/letters/" + letter + "/outreach",
                "/letters/" + letter + "/outreach?assignee=" + typed,
                "/letters/" + letter + "/suggested-members?limit=600",
                "/letters/" + letter + "/suggested-members?members=" + typed,
                "/my-calls?assignee=" + typed,
                "/letters/" + letter + "/edit",
                "/letters/" + letter + "/sign-ons/Q000023",
                "/letters/" + letter + "/sign-ons/E000297",
                "/members?q=" + typed,
                "/members/Q000023",
                "/organizations?q=" + typed,
                "/organizations/" + organization,
                "/organizations/" + organization + "?merge=" + typed,
                "/admin/keys",
                "/embed/letters/" + letter,
                "/sign-in?then=" + typed,
                "/nothing/" + typed)) {
            browser.go(path);
            harmless(path);
        }
        browser.go("/letters/new");
        for (String field : List.of("title", "summary", "text", "topics")) {
            browser.find("#" + field).sendKeys(hostile);
        }
        browser.find("#deadlineWords").sendKeys("soon");
        browser.named("Create draft").click();
        browser.await("the refusal", () -> browser.has(".field-error"));
        harmless("a rejected form");
        browser.driver().manage().deleteAllCookies();
        browser.named("Create draft").click();
        browser.await("the sign-in", () -> browser.has("#key"));
        harmless("a sign-in that carries a form");
        browser.find("#key").sendKeys("secret-of-the-admin", Keys.ENTER);
        browser.await("what was typed", () -> browser.has(".entered"));
        harmless("a form that was carried");
        browser.go("/letters/" + letter + "/import");
        paste("Signed by:\nMike Quigley\nKim\n\n" + hostile);
        browser.named("Review").click();
        browser.await("the report", () -> browser.has(".tally"));
        harmless("the paste box");
        browser.go("/letters/import");
        paste("Letter of " + hostile + "\n\nWASHINGTON, February 9, 2021 - Reps. Mike Quigley and " + hostile
                + " led a letter to Secretary " + hostile + ".\n\n\"" + hostile + "\" said " + hostile + ".");
        browser.named("Analyze").click();
        browser.await("the proposal", () -> browser.has("[name=record]"));
        harmless("the release");
    }

    private void paste(String text) {
        browser.find("#text").click();
        browser.paste(text);
    }

    private void harmless(String path) {
        try {
            assertThat(browser.driver().getTitle()).as(path).isNotEqualTo("run");
        } catch (UnhandledAlertException e) {
            throw new AssertionError(path, e);
        }
        assertThat(browser.driver()
                        .findElements(By.cssSelector("img[src=x], main script, svg[onload], [onerror], [onfocus]")))
                .as(path)
                .isEmpty();
        assertThat(browser.driver().findElements(By.cssSelector("[hx-get='/'], [data-x]")))
                .as(path)
                .isEmpty();
        for (String attribute : List.of("href", "action")) {
            assertThat(browser.attributes("a, form", attribute))
                    .as(path)
                    .noneMatch(target -> target.toLowerCase(Locale.ROOT).startsWith("javascript:"));
        }
    }
}
