package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.ItemThread;
import org.hearsay.model.QuoteCheck;
import org.hearsay.model.QuoteCheck.Change;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.wording.QuoteGap;
import org.hearsay.thread.wording.QuoteMatch;

/** Lays each quoted form of an utterance along its longest one. */
final class QuoteChecks {

    private static final int LEAST = 3;

    /** Quotations of fewer words are laid along others of about as few. */
    private static final int SHORT = 4;

    private static final int MOST = 12;

    private QuoteChecks() {}

    /** The earliest and the longest form, and how other quotations differ from the longest. */
    static ThreadMaker.Extras of(List<Utterance> members) {
        Comparator<Utterance> byId = Comparator.comparing(member -> member.item().id());
        Utterance earliest =
                members.stream()
                        .min(
                                Comparator.<Utterance, LocalDate>comparing(
                                                m -> m.day().orElse(LocalDate.MAX))
                                        .thenComparing(byId))
                        .orElseThrow();
        Utterance longest =
                members.stream()
                        .max(
                                Comparator.<Utterance>comparingInt(m -> m.terms().forms().size())
                                        .thenComparing(byId.reversed()))
                        .orElseThrow();
        return new ThreadMaker.Extras(
                Optional.of(new ItemThread.Forms(earliest.item().id(), longest.item().id())),
                Optional.empty(),
                checks(members));
    }

    /** Each is laid along the longest that it is like: a thread may hold several utterances. */
    private static List<QuoteCheck> checks(List<Utterance> members) {
        List<Utterance> quoted =
                members.stream()
                        .filter(member -> member.quote().size() >= LEAST)
                        .sorted(
                                Comparator.<Utterance>comparingInt(m -> -m.quote().size())
                                        .thenComparing(m -> m.item().id()))
                        .toList();
        List<Utterance> bases = new ArrayList<>();
        List<QuoteCheck> checks = new ArrayList<>();
        for (Utterance member : quoted) {
            if (checks.size() >= MOST) {
                break;
            }
            Optional<Utterance> base =
                    bases.stream().filter(other -> areLike(other, member)).findFirst();
            if (base.isEmpty() && bases.size() < MOST) {
                bases.add(member);
            } else if (base.isPresent()) {
                checks.add(check(base.get(), member));
            }
        }
        return checks;
    }

    /** Few words are like few; in a long quotation they stand by chance. */
    private static boolean areLike(Utterance base, Utterance member) {
        boolean few = member.quote().size() < SHORT;
        return (!few || base.quote().size() <= SHORT)
                && QuoteMatch.of(base.quote(), member.quote()).likeness() >= 0.5;
    }

    /** The words of both in order; a run left out beside a run put in are words changed. */
    static QuoteCheck check(Utterance one, Utterance other) {
        List<QuoteGap> gaps = QuoteGap.of(one.quote(), other.quote());
        List<QuoteCheck.Word> words = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (QuoteGap gap : gaps) {
            keep(
                    one.printed().subList(i, gap.fromA()),
                    other.printed().subList(j, gap.fromB()),
                    words);
            change(
                    one.printed().subList(gap.fromA(), gap.endA()),
                    other.printed().subList(gap.fromB(), gap.endB()),
                    words);
            i = gap.endA();
            j = gap.endB();
        }
        keep(
                one.printed().subList(i, one.quote().size()),
                other.printed().subList(j, other.quote().size()),
                words);
        return new QuoteCheck(
                one.item().id(),
                other.item().id(),
                words,
                isInside(words),
                gaps.stream().anyMatch(QuoteGap::isReplaced));
    }

    private static void keep(List<String> one, List<String> other, List<QuoteCheck.Word> words) {
        for (int k = 0; k < one.size(); k++) {
            words.add(kept(one.get(k), other.get(k)));
        }
    }

    private static void change(List<String> out, List<String> in, List<QuoteCheck.Word> words) {
        int both = Math.min(out.size(), in.size());
        for (int k = 0; k < both; k++) {
            words.add(word(Change.CHANGED, out.get(k), in.get(k)));
        }
        for (String left : out.subList(both, out.size())) {
            words.add(word(Change.LEFT_OUT, left, left));
        }
        for (String put : in.subList(both, in.size())) {
            words.add(word(Change.PUT_IN, put, put));
        }
    }

    /** "Are" and "'re" are one word, printed in two ways. */
    private static QuoteCheck.Word kept(String text, String instead) {
        return word(
                letters(text).equals(letters(instead)) ? Change.KEPT : Change.CHANGED,
                text,
                instead);
    }

    private static String letters(String printed) {
        return printed.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static QuoteCheck.Word word(Change change, String text, String instead) {
        return new QuoteCheck.Word(change, text, instead, true);
    }

    /** A difference between words that were kept, or words changed or put in anywhere. */
    private static boolean isInside(List<QuoteCheck.Word> words) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).change() == Change.KEPT) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            Change change = words.get(i).change();
            boolean within = first < i && i < last && change != Change.KEPT;
            if (within || change == Change.CHANGED) {
                return true;
            }
        }
        return false;
    }
}
