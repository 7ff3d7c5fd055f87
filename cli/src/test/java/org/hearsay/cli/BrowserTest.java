package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
                    "decisions");

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
            Object violations =
                    driver.executeAsyncScript(
                            "const done = arguments[0];"
                                    + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                                    + " 'wcag21aa', 'wcag22aa']}).then(r => done(r.violations.map("
                                    + "v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html)"
                                    + ".join(' | '))));");
            found.put(room, violations);
        }
        assertThat(found).allSatisfy((room, all) -> assertThat((List<?>) all).as(room).isEmpty());
        browser.complaints();
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
