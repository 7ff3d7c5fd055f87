package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.model.DayRange;
import org.hearsay.model.EventType;
import org.hearsay.model.Explanation;
import org.hearsay.model.Modality;
import org.hearsay.model.Verdict;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Deed;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.origin.Roots;

/** What the outlets together say of one event, followed from plan to deed. */
final class DeedRuling implements Ruler {

    private static final int SHOWN = 12;
    private static final int WORDS = 80;
    private static final Set<Modality> DONE = EnumSet.of(Modality.HAPPENED, Modality.ONGOING);
    private static final Set<Modality> AHEAD =
            EnumSet.of(
                    Modality.ANNOUNCED, Modality.PLANNED, Modality.PROPOSED, Modality.THREATENED);

    private final List<Deed> members;
    private final List<List<Member>> roots;
    private final Optional<LocalDate> day;

    DeedRuling(List<Deed> members, List<List<Member>> roots) {
        this.roots = roots;
        this.day = days(members).map(DayRange::first);
        this.members =
                members.stream()
                        .sorted(
                                Comparator.<Deed, LocalDate>comparing(
                                                d ->
                                                        d.article()
                                                                .publication()
                                                                .day()
                                                                .orElse(LocalDate.MAX))
                                        .thenComparing(d -> d.item().id()))
                        .toList();
    }

    @Override
    public Ruling rule() {
        Optional<Deed> denied = first(deed -> deed.event().modality() == Modality.DENIED);
        Optional<Deed> done = first(this::isDone);
        if (denied.isPresent() && !denied.get().equals(members.get(0))
                || denied.isPresent() && done.isPresent()) {
            Deed said = done.orElse(members.get(0));
            return ruling(Verdict.DENIED, said(said) + "; denied in " + where(denied.get()) + ".");
        }
        Optional<Deed> ahead = first(this::isAhead);
        if (ahead.isPresent() && done.isPresent() && isBefore(ahead.get(), done.get())) {
            return ruling(Verdict.REVISED, said(ahead.get()) + "; then " + said(done.get()) + ".");
        }
        if (ahead.isPresent() && done.isPresent() && isBefore(done.get(), ahead.get())) {
            return ruling(Verdict.DIFFERS, said(done.get()) + ", but " + said(ahead.get()) + ".");
        }
        String tell = Phrases.carriers(members) + " tell of this" + Phrases.copies(roots);
        return roots.size() > 1 && Roots.outlets(members) > 1
                ? ruling(Verdict.AGREED, tell + ".")
                : ruling(Verdict.SINGLE_ORIGIN, tell + ", all from one origin.");
    }

    /**
     * The days that the members' times leave open together; a deed that has happened is not later
     * than the first article that says so. Where no day fits all, those of the best known member.
     */
    static Optional<DayRange> days(List<Deed> members) {
        List<DayRange> known =
                members.stream()
                        .map(Deed::days)
                        .flatMap(Optional::stream)
                        .sorted(
                                Comparator.<DayRange, Long>comparing(
                                                d -> d.last().toEpochDay() - d.first().toEpochDay())
                                        .thenComparing(DayRange::first))
                        .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = known.get(0).first();
        LocalDate last = known.get(0).last();
        for (DayRange days : known) {
            LocalDate from = days.first().isAfter(first) ? days.first() : first;
            LocalDate to = days.last().isBefore(last) ? days.last() : last;
            if (!to.isBefore(from)) {
                first = from;
                last = to;
            }
        }
        for (Deed deed : members) {
            Optional<LocalDate> told = deed.article().publication().day();
            boolean done = deed.event().modality() == Modality.HAPPENED;
            if (done
                    && told.isPresent()
                    && !told.get().isBefore(first)
                    && told.get().isBefore(last)) {
                last = told.get();
            }
        }
        return Optional.of(new DayRange(first, last));
    }

    private Ruling ruling(Verdict verdict, String because) {
        List<Explanation> versions = new ArrayList<>();
        for (Deed deed : members.subList(0, Math.min(SHOWN, members.size()))) {
            versions.add(Explanation.of(said(deed), deed.item().id()));
        }
        return new Ruling(
                verdict,
                new Explanation(
                        Phrases.capital(because),
                        List.of(),
                        List.of(
                                new Explanation(
                                        "As it was told, in order:", List.of(), versions))));
    }

    private Optional<Deed> first(Predicate<Deed> wanted) {
        return members.stream().filter(wanted).findFirst();
    }

    private boolean isDone(Deed deed) {
        return DONE.contains(deed.event().modality()) && !isToldBefore(deed);
    }

    private boolean isAhead(Deed deed) {
        return AHEAD.contains(deed.event().modality())
                || DONE.contains(deed.event().modality()) && isToldBefore(deed);
    }

    /** No meeting was held when an article appeared before the first day on which it can be. */
    private boolean isToldBefore(Deed deed) {
        return deed.event().type() == EventType.CONSULT
                && Days.isAfter(day, deed.article().publication().day());
    }

    private static boolean isBefore(Deed a, Deed b) {
        return Days.isAfter(b.article().publication().day(), a.article().publication().day());
    }

    private String said(Deed deed) {
        boolean ahead = DONE.contains(deed.event().modality()) && isToldBefore(deed);
        return (ahead ? "still ahead" : deed.event().modality().word())
                + " in "
                + where(deed)
                + ": \u201c"
                + Phrases.shortened(deed.event().evidence().exact(), WORDS)
                + "\u201d";
    }

    private static String where(Deed deed) {
        return deed.article().outletName()
                + deed.article().publication().day().map(day -> " (" + day + ")").orElse("");
    }
}
