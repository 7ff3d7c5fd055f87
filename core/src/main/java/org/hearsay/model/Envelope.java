package org.hearsay.model;

import java.util.List;
import java.util.Optional;

/**
 * What came along with a document's content and is not part of it: what a feed says of its item, a
 * web archive of its record, a mail's header of its body, a database export of its article.
 *
 * <p>What the user states overrules it. It overrules what the content says of itself, but for the
 * address: that a page gives as its own goes before that by which it was reached. {@code
 * published}, {@code updated} and {@code captured} are ISO 8601 days or times with offset; the
 * record checks them. {@code captured} is when the copy was taken, which says nothing of
 * publication. {@code from} names what says all this, for a person, with its article: "the feed".
 */
public record Envelope(
        String from,
        Optional<String> outlet,
        Optional<String> url,
        Optional<String> headline,
        Optional<String> published,
        Optional<String> updated,
        Optional<String> captured,
        Optional<String> language,
        Optional<String> section,
        List<String> authors) {

    private static final Envelope EMPTY = new Builder("nothing").build();

    public Envelope {
        authors = List.copyOf(authors);
        published.ifPresent(Dated::check);
        updated.ifPresent(Dated::check);
        captured.ifPresent(Dated::check);
    }

    public static Envelope empty() {
        return EMPTY;
    }

    /** What {@code from} says: "the feed", "the mail's header". */
    public static Builder builder(String from) {
        return new Builder(from);
    }

    /** This one, and what it leaves open from the other. */
    public Envelope or(Envelope other) {
        return new Envelope(
                equals(EMPTY) ? other.from : from,
                outlet.or(other::outlet),
                url.or(other::url),
                headline.or(other::headline),
                published.or(other::published),
                updated.or(other::updated),
                captured.or(other::captured),
                language.or(other::language),
                section.or(other::section),
                authors.isEmpty() ? other.authors : authors);
    }

    /**
     * Collects what there is. Blank values are taken for absent; white space around a value goes.
     * Not safe for use by several threads.
     */
    public static final class Builder {

        private final String from;
        private Optional<String> outlet = Optional.empty();
        private Optional<String> url = Optional.empty();
        private Optional<String> headline = Optional.empty();
        private Optional<String> published = Optional.empty();
        private Optional<String> updated = Optional.empty();
        private Optional<String> captured = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> section = Optional.empty();
        private List<String> authors = List.of();

        private Builder(String from) {
            this.from = from;
        }

        public Builder outlet(String value) {
            outlet = given(value);
            return this;
        }

        public Builder url(String value) {
            url = given(value);
            return this;
        }

        public Builder headline(String value) {
            headline = given(value);
            return this;
        }

        /** An ISO 8601 day or time with offset. */
        public Builder published(String iso) {
            published = given(iso);
            return this;
        }

        /** An ISO 8601 day or time with offset. */
        public Builder updated(String iso) {
            updated = given(iso);
            return this;
        }

        /** An ISO 8601 day or time with offset. */
        public Builder captured(String iso) {
            captured = given(iso);
            return this;
        }

        /** A BCP 47 tag. */
        public Builder language(String tag) {
            language = given(tag);
            return this;
        }

        public Builder section(String value) {
            section = given(value);
            return this;
        }

        public Builder authors(List<String> names) {
            authors = names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
            return this;
        }

        /** Throws {@link java.time.format.DateTimeParseException} if a time is none. */
        public Envelope build() {
            return new Envelope(
                    from, outlet, url, headline, published, updated, captured, language, section,
                    authors);
        }

        private static Optional<String> given(String value) {
            return Optional.of(value.strip()).filter(given -> !given.isEmpty());
        }
    }
}
