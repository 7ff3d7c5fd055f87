package org.hearsay.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.comparison.Comparison;
import org.hearsay.dossier.Dossier;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Discourse;
import org.hearsay.model.Edition;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.Input;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Lineage;
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
import org.hearsay.story.StoryGrouper;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;
import org.hearsay.thread.ThreadWeaver;

/**
 * A dossier about an invented quarry with every kind of item, and with what breaks careless
 * exports: formulas, mark-up, separators, controls, characters outside the first plane.
 */
final class Quarry {

    /** More than fifteen words in one pair of quotation marks. */
    static final String LONG =
            "\u201cWe will close the quarry by Friday, and we will not open it again in my time,"
                    + " whatever the company offers us or any court decides in the end.\u201d";

    private static final String SHORT = LONG.replace(" or any court decides", "");

    private static final How HOW = new How("hand", "1", "written");
    private static final String HOSTILE =
            "=Quarry <b>closes</b> | *now*; [see](http://evil.example) #1 & \"more\"";

    private final Article article;
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();

    private Quarry(String outlet, String day, String url, String... paragraphs) {
        String text = String.join("\n\n", paragraphs);
        Digest sha = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        Optional<Outlet> by = Optional.of(outlet).filter(o -> !o.isEmpty()).map(Outlet::new);
        Optional<String> at = Optional.of(url).filter(u -> !u.isEmpty());
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (String paragraph : paragraphs) {
            Role role = segments.isEmpty() ? Role.HEADLINE : Role.BODY;
            segments.add(new Segment(new Span(start, start + paragraph.length()), role));
            start += paragraph.length() + 2;
        }
        this.article =
                new Article(
                        ArticleId.of(sha, by, at),
                        sha.hex().substring(0, 8) + ".txt",
                        sha,
                        by,
                        at,
                        Optional.of(paragraphs[0]),
                        day.isEmpty()
                                ? Publication.unknown()
                                : Publication.on(LocalDate.parse(day), KnownBy.USER, "stated"),
                        Optional.of("en"),
                        List.of("Nia Voss"),
                        Optional.empty(),
                        Edition.unknown(),
                        SourceText.plain(text),
                        segments);
    }

    static Dossier dossier() {
        List<Reading> readings = List.of(post(), echo(), undated());
        List<Lineage> lineage =
                new LineageTracer().trace(readings.stream().map(Reading::article).toList());
        var threads = new ThreadWeaver().weave(readings, lineage);
        var stories = new StoryGrouper().group(readings, List.of());
        Comparison comparison = new Comparison();
        Discourse discourse = comparison.discourse(readings, lineage);
        return new Dossier(
                readings.stream().map(r -> input(r.article())).toList(),
                readings,
                merged(readings),
                List.of(),
                lineage,
                threads,
                discourse,
                stories,
                comparison.coverage(readings, threads, stories),
                List.of(),
                List.of(),
                List.of());
    }

    private static Input input(Article article) {
        return new Input(
                article.document(),
                article.sha256(),
                Input.Outcome.READ,
                Optional.empty(),
                Optional.of("UTF-8, by default"),
                Optional.of(article.id()));
    }

    private static List<Actor> merged(List<Reading> readings) {
        List<Actor> merged = new ArrayList<>();
        for (ActorId id : readings.stream().flatMap(Quarry::ids).distinct().sorted().toList()) {
            List<Actor> same =
                    readings.stream()
                            .flatMap(reading -> reading.actors().stream())
                            .filter(actor -> actor.id().equals(id))
                            .toList();
            Actor first = same.get(0);
            merged.add(
                    new Actor(
                            id,
                            first.name(),
                            first.kind(),
                            first.aliases(),
                            first.roles(),
                            same.stream().flatMap(a -> a.mentions().stream()).toList()));
        }
        return merged;
    }

    private static Stream<ActorId> ids(Reading reading) {
        return reading.actors().stream().map(Actor::id);
    }

    private static Reading post() {
        return new Quarry(
                        "Harbour Post",
                        "2031-03-05",
                        "https://post.example/quarry?a=1&b=2",
                        HOSTILE,
                        "\ud83c\udf0a On Tuesday Mayor Ada Brand said: " + LONG,
                        "Brand demanded compensation from Grit & Sons in Lowmoor. She has"
                                + " four dead to mourn, she told Karl Vane.")
                .time("Tuesday", new TimeForm.Absolute("2031-03-04"))
                .says(Statement.Kind.DIRECT, Act.PROMISE, "Ada Brand", LONG, "said")
                .counts("four dead", 4, "dead", "Ada Brand")
                .does("Ada Brand", "demanded", "Grit & Sons", "compensation")
                .stands("Ada Brand", Stance.DEMANDS, "compensation")
                .actor("Ada Brand", ActorKind.PERSON, "Ada Brand", "Brand", "She")
                .actor("Grit & Sons", ActorKind.ORGANISATION, "Grit & Sons")
                .actor("Karl Vane", ActorKind.PERSON, "Karl Vane")
                .actor("Lowmoor", ActorKind.PLACE, "Lowmoor")
                .reading();
    }

