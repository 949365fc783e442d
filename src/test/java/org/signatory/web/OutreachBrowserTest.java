package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.signatory.support.Browser;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests outreach before a deadline on a phone: find Members, assign them, record calls. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OutreachBrowserTest {

    @TestHTTPResource("/")
    URL server;

    private Browser browser;
    private String letter;

    @BeforeEach
    void open() {
        TestData.reset();
        MovableClock.runFrom("2021-02-08T23:00:00Z");
        letter = openLetter("house", "2021-02-01");
        TestData.lead(letter, "2021-02-02", "S001145").statusCode(200);
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
        browser.size(new Dimension(390, 844));
        browser.signIn("secret-of-the-editor");
    }

    @AfterEach
    void close() {
        MovableClock.run();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void membersAreFoundAssignedCalledAndSigned() {
        browser.go("/letters/" + letter);
        browser.named("Suggested Members").click();
        browser.await("the ranking", () -> browser.has(".targets"));
        browser.find("#members").sendKeys("state:IL and not party:R", Keys.ENTER);
        browser.await("those of Illinois", () -> browser.count(".targets > li") == 12);
        for (String member : List.of("Q000023", "K000391", "C001117")) {
            browser.find("input[value='" + member + "']").sendKeys(Keys.SPACE);
        }
        browser.find("#assignee").sendKeys("Desk One", Keys.ENTER);
        browser.await("the list", () -> browser.path().contains("/outreach?assignee=Desk+One"));
        assertThat(browser.count(".endorsers > li")).isEqualTo(3);

        browser.go("/my-calls?assignee=Desk+One");
        String promise = "#state-Q000023-" + letter;
        browser.find("[id^='Q000023'] summary").sendKeys(Keys.ENTER);
        browser.await("the form", () -> browser.find(promise).isDisplayed());
        new Select(browser.find(promise)).selectByVisibleText("promised (verbal yes)");
        browser.find("#note-Q000023-" + letter).sendKeys("Will sign tomorrow", Keys.ENTER);
        browser.await("the promise", () -> browser.text().contains("Will sign tomorrow"));
        assertThat(browser.path()).startsWith("/my-calls");
        assertThat(browser.count(".endorsers > li")).isEqualTo(3);

        TestData.sign(letter, "Q000023", "2021-02-08").statusCode(201);
        browser.go("/my-calls?assignee=Desk+One");
        assertThat(browser.count(".endorsers > li")).isEqualTo(2);
        assertThat(editor().get("/v1/letters/" + letter + "/outreach/Q000023")
                        .path("state")
                        .toString())
                .isEqualTo("signed");
        assertThat(browser.isTooWide()).isFalse();
    }
}
