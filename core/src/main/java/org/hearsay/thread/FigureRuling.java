package org.hearsay.thread;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Verdict;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.origin.Roots;

/** What the outlets together say of one number. */
final class FigureRuling implements Ruler {

    private static final int WORDS = 48;
    private static final int LOOKED_AT = 60;
    private static final int VERSIONS = 20;

    private final List<Count> members;
    private final List<List<Member>> roots;
    private final SameCount relation;
    private final Map<ItemId, Integer> rootOf = new HashMap<>();
    private final Refuted refuted;

    FigureRuling(
            List<Count> members, List<List<Member>> roots, SameCount relation, Refuted refuted) {
        this.members = members;
        this.refuted = refuted;
        this.relation = relation;
        this.roots = roots;
        for (int i = 0; i < roots.size(); i++) {
            for (Member member : roots.get(i)) {
                rootOf.put(member.item().id(), i);
            }
        }
    }

    /** A claimant's own revision decides; then what no passing of time explains; then time. */
    @Override
    public Ruling rule() {
        Ruling ruling = verdict();
        List<Explanation> parts = new ArrayList<>();
        parts.add(new Explanation("The numbers, from the lowest:", List.of(), versions()));
        List<Explanation> stale = stale();
        if (ruling.verdict() == Verdict.REVISED && !stale.isEmpty()) {
            parts.add(new Explanation("An older number given again:", List.of(), stale));
        }
        return new Ruling(
                ruling.verdict(),
                new Explanation(ruling.because().says(), ruling.because().items(), parts));
    }

    private List<Explanation> versions() {
        List<Explanation> versions = new ArrayList<>();
        for (List<Count> same : byValue().stream().limit(VERSIONS).toList()) {
            String by =
                    same.stream()
                            .flatMap(count -> count.figure().claimant().stream())
                            .map(Party::name)
                            .distinct()
                            .sorted()
                            .limit(3)
                            .collect(Collectors.joining(", "));
            versions.add(
                    new Explanation(
                            dated(same.get(0))
                                    + (by.isEmpty() ? ", by nobody's claim" : ", by " + by),
                            same.stream()
                                    .map(count -> count.figure().id())
                                    .limit(VERSIONS)
                                    .toList(),
                            List.of()));
        }
        return versions;
    }

    /** What an article gives though an earlier one already had a number of a later day. */
    private List<Explanation> stale() {
        List<Explanation> stale = new ArrayList<>();
        for (Count count : looked()) {
            Optional<LocalDate> told = count.article().publication().day();
            Optional<Count> newer =
                    looked().stream()
                            .filter(other -> isNewer(other, count, told))
                            .min(Comparator.comparing(other -> other.figure().id()));
            if (newer.isPresent()
                    && stale.size() < VERSIONS
                    && count.figure().comparison().isEmpty()) {
                stale.add(
                        Explanation.of(
                                dated(count) + ", when " + dated(newer.get()) + " was known",
                                count.figure().id(),
                                newer.get().figure().id()));
            }
        }
        return stale;
    }

    private boolean isNewer(Count newer, Count old, Optional<LocalDate> told) {
        Optional<LocalDate> known = newer.article().publication().day();
        return told.isPresent()
                && known.isPresent()
                && known.get().isBefore(told.get())
                && newer.day().isPresent()
                && old.figure().asOf().isEmpty()
                && !isSetAgainst(newer, old)
                && looked().stream().noneMatch(own -> isInOne(own, old) && isSetAgainst(own, old))
                && looked().stream()
                        .anyMatch(
                                first ->
                                        isEqual(first, old)
                                                && first.day().isPresent()
                                                && first.day().get().isBefore(newer.day().get()))
                && !newer.figure().quantity().agreesWith(old.figure().quantity());
    }

    private static boolean isInOne(Count a, Count b) {
        return a.article().id().equals(b.article().id());
    }

    private List<Count> looked() {
        return members.subList(0, Math.min(LOOKED_AT, members.size()));
    }

    private Ruling verdict() {
        boolean contradicted = false;
        boolean unexplained = false;
        List<Count> looked = looked();
        for (int i = 0; i < looked.size(); i++) {
            for (int j = i + 1; j < looked.size(); j++) {
                Count a = looked.get(i);
                Count b = looked.get(j);
                if (isContradiction(a, b)) {
                    if (isRevision(a, b)) {
                        return revised();
                    }
                    contradicted = true;
                    unexplained |= !isLater(a, b) || !mayBeOne(a, b);
                }
            }
        }
        return unexplained ? differs() : contradicted ? revised() : denied();
    }

    /** Two numbers of one claimant inside one article are mostly an earlier and a later state. */
    private boolean isContradiction(Count a, Count b) {
        boolean compatible = a.figure().quantity().agreesWith(b.figure().quantity());
        boolean apart = !rootOf(a).equals(rootOf(b));
        boolean contested = relation.isContested(a, b) || relation.isContested(b, a);
        return !compatible
                && (apart
                        || contested
                        || isSetAgainst(a, b)
                        || isReplaced(a, b)
                        || relation.areTwoVoices(a, b));
    }

    /** The article itself says that one took the other's place. */
    private static boolean isSetAgainst(Count a, Count b) {
        return a.figure().comparison().filter(c -> c.other().equals(b.figure().id())).isPresent()
                || b.figure()
                        .comparison()
                        .filter(c -> c.other().equals(a.figure().id()))
                        .isPresent();
    }

    private boolean isRevision(Count a, Count b) {
        return isSetAgainst(a, b)
                || isReplaced(a, b)
                || relation.speakForOne(a, b) && isLater(a, b);
    }

    /** "The figure was corrected from 1,364", where the same article gives the new one. */
    private static boolean isReplaced(Count a, Count b) {
        return a.former() != b.former() && a.article().id().equals(b.article().id());
    }

    /** Copies of one text are of one day, whenever they appeared. */
    private boolean isLater(Count a, Count b) {
        return !rootOf(a).equals(rootOf(b))
                && a.day().isPresent()
                && b.day().isPresent()
                && !a.day().equals(b.day());
    }

    private Integer rootOf(Count count) {
        return rootOf.getOrDefault(count.figure().id(), -1);
    }

    private boolean mayBeOne(Count a, Count b) {
        return !relation.areTwoVoices(a, b) || relation.speakForOne(a, b);
    }

    /** Who denies a number and gives none of his own; else what agrees. */
    private Ruling denied() {
        return refuted.denied(looked())
                .map(denied -> new Ruling(Verdict.DENIED, denied))
                .orElseGet(this::agrees);
    }

    private Ruling agrees() {
        String give = Phrases.carriers(members) + " give " + words(members.get(0));
        return roots.size() > 1 && Roots.outlets(members) > 1
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
        List<Count> dated =
                members.stream()
                        .filter(count -> count.day().isPresent())
                        .sorted(
                                Comparator.<Count, LocalDate>comparing(count -> count.day().get())
                                        .thenComparing(count -> count.figure().id()))
                        .toList();
        // An article can say itself that one number took the other's place, and bear no day.
        List<Count> ordered = dated.size() > 1 ? dated : members;
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
        return Phrases.inside(Phrases.shortened(count.figure().evidence().exact(), WORDS));
    }
}
