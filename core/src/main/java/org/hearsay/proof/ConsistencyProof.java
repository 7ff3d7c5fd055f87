package org.hearsay.proof;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Digest;

/**
 * That a tree of one size is the beginning of a larger one: nothing in it was rewritten, moved or
 * cut off (RFC 9162, 2.1.4). There is none from the empty tree, for it would say nothing.
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {

    public ConsistencyProof {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException(
                    "No proof leads from a tree of " + from + " leaves to one of " + to);
        }
        path = List.copyOf(path);
    }

    /** The proof as text: the sizes, then the hashes, each in a line. */
    public String text() {
        StringBuilder text = new StringBuilder("from " + from + "\nto " + to + "\n");
        path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} wrote. */
    public static ConsistencyProof parse(String text) throws ProofFormatException {
        List<String> lines = List.of(text.split("\n", -1));
        boolean fits =
                lines.size() > 2
                        && lines.get(0).startsWith("from ")
                        && lines.get(1).startsWith("to ")
                        && lines.get(lines.size() - 1).isEmpty();
        if (!fits) {
            throw new ProofFormatException(
                    "A proof of consistency is 'from N', 'to M' and hashes: "
                            + Base64Text.shown(text));
        }
        List<Digest> path = new ArrayList<>();
        for (String line : lines.subList(2, lines.size() - 1)) {
            path.add(Base64Text.digest(line));
        }
        try {
            return new ConsistencyProof(
                    Numbers.parse(lines.get(0).substring("from ".length())),
                    Numbers.parse(lines.get(1).substring("to ".length())),
                    path);
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Whether it leads from the one root to the other. */
    public boolean leads(Digest older, Digest newer) {
        if (from == to) {
            return path.isEmpty() && older.equals(newer);
        }
        List<Digest> way = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            way.add(0, older);
        }
        return !way.isEmpty() && leads(way, older, newer);
    }

    private boolean leads(List<Digest> way, Digest older, Digest newer) {
        Hashes hash = new Hashes();
        Climb climb = new Climb(from - 1, to - 1);
        climb.skip();
        Digest left = way.get(0);
        Digest all = left;
        for (Digest beside : way.subList(1, way.size())) {
            if (climb.isAtTop()) {
                return false;
            }
            if (climb.isRight()) {
                left = hash.node(beside, left);
                all = hash.node(beside, all);
            } else {
                all = hash.node(all, beside);
            }
            climb.rise();
        }
        return climb.isAtTop() && left.equals(older) && all.equals(newer);
    }
}
