package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.Hearsay;
import org.hearsay.intake.Intake;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.RoughAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A thousand pieces of markup and script as titles, paragraphs, names, quotations, addresses,
 * outlets and names of files, looked at in a real browser. Whatever ran would call a function that
 * is not there, and the browser would say so; whatever the policy stopped, it would report.
 */
class PayloadsTest {

    private static final List<String> BEFORE =
            List.of(
                    "",
                    "\"",
                    "'",
                    "\">",
                    "'>",
                    "</title>",
                    "</script>",
                    "</style>",
                    "</a>",
                    "</textarea>",
                    "-->",
                    "]]>",
                    "`",
                    "\\\"",
                    "&quot;&gt;",
                    "</bdi></p>",
                    "\u0000",
                    "<!--",
                    "{{",
                    "%22%3E",
                    "</noscript>",
                    "</td></tr></table>",
                    "/*",
                    "*/",
                    "<");

    private static final List<String> PAYLOADS =
            List.of(
                    "<script>pwn(#)</script>",
                    "<img src=x onerror=pwn(#)>",
                    "<svg onload=pwn(#)>",
                    "<svg><script href=data:,pwn(#) /></svg>",
                    "<body onload=pwn(#)>",
                    "<details open ontoggle=pwn(#)>x</details>",
                    "<input autofocus onfocus=pwn(#)>",
                    "<iframe srcdoc=\"<script>parent.pwn(#)</script>\"></iframe>",
                    "<iframe src=javascript:parent.pwn(#)></iframe>",
                    "<object data=javascript:pwn(#)></object>",
                    "<embed src=javascript:pwn(#)>",
                    "<a href=javascript:pwn(#)>x</a>",
                    "javascript:pwn(#)//",
                    "<meta http-equiv=refresh content=\"0;url=javascript:pwn(#)\">",
                    "<base href=http://evil.example/>",
                    "<link rel=stylesheet href=http://evil.example/#.css>",
                    "<style>@import url(http://evil.example/#);</style>",
                    "<p style=\"background:url(http://evil.example/#)\">x</p>",
                    "<video><source onerror=pwn(#)></video>",
                    "<marquee onstart=pwn(#)>x</marquee>",
                    "<math><mtext><table><mglyph><style><img src=x onerror=pwn(#)>",
                    "<form action=javascript:pwn(#)><button>x</button></form>",
                    "<button formaction=javascript:pwn(#) autofocus>x</button>",
                    "<img src=http://evil.example/#.png>",
                    "<ScRiPt\u000b>pwn(#)</sCrIpT>",
                    "<script src=data:text/javascript,pwn(#)></script>",
                    "<scr\u0000ipt>pwn(#)</scr\u0000ipt>",
                    "\uff1cscript\uff1epwn(#)\uff1c/script\uff1e",
                    "&lt;script&gt;pwn(#)&lt;/script&gt;",
                    "&#60;script&#62;pwn(#)&#60;/script&#62;",
                    "\u202e<script>pwn(#)</script>\u202c",
                    "{{constructor.constructor('pwn(#)')()}}",
                    "${pwn(#)}",
                    "<template><script>pwn(#)</script></template>",
                    "<xss onpointerrawupdate=pwn(#) style=position:fixed;inset:0>x</xss>",
                    "<dialog open onclose=pwn(#)>x</dialog>",
                    "<audio src onloadstart=pwn(#)>",
                    "<keygen autofocus onfocus=pwn(#)>",
                    "<portal src=javascript:pwn(#)>",
                    "<isindex action=javascript:pwn(#)>");

    @TempDir private Path folder;

    @Test
    void nothingOfAThousandPayloadsRunsOrIsReported() throws Exception {
        List<String> payloads = payloads();
        assertThat(new TreeSet<>(payloads)).hasSize(1000);
        try (Browser browser = Browser.start();
                Serving serving = Serving.of(folder, read(articles(payloads)))) {
            browser.driver().get(serving.start());
            assertThat(
                            Browser.becomes(
                                    () -> !browser.driver().findElements(By.id("main")).isEmpty()))
                    .isTrue();
            browser.complaints();
            Set<String> seen = visitAll(browser, serving);
            for (int i = 0; i < payloads.size(); i += 20) {
                String asked = URLEncoder.encode(payloads.get(i), StandardCharsets.UTF_8);
                browser.driver().get(serving.at("search.html?q=" + asked));
                browser.driver().get(serving.at("statements.html?speaker=" + asked));
            }

            assertThat(seen).hasSizeGreaterThan(60);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static List<String> payloads() {
        List<String> payloads = new ArrayList<>();
        for (String before : BEFORE) {
            for (String payload : PAYLOADS) {
                payloads.add(before + payload.replace("#", String.valueOf(payloads.size())));
            }
        }
        return payloads;
    }

    /** Follows every link of the dossier once; the paths that were seen. */
    private static Set<String> visitAll(Browser browser, Serving serving) {
        Set<String> seen = new LinkedHashSet<>(List.of("index.html", "decisions.html"));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            browser.driver().get(serving.at(open.pop()));
            for (WebElement link : browser.driver().findElements(By.cssSelector("nav a, main a"))) {
                String address = String.valueOf(link.getDomProperty("href"));
                String path = address.replaceFirst("[#?].*", "");
                if (path.startsWith(serving.at("")) && path.endsWith(".html")) {
                    String relative = path.substring(serving.at("").length());
                    if (seen.add(relative)) {
                        open.add(relative);
                    }
                }
            }
        }
        return seen;
    }

    /** Twenty articles of fifty payloads each, in every place that a text can come from. */
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
        return i + "-" + payload.replaceAll("[/\u0000]", "") + ".txt";
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
                .replace("\"", "&quot;")
                .replace("\u0000", "");
    }

    private Path read(Path articles) throws InterruptedException {
        Path ledger = folder.resolve("payloads.ledger");
        try (SqliteLedger open = SqliteLedger.open(ledger);
                Intake intake = Intake.of(List.of(articles), Optional.empty())) {
            var run = new ReadingRun(Hearsay.reader(new RoughAnnotator()), open, 2);
            assertThat(run.run(intake, () -> {}).read()).isGreaterThan(30);
        }
        return ledger;
    }
}
