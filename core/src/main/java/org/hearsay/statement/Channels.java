package org.hearsay.statement;

import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/** Finds where something was said: "in a post on X", "at a news conference", "wrote on X". */
final class Channels {

    private static final Set<String> MEDIA =
            Set.of(
                    "statement",
                    "interview",
                    "post",
                    "tweet",
                    "letter",
                    "email",
                    "e-mail",
                    "speech",
                    "conference",
                    "briefing",
                    "broadcast",
                    "call",
                    "message",
                    "video",
                    "op-ed",
                    "article",
                    "column",
                    "memo",
                    "release",
                    "remarks",
                    "remark",
                    "testimony",
                    "hearing",
                    "rally",
                    "address",
                    "debate",
                    "podcast",
                    "television",
                    "radio",
                    "tv",
                    "filing",
                    "thread",
                    "exchange",
                    "meeting",
                    "site",
                    "blog");
    private static final Set<String> WRITING = Set.of("write", "post", "tweet", "publish");
    private static final Set<String> WHERE =
            Set.of("in", "at", "on", "during", "via", "through", "by");

    /** The words for the channel of an attributing verb, without their preposition. */
    Optional<Span> of(Parsed parsed, int verb) {
        return parsed.tree().children(verb).stream()
                .filter(child -> parsed.tree().relation(child).startsWith("obl"))
                .filter(child -> parsed.hasCase(child, WHERE))
                .filter(child -> isChannel(parsed, verb, child))
                .findFirst()
                .flatMap(child -> words(parsed, child));
    }

    private static boolean isChannel(Parsed parsed, int verb, int noun) {
        boolean named = parsed.token(noun).tag().startsWith("NNP");
        boolean written = WRITING.contains(parsed.token(verb).lemma());
        return MEDIA.contains(parsed.token(noun).lemma())
                || (written && named && parsed.hasCase(noun, Set.of("on")));
    }

    private static Optional<Span> words(Parsed parsed, int noun) {
        BitSet cases = parsed.tokens(parsed.tree().children(noun, "case"));
        return parsed.phrase(noun, cases)
                .map(span -> withoutStop(span, parsed, noun))
                .filter(span -> !span.isEmpty());
    }

    /** "He wrote on X." ends in a token that holds the full stop. */
    private static Span withoutStop(Span span, Parsed parsed, int noun) {
        boolean last = noun == parsed.size() - 1;
        return last && parsed.token(noun).text().endsWith(".")
                ? new Span(span.start(), span.end() - 1)
                : span;
    }
}
