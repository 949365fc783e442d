package org.signatory.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, as the machine has it. Nothing is downloaded. */
public final class Browser implements AutoCloseable {

    /** A window on a desk. */
    public static final Dimension DESK = new Dimension(1280, 900);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_WAY = 150;

    private final ChromeDriver driver;
    private final String server;

    private Browser(ChromeDriver driver, String server) {
        this.driver = driver;
        this.server = server;
    }

    /**
     * Opens a browser on a server. Where the machine has no Chromium with its driver the test is skipped, unless
     * SIGNATORY_BROWSER says that it is required.
     */
    public static Browser on(String server) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing = "There is no chromium with its chromedriver on the PATH";
            if ("required".equals(System.getenv("SIGNATORY_BROWSER"))) {
                fail(missing);
            }
            abort(missing + ": what needs a browser is skipped");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-US");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), server);
        browser.size(DESK);
        return browser;
    }

    private static Optional<Path> program(String... names) {
        List<String> folders = List.of(System.getenv("PATH").split(File.pathSeparator));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Sets what a page has to be laid out on, in CSS pixels. */
    public void size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Asks for dark or light pages; colours change at once. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Lays the page out as a printer gets it. */
    public void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    public void script(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Goes to a page of the server. */
    public void go(String path) {
        driver.get(server + path);
    }

    /** The path of the page that is open. */
    public String path() {
        return driver.getCurrentUrl().substring(server.length());
    }

    /** Signs in through the form. */
    public void signIn(String key) {
        go("/sign-in");
        find("#key").sendKeys(key, Keys.ENTER);
        await(
                "the name of who is signed in",
                () -> !driver.findElements(By.cssSelector(".who .name")).isEmpty());
    }

    public WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** Whether something on the page fits. */
    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    public int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** The button or link with these words. */
    public WebElement named(String words) {
        return driver.findElements(By.cssSelector("a, button, summary")).stream()
                .filter(each -> each.isDisplayed()
                        && each.getText().strip().replaceAll("\\s+", " ").equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing here is called “" + words + "”: " + path()));
    }

    /** Something that is so or not yet so. */
    @FunctionalInterface
    public interface Sight {
        boolean seen();
    }

    /** Waits until something is seen; a page that is just being replaced is looked at again. */
    public void await(String what, Sight sight) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waiting for " + what + " on " + path() + "\n" + text())
                .until(any -> sight.seen());
    }

    /** What a person reads. */
    public String text() {
        return find("body").getText();
    }

    /** Presses keys wherever the focus is. */
    public void press(CharSequence... keys) {
        Actions actions = new Actions(driver);
        for (CharSequence key : keys) {
            actions.sendKeys(key);
        }
        actions.perform();
    }

    /** Presses a key while Shift is held. */
    public void pressWithShift(Keys key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    /** Puts a text in where the focus is, as pasting it does. */
    public void paste(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Presses Tab until the focus is on something with this name, as a screen reader says it. */
    public void tabTo(String name) {
        tabTo(name, said -> said.equals(name));
    }

    /** Presses Tab until the focus is on something whose name begins so. */
    public void tabToStart(String name) {
        tabTo(name, said -> said.startsWith(name));
    }

    /** The name of what has the focus, as a screen reader says it. */
    public String focused() {
        WebElement here = driver.switchTo().activeElement();
        return here.getTagName().equals("body")
                ? ""
                : here.getAccessibleName().strip().replaceAll("\\s+", " ");
    }

    private void tabTo(String name, Predicate<String> meant) {
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < LONGEST_WAY; i++) {
            press(Keys.TAB);
            String said = focused();
            if (meant.test(said)) {
                assertThat(driver.switchTo().activeElement().isDisplayed())
                        .as("what has the focus is seen")
                        .isTrue();
                return;
            }
            way.append(said).append(" · ");
        }
        fail("The Tab key never comes to “" + name + "” on " + path() + ": " + way);
    }

    /** Whether the page is wider than the window, so that reading it takes sideways scrolling. */
    public boolean isTooWide() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Keeps a picture of what the window shows. */
    public void window(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Keeps a picture of the whole page. */
    public void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        long height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
        long width = (Long) driver.executeScript("return document.documentElement.clientWidth");
        Object shot = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        Files.write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
