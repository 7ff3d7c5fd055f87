package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a sentence from left to right; at each word the rule that reads furthest wins, and reading
 * goes on after it. Each rule looks only a few words ahead, and a rule that asks for another time
 * asks rules that do not, so the work is linear.
 */
final class Scanner {

    /** Rules that ask for no other rule's times; at the front those that win a tie. */
    private final List<TimeRule> plain =
            List.of(
                    new Clocks(),
                    new Dates(),
                    new Days(),
                    new DayParts(),
                    new Seasons(),
                    new Years(),
                    new Feasts(),
                    new Sets(),
                    new Relatives(),
                    new Counts(),
                    new Counted());

    private final TimeRule parts = new Parts(this::longest);
    private final TimeRule modified = new Modified(this::whole);

    /** The sentence's times in text order; no two share a word. */
    List<Draft> scan(Words words) {
        List<Draft> found = new ArrayList<>();
        int free = 0;
        int i = 0;
        while (i < words.size()) {
            Optional<Draft> next = next(words, i, found);
            if (next.isPresent() && next.get().first() >= free && next.get().last() >= i) {
                found.add(next.get());
                i = next.get().last() + 1;
                free = i;
            } else {
                i++;
            }
        }
        return found;
    }

    private Optional<Draft> next(Words words, int i, List<Draft> found) {
        if (!words.opens(i)) {
            return Optional.empty();
        }
        Optional<Draft> here = longer(whole(words, i), modified.at(words, i));
        if (here.isEmpty() && !found.isEmpty()) {
            Draft before = found.get(found.size() - 1);
            return Dates.endOfRange(words, before, i).or(() -> Years.endOfYears(words, before, i));
        }
        return here;
    }

    private Optional<Draft> whole(Words words, int i) {
        return longer(longest(words, i), parts.at(words, i));
    }

    private Optional<Draft> longest(Words words, int i) {
        return words.once(i, this::read);
    }

    private Optional<Draft> read(Words words, int i) {
        Optional<Draft> best = Optional.empty();
        for (TimeRule rule : plain) {
            best = longer(best, rule.at(words, i));
        }
        return best;
    }

    /** The one that ends later; of two that end together, the first. */
    private static Optional<Draft> longer(Optional<Draft> a, Optional<Draft> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return b.get().last() > a.get().last() ? b : a;
    }
}
