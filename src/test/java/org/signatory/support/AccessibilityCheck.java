package org.signatory.support;

import com.deque.html.axecore.providers.EmbeddedResourceAxeProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.naming.OperationNotSupportedException;
import org.openqa.selenium.chrome.ChromeDriver;

/** Checks the page that a browser shows against WCAG 2.2 AA with axe. */
public final class AccessibilityCheck {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    private static final String RUN = """
            const done = arguments[1];
            axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(
              results => done(results.violations.flatMap(rule => rule.nodes.map(
                node => `${rule.help}: ${node.target.join(' ')} ${node.failureSummary}`))),
              failure => done(['axe failed: ' + failure]));""";

    private AccessibilityCheck() {}

    /** Returns a sentence for each element that breaks a rule. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Browser browser) throws IOException {
        ChromeDriver driver = browser.driver();
        driver.manage().timeouts().scriptTimeout(TIMEOUT);
        if (!(Boolean) driver.executeScript("return 'axe' in window")) {
            driver.executeScript(axe());
        }
        return (List<String>) driver.executeAsyncScript(RUN, STANDARDS);
    }

    private static String axe() throws IOException {
        try {
            return new EmbeddedResourceAxeProvider().getScript();
        } catch (OperationNotSupportedException e) {
            throw new IOException(e);
        }
    }
}
