package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Token;
import org.hearsay.text.Span;

/**
 * Gives a draft the subject of its cue as its source where the reading model saw none, one of
 * another sentence, or the one spoken of: "Karr insulted his allies, SAYING" is Karr's word.
 */
final class SubjectSources {

    private static final Set<String> NOBODY =
            Set.of("that", "which", "what", "it", "there", "this", "whoever", "who");
    private static final Set<String> THINGS =
            Set.of("question", "fear", "concern", "doubt", "speculation", "hope", "expectation");
    private static final Set<String> URGING =
            Set.of("urge", "tell", "order", "advise", "instruct", "warn", "invite", "say");
    private static final Set<String> PLAIN =
            Set.of("DT", "JJ", "JJS", "JJR", "NN", "NNS", "NNP", "POS", "PRP$", "CD");
    private static final Set<String> HEARING =
            Set.of("ask", "tell", "inform", "brief", "warn", "advise", "notify", "remind", "urge");
    private static final Set<String> TELLING = Set.of("VB", "VBD", "VBZ", "VBP", "MD", ",");
    private static final Set<String> OBJECTS = Set.of("obj", "iobj", "obl", "nmod");

    private final Annotation annotation;

    SubjectSources(Annotation annotation) {
        this.annotation = annotation;
    }

    Draft corrected(Draft draft) {
        Optional<Predicate> verb =
                draft.cue()
                        .flatMap(
                                cue ->
                                        Predicate.of(
                                                draft.sentence(),
                                                annotation.parse(draft.sentence()),
                                                cue));
        if (verb.isPresent() && draft.source().isPresent() && isUrgedHimself(verb.get())) {
            return draft.withoutSource();
        }
        if (verb.isPresent()
                && (isTold(draft, verb.get()) || Accused.isSource(draft, verb.get()))) {
            return draft.withoutSource();
        }
        if (verb.isPresent() && isWho(draft)) {
            return meant(draft, verb.get());
        }
        if (verb.isPresent() && disagrees(draft, verb.get())) {
            return agreeing(draft, verb.get());
        }
        if (verb.isEmpty() || verb.get().isPassive()) {
            return draft;
        }
        OptionalInt subject =
                draft.source().isEmpty() ? purposeOrOwn(verb.get()) : verb.get().subject();
        if (subject.isEmpty() || NOBODY.contains(verb.get().lemma(subject.getAsInt()))) {
            return draft;
        }
        Span words = verb.get().phrase(subject.getAsInt());
        boolean apart = !draft.covers(words) && draft.cue().filter(words::overlaps).isEmpty();
        boolean none =
                draft.source().isEmpty()
                        && (verb.get().isFinite() || verb.get().isPurpose())
                        && isSomebody(verb.get(), subject.getAsInt());
        boolean meant = none || isElsewhere(draft) || isSpokenOf(draft, verb.get(), words);
        Draft sourced = draft.withSource(words);
        return apart && meant && !Accused.isSource(sourced, verb.get()) ? sourced : draft;
    }

    /** "VENN was asked about it", "was informed": whoever hears it does not say it. */
    private static boolean isTold(Draft draft, Predicate verb) {
        boolean heard =
                verb.isPassive()
                        && HEARING.contains(verb.lemma(verb.verb()))
                        && verb.tag(verb.verb()).equals("VBN");
        return heard
                && draft.source().isPresent()
                && verb.tree().children(verb.verb()).stream()
                        .filter(c -> verb.tree().relation(c).startsWith("nsubj"))
                        .map(c -> verb.sentence().tokens().get(c).span())
                        .anyMatch(draft.source().get()::contains);
    }

    private boolean isWho(Draft draft) {
        String text = annotation.article().text().characters();
        return draft.source().filter(s -> s.in(text).equalsIgnoreCase("who")).isPresent();
    }

    /**
     * "A TRADER at the quay WHO said": the noun that the clause belongs to, where it is no name.
     */
    private static Draft meant(Draft draft, Predicate verb) {
        int noun = verb.tree().head(verb.verb());
        boolean common =
                verb.tree().relation(verb.verb()).equals("acl:relcl")
                        && noun != Dependencies.ROOT
                        && Set.of("NN", "NNS").contains(verb.tag(noun));
        Span words = common ? verb.phrase(noun) : draft.contentHull();
        return common && words.end() <= draft.source().get().start() && isPlain(verb, words)
                ? draft.withSource(words)
                : draft;
    }

