package org.signatory.dashboard;

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
import org.signatory.testing.Browser;
import org.signatory.testing.RunningProduct;

/** Takes the README's picture from the demo; {@code -Dpicture.write=true} puts it in the README's place. */
class PictureIT {

    private static final Path PLACE = Path.of("docs", "images", "letter.png");

    @TempDir
    Path folder;

    @Test
    void theReadmesPictureIsTheDemosLetter() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains("](docs/images/letter.png)");
        try (RunningProduct product = RunningProduct.start(folder, Map.of("SIGNATORY_DEMO", "true"));
                Browser browser = Browser.on(product.baseUrl())) {
            browser.signIn(RunningProduct.ADMIN_KEY);
            browser.driver()
                    .findElement(By.partialLinkText("Example, not a real letter"))
                    .click();
            browser.await("the letter", () -> browser.has("#board[data-count='52 signed']"));
            browser.size(new Dimension(1280, 1010));
            assertThat(browser.count(".hemicycle circle.signed, .hemicycle circle.leads"))
                    .isEqualTo(52);
            Path picture = Path.of("target", "letter.png");
            browser.window(picture);
            assertThat(Files.size(picture)).isGreaterThan(50_000);
            if (Boolean.getBoolean("picture.write")) {
                Files.copy(picture, PLACE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(PLACE).exists();
    }
}
