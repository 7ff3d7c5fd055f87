package org.hearsay.thread;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.hearsay.model.Act;
import org.hearsay.thread.answer.Claims;
import org.hearsay.thread.item.Antecedents;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Keys;
import org.hearsay.thread.item.Stands;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.wording.QuoteMatch;
import org.hearsay.thread.wording.Retelling;
import org.hearsay.thread.wording.Terms;

/**
 * Whether two statements report one utterance: a symmetric function of the two alone.
 *
 * <p>Quotations must agree in nearly all words of the shorter; words of the reporters in most of
 * their content, and then the speaker must be the same or open. Numbers, names, negations or
 * opposites that contradict keep statements apart. A wrong join is worse than a missed one.
 */
final class SameUtterance implements Grouping.Relation<Utterance> {

    private static final int DAYS = 30;
    private static final int SOON = Stands.SOON;

    private static final int KEY_STEMS = 8;

    /** Of so few words all together are a key too: they have few others. */
    private static final int FEW_STEMS = 4;

    /** So many quoted words in a row are a key, and so many of them at most. */
    private static final int RUN = 3;

    private static final int RUNS = 16;
    private static final int SHORTEST_QUOTE = 4;
    private static final int SHORTEST_EXCERPT = 3;
    private static final int LONG_QUOTE = 6;

    /** A quotation of so many words, all but a few the same, is one though a "not" is dropped. */
    private static final int SURE = 10;

    private static final double SURELY = 0.9;

    private final Story story;

    SameUtterance(Story story) {
        this.story = story;
    }

    @Override
    public double cohesion() {
        return 0.6;
    }

    /**
     * Each pair of the longest stems, long words being the rarer ones, once more with what is done
     * where that is done seldom; each of them with who speaks; and runs of a quotation.
     */
    @Override
    public long[] keys(Utterance utterance) {
        List<String> stems =
                utterance.terms().stems().stream()
                        .sorted(
                                Comparator.comparingInt(String::length)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(KEY_STEMS)
                        .sorted()
                        .toList();
        Keys keys = new Keys();
        String act = Stands.isMarked(utterance) ? utterance.statement().act().name() : "";
        for (int i = 0; i < stems.size(); i++) {
            for (int j = i + 1; j < stems.size(); j++) {
                keys.add(stems.get(i), " ", stems.get(j));
                if (!act.isEmpty()) {
                    keys.add(act + stems.get(i), " ", stems.get(j));
                }
            }
        }
        Optional<String> who = story.key(utterance.speaker());
        who.ifPresent(speaker -> stems.forEach(stem -> keys.add(speaker, " ", stem)));
        if (who.isPresent() && Stands.isRuledOut(utterance)) {
            // What one rules out may be the same in other words: two keys are enough to be
            // compared.
            keys.add(who.get(), " ", "!1");
            keys.add(who.get(), " ", "!2");
        }
        if (stems.size() > 1 && stems.size() <= FEW_STEMS) {
            String all = String.join(" ", stems);
            keys.add("=", "", all);
            who.ifPresent(speaker -> keys.add(speaker, "=", all));
        }
        List<String> quote = utterance.quote();
        int runs = stems.size() > 1 || quote.size() > RUN ? RUNS : 0;
        for (int i = 0; i + RUN <= quote.size() && i < runs; i++) {
            keys.add("\u201c" + String.join(" ", quote.subList(i, i + RUN)));
        }
        return keys.distinct();
    }

    @Override
    public double likeness(Utterance a, Utterance b) {
        if (a.isDenial() != b.isDenial() && !isOneRefusal(a, b)
                || a.terms().contradictsNumbers(b.terms())
                || Days.isApart(a.saidOn(), b.saidOn(), 0)
                || isBareName(a)
                || isBareName(b)) {
            return 0;
        }
        int quoted = Math.min(a.quote().size(), b.quote().size());
        double byQuote = quoted >= SHORTEST_EXCERPT ? quoteLikeness(a, b) : 0;
        return byQuote > 0 ? 1 + byQuote : contentLikeness(a, b);
    }

    /** "Marlow", of whom something was said that was not read: no claim that two could make. */
    private static boolean isBareName(Utterance utterance) {
        return utterance.statement().act() == Act.ASSERT
                && utterance.quote().isEmpty()
                && !utterance.terms().names().isEmpty()
                && utterance.terms().names().containsAll(utterance.terms().stems());
    }

    @Override
    public String why(Utterance a, Utterance b) {
        StringJoiner why = new StringJoiner("; ");
        switch (voice(a, b)) {
            case SAME -> why.add("one speaker");
            case OPEN -> why.add("speakers that may be one");
            case DIFFERENT -> why.add("two speakers");
        }
        if (a.quote().size() >= 4 && b.quote().size() >= 4) {
            long kept = Math.round(100 * QuoteMatch.of(a.quote(), b.quote()).likeness());
            why.add(kept + "% of the shorter quotation stands in the other");
        }
        List<String> words = Phrases.common(a.terms().stems(), b.terms().stems());
        if (!words.isEmpty()) {
            why.add("both have words of the meaning " + String.join(", ", words));
        }
        return why.toString();
    }

    private double quoteLikeness(Utterance a, Utterance b) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        Voices voice = voice(a, b);
        if (isExcerpt(a, b, voice)) {
            return 1;
        }
        if (voice == Voices.DIFFERENT && story.isMisprinted(a.speaker(), b.speaker())) {
            voice = Voices.OPEN;
        }
        if (voice == Voices.OPEN && story.speakForOne(a.speaker(), b.speaker())) {
            voice = Voices.SAME;
        }
        int words = voice == Voices.SAME ? 4 : voice == Voices.OPEN ? 6 : 10;
        double likeness = voice == Voices.DIFFERENT ? 0.9 : 0.8;
        if (shorter < words
                || a.terms().common(b.terms()) < leastInCommon(a, b, voice)
                || (double) a.mostInCommon(b) / shorter < likeness) {
            return 0;
        }
        QuoteMatch match = QuoteMatch.of(a.quote(), b.quote());
        boolean compact = isCompact(match, shorter);
        boolean sure = shorter >= SURE && match.likeness() >= SURELY;
        return match.likeness() >= likeness && compact && (sure || !match.contradicts())
                ? match.likeness()
                : 0;
    }

