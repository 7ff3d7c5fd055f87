package org.hearsay.server.route;

/**
 * What went wrong, as RFC 9457 has it: a status, a title, and where it helps what was found and
 * what was expected. It names no path of the machine and nothing of the program's inside.
 */
public record Problem(int status, String title, String detail, String found, String expected) {

    /** Longer finds are cut. */
    private static final int MOST = 200;

    public Problem {
        found = cut(found);
    }

    public Problem(int status, String title, String detail) {
        this(status, title, detail, "", "");
    }

    /** As {@code application/problem+json}. */
    public String json() {
        StringBuilder json = new StringBuilder("{\"type\":\"about:blank\",\"title\":");
        string(json, title).append(",\"status\":").append(status);
        field(json, "detail", detail);
        field(json, "found", found);
        field(json, "expected", expected);
        return json.append('}').toString();
    }

    /** As a page for people. */
    public String html() {
        String more = expected.isEmpty() ? "" : " Expected: " + expected + ".";
        return Plain.page(title, detail + more, "");
    }

    private static void field(StringBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.append(",\"").append(name).append("\":");
            string(json, value);
        }
    }

    /** In ASCII alone: what is not, and what JSON or markup could trip over, is spelled out. */
    private static StringBuilder string(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || "\"\\<>&".indexOf(c) >= 0) {
                json.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    json.append(Character.forDigit((c >> shift) & 0xF, 16));
                }
            } else {
                json.append(c);
            }
        }
        return json.append('"');
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + "...";
    }
}
