package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.Article;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * The agencies that the articles credit, a number for each.
 *
 * <p>All names of one house have one number: with or without the kind of house, and its initials
 * ("AP", "Tarn", "The Tarn News Agency").
 */
final class Houses {

    /** No agency's number. */
    static final int NONE = -1;

    private static final Set<String> KINDS =
            Set.of("wire", "news", "agency", "newswire", "press", "service", "services", "com");

    private final Map<List<String>, Integer> byWords = new HashMap<>();
    private final Map<List<String>, Integer> byOwnWords = new HashMap<>();
    private final Map<String, Integer> byInitials = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private final OutletRegister register;

    Houses(List<Article> articles, OutletRegister register) {
        this.register = register;
        Set<String> credited = new TreeSet<>();
        articles.forEach(article -> article.agency().map(this::known).ifPresent(credited::add));
        credited.forEach(this::enter);
    }

    /** The agency that the article credits, or whose name stands among its authors. */
    int credited(Article article) {
        for (String name : article.agency().map(List::of).orElse(article.authors())) {
            int house = of(known(name));
            if (house != NONE) {
                return house;
            }
        }
        return NONE;
    }

    /** The agency that published the article itself. */
    int publisher(Article article) {
        return register.of(article)
                .map(OutletRegister.Entry::name)
                .or(() -> article.outlet().map(Outlet::name))
                .map(this::of)
                .orElse(NONE);
    }

    Optional<String> name(int house) {
        return house == NONE ? Optional.empty() : Optional.of(names.get(house));
    }

    /** The name by which the register knows it. */
    private String known(String name) {
        return register.named(name).map(OutletRegister.Entry::name).orElse(name);
    }

    private int of(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return NONE;
        }
        Integer house = byWords.get(words);
        if (house == null && words.size() == 1) {
            house = byInitials.get(words.get(0));
        }
        if (house == null && words.size() > 1) {
            house = byWords.get(List.of(initials(words)));
        }
        if (house == null && !own(words).isEmpty()) {
            house = byOwnWords.get(own(words));
        }
        return house == null ? NONE : house;
    }

    private void enter(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return;
        }
        int known = of(name);
        int house = known == NONE ? names.size() : known;
        if (known == NONE) {
            names.add(name);
        } else if (name.length() > names.get(house).length()) {
            names.set(house, name);
        }
        byWords.putIfAbsent(words, house);
        if (words.size() > 1) {
            byInitials.putIfAbsent(initials(words), house);
        }
        if (!own(words).isEmpty()) {
            byOwnWords.putIfAbsent(own(words), house);
        }
    }

    /** The words of a name that are not just the kind of house: "Tarn" of "Tarn News Agency". */
    private static List<String> own(List<String> name) {
        return name.stream().filter(word -> !KINDS.contains(word)).toList();
    }

    private static String initials(List<String> name) {
        return name.stream()
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    private static List<String> words(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .filter(word -> !word.equals("the") && !word.isEmpty())
                .toList();
    }
}
