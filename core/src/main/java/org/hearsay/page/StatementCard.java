package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Factuality;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;

/** Shows one statement with all that is known of it. */
final class StatementCard {

    /** More would make pages that no browser likes; the article has the whole. */
    private static final int WORDS = 1500;

    private final Catalog catalog;
    private final Facts facts;

    StatementCard(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    /** Among the statements of its speaker, where the statement has its place. */
    void write(Html h, Said said) {
        open(h, said);
        h.open("p", "lead");
        act(h, said.statement());
        h.close();
        content(h, said.statement());
        h.open("dl", "facts");
        details(h, said);
        Facts.fact(h, "Published", () -> facts.published(h, said.article()));
        Facts.fact(
                h,
                "Read in",
                () -> facts.article(h, said.article(), Catalog.inText(said.statement())));
        elsewhere(h, said.statement());
        h.close();
        facts.why(h, said.statement());
        h.close();
    }

    /** Beside its article's text, under the number that the text gives it. */
    void write(Html h, Said said, String number) {
        Statement statement = said.statement();
        open(h, said);
        h.open("p", "lead").to(Catalog.inText(statement)).attribute("class", "number");
        h.attribute("aria-label", "Item " + number + ", show it in the text").text(number);
        h.close().text(" ");
        speaker(h, statement);
        h.text(" ");
        act(h, statement);
        h.close();
        content(h, statement);
        h.open("dl", "facts");
        details(h, said);
        elsewhere(h, statement);
        h.close();
        h.open("p", "more").to(catalog.speakers().home(statement.id()));
        h.text(
                        statement.source().isPresent()
                                ? "Among this speaker’s statements"
                                : "Among the statements with unknown speaker")
                .close();
        h.close();
        facts.why(h, statement);
        h.close();
    }

    /** One more report of a statement whose card stands above it, in a line of a list. */
    void brief(Html h, Said said, Said first) {
        h.open("li").id(said.statement().id().value());
        facts.article(h, said.article(), Catalog.inText(said.statement()));
        h.text(" ");
        facts.published(h, said.article());
        if (!Wording.content(said.statement()).equals(Wording.content(first.statement()))) {
            h.text(" ");
            act(h, said.statement());
            content(h, said.statement());
        }
        facts.why(h, said.statement());
        h.close();
    }

    /** Who said it, marked where nobody knows. */
    void speaker(Html h, Statement statement) {
        Optional<Party> source = statement.source();
        if (source.isEmpty()) {
            h.leaf("strong", "unknown", "Speaker unknown");
            return;
        }
        boolean known = source.get().actor().isPresent();
        h.open("strong").text(known ? "" : "“");
        facts.party(h, source.get());
        h.text(known ? "" : "”").close();
        if (!known) {
            h.leaf("span", "tag", "not identified");
        } else if (source.get().unnamed()) {
            h.leaf("span", "tag", "unnamed source");
        }
    }

    /** What this was: the act, and the article's own words for it where those say more. */
    static void told(Html h, Statement statement) {
        h.text(Wording.act(statement.act()));
        cue(h, statement);
    }

    private static void cue(Html h, Statement statement) {
        Wording.cue(statement).ifPresent(cue -> h.text(" (“").name(cue).text("”)"));
    }

    /** The words, in the shape that tells a quotation from a report. */
    static void content(Html h, Statement statement) {
        h.open("blockquote", "words " + statement.kind().word()).attribute("dir", "auto");
        String words = Wording.content(statement);
        h.open("p").text(Wording.clip(words, WORDS)).close();
        if (words.length() > WORDS) {
            h.leaf("p", "known", "Cut here; the article has the rest.");
        }
        h.close();
    }

    private static void open(Html h, Said said) {
        h.open("article", "card").id(said.statement().id().value());
    }

    private static void act(Html h, Statement statement) {
        h.leaf("strong", "act", Wording.act(statement.act()));
        cue(h, statement);
        h.leaf("span", "kind", " " + Wording.kind(statement.kind()));
        if (statement.factuality().polarity() == Factuality.Polarity.NEGATIVE) {
            h.leaf("span", "tag", "did not say so");
        }
        if (statement.confidence() < 0.75) {
            h.leaf("span", "tag unsure", "check this");
        }
    }

    private void details(Html h, Said said) {
        Statement statement = said.statement();
        Article article = said.article();
        statement.source().ifPresent(source -> calledHere(h, source));
        statement
                .factuality()
                .hedge()
                .ifPresent(hedge -> Facts.fact(h, "Hedged", () -> h.name(hedge.exact())));
        statement.addressee().ifPresent(to -> Facts.fact(h, "Said to", () -> facts.party(h, to)));
        statement
                .channel()
                .ifPresent(
                        channel ->
                                Facts.fact(
                                        h,
                                        "Said in or on",
                                        () -> h.name(Wording.clip(channel.name(), 200))));
        if (!statement.relays().isEmpty()) {
            Facts.fact(h, "Passed on by", () -> relays(h, statement.relays()));
        }
        statement.saidAt().ifPresent(at -> Facts.fact(h, "Said", () -> facts.time(h, at, article)));
        statement
                .within()
                .flatMap(catalog::statement)
                .ifPresent(outer -> Facts.fact(h, "Inside", () -> within(h, outer.statement())));
    }

    /** The words that stand for the speaker here, where they are not the name itself. */
    private static void calledHere(Html h, Party source) {
        source.evidence()
                .map(words -> words.exact())
                .filter(
                        words ->
                                !words.toLowerCase(Locale.ROOT)
                                        .equals(source.name().toLowerCase(Locale.ROOT)))
                .ifPresent(
                        words ->
                                Facts.fact(
                                        h,
                                        "Called here",
                                        () ->
                                                h.text("“")
                                                        .name(Wording.clip(words, 200))
                                                        .text("”")));
    }

    private void relays(Html h, List<Party> relays) {
        for (int i = 0; i < relays.size(); i++) {
            h.text(i > 0 ? ", then " : "");
            facts.party(h, relays.get(i));
        }
    }

    private void within(Html h, Statement outer) {
        h.text("a statement by ");
        if (outer.source().isPresent()) {
            h.link(
                    catalog.speakers().home(outer.id()),
                    Wording.clip(outer.source().get().name(), 200));
        } else {
            h.link(catalog.speakers().home(outer.id()), "an unknown speaker");
        }
    }

    private void elsewhere(Html h, Statement statement) {
        catalog.query()
                .thread(statement.id())
                .ifPresent(thread -> Facts.fact(h, "Reported", () -> facts.thread(h, thread)));
    }
}
