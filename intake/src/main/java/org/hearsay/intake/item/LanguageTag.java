package org.hearsay.intake.item;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages as feeds and exports name them: by a tag, or in English. */
public final class LanguageTag {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("arabic", "ar"),
                    Map.entry("bulgarian", "bg"),
                    Map.entry("catalan", "ca"),
                    Map.entry("chinese", "zh"),
                    Map.entry("croatian", "hr"),
                    Map.entry("czech", "cs"),
                    Map.entry("danish", "da"),
                    Map.entry("dutch", "nl"),
                    Map.entry("english", "en"),
                    Map.entry("estonian", "et"),
                    Map.entry("farsi", "fa"),
                    Map.entry("finnish", "fi"),
                    Map.entry("french", "fr"),
                    Map.entry("german", "de"),
                    Map.entry("greek", "el"),
                    Map.entry("hebrew", "he"),
                    Map.entry("hindi", "hi"),
                    Map.entry("hungarian", "hu"),
                    Map.entry("indonesian", "id"),
                    Map.entry("italian", "it"),
                    Map.entry("japanese", "ja"),
                    Map.entry("korean", "ko"),
                    Map.entry("latvian", "lv"),
                    Map.entry("lithuanian", "lt"),
                    Map.entry("malay", "ms"),
                    Map.entry("norwegian", "no"),
                    Map.entry("persian", "fa"),
                    Map.entry("polish", "pl"),
                    Map.entry("portuguese", "pt"),
                    Map.entry("romanian", "ro"),
                    Map.entry("russian", "ru"),
                    Map.entry("serbian", "sr"),
                    Map.entry("slovak", "sk"),
                    Map.entry("slovenian", "sl"),
                    Map.entry("spanish", "es"),
                    Map.entry("swedish", "sv"),
                    Map.entry("thai", "th"),
                    Map.entry("turkish", "tr"),
                    Map.entry("ukrainian", "uk"),
                    Map.entry("urdu", "ur"),
                    Map.entry("vietnamese", "vi"));

    private LanguageTag() {}

    /** The BCP 47 tag, if it is one or the name of a language that is known here. */
    public static Optional<String> of(String named) {
        String name = named.strip();
        Optional<String> known =
                Optional.ofNullable(NAMES.get(firstWord(name).toLowerCase(Locale.ROOT)));
        return known.or(() -> Optional.of(name.replace('_', '-')).filter(LanguageTag::isTag));
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && Character.isLetter(name.charAt(end))) {
            end++;
        }
        return name.substring(0, end);
    }

    /** Two or three letters, then subtags of at most eight letters or digits. */
    private static boolean isTag(String tag) {
        if (tag.length() > 35) {
            return false;
        }
        String[] subtags = tag.split("-", -1);
        if (subtags[0].length() < 2 || subtags[0].length() > 3) {
            return false;
        }
        for (String subtag : subtags) {
            boolean plain = subtag.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
            if (subtag.isEmpty() || subtag.length() > 8 || !plain) {
                return false;
            }
        }
        return subtags[0].chars().allMatch(Character::isLetter);
    }
}
