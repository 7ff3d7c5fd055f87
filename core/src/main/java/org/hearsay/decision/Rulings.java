package org.hearsay.decision;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Anchor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.Fate;
import org.hearsay.model.Item;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.KnownBy;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Placement;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;

/** Finds what each decision is about, in the readings of today. */
final class Rulings {

    private final Shelf shelf;
    private final People people;
    private final Map<ArticleId, Reading> readings = new HashMap<>();

    Rulings(Shelf shelf, List<Reading> readings) {
        this.shelf = shelf;
        this.people = new People(readings);
        readings.forEach(reading -> this.readings.put(reading.article().id(), reading));
    }

    Ruling of(DecisionLine line) {
        Found found = new Found(line);
        Decision decision = line.decision();
        if (decision instanceof Decision.OfItem of) {
            return new ItemRulings(people).of(found, of);
        } else if (decision instanceof Decision.Add add) {
            return add(found, add);
        } else if (decision instanceof Decision.OfActor of) {
            return actor(found, of);
        } else if (decision instanceof Decision.OfArticle of) {
            return article(found, of);
        } else if (decision instanceof Decision.OfThread of) {
            return thread(found, of);
        }
        return mark(found, (Decision.Mark) decision);
    }

    /** What was found for one decision, up to the first thing that was not. */
    final class Found {

        private final DecisionLine line;
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<ActorId> actors = new ArrayList<>();
        private Fate fate = Fate.EXACT;
        private String because = "";

        private Found(DecisionLine line) {
            this.line = line;
        }

        boolean holds() {
            return fate.applied();
        }

        Optional<Evidence> words(Anchor anchor) {
            Shelf.Found found = shelf.find(anchor);
            note(found.place().fate(), found.place().because());
            found.evidence().ifPresent(evidence::add);
            return found.evidence();
        }

        Optional<Item> item(ItemAim aim) {
            return words(aim.words()).flatMap(words -> item(aim, words));
        }

        private Optional<Item> item(ItemAim aim, Evidence words) {
            Optional<Item> item =
                    Finder.item(reading(words), aim.kind(), words.span(), aim.ordinal());
            if (item.isEmpty()) {
                note(Fate.LOST, "no " + aim.kind().word() + " is read there any more");
            } else if (!item.get().words().equals(words.span())) {
                note(Fate.MOVED, "it is read from other words now");
            }
            return item;
        }

        Optional<Actor> actor(Anchor mention) {
            Optional<Evidence> words = words(mention);
            Optional<Actor> actor = words.flatMap(w -> Finder.actor(reading(w), w.span()));
            if (words.isPresent() && actor.isEmpty()) {
                note(Fate.LOST, "no one actor is mentioned there any more");
            }
            actor.map(Actor::id).ifPresent(actors::add);
            return actor;
        }

        Reading reading(Evidence words) {
            return Objects.requireNonNull(readings.get(words.article()));
        }

        void note(Fate another, String why) {
            Fate worse = fate.worse(another);
            because = worse == fate && !because.isEmpty() ? because : why.isEmpty() ? because : why;
            fate = worse;
        }

        /** The ruling, where all was found. */
        Ruling ruling(List<ItemId> items, String subject, String value, Consumer<Gathered> effect) {
            return new Ruling(line, fate, because, evidence, actors, items, subject, value, effect);
        }

        Ruling refused() {
            return Ruling.refused(line, fate, because, evidence);
        }
    }

    private Ruling add(Found found, Decision.Add add) {
        Optional<Evidence> words = found.words(add.words());
        if (words.isEmpty()) {
            return found.refused();
        }
        Reading reading = found.reading(words.get());
        Item item = new Selections(reading, people).item(add, words.get());
        String subject = "add " + item.id();
        String value = add.addition().toString();
        if (reading.items().anyMatch(other -> other.id().equals(item.id()))) {
            found.note(Fate.EXACT, "it is read there without a person's help");
            return found.ruling(List.of(item.id()), subject, value, gathered -> {});
        }
        return found.ruling(
                List.of(item.id()),
                subject,
                value,
                gathered -> gathered.of(reading.article().id()).add(item));
    }

    private static Ruling actor(Found found, Decision.OfActor of) {
        Optional<Actor> actor = found.actor(of.mention());
        ActorRuling ruling = of.ruling();
        if (ruling instanceof ActorRuling.Merge merge) {
            return pair(found, actor, merge.with(), true);
        } else if (ruling instanceof ActorRuling.Split split) {
            return pair(found, actor, split.from(), false);
        } else if (actor.isEmpty()) {
            return found.refused();
        } else if (ruling instanceof ActorRuling.Rename rename) {
            return found.ruling(
                    List.of(),
                    "name " + actor.get().id(),
                    rename.name(),
                    gathered -> gathered.name(actor.get().id(), rename.name()));
        }
        return found.ruling(
                List.of(),
                "ban " + actor.get().id(),
                "",
                gathered -> gathered.ban(actor.get().id()));
    }

