package org.hearsay.query;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Statement;

/**
 * What to show; everything that is absent lets all pass.
 *
 * <p>{@code speaker}, {@code outlet}, {@code channel} and {@code words} are words that must all
 * occur, in any order and case: in a speaker's name, aliases or own words, in the outlet's name, in
 * that of what a statement was made in or on, in what is said or given. {@code from} and {@code to}
 * are days, both inclusive: of the saying where it is dated, else of publication; a row without any
 * day passes neither.
 */
public record Filter(
        Optional<String> speaker,
        Optional<String> outlet,
        Optional<String> words,
        Optional<Act> act,
        Optional<Statement.Kind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> channel) {

    /** Lets everything pass. */
    public static Filter none() {
        return new Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Filter speaker(String name) {
        return new Filter(Optional.of(name), outlet, words, act, kind, from, to, channel);
    }

    public Filter outlet(String name) {
        return new Filter(speaker, Optional.of(name), words, act, kind, from, to, channel);
    }

    public Filter words(String wanted) {
        return new Filter(speaker, outlet, Optional.of(wanted), act, kind, from, to, channel);
    }

    public Filter act(Act wanted) {
        return new Filter(speaker, outlet, words, Optional.of(wanted), kind, from, to, channel);
    }

    public Filter kind(Statement.Kind wanted) {
        return new Filter(speaker, outlet, words, act, Optional.of(wanted), from, to, channel);
    }

    public Filter from(LocalDate day) {
        return new Filter(speaker, outlet, words, act, kind, Optional.of(day), to, channel);
    }

    public Filter to(LocalDate day) {
        return new Filter(speaker, outlet, words, act, kind, from, Optional.of(day), channel);
    }

    public Filter channel(String name) {
        return new Filter(speaker, outlet, words, act, kind, from, to, Optional.of(name));
    }

    /** Whether no day is asked for. */
    boolean isOfAnyDay() {
        return from.isEmpty() && to.isEmpty();
    }

    /** Whether a row of these days may be shown. */
    boolean allows(Optional<Interval> days) {
        if (isOfAnyDay()) {
            return true;
        }
        return days.isPresent()
                && from.map(day -> !days.get().last().isBefore(day)).orElse(true)
                && to.map(day -> !days.get().first().isAfter(day)).orElse(true);
    }
}
