package org.hearsay.testing;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Channel;
import org.hearsay.model.Comparison;
import org.hearsay.model.Dated;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Feast;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Mod;
import org.hearsay.model.Modality;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Position;
import org.hearsay.model.Publication;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;
import org.hearsay.text.Alignment;
import org.hearsay.text.Alignment.Run;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/**
 * Valid readings that make no sense, with everything in them that a reading may have: one seed, one
 * reading. For one thread.
 */
public final class SeededReadings {

    private static final List<String> WORDS =
            List.of(
                    "Marla",
                    "Quist",
                    "the",
                    "harbour",
                    "ferry",
                    "said",
                    "Tuesday",
                    "around",
                    "1,200",
                    "“never”",
                    "naïve",
                    "Ørsund",
                    "мост",
                    "橋",
                    "🛳",
                    "\r\n",
                    "\t",
                    "&amp;",
                    "\u0000",
                    "\u2028",
                    "e\u0301",
                    "\ud83d",
                    "\"quoted\\\"");

    private final Random random;

    public SeededReadings(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A reading of a document with these bytes from this outlet, whose URL is the outlet's choice.
     */
    public Reading reading(String document, Digest sha256, Optional<Outlet> outlet) {
        Article article = article(document, sha256, outlet);
        List<Actor> actors = distinct(3, () -> actor(article), Actor::id);
        List<TimeExpression> times = distinct(4, () -> time(article), TimeExpression::id);
        List<Statement> statements = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            statements.add(statement(article, i, actors, times, statements));
        }
        List<ItemId> counted = new ArrayList<>();
        List<Figure> figures =
                distinct(4, () -> figure(article, actors, times, statements, counted), Figure::id);
        List<Event> events =
                distinct(4, () -> event(article, actors, times, statements), Event::id);
        List<Position> positions =
                distinct(4, () -> position(article, actors, times, statements), Position::id);
        List<String> notes = some(() -> "a note on " + words(2));
        return new Reading(
                article, times, statements, figures, events, positions, actors, notes, "seeded/1");
    }

    private Article article(String document, Digest sha256, Optional<Outlet> outlet) {
        SourceText text = text();
        Optional<String> url =
                outlet.map(name -> "https://ledbury.example/" + name.name().length());
        return new Article(
                ArticleId.of(sha256, outlet, url),
                document,
                sha256,
                outlet,
                url,
                maybe(() -> words(5)),
                publication(),
                maybe(() -> "en"),
                some(() -> words(2)),
                maybe(() -> "Norland Press Agency"),
                edition(),
                text,
                segments(text.length()));
    }

    private SourceText text() {
        String characters = words(20 + random.nextInt(60));
        if (random.nextBoolean()) {
            return SourceText.plain(characters);
        }
        List<Run> runs = new ArrayList<>();
        int original = random.nextInt(500);
        int position = 0;
        while (position < characters.length()) {
            int end = Math.min(characters.length(), position + 1 + random.nextInt(40));
            int length = random.nextInt(3) == 0 ? random.nextInt(9) : end - position;
            runs.add(new Run(new Span(position, end), new Span(original, original + length)));
            position = end + random.nextInt(3);
            original = Math.max(0, original + length + random.nextInt(60) - 5);
        }
        return new SourceText(characters, new Alignment(runs));
    }

    private List<Segment> segments(int length) {
        List<Segment> segments = new ArrayList<>();
        int position = random.nextInt(5);
        while (position < length) {
            int end = Math.min(length, position + 1 + random.nextInt(80));
            segments.add(new Segment(new Span(position, end), any(Role.values())));
            position = end + random.nextInt(4);
        }
        return segments;
    }

    private Edition edition() {
        return new Edition(
                maybe(() -> new Dated("2031-03-05T10:00Z", KnownBy.METADATA, words(3))),
                maybe(() -> new Dated("2031-03-09", KnownBy.METADATA, words(3))),
                maybe(() -> words(1)));
    }

