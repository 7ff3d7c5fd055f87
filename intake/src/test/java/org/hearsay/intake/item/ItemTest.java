package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.hearsay.model.ByteRange;
import org.junit.jupiter.api.Test;

class ItemTest {

    @Test
    void whatBeginsWithATagIsMarkup() {
        assertThat(Item.isMarkup(" \n<p>The ferry is back.</p>")).isTrue();
        assertThat(Item.isMarkup("<!-- x --><p>y")).isTrue();
        assertThat(Item.isMarkup("The <b>ferry</b> is back.")).isFalse();
        assertThat(Item.isMarkup("<3 the ferry")).isFalse();
        assertThat(Item.isMarkup("<the ferry is back")).isFalse();
        assertThat(Item.isMarkup("<")).isFalse();
    }

    @Test
    void aFieldsTagsAndReferencesBecomePlainWords() {
        assertThat(PlainText.ofMarkup("Ferry &amp; pier:\n <b>again</b>"))
                .isEqualTo("Ferry & pier: again");
        assertThat(PlainText.ofMarkup("5 &lt; 6 & 7")).isEqualTo("5 < 6 & 7");
        assertThat(PlainText.withoutBy(" By Mara  Quist ")).isEqualTo("Mara Quist");
        assertThat(PlainText.hasMarkup("A &amp; B")).isTrue();
        assertThat(PlainText.hasMarkup("A & B < C")).isFalse();
    }

    @Test
    void aLanguageIsKnownByItsTagOrItsName() {
        assertThat(LanguageTag.of("en_US")).contains("en-US");
        assertThat(LanguageTag.of("ENGLISH")).contains("en");
        assertThat(LanguageTag.of("English (United Kingdom)")).contains("en");
        assertThat(LanguageTag.of("the usual one")).isEmpty();
        assertThat(LanguageTag.of("")).isEmpty();
    }

    @Test
    void charactersKnowTheirPlaceInUtf8() {
        Characters text = Characters.of("aé€😀z".getBytes(StandardCharsets.UTF_8));
        assertThat(text.range(1, 2)).contains(new ByteRange(1, 3));
        assertThat(text.range(2, 5)).contains(new ByteRange(3, 10));
        assertThat(text.range(0, 6)).contains(new ByteRange(0, 11));
        assertThat(text.range(5, 99)).isEmpty();
    }

    @Test
    void aMarkAndUtf16MoveThePlaces() {
        Characters marked = Characters.of("\uFEFFab".getBytes(StandardCharsets.UTF_8));
        assertThat(marked.text()).isEqualTo("ab");
        assertThat(marked.range(1, 2)).contains(new ByteRange(4, 5));
        Characters wide = Characters.of("\uFEFFab".getBytes(StandardCharsets.UTF_16LE));
        assertThat(wide.text()).isEqualTo("ab");
        assertThat(wide.range(1, 2)).contains(new ByteRange(4, 6));
    }

    @Test
    void aDeclaredEncodingIsTakenUnlessTheBytesSayOtherwise() {
        String xml = "<?xml version='1.0' encoding='ISO-8859-1'?><a>Ørn “x”</a>";
        assertThat(Characters.of(xml.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(xml);
        byte[] latin = xml.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        Characters read = Characters.of(latin);
        assertThat(read.text()).isEqualTo(xml);
        assertThat(read.range(45, 46)).contains(new ByteRange(45, 46));
    }

    @Test
    void whereBytesAreMalformedNoPlaceIsClaimed() {
        byte[] bytes = "\uFEFFab".getBytes(StandardCharsets.UTF_8);
        bytes[4] = (byte) 0xFF;
        assertThat(Characters.of(bytes).range(0, 1)).isEmpty();
    }
}
