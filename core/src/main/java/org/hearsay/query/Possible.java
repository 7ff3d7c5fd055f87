package org.hearsay.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.dossier.ClericalReview;
import org.hearsay.model.Article;
import org.hearsay.model.ItemId;
import org.hearsay.model.PossibleLink;

/** Statements that may be one, for a person to decide on. */
final class Possible {

    /** As many as a person could go through; those behind are hardly ever one. */
    private static final int MOST = 500;

    private static final Comparator<StatementRow> EARLIER =
            Comparator.comparing(StatementRow::article, Article.BY_PUBLICATION)
                    .thenComparing(row -> row.statement().id());

    private final Map<ItemId, StatementRow> rows = new HashMap<>();
    private final List<PossibleLink> links;

    Possible(Query query) {
        query.statements(Filter.none()).forEach(row -> rows.put(row.statement().id(), row));
        this.links = new ClericalReview().of(query.dossier(), MOST);
    }

    List<PossibleLinkRow> rows() {
        return links.stream().map(this::row).toList();
    }

    private PossibleLinkRow row(PossibleLink link) {
        List<StatementRow> both =
                Stream.of(link.pair().one(), link.pair().other())
                        .flatMap(id -> Stream.ofNullable(rows.get(id)))
                        .sorted(EARLIER)
                        .toList();
        return new PossibleLinkRow(link, both.get(0), both.get(1));
    }
}
