package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Attributions that commas set apart, read from the commas, since parsers often lose them.
 *
 * <ul>
 *   <li>"The plan, officials say, may fail." The sentence round it is the content.
 *   <li>"The plan may fail, one of the two said on Monday." What stands before is the content.
 *   <li>"Ana Venn, who asked not to be named, said the plan may fail." What follows is.
 * </ul>
 */
final class Asides {

    private static final Draft.Why INSERTED = new Draft.Why("aside-inserted", .85);
    private static final Draft.Why TRAILING = new Draft.Why("aside-trailing", .85);
    private static final Draft.Why DESCRIBED = new Draft.Why("aside-described", .85);

    /** A longer stretch between the commas is a clause of its own. */
    private static final int LONGEST = 9;

    private final CueLexicon lexicon;

    Asides(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Draft> find(Parsed parsed) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 2; i < parsed.size(); i++) {
            if (isFinite(parsed.token(i).tag())) {
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
        if (comma == verb - 1) {
            return described(parsed, verb, cue);
        }
        if (comma <= 0 || !isSource(parsed, comma + 1, verb - 1)) {
            return Optional.empty();
        }
        boolean inserted = verb + 2 < parsed.size() && isComma(parsed, verb + 1);
        if (!inserted && !(isShortTail(parsed, verb + 1) && hasVerb(parsed, 0, comma))) {
            return Optional.empty();
        }
        BitSet aside = new BitSet();
        aside.set(comma, inserted ? verb + 2 : parsed.size());
        BitSet sentence = new BitSet();
        sentence.set(0, parsed.size());
        List<Span> content = parsed.stretches(sentence, aside);
        return content.size() == (inserted ? 2 : 1)
                ? draft(parsed, comma + 1, verb, cue, content, inserted ? INSERTED : TRAILING)
                : Optional.empty();
    }

    /** A name at the head of the sentence, a clause about it between commas, then the verb. */
    private static Optional<Draft> described(Parsed parsed, int verb, Cue cue) {
        int first = 0;
        while (first < parsed.size() && !isComma(parsed, first)) {
            first++;
        }
        boolean about = first < verb - 2 && isRelative(parsed.token(first + 1).tag());
        if (!about
                || !isSource(parsed, 0, first - 1)
                || !hasVerb(parsed, verb + 1, parsed.size())) {
            return Optional.empty();
        }
        Optional<Span> content = parsed.stretch(verb + 1, parsed.size() - 1);
        Optional<Span> source = parsed.stretch(0, first - 1);
        return content.map(
                span -> draft(parsed, verb, source.orElseThrow(), cue, List.of(span), DESCRIBED));
    }

    private static Optional<Draft> draft(
            Parsed parsed, int first, int verb, Cue cue, List<Span> content, Draft.Why why) {
        return parsed.stretch(first, verb - 1)
                .map(source -> draft(parsed, verb, source, cue, content, why));
    }

    private static Draft draft(
            Parsed parsed, int verb, Span source, Cue cue, List<Span> content, Draft.Why why) {
        return new Draft(
                Optional.of(source),
                Optional.of(parsed.token(verb).span()),
                content,
                cue.act(),
                true,
                why,
                parsed.sentence(),
                Optional.empty(),
                Optional.empty());
    }

    private static int commaBefore(Parsed parsed, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - LONGEST); i--) {
            if (isComma(parsed, i)) {
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
        boolean nominal = end.startsWith("NN") || end.equals("PRP") || end.equals("CD");
        for (int i = first; i <= last; i++) {
            String tag = parsed.token(i).tag();
            nominal &= !tag.startsWith("V") && !tag.startsWith("W") && !tag.equals("MD");
        }
        String start = parsed.token(first).tag();
        return nominal && !start.equals("CC") && !start.equals("IN");
    }

    /** A day or a place after the verb, no clause. */
    private static boolean isShortTail(Parsed parsed, int from) {
        return parsed.size() - from <= LONGEST
                && !hasVerb(parsed, from, parsed.size())
                && (from >= parsed.size()
                        || parsed.token(from).tag().equals(".")
                        || parsed.token(from).tag().equals("IN")
                        || parsed.token(from).tag().startsWith("NNP"));
    }

    private static boolean hasVerb(Parsed parsed, int from, int to) {
        for (int i = from; i < to; i++) {
            if (parsed.token(i).isVerb()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isComma(Parsed parsed, int token) {
        return parsed.token(token).text().equals(",");
    }

    private static boolean isRelative(String tag) {
        return tag.startsWith("W") || tag.equals("VBG") || tag.equals("VBN");
    }

    private static boolean isFinite(String tag) {
        return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP");
    }
}
