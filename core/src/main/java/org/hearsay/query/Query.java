package org.hearsay.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Move;
import org.hearsay.model.Origins;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.ThreadId;
import org.hearsay.model.TimeExpression;

/**
 * A dossier with everything found by its id, and the rows that people ask it for.
 *
 * <p>Every row's order is total and does not depend on the order of the dossier's lists. Immutable
 * and safe for use by several threads.
 */
public final class Query {

    private final Dossier dossier;
    private final Map<ArticleId, Reading> readings = new LinkedHashMap<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Map<ActorId, Actor> actors = new HashMap<>();
    private final Map<ActorId, Profile> profiles = new HashMap<>();
    private final Map<ItemId, ItemThread> threads = new HashMap<>();
    private final Map<ThreadId, ItemThread> byId = new HashMap<>();
    private final Map<ArticleId, List<Lineage>> lineage = new HashMap<>();
    private final Origins origins;
    private final Once<List<StatementRow>> statementRows = new Once<>(this::statementRows);
    private final Once<List<PossibleLinkRow>> possibleLinks =
            new Once<>(() -> new Possible(this).rows());
    private final Once<List<TimelineRow>> wholeTimeline =
            new Once<>(() -> new Timeline(this).rows(Filter.none()));

    public Query(Dossier dossier) {
        this.dossier = dossier;
        this.origins = Origins.of(dossier.lineage());
        dossier.readings().stream()
                .sorted(
                        Comparator.<Reading, String>comparing(r -> r.article().document())
                                .thenComparing(r -> r.article().id()))
                .forEach(reading -> readings.put(reading.article().id(), reading));
        readings.values().stream()
                .flatMap(Reading::items)
                .forEach(item -> items.put(item.id(), item));
        dossier.actors().forEach(actor -> actors.put(actor.id(), actor));
        dossier.profiles().forEach(profile -> profiles.put(profile.actor(), profile));
        dossier.threads()
                .forEach(thread -> thread.members().forEach(item -> threads.put(item, thread)));
        dossier.threads().forEach(thread -> byId.put(thread.id(), thread));
        dossier.lineage()
                .forEach(
                        edge ->
                                lineage.computeIfAbsent(edge.article(), k -> new ArrayList<>())
                                        .add(edge));
    }

    public Dossier dossier() {
        return dossier;
    }

    /** All readings in order of document. */
    public List<Reading> readings() {
        return List.copyOf(readings.values());
    }

    public Optional<Reading> reading(ArticleId id) {
        return Optional.ofNullable(readings.get(id));
    }

    public Optional<Article> article(ArticleId id) {
        return reading(id).map(Reading::article);
    }

