package org.hearsay.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.text.Span;

/** Where actors are mentioned, to find whom some words of an article stand for. */
final class Mentions {

    private record Mention(Span span, ActorId actor) {}

    private final Map<ArticleId, List<Mention>> mentions = new HashMap<>();

    Mentions(List<Actor> actors) {
        for (Actor actor : actors) {
            for (Evidence words : actor.mentions()) {
                mentions.computeIfAbsent(words.article(), a -> new ArrayList<>())
                        .add(new Mention(words.span(), actor.id()));
            }
        }
    }

    /** Who shares most of these words; empty where nobody does, or two share as much. */
    Optional<ActorId> of(Evidence words) {
        Optional<ActorId> best = Optional.empty();
        double most = 0;
        for (Mention mention : mentions.getOrDefault(words.article(), List.of())) {
            double share = share(mention.span(), words.span());
            if (share > most) {
                most = share;
                best = Optional.of(mention.actor());
            } else if (share == most && !best.equals(Optional.of(mention.actor()))) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static double share(Span a, Span b) {
        int common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
        return common <= 0 ? 0 : (double) common / (a.length() + b.length() - common);
    }
}
