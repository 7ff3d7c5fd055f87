package org.hearsay.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.intake.archive.WaczContainer;
import org.hearsay.intake.archive.WarcContainer;
import org.hearsay.intake.archive.ZipContainer;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.mail.MailContainer;
import org.hearsay.intake.mail.MboxContainer;
import org.hearsay.intake.mail.MhtmlContainer;

/**
 * The readers of every kind of document, in one closed table: those that lay out text, and those
 * that hand out documents, apart in a process of their own or, where they only cut up a stream,
 * here.
 */
final class Formats {

    private final Map<Kind, Layout> layouts = new TreeMap<>();
    private final Map<Kind, Container> apart = new TreeMap<>();
    private final Map<Kind, Container> here = new TreeMap<>();

    /** All that there are. */
    static Formats all() {
        Formats formats = new Formats();
        formats.apart.put(Kind.MAIL, new MailContainer());
        formats.apart.put(Kind.MHTML, new MhtmlContainer());
        formats.here.put(Kind.MBOX, new MboxContainer());
        formats.here.put(Kind.WARC, new WarcContainer());
        formats.here.put(Kind.WACZ, new WaczContainer());
        formats.here.put(Kind.ZIP, new ZipContainer());
        return formats;
    }

    Optional<Layout> layout(Kind kind) {
        return Optional.ofNullable(layouts.get(kind));
    }

    /** One that is opened apart: all that it holds comes at once. */
    Optional<Container> apart(Kind kind) {
        return Optional.ofNullable(apart.get(kind));
    }

    /** One that is opened here: what it holds comes one by one, and it may be of any size. */
    Optional<Container> here(Kind kind) {
        return Optional.ofNullable(here.get(kind));
    }

    boolean isRead(Kind kind) {
        return kind == Kind.TEXT
                || kind == Kind.HTML
                || layouts.containsKey(kind)
                || apart.containsKey(kind)
                || here.containsKey(kind);
    }

    /** The articles of a press database's export, if the text is one; else none. */
    static List<Part> press(String name, CharSequence text) {
        return List.of();
    }

    static boolean isMbox(byte[] start) {
        return MboxContainer.looksLike(start);
    }

    static boolean isPressHtml(String begin) {
        return false;
    }
}
