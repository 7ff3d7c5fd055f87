package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * Knows the sentences in which a site speaks for itself in the middle of its articles: calls to
 * subscribe, disclosures of commissions, how to reach the writer, who the writer is.
 *
 * <p>Unlike {@link Furniture}'s they are whole sentences, so each rule asks for several signs.
 */
final class Notices {

    private static final int LONGEST_DISCLOSURE = 700;
    private static final int MOST_WORDS = 60;
    private static final int MOST_WORDS_OF_BIO = 80;
    private static final int MOST_WORDS_OF_CONTACT = 40;

    private static final Set<String> JOBS =
            Set.of(
                    "reporter",
                    "reporters",
                    "editor",
                    "editors",
                    "writer",
                    "writers",
                    "correspondent",
                    "columnist",
                    "journalist",
                    "contributor",
                    "producer",
                    "freelancer",
                    "sportswriter",
                    "author",
                    "reviewer",
                    "critic",
                    "blogger");

    private Notices() {}

    /** The role of a line that is such a notice; empty for everything else. */
    static Optional<Role> role(Line line) {
        String lower = line.lower();
        if (lower.length() > LONGEST_DISCLOSURE) {
            return Optional.empty();
        }
        if (isDisclosure(lower) || isCall(line, lower)) {
            return Optional.of(Role.ADVERTISEMENT);
        }
        return isContact(line, lower) ? Optional.of(Role.BYLINE) : Optional.empty();
    }

    /** "If you buy through our links we may earn a commission." */
    private static boolean isDisclosure(String lower) {
        return containsAny(
                        lower,
                        "affiliate",
                        "commission",
                        "compensation",
                        "earn revenue",
                        "earn money",
                        "payments from third")
                && containsAny(lower, "link", "purchase", "buy", "products")
                && containsAny(
                        lower,
                        "we may",
                        "may earn",
                        "may receive",
                        "may get",
                        "we earn",
                        "we receive",
                        "may contain",
                        "may include");
    }

    /**
     * "Sign up for our weekly newsletter", "Our journalism needs your support. Subscribe today."
     */
    private static boolean isCall(Line line, String lower) {
        if (line.wordCount() > MOST_WORDS || isSpoken(lower)) {
            return false;
        }
        boolean calls =
                containsAny(
                        lower,
                        "sign up",
                        "subscribe",
                        "signing up",
                        "subscribing",
                        "join our",
                        "get our",
                        "download our",
                        "delivered to your",
                        "in your inbox",
                        "on your inbox",
                        "to your inbox");
        boolean names =
                containsAny(
                        lower,
                        "newsletter",
                        "your inbox",
                        "mailing list",
                        "email alerts",
                        "our podcast",
                        "our channel",
                        "our app",
                        "our journalism",
                        "your support");
        boolean speaks =
                containsAny(lower, "our ", "your ", "free ", "'s ", "to the ", "for the ", "a ");
        return calls && names && speaks;
    }

    private static boolean isSpoken(String lower) {
        return containsAny(lower, "\"", "\u201c", " said", " told ");
    }

    /** "Ada Lorne can be reached at ada@thequay.example", "Follow her on …". */
    private static boolean isContact(Line line, String lower) {
        if (line.wordCount() > MOST_WORDS_OF_CONTACT || isSpoken(lower)) {
            return false;
        }
        boolean reaches =
                containsAny(lower, "can be reached at", "may be reached at", "be contacted at");
        boolean follows =
                containsAny(
                                lower,
                                "follow him on",
                                "follow her on",
                                "follow them on",
                                "follow me on",
                                "follow us on",
                                "follow @")
                        && containsAny(
                                lower, "@", "twitter", " x", "facebook", "instagram", "linkedin");
        boolean mails =
                hasMailAddress(lower)
                        && containsAny(
                                lower,
                                "contact ",
                                "reach ",
                                "email ",
                                "e-mail ",
                                "write to",
                                "tip",
                                "questions",
                                "comment",
                                "letter");
        return reaches || follows || mails;
    }

    private static boolean hasMailAddress(String lower) {
        int at = lower.indexOf('@', 1);
        while (at > 0) {
            int space = lower.indexOf(' ', at);
            String host = lower.substring(at + 1, space < 0 ? lower.length() : space);
            if (host.indexOf('.') > 0
                    && host.indexOf('.') < host.length() - 1
                    && Character.isLetterOrDigit(lower.charAt(at - 1))) {
                return true;
            }
            at = lower.indexOf('@', at + 1);
        }
        return false;
    }

    /** Whether a paragraph at an article's end says who wrote it: "X is a reporter at Y". */
    static boolean isBio(Line line) {
        String lower = line.lower();
        if (line.wordCount() > MOST_WORDS_OF_BIO || isSpoken(lower)) {
            return false;
        }
        List<String> words = line.words();
        int is = -1;
        for (int i = 1; i < Math.min(6, words.size()) && is < 0; i++) {
            is = Set.of("is", "covers", "writes").contains(words.get(i)) ? i : -1;
        }
        if (is < 0 || !words.subList(0, is).stream().allMatch(Notices::isNameLike)) {
            return false;
        }
        return !words.get(is).equals("is")
                || words.subList(is + 1, Math.min(is + 9, words.size())).stream()
                        .map(word -> new Line(word.replace(",", "")).bare())
                        .anyMatch(JOBS::contains);
    }

    private static boolean isNameLike(String word) {
        return Character.isUpperCase(word.charAt(0)) || word.startsWith("(");
    }

    private static boolean containsAny(String text, String... pieces) {
        for (String piece : pieces) {
            if (text.contains(piece)) {
                return true;
            }
        }
        return false;
    }
}
