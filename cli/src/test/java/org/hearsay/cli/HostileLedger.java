package org.hearsay.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.store.SqliteLedger;
import org.hearsay.testing.hostile.Good;

/** What a hostile run left in its ledger: every input, and which articles say what. */
record HostileLedger(List<Input> inputs, Set<ArticleId> good, Set<ArticleId> robbed) {

    /** Reads it; an article that holds the secret was robbed of it. */
    static HostileLedger of(Path file, String secret) {
        Set<ArticleId> good = new HashSet<>();
        Set<ArticleId> robbed = new HashSet<>();
        try (Ledger ledger = SqliteLedger.openForReading(file);
                Snapshot snapshot = ledger.snapshot();
                var readings = snapshot.readings()) {
            readings.map(Reading::article)
                    .forEach(
                            article -> {
                                if (says(article, Good.WORDS)) {
                                    good.add(article.id());
                                }
                                if (says(article, secret)) {
                                    robbed.add(article.id());
                                }
                            });
            return new HostileLedger(snapshot.inputs(), good, robbed);
        }
    }

    private static boolean says(Article article, String words) {
        return article.text().characters().contains(words)
                || article.headline().filter(line -> line.contains(words)).isPresent();
    }

    /** The inputs of one file: its own, and those of the documents that it holds. */
    List<Input> of(String path) {
        return inputs.stream()
                .filter(
                        input ->
                                input.document().equals(path)
                                        || input.document().startsWith(path + "#"))
                .toList();
    }

    /** Whether the good article was read from one of these. */
    boolean delivers(List<Input> some) {
        return some.stream().flatMap(input -> input.article().stream()).anyMatch(good::contains);
    }

    /** Documents without the part that names what they hold. */
    Set<String> files() {
        return inputs.stream()
                .map(input -> input.document().replaceFirst("(#[0-9.]+)+$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
