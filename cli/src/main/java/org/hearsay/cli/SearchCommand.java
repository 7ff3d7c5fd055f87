package org.hearsay.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.text.Excerpt;
import org.hearsay.text.Phrases;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hearsay search}: in which articles do these words stand? Asks the ledger alone. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Looks for words in the text of every article, whatever the size of the ledger:"
                    + " nothing is reconciled for it. An article must have all of them; what is"
                    + " quoted as one (\"the hard ground\") must stand in that order. Upper case,"
                    + " hyphens and apostrophes make no difference.")
final class SearchCommand implements Callable<Integer> {

    /** Places that are shown of one article. */
    private static final int SHOWN = 3;

    /** Characters shown on either side of a place. */
    private static final int AROUND = 60;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "1..*",
            paramLabel = "WORDS",
            description = "A word, or several in quotation marks that follow each other.")
    private List<String> words = new ArrayList<>();

    @Mixin private LedgerOption option = new LedgerOption();

    @Override
    public Integer call() {
        Phrases phrases = phrases();
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = option.openForReading();
                Snapshot snapshot = ledger.snapshot();
                Stream<Article> found = snapshot.articles(phrases)) {
            long articles = found.peek(article -> tell(article, phrases, out)).count();
            out.println(Told.count(articles, "article") + ".");
        }
        out.flush();
        return 0;
    }

    private Phrases phrases() {
        try {
            return Phrases.of(words.toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no word in one of '" + String.join("', '", words) + "'",
                    e);
        }
    }

    private static void tell(Article article, Phrases phrases, PrintWriter out) {
        List<Span> places = phrases.in(article.text().characters());
        out.println(
                article.document()
                        + ": "
                        + article.title()
                        + " ("
                        + Told.count(places.size(), "place")
                        + ")");
        places.stream()
                .limit(SHOWN)
                .map(place -> Evidence.of(article, place))
                .forEach(evidence -> out.println("    " + line(article, evidence)));
    }

    private static String line(Article article, Evidence evidence) {
        String text = article.text().characters();
        Span shown = Excerpt.around(text, evidence.span(), AROUND);
        return (shown.start() > 0 ? "… " : "")
                + Rows.oneLine(text.substring(shown.start(), shown.end())).strip()
                + (shown.end() < text.length() ? " …" : "")
                + "\n        "
                + Rows.where(article, evidence);
    }
}
