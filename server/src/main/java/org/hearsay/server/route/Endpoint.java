package org.hearsay.server.route;

import static org.hearsay.server.route.Method.DELETE;
import static org.hearsay.server.route.Method.GET;
import static org.hearsay.server.route.Method.POST;
import static org.hearsay.server.route.Param.ACT;
import static org.hearsay.server.route.Param.AT;
import static org.hearsay.server.route.Param.CHANNEL;
import static org.hearsay.server.route.Param.CURSOR;
import static org.hearsay.server.route.Param.FROM;
import static org.hearsay.server.route.Param.KIND;
import static org.hearsay.server.route.Param.LIMIT;
import static org.hearsay.server.route.Param.OUTLET;
import static org.hearsay.server.route.Param.PAGE;
import static org.hearsay.server.route.Param.Q;
import static org.hearsay.server.route.Param.SPEAKER;
import static org.hearsay.server.route.Param.TEXT_FREE;
import static org.hearsay.server.route.Param.TO;
import static org.hearsay.server.route.Param.WORDS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything that can be asked of the server: a closed table. What is not in it does not exist; the
 * gate goes by it, the routes are registered from it, and the OpenAPI document is written from it.
 *
 * <p>A path's parts in braces stand for one segment each. Where several paths fit, the first in the
 * order of the table is meant.
 */
public enum Endpoint {
    START(GET, "/", Policy.OPEN_PAGE, "", "The page that swaps the token for a cookie."),
    STYLE(GET, "/style.css", Policy.OPEN_STYLE, "", "The style sheet of all pages."),
    SERVED_STYLE(GET, "/served.css", Policy.OPEN_STYLE, "", "What served pages need besides."),
    SCRIPT(GET, "/start.js", Policy.OPEN_SCRIPT, "", "The script of the first page."),
    DESK_SCRIPT(GET, "/desk.js", Policy.OPEN_SCRIPT, "", "The script of pages: deciding."),
    WAIT_SCRIPT(GET, "/wait.js", Policy.OPEN_SCRIPT, "", "The script of a page that waits."),
    SESSION(POST, "/session", Policy.LET_IN, "session", "Swaps the token for a cookie."),
    SEARCH_PAGE(GET, "/search.html", Policy.PAGE, "", "Words in the full text.", Q, PAGE),
    STATEMENTS_PAGE(
            GET,
            "/statements.html",
            Policy.PAGE,
            "",
            "Statements that pass a filter.",
            SPEAKER,
            ACT,
            KIND,
            CHANNEL,
            OUTLET,
            WORDS,
            FROM,
            TO,
            PAGE),

    DECISIONS_PAGE(GET, "/decisions.html", Policy.PAGE, "", "What people decided.", PAGE),
    POSSIBLE_PAGE(
            GET,
            "/possible.html",
            Policy.PAGE,
            "",
            "Statements that may be one, to be decided on.",
            PAGE),
    CODEBOOK_PAGE(GET, "/codebook.html", Policy.PAGE, "", "Codes and who gave them.", PAGE),
    PAGE_DECIDES(POST, "/decisions", Policy.CHANGE_BY_PAGE, "written", "Writes a decision down."),
    PAGE_UNDOES(
            DELETE,
            "/decisions/{line}",
            Policy.CHANGE_BY_PAGE,
            "written",
            "Takes the decision that begins on this line out, if it still is the one named."),

