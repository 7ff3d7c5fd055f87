package org.hearsay.server.mcp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.model.Act;
import org.hearsay.model.Item;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemThread;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;

/** The closed list of questions. Names, descriptions and schemas are constant. */
final class LedgerTools {

    private static final String WORDS =
            "Words that must all occur, in any order and case, in what is said or given.";
    private static final String OUTLET = "Words that must all occur in the outlet's name.";
    private static final String FROM = "The first day, as 2025-03-09.";
    private static final String TO = "The last day, as 2025-03-09.";

    private LedgerTools() {}

    static List<LedgerTool> all() {
        return List.of(
                whoSaid(),
                figures(),
                differences(),
                events(),
                positions(),
                moves(),
                timeline(),
                omissions(),
                articles(),
                stories(),
                evidence(),
                explain());
    }

    private static LedgerTool whoSaid() {
        return tool(
                "who_said",
                "Who said what",
                "Statements, each with speaker, words, outlet, day and place in its article. A"
                        + " speaker that is not known is not named.",
                List.of(
                        Parameter.text("speaker", "Words of the speaker's name or alias."),
                        Parameter.text("words", WORDS),
                        Parameter.choice(
                                "act",
                                "What the speaker does by saying it.",
                                Arrays.stream(Act.values()).map(Act::word).toList()),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().statements(given.filter("speaker")).stream()
                                .map(asked::statement)
                                .toList());
    }

    private static LedgerTool figures() {
        return tool(
                "figures",
                "Figures side by side",
                "Numbers: each with what is counted, low and high over all articles, and every"
                        + " article's own figure with claimant and day. A verdict says whether"
                        + " they agree.",
                List.of(
                        Parameter.text("claimant", "Words of the name of who gives the number."),
                        Parameter.text("words", "Words of what is counted."),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().figures(given.filter("claimant")).stream()
                                .map(asked::figure)
                                .toList());
    }

    private static LedgerTool differences() {
        List<Verdict> unlike = List.of(Verdict.DIFFERS, Verdict.DENIED, Verdict.REVISED);
        return tool(
                "where_outlets_differ",
                "Where outlets differ",
                "Threads, which join what several articles report of one thing, whose members do"
                        + " not agree: differing, denied or revised.",
                List.of(
                        Parameter.choice(
                                "verdict",
                                "Only these.",
                                unlike.stream().map(Verdict::word).toList())),
                (asked, given) ->
                        threads(asked, thread -> unlike.contains(thread.verdict()))
                                .filter(thread -> is(thread, given.text("verdict")))
                                .map(asked::thread)
                                .toList());
    }

    private static boolean is(ItemThread thread, Optional<String> verdict) {
        return verdict.map(thread.verdict().word()::equals).orElse(true);
    }

    private static Stream<ItemThread> threads(Asked asked, Predicate<ItemThread> wanted) {
        return asked.query().dossier().threads().stream().filter(wanted);
    }

    private static LedgerTool events() {
        return tool(
                "events",
                "Events",
                "What happened, is planned, threatened or denied: type after PLOVER, who did it to"
                        + " whom, when.",
                List.of(
                        Parameter.text("actor", "Words of the name of who acts or is acted upon."),
                        Parameter.text("words", WORDS),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().events(given.filter("actor")).stream()
                                .map(asked::event)
                                .toList());
    }

    private static LedgerTool positions() {
        return tool(
                "positions",
                "Who wants what",
                "What actors demand, offer, accept, oppose or reject, and by whose word they stand"
                        + " so.",
                List.of(
                        Parameter.text("actor", "Words of the actor's name."),
                        Parameter.text("words", WORDS),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().positions(given.filter("actor")).stream()
                                .map(asked::position)
                                .toList());
    }

    private static LedgerTool moves() {
        return tool(
                "moves",
                "How positions moved",
                "Changes of an actor's position on one issue: before and after, with both"
                        + " passages.",
                List.of(
                        Parameter.text("actor", "Words of the actor's name."),
                        Parameter.text("words", "Words of either passage."),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().moves(given.filter("actor")).stream()
                                .map(asked::move)
                                .toList());
    }

    private static LedgerTool timeline() {
        return tool(
                "timeline",
                "Timeline",
                "All that has a date, in its order; an uncertain date has a first and a last day.",
                List.of(
                        Parameter.text("words", WORDS),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().timeline(given.filter("speaker")).stream()
                                .map(asked::timeline)
                                .toList());
    }

    private static LedgerTool omissions() {
        return tool(
                "omissions",
                "What outlets leave out",
                "What at least two independent origins report and an outlet of the story could"
                        + " have carried and does not, most origins first.",
                List.of(
                        Parameter.text("outlet", "Words of the name of who leaves it out."),
                        Parameter.text("words", WORDS)),
                (asked, given) ->
                        asked.query().omissions(given.filter("speaker")).stream()
                                .map(asked::omission)
                                .toList());
    }

    private static LedgerTool articles() {
        return tool(
                "articles",
                "Articles",
                "The articles of the ledger: outlet, day, headline, and whether another is their"
                        + " origin.",
                List.of(
                        Parameter.text("words", "Words of the article, all of which must occur."),
                        Parameter.text("outlet", OUTLET),
                        Parameter.day("from", FROM),
                        Parameter.day("to", TO)),
                (asked, given) ->
                        asked.query().articles(given.filter("speaker")).stream()
                                .map(asked::article)
                                .toList());
    }

    private static LedgerTool stories() {
        return tool(
                "stories",
                "Stories",
                "Which articles belong to one running story.",
                List.of(),
                (asked, given) ->
                        asked.query().dossier().stories().stream().map(asked::story).toList());
    }

    private static LedgerTool evidence() {
        return new LedgerTool(
                "evidence",
                "The words themselves",
                "The exact characters that an item was read from, what stands before and after"
                        + " them, their place in the article, and which rule found it.",
                List.of(
                        Parameter.text(
                                "id",
                                "The id of a statement, figure, event, position or time, as other"
                                        + " tools give it.")),
                List.of("id"),
                (asked, given) ->
                        item(asked, given.word("id")).map(asked::evidence).stream().toList());
    }

    private static LedgerTool explain() {
        return new LedgerTool(
                "explain",
                "Why this verdict",
                "Why items were held to report one thing, what differs, and which origins there"
                        + " are: the thread with its members and reasons.",
                List.of(Parameter.text("id", "The id of a thread, or of an item in one.")),
                List.of("id"),
                (asked, given) ->
                        thread(asked, given.word("id")).map(asked::thread).stream().toList());
    }

    private static Optional<Item> item(Asked asked, String id) {
        try {
            return asked.query().item(new ItemId(id));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("That is no id of an item; ask a tool that lists them.");
        }
    }

    private static Optional<ItemThread> thread(Asked asked, String id) {
        try {
            return id.startsWith("thread-")
                    ? asked.query().thread(new ThreadId(id))
                    : asked.query().thread(new ItemId(id));
        } catch (IllegalArgumentException e) {
            throw new RefusedException("That is no id of a thread or an item.");
        }
    }

    private static LedgerTool tool(
            String name,
            String title,
            String description,
            List<Parameter> parameters,
            BiFunction<Asked, Arguments, List<Row>> answer) {
        List<Parameter> all =
                Stream.concat(parameters.stream(), Parameter.paging().stream()).toList();
        return new LedgerTool(name, title, description, all, List.of(), answer);
    }
}
