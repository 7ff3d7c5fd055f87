package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.hearsay.model.Content;
import org.hearsay.model.Stated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the page takes about twice the time, at every size and whatever the page is made of. */
@Tag("slow")
class PageGrowthTest {

    /** Twice the input may take this many times as long; quadratic work would take four. */
    private static final double MOST_GROWTH = 2.5;

    /** Below this a measurement is noise. */
    private static final long LEAST = Duration.ofMillis(15).toNanos();

    private static final int UNIT = 1_000;
    private static final int TRIES = 4;
    private static final int ROUNDS = 2;

    private static final String SENTENCE = Fixture.PARAGRAPHS.get(0);

    static Stream<Arguments> shapes() {
        return Stream.of(
                shape("deep divs", n -> "<div class='a'>".repeat(n) + Fixture.BODY),
                shape("flat divs", n -> ("<div class='b'>" + SENTENCE + "</div>").repeat(n)),
                shape("paragraphs", n -> ("<p>" + SENTENCE + "</p>").repeat(n)),
                shape("links", n -> "<p><a href='/x'>Ferry captain finds anchor</a></p>".repeat(n)),
                shape("one huge text", n -> "<p>" + (SENTENCE + " ").repeat(n)),
                shape("no spaces", n -> "<p>" + "anker".repeat(n * 20)),
                shape("tables", n -> "<table><tr><td>1</td><td>two</td></tr></table>".repeat(n)),
                shape("lists", n -> "<ul><li>" + "word</li><li>".repeat(n) + "</li></ul>"),
                shape("nested lists", n -> "<ul><li>word, word".repeat(n)),
                shape("spans", n -> "<p>" + "<span class='author'>a b</span> ".repeat(n)),
                shape("breaks", n -> "<div>" + (SENTENCE + "<br><br>").repeat(n) + "</div>"),
                shape(
                        "comments",
                        n -> "<div class='comment'><p>I say so, too.</p></div>".repeat(n)),
                shape("time", n -> "<time datetime='2031-03-03'>March 3, 2031</time>".repeat(n)),
                shape("mail fields", n -> "<div><input type='email'>Your address</div>".repeat(n)),
                shape("bodies", n -> "<div class='article-body'>".repeat(n) + Fixture.BODY),
                shape(
                        "headlines",
                        n -> ("<h1>Bridge closed</h1><p>" + SENTENCE + "</p>").repeat(n)),
                shape("linked data", n -> data("\"headline\":\"x\"").repeat(n)),
                shape("told", n -> data(told(n)) + ("<p>" + SENTENCE + "</p>").repeat(n)),
                shape("meta", n -> "<meta name='a' content='b'>".repeat(n) + Fixture.BODY));
    }

    private static Arguments shape(String name, IntFunction<String> shape) {
        return Arguments.of(name, shape);
    }

    private static String data(String fields) {
        return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + fields
                + "}</script>";
    }

    private static String told(int n) {
        return "\"articleBody\":\"" + (SENTENCE + " ").repeat(n) + "\"";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void workGrowsInProportion(String name, IntFunction<String> shape) {
        time(shape.apply(UNIT * 2));
        for (int n = UNIT; n < UNIT * 8; n *= 2) {
            double growth = growth(shape.apply(n), shape.apply(n * 2));
            assertThat(growth).as("%s, from %d to %d", name, n, n * 2).isLessThan(MOST_GROWTH);
        }
    }

    /** The least of several measurements: other work on the machine only ever adds. */
    private static double growth(String small, String large) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= MOST_GROWTH; i++) {
            least = Math.min(least, (double) best(large) / Math.max(LEAST, best(small)));
        }
        return least;
    }

    private static long best(String markup) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            best = Math.min(best, time(markup));
        }
        return best;
    }

    /** This thread's own time, so that a busy machine does not count. */
    private static long time(String markup) {
        Content content = Fixture.content(Content.Format.HTML, markup, Stated.nothing());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(new ArticleReader().read(content)).isNotNull();
        return threads.getCurrentThreadCpuTime() - start;
    }

    @Test
    void fiveMegabytesAreReadInTenSeconds() {
        String row = "<div class='row'><p>" + SENTENCE + "</p><a href='/x'>Ferry captain</a></div>";
        String markup = row.repeat(5_000_000 / row.length());
        assertThat(Duration.ofNanos(time(markup))).isLessThan(Duration.ofSeconds(10));
    }
}