    private Publication publication() {
        return switch (random.nextInt(5)) {
            case 0 -> Publication.unknown();
            case 4 ->
                    Publication.estimated(
                            maybe(this::day), Optional.empty(), maybe(this::day), words(3));
            case 1 -> Publication.between(maybe(this::day), maybe(this::day), words(3));
            case 2 -> Publication.on(day(), KnownBy.PAGE, words(3));
            default -> Publication.at(instant(), KnownBy.METADATA, words(3));
        };
    }

    private LocalDate day() {
        return LocalDate.of(2031, 1, 1).plusDays(random.nextInt(900));
    }

    private OffsetDateTime instant() {
        return day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(2) * 7)
                .atOffset(ZoneOffset.ofHoursMinutes(random.nextInt(9), 30));
    }

    private TimeExpression time(Article article) {
        Evidence evidence = evidence(article);
        return new TimeExpression(
                id(article, ItemKind.TIME, evidence, 0),
                evidence,
                any(Timex.values()),
                form(),
                random.nextBoolean() ? Optional.of(any(Mod.values())) : Optional.empty(),
                random.nextDouble(),
                how());
    }

    private TimeForm form() {
        TimeForm.Direction direction = any(TimeForm.Direction.values());
        return switch (random.nextInt(9)) {
            case 0 -> new TimeForm.Absolute(day().toString());
            case 1 ->
                    new TimeForm.Offset(any(TimeForm.Granularity.values()), random.nextInt(9) - 4);
            case 2 -> new TimeForm.Weekday(any(DayOfWeek.values()), direction);
            case 3 -> new TimeForm.Yearless(1 + random.nextInt(12), random.nextInt(32), direction);
            case 4 -> new TimeForm.MonthDay(1 + random.nextInt(31), direction);
            case 5 -> new TimeForm.YearPart("Q3", direction);
            case 6 -> new TimeForm.Holiday(any(Feast.values()), direction);
            case 7 -> new TimeForm.Nth(new TimeForm.Absolute("2031"), 'W', 1 + random.nextInt(9));
            default -> new TimeForm.Open(words(2));
        };
    }

    private Statement statement(
            Article article,
            int ordinal,
            List<Actor> actors,
            List<TimeExpression> times,
            List<Statement> earlier) {
        Evidence evidence = evidence(article);
        List<Evidence> some = some(() -> evidence(article));
        List<Evidence> content = some.isEmpty() ? List.of(evidence) : some;
        Span said = content.stream().map(Evidence::span).reduce(Span::hull).orElseThrow();
        return new Statement(
                ItemId.of(article.id(), ItemKind.STATEMENT, said, ordinal),
                evidence,
                any(Statement.Kind.values()),
                any(Act.values()),
                new Factuality(any(Factuality.Polarity.values()), maybe(() -> evidence(article))),
                maybe(() -> party(article, actors)),
                maybe(() -> evidence(article)),
                content,
                maybe(() -> party(article, actors)),
                maybe(() -> new Channel(words(1), evidence(article))),
                some(() -> party(article, actors)),
                one(times).map(TimeExpression::id),
                one(earlier).map(Statement::id),
                random.nextDouble(),
                how());
    }

    private Figure figure(
            Article article,
            List<Actor> actors,
            List<TimeExpression> times,
            List<Statement> statements,
            List<ItemId> earlier) {
        Evidence evidence = evidence(article);
        Optional<Comparison> comparison =
                one(earlier).map(other -> new Comparison(any(Comparison.Kind.values()), other));
        earlier.add(id(article, ItemKind.FIGURE, evidence, 1));
        BigDecimal low = new BigDecimal(random.nextInt(5000)).movePointLeft(random.nextInt(9));
        return new Figure(
                id(article, ItemKind.FIGURE, evidence, 1),
                evidence,
                new Quantity(low, low.add(BigDecimal.TEN), any(Qualifier.values())),
                Optional.of(words(2)),
                maybe(() -> "km"),
                maybe(() -> words(1)),
                one(times).map(TimeExpression::id),
                maybe(() -> party(article, actors)),
                one(statements).map(Statement::id),
                comparison,
                random.nextDouble(),
                how());
    }

    private Event event(
            Article article,
            List<Actor> actors,
            List<TimeExpression> times,
            List<Statement> statements) {
        Evidence evidence = evidence(article);
        Evidence trigger = within(article, evidence);
        return new Event(
                id(article, ItemKind.EVENT, trigger, 0),
                evidence,
                trigger,
                any(EventType.values()),
                maybe(() -> "mode-" + random.nextInt(9)),
                some(() -> "context-" + random.nextInt(9)),
                any(Modality.values()),
                some(() -> party(article, actors)),
                some(() -> party(article, actors)),
                maybe(() -> new Place(words(1), maybe(() -> evidence(article)), maybe(this::land))),
                one(times).map(TimeExpression::id),
                one(statements).map(Statement::id),
                random.nextDouble(),
                how());
    }

    private String land() {
        return random.nextBoolean() ? "NLD" : "NOR";
    }

    private Position position(
            Article article,
            List<Actor> actors,
            List<TimeExpression> times,
            List<Statement> statements) {
        Evidence evidence = evidence(article);
        Evidence issue = within(article, evidence);
        Position.Basis basis = any(Position.Basis.values());
        return new Position(
                id(article, ItemKind.POSITION, issue, 0),
                evidence,
                party(article, actors),
                any(Stance.values()),
                issue,
                words(2),
                some(() -> evidence(article)),
                basis,
                basis == Position.Basis.ASCRIBED
                        ? Optional.of(party(article, actors))
                        : Optional.empty(),
                one(statements).map(Statement::id),
                one(times).map(TimeExpression::id),
                false,
                random.nextDouble(),
                how());
    }

    private Actor actor(Article article) {
        List<Evidence> mentions = new ArrayList<>(some(() -> evidence(article)));
        mentions.add(evidence(article));
        Span first = mentions.stream().sorted().findFirst().orElseThrow().span();
        return new Actor(
                ActorId.of(article.id(), first),
                "Marla " + words(1),
                any(ActorKind.values()),
                some(() -> words(2)),
                some(() -> words(2)),
                mentions);
    }

    private Party party(Article article, List<Actor> actors) {
        return new Party(
                "M. " + words(1),
                maybe(() -> evidence(article)),
                one(actors).map(Actor::id),
                random.nextBoolean());
    }

    private Evidence evidence(Article article) {
        int start = random.nextInt(article.text().length());
        int end = Math.min(article.text().length(), start + 1 + random.nextInt(60));
        return Evidence.of(article, new Span(start, end));
    }

    /** A part of that evidence, from its first character on. */
    private Evidence within(Article article, Evidence whole) {
        int start = whole.span().start();
        int length = 1 + random.nextInt(whole.span().length());
        return Evidence.of(article, new Span(start, start + length));
    }

    private static ItemId id(Article article, ItemKind kind, Evidence evidence, int ordinal) {
        return ItemId.of(article.id(), kind, evidence.span(), ordinal);
    }

    private How how() {
        return new How("seeded", "1", "rule-" + random.nextInt(5));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder("W");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> one(List<T> values) {
        return values.isEmpty() || random.nextBoolean()
                ? Optional.empty()
                : Optional.of(values.get(random.nextInt(values.size())));
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextBoolean() ? Optional.of(make.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> make) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(make.get());
        }
        return values;
    }

    private <T, K> List<T> distinct(int most, Supplier<T> make, Function<T, K> key) {
        Map<K, T> values = new LinkedHashMap<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            T value = make.get();
            values.putIfAbsent(key.apply(value), value);
        }
        return List.copyOf(values.values());
    }
}
