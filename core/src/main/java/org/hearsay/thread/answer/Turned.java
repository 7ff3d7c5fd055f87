package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Antecedents;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.wording.Terms;

/**
 * What somebody said before and says no more, told in one breath: "Brandt, who last week ruled out
 * a sale, is now ready for one".
 */
public final class Turned {

    private static final int NEAR = 2;

    /** From the name to the verb of the aside: "Marlow, the treasurer, who last week". */
    private static final Pattern ASIDE =
            Pattern.compile("[^,]{1,80}(?:, [^,]{1,60})?, (?:who|which) (?:\\p{Alnum}+,? ){0,4}");

    private static final Set<String> POINTERS = Set.of("one", "it", "them", "so", "both");
    private static final Pattern NOW = Pattern.compile("\\b(?:now|no longer|after all)\\b");

    private static final Set<Act> ASKED = EnumSet.of(Act.DEMAND, Act.INTEND, Act.REJECT);
    private static final Set<Act> GIVEN = EnumSet.of(Act.ACCEPT, Act.PROPOSE);

    private Turned() {}

    /** The links inside one article; its utterances come in their order in the text. */
    public static List<Link> in(List<Utterance> ordered) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (int j = i + 1; j <= Math.min(ordered.size() - 1, i + NEAR); j++) {
                Utterance one = ordered.get(i);
                Utterance other = ordered.get(j);
                if (isInside(one, other)) {
                    links.add(turn(one, other));
                }
            }
        }
        return links;
    }

    private static Link turn(Utterance before, Utterance after) {
        return new Link(before, after, Link.Kind.TURNS, "its speaker has changed course");
    }

    /** "Brandt, who last week ruled out a sale, is now ready for one." */
    private static boolean isInside(Utterance before, Utterance after) {
        Span told = Printed.first(before);
        int gap = Printed.first(after).start() - told.end();
        if (gap < 0 || gap > References.REACH || !isOfOne(before.terms(), after.terms())) {
            return false;
        }
        Span whole = sentence(after);
        if (!whole.contains(told)) {
            return false;
        }
        Span named =
                after.speaker()
                        .flatMap(Party::evidence)
                        .map(Evidence::span)
                        .orElse(new Span(whole.start(), told.start()));
        String text = after.article().text().characters();
        if (!whole.contains(named)
                || named.end() > told.start()
                || told.end() > Printed.first(after).start()
                || !isOpenOrOne(before, after)) {
            return false;
        }
        int cue = before.statement().cue().map(c -> c.span().start()).orElse(-1);
        if (cue <= named.start() || !ASIDE.matcher(text.substring(named.start(), cue)).matches()) {
            return false;
        }
        String rest = text.substring(told.end(), Printed.last(after).end());
        return NOW.matcher(rest).find()
                || ASKED.contains(before.statement().act())
                        && GIVEN.contains(after.statement().act());
    }

    /** They share a word, or the later points at what was said: "one", "it". */
    private static boolean isOfOne(Terms before, Terms after) {
        return before.solid(after) > 0 || after.forms().stream().anyMatch(POINTERS::contains);
    }

    private static boolean isOpenOrOne(Utterance before, Utterance after) {
        return before.isOpen()
                || Antecedents.isOpen(before.speaker())
                || Voices.of(before.speaker(), after.speaker()) == Voices.SAME;
    }

    private static Span sentence(Utterance utterance) {
        String text = utterance.article().text().characters();
        Span at = Printed.first(utterance);
        return Sentences.around(
                text, new Span(at.start(), at.start() + 1), new Span(0, text.length()));
    }
}
