package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Stance;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;

/**
 * "Raised its offer from 4 per cent to 6", "had moved from 4 per cent to 6": the amount that was
 * asked or offered before is dropped, and the other stands.
 */
final class ShiftRule {

    private static final int BARGAIN = 6;
    private static final Set<String> MILLIONS =
            Set.of("hundred", "thousand", "million", "billion", "trillion");

    private static final Set<String> OBJECT = Set.of("for", "against", "on");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    ShiftRule(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** An amount as tokens, the last one not included. */
    private record Amount(int from, int to) {}

    /** What the verb at this token drops and takes up; empty if it moves no bargain. */
    List<Draft> at(int verb) {
        if (!scene.words.isVerb(verb)) {
            return List.of();
        }
        if (scene.words.is(verb, "move") && isBargain()) {
            return between(verb, verb + 1, Stance.ACCEPTS);
        }
        return scene.lexicon.isIn("shifting", scene.words.lemma(verb)) ? claim(verb) : List.of();
    }

    private List<Draft> claim(int verb) {
        int end = scene.phrases.baseEnd(verb + 1);
        boolean own = scene.words.tag(verb + 1).equals("PRP$");
        String noun = scene.words.lemma(end - 1);
        if (!own || end - verb > BARGAIN) {
            return List.of();
        }
        int behind = overObject(end);
        return switch (noun) {
            case "offer" -> between(verb, behind, Stance.OFFERS);
            case "demand", "claim" -> between(verb, behind, Stance.DEMANDS);
            default -> List.of();
        };
    }

    /**
     * "raised its offer FOR THE YARD to 40", "its claim AGAINST THE TEAM": whom or what it hits.
     */
    private int overObject(int from) {
        boolean linked = scene.words.isOf(from, OBJECT);
        int end = linked ? scene.phrases.baseEnd(from + 1) : from;
        return end > from + 1 && !scene.words.isTime(from + 1) ? end : from;
    }

    private List<Draft> between(int verb, int from, Stance stance) {
        int start = overTime(from);
        Optional<Amount> first = linked(start, "from");
        int to = overTime(first.map(Amount::to).orElse(start));
        Optional<Amount> now = linked(to, "to");
        int back = now.map(Amount::to).orElse(to);
        Optional<Amount> old = first.or(() -> linked(back, "from"));
        boolean told = old.isPresent() || stance != Stance.ACCEPTS;
        if (now.isEmpty() || !told || !isMeasured(old.orElse(now.get()))) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        Optional<Draft> next = draft(verb, now.get(), stance);
        old.flatMap(amount -> draft(verb, amount, Stance.DROPS).map(d -> named(d, amount, next)))
                .ifPresent(drafts::add);
        next.ifPresent(drafts::add);
        return drafts;
    }

    /** "to 3 million crowns FROM 4 MILLION": of crowns as well. */
    private Draft named(Draft draft, Amount amount, Optional<Draft> next) {
        boolean bare = scene.words.tag(amount.to() - 1).equals("CD");
        return next.filter(n -> bare)
                .map(n -> unit(n.label()))
                .filter(unit -> !unit.isEmpty())
                .map(unit -> draft.labelled(draft.label() + " " + unit))
                .orElse(draft);
    }

    /** "crowns" of "3 million crowns". */
    private static String unit(String label) {
        String last = label.substring(label.lastIndexOf(' ') + 1);
        boolean word = !last.isEmpty() && last.chars().allMatch(Character::isLetter);
        return word && !MILLIONS.contains(last) ? last : "";
    }

    private Optional<Amount> linked(int at, String link) {
        return scene.words.is(at, link) ? amount(at + 1) : Optional.empty();
    }

    /** "raised its offer ON MONDAY to 40". */
    private int overTime(int from) {
        int at = from;
        boolean on = scene.words.is(at, "on") && scene.words.isTime(at + 1);
        at = on ? at + 1 : at;
        while (scene.words.isTime(at) && !scene.words.is(at, "from")) {
            at++;
        }
        return at;
    }

    private Optional<Draft> draft(int verb, Amount amount, Stance stance) {
        VerbGroup group = VerbGroup.endingAt(scene.words, verb, scene.lexicon);
        boolean open = group.negated() || !group.modal().isEmpty() || group.passive();
        if (open || !group.finite() || group.gone()) {
            return Optional.empty();
        }
        Optional<Subject> subject = scene.subjects.of(group.first()).filter(s -> !s.supposed());
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Optional<Owner> owner = owners.of(verb, subject, false);
        Issue issue = Issue.noun(amount.from(), amount.to());
        Sight sight = new Sight(stance, issue, .7, "shift");
        return owner.map(who -> making.draft(sight, verb, subject.get().from(), who));
    }

    /** "6", "6.5 per cent", "400 million crowns". */
    private Optional<Amount> amount(int from) {
        int end = scene.words.tag(from).equals("$") ? from + 1 : from;
        while (scene.words.tag(end).equals("CD")) {
            end++;
        }
        if (end == from || scene.words.isTime(from)) {
            return Optional.empty();
        }
        return Optional.of(new Amount(from, unit(end)));
    }

    private int unit(int end) {
        if (scene.words.is(end, "per") && scene.words.is(end + 1, "cent")) {
            return end + 2;
        }
        return scene.words.isNoun(end) || scene.words.is(end, "%") ? end + 1 : end;
    }

    private boolean isMeasured(Amount amount) {
        Words words = scene.words;
        return words.tag(amount.from()).equals("$")
                || words.tag(amount.to() - 1).equals("CD")
                || words.is(amount.to() - 1, "%")
                || scene.lexicon.isIn("units", words.lemma(amount.to() - 1));
    }

    private boolean isBargain() {
        for (int i = 0; i < scene.words.size(); i++) {
            if (scene.lexicon.isIn("bargaining", scene.words.lemma(i))) {
                return true;
            }
        }
        return scene.isBargain();
    }
}
