package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.signatory.support.Browser;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/**
 * Tests the lifecycle of a letter in a browser: create, open, import signers, watch in a second window, withdraw,
 * close, download. The list has 100 of the signers of a letter that Representative Suozzi sent on October 12, 2021, as
 * its release spells them (suozzi.house.gov), with typical copy errors.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LetterLifecycleBrowserTest {

    private static final String DAY = "10122021";

    @TestHTTPResource("/")
    URL server;

    @TempDir
    Path downloads;

    private Browser browser;
    private String first;
    private String second;

    @BeforeEach
    void open() {
        TestData.reset();
        MovableClock.runFrom("2021-10-14T21:00:00Z");
        browser = Browser.on(server.toString().replaceFirst("/$", ""));
        browser.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        browser.signIn("secret-of-the-editor");
        first = browser.driver().getWindowHandle();
    }

    @AfterEach
    void close() {
        MovableClock.run();
        if (browser != null) {
            browser.close();
        }
    }

    private static String list() throws IOException {
        try (var file = LetterLifecycleBrowserTest.class.getResourceAsStream("/lists/100-names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void lifecycleWorksByMouse() throws IOException {
        click("New letter");
        type("title", "A letter on electric vehicles");
        new Select(browser.find("#chamber")).selectByVisibleText("House");
        new Select(browser.find("#visibility")).selectByVisibleText("Public");
        type("targetCount", "110");
        click("Create draft");
        String letter = letter();

        type("on", "10012021");
        click("Update status");
        seen("Status: open.");
        follow(letter);

        type("member", "AOC");
        browser.await("the Member meant by AOC", () -> browser.has("#choices button"));
        type("signedOn", DAY);
        browser.find("#choices button").click();
        count(1);
        follows(1);

        click("Import signers");
        type("text", list());
        type("signedOn", DAY);
        click("Review");
        doubts(5);
        choose("Levin", "Mike Levin");
        choose("Johnson", "Henry C. \"Hank\" Johnson, Jr.");
        choose("Kelly", "Robin L. Kelly");
        choose("Kim", "Andy Kim");
        WebElement other = doubt("Prxmxla J. Yxpxl").findElement(By.cssSelector(".other input[name^=other]"));
        other.sendKeys("garcia");
        click("Save decisions and add signers");
        browser.await("why it is not done", () -> browser.has(".fault"));
        assertThat(browser.find(".fault").getText())
                .contains("could be")
                .contains("Sylvia")
                .doesNotContain("Robert Garcia");
        assertThat(browser.count("fieldset.doubt")).isEqualTo(1);
        other = doubt("Prxmxla J. Yxpxl").findElement(By.cssSelector(".other input[name^=other]"));
        other.clear();
        other.sendKeys("jayapal");
        click("Save decisions and add signers");
        count(101);
        follows(101);

        withdraw();
        assertThat(inSecond(() -> browser.count(".hemicycle circle.withdrew"))).isEqualTo(1);
        click("Undo");
        count(101);
        follows(101);
        withdraw();

        browser.driver()
                .findElement(By.xpath("//label[contains(., 'closed')]/input"))
                .click();
        type("on", "10142021");
        click("Update status");
        seen("Close this letter?");
        click("Close letter");
        seen("Status: closed.");
        click("signers as CSV");
        click("signature block as text");
        exported();
        closed(letter);
    }

    @Test
    void lifecycleWorksByKeyboard() throws IOException {
        tab("New letter");
        enter();
        browser.await("the form", () -> browser.has("#targetCount"));
        browser.press("A letter on electric vehicles");
        tab("Chamber");
        browser.press("House");
        tab("Visibility once open");
        browser.press("Public");
        tab("Target number of signers");
        browser.press("110");
        tab("Create draft");
        enter();
        String letter = letter();

        tab("Date");
        browser.press("10012021");
        tab("Update status");
        enter();
        seen("Status: open.");
        follow(letter);

        tab("Signed on");
        browser.press(DAY);
        tab("Name");
        browser.press("AOC");
        browser.await("the Member meant by AOC", () -> browser.has("#choices button"));
        enter();
        assertThat(browser.focused()).startsWith("Sign on Alexandria");
        enter();
        count(1);
        follows(1);

        tab("Import signers");
        enter();
        browser.await("the paste box", () -> browser.has("#text"));
        browser.paste(list());
        tab("Signed on");
        browser.press(DAY);
        tab("Review");
        enter();
        doubts(5);
        browser.tabToStart("Andy Levin");
        browser.press(Keys.ARROW_DOWN);
        assertThat(browser.focused()).startsWith("Mike Levin");
        browser.tabToStart("Bill Johnson");
        for (int i = 0; i < 10 && !browser.focused().startsWith("Henry C."); i++) {
            browser.press(Keys.ARROW_DOWN);
        }
        browser.tabToStart("Robin L. Kelly");
        browser.press(Keys.SPACE);
        browser.tabToStart("Andy Kim");
        browser.press(Keys.SPACE);
        tab("Member that “Prxmxla J. Yxpxl” refers to");
        browser.press("jayapal");
        tab("Save decisions and add signers");
        enter();
        count(101);
        follows(101);

        withdrawByKeyboard();
        tab("Undo");
        enter();
        count(101);
        follows(101);
        withdrawByKeyboard();

        tab("Date");
        browser.press("10142021");
        tab("Update status");
        enter();
        seen("Close this letter?");
        tab("Close letter");
        enter();
        seen("Status: closed.");
        tab("signers as CSV");
        enter();
        tab("signature block as text");
        enter();
        exported();
        closed(letter);
    }

    private void withdraw() {
        click("Mike Quigley");
        type("reason", "The office asked.");
        type("on", "10132021");
        click("Withdraw sign-on");
        count(100);
        follows(100);
    }

    private void withdrawByKeyboard() {
        tab("Mike Quigley");
        enter();
        browser.await("the sign-on", () -> browser.has("#reason"));
        tab("Date");
        browser.press("10132021");
        tab("Reason (staff only)");
        browser.press("The office asked.");
        tab("Withdraw sign-on");
        enter();
        count(100);
        follows(100);
    }

    private void click(String words) {
        WebElement thing = browser.named(words);
        new Actions(browser.driver()).scrollToElement(thing).perform();
        thing.click();
    }

    private void type(String field, String text) {
        browser.await("the field " + field, () -> browser.has("#" + field));
        WebElement input = browser.find("#" + field);
        if (!"date".equals(input.getDomAttribute("type"))) {
            input.clear();
        }
        input.sendKeys(text);
    }

    private void tab(String name) {
        browser.tabTo(name);
    }

    private void enter() {
        browser.press(Keys.ENTER);
    }

    private void seen(String words) {
        browser.await("the words " + words, () -> browser.text().contains(words));
    }

    private String letter() {
        browser.await("the letter's page", () -> browser.path().matches("/letters/[0-9a-f-]{36}.*"));
        return browser.path().substring("/letters/".length(), "/letters/".length() + 36);
    }

    private void count(int signed) {
        browser.await(signed + " signed", () -> browser.has("#board[data-count='" + signed + " signed']"));
    }

    private void doubts(int number) {
        browser.await(number + " doubts", () -> browser.count("fieldset.doubt") == number);
        assertThat(browser.count("mark.ambiguous")).isEqualTo(4 + 1);
        assertThat(browser.count("mark.unmatched")).isEqualTo(1 + 1);
        assertThat(browser.count("mark.matched")).isEqualTo(95 + 1);
    }

    private WebElement doubt(String written) {
        return browser.driver().findElements(By.cssSelector("fieldset.doubt")).stream()
                .filter(each -> each.getText().contains("“" + written + "”"))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String written, String member) {
        WebElement choice = doubt(written).findElements(By.cssSelector("label")).stream()
                .filter(each -> each.getText().startsWith(member))
                .findFirst()
                .orElseThrow();
        new Actions(browser.driver()).scrollToElement(choice).perform();
        choice.click();
    }

    /** Opens the letter in a second window, as on a wall display. */
    private void follow(String letter) {
        browser.driver().switchTo().newWindow(WindowType.WINDOW);
        browser.size(Browser.DESK);
        second = browser.driver().getWindowHandle();
        browser.go("/letters/" + letter);
        count(0);
        browser.driver().switchTo().window(first);
    }

    private interface Looking<T> {
        T look();
    }

    private <T> T inSecond(Looking<T> looking) {
        browser.driver().switchTo().window(second);
        try {
            return looking.look();
        } finally {
            browser.driver().switchTo().window(first);
        }
    }

    /** Waits until the count and charts of the second window show this number without input. */
    private void follows(int signed) {
        inSecond(() -> {
            count(signed);
            assertThat(browser.count(".hemicycle circle.signed")).isEqualTo(signed);
            assertThat(browser.texts(".tiles a text.small").stream()
                            .mapToInt(share -> Integer.parseInt(share.split("/")[0]))
                            .sum())
                    .isEqualTo(signed);
            assertThat(browser.count(".timeline path.steps")).isEqualTo(1);
            return null;
        });
    }

    private void exported() throws IOException {
        browser.await("two files", () -> {
            try (var files = Files.list(downloads)) {
                List<String> names =
                        files.map(file -> file.getFileName().toString()).toList();
                return names.size() == 2 && names.stream().noneMatch(name -> name.endsWith(".crdownload"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        try (var files = Files.list(downloads)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                if (file.toString().endsWith(".csv")) {
                    assertThat(text.lines()).hasSize(1 + 100);
                } else {
                    assertThat(text.lines().filter(line -> line.equals("Member of Congress")))
                            .hasSize(100);
                }
                assertThat(text)
                        .contains("Pramila Jayapal", "Mike Levin", "Linda T. Sánchez")
                        .doesNotContain("Quigley");
            }
        }
    }

    private static void closed(String letter) {
        read("/v1/letters/" + letter)
                .body("status", org.hamcrest.Matchers.is("closed"))
                .body("counts.signed", org.hamcrest.Matchers.is(100))
                .body("counts.withdrawn", org.hamcrest.Matchers.is(1));
    }
}
