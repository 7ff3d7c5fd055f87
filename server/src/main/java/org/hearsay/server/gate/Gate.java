package org.hearsay.server.gate;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hearsay.server.route.Access;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Policy;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;

/**
 * The one filter: every request passes it before any routing, and what it does not let through
 * nothing behind it ever sees. It puts the safe headers on every answer, and lets in so many
 * requests at once as the machine can serve.
 */
public final class Gate extends Handler.Wrapper {

    /** The request's attribute that names the endpoint it was let in to. */
    public static final String ENDPOINT = "org.hearsay.endpoint";

    /** Requests that are worked on at once. */
    private static final int AT_ONCE = 16;

    /** Streams of events at once; each keeps a thread. */
    private static final int STREAMS = 8;

    private final Judge judge;
    private final Semaphore slots = new Semaphore(AT_ONCE);
    private final Semaphore streams = new Semaphore(STREAMS);

    /** A gate for a server on this port of this machine. */
    public Gate(Handler behind, Keys keys, int port) {
        super(behind);
        this.judge = new Judge(keys, port);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafeHeaders.put(response.getHeaders());
        Endpoint endpoint;
        try {
            endpoint = judge.judge(Head.of(request));
        } catch (RefusedException e) {
            refuse(request, response, callback, e.problem());
            return true;
        }
        Semaphore taken = endpoint.policy() == Policy.EVENTS ? streams : slots;
        if (!taken.tryAcquire()) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
            refuse(
                    request,
                    response,
                    callback,
                    new Problem(429, "Too many at once", "Try again in a second."));
            return true;
        }
        request.setAttribute(ENDPOINT, endpoint);
        Request.addCompletionListener(request, failure -> taken.release());
        return super.handle(request, response, callback);
    }

    private static void refuse(
            Request request, Response response, Callback callback, Problem problem) {
        List<Endpoint> there = Endpoint.at(Head.of(request).path());
        if (problem.status() == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, Judge.methods(there));
        } else if (problem.status() == 401 && there.stream().anyMatch(Gate::takesTokens)) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 411 || problem.status() == 413) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        boolean page = there.stream().anyMatch(e -> e.policy().isForPeople());
        write(response, callback, problem, page);
    }

    private static boolean takesTokens(Endpoint endpoint) {
        return endpoint.policy().access() == Access.BEARER;
    }

    static void write(Response response, Callback callback, Problem problem, boolean page) {
        response.setStatus(problem.status());
        response.getHeaders()
                .put(
                        HttpHeader.CONTENT_TYPE,
                        page ? "text/html; charset=utf-8" : "application/problem+json");
        Content.Sink.write(response, true, page ? problem.html() : problem.json(), callback);
    }
}
