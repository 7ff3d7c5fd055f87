package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.Hearsay;
import org.hearsay.intake.Intake;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.RoughAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * A thousand pieces of markup and script as titles, paragraphs, names, quotations, addresses,
 * outlets and names of files, looked at in a real browser. Whatever ran would open a dialog or call
 * a function that is not there, and the browser would say so; whatever the policy stopped, it would
 * report; and whatever became an element of a page that is not the page's own is found there.
 */
class PayloadsTest {

    private static final Path PACK =
            Path.of("..", "..", "shared", "bench", "hostile", "hostile-pack.tar.xz");

    /** The elements and attributes that pages have none of, and scripts that are not ours. */
    private static final String FOREIGN =
            "return Array.from(document.querySelectorAll('*')).filter(e =>"
                + " /^(iframe|object|embed|base|audio|video|img|marquee|portal|template|frame"
                + "|applet|style|math|xss|keygen|isindex|frameset|noscript|textarea)$/i.test(e.localName)"
                + " || Array.from(e.attributes).some(a => /^on/i.test(a.name) || a.name ==="
                + " 'srcdoc' || /^\\s*(javascript|data|vbscript):/i.test(a.value)) || (e.localName"
                + " === 'script' && !/^\\/(desk|wait|start)\\.js$/.test(e.getAttribute('src'))) ||"
                + " (e.localName === 'meta' && e.httpEquiv !== '')).map(e => e.outerHTML.slice(0,"
                + " 200));";

    private static final String LINKS =
            "return Array.from(document.links).map(a => a.href.replace(/[#?].*/, ''))"
                    + ".filter(a => a.endsWith('.html'));";

    @TempDir private Path folder;

    @Test
    void nothingOfAThousandPayloadsRunsOrIsReported() throws Exception {
        looksHarmless(Payloads.ours());
    }

    @Test
    void nothingOfAThousandPayloadsThatOthersCollectedRunsOrIsReported() throws Exception {
        assumeTrue(Files.exists(PACK), "There is no " + PACK + ": its payloads are not tried");
        looksHarmless(Payloads.of(PACK, folder.resolve("pack")));
    }

    private void looksHarmless(List<String> payloads) throws Exception {
        assertThat(new TreeSet<>(payloads)).hasSize(1000);
        try (Browser browser = Browser.start();
                Serving serving = Serving.of(folder, read(articles(payloads)))) {
            ChromeDriver driver = browser.driver();
            driver.get(serving.start());
            assertThat(
                            Browser.becomes(
                                    () -> !driver.findElements(By.cssSelector("nav a")).isEmpty()))
                    .isTrue();
            browser.complaints();
            Map<String, Object> foreign = new TreeMap<>();
            Set<String> seen = visitAll(driver, serving, foreign);
            ask(driver, serving, payloads, foreign);

            assertThat(browser.complaints()).isEmpty();
            assertThat(foreign).isEmpty();
            assertThat(seen).hasSizeGreaterThan(60);
            System.out.println(seen.size() + " pages of payloads looked at");
        }
    }

    /** Follows every link of the dossier once; the paths that were seen. */
    private static Set<String> visitAll(
            ChromeDriver driver, Serving serving, Map<String, Object> foreign) {
        String root = serving.at("");
        Set<String> seen = new LinkedHashSet<>(List.of("index.html", "decisions.html"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            look(driver, serving, open.pop(), foreign);
            for (Object link : told(driver, LINKS)) {
                String address = String.valueOf(link);
                if (address.startsWith(root) && seen.add(address.substring(root.length()))) {
                    open.add(address.substring(root.length()));
                }
            }
        }
        return seen;
    }

    /** What people type is shown again too. */
    private static void ask(
            ChromeDriver driver,
            Serving serving,
            List<String> payloads,
            Map<String, Object> foreign) {
        for (int i = 0; i < payloads.size(); i += 20) {
            String asked = URLEncoder.encode(payloads.get(i), StandardCharsets.UTF_8);
            look(driver, serving, "search.html?q=" + asked, foreign);
            look(driver, serving, "statements.html?speaker=" + asked, foreign);
        }
    }

    private static void look(
            ChromeDriver driver, Serving serving, String page, Map<String, Object> foreign) {
        driver.get(serving.at(page));
        List<?> found = told(driver, FOREIGN);
        if (!found.isEmpty()) {
            foreign.put(page, found);
        }
    }

    private static List<?> told(ChromeDriver driver, String script) {
        return Objects.requireNonNull((List<?>) driver.executeScript(script), script);
    }

    /** Twenty times two articles of fifty payloads, in every place that a text can come from. */
    private Path articles(List<String> payloads) throws IOException {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        for (int i = 0; i < 20; i++) {
            List<String> own = payloads.subList(i * 50, (i + 1) * 50);
            StringBuilder text = new StringBuilder(own.get(0)).append("\n\n");
            for (int k = 1; k < own.size(); k++) {
                String payload = own.get(k);
                text.append("Ada ").append(payload).append(" Quill said that ").append(20 + k);
                text.append(" boats had left on Monday. \u201c").append(payload);
                text.append(" is what we saw\u201d, Ben Tolland said.\n\n");
            }
            Files.writeString(articles.resolve(name(own.get(7), i)), text);
            Files.writeString(articles.resolve("page-" + i + ".html"), page(own));
        }
        return articles;
    }

    /** What a file can be called on every system that has such names at all. */
    private static String name(String payload, int i) {
        String name = payload.replaceAll("[/\u0000]", "");
        return i + "-" + name.substring(0, Math.min(60, name.length())) + ".txt";
    }

    private static String page(List<String> own) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>");
        page.append(escaped(own.get(1))).append("</title><meta property=og:site_name content=\"");
        page.append(escaped(own.get(2))).append("\"><meta name=author content=\"");
        page.append(escaped(own.get(3))).append("\"><link rel=canonical href=\"");
        page.append(escaped(own.get(12))).append("\"></head><body><article><h1>");
        page.append(escaped(own.get(4))).append("</h1>");
        for (int k = 5; k < 20; k++) {
            page.append("<p>Cora ").append(escaped(own.get(k))).append(" Vane said that ");
            page.append(30 + k).append(" boats had left the harbour wall on Monday morning.</p>");
        }
        return page.append("</article></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private Path read(Path articles) throws InterruptedException {
        Path ledger = folder.resolve("payloads.ledger");
        try (SqliteLedger open = SqliteLedger.open(ledger);
                Intake intake = Intake.of(List.of(articles), Optional.empty())) {
            ReadingRun run = new ReadingRun(Hearsay.reader(new RoughAnnotator()), open, 2);
            assertThat(run.run(intake, () -> {}).read()).isGreaterThanOrEqualTo(35);
        }
        return ledger;
    }
}
