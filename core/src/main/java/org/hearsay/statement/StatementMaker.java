package org.hearsay.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.Channel;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;
import org.hearsay.text.Span;

/** Makes statements of drafts: evidence, ids, kind, when said, what stands inside what. */
final class StatementMaker {

    private static final String VERSION = "1";

    private final Article article;
    private final List<Quotation> quotations;
    private final List<TimeExpression> times;

    StatementMaker(Article article, List<Quotation> quotations, List<TimeExpression> times) {
        this.article = article;
        this.quotations = quotations;
        this.times = times;
    }

    List<Statement> make(List<Draft> drafts) {
        List<ItemId> ids = ids(drafts);
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            statements.add(statement(ids.get(i), drafts.get(i), chain(drafts, i), ids, drafts));
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
                draft.act(),
                draft.source().map(this::party),
                draft.cue().map(this::evidence),
                draft.content().stream().map(this::evidence).toList(),
                draft.addressee().map(this::party),
                draft.channel().map(span -> new Channel(span.in(text()), evidence(span))),
                relays(chain, all),
                saidAt(draft),
                chain.isEmpty() ? Optional.empty() : Optional.of(ids.get(chain.get(0))),
                draft.why().confidence(),
                new How("statement", VERSION, draft.why().rule()));
    }

    /** The statements that a draft stands inside of, innermost first. */
    private static List<Integer> chain(List<Draft> drafts, int inner) {
        Span hull = drafts.get(inner).hull();
        List<Integer> around = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            boolean holds =
                    drafts.get(i).content().stream()
                            .anyMatch(span -> span.contains(hull) && !span.equals(hull));
            if (i != inner && holds) {
                around.add(i);
            }
        }
        around.sort((a, b) -> Integer.compare(length(drafts, a), length(drafts, b)));
        return around;
    }

    private static int length(List<Draft> drafts, int index) {
        return drafts.get(index).contentHull().length();
    }

    /** Who passes the statement on: the sources of the reports it stands inside of. */
    private List<Party> relays(List<Integer> chain, List<Draft> all) {
        return chain.stream()
                .map(all::get)
                .filter(this::isReport)
                .flatMap(draft -> draft.source().stream())
                .map(this::party)
                .toList();
    }

    private boolean isReport(Draft draft) {
        String words =
                draft.cue().map(span -> span.in(text())).orElse("")
                        + draft.source().map(span -> " " + span.in(text())).orElse("");
        return words.toLowerCase(java.util.Locale.ROOT).contains("report");
    }

    private Statement.Kind kind(Draft draft) {
        List<Span> marked = quotedAround(draft);
        int quoted = 0;
        int all = 0;
        for (Span span : draft.content()) {
            for (int i = span.start(); i < span.end(); i++) {
                if (Character.isLetterOrDigit(text().charAt(i))) {
                    int position = i;
                    all++;
                    quoted += marked.stream().anyMatch(q -> q.contains(position)) ? 1 : 0;
                }
            }
        }
        return quoted == 0
                ? Statement.Kind.INDIRECT
                : quoted == all ? Statement.Kind.DIRECT : Statement.Kind.MIXED;
    }

    /** The quotations of a content that its cue stands outside of. */
    private List<Span> quotedAround(Draft draft) {
        return quotations.stream()
                .map(Quotation::span)
                .filter(draft::covers)
                .filter(span -> draft.cue().filter(span::contains).isEmpty())
                .toList();
    }

    /** The nearest date in the cue's sentence that is not part of what was said. */
    private Optional<ItemId> saidAt(Draft draft) {
        if (draft.cue().isEmpty()) {
            return Optional.empty();
        }
        int cue = draft.cue().get().start();
        return times.stream()
                .filter(StatementMaker::dates)
                .filter(time -> draft.sentence().span().contains(time.evidence().span()))
                .filter(time -> !draft.covers(time.evidence().span()))
                .filter(time -> draft.source().filter(time.evidence().span()::overlaps).isEmpty())
                .min(
                        (a, b) ->
                                Integer.compare(
                                        Math.abs(a.evidence().span().start() - cue),
                                        Math.abs(b.evidence().span().start() - cue)))
                .map(TimeExpression::id);
    }

    /** Whether a time can be when something was said: a day or a month, not "now" or a year. */
    private static boolean dates(TimeExpression time) {
        boolean when = time.timex() == Timex.DATE || time.timex() == Timex.TIME;
        return when && dates(time.form());
    }

    private static boolean dates(TimeForm form) {
        if (form instanceof TimeForm.Absolute absolute) {
            String timex = absolute.timex();
            return timex.length() >= 10 && Character.isDigit(timex.charAt(0));
        }
        if (form instanceof TimeForm.Part part) {
            return dates(part.whole());
        }
        return !(form instanceof TimeForm.Offset offset)
                || offset.unit() != TimeForm.Granularity.YEAR;
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
