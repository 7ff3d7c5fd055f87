package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntFunction;
import org.hearsay.model.Content;
import org.hearsay.model.Stated;
import org.junit.jupiter.api.Test;

/** Work grows in proportion to the page, whatever the page is made of. */
class HostilePageTest {

    /** Eight times the input may take this many times as long; quadratic work would take 64. */
    private static final double MOST_GROWTH = 28;

    private static final int UNIT = 3_000;

    @Test
    void deepNesting() {
        assertLinear(n -> "<div>".repeat(n) + Fixture.BODY);
    }

    @Test
    void manySpans() {
        assertLinear(n -> "<p>" + "<span class='byline'>a</span> ".repeat(n));
    }

    @Test
    void oneGiantAttribute() {
        assertLinear(n -> "<p class='" + "comment nav ".repeat(n * 4) + "'>" + Fixture.BODY);
    }

    @Test
    void unclosedTags() {
        assertLinear(n -> "<b><p><a href='x'>word</a>, word. ".repeat(n / 4));
    }

    @Test
    void noSpaceAtAll() {
        assertLinear(n -> "<p>" + "x".repeat(n * 20));
        assertLinear(n -> "<p>" + "&amp;".repeat(n * 4));
    }

    @Test
    void manyParagraphs() {
        assertLinear(n -> ("<div><p>" + Fixture.PARAGRAPHS.get(0) + "</p></div>").repeat(n / 4));
    }

    @Test
    void aLongPlainText() {
        assertLinear(Content.Format.TEXT, n -> "no end in sight, ".repeat(n * 4));
        assertLinear(Content.Format.TEXT, n -> "Related Articles\n2 COMMENTS\nx\n".repeat(n / 2));
    }

    @Test
    void aTagWhoseNameNeverEndsIsRejectedBeforeItIsParsed() {
        String name = "x".repeat(5_000_000);
        for (String markup : new String[] {"<" + name + ">", "<p>words</" + name, "<p " + name}) {
            long start = System.nanoTime();
            if (markup.startsWith("<p ")) {
                Fixture.page(markup + "><p>" + Fixture.BODY);
            } else {
                assertThat(Fixture.rejection(Content.Format.HTML, markup)).contains("or a tag");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void whatIsLongerThanAnyArticleIsRejected() {
        assertThat(Fixture.rejection(Content.Format.TEXT, "word ".repeat(400_001)))
                .contains("2000005 characters", "at most 2000000");
        assertThat(Fixture.rejection(Content.Format.HTML, " ".repeat(20_000_000) + "<p>x"))
                .contains("at most 20000000");
        assertThat(Fixture.rejection(Content.Format.HTML, "<p>" + "word ".repeat(400_002)))
                .contains("at most 2000000");
    }

    @Test
    void aPageOfMillionsOfTagsIsRejectedBeforeItIsParsed() {
        assertThat(Fixture.rejection(Content.Format.HTML, "<p>x".repeat(3_000_000)))
                .contains("200000 elements");
    }

    @Test
    void aPageOfTooManyElementsIsRejected() {
        String markup = "<i>a</i>".repeat(Page.MOST_ELEMENTS + 1);
        assertThat(Fixture.rejection(Content.Format.HTML, markup)).contains("200000 elements");
    }

    @Test
    void deepLinkedDataAreLeftEmpty() {
        String data = "[".repeat(200_000);
        assertThat(Json.read(data).items().count()).isLessThan(2);
    }

    private static void assertLinear(IntFunction<String> shape) {
        assertLinear(Content.Format.HTML, shape);
    }

    private static void assertLinear(Content.Format format, IntFunction<String> shape) {
        String small = shape.apply(UNIT);
        String large = shape.apply(UNIT * 8);
        time(format, large);
        long first = Math.max(Duration.ofMillis(30).toNanos(), best(format, small));
        long second = best(format, large);
        assertThat((double) second / first).isLessThan(MOST_GROWTH);
    }

    private static long best(Content.Format format, String characters) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            best = Math.min(best, time(format, characters));
        }
        return best;
    }

    private static long time(Content.Format format, String characters) {
        Content content = Fixture.content(format, characters, Stated.nothing());
        long start = System.nanoTime();
        assertThat(new ArticleReader().read(content)).isNotNull();
        return System.nanoTime() - start;
    }
}
