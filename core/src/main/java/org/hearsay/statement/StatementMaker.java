package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Channel;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/** Makes statements of drafts: evidence, ids, kind, when said, what stands inside what. */
final class StatementMaker {

    private static final String VERSION = "2";

    private final Article article;
    private final Quotations quotations;
    private final SaidWhen saidWhen;

    StatementMaker(Article article, Quotations quotations, List<TimeExpression> times) {
        this.article = article;
        this.quotations = quotations;
        this.saidWhen = new SaidWhen(article.text().characters(), times);
    }

    List<Statement> make(List<Draft> drafts) {
        List<ItemId> ids = ids(drafts);
        List<List<Integer>> chains = chains(drafts);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            statements.add(statement(ids.get(i), drafts.get(i), chains.get(i), ids, drafts));
        }
        return statements;
    }

    private List<ItemId> ids(List<Draft> drafts) {
        Map<Span, Integer> seen = new HashMap<>();
        List<ItemId> ids = new ArrayList<>();
        for (Draft draft : drafts) {
            int ordinal = seen.merge(draft.contentHull(), 1, Integer::sum) - 1;
            ids.add(ItemId.of(article.id(), ItemKind.STATEMENT, draft.contentHull(), ordinal));
        }
        return ids;
    }

    private Statement statement(
            ItemId id, Draft draft, List<Integer> chain, List<ItemId> ids, List<Draft> all) {
        return new Statement(
                id,
                evidence(draft.hull()),
                kind(draft),
                draft.manner().act(),
                factuality(draft.manner()),
                draft.source().map(this::party),
                draft.cue().map(this::evidence),
                draft.content().stream().map(this::evidence).toList(),
                draft.manner().addressee().map(this::party),
                draft.manner().channel().map(span -> new Channel(span.in(text()), evidence(span))),
                relays(draft, chain, all),
                saidWhen.of(draft),
                chain.isEmpty() ? Optional.empty() : Optional.of(ids.get(chain.get(0))),
                draft.why().confidence(),
                new How("statement", VERSION, draft.why().rule()));
    }

    private Factuality factuality(Manner manner) {
        return new Factuality(
                manner.negative() ? Factuality.Polarity.NEGATIVE : Factuality.Polarity.POSITIVE,
                manner.hedge().map(this::evidence));
    }

    /** For each draft those that it stands inside of, innermost first; drafts in order of hulls. */
    private static List<List<Integer>> chains(List<Draft> drafts) {
        List<List<Integer>> chains = new ArrayList<>();
        List<Integer> byContent = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            byContent.add(i);
        }
        byContent.sort(Comparator.comparing(i -> drafts.get(i).contentHull()));
        List<Integer> open = new ArrayList<>();
        int next = 0;
        for (int inner = 0; inner < drafts.size(); inner++) {
            Span hull = drafts.get(inner).hull();
            while (next < byContent.size()
                    && drafts.get(byContent.get(next)).contentHull().start() <= hull.start()) {
                open.add(byContent.get(next++));
            }
            open.removeIf(i -> drafts.get(i).contentHull().end() <= hull.start());
            int self = inner;
            chains.add(
                    open.stream()
                            .filter(i -> i != self && holds(drafts.get(i), hull))
                            .sorted(Comparator.comparingInt(i -> length(drafts, i)))
                            .toList());
        }
        return chains;
    }

    private static boolean holds(Draft outer, Span hull) {
        return outer.content().stream().anyMatch(span -> span.contains(hull) && !span.equals(hull));
    }

    private static int length(List<Draft> drafts, int index) {
        return drafts.get(index).contentHull().length();
    }

    /** Who passes the statement on: whom it is quoted by, and the reports it stands inside of. */
    private List<Party> relays(Draft draft, List<Integer> chain, List<Draft> all) {
        Stream<Span> reports =
                chain.stream()
                        .map(all::get)
                        .filter(this::isReport)
                        .flatMap(outer -> outer.source().stream());
        return Stream.concat(draft.manner().relays().stream(), reports).map(this::party).toList();
    }

    private boolean isReport(Draft draft) {
        String words =
                draft.cue().map(span -> span.in(text())).orElse("")
                        + draft.source().map(span -> " " + span.in(text())).orElse("");
        return words.toLowerCase(java.util.Locale.ROOT).contains("report");
    }

    private Statement.Kind kind(Draft draft) {
        Optional<Span> around = draft.cue().flatMap(quotations::around);
        int quoted = 0;
        int all = 0;
        for (Span span : draft.content()) {
            for (int i = span.start(); i < span.end(); i++) {
                if (Character.isLetterOrDigit(text().charAt(i))) {
                    int position = i;
                    boolean own = around.filter(q -> q.contains(position)).isEmpty();
                    all++;
                    quoted += own && quotations.hold(i) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Statement.Kind.INDIRECT
                : quoted == all ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
    }

    private Party party(Span span) {
        return Party.unresolved(evidence(span));
    }

    private Evidence evidence(Span span) {
        return Evidence.of(article, span);
    }

    private String text() {
        return article.text().characters();
    }
}
