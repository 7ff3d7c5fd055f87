package org.hearsay.position;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Evidence;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;

/** One sentence with all that reads it, for one finder's pass. */
final class Scene {

    private static final Set<String> POINTING = Set.of("that", "this");

    final Words words;
    final Lexicon lexicon;
    final Phrases phrases;
    final Subjects subjects;
    final Complements complements;
    final Conditions conditions;
    final Labels labels;
    final Voices voices;
    private final Annotation annotation;
    private final boolean bargain;
    private final Topic topic;

    /**
     * @param bargain whether the article has told of an amount that somebody wants or gives
     * @param topic what the sentence before is about
     */
    Scene(
            Annotation annotation,
            Words words,
            Lexicon lexicon,
            Voices voices,
            boolean bargain,
            Topic topic) {
        this.annotation = annotation;
        this.words = words;
        this.lexicon = lexicon;
        this.voices = voices;
        this.bargain = bargain;
        this.topic = topic;
        this.phrases = new Phrases(words);
        this.subjects = new Subjects(words, phrases, lexicon, voices.speakers());
        this.complements = new Complements(words, phrases, lexicon);
        this.conditions = new Conditions(words);
        this.labels = new Labels(words, phrases, lexicon, complements);
    }

    /** What "it" at this token stands for, if the sentence before names it and this one nothing. */
    Optional<String> topic(int pronoun) {
        for (int i = 0; i < pronoun; i++) {
            if (complements.isIssueNoun(i)) {
                return Optional.empty();
            }
        }
        boolean stands = words.is(pronoun, "it") || words.isOf(pronoun, POINTING);
        return stands ? topic.label() : Optional.empty();
    }

    boolean isBargain() {
        return bargain;
    }

    static boolean isRead(Sentence sentence) {
        return switch (sentence.segment().role()) {
            case HEADLINE, STANDFIRST, BODY, QUOTE -> true;
            default -> false;
        };
    }

    int start(int token) {
        return words.token(token).span().start();
    }

    /** The statement whose content holds a token. */
    Optional<Statement> holder(int token) {
        return voices.holder(start(token)).filter(this::isSaid);
    }

    /** "She SHOULD tell them that": nobody has said it, as far as this sentence knows. */
    private boolean isSaid(Statement statement) {
        Optional<Span> cue =
                statement.cue().map(Evidence::span).filter(span -> words.span().contains(span));
        if (cue.isEmpty() || cue.get().length() == 0) {
            return true;
        }
        int verb = words.tokenFrom(cue.get().end()) - 1;
        return !words.isVerb(verb) || !VerbGroup.endingAt(words, verb, lexicon).ought();
    }

    /** The statement that a token says that somebody made. */
    Optional<Statement> cued(int token) {
        return voices.cued(start(token));
    }

    /** The token that an issue may not reach: the end of the content it stands in. */
    int limit(int token) {
        return holder(token)
                .map(holder -> words.tokenFrom(Voices.end(holder, start(token))))
                .orElse(words.size());
    }

    /** The first token of the content that a token stands in, or of the sentence. */
    int floor(int token) {
        return holder(token)
                .map(holder -> words.tokenFrom(Voices.part(holder, start(token)).start()))
                .orElse(0);
    }

    /** Tokens, the last one not included. */
    record Part(int from, int to) {}

    /** The parts of what is said that follow the one that a token stands in, in this sentence. */
    List<Part> laterParts(int token) {
        int end = start(token);
        return holder(token).stream()
                .flatMap(holder -> holder.content().stream())
                .map(Evidence::span)
                .filter(span -> span.start() > end && words.span().contains(span))
                .map(span -> new Part(words.tokenFrom(span.start()), words.tokenFrom(span.end())))
                .toList();
    }

    Evidence evidence(int from, int to) {
        return evidence(words.span(from, to));
    }

    Evidence evidence(Span span) {
        return Evidence.of(annotation.article(), span);
    }
}
