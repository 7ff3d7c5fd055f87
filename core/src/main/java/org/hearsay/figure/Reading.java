package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;
import org.hearsay.figure.Amount.Manner;
import org.hearsay.model.Qualifier;

/** A figure as read from a sentence's pieces, up to and including its last piece. */
record Reading(
        Amount number, Hedge hedge, Optional<String> unit, Optional<Counted> counted, int last) {

    private static final Set<String> CURRENCIES =
            Set.of(
                    "USD", "EUR", "GBP", "JPY", "CNY", "RUB", "INR", "ILS", "UAH", "CHF", "SAR",
                    "TRY");

    /** What a number measures or counts; empty if it does neither. */
    static Optional<Reading> of(
            Pieces pieces, Amount number, Hedge hedge, Optional<String> unitBefore) {
        int next = number.last() + 1;
        Hedge marked = hedge;
        boolean orMore = pieces.is(next, "or") && pieces.is(next + 1, "more");
        if (orMore) {
            marked = new Hedge(Qualifier.AT_LEAST, hedge.first());
            next += 2;
        }
        Optional<Units.Unit> after =
                unitBefore.isPresent() ? Optional.empty() : Units.after(pieces, next);
        Optional<String> unit = unitBefore.or(() -> after.map(Units.Unit::name));
        if (unit.isPresent()) {
            int last = after.map(Units.Unit::last).orElse(next - 1);
            return Optional.of(measured(pieces, number, marked, unit.get(), last));
        }
        return number.manner() == Manner.SHARE
                ? share(pieces, number, marked)
                : counted(pieces, number, marked, next);
    }

    private static Reading measured(
            Pieces pieces, Amount number, Hedge hedge, String unit, int last) {
        boolean money = CURRENCIES.contains(unit);
        int at = last + 1;
        boolean link = pieces.is(at, "of") || (money && pieces.is(at, "in"));
        at += money && pieces.is(at, "worth") && pieces.is(at + 1, "of") ? 1 : 0;
        link = link || pieces.is(at, "of");
        int noun = at + 1 + (pieces.tag(at + 1).equals("DT") ? 1 : 0);
        Optional<Counted> counted =
                link && !pieces.isCapital(noun) ? Counted.after(pieces, noun) : Optional.empty();
        int end = counted.map(Counted::last).orElse(last);
        return new Reading(number, hedge, Optional.of(unit), counted, end);
    }

    private static Optional<Reading> share(Pieces pieces, Amount number, Hedge hedge) {
        int of = number.last() + 1;
        int noun = of + 1 + (isLead(pieces, of + 1) ? 1 : 0);
        return Counted.after(pieces, noun)
                .map(
                        c ->
                                new Reading(
                                        number,
                                        hedge,
                                        Optional.of("share"),
                                        Optional.of(c),
                                        c.last()));
    }

    private static Optional<Reading> counted(Pieces pieces, Amount number, Hedge hedge, int next) {
        int at = next;
        boolean of = pieces.is(at, "of");
        if (of) {
            at++;
            at += isLead(pieces, at) ? 1 : 0;
        }
        at += pieces.is(at, "more") && pieces.is(at - 1, "more") ? 1 : 0;
        boolean one = number.high().compareTo(java.math.BigDecimal.ONE) == 0;
        return Counted.after(pieces, at)
                .filter(c -> c.plural() || one)
                .map(c -> new Reading(number, hedge, Optional.empty(), Optional.of(c), c.last()));
    }

    private static boolean isLead(Pieces pieces, int i) {
        return pieces.tag(i).equals("DT") || pieces.tag(i).equals("PRP$");
    }

    /** The rule that read it, for the record. */
    String rule() {
        if (number.manner() != Manner.DIGITS && number.manner() != Manner.WORDS) {
            return number.manner().name().toLowerCase(java.util.Locale.ROOT);
        }
        return unit.isEmpty() ? "count" : CURRENCIES.contains(unit.get()) ? "money" : "measure";
    }
}
