package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.intake.Sniffer.Sniffed;
import org.hearsay.intake.child.Extracted;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.EnoughException;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Laid;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.press.PressExport;
import org.hearsay.intake.press.PressTextContainer;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Opening;

/**
 * Opens documents, and what they hold, and what that holds, up to a limit: tells what each is,
 * decodes it, has it laid out, or has it hand out others.
 *
 * <p>A mail in a mailbox is not an input beside its own body: the body stands for it, and what is
 * attached is numbered after it ({@code inbox.mbox#3}, {@code inbox.mbox#3.2}).
 */
final class Opener {

    private final Formats formats;
    private final InOtherProcesses apart;
    private final Limits limits;

    Opener(Formats formats, InOtherProcesses apart, Limits limits) {
        this.formats = formats;
        this.apart = apart;
        this.limits = limits;
    }

    /** How a document is going to be opened. Its content is looked at, and not opened yet. */
    Offer offer(Piece piece) {
        return offer(piece, new Budget(limits.nested()), false);
    }

    private Offer offer(Piece piece, Budget budget, boolean inMailbox) {
        if (piece.depth() > limits.depth()) {
            return known(piece, "lies in more than " + limits.depth() + " containers");
        }
        try {
            byte[] start = Gzip.start(piece.content());
            return Gzip.isPacked(start)
                    ? packed(piece, Gzip.unpackedStart(start), budget, inMailbox)
                    : plain(piece, start, budget, inMailbox);
        } catch (IOException e) {
            return failed(piece, "cannot be read: " + Ends.message(e));
        } catch (StackOverflowError e) {
            return failed(piece, "is packed too often over");
        }
    }

    /** Web archives are packed record by record, and unpack themselves. */
    private Offer packed(Piece piece, byte[] start, Budget budget, boolean inMailbox)
            throws IOException {
        String name = Gzip.inner(piece.name());
        Optional<Kind> kind = Sniffer.sniff(name, piece.mediaType(), start).kind();
        if (kind.equals(Optional.of(Kind.WARC))) {
            return offer(piece, Sniffed.as(Kind.WARC), budget, inMailbox);
        }
        if (kind.flatMap(formats::here).isPresent()) {
            Source stream = Unpacked.of(name, piece.content(), limits.stream());
            return plain(piece.holding(stream), start, budget, inMailbox);
        }
        byte[] unpacked;
        try {
            unpacked = Gzip.unpack(piece.content(), limits.unpacked() + 1);
        } catch (IOException e) {
            return failed(piece, "is not a whole gzip file: " + Ends.message(e));
        }
        if (unpacked.length > limits.unpacked()) {
            return known(piece, "is larger than " + size(limits.unpacked()) + " when unpacked");
        }
        return unpacked.length == 0
                ? known(piece, "is empty when unpacked")
                : plain(piece.holding(Source.of(name, unpacked)), unpacked, budget, inMailbox);
    }

    private Offer plain(Piece piece, byte[] start, Budget budget, boolean inMailbox) {
        if (start.length == 0) {
            return known(piece, "is empty");
        }
        return piece.name().endsWith(".gz")
                ? failed(piece, "is called .gz, but is not a gzip file")
                : offer(
                        piece,
                        Sniffer.sniff(piece.name(), piece.mediaType(), start),
                        budget,
                        inMailbox);
    }

    static String size(int bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }

    private Offer offer(Piece piece, Sniffed sniffed, Budget budget, boolean inMailbox) {
        if (sniffed.kind().isEmpty()) {
            return known(piece, sniffed.note());
        }
        Kind kind = sniffed.kind().get();
        if (!formats.isRead(kind)) {
            return known(piece, "is " + kind.words() + ", which is not read");
        }
        String basis = piece.basis(kind.key());
        Optional<Container> here = formats.here(kind);
        if (here.isPresent()) {
            boolean mailbox = kind == Kind.MBOX;
            return new Offer.Many(
                    piece.document(),
                    basis,
                    held -> unfold(piece, here.get(), held(piece, budget, mailbox, held)));
        }
        if (!piece.document().hasBytes()) {
            return known(piece, "is larger than " + size(limits.file()));
        }
        boolean merged = inMailbox && kind == Kind.MAIL;
        return new Offer.Whole(
                piece.document(),
                basis,
                piece.weight(),
                () -> open(piece, kind, sniffed.note(), budget, merged));
    }

    private static Offer known(Piece piece, String reason) {
        Opening opening = piece.opening().ended(Extraction.UNSUPPORTED);
        return Offer.known(new Received.Skipped(piece.document(), reason, opening));
    }

    private static Offer failed(Piece piece, String reason) {
        Opening opening = piece.opening().ended(Extraction.CORRUPT);
        return Offer.known(new Received.Failed(piece.document(), reason, opening));
    }

    /** Hands on what such a container holds, and tells nothing of itself. */
    void parts(Piece piece, Container container, Consumer<Offer> each) {
        unfold(piece, container, held(piece, new Budget(limits.nested()), false, each));
    }

    private Held held(Piece container, Budget budget, boolean mailbox, Consumer<Offer> to) {
        return new Held(
                container,
                budget,
                limits,
                piece -> to.accept(offer(piece, budget, mailbox)),
                broken -> to.accept(Offer.known(broken)));
    }

