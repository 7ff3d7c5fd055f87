package org.hearsay.position;

import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Evidence;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.position.Making.Sight;
import org.hearsay.text.Span;

/**
 * "EACH OF THEM WILL GET 40 CROWNS, the bank and the club agreed": what is agreed stands before the
 * verb, and is what is to be done or the sum that somebody is to get.
 */
final class Fronted {

    private static final Set<String> WILL = Set.of("will", "would", "shall");
    private static final Set<String> GETTING = Set.of("get", "receive", "pay");

    private final Scene scene;
    private final Owners owners;
    private final Making making;

    Fronted(Scene scene) {
        this.scene = scene;
        this.owners = new Owners(scene);
        this.making = new Making(scene);
    }

    /** What the verb says to be agreed, if all of it stands before it in its sentence. */
    Optional<Draft> at(Trigger trigger, VerbGroup group, Optional<Statement> cued) {
        boolean open = !group.finite() || group.negated() || group.passive() || group.mayBe();
        if (!trigger.takes('b') || open || !group.modal().isEmpty()) {
            return Optional.empty();
        }
        int verb = group.main();
        Optional<Span> content =
                cued.filter(said -> said.content().size() == 1)
                        .map(said -> said.content().get(0))
                        .map(Evidence::span)
                        .filter(span -> scene.words.span().contains(span))
                        .filter(span -> span.end() <= scene.start(verb));
        Optional<Issue> issue =
                content.flatMap(
                        span ->
                                issue(
                                        scene.words.tokenFrom(span.start()),
                                        scene.words.tokenFrom(span.end())));
        Optional<Owner> owner = issue.flatMap(i -> owners.of(verb, Optional.empty(), false));
        return owner.map(
                who ->
                        making.draft(
                                new Sight(Stance.ACCEPTS, issue.get(), .7, "agreed before"),
                                verb,
                                issue.get().from(),
                                who));
    }

    private Optional<Issue> issue(int from, int to) {
        int modal = from;
        while (modal < to && !scene.words.isOf(modal, WILL)) {
            modal++;
        }
        int verb = modal + 1;
        boolean not = false;
        while (verb < to && (scene.words.isAdverb(verb) || scene.words.isNot(verb))) {
            not |= scene.words.isNot(verb);
            verb++;
        }
        if (verb >= to || not) {
            return Optional.empty();
        }
        if (scene.words.isOf(verb, GETTING)) {
            return scene.complements.measure(verb + 1, to);
        }
        int deed = scene.complements.passive(verb);
        return scene.complements.isPolicy(deed)
                ? Optional.of(scene.complements.clause(from, deed, to, false))
                : Optional.empty();
    }
}
