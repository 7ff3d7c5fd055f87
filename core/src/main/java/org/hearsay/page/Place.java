package org.hearsay.page;

import java.util.regex.Pattern;

/** Somewhere in the dossier: a page, and an element of it or "" for the page itself. */
record Place(String path, String fragment) {

    private static final Pattern PATH = Pattern.compile("([a-z]+/)?[a-z0-9-]+\\.(html|css)");
    private static final Pattern FRAGMENT = Pattern.compile("[a-z0-9-]*");

    Place {
        if (!PATH.matcher(path).matches() || !FRAGMENT.matcher(fragment).matches()) {
            throw new IllegalArgumentException("Not a place: " + path + "#" + fragment);
        }
    }

    static Place page(String path) {
        return new Place(path, "");
    }

    Place at(String newFragment) {
        return new Place(path, newFragment);
    }

    /** The link to here from another page of the dossier. */
    String from(String page) {
        String anchor = fragment.isEmpty() ? "" : "#" + fragment;
        if (page.equals(path) && !fragment.isEmpty()) {
            return anchor;
        }
        return (page.indexOf('/') < 0 ? "" : "../") + path + anchor;
    }
}
