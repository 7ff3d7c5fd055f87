package org.hearsay.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Party;
import org.hearsay.model.Verdict;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** What the outlets together say of one number. */
final class FigureRuling implements Ruler {

    private static final int WORDS = 48;

    private final List<Count> members;
    private final List<List<Member>> roots;

    FigureRuling(List<Count> members, List<List<Member>> roots) {
        this.members = members;
        this.roots = roots;
    }

    /** A claimant's own revision decides; then what no passing of time explains; then time. */
    @Override
    public Ruling rule() {
        boolean contradicted = false;
        boolean unexplained = false;
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                Count a = members.get(i);
                Count b = members.get(j);
                if (isContradiction(a, b)) {
                    if (isOneVoice(a, b) && isLater(a, b)) {
                        return revised();
                    }
                    contradicted = true;
                    unexplained |= !isLater(a, b) || !mayBeOne(a, b);
                }
            }
        }
        return unexplained ? differs() : contradicted ? revised() : agrees();
    }

    /** Two numbers inside one article are its own story, an earlier and a later state mostly. */
    private static boolean isContradiction(Count a, Count b) {
        return !a.article().id().equals(b.article().id())
                && !Values.isCompatible(a.figure().quantity(), b.figure().quantity());
    }

    private static boolean isLater(Count a, Count b) {
        return a.day().isPresent() && b.day().isPresent() && !a.day().equals(b.day());
    }

    private static boolean mayBeOne(Count a, Count b) {
        return a.figure().claimant().isEmpty()
                || b.figure().claimant().isEmpty()
                || isOneVoice(a, b);
    }

    private static boolean isOneVoice(Count a, Count b) {
        Optional<Party> one = a.figure().claimant();
        Optional<Party> other = b.figure().claimant();
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        boolean same = one.get().actor().isPresent() && one.get().actor().equals(other.get().actor());
        return same || isPartOf(one.get(), other.get()) || isPartOf(other.get(), one.get());
    }

    /** "Civil protection service" within "the county's civil protection service". */
    private static boolean isPartOf(Party part, Party whole) {
        Set<String> words = words(part.name());
        return words.size() > 1 && words(whole.name()).containsAll(words);
    }

    private static Set<String> words(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Ruling agrees() {
        String give = Phrases.carriers(members) + " give " + words(members.get(0));
        return roots.size() > 1
                ? new Ruling(Verdict.AGREED, give + Phrases.copies(roots) + ".")
                : new Ruling(Verdict.SINGLE_ORIGIN, give + ", all from one origin.");
    }

    private Ruling differs() {
        String values =
                byValue().stream()
                        .limit(4)
                        .map(group -> words(group.get(0)) + " (" + Phrases.outlets(group) + ")")
                        .collect(Collectors.joining(" against "));
        return new Ruling(Verdict.DIFFERS, Phrases.capital(values + "."));
    }

    private Ruling revised() {
        List<Count> ordered =
                members.stream()
                        .filter(count -> count.day().isPresent())
                        .sorted(
                                Comparator.<Count, LocalDate>comparing(count -> count.day().get())
                                        .thenComparing(count -> count.figure().id()))
                        .toList();
        Count first = ordered.get(0);
        Count last = ordered.get(ordered.size() - 1);
        return new Ruling(
                Verdict.REVISED,
                "From " + dated(first) + " to " + dated(last) + Phrases.copies(roots) + ".");
    }

    private static String dated(Count count) {
        return words(count)
                + " ("
                + count.article().outletName()
                + ", "
                + count.day().map(Object::toString).orElse("undated")
                + ")";
    }

    /** Members with equal values together, smallest value first. */
    private List<List<Count>> byValue() {
        List<List<Count>> groups = new ArrayList<>();
        List<Count> ordered =
                members.stream()
                        .sorted(
                                Comparator.<Count, BigDecimal>comparing(
                                                count -> count.figure().quantity().low())
                                        .thenComparing(count -> count.figure().quantity().high())
                                        .thenComparing(count -> count.figure().id()))
                        .toList();
        for (Count count : ordered) {
            boolean fresh =
                    groups.isEmpty() || !isEqual(groups.get(groups.size() - 1).get(0), count);
            if (fresh) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(count);
        }
        return groups;
    }

    private static boolean isEqual(Count a, Count b) {
        return a.figure().quantity().low().compareTo(b.figure().quantity().low()) == 0;
    }

    private static String words(Count count) {
        return Phrases.shortened(count.figure().evidence().exact(), WORDS);
    }
}
