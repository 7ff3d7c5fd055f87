package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * "The plan, officials say, may fail": an attribution between two commas, with the sentence round
 * it as its content. Read from the commas, since parsers often lose it.
 */
final class Insertions {

    private static final Draft.Why WHY = new Draft.Why("insertion", .85);

    /** A longer stretch between the commas is a clause of its own. */
    private static final int LONGEST = 8;

    private final CueLexicon lexicon;

    Insertions(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> find(Parsed parsed) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 2; i + 2 < parsed.size(); i++) {
            if (parsed.token(i + 1).text().equals(",") && isFinite(parsed.token(i).tag())) {
                int verb = i;
                lexicon.verb(parsed.token(i).lemma())
                        .filter(cue -> cue.takes(Cue.Frame.CLAUSE))
                        .flatMap(cue -> draft(parsed, verb, cue))
                        .ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private static Optional<Draft> draft(Parsed parsed, int verb, Cue cue) {
        int comma = commaBefore(parsed, verb);
        if (comma <= 0 || !isSource(parsed, comma + 1, verb - 1)) {
            return Optional.empty();
        }
        BitSet insertion = new BitSet();
        insertion.set(comma, verb + 2);
        BitSet sentence = new BitSet();
        sentence.set(0, parsed.size());
        List<Span> content = parsed.stretches(sentence, insertion);
        Optional<Span> source = parsed.stretch(comma + 1, verb - 1);
        if (source.isEmpty() || content.size() != 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        source,
                        Optional.of(parsed.token(verb).span()),
                        content,
                        cue.act(),
                        true,
                        WHY,
                        parsed.sentence(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static int commaBefore(Parsed parsed, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST); i--) {
            if (parsed.token(i).text().equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** A noun phrase or pronoun, no verb, that ends at the verb. */
    private static boolean isSource(Parsed parsed, int first, int last) {
        if (last < first) {
            return false;
        }
        String end = parsed.token(last).tag();
        boolean nominal = end.startsWith("NN") || end.equals("PRP");
        for (int i = first; i <= last; i++) {
            String tag = parsed.token(i).tag();
            nominal &= !tag.startsWith("V") && !tag.startsWith("W") && !tag.equals("MD");
        }
        String start = parsed.token(first).tag();
        return nominal && !start.equals("CC") && !start.equals("IN");
    }

    private static boolean isFinite(String tag) {
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
    }
}
