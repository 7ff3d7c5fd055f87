package org.hearsay.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A piece of a mail (RFC 2045): one with content, or one that holds others. */
sealed interface Entity {

    Head head();

    /** The media type without parameters, in lower case; {@code text/plain} if none is stated. */
    default String type() {
        String stated = head().value("content-type").word();
        return stated.indexOf('/') > 0 ? stated : "text/plain";
    }

    /** Content, free of its transfer encoding. */
    @SuppressWarnings("ArrayRecordComponent") // a leaf is compared by identity
    record Leaf(Head head, byte[] bytes) implements Entity {

        /** The media type as it is stated, with its parameters. */
        String mediaType() {
            return head.field("content-type").orElse("text/plain");
        }

        boolean isHtml() {
            return type().equals("text/html") || type().equals("application/xhtml+xml");
        }

        boolean isText() {
            return isHtml() || type().equals("text/plain") || type().equals("text");
        }

        boolean isAttached() {
            return head.value("content-disposition").word().equals("attachment");
        }

        /** What the sender called it, in lower case and without a path. */
        Optional<String> name() {
            String stated = head.value("content-disposition").parameter("filename");
            String name = stated.isEmpty() ? head.value("content-type").parameter("name") : stated;
            int path = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
            String last = name.substring(path + 1).strip().toLowerCase(Locale.ROOT);
            return Optional.of(last.substring(0, Math.min(200, last.length())))
                    .filter(given -> !given.isEmpty());
        }
    }

    /** A piece that holds others. */
    record Multi(Head head, List<Entity> children) implements Entity {}
}
