package org.hearsay.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and letters that multiply the number before them. */
final class Scales {

    private static final Map<String, BigDecimal> WORDS = words();

    /** Letters that stand for a scale after digits. */
    private static final Map<String, String> BRIEF = brief();

    private Scales() {}

    static boolean isScale(String word) {
        return WORDS.containsKey(word);
    }

    /** The scale that a word names, or one if it names none. */
    static BigDecimal of(String word) {
        return WORDS.getOrDefault(word, BigDecimal.ONE);
    }

    /** The scale after digits: a word, "dozens" too. */
    static BigDecimal after(String word) {
        return of(word.equals("dozens") ? "dozen" : word);
    }

    /** The scale that the letters at a piece stand for, or one. */
    static BigDecimal brief(Pieces pieces, int first, int letters) {
        String word = BRIEF.get(pieces.at(letters));
        return word != null && isBrief(pieces, first, letters) ? of(word) : BigDecimal.ONE;
    }

    /** A letter after digits is a scale in money, or before something that is counted. */
    private static boolean isBrief(Pieces pieces, int first, int letters) {
        boolean money = Units.isCurrencySign(pieces.at(first - 1));
        boolean alone = pieces.at(letters).length() == 1;
        String next = pieces.tag(letters + 1);
        boolean counts =
                next.equals("NNS")
                        || Units.isCurrency(pieces, letters + 1)
                        || (pieces.isStop(letters + 1) && isOfMany(pieces, first));
        boolean known = pieces.at(letters).length() > 2 || pieces.is(letters, "bn");
        return (pieces.glued(letters) && (money || !alone || counts))
                || (!alone && (money || (known && !pieces.isCapital(letters))));
    }

    /** "A city of 1.2m", "the number rose to 1.2m". */
    private static boolean isOfMany(Pieces pieces, int first) {
        Subjects subjects = new Subjects(pieces);
        return subjects.of(first - 1)
                .or(() -> subjects.before(first - 1))
                .filter(subject -> subject.isPeople() || subject.isBroad())
                .isPresent();
    }

    /** The scale that a number has most likely been given in: "20 million" in millions. */
    static BigDecimal within(BigDecimal value) {
        BigDecimal best = BigDecimal.ONE;
        for (String word : List.of("hundred", "thousand", "million", "billion", "trillion")) {
            best = of(word).compareTo(value) <= 0 ? of(word) : best;
        }
        return best;
    }

    private static Map<String, BigDecimal> words() {
        Map<String, BigDecimal> words = new HashMap<>();
        words.put("dozen", BigDecimal.valueOf(12));
        words.put("hundred", BigDecimal.valueOf(100));
        words.put("thousand", BigDecimal.valueOf(1_000));
        words.put("lakh", BigDecimal.valueOf(100_000));
        words.put("million", BigDecimal.valueOf(1_000_000));
        words.put("crore", BigDecimal.valueOf(10_000_000));
        words.put("billion", BigDecimal.valueOf(1_000_000_000));
        words.put("trillion", BigDecimal.valueOf(1_000_000_000_000L));
        return Map.copyOf(words);
    }

    private static Map<String, String> brief() {
        Map<String, String> brief = new HashMap<>();
        for (String row :
                new String[] {
                    "k thousand",
                    "m million",
                    "mn million",
                    "mln million",
                    "mil million",
                    "mio million",
                    "b billion",
                    "bn billion",
                    "bln billion",
                    "tn trillion",
                    "tln trillion",
                    "trn trillion"
                }) {
            int space = row.indexOf(' ');
            brief.put(row.substring(0, space), row.substring(space + 1));
        }
        return Map.copyOf(brief);
    }
}
