package org.hearsay.model;

/**
 * The bytes as received and the path they came by, relative to what was read ({@code inbox.mbox#3}
 * for a child of a container). Immutable.
 */
public final class Document {

    private final String path;
    private final byte[] bytes;
    private final Digest sha256;

    private Document(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
        this.sha256 = Digest.of(bytes);
    }

    /** A document of these bytes, copied. The path has forward slashes and is not empty. */
    public static Document of(String path, byte[] bytes) {
        if (path.isBlank() || path.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("Not a relative path with slashes: '" + path + "'");
        }
        return new Document(path, bytes.clone());
    }

    public String path() {
        return path;
    }

    public Digest sha256() {
        return sha256;
    }

    public int size() {
        return bytes.length;
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
