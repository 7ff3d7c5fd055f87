package org.hearsay.dating;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;

/**
 * What dated articles say of the day of one that is not: its copies, and who quotes the same words.
 */
final class Relatives {

    private record Said(Article article, Optional<LocalDate> day) {}

    private final Map<ArticleId, Article> articles = new HashMap<>();
    private final Map<ItemId, Said> said = new HashMap<>();
    private final Map<ArticleId, List<Article>> copies = new HashMap<>();
    private final Map<ArticleId, List<Said>> quotes = new HashMap<>();

    Relatives(List<Reading> readings, List<Lineage> lineage, List<ItemThread> threads) {
        for (Reading reading : readings) {
            articles.put(reading.article().id(), reading.article());
            Map<ItemId, TimeExpression> times = new HashMap<>();
            reading.times().forEach(time -> times.put(time.id(), time));
            reading.statements().forEach(s -> said.put(s.id(), said(reading, s, times)));
        }
        lineage.stream().filter(Relatives::isCopy).forEach(this::addCopy);
        threads.forEach(this::addQuotes);
    }

    private static Said said(
            Reading reading, Statement statement, Map<ItemId, TimeExpression> times) {
        Optional<LocalDate> day =
                statement
                        .saidAt()
                        .map(times::get)
                        .flatMap(time -> time.form().value(reading.article().publication()))
                        .filter(value -> value.length() >= 10)
                        .flatMap(Relatives::day)
                        .filter(told -> !isAfter(told, reading.article()));
        return new Said(reading.article(), day);
    }

    /** What an article tells as said was said by the day on which it appeared. */
    private static boolean isAfter(LocalDate told, Article article) {
        return article.publication().day().filter(told::isAfter).isPresent();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isCopy(Lineage edge) {
        return edge.kind() == Lineage.Kind.COPY || edge.kind() == Lineage.Kind.NEAR_COPY;
    }

    private void addCopy(Lineage edge) {
        addCopy(edge.article(), edge.from());
        addCopy(edge.from(), edge.article());
    }

    private void addCopy(ArticleId of, ArticleId other) {
        Optional.ofNullable(articles.get(other))
                .filter(article -> article.publication().day().isPresent())
                .ifPresent(a -> copies.computeIfAbsent(of, key -> new ArrayList<>()).add(a));
    }

    /** Only words that both quote: what a thread joins besides may have been said on other days. */
    private void addQuotes(ItemThread thread) {
        List<Said> members =
                thread.quotes().stream()
                        .filter(check -> !check.inSubstance())
                        .flatMap(check -> Stream.of(check.one(), check.other()))
                        .distinct()
                        .flatMap(member -> Optional.ofNullable(said.get(member)).stream())
                        .toList();
        List<Said> dated = members.stream().filter(member -> member.day().isPresent()).toList();
        for (Said member : members) {
            quotes.computeIfAbsent(member.article().id(), key -> new ArrayList<>()).addAll(dated);
        }
    }

    /** Of an article without a day of its own, in an order that does not depend on the input's. */
    List<Clue> clues(ArticleId article) {
        List<Clue> clues = new ArrayList<>();
        quotes.getOrDefault(article, List.of()).stream()
                .filter(other -> !other.article().id().equals(article))
                .min(Comparator.comparing(Relatives::spoken).thenComparing(s -> s.article().id()))
                .map(Relatives::quoted)
                .ifPresent(clues::add);
        copies.getOrDefault(article, List.of()).stream()
                .min(Comparator.comparing(Relatives::published).thenComparing(Article::id))
                .map(Relatives::copied)
                .ifPresent(clues::add);
        return clues;
    }

    private static Clue quoted(Said other) {
        String because =
                "words that it reports were said on "
                        + spoken(other)
                        + ", as "
                        + other.article().outletName()
                        + " has it";
        return Clue.notBefore(spoken(other), because);
    }

    private static Clue copied(Article other) {
        LocalDate day = published(other);
        return Clue.likely(day, other.outletName() + " published the same text on " + day);
    }

    private static LocalDate spoken(Said said) {
        return said.day().orElse(LocalDate.MAX);
    }

    private static LocalDate published(Article article) {
        return article.publication().day().orElse(LocalDate.MAX);
    }
}
