package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.Article;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Place;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** Where and when a frame of one sentence happened, as far as the tree says that it is meant. */
final class Setting {

    private static final int HIGHEST = 3;

    private static final Set<String> AT =
            Set.of("in", "at", "near", "outside", "across", "inside", "around", "throughout");

    private static final Set<String> BOUNDS = Set.of("since", "until", "till");

    private static final Set<String> BEFORE_NOUNS =
            Set.of("nummod", "compound", "amod", "nmod:poss");

    private final Words words;
    private final Dependencies tree;
    private final Parties parties;
    private final Places places;

    Setting(Words words, Dependencies tree, Parties parties, Places places) {
        this.words = words;
        this.tree = tree;
        this.parties = parties;
        this.places = places;
    }

    /** The first time that hangs on the frame's own words. */
    Optional<TimeExpression> time(Frame frame, List<TimeExpression> times) {
        return times.stream()
                .filter(time -> !isBound(time.evidence().span()))
                .filter(time -> hangsOn(frame, head(time.evidence().span())))
                .filter(time -> !isOfAnother(frame, head(time.evidence().span())))
                .findFirst();
    }

    /** "Criticized the inquiry into the 2031 election": the year is that of the election. */
    private boolean isOfAnother(Frame frame, int time) {
        int noun = tree.head(time);
        return noun > time
                && words.isNoun(noun)
                && BEFORE_NOUNS.contains(tree.relation(time))
                && !isOwn(frame, noun);
    }

    /** "Since last autumn" says from when on, and not when. */
    private boolean isBound(Span time) {
        for (int i = 0; i < words.size(); i++) {
            if (words.token(i).span().start() >= time.start()) {
                return BOUNDS.contains(words.lemma(Math.max(0, i - 1)))
                        || BOUNDS.contains(words.lemma(i));
            }
        }
        return false;
    }

    private int head(Span span) {
        int head = -1;
        for (int i = 0; i < words.size(); i++) {
            if (span.overlaps(words.token(i).span())) {
                int above = tree.head(i);
                boolean outside = above < 0 || !span.overlaps(words.token(above).span());
                head = head < 0 || outside ? i : head;
                if (outside) {
                    return head;
                }
            }
        }
        return head;
    }

    /** Whether a noun hangs on the frame, over nouns at most. */
    private boolean hangsOn(Frame frame, int token) {
        int at = token;
        for (int step = 0; step < HIGHEST && at >= 0; step++) {
            int above = tree.head(at);
            if (isOwn(frame, above)) {
                return true;
            }
            if (above < 0 || words.isVerb(above)) {
                return false;
            }
            at = above;
        }
        return false;
    }

    private static boolean isOwn(Frame frame, int word) {
        Trigger trigger = frame.trigger();
        boolean inTrigger = trigger.first() <= word && word <= trigger.last();
        return inTrigger
                || word == frame.top()
                || frame.links().stream()
                        .anyMatch(
                                link ->
                                        link.word() == word
                                                && link.source() == Source.WORD
                                                && link.operator() != Operator.SAY);
    }

    /** A place behind "in", "at" and the like, or the place that the target is. */
    Optional<Place> place(Frame frame, List<Integer> targets, Article article) {
        for (int i = 0; i < words.size(); i++) {
            boolean oblique =
                    tree.relation(i).startsWith("obl") || tree.relation(i).startsWith("nmod");
            if (oblique && isPlace(i) && isMarked(i) && isNear(frame, targets, i)) {
                return Optional.of(place(i, article));
            }
        }
        return isOfPlaces(frame.type())
                ? targets.stream().filter(this::isPlace).map(i -> place(i, article)).findFirst()
                : Optional.empty();
    }

    /** What is attacked, visited or deployed to is where it happened. */
    private static boolean isOfPlaces(EventType type) {
        return switch (type) {
            case ASSAULT, COERCE, CONSULT, MOBILIZE -> true;
            default -> false;
        };
    }

    private boolean isNear(Frame frame, List<Integer> targets, int place) {
        return hangsOn(frame, place) || targets.contains(tree.head(place));
    }

    private boolean isPlace(int token) {
        return words.isNoun(token)
                && parties.name(token).filter(n -> n.kind() == Name.Kind.PLACE).isPresent();
    }

    private boolean isMarked(int noun) {
        return tree.children(noun, "case").stream()
                .anyMatch(mark -> AT.contains(words.lemma(mark)));
    }

    private Place place(int token, Article article) {
        Name name = parties.name(token).orElseThrow();
        return new Place(
                name.text(), Optional.of(Evidence.of(article, name.span())), country(token, name));
    }

    /** "Kell, Ostra" lies where the second name says, and nowhere certain if that says nothing. */
    private Optional<String> country(int token, Name name) {
        int after = token + 1;
        while (after < words.size() && name.span().contains(words.token(after).span())) {
            after++;
        }
        boolean comma = after + 1 < words.size() && words.is(after, ",");
        Optional<Name> next =
                comma
                        ? parties.name(after + 1).filter(n -> n.kind() == Name.Kind.PLACE)
                        : Optional.empty();
        Optional<String> own = places.country(name.text());
        if (next.isEmpty()) {
            return own;
        }
        Optional<String> other = places.country(next.get().text());
        return own.isPresent()
                ? own.filter(code -> other.filter(code::equals).isPresent())
                : other.filter(code -> places.isCountry(next.get().text()));
    }
}
