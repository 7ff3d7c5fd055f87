package org.hearsay.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Digest;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int MOST = 70;

    /** Leaves and roots that Certificate Transparency's implementations test themselves with. */
    private static final List<String> KNOWN_LEAVES =
            List.of(
                    "",
                    "00",
                    "10",
                    "2021",
                    "3031",
                    "40414243",
                    "5051525354555657",
                    "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS =
            List.of(
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static List<byte[]> data(int size) {
        List<byte[]> data = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            data.add(NaiveTree.text("entry " + i));
        }
        return data;
    }

    private static MerkleTree tree(List<byte[]> data) {
        MerkleTree tree = new MerkleTree();
        data.forEach(each -> tree.add(NaiveTree.digest(NaiveTree.leafHash(each))));
        return tree;
    }

    @Test
    void theRootsOfKnownLeavesAreTheKnownOnes() {
        List<byte[]> leaves =
                KNOWN_LEAVES.stream()
                        .map(HexFormat.of()::parseHex)
                        .collect(Collectors.toCollection(ArrayList::new));
        MerkleTree tree = tree(leaves);
        for (int size = 0; size <= leaves.size(); size++) {
            assertThat(tree.root(size).hex()).isEqualTo(KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void rootsAndProofsAreThoseOfTheDefinition() {
        List<byte[]> data = data(MOST);
        MerkleTree tree = tree(data);
        for (int size = 1; size <= MOST; size++) {
            List<byte[]> then = data.subList(0, size);
            assertThat(tree.root(size)).isEqualTo(NaiveTree.digest(NaiveTree.root(then)));
            for (int i = 0; i < size; i++) {
                assertThat(tree.inclusion(i, size).path()).isEqualTo(NaiveTree.path(i, then));
                assertThat(tree.consistency(i + 1, size).path())
                        .isEqualTo(NaiveTree.proof(i + 1, then));
            }
        }
    }

    @Test
    void everyLeafLeadsToTheRootAndNothingElseDoes() {
        MerkleTree tree = tree(data(MOST));
        Digest other = Digest.of("other");
        for (int size = 1; size <= 40; size++) {
            Optional<Digest> root = Optional.of(tree.root(size));
            for (int i = 0; i < size; i++) {
                InclusionProof proof = tree.inclusion(i, size);
                Digest leaf = tree.leaf(i);
                assertThat(proof.root(leaf)).isEqualTo(root);
                assertThat(proof.root(other)).isNotEqualTo(root);
                assertThat(altered(proof)).noneMatch(altered -> altered.root(leaf).equals(root));
            }
        }
    }

    /** At another place, of another size, and with each hash changed, left out or put in again. */
    private static List<InclusionProof> altered(InclusionProof proof) {
        List<InclusionProof> all = new ArrayList<>();
        for (List<Digest> path : altered(proof.path())) {
            all.add(new InclusionProof(proof.index(), proof.size(), path));
        }
        for (long index = 0; index < proof.size(); index++) {
            if (index != proof.index()) {
                all.add(new InclusionProof(index, proof.size(), proof.path()));
            }
        }
        return all;
    }

    private static List<List<Digest>> altered(List<Digest> path) {
        List<List<Digest>> all = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<Digest> longer = new ArrayList<>(path);
            longer.add(i, Digest.of("more"));
            all.add(longer);
        }
        for (int i = 0; i < path.size(); i++) {
            List<Digest> shorter = new ArrayList<>(path);
            shorter.remove(i);
            all.add(shorter);
            List<Digest> other = new ArrayList<>(path);
            other.set(i, Digest.of("other"));
            all.add(other);
        }
        return all;
    }

    @Test
    void everyOlderRootLeadsToTheNewerAndNoOtherDoes() throws ProofFormatException {
        MerkleTree tree = tree(data(MOST));
        Digest other = Digest.of("other");
        for (int to = 1; to <= 40; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = tree.consistency(from, to);
                assertThat(ConsistencyProof.parse(proof.text())).isEqualTo(proof);
                Digest older = tree.root(from);
                Digest newer = tree.root(to);
                assertThat(proof.leads(older, newer)).isTrue();
                assertThat(proof.leads(other, newer)).isFalse();
                assertThat(proof.leads(older, other)).isFalse();
                for (List<Digest> path : altered(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, path).leads(older, newer)).isFalse();
                }
                if (from > 1) {
                    assertThat(new ConsistencyProof(from - 1, to, proof.path()).leads(older, newer))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void aRewrittenMovedOrCutEntryBreaksTheProofOfConsistency() {
        List<byte[]> data = data(40);
        Digest seen = tree(data).root(25);
        for (int i = 0; i < 25; i++) {
            List<byte[]> rewritten = new ArrayList<>(data);
            rewritten.set(i, NaiveTree.text("rewritten"));
            List<byte[]> cut = new ArrayList<>(data);
            cut.remove(i);
            List<byte[]> moved = new ArrayList<>(data);
            moved.add(40 - i % 10 - 1, moved.remove(i));
            for (List<byte[]> other : List.of(rewritten, cut, moved)) {
                MerkleTree tree = tree(other);
                assertThat(tree.root(25)).isNotEqualTo(seen);
                assertThat(tree.consistency(25, tree.size()).leads(seen, tree.root())).isFalse();
            }
        }
    }

    @Test
    void whatIsNotThereIsNotProved() {
        MerkleTree tree = tree(data(3));
        assertThatThrownBy(() -> tree.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.root(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
