package org.hearsay.actor;

import java.util.ArrayList;
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

    /** A mention, and whether it is the source of a statement. */
    record Mention(Span span, Candidate who, boolean source) {}

    private final NavigableMap<Span, Mention> bySpan = new TreeMap<>();

    /** Adds a mention; whoever was mentioned by this span first keeps it. */
    void add(Span span, Candidate who, boolean source) {
        Mention known = bySpan.get(span);
        if (known != null && known.who() != who) {
            return;
        }
        boolean isSource = source || (known != null && known.source());
        bySpan.put(span, new Mention(span, who, isSource));
        who.mention(span);
    }

    Optional<Candidate> at(Span span) {
        return Optional.ofNullable(bySpan.get(span)).map(Mention::who);
    }

    Set<Candidate> everybody() {
        Set<Candidate> all = new LinkedHashSet<>();
        bySpan.values().forEach(mention -> all.add(mention.who()));
        return all;
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

    /** The sources before a position and not before {@code from}, the nearest first. */
    List<Mention> sourcesBack(int from, int position) {
        List<Mention> sources = new ArrayList<>();
        between(from, position).stream().filter(Mention::source).forEach(m -> sources.add(0, m));
        return sources;
    }
}
