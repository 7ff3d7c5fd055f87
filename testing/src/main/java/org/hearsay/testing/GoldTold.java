package org.hearsay.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;
import org.hearsay.testing.GoldTable.Row;
import org.hearsay.text.Span;

/**
 * Scores moves as a reader who checks them would: the actor is gold's by one of its names, both
 * passages are gold's, both stances are, and the days do not speak against it.
 *
 * <p>A passage is gold's if it overlaps the statement from its source to the end of its content, in
 * gold's article or in one that carries the same sentence; the strict score of {@link GoldAcross}
 * asks for the content in gold's own article, and for no actor and no day. Gold has no word for
 * "offers" and "drops" and writes "accepts" of who is ready to give something, and the opposite
 * stance of who no longer makes a demand; so do we here. What is told of another actor is wrong,
 * whatever its passages.
 */
public final class GoldTold {

    private final Dossier dossier;
    private final List<Row> gold;
    private final Map<String, Row> statements = new LinkedHashMap<>();
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<ActorId, Set<String>> called = new HashMap<>();
    private final Map<ItemId, Position> positions = new HashMap<>();
    private final Map<ItemId, Article> articles = new HashMap<>();
    private final Map<String, Optional<LocalDate>> published = new HashMap<>();
    private final Map<String, List<Place>> places = new HashMap<>();
    private final List<String> misses = new ArrayList<>();

    private record Place(String document, Span span) {}

    /** Scores the moves of this dossier against a story's gold. */
    public GoldTold(String story, Dossier dossier) {
        this.dossier = dossier;
        this.gold = GoldTable.of(story, "moves").rows();
        GoldTable.of(story, "statements").rows().forEach(r -> statements.put(r.cell("id"), r));
        Map<String, Integer> bearers = new HashMap<>();
        for (Row row : GoldTable.of(story, "actors").rows()) {
            Set<String> own = new TreeSet<>(Set.of(plain(row.cell("name"))));
            Stream.of(row.cell("aliases").split("\\|", -1)).map(GoldTold::plain).forEach(own::add);
            own.forEach(name -> bearers.merge(name, 1, Integer::sum));
            names.put(row.cell("name"), own);
        }
        names.values().forEach(own -> own.removeIf(name -> bearers.getOrDefault(name, 0) > 1));
        for (Actor actor : dossier.actors()) {
            Set<String> own = new TreeSet<>(Set.of(plain(actor.name())));
            actor.aliases().forEach(alias -> own.add(plain(alias)));
            called.put(actor.id(), own);
        }
        for (Reading reading : dossier.readings()) {
            published.put(reading.article().document(), reading.article().publication().day());
            for (Position position : reading.positions()) {
                positions.put(position.id(), position);
                articles.put(position.id(), reading.article());
            }
        }
    }

    /** Gold's moves against those told; what is told besides may be right, and is listed. */
    public Tally moves() {
        Set<Move> used = new HashSet<>();
        int right = 0;
        for (Row row : gold) {
            List<Move> told =
                    dossier.discourse().moves().stream().filter(m -> isTold(m, row)).toList();
            right += told.isEmpty() ? 0 : 1;
            used.addAll(told);
            if (told.isEmpty()) {
                misses.add("untold move " + shown(row) + why(row));
            }
        }
        for (Move move : dossier.discourse().moves()) {
            if (!used.contains(move)) {
                misses.add("move not in gold: " + shown(move));
            }
        }
        return new Tally(gold.size(), dossier.discourse().moves().size(), right);
    }

    /** What was missed with what was found of it, and what was told besides, a line each. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    private boolean isTold(Move move, Row row) {
        return isActor(move.actor(), row)
                && isSide(move.from(), row, "from")
                && (isSide(move.to(), row, "to") || isDropped(move, row));
    }

    /** "demands, then drops" where gold says that the other thing is accepted by now. */
    private boolean isDropped(Move move, Row row) {
        boolean wanted = Set.of("demands", "supports").contains(row.cell("from_stance"));
        boolean over = !Set.of("demands", "supports").contains(row.cell("to_stance"));
        return wanted && over && move.to().stance() == Stance.DROPS && isAt(move.to(), row, "to");
    }

    private boolean isSide(Stand stand, Row row, String end) {
        return word(stand.stance()).equals(row.cell(end + "_stance")) && isAt(stand, row, end);
    }

    private static String word(Stance stance) {
        return stance == Stance.OFFERS ? Stance.ACCEPTS.word() : stance.word();
    }

    private boolean isAt(Stand stand, Row row, String end) {
        return stand.positions().stream().anyMatch(id -> isIn(id, row, end))
                && isDay(stand, row, end);
    }

