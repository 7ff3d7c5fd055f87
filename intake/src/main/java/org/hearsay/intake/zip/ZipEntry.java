package org.hearsay.intake.zip;

/**
 * An entry as the directory lists it, at place {@code number} from 0 on. {@code header} is where in
 * the archive's bytes its own header lies; sizes are in bytes and at least 0.
 */
record ZipEntry(
        int number,
        String name,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        long header) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }
}
