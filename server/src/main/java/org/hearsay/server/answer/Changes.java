package org.hearsay.server.answer;

import io.javalin.http.Context;
import org.hearsay.server.gate.Keys;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.DecisionRequest;
import org.hearsay.server.workplace.ReadingJob;
import org.hearsay.server.workplace.Workplace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What changes something: all that POST and DELETE do. */
final class Changes {

    private static final String JSON = "application/json";

    private final Workplace workplace;
    private final Keys keys;

    Changes(Workplace workplace, Keys keys) {
        this.workplace = workplace;
        this.keys = keys;
    }

    void session(Ask ask) {
        if (!keys.isToken(Ask.needed(ask.body("token"), "token"))) {
            throw new RefusedException(
                    new Problem(401, "Not let in", "This is not the token of this server."));
        }
        Context context = ask.context();
        context.header("Set-Cookie", keys.setCookie(context.req().getLocalPort()));
        context.status(204);
    }

    void decide(Ask ask) {
        JsonNode body = ask.body("verb", "arguments", "by", "on", "because");
        int line =
                workplace.decide(
                        new DecisionRequest(
                                Ask.needed(body, "verb"),
                                Ask.texts(body, "arguments"),
                                Ask.text(body, "by"),
                                Ask.text(body, "on"),
                                Ask.text(body, "because")));
        written(ask.context().status(201), line);
    }

    void undo(Ask ask) {
        String line = ask.path("line");
        if (!line.matches("[1-9][0-9]{0,8}")) {
            throw RefusedException.mistaken("There is no such line.", line, "a number from 1");
        }
        String expected = Ask.needed(ask.body("decision"), "decision");
        workplace.undo(Integer.parseInt(line), expected);
        written(ask.context(), Integer.parseInt(line));
    }

    private static void written(Context context, int line) {
        ObjectNode json = Told.object();
        json.put("line", line);
        context.contentType(JSON).result(json.toString());
    }

    void read(Ask ask) {
        JsonNode body = ask.body("inbox", "path");
        ReadingJob job =
                workplace.read(Ask.needed(body, "inbox"), Ask.text(body, "path").orElse(""));
        ask.context()
                .status(202)
                .header("Location", "/api/v1/jobs/" + job.id())
                .contentType(JSON)
                .result(Told.job(job));
    }

    void stop(Ask ask) {
        ask.body();
        ask.context().contentType(JSON).result(Told.job(workplace.stop(ask.path("id"))));
    }
}
