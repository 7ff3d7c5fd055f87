package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.dossier.Coders;
import org.hearsay.model.Decision;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outcome;
import org.hearsay.query.CodeRow;

/** The codes: what they mean, how often each was given, by whom, and how far people agree. */
final class CodebookPage {

    /** Codes of one page. */
    private static final int ROWS = 50;

    /** Places of one code that are laid out. */
    private static final int PLACES = 20;

    private final Catalog catalog;
    private final List<CodeRow> codes;
    private final Coders coders;

    CodebookPage(Catalog catalog) {
        this.catalog = catalog;
        this.codes = CodeRow.of(catalog.dossier());
        this.coders = Coders.of(catalog.dossier().decisions().stream().map(Outcome::line).toList());
    }

    Leaf of(Asked asked) {
        return Frame.page(
                Frame.Room.CODEBOOK.place(), Frame.Room.CODEBOOK, "Codebook", h -> body(h, asked));
    }

    private void body(Html h, Asked asked) {
        h.leaf(
                "p",
                "intro",
                "Codes are given beside items, to selected words and to articles, by “Decide”."
                        + " What a code means stands in the file of decisions; once that names"
                        + " codes, it takes no others.");
        if (codes.isEmpty()) {
            h.leaf("p", "There is no code yet.");
            return;
        }
        Paging paging = new Paging(asked, ROWS, codes.size());
        table(h, paging.of(codes));
        paging.links(h, Frame.Room.CODEBOOK.place());
        together(h);
        h.open("section", "chapter").leaf("h2", "Where each was given");
        paging.of(codes).stream().filter(row -> !row.given().isEmpty()).forEach(r -> places(h, r));
        h.close();
    }

    private void table(Html h, List<CodeRow> rows) {
        head(h, "Codes", "Code", "What it means", "Given", "Agrees", "By", "Two people alike");
        for (CodeRow row : rows) {
            h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Code");
            h.name(Wording.clip(row.code(), 200)).close();
            cell(h, "What it means");
            meanings(h, row.meanings());
            h.close();
            cell(h, "Given").text(given(row)).close();
            cell(h, "Agrees").text(sides(row)).close();
            cell(h, "By");
            by(h, row.by());
            h.close();
            cell(h, "Two people alike").text(alike(coders.of(row.code()))).close();
            h.close();
        }
        h.close().close();
    }

    private static void head(Html h, String caption, String... columns) {
        h.open("table", "stack").leaf("caption", caption).open("thead").open("tr");
        for (String column : columns) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
    }

    private static Html cell(Html h, String label) {
        return h.open("td").attribute("data-label", label);
    }

    private static void meanings(Html h, List<String> meanings) {
        if (meanings.isEmpty()) {
            h.leaf("span", "unknown", "not in the codebook");
        }
        for (int i = 0; i < meanings.size(); i++) {
            h.text(i == 0 ? "" : "; in another file: ").name(Wording.clip(meanings.get(i), 600));
        }
    }

    private static String given(CodeRow row) {
        if (row.given().isEmpty()) {
            return "not yet";
        }
        String times = row.given().size() == 1 ? "once" : row.given().size() + " times";
        String lost = row.lost() == 0 ? "" : ", " + row.lost() + " not applied today";
        return times + " in " + Wording.count(row.articles(), "article") + lost;
    }

    private static String sides(CodeRow row) {
        long yes = row.sided(true);
        long no = row.sided(false);
        return yes + no == 0 ? "not said" : "yes " + yes + ", no " + no;
    }

    private static void by(Html h, List<CodeRow.By> by) {
        for (int i = 0; i < Math.min(PLACES, by.size()); i++) {
            h.text(i == 0 ? "" : ", ").name(Wording.clip(by.get(i).coder(), 120));
            h.text(" " + by.get(i).times());
        }
        h.text(by.isEmpty() ? "nobody" : by.size() > PLACES ? " and others" : "");
    }

    private static String alike(Coders.OfCode of) {
        return of.places() == 0
                ? "no place in common"
                : of.alike() + " of " + Wording.count(of.places(), "place");
    }

    /** Everybody with everybody who coded the same words. */
    private void together(Html h) {
        h.open("section", "chapter").leaf("h2", "How far people agree");
        if (coders.pairs().isEmpty()) {
            h.leaf("p", "No two people have coded the same words.");
            h.close();
            return;
        }
        h.leaf(
                "p",
                "known",
                "Of the words and articles that both coded. Kappa and alpha set this against"
                        + " chance: 1 is full agreement, about 0 is what chance would give.");
        head(h, "Agreement, two by two", "People", "Coded by both", "Alike", "Kappa", "Alpha");
        for (Coders.Two two : coders.pairs()) {
            h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "People");
            h.name(Wording.clip(two.first(), 120)).text(" and ");
            h.name(Wording.clip(two.second(), 120)).close();
            cell(h, "Coded by both").text("" + two.places()).close();
            cell(h, "Alike").text(two.alike() + " (" + percent(two) + ")").close();
            cell(h, "Kappa").text(shown(two.kappa())).close();
            cell(h, "Alpha").text(shown(two.alpha())).close();
            h.close();
        }
        h.close().close().close();
    }

    private static String percent(Coders.Two two) {
        return Math.round(100.0 * two.alike() / two.places()) + "%";
    }

    private static String shown(Optional<Double> value) {
        return value.map(v -> String.format(Locale.ROOT, "%.2f", v)).orElse("not defined");
    }

    private void places(Html h, CodeRow row) {
        h.open("details").open("summary").name(Wording.clip(row.code(), 200));
        h.text(", " + given(row)).close();
        h.open("ul", "rows");
        row.given().stream().limit(PLACES).forEach(outcome -> place(h, outcome));
        h.close();
        if (row.given().size() > PLACES) {
            h.open("p", "more").text("The others stand among ");
            h.link(Frame.Room.DECISIONS.place(), "all decisions").text(".").close();
        }
        h.close();
    }

    private void place(Html h, Outcome outcome) {
        h.open("li");
        for (Evidence words : outcome.evidence()) {
            h.text("“").name(Wording.clip(words.exact(), 200)).text("” ");
            catalog.query()
                    .article(words.article())
                    .ifPresent(a -> h.link(Catalog.place(a), Wording.clip(a.title(), 120)));
        }
        if (outcome.evidence().isEmpty() && outcome.line().decision() instanceof Decision.Mark m) {
            h.name(Wording.clip(m.article().document(), 200));
        }
        Coders.code(outcome.line())
                .flatMap(code -> code.agrees())
                .ifPresent(side -> h.text(side ? ", agrees" : ", does not agree"));
        Decided.signature(h, outcome.line().decision().signature());
        if (!outcome.fate().applied()) {
            h.text(" ").leaf("span", "tag", outcome.fate().word());
        }
        h.text(", ");
        catalog.decided().link(h, outcome);
        h.close();
    }
}
