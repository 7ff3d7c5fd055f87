package org.hearsay.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.mail.Entity.Leaf;
import org.hearsay.intake.mail.Entity.Multi;
import org.hearsay.intake.mail.Mime.Mail;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;

/**
 * Hands out the page of a file in which a browser or an office program saved it with its pictures
 * (RFC 2557): the root's HTML, its bytes as they were before the transfer encoding. Of a page that
 * is made of frames alone it is the largest frame. The envelope has the address and when the page
 * was saved; what it is called the page says itself.
 */
public final class MhtmlContainer implements Container {

    private static final int LOOKED_AT = 100_000;

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Mail mail = Mime.read(source);
        List<Leaf> pages = new ArrayList<>();
        collect(mail.root(), pages);
        Leaf root =
                root(mail.root(), pages)
                        .orElseThrow(
                                () ->
                                        new FormatException(
                                                Extraction.CORRUPT,
                                                mail.trouble().orElse("holds no page")));
        parts.add(
                new Part(
                        "1",
                        Optional.empty(),
                        root.mediaType(),
                        Source.of("page.html", root.bytes()),
                        envelope(mail.root().head(), root.head())));
    }

    private static void collect(Entity entity, List<Leaf> pages) {
        if (entity instanceof Multi multi) {
            multi.children().forEach(child -> collect(child, pages));
        } else if (entity instanceof Leaf leaf && leaf.isHtml() && leaf.bytes().length > 0) {
            pages.add(leaf);
        }
    }

    private static Optional<Leaf> root(Entity whole, List<Leaf> pages) {
        String start = whole.head().value("content-type").parameter("start");
        Optional<Leaf> root =
                pages.stream()
                        .filter(page -> !start.isEmpty())
                        .filter(page -> page.head().field("content-id").orElse("").equals(start))
                        .findFirst()
                        .or(() -> pages.stream().findFirst());
        return root.filter(MhtmlContainer::isFrames)
                .flatMap(frames -> largestBut(frames, pages))
                .or(() -> root);
    }

    private static boolean isFrames(Leaf page) {
        int length = Math.min(page.bytes().length, LOOKED_AT);
        return new String(page.bytes(), 0, length, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("<frameset");
    }

    @SuppressWarnings("ReferenceEquality") // two frames may be alike
    private static Optional<Leaf> largestBut(Leaf frames, List<Leaf> pages) {
        return pages.stream()
                .filter(page -> page != frames)
                .max(Comparator.comparingInt(page -> page.bytes().length));
    }

    private static Envelope envelope(Head file, Head page) {
        Envelope.Builder envelope = Envelope.builder("the saved page");
        file.field("snapshot-content-location")
                .or(() -> page.field("content-location"))
                .or(() -> file.field("content-location"))
                .map(MhtmlContainer::address)
                .filter(MhtmlContainer::isOfTheWeb)
                .ifPresent(envelope::url);
        file.field("date").flatMap(MailDate::of).ifPresent(envelope::captured);
        return envelope.build();
    }

    /** Long addresses are folded, and some programs encode them like words. */
    private static String address(String stated) {
        return Head.words(stated).replace(" ", "");
    }

    private static boolean isOfTheWeb(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Whether a file that begins so is a saved page and no mail; 8 KB are enough. */
    public static boolean looksLike(byte[] start) {
        Head head = Start.of(start);
        String type = head.value("content-type").word();
        boolean page = type.equals("multipart/related") || type.equals("text/html");
        boolean saved =
                head.has("snapshot-content-location")
                        || head.field("from")
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains("<saved by")
                        || head.has("mime-version")
                                && !head.has("to")
                                && !head.has("received")
                                && !head.has("message-id")
                                && !head.has("return-path");
        return page && saved;
    }
}
