package org.hearsay.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Coverage;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.QuoteCheck;
import org.hearsay.model.Reading;
import org.hearsay.model.Stand;
import org.hearsay.testing.GoldTable.Row;
import org.hearsay.text.Span;

/**
 * Scores what a dossier says across articles besides its threads: how quotations differ, which
 * outlets leave a thread out, what an article says against itself, and moves as they are told.
 */
public final class GoldAcross {

    private final String story;
    private final Dossier dossier;
    private final Map<ItemId, String> ids;
    private final List<GoldThreads> threads;
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    private final Map<ArticleId, Article> articles = new LinkedHashMap<>();
    private final Map<String, Row> statements = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Scores the dossier that these scores of its readings and threads are of. */
    public GoldAcross(String story, GoldScore score, Dossier dossier, List<GoldThreads> threads) {
        this.story = story;
        this.dossier = dossier;
        this.ids = score.identified();
        this.threads = List.copyOf(threads);
        for (Reading reading : dossier.readings()) {
            articles.put(reading.article().id(), reading.article());
            reading.items().forEach(item -> items.put(item.id(), item));
        }
        GoldTable.of(story, "statements").rows().forEach(r -> statements.put(r.cell("id"), r));
    }

    /**
     * Pairs of one utterance's statements whose quoted words differ, copies counted once; right
     * where gold agrees on whether the substance differs.
     */
    public Tally quotes() {
        Map<Set<String>, Boolean> checks = new LinkedHashMap<>();
        for (ItemThread thread : dossier.threads()) {
            for (QuoteCheck check : thread.quotes()) {
                Optional<String> one = content(check.one());
                Optional<String> other = content(check.other());
                if (!check.isExact() && one.isPresent() && other.isPresent()) {
                    checks.putIfAbsent(
                            new TreeSet<>(List.of(one.get(), other.get())), check.inSubstance());
                }
            }
        }
        List<Row> gold = GoldTable.of(story, "quotes").rows();
        int right = 0;
        for (Row row : gold) {
            Boolean substance =
                    checks.get(
                            new TreeSet<>(List.of(content(row.cell("a")), content(row.cell("b")))));
            boolean same =
                    substance != null
                            && substance.booleanValue() == row.cell("substance").equals("yes");
            right += same ? 1 : 0;
            if (!same) {
                misses.add(
                        (substance == null ? "missed quote check " : "wrong substance ")
                                + row.cell("a")
                                + " "
                                + row.cell("b")
                                + ": "
                                + row.cell("difference"));
            }
        }
        return new Tally(gold.size(), checks.size(), right);
    }

    /** Of the threads matched: which outlets could have carried them and do not. */
    public Tally omissions() {
        Map<String, Coverage> coverage = new TreeMap<>();
        dossier.coverage().forEach(c -> coverage.put(c.thread().value(), c));
        List<Row> rows = GoldTable.of(story, "omissions").rows();
        Set<String> listed = new LinkedHashSet<>();
        rows.forEach(row -> listed.add(row.cell("thread")));
        int gold = 0;
        int found = 0;
        int right = 0;
        for (String id : listed) {
            Optional<Coverage> ours =
                    threads.stream()
                            .flatMap(kind -> kind.match(id).stream())
                            .findFirst()
                            .map(thread -> coverage.get(thread.id().value()));
            if (ours.isPresent()) {
                Set<String> wanted = new TreeSet<>();
                rows.stream()
                        .filter(row -> row.cell("thread").equals(id))
                        .forEach(row -> wanted.add(row.cell("outlet")));
                Set<String> absent = new TreeSet<>(ours.get().absent());
                Set<String> both = new TreeSet<>(absent);
                both.retainAll(wanted);
                gold += wanted.size();
                found += absent.size();
                right += both.size();
                if (!absent.equals(wanted)) {
                    misses.add("omissions of " + id + ": " + absent + ", gold: " + wanted);
                }
            }
        }
        return new Tally(gold, found, right);
    }

    /** What one article says that cannot both be true. */
    public Tally notes() {
        List<Row> gold = GoldTable.of(story, "notes").rows();
        int right = 0;
        for (Row row : gold) {
            boolean found = dossier.inconsistencies().stream().anyMatch(own -> isOf(own, row));
            right += found ? 1 : 0;
            if (!found) {
                misses.add(
                        "missed contradiction in "
                                + row.cell("document")
                                + ": "
                                + row.cell("what"));
            }
        }
        return new Tally(gold.size(), dossier.inconsistencies().size(), right);
    }

    /** Moves told from the first of gold's statements to the second, by the same stances. */
    public Tally moves() {
        List<Row> gold = GoldTable.of(story, "moves").rows();
        int right = 0;
        for (Row row : gold) {
            boolean told =
                    dossier.discourse().moves().stream()
                            .anyMatch(
                                    move ->
                                            isAt(move.from(), row, "from")
                                                    && isAt(move.to(), row, "to"));
            right += told ? 1 : 0;
            if (!told) {
                misses.add(
                        String.join(
                                " ",
                                "missed move",
                                row.cell("actor") + ",",
                                row.cell("issue") + ":",
                                row.cell("from_stance"),
                                "to",
                                row.cell("to_stance")));
            }
        }
        return new Tally(gold.size(), dossier.discourse().moves().size(), right);
    }

    /** What was missed or is wrong in the tallies taken so far, a line each. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    private boolean isAt(Stand stand, Row move, String end) {
        Row said = statements.get(move.cell(end + "_statement"));
        return said != null
                && stand.stance().word().equals(move.cell(end + "_stance"))
                && stand.positions().stream()
                        .map(items::get)
                        .anyMatch(item -> item != null && isIn(item, said));
    }

    private boolean isIn(Item item, Row said) {
        Article article = article(item);
        return article.document().equals(said.cell("document"))
                && new GoldText(article.text().characters())
                        .parts(said.cell("content"), said.number("content_occurrence")).stream()
                                .anyMatch(item.words()::overlaps);
    }

    private boolean isOf(Inconsistency own, Row row) {
        Article article = articles.get(own.article());
        return article != null
                && article.document().equals(row.cell("document"))
                && (stands(own.one(), row, "first_words")
                                && stands(own.other(), row, "second_words")
                        || stands(own.other(), row, "first_words")
                                && stands(own.one(), row, "second_words"));
    }

    private boolean stands(ItemId id, Row row, String column) {
        Item item = items.get(id);
        if (item == null) {
            return false;
        }
        List<Span> words =
                new GoldText(article(item).text().characters()).parts(row.cell(column), 1);
        return words.stream().anyMatch(item.words()::overlaps);
    }

    private Article article(Item item) {
        return dossier.readings().stream()
                .filter(reading -> reading.items().anyMatch(item::equals))
                .map(Reading::article)
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> content(ItemId id) {
        return Optional.ofNullable(ids.get(id)).map(this::content);
    }

    /** A gold statement's content by its letters: that of copies is the same. */
    private String content(String id) {
        Row row = statements.get(id);
        StringBuilder letters = new StringBuilder();
        if (row != null) {
            row.cell("content")
                    .toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(Character::isLetterOrDigit)
                    .forEach(c -> letters.append((char) c));
        }
        return letters.isEmpty() ? id : letters.toString();
    }
}