    /** The day that gold gives lies among the stand's; else the stand began by publication. */
    private boolean isDay(Stand stand, Row row, String end) {
        Row said = statements.get(row.cell(end + "_statement"));
        if (said == null || said.cell("said").length() != "2000-01-01".length()) {
            Optional<LocalDate> day =
                    Optional.ofNullable(said)
                            .flatMap(s -> published.getOrDefault(s.cell("document"), none()));
            return day.filter(d -> stand.days().filter(s -> d.isBefore(s.first())).isPresent())
                    .isEmpty();
        }
        LocalDate day = LocalDate.parse(said.cell("said"));
        return stand.days()
                .filter(days -> !day.isBefore(days.first()) && !day.isAfter(days.last()))
                .isPresent();
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }

    private boolean isIn(ItemId id, Row row, String end) {
        Position position = positions.get(id);
        Article article = articles.get(id);
        return position != null
                && article != null
                && places(row.cell(end + "_statement")).stream()
                        .anyMatch(
                                place ->
                                        place.document().equals(article.document())
                                                && place.span()
                                                        .overlaps(position.evidence().span()));
    }

    /** Where a gold statement stands: in its own article, and where the same words stand. */
    private List<Place> places(String statement) {
        return places.computeIfAbsent(statement, this::found);
    }

    private List<Place> found(String statement) {
        Row row = statements.get(statement);
        List<Place> found = new ArrayList<>();
        if (row == null) {
            return found;
        }
        for (Reading reading : dossier.readings()) {
            String document = reading.article().document();
            boolean own = document.equals(row.cell("document"));
            GoldText text = new GoldText(reading.article().text().characters());
            List<Span> content = text.parts(row.cell("content"), occurrence(row, "content", own));
            Optional<Span> source = text.find(row.cell("source"), occurrence(row, "source", own));
            if (!content.isEmpty()) {
                Span whole = Span.hull(content.get(0), content.get(content.size() - 1));
                found.add(
                        new Place(
                                document,
                                source.filter(s -> isNear(s, whole))
                                        .map(s -> Span.hull(s, whole))
                                        .orElse(whole)));
            }
        }
        return found;
    }

    private static int occurrence(Row row, String column, boolean own) {
        return own ? row.number(column + "_occurrence") : 1;
    }

    /** A source that stands a sentence's length away or more is another one's. */
    private static boolean isNear(Span source, Span content) {
        int gap = Math.max(source.start() - content.end(), content.start() - source.end());
        return gap < 100;
    }

    private boolean isActor(ActorId actor, Row row) {
        Set<String> own = new TreeSet<>(names.getOrDefault(row.cell("actor"), Set.of()));
        own.add(plain(row.cell("actor")));
        return called.getOrDefault(actor, Set.of()).stream().anyMatch(own::contains);
    }

    private static String plain(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('’', '\'').strip();
        return plain.startsWith("the ") ? plain.substring(4) : plain;
    }

    /** What was found on either side, so that one sees which part fails. */
    private String why(Row row) {
        return " [from: " + foundAt(row, "from") + "; to: " + foundAt(row, "to") + "]";
    }

    private String foundAt(Row row, String end) {
        Set<String> found = new TreeSet<>();
        for (Position position : positions.values()) {
            if (isIn(position.id(), row, end)) {
                found.add(
                        position.actor().name()
                                + " "
                                + position.stance().word()
                                + " \""
                                + position.label()
                                + "\" of "
                                + issue(position.id()));
            }
        }
        return found.isEmpty() ? "nothing" : String.join(", ", found);
    }

    private String issue(ItemId position) {
        return dossier.discourse().issues().stream()
                .filter(issue -> issue.members().contains(position))
                .map(issue -> issue.id().value().substring(9, 13))
                .findFirst()
                .orElse("none");
    }

    private static String shown(Row row) {
        return String.join(
                " ",
                row.cell("actor") + ",",
                row.cell("issue") + ":",
                row.cell("from_stance"),
                row.cell("from_statement"),
                "to",
                row.cell("to_stance"),
                row.cell("to_statement"));
    }

    private String shown(Move move) {
        String actor =
                dossier.actors().stream()
                        .filter(a -> a.id().equals(move.actor()))
                        .map(Actor::name)
                        .findFirst()
                        .orElse("?");
        return actor + ": " + shown(move.from()) + " -> " + shown(move.to());
    }

    private String shown(Stand stand) {
        Set<String> passages = new TreeSet<>();
        for (ItemId id : stand.positions()) {
            Position position = positions.get(id);
            Article article = articles.get(id);
            if (position != null && article != null) {
                String words = position.evidence().exact().replace('\n', ' ');
                passages.add(article.document() + " \"" + words + "\"");
            }
        }
        return stand.stance().word()
                + " "
                + stand.days().map(Object::toString).orElse("no day")
                + " "
                + passages;
    }
}
