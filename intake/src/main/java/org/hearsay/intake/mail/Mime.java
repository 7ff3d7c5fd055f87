package org.hearsay.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.hearsay.intake.format.Source;

/**
 * Takes a mail apart into its pieces, within bounds on their depth and number. A mail within it
 * stays one piece. {@code trouble} says why the rest was not taken apart, if so: a mail that is
 * damaged still gives what comes before.
 */
final class Mime {

    static final int DEEPEST = 32;

    static final int MOST = 1_000;

    private static final int MOST_FIELDS = 1_000;

    private static final int LONGEST_FIELD = 1 << 20;

    /** A mail's pieces. */
    record Mail(Entity root, Optional<String> trouble) {}

    /** A piece that is being read. */
    private static final class Open {

        private final Head head = Head.empty();
        private final List<Entity> children = new ArrayList<>();
        private boolean multi;
        private byte[] bytes = new byte[0];

        private Entity close() {
            boolean parted = multi && !(children.isEmpty() && bytes.length > 0);
            return parted ? new Entity.Multi(head, children) : new Entity.Leaf(head, bytes);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private Open root = new Open();
    private int pieces;

    private Mime() {}

    static Mail read(Source source) throws IOException {
        try (InputStream in = source.open()) {
            MimeTokenStream tokens = tokens();
            tokens.parse(in);
            Mail mail = new Mime().take(tokens);
            return mail.root() instanceof Entity.Leaf leaf && leaf.type().startsWith("multipart/")
                    ? parted(mail, leaf)
                    : mail;
        }
    }

    /** Pieces of which the header does not say what parts them: their first line that may does. */
    private static Mail parted(Mail mail, Entity.Leaf leaf) throws IOException {
        Optional<String> boundary = Boundary.in(leaf.bytes());
        if (boundary.isEmpty()) {
            return new Mail(leaf, Optional.of("does not say what parts its pieces"));
        }
        MimeTokenStream tokens = tokens();
        tokens.parseHeadless(
                new ByteArrayInputStream(leaf.bytes()),
                leaf.type() + "; boundary=\"" + boundary.get() + "\"");
        Mime mime = new Mime();
        mime.open.push(new Open());
        Mail pieces = mime.take(tokens);
        Optional<String> trouble = mail.trouble().or(pieces::trouble);
        return pieces.root() instanceof Entity.Multi multi
                ? new Mail(new Entity.Multi(leaf.head(), multi.children()), trouble)
                : mail;
    }

    private Mail take(MimeTokenStream tokens) throws IOException {
        Optional<String> trouble = Optional.empty();
        try {
            EntityState state = tokens.getState();
            while (state != EntityState.T_END_OF_STREAM && trouble.isEmpty()) {
                trouble = step(state, tokens);
                state = tokens.next();
            }
        } catch (MaxHeaderLimitException e) {
            trouble = Optional.of("has a header of more than " + MOST_FIELDS + " fields");
        } catch (MaxHeaderLengthLimitException e) {
            trouble = Optional.of("has a field of more than " + (LONGEST_FIELD >> 20) + " MB");
        } catch (MimeException e) {
            trouble = Optional.of("cannot be taken apart further: " + e.getMessage());
        }
        while (!open.isEmpty()) {
            close();
        }
        return new Mail(root.close(), trouble);
    }

    private static MimeTokenStream tokens() {
        MimeConfig config =
                MimeConfig.custom()
                        .setMaxLineLen(-1)
                        .setMaxHeaderLen(LONGEST_FIELD)
                        .setMaxHeaderCount(MOST_FIELDS)
                        .setMaxContentLen(-1)
                        .build();
        MimeTokenStream tokens = new MimeTokenStream(config, DecodeMonitor.SILENT, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        return tokens;
    }

    private Optional<String> step(EntityState state, MimeTokenStream tokens) throws IOException {
        switch (state) {
            case T_START_MESSAGE, T_START_BODYPART -> {
                open.push(new Open());
                pieces++;
            }
            case T_FIELD -> open.element().head.add(tokens.getField().getRaw().toByteArray());
            case T_START_MULTIPART -> open.element().multi = true;
            case T_BODY -> body(tokens);
            case T_PREAMBLE -> preamble(tokens);
            case T_END_MESSAGE, T_END_BODYPART -> close();
            default -> {}
        }
        if (open.size() > DEEPEST) {
            return Optional.of("nests its pieces more than " + DEEPEST + " deep");
        }
        return pieces > MOST ? Optional.of("has more than " + MOST + " pieces") : Optional.empty();
    }

    /** Pieces of a digest are mails where they do not say what they are (RFC 2046, 5.1.5). */
    private void body(MimeTokenStream tokens) throws IOException {
        Open piece = open.element();
        piece.bytes = content(tokens.getDecodedInputStream());
        if (open.size() > 1) {
            piece.head
                    .fields()
                    .putIfAbsent("content-type", tokens.getBodyDescriptor().getMimeType());
        }
    }

    /** What stands before the first piece is all there is, if no piece is found. */
    private void preamble(MimeTokenStream tokens) {
        if (open.size() == 1) {
            open.element().bytes = content(tokens.getInputStream());
        }
    }

    private void close() {
        Open closed = open.pop();
        if (open.isEmpty()) {
            root = closed;
        } else {
            open.element().children.add(closed.close());
        }
    }

    /** What can be decoded: a transfer encoding that breaks off ends the content. */
    private static byte[] content(InputStream in) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        try {
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                content.write(some, 0, read);
            }
        } catch (IOException e) {
            return content.toByteArray();
        }
        return content.toByteArray();
    }
}
