package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.Digest;
import org.hearsay.proof.ConsistencyProof;
import org.hearsay.proof.InclusionProof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By the proofs, good and bad, that logs of the public web test themselves with. Skipped where they
 * are not at hand.
 */
class MerkleVectorsTest {

    private static final Path PACK =
            Path.of("..", "..", "shared", "bench", "hostile", "hostile-pack.tar.xz");

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir Path folder;

    @Test
    void everyGoodProofHoldsAndNoBadOneDoes() throws IOException, InterruptedException {
        assumeTrue(Files.exists(PACK), "the pack of hostile inputs is not here");
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        int good = 0;
        for (Path file : vectors()) {
            JsonNode vector = MAPPER.readTree(Files.readString(file));
            if (vector.path("start").asLong(0) > 0 || vector.path("end").asLong(1) == 0) {
                // Proofs about a part of a tree or an empty one, which are of a later standard.
                continue;
            }
            boolean wanted = !vector.path("wantErr").asBoolean();
            checked++;
            good += wanted ? 1 : 0;
            if (holds(vector) != wanted) {
                wrong.add(file.getFileName() + ": " + vector);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(checked).isGreaterThan(350);
        assertThat(good).isGreaterThan(20);
    }

    private List<Path> vectors() throws IOException, InterruptedException {
        Process tar =
                new ProcessBuilder(
                                "tar",
                                "xJf",
                                PACK.toAbsolutePath().toString(),
                                "--wildcards",
                                "*merkle/*")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assumeTrue(tar.waitFor() == 0, "the pack could not be unpacked");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static boolean holds(JsonNode vector) {
        try {
            return vector.has("leafIdx") ? isIncluded(vector) : isConsistent(vector);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isIncluded(JsonNode vector) {
        long size = number(vector, "treeSize", "end");
        InclusionProof proof =
                new InclusionProof(number(vector, "leafIdx", "leafIdx"), size, path(vector));
        Digest root = hash(vector.path("root"));
        return proof.root(hash(vector.path("leafHash"))).filter(root::equals).isPresent();
    }

    private static boolean isConsistent(JsonNode vector) {
        ConsistencyProof proof =
                new ConsistencyProof(
                        number(vector, "size1", "end"),
                        number(vector, "size2", "size"),
                        path(vector));
        return proof.leads(digest(vector.path("root1")), digest(vector.path("root2")));
    }

    private static long number(JsonNode vector, String name, String other) {
        JsonNode number = vector.has(name) ? vector.path(name) : vector.path(other);
        return number.bigIntegerValue().longValue();
    }

    private static List<Digest> path(JsonNode vector) {
        List<Digest> path = new ArrayList<>();
        vector.path("proof").forEach(each -> path.add(digest(each)));
        return path;
    }

    /** Throws for what is no hash: no proof can be made of it. */
    private static Digest hash(JsonNode base64) {
        return new Digest(hex(base64));
    }

    /**
     * What is no hash is another digest for each, so that it is still equal to itself alone: two
     * roots of trees of one size need only be equal.
     */
    private static Digest digest(JsonNode base64) {
        String hex = hex(base64);
        return hex.length() == 64 ? new Digest(hex) : Digest.of("not a hash", hex);
    }

    private static String hex(JsonNode base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64.asString("")));
    }
}
