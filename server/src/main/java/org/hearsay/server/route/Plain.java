package org.hearsay.server.route;

/** The few pages that are not the dossier's: errors, and that it is being prepared. */
public final class Plain {

    private Plain() {}

    /** A page with a title and a sentence; {@code head} is markup of ours for its head. */
    public static String page(String title, String says, String head) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + head
                + "<link rel=\"stylesheet\" href=\"/style.css\">\n<title>"
                + escaped(title)
                + " – Hearsay</title></head>\n<body><main id=\"main\"><h1>"
                + escaped(title)
                + "</h1>\n<p>"
                + escaped(says)
                + "</p></main></body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
