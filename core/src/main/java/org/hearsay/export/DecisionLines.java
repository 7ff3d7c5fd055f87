package org.hearsay.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outcome;
import org.hearsay.model.Signature;
import org.hearsay.query.Query;

/** The lines that say what became of people's decisions, in order of file and line. */
final class DecisionLines {

    private final Query query;
    private final Places places;
    private final Wording wording;

    DecisionLines(Query query, Places places, Wording wording) {
        this.query = query;
        this.places = places;
        this.wording = wording;
    }

    List<Json> all() {
        return query.dossier().decisions().stream().sorted().map(this::line).toList();
    }

    Json line(Outcome outcome) {
        Signature signature = outcome.line().decision().signature();
        Json json =
                new Json()
                        .put("type", "decision")
                        .put("file", outcome.line().file())
                        .put("line", outcome.line().line())
                        .put("decision", outcome.decided())
                        .put("by", signature.by())
                        .put("on", signature.on().map(LocalDate::toString))
                        .put("because", signature.because())
                        .put("fate", outcome.fate().word())
                        .put("applied", outcome.fate().applied());
        if (!outcome.because().isEmpty()) {
            json.put("reason", outcome.because());
        }
        return json.strings("items", outcome.items().stream().map(ItemId::value).toList())
                .objects("evidence", evidence(outcome));
    }

    private List<Json> evidence(Outcome outcome) {
        List<Json> lines = new ArrayList<>();
        for (Evidence words : outcome.evidence()) {
            query.article(words.article()).ifPresent(article -> lines.add(words(words, article)));
        }
        return lines;
    }

    private Json words(Evidence words, Article article) {
        return new Json()
                .put("article", article.id().value())
                .put("document", article.document())
                .put("span", places.of(article, words.span()))
                .put("text", wording.quote(words.exact()));
    }
}