    /** Of one speaker's words of one time, one may be another in a longer row of them. */
    private static int leastInCommon(Utterance a, Utterance b, Voices voice) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        boolean soon = !Days.isApart(a.day(), b.day(), SOON);
        return voice == Voices.SAME && soon && shorter >= LONG_QUOTE ? 1 : 2;
    }

    /** Whether the shorter quotation stands word for word in the other, of about the same day. */
    private boolean isExcerpt(Utterance a, Utterance b, Voices voice) {
        int shorter = Math.min(a.quote().size(), b.quote().size());
        int common = a.terms().common(b.terms());
        boolean enough =
                voice == Voices.SAME && common >= 1
                        || voice == Voices.OPEN
                                && shorter >= SHORTEST_QUOTE
                                && (shorter >= 6 && common >= 1 || a.terms().solid(b.terms()) >= 2);
        return enough
                && (shorter >= SHORTEST_QUOTE || isWhole(a, b))
                && !Days.isApart(a.day(), b.day(), SOON)
                && story.isOne(a, b)
                && (isIn(a, b) || isIn(b, a));
    }

    /** Three quoted words inside a report are one with others if it is about the same. */
    private static boolean isWhole(Utterance a, Utterance b) {
        Utterance part = a.quote().size() <= b.quote().size() ? a : b;
        int fewest = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return 2 * part.quote().size() >= part.terms().forms().size()
                || 2 * a.terms().common(b.terms()) >= fewest;
    }

    /**
     * Three words have to be a whole clause there: "not a cent until I see it" is no "not a cent".
     */
    private static boolean isIn(Utterance part, Utterance whole) {
        return part.quote().size() >= SHORTEST_QUOTE
                ? Collections.indexOfSubList(whole.quote(), part.quote()) >= 0
                : whole.clauses().stream().anyMatch(one -> one.forms().equals(part.quote()));
    }

    /** Common words strewn over a long window are chance, or an excerpt of many cuts. */
    private static boolean isCompact(QuoteMatch match, int shorter) {
        int window = Math.min(match.windowA().size(), match.windowB().size());
        int wider = Math.max(match.windowA().size(), match.windowB().size());
        return wider <= 2 * Math.max(window, shorter);
    }

    private double contentLikeness(Utterance a, Utterance b) {
        Terms first = a.terms();
        Terms second = b.terms();
        if (Days.isApart(a.day(), b.day(), DAYS) || Stands.areOpposed(a, b) || !story.isOne(a, b)) {
            return 0;
        }
        Voices voice = voice(a, b);
        if (voice == Voices.DIFFERENT) {
            return 0;
        }
        boolean apart =
                first.isContrary(second)
                        || first.isGivenUp() != second.isGivenUp()
                        || first.contradictsNames(second)
                        || first.opposes(second);
        boolean same = voice == Voices.SAME;
        if (same && Stands.isOneRefusal(a, b)) {
            return 0.7;
        }
        if (same && (Stands.isOneRulingOut(a, b) || !apart && Stands.isNotOne(a, b))) {
            return 0.6;
        }
        if (same && (Stands.isWordForWord(a, b) || !apart && Stands.isOneStand(a, b))) {
            return 0.9;
        }
        if (same && isRetold(a, b) || !apart && isOneStand(a, b, same)) {
            return 0.5;
        }
        if (!apart && isInFewWords(a, b, same)) {
            return 0.5;
        }
        if (!apart && isHeldIn(a, b, same)) {
            return 0.4;
        }
        double whole = apart ? 0 : alike(first, second, voice);
        return whole > 0 || voice != Voices.SAME ? whole : clausesAlike(a, b);
    }

    /** The words come first: who speaks is the dearer question, and is asked of few. */
    private boolean isOneRefusal(Utterance a, Utterance b) {
        return Stands.isOneRefusal(a, b) && voice(a, b) == Voices.SAME;
    }

    /** Who holds an office of a body demands, denies and promises for it. */
    private boolean isOneStand(Utterance a, Utterance b, boolean same) {
        boolean soon = !Days.isApart(a.day(), b.day(), SOON);
        boolean forOne =
                same
                        || Stands.isMarked(a)
                                && Stands.isMarked(b)
                                && story.speakForOne(a.speaker(), b.speaker());
        return same && soon && Stands.isReworded(a.terms(), b.terms())
                || forOne && (Stands.isOneAct(a, b) || Stands.isOneResignation(a, b))
                || Stands.isOneWhoever(a, b);
    }

    /** Of about the same day, the same few words of one speaker, or of a body and its own. */
    private boolean isInFewWords(Utterance a, Utterance b, boolean same) {
        return !Days.isApart(a.day(), b.day(), SOON)
                && Stands.isAgainst(a) == Stands.isAgainst(b)
                && Stands.isInFewWords(a.terms(), b.terms())
                && (same || story.speakForOne(a.speaker(), b.speaker()));
    }

    /** Within a fortnight what one says is in the other; of a body and its own, within days. */
    private boolean isHeldIn(Utterance a, Utterance b, boolean same) {
        return !Days.isApart(a.day(), b.day(), same ? Stands.FORTNIGHT : SOON)
                && Stands.isAgainst(a) == Stands.isAgainst(b)
                && a.terms().negated() == b.terms().negated()
                && Stands.isHeldIn(a, b)
                && (same || story.speakForOne(a.speaker(), b.speaker()));
    }

    /** Whether a clause of one is a clause of the other as somebody else tells it. */
    private static boolean isRetold(Utterance a, Utterance b) {
        return a.clauses().stream()
                .anyMatch(one -> b.clauses().stream().anyMatch(o -> Retelling.isOne(one, o)));
    }

    private static double alike(Terms first, Terms second, Voices voice) {
        int common = first.common(second);
        double union = first.stems().size() + second.stems().size() - common;
        double smaller = Math.max(1, Math.min(first.stems().size(), second.stems().size()));
        double jaccard = common / Math.max(1, union);
        double containment = common / smaller;
        boolean number = first.sharesNumber(second);
        int solid = first.solid(second);
        boolean same =
                switch (voice) {
                    case SAME ->
                            solid >= 2
                                    && ((common >= 4 && containment >= 0.6 && jaccard >= 0.35)
                                            || (common >= 5
                                                    && containment >= 0.8
                                                    && jaccard >= 0.25)
                                            || (common >= 3 && jaccard >= 0.6)
                                            || (number && common >= 3 && containment >= 0.5));
                    case OPEN ->
                            solid >= 3
                                            && ((common >= 5 && jaccard >= 0.6)
                                                    || (common >= 4 && jaccard >= 0.75)
                                                    || (common >= 5
                                                            && containment >= 0.8
                                                            && jaccard >= 0.3)
                                                    || (number && common >= 4 && jaccard >= 0.45))
                                    || solid >= 2 && jaccard >= 0.6 && areOneShare(first, second);
                    case DIFFERENT -> false;
                };
        return same ? jaccard : 0;
    }

    /** "One of three test runs succeeded", "of the three test runs one was completed". */
    private static boolean areOneShare(Terms first, Terms second) {
        return first.numbers().size() > 1
                && first.numbers().equals(second.numbers())
                && first.forms().contains("of")
                && second.forms().contains("of");
    }

    /** The best likeness of a clause of one to a clause of the other, as one speaker's. */
    private static double clausesAlike(Utterance a, Utterance b) {
        if (a.clauses().size() < 2 && b.clauses().size() < 2) {
            return 0;
        }
        double best = 0;
        for (Terms one : a.clauses()) {
            for (Terms other : b.clauses()) {
                if (one.forms().size() >= 4 && one.forms().equals(other.forms())) {
                    best = Math.max(best, 0.3);
                }
                int common = one.common(other);
                double smaller = Math.max(1, Math.min(one.stems().size(), other.stems().size()));
                if (common >= 3
                        && common / smaller >= 0.7
                        && one.solid(other) >= 2
                        && !areApart(one, other)) {
                    best = Math.max(best, 0.3 * common / smaller);
                }
            }
        }
        return best;
    }

    private static boolean areApart(Terms one, Terms other) {
        return one.isContrary(other)
                || one.contradictsNumbers(other)
                || one.contradictsNames(other)
                || one.opposes(other);
    }

    /** Whether one statement denies what the other, of somebody else, holds. */
    boolean denies(Utterance a, Utterance b) {
        if (a.isDenial() == b.isDenial()
                || !Claims.isOne(a.isDenial() ? b : a)
                || a.terms().contradictsNumbers(b.terms())) {
            return false;
        }
        int common = a.terms().common(b.terms());
        int smaller = Math.min(a.terms().stems().size(), b.terms().stems().size());
        return common >= 3
                && voice(a, b) != Voices.SAME
                && a.terms().solid(b.terms()) >= 2
                && common >= (common > a.terms().solid(b.terms()) ? 0.75 : 0.8) * smaller
                && a.terms().negated() == b.terms().negated()
                && !a.terms().contradictsNames(b.terms())
                && !a.terms().opposes(b.terms())
                && !Days.isApart(a.day(), b.day(), DAYS);
    }

    /**
     * An outlet that is credited speaks for whomever it reports, and with one voice with its own
     * report.
     */
    private Voices voice(Utterance a, Utterance b) {
        Voices voice = story.voice(a.speaker(), b.speaker());
        if (voice == Voices.SAME || story.isOf(a, b) || story.isOf(b, a)) {
            return Voices.SAME;
        }
        boolean relayed =
                Antecedents.isOpen(a.speaker())
                        || Antecedents.isOpen(b.speaker())
                        || a.speaker().filter(story::isOutlet).isPresent()
                        || b.speaker().filter(story::isOutlet).isPresent();
        return relayed ? Voices.OPEN : voice;
    }
}
