package org.hearsay.nlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Token;

/**
 * Finds names: the recogniser gives single tokens their classes, which are joined here.
 *
 * <p>Where a headline writes Every Word With a Capital, the recogniser would take half of it for
 * one name; it is shown the words that are tagged as no names in lower case.
 */
final class NameFinder {

    private final CRFClassifier<CoreLabel> recogniser;

    NameFinder(CRFClassifier<CoreLabel> recogniser) {
        this.recogniser = recogniser;
    }

    /**
     * The names of one sentence, in text order; {@code words} are its tokens as models see them.
     */
    List<Name> names(List<CoreLabel> words, List<Token> tokens, String text) {
        List<CoreLabel> classified = recogniser.classifySentence(shown(words));
        List<Name> names = new ArrayList<>();
        int start = 0;
        while (start < tokens.size()) {
            Optional<Name.Kind> kind = kind(classified.get(start));
            int end = start + 1;
            while (end < tokens.size() && kind(classified.get(end)).equals(kind)) {
                end++;
            }
            if (kind.isPresent()) {
                ModelNames.name(kind.get(), tokens.subList(start, end), text).ifPresent(names::add);
            }
            start = end;
        }
        return names;
    }

    private static List<Word> shown(List<CoreLabel> words) {
        boolean headline = isCapitalised(words);
        return words.stream().map(word -> new Word(headline ? cased(word) : word.word())).toList();
    }

    private static boolean isCapitalised(List<CoreLabel> words) {
        int lower = 0;
        int upper = 0;
        for (CoreLabel word : words.subList(1, words.size())) {
            if (!isTaggedName(word) && word.word().length() > 3) {
                int first = word.word().codePointAt(0);
                lower += Character.isLowerCase(first) ? 1 : 0;
                upper += Character.isUpperCase(first) ? 1 : 0;
            }
        }
        return upper > 0 && upper >= 2 * lower;
    }

    private static String cased(CoreLabel word) {
        return isTaggedName(word) ? word.word() : word.word().toLowerCase(Locale.ROOT);
    }

    private static boolean isTaggedName(CoreLabel word) {
        return word.tag().startsWith("NNP");
    }

    private static Optional<Name.Kind> kind(CoreLabel token) {
        return switch (token.getString(AnswerAnnotation.class)) {
            case "PERSON" -> Optional.of(Name.Kind.PERSON);
            case "ORGANIZATION" -> Optional.of(Name.Kind.ORGANISATION);
            case "LOCATION" -> Optional.of(Name.Kind.PLACE);
            case "MISC" -> Optional.of(Name.Kind.OTHER);
            default -> Optional.empty();
        };
    }
}
