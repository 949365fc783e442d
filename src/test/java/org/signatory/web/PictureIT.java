package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.signatory.support.Browser;
import org.signatory.support.RunningProduct;

/** Makes the pictures of the README from the demo; {@code -Dpicture.write=true} replaces those in docs/images. */
class PictureIT {

    private static final Path README = Path.of("README.md");

    @TempDir
    Path folder;

    @Test
    void picturesOfTheReadmeShowTheDemo() throws IOException {
        try (RunningProduct product = RunningProduct.startPrepared(folder, Map.of("SIGNATORY_DEMO", "true"));
                Browser browser = Browser.on(product.baseUrl())) {
            browser.signIn(RunningProduct.ADMIN_KEY);
            browser.driver()
                    .findElement(By.partialLinkText("Example, not a real letter"))
                    .click();
            browser.await("the letter", () -> browser.has("#board[data-count='52 signed']"));
            assertThat(browser.count(".hemicycle circle.signed, .hemicycle circle.leads"))
                    .isEqualTo(52);
            take(browser, new Dimension(1280, 1010), "letter.png");

            browser.go("/letters/import");
            browser.find("#text").sendKeys(release());
            browser.find("#text").submit();
            browser.await("the matched names", () -> browser.has(".source mark.matched"));
            assertThat(browser.count(".source mark.matched")).isEqualTo(9);
            assertThat(browser.count(".source mark.ambiguous")).isEqualTo(1);
            browser.driver()
                    .executeScript("document.querySelectorAll('main details').forEach(each => each.open = true)");
            take(browser, new Dimension(1280, 1040), "press-release.png");
        }
    }

    /** Returns the example release of the README. */
    private static String release() throws IOException {
        String start = "```text\n";
        String readme = Files.readString(README);
        int at = readme.indexOf(start) + start.length();
        return readme.substring(at, readme.indexOf("```", at));
    }

    private static void take(Browser browser, Dimension size, String name) throws IOException {
        Path picture = Path.of("target", name);
        Path published = Path.of("docs", "images", name);
        browser.size(size);
        browser.window(picture);
        assertThat(Files.size(picture)).isGreaterThan(50_000);
        if (Boolean.getBoolean("picture.write")) {
            Files.copy(picture, published, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(published).exists();
        assertThat(Files.readString(README)).contains("](docs/images/" + name + ")");
    }
}
