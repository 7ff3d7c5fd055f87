package org.hearsay.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.text.Span;

/**
 * Attributions by a verb: its subject is the source; where the content stands, the verb's frames
 * say.
 *
 * <p>Passed over: what is denied to have been said ("did not say"), what could, may or should be
 * said, and infinitives ("refused to say"), since nobody is reported to have said it.
 */
final class VerbAttribution {

    private static final Set<String> UNREAL =
            Set.of("can", "could", "may", "might", "should", "must", "ought");
    private static final Set<String> OPEN = Set.of("if", "whether", "unless");
    private static final Set<String> NOT = Set.of("not", "n't", "n\u2019t", "never");
    private static final Set<String> GOES_ON = Set.of("go", "continue", "come", "add");
    private static final Set<Act> ATTITUDES =
            Set.of(Act.BELIEVE, Act.INTEND, Act.ACCEPT, Act.EXPECT, Act.HOPE);

    private final CueLexicon lexicon;
    private final Subjects subjects = new Subjects();
    private final Channels channels = new Channels();
    private final VerbContent contents = new VerbContent(subjects);

    VerbAttribution(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The drafts of one sentence; those without content wait for a quotation beside them. */
    List<Draft> find(Parsed parsed) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            int verb = i;
            if (parsed.token(i).isVerb()) {
                cue(parsed, i).flatMap(cue -> draft(parsed, verb, cue)).ifPresent(drafts::add);
            }
        }
        return drafts;
    }

    /** The cue that a verb is: with its particle or preposition where it has one that counts. */
    private Optional<VerbCue> cue(Parsed parsed, int verb) {
        String relation = parsed.tree().relation(verb);
        if (relation.equals("amod") || relation.equals("case") || relation.equals("compound")) {
            return Optional.empty();
        }
        String lemma = parsed.token(verb).lemma();
        for (int child : parsed.tree().children(verb)) {
            Optional<VerbCue> phrasal = phrasal(parsed, lemma, child);
            if (phrasal.isPresent()) {
                return phrasal;
            }
        }
        return lexicon.verb(lemma).map(cue -> new VerbCue(cue, Optional.empty()));
    }

    private Optional<VerbCue> phrasal(Parsed parsed, String lemma, int child) {
        String relation = parsed.tree().relation(child);
        if (relation.equals("compound:prt")) {
            return lexicon.verb(lemma, parsed.token(child).lemma())
                    .map(cue -> new VerbCue(cue, Optional.of(child)));
        }
        if (!relation.equals("obl") && !relation.equals("advcl")) {
            return Optional.empty();
        }
        String marker = relation.equals("obl") ? "case" : "mark";
        return parsed.tree().children(child).stream()
                .filter(word -> parsed.tree().relation(word).equals(marker) && word < child)
                .findFirst()
                .flatMap(
                        word ->
                                lexicon.verb(lemma, parsed.token(word).lemma())
                                        .map(cue -> new VerbCue(cue, Optional.of(word))));
    }

    private Optional<Draft> draft(Parsed parsed, int verb, VerbCue cue) {
        Optional<Act> act = act(parsed, verb, cue.cue());
        Optional<Integer> source = subjects.of(parsed, verb);
        if (act.isEmpty() || source.isEmpty()) {
            return Optional.empty();
        }
        Optional<Span> words = subjects.phrase(parsed, source.get(), verb);
        VerbContent.Found found = contents.of(parsed, verb, cue, source.get());
        if (words.isEmpty() || (found.spans().isEmpty() && !cue.cue().quotes())) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(
                        words,
                        Optional.of(words(parsed, verb, cue)),
                        found.spans(),
                        act.get(),
                        cue.cue().quotes(),
                        found.why(),
                        parsed.sentence(),
                        found.addressee(),
                        channels.of(parsed, verb)));
    }

    /** What the source does; empty where the text says that it does not. */
    private static Optional<Act> act(Parsed parsed, int verb, Cue cue) {
        if (parsed.hasChild(verb, "aux", UNREAL)
                || parsed.hasChild(verb, "mark", OPEN)
                || isInfinitive(parsed, verb)) {
            return Optional.empty();
        }
        if (!parsed.hasChild(verb, "advmod", NOT)) {
            return Optional.of(cue.act());
        }
        return ATTITUDES.contains(cue.act())
                ? Optional.of(cue.act() == Act.BELIEVE ? Act.DENY : Act.REJECT)
                : Optional.empty();
    }

    private static boolean isInfinitive(Parsed parsed, int verb) {
        int head = parsed.tree().head(verb);
        return parsed.hasChild(verb, "mark", Set.of("to"))
                && (head < 0 || !GOES_ON.contains(parsed.token(head).lemma()));
    }

    /** The verb with its auxiliaries before and its particle after, where they are adjacent. */
    private static Span words(Parsed parsed, int verb, VerbCue cue) {
        BitSet own = new BitSet();
        parsed.tree().children(verb).stream()
                .filter(child -> parsed.tree().relation(child).startsWith("aux"))
                .forEach(own::set);
        int first = verb;
        while (first > 0 && own.get(first - 1)) {
            first--;
        }
        int last = cue.particle().filter(word -> word == verb + 1).orElse(verb);
        return parsed.sentence().span(first, last);
    }
}