    HEALTH(GET, "/api/v1/health", Policy.ONE, "health", "Whether the dossier is ready."),
    OPENAPI(GET, "/api/v1/openapi.json", Policy.ONE, "", "This document."),
    STORIES(GET, "/api/v1/stories", Policy.LIST, "story", "Stories.", LIMIT, CURSOR),
    STORY(GET, "/api/v1/stories/{id}", Policy.ONE, "story", "One story."),
    ARTICLES(
            GET,
            "/api/v1/articles",
            Policy.LIST,
            "article",
            "Articles that pass the filter, by document.",
            OUTLET,
            WORDS,
            FROM,
            TO,
            TEXT_FREE,
            LIMIT,
            CURSOR),
    ARTICLE(GET, "/api/v1/articles/{id}", Policy.ONE, "article", "One article."),
    ARTICLE_TEXT(
            GET,
            "/api/v1/articles/{id}/text",
            Policy.TEXT,
            "",
            "An article's text, into which all positions point, in code points."),
    TIMES(GET, "/api/v1/times", Policy.LIST, "time", "Times.", LIMIT, CURSOR),
    STATEMENTS(
            GET,
            "/api/v1/statements",
            Policy.LIST,
            "statement",
            "Statements that pass the filter, by document and text.",
            SPEAKER,
            ACT,
            KIND,
            CHANNEL,
            OUTLET,
            WORDS,
            FROM,
            TO,
            LIMIT,
            CURSOR),
    FIGURES(
            GET,
            "/api/v1/figures",
            Policy.LIST,
            "figure",
            "Figures that pass the filter with all that their threads hold.",
            SPEAKER,
            OUTLET,
            WORDS,
            FROM,
            TO,
            LIMIT,
            CURSOR),
    EVENTS(
            GET,
            "/api/v1/events",
            Policy.LIST,
            "event",
            "Events that pass the filter; the speaker is who acts or is acted upon.",
            SPEAKER,
            OUTLET,
            WORDS,
            FROM,
            TO,
            LIMIT,
            CURSOR),
    POSITIONS(
            GET,
            "/api/v1/positions",
            Policy.LIST,
            "position",
            "Positions that pass the filter; the speaker is who stands so.",
            SPEAKER,
            OUTLET,
            WORDS,
            FROM,
            TO,
            LIMIT,
            CURSOR),
    ITEM(
            GET,
            "/api/v1/items/{id}",
            Policy.ONE,
            "item",
            "One time, statement, figure, event or position."),
    EVIDENCE(
            GET,
            "/api/v1/evidence/{id}",
            Policy.ONE,
            "evidence",
            "An item's exact words, what stands around them, and where."),
    ISSUES(GET, "/api/v1/issues", Policy.LIST, "issue", "What positions are about.", LIMIT, CURSOR),
    MOVES(GET, "/api/v1/moves", Policy.LIST, "move", "How stands changed.", LIMIT, CURSOR),
    SIDES(GET, "/api/v1/sides", Policy.LIST, "side", "Where actors last stood.", LIMIT, CURSOR),
    UNORDERED(
            GET,
            "/api/v1/unordered",
            Policy.LIST,
            "unordered",
            "What an actor held for and against an issue, nobody knows in which order.",
            LIMIT,
            CURSOR),
    THREADS(
            GET,
            "/api/v1/threads",
            Policy.LIST,
            "thread",
            "What several articles report, with verdicts and their explanations.",
            LIMIT,
            CURSOR),
    THREAD(GET, "/api/v1/threads/{id}", Policy.ONE, "thread", "One thread, explained."),
    ACTORS(GET, "/api/v1/actors", Policy.LIST, "actor", "Actors.", LIMIT, CURSOR),
    ACTOR(GET, "/api/v1/actors/{id}", Policy.ONE, "actor", "One actor with all mentions."),
    TIMELINE(
            GET,
            "/api/v1/timeline",
            Policy.LIST,
            "timelineRow",
            "Everything dated that passes the filter, by date.",
            SPEAKER,
            ACT,
            KIND,
            CHANNEL,
            OUTLET,
            WORDS,
            FROM,
            TO,
            LIMIT,
            CURSOR),
    COVERAGE(
            GET,
            "/api/v1/coverage",
            Policy.LIST,
            "coverage",
            "Which outlets carry a thread and which do not.",
            LIMIT,
            CURSOR),
    OMISSIONS(
            GET,
            "/api/v1/omissions",
            Policy.LIST,
            "coverage",
            "What at least two origins have and some outlet leaves out; the filter's outlet is one"
                    + " that leaves it out.",
            OUTLET,
            WORDS,
            LIMIT,
            CURSOR),
    LINEAGE(GET, "/api/v1/lineage", Policy.LIST, "lineage", "Who copied whom.", LIMIT, CURSOR),
    INCONSISTENCIES(
            GET,
            "/api/v1/inconsistencies",
            Policy.LIST,
            "inconsistency",
            "What an article says against itself.",
            LIMIT,
            CURSOR),
    INPUTS(GET, "/api/v1/inputs", Policy.LIST, "input", "Every file that came in.", LIMIT, CURSOR),
    INTAKE(GET, "/api/v1/intake", Policy.ONE, "intake", "How many files ended how."),
    SEARCH(
            GET,
            "/api/v1/search",
            Policy.LIST,
            "hit",
            "Statements and then articles in which all that was looked for occurs.",
            Q,
            LIMIT,
            CURSOR),
    EXPORT(
            GET,
            "/api/v1/export/{format}",
            Policy.FILE,
            "",
            "All of the dossier in a format of other programs, as hearsay export writes it; the"
                    + " files of a format that has several come as a zip archive.",
            TEXT_FREE),
    DECISIONS(
            GET,
            "/api/v1/decisions",
            Policy.LIST,
            "decision",
            "What people decided, and what became of it.",
            LIMIT,
            CURSOR),
    DECIDE(POST, "/api/v1/decisions", Policy.CHANGE, "written", "Writes a decision down."),
    UNDO(
            DELETE,
            "/api/v1/decisions/{line}",
            Policy.CHANGE,
            "written",
            "Takes the decision that begins on this line out, if it still is the one named."),
    JOBS(GET, "/api/v1/jobs", Policy.LIST, "job", "Readings since the start.", LIMIT, CURSOR),
    READ(POST, "/api/v1/jobs", Policy.CHANGE, "job", "Reads a path below an inbox."),
    JOB(GET, "/api/v1/jobs/{id}", Policy.ONE, "job", "How far a reading is."),
    JOB_EVENTS(
            GET,
            "/api/v1/jobs/{id}/events",
            Policy.EVENTS,
            "job",
            "How far a reading is, again and again until it ends."),
    STOP(DELETE, "/api/v1/jobs/{id}", Policy.CHANGE, "job", "Has a reading end."),

