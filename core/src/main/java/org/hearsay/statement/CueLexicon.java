package org.hearsay.statement;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.text.WordList;

/**
 * The words that attribute, read once from {@code cues.tsv} (verbs) and {@code noun-cues.tsv}.
 *
 * <p>Immutable.
 */
final class CueLexicon {

    private final Map<String, Cue> verbs;
    private final Map<String, Cue> nouns;

    CueLexicon() {
        this.verbs = read("cues.tsv");
        this.nouns = read("noun-cues.tsv");
    }

    /** The verb with this lemma. */
    Optional<Cue> verb(String lemma) {
        return Optional.ofNullable(verbs.get(lemma));
    }

    /** The verb with this lemma and this particle or preposition. */
    Optional<Cue> verb(String lemma, String particle) {
        return Optional.ofNullable(verbs.get(lemma + " " + particle));
    }

    /** The noun with this lemma. */
    Optional<Cue> noun(String lemma) {
        return Optional.ofNullable(nouns.get(lemma));
    }

    private static Map<String, Cue> read(String resource) {
        Map<String, Cue> cues = new HashMap<>();
        WordList.lines(CueLexicon.class, resource).stream()
                .map(CueLexicon::parse)
                .forEach(cue -> cues.put(cue.lemma(), cue));
        return Map.copyOf(cues);
    }

    private static Cue parse(String line) {
        String[] fields = line.split("\t", -1);
        return new Cue(fields[0], Act.valueOf(fields[1].toUpperCase(Locale.ROOT)));
    }
}
