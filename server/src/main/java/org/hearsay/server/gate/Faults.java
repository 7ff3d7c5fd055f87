package org.hearsay.server.gate;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hearsay.server.route.Problem;

/**
 * Answers what the web server itself refuses, such as what is no HTTP: with the safe headers, a
 * status and its name, and nothing of the request or the program.
 */
public final class Faults implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SafeHeaders.put(response.getHeaders());
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        Gate.write(
                response, callback, new Problem(status, HttpStatus.getMessage(status), ""), false);
        return true;
    }
}
