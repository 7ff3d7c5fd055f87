package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    /** Rules for all, a path, and whether it may be asked for; "-" is Disallow, "+" is Allow. */
    @ParameterizedTest
    @CsvSource({
        "'', /, yes",
        "'-', /a, yes",
        "'-/', /, no",
        "'-/', /a, no",
        "'-/', /robots.txt, yes",
        "'-/ +/robots', /robots.html, yes",
        "'-/a', /a, no",
        "'-/a', /ab/c, no",
        "'-/a', /A, yes",
        "'-/a', /b/a, yes",
        "'-/a/', /a, yes",
        "'-/a/', /a/b, no",
        "'-/a +/a/b', /a/b, yes",
        "'-/a +/a/b', /a/c, no",
        "'+/a/b -/a', /a/b/c, yes",
        "'+/a -/a', /a, yes",
        "'-/a +/a', /a, yes",
        "'-/a/b +/a', /a/b, no",
        "'-/*', /a, no",
        "'-*', /a, no",
        "'-/*.pdf', /a/b.pdf, no",
        "'-/*.pdf', /a/b.pdf?c, no",
        "'-/*.pdf$', /a/b.pdf, no",
        "'-/*.pdf$', /a/b.pdf?c, yes",
        "'-/*.pdf$', /a.pdf.pdf, no",
        "'-/a$', /a, no",
        "'-/a$', /ab, yes",
        "'-/$', /, no",
        "'-/$', /a, yes",
        "'-/ +/$', /, yes",
        "'-/ +/$', /a, no",
        "'-/a*b*c', /a1b2c3, no",
        "'-/a*b*c', /a1c2b3, yes",
        "'-/a*b*c$', /abcbc, no",
        "'-/a**b', /axb, no",
        "'-/a*$', /anything, no",
        "'-*/print', /news/print, no",
        "'-/*?', /a?b, no",
        "'-/*?', /a, yes",
        "'-/a?b=1', /a?b=1&c=2, no",
        "'-/a$b', /a$b, no",
        "'-/a$b', /a, yes",
        "'-/a%24', /a$, no",
        "'-/a%2A', /a*, no",
        "'-/a%2A', /ab, yes",
        "'-/caf\u00e9', /caf%C3%A9, no",
        "'-/caf%c3%a9', /caf%C3%A9, no",
        "'-/caf%C3%A9', /caf%c3%a9, no",
        "'-/%61', /a, no",
        "'-/a', /%61, no",
        "'-/%7Ejo', /~jo, no",
        "'-/a%2Fb', /a/b, yes",
        "'-/a/b', /a%2fb, yes",
        "'-/a%2fb', /a%2Fb, no",
        "'-/a%zz', /a%zz, no",
        "'-/x*y +/x', /x1y, no",
        "'-/x +/x*y', /x1y, yes",
        "'-a', /a, yes",
    })
    void theLongestRuleThatMatchesDecides(String rules, String path, String allowed) {
        StringBuilder file = new StringBuilder("User-agent: *\n");
        for (String rule : rules.split(" ")) {
            if (!rule.isEmpty()) {
                file.append(rule.startsWith("-") ? "Disallow: " : "Allow: ");
                file.append(rule.substring(1)).append('\n');
            }
        }
        assertThat(read(file.toString()).allows(path)).isEqualTo(allowed.equals("yes"));
    }

    /** Lines parted by bars, and whether /a may be asked for. */
    @ParameterizedTest
    @CsvSource({
        "User-agent: Hearsay|Disallow: /a, no",
        "User-agent: hearsay|Disallow: /a, no",
        "USER-AGENT:HEARSAY|DISALLOW:/a, no",
        "User-agent: Hearsay/0.1|Disallow: /a, no",
        "User-agent: Hearsay a reader|Disallow: /a, no",
        "User-agent: Hear|Disallow: /a, yes",
        "User-agent: HearsayBot|Disallow: /a, yes",
        "User-agent: Other|Disallow: /a, yes",
        "User-agent: *|Disallow: /a|User-agent: Hearsay|Disallow: /b, yes",
        "User-agent: Hearsay|Disallow: /b|User-agent: *|Disallow: /a, yes",
        "User-agent: *|Disallow: /|User-agent: Hearsay|Disallow:, yes",
        "User-agent: Hearsay|User-agent: Other|Disallow: /a, no",
        "User-agent: Other|User-agent: Hearsay|Disallow: /a, no",
        "User-agent: Hearsay|Disallow: /b|User-agent: Hearsay|Disallow: /a, no",
        "User-agent: *|Disallow: /b|User-agent: *|Disallow: /a, no",
        "User-agent: Hearsay|Disallow: /b|User-agent: Other|Disallow: /a, yes",
        "User-agent: Hearsay||Disallow: /a, no",
        "User-agent: Hearsay|Sitemap: https://ormsby.example/s.xml|Disallow: /a, no",
        "User-agent: Hearsay|Crawl-delay: 1|User-agent: Other|Disallow: /a, yes",
        "Disallow: /a, yes",
        "Disallow: /a|User-agent: *|Disallow: /b, yes",
        "User-agent: * # all|Disallow: /a # not this, no",
        "# User-agent: *|# Disallow: /a, yes",
        "User-agent: *|Disalow: /a, yes",
        "User-agent: *|Disallow /a, yes",
        "User-agent *|Disallow: /a, yes",
        "' User-agent : * |  Disallow :  /a  ', no",
        "<html><body>User-agent: *</body>|Disallow: /a, yes",
    })
    void theGroupsForTheNameCountElseThoseForAll(String lines, String allowed) {
        for (String ending : new String[] {"\n", "\r\n", "\r"}) {
            Robots robots = read(lines.replace("|", ending));
            assertThat(robots.allows("/a")).isEqualTo(allowed.equals("yes"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3000",
        "0.5, 500",
        "0, 0",
        "86400, 86400000",
        "-1, none",
        "soon, none",
        "1e9, none",
        "999999999, none",
        "1.2.3, none",
        "., none",
        "'', none",
    })
    void theDelayIsReadInSeconds(String written, String millis) {
        Robots robots = read("User-agent: *\nCrawl-delay: " + written + "\nDisallow: /a\n");

        assertThat(robots.delay().map(Duration::toMillis).map(String::valueOf).orElse("none"))
                .isEqualTo(millis);
        assertThat(robots.allows("/a")).isFalse();
    }

    @Test
    void theDelayOfAnotherGroupIsNotOurs() {
        String file = "User-agent: *\nCrawl-delay: 9\nUser-agent: Hearsay\nDisallow: /a\n";

        assertThat(read(file).delay()).isEmpty();
    }

    @Test
    void aMarkAtTheStartCountsForNothing() {
        assertThat(read("\uFEFFUser-agent: *\nDisallow: /a").allows("/a")).isFalse();
    }

    @Test
    void starsWithoutEndAreMatchedInTime() {
        String rule = "/" + "*a".repeat(2_000) + "b$";
        Robots robots = read("User-agent: *\nDisallow: " + rule + "\n");
        long start = System.nanoTime();

        assertThat(robots.allows("/" + "a".repeat(4_000))).isTrue();
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
    }

    @Test
    void aMillionRulesAreReadAsFarAsTheyCount() {
        String file = "User-agent: *\nDisallow: /a\n" + "Disallow: /b/c/d\n".repeat(1_000_000);

        assertThat(read(file).allows("/a")).isFalse();
        assertThat(read(file).rules()).hasSizeLessThanOrEqualTo(10_000);
    }

    private static Robots read(String file) {
        return Robots.parse(file.getBytes(UTF_8));
    }
}
