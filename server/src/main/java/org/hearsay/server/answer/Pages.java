package org.hearsay.server.answer;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.Page;
import org.hearsay.server.route.Param;
import org.hearsay.server.route.Plain;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.View;
import org.hearsay.text.Span;

/** The pages for people. */
final class Pages {

    /** Spans that a page marks at most. */
    private static final int MARKS = 20;

    private static final String HTML = "text/html; charset=utf-8";

    private Pages() {}

    /** The page to which the token is brought; there is nothing of the dossier in it. */
    static void start(Context context) {
        context.contentType(HTML)
                .result(
                        Plain.page(
                                "Hearsay",
                                "If this page stays, open the address that hearsay serve printed"
                                        + " when it started; it needs a script, this once.",
                                "<script src=\"/start.js\" defer></script>\n"));
    }

    static void script(Context context, String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is built without " + name);
            }
            context.contentType("text/javascript; charset=utf-8")
                    .result(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** For as long as there is no dossier: the page asks again by itself, without moving. */
    static void preparing(Context context) {
        context.status(503)
                .header("Retry-After", "3")
                .contentType(HTML)
                .result(
                        Plain.page(
                                "Being prepared",
                                "The dossier is being prepared. This page opens by itself when it"
                                        + " is there; without a script, load it again.",
                                "<script src=\"/wait.js\" defer></script>\n"));
    }

    static void style(Context context, Optional<Page> sheet) {
        context.contentType("text/css; charset=utf-8").result(content(sheet));
    }

    static void page(Context context, Optional<Page> page) {
        context.contentType(HTML).result(content(page));
    }

    /** A page as it was made before. */
    static void known(Context context, String content) {
        context.contentType(HTML).result(content);
    }

    /** An article's page, with what was looked for marked. */
    static void article(Ask ask, View view) {
        String name = ask.path("page");
        Optional<String> at = ask.get(Param.AT);
        if (at.isEmpty() || !name.endsWith(".html")) {
            page(ask.context(), view.site().page("article/" + name));
            return;
        }
        String id = name.substring(0, name.length() - ".html".length());
        List<Span> spans = spans(at.get());
        page(ask.context(), view.site().article(Singles.reading(view, id).article().id(), spans));
    }

    private static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(" ", MARKS + 1)) {
            if (!part.matches("[0-9]{1,8}-[0-9]{1,8}") || spans.size() == MARKS) {
                throw mistaken(text);
            }
            int hyphen = part.indexOf('-');
            int start = Integer.parseInt(part.substring(0, hyphen));
            int end = Integer.parseInt(part.substring(hyphen + 1));
            if (end <= start) {
                throw mistaken(text);
            }
            spans.add(new Span(start, end));
        }
        return spans;
    }

    private static RefusedException mistaken(String text) {
        return RefusedException.mistaken(
                "at is not understood.", text, "at most " + MARKS + " spans such as 120-130");
    }

    private static String content(Optional<Page> page) {
        return page.map(Page::content)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        new Problem(
                                                404,
                                                "Not found",
                                                "The dossier has no such page.")));
    }
}
