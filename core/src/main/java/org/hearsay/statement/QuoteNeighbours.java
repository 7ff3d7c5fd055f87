package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * "…," SUBJECT said and "…," said SUBJECT: where a quotation opens the sentence and a verb of
 * speech follows it, they belong together, whatever a parser makes of the words inside.
 */
final class QuoteNeighbours {

    private static final Draft.Why WHY = new Draft.Why("quote-beside", .9);

    /** Farther from its quotation a verb of speech may well report something else. */
    private static final int FARTHEST = 14;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "VBN");

    private final CueLexicon lexicon;
    private final Subjects subjects = new Subjects();
    private final Channels channels = new Channels();

    QuoteNeighbours(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The drafts of one sentence; each quotation given is one that overlaps it. */
    List<Draft> find(Parsed parsed, List<Quotation> quotations) {
        List<Draft> drafts = new ArrayList<>();
        for (Quotation quotation : quotations) {
            Span span = quotation.span();
            Span sentence = parsed.sentence().span();
            if (span.start() <= sentence.start() && span.end() < sentence.end()) {
                draft(parsed, span).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    private Optional<Draft> draft(Parsed parsed, Span quotation) {
        int first = 0;
        while (first < parsed.size() && parsed.token(first).span().start() < quotation.end()) {
            first++;
        }
        int last = Math.min(parsed.size(), first + FARTHEST);
        for (int i = first; i < last; i++) {
            if (FINITE.contains(parsed.token(i).tag())) {
                int verb = i;
                int from = first;
                return lexicon.verb(parsed.token(i).lemma())
                        .filter(Cue::quotes)
                        .flatMap(cue -> draft(parsed, quotation, from, verb, cue));
            }
            if (parsed.token(i).tag().equals("MD") || parsed.token(i).text().equals(":")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> draft(Parsed parsed, Span quotation, int first, int verb, Cue cue) {
        return source(parsed, first, verb)
                .map(
                        source ->
                                new Draft(
                                        Optional.of(source),
                                        Optional.of(parsed.token(verb).span()),
                                        List.of(quotation),
                                        cue.act(),
                                        true,
                                        WHY,
                                        parsed.sentence(),
                                        addressee(parsed, verb, source, cue),
                                        channels.of(parsed, verb)));
    }

    private Optional<Span> source(Parsed parsed, int first, int verb) {
        Optional<Integer> subject = parsed.child(verb, "nsubj").filter(token -> token >= first);
        if (subject.isPresent()) {
            return subjects.phrase(parsed, subject.get(), verb);
        }
        return before(parsed, first, verb).or(() -> after(parsed, verb));
    }

    /** The noun phrase right before the verb. */
    private static Optional<Span> before(Parsed parsed, int first, int verb) {
        int last = verb - 1;
        while (last >= first && parsed.token(last).tag().startsWith("RB")) {
            last--;
        }
        if (last < first || !isNominal(parsed, last)) {
            return Optional.empty();
        }
        int start = last;
        while (start > first && isPhrase(parsed.token(start - 1).tag())) {
            start--;
        }
        return parsed.stretch(start, last);
    }

    /** The noun phrase right after the verb: determiners, adjectives, nouns. */
    private static Optional<Span> after(Parsed parsed, int verb) {
        int end = verb;
        int noun = -1;
        while (end + 1 < parsed.size() && isPhrase(parsed.token(end + 1).tag())) {
            end++;
            noun = isNominal(parsed, end) ? end : noun;
        }
        return noun < 0 ? Optional.empty() : parsed.stretch(verb + 1, noun);
    }

    private static boolean isNominal(Parsed parsed, int token) {
        return parsed.token(token).isNoun() || parsed.token(token).tag().equals("PRP");
    }

    private static boolean isPhrase(String tag) {
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("CD")
                || tag.equals("PRP")
                || tag.equals("PRP$");
    }

    private static Optional<Span> addressee(Parsed parsed, int verb, Span source, Cue cue) {
        return parsed.child(verb, "iobj", "obj")
                .filter(object -> cue.takes(Cue.Frame.TOLD))
                .flatMap(object -> parsed.phrase(object, new BitSet()))
                .filter(span -> !span.overlaps(source));
    }
}
