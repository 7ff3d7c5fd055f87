package org.hearsay.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Coverage;
import org.hearsay.model.DayRange;
import org.hearsay.model.Explanation;
import org.hearsay.model.Inconsistency;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.QuoteCheck;
import org.hearsay.query.Query;

/** The lines of threads and of what an article says against itself. */
final class Threads {

    private final Wording wording;

    Threads(Wording wording) {
        this.wording = wording;
    }

    Json thread(ItemThread thread) {
        Json json =
                new Json()
                        .put("type", "thread")
                        .put("id", thread.id().value())
                        .put("of", thread.of().word())
                        .strings("members", ids(thread.members()))
                        .put("verdict", thread.verdict().word())
                        .put("origins", thread.origins())
                        .put("outlets", thread.outlets())
                        .put("owners", thread.owners())
                        .put("because", wording.explained(thread.because()))
                        .put("explanation", explanation(thread.explanation()))
                        .put("earliest", thread.forms().map(forms -> forms.earliest().value()))
                        .put("longest", thread.forms().map(forms -> forms.longest().value()))
                        .putIf("days", thread.days().map(Threads::days));
        if (!thread.quotes().isEmpty()) {
            json.objects("quotes", thread.quotes().stream().map(this::quote).toList());
        }
        return json;
    }

    Json inconsistency(Inconsistency found, Query query) {
        Optional<String> document = query.article(found.article()).map(Article::document);
        return new Json()
                .put("type", "inconsistency")
                .put("article", found.article().value())
                .put("document", document)
                .put("kind", found.kind().word())
                .put("one", found.one().value())
                .put("other", found.other().value())
                .put("what", wording.explained(found.what()));
    }

    private Json explanation(Explanation explanation) {
        Json json = new Json().put("says", wording.explained(explanation.says()));
        if (!explanation.items().isEmpty()) {
            json.strings("items", ids(explanation.items()));
        }
        if (!explanation.because().isEmpty()) {
            json.objects("because", explanation.because().stream().map(this::explanation).toList());
        }
        return json;
    }

    private static Json days(DayRange days) {
        return new Json().put("first", days.first().toString()).put("last", days.last().toString());
    }

    /** Where no text may leave, only the words that are not the same in both. */
    private Json quote(QuoteCheck check) {
        List<Json> words = new ArrayList<>();
        for (QuoteCheck.Word word : check.words()) {
            if (word.change() != QuoteCheck.Change.KEPT || wording == Wording.FULL) {
                Json json = new Json().put("change", word.change().word()).put("text", word.text());
                words.add(
                        word.change() == QuoteCheck.Change.CHANGED
                                ? json.put("instead", word.instead())
                                : json);
            }
        }
        return new Json()
                .put("one", check.one().value())
                .put("other", check.other().value())
                .put("insideMarks", check.insideMarks())
                .put("inSubstance", check.inSubstance())
                .objects("words", wording == Wording.FULL ? words : shortened(words));
    }

    private static List<Json> shortened(List<Json> words) {
        return words.subList(0, Math.min(Wording.WORDS, words.size()));
    }

    private static List<String> ids(List<ItemId> items) {
        return items.stream().map(ItemId::value).toList();
    }

    static Json coverage(Coverage coverage) {
        return new Json()
                .put("type", "coverage")
                .put("thread", coverage.thread().value())
                .put("origins", coverage.origins())
                .objects(
                        "carried",
                        coverage.carried().stream()
                                .map(
                                        carried ->
                                                new Json()
                                                        .put("outlet", carried.outlet())
                                                        .put("differs", carried.differs())
                                                        .strings(
                                                                "members",
                                                                carried.members().stream()
                                                                        .map(ItemId::value)
                                                                        .toList()))
                                .toList())
                .strings("absent", coverage.absent());
    }
}
