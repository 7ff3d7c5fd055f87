package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PluralsTest {

    @Test
    void oneOfAThingIsNotSeveral() {
        assertThat(Plurals.plain(1, "article")).isEqualTo("1 article");
        assertThat(Plurals.plain(0, "article")).isEqualTo("0 articles");
        assertThat(Plurals.plain(2, "article")).isEqualTo("2 articles");
    }

    @Test
    void aPageGroupsDigitsByThreeAndAScreenDoesNot() {
        assertThat(Plurals.grouped(1_234_567, "article")).isEqualTo("1,234,567 articles");
        assertThat(Plurals.grouped(1, "article")).isEqualTo("1 article");
        assertThat(Plurals.plain(1_234, "article")).isEqualTo("1234 articles");
    }

    @Test
    void aSentenceHasItsNumbersInWordsUpToTwelve() {
        assertThat(Plurals.inWords(0, "outlet")).isEqualTo("no outlets");
        assertThat(Plurals.inWords(1, "outlet")).isEqualTo("one outlet");
        assertThat(Plurals.inWords(12, "outlet")).isEqualTo("twelve outlets");
        assertThat(Plurals.inWords(13, "outlet")).isEqualTo("13 outlets");
    }
}
