package org.hearsay.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Reading;
import org.hearsay.query.Query;
import org.hearsay.text.Span;

/**
 * Finds what a person names on the command line: by an id of an item, actor or article, by a
 * document, or by words of one, as {@code beacon.txt::the exact words}.
 */
final class Aims {

    private static final String BETWEEN = "::";

    private final Query query;

    Aims(Query query) {
        this.query = query;
    }

    /** Whatever is named. */
    Aim any(String name) {
        if (name.matches("(time|statement|figure|event|position)-[0-9a-f]{20}")) {
            return item(new ItemId(name));
        }
        if (name.matches("actor-[0-9a-f]{20}")) {
            return actor(new ActorId(name));
        }
        return name.contains(BETWEEN) ? words(name) : article(name);
    }

    /** An actor: by what any name can be, or by the name it goes by, or one of its other names. */
    Aim actor(String name) {
        if (name.contains(BETWEEN) || name.matches("[a-z]+-[0-9a-f]{20}")) {
            return any(name);
        }
        List<Actor> called = called(actor -> plain(actor.name()).equals(plain(name)));
        if (called.isEmpty()) {
            called =
                    called(
                            actor ->
                                    actor.aliases().stream()
                                            .map(Aims::plain)
                                            .anyMatch(plain(name)::equals));
        }
        if (called.size() != 1) {
            throw new CannotDoException(
                    called.isEmpty()
                            ? "Nobody is called '"
                                    + name
                                    + "'; expected a name as \"hearsay show speakers\" has it, an"
                                    + " actor's id, or DOCUMENT::WORDS"
                            : "Several are called '"
                                    + name
                                    + "'; name one: "
                                    + called.stream()
                                            .map(actor -> actor.id() + " " + whereabouts(actor))
                                            .collect(Collectors.joining(", ")));
        }
        return actor(called.get(0).id());
    }

    /** With the apostrophe that keyboards have. */
    private static String plain(String name) {
        return name.replace('’', '\'');
    }

    private List<Actor> called(Predicate<Actor> name) {
        return query.dossier().actors().stream().filter(name).toList();
    }

    /** The document that an actor is first named in. */
    private String whereabouts(Actor actor) {
        return "(" + article(actor.mentions().get(0).article()).document() + ")";
    }

    /** An item of one of these kinds. */
    Aim item(String name, List<ItemKind> kinds) {
        Aim aim = any(name);
        if (aim.item().isPresent()) {
            return fitting(aim, aim.item().get(), kinds);
        }
        Span words =
                aim.words()
                        .orElseThrow(
                                () ->
                                        new CannotDoException(
                                                "'"
                                                        + name
                                                        + "' is an article; expected an item's id,"
                                                        + " or DOCUMENT::WORDS of one"));
        return Aim.at(aim.article(), at(aim.article(), words, kinds));
    }

    private static Aim fitting(Aim aim, Item item, List<ItemKind> kinds) {
        if (!kinds.contains(item.itemKind())) {
            throw new CannotDoException(
                    item.id() + " cannot be decided so; expected " + words(kinds));
        }
        return aim;
    }

    private static String words(List<ItemKind> kinds) {
        return kinds.stream().map(kind -> "a " + kind.word()).collect(Collectors.joining(" or "));
    }

    /** The one item whose words hold the selection or lie in it, the nearest to it in length. */
    private Item at(Article article, Span words, List<ItemKind> kinds) {
        List<Item> near =
                query.reading(article.id()).stream()
                        .flatMap(Reading::items)
                        .filter(item -> kinds.contains(item.itemKind()))
                        .filter(i -> i.words().contains(words) || words.contains(i.words()))
                        .sorted(
                                Comparator.comparingInt(
                                                (Item item) ->
                                                        Math.abs(
                                                                item.words().length()
                                                                        - words.length()))
                                        .thenComparing(Item::id))
                        .toList();
        if (near.isEmpty()) {
            throw new CannotDoException(
                    "Nothing is read from these words of "
                            + article.document()
                            + " that is "
                            + words(kinds)
                            + "; \"hearsay decide add\" adds it");
        }
        boolean tied =
                near.size() > 1 && near.get(1).words().length() == near.get(0).words().length();
        if (tied) {
            throw new CannotDoException(
                    "Several items are read from these words; name one: "
                            + near.stream()
                                    .map(item -> item.id().value())
                                    .collect(Collectors.joining(", ")));
        }
        return near.get(0);
    }

    private Aim item(ItemId id) {
        Item item =
                query.item(id)
                        .orElseThrow(() -> new CannotDoException("No item " + id + " is there"));
        return Aim.at(article(item.evidence().article()), item);
    }

    private Aim actor(ActorId id) {
        Actor actor =
                query.actor(id)
                        .orElseThrow(() -> new CannotDoException("No actor " + id + " is there"));
        Evidence mention = actor.mentions().get(0);
        return Aim.at(article(mention.article()), mention.span());
    }

    private Article article(ArticleId id) {
        return query.article(id)
                .orElseThrow(() -> new CannotDoException("No article " + id + " is there"));
    }

    /** An article by its id or document. */
    private Aim article(String name) {
        return new Aim(document(name), Optional.empty(), Optional.empty());
    }

    private Article document(String name) {
        if (name.matches("art-[0-9a-f]{20}")) {
            return article(new ArticleId(name));
        }
        List<Article> found =
                query.readings().stream()
                        .map(Reading::article)
                        .filter(article -> article.document().equals(name))
                        .toList();
        if (found.size() != 1) {
            throw new CannotDoException(
                    (found.isEmpty() ? "Nothing" : "More than one thing")
                            + " is called '"
                            + name
                            + "'; expected an id as \"hearsay show --ids\" and exports have it, a"
                            + " document, or DOCUMENT::WORDS");
        }
        return found.get(0);
    }

    private Aim words(String name) {
        int between = name.indexOf(BETWEEN);
        Article article = document(name.substring(0, between));
        String words = name.substring(between + BETWEEN.length());
        return Aim.at(article, once(article, words));
    }

    /** Where these words stand in an article; once, or it is not clear which are meant. */
    static Span once(Article article, String words) {
        String text = article.text().characters();
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        if (at < 0) {
            throw new CannotDoException(
                    "'"
                            + words
                            + "' does not stand in "
                            + article.document()
                            + ", letter for letter");
        }
        if (text.indexOf(words, at + 1) >= 0) {
            throw new CannotDoException(
                    "'"
                            + words
                            + "' stands more than once in "
                            + article.document()
                            + "; add words before or after, or name an id");
        }
        return new Span(at, at + words.length());
    }

    /** Of several places of these words the one nearest to a span. */
    static Span nearest(Article article, String words, Span to) {
        String text = article.text().characters();
        Span best = new Span(0, 0);
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        while (at >= 0) {
            Span span = new Span(at, at + words.length());
            if (best.isEmpty() || Math.abs(at - to.start()) < Math.abs(best.start() - to.start())) {
                best = span;
            }
            at = text.indexOf(words, at + 1);
        }
        return best.isEmpty() ? once(article, words) : best;
    }
}
