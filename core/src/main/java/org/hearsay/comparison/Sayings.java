package org.hearsay.comparison;

import org.hearsay.model.Act;
import org.hearsay.model.Event;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.Modality;
import org.hearsay.model.Position;
import org.hearsay.model.Statement;

/** Whether two items of one thread say the same of it. */
final class Sayings {

    private Sayings() {}

    static boolean isSame(Item a, Item b) {
        if (a instanceof Figure one && b instanceof Figure two) {
            return one.quantity().agreesWith(two.quantity());
        }
        if (a instanceof Statement one && b instanceof Statement two) {
            return (one.act() == Act.DENY) == (two.act() == Act.DENY);
        }
        if (a instanceof Event one && b instanceof Event two) {
            return (one.modality() == Modality.DENIED) == (two.modality() == Modality.DENIED);
        }
        return !(a instanceof Position one && b instanceof Position two)
                || one.stance() == two.stance();
    }
}
