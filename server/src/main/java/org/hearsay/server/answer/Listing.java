package org.hearsay.server.answer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.hearsay.server.route.Param;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;

/**
 * A list in its stable order, of which an answer gives a stretch: {@code items}, how many there are
 * in {@code total}, the dossier's {@code state}, and {@code next}, the cursor of what follows. A
 * cursor is good for the same question of the same state; there is no ceiling.
 */
record Listing<T>(List<T> rows, Function<T, String> line) {

    String json(Ask ask, String state) {
        int from = ask.get(Param.CURSOR).map(cursor -> after(cursor, ask, state)).orElse(0);
        int to = (int) Math.min(rows.size(), (long) from + ask.limit());
        StringBuilder json = new StringBuilder("{\"items\":[");
        for (int i = from; i < to; i++) {
            json.append(i == from ? "" : ",").append(line.apply(rows.get(i)));
        }
        json.append("],\"total\":").append(rows.size());
        json.append(",\"state\":\"").append(state).append('"');
        if (to < rows.size()) {
            json.append(",\"next\":\"").append(cursor(to, ask, state)).append('"');
        }
        return json.append('}').toString();
    }

    private static String cursor(int at, Ask ask, String state) {
        String plain = state + "." + ask.scope() + "." + at;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private int after(String cursor, Ask ask, String state) {
        String[] parts = plain(cursor).split("\\.", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9]{1,9}")) {
            throw notOurs(cursor);
        }
        if (!parts[0].equals(state)) {
            throw new RefusedException(
                    new Problem(
                            410,
                            "Gone",
                            "The dossier has changed since this cursor was given; begin again.",
                            "state " + parts[0],
                            "state " + state));
        }
        if (!parts[1].equals(ask.scope()) || Integer.parseInt(parts[2]) > rows.size()) {
            throw notOurs(cursor);
        }
        return Integer.parseInt(parts[2]);
    }

    private static String plain(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            throw notOurs(cursor);
        }
    }

    private static RefusedException notOurs(String cursor) {
        return RefusedException.mistaken(
                "The cursor is not of this list.",
                cursor,
                "the next of an earlier answer to the same question");
    }
}