    TOOLS(
            POST,
            "/mcp",
            Policy.TOOLS,
            "",
            "The Model Context Protocol over streamable HTTP: each message by itself."),

    ARTICLE_PAGE(GET, "/article/{page}", Policy.PAGE, "", "An article, items marked.", AT),
    DEEPER_PAGE(GET, "/{folder}/{page}", Policy.PAGE, "", "A page of the dossier."),
    DOSSIER_PAGE(GET, "/{page}", Policy.PAGE, "", "A page of the dossier.");

    private final Method method;
    private final String path;
    private final Policy policy;
    private final String schema;
    private final String summary;
    private final String params;

    Endpoint(
            Method method,
            String path,
            Policy policy,
            String schema,
            String summary,
            Param... params) {
        this.method = method;
        this.path = path;
        this.policy = policy;
        this.schema = schema;
        this.summary = summary;
        this.params = String.join(" ", Arrays.stream(params).map(Param::name).toList());
    }

    public Method method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Policy policy() {
        return policy;
    }

    /** The schema of what it answers, or of a list's items; empty where that has none. */
    public String schema() {
        return schema;
    }

    public String summary() {
        return summary;
    }

    /** What its query may say; nothing else may stand there. */
    public List<Param> params() {
        return params.isEmpty()
                ? List.of()
                : Arrays.stream(params.split(" ")).map(Param::valueOf).toList();
    }

    /** The names in braces in its path. */
    public List<String> pathParams() {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }

    public boolean isOfApi() {
        return path.startsWith("/api/");
    }

    /** Whether it answers before there is a dossier. */
    public boolean needsNoDossier() {
        return switch (this) {
            case START,
                    STYLE,
                    SERVED_STYLE,
                    SCRIPT,
                    DESK_SCRIPT,
                    WAIT_SCRIPT,
                    SESSION,
                    HEALTH,
                    OPENAPI ->
                    true;
            case JOBS, READ, JOB, JOB_EVENTS, STOP, TOOLS -> true;
            default -> false;
        };
    }

    /** The endpoints whose paths fit, the one that is meant for each method; empty for none. */
    public static List<Endpoint> at(String requested) {
        Optional<Endpoint> first =
                Arrays.stream(values()).filter(e -> e.fits(requested)).findFirst();
        return first.map(
                        found ->
                                Arrays.stream(values())
                                        .filter(e -> e.path.equals(found.path))
                                        .toList())
                .orElse(List.of());
    }

    private boolean fits(String requested) {
        String[] ours = path.split("/", -1);
        String[] theirs = requested.split("/", -1);
        if (ours.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            boolean fits =
                    ours[i].startsWith("{") ? !theirs[i].isEmpty() : ours[i].equals(theirs[i]);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
