package org.hearsay.intake.mail;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.hearsay.intake.format.Container;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.format.Part;
import org.hearsay.intake.format.Parts;
import org.hearsay.intake.format.Source;
import org.hearsay.intake.mail.Entity.Leaf;
import org.hearsay.intake.mail.Mime.Mail;
import org.hearsay.model.Envelope;
import org.hearsay.model.Extraction;

/**
 * Hands out a mail's body and those attachments that can be articles (RFC 5322, RFC 2045 to 2049).
 * The body comes first; of one that is sent as HTML and as text the HTML, unless it is empty. Its
 * envelope is the header's: subject, time, and the sender as the author, or as the outlet of a
 * newsletter. Attachments follow in their order, with nothing of the header, for it does not say
 * who wrote them or when. Labels count on from "1".
 *
 * <p>A mail may nest its pieces 32 deep and have 1,000 of them; of one that goes further, or is
 * damaged, what comes before is handed out. A mail in a mail is not opened.
 */
public final class MailContainer implements Container {

    private static final Set<String> OF_A_MAIL =
            Set.of(
                    "from",
                    "to",
                    "cc",
                    "date",
                    "subject",
                    "received",
                    "return-path",
                    "message-id",
                    "delivered-to",
                    "reply-to",
                    "sender",
                    "mime-version",
                    "list-id",
                    "authentication-results",
                    "dkim-signature",
                    "x-mailer");

    @Override
    public void open(Source source, Parts parts) throws IOException {
        Mail mail = Mime.read(source);
        Head head = mail.root().head();
        if (OF_A_MAIL.stream().noneMatch(head::has) && !head.has("content-type")) {
            throw new FormatException(
                    Extraction.CORRUPT, mail.trouble().orElse("does not begin like a mail"));
        }
        int count = handOut(new Pieces(mail.root()), head, parts);
        if (mail.trouble().isPresent()) {
            throw new FormatException(
                    count == 0 ? Extraction.CORRUPT : Extraction.PARTIAL, mail.trouble().get());
        }
        if (count == 0) {
            throw new FormatException(
                    Extraction.UNSUPPORTED,
                    "holds no text and no attachment that can be an article");
        }
    }

    private static int handOut(Pieces pieces, Head head, Parts parts) {
        int count = 0;
        Optional<Leaf> body = pieces.body().filter(leaf -> !Blank.is(leaf));
        if (body.isPresent()) {
            count++;
            parts.add(part(count, body.get(), "body", Sender.envelope(head)));
        }
        for (Leaf attached : pieces.attached()) {
            count++;
            parts.add(part(count, attached, "attachment", Envelope.empty()));
        }
        if (pieces.others() > 0) {
            parts.note(
                    Optional.empty(),
                    "attachments of kinds that hold no article: " + pieces.others());
        }
        return count;
    }

    private static Part part(int label, Leaf leaf, String kind, Envelope envelope) {
        return new Part(
                Integer.toString(label),
                Optional.empty(),
                leaf.mediaType(),
                Source.of(Attachment.name(leaf, kind), leaf.bytes()),
                envelope);
    }

    /**
     * Whether a file that begins so is a mail: fields, at least two of those that mails have. So
     * does a saved page: ask {@link MhtmlContainer#looksLike} first. 8 KB are enough.
     */
    public static boolean looksLike(byte[] start) {
        Head head = Start.of(start);
        return OF_A_MAIL.stream().filter(head::has).count() >= 2;
    }
}
