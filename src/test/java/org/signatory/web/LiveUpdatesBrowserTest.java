package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.signatory.support.Browser;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the page of a letter in a browser while others change the letter. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LiveUpdatesBrowserTest {

    @TestHTTPResource("/")
    URL server;

    private Browser browser;
    private String letter;
    private String organization;

    @BeforeEach
    void open() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
        organization = TestData.organization("Indivisible");
        TestData.endorse(letter, organization, "2021-02-02").statusCode(201);
        sign(letter, "Q000023", "2021-02-03").statusCode(201);
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
        browser.signIn("secret-of-the-editor");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void signed(int count) {
        browser.await(
                count + " signed",
                () -> browser.find(".glance .number").getText().equals(String.valueOf(count)));
    }

    @Test
    @DisplayName("A colleague's sign-on changes the count and keeps typed text, focus, details and filter")
    void colleaguesChangesKeepTypedText() {
        browser.go("/letters/" + letter + "?name=quigley");
        signed(1);
        browser.named("Withdraw endorsement by Indivisible").click();
        browser.find("#why-" + organization).sendKeys("Their board has decided otherwise");
        sign(letter, "S001145", "2021-02-04").statusCode(201);
        signed(2);
        assertThat(browser.find("#why-" + organization).getDomProperty("value"))
                .isEqualTo("Their board has decided otherwise");
        assertThat(browser.driver().switchTo().activeElement().getDomAttribute("id"))
                .isEqualTo("why-" + organization);
        assertThat(browser.has("details[open] #why-" + organization)).isTrue();
        assertThat(browser.find("#name").getDomProperty("value")).isEqualTo("quigley");
        assertThat(browser.path()).contains("name=quigley");
        assertThat(browser.count(".signers tbody tr")).isEqualTo(1);
        assertThat(browser.find("#live-signers-count").getText()).isEqualTo("1 of 2");
    }

    @Test
    @DisplayName("A filter being typed stays, with the rows that it finds")
    void colleaguesChangesKeepTheFilter() {
        browser.go("/letters/" + letter);
        browser.find("#name").sendKeys("quig");
        browser.await("the filter in the address", () -> browser.path().contains("name=quig"));
        sign(letter, "S001145", "2021-02-04").statusCode(201);
        signed(2);
        browser.await(
                "the count of the list",
                () -> browser.find("#live-signers-count").getText().equals("1 of 2"));
        assertThat(browser.find("#name").getDomProperty("value")).isEqualTo("quig");
        assertThat(browser.count(".signers tbody tr")).isEqualTo(1);
    }

    @Test
    @DisplayName("A burst of sign-ons causes few requests, and the last one is shown")
    void burstOfChangesCausesFewRequests() {
        browser.go("/letters/" + letter);
        signed(1);
        List<String> ids = TestData.editor()
                .get("/v1/members?chamber=house&servingOn=2021-02-03&limit=70")
                .path("items.bioguideId");
        ids.stream().filter(id -> !id.equals("Q000023")).limit(60).forEach(id -> sign(letter, id, "2021-02-03"));
        signed(61);
        Object asked = browser.driver()
                .executeScript(
                        "return performance.getEntriesByType('resource').filter(each => each.name.includes('/board')).length");
        assertThat(((Number) asked).intValue()).isLessThan(30);
    }

    @Test
    void changedStatusIsAnnounced() {
        browser.go("/letters/" + letter);
        // A second stream opens after that of the page.
        browser.driver()
                .executeAsyncScript("const stream = new EventSource(document.querySelector('main').dataset.liveStream);"
                        + " const done = arguments[0]; stream.onopen = () => { stream.close(); done(); };");
        TestData.move(letter, "closed", "2021-02-05").statusCode(201);
        browser.await(
                "the new status",
                () -> browser.find("[data-moved]")
                        .getDomProperty("textContent")
                        .equals("The letter is now closed. Reload the page to see the available actions."));
    }

    @Test
    @DisplayName("A copy button says what to do where the browser does not allow copying")
    void copyButtonSaysWhatToDo() {
        browser.go("/letters/" + letter + "/press-list");
        browser.driver()
                .executeScript("navigator.clipboard.writeText = () => Promise.reject();"
                        + " document.execCommand = () => false;");
        browser.find("[data-copy]").click();
        browser.await(
                "the notice",
                () -> browser.find("[data-copied]")
                        .getText()
                        .equals("Could not copy automatically. The text is selected; copy it manually."));
    }

    @Test
    @DisplayName("The picker says that the session has ended and offers to sign in")
    void pickerReportsTheEndedSession() {
        browser.go("/letters/" + letter);
        browser.driver().manage().deleteAllCookies();
        browser.find("#member").sendKeys("garcia");
        browser.await("the notice", () -> browser.find("#notice").getText().contains("Sign in"));
        assertThat(browser.find("#notice a").getDomAttribute("target")).isEqualTo("_blank");
        assertThat(browser.find("#member").getDomProperty("value")).isEqualTo("garcia");
    }

    @Test
    @DisplayName("A reload keeps a half-filled form, and saving it ends the draft")
    void reloadKeepsAHalfFilledForm() {
        browser.go("/letters/new");
        browser.find("#title").sendKeys("Half a letter");
        browser.find("#summary").sendKeys("It asks for more time.");
        browser.driver().executeScript("window.onbeforeunload = null");
        browser.go("/letters/new");
        browser.await(
                "what was typed",
                () -> browser.find("#title").getDomProperty("value").equals("Half a letter"));
        assertThat(browser.find("#summary").getDomProperty("value")).isEqualTo("It asks for more time.");
        assertThat(browser.text()).contains("has been restored");
        browser.named("Create draft").click();
        browser.await("the letter", () -> browser.path().matches("/letters/[0-9a-f-]{36}"));
        browser.named("Edit").click();
        browser.await("the form", () -> browser.path().endsWith("/edit"));
        browser.find("#title").sendKeys(Keys.END, ", changed");
        browser.named("Save").click();
        browser.await("the letter", () -> browser.path().matches("/letters/[0-9a-f-]{36}"));
        assertThat(browser.find("h1").getText()).isEqualTo("Half a letter, changed");
        browser.go("/letters/new");
        assertThat(browser.find("#title").getDomProperty("value")).isEmpty();
    }

    @Test
    @DisplayName("Text typed when the session ended is saved after signing in again, without a script")
    void endedSessionLosesNoText() {
        browser.script(false);
        browser.go("/letters/new");
        browser.find("#title").sendKeys("Typed before the session ended");
        browser.find("#text").sendKeys("First line\n\nSecond line");
        browser.driver().manage().deleteAllCookies();
        browser.named("Create draft").click();
        browser.await("the sign-in", () -> browser.has("#key"));
        browser.find("#key").sendKeys("secret-of-the-editor");
        browser.driver()
                .findElement(By.cssSelector("form[action='/sign-in'] button"))
                .click();
        browser.await(
                "what was typed",
                () -> browser.has(".entered")
                        && browser.text().contains("Typed before the session ended")
                        && browser.text().contains("Second line"));
        browser.named("Continue").click();
        browser.await("the letter", () -> browser.has("#board"));
        assertThat(browser.find("h1").getText()).isEqualTo("Typed before the session ended");
    }
}
