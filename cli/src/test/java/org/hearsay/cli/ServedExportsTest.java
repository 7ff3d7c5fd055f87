package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;
import org.hearsay.store.dna.DiscourseNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every format over HTTP is what {@code hearsay export} writes, byte for byte. */
class ServedExportsTest {

    @TempDir private static Path folder;

    private static Serving serving;

    @BeforeAll
    static void serves() throws Exception {
        serving = Serving.sample(folder);
        while (new String(get("health").body(), StandardCharsets.UTF_8).contains("preparing")) {
            Thread.sleep(200);
        }
    }

    @AfterAll
    static void ends() {
        serving.close();
    }

    static List<Format> formats() {
        return new Formats(new DiscourseNetwork()).all();
    }

    static Stream<Format> textFree() {
        return formats().stream().filter(Format::mayBeTextFree);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormatIsTheSameBytesAsOnTheCommandLine(Format format) throws Exception {
        same(format, "");
    }

    @ParameterizedTest
    @MethodSource("textFree")
    void aFormatWithoutTextIsTheSameBytesToo(Format format) throws Exception {
        same(format, "?textFree=true", "--text-free");
    }

    private static void same(Format format, String query, String... more) throws Exception {
        HttpResponse<byte[]> answer = get("export/" + format.name() + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String name = answer.headers().firstValue("Content-Disposition").orElse("");
        Map<String, byte[]> sent = new TreeMap<>();
        if (format.files().size() == 1) {
            assertThat(type).isEqualTo(format.mediaType());
            assertThat(name).isEqualTo("attachment; filename=\"" + format.files().get(0) + "\"");
            sent.put(format.files().get(0), answer.body());
        } else {
            assertThat(type).isEqualTo("application/zip");
            assertThat(name).endsWith("hearsay-" + format.name() + ".zip\"");
            sent.putAll(unpacked(answer.body()));
        }
        Map<String, byte[]> written = written(format, more);
        assertThat(sent.keySet()).isEqualTo(written.keySet());
        written.forEach((file, bytes) -> assertThat(sent.get(file)).as(file).isEqualTo(bytes));
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                files.put(each.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static Map<String, byte[]> written(Format format, String... more) throws IOException {
        Path out = folder.resolve(format.name() + more.length);
        List<Object> arguments = new ArrayList<>(List.of("--format", format.name(), "--out", out));
        arguments.addAll(List.of(more));
        Console.Ran ran =
                Console.run(List.of("export", "--ledger", Story.ofSample().ledger()), arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : format.files()) {
            Path path = format.files().size() == 1 ? out : out.resolve(file);
            files.put(file, Files.readAllBytes(path));
        }
        return files;
    }

    @Test
    void whatCannotBeWrittenIsAProblem() throws Exception {
        assertThat(get("export/parchment").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> dna = get("export/dna?textFree=true");
        assertThat(dna.statusCode()).isEqualTo(400);
        assertThat(dna.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(serving.at("api/v1/" + path)))
                        .header("Authorization", "Bearer " + serving.token())
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
