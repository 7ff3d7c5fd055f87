package org.hearsay.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.dom.address.AddressList;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.hearsay.model.Envelope;

/** What a mail's header says of its body: headline, time, and who sent it. */
final class Sender {

    private static final int LONGEST = 2_000;

    private static final List<String> FORWARDED =
            List.of("re", "fwd", "fw", "aw", "wg", "tr", "rv", "sv", "vs", "antw", "fwd:re");

    private Sender() {}

    /**
     * The display name is an author's, or an outlet's if the mail goes to subscribers who cannot
     * write back to all of them: a newsletter.
     */
    static Envelope envelope(Head head) {
        Envelope.Builder envelope = Envelope.builder("the mail's header");
        head.text("subject").map(Sender::headline).ifPresent(envelope::headline);
        head.field("date").flatMap(MailDate::of).ifPresent(envelope::published);
        Optional<String> name = head.field("from").flatMap(Sender::displayName);
        if (isNewsletter(head)) {
            name.ifPresent(envelope::outlet);
        } else {
            name.ifPresent(author -> envelope.authors(List.of(author)));
        }
        head.field("content-language").filter(Sender::isTag).ifPresent(envelope::language);
        return envelope.build();
    }

    private static boolean isNewsletter(Head head) {
        String post = head.field("list-post").orElse("NO").strip();
        boolean discussion = !post.toLowerCase(Locale.ROOT).startsWith("no");
        return (head.has("list-id") || head.has("list-unsubscribe")) && !discussion;
    }

    /** Without the marks of answering and forwarding, which programs add. */
    static String headline(String subject) {
        String rest = subject;
        int colon = rest.indexOf(':');
        while (colon > 0 && isMark(rest.substring(0, colon))) {
            rest = rest.substring(colon + 1).strip();
            colon = rest.indexOf(':');
        }
        return rest;
    }

    /** "Re", "RE[2]", "Fwd". */
    private static boolean isMark(String before) {
        String word = before.strip().toLowerCase(Locale.ROOT);
        int bracket = word.indexOf('[');
        return FORWARDED.contains(bracket > 0 ? word.substring(0, bracket) : word);
    }

    private static Optional<String> displayName(String from) {
        byte[] bytes =
                from.substring(0, Math.min(LONGEST, from.length()))
                        .getBytes(StandardCharsets.UTF_8);
        AddressList addresses =
                LenientAddressParser.DEFAULT.parseAddressList(
                        new ByteArrayBuffer(bytes, true), new ParserCursor(0, bytes.length));
        return addresses.flatten().stream()
                .findFirst()
                .map(Mailbox::getName)
                .map(Head::words)
                .filter(name -> !name.isEmpty() && name.indexOf('@') < 0);
    }

    private static boolean isTag(String tag) {
        return tag.length() < 20
                && tag.chars().allMatch(c -> c == '-' || c < 0x7F && Character.isLetterOrDigit(c));
    }
}
