package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.openqa.selenium.Dimension;
import org.signatory.support.Browser;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Measures the labels of the timeline in a browser. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class TimelineBrowserTest {

    /** Returns the labels that are outside of the chart or overlap another one. */
    private static final String FAULTS = """
            const faults = [];
            for (const chart of document.querySelectorAll('.timeline svg')) {
              const frame = chart.getBoundingClientRect();
              const labels = [...chart.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
              for (const [words, box] of labels) {
                if (box.left < frame.left || box.right > frame.right || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
                  faults.push(words + ' is outside');
                for (const [others, other] of labels)
                  if (box !== other && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
                    faults.push(words + ' overlaps ' + others);
              }
            }
            return document.querySelector('.timeline svg') ? faults : ['no chart'];""";

    private static final List<Dimension> SIZES = List.of(new Dimension(1280, 900), new Dimension(390, 844));

    @TestHTTPResource("/")
    URL server;

    private Browser browser;

    @BeforeEach
    void open() {
        TestData.reset();
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
        browser.signIn("secret-of-the-editor");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private void assertReadable(String path) {
        for (Dimension size : SIZES) {
            browser.size(size);
            browser.go(path);
            assertThat((List<?>) browser.driver().executeScript(FAULTS))
                    .as("%s at %s", path, size)
                    .isEmpty();
        }
    }

    private static String letter(String more) {
        String letter = TestData.letter(
                "{\"title\": \"In one day\", \"chamber\": \"house\", \"visibility\": \"public\", \"targetCount\": 100"
                        + more + "}");
        TestData.move(letter, "open", "2021-02-01").statusCode(201);
        return letter;
    }

    @Test
    @DisplayName("A letter that was signed and sent on one day has one label for that day")
    void oneDay() {
        String letter = letter("");
        sign(letter, "Q000023", "2021-02-01").statusCode(201);
        TestData.move(letter, "sent", "2021-02-01").statusCode(201);
        assertReadable("/letters/" + letter);
        assertReadable("/letters/" + letter + "/trend");
        assertThat(browser.count(".timeline text")).isEqualTo(4);
    }

    @Test
    void deadlineOnTheFirstDay() {
        String letter = letter(", \"deadline\": {\"at\": \"2021-02-01T22:00:00Z\", \"confirmed\": true}");
        sign(letter, "Q000023", "2021-02-01").statusCode(201);
        sign(letter, "N000002", "2021-02-01").statusCode(201);
        TestData.move(letter, "closed", "2021-02-12").statusCode(201);
        assertReadable("/letters/" + letter);
        assertReadable("/letters/" + letter + "/trend");
    }

    @Test
    void deadlineOnTheLastDay() {
        String letter = letter(", \"deadline\": {\"at\": \"2021-02-03T22:00:00Z\", \"confirmed\": true}");
        sign(letter, "Q000023", "2021-02-01").statusCode(201);
        sign(letter, "N000002", "2021-02-02").statusCode(201);
        TestData.move(letter, "closed", "2021-02-03").statusCode(201);
        assertReadable("/letters/" + letter + "/trend");
    }
}