    private static Reading echo() {
        return new Quarry(
                        "Valley Echo",
                        "2031-03-08",
                        "https://echo.example/8",
                        "Brand gives way on quarry",
                        "Ada Brand rejected compensation on Saturday. "
                                + SHORT
                                + " Ada Brand said on Tuesday.",
                        "There were four dead, a witness said.")
                .time("on Tuesday", new TimeForm.Absolute("2031-03-04"))
                .time("on Saturday", new TimeForm.Absolute("2031-03-08"))
                .says(Statement.Kind.DIRECT, Act.PROMISE, "Ada Brand", SHORT, "said")
                .counts("four dead", 4, "dead", "a witness")
                .stands("Ada Brand", Stance.REJECTS, "compensation")
                .actor("Ada Brand", ActorKind.PERSON, "Ada Brand")
                .actor("a witness", ActorKind.UNNAMED, "a witness")
                .reading();
    }

    private static Reading undated() {
        return new Quarry(
                        "",
                        "",
                        "javascript:alert(1)",
                        "Tabs\tand controls \u0001 here",
                        "+cmd|' /C calc'!A1 is what @somebody wrote.\r\nIn 2019 it was open.")
                .time("In 2019", new TimeForm.Absolute("2019"))
                .says(
                        Statement.Kind.INDIRECT,
                        Act.ASSERT,
                        "@somebody",
                        "+cmd|' /C calc'!A1",
                        "wrote")
                .actor("@somebody", ActorKind.GROUP, "@somebody")
                .reading();
    }

    private Quarry time(String words, TimeForm form) {
        Evidence evidence = find(words);
        times.add(
                new TimeExpression(
                        id(ItemKind.TIME, evidence, times.size()),
                        evidence,
                        Timex.DATE,
                        form,
                        Optional.empty(),
                        0.9,
                        HOW));
        return this;
    }

    private Quarry says(Statement.Kind kind, Act act, String source, String content, String cue) {
        Evidence words = find(content);
        statements.add(
                new Statement(
                        id(ItemKind.STATEMENT, words, statements.size()),
                        words,
                        kind,
                        act,
                        Factuality.plain(),
                        Optional.of(party(source)),
                        Optional.of(find(cue)),
                        List.of(words),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        times.stream().findFirst().map(TimeExpression::id),
                        Optional.empty(),
                        0.9,
                        HOW));
        return this;
    }

    private Quarry counts(String words, long value, String counted, String claimant) {
        Evidence evidence = find(words);
        BigDecimal number = BigDecimal.valueOf(value);
        figures.add(
                new Figure(
                        id(ItemKind.FIGURE, evidence, figures.size()),
                        evidence,
                        new Quantity(number, number, Qualifier.EXACT),
                        Optional.of(counted),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(party(claimant)),
                        Optional.empty(),
                        Optional.empty(),
                        0.9,
                        HOW));
        return this;
    }

    private Quarry does(String actor, String trigger, String target, String what) {
        Evidence words = find(trigger + " " + what);
        events.add(
                new Event(
                        ItemId.of(article.id(), ItemKind.EVENT, words.span(), 0),
                        words,
                        find(trigger),
                        EventType.REQUEST,
                        Optional.of("change"),
                        List.of("environment"),
                        Modality.HAPPENED,
                        List.of(party(actor)),
                        List.of(party(target)),
                        Optional.of(new Place("Lowmoor", Optional.empty(), Optional.of("GBR"))),
                        times.stream().findFirst().map(TimeExpression::id),
                        Optional.empty(),
                        0.9,
                        HOW));
        return this;
    }

    private Quarry stands(String actor, Stance stance, String issue) {
        Evidence words = find(issue);
        positions.add(
                new Position(
                        id(ItemKind.POSITION, words, positions.size()),
                        words,
                        party(actor),
                        stance,
                        words,
                        issue,
                        List.of(),
                        Position.Basis.REPORTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        0.9,
                        HOW));
        return this;
    }

    private Quarry actor(String name, ActorKind kind, String... mentions) {
        List<Evidence> found = new ArrayList<>();
        for (String mention : mentions) {
            found.add(find(mention));
        }
        List<String> aliases =
                kind == ActorKind.PERSON && mentions.length > 1 ? List.of(mentions[1]) : List.of();
        List<String> roles = name.equals("Ada Brand") ? List.of("Mayor") : List.of();
        actors.add(new Actor(id(name), name, kind, aliases, roles, found));
        return this;
    }

    private Reading reading() {
        return new Reading(
                article,
                times,
                statements,
                figures,
                events,
                positions,
                actors,
                List.of(),
                "hand/1");
    }

    private ItemId id(ItemKind kind, Evidence words, int ordinal) {
        return ItemId.of(article.id(), kind, words.span(), ordinal);
    }

    private static ActorId id(String name) {
        return new ActorId("actor-" + Digest.of("fixture", name).head());
    }

    private static Party party(String name) {
        return new Party(name, Optional.empty(), Optional.of(id(name)), name.startsWith("a "));
    }

    private Evidence find(String words) {
        int start = article.text().characters().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the article: " + words);
        }
        return Evidence.of(article, new Span(start, start + words.length()));
    }
}
