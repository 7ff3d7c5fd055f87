package org.hearsay.statement;

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
                    "filings",
                    "papers",
                    "thread",
                    "exchange",
                    "meeting",
                    "site",
                    "website",
                    "blog",
                    "affidavit",
                    "lawsuit",
                    "communique",
                    "note",
                    "report",
                    "book",
                    "essay",
                    "appearance",
                    "programme",
                    "program",
                    "show",
                    "twitter",
                    "facebook",
                    "telegram",
                    "instagram");

    /** Media that are deeds where "of" follows: "the RELEASE OF the crew", "a SHOW OF force". */
    private static final Set<String> DEEDS =
            Set.of("release", "exchange", "show", "call", "broadcast", "appearance", "address");

    private static final Set<String> OF = Set.of("of");
    private static final Set<String> WRITING = Set.of("write", "post", "tweet", "publish", "share");
    private static final Set<String> WHERE =
            Set.of("in", "at", "on", "during", "via", "through", "by", "over");
    private static final Set<String> FURTHER =
            Set.of("with", "on", "to", "of", "from", "at", "for", "by", "in");

    /**
     * The words for the channel of a cue, without their preposition: the nearest of its sentence.
     */
    Optional<Span> of(CueSentence around) {
        Optional<Span> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < around.size(); i++) {
            int distance = Math.max(around.first() - i, i - around.last());
            if (distance < best && around.is(i, WHERE)) {
                Optional<Span> found = at(around, i);
                best = found.isPresent() ? distance : best;
                nearest = found.isPresent() ? found : nearest;
            }
        }
        return nearest;
    }

    private static Optional<Span> at(CueSentence around, int preposition) {
        int start = preposition + 1;
        int end = around.nounPhraseEnd(start);
        if (end == start || around.isTaken(preposition) || around.isTaken(start)) {
            return Optional.empty();
        }
        boolean named =
                around.token(end - 1).tag().startsWith("NNP")
                        && around.token(preposition).lemma().equals("on");
        boolean deed = around.is(end - 1, DEEDS) && around.is(end, OF);
        if ((!around.is(end - 1, MEDIA) || deed) && !(named && writes(around))) {
            return Optional.empty();
        }
        return Optional.of(withoutStop(around, start, further(around, end)));
    }

    /** "wrote on X." where the stop ends the sentence and is no part of the name. */
    private static Span withoutStop(CueSentence around, int start, int end) {
        Span span = around.span(start, end);
        String last = around.token(end - 1).text();
        boolean stop = last.length() == 2 && last.endsWith(".") && end == around.size();
        return stop ? new Span(span.start(), span.end() - 1) : span;
    }

    private static boolean writes(CueSentence around) {
        for (int i = around.first(); i <= around.last(); i++) {
            if (around.is(i, WRITING)) {
                return true;
            }
        }
        return false;
    }

    /** "an interview WITH HARBOUR RADIO": the phrases that go on, up to a time or the content. */
    private static int further(CueSentence around, int from) {
        int end = from;
        while (around.is(end, FURTHER)) {
            int next = around.nounPhraseEnd(end + 1);
            if (next == end + 1 || around.isTaken(end) || around.isTaken(next - 1)) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
