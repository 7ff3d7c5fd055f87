package org.hearsay.testing;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Sentences about nothing that ever happened, with invented places and people, of words that come
 * together by chance: two of them hardly share five words in a row. For one thread.
 */
final class SyntheticSentences {

    private static final List<String> NOUNS =
            List.of(
                    "bridge",
                    "harbour",
                    "council",
                    "ferry",
                    "tunnel",
                    "school",
                    "market",
                    "quarry",
                    "reservoir",
                    "station",
                    "depot",
                    "pier",
                    "archive",
                    "clinic",
                    "orchard",
                    "mill",
                    "viaduct",
                    "stadium",
                    "dam",
                    "lighthouse",
                    "warehouse",
                    "library",
                    "railway",
                    "canal",
                    "museum",
                    "airfield",
                    "refinery",
                    "hospital",
                    "theatre",
                    "port",
                    "highway",
                    "embankment",
                    "pumping station",
                    "town hall",
                    "substation",
                    "observatory",
                    "greenhouse",
                    "bakery",
                    "brewery",
                    "foundry",
                    "sawmill",
                    "barracks",
                    "customs house",
                    "fish market",
                    "power plant",
                    "water tower",
                    "cable car",
                    "ski lift",
                    "crossing",
                    "seawall",
                    "slipway",
                    "dry dock",
                    "signal box",
                    "gasworks",
                    "tannery",
                    "vineyard",
                    "monastery",
                    "courthouse",
                    "post office",
                    "fire station");

    private static final List<String> ADJECTIVES =
            List.of(
                    "old",
                    "new",
                    "northern",
                    "southern",
                    "eastern",
                    "western",
                    "damaged",
                    "flooded",
                    "abandoned",
                    "crowded",
                    "disputed",
                    "narrow",
                    "wooden",
                    "public",
                    "private",
                    "temporary",
                    "upper",
                    "lower",
                    "central",
                    "empty",
                    "overdue",
                    "costly",
                    "half-built",
                    "listed",
                    "rusting",
                    "repaired",
                    "unfinished",
                    "municipal",
                    "former",
                    "provincial",
                    "steep",
                    "quiet",
                    "busy",
                    "remote",
                    "main",
                    "second",
                    "oldest",
                    "largest",
                    "smallest",
                    "planned");

    private static final List<String> VERBS =
            List.of(
                    "closed",
                    "opened",
                    "lost",
                    "blocked",
                    "replaced",
                    "inspected",
                    "evacuated",
                    "sealed off",
                    "rebuilt",
                    "sold",
                    "flooded",
                    "bought",
                    "defended",
                    "abandoned",
                    "surveyed",
                    "cleared",
                    "repaired",
                    "searched",
                    "reached",
                    "passed",
                    "guarded",
                    "left",
                    "connected",
                    "crossed",
                    "supplied",
                    "overlooked",
                    "surrounded",
                    "threatened",
                    "bordered",
                    "postponed",
                    "approved",
                    "rejected",
                    "financed",
                    "measured",
                    "photographed",
                    "emptied",
                    "drained",
                    "renamed",
                    "leased",
                    "moved");

    private static final List<String> WHEN =
            List.of(
                    "before dawn",
                    "after midnight",
                    "in the early hours",
                    "around noon",
                    "on the second day",
                    "within an hour",
                    "for three weeks",
                    "since the spring",
                    "during the storm",
                    "at low tide",
                    "despite warnings",
                    "without notice",
                    "by the evening",
                    "over the weekend",
                    "as the rain stopped",
                    "once more",
                    "under police escort",
                    "in bright sunshine",
                    "with some delay",
                    "at short notice");

    private static final List<String> ONSETS =
            List.of(
                    "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kr", "l", "m", "n", "p", "pr",
                    "r", "s", "sk", "st", "t", "tr", "v", "z");

    private static final List<String> CODAS =
            List.of(
                    "al", "an", "ar", "eb", "ed", "el", "en", "er", "ik", "il", "in", "ir", "ok",
                    "ol", "on", "or", "uk", "ul", "un", "ur");

    private static final List<String> THINGS =
            List.of("people", "houses", "families", "workers", "passengers", "boats", "pupils");

    private static final List<String> HURT =
            List.of("injured", "rescued", "missing", "evacuated", "stranded");

    private final Random random;

    SyntheticSentences(Random random) {
        this.random = random;
    }

    /** "Brenok", "Skalvir". */
    String place() {
        return capital(any(ONSETS) + any(CODAS) + any(ONSETS) + any(CODAS));
    }

    /** "Zarin Kolber". */
    String person() {
        return capital(any(ONSETS) + any(CODAS)) + " " + capital(any(ONSETS) + any(CODAS) + "er");
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
                + any(VERBS)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", while "
                + thing()
                + " near "
                + place()
                + " "
                + any(VERBS)
                + " "
                + thing()
                + ".";
    }

    private String chain(String place) {
        return capital(any(WHEN))
                + ", crews from "
                + place()
                + " "
                + any(VERBS)
                + " "
                + thing()
                + " and "
                + any(VERBS)
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
                + any(VERBS)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", had "
                + any(VERBS)
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
                + any(VERBS)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ", though "
                + thing()
                + " "
                + any(VERBS)
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
                + any(VERBS)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + ".";
    }

    private String work() {
        return "Engineers "
                + any(VERBS)
                + " "
                + thing()
                + " "
                + any(WHEN)
                + "; "
                + thing()
                + " at "
                + place()
                + " "
                + any(VERBS)
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
        return capital(any(ADJECTIVES)) + " " + any(NOUNS) + " " + any(VERBS) + " in " + place;
    }

    /** The text with about one word of so many replaced. */
    String reworded(String text, int every) {
        StringBuilder reworded = new StringBuilder();
        for (String word : text.split(" ")) {
            boolean plain = word.chars().allMatch(Character::isLowerCase);
            boolean change = plain && random.nextInt(every) == 0;
            reworded.append(reworded.length() > 0 ? " " : "")
                    .append(change ? any(ADJECTIVES) : word);
        }
        return reworded.toString();
    }

    private String thing() {
        return "the " + any(ADJECTIVES) + " " + any(NOUNS);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
