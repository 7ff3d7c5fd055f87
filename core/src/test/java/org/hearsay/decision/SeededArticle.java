package org.hearsay.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Publication;
import org.hearsay.text.SourceText;

/** Articles about an invented town, one for each seed, a sentence a paragraph. */
final class SeededArticle {

    static final List<String> NAMES =
            List.of("Marla Quist", "Jonas Pell", "Ines Vollan", "Odd Brekke", "Torvik", "Ormsby");
    static final List<String> NUMBERS =
            List.of("14", "40", "1,200", "3.5 million", "seven", "twenty-two", "310");
    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "4 March", "12 September", "yesterday", "last week");
    private static final List<String> SENTENCES =
            List.of(
                    "%1$s said that %2$s passengers were stranded in the harbour on %3$s.",
                    "“We will not go back,” said %1$s, who speaks for %2$s of the crews.",
                    "The council of %1$s did not accept the offer of %2$s crowns made %3$s.",
                    "On %3$s the ferry hit the pier, and %2$s people were taken to a shelter.",
                    "%1$s denied that the bridge had been closed for %2$s days.",
                    "Nobody was hurt when the crane fell on %3$s, according to %1$s.",
                    "Prices rose by %2$s per cent, %1$s wrote in a letter to the crews.",
                    "A fisherman – he asked for his name to be kept back – saw %2$s boats leave.",
                    "“It’s over,” %1$s told the officials’ office, “and we won’t wait until %3$s.”",
                    "The flight of %2$s gulls was never explained; %1$s called it natural.");

    private SeededArticle() {}

    static List<String> sentences(Random random) {
        List<String> templates = new ArrayList<>(SENTENCES);
        Collections.shuffle(templates, random);
        List<String> sentences = new ArrayList<>();
        for (String template : templates) {
            String sentence =
                    template.replace("%1$s", pick(NAMES, random))
                            .replace("%2$s", pick(NUMBERS, random))
                            .replace("%3$s", pick(DAYS, random));
            sentences.add(sentence);
        }
        return sentences;
    }

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    static Article of(String text) {
        Digest sha256 = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        return new Article(
                ArticleId.of(sha256, Optional.empty(), Optional.empty()),
                "ferry.txt",
                sha256,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Publication.unknown(),
                Optional.of("en"),
                List.of(),
                Optional.empty(),
                Edition.unknown(),
                SourceText.plain(text),
                List.of());
    }
}
