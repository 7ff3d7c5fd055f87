package org.hearsay.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.mail.Entity.Leaf;
import org.hearsay.intake.mail.Entity.Multi;
import org.hearsay.model.Extraction;

/**
 * Which of a mail's pieces is its body, which are attachments that can be articles, and how many
 * are attached and can not. The recursion follows the depth, which is bounded.
 */
final class Pieces {

    /** Text that stands unnamed behind the body is a second part of it, unless it is a footer. */
    private static final int FOOTER = 600;

    private final Optional<Leaf> body;
    private final List<Leaf> attached = new ArrayList<>();
    private int others;

    /**
     * @throws FormatException if the body is encrypted or signed so that it cannot be read
     */
    Pieces(Entity root) throws FormatException {
        this.body = body(root);
        collect(root, false);
    }

    Optional<Leaf> body() {
        return body;
    }

    List<Leaf> attached() {
        return attached;
    }

    /** Attachments of kinds that hold no article. */
    int others() {
        return others;
    }

    private static Optional<Leaf> body(Entity entity) throws FormatException {
        if (entity instanceof Multi multi) {
            return switch (multi.type()) {
                case "multipart/encrypted" -> throw encrypted();
                case "multipart/alternative" -> best(bodies(multi.children()));
                case "multipart/related" -> ofRelated(multi);
                default -> first(bodies(multi.children()));
            };
        }
        Leaf leaf = (Leaf) entity;
        if (leaf.type().equals("application/pkcs7-mime")
                || leaf.type().equals("application/x-pkcs7-mime")) {
            throw sealed(leaf);
        }
        if (!leaf.isText() || leaf.isAttached()) {
            return Optional.empty();
        }
        if (beginsWith(leaf, "-----BEGIN PGP MESSAGE-----")) {
            throw encrypted();
        }
        return Optional.of(leaf);
    }

    private static FormatException encrypted() {
        return new FormatException(Extraction.ENCRYPTED, "is an encrypted mail");
    }

    private static FormatException sealed(Leaf leaf) {
        boolean signed =
                leaf.head().value("content-type").parameter("smime-type").startsWith("signed");
        return signed
                ? new FormatException(
                        Extraction.UNSUPPORTED, "is a mail packed into its S/MIME signature")
                : encrypted();
    }

    private static List<Leaf> bodies(List<Entity> children) throws FormatException {
        List<Leaf> bodies = new ArrayList<>();
        for (Entity child : children) {
            body(child).ifPresent(bodies::add);
        }
        return bodies;
    }

    private static Optional<Leaf> first(List<Leaf> bodies) {
        return bodies.stream()
                .filter(leaf -> !Blank.is(leaf))
                .findFirst()
                .or(() -> bodies.stream().findFirst());
    }

    /** HTML before text, the fuller before the empty; of equals the first. */
    private static Optional<Leaf> best(List<Leaf> bodies) {
        return bodies.stream()
                .min(Comparator.comparing(Blank::is).thenComparing(leaf -> !leaf.isHtml()));
    }

    private static Optional<Leaf> ofRelated(Multi related) throws FormatException {
        String start = related.head().value("content-type").parameter("start");
        for (Entity child : related.children()) {
            if (!start.isEmpty() && start.equals(child.head().field("content-id").orElse(""))) {
                return body(child);
            }
        }
        return first(bodies(related.children()));
    }

    private static boolean beginsWith(Leaf leaf, String ascii) {
        int length = Math.min(leaf.bytes().length, 1000);
        return new String(leaf.bytes(), 0, length, StandardCharsets.ISO_8859_1)
                .stripLeading()
                .startsWith(ascii);
    }

    private void collect(Entity entity, boolean instead) {
        if (entity instanceof Multi multi) {
            boolean choice = multi.type().equals("multipart/alternative");
            for (Entity child : multi.children()) {
                collect(child, instead || choice && !holdsBody(child));
            }
        } else if (entity instanceof Leaf leaf && !isBody(leaf)) {
            sort(leaf, instead);
        }
    }

    private void sort(Leaf leaf, boolean instead) {
        boolean named = leaf.isAttached() || leaf.name().isPresent();
        boolean more = leaf.isText() && !instead && leaf.bytes().length >= FOOTER;
        if (leaf.bytes().length > 0 && Attachment.canBeArticle(leaf) && (named || more)) {
            attached.add(leaf);
        } else if (leaf.bytes().length > 0 && leaf.type().startsWith("message/")) {
            sortMessage(leaf);
        } else if (leaf.isAttached()) {
            others++;
        }
    }

    private void sortMessage(Leaf leaf) {
        if (Attachment.isMessage(leaf)) {
            attached.add(leaf);
        }
    }

    @SuppressWarnings("ReferenceEquality") // two pieces may be alike
    private boolean isBody(Leaf leaf) {
        return body.isPresent() && body.get() == leaf;
    }

    private boolean holdsBody(Entity entity) {
        return entity instanceof Multi multi
                ? multi.children().stream().anyMatch(this::holdsBody)
                : entity instanceof Leaf leaf && isBody(leaf);
    }
}
