package org.hearsay.actor;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.text.Span;

/** Where an article mentions whom: at most one actor a span. For one thread. */
final class Mentions {

    /**
     * A mention, whether it is the source of a statement, and whether its words are a pronoun's or
     * an office's.
     */
    record Mention(Span span, Candidate who, boolean source, Words words) {

        boolean isPronoun() {
            return words == Words.PRONOUN;
        }
    }

    /** What sort of words mention somebody. */
    enum Words {
        NAME,
        NOUN,
        PRONOUN
    }

    /** How many characters back a mention that ends here may have begun. */
    private static final int LONGEST = 200;

    private final NavigableMap<Span, Mention> bySpan = new TreeMap<>();

    /** Adds a mention; whoever was mentioned by this span first keeps it. */
    void add(Span span, Candidate who, boolean source, Words words) {
        Mention known = bySpan.get(span);
        if (known != null && known.who() != who) {
            return;
        }
        boolean isSource = source || (known != null && known.source());
        bySpan.put(span, new Mention(span, who, isSource, words));
        who.mention(span);
    }

    /** Adds a name's mention. */
    void addName(Span span, Candidate who) {
        add(span, who, false, Words.NAME);
    }

    /** Notes whom words that no item asks about stand for; what follows may refer to them. */
    void note(Span span, Candidate who, Words words) {
        bySpan.putIfAbsent(span, new Mention(span, who, false, words));
    }

    Optional<Candidate> at(Span span) {
        return Optional.ofNullable(bySpan.get(span)).map(Mention::who);
    }

    Set<Candidate> everybody() {
        Set<Candidate> all = new LinkedHashSet<>();
        bySpan.values().stream()
                .map(Mention::who)
                .filter(who -> !who.mentions().isEmpty())
                .forEach(all::add);
        return all;
    }

    /** All who go by this name. */
    List<Candidate> called(String form) {
        return everybody().stream().filter(who -> who.forms().contains(form)).toList();
    }

    /** The last mention that begins before a position. */
    Optional<Mention> upTo(int position) {
        return Optional.ofNullable(bySpan.lowerEntry(new Span(position, position)))
                .map(Map.Entry::getValue);
    }

    /** The longest mention that ends at a position. */
    Optional<Mention> endingAt(int position) {
        return bySpan.headMap(new Span(position, position), false).descendingMap().values().stream()
                .takeWhile(mention -> mention.span().start() > position - LONGEST)
                .filter(mention -> mention.span().end() == position)
                .reduce((later, earlier) -> earlier);
    }

    /** The mentions that begin in this stretch, in text order. */
    Collection<Mention> between(int from, int to) {
        return from >= to
                ? List.of()
                : bySpan.subMap(new Span(from, from), true, new Span(to, to), false).values();
    }

    /**
     * Where each of these was mentioned last before a position; those that were not are left out.
     */
    Map<Candidate, Integer> lastBefore(Collection<Candidate> candidates, int position) {
        Map<Candidate, Integer> last = new java.util.LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            Span before = candidate.mentions().lower(new Span(position, position));
            if (before != null) {
                last.put(candidate, before.start());
            }
        }
        return last;
    }
}
