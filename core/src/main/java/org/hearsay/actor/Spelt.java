package org.hearsay.actor;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A person's name in the ways that its letters may have been written: with marks dropped, and with
 * letters for the marks, as ICAO 9303 (part 3, section 6) and ISO 9 without diacritics have them.
 *
 * @param dropped "muller" for Müller, "sevcenko" for Ševčenko
 * @param spelledOut "mueller", "shevchenko"
 */
record Spelt(String written, PersonName dropped, PersonName spelledOut, boolean foreign) {

    private static final Map<Integer, String> DROPPED =
            Map.of(
                    (int) 'ø', "o", (int) 'ł', "l", (int) 'đ', "d", (int) 'ı', "i", (int) 'æ', "ae",
                    (int) 'œ', "oe", (int) 'ß', "ss", (int) 'ð', "d", (int) 'þ', "th");
    private static final Map<Integer, String> SPELLED_OUT =
            Map.of(
                    (int) 'ä', "ae", (int) 'ö', "oe", (int) 'ü', "ue", (int) 'å', "aa", (int) 'ø',
                    "oe", (int) 'č', "ch", (int) 'ć', "ch", (int) 'š', "sh", (int) 'ž', "zh",
                    (int) 'đ', "dj");

    static Spelt of(String written, Lexicon lexicon) {
        String composed =
                Lexicon.lower(Normalizer.normalize(written, Normalizer.Form.NFC))
                        .replace('’', '\'')
                        .replace('‘', '\'')
                        .replace("o'", "o");
        String dropped = replaced(composed, DROPPED);
        String out = replaced(replaced(composed, SPELLED_OUT), DROPPED);
        return new Spelt(
                written,
                PersonName.of(dropped, lexicon),
                PersonName.of(out, lexicon),
                composed.chars().anyMatch(c -> "čćšž".indexOf(c) >= 0));
    }

    /** Both ways, or the one where they do not differ. */
    List<PersonName> ways() {
        return dropped.equals(spelledOut) ? List.of(dropped) : List.of(dropped, spelledOut);
    }

    Stream<String> surnames() {
        return ways().stream().map(PersonName::last);
    }

    private static String replaced(String text, Map<Integer, String> by) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            String other = by.get(c);
                            if (other == null) {
                                out.appendCodePoint(c);
                            } else {
                                out.append(other);
                            }
                        });
        return out.toString();
    }
}
