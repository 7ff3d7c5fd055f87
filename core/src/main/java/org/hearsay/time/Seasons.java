package org.hearsay.time;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.YearPart;
import org.hearsay.text.NumberWords;

/** Seasons, quarters and halves of a year: "the summer of 2024", "last spring", "Q3 2024". */
final class Seasons implements TimeRule {

    private static final Set<String> LEADS =
            Set.of(
                    "in",
                    "by",
                    "during",
                    "since",
                    "until",
                    "of",
                    "over",
                    "through",
                    "throughout",
                    "before",
                    "after",
                    "for",
                    "spent",
                    "and",
                    "early",
                    "late",
                    "mid",
                    "-");

    /** What is named after its season: "the spring offensive". */
    private static final Set<String> EVENTS =
            Set.of(
                    "offensive",
                    "offensives",
                    "campaign",
                    "fighting",
                    "session",
                    "term",
                    "semester",
                    "season",
                    "period");

    private static final Set<String> NEARER = Set.of("that", "same", "following", "previous");

    @Override
    public Optional<Draft> at(Words words, int i) {
        int the = words.is(i, "the") ? i + 1 : i;
        return quarter(words, i, the).or(() -> season(words, i, the));
    }

    private static Optional<Draft> quarter(Words words, int first, int i) {
        boolean leading = words.year(i) > 0;
        int start = leading ? i + 1 + (words.isDash(i + 1) ? 1 : 0) : i;
        Optional<Fraction> read = fraction(words, start);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Fraction part = read.get();
        if (leading) {
            return Optional.of(part(first, part.next() - 1, words.at(i), part.code()));
        }
        int link = part.next() + (words.is(part.next(), "of") || dash(words, part) ? 1 : 0);
        if (words.year(link) > 0) {
            return Optional.of(part(first, link, words.at(link), part.code()));
        }
        return ofYear(words, first, part).or(() -> quarterAlone(words, first, part));
    }

    private static boolean dash(Words words, Fraction part) {
        return words.isDash(part.next()) && words.year(part.next() + 1) > 0;
    }

    private static Draft part(int first, int last, String year, String code) {
        return Draft.date(first, last, new Absolute(year + "-" + code), Rule.YEAR);
    }

    /** A quarter or half and the word after it. */
    private record Fraction(String code, int next) {}

    private static Optional<Fraction> fraction(Words words, int i) {
        String word = words.at(i);
        boolean brief =
                word.length() == 2
                        && (word.charAt(0) == 'q' || word.charAt(0) == 'h')
                        && word.charAt(1) > '0'
                        && word.charAt(1) < '5'
                        && words.capital(i);
        if (brief) {
            return Optional.of(new Fraction(word.toUpperCase(java.util.Locale.ROOT), i + 1));
        }
        int number = word.equals("latter") ? 2 : NumberWords.ordinal(word).orElse(0);
        int next = i + 1 + (words.isDash(i + 1) ? 1 : 0);
        boolean half = words.is(next, "half") && number < 3;
        boolean quarter = words.is(next, "quarter") && number < 5;
        return number > 0 && (half || quarter)
                ? Optional.of(new Fraction((half ? "H" : "Q") + number, next + 1))
                : Optional.empty();
    }

    /** "The first quarter of last year", "of the year". */
    private static Optional<Draft> ofYear(Words words, int first, Fraction part) {
        int at = part.next() + (words.is(part.next(), "of") ? 1 : 0);
        boolean the = words.is(at, "the");
        int year = at + (words.is(at + 1, "year") ? 1 : 0);
        if (year == at || part.next() == at && the) {
            return Optional.empty();
        }
        Optional<Integer> years =
                switch (words.at(at)) {
                    case "last", "previous" -> Optional.of(-1);
                    case "this", "the" -> Optional.of(0);
                    case "next" -> Optional.of(1);
                    default -> Optional.empty();
                };
        return years.map(
                count ->
                        Draft.date(
                                first,
                                year,
                                new Part(new Offset(Granularity.YEAR, count), part.code()),
                                Rule.YEAR));
    }

