package org.hearsay.position;

import java.util.Optional;
import java.util.Set;

/**
 * Who did before what the participle says: "AFTER initially refusing talks, Ostra agreed", "Ostra
 * agreed, HAVING REFUSED for weeks".
 */
final class After {

    private static final Set<String> LINKS = Set.of("after", "despite");

    private final Scene scene;

    After(Scene scene) {
        this.scene = scene;
    }

    /** The subject of the clause that a participle precedes in time; empty for any other verb. */
    Optional<Subject> subject(VerbGroup group) {
        Words words = scene.words;
        int link = group.first() - 1;
        boolean having = words.is(group.first(), "have") && words.tag(group.first()).equals("VBG");
        boolean going = words.tag(group.main()).equals("VBG") && words.isOf(link, LINKS);
        if (group.finite() || group.passive() || group.negated() || !(having || going)) {
            return Optional.empty();
        }
        int first = having ? group.first() : link;
        return (opens(first) ? behind(group.main()) : before(first)).filter(s -> !s.supposed());
    }

    private boolean opens(int token) {
        for (int i = scene.floor(token); i < token; i++) {
            if (!scene.words.isMark(i) && !scene.words.isQuote(i)) {
                return false;
            }
        }
        return true;
    }

    /** "After refusing talks, OSTRA agreed". */
    private Optional<Subject> behind(int verb) {
        Words words = scene.words;
        for (int i = verb + 1; i < words.size() - 2; i++) {
            if (words.isFinite(i)) {
                return Optional.empty();
            }
            int end = words.is(i, ",") ? scene.phrases.baseEnd(i + 1) : i;
            int next = end;
            while (words.isAdverb(next)) {
                next++;
            }
            boolean clause = words.isFinite(next) || words.tag(next).equals("MD");
            if (end > i + 1 && clause) {
                return Optional.of(new Subject(i + 1, end, end, false, false));
            }
        }
        return Optional.empty();
    }

    /** "OSTRA agreed after refusing talks". */
    private Optional<Subject> before(int link) {
        for (int i = link - 1; i >= 0; i--) {
            if (scene.words.isFinite(i)) {
                VerbGroup group = VerbGroup.endingAt(scene.words, i, scene.lexicon);
                return scene.subjects.of(group.first());
            }
        }
        return Optional.empty();
    }
}
