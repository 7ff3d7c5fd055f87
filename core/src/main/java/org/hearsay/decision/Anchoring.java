package org.hearsay.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Fate;
import org.hearsay.text.CodePoints;
import org.hearsay.text.Span;

/**
 * Finds an anchor's words again in an article's text of today.
 *
 * <p>They are taken for found only where they stand letter for letter, or differ in how they are
 * set (see {@link NormalText}); where nothing within their sentence that carries a claim is another
 * (see {@link Neighbours}); and where enough stands there for it to be the same place. Whatever
 * else is like them is changed, and left to a person. Linear in the text.
 */
final class Anchoring {

    private final String text;
    private final boolean lines;
    private final CodePoints points;
    private final NormalText normal;

    Anchoring(Article article) {
        this.text = article.text().characters();
        this.lines = !article.text().alignment().isIdentity();
        this.points = new CodePoints(text);
        this.normal = new NormalText(text);
    }

    /** One place of the exact words, with how many characters around it are the same. */
    private record Candidate(Span span, int around) {}

    Place find(Anchor anchor) {
        Optional<Span> same = unmoved(anchor);
        if (same.isPresent()) {
            return Place.at(Fate.EXACT, same.get());
        }
        String exact = new NormalText(anchor.exact()).characters();
        List<Candidate> candidates = candidates(anchor, exact);
        int expected = points.utf16(Math.min(anchor.points().start(), points.count()));
        Optional<Likeness.Alike> alike = new Likeness(anchor, text).find(expected);
        if (candidates.isEmpty()) {
            return alike.map(place -> changed(anchor, place.words()))
                    .orElseGet(() -> Place.lost("the words are not there any more"));
        }
        int most = candidates.get(0).around();
        List<Candidate> best = candidates.stream().filter(c -> c.around() == most).toList();
        if (best.size() > 1) {
            return Place.lost("the words stand in " + best.size() + " places that look the same");
        }
        return settled(anchor, exact, best.get(0), alike);
    }

    /** Where it stood, if words and surroundings are all as they were. */
    private Optional<Span> unmoved(Anchor anchor) {
        if (anchor.points().end() > points.count()) {
            return Optional.empty();
        }
        Span span =
                new Span(
                        points.utf16(anchor.points().start()), points.utf16(anchor.points().end()));
        boolean same =
                span.in(text).equals(anchor.exact())
                        && text.startsWith(anchor.before(), span.start() - anchor.before().length())
                        && text.startsWith(anchor.after(), span.end());
        return same ? Optional.of(span) : Optional.empty();
    }

    private List<Candidate> candidates(Anchor anchor, String exact) {
        String characters = normal.characters();
        String before = new NormalText(anchor.before()).characters();
        String after = new NormalText(anchor.after()).characters();
        List<Candidate> found = new ArrayList<>();
        for (int start : Occurrences.of(exact, characters)) {
            int end = start + exact.length();
            int around = sameBefore(before, characters, start) + sameAfter(after, characters, end);
            found.add(new Candidate(normal.toSource(start, end), around));
        }
        found.sort(
                Comparator.comparingInt(Candidate::around)
                        .reversed()
                        .thenComparing(Candidate::span));
        return found;
    }

    private Place settled(
            Anchor anchor, String exact, Candidate found, Optional<Likeness.Alike> alike) {
        int known =
                exact.length()
                        + new NormalText(anchor.before()).characters().length()
                        + new NormalText(anchor.after()).characters().length();
        if (alike.isPresent()
                && !alike.get().all().overlaps(found.span())
                && !known(anchor, found)) {
            return changed(anchor, alike.get().words());
        }
        if (exact.length() + found.around() < Math.min(Evidence.CONTEXT, known)) {
            return Place.lost("the words stand elsewhere, among others than before");
        }
        return Neighbours.change(anchor, text, found.span(), lines)
                .map(Place::changed)
                .orElseGet(() -> found(anchor, found.span()));
    }

    /** Whether all that stood around the words stands around them here. */
    private static boolean known(Anchor anchor, Candidate found) {
        return !anchor.before().isEmpty()
                && !anchor.after().isEmpty()
                && found.around()
                        == new NormalText(anchor.before()).characters().length()
                                + new NormalText(anchor.after()).characters().length();
    }

    private Place found(Anchor anchor, Span span) {
        if (!span.in(text).equals(anchor.exact())) {
            return Place.at(Fate.NORMALISED, span);
        }
        boolean stays = points.at(span.start()) == anchor.points().start();
        return Place.at(stays ? Fate.EXACT : Fate.MOVED, span);
    }

    private Place changed(Anchor anchor, Span alike) {
        return Place.changed(Changes.between(anchor.exact(), alike.in(text)));
    }

    private static int sameBefore(String before, String text, int start) {
        int same = 0;
        while (same < before.length()
                && same < start
                && before.charAt(before.length() - 1 - same) == text.charAt(start - 1 - same)) {
            same++;
        }
        return same;
    }

    private static int sameAfter(String after, String text, int end) {
        int same = 0;
        while (same < after.length()
                && end + same < text.length()
                && after.charAt(same) == text.charAt(end + same)) {
            same++;
        }
        return same;
    }
}
