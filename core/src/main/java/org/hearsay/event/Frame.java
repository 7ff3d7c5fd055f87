package org.hearsay.event;

import java.util.List;
import org.hearsay.model.EventType;

/**
 * A trigger with what stands above it in the tree and changes what it says.
 *
 * @param top the word that the whole hangs on; the trigger's own head where nothing changes it
 * @param links what changes it, from the trigger outwards
 * @param type the type of what was done
 * @param coded the type that the codebook gives it, planned or wanted as it may be
 */
record Frame(Trigger trigger, int top, List<Link> links, EventType type, EventType coded) {

    /** One change: the word, and what it does. */
    record Link(int word, Operator operator, Source source) {}

    /** What kind of word a change comes from. */
    enum Source {
        WORD,
        MODAL,
        NEGATION
    }

    Frame {
        links = List.copyOf(links);
    }

    boolean has(Operator operator) {
        return links.stream().anyMatch(link -> link.operator() == operator);
    }

    /** "Came under attack": its subject is whom it is done to. */
    boolean isSuffered() {
        return has(Operator.UNDERGO) || comesUnder();
    }

    boolean comesUnder() {
        return trigger.entry().startsWith("come under ");
    }

    /** Whether another word has changed what the trigger says. */
    boolean isChanged() {
        return links.stream().anyMatch(link -> link.source() == Source.WORD);
    }

    /** What stands below one of the changes, without it and without those above it. */
    Frame below(int link) {
        List<Link> inner = links.subList(0, link);
        EventType type = trigger.meaning().type();
        EventType coded = type;
        int top = trigger.head();
        for (Link each : inner) {
            type = each.operator().deed(type);
            coded = each.operator().coded(coded);
            boolean word = each.source() == Source.WORD && each.operator() != Operator.SAY;
            top = word ? each.word() : top;
        }
        return new Frame(trigger, top, inner, type, coded);
    }
}
