package org.hearsay.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdError;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.dossier.Dossier;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {

    /** The terms of PROV-O that may be used here. */
    private static final Set<String> PROV =
            Set.of(
                    "Activity",
                    "Agent",
                    "Collection",
                    "Entity",
                    "Organization",
                    "Person",
                    "SoftwareAgent",
                    "hadMember",
                    "used",
                    "value",
                    "wasAssociatedWith",
                    "wasAttributedTo",
                    "wasDerivedFrom",
                    "wasGeneratedBy",
                    "wasInfluencedBy",
                    "wasQuotedFrom",
                    "wasRevisionOf");

    private final Dossier dossier = Quarry.dossier();

    @ParameterizedTest
    @ValueSource(strings = {"web-annotation", "prov", "schema-org"})
    void everyKeyMeansSomething(String format) throws IOException, JsonLdError {
        for (Wording wording : Wording.values()) {
            JsonObject json = Written.json(Written.text(format, dossier, wording));
            assertThat(Linked.unknownKeys(json)).isEmpty();
            assertThat(Linked.expanded(json)).isNotEmpty();
        }
    }

    @Test
    void aKeyThatMeansNothingIsFound() throws IOException, JsonLdError {
        JsonObject json =
                Written.json(
                        Written.quarry("prov")
                                .replace("\"wasQuotedFrom\":\"urn", "\"quoted\":\"urn"));
        assertThat(Linked.unknownKeys(json)).containsExactly("quoted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-annotation", "prov", "schema-org"})
    void everyTypeIsAnAbsoluteIri(String format) throws IOException, JsonLdError {
        List<String> types = new ArrayList<>();
        JsonArray expanded = Linked.expanded(Written.json(Written.quarry(format)));
        Linked.each(
                expanded,
                node -> {
                    if (node.containsKey("@type") && node.get("@type") instanceof JsonArray array) {
                        array.forEach(type -> types.add(type.toString()));
                    }
                });
        assertThat(types).isNotEmpty().allMatch(type -> type.startsWith("\"http"));
    }

    @Test
    void theCollectionHoldsAsManyAnnotationsAsItSays() throws IOException {
        JsonObject json = Written.json(Written.quarry("web-annotation"));
        JsonArray items = json.getJsonObject("first").getJsonArray("items");
        assertThat(items).hasSize(json.getInt("total"));
        long read = dossier.readings().stream().mapToLong(r -> r.items().count()).sum();
        long mentions = dossier.actors().stream().mapToLong(a -> a.mentions().size()).sum();
        assertThat((long) items.size()).isEqualTo(read + mentions);
    }

    @Test
    void anAnnotationsPositionsAreThoseOfItsQuotationInCodePoints() throws IOException {
        Article article =
                dossier.readings().stream()
                        .map(reading -> reading.article())
                        .filter(one -> one.text().characters().contains("\ud83c\udf0a"))
                        .findFirst()
                        .orElseThrow();
        int[] text = article.text().characters().codePoints().toArray();
        JsonObject json = Written.json(Written.quarry("web-annotation"));
        int checked = 0;
        for (var one : json.getJsonObject("first").getJsonArray("items")) {
            JsonObject target = one.asJsonObject().getJsonArray("target").getJsonObject(0);
            if (target.getString("source").equals("urn:hearsay:" + article.id())) {
                JsonArray selectors = target.getJsonArray("selector");
                int start = selectors.getJsonObject(0).getInt("start");
                int end = selectors.getJsonObject(0).getInt("end");
                assertThat(new String(text, start, end - start))
                        .isEqualTo(selectors.getJsonObject(1).getString("exact"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(8);
    }

    @Test
    void everyProvTermIsOneOfTheOntologys() throws IOException, JsonLdError {
        Set<String> terms = new TreeSet<>();
        String expanded = Linked.expanded(Written.json(Written.quarry("prov"))).toString();
        String space = "http://www.w3.org/ns/prov#";
        for (int at = expanded.indexOf(space); at >= 0; at = expanded.indexOf(space, at + 1)) {
            terms.add(expanded.substring(at + space.length(), expanded.indexOf('"', at)));
        }
        assertThat(terms).hasSizeGreaterThan(10).isSubsetOf(PROV);
    }

    @Test
    void whatIsLinkedToIsThere() throws IOException {
        JsonObject json = Written.json(Written.quarry("prov"));
        Set<String> ids = new TreeSet<>();
        Set<String> links = new TreeSet<>();
        for (var node : json.getJsonArray("@graph")) {
            JsonObject object = node.asJsonObject();
            ids.add(object.getString("@id"));
            for (String link : List.of("wasGeneratedBy", "wasAttributedTo", "used")) {
                if (object.containsKey(link)) {
                    links.add(object.getString(link));
                }
            }
        }
        assertThat(ids).containsAll(links);
        assertThat(links).hasSizeGreaterThan(6);
    }

    @Test
    void everySchemaOrgTypeHasThePropertiesThatItIsGiven() throws IOException {
        Map<String, Set<String>> allowed = Linked.properties();
        Set<String> types = new TreeSet<>();
        Linked.each(
                Written.json(Written.quarry("schema-org")).getJsonArray("@graph"),
                node -> {
                    if (node.containsKey("@type")) {
                        String type = node.getString("@type");
                        types.add(type);
                        Set<String> keys = new TreeSet<>(node.keySet());
                        keys.removeAll(Set.of("@id", "@type"));
                        assertThat(allowed.get(type)).as(type).containsAll(keys);
                    }
                });
        assertThat(types).contains("NewsArticle", "Quotation", "Claim", "ClaimReview");
    }

    @Test
    void aClaimReviewIsADraftThatRatesNothing() throws IOException {
        List<JsonObject> reviews = new ArrayList<>();
        Linked.each(
                Written.json(Written.quarry("schema-org")),
                node -> {
                    if (node.getString("@type", "").equals("ClaimReview")) {
                        reviews.add(node);
                    }
                });
        assertThat(reviews).isNotEmpty();
        assertThat(reviews)
                .allSatisfy(
                        review ->
                                assertThat(review.keySet())
                                        .contains("claimReviewed", "itemReviewed", "reviewBody")
                                        .doesNotContain("reviewRating", "author"));
        assertThat(reviews).allMatch(r -> r.getString("creativeWorkStatus").equals("Draft"));
    }
}
