package org.hearsay.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A person's name in parts that compare well: lower case, without diacritics, dots or honorifics.
 *
 * @param parts at least one; the suffix is not among them
 * @param suffix "jr", "sr", "ii" …, or empty
 */
record PersonName(List<String> parts, String suffix) {

    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");

    PersonName {
        parts = List.copyOf(parts);
    }

    static PersonName of(String written, Lexicon lexicon) {
        List<String> parts = new ArrayList<>();
        for (String word : plain(written).split("[\\s,]+")) {
            if (!word.isEmpty() && !(parts.isEmpty() && lexicon.isHonorific(word))) {
                parts.add(withoutParticle(word));
            }
        }
        String suffix = "";
        if (parts.size() > 1 && SUFFIXES.contains(parts.get(parts.size() - 1))) {
            suffix = parts.remove(parts.size() - 1);
        }
        return new PersonName(parts.isEmpty() ? List.of(plain(written).strip()) : parts, suffix);
    }

    /** "al-renn" and "renn" are one surname. */
    private static String withoutParticle(String word) {
        boolean particle = word.startsWith("al-") || word.startsWith("el-");
        return particle && word.length() > 3 ? word.substring(3) : word;
    }

    /**
     * Lower case without diacritics, dots, a possessive ending, and what editors and typesetters
     * put into names: square brackets and soft hyphens.
     */
    static String plain(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .filter(c -> c != '.' && c != '[' && c != ']')
                .map(c -> c == '’' ? '\'' : c)
                .forEach(kept::appendCodePoint);
        String plain = Lexicon.lower(kept.toString());
        if (plain.endsWith("'s")) {
            return plain.substring(0, plain.length() - 2);
        }
        return plain.endsWith("'") ? plain.substring(0, plain.length() - 1) : plain;
    }

    String first() {
        return parts.get(0);
    }

    String last() {
        return parts.get(parts.size() - 1);
    }

    /** Whether there is a given name or initial and a surname. */
    boolean isFull() {
        return parts.size() > 1;
    }

    /** Whether the given name is written out. */
    boolean hasGivenName() {
        return isFull() && first().length() > 1;
    }

    /**
     * Whether two full names may be one person's: the surname and the suffix are the same, the
     * first names the same or one the other's initial, and no middle names contradict each other.
     */
    boolean agrees(PersonName other) {
        return isFull()
                && other.isFull()
                && suffix.equals(other.suffix)
                && last().equals(other.last())
                && sameOrInitial(first(), other.first())
                && !goesByMiddleName(other)
                && !other.goesByMiddleName(this)
                && middlesAgree(other);
    }

    /**
     * "R. Nicholas Burns" is called Nicholas: the R is not told by somebody who is called Robert.
     */
    private boolean goesByMiddleName(PersonName other) {
        return first().length() == 1
                && other.first().length() > 1
                && parts.size() > 2
                && parts.get(1).length() > 1
                && (other.parts.size() < 3 || !other.parts.get(1).equals(parts.get(1)));
    }

    private boolean middlesAgree(PersonName other) {
        int common = Math.min(parts.size(), other.parts.size()) - 1;
        for (int i = 1; i < common; i++) {
            if (!sameOrInitial(parts.get(i), other.parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether this is a surname, or the last parts, of that longer name. */
    boolean ends(PersonName longer) {
        int from = longer.parts.size() - parts.size();
        return from > 0
                && (suffix.isEmpty() || suffix.equals(longer.suffix))
                && longer.parts.subList(from, longer.parts.size()).equals(parts);
    }

    /** Whether this is the given name, and nothing more, of that full name. */
    boolean begins(PersonName longer) {
        return parts.size() == 1 && longer.isFull() && longer.first().equals(first());
    }

    private static boolean sameOrInitial(String a, String b) {
        return a.equals(b) || ((a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0));
    }
}
