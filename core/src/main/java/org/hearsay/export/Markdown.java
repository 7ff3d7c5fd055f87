package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Issue;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Move;
import org.hearsay.model.Reading;
import org.hearsay.model.Stand;
import org.hearsay.model.Statement;
import org.hearsay.model.Verdict;
import org.hearsay.query.Query;
import org.hearsay.text.Span;

/**
 * A report in Markdown with footnotes (as GitHub, Pandoc and commonmark-java read them): where
 * accounts differ, who moved, what several outlets agree on, and who said what.
 *
 * <p>Every line has a footnote that says which article it stands in and where, in code points. The
 * footnotes of a section stand at its end. What articles say is escaped, so that no page can bring
 * links, pictures or headings into the report.
 */
final class Markdown implements TextFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String about() {
        return "a report with a footnote for every line";
    }

    @Override
    public String mediaType() {
        return "text/markdown; charset=utf-8";
    }

    @Override
    public String file() {
        return "hearsay.md";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Report report = new Report(export, out);
        out.append("# " + escaped("Who said what, according to whom") + "\n\n");
        report.counts();
        report.threads("Where accounts differ", Verdict.DIFFERS, Verdict.DENIED);
        report.threads("What was revised", Verdict.REVISED);
        report.moves();
        report.threads("What several outlets agree on", Verdict.AGREED);
        report.speakers();
        report.articles();
    }

    /** Plain text as Markdown that shows it, in one line: also at the beginning of a block. */
    static String escaped(String text) {
        String line = Tabs.plain(text);
        int first = firstMark(line);
        StringBuilder escaped = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean marks = "\\`*_{[]<>&~|^$@".indexOf(c) >= 0;
            if (marks || i == first || beginsLink(line, i)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Where a heading, list, quotation or definition would begin a block, or -1. */
    private static int firstMark(String line) {
        int digits = 0;
        while (digits < line.length() && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == line.length()) {
            return -1;
        }
        char c = line.charAt(digits);
        boolean begins = digits > 0 ? c == '.' || c == ')' : "#+-=:%".indexOf(c) >= 0;
        return begins ? digits : -1;
    }

    /** GitHub makes links of addresses by themselves. */
    private static boolean beginsLink(String line, int i) {
        return line.startsWith("://", i)
                || (line.charAt(i) == '.'
                        && i >= 3
                        && line.regionMatches(true, i - 3, "www", 0, 3));
    }

    /** One report under way. */
    private static final class Report {

        private final Query query;
        private final Wording wording;
        private final Appendable out;
        private final Summaries summaries;
        private final Places places = new Places(Originals.none());
        private final List<String> notes = new ArrayList<>();
        private int number;

        Report(Export export, Appendable out) {
            this.query = export.query();
            this.wording = export.wording();
            this.summaries = new Summaries(export.wording());
            this.out = out;
        }

        void counts() throws IOException {
            List<Reading> readings = query.readings();
            long statements = readings.stream().mapToLong(r -> r.statements().size()).sum();
            long outlets = readings.stream().map(r -> r.article().outletName()).distinct().count();
            out.append(readings.size() + " articles of " + outlets + " outlets, ")
                    .append(statements + " statements, ")
                    .append(query.dossier().threads().size() + " things that several passages")
                    .append(" report. Positions are code points of each article's text.\n");
        }

        void threads(String title, Verdict... verdicts) throws IOException {
            List<ItemThread> threads =
                    query.dossier().threads().stream()
                            .filter(thread -> List.of(verdicts).contains(thread.verdict()))
                            .sorted(
                                    Comparator.comparingInt((ItemThread t) -> -t.outlets())
                                            .thenComparing(ItemThread::id))
                            .toList();
            if (threads.isEmpty()) {
                return;
            }
            heading(title);
            for (ItemThread thread : threads) {
                out.append("**" + escaped(thread.of().word() + ", " + thread.verdict().word()))
                        .append("**: " + escaped(wording.explained(thread.because())) + "\n\n");
                for (ItemId member : thread.members()) {
                    item(member);
                }
                out.append("\n");
            }
            footnotes();
        }

        void moves() throws IOException {
            List<Move> moves = query.dossier().discourse().moves();
            if (moves.isEmpty()) {
                return;
            }
            heading("Who moved");
            Map<ItemId, String> labels = new TreeMap<>();
            for (Issue issue : query.dossier().discourse().issues()) {
                labels.put(issue.id(), issue.label());
            }
            for (Move move : moves) {
                String who = query.actor(move.actor()).map(Actor::name).orElse("");
                out.append("**" + escaped(wording.quote(who)) + "** on ")
                        .append(escaped(wording.quote(labels.getOrDefault(move.issue(), ""))))
                        .append("\n\n");
                stand(move.from());
                stand(move.to());
                out.append("\n");
            }
            footnotes();
        }

        private void stand(Stand stand) throws IOException {
            String days = stand.days().map(Report::days).map(d -> d + ": ").orElse("");
            out.append("- " + escaped(days + stand.stance().word()));
            for (ItemId position : stand.positions()) {
                for (Item item : query.item(position).stream().toList()) {
                    notes.add(note(item));
                    out.append("[^" + number + "]");
                }
            }
            out.append("\n");
        }

        private static String days(DayRange days) {
            return days.first().equals(days.last())
                    ? days.first().toString()
                    : days.first() + " to " + days.last();
        }

        void speakers() throws IOException {
            Map<String, List<Statement>> said = new TreeMap<>();
            for (Reading reading : query.readings()) {
                for (Statement statement : reading.statements()) {
                    said.computeIfAbsent(summaries.speaker(statement), who -> new ArrayList<>())
                            .add(statement);
                }
            }
            heading("Who said what");
            for (Map.Entry<String, List<Statement>> one : said.entrySet()) {
                out.append("### " + escaped(one.getKey()) + "\n\n");
                for (Statement statement : one.getValue()) {
                    item(statement.id());
                }
                out.append("\n");
                footnotes();
            }
        }

        void articles() throws IOException {
            heading("Articles");
            for (Reading reading : query.readings()) {
                out.append("- " + source(reading.article()) + "\n");
            }
        }

        private void heading(String title) throws IOException {
            out.append("\n## " + escaped(title) + "\n\n");
        }

        private void item(ItemId id) throws IOException {
            for (Item item : query.item(id).stream().toList()) {
                notes.add(note(item));
                String line = summaries.of(item, article(item));
                out.append("- " + escaped(line) + "[^" + number + "]\n");
            }
        }

        private Article article(Item item) {
            return query.article(item.evidence().article()).orElseThrow();
        }

        private String note(Item item) {
            number++;
            Article article = article(item);
            Span span = places.of(article, item.evidence().span());
            return "[^"
                    + number
                    + "]: "
                    + source(article)
                    + ", "
                    + span.start()
                    + "\u2013"
                    + span.end()
                    + ": \u201c"
                    + escaped(wording.quote(item.evidence().exact()))
                    + "\u201d\n";
        }

        private String source(Article article) {
            String title = escaped(wording.quote(article.title()));
            String link =
                    article.url()
                            .filter(Report::isPlain)
                            .map(url -> "[" + title + "](<" + url + ">)")
                            .orElse(title);
            return escaped(article.outletName())
                    + ", "
                    + link
                    + ", "
                    + escaped(article.publication().value().orElse("undated"));
        }

        /** Whether a URL can stand between angle brackets, and leads to the web. */
        private static boolean isPlain(String url) {
            boolean web = url.startsWith("https://") || url.startsWith("http://");
            return web && url.chars().allMatch(c -> c > 0x20 && c < 0x7f && "<>\\".indexOf(c) < 0);
        }

        private void footnotes() throws IOException {
            for (String note : notes) {
                out.append(note);
            }
            out.append("\n");
            notes.clear();
        }
    }
}
