package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;

/**
 * A body's report without a quotation and the one that follows at once, of whom the article says
 * that she speaks for it: "The firm denies it. 'We saw nothing,' said Nan Prill, its lawyer"; and a
 * person's, whom only "he" or "she" names there.
 */
public final class Spoken {

    private static final Set<String> PERSONS = Set.of("he", "she");

    /** What is said next gives the reason for it. */
    private static final Set<Act> WANTED = EnumSet.of(Act.ASK, Act.DEMAND, Act.INTEND);

    /** "Its spokeswoman", "who chairs them". */
    private static final Pattern FOR_IT =
            Pattern.compile(
                    "\\b(?:its|their) (?:\\p{Ll}+"
                        + " )?(?:spokes\\p{Ll}+|lawyer|attorney|director|president"
                        + "|chair\\p{Ll}*|secretary|manager|head|leader|commander|captain|owner|founder|treasurer|counsel|representative|editor|chief"
                        + " executive)\\b|\\bwho (?:chairs|leads|heads|runs|represents|manages)"
                        + " (?:it|them)\\b");

    /** "Would not confirm the figure" is no claim that one could make in other words. */
    private static final int FEWEST = 2;

    private final Story story;

    public Spoken(Story story) {
        this.story = story;
    }

    /** The links inside one article; its utterances come in their order in the text. */
    public List<Link> in(List<Utterance> ordered) {
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Utterance report = ordered.get(i - 1);
            Utterance quotation = ordered.get(i);
            if (isReport(report) && follows(report, quotation) && isFor(report, quotation)) {
                links.add(
                        new Link(
                                report,
                                quotation,
                                Link.Kind.CONTINUES,
                                "the same in the words of who speaks for it"));
            }
        }
        return links;
    }

    private static boolean isReport(Utterance report) {
        return report.statement().kind() == Statement.Kind.INDIRECT
                && !WANTED.contains(report.statement().act())
                && report.speaker().isPresent()
                && !report.isOpen()
                && (report.isDenial() || !report.isRecap())
                && (report.isDenial() || report.terms().stems().size() >= FEWEST)
                && !OwnWords.isOfNumber(report);
    }

    private static boolean follows(Utterance report, Utterance quotation) {
        int gap = Printed.first(quotation).start() - Printed.last(report).end();
        Statement.Kind kind = quotation.statement().kind();
        return (kind == Statement.Kind.DIRECT || report.isDenial() && kind == Statement.Kind.MIXED)
                && (report.isDenial() || quotation.terms().numbers().isEmpty())
                && gap >= 0
                && gap <= References.NEXT
                && Printed.isAttributedAnew(report, quotation)
                && Printed.isNextSentence(report, quotation)
                && Printed.paragraph(report).equals(Printed.paragraph(quotation));
    }

    private boolean isFor(Utterance report, Utterance quotation) {
        String called =
                quotation
                        .speaker()
                        .flatMap(Party::evidence)
                        .map(Evidence::exact)
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
        if (PERSONS.contains(called)) {
            return quotation.isOpen() && isPerson(report.speaker());
        }
        boolean many =
                report.speaker()
                        .map(Party::name)
                        .map(story::called)
                        .filter(Called::crowd)
                        .isPresent();
        return !many && story.speakForOne(report.speaker(), quotation.speaker())
                || FOR_IT.matcher(attribution(quotation)).find();
    }

    private boolean isPerson(Optional<Party> party) {
        return party.map(Party::name).map(story::called).filter(Called::person).isPresent();
    }

    /** The rest of the sentence in which the quotation ends. */
    private static String attribution(Utterance quotation) {
        String text = quotation.article().text().characters();
        Span last = Printed.last(quotation);
        Span at = new Span(last.end() - 1, last.end());
        Span sentence = Sentences.around(text, at, new Span(0, text.length()));
        return text.substring(last.end(), Math.max(last.end(), sentence.end()));
    }
}
