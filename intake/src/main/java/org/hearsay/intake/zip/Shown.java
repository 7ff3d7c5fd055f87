package org.hearsay.intake.zip;

/** An entry's name for a message: it comes from whoever made the archive. */
final class Shown {

    private static final int LONGEST = 80;

    private Shown() {}

    static String of(String name) {
        StringBuilder shown = new StringBuilder("'");
        name.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .forEach(shown::appendCodePoint);
        return shown.append(name.length() > LONGEST ? "…'" : "'").toString();
    }
}
