package org.hearsay.server.answer;

import io.javalin.http.Context;
import java.util.Optional;
import org.hearsay.export.Lines;
import org.hearsay.export.Wording;
import org.hearsay.page.DossierSite;
import org.hearsay.server.gate.Keys;
import org.hearsay.server.mcp.Messages;
import org.hearsay.server.mcp.ToolServer;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.NotPossibleException;
import org.hearsay.server.workplace.View;
import org.hearsay.server.workplace.Workplace;

/** Answers every endpoint of the table. Safe for use by several threads. */
public final class Answers {

    private static final String JSON = "application/json";

    private final Workplace workplace;
    private final Changes changes;
    private final DossierSite empty;
    private final String document;
    private final Messages tools;

    public Answers(Workplace workplace, Keys keys) {
        this.workplace = workplace;
        this.changes = new Changes(workplace, keys);
        this.empty = Nothing.site();
        this.document = new OpenApi(workplace.version(), workplace.formats()).json();
        this.tools =
                new ToolServer(() -> workplace.view().map(View::query), workplace.version())
                        .messages();
    }

    /** Answers; what cannot be answered is a {@link RefusedException}. */
    public void answer(Context context, Endpoint endpoint) throws Exception {
        Ask ask = new Ask(context, endpoint);
        Optional<View> view = workplace.view();
        try {
            if (endpoint.needsNoDossier()) {
                withoutDossier(ask);
            } else if (view.isPresent()) {
                ofDossier(ask, view.get());
            } else if (endpoint.policy().isForPeople()) {
                beforeDossier(ask);
            } else {
                context.header("Retry-After", "3");
                throw new RefusedException(
                        new Problem(503, "Being prepared", "The dossier is being prepared."));
            }
        } catch (NotPossibleException e) {
            throw new RefusedException(problem(e));
        }
    }

    /** The first page where it is known already; every other waits. */
    private void beforeDossier(Ask ask) {
        boolean first =
                ask.endpoint() == Endpoint.DOSSIER_PAGE
                        && ask.path("page").equals(DossierSite.FIRST);
        Optional<String> known = first ? workplace.firstPage() : Optional.empty();
        if (known.isPresent()) {
            Pages.known(ask.context(), known.get());
        } else {
            Pages.preparing(ask.context());
        }
    }

    private static Problem problem(NotPossibleException e) {
        String says = String.valueOf(e.getMessage());
        return switch (e.why()) {
            case MISTAKEN -> new Problem(400, "Bad request", says);
            case ABSENT -> new Problem(404, "Not found", says);
            case CONFLICT -> new Problem(409, "Conflict", says);
        };
    }

    private void withoutDossier(Ask ask) throws Exception {
        Context context = ask.context();
        switch (ask.endpoint()) {
            case START -> Pages.start(context);
            case SCRIPT -> Pages.script(context, "start.js");
            case DESK_SCRIPT -> Pages.script(context, "desk.js");
            case WAIT_SCRIPT -> Pages.script(context, "wait.js");
            case STYLE -> Pages.style(context, empty.page("style.css"));
            case SERVED_STYLE -> Pages.style(context, empty.page("served.css"));
            case SESSION -> changes.session(ask);
            case HEALTH -> context.contentType(JSON).result(Told.health(workplace));
            case OPENAPI -> context.contentType(JSON).result(document);
            case JOBS ->
                    context.contentType(JSON)
                            .result(new Listing<>(workplace.jobs(), Told::job).json(ask, "jobs"));
            case READ -> changes.read(ask);
            case JOB -> context.contentType(JSON).result(job(ask));
            case JOB_EVENTS -> Streams.events(ask, workplace);
            case STOP -> changes.stop(ask);
            case TOOLS -> tell(context, tools.answer(ask.message(), ask.protocol()));
            default -> throw new IllegalStateException("Needs a dossier: " + ask.endpoint());
        }
    }

    private static void tell(Context context, Messages.Reply reply) {
        context.status(reply.status());
        if (!reply.json().isEmpty()) {
            context.contentType(JSON).result(reply.json());
        }
    }

    private String job(Ask ask) {
        String id = ask.path("id");
        return workplace
                .job(id)
                .map(Told::job)
                .orElseThrow(() -> RefusedException.absent("reading", id));
    }

    private void ofDossier(Ask ask, View view) throws Exception {
        Context context = ask.context();
        switch (ask.endpoint()) {
            case SEARCH_PAGE -> Pages.page(context, Optional.of(view.site().search(ask.all())));
            case STATEMENTS_PAGE ->
                    Pages.page(context, Optional.of(view.site().statements(ask.all())));
            case DECISIONS_PAGE ->
                    Pages.page(context, Optional.of(view.site().decisions(ask.all())));
            case POSSIBLE_PAGE -> Pages.page(context, Optional.of(view.site().possible(ask.all())));
            case CODEBOOK_PAGE -> Pages.page(context, Optional.of(view.site().codebook(ask.all())));
            case ARTICLE_PAGE -> Pages.article(ask, view);
            case DEEPER_PAGE ->
                    Pages.page(
                            context, view.site().page(ask.path("folder") + "/" + ask.path("page")));
            case DOSSIER_PAGE -> Pages.page(context, view.site().page(ask.path("page")));
            case ARTICLE_TEXT ->
                    context.contentType("text/plain; charset=utf-8")
                            .result(
                                    Singles.reading(view, ask.path("id"))
                                            .article()
                                            .text()
                                            .characters());
            case EXPORT -> Exports.answer(ask, view, workplace.formats());
            case DECIDE, PAGE_DECIDES -> changes.decide(ask);
            case UNDO, PAGE_UNDOES -> changes.undo(ask);
            case INTAKE -> context.contentType(JSON).result(Told.intake(view.dossier().inputs()));
            default -> context.contentType(JSON).result(item(ask, view));
        }
    }

    private static String item(Ask ask, View view) {
        Wording wording = ask.wording();
        Lines lines = new Lines(view.query(), wording, view.originals());
        return switch (ask.endpoint().policy()) {
            case LIST -> new Lists(view, lines).of(ask).json(ask, view.state());
            default -> new Singles(view, lines).of(ask);
        };
    }
}