    /** Whether the words end in a noun, not in a name whose clause it may be, and tell nothing. */
    private static boolean isPlain(Predicate verb, Span phrase) {
        List<Token> words =
                verb.sentence().tokens().stream()
                        .filter(token -> phrase.contains(token.span()))
                        .toList();
        return !words.isEmpty()
                && Set.of("NN", "NNS").contains(words.get(words.size() - 1).tag())
                && !words.get(0).tag().equals("VBG")
                && words.stream().noneMatch(token -> TELLING.contains(token.tag()));
    }

    /** "the language of its ALLIES INDICATES": a plural is no such verb's subject. */
    private static boolean disagrees(Draft draft, Predicate verb) {
        if (draft.source().isEmpty() || !verb.tag(verb.verb()).equals("VBZ")) {
            return false;
        }
        List<Token> words =
                verb.sentence().tokens().stream()
                        .filter(token -> draft.source().get().contains(token.span()))
                        .toList();
        return !words.isEmpty()
                && words.get(words.size() - 1).tag().equals("NNS")
                && words.stream().allMatch(token -> PLAIN.contains(token.tag()));
    }

    /**
     * With the one noun that agrees with its verb, where the source is part of what belongs to it.
     */
    private static Draft agreeing(Draft draft, Predicate verb) {
        return verb.tree().children(verb.verb()).stream()
                .filter(c -> verb.tree().relation(c).startsWith("nsubj") && c < verb.verb())
                .filter(c -> Set.of("NN", "NNP").contains(verb.tag(c)))
                .map(verb::phrase)
                .filter(words -> words.end() <= draft.source().get().start())
                .reduce((a, b) -> b)
                .map(draft::withSource)
                .orElse(draft);
    }

    /** "gathered TO CALL FOR a ferry": whoever gathered. */
    private static OptionalInt purposeOrOwn(Predicate verb) {
        return verb.isPurpose()
                ? new Predicate(verb.sentence(), verb.tree(), verb.tree().head(verb.verb()))
                        .subject()
                : verb.subject();
    }

    /** "Mayor URGED TO resign": whoever is urged, told or asked so does not do it himself. */
    private static boolean isUrgedHimself(Predicate verb) {
        int next = verb.verb() + 1;
        return URGING.contains(verb.lemma(verb.verb()))
                && Set.of("VBD", "VBN").contains(verb.tag(verb.verb()))
                && next < verb.tree().size()
                && verb.tag(next).equals("TO");
    }

    private static boolean isElsewhere(Draft draft) {
        return draft.source().filter(s -> !draft.sentence().span().overlaps(s)).isPresent();
    }

    /** Its own subject, or one shared with another verb that is a name or stands for one. */
    private static boolean isSomebody(Predicate verb, int subject) {
        boolean own = verb.tree().head(subject) == verb.verb() || verb.isPurpose();
        boolean named = Set.of("NNP", "NNPS", "PRP").contains(verb.tag(subject));
        return (own || named) && !THINGS.contains(verb.lemma(subject)) && !isUrgedHimself(verb);
    }

    /** Whether the source is the object of the deed that the cue's participle goes with. */
    private static boolean isSpokenOf(Draft draft, Predicate verb, Span subject) {
        if (draft.source().isEmpty() || draft.source().get().overlaps(subject)) {
            return false;
        }
        boolean participle =
                verb.tag(verb.verb()).equals("VBG")
                        && Set.of("advcl", "dep").contains(verb.tree().relation(verb.verb()));
        int head = verb.tree().head(verb.verb());
        return participle
                && head != Dependencies.ROOT
                && verb.tree().children(head).stream()
                        .filter(c -> OBJECTS.contains(verb.tree().relation(c)))
                        .map(c -> verb.sentence().tokens().get(c).span())
                        .anyMatch(draft.source().get()::contains);
    }
}
