package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * Finds what is told by a verb and few words, which the reading model passes over: a figure ("put
 * the dead at 40", "counted 51"), an offer, a demand ("has offered 25", "ruled out a vote"). Who
 * does so is the verb's subject by grammar; without one nothing is found. The verbs stand in {@code
 * plain-verbs.tsv}.
 */
final class PlainVerbs {

    private static final double CONFIDENCE = .6;
    private static final Draft.Why WHY = new Draft.Why("plain-verb", CONFIDENCE);

    private static final Set<String> NOBODY =
            Set.of(
                    "i",
                    "we",
                    "you",
                    "one",
                    "anyone",
                    "anybody",
                    "nobody",
                    "everybody",
                    "everyone",
                    "that",
                    "which",
                    "what",
                    "something",
                    "whoever");

    /** With these nobody has done it. */
    private static final Set<String> PERHAPS =
            Set.of("may", "might", "can", "could", "should", "must", "shall", "ought");

    private static final Set<String> LATER = Set.of("will", "would");

    /** What somebody takes a stand by as soon as he says that he would. */
    private static final Set<String> STANDS = Set.of("accept", "settle", "agree", "offer", "rule");

    private final List<PlainFrame> frames =
            WordList.lines(PlainVerbs.class, "plain-verbs.tsv").stream()
                    .map(PlainFrame::parse)
                    .toList();
    private final Manners manners;

    PlainVerbs(Manners manners) {
        this.manners = manners;
    }

    /** In text order, at most one a verb. */
    List<Draft> find(Annotation annotation) {
        List<Draft> found = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                if (sentence.tokens().get(i).isVerb()) {
                    at(annotation, sentence, i).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Draft> at(Annotation annotation, Sentence sentence, int verb) {
        return frames.stream()
                .filter(frame -> frame.fits(sentence, verb))
                .flatMap(frame -> draft(annotation, sentence, verb, frame).stream())
                .findFirst();
    }

    private Optional<Draft> draft(
            Annotation annotation, Sentence sentence, int i, PlainFrame frame) {
        Predicate verb = new Predicate(sentence, annotation.parse(sentence), i);
        OptionalInt subject = verb.subject();
        if (subject.isEmpty() || subject.getAsInt() > i || !isTold(verb, subject.getAsInt())) {
            return Optional.empty();
        }
        Complement complement = Complement.of(verb, frame);
        if (!complement.fits(frame.kind())) {
            return Optional.empty();
        }
        Span source = verb.phrase(subject.getAsInt());
        Span content = complement.span();
        Span cue = verb.group(frame.last(i));
        boolean apart = !source.overlaps(content) && !source.overlaps(cue);
        String said = content.in(annotation.article().text().characters());
        return CueSentence.of(sentence, cue, List.of(source, content), List.of())
                .filter(around -> apart)
                .map(around -> manners.of(around, said))
                .map(
                        manner ->
                                new Draft(
                                        Optional.of(source),
                                        Optional.of(cue),
                                        List.of(content),
                                        manner,
                                        WHY,
                                        sentence));
    }

    /**
     * Whether the sentence says that it was done, and not that somebody might, or whether. Whoever
     * says "I" says the rest as well.
     */
    private static boolean isTold(Predicate verb, int subject) {
        return verb.isFinite()
                && agrees(verb, subject)
                && verb.isSubjectSure(subject)
                && !verb.isPassive()
                && !verb.isSupposed()
                && !verb.isAsked()
                && !verb.isHelpedBy(PERHAPS)
                && (STANDS.contains(verb.lemma(verb.verb())) || !verb.isHelpedBy(LATER))
                && !NOBODY.contains(verb.lemma(subject));
    }

    /** "both towns … and ADDS": a parser's slip. */
    private static boolean agrees(Predicate verb, int subject) {
        boolean several = verb.tag(subject).equals("NNS") || verb.tag(subject).equals("NNPS");
        return !verb.tag(verb.verb()).equals("VBZ") || !several;
    }

    /**
     * A verb, the word behind it, and what has to follow.
     *
     * @param behind empty where nothing has to stand between
     */
    record PlainFrame(String lemma, String behind, Complement.Kind kind) {

        static PlainFrame parse(String line) {
            String[] fields = line.split("\t", -1);
            return new PlainFrame(
                    fields[0],
                    fields[1],
                    Complement.Kind.valueOf(fields[2].toUpperCase(Locale.ROOT)));
        }

        boolean fits(Sentence sentence, int verb) {
            List<Token> tokens = sentence.tokens();
            return tokens.get(verb).lemma().equals(lemma)
                    && (behind.isEmpty()
                            || verb + 1 < tokens.size()
                                    && tokens.get(verb + 1).lemma().equals(behind));
        }

        /** The last word of the cue whose verb this is. */
        int last(int verb) {
            return behind.isEmpty() ? verb : verb + 1;
        }
    }
}
