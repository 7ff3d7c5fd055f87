package org.hearsay.model;

import java.util.Optional;

/**
 * The bytes as received and where they came from: a path relative to what was read ({@code
 * inbox.mbox#3} for a child of a container), and the root that was read. Immutable.
 *
 * <p>The root is the absolute path of a folder, with slashes, or empty where nobody knows it. It
 * tells apart what came by one path from two folders, and never leaves the ledger.
 */
public final class Document {

    private final String root;
    private final String path;
    private final Optional<byte[]> bytes;
    private final Digest sha256;

    private Document(String root, String path, Optional<byte[]> bytes, Digest sha256) {
        if (path.isBlank() || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("Not a relative path with slashes: '" + path + "'");
        }
        this.root = root;
        this.path = path;
        this.bytes = bytes;
        this.sha256 = sha256;
    }

    /** A document of these bytes, copied. The path has forward slashes and is not empty. */
    public static Document of(String path, byte[] bytes) {
        return new Document("", path, Optional.of(bytes.clone()), Digest.of(bytes));
    }

    /** A document that was not taken in (it is too large, say): only its digest is known. */
    public static Document withoutBytes(String path, Digest sha256) {
        return new Document("", path, Optional.empty(), sha256);
    }

    /** The same document, found below this root. */
    public Document below(String otherRoot) {
        return new Document(otherRoot, path, bytes, sha256);
    }

    public String root() {
        return root;
    }

    public String path() {
        return path;
    }

    public Digest sha256() {
        return sha256;
    }

    /** Whether the bytes were taken in. */
    public boolean hasBytes() {
        return bytes.isPresent();
    }

    /** How many bytes there are; 0 if they were not taken in. */
    public int size() {
        return bytes.map(taken -> taken.length).orElse(0);
    }

    /** A copy of the bytes; none if they were not taken in. */
    public byte[] bytes() {
        return bytes.map(byte[]::clone).orElse(new byte[0]);
    }
}
