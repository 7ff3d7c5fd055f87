package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                // the text, what is looked for in it, how much around it, what is shown
                "the old quay wall fell at last, wall, 9, old quay wall fell at",
                "the old quay wall fell at last, wall, 7, quay wall fell",
                "the old quay wall fell at last, wall, 2, wall",
                "the old quay wall fell at last, wall, 0, wall",
                "the old quay wall fell at last, wall, 99, the old quay wall fell at last",
                "the old quay wall fell at last, the, 5, the old",
                "the old quay wall fell at last, last, 5, at last",
                "岸壁は嵐の夜に崩れた, 嵐, 2, 壁は嵐の夜",
                "a😀😀😀wall😀😀😀b, wall, 3, 😀😀wall😀",
                "😀 quay wall fell, wall, 7, 😀 quay wall fell",
                "the wall😀, wall, 1, wall",
            })
    void noWordIsCutInTwoWhereThereAreSpaces(String text, String words, int most, String shown) {
        int at = text.indexOf(words);
        Span around = Excerpt.around(text, new Span(at, at + words.length()), most);

        assertThat(text.substring(around.start(), around.end())).isEqualTo(shown);
    }
}
