package org.hearsay.proof;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Digest;
import org.hearsay.proof.SaltedParts.Shown;

/**
 * An entry's proof as text: what is shown of the entry, then the log's own proof in the form of
 * C2SP's tlog-proof, which ends with the checkpoint.
 */
final class ProofText {

    private static final String HEAD = "hearsay proof 1";
    private static final String LOG = "c2sp.org/tlog-proof@v1";
    private static final char SHOWN = '|';

    private ProofText() {}

    static String write(EntryProof proof) {
        StringBuilder text = new StringBuilder();
        line(text, HEAD);
        line(text, "subject " + Base64Text.of(proof.subject()));
        proof.parts().forEach(part -> write(text, part));
        line(text, "");
        line(text, LOG);
        line(text, "index " + proof.way().index());
        proof.way().path().forEach(hash -> line(text, Base64Text.of(hash)));
        line(text, "");
        return text.append(proof.note().text()).toString();
    }

    private static void write(StringBuilder text, Shown part) {
        line(text, "part " + part.way().index() + " of " + part.way().size());
        line(text, "salt " + Base64Text.of(part.salt().bytes()));
        part.way().path().forEach(hash -> line(text, Base64Text.of(hash)));
        for (String shown : part.text().split("\n", -1)) {
            line(text, SHOWN + shown);
        }
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    static EntryProof read(String text) throws ProofFormatException {
        try {
            return new Reading(text).proof();
        } catch (IllegalArgumentException e) {
            throw new ProofFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Goes through a text line by line. */
    private static final class Reading {

        private final String text;
        private int place;

        Reading(String text) {
            this.text = text;
        }

        EntryProof proof() throws ProofFormatException {
            expect(HEAD);
            Digest subject = Base64Text.digest(after("subject "));
            List<Shown> parts = new ArrayList<>();
            while (!peek().isEmpty()) {
                parts.add(part());
            }
            expect("");
            expect(LOG);
            long index = Numbers.parse(after("index "));
            List<Digest> path = path();
            expect("");
            SignedNote note = SignedNote.parse(text.substring(place));
            long size = Checkpoint.parse(note.signed()).size();
            return new EntryProof(subject, parts, new InclusionProof(index, size, path), note);
        }

        private Shown part() throws ProofFormatException {
            String[] numbers = after("part ").split(" of ", -1);
            if (numbers.length != 2) {
                throw new ProofFormatException("Expected 'part N of M'");
            }
            Salt salt = Base64Text.salt(after("salt "));
            List<Digest> path = path();
            List<String> shown = new ArrayList<>();
            while (!peek().isEmpty() && peek().charAt(0) == SHOWN) {
                shown.add(next().substring(1));
            }
            return new Shown(
                    salt,
                    String.join("\n", shown),
                    new InclusionProof(Numbers.parse(numbers[0]), Numbers.parse(numbers[1]), path));
        }

        private List<Digest> path() throws ProofFormatException {
            List<Digest> path = new ArrayList<>();
            while (!peek().isEmpty() && peek().charAt(0) != SHOWN) {
                path.add(Base64Text.digest(next()));
            }
            return path;
        }

        private String after(String word) throws ProofFormatException {
            String line = next();
            if (!line.startsWith(word)) {
                throw new ProofFormatException(
                        "Expected '" + word + "…', found: " + Base64Text.shown(line));
            }
            return line.substring(word.length());
        }

        private void expect(String line) throws ProofFormatException {
            String found = next();
            if (!found.equals(line)) {
                throw new ProofFormatException(
                        "Expected '" + line + "', found: " + Base64Text.shown(found));
            }
        }

        private String next() throws ProofFormatException {
            String line = peek();
            place += line.length() + 1;
            return line;
        }

        private String peek() throws ProofFormatException {
            int end = text.indexOf('\n', place);
            if (end < 0) {
                throw new ProofFormatException("The proof ends before its end");
            }
            return text.substring(place, end);
        }
    }
}
