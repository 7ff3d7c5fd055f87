package org.hearsay.intake.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FactivaTest {

    private static final String CODED =
            """
            SE   Harbour
            HD
            Ferry is back after the storm
            BY   By Mara Quist and T. Lund
            WC
            512 words
            PD
            3 September 2031
            ET   14:05
            SN   The Ledbury Herald
            SC   LEDHER
            LA   English
            CY   © 2031 Ledbury Newspapers
            LP
            The ferry is back, a spokesman said.

            TD
            IN the harbour it rained, said M. Vik.

            NS   chrb : Harbours | ctrans : Transport
            RE   ledby : Ledbury
            AN
            Document LEDHER0020310903el9300001

            HD   Pier stays shut
            WC   30 words
            PD   4 September 2031
            SN   Norland Post
            LA   English
            LP   The pier stays shut.
            AN   Document NORPOS0020310904el9400002
            """;

    private static final String PLAIN =
            """
            Ferry is back after the storm .......... 2
            Pier stays shut .......... 3

            Page 1 of 3 © 2031 Factiva, Inc. All rights reserved.

            Ferry is back after the storm

            By Mara Quist
            512 words
            3 September 2031
            14:05
            The Ledbury Herald
            LEDHER
            1; National
            3
            English
            Copyright 2031. Ledbury Newspapers. All rights
            reserved to them.

            The ferry is back, a spokesman said.

            Page 2 of 3 © 2031 Factiva, Inc. All rights reserved.

            It rained in the harbour, said M. Vik.

            Document LEDHER0020310903el9300001

            Harbour

            Pier stays shut until spring

            Olga Orn

            1,030 words

            4 September 2031

            Norland Post

            NORPOS

            English

            (c) 2031 Norland Post

            The pier stays shut.

            Document NORPOS0020310904el9400002

            Search Summary
            Text ferry
            """;

    @Test
    void anExportWithCodesIsReadByThem() {
        Collected read = export(CODED);

        assertThat(read.contents())
                .containsExactly(
                        "The ferry is back, a spokesman said.\n\n"
                                + "IN the harbour it rained, said M. Vik.",
                        "The pier stays shut.");
        Envelope first = read.envelope(0);
        assertThat(first.from()).isEqualTo("the Factiva export");
        assertThat(first.outlet()).contains("The Ledbury Herald");
        assertThat(first.headline()).contains("Ferry is back after the storm");
        assertThat(first.published()).contains("2031-09-03");
        assertThat(first.authors()).containsExactly("Mara Quist", "T. Lund");
        assertThat(first.section()).contains("Harbour");
        assertThat(first.language()).contains("en");
        assertThat(read.envelope(1).outlet()).contains("Norland Post");
        assertThat(read.envelope(1).headline()).contains("Pier stays shut");
        assertThat(read.bytesOf(1)).endsWith("Document NORPOS0020310904el9400002");
    }

    @Test
    void anExportWithoutCodesIsReadByItsOrder() {
        Collected read = export(PLAIN);

        assertThat(read.contents())
                .containsExactly(
                        "The ferry is back, a spokesman said.\n\n\n"
                                + "It rained in the harbour, said M. Vik.",
                        "The pier stays shut.");
        Envelope first = read.envelope(0);
        assertThat(first.outlet()).contains("The Ledbury Herald");
        assertThat(first.headline()).contains("Ferry is back after the storm");
        assertThat(first.published()).contains("2031-09-03");
        assertThat(first.authors()).containsExactly("Mara Quist");
        assertThat(first.language()).contains("en");
        Envelope second = read.envelope(1);
        assertThat(second.outlet()).contains("Norland Post");
        assertThat(second.headline()).contains("Pier stays shut until spring");
        assertThat(second.published()).contains("2031-09-04");
        assertThat(second.authors()).containsExactly("Olga Orn");
        assertThat(second.section()).contains("Harbour");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void aSectionWithoutABylineIsNoHeadline() {
        Collected read = export(PLAIN.replace("Olga Orn\n\n", ""));

        assertThat(read.envelope(1).headline()).contains("Pier stays shut until spring");
        assertThat(read.envelope(1).section()).contains("Harbour");
        assertThat(read.envelope(1).authors()).isEmpty();
    }

    @Test
    void aMonthOrALanguageThatIsNotKnownCostsOnlyItself() {
        Collected read =
                export(
                        "Fähre ist zurück nach dem Sturm\n9 Wörter\n3. Oktober 2031\nNorland Post\n"
                                + "NORPOS\n\nDie Fähre ist zurück.\n\nDokument"
                                + " NORPOS0020311003el9400002\n");

        assertThat(read.envelope(0).outlet()).contains("Norland Post");
        assertThat(read.envelope(0).published()).isEmpty();
        assertThat(read.contents().get(0)).endsWith("Die Fähre ist zurück.");
    }

    @Test
    void damageCostsOnlyItsArticle() {
        Collected read =
                export(
                        PLAIN.replace("1,030 words", "")
                                + "Rain\n9 words\n5 September 2031\nNorland Post\nEnglish\n\nIt");

        assertThat(read.labels()).containsExactly("1");
        assertThat(read.losses())
                .containsExactly(
                        "article 2 has no line with its number of words", "article 3 is cut off");
        assertThat(export("Just a text.\n").end().orElseThrow().extraction())
                .isEqualTo(Extraction.UNSUPPORTED);
    }

    @Test
    void anExportIsKnownByItsBeginning() {
        assertThat(Factiva.looksLike(CODED)).isTrue();
        assertThat(Factiva.looksLike(PLAIN)).isTrue();
        assertThat(Factiva.looksLike(PLAIN.substring(0, PLAIN.indexOf("The ferry is")))).isTrue();
        assertThat(Factiva.looksLike("9 words\n3 September 2031\nThat is all.\n")).isFalse();
        assertThat(Factiva.looksLike("Document LEDHER0020310903el9300001")).isFalse();
        assertThat(Factiva.looksLike("He wrote 512 words.\nDocument everything, she said."))
                .isFalse();
    }

    @Test
    void longExportsTakeTimeInProportion() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> {
                    assertThat(export(PLAIN.repeat(1_000)).parts()).hasSize(2_000);
                    export("512 words\n".repeat(20_000));
                    export("512 words\nCopyright\n".repeat(20_000));
                    export("Document LEDHER0020310903el9300001\n9 words\n".repeat(20_000));
                    export("1 of 2 DOCUMENTS\nLENGTH: 5 words\n".repeat(20_000));
                });
    }

    private static Collected export(String characters) {
        return Collected.from(new PressTextContainer(), "a.txt", characters);
    }
}
