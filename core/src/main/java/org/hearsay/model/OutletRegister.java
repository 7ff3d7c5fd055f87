package org.hearsay.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.WordList;

/**
 * What is known of outlets whatever they publish: who owns them, and by which names and domains
 * they go.
 *
 * <p>A line is {@code name | kind | owner | country | other names; … | domains; …}, the kind one of
 * {@code agency}, {@code service} and {@code title}, the country by its ISO 3166-1 alpha-3 code; an
 * absent value is empty or {@code -}, and a line that begins with {@code #} is a comment. Names are
 * compared without case and without "the" in front. Where two lines claim one name or domain the
 * earlier has it. Immutable.
 */
public final class OutletRegister {

    private static final int COLUMNS = 6;
    private static final OutletRegister BUILT_IN =
            of(
                    WordList.lines(OutletRegister.class, "outlets.txt").stream()
                            .map(line -> entry(line, "the program's outlets"))
                            .toList());

    private final List<Entry> entries;
    private final Map<String, Entry> byName;
    private final Map<String, Entry> byDomain;

    /** Whose text others carry. */
    public enum Kind {
        AGENCY,
        /** A title whose text others carry too, as that of an agency. */
        SERVICE,
        TITLE
    }

    /** One outlet; {@code country} is an ISO 3166-1 alpha-3 code. */
    public record Entry(
            String name,
            Kind kind,
            Optional<String> owner,
            Optional<String> country,
            List<String> aliases,
            List<String> domains) {

        public Entry {
            aliases = List.copyOf(aliases);
            domains = List.copyOf(domains);
        }

        /** Its name and its other names. */
        public List<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream()).toList();
        }

        /** Whether other outlets carry its text under their own name. */
        public boolean isCarried() {
            return kind != Kind.TITLE;
        }
    }

    private OutletRegister(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        Map<String, Entry> names = new HashMap<>();
        Map<String, Entry> domains = new HashMap<>();
        for (Entry entry : entries) {
            entry.names().forEach(name -> names.putIfAbsent(key(name), entry));
            entry.domains().forEach(domain -> domains.putIfAbsent(domain, entry));
        }
        this.byName = Collections.unmodifiableMap(names);
        this.byDomain = Collections.unmodifiableMap(domains);
    }

    public static OutletRegister of(List<Entry> entries) {
        return new OutletRegister(entries);
    }

    /** Well-known agencies and chains. */
    public static OutletRegister builtIn() {
        return BUILT_IN;
    }

    /**
     * Reads a person's file.
     *
     * @param source what to call it in an error's message
     * @throws IllegalArgumentException if a line is not as it should be; the message says which
     */
    public static OutletRegister parse(List<String> lines, String source) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(line, source + ", line " + (i + 1)));
            }
        }
        return of(entries);
    }

    /** This register, and what it does not say from the other. */
    public OutletRegister or(OutletRegister other) {
        return of(Stream.concat(entries.stream(), other.entries.stream()).toList());
    }

    /** The outlets, those that win first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The outlet of this name, or of this domain where the name is one. */
    public Optional<Entry> named(String name) {
        Entry entry = byName.get(key(name));
        return entry != null
                ? Optional.of(entry)
                : Optional.ofNullable(byDomain.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** The outlet on whose domain, or on a part of it, the page lies. */
    public Optional<Entry> at(String url) {
        String host = host(url);
        while (host.indexOf('.') > 0) {
            Entry entry = byDomain.get(host);
            if (entry != null) {
                return Optional.of(entry);
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** The outlet that published the article: as it says, else by its address. */
    public Optional<Entry> of(Article article) {
        return article.outlet().isPresent()
                ? article.outlet().flatMap(outlet -> named(outlet.name()))
                : article.url().flatMap(this::at);
    }

    private static String host(String url) {
        int scheme = url.indexOf("://");
        String rest = scheme < 0 ? url : url.substring(scheme + 3);
        int end = 0;
        while (end < rest.length() && "/?#:".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private static String key(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4).strip() : lower;
    }

    private static Entry entry(String line, String where) {
        String[] columns = line.split("\\|", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(
                    where
                            + ": expected name | kind | owner | country | other names | domains,"
                            + " found "
                            + columns.length
                            + " columns");
        }
        String name =
                given(columns[0])
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                where + ": the name is missing"));
        List<String> domains =
                parts(columns[5]).stream().map(domain -> domain(domain, where)).toList();
        return new Entry(
                name,
                kind(columns[1], where),
                given(columns[2]),
                given(columns[3]).map(code -> country(code, where)),
                parts(columns[4]),
                domains);
    }

    private static Kind kind(String word, String where) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "agency" -> Kind.AGENCY;
            case "service" -> Kind.SERVICE;
            case "title" -> Kind.TITLE;
            default ->
                    throw new IllegalArgumentException(
                            where
                                    + ": expected agency, service or title, found \""
                                    + word.strip()
                                    + '"');
        };
    }

    private static String country(String code, String where) {
        if (code.length() != 3 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new IllegalArgumentException(
                    where + ": expected a country's code of three capitals, found \"" + code + '"');
        }
        return code;
    }

    private static String domain(String domain, String where) {
        String lower = domain.toLowerCase(Locale.ROOT);
        if (lower.indexOf('.') < 1 || lower.indexOf('/') >= 0 || lower.indexOf(' ') >= 0) {
            throw new IllegalArgumentException(
                    where + ": expected a domain such as post.example, found \"" + domain + '"');
        }
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    private static Optional<String> given(String column) {
        return Optional.of(column.strip()).filter(value -> !value.isEmpty() && !value.equals("-"));
    }

    private static List<String> parts(String column) {
        return given(column).stream()
                .flatMap(value -> Stream.of(value.split(";")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
