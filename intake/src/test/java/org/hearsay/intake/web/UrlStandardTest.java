package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By the tests of the URL standard: the host that is read is the one that browsers read, or the URL
 * is refused. Skipped where the tests are not at hand.
 */
class UrlStandardTest {

    private static final String PACK = "bench/hostile/hostile-pack.tar.xz";

    @TempDir private Path folder;

    @Test
    void theHostIsThatOfTheStandardOrTheUrlIsRefused() throws Exception {
        List<String> differences = new ArrayList<>();
        int accepted = 0;
        int cases = 0;
        for (JsonNode each : cases("_urltestdata.json")) {
            Optional<WebUrl> url = read(each);
            cases++;
            accepted += url.isPresent() ? 1 : 0;
            if (url.isPresent() && !agrees(each, url.get())) {
                differences.add(each.path("input").asString("") + " read as " + url.get().text());
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).isGreaterThan(800);
        assertThat(accepted).isGreaterThanOrEqualTo(140);
    }

    @Test
    void anInternationalHostIsThatOfTheStandardOrTheUrlIsRefused() throws Exception {
        List<String> differences = new ArrayList<>();
        int accepted = 0;
        for (String file : List.of("_IdnaTestV2.json", "_toascii.json")) {
            for (JsonNode each : cases(file)) {
                String written = each.path("input").asString("");
                String output = each.path("output").asString("");
                Optional<WebUrl> url = parsed("https://" + written + "/x");
                accepted += url.isPresent() ? 1 : 0;
                if (url.isPresent() && !url.get().host().text().equals(output)) {
                    differences.add(written + " read as " + url.get() + ", not " + output);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(accepted).isGreaterThan(100);
    }

    /** Where the standard has a failure, or another scheme, nothing may be read. */
    private static boolean agrees(JsonNode each, WebUrl url) {
        return !each.path("failure").asBoolean(false)
                && each.path("protocol").asString("").equals(url.scheme() + ":")
                && each.path("hostname").asString("").equals(url.host().text())
                && each.path("host").asString("").equals(url.authority())
                && (each.path("pathname").asString("") + each.path("search").asString(""))
                        .equals(withoutEmptyQuery(url.target()));
    }

    /** The standard's "search" has no mark where nothing follows it. */
    private static String withoutEmptyQuery(String target) {
        return target.endsWith("?") ? target.substring(0, target.length() - 1) : target;
    }

    private static Optional<WebUrl> read(JsonNode each) {
        String input = each.path("input").asString("");
        Optional<WebUrl> base = parsed(each.path("base").asString(""));
        try {
            return base.isPresent()
                    ? Optional.of(base.get().resolve(input))
                    : Optional.of(WebUrl.parse(input));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Optional<WebUrl> parsed(String url) {
        try {
            return Optional.of(WebUrl.parse(url));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private List<JsonNode> cases(String ending) throws IOException, InterruptedException {
        List<JsonNode> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(unpacked().resolve("url"))) {
            Path file =
                    files.filter(each -> each.toString().endsWith(ending))
                            .filter(each -> !each.toString().contains("ada"))
                            .findFirst()
                            .orElseThrow();
            for (JsonNode each : JsonMapper.shared().readTree(Files.readAllBytes(file))) {
                if (each.isObject()) {
                    cases.add(each);
                }
            }
        }
        return cases;
    }

    private Path unpacked() throws IOException, InterruptedException {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Optional<Path> pack =
                Stream.of("../shared", "../../shared")
                        .map(shared -> root.resolve(shared).resolve(PACK).normalize())
                        .filter(Files::exists)
                        .findFirst();
        assumeTrue(pack.isPresent(), "the tests of the URL standard are not at hand");
        Process tar =
                new ProcessBuilder("tar", "-xJf", pack.orElseThrow().toString(), "url")
                        .directory(folder.toFile())
                        .inheritIO()
                        .start();
        assumeTrue(tar.waitFor() == 0, "the tests of the URL standard cannot be unpacked");
        return folder;
    }
}
