package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The served pages as a reporter uses them, in a real browser. */
class BrowserTest {

    private static final List<String> ROOMS =
            List.of(
                    "index",
                    "search",
                    "statements",
                    "compared",
                    "speakers",
                    "figures",
                    "events",
                    "positions",
                    "matrix",
                    "omissions",
                    "voices",
                    "lineage",
                    "timeline",
                    "articles",
                    "sources",
                    "decisions",
                    "possible",
                    "codebook");

    /** Other tests decide too. */
    private static final By DENIAL =
            By.xpath("//li[contains(@class,'decision')][contains(.,'deny')]");

    @TempDir private static Path folder;

    private static Browser browser;
    private static Serving serving;
    private static ChromeDriver driver;

    @BeforeAll
    static void letsTheBrowserIn() throws IOException, InterruptedException {
        browser = Browser.start();
        driver = browser.driver();
        serving = Serving.sample(folder);
        browser.size(1200, 900);
        driver.get(serving.start());
        assertThat(Browser.becomes(() -> !driver.findElements(By.cssSelector("main a")).isEmpty()))
                .as("the waiting page opens the dossier by itself: " + driver.getPageSource())
                .isTrue();
        browser.complaints();
    }

    @AfterAll
    static void closes() {
        if (serving != null) {
            serving.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aStatementIsFoundByItsSpeakerAndLeadsToItsWords() {
        go("statements");
        driver.findElement(By.name("speaker")).sendKeys("Maddick");
        driver.findElement(By.cssSelector("form button")).click();
        WebElement first = driver.findElement(By.cssSelector("ul.rows li a[href*='#at-']"));
        String words = first.getText();
        first.click();

        WebElement mark = driver.findElement(By.cssSelector("mark:target"));

        assertThat(words).isNotBlank();
        assertThat(mark.isDisplayed()).isTrue();
    }

    @Test
    void aDecisionIsMadeAtAnItemAndTakenBack() throws Exception {
        String article = article();
        WebElement item =
                driver.findElement(By.cssSelector("aside .card[id^=statement-] button.decide"));
        item.click();
        verb("act", "deny");
        String said = write();

        assertThat(said).contains("Written down");
        assertThat(serving.decisions()).contains("act deny");
        assertThat(
                        Browser.becomes(
                                () -> {
                                    go("decisions");
                                    return !driver.findElements(DENIAL).isEmpty();
                                }))
                .isTrue();
        driver.findElement(DENIAL).findElement(By.tagName("button")).click();
        assertThat(
                        Browser.becomes(
                                () -> driver.findElement(DENIAL).getText().contains("Taken back")))
                .isTrue();
        assertThat(serving.decisions()).doesNotContain("act deny");
        assertThat(article).contains("art-");
    }

    @Test
    void aCodeThatIsGivenStandsInTheCodebookWithItsMeaning() throws Exception {
        go("codebook");
        driver.findElement(By.cssSelector("h1 button.decide")).click();
        List<WebElement> inputs = driver.findElements(By.cssSelector("dialog input[required]"));
        inputs.get(0).sendKeys("blame");
        inputs.get(1).sendKeys("somebody is held responsible");
        assertThat(write()).contains("Written down");
        becomesOn("codebook", "tbody tr", "not yet");
        article();
        driver.findElement(By.cssSelector("aside .card[id^=statement-] button.decide")).click();
        verb("code", "");
        driver.findElement(By.cssSelector("dialog input[required]")).sendKeys("blame");
        assertThat(write()).contains("Written down");
        becomesOn("codebook", "tbody tr", "once in 1 article");

        assertThat(text("tbody tr")).contains("blame", "somebody is held responsible");
        looksRight("codebook");
    }

    @Test
    void aNewNameStandsAtTheActorAndIsTakenBackThere() throws Exception {
        go("speakers");
        driver.findElement(By.cssSelector("main a[href^='speaker/actor-']")).click();
        String page = "speaker/" + driver.getCurrentUrl().replaceFirst(".*/(.*)\\.html.*", "$1");
        String before = text("main h1").replace("Decide", "").strip();
        driver.findElement(By.cssSelector("h1 button.decide")).click();
        verb("rename", "");
        driver.findElement(By.cssSelector("dialog input[required]")).sendKeys("Renamed for a test");
        assertThat(write()).contains("Written down");
        becomesOn(page, "main > ul.decided", "rename \"Renamed for a test\"");
        assertThat(text("main h1")).contains("Renamed for a test");
        looksRight("actor-decided");

        driver.findElement(By.cssSelector("main > ul.decided button")).click();
        assertThat(Browser.becomes(() -> text("main > ul.decided").contains("Taken back")))
                .isTrue();
        assertThat(serving.decisions()).doesNotContain("Renamed for a test");
        becomesOn(page, "main h1", before);
    }

    /** Loads a page again and again until a part of it says these words. */
    private static void becomesOn(String room, String selector, String words)
            throws InterruptedException {
        assertThat(
                        Browser.becomes(
                                () -> {
                                    go(room);
                                    return text(selector).contains(words);
                                }))
                .as(room + " says " + words)
                .isTrue();
    }

    /** By the rules of WCAG, wide and narrow; the pictures are for a person's eyes. */
    private static void looksRight(String name) throws IOException {
        driver.executeScript(axe());
        assertThat((List<?>) violations()).isEmpty();
        for (int width : new int[] {1200, 390}) {
            browser.size(width, 844);
            Object fits =
                    driver.executeScript(
                            "return document.documentElement.scrollWidth <= window.innerWidth");
            assertThat(fits).as(name + " at " + width).isEqualTo(true);
            Path pictures = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(
                    pictures.resolve(name + "-" + width + ".png"),
                    driver.getScreenshotAs(OutputType.BYTES));
        }
        browser.size(1200, 900);
    }

    @Test
    void wordsThatWereMissedAreAddedByTheirSelection() throws Exception {
        article();
        driver.executeScript(
                "const p = document.querySelector('section.text p:not(.legend)');"
                        + "const w = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);"
                        + "const n = w.nextNode(); const r = document.createRange();"
                        + "r.setStart(n, 0); r.setEnd(n, Math.min(30, n.length));"
                        + "getSelection().removeAllRanges(); getSelection().addRange(r);");
        Thread.sleep(200);
        driver.findElement(By.cssSelector("section.text h2 button.decide")).click();
        WebElement words = driver.findElement(By.cssSelector("dialog input[required]"));
        String selected = String.valueOf(words.getDomProperty("value"));
        String said = write();

        assertThat(selected).isNotBlank();
        assertThat(said).contains("Written down");
        assertThat(serving.decisions()).contains("add statement").contains(selected);
    }

    @Test
    void twoStatementsThatMayBeOneAreJoinedWithOneClick() throws Exception {
        go("possible");
        WebElement pair = driver.findElement(By.cssSelector("section[data-one]"));
        pair.findElement(By.cssSelector("p.answers button")).click();

        assertThat(Browser.becomes(() -> pair.getText().contains("Written down"))).isTrue();
        assertThat(serving.decisions()).contains("same statement");
    }

    @Test
    void whatCannotBeDecidedIsToldWhereItWasTried() throws Exception {
        article();
        driver.findElement(By.cssSelector("aside .card[id^=statement-] button.decide")).click();
        verb("same", "");
        driver.findElement(By.cssSelector("dialog input[required]")).sendKeys("nothing");

        assertThat(write()).startsWith("Not written:");
    }

    @Test
    void noPageBreaksThePolicyOrScrollsSidewaysOnAPhone() {
        browser.complaints();
        browser.size(390, 844);
        for (String room : ROOMS) {
            go(room);
            Object fits =
                    driver.executeScript(
                            "return document.documentElement.scrollWidth <= window.innerWidth");
            assertThat(fits).as(room).isEqualTo(true);
        }
        assertThat(browser.complaints()).isEmpty();
        browser.size(1200, 900);
    }

    @Test
    void everyRoomPassesTheRulesOfWcag22ThatAProgramCanCheck() throws IOException {
        String axe = axe();
        Map<String, Object> found = new TreeMap<>();
        for (String room : ROOMS) {
            go(room);
            driver.executeScript(axe);
            found.put(room, violations());
        }
        assertThat(found).allSatisfy((room, all) -> assertThat((List<?>) all).as(room).isEmpty());
        browser.complaints();
    }

    private static Object violations() {
        return Objects.requireNonNull(
                driver.executeAsyncScript(
                        "const done = arguments[0];"
                                + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                                + " 'wcag21aa', 'wcag22aa']}).then(r => done(r.violations.map("
                                + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html)"
                                + ".join(' | '))));"));
    }

    @Test
    void whoDoesNotKnowTheTokenSeesNothing() {
        driver.manage().deleteAllCookies();
        try {
            go("index");
            assertThat(driver.getPageSource()).contains("Not let in").doesNotContain("Maddick");
        } finally {
            driver.get("about:blank");
            driver.get(serving.start());
        }
    }

    private static void go(String room) {
        driver.get(serving.at(room + ".html"));
    }

    /** Opens the first article that has a statement; its path. */
    private static String article() {
        go("articles");
        driver.findElement(By.cssSelector("main a[href^='article/']")).click();
        return driver.getCurrentUrl();
    }

    private static void verb(String verb, String choice) {
        choose(0, verb);
        if (!choice.isEmpty()) {
            choose(1, choice);
        }
    }

    private static void choose(int select, String value) {
        driver.findElements(By.cssSelector("dialog select"))
                .get(select)
                .findElement(By.cssSelector("option[value='" + value + "']"))
                .click();
    }

    private static String write() throws InterruptedException {
        driver.findElement(By.cssSelector("dialog button[type=submit]")).click();
        assertThat(Browser.becomes(() -> !text("dialog .said").isEmpty())).isTrue();
        return text("dialog .said");
    }

    private static String text(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .findFirst()
                .orElse("");
    }

    private static String axe() throws IOException {
        try (InputStream in =
                BrowserTest.class.getResourceAsStream(
                        "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
