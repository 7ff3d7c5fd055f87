package org.hearsay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Act;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;

/** The script of the pages repeats words of the model; here they are held together. */
class DeskScriptTest {

    @Test
    void itOffersTheWordsOfTheModelAndNoOthers() throws IOException {
        assertThat(words("ACTS")).isEqualTo(all(Act.values(), Act::word));
        assertThat(words("STANCES")).isEqualTo(all(Stance.values(), Stance::word));
        assertThat(words("MODALITIES")).isEqualTo(all(Modality.values(), Modality::word));
        assertThat(words("TYPES")).isEqualTo(all(EventType.values(), EventType::word));
    }

    @Test
    void itPutsNothingInAsMarkup() throws IOException {
        assertThat(script())
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
                .doesNotContain("eval(", "Function(", "http://", "https://");
    }

    private static <T> List<String> all(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static List<String> words(String list) throws IOException {
        Matcher found = Pattern.compile("const " + list + " = \\[([^\\]]*)\\]").matcher(script());
        assertThat(found.find()).as(list).isTrue();
        return Arrays.stream(found.group(1).split(","))
                .map(w -> w.strip().replace("\"", ""))
                .toList();
    }

    private static String script() throws IOException {
        try (InputStream in = DeskScriptTest.class.getResourceAsStream("answer/desk.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
