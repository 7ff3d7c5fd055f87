package org.hearsay.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.Discourse;
import org.hearsay.model.Evidence;
import org.hearsay.model.Issue;
import org.hearsay.model.ItemId;
import org.hearsay.model.Move;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Side;
import org.hearsay.model.Stance;
import org.hearsay.model.Stand;
import org.hearsay.model.Unordered;
import org.hearsay.query.Interval;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Who wants what: an issue at a time, its sides, how they moved, and the words of all. */
final class PositionPages {

    private static final int ROWS = 300;

    private final Catalog catalog;
    private final Facts facts;
    private final Discourse discourse;
    private final Map<String, List<Move>> moves = new HashMap<>();
    private final Map<String, List<Side>> sides = new HashMap<>();

    PositionPages(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
        this.discourse = catalog.dossier().discourse();
        discourse.moves().forEach(move -> listed(moves, move.issue().value()).add(move));
        discourse.sides().forEach(side -> listed(sides, side.issue().value()).add(side));
    }

    private static <T> List<T> listed(Map<String, List<T>> map, String key) {
        return map.computeIfAbsent(key, k -> new ArrayList<>());
    }

    void write(Leaves sink) {
        List<Issue> inOrder =
                discourse.issues().stream()
                        .sorted(
                                Comparator.<Issue>comparingInt(issue -> -moves(issue).size())
                                        .thenComparing(issue -> -issue.members().size())
                                        .thenComparing(Issue::id))
                        .toList();
        Frame.parts(
                sink,
                Frame.Room.POSITIONS,
                "Who wants what",
                Part.cut("positions", inOrder, issue -> issue.members().size(), ROWS),
                this::body);
    }

    private void body(Html h, Part<Issue> part) {
        h.leaf(
                "p",
                "intro",
                "What the articles say that somebody demands, offers, supports, accepts or rejects,"
                        + " by what it is about; issues on which somebody moved come first. Who"
                        + " was for and against a thing on one day is put on no side.");
        if (part.rows().isEmpty()) {
            h.leaf("p", "No position was found.");
        }
        part.links(h, "who wants what");
        part.rows().forEach(issue -> issue(h, issue));
        part.links(h, "who wants what, again");
    }

    private List<Move> moves(Issue issue) {
        return moves.getOrDefault(issue.id().value(), List.of());
    }

    private void issue(Html h, Issue issue) {
        h.open("section", "group").id(issue.id().value()).open("h2");
        h.name(Wording.clip(issue.label(), 200)).close();
        List<Side> all = sides.getOrDefault(issue.id().value(), List.of());
        side(h, "For it, when last heard: ", all.stream().filter(Side::isFor).toList());
        side(h, "Against it: ", all.stream().filter(side -> !side.isFor()).toList());
        if (!moves(issue).isEmpty()) {
            h.open("ul", "rows");
            moves(issue).forEach(move -> move(h, move));
            h.close();
        }
        discourse.unordered().stream()
                .filter(both -> both.issue().equals(issue.id()))
                .forEach(both -> unordered(h, both));
        table(h, issue);
        h.close();
    }

    private void side(Html h, String words, List<Side> sides) {
        if (sides.isEmpty()) {
            return;
        }
        h.open("p", "known").text(words);
        List<String> names = sides.stream().map(side -> name(side.actor())).distinct().toList();
        for (int i = 0; i < names.size(); i++) {
            h.text(i == 0 ? "" : ", ").name(names.get(i));
        }
        h.text(".").close();
    }

    private void move(Html h, Move move) {
        h.open("li").open("strong").name(name(move.actor())).close().text(": ");
        stand(h, move.from());
        h.text(", then ");
        stand(h, move.to());
        boolean told = move.order() == Move.Order.WORDS;
        h.text(told ? ", in the passage’s own words." : ".").close();
    }

    /** No move: which of the two came first is not told. */
    private void unordered(Html h, Unordered both) {
        h.open("p", "known").text("In which order is not known: ");
        h.name(name(both.actor())).text(" ");
        stand(h, both.one());
        h.text("; ");
        stand(h, both.other());
        h.text(".").close();
    }

    private void stand(Html h, Stand stand) {
        h.leaf("span", "tag", stand.stance().word()).text(" ");
        position(stand).ifPresent(p -> words(h, p));
        stand.days()
                .map(days -> new Interval(days.first(), days.last()))
                .ifPresent(days -> h.text(" (" + Days.days(days) + ")"));
    }

    private Optional<Position> position(Stand stand) {
        return stand.positions().stream().flatMap(id -> position(id).stream()).findFirst();
    }

    private Optional<Position> position(ItemId id) {
        return catalog.query()
                .item(id)
                .filter(Position.class::isInstance)
                .map(Position.class::cast);
    }

    private static void words(Html h, Position position) {
        h.open("span", "quoted").text("“");
        h.link(Catalog.inText(position), Wording.clip(position.issue().exact(), 300));
        h.text("”").close();
    }

    private void table(Html h, Issue issue) {
        h.open("table", "stack").leaf("caption", "Who stands how, by whose word");
        h.open("thead").open("tr");
        for (String column : List.of("Who", "Stands", "Published in")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        issue.members().stream()
                .flatMap(id -> position(id).stream())
                .filter(p -> catalog.query().article(p.evidence().article()).isPresent())
                .sorted(Comparator.comparing(this::article, Article.BY_PUBLICATION))
                .collect(
                        Collectors.groupingBy(
                                Same::of, LinkedHashMap::new, Collectors.toUnmodifiableList()))
                .values()
                .forEach(same -> row(h, same));
        h.close().close();
    }

    /** What copies of one passage have in common: they are one row, with all who published it. */
    private record Same(
            String who,
            Stance stance,
            boolean earlier,
            String words,
            List<String> conditions,
            String by) {

        static Same of(Position position) {
            return new Same(
                    position.actor().actor().map(ActorId::value).orElse(position.actor().name()),
                    position.stance(),
                    position.earlier(),
                    plain(position.issue()),
                    position.conditions().stream().map(Same::plain).toList(),
                    position.ascribedBy().map(Party::name).orElse(position.basis().word()));
        }

        private static String plain(Evidence words) {
            String exact = words.exact();
            return Word.in(exact, new Span(0, exact.length())).stream()
                    .map(Word::form)
                    .collect(Collectors.joining(" "));
        }
    }

    private Article article(Position position) {
        return catalog.query().article(position.evidence().article()).orElseThrow();
    }

    private void row(Html h, List<Position> same) {
        Position position = same.get(0);
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Who");
        facts.party(h, position.actor());
        h.close().open("td").attribute("data-label", "Stands");
        h.leaf("span", "tag", position.stance().word()).text(" ");
        words(h, position);
        position.conditions()
                .forEach(c -> h.text(", “").name(Wording.clip(c.exact(), 300)).text("”"));
        h.open("small", "known").text(" ");
        if (position.earlier()) {
            h.text("before, ");
        }
        position.ascribedBy()
                .ifPresentOrElse(
                        by -> h.text("ascribed by ").name(Wording.clip(by.name(), 200)),
                        () -> h.text(position.basis().word()));
        h.close().close().open("td").attribute("data-label", "Published in");
        for (Position copy : same) {
            h.open("div");
            facts.article(h, article(copy), Catalog.inText(copy));
            h.text(" ");
            facts.published(h, article(copy));
            h.close();
        }
        h.close().close();
    }

    private String name(ActorId id) {
        return catalog.query()
                .actor(id)
                .map(Actor::name)
                .map(n -> Wording.clip(n, 200))
                .orElse("?");
    }
}
