package org.hearsay.thread.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Terms;

/** What somebody does with a number, where a word near by says so: demand, offer or accept it. */
public final class Roles {

    /** After a number, what follows these is of something else. */
    private static final Set<String> JOINING = Set.of("and", "but", "while", "whereas", "though");

    private static final String DEMAND = "demand";

    /** After these stands what who offers or accepts something wants for it. */
    private static final Set<String> CONDITIONS = Set.of("if", "provided", "unless");

    /** After a comma they go on with the number: "14 per cent, which the union demands". */
    private static final Set<String> RELATIVES = Set.of("which", "that");

    /** Before "claim" that is no verb: "has lowered its claim to three million". */
    private static final Set<String> OWNING =
            Set.of("its", "his", "her", "their", "a", "the", "s", "of");

    private static final Map<String, String> ROLES = roles();

    private Roles() {}

    /** Whether the stem only says again that the number has this role. */
    public static boolean isSaid(String role, String stem) {
        return role.equals(ROLES.get(stem));
    }

    public static boolean isDemanded(Count count) {
        return count.role().filter(DEMAND::equals).isPresent();
    }

    /**
     * The nearest word of the number's own clause that says it, those before the number first:
     * "offers talks if 500 go".
     */
    public static Optional<String> of(Figure figure, List<Word> near, Article article) {
        Span at = figure.evidence().span();
        String text = article.text().characters();
        Optional<String> role = Optional.empty();
        for (int i = 0; i < near.size(); i++) {
            Word word = near.get(i);
            boolean before = word.span().end() <= at.start();
            if (isApart(word, at, text)) {
                if (before) {
                    continue;
                }
                break;
            }
            Optional<String> said = roleOf(near, i);
            if (!before && JOINING.contains(word.form())) {
                break;
            }
            if (said.isPresent() && (before || role.isEmpty())) {
                role = said;
            } else if (before && role.isPresent() && CONDITIONS.contains(word.form())) {
                role = Optional.of(DEMAND);
            }
        }
        return role.or(() -> isRequired(figure, near) ? Optional.of(DEMAND) : Optional.empty());
    }

    /**
     * Whether another clause begins between the two: "it wants 62 boats; it had 58", "who had 58
     * boats, wants 62".
     */
    private static boolean isApart(Word word, Span at, String text) {
        boolean before = word.span().end() <= at.start();
        if (before) {
            return text.substring(word.span().end(), at.start()).indexOf(';') >= 0;
        }
        if (word.span().start() < at.end()) {
            return false;
        }
        String between = text.substring(at.end(), word.span().start());
        int comma = between.indexOf(',');
        boolean goesOn =
                comma >= 0
                        && RELATIVES.contains(
                                between.substring(comma + 1).strip().split(" ", -1)[0]);
        boolean relative = comma >= 0 && RELATIVES.contains(word.form());
        return between.indexOf(';') >= 0 || comma >= 0 && !goesOn && !relative;
    }

    /** "According to" is no accord, and who claims that it is so demands nothing. */
    private static Optional<String> roleOf(List<Word> near, int i) {
        String form = near.get(i).form();
        if (form.equals("claim") && i > 0 && OWNING.contains(near.get(i - 1).form())) {
            return Optional.of(DEMAND);
        }
        return form.equals("according")
                ? Optional.empty()
                : Optional.ofNullable(ROLES.get(Terms.meaning(form)));
    }

    /** "Sixty seats must go to the islands". */
    private static boolean isRequired(Figure figure, List<Word> near) {
        int end = figure.evidence().span().end();
        return near.stream()
                .filter(word -> word.span().start() >= end)
                .findFirst()
                .filter(word -> word.form().equals("must"))
                .isPresent();
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new TreeMap<>();
        for (String role : List.of(DEMAND, "offer", "accept")) {
            roles.put(Terms.meaning(role), role);
        }
        roles.put(Terms.meaning("settle"), "accept");
        roles.put(Terms.meaning("agree"), "agree");
        return Map.copyOf(roles);
    }
}
