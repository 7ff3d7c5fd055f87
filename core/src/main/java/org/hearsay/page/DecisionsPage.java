package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Evidence;
import org.hearsay.model.Outcome;
import org.hearsay.model.Signature;

/** What people decided, the newest first, and what became of each. Only a server has it. */
final class DecisionsPage {

    /** Decisions of one page. */
    static final int ROWS = 100;

    private final Catalog catalog;

    DecisionsPage(Catalog catalog) {
        this.catalog = catalog;
    }

    Leaf of(Asked asked) {
        return Frame.page(
                Frame.Room.DECISIONS.place(),
                Frame.Room.DECISIONS,
                "Decisions",
                h -> body(h, asked));
    }

    private void body(Html h, Asked asked) {
        List<Outcome> newest = catalog.decided().newest();
        h.leaf(
                "p",
                "intro",
                "What people set right, noted and coded. A decision is aimed at words, is applied"
                        + " anew whenever the dossier is made, and changes no evidence. “Decide”"
                        + " stands beside every item; words selected in an article can be added as"
                        + " what was missed.");
        if (newest.isEmpty()) {
            h.leaf("p", "Nothing has been decided yet.");
            return;
        }
        Paging paging = new Paging(asked, ROWS, newest.size());
        paging.links(h, Frame.Room.DECISIONS.place());
        h.open("ul", "rows");
        paging.of(newest).forEach(outcome -> row(h, outcome));
        h.close();
        paging.links(h, Frame.Room.DECISIONS.place());
    }

    private void row(Html h, Outcome outcome) {
        h.open("li", "decision").id(catalog.decided().anchor(outcome));
        Decided.undoable(h, outcome);
        h.open("strong").name(Wording.clip(outcome.decided(), 300)).close().text(" ");
        h.leaf("span", "tag", outcome.fate().word());
        if (!outcome.because().isEmpty()) {
            h.text(" ").open("small", "known").name(Wording.clip(outcome.because(), 300)).close();
        }
        for (Evidence words : outcome.evidence()) {
            h.open("p", "words").text("“").name(Wording.clip(words.exact(), 200)).text("” ");
            catalog.query()
                    .article(words.article())
                    .ifPresent(a -> h.link(Catalog.place(a), Wording.clip(a.title(), 120)));
            h.close();
        }
        signature(h, outcome);
        h.close();
    }

    private static void signature(Html h, Outcome outcome) {
        Signature signature = outcome.line().decision().signature();
        h.open("small", "known").name(Wording.clip(outcome.line().file(), 120));
        h.text(", line " + outcome.line().line());
        Decided.signature(h, signature);
        h.close();
    }
}
