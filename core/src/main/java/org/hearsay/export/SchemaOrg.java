package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Dated;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Party;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.query.Query;

/**
 * Articles, quotations and claims in schema.org's words, and a draft of a fact check for each claim
 * that several outlets carry.
 *
 * <p>A quotation is a statement with words in quotation marks; a claim is a thread of statements or
 * figures, in the words of its longest or first form. The draft says what was found and rates
 * nothing: the rating and the author are the fact checker's, and until they are there it is marked
 * as a draft.
 */
final class SchemaOrg implements TextFormat {

    @Override
    public String name() {
        return "schema-org";
    }

    @Override
    public String about() {
        return "schema.org: articles, quotations, claims, review drafts";
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String file() {
        return "hearsay.schema.jsonld";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Query query = export.query();
        Nodes nodes = new Nodes(export);
        Graph graph = new Graph(out, "\"https://schema.org\"");
        for (Reading reading : query.readings()) {
            graph.node(nodes.article(reading.article()));
            for (Statement statement : reading.statements()) {
                if (statement.kind() != Statement.Kind.INDIRECT) {
                    graph.node(nodes.quotation(statement, reading.article()));
                }
            }
        }
        for (ItemThread thread :
                query.dossier().threads().stream().sorted(Order.THREADS).toList()) {
            boolean claims = thread.of() == ItemKind.STATEMENT || thread.of() == ItemKind.FIGURE;
            if (claims) {
                graph.node(nodes.claim(thread));
            }
            if (claims && thread.outlets() > 1) {
                graph.node(nodes.review(thread));
            }
        }
        graph.end();
    }

    /** The nodes of one export. */
    private static final class Nodes {

        private final Query query;
        private final Wording wording;

        Nodes(Export export) {
            this.query = export.query();
            this.wording = export.wording();
        }

        private static Json node(Object id, String type) {
            return new Json().put("@id", Iri.of(id)).put("@type", type);
        }

        private static Json reference(Object id) {
            return new Json().put("@id", Iri.of(id));
        }

        Json article(Article article) {
            List<Json> authors = new ArrayList<>();
            article.authors()
                    .forEach(
                            name ->
                                    authors.add(
                                            new Json().put("@type", "Person").put("name", name)));
            Json json =
                    node(article.id(), "NewsArticle")
                            .put("headline", wording.quote(article.title()))
                            .put("identifier", article.document())
                            .put("url", article.url())
                            .put("datePublished", article.publication().value())
                            .put("dateModified", article.edition().updated().map(Dated::value))
                            .put("inLanguage", article.language())
                            .put("articleSection", article.edition().section())
                            .put("articleBody", wording.whole(article.body()))
                            .putIf(
                                    "publisher",
                                    article.outlet().map(one -> organization(one.name())))
                            .putIf("sourceOrganization", article.agency().map(this::agency));
            return authors.isEmpty() ? json : json.objects("author", authors);
        }

        private Json agency(String name) {
            return organization(wording.quote(name));
        }

        private static Json organization(String name) {
            return new Json()
                    .put("@id", Iri.named("outlet", name))
                    .put("@type", "Organization")
                    .put("name", name);
        }

        Json quotation(Statement statement, Article article) {
            return node(statement.id(), "Quotation")
                    .put("text", wording.quote(Summaries.content(statement)))
                    .putIf("spokenByCharacter", statement.source().map(this::party))
                    .put("dateCreated", query.value(article, statement.saidAt()))
                    .put("isPartOf", reference(article.id()));
        }

        private Json party(Party party) {
            ActorKind kind =
                    party.actor().flatMap(query::actor).map(Actor::kind).orElse(ActorKind.UNNAMED);
            String type =
                    switch (kind) {
                        case PERSON, UNNAMED -> "Person";
                        case ORGANISATION, GOVERNMENT, OUTLET, GROUP, PLACE -> "Organization";
                    };
            Json json = new Json();
            party.actor().ifPresent(actor -> json.put("@id", Iri.of(actor)));
            return json.put("@type", type)
                    .put("name", wording.quote(party.name()))
                    .put(
                            "sameAs",
                            party.actor()
                                    .flatMap(query::profile)
                                    .flatMap(Profile::wikidata)
                                    .map(Profiles::iri));
        }

        Json claim(ItemThread thread) {
            List<Item> members = members(thread);
            List<Json> claimants = new ArrayList<>();
            members.stream()
                    .flatMap(item -> claimant(item).stream())
                    .map(this::party)
                    .map(Json::toString)
                    .distinct()
                    .sorted()
                    .forEach(party -> claimants.add(Json.of(party)));
            Json json =
                    node(thread.id(), "Claim")
                            .put("text", wording.quote(text(thread, members)))
                            .objects(
                                    "appearance",
                                    members.stream()
                                            .map(item -> item.evidence().article())
                                            .distinct()
                                            .sorted()
                                            .map(Nodes::reference)
                                            .toList());
            first(members)
                    .ifPresent(article -> json.put("firstAppearance", reference(article.id())));
            return claimants.isEmpty() ? json : json.objects("author", claimants);
        }

        Json review(ItemThread thread) {
            List<Item> members = members(thread);
            return node(thread.id() + "-review", "ClaimReview")
                    .put("creativeWorkStatus", "Draft")
                    .put("claimReviewed", wording.quote(text(thread, members)))
                    .put("itemReviewed", reference(thread.id()))
                    .put("reviewBody", wording.explained(thread.because()))
                    .objects(
                            "citation",
                            members.stream()
                                    .map(item -> item.evidence().article())
                                    .distinct()
                                    .sorted()
                                    .map(Nodes::reference)
                                    .toList());
        }

        private List<Item> members(ItemThread thread) {
            return thread.members().stream().flatMap(id -> query.item(id).stream()).toList();
        }

        private static Optional<Party> claimant(Item item) {
            if (item instanceof Statement statement) {
                return statement.source();
            }
            return item instanceof Figure figure ? figure.claimant() : Optional.empty();
        }

        private String text(ItemThread thread, List<Item> members) {
            return thread.forms()
                    .flatMap(forms -> query.item(forms.longest()))
                    .or(() -> members.stream().findFirst())
                    .map(Nodes::text)
                    .orElse("");
        }

        private static String text(Item item) {
            if (item instanceof Figure figure) {
                return Summaries.amount(figure);
            }
            return item instanceof Statement statement
                    ? Summaries.content(statement)
                    : item.evidence().exact();
        }

        /** The article of the earliest known day. */
        private Optional<Article> first(List<Item> members) {
            return members.stream()
                    .flatMap(item -> query.article(item.evidence().article()).stream())
                    .filter(article -> article.publication().day().isPresent())
                    .min(
                            Comparator.<Article, String>comparing(
                                            a -> a.publication().value().orElse(""))
                                    .thenComparing(Article::id));
        }
    }
}
