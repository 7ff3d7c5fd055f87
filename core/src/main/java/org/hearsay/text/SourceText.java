package org.hearsay.text;

/**
 * An article's text, to which all its offsets refer, and where it stood in the original.
 *
 * <p>For plain text the two are the same; for markup {@link #toOriginal} leads back into it.
 */
public record SourceText(String characters, Alignment alignment) {

    public SourceText {
        int end =
                alignment.runs().isEmpty()
                        ? 0
                        : alignment.runs().get(alignment.runs().size() - 1).text().end();
        if (end > characters.length()) {
            throw new IllegalArgumentException(
                    "The alignment ends at " + end + ", the text at " + characters.length());
        }
    }

    /** A text that is its own original: a decoded plain-text file, whole. */
    public static SourceText plain(String characters) {
        return new SourceText(characters, Alignment.identity(characters.length()));
    }

    public int length() {
        return characters.length();
    }

    public String at(Span span) {
        return span.in(characters);
    }

    /** The stretch of the original that this span was read from. */
    public Span toOriginal(Span span) {
        return alignment.toOriginal(span);
    }
}
