package org.hearsay.thread;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Party;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Wants;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * What one tells of another's demand or offer: "a spokeswoman said that the island now wanted 400
 * crowns", "a clerk said the island has withdrawn its demand for 400 crowns".
 */
final class Wishes {

    /** The body stands among so many first words, and what it does so many words behind. */
    private static final int NEAR = 4;

    private static final Set<String> WANTING =
            Set.of(
                    "want",
                    "wants",
                    "wanted",
                    "demand",
                    "demands",
                    "demanded",
                    "asks",
                    "asked",
                    "seeks",
                    "sought",
                    "offers",
                    "offered");

    private static final Set<String> GIVING_UP =
            Set.of("withdrawn", "withdrew", "dropped", "abandoned");

    private Wishes() {}

    /** Whether the one tells that the other's speaker wants it, or does no longer. */
    static boolean isTold(Utterance told, Utterance wish) {
        return Wants.isRequestOrOffer(wish.statement().act())
                && !told.isDenial()
                && !told.terms().negated()
                && !wish.terms().negated()
                && !told.article().id().equals(wish.article().id())
                && doing(told, wish).filter(Wishes::isWanting).isPresent();
    }

    /** Whether the one tells that the other is given up. */
    static boolean isGivenUp(Utterance told, Utterance wish) {
        return doing(told, wish).filter(Wishes::isGivenUp).isPresent();
    }

    /** The words behind the body's name. */
    private static Optional<List<String>> doing(Utterance told, Utterance wish) {
        String name = wish.speaker().map(Party::name).map(Called::of).map(Called::last).orElse("");
        List<String> forms = told.terms().forms();
        for (int i = 0; i < Math.min(NEAR, forms.size()) && !name.isEmpty(); i++) {
            if (Terms.meaning(forms.get(i)).equals(Terms.meaning(name))) {
                return Optional.of(forms.subList(i + 1, Math.min(forms.size(), i + 2 + 2 * NEAR)));
            }
        }
        return Optional.empty();
    }

    private static boolean isWanting(List<String> doing) {
        return verb(doing).filter(WANTING::contains).isPresent() || isGivenUp(doing);
    }

    private static boolean isGivenUp(List<String> doing) {
        return verb(doing).filter(GIVING_UP::contains).isPresent() && Pointing.isOwnWish(doing);
    }

    /** The first word that says something: "the Tessel mill wants" is of no town. */
    private static Optional<String> verb(List<String> doing) {
        return doing.stream().limit(NEAR - 1).filter(Terms::isContent).findFirst();
    }
}
