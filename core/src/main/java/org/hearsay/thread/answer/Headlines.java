package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Party;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Stands;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.item.Wants;
import org.hearsay.thread.wording.Terms;

/**
 * What a headline or a standfirst says in a few words, and what the text below tells of the same at
 * length: the one that has most of its words, of one who may be the same.
 */
public final class Headlines {

    private static final Set<Role> HEADS = EnumSet.of(Role.HEADLINE, Role.STANDFIRST);

    private final Story story;

    public Headlines(Story story) {
        this.story = story;
    }

    /** The links inside one article; its utterances come in their order in the text. */
    public List<Link> in(List<Utterance> ordered) {
        List<Link> links = new ArrayList<>();
        for (Utterance head : ordered) {
            if (isHead(head)) {
                told(head, ordered)
                        .map(body -> new Link(head, body, Link.Kind.SAME, "the headline tells it"))
                        .ifPresent(links::add);
            }
        }
        return links;
    }

    private Optional<Utterance> told(Utterance head, List<Utterance> ordered) {
        return ordered.stream()
                .filter(body -> !isHead(body) && isOf(head, body))
                .max(
                        Comparator.<Utterance>comparingInt(b -> head.terms().common(b.terms()))
                                .thenComparing(Printed::first, Comparator.reverseOrder())
                                .thenComparing(b -> b.item().id(), Comparator.reverseOrder()))
                .filter(body -> isHis(head, body, ordered));
    }

    /**
     * Whether a headline whose speaker stays open is that of this speaker: nobody else in the text
     * says as much, and no other speaker is named above.
     */
    private boolean isHis(Utterance head, Utterance body, List<Utterance> ordered) {
        if (story.voice(head.speaker(), body.speaker()) == Voices.SAME) {
            return true;
        }
        if (head.speaker().isPresent()) {
            return Stands.isMarked(head) || isCalledSo(head, body);
        }
        String line = line(head).orElse("");
        return ordered.stream()
                .filter(other -> !isHead(other) && isAnothers(other, body))
                .noneMatch(other -> isOf(head, other) || isNamed(other, line));
    }

    private boolean isAnothers(Utterance other, Utterance body) {
        return other.speaker().isPresent()
                && story.voice(other.speaker(), body.speaker()) == Voices.DIFFERENT;
    }

    /** "Minister: no toll" for what "Transport Minister Piet Dorn" says below. */
    private static boolean isCalledSo(Utterance head, Utterance body) {
        Optional<String> called = head.speaker().map(party -> lastWord(party.name()));
        String below = body.item().evidence().exact() + body.speaker().map(Party::name).orElse("");
        return body.speaker().filter(party -> !Voices.isGeneric(party.name())).isEmpty()
                || called.filter(word -> has(below, word)).isPresent();
    }

    private static boolean isNamed(Utterance other, String line) {
        return other.speaker().filter(party -> has(line, lastWord(party.name()))).isPresent();
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean has(String text, String word) {
        return Word.in(text, new Span(0, text.length())).stream()
                .map(Word::form)
                .anyMatch(word::equals);
    }

    private static Optional<String> line(Utterance head) {
        Span at = Printed.first(head);
        return head.article().segments().stream()
                .map(Segment::span)
                .filter(span -> span.contains(at))
                .findFirst()
                .map(span -> span.in(head.article().text().characters()));
    }

    private boolean isOf(Utterance head, Utterance body) {
        Voices voice = story.voice(head.speaker(), body.speaker());
        int solid = head.terms().solid(body.terms());
        boolean sure = voice == Voices.SAME || Stands.isMarked(head);
        int all = head.terms().solid(head.terms());
        return solid >= (sure ? 1 : 2)
                && 2 * solid >= all
                && (all > 1 || head.terms().stems().size() == 1)
                && 2 * head.terms().common(body.terms()) >= head.terms().stems().size()
                && Wants.areOne(head.statement().act(), body.statement().act())
                && voice != Voices.DIFFERENT
                && !isContrary(head, body)
                && !head.terms().contradictsNumbers(body.terms())
                && !head.terms().opposes(body.terms());
    }

    /** Unless a clause below says it without a "not". */
    private static boolean isContrary(Utterance head, Utterance body) {
        Terms said = head.terms();
        return said.isContrary(body.terms())
                && body.clauses().stream()
                        .noneMatch(
                                one ->
                                        !said.isContrary(one)
                                                && 2 * said.solid(one) >= said.solid(said));
    }

    private static boolean isHead(Utterance utterance) {
        Span at = Printed.first(utterance);
        return utterance.article().segments().stream()
                .filter(segment -> HEADS.contains(segment.role()))
                .map(Segment::span)
                .anyMatch(span -> span.contains(at));
    }
}
