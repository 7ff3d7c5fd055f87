package org.hearsay.lineage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.Outlet;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Whether two articles go back to one news agency, by what they credit. */
final class Agency {

    private static final Set<String> HOUSES =
            Set.of("wire", "news", "agency", "newswire", "press", "service", "services");

    private Agency() {}

    /** Both credit one agency, or one comes from the agency that the other credits. */
    static boolean isShared(Article a, Article b) {
        return a.agency().filter(agency -> isFrom(b, agency)).isPresent()
                || b.agency().filter(agency -> isFrom(a, agency)).isPresent();
    }

    /** Whether the article's outlet is one of these agencies. */
    static boolean isOneOf(Article article, Set<String> agencies) {
        return agencies.stream().anyMatch(agency -> isOwn(article, Optional.of(agency)));
    }

    /** Whether the article is the agency's own, published by it. */
    static boolean isOwn(Article article, Optional<String> agency) {
        return agency.isPresent()
                && article.outlet()
                        .map(Outlet::name)
                        .filter(o -> isOne(o, agency.get()))
                        .isPresent();
    }

    private static boolean isFrom(Article article, String agency) {
        Stream<String> credits =
                Stream.of(article.agency(), article.outlet().map(Outlet::name))
                        .flatMap(Optional::stream);
        return Stream.concat(credits, article.authors().stream())
                .anyMatch(name -> isOne(name, agency));
    }

    /** One name, with or without the kind of house, or its initials: "AP", "Tarn News Agency". */
    static boolean isOne(String a, String b) {
        List<String> first = words(a);
        List<String> second = words(b);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        return first.equals(second)
                || isInitials(first, second)
                || isInitials(second, first)
                || (!own(first).isEmpty() && own(first).equals(own(second)));
    }

    /** The words of a name that are not just the kind of house: "Tarn" of "Tarn News Agency". */
    private static List<String> own(List<String> name) {
        return name.stream().filter(word -> !HOUSES.contains(word)).toList();
    }

    private static boolean isInitials(List<String> letters, List<String> name) {
        return letters.size() == 1
                && name.size() > 1
                && name.stream()
                        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                        .collect(Collectors.joining())
                        .equals(letters.get(0));
    }

    private static List<String> words(String name) {
        return Word.in(name, new Span(0, name.length())).stream()
                .map(Word::form)
                .filter(word -> !word.equals("the"))
                .toList();
    }
}
