package org.hearsay.thread.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.Reading;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Calendar;

/** The outlets of a set of articles, under one name each, and which of them are agencies. */
public final class Outlets {

    /** Words of outlets' names that say only what kind of outlet it is. */
    private static final Set<String> KINDS =
            Set.of("the", "news", "agency", "newspaper", "paper", "wire", "tv", "website", "blog");

    /** What stands before an outlet's name where something is from there. */
    private static final Set<String> BEFORE =
            Set.of("told", "tells", "by", "from", "in", "citing", "quoting", "with");

    private static final Set<String> AFTER =
            Set.of(
                    "reported",
                    "reports",
                    "report",
                    "revealed",
                    "wrote",
                    "writes",
                    "said",
                    "says",
                    "quoted",
                    "quotes");

    private static final Set<String> LEADING = Set.of("as", "according", "to", "the");

    /** So many words an outlet's name has at most. */
    private static final int LONGEST = 5;

    private static final String NAME = "outlet ";

    /** The name of no outlet, where two would go by it. */
    private static final String MANY = "";

    private final OutletRegister register;
    private final Map<String, String> byName = new TreeMap<>();
    private final Map<String, String> byLastWord = new HashMap<>();
    private final Map<ArticleId, String> of = new HashMap<>();
    private final Set<String> agencies = new TreeSet<>();

    public Outlets(List<Reading> readings, OutletRegister register) {
        this.register = register;
        for (Reading reading : readings) {
            Article article = reading.article();
            of.put(article.id(), key(article));
            article.outlet()
                    .map(Outlet::name)
                    .ifPresent(name -> byName.putIfAbsent(plain(name), key(name)));
            article.agency().ifPresent(agency -> agencies.add(key(agency)));
            register.of(article)
                    .filter(OutletRegister.Entry::isCarried)
                    .ifPresent(entry -> agencies.add(key(entry.name())));
        }
        byName.forEach(this::shorten);
        byName.forEach((name, key) -> agencyOfAnotherName(name).ifPresent(a -> agencies.add(key)));
    }

    private void shorten(String name, String key) {
        int space = name.lastIndexOf(' ');
        if (space > 0) {
            byLastWord.merge(
                    name.substring(space + 1), key, (one, other) -> one.equals(other) ? one : MANY);
        }
    }

    /** "Tern" is credited where the outlet is called "Tern Wire". */
    private Optional<String> agencyOfAnotherName(String plain) {
        return agencies.stream()
                .filter(agency -> plain(agency.substring(NAME.length())).equals(plain))
                .findFirst();
    }

    /** What is the same for all articles of one outlet; the article's own where none is known. */
    public String of(Article article) {
        return of(article.id());
    }

    public String of(ArticleId article) {
        return of.getOrDefault(article, article.value());
    }

    /** Which outlet among those of the articles goes by this name. */
    public Optional<String> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** Which outlet goes by this name, also one of which no article is here. */
    public Optional<String> known(String name) {
        return named(name).or(() -> register.named(name).map(entry -> unified(entry.name())));
    }

    /**
     * Which outlet speaks by this name: one of the articles', or an agency by its main name. By
     * their other names a party or the sun may speak as well.
     */
    public Optional<String> speaking(String name) {
        return named(name)
                .or(
                        () ->
                                register.named(name)
                                        .filter(OutletRegister.Entry::isCarried)
                                        .map(entry -> unified(entry.name()))
                                        .filter(unified(name)::equals));
    }

    /** Whether other articles carry its text, as far as they or the register say so. */
    public boolean isAgency(String outlet) {
        return agencies.contains(outlet);
    }

    /** The outlets that these words name as where something is from: "reported by the Post". */
    public List<String> credited(String text, Span words) {
        List<Word> all = Word.in(text, words);
        List<String> credited = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int end = Math.min(all.size(), i + LONGEST);
            Optional<String> found = Optional.empty();
            while (end > i && found.isEmpty()) {
                found = isCapital(text, all.get(i)) ? at(all, i, end) : Optional.empty();
                end--;
            }
            if (found.isPresent() && isCredit(text, all, i, end + 1)) {
                credited.add(found.get());
            }
        }
        return credited;
    }

    /**
     * The outlet to which words between commas credit what stands beside them, if they say nothing
     * else: "the Post reported on Monday", "according to the Post".
     */
    public Optional<String> crediting(String text, Span words) {
        List<Word> all = Word.in(text, words);
        int from = 0;
        while (from < all.size() && LEADING.contains(all.get(from).form())) {
            from++;
        }
        if (from == all.size() || !isCapital(text, all.get(from))) {
            return Optional.empty();
        }
        boolean according = all.get(0).form().equals("according");
        for (int end = Math.min(all.size(), from + LONGEST); end > from; end--) {
            Optional<String> found = at(all, from, end);
            if (found.isPresent()) {
                return isNothingElse(all, end, according) ? found : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isNothingElse(List<Word> all, int from, boolean according) {
        int at = from;
        while (at < all.size() && KINDS.contains(all.get(at).form())) {
            at++;
        }
        if (!according && (at == all.size() || !AFTER.contains(all.get(at).form()))) {
            return false;
        }
        return all.subList(according ? at : at + 1, all.size()).stream()
                .map(Word::form)
                .allMatch(form -> form.equals("on") || Calendar.isIn(form));
    }

    private Optional<String> at(List<Word> all, int from, int to) {
        String name =
                all.subList(from, to).stream().map(Word::form).collect(Collectors.joining(" "));
        boolean shortened = to == from + 1 && from > 0 && all.get(from - 1).form().equals("the");
        return Optional.ofNullable(byName.get(name))
                .or(() -> Optional.ofNullable(shortened ? byLastWord.get(name) : null))
                .filter(outlet -> !outlet.equals(MANY));
    }

    private static boolean isCredit(String text, List<Word> all, int from, int to) {
        String last = all.get(to - 1).span().in(text);
        if (last.endsWith("'s") || last.endsWith("\u2019s")) {
            return false;
        }
        int before = from - 1;
        while (before >= 0 && KINDS.contains(all.get(before).form())) {
            before--;
        }
        int next = to;
        while (next < all.size() && KINDS.contains(all.get(next).form())) {
            next++;
        }
        boolean after = next < all.size() && AFTER.contains(all.get(next).form());
        return after || before >= 0 && endsInCredit(all, before);
    }

    /** "told", "from", "according to" */
    private static boolean endsInCredit(List<Word> all, int last) {
        String word = all.get(last).form();
        boolean according =
                last > 0 && word.equals("to") && all.get(last - 1).form().equals("according");
        return according || BEFORE.contains(word);
    }

    private static boolean isCapital(String text, Word word) {
        return Character.isUpperCase(text.codePointAt(word.span().start()));
    }

    /** The outlet of an article, by the register's name for it. */
    private String key(Article article) {
        return register.of(article)
                .map(entry -> unified(entry.name()))
                .or(() -> article.outlet().map(outlet -> unified(outlet.name())))
                .orElse(article.id().value());
    }

    /** The outlet of that name, by the register's name for it. */
    public String key(String name) {
        return unified(register.named(name).map(OutletRegister.Entry::name).orElse(name));
    }

    /** The outlet that goes by this name as it is. */
    public static String unified(String name) {
        String lower = name.toLowerCase(Locale.ROOT).strip();
        return NAME + (lower.startsWith("the ") ? lower.substring(4) : lower);
    }

    /** The name without the words that many outlets have in theirs. */
    public static String plain(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .filter(form -> !KINDS.contains(form))
                .collect(Collectors.joining(" "));
    }
}
