package org.signatory.delivery.mail;

import static org.signatory.support.TestData.anonymous;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.signatory.support.AccessibilityCheck;
import org.signatory.support.Browser;
import org.signatory.support.MailServerPort;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the pages that emails link to by keyboard and against WCAG 2.2 AA. Pictures are saved in target/pages. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(MailServerPort.class)
class MailLinkPagesTest {

    private static final Dimension PHONE = new Dimension(360, 740);
    private static final String OFFICE = "office@example.org";

    @TestHTTPResource("/")
    URL server;

    private final SoftAssertions found = new SoftAssertions();
    private final Inbox inbox = new Inbox();
    private Browser browser;

    @BeforeEach
    void start() {
        TestData.reset();
        inbox.open();
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
    }

    @AfterEach
    void stop() {
        inbox.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void confirmAndUnsubscribePagesAreAccessible() throws IOException {
        Inbox.ask(anonymous(), OFFICE, "\"kinds\": [\"digest\", \"deadline\"]").statusCode(202);
        Inbox.runMailJobs();
        Inbox.Received mail = inbox.last(OFFICE);
        browser.go(mail.confirmation());
        examine("confirmation");
        browser.tabTo("Confirm subscription");
        browser.press(Keys.ENTER);
        browser.await("that it is confirmed", () -> browser.text().contains("Subscription confirmed"));
        examine("confirmation-done");
        browser.go("/subscriptions/confirmation?token=guess");
        examine("confirmation-ended");
        browser.go(mail.unsubscription());
        examine("unsubscribe");
        browser.tabTo("Unsubscribe");
        browser.press(Keys.ENTER);
        browser.await("that it is ended", () -> browser.text().contains("no longer active"));
        examine("unsubscribe-done");
        found.assertAll();
    }

    private void examine(String page) throws IOException {
        for (Dimension size : List.of(Browser.DESK, PHONE)) {
            boolean phone = size == PHONE;
            browser.dark(phone);
            browser.size(size);
            String which = page + (phone ? "-phone-dark" : "-desk");
            browser.picture(which);
            found.assertThat(browser.isTooWide()).as(which + " is too wide").isFalse();
            found.assertThat(AccessibilityCheck.violations(browser)).as(which).isEmpty();
        }
    }
}
