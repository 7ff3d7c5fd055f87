package org.hearsay.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;

/** Decodes an article's bytes as they were decoded when it was read. */
final class Decoding {

    private final Map<ArticleId, String> charsets = new HashMap<>();

    Decoding(List<Input> inputs) {
        for (Input input : inputs) {
            if (input.outcome() == Input.Outcome.READ && input.article().isPresent()) {
                input.charset().ifPresent(name -> charsets.put(input.article().get(), name));
            }
        }
    }

    /** Whether the article was decoded at all; what was laid out from other formats was not. */
    boolean knows(Article article) {
        return charsets.containsKey(article.id());
    }

    /** The original's characters, as this state of the ledger holds them. */
    Optional<String> of(Article article, Snapshot snapshot) {
        return Optional.ofNullable(charsets.get(article.id()))
                .flatMap(
                        charset ->
                                snapshot.bytes(article.sha256())
                                        .flatMap(bytes -> Intake.characters(bytes, charset)));
    }
}
