package org.hearsay.decision;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.model.ActorId;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Evidence;
import org.hearsay.model.Fate;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outcome;

/**
 * A decision with what it is about found: ready to be done unless another one says otherwise.
 *
 * @param subject what it decides, and {@code value} how: two of one subject with different values
 *     contradict each other
 * @param actors whom it is about; of a split first the one that leaves
 * @param items what it is about, one for each piece of evidence, in the ids of the readings as they
 *     came
 */
record Ruling(
        DecisionLine line,
        Fate fate,
        String because,
        List<Evidence> evidence,
        List<ActorId> actors,
        List<ItemId> items,
        String subject,
        String value,
        Consumer<Gathered> effect) {

    static Ruling refused(DecisionLine line, Fate fate, String because, List<Evidence> evidence) {
        return new Ruling(
                line, fate, because, evidence, List.of(), List.of(), "", "", gathered -> {});
    }

    Ruling conflicting(String why) {
        return refused(line, Fate.CONFLICTING, why, evidence);
    }

    Outcome outcome(List<ItemId> now) {
        return new Outcome(
                line, DecisionFile.summary(line.decision()), fate, because, evidence, now);
    }
}
