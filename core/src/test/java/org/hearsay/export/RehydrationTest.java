package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;

/** Whoever has the articles can put back what an export free of text leaves out, and check it. */
class RehydrationTest {

    private final Dossier dossier = Quarry.dossier();
    private int checked;

    /** The article's text that has this digest. */
    private String text(String sha256) {
        return dossier.readings().stream()
                .map(reading -> reading.article().text().characters())
                .filter(text -> Wording.sha256(text).equals(sha256))
                .findFirst()
                .orElseThrow();
    }

    private static String slice(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    @Test
    void everyCutQuotationOfTheJsonLinesComesBackByItsPositionsAndDigest() throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String line : Written.text("jsonl", dossier, Wording.TEXT_FREE).lines().toList()) {
            JsonObject json = Written.json(line);
            if (json.getString("type").equals("article")) {
                texts.put(json.getString("id"), text(json.getString("textSha256")));
            } else if (json.containsKey("article")) {
                check(json, texts.getOrDefault(json.getString("article"), ""));
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(4);
    }

    /** An object or one inside it: one that has a digest has the positions of its words too. */
    private void check(JsonObject json, String text) {
        if (json.containsKey("sha256") && json.containsKey("span")) {
            check(json.getString("sha256"), json.getJsonArray("span"), text);
        } else if (json.containsKey("sha256") && json.containsKey("spans")) {
            check(json.getString("sha256"), json.getJsonArray("spans").getJsonArray(0), text);
        }
        for (JsonValue value : json.values()) {
            if (value instanceof JsonObject object) {
                check(object, text);
            }
        }
    }

    private void check(String sha256, JsonArray span, String text) {
        String words = slice(text, span.getInt(0), span.getInt(1));
        assertThat(Wording.sha256(words)).isEqualTo(sha256);
        checked++;
    }

    @Test
    void everyAnnotationWithoutAQuotationComesBackByItsPositionsAndDigest() throws IOException {
        JsonObject all = Written.json(Written.text("web-annotation", dossier, Wording.TEXT_FREE));
        for (JsonValue one : all.getJsonObject("first").getJsonArray("items")) {
            JsonObject target = one.asJsonObject().getJsonArray("target").getJsonObject(0);
            JsonObject position = target.getJsonArray("selector").getJsonObject(0);
            String text = text(target.getJsonObject("source").getString("schema:sha256"));
            String words = slice(text, position.getInt("start"), position.getInt("end"));
            if (target.containsKey("schema:sha256")) {
                assertThat(target.getJsonArray("selector")).hasSize(1);
                assertThat(Wording.sha256(words)).isEqualTo(target.getString("schema:sha256"));
                checked++;
            } else {
                assertThat(target.getJsonArray("selector").getJsonObject(1).getString("exact"))
                        .isEqualTo(words);
            }
        }
        assertThat(checked).isEqualTo(2);
    }

    @Test
    void anArticleIsKnownAgainByTheDigestOfItsText() throws IOException {
        Article article = dossier.readings().get(0).article();
        assertThat(Written.text("jsonl", dossier, Wording.TEXT_FREE))
                .contains("\"textSha256\":\"" + Wording.sha256(article.text().characters()) + "\"")
                .doesNotContain("\"body\":");
    }

    @Test
    void whatAnyKindOfSpacePartsIsAWord() {
        String joined = "one\u00a0two three\u2009four five ".repeat(4).strip();
        assertThat(Wording.TEXT_FREE.quote(joined))
                .isEqualTo("one\u00a0two three\u2009four five ".repeat(3) + "\u2026");
        assertThat(Wording.TEXT_FREE.quote("one two ")).isEqualTo("one two ");
    }

    @Test
    void aWordWithoutEndIsCutToo() {
        assertThat(Wording.TEXT_FREE.quote("x".repeat(5_000))).hasSizeLessThan(210);
        assertThat(Wording.TEXT_FREE.quote("\ud83c\udf0a".repeat(150))).doesNotContain("\ud83c ");
        assertThat(Wording.TEXT_FREE.explained("\u201c" + "word ".repeat(40) + "\u201d differs."))
                .hasSizeLessThan(100)
                .endsWith("\u201d differs.");
    }
}
