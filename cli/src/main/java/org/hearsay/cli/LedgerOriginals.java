package org.hearsay.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.export.Originals;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;

/**
 * The decoded originals of a ledger's articles, taken out of the ledger when they are asked for, so
 * that no snapshot stays open meanwhile. Remembers the last few. Safe for use by several threads.
 */
final class LedgerOriginals implements Originals {

    private static final int REMEMBERED = 200;

    private final LedgerOption ledger;
    private final Decoding decoding;
    private final Map<ArticleId, Optional<String>> last =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ArticleId, Optional<String>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    LedgerOriginals(LedgerOption ledger, List<Input> inputs) {
        this.ledger = ledger;
        this.decoding = new Decoding(inputs);
    }

    @Override
    public Optional<String> of(Article article) {
        synchronized (last) {
            Optional<String> known = last.get(article.id());
            if (known != null) {
                return known;
            }
        }
        Optional<String> decoded = decoded(article);
        synchronized (last) {
            last.put(article.id(), decoded);
        }
        return decoded;
    }

    private Optional<String> decoded(Article article) {
        if (!decoding.knows(article)) {
            return Optional.empty();
        }
        try (Ledger open = ledger.openForReading();
                Snapshot snapshot = open.snapshot()) {
            return decoding.of(article, snapshot);
        }
    }
}
