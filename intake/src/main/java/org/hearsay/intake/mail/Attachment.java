package org.hearsay.intake.mail;

import java.util.Map;
import java.util.Set;
import org.hearsay.intake.mail.Entity.Leaf;

/** Kinds of attachments that can be articles, by media type or by the ending of the name. */
final class Attachment {

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("application/pdf", "pdf"),
                    Map.entry("application/x-pdf", "pdf"),
                    Map.entry("application/msword", "doc"),
                    Map.entry(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "docx"),
                    Map.entry("application/vnd.oasis.opendocument.text", "odt"),
                    Map.entry("application/rtf", "rtf"),
                    Map.entry("text/rtf", "rtf"),
                    Map.entry("text/html", "html"),
                    Map.entry("application/xhtml+xml", "xhtml"),
                    Map.entry("text/plain", "txt"),
                    Map.entry("message/rfc822", "eml"),
                    Map.entry("message/global", "eml"));

    private static final Set<String> READ =
            Set.of(
                    "pdf", "doc", "docx", "odt", "rtf", "html", "htm", "xhtml", "txt", "text",
                    "eml", "mht", "mhtml");

    private Attachment() {}

    static boolean isMessage(Leaf leaf) {
        return leaf.type().equals("message/rfc822") || leaf.type().equals("message/global");
    }

    /** The name decides where it has an ending: programs call any file any media type. */
    static boolean canBeArticle(Leaf leaf) {
        String ending = leaf.name().map(Attachment::ending).orElse("");
        return ending.isEmpty() ? ENDINGS.containsKey(leaf.type()) : READ.contains(ending);
    }

    /** What the sender called it, or a name that says its kind. */
    static String name(Leaf leaf, String otherwise) {
        String ending = ENDINGS.getOrDefault(leaf.type(), "txt");
        return leaf.name().orElse(isMessage(leaf) ? "message.eml" : otherwise + "." + ending);
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot + 1);
    }
}
