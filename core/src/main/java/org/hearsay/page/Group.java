package org.hearsay.page;

import java.util.List;
import org.hearsay.model.ItemThread;

/** A thread with its members looked up, in order of publication. */
record Group<T>(ItemThread thread, List<T> members) {

    Group {
        members = List.copyOf(members);
    }

    int size() {
        return members.size();
    }
}
