package org.hearsay.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.annotation.Dependencies;

/** One sentence with two parties in it: which frame relates them, and what tells its type. */
final class Relation {

    /** So many arcs away is nowhere near. */
    private static final int FAR = 10;

    private final Words words;
    private final Dependencies tree;
    private final Roles roles;
    private final List<Frame> frames;
    private final Set<Integer> source;
    private final Set<Integer> target;

    /** The tokens of either party; none where it is not named. */
    Relation(
            Words words,
            Dependencies tree,
            List<Frame> frames,
            Set<Integer> source,
            Set<Integer> target) {
        this.words = words;
        this.tree = tree;
        this.roles = new Roles(words, tree);
        this.frames = frames;
        this.source = new TreeSet<>(source);
        this.target = new TreeSet<>(target);
    }

    /** The frame that relates the two best; none where the sentence has no trigger. */
    Optional<Frame> best() {
        Frame best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Frame frame : frames) {
            double fit = fit(frame);
            if (fit > most) {
                most = fit;
                best = frame;
            }
        }
        return Optional.ofNullable(best);
    }

    private double fit(Frame frame) {
        double fit = sourceFit(frame) + targetFit(frame);
        fit += 0.5 * frame.links().stream().filter(l -> l.source() == Frame.Source.WORD).count();
        fit -= frame.trigger().meaning().weak() ? 0.5 : 0;
        fit -= isOnlyNamed(frame.trigger()) ? 1.5 : 0;
        return fit - 0.15 * (steps(frame.top(), source) + steps(frame.trigger().head(), target));
    }

    /** Whether the trigger only tells of what kind something else is: "attack helicopters". */
    private boolean isOnlyNamed(Trigger trigger) {
        return !trigger.verb() && tree.relation(trigger.head()).equals("compound");
    }

    /** How many arcs lie between a word and the nearest head of a party. */
    private int steps(int word, Set<Integer> party) {
        int fewest = FAR;
        for (int token : party) {
            if (!party.contains(tree.head(token))) {
                fewest = Math.min(fewest, steps(word, token));
            }
        }
        return party.isEmpty() ? 0 : fewest;
    }

    private int steps(int one, int other) {
        int up = 0;
        for (int at = one; at >= 0 && up < FAR; at = tree.head(at)) {
            int down = 0;
            for (int below = other; below >= 0 && down < FAR; below = tree.head(below)) {
                if (below == at) {
                    return up + down;
                }
                down++;
            }
            up++;
        }
        return FAR;
    }

    private double sourceFit(Frame frame) {
        return fit(source, roles.actors(frame), frame, 0.5);
    }

    private double targetFit(Frame frame) {
        return fit(target, roles.targets(frame), frame, 1);
    }

    private double fit(Set<Integer> party, List<Integer> heads, Frame frame, double below) {
        if (heads.stream().anyMatch(party::contains)) {
            return 3;
        }
        if (heads.stream().anyMatch(head -> isAbove(head, party))) {
            return 2;
        }
        if (isAbove(frame.trigger().head(), party)) {
            return 1.5;
        }
        return isAbove(frame.top(), party) ? below : 0;
    }

    /** Whether one of the tokens hangs below a head. */
    private boolean isAbove(int head, Set<Integer> tokens) {
        for (int token : tokens) {
            int at = token;
            for (int step = 0; step < words.size() && at >= 0; step++) {
                if (at == head) {
                    return true;
                }
                at = tree.head(at);
            }
        }
        return false;
    }
}
