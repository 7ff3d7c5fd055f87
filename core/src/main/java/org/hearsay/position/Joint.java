package org.hearsay.position;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.position.Draft.Owner;
import org.hearsay.text.Span;

/**
 * "OSTRA AND VELMARK agreed to it": what two states or two people hold together, each of them
 * holds.
 *
 * <p>Two organisations stay together: a tagger that cuts "Land and Sea" in two makes two of one.
 */
final class Joint {

    private static final String AND = " and ";

    private static final String THE = "the ";

    private final Annotation annotation;
    private final Lexicon lexicon;

    Joint(Annotation annotation, Lexicon lexicon) {
        this.annotation = annotation;
        this.lexicon = lexicon;
    }

    /** The draft, or the same for each of its two holders, in text order. */
    List<Draft> each(Draft draft) {
        Optional<Evidence> words = draft.owner().actor().evidence();
        int and = words.map(e -> e.exact().indexOf(AND)).orElse(-1);
        if (and < 0) {
            return List.of(draft);
        }
        Span whole = words.get().span();
        if (isOneName(words.get().exact(), and)) {
            return List.of(draft);
        }
        int cut = whole.start() + and;
        Span one = new Span(whole.start(), cut);
        Span other = new Span(cut + AND.length(), whole.end());
        return isTwo(one, other) ? List.of(held(draft, one), held(draft, other)) : List.of(draft);
    }

    /** Two names, or one with "the bank": no article stands inside a name that a tagger cuts. */
    private boolean isTwo(Span one, Span other) {
        Optional<Name> first = name(one);
        Optional<Name> second = name(other);
        if (first.isPresent() && second.isPresent()) {
            return isPair(first.get(), second.get());
        }
        return isNominal(one) && isProper(other)
                || isProper(one) && isNominal(other)
                || isApart(one, first) && isApart(other, second);
    }

    /** "the bank". */
    private boolean isNominal(Span side) {
        String words = words(side);
        boolean article = words.toLowerCase(Locale.ROOT).startsWith(THE);
        String noun = article ? words.substring(THE.length()) : "";
        return !noun.isEmpty()
                && Character.isLowerCase(noun.codePointAt(0))
                && lexicon.isActor(noun);
    }

    /** "Fair Account", whatever a tagger takes it for. */
    private boolean isProper(Span side) {
        return Arrays.stream(words(side).split(" ", -1))
                .allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    private String words(Span side) {
        return side.in(annotation.article().text().characters());
    }

    private boolean isApart(Span side, Optional<Name> name) {
        String words = words(side);
        boolean article = words.toLowerCase(Locale.ROOT).startsWith(THE);
        String noun = words.substring(article ? THE.length() : 0);
        boolean named = name(new Span(side.end() - noun.length(), side.end())).isPresent();
        return name.filter(n -> n.kind() != Name.Kind.OTHER).isPresent() || article && named;
    }

    /** "Land and Sea", more than once and never one without the other. */
    private boolean isOneName(String pair, int and) {
        String text = annotation.article().text().characters();
        int together = count(text, pair);
        return together > 1
                && count(text, pair.substring(0, and)) == together
                && count(text, pair.substring(and + AND.length())) == together;
    }

    private static int count(String text, String words) {
        int count = 0;
        for (int i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
            count++;
        }
        return count;
    }

    private Optional<Name> name(Span span) {
        return annotation.namesIn(span).stream().filter(n -> n.span().equals(span)).findFirst();
    }

    private static boolean isPair(Name a, Name b) {
        boolean other = a.kind() == Name.Kind.OTHER || b.kind() == Name.Kind.OTHER;
        boolean bodies = a.kind() == Name.Kind.ORGANISATION && b.kind() == a.kind();
        return !other && !bodies;
    }

    private Draft held(Draft draft, Span by) {
        Owner owner = draft.owner();
        Party party = Party.unresolved(Evidence.of(annotation.article(), by));
        return draft.heldBy(new Owner(party, owner.basis(), owner.by(), owner.statement()));
    }
}
