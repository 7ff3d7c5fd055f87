package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;

/** What one article says was done, and who it says wants what. */
final class Deeds {

    private final Facts facts;

    Deeds(Facts facts) {
        this.facts = facts;
    }

    void events(Html h, Reading reading, Map<String, String> numbers) {
        h.leaf("h2", Wording.count(reading.events().size(), "event"));
        h.open("ul", "rows");
        for (Event event : reading.events()) {
            h.open("li").id(event.id().value());
            ArticlePage.number(h, event, numbers);
            event(h, event, reading.article());
            attributed(h, event.statement(), numbers);
            facts.why(h, event);
            h.close();
        }
        h.close();
    }

    private void event(Html h, Event event, Article article) {
        h.leaf("span", "tag", event.type().word().toLowerCase(Locale.ROOT));
        h.text(" ").leaf("span", "known", event.modality().word()).text(": ");
        parties(h, event.actors());
        h.text(event.actors().isEmpty() ? "“" : " “");
        h.name(Wording.clip(event.trigger().exact(), 200)).text("” ");
        parties(h, event.targets());
        event.place().ifPresent(p -> h.text(", in ").name(Wording.clip(p.name(), 200)));
        event.time()
                .ifPresent(
                        at -> {
                            h.text(", ");
                            facts.time(h, at, article);
                        });
        h.text(". ");
    }

    void positions(Html h, Reading reading, Map<String, String> numbers) {
        h.leaf("h2", Wording.count(reading.positions().size(), "position"));
        h.open("ul", "rows");
        for (Position position : reading.positions()) {
            h.open("li").id(position.id().value());
            ArticlePage.number(h, position, numbers);
            position(h, position);
            attributed(h, position.statement(), numbers);
            facts.why(h, position);
            h.close();
        }
        h.close();
    }

    private static void position(Html h, Position position) {
        h.name(Wording.clip(position.actor().name(), 200)).text(" ");
        h.leaf("span", "tag", position.stance().word()).text(" “");
        h.name(Wording.clip(position.issue().exact(), 400)).text("”");
        position.conditions()
                .forEach(c -> h.text(", “").name(Wording.clip(c.exact(), 300)).text("”"));
        h.text(" (");
        position.ascribedBy()
                .ifPresentOrElse(
                        by -> h.text("ascribed by ").name(Wording.clip(by.name(), 200)),
                        () -> h.text(position.basis().word()));
        h.text("). ");
    }

    private static void parties(Html h, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            h.text(i == 0 ? "" : i + 1 < parties.size() ? ", " : " and ");
            h.name(Wording.clip(parties.get(i).name(), 200));
        }
    }

    private static void attributed(
            Html h, Optional<ItemId> statement, Map<String, String> numbers) {
        statement
                .map(id -> numbers.getOrDefault(id.value(), ""))
                .filter(number -> !number.isEmpty())
                .ifPresent(number -> h.text("In statement " + number + ". "));
    }
}
