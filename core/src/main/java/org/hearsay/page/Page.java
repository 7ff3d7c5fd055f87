package org.hearsay.page;

/**
 * One file of a static dossier: its path, with forward slashes and relative to the dossier's
 * folder, and its content, to be written as UTF-8.
 */
public record Page(String path, String content) {

    public Page {
        if (!path.matches("([a-z]+/)?[a-z0-9-]+\\.(html|css)")) {
            throw new IllegalArgumentException("Not the path of a page: " + path);
        }
    }
}
