package org.hearsay.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.intake.archive.WaczContainer;
import org.hearsay.intake.archive.WarcContainer;
import org.hearsay.intake.archive.ZipContainer;
import org.hearsay.intake.feed.FeedContainer;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.Layout;
import org.hearsay.intake.mail.MailContainer;
import org.hearsay.intake.mail.MboxContainer;
import org.hearsay.intake.mail.MhtmlContainer;
import org.hearsay.intake.office.DocxLayout;
import org.hearsay.intake.office.OdtLayout;
import org.hearsay.intake.office.PdfLayout;
import org.hearsay.intake.office.RtfLayout;
import org.hearsay.intake.press.NewsMlContainer;
import org.hearsay.intake.press.NinjsContainer;
import org.hearsay.intake.press.NitfContainer;
import org.hearsay.intake.press.PressHtmlContainer;
import org.hearsay.intake.table.Columns;
import org.hearsay.intake.table.CsvContainer;
import org.hearsay.intake.table.JsonlContainer;

/**
 * The readers of every kind of document, in one closed table: those that lay out text, and those
 * that hand out documents, apart in a process of their own or, where they only cut up a stream,
 * here.
 */
final class Formats {

    private final Map<Kind, Layout> layouts = new TreeMap<>();
    private final Map<Kind, Container> apart = new TreeMap<>();
    private final Map<Kind, Container> here = new TreeMap<>();

    private Formats() {}

    /** All that there are, tables being read by these columns. */
    static Formats all(Columns columns) {
        Formats formats = new Formats();
        formats.openedApart();
        formats.openedHere(columns);
        return formats;
    }

    private void openedApart() {
        layouts.put(Kind.PDF, new PdfLayout());
        layouts.put(Kind.DOCX, new DocxLayout());
        layouts.put(Kind.ODT, new OdtLayout());
        layouts.put(Kind.RTF, new RtfLayout());
        apart.put(Kind.MAIL, new MailContainer());
        apart.put(Kind.MHTML, new MhtmlContainer());
        apart.put(Kind.FEED, new FeedContainer());
        apart.put(Kind.JSON_FEED, new FeedContainer());
        apart.put(Kind.NITF, new NitfContainer());
        apart.put(Kind.NEWSML, new NewsMlContainer());
        apart.put(Kind.NINJS, new NinjsContainer());
        apart.put(Kind.PRESS_HTML, new PressHtmlContainer());
    }

    private void openedHere(Columns columns) {
        here.put(Kind.MBOX, new MboxContainer());
        here.put(Kind.WARC, new WarcContainer());
        here.put(Kind.WACZ, new WaczContainer());
        here.put(Kind.ZIP, new ZipContainer());
        here.put(Kind.TABLE, new CsvContainer(columns));
        here.put(Kind.JSON_LINES, new JsonlContainer(columns));
    }

    /** One that is opened here: what it holds comes one by one, and it may be of any size. */
    Optional<Container> here(Kind kind) {
        return Optional.ofNullable(here.get(kind));
    }

    /** By which name they are known in the processes that open them. */
    Map<String, Layout> layoutsByKey() {
        Map<String, Layout> named = new TreeMap<>();
        layouts.forEach((kind, layout) -> named.put(kind.key(), layout));
        return named;
    }

    /** By which name they are known in the processes that open them. */
    Map<String, Container> containersByKey() {
        Map<String, Container> named = new TreeMap<>();
        apart.forEach((kind, container) -> named.put(kind.key(), container));
        return named;
    }

    boolean isRead(Kind kind) {
        return kind == Kind.TEXT
                || kind == Kind.HTML
                || layouts.containsKey(kind)
                || apart.containsKey(kind)
                || here.containsKey(kind);
    }
}
