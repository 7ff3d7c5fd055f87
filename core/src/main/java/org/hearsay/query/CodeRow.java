package org.hearsay.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.dossier.Coders;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.Decision;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Outcome;

/**
 * A code: what the codebook says of it, and where it was given.
 *
 * @param meanings in alphabetical order; none where the codebook lacks the code, several where
 *     files of decisions differ
 * @param given in order of file and line, applied or not
 */
public record CodeRow(String code, List<String> meanings, List<Outcome> given) {

    /** Somebody, and how often they gave the code. */
    public record By(String coder, int times) {}

    public CodeRow {
        meanings = List.copyOf(meanings);
        given = given.stream().sorted().toList();
    }

    /** All codes of the codebook and all that were given, in order of code. */
    public static List<CodeRow> of(Dossier dossier) {
        Map<String, List<String>> meanings = new TreeMap<>();
        Map<String, List<Outcome>> given = new TreeMap<>();
        for (CodebookEntry entry : dossier.codebook()) {
            meanings.computeIfAbsent(entry.code(), c -> new ArrayList<>()).add(entry.meaning());
            given.computeIfAbsent(entry.code(), c -> new ArrayList<>());
        }
        for (Outcome outcome : dossier.decisions()) {
            Coders.code(outcome.line())
                    .map(MarkRuling.Code::text)
                    .ifPresent(
                            code ->
                                    given.computeIfAbsent(code, c -> new ArrayList<>())
                                            .add(outcome));
        }
        return given.entrySet().stream()
                .map(
                        entry ->
                                new CodeRow(
                                        entry.getKey(),
                                        meanings.getOrDefault(entry.getKey(), List.of()),
                                        entry.getValue()))
                .toList();
    }

    /** Who gave it, most often first. */
    public List<By> by() {
        Map<String, Integer> times = new TreeMap<>();
        given.forEach(outcome -> times.merge(Coders.name(outcome.line()), 1, Integer::sum));
        return times.entrySet().stream()
                .map(entry -> new By(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((By by) -> -by.times()).thenComparing(By::coder))
                .toList();
    }

    /** How often it was given where the actor agrees to it, or where the actor does not. */
    public long sided(boolean agrees) {
        return given.stream()
                .flatMap(outcome -> Coders.code(outcome.line()).stream())
                .filter(code -> code.agrees().filter(side -> side == agrees).isPresent())
                .count();
    }

    /** How many of the times it was given could not be applied today. */
    public long lost() {
        return given.stream().filter(outcome -> !outcome.fate().applied()).count();
    }

    /** Of how many articles it was given. */
    public long articles() {
        return given.stream().map(CodeRow::article).distinct().count();
    }

    private static String article(Outcome outcome) {
        return outcome.line().decision() instanceof Decision.Mark mark
                ? mark.article().document()
                : "";
    }
}
