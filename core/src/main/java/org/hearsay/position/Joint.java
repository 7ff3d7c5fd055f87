package org.hearsay.position;

import java.util.List;
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

    private final Annotation annotation;

    Joint(Annotation annotation) {
        this.annotation = annotation;
    }

    /** The draft, or the same for each of its two holders, in text order. */
    List<Draft> each(Draft draft) {
        Optional<Evidence> words = draft.owner().actor().evidence();
        int and = words.map(e -> e.exact().indexOf(AND)).orElse(-1);
        if (and < 0) {
            return List.of(draft);
        }
        Span whole = words.get().span();
        int cut = whole.start() + and;
        Optional<Name> first = name(new Span(whole.start(), cut));
        Optional<Name> second = name(new Span(cut + AND.length(), whole.end()));
        boolean two = first.isPresent() && second.isPresent() && isPair(first.get(), second.get());
        return two ? List.of(held(draft, first.get()), held(draft, second.get())) : List.of(draft);
    }

    private Optional<Name> name(Span span) {
        return annotation.namesIn(span).stream().filter(n -> n.span().equals(span)).findFirst();
    }

    private static boolean isPair(Name a, Name b) {
        boolean other = a.kind() == Name.Kind.OTHER || b.kind() == Name.Kind.OTHER;
        boolean bodies = a.kind() == Name.Kind.ORGANISATION && b.kind() == a.kind();
        return !other && !bodies;
    }

    private Draft held(Draft draft, Name by) {
        Owner owner = draft.owner();
        Party party = Party.unresolved(Evidence.of(annotation.article(), by.span()));
        return draft.heldBy(new Owner(party, owner.basis(), owner.by(), owner.statement()));
    }
}
