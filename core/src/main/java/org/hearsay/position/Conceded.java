package org.hearsay.position;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.Stance;

/**
 * What somebody concedes who says no more than "they had been": what the same one denied in the
 * sentences before. Where that is not certain nobody concedes anything.
 */
final class Conceded {

    /** How many characters may stand between what is denied and what is conceded. */
    private static final int NEAR = 400;

    private static final Pattern ELLIPTIC =
            Pattern.compile("(?i)(?:i|we|he|she|it|they) (?:had|have|has|did|was|were)(?: been)?");

    private static final Pattern BEING = Pattern.compile("(?i).*\\b(?:was|were|is|are|been|being)");
    private static final Pattern PASSIVE =
            Pattern.compile("(?is).*\\b(?:was|were|is|are|been|being)\\b.*");

    /** "Asked whether he was tired, Karr conceded that he was": that he was tired. */
    private static final Pattern ASKED = Pattern.compile("(?is).*\\b(?:asked|whether|if)\\b.*");

    private static final Set<String> SMALL = Set.of("the", "a", "an");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "sir");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "it", "they");

    private final String text;

    Conceded(String text) {
        this.text = text;
    }

    /** "Conceded that THEY HAD BEEN": what that is stands elsewhere. */
    boolean isElliptic(Draft draft) {
        return draft.stance() == Stance.ACCEPTS
                && ELLIPTIC.matcher(draft.issue().in(text)).matches();
    }

    /** The label of what the same holder denied in the sentences before. */
    Optional<String> denied(Draft answer, List<Draft> drafts) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean near = answer.seen().start() - draft.seen().end() <= NEAR;
            if (near && isSame(draft, answer) && draft.stance() == Stance.REJECTS) {
                return Optional.of(draft)
                        .filter(denial -> isAnswered(denial, answer))
                        .map(Draft::label);
            }
        }
        return Optional.empty();
    }

    /** Nothing is asked between the two, and "they had been" answers what had been done. */
    private boolean isAnswered(Draft denial, Draft answer) {
        int from = denial.seen().end();
        int to = Math.max(from, answer.issue().start());
        boolean passive = PASSIVE.matcher(denial.issue().in(text)).matches();
        return !ASKED.matcher(text.substring(from, to)).matches()
                && BEING.matcher(answer.issue().in(text)).matches() == passive;
    }

    /** "Gideon Rook, the returning officer" is "Mr Rook", and neither Ida Rook nor Mrs Rook. */
    private static boolean isSame(Draft denial, Draft answer) {
        List<String> one = words(denial);
        List<String> other = words(answer);
        List<String> shorter = one.size() < other.size() ? one : other;
        List<String> longer = one.size() < other.size() ? other : one;
        boolean ends =
                !shorter.isEmpty()
                        && longer.subList(longer.size() - shorter.size(), longer.size())
                                .equals(shorter);
        boolean named = one.equals(other) || isNamed(denial) && isNamed(answer);
        Optional<String> title = title(denial);
        boolean titled = title.isEmpty() || title(answer).isEmpty() || title.equals(title(answer));
        boolean pronoun = other.size() == 1 && PRONOUNS.contains(other.get(0));
        return ends && named && titled && !pronoun;
    }

    /** Offices are held by several: only a name that ends as another does is the same. */
    private static boolean isNamed(Draft draft) {
        String name = name(draft);
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return !last.isEmpty() && Character.isUpperCase(last.codePointAt(0));
    }

    private static String name(Draft draft) {
        return draft.owner().actor().name().split(",", 2)[0].strip();
    }

    private static List<String> words(Draft draft) {
        return all(draft).stream()
                .filter(word -> !SMALL.contains(word) && !TITLES.contains(word))
                .toList();
    }

    private static Optional<String> title(Draft draft) {
        return all(draft).stream().filter(TITLES::contains).findFirst();
    }

    private static List<String> all(Draft draft) {
        return Arrays.asList(name(draft).toLowerCase(Locale.ROOT).replace(".", "").split(" ", -1));
    }
}
