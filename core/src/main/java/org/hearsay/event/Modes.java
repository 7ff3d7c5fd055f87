package org.hearsay.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.EventType;

/** PLOVER's mode and contexts of a frame: how it was done, and what it is about. */
final class Modes {

    /** Words near an event that say what it is about, by lemma. */
    private static final Map<String, String> ABOUT =
            Map.ofEntries(
                    Map.entry("election", "election"),
                    Map.entry("vote", "election"),
                    Map.entry("nuclear", "cbrn"),
                    Map.entry("chemical", "cbrn"),
                    Map.entry("corruption", "corruption"),
                    Map.entry("bribery", "corruption"),
                    Map.entry("refugee", "migration"),
                    Map.entry("migrant", "migration"),
                    Map.entry("terrorist", "terrorism"),
                    Map.entry("terrorism", "terrorism"),
                    Map.entry("vaccine", "health"),
                    Map.entry("flood", "disaster"),
                    Map.entry("earthquake", "disaster"),
                    Map.entry("hurricane", "disaster"),
                    Map.entry("trade", "economic"),
                    Map.entry("tariff", "economic"),
                    Map.entry("troop", "military"),
                    Map.entry("missile", "military"),
                    Map.entry("peacekeeper", "peacekeeping"));

    private Modes() {}

    static Optional<String> mode(Frame frame) {
        EventType base = frame.trigger().meaning().type();
        if (frame.type() == base) {
            return frame.trigger().meaning().mode();
        }
        return switch (frame.type()) {
            case REQUEST, REJECT -> Optional.of(frame.has(Operator.STOP) ? "change" : asked(base));
            case THREATEN -> Optional.of(threatened(base));
            case ACCUSE -> Optional.of("allege");
            case SANCTION -> base == EventType.AID ? Optional.of("discontinue") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String asked(EventType base) {
        return switch (base) {
            case AID, COOPERATE, SUPPORT -> "assist";
            case CONSULT, AGREE -> "meet";
            case RETREAT -> "yield";
            default -> "change";
        };
    }

    private static String threatened(EventType base) {
        return switch (base) {
            case ASSAULT, MOBILIZE -> "violence";
            case COERCE -> "restrict";
            default -> "relations";
        };
    }

    static List<String> contexts(Frame frame, Words words) {
        Set<String> contexts = new TreeSet<>(frame.trigger().meaning().contexts());
        int from = Math.min(frame.trigger().first(), frame.top());
        int to = Math.max(frame.trigger().last(), frame.top()) + 4;
        for (int i = Math.max(0, from - 1); i < Math.min(to, words.size()); i++) {
            String about = ABOUT.get(words.singular(i));
            if (about != null) {
                contexts.add(about);
            }
        }
        return List.copyOf(contexts);
    }
}
