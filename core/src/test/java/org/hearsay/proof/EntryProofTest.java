package org.hearsay.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.model.Digest;
import org.junit.jupiter.api.Test;

class EntryProofTest {

    private static final String ORIGIN = "hearsay/0123456789abcdef0123";

    private final KeyPair pair = pair();
    private final LogKey key = LogKey.of(ORIGIN, pair.getPublic());

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SaltedParts entry(int number) {
        List<String> texts = new ArrayList<>();
        for (int part = 0; part <= number % 7; part++) {
            texts.add("item\nid statement-" + number + "\nexact “It sank”, she said.\n");
        }
        return new SaltedParts(salt("salt " + number), texts);
    }

    private static Salt salt(String words) {
        return Salt.of(HexFormat.of().parseHex(Digest.of(words).hex()));
    }

    private static LogLeaf leaf(int number) {
        return new LogLeaf(Digest.of("subject", "" + number), entry(number).content());
    }

    /** The proof of one entry of many, showing its first and last part. */
    private EntryProof proof(int number, int of) {
        MerkleTree tree = new MerkleTree();
        for (int i = 0; i < of; i++) {
            tree.add(leaf(i).hash());
        }
        Checkpoint checkpoint = new Checkpoint(ORIGIN, of, tree.root(), List.of("earlier 3"));
        SaltedParts entry = entry(number);
        return new EntryProof(
                leaf(number).subject(),
                List.of(entry.show(0), entry.show(entry.texts().size() - 1)),
                tree.inclusion(number, of),
                key.sign(checkpoint.text(), pair.getPrivate()));
    }

    @Test
    void aProofIsReadAsItWasWrittenAndProves() throws ProofFormatException {
        for (int i = 0; i < 13; i++) {
            EntryProof proof = proof(i, 13);
            assertThat(EntryProof.parse(proof.text())).isEqualTo(proof);
            assertThat(proof.fault(key)).isEmpty();
        }
    }

    @Test
    void aVerifierThatSharesNothingAgrees() {
        for (int i = 0; i < 13; i++) {
            assertThat(CheckProof.check(proof(i, 13).text(), key.text()))
                    .startsWith("proved\nitem\nid statement-" + i);
        }
        assertThat(
                        CheckProof.check(
                                proof(1, 3).text(), LogKey.of(ORIGIN, pair().getPublic()).text()))
                .startsWith("not proved");
    }

    /** Each character of a proof changed, left out or doubled. */
    @Test
    void nothingInAProofCanBeAltered() throws ProofFormatException {
        String text = proof(1, 11).text();
        int signatures = text.lastIndexOf("\n\n");
        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'B' ? 'C' : 'B';
            for (String altered :
                    i % 5 > 0
                            ? List.of(text.substring(0, i) + other + text.substring(i + 1))
                            : List.of(
                                    text.substring(0, i) + text.substring(i + 1),
                                    text.substring(0, i) + other + text.substring(i))) {
                assertThat(proves(altered)).as("at %s: %s", i, altered).isFalse();
                if (i < signatures) {
                    assertThat(CheckProof.check(altered, key.text()))
                            .as("at %s: %s", i, altered)
                            .startsWith("not proved");
                }
            }
        }
    }

    private boolean proves(String text) {
        try {
            return EntryProof.parse(text).fault(key).isEmpty();
        } catch (ProofFormatException e) {
            return false;
        }
    }

    @Test
    void aProofOfAnotherKeyOrWithoutItsSignatureProvesNothing() {
        EntryProof proof = proof(2, 4);
        assertThat(proof.fault(LogKey.of(ORIGIN, pair().getPublic())))
                .hasValueSatisfying(fault -> assertThat(fault).contains("not signed with the key"));
        EntryProof bare =
                new EntryProof(
                        proof.subject(),
                        proof.parts(),
                        proof.way(),
                        new SignedNote(proof.note().signed(), List.of()));
        assertThat(bare.fault(key)).isPresent();
    }

    @Test
    void partsOfTwoEntriesAreNotOfOne() {
        EntryProof proof = proof(6, 7);
        EntryProof mixed =
                new EntryProof(
                        proof.subject(),
                        List.of(entry(6).show(0), entry(5).show(0)),
                        proof.way(),
                        proof.note());
        assertThat(mixed.fault(key)).hasValue("What is shown is not of one entry.");
    }

    @Test
    void withoutItsSaltAnEntrySaysNothingOfItsWords() {
        SaltedParts one = new SaltedParts(salt("a"), List.of("the same words"));
        SaltedParts other = new SaltedParts(salt("b"), List.of("the same words"));
        assertThat(one.content()).isNotEqualTo(other.content());
        assertThat(one.show(0).salt()).isNotEqualTo(salt("a"));
        assertThat(salt("a")).hasToString("Salt");
    }

    @Test
    void keysAndCheckpointsAreReadAsTheyWereWritten() throws ProofFormatException {
        assertThat(LogKey.parse(key.text()).text()).isEqualTo(key.text());
        Checkpoint checkpoint =
                new Checkpoint(ORIGIN, 17, Digest.of("root"), List.of("earlier 3", "more"));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        SignedNote note = key.sign(checkpoint.text(), pair.getPrivate());
        assertThat(SignedNote.parse(note.text())).isEqualTo(note);
        assertThat(note.text())
                .startsWith(ORIGIN + "\n17\n")
                .contains("\n\n\u2014 " + ORIGIN + " ");
    }

    @Test
    void aNoteOfTheStandardIsRead() throws ProofFormatException {
        // The example of C2SP's signed-note and Go's sumdb/note.
        LogKey peter =
                LogKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note =
                SignedNote.parse(
                        "If you think cryptography is the answer to your problem,\n"
                                + "then you don't know what your problem is.\n\n"
                                + "\u2014 PeterNeumann"
                                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2p"
                                + "ZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        assertThat(note.isSignedBy(peter)).isTrue();
        assertThat(note.isSignedBy(key)).isFalse();
    }

    @Test
    void whatIsNoKeyCheckpointOrNoteIsRefusedWithWhatWasFound() {
        for (String text :
                List.of("", "a+b", "a+00000000+AAAA", key.text() + "A", "x" + key.text())) {
            assertThatThrownBy(() -> LogKey.parse(text)).isInstanceOf(ProofFormatException.class);
        }
        for (String text :
                List.of("", "a\n1\n", "a\n01\nx\n", "a\n-1\n" + "A".repeat(43) + "=\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(text))
                    .isInstanceOf(ProofFormatException.class);
        }
        for (String text : List.of("", "a\n", "a\n\n", "a\n\nb\n", "a\n\n\u2014 b\n")) {
            assertThatThrownBy(() -> SignedNote.parse(text))
                    .isInstanceOf(ProofFormatException.class);
        }
    }
}
