package org.hearsay.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * What one article says that somebody is, beside their roles: "its director, Ada Lorn" is the
 * director of the one body that the sentence names before, or else the sentence before it; "Ada
 * Lorn, who leads the Ostran delegation" negotiates for Ostra, and so does "the minister" in a
 * paragraph that names nobody else before.
 */
final class Titles {

    private static final Set<ActorKind> BODIES =
            Set.of(ActorKind.GOVERNMENT, ActorKind.ORGANISATION);
    private static final Pattern ITS = Pattern.compile("[Ii]ts ((?:\\w+ ){0,2}\\w+), .*");
    private static final Pattern ITS_BEHIND = Pattern.compile(".*, its ((?:\\w+ ){0,2}\\w+)");
    private static final Pattern LEADS =
            Pattern.compile(
                    ", who (?:leads|heads|led|headed) the (\\p{Lu}\\w+)"
                            + " (?:delegation|side|team)\\b");
    private static final Pattern SENTENCE = Pattern.compile("[.!?][\"'\\u201d\\u2019]?\\s+");
    private static final Pattern PRONOUN = Pattern.compile("(?i)its?|they|their|them");

    private final Reading reading;
    private final String text;
    private final Map<ActorId, Set<String>> known = new HashMap<>();

    Titles(Reading reading) {
        this.reading = reading;
        this.text = reading.article().text().characters();
    }

    /** In the words of roles: "director of Fair Ports", "Ostran negotiator". */
    Set<String> of(Actor actor) {
        return known.computeIfAbsent(actor.id(), id -> read(actor));
    }

    private Set<String> read(Actor actor) {
        Set<String> titles = new TreeSet<>();
        for (Evidence mention : actor.mentions()) {
            owned(mention).ifPresent(titles::add);
            leading(mention).ifPresent(titles::add);
            if (mention.exact().toLowerCase(Locale.ROOT).startsWith("the ")) {
                meant(mention, actor).ifPresent(other -> titles.addAll(leading(other)));
            }
        }
        return titles;
    }

    private Set<String> leading(Actor actor) {
        return actor.mentions().stream()
                .flatMap(mention -> leading(mention).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> leading(Evidence mention) {
        Matcher leads = LEADS.matcher(text).region(mention.span().end(), text.length());
        return leads.lookingAt() ? Optional.of(leads.group(1) + " negotiator") : Optional.empty();
    }

    private Optional<String> owned(Evidence mention) {
        Matcher before = ITS.matcher(mention.exact());
        Matcher behind = ITS_BEHIND.matcher(mention.exact());
        String office =
                before.matches() ? before.group(1) : behind.matches() ? behind.group(1) : "";
        return office.isEmpty()
                ? Optional.empty()
                : body(mention).map(body -> office + " of " + body.name());
    }

    /** The one body that the mention's sentence names before it, or else the sentence before. */
    private Optional<Actor> body(Evidence mention) {
        for (Span sentence : before(mention)) {
            List<Actor> named =
                    reading.actors().stream()
                            .filter(actor -> BODIES.contains(actor.kind()))
                            .filter(actor -> isNamed(actor, sentence))
                            .toList();
            if (!named.isEmpty()) {
                return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The part of its sentence before a mention, then the sentence before, in its paragraph. */
    private List<Span> before(Evidence mention) {
        int end = mention.span().start();
        int paragraph = paragraph(mention.span()).map(s -> s.span().start()).orElse(end);
        List<Integer> starts = new ArrayList<>(List.of(paragraph));
        SENTENCE.matcher(text.substring(paragraph, end))
                .results()
                .forEach(mark -> starts.add(paragraph + mark.end()));
        List<Span> sentences = new ArrayList<>();
        for (int i = starts.size() - 1; i >= 0 && sentences.size() < 2; i--) {
            sentences.add(new Span(starts.get(i), end));
            end = starts.get(i);
        }
        return sentences;
    }

    private static boolean isNamed(Actor actor, Span sentence) {
        return actor.mentions().stream()
                .filter(mention -> sentence.contains(mention.span()))
                .map(Evidence::exact)
                .filter(words -> !PRONOUN.matcher(words).matches())
                .map(words -> words.startsWith("The ") ? words.substring(4) : words)
                .anyMatch(words -> words.chars().anyMatch(Character::isUpperCase));
    }

    /** "The minister": the only person whom the paragraph names before. */
    private Optional<Actor> meant(Evidence mention, Actor actor) {
        Optional<Segment> paragraph = paragraph(mention.span());
        if (paragraph.isEmpty()
                || actor.kind() != ActorKind.PERSON
                || actor.name().indexOf(' ') >= 0) {
            return Optional.empty();
        }
        Span before = new Span(paragraph.get().span().start(), mention.span().start());
        List<Actor> named =
                reading.actors().stream()
                        .filter(other -> other.kind() == ActorKind.PERSON && !other.equals(actor))
                        .filter(other -> isNamed(other, before))
                        .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Optional<Segment> paragraph(Span span) {
        return reading.article().segments().stream()
                .filter(segment -> segment.span().contains(span))
                .findFirst();
    }
}