    private static Received unfold(Piece piece, Container container, Held held) {
        Extraction how = Extraction.OK;
        try {
            container.open(piece.content(), held);
        } catch (FormatException e) {
            how = held.broken(e.extraction(), Ends.message(e));
        } catch (EnoughException e) {
            how = held.broken(Extraction.PARTIAL, Ends.message(e));
        } catch (IOException e) {
            how = held.broken(Extraction.CORRUPT, "is not whole: " + Ends.message(e));
        } catch (RuntimeException | StackOverflowError e) {
            held.throwOthers();
            how = held.broken(Extraction.CORRUPT, "cannot be made sense of (" + e + ")");
        }
        Opening opening = piece.opening().ended(held.extraction(how));
        return held.ended(opening);
    }

    private List<Received> open(
            Piece piece, Kind kind, String note, Budget budget, boolean merged) {
        if (kind == Kind.TEXT || kind == Kind.HTML) {
            return decoded(piece, kind, note, budget);
        }
        Extracted extracted = apart.extract(kind, piece.content());
        if (extracted.laid().isPresent()) {
            return laid(piece, kind, extracted, budget);
        }
        List<Part> parts = extracted.parts();
        return merged && !parts.isEmpty() && parts.get(0).label().equals("1")
                ? standsIn(piece, extracted, budget)
                : contained(piece, extracted, budget);
    }

    private List<Received> decoded(Piece piece, Kind kind, String note, Budget budget) {
        Decoded decoded;
        try (InputStream in = piece.content().open()) {
            Optional<String> charset = MediaType.charset(piece.mediaType());
            decoded = Decoder.decode(in.readAllBytes(), kind == Kind.HTML, charset);
        } catch (IOException e) {
            return List.of(
                    Ends.unread(
                            piece.document(),
                            piece.opening().ended(Extraction.CORRUPT),
                            "cannot be read: " + Ends.message(e)));
        }
        if (kind == Kind.TEXT && PressExport.looksLike(decoded.characters())) {
            Optional<List<Received>> articles = cutUp(piece, new PressTextContainer(), budget);
            if (articles.isPresent()) {
                return articles.get();
            }
        }
        String how = decoded.charset() + (note.isEmpty() ? "" : "; " + note);
        Content.Format format = kind == Kind.HTML ? Content.Format.HTML : Content.Format.TEXT;
        return List.of(text(piece, format, decoded.characters(), how, Optional.empty()));
    }

    private List<Received> laid(Piece piece, Kind kind, Extracted extracted, Budget budget) {
        Laid laid = extracted.laid().get();
        if (PressExport.looksLike(laid.characters())) {
            Container export = (source, parts) -> PressExport.split(laid.characters(), parts);
            Optional<List<Received>> articles = cutUp(piece, export, budget);
            if (articles.isPresent()) {
                return articles.get();
            }
        }
        return List.of(
                text(
                        piece.enveloped(laid.envelope()),
                        Content.Format.TEXT,
                        laid.characters(),
                        "laid out from " + kind.words(),
                        extracted.reason()));
    }

    private Received text(
            Piece piece,
            Content.Format format,
            String characters,
            String how,
            Optional<String> missing) {
        Content content =
                new Content(
                        piece.document().path(),
                        piece.document().sha256(),
                        format,
                        characters,
                        piece.stated(),
                        piece.envelope());
        Extraction ended = missing.isPresent() ? Extraction.PARTIAL : Extraction.OK;
        return new Received.Text(
                piece.document(), content, how, missing, piece.opening().ended(ended));
    }

    /** All that an export holds, and last itself; nothing if it holds no article. */
    private Optional<List<Received>> cutUp(Piece piece, Container export, Budget budget) {
        List<Received> all = new ArrayList<>();
        Held held = held(piece, budget, false, offer -> all.addAll(opened(offer)));
        Received last = unfold(piece, export, held);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        all.add(With.missing(last, Optional.empty(), all.size()));
        return Optional.of(all);
    }

    private List<Received> contained(Piece piece, Extracted extracted, Budget budget) {
        List<Received> all = new ArrayList<>();
        Held held = held(piece, budget, false, offer -> all.addAll(opened(offer)));
        Extraction how = extracted.outcome();
        try {
            extracted.parts().forEach(held::add);
        } catch (EnoughException e) {
            how = held.broken(Extraction.PARTIAL, Ends.message(e));
        }
        held.lost(extracted);
        Opening opening = piece.opening().ended(held.extraction(how)).holding(all.size());
        all.add(held.ended(opening));
        return all;
    }

    /** The first part takes the document's own place; the others are numbered after it. */
    private List<Received> standsIn(Piece piece, Extracted extracted, Budget budget) {
        List<Received> all = new ArrayList<>();
        Held held = held(piece, budget, true, offer -> all.addAll(opened(offer)));
        List<Part> parts = extracted.parts();
        try {
            parts.subList(1, parts.size()).forEach(held::attached);
        } catch (EnoughException e) {
            held.broken(Extraction.PARTIAL, Ends.message(e));
        }
        held.lost(extracted);
        Part body = parts.get(0);
        Document document =
                Document.of(piece.document().path(), inMemory(body)).below(piece.document().root());
        Piece standIn = piece.standIn(document, body, body.content());
        List<Received> read = opened(offer(standIn, budget, false));
        int holds = all.size() + read.size() - 1;
        all.addAll(read.subList(0, read.size() - 1));
        all.add(With.missing(read.get(read.size() - 1), held.missing(), holds));
        return all;
    }

    private static byte[] inMemory(Part part) {
        try {
            return Held.bytes(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens at once even what would be opened piece by piece. */
    static List<Received> opened(Offer offer) {
        if (offer instanceof Offer.Whole whole) {
            return whole.opening().get();
        }
        List<Received> all = new ArrayList<>();
        Received last = ((Offer.Many) offer).opening().unfold(held -> all.addAll(opened(held)));
        all.add(With.missing(last, Optional.empty(), all.size()));
        return all;
    }
}
