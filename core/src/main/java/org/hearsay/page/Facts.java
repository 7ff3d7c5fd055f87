package org.hearsay.page;

import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Lineage;
import org.hearsay.model.Party;
import org.hearsay.model.Publication;
import org.hearsay.model.TimeExpression;

/** The small facts that several pages show in the same words. */
final class Facts {

    private final Catalog catalog;

    Facts(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A party's name, linked to what they said where they said something. */
    void party(Html h, Party party) {
        String name = Wording.clip(party.name(), 200);
        Optional<Place> place = catalog.speakers().place(party);
        if (place.isPresent()) {
            h.link(place.get(), name);
        } else {
            h.name(name);
        }
    }

    /** The article's outlet and title, the title linked to the place. */
    void article(Html h, Article article, Place place) {
        h.leaf("bdi", "outlet", Wording.clip(article.outletName(), 200)).text(": ");
        h.link(place, Wording.clip(article.title(), 300));
    }

    /** When a time item lies, with the words that say so. */
    void time(Html h, ItemId id, Article article) {
        catalog.query().time(id).ifPresent(time -> time(h, time, article));
    }

    void time(Html h, TimeExpression time, Article article) {
        Publication publication = article.publication();
        Optional<String> value = time.form().value(publication);
        String words = value.map(Days::value).orElse("date not known");
        h.text(words.isEmpty() ? "(“" : words + " (“");
        h.name(Wording.clip(time.evidence().exact(), 120)).text("”");
        if (value.isEmpty() && publication.day().isEmpty()) {
            h.text(", counted from a publication date that is not known");
        }
        h.text(")");
    }

    /** When the article was published, how that is known, or what bounds there are. */
    void published(Html h, Article article) {
        Publication publication = article.publication();
        h.text(Days.published(publication)).open("small", "known");
        if (publication.day().isPresent()) {
            h.text(", " + Wording.known(publication.how()));
        } else {
            h.text(", " + Days.bounds(publication));
        }
        h.close();
    }

    /** What a thread comes to, in a line, linked to where it is laid side by side. */
    void thread(Html h, ItemThread thread) {
        Optional<Place> place = catalog.place(thread);
        verdict(h, thread);
        h.text(" ");
        String carried = carried(thread);
        if (place.isPresent()) {
            h.link(place.get(), carried);
        } else {
            h.text(carried);
        }
    }

    static void verdict(Html h, ItemThread thread) {
        h.leaf("span", "verdict v-" + thread.verdict().word(), Wording.verdict(thread.verdict()));
    }

    /** "4 reports, 3 outlets, 2 independent origins". */
    static String carried(ItemThread thread) {
        return Wording.count(thread.members().size(), "report")
                + ", "
                + Wording.count(thread.outlets(), "outlet")
                + ", "
                + Wording.count(thread.origins(), "independent origin");
    }

    /**
     * What people decided of it, and why a row is there, folded away: the rule, its version and how
     * sure it is.
     */
    void why(Html h, Item item) {
        catalog.decided().of(h, item);
        h.open("details", "why").leaf("summary", "Why is this here?").open("p");
        h.text("Found by the rule ").leaf("code", item.how().rule());
        h.text(" (" + item.how().extractor() + ", version " + item.how().version() + "). ");
        h.text("Confidence " + Wording.confidence(item.confidence()) + ".");
        h.close().close();
    }

    /** What an article depends on, or "" where it stands alone. */
    void lineage(Html h, Article article) {
        for (Lineage lineage : catalog.query().lineage(article.id())) {
            catalog.query()
                    .article(lineage.from())
                    .ifPresent(
                            from -> {
                                h.open("p", "lineage").text(Wording.lineage(lineage.kind()) + " ");
                                article(h, from, Catalog.place(from));
                                h.text(share(lineage)).close();
                                if (isWorked(lineage.kind())) {
                                    Changes.write(h, lineage, article, from);
                                }
                            });
        }
    }

    /** Whether it is the same article worked over, so that what was changed can be listed. */
    private static boolean isWorked(Lineage.Kind kind) {
        return kind == Lineage.Kind.VERSION
                || kind == Lineage.Kind.COPY
                || kind == Lineage.Kind.NEAR_COPY;
    }

    static String share(Lineage lineage) {
        String passages =
                lineage.passages().isEmpty()
                        ? ""
                        : ", " + Wording.count(lineage.passages().size(), "passage") + " shared";
        return lineage.kind() == Lineage.Kind.CITES
                ? ""
                : " (" + Math.round(lineage.share() * 100) + "% of its text" + passages + ")";
    }

    /** One name and value of a list of facts. */
    static void fact(Html h, String name, Runnable value) {
        h.open("div").leaf("dt", name).open("dd");
        value.run();
        h.close().close();
    }
}
