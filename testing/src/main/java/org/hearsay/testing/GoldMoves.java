package org.hearsay.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.testing.GoldTable.Row;
import org.hearsay.text.Span;

/**
 * Scores positions against the two sides of gold's moves: an actor's stance, and the statement that
 * shows it.
 *
 * <p>A side is found if a position's issue lies in the words of that statement, and right if one of
 * these has gold's stance. Gold lists the moves worth a reader's time and not all positions, so a
 * position elsewhere is no error and precision over all positions is not asked.
 */
public final class GoldMoves {

    private final Map<String, Row> statements = new LinkedHashMap<>();
    private final List<Row> moves;
    private final List<Reading> readings;
    private final List<String> misses = new ArrayList<>();

    public GoldMoves(String story, List<Reading> readings) {
        this.moves = GoldTable.of(story, "moves").rows();
        GoldTable.of(story, "statements").rows().forEach(row -> statements.put(id(row), row));
        this.readings = List.copyOf(readings);
    }

    /** Each stance that some statement shows, once. */
    public Tally sides() {
        Map<String, Optional<Boolean>> sides = new LinkedHashMap<>();
        for (Row move : moves) {
            for (String end : List.of("from", "to")) {
                String statement = move.cell(end + "_statement");
                String stance = move.cell(end + "_stance");
                sides.computeIfAbsent(
                        statement + " " + stance, key -> found(key, statement, stance));
            }
        }
        List<Boolean> answered = sides.values().stream().flatMap(Optional::stream).toList();
        int right = (int) answered.stream().filter(same -> same).count();
        return new Tally(sides.size(), answered.size(), right);
    }

    /** Moves with positions on both sides, and those with gold's stance on both. */
    public Tally moves() {
        int answered = 0;
        int right = 0;
        for (Row move : moves) {
            Optional<Boolean> from = side(move, "from");
            Optional<Boolean> to = side(move, "to");
            answered += from.isPresent() && to.isPresent() ? 1 : 0;
            right += from.orElse(false) && to.orElse(false) ? 1 : 0;
        }
        return new Tally(moves.size(), answered, right);
    }

    /** The sides that were missed or have another stance, a line each. */
    public List<String> misses() {
        return List.copyOf(misses);
    }

    private Optional<Boolean> side(Row move, String end) {
        return read(move.cell(end + "_statement"), move.cell(end + "_stance"));
    }

    private Optional<Boolean> found(String key, String statement, String stance) {
        Optional<Boolean> found = read(statement, stance);
        if (!found.orElse(false)) {
            String words =
                    Optional.ofNullable(statements.get(statement))
                            .map(row -> row.cell("content"))
                            .orElse("");
            misses.add(
                    (found.isEmpty() ? "missed position " : "wrong stance ") + key + ": " + words);
        }
        return found;
    }

    /** Whether a position in these words has this stance; empty where there is no position. */
    private Optional<Boolean> read(String statement, String stance) {
        List<Position> there = positionsIn(statement);
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(there.stream().anyMatch(p -> p.stance().word().equals(stance)));
    }

    private List<Position> positionsIn(String statement) {
        Row row = statements.get(statement);
        List<Position> found = new ArrayList<>();
        for (Reading reading : readings) {
            if (row == null || !reading.article().document().equals(row.cell("document"))) {
                continue;
            }
            List<Span> parts =
                    new GoldText(reading.article().text().characters())
                            .parts(row.cell("content"), row.number("content_occurrence"));
            reading.positions().stream()
                    .filter(p -> parts.stream().anyMatch(p.issue().span()::overlaps))
                    .forEach(found::add);
        }
        return found;
    }

    private static String id(Row row) {
        return row.cell("id");
    }
}
