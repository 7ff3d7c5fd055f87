package org.hearsay.thread.item;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/** Cases of a disease and those struck down by one, which are people. */
final class Illness {

    /** What became of those who are ill. */
    static final String ILL = "ill";

    /** Stands in the context for any word of an illness or of its spread. */
    static final String NAMED = "(illness)";

    private static final Set<String> CASES = Count.stems("cases case");

    private static final Set<String> WORDS =
            Count.stems(
                    "disease virus outbreak epidemic pandemic infection infected infectious illness"
                            + " ill sick fever cholera typhoid typhus measles mumps rubella flu"
                            + " influenza covid coronavirus ebola malaria dengue polio diphtheria"
                            + " meningitis hepatitis tuberculosis plague salmonella listeria"
                            + " legionnaires norovirus mpox smallpox rabies anthrax vaccine"
                            + " vaccination");

    /** So many words of illness, in so many characters, show what an article is about. */
    private static final int SEVERAL = 2;

    private static final int LONGEST = 20_000;

    private Illness() {}

    /**
     * Whether "cases" or "100 struck down" are those of a disease: a word near by says so, or
     * several of the article.
     */
    static boolean isOfIllness(Figure figure, String last, List<Word> near, Article article) {
        boolean may = CASES.contains(last) || isStruckDown(figure);
        return figure.unit().isEmpty() && may && (isIn(near) || isAbout(article));
    }

    private static boolean isStruckDown(Figure figure) {
        return figure.counted()
                .filter(counted -> counted.toLowerCase(Locale.ROOT).endsWith("struck down"))
                .isPresent();
    }

    private static boolean isIn(List<Word> near) {
        return near.stream().anyMatch(Illness::isNamed);
    }

    private static boolean isAbout(Article article) {
        String text = article.text().characters();
        Span read = new Span(0, Math.min(LONGEST, text.length()));
        return Word.in(text, read).stream().filter(Illness::isNamed).limit(SEVERAL).count()
                == SEVERAL;
    }

    static boolean isNamed(Word word) {
        return WORDS.contains(Terms.stem(word.form()));
    }

    /** Cases that a laboratory has confirmed, or that are only suspected, are others than all. */
    static String tested(List<Word> near, Figure figure) {
        return near.stream()
                .filter(w -> Count.distance(w.span(), figure.evidence().span()) <= Count.CLOSE)
                .map(word -> Terms.stem(word.form()))
                .filter(stem -> stem.equals("confirm") || stem.equals("suspect"))
                .findFirst()
                .map(stem -> ILL + ", " + stem + "ed")
                .orElse(ILL);
    }
}