    /** Games have halves and quarters too, so a half without its year is none of a year. */
    private static Optional<Draft> quarterAlone(Words words, int first, Fraction part) {
        boolean of = words.is(part.next(), "of");
        if (part.code().charAt(0) == 'H' || of || words.is(first - 1, "'s")) {
            return Optional.empty();
        }
        Direction told = Tense.around(words, first, part.next() - 1);
        Direction direction = told == Direction.UNKNOWN ? Direction.BEFORE : told;
        TimeForm form = new YearPart(part.code(), direction);
        return Optional.of(Draft.date(first, part.next() - 1, form, Rule.SEASON));
    }

    private static Optional<Draft> season(Words words, int first, int i) {
        String code = Lexicon.SEASONS.get(words.at(i));
        boolean compound = words.isDash(i + 1) && words.glued(i + 1) && words.glued(i + 2);
        if (code == null || words.tag(i).startsWith("VB") || compound) {
            return near(words, first, i);
        }
        int year = i + 1 + (words.is(i + 1, "of") || words.is(i + 1, ",") ? 1 : 0);
        Optional<YearWord> named = YearWord.at(words, year);
        if (named.isPresent()) {
            TimeForm form = new Absolute(named.get().value() + "-" + code);
            return Optional.of(Draft.date(first, named.get().last(), form, Rule.SEASON));
        }
        Optional<Joint> joint = Joint.after(words, i + 1);
        if (joint.isPresent()) {
            TimeForm form = new Absolute(joint.get().year() + "-" + code);
            return Optional.of(Draft.date(first, i, form, Rule.SEASON));
        }
        return relative(words, i, code).or(() -> seasonAlone(words, first, i, code));
    }

    /** "That summer", "the following spring". */
    private static Optional<Draft> near(Words words, int first, int i) {
        String code = Lexicon.SEASONS.get(words.at(i + 1));
        boolean next = words.is(i, "next") && i > first;
        boolean verb = words.tag(i + 1).startsWith("VB");
        if (code == null || verb || !(NEARER.contains(words.at(i)) || next)) {
            return Optional.empty();
        }
        int years =
                switch (words.at(i)) {
                    case "following", "next" -> 1;
                    case "previous" -> -1;
                    default -> 0;
                };
        TimeForm open = new TimeForm.Open(words.at(i) + " " + Lexicon.name(code));
        Draft draft = Draft.date(first, i + 1, open, Rule.SEASON);
        return Optional.of(draft.hangingOn(new Draft.Anaphor(Granularity.YEAR, years)));
    }

    private static Optional<Draft> relative(Words words, int i, String code) {
        Optional<Integer> years =
                switch (words.at(i - 1)) {
                    case "last" -> Optional.of(-1);
                    case "next" -> Optional.of(1);
                    case "this" -> Optional.of(0);
                    default -> Optional.empty();
                };
        return years.map(
                count -> {
                    TimeForm form = new Part(new Offset(Granularity.YEAR, count), code);
                    return Draft.date(i - 1, i, form, Rule.SEASON)
                            .hangingOn(new Draft.Anaphor(Granularity.YEAR, count));
                });
    }

    private static Optional<Draft> seasonAlone(Words words, int first, int i, String code) {
        boolean event = EVENTS.contains(words.at(i + 1));
        boolean whole = words.is(first - 1, "whole") || words.is(first - 1, "all");
        boolean led = LEADS.contains(words.at(first - 1)) || event || whole;
        boolean falls = words.is(i, "fall") && first == i && !words.is(first - 1, "late") && !event;
        boolean named = words.capital(i) && words.tag(i + 1).startsWith("NNP") && !event;
        boolean noun = words.isCommon(i + 1) && !event;
        if (!led || falls || words.is(i + 1, "of") || named || noun) {
            return Optional.empty();
        }
        Direction direction = Tense.around(words, first, i);
        Draft draft = Draft.date(first, i, new YearPart(code, direction), Rule.SEASON);
        return Optional.of(draft.hangingOn(new Draft.Anaphor(Granularity.YEAR, 0)));
    }
}
