package org.hearsay.thread.item;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/** An utterance as its article prints it: where it stands, and the words of its cue and source. */
public final class Printed {

    private Printed() {}

    /** Whether the quotation has a source of its own, not one from before the report's end. */
    public static boolean isAttributedAnew(Utterance report, Utterance quotation) {
        return quotation
                .speaker()
                .flatMap(Party::evidence)
                .filter(evidence -> evidence.span().start() >= last(report).end())
                .isPresent();
    }

    /** Whether at most one stop lies between the end of the one and the start of the other. */
    public static boolean isNextSentence(Utterance report, Utterance quotation) {
        String text = report.article().text().characters();
        int stops = 0;
        for (int i = last(report).end(); i < first(quotation).start(); i++) {
            stops += ".!?".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return stops <= 1;
    }

    /** The segment in which its words begin; empty if they lie in none. */
    public static Optional<Span> paragraph(Utterance utterance) {
        Span at = first(utterance);
        return utterance.article().segments().stream()
                .map(Segment::span)
                .filter(span -> span.contains(at))
                .findFirst();
    }

    /** "Calling it a joke": who did so is whose act stands before it, in the same breath. */
    public static boolean isBeside(Utterance utterance) {
        return utterance
                .statement()
                .cue()
                .filter(cue -> cue.exact().split(" ", 2)[0].endsWith("ing"))
                .isPresent();
    }

    /** The stems of the words that tell the act, in their order. */
    public static List<String> cueStems(Utterance utterance) {
        return utterance.statement().cue().map(Evidence::exact).stream()
                .flatMap(cue -> Word.in(cue, new Span(0, cue.length())).stream())
                .map(word -> Terms.stem(word.form()))
                .toList();
    }

    /** The words for who says it as printed, in lower case and without "a". */
    public static List<String> sourceForms(Utterance utterance) {
        String words =
                utterance
                        .speaker()
                        .map(p -> p.evidence().map(Evidence::exact).orElse(p.name()))
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
        return Word.in(words, new Span(0, words.length())).stream()
                .map(Word::form)
                .filter(form -> !Set.of("a", "an").contains(form))
                .toList();
    }

    /** The first stretch of what is said. */
    public static Span first(Utterance utterance) {
        return utterance.statement().content().get(0).span();
    }

    /** The last stretch of what is said. */
    public static Span last(Utterance utterance) {
        List<Evidence> content = utterance.statement().content();
        return content.get(content.size() - 1).span();
    }
}
