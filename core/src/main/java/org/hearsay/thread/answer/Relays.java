package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Stands;
import org.hearsay.thread.item.Utterance;

/**
 * What somebody says of what another said: "the driver told us that it was his own box", where
 * hardly more is said. Both are one matter, from two mouths.
 */
public final class Relays {

    /** So much of the one who relays is the other's, or less where he begins with it. */
    private static final double MOSTLY = 0.6;

    private static final double FIRST = 0.4;

    /** So much of what is said are the other's name, the verb and what that one says. */
    private static final double ALL = 0.8;

    /** A quotation mark and a word may stand before what he begins with. */
    private static final int NEAR = 8;

    private Relays() {}

    /** The links inside one article. */
    public static List<Link> in(List<Utterance> utterances) {
        Map<ItemId, Utterance> byId = new HashMap<>();
        utterances.forEach(one -> byId.put(one.item().id(), one));
        List<Link> links = new ArrayList<>();
        for (Utterance inner : utterances) {
            inner.statement()
                    .within()
                    .map(byId::get)
                    .or(() -> around(inner, utterances))
                    .filter(outer -> isRelayed(outer, inner))
                    .ifPresent(
                            outer ->
                                    links.add(
                                            new Link(
                                                    outer,
                                                    inner,
                                                    Link.Kind.SAME,
                                                    "the one tells of the other")));
        }
        return links;
    }

    /** What tells of it though nothing lays it there: "Aln has offered 15, a clerk said". */
    private static Optional<Utterance> around(Utterance inner, List<Utterance> utterances) {
        Optional<Span> cue = inner.statement().cue().map(Evidence::span);
        return utterances.stream()
                .filter(outer -> !outer.equals(inner) && outer.statement().content().size() == 1)
                .filter(
                        outer ->
                                outer.statement().content().stream()
                                        .map(Evidence::span)
                                        .anyMatch(
                                                said ->
                                                        cue.filter(said::contains).isPresent()
                                                                && isAll(said, inner.statement())))
                .findFirst();
    }

    private static boolean isRelayed(Utterance outer, Utterance inner) {
        Span told = inner.statement().evidence().span();
        return !Stands.isAgainst(inner)
                && !inner.terms().stems().isEmpty()
                && outer.statement().content().stream()
                        .map(Evidence::span)
                        .anyMatch(said -> isMost(said, told) || isAll(said, inner.statement()));
    }

    /** Whether it is told that somebody says, wants or does something, and nothing more. */
    private static boolean isAll(Span said, Statement inner) {
        Span told = inner.evidence().span();
        int start = told.start();
        int end = told.end();
        for (Span part : parts(inner)) {
            start = Math.min(start, part.start());
            end = Math.max(end, part.end());
        }
        return said.contains(new Span(start, end)) && end - start >= ALL * said.length();
    }

    private static List<Span> parts(Statement inner) {
        return Stream.of(
                        inner.source().flatMap(Party::evidence).stream(),
                        inner.cue().stream(),
                        inner.content().stream())
                .flatMap(parts -> parts)
                .map(Evidence::span)
                .toList();
    }

    private static boolean isMost(Span said, Span told) {
        double share = told.start() - said.start() <= NEAR ? FIRST : MOSTLY;
        return said.overlaps(told) && told.length() >= share * said.length();
    }
}
