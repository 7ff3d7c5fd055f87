package org.hearsay.server.answer;

import java.util.Optional;
import org.hearsay.export.Lines;
import org.hearsay.model.ActorId;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.Reading;
import org.hearsay.model.ThreadId;
import org.hearsay.query.Query;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.View;

/** One thing of the dossier by its id. */
final class Singles {

    private static final String DIGITS = "-[0-9a-f]{20}";

    private final View view;
    private final Query query;
    private final Lines lines;

    Singles(View view, Lines lines) {
        this.view = view;
        this.query = view.query();
        this.lines = lines;
    }

    String of(Ask ask) {
        String id = ask.path("id");
        return switch (ask.endpoint()) {
            case STORY -> found(story(id), "story", id);
            case ARTICLE -> lines.article(reading(view, id));
            case ITEM -> lines.item(item(id));
            case EVIDENCE -> lines.evidence(item(id));
            case THREAD -> found(thread(id), "thread", id);
            case ACTOR -> found(actor(id), "actor", id);
            default -> throw new IllegalStateException("Not one thing: " + ask.endpoint());
        };
    }

    static Reading reading(View view, String id) {
        Optional<Reading> reading =
                id.matches("art" + DIGITS)
                        ? view.query().reading(new ArticleId(id))
                        : Optional.empty();
        return found(reading, "article", id);
    }

    private Item item(String id) {
        Optional<Item> item =
                id.matches("(time|statement|figure|event|position)" + DIGITS)
                        ? query.item(new ItemId(id))
                        : Optional.empty();
        return found(item, "item", id);
    }

    private Optional<String> story(String id) {
        return view.dossier().stories().stream()
                .filter(story -> story.id().value().equals(id))
                .findFirst()
                .map(lines::story);
    }

    private Optional<String> thread(String id) {
        return id.matches("thread" + DIGITS)
                ? query.thread(new ThreadId(id)).map(lines::thread)
                : Optional.empty();
    }

    private Optional<String> actor(String id) {
        return id.matches("actor" + DIGITS)
                ? query.actor(new ActorId(id)).map(lines::actor)
                : Optional.empty();
    }

    private static <T> T found(Optional<T> thing, String what, String id) {
        return thing.orElseThrow(() -> RefusedException.absent(what, id));
    }
}