    public Optional<Item> item(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    public Optional<TimeExpression> time(ItemId id) {
        return item(id).filter(TimeExpression.class::isInstance).map(TimeExpression.class::cast);
    }

    public Optional<Actor> actor(ActorId id) {
        return Optional.ofNullable(actors.get(id));
    }

    /** What is known of an actor across articles; empty where that is nothing. */
    public Optional<Profile> profile(ActorId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** The thread of this id. */
    public Optional<ItemThread> thread(ThreadId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What an article says that cannot both be right, in text order. */
    public List<Inconsistency> inconsistencies(ArticleId article) {
        return dossier.inconsistencies().stream()
                .filter(found -> found.article().equals(article))
                .toList();
    }

    /** The thread that an item is a member of. */
    public Optional<ItemThread> thread(ItemId member) {
        return Optional.ofNullable(threads.get(member));
    }

    /** What an article depends on, in order of origin. */
    public List<Lineage> lineage(ArticleId article) {
        return lineage.getOrDefault(article, List.of()).stream()
                .sorted(Comparator.comparing(Lineage::from).thenComparing(Lineage::kind))
                .toList();
    }

    /** The value of a time item of this article, computed from its publication. */
    public Optional<String> value(Article article, Optional<ItemId> time) {
        return time.flatMap(this::time).flatMap(t -> t.form().value(article.publication()));
    }

    /** Speakers of the statements that pass, most quoted first, those without a name after all. */
    public List<SpeakerRow> speakers(Filter filter) {
        return Speakers.of(statements(filter), this);
    }

    /** The same speakers with who quotes them how often: their share of voice. */
    public List<VoiceRow> voices(Filter filter) {
        return Speakers.voices(statements(filter), id -> origins.rootOf(id).equals(id), this);
    }

    /** The statements that pass, in order of document and text. */
    public List<StatementRow> statements(Filter filter) {
        Naming speaker = new Naming(filter.speaker(), this::names);
        Matching outlet = new Matching(filter.outlet());
        Matching words = new Matching(filter.words());
        return statementRows.get().stream()
                .filter(row -> passes(row, filter))
                .filter(row -> outlet.allOccur(row.article().outletName()))
                .filter(row -> speaker.fits(row.statement().source()))
                .filter(row -> words.isNothing() || words.allOccur(content(row.statement())))
                .toList();
    }

    private List<StatementRow> statementRows() {
        return readings.values().stream()
                .flatMap(reading -> reading.statements().stream().map(s -> row(reading, s)))
                .toList();
    }

    /**
     * Statements that may be one and were not joined, of which one passes; the likeliest first, at
     * most 500 before the filter. They are looked for when they are first asked for.
     */
    public List<PossibleLinkRow> possibleLinks(Filter filter) {
        if (filter.equals(Filter.none())) {
            return possibleLinks.get();
        }
        Set<ItemId> passing = new HashSet<>();
        statements(filter).forEach(row -> passing.add(row.statement().id()));
        return possibleLinks.get().stream()
                .filter(
                        row ->
                                passing.contains(row.link().pair().one())
                                        || passing.contains(row.link().pair().other()))
                .toList();
    }

    /** The numbers that pass with all that belong to their threads, the most often given first. */
    public List<FigureRow> figures(Filter filter) {
        Map<String, List<FigureRow.Given>> groups = new LinkedHashMap<>();
        for (Reading reading : readings.values()) {
            for (Figure figure : reading.figures()) {
                String key =
                        thread(figure.id()).map(t -> t.id().value()).orElse(figure.id().value());
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(given(reading, figure));
            }
        }
        return groups.values().stream()
                .filter(group -> group.stream().anyMatch(given -> passes(given, filter)))
                .map(this::row)
                .sorted(Comparator.comparing((FigureRow row) -> row.given().size()).reversed())
                .toList();
    }

    /**
     * The events that pass, in order of document and text; the filter's speaker is any of those who
     * act or are acted upon.
     */
    public List<ItemRow<Event>> events(Filter filter) {
        return readings.values().stream()
                .flatMap(reading -> reading.events().stream().map(e -> row(reading, e, e.time())))
                .filter(row -> passes(row, filter, row.item().parties().toList()))
                .toList();
    }

    /** The positions that pass, in order of document and text; the speaker is who stands so. */
    public List<ItemRow<Position>> positions(Filter filter) {
        return readings.values().stream()
                .flatMap(r -> r.positions().stream().map(p -> row(r, p, p.time())))
                .filter(row -> passes(row, filter, List.of(row.item().actor())))
                .toList();
    }

    /** The moves of which one end rests on a position that passes, in the dossier's order. */
    public List<Move> moves(Filter filter) {
        Set<ItemId> chosen = new HashSet<>();
        positions(filter).forEach(row -> chosen.add(row.item().id()));
        return dossier.discourse().moves().stream()
                .filter(
                        move ->
                                Stream.of(move.from(), move.to())
                                        .flatMap(stand -> stand.positions().stream())
                                        .anyMatch(chosen::contains))
                .toList();
    }

    /**
     * What outlets leave out of their stories: threads of at least two origins that some outlet
     * could have carried and does not, those of most origins first. The filter's outlet is one that
     * leaves it out, its words are among those of the first member.
     */
    public List<OmissionRow> omissions(Filter filter) {
        Map<ThreadId, ItemThread> byId = new HashMap<>();
        dossier.threads().forEach(thread -> byId.put(thread.id(), thread));
        return dossier.coverage().stream()
                .filter(one -> one.origins() > 1 && !one.absent().isEmpty())
                .flatMap(
                        one ->
                                Optional.ofNullable(byId.get(one.thread())).stream()
                                        .map(thread -> new OmissionRow(thread, one)))
                .filter(row -> passes(row, filter))
                .sorted(
                        Comparator.<OmissionRow>comparingInt(row -> -row.thread().origins())
                                .thenComparing(row -> -row.coverage().carried().size())
                                .thenComparing(row -> row.thread().id()))
                .toList();
    }

    private boolean passes(OmissionRow row, Filter filter) {
        String words =
                item(row.thread().members().get(0)).map(i -> i.evidence().exact()).orElse("");
        return Matching.allOccur(filter.words(), words)
                && row.coverage().absent().stream()
                        .anyMatch(outlet -> Matching.allOccur(filter.outlet(), outlet));
    }

    /** The position with this id and its article. */
    public Optional<ItemRow<Position>> position(ItemId id) {
        return item(id).filter(Position.class::isInstance)
                .map(Position.class::cast)
                .flatMap(
                        position ->
                                reading(position.evidence().article())
                                        .map(reading -> row(reading, position, position.time())));
    }

    private <T extends Item> ItemRow<T> row(Reading reading, T item, Optional<ItemId> time) {
        return new ItemRow<>(item, reading.article(), value(reading.article(), time));
    }

    private boolean passes(ItemRow<?> row, Filter filter, List<Party> parties) {
        Article article = row.article();
        Optional<Interval> days =
                row.time().flatMap(Interval::of).or(() -> Interval.of(article.publication()));
        boolean named =
                filter.speaker().isEmpty()
                        || parties.stream().anyMatch(p -> speaks(Optional.of(p), filter));
        return named
                && filter.allows(days)
                && Matching.allOccur(filter.outlet(), article.outletName())
                && Matching.allOccur(filter.words(), row.item().evidence().exact());
    }

    /** Everything dated that passes, by date, the better known first. */
    public List<TimelineRow> timeline(Filter filter) {
        return filter.equals(Filter.none()) ? wholeTimeline.get() : new Timeline(this).rows(filter);
    }

    /** The articles that pass, in order of document. */
    public List<ArticleRow> articles(Filter filter) {
        return readings.values().stream()
                .filter(reading -> passes(reading.article(), filter))
                .map(this::row)
                .toList();
    }

    /** Whether all holds that costs little to ask. */
    private static boolean passes(StatementRow row, Filter filter) {
        Statement statement = row.statement();
        return filter.act().map(statement.act()::equals).orElse(true)
                && filter.kind().map(statement.kind()::equals).orElse(true)
                && (filter.channel().isEmpty() || statement.channel().isPresent())
                && Matching.allOccur(
                        filter.channel(), statement.channel().map(c -> c.name()).orElse(""))
                && (filter.isOfAnyDay() || filter.allows(days(row)));
    }

    private static Optional<Interval> days(StatementRow row) {
        return row.said().flatMap(Interval::of).or(() -> Interval.of(row.article().publication()));
    }

    private boolean passes(FigureRow.Given given, Filter filter) {
        Figure figure = given.figure();
        Optional<Interval> days =
                given.asOf()
                        .flatMap(Interval::of)
                        .or(() -> Interval.of(given.article().publication()));
        String words = figure.evidence().exact() + " " + figure.counted().orElse("");
        return filter.allows(days)
                && Matching.allOccur(filter.outlet(), given.article().outletName())
                && speaks(figure.claimant(), filter)
                && Matching.allOccur(filter.words(), words);
    }

    private static boolean passes(Article article, Filter filter) {
        return filter.allows(Interval.of(article.publication()))
                && Matching.allOccur(filter.outlet(), article.outletName())
                && (filter.words().isEmpty()
                        || Matching.allOccur(
                                filter.words(),
                                article.title() + " " + article.text().characters()));
    }

    private boolean speaks(Optional<Party> party, Filter filter) {
        if (filter.speaker().isEmpty()) {
            return true;
        }
        return party.isPresent() && Matching.allOccur(filter.speaker(), names(party.get()));
    }

    private String names(Party party) {
        Stream<String> aliases =
                party.actor().flatMap(this::actor).stream()
                        .flatMap(actor -> Stream.concat(Stream.of(actor.name()), alias(actor)));
        return Stream.concat(
                        Stream.of(party.name(), party.evidence().map(Evidence::exact).orElse("")),
                        aliases)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> alias(Actor actor) {
        return actor.aliases().stream();
    }

    private static String content(Statement statement) {
        return statement.content().stream().map(Evidence::exact).collect(Collectors.joining(" "));
    }

    private StatementRow row(Reading reading, Statement statement) {
        return new StatementRow(
                statement,
                reading.article(),
                value(reading.article(), statement.saidAt()),
                thread(statement.id()));
    }

    private FigureRow.Given given(Reading reading, Figure figure) {
        return new FigureRow.Given(
                figure, reading.article(), value(reading.article(), figure.asOf()));
    }

    private FigureRow row(List<FigureRow.Given> given) {
        Figure first = given.get(0).figure();
        BigDecimal low = first.quantity().low();
        BigDecimal high = first.quantity().high();
        for (FigureRow.Given one : given) {
            low = low.min(one.figure().quantity().low());
            high = high.max(one.figure().quantity().high());
        }
        List<String> claimants =
                given.stream()
                        .flatMap(one -> one.figure().claimant().stream())
                        .map(Party::name)
                        .distinct()
                        .sorted()
                        .toList();
        return new FigureRow(thread(first.id()), first.ofWhat(), low, high, claimants, given);
    }

    private ArticleRow row(Reading reading) {
        ArticleId id = reading.article().id();
        return new ArticleRow(
                reading.article(),
                reading.statements().size(),
                reading.figures().size(),
                reading.times().size(),
                lineage(id),
                origins.rootOf(id));
    }
}