    private static Ruling pair(
            Found found, Optional<Actor> actor, Anchor second, boolean together) {
        Optional<Actor> other = found.actor(second);
        if (actor.isEmpty() || other.isEmpty()) {
            return found.refused();
        }
        if (!together && actor.get().id().equals(other.get().id())) {
            found.note(Fate.CONFLICTING, "another decision says that the two are one");
            return found.refused();
        }
        return found.ruling(
                List.of(),
                "pair " + InOneArticle.pair(found.evidence),
                together ? "merge" : "split",
                gathered -> {
                    if (together) {
                        gathered.merge(actor.get().id(), other.get().id());
                    } else {
                        gathered.split(actor.get().id());
                    }
                });
    }

    private Ruling article(Found found, Decision.OfArticle of) {
        Optional<Article> article = shelf.find(of.article());
        if (article.isEmpty()) {
            found.note(
                    Fate.LOST, "no one article " + of.article().document() + " is there any more");
            return found.refused();
        }
        ArticleId id = article.get().id();
        ArticleRuling ruling = of.ruling();
        if (ruling instanceof ArticleRuling.DateIs date) {
            Publication publication = publication(date.value(), of);
            return found.ruling(
                    List.of(),
                    "date " + id,
                    date.value(),
                    gathered -> gathered.of(id).published(publication));
        } else if (ruling instanceof ArticleRuling.OutletIs outlet) {
            return found.ruling(
                    List.of(),
                    "outlet " + id,
                    outlet.outlet().name(),
                    gathered -> gathered.of(id).publishedBy(outlet.outlet()));
        }
        ArticleRuling.StoryIs story = (ArticleRuling.StoryIs) ruling;
        return found.ruling(
                List.of(),
                "story " + id + " " + story.story(),
                Boolean.toString(story.inside()),
                gathered -> gathered.place(new Placement(id, story.story(), story.inside())));
    }

    private static Publication publication(String value, Decision.OfArticle of) {
        String because =
                "decided by "
                        + of.signature().by().orElse("a person")
                        + of.signature().because().map(why -> ": " + why).orElse("");
        return value.length() > 10
                ? Publication.at(OffsetDateTime.parse(value), KnownBy.USER, because)
                : Publication.on(LocalDate.parse(value), KnownBy.USER, because);
    }

    private static Ruling thread(Found found, Decision.OfThread of) {
        Optional<Item> one = found.item(of.one());
        Optional<Item> other = found.item(of.other());
        if (one.isEmpty() || other.isEmpty()) {
            return found.refused();
        }
        Item a = one.get();
        Item b = other.get();
        if (a.id().equals(b.id())) {
            found.note(Fate.LOST, "the two places are read as one " + a.itemKind().word() + " now");
            return found.refused();
        }
        boolean ordered = a.id().compareTo(b.id()) < 0;
        return found.ruling(
                List.of(a.id(), b.id()),
                "thread " + (ordered ? a.id() + " " + b.id() : b.id() + " " + a.id()),
                Boolean.toString(of.same()),
                gathered ->
                        gathered.pair(
                                new Gathered.Pair(
                                        a.id(),
                                        a.evidence().article(),
                                        b.id(),
                                        b.evidence().article(),
                                        of.same())));
    }

    private Ruling mark(Found found, Decision.Mark mark) {
        String place;
        if (mark.words().isPresent()) {
            Optional<Evidence> words = found.words(mark.words().get());
            place = words.map(w -> w.article() + " " + w.span()).orElse("");
        } else {
            Optional<Article> article = shelf.find(mark.article());
            if (article.isEmpty()) {
                found.note(Fate.LOST, "no one article " + mark.article().document() + " is there");
            }
            place = article.map(a -> a.id().value()).orElse("");
        }
        if (!found.holds()) {
            return found.refused();
        }
        List<ItemId> items = found.evidence.stream().flatMap(w -> named(found, w)).toList();
        String value =
                mark.ruling() instanceof MarkRuling.Code code ? code.agrees().toString() : "";
        String subject = DecisionFile.summary(mark) + " " + place;
        return found.ruling(items, subject, value, gathered -> {});
    }

    /** The items of any kind that exactly the marked words name. */
    private static Stream<ItemId> named(Found found, Evidence words) {
        Span span = words.span();
        return Arrays.stream(ItemKind.values())
                .flatMap(
                        kind ->
                                Finder.item(found.reading(words), kind, span, 0)
                                        .filter(item -> item.words().equals(span))
                                        .stream())
                .map(Item::id);
    }
}
