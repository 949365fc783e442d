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
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Controls a window of the installed headless Chromium, which runs once for all tests of a JVM. Nothing is downloaded.
 */
public final class Browser implements AutoCloseable {

    /** The size of a desktop window. */
    public static final Dimension DESK = new Dimension(1280, 900);

    /** Whether each page is checked in both themes and saved as a picture, which takes minutes. */
    public static final boolean EXHAUSTIVE = Boolean.getBoolean("pages.exhaustive");

    private static final Path PICTURES = Path.of("target", "pages");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLLING_INTERVAL = Duration.ofMillis(50);
    private static final int LONGEST_WAY = 150;

    /** Lists elements that the script of a page shows with a text. */
    private static final String ELEMENTS_BY_TEXT = """
            return [...document.querySelectorAll('a, button, summary')]
              .filter(each => (each.innerText ?? each.textContent).trim().replace(/\\s+/g, ' ') === arguments[0]);""";

    /** Collects every text that an accessible name can come from. */
    private static final String NAME_SOURCES = """
            const here = document.activeElement;
            const labels = [...(here.labels || [])];
            const ids = (here.getAttribute('aria-labelledby') || '').split(' ').filter(id => id);
            return [here, ...labels, ...ids.map(id => document.getElementById(id))]
              .filter(each => each && each !== document.body)
              .flatMap(each => [each.textContent,
                ...[each, ...each.querySelectorAll('*')].flatMap(part => ['aria-label', 'alt', 'title', 'value', 'placeholder']
                  .map(name => part.getAttribute(name)))])
              .filter(text => text).join(' ');""";

    /** Chromium reports an element of a page that is being replaced like this, not as a stale element. */
    private static final String REPLACED_PAGE = "does not belong to the document";

    private static ChromeDriver shared;

    private final ChromeDriver driver;
    private final String server;

    private Browser(ChromeDriver driver, String server) {
        this.driver = driver;
        this.server = server;
    }

    /**
     * Opens an empty window on a server, without cookies, stored data or emulation from earlier tests. Without Chromium and its
     * driver on the machine the test is skipped, or fails if SIGNATORY_BROWSER is {@code required}.
     */
    public static Browser on(String server) {
        if (shared == null) {
            shared = start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::quit));
        }
        Browser browser = new Browser(shared, server);
        browser.size(DESK);
        return browser;
    }

    private static ChromeDriver start() {
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
        return new ChromeDriver(service, options);
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

    /** Sets the viewport in CSS pixels. */
    public void size(Dimension size) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", size.width, "height", size.height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets the dark or light theme; colors change immediately. */
    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Lays the page out for print. */
    public void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    public void script(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Opens a page of the server. */
    public void go(String path) {
        driver.get(server + path);
    }

    /** Returns the path of the open page. */
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

    /** Returns whether an element matches. */
    public boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    public int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** Returns the button or link with this text. */
    public WebElement named(String words) {
        return elements(ELEMENTS_BY_TEXT, words).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing here is called “" + words + "”: " + path()));
    }

    @SuppressWarnings("unchecked")
    private List<WebElement> elements(String script, Object... arguments) {
        return (List<WebElement>) driver.executeScript(script, arguments);
    }

    /** Returns an attribute of every element that a selector finds and that has the attribute. */
    @SuppressWarnings("unchecked")
    public List<String> attributes(String css, String name) {
        return (List<String>) driver.executeScript("""
                return [...document.querySelectorAll(arguments[0])]
                  .map(each => each.getAttribute(arguments[1])).filter(value => value !== null);""", css, name);
    }

    /** Returns the text of every element that a selector finds, whether or not it is displayed. */
    @SuppressWarnings("unchecked")
    public List<String> texts(String css) {
        return (List<String>) driver.executeScript(
                "return [...document.querySelectorAll(arguments[0])].map(each => each.textContent);", css);
    }

    /** A condition to wait for. */
    @FunctionalInterface
    public interface Sight {
        boolean seen();
    }

    /** Waits until a condition holds; retries while a page is being replaced. */
    public void await(String what, Sight sight) {
        new WebDriverWait(driver, PATIENCE)
                .pollingEvery(POLLING_INTERVAL)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "waiting for " + what + " on " + path() + "\n" + text())
                .until(any -> seen(sight));
    }

    /** Returns whether a condition holds; while the page is being replaced, it does not. */
    private static boolean seen(Sight sight) {
        try {
            return sight.seen();
        } catch (WebDriverException e) {
            if (e.getMessage().contains(REPLACED_PAGE)) {
                return false;
            }
            throw e;
        }
    }

    /** Returns the visible text. */
    public String text() {
        return find("body").getText();
    }

    /** Presses keys in the focused element. */
    public void press(CharSequence... keys) {
        Actions actions = new Actions(driver);
        for (CharSequence key : keys) {
            actions.sendKeys(key);
        }
        actions.perform();
    }

    /** Presses a key with Shift. */
    public void pressWithShift(Keys key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    /** Pastes a text into the focused element. */
    public void paste(String text) {
        driver.executeCdpCommand("Input.insertText", Map.of("text", text));
    }

    /** Presses Tab until an element with this accessible name has the focus. */
    public void tabTo(String name) {
        tabTo(name, said -> said.equals(name));
    }

    /** Presses Tab until an element whose accessible name starts with this text has the focus. */
    public void tabToStart(String name) {
        tabTo(name, said -> said.startsWith(name));
    }

    /** Returns the accessible name of the focused element. */
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
            // The browser computes accessible names slowly; most elements cannot have the name.
            String sources = (String) driver.executeScript(NAME_SOURCES);
            if (!squeezed(sources).contains(squeezed(name))) {
                way.append(sources.strip().replaceAll("\\s+", " ")).append(" · ");
                continue;
            }
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

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** Returns whether the page needs horizontal scrolling. */
    public boolean isTooWide() {
        return (Boolean) driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Saves a picture of the window. */
    public void window(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Saves a picture of the whole page in target/pages if {@code -Dpages.exhaustive=true} asks for it. */
    public void picture(String name) throws IOException {
        if (!EXHAUSTIVE) {
            return;
        }
        Path file = PICTURES.resolve(name + ".png");
        Files.createDirectories(PICTURES);
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

    /** Replaces all windows with a new one, since emulation and history belong to a window, and deletes stored data. */
    @Override
    public void close() {
        List<String> windows = List.copyOf(driver.getWindowHandles());
        driver.switchTo().newWindow(WindowType.WINDOW);
        String next = driver.getWindowHandle();
        for (String window : windows) {
            driver.switchTo().window(window).close();
        }
        driver.switchTo().window(next);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", server, "storageTypes", "all"));
        driver.executeCdpCommand("Browser.setDownloadBehavior", Map.of("behavior", "default"));
    }
}
