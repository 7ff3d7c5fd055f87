package org.hearsay.intake;

import java.nio.file.Path;
import java.text.Normalizer;

/** A file or folder that was found, and its path relative to what was read. */
record Listed(String path, Path file, Found found, String reason) {

    enum Found {
        /** A regular file that is to be opened. */
        FILE,
        /** Something that is never opened, for the reason given. */
        PASSED_OVER,
        /** Something that could not be opened, for the reason given. */
        UNREADABLE
    }

    static Listed file(String path, Path file) {
        return new Listed(path, file, Found.FILE, "");
    }

    static Listed passedOver(String path, Path file, String reason) {
        return new Listed(path, file, Found.PASSED_OVER, reason);
    }

    static Listed unreadable(String path, Path file, String reason) {
        return new Listed(path, file, Found.UNREADABLE, reason);
    }

    Listed at(String otherPath) {
        return new Listed(otherPath, file, found, reason);
    }

    Listed because(String otherReason) {
        return passedOver(path, file, otherReason);
    }

    /** The last name of its path, in one Unicode form: file systems differ in theirs. */
    String name() {
        Path name = file.getFileName();
        return composed(name == null ? path : name.toString());
    }

    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Names joined by slashes; what a document's path cannot hold is written in per cents. */
    static String slashed(Path relative) {
        StringBuilder path = new StringBuilder();
        for (Path name : relative) {
            path.append(path.isEmpty() ? "" : "/").append(name);
        }
        String escaped = path.toString().replace("\\", "%5C");
        return escaped.isBlank() ? escaped.replace(" ", "%20") : escaped;
    }
}
