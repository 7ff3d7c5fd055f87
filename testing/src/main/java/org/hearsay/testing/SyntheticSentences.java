package org.hearsay.testing;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Sentences about nothing that ever happened, with invented places and people, of words that come
 * together by chance: two of them hardly share five words in a row. For one thread.
 */
final class SyntheticSentences {

    /** What buildings are for, and what they are: "fishmarket", "bellhouse". */
    private static final List<String> PURPOSES =
            words(
                    "mill salt grain timber coal fish wool stone brick glass iron tram bus boat"
                        + " barge ferry horse cattle sheep corn wine beer bread milk rope sail ship"
                        + " rail road toll clock bell church school town guild court prison fire"
                        + " water");

    private static final List<String> BUILDINGS =
            words(
                    "yard house works hall shed gate bridge tower market store pit dock field park"
                        + " quay lock barn cellar kiln loft ward depot stand post pump mast office"
                        + " wharf");

    /** What things are made of, and how: "slateclad", "cedarwalled". */
    private static final List<String> STUFFS =
            words(
                    "slate oak tin clay copper granite birch cedar marble canvas zinc steel plaster"
                            + " bamboo chalk flint cork straw linen amber basalt beech sand moss"
                            + " heather ivory pine walnut poplar ash");

    private static final List<String> MANNERS =
            words("clad roofed lined walled floored fronted paved coloured framed topped");

    /** What is done, and how often or how well: "resealed", "overpainted". */
    private static final List<String> DEEDS =
            words(
                    "opened sealed blocked measured bought sold leased moved drained cleared"
                        + " painted surveyed rented fenced marked loaded lifted searched guarded"
                        + " swept wired tested numbered named insured priced heated mapped crossed"
                        + " supplied");

    private static final List<String> TIMES = words("re over un mis fore out half twice");

    /** In small words, which tell nothing of a story. */
    private static final List<String> WHEN =
            List.of(
                    "at six",
                    "by ten",
                    "after a day",
                    "in the fog",
                    "at low ebb",
                    "by air",
                    "by sea",
                    "on the day",
                    "in the end",
                    "for a bit",
                    "as one",
                    "bit by bit",
                    "on cue",
                    "in one go",
                    "in the wet",
                    "all day",
                    "in the sun",
                    "for an age",
                    "by day",
                    "in ice");

    private static final List<String> ONSETS =
            List.of(
                    "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "pr",
                    "r", "s", "sk", "st", "t", "tr", "v", "z");

    private static final List<String> CODAS =
            List.of(
                    "al", "an", "ar", "eb", "ed", "el", "en", "er", "ik", "il", "in", "ir", "ok",
                    "ol", "on", "or", "uk", "ul", "un", "ur");

    private static final List<String> TOWNS =
            List.of("", "stad", "holm", "wick", "ford", "mere", "by", "au", "ow", "itz");

    private static final List<String> THINGS =
            List.of("people", "houses", "families", "workers", "passengers", "boats", "pupils");

    private static final List<String> HURT =
            List.of("injured", "rescued", "missing", "evacuated", "stranded");

    /** How many things a story is about, and what is said of them in it. */
    private static final int NOUNS = 24;

    private static final int OTHERS = 12;

    private final Random random;
    private final List<String> nouns;
    private final List<String> adjectives;
    private final List<String> verbs;

    /** Those of one story, which has words of its own. */
    SyntheticSentences(Random random) {
        this.random = random;
        this.nouns = some(NOUNS, PURPOSES, BUILDINGS);
        this.adjectives = some(OTHERS, STUFFS, MANNERS);
        this.verbs = some(OTHERS, TIMES, DEEDS);
    }

    private List<String> some(int count, List<String> beginnings, List<String> endings) {
        return Stream.generate(() -> any(beginnings) + any(endings)).limit(count).toList();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** "Brenokholm", "Skalvir". */
    String place() {
        return capital(any(ONSETS) + any(CODAS) + any(ONSETS) + any(CODAS) + any(TOWNS));
    }

    /** "Zarin Kolbaner". */
    String person() {
        return capital(any(ONSETS) + any(CODAS))
                + " "
                + capital(any(ONSETS) + any(CODAS) + any(ONSETS) + any(CODAS) + "er");
    }

    /** What a figure of the story counts: "people injured". */
    String counted() {
        return any(THINGS) + " " + any(HURT);
    }

    /** One sentence of some fifteen to twenty-five words, with its full stop. */
    String sentence(String place) {
        return switch (random.nextInt(6)) {
            case 0 -> report(place);
            case 1 -> chain(place);
            case 2 -> clause();
            case 3 -> denial(place);
            case 4 -> road();
            default -> work();
        };
    }

    private String report(String place) {
        return capital(thing())
                + " in "
                + place
                + " "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", while "
                + thing()
                + " near "
                + place()
                + " "
                + any(verbs)
                + " "
                + thing()
                + ".";
    }

    private String chain(String place) {
        return capital(any(WHEN))
                + ", crews from "
                + place()
                + " "
                + any(verbs)
                + " "
                + thing()
                + " and "
                + any(verbs)
                + " "
                + thing()
                + " outside "
                + place
                + " "
                + any(WHEN)
                + ".";
    }

    private String clause() {
        return capital(thing())
                + ", which "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", had "
                + any(verbs)
                + " "
                + thing()
                + " of "
                + place()
                + " "
                + any(WHEN)
                + ".";
    }

    private String denial(String place) {
        return "Nobody in "
                + place
                + " "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", though "
                + thing()
                + " "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ".";
    }

    private String road() {
        return "Between "
                + thing()
                + " and "
                + thing()
                + " the road to "
                + place()
                + " "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ".";
    }

    private String work() {
        return "Engineers "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + "; "
                + thing()
                + " at "
                + place()
                + " "
                + any(verbs)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ".";
    }

    /** A paragraph of so many sentences. */
    String paragraph(String place, int sentences) {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            paragraph.append(i > 0 ? " " : "").append(sentence(place));
        }
        return paragraph.toString();
    }

    String headline(String place) {
        return capital(any(adjectives)) + " " + any(nouns) + " " + any(verbs) + " in " + place;
    }

    /** The text with about one word of so many replaced. */
    String reworded(String text, int every) {
        StringBuilder reworded = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean plain = word.chars().allMatch(Character::isLowerCase);
            boolean change = plain && random.nextInt(every) == 0;
            reworded.append(reworded.length() > 0 ? " " : "")
                    .append(change ? any(adjectives) : word);
        }
        return reworded.toString();
    }

    private String thing() {
        return "the " + any(adjectives) + " " + any(nouns);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
