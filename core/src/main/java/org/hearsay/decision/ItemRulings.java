package org.hearsay.decision;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Decision;
import org.hearsay.model.Evidence;
import org.hearsay.model.Fate;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** Finds what a decision about an item does. */
final class ItemRulings {

    private final People people;

    ItemRulings(People people) {
        this.people = people;
    }

    Ruling of(Rulings.Found found, Decision.OfItem of) {
        Optional<Item> item = found.item(of.item());
        if (item.isEmpty()) {
            return found.refused();
        }
        ItemRuling ruling = of.ruling();
        if (ruling instanceof ItemRuling.SpanIs span) {
            return span(found, item.get(), span);
        } else if (ruling instanceof ItemRuling.Speaker speaker) {
            return speaker(found, item.get(), speaker);
        } else if (ruling instanceof ItemRuling.LabelIs label) {
            String from = ((Position) item.get()).label();
            return found.ruling(
                    List.of(item.get().id()),
                    "label " + from,
                    label.label(),
                    gathered -> gathered.label(from, label.label()));
        } else if (ruling instanceof ItemRuling.Confirm) {
            return found.ruling(
                    List.of(item.get().id()), "is " + item.get().id(), "", gathered -> {});
        } else if (ruling instanceof ItemRuling.Reject) {
            return found.ruling(
                    List.of(item.get().id()),
                    "is " + item.get().id(),
                    "not",
                    gathered -> gathered.of(article(item.get())).reject(item.get().id()));
        }
        return word(found, item.get(), ruling);
    }

    private static Ruling word(Rulings.Found found, Item item, ItemRuling ruling) {
        if (ruling instanceof ItemRuling.ActIs act) {
            return change(found, item, "act", act.act().word(), ItemChange.act(act.act()));
        } else if (ruling instanceof ItemRuling.StanceIs stance) {
            return change(
                    found,
                    item,
                    "stance",
                    stance.stance().word(),
                    ItemChange.stance(stance.stance()));
        }
        ItemRuling.ModalityIs modality = (ItemRuling.ModalityIs) ruling;
        return change(
                found,
                item,
                "modality",
                modality.modality().word(),
                ItemChange.modality(modality.modality()));
    }

    private static Ruling change(
            Rulings.Found found, Item item, String what, String value, ItemChange change) {
        return found.ruling(
                List.of(item.id()),
                what + " " + item.id(),
                value,
                gathered -> gathered.of(article(item)).change(item.id(), change));
    }

    private static Ruling span(Rulings.Found found, Item item, ItemRuling.SpanIs span) {
        Optional<Evidence> words = found.words(span.words());
        if (words.isPresent() && !words.get().article().equals(article(item))) {
            found.note(Fate.LOST, "the words stand in another article than the item");
        }
        if (words.isEmpty() || !found.holds()) {
            return found.refused();
        }
        Span to = words.get().span();
        return change(found, item, "span", to.toString(), ItemChange.words(to));
    }

    private Ruling speaker(Rulings.Found found, Item item, ItemRuling.Speaker speaker) {
        Reading reading = found.reading(item.evidence());
        Optional<Evidence> words = speaker.words().flatMap(found::words);
        if (words.isPresent() && !words.get().article().equals(article(item))) {
            found.note(Fate.LOST, "the speaker's words stand in another article than the item");
        }
        if (!found.holds()) {
            return found.refused();
        }
        Optional<Party> party =
                speaker.name()
                        .map(name -> people.party(reading, name, words))
                        .map(whom -> words.isPresent() ? whom : keepingWords(whom, item, reading));
        String value = speaker.name().map(Tokens::quote).orElse("unknown");
        return change(found, item, "speaker", value, ItemChange.speaker(party));
    }

    /**
     * The words that stood for whom it was, where they stand for whom it is: "she", "the mayor".
     */
    private static Party keepingWords(Party whom, Item item, Reading reading) {
        Optional<Evidence> words =
                party(item)
                        .flatMap(Party::evidence)
                        .filter(
                                old ->
                                        Finder.actor(reading, old.span())
                                                .map(Actor::id)
                                                .filter(id -> whom.actor().equals(Optional.of(id)))
                                                .isPresent());
        return new Party(whom.name(), words, whom.actor(), whom.unnamed());
    }

    private static Optional<Party> party(Item item) {
        if (item instanceof Statement statement) {
            return statement.source();
        } else if (item instanceof Figure figure) {
            return figure.claimant();
        }
        return item instanceof Position position ? Optional.of(position.actor()) : Optional.empty();
    }

    private static ArticleId article(Item item) {
        return item.evidence().article();
    }
}
