package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Explanation;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.QuoteCheck;

/** Why a thread's verdict is what it is: the tree of reasons, and quotations word by word. */
final class Explanations {

    private static final int LINKS = 6;
    private static final int WORDS = 320;

    private final Catalog catalog;

    Explanations(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Folded away: nested lists, each reason with links to the words it rests on. */
    void write(Html h, ItemThread thread) {
        h.open("details", "why").leaf("summary", "Why this verdict?");
        reasons(h, thread.explanation().because());
        h.close();
    }

    private void reasons(Html h, List<Explanation> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        h.open("ul", "reasons");
        for (Explanation reason : reasons) {
            h.open("li").name(Wording.clip(reason.says(), 400));
            links(h, reason.items());
            reasons(h, reason.because());
            h.close();
        }
        h.close();
    }

    private void links(Html h, List<ItemId> items) {
        List<Item> known =
                items.stream()
                        .limit(LINKS)
                        .flatMap(id -> catalog.query().item(id).stream())
                        .toList();
        for (int i = 0; i < known.size(); i++) {
            h.text(i == 0 ? " (" : ", ").link(Catalog.inText(known.get(i)), "words " + (i + 1));
        }
        h.text(known.isEmpty() ? "" : ")");
    }

    /** Quotations that are not word for word the longest one, with the words marked. */
    void quotes(Html h, ItemThread thread) {
        for (QuoteCheck check : thread.quotes()) {
            if (!check.isExact()) {
                h.open("p", "quote-check").leaf("small", "known", heading(check)).text(" ");
                check.words().stream().limit(WORDS).forEach(word -> word(h, word));
                h.close();
            }
        }
    }

    private String heading(QuoteCheck check) {
        String outlet =
                catalog.query()
                        .item(check.other())
                        .flatMap(item -> catalog.query().article(item.evidence().article()))
                        .map(article -> Wording.clip(article.outletName(), 120))
                        .orElse("");
        String what =
                check.inSubstance()
                        ? "other words inside the quotation marks"
                        : check.insideMarks()
                                ? "words left out or put in inside the quotation marks"
                                : "shortened";
        return "Quote check, " + outlet + ": " + what + ".";
    }

    private static void word(Html h, QuoteCheck.Word word) {
        switch (word.change()) {
            case KEPT -> h.text(word.text());
            case LEFT_OUT -> h.leaf("del", word.text());
            case PUT_IN -> h.leaf("ins", word.text());
            case CHANGED -> h.leaf("del", word.text()).text(" ").leaf("ins", word.instead());
        }
        h.text(" ");
    }
}
