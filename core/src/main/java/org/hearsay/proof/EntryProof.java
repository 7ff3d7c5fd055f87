package org.hearsay.proof;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Digest;

/**
 * That words stood in an entry of a log: the parts of the entry that are shown, each with its way
 * to the entry's content, the entry's way to the log's root, and the signed checkpoint that told
 * the root.
 *
 * <p>As text (see {@code docs/proof.md}) it is what {@code hearsay prove} writes. It says that the
 * entry was in the log when the checkpoint was signed, by whoever holds the key; it says nothing of
 * whether what the words claim is true.
 */
public record EntryProof(
        Digest subject, List<SaltedParts.Shown> parts, InclusionProof way, SignedNote note) {

    public EntryProof {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A proof shows something");
        }
    }

    /** What is wrong with it, as a sentence; empty if it proves what it shows. */
    public Optional<String> fault(LogKey key) {
        if (!note.isSignedBy(key)) {
            return Optional.of("The checkpoint is not signed with the key " + key.text() + ".");
        }
        try {
            return fault(Checkpoint.parse(note.signed()));
        } catch (ProofFormatException e) {
            return Optional.of(e.getMessage() + ".");
        }
    }

    private Optional<String> fault(Checkpoint checkpoint) {
        if (checkpoint.size() != way.size()) {
            return Optional.of(
                    "The proof is of a log of "
                            + way.size()
                            + " entries, the checkpoint of one of "
                            + checkpoint.size()
                            + ".");
        }
        Optional<Digest> content = content();
        if (content.isEmpty()) {
            return Optional.of("What is shown is not of one entry.");
        }
        Digest leaf = new LogLeaf(subject, content.get()).hash();
        return way.root(leaf).filter(checkpoint.root()::equals).isPresent()
                ? Optional.empty()
                : Optional.of("What is shown does not lead to the checkpoint's root.");
    }

    /** The entry's content, if all that is shown leads to the same. */
    private Optional<Digest> content() {
        Optional<Digest> content = parts.get(0).root();
        return content.filter(one -> parts.stream().allMatch(part -> part.isOf(one)));
    }

    /** All that a proof holds but the signature below its checkpoint. */
    public record Claim(
            Digest subject,
            List<SaltedParts.Shown> parts,
            InclusionProof way,
            Checkpoint checkpoint) {

        public Claim {
            parts = List.copyOf(parts);
        }

        /** The proof, signed. */
        public EntryProof signed(LogKey key, PrivateKey secret) {
            return new EntryProof(subject, parts, way, key.sign(checkpoint.text(), secret));
        }
    }

    /** The proof as text. */
    public String text() {
        return ProofText.write(this);
    }

    /** Reads what {@link #text} wrote. */
    public static EntryProof parse(String text) throws ProofFormatException {
        return ProofText.read(text);
    }
}
