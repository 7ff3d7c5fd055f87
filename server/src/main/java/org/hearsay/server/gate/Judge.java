package org.hearsay.server.gate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.server.route.Access;
import org.hearsay.server.route.Endpoint;
import org.hearsay.server.route.Policy;
import org.hearsay.server.route.Problem;
import org.hearsay.server.route.RefusedException;

/**
 * Decides for each request which endpoint it may go to, by its head alone and by nothing but the
 * table of endpoints. Stateless and thread-safe.
 *
 * <p>A page of another site may reach a server on this machine through the reader's browser, under
 * a name of its own (DNS rebinding) or across sites. So the host must be ours to the letter, and
 * where the browser says from which page a request comes, that must be a page of ours.
 */
final class Judge {

    private static final int LONGEST_TARGET = 4096;

    private final Keys keys;
    private final int port;
    private final Set<String> hosts;

    Judge(Keys keys, int port) {
        this.keys = keys;
        this.port = port;
        this.hosts = Set.of("127.0.0.1:" + port, "[::1]:" + port, "localhost:" + port);
    }

    /**
     * The endpoint that is meant.
     *
     * @throws RefusedException where the request may not pass
     */
    Endpoint judge(Head head) {
        host(head);
        origin(head);
        Endpoint endpoint = endpoint(head);
        Policy policy = endpoint.policy();
        site(head, policy);
        access(head, policy);
        body(head, policy);
        return endpoint;
    }

    private void host(Head head) {
        List<String> given = head.all("Host");
        if (given.size() != 1
                || !hosts.contains(given.get(0))
                || !given.get(0).equals(head.authority())) {
            throw refused(
                    403,
                    "Another host",
                    "This server answers only under its own name.",
                    String.join(", ", given),
                    "one Host of 127.0.0.1, [::1] or localhost, with the port");
        }
    }

    private static void origin(Head head) {
        List<String> origins = head.all("Origin");
        String own = "http://" + head.all("Host").get(0);
        if (!origins.isEmpty() && !origins.equals(List.of(own))) {
            throw refused(
                    403,
                    "Another origin",
                    "This server answers no pages of other sites.",
                    String.join(", ", origins),
                    "no Origin, or " + own);
        }
    }

    private static Endpoint endpoint(Head head) {
        String path = head.path();
        if (head.target().length() > LONGEST_TARGET) {
            throw refused(414, "Address too long", "The address is too long.", "", "");
        }
        if (!path.startsWith("/") || !path.chars().allMatch(Judge::isPlain) || climbs(path)) {
            throw refused(
                    400,
                    "Not an address",
                    "No address here looks like this.",
                    path,
                    "letters, digits, dots, hyphens and underscores between slashes");
        }
        List<Endpoint> there = Endpoint.at(path);
        if (there.isEmpty()) {
            throw refused(404, "Not found", "There is nothing at this address.", path, "");
        }
        Optional<Endpoint> meant =
                there.stream().filter(e -> e.method().name().equals(head.method())).findFirst();
        return meant.orElseThrow(
                () ->
                        refused(
                                405,
                                "Another method",
                                "This cannot be done at this address.",
                                head.method(),
                                methods(there)));
    }

    static String methods(List<Endpoint> there) {
        return there.stream().map(e -> e.method().name()).collect(Collectors.joining(", "));
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "/._-".indexOf(c) >= 0;
    }

    private static boolean climbs(String path) {
        return path.contains("//") || path.contains("/.");
    }

    private static void site(Head head, Policy policy) {
        Optional<String> site = head.one("Sec-Fetch-Site");
        boolean ours =
                site.isEmpty()
                        || site.get().equals("same-origin")
                        || (policy.mayNavigate() && site.get().equals("none"));
        if (!ours) {
            throw refused(
                    403,
                    "Another site",
                    "This server answers no pages of other sites.",
                    site.get(),
                    policy.mayNavigate() ? "same-origin or none" : "same-origin");
        }
    }

    private void access(Head head, Policy policy) {
        boolean in =
                switch (policy.access()) {
                    case ANYONE -> true;
                    case COOKIE -> head.cookie(Keys.name(port)).filter(keys::isCookie).isPresent();
                    case BEARER -> bearer(head).filter(keys::isToken).isPresent();
                };
        if (!in) {
            boolean cookie = policy.access() == Access.COOKIE;
            throw refused(
                    401,
                    "Not let in",
                    cookie
                            ? "Open the address that hearsay serve printed when it started."
                            : "The token that hearsay serve wrote beside the ledger is needed.",
                    "",
                    cookie ? "" : "Authorization: Bearer and the token");
        }
    }

    private static Optional<String> bearer(Head head) {
        return head.one("Authorization")
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(value -> value.substring(7).strip());
    }

    private static void body(Head head, Policy policy) {
        if (!policy.takesJson()) {
            if (head.hasBody()) {
                throw refused(400, "A body", "Nothing may be sent here.", "a body", "no body");
            }
            return;
        }
        if (policy.wantsOwnHeader() && head.all(Policy.OWN_HEADER).isEmpty()) {
            throw refused(
                    403,
                    "Not from us",
                    "What changes something says so in a header of its own.",
                    "no " + Policy.OWN_HEADER,
                    Policy.OWN_HEADER + ": 1");
        }
        String type = head.one("Content-Type").orElse("");
        if (!isJson(type)) {
            throw refused(
                    415, "Another type", "Only JSON is taken.", type, "application/json in UTF-8");
        }
        size(head, policy);
    }

    private static boolean isJson(String type) {
        String plain = type.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.equals("application/json") || plain.equals("application/json;charset=utf-8");
    }

    private static void size(Head head, Policy policy) {
        String length = head.one("Content-Length").orElse("");
        boolean number =
                !length.isEmpty()
                        && length.length() < 10
                        && length.chars().allMatch(Judge::isDigit);
        if (head.fields().contains("Transfer-Encoding") || length.isEmpty()) {
            throw refused(
                    411, "Length missing", "Say how much is sent.", "", "Content-Length in bytes");
        }
        if (!number || Integer.parseInt(length) > policy.mostBytes()) {
            throw refused(
                    413,
                    "Too much",
                    "More is sent than is taken here.",
                    length + " bytes",
                    "at most " + policy.mostBytes() + " bytes");
        }
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static RefusedException refused(
            int status, String title, String detail, String found, String expected) {
        return new RefusedException(new Problem(status, title, detail, found, expected));
    }
}
