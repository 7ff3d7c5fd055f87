package org.hearsay.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.ItemKind;

/** What can be decided, with what has to be named for it. */
enum Verb {
    CONFIRM(Shape.ITEM, "ITEM", EnumSet.allOf(ItemKind.class)),
    REJECT(Shape.ITEM, "ITEM", EnumSet.allOf(ItemKind.class)),
    SPEAKER(
            Shape.SPEAKER,
            "ITEM NAME|unknown [WORDS]",
            EnumSet.of(ItemKind.STATEMENT, ItemKind.FIGURE, ItemKind.POSITION)),
    ACT(Shape.ITEM_IS, "STATEMENT ACT", EnumSet.of(ItemKind.STATEMENT)),
    STANCE(Shape.ITEM_IS, "POSITION STANCE", EnumSet.of(ItemKind.POSITION)),
    MODALITY(Shape.ITEM_IS, "EVENT MODALITY", EnumSet.of(ItemKind.EVENT)),
    LABEL(Shape.ITEM_IS, "POSITION LABEL", EnumSet.of(ItemKind.POSITION)),
    SPAN(Shape.SPAN, "ITEM WORDS", EnumSet.allOf(ItemKind.class)),
    ADD(Shape.ADD, "KIND DOCUMENT::WORDS FIELD=VALUE...", Set.of()),
    MERGE(Shape.ACTORS, "ACTOR ACTOR", Set.of()),
    SPLIT(Shape.ACTORS, "ACTOR ACTOR", Set.of()),
    RENAME(Shape.PLACE_IS, "ACTOR NAME", Set.of()),
    BAN(Shape.ACTOR, "ACTOR", Set.of()),
    DATE(Shape.ARTICLE_IS, "ARTICLE DAY", Set.of()),
    OUTLET(Shape.ARTICLE_IS, "ARTICLE NAME", Set.of()),
    IN_STORY(Shape.ARTICLE_IS, "ARTICLE STORY", Set.of()),
    OUT_OF_STORY(Shape.ARTICLE_IS, "ARTICLE STORY", Set.of()),
    SAME(Shape.ITEMS, "ITEM ITEM", EnumSet.allOf(ItemKind.class)),
    NOT_SAME(Shape.ITEMS, "ITEM ITEM", EnumSet.allOf(ItemKind.class)),
    NOTE(Shape.PLACE_IS, "ANYTHING TEXT", Set.of()),
    TAG(Shape.PLACE_IS, "ANYTHING WORD", Set.of()),
    CODE(Shape.PLACE_IS, "ANYTHING CODE [agrees=yes|no]", Set.of()),
    CODEBOOK(Shape.CODEBOOK, "CODE MEANING", Set.of()),
    UNDO(Shape.UNDO, "LINE", Set.of());

    /** What stands behind the verb. */
    enum Shape {
        ITEM,
        ITEM_IS,
        SPEAKER,
        SPAN,
        ADD,
        ACTOR,
        ACTORS,
        ARTICLE_IS,
        PLACE_IS,
        ITEMS,
        CODEBOOK,
        UNDO
    }

    private final Shape shape;
    private final String arguments;

    /** The names of the kinds, a blank between them: an enum's fields cannot change. */
    private final String kinds;

    Verb(Shape shape, String arguments, Set<ItemKind> kinds) {
        this.shape = shape;
        this.arguments = arguments;
        this.kinds = kinds.stream().sorted().map(ItemKind::name).collect(Collectors.joining(" "));
    }

    Shape shape() {
        return shape;
    }

    /** The kinds of item it can be decided of, in their own order. */
    List<ItemKind> kinds() {
        return Arrays.stream(ItemKind.values())
                .filter(kind -> List.of(kinds.split(" ")).contains(kind.name()))
                .toList();
    }

    /** As people and the file write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to write on the command line. */
    String usage() {
        return word() + " " + arguments;
    }

    static Verb of(String word) {
        return Arrays.stream(values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new CannotDoException(
                                        "'"
                                                + word
                                                + "' cannot be decided; expected one of "
                                                + Arrays.stream(values())
                                                        .map(Verb::word)
                                                        .collect(Collectors.joining(", "))));
    }
}
