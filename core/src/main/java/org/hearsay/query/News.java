package org.hearsay.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * What is new in one state of a ledger beside an earlier one.
 *
 * <p>Every list is in an order that does not depend on that of the dossiers. Immutable and safe for
 * use by several threads.
 */
public final class News {

    private final Query before;
    private final Query after;

    public News(Query before, Query after) {
        this.before = before;
        this.after = after;
    }

    /** Articles that were not there before, in order of document. */
    public List<Article> articles() {
        return after.readings().stream()
                .map(Reading::article)
                .filter(article -> before.article(article.id()).isEmpty())
                .toList();
    }

    /**
     * Statements that nobody had reported before: neither they nor another of their thread, one of
     * each thread, in order of document and text.
     */
    public List<StatementRow> statements() {
        Set<String> told = new HashSet<>();
        return after.statements(Filter.none()).stream()
                .filter(row -> before.item(row.statement().id()).isEmpty())
                .filter(row -> row.thread().stream().noneMatch(this::isKnown))
                .filter(row -> row.thread().map(t -> told.add(t.id().value())).orElse(true))
                .toList();
    }

    /** Threads of figures that were known, and to which a number came that agrees with none. */
    public List<ChangedFigure> figures() {
        List<ChangedFigure> changed = new ArrayList<>();
        for (FigureRow row : after.figures(Filter.none())) {
            List<FigureRow.Given> old = new ArrayList<>();
            List<FigureRow.Given> fresh = new ArrayList<>();
            for (FigureRow.Given given : row.given()) {
                (before.item(given.figure().id()).isPresent() ? old : fresh).add(given);
            }
            List<FigureRow.Given> other =
                    old.isEmpty()
                            ? List.of()
                            : fresh.stream().filter(g -> agreesWithNone(g, old)).toList();
            if (!other.isEmpty()) {
                changed.add(new ChangedFigure(row, old, other));
            }
        }
        return List.copyOf(changed);
    }

    /**
     * A figure that changed.
     *
     * @param before what was given before
     * @param now what is given now and agrees with none of these
     */
    public record ChangedFigure(
            FigureRow row, List<FigureRow.Given> before, List<FigureRow.Given> now) {

        public ChangedFigure {
            before = List.copyOf(before);
            now = List.copyOf(now);
        }
    }

    private static boolean agreesWithNone(FigureRow.Given given, List<FigureRow.Given> old) {
        Figure figure = given.figure();
        return old.stream().noneMatch(o -> o.figure().quantity().agreesWith(figure.quantity()));
    }

    /** Moves whose end is new, in their {@link Move#ORDER}. */
    public List<Move> moves() {
        return after.dossier().discourse().moves().stream()
                .filter(
                        move ->
                                move.to().positions().stream()
                                        .noneMatch(id -> before.item(id).isPresent()))
                .toList();
    }

    /** Threads whose verdict is another than before, in order of id. */
    public List<ChangedVerdict> verdicts() {
        return after.dossier().threads().stream()
                .sorted(Comparator.comparing(ItemThread::id))
                .flatMap(
                        now ->
                                earlier(now).stream()
                                        .filter(then -> then.verdict() != now.verdict())
                                        .map(then -> new ChangedVerdict(then, now)))
                .toList();
    }

    /** A thread, before and now. */
    public record ChangedVerdict(ItemThread before, ItemThread now) {}

    private Optional<ItemThread> earlier(ItemThread now) {
        return now.members().stream().flatMap(id -> before.thread(id).stream()).findFirst();
    }

    /**
     * Statements and figures that are gone: those of an article's earlier version whose words the
     * next version does not have any more, and those of articles that are in no ledger now. In
     * order of document and text.
     */
    public List<Withdrawn> withdrawn() {
        List<Withdrawn> gone = new ArrayList<>();
        for (Reading reading : before.readings()) {
            if (after.article(reading.article().id()).isEmpty()) {
                told(reading).forEach(item -> gone.add(of(item, reading, Optional.empty())));
            }
        }
        for (Lineage edge : after.dossier().lineage()) {
            boolean isNew = before.article(edge.article()).isEmpty();
            if (edge.kind() == Lineage.Kind.VERSION && isNew) {
                after.reading(edge.from())
                        .ifPresent(old -> gone.addAll(leftOut(old, after.article(edge.article()))));
            }
        }
        gone.sort(
                Comparator.<Withdrawn, String>comparing(w -> w.article().document())
                        .thenComparing(w -> w.item().evidence())
                        .thenComparing(w -> w.item().id()));
        return List.copyOf(gone);
    }

    /**
     * An item that is gone.
     *
     * @param article where it stood
     * @param newer the version that does not have it; absent where the article itself is gone
     */
    public record Withdrawn(Item item, Article article, Optional<Article> newer) {}

    private static Withdrawn of(Item item, Reading reading, Optional<Article> newer) {
        return new Withdrawn(item, reading.article(), newer);
    }

    private static List<Item> told(Reading reading) {
        return reading.items()
                .filter(item -> item instanceof Statement || item instanceof Figure)
                .toList();
    }

    private static List<Withdrawn> leftOut(Reading old, Optional<Article> newer) {
        if (newer.isEmpty()) {
            return List.of();
        }
        String text = forms(newer.get().text().characters());
        return told(old).stream()
                .filter(item -> !text.contains(forms(item.evidence().exact())))
                .map(item -> of(item, old, newer))
                .toList();
    }

    /** The words in lower case, so that white space and quotation marks do not count. */
    private static String forms(String text) {
        return Word.in(text, new Span(0, text.length())).stream()
                .map(Word::form)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private boolean isKnown(ItemThread thread) {
        return thread.of() == ItemKind.STATEMENT
                && thread.members().stream().anyMatch(this::wasThere);
    }

    private boolean wasThere(ItemId id) {
        return before.item(id).isPresent();
    }
}
