package org.hearsay.intake;

import java.nio.file.Path;
import java.text.Normalizer;

/** A file or folder that was found, and its path relative to the root that was read. */
record Listed(String root, String path, Path file, Found found, String reason) {

    enum Found {
        /** A regular file that is to be opened. */
        FILE,
        /** Something that is never opened, for the reason given. */
        PASSED_OVER,
        /** Something that could not be opened, for the reason given. */
        UNREADABLE
    }

    static Listed file(String root, String path, Path file) {
        return new Listed(root, path, file, Found.FILE, "");
    }

    static Listed passedOver(String root, String path, Path file, String reason) {
        return new Listed(root, path, file, Found.PASSED_OVER, reason);
    }

    static Listed unreadable(String root, String path, Path file, String reason) {
        return new Listed(root, path, file, Found.UNREADABLE, reason);
    }

    Listed because(String otherReason) {
        return passedOver(root, path, file, otherReason);
    }

    /** The last name of its path, in one Unicode form: file systems differ in theirs. */
    String name() {
        Path name = file.getFileName();
        return composed(name == null ? path : name.toString());
    }

    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** A folder as the root of documents: its absolute path with slashes. */
    static String root(Path folder) {
        String separator = folder.getFileSystem().getSeparator();
        return folder.toString().replace(separator, "/").replace("\\", "%5C");
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
