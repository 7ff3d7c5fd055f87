package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Two names on either side of a hyphen that are one: "Ana Grabow-Telle", "the Varnet-Osk team". Two
 * that meet in it stay two ("the Venn-Ilves talks"): each of them stands by itself elsewhere.
 *
 * <p>One of several words is a person's where a recogniser took either half for one; of two words,
 * it is what most of its first halves are in the article, and a body's where that is undecided.
 */
final class Compounds {

    private static final String HYPHENS = "-\u2010\u2011";

    private final String text;

    Compounds(String text) {
        this.text = text;
    }

    /** The names in text order, halves joined. */
    List<Name> joined(List<Name> names) {
        Set<String> alone = alone(names);
        Map<String, Integer> persons = persons(names);
        List<Name> joined = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (i + 1 < names.size() && isOne(name, names.get(i + 1), alone)) {
                joined.add(one(name, names.get(i + 1), persons));
                i++;
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    private boolean isOne(Name first, Name second, Set<String> alone) {
        boolean named = first.kind() != Name.Kind.OTHER && second.kind() != Name.Kind.OTHER;
        boolean both = alone.contains(lastWord(first)) && alone.contains(second.text());
        return named && !both && areJoined(first, second) && second.text().indexOf(' ') < 0;
    }

    private boolean areJoined(Name first, Name second) {
        int end = first.span().end();
        return second.span().start() == end + 1
                && HYPHENS.indexOf(text.charAt(end)) >= 0
                && isAtEnd(second);
    }

    /** Whether no third half follows. */
    private boolean isAtEnd(Name name) {
        int end = name.span().end();
        return end == text.length() || HYPHENS.indexOf(text.charAt(end)) < 0;
    }

    private Name one(Name first, Name second, Map<String, Integer> persons) {
        Span span = Span.hull(first.span(), second.span());
        return new Name(span, kind(first, second, persons), span.in(text));
    }

    private static Name.Kind kind(Name first, Name second, Map<String, Integer> persons) {
        boolean person = first.kind() == Name.Kind.PERSON || second.kind() == Name.Kind.PERSON;
        if (first.text().indexOf(' ') > 0 && person) {
            return Name.Kind.PERSON;
        }
        if (first.kind() == second.kind() && !person) {
            return first.kind();
        }
        return persons.getOrDefault(first.text() + "-" + second.text(), 0) > 0
                ? Name.Kind.PERSON
                : Name.Kind.ORGANISATION;
    }

    /** How much more often both halves of one are a person's than the first is not. */
    private Map<String, Integer> persons(List<Name> names) {
        Map<String, Integer> persons = new HashMap<>();
        for (int i = 0; i + 1 < names.size(); i++) {
            Name first = names.get(i);
            Name second = names.get(i + 1);
            if (areJoined(first, second)) {
                boolean full = first.text().indexOf(' ') > 0;
                int sign = first.kind() == Name.Kind.PERSON ? 1 : -1;
                persons.merge(
                        lastWord(first) + "-" + second.text(),
                        full ? names.size() : sign,
                        Integer::sum);
            }
        }
        return persons;
    }

    /** The words that are names, or end such, without a hyphen at them. */
    private Set<String> alone(List<Name> names) {
        Set<String> alone = new HashSet<>();
        for (Name name : names) {
            int start = name.span().start();
            boolean hyphened = start > 0 && HYPHENS.indexOf(text.charAt(start - 1)) >= 0;
            if (!hyphened && isAtEnd(name)) {
                alone.add(lastWord(name));
            }
        }
        return alone;
    }

    private static String lastWord(Name name) {
        return name.text().substring(name.text().lastIndexOf(' ') + 1);
    }
}
