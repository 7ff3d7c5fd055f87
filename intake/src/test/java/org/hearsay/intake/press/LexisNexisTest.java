package org.hearsay.intake.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.intake.item.Collected;
import org.hearsay.model.Envelope;
import org.junit.jupiter.api.Test;

class LexisNexisTest {

    private static final String CLASSIC =
            """



                                           1 of 2 DOCUMENTS

                               Copyright 2031 The Ledbury Herald Company
                                          All Rights Reserved
                                          The Ledbury Herald

                                     September 3, 2031 Wednesday
                                         Late Edition - Final

            SECTION: Section A; Column 1; Harbour Desk; Pg. 1

            LENGTH: 1,209 words

            HEADLINE: Ferry is back after the storm, and
             the pier is not

            BYLINE: By MARA QUIST and T. LUND

            DATELINE: LEDBURY, Sept. 2

            BODY:
               The ferry is back, a spokesman said.

               Language: this is what the pilots asked for. "Section: nothing," said M. Vik.

            URL: http://ledbury.example/1

            GRAPHIC: Photo: The ferry. (PHOTOGRAPH BY O. ORN)

            LOAD-DATE: September 4, 2031

            LANGUAGE: ENGLISH

            PUBLICATION-TYPE: Newspaper


                                           2 of 2 DOCUMENTS


                                            norland.example

                                 September 4, 2031 Thursday 5:15 PM GMT

            Pier stays shut until spring

            SECTION: HARBOUR

            LENGTH: 251 words

            The pier stays shut.

            It rained, said O. Orn.

            LOAD-DATE: September 4, 2031

            LANGUAGE: ENGLISH

                                   Copyright 2031 Norland Post Limited
                                          All Rights Reserved
            """;

    private static final String UNI =
            """
            User Name: reader
            Date and Time: Friday, September 5, 2031 2:05:00 PM CEST
            Job Number: 178123456

            Documents (2)

            1. Ferry is back after the storm
            Client/Matter: -None-
            Search Terms: ferry
            Search Type: Natural Language

            2. Pier stays shut

            Page 1 of 2

            Ferry is back after the storm

            The Ledbury Herald

            September 3, 2031 Wednesday

            Edition 1; National Edition

            Copyright 2031 Ledbury Newspapers Ltd All Rights Reserved

            Section: NEWS; Pg. 3

            Length: 512 words

            Byline: Mara Quist; T. Lund

            Highlight: The ferry runs again.

            Body

            The ferry is back, a spokesman said.

            Page 2 of 2

            "Section: nothing," said M. Vik.

            Graphic

            The ferry at the pier.

            Classification

            Language: ENGLISH

            Publication-Type: Newspaper

            Load-Date: September 4, 2031

            End of Document

            Pier stays shut
            Norland Post
            September 4, 2031 Thursday 2:05 PM GMT

            Copyright 2031 Norland Post
            Section: HARBOUR
            Length: 30 words
            Body

            The pier stays shut.
            Load-Date: September 4, 2031

            End of Document
            """;

    @Test
    void aClassicExportIsSplitByItsCounts() {
        Collected read = export(CLASSIC);

        assertThat(read.contents())
                .containsExactly(
                        "   The ferry is back, a spokesman said.\n\n   Language: this is what the"
                                + " pilots asked for. \"Section: nothing,\" said M. Vik.",
                        "The pier stays shut.\n\nIt rained, said O. Orn.");
        Envelope first = read.envelope(0);
        assertThat(first.from()).isEqualTo("the LexisNexis export");
        assertThat(first.outlet()).contains("The Ledbury Herald");
        assertThat(first.headline()).contains("Ferry is back after the storm, and the pier is not");
        assertThat(first.published()).contains("2031-09-03");
        assertThat(first.section()).contains("Section A");
        assertThat(first.authors()).containsExactly("MARA QUIST", "T. LUND");
        assertThat(first.language()).contains("en");
        assertThat(first.url()).contains("http://ledbury.example/1");
        Envelope second = read.envelope(1);
        assertThat(second.outlet()).contains("norland.example");
        assertThat(second.headline()).contains("Pier stays shut until spring");
        assertThat(second.published()).contains("2031-09-04T17:15Z");
        assertThat(second.section()).contains("HARBOUR");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void aNexisUniExportIsSplitByItsEnds() {
        Collected read = export(UNI);

        assertThat(read.contents())
                .containsExactly(
                        "The ferry is back, a spokesman said.\n\n\n"
                                + "\"Section: nothing,\" said M. Vik.",
                        "The pier stays shut.");
        assertThat(read.labels()).containsExactly("1", "2");
        Envelope first = read.envelope(0);
        assertThat(first.outlet()).contains("The Ledbury Herald");
        assertThat(first.headline()).contains("Ferry is back after the storm");
        assertThat(first.published()).contains("2031-09-03");
        assertThat(first.section()).contains("NEWS");
        assertThat(first.authors()).containsExactly("Mara Quist", "T. Lund");
        assertThat(first.language()).contains("en");
        Envelope second = read.envelope(1);
        assertThat(second.outlet()).contains("Norland Post");
        assertThat(second.headline()).contains("Pier stays shut");
        assertThat(second.published()).contains("2031-09-04T14:05Z");
        assertThat(read.bytesOf(1)).startsWith("\nPier stays shut").endsWith("4, 2031\n");
        assertThat(read.losses()).isEmpty();
    }

    @Test
    void anArticleThatIsCutOffOrHasNoBodyCostsOnlyItself() {
        Collected read =
                export(
                        UNI
                                + "Storm\n"
                                + "Norland Post\n"
                                + "September 5, 2031\n"
                                + "End of Document\n"
                                + "Rain\n"
                                + "Norland Post\n"
                                + "September 6, 2031\n"
                                + "Length: 9 words\n"
                                + "Body\n"
                                + "It");

        assertThat(read.labels()).containsExactly("1", "2");
        assertThat(read.losses())
                .containsExactly(
                        "article 3 has neither a length nor a body", "article 4 is cut off");
        assertThat(read.lostBytes(0)).startsWith("Storm");
    }

    @Test
    void anExportIsKnownByItsBeginning() {
        assertThat(LexisNexis.looksLike(CLASSIC.substring(0, 700))).isTrue();
        assertThat(LexisNexis.looksLike(UNI.substring(0, 200))).isTrue();
        assertThat(LexisNexis.looksLike("The ferry\n\nBody\n\nIt was, he said, 1 of 2 DOCUMENTS."))
                .isFalse();
        assertThat(LexisNexis.looksLike("Load-Date: never\n")).isFalse();
        assertThat(PressExport.looksLike("The ferry is back.\n512 words\n")).isFalse();
    }

    @Test
    void windowsLineEndsAndUnbreakableSpacesMakeNoDifference() {
        String windows = UNI.replace("\n", "\r\n").replace("Length: 512", "Length:\u00a0512");

        assertThat(export(windows).envelope(0)).isEqualTo(export(UNI).envelope(0));
        assertThat(export(windows).contents()).isEqualTo(export(UNI).contents());
    }

    private static Collected export(String characters) {
        return Collected.from(new PressTextContainer(), "a.txt", characters);
    }
}
