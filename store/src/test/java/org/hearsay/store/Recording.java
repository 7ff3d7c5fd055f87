package org.hearsay.store;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a program did to the files of one folder, in order, and what it said meanwhile.
 *
 * @param before the folder at its start, all of it on disk
 */
record Recording(Disk before, List<Event> events) {

    /** Files by their names in the folder. */
    sealed interface Event {

        record Made(String file) implements Event {}

        @SuppressWarnings("ArrayRecordComponent") // its bytes are not compared
        record Wrote(String file, int at, byte[] bytes) implements Event {}

        record Cut(String file, int size) implements Event {}

        record Synced(String file) implements Event {}

        record Renamed(String from, String to) implements Event {}

        record Deleted(String file) implements Event {}

        /** What names there are is on disk now. */
        record SyncedFolder() implements Event {}

        record Said(String line) implements Event {}
    }

    Recording(Disk before, List<Event> events) {
        this.before = before;
        this.events = List.copyOf(events);
    }

    /** All that was said. */
    List<String> said() {
        return events.stream()
                .filter(Event.Said.class::isInstance)
                .map(event -> ((Event.Said) event).line())
                .toList();
    }

    /** As a program would have done that leaves these out. */
    Recording without(Predicate<Event> which) {
        return new Recording(before, events.stream().filter(which.negate()).toList());
    }
}
