package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotation.Dependencies;
import org.hearsay.event.Frame.Link;
import org.hearsay.event.Frame.Source;
import org.hearsay.model.EventType;

/** Climbs from the triggers of a sentence to the words that govern them. */
final class Frames {

    /** Nobody nests deeper in a sentence that anybody understands. */
    private static final int HIGHEST = 8;

    /** Verbs that say of another only that it is done. */
    private static final Set<String> ASPECT =
            Set.of(
                    "begin",
                    "start",
                    "continue",
                    "resume",
                    "try",
                    "attempt",
                    "help",
                    "keep",
                    "manage",
                    "decide",
                    "vote",
                    "move",
                    "be",
                    "go",
                    "finish",
                    "prepare",
                    "order",
                    "announce",
                    "claim");

    private static final Set<String> HAPPENING =
            Set.of("begin", "start", "continue", "resume", "open", "break", "erupt", "take");

    private static final Set<String> MADE =
            Set.of("announce", "declare", "proclaim", "announcement", "declaration");

    private static final Set<String> FUTURE = Set.of("will", "'ll", "wo", "shall", "’ll", "would");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "how", "why", "what", "who", "which");

    private static final Set<String> DUTY = Set.of("must", "should", "ought");
    private static final Set<String> NEGATIONS =
            Set.of("not", "never", "no", "n't", "n’t", "neither", "without");

    private final Words words;
    private final Dependencies tree;
    private final Lexicon lexicon;

    private Frames(Words words, Dependencies tree, Lexicon lexicon) {
        this.words = words;
        this.tree = tree;
        this.lexicon = lexicon;
    }

    /** The frames of a sentence's triggers, in the triggers' order. */
    static List<Frame> of(Words words, Dependencies tree, Lexicon lexicon, List<Trigger> triggers) {
        Frames frames = new Frames(words, tree, lexicon);
        return triggers.stream()
                .filter(trigger -> !tree.relation(trigger.head()).startsWith("aux"))
                .map(frames::undergone)
                .map(frames::climb)
                .toList();
    }

    /** A passive verb says what its phrase with the noun that undergoes it says. */
    private Trigger undergone(Trigger trigger) {
        return undergoing(trigger.head())
                .flatMap(noun -> lexicon.passive(words, trigger.head(), noun).stream())
                .findFirst()
                .orElse(trigger);
    }

    /** The subject of a passive, and the noun before a participle: "a deal struck with them". */
    private Stream<Integer> undergoing(int verb) {
        Stream<Integer> subjects =
                tree.children(verb).stream()
                        .filter(child -> tree.relation(child).equals("nsubj:pass"));
        boolean participle = words.tag(verb).equals("VBN") && tree.relation(verb).equals("acl");
        return participle ? Stream.concat(subjects, Stream.of(tree.head(verb))) : subjects;
    }

    private Frame climb(Trigger trigger) {
        List<Link> links = new ArrayList<>();
        int top = trigger.head();
        int at = trigger.head();
        addOwn(at, links);
        for (int step = 0; step < HIGHEST; step++) {
            int above = above(at);
            if (above < 0) {
                break;
            }
            if (!relation(at).equals("conj")) {
                Optional<Operator> operator = operator(at, above);
                if (operator.isEmpty()) {
                    break;
                }
                links.add(new Link(above, operator.get(), Source.WORD));
                top = operator.get() == Operator.SAY ? top : above;
            }
            addOwn(above, links);
            at = above;
        }
        EventType type = trigger.meaning().type();
        return new Frame(trigger, top, links, type(type, links, false), type(type, links, true));
    }

    private int above(int at) {
        int head = tree.head(at);
        if (isBehindObject(at, head)) {
            return tree.head(head);
        }
        boolean sameKind = head >= 0 && words.isVerb(head) == words.isVerb(at);
        return relation(at).equals("conj") && !sameKind ? Dependencies.ROOT : head;
    }

    /** "accused Kenmar of attacking": the verb may hang on the object of the other. */
    private boolean isBehindObject(int at, int head) {
        boolean clause = relation(at).equals("advcl") || relation(at).equals("acl");
        return clause
                && words.isVerb(at)
                && !tree.relation(at).equals("acl:relcl")
                && head >= 0
                && relation(head).equals("obj")
                && lexicon.operator(words, tree.head(head))
                        .filter(o -> o == Operator.ACCUSE || o == Operator.WANT)
                        .isPresent();
    }

    private String relation(int token) {
        String relation = tree.relation(token);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** What the word above does to one below it; nothing where that hangs on it loosely. */
    private Optional<Operator> operator(int at, int above) {
        return lexicon.operator(words, above)
                .filter(found -> found != Operator.WANT || !isQuestion(at, above))
                .map(found -> isAttempt(at, above) ? Operator.PLAN : found)
                .filter(found -> found != Operator.SAY || isClause(at) || isMadeBySaying(above))
                .map(found -> found == Operator.SAY && !isClause(at) ? Operator.DO : found)
                .filter(found -> hangsOn(at, above, found));
    }

    /** "Asked whether they would hand him over" asks for nothing. */
    private boolean isQuestion(int at, int above) {
        return words.is(above, "ask")
                && tree.children(at).stream()
                        .anyMatch(child -> child < at && QUESTIONS.contains(words.lemma(child)));
    }

    /** "Sought to blame the mayor" asks nobody. */
    private boolean isAttempt(int at, int above) {
        return words.is(above, "seek") && relation(at).equals("xcomp") && isInfinitive(at);
    }

    /** "declared a ceasefire", but not "reported an attack". */
    private boolean isMadeBySaying(int word) {
        return MADE.contains(words.lemma(word));
    }

    private boolean isClause(int at) {
        return relation(at).equals("ccomp") || relation(at).equals("parataxis");
    }

    private boolean hangsOn(int at, int above, Operator operator) {
        return switch (relation(at)) {
            case "obj", "iobj" -> true;
            case "xcomp" -> operator != Operator.DO || ASPECT.contains(words.lemma(above));
            case "ccomp" ->
                    operator != Operator.DO
                            && operator != Operator.STOP
                            && operator != Operator.UNDERGO;
            case "nsubj" -> undergoes(at, above, operator);
            case "obl", "nmod" -> at > above && isMarkedFor(at, above, operator);
            case "acl" -> !tree.relation(at).equals("acl:relcl") && isInfinitive(at);
            case "advcl" ->
                    operator != Operator.STOP
                            && operator != Operator.DO
                            && (isInfinitive(at) || isGerundOf(at, above, operator));
            case "compound" -> operator == Operator.DO || operator == Operator.STOP;
            default -> false;
        };
    }

    /**
     * A subject is changed only by what it undergoes: "talks collapsed", "sanctions were lifted".
     */
    private boolean undergoes(int at, int above, Operator operator) {
        boolean undergone = tree.relation(at).equals("nsubj:pass");
        boolean happens = HAPPENING.contains(words.lemma(above)) || operator == Operator.STOP;
        return !words.isVerb(at) && (undergone || happens);
    }

    /** Only behind the verb: "In his call, he issued a warning" issues no call. */
    private boolean isMarkedFor(int at, int above, Operator operator) {
        for (int child : tree.children(at)) {
            if (tree.relation(child).equals("case")) {
                return marks(operator).contains(words.lemma(child))
                        && !isOnlyFor(child, above, operator);
            }
        }
        return tree.relation(at).equals("nmod:poss");
    }

    /** "Has hopes for the talks" holds none. */
    private boolean isOnlyFor(int mark, int above, Operator operator) {
        return operator == Operator.DO && words.isVerb(above) && words.is(mark, "for");
    }

    private static Set<String> marks(Operator operator) {
        return switch (operator) {
            case STOP -> Set.of("of", "to", "from", "in");
            case WANT, ALLOW, PROPOSE -> Set.of("for", "of", "on", "to");
            case REFUSE, DENY, NOT, UNDERGO -> Set.of("of", "to");
            case PROMISE, PLAN -> Set.of("to", "on", "of");
            case THREATEN -> Set.of("of", "with", "against", "about");
            case ACCUSE -> Set.of("of", "for", "over");
            case SAY, DO -> Set.of("of", "in", "with", "for");
        };
    }

    /** "accused of attacking", "denied attacking". */
    private boolean isGerundOf(int at, int above, Operator operator) {
        boolean accused =
                operator == Operator.ACCUSE
                        && tree.children(at).stream()
                                .anyMatch(mark -> marks(operator).contains(words.lemma(mark)));
        return words.isVerb(at) && (accused || at == above + 1);
    }

    private boolean isInfinitive(int at) {
        return tree.children(at).stream()
                .anyMatch(child -> tree.relation(child).equals("mark") && words.is(child, "to"));
    }

    /** Modal verbs and negations of a word's own. */
    private void addOwn(int word, List<Link> links) {
        for (int child : tree.children(word)) {
            String relation = relation(child);
            String lemma = words.lemma(child);
            if (relation.equals("aux") && FUTURE.contains(lemma)) {
                links.add(new Link(child, Operator.PLAN, Source.MODAL));
            } else if (relation.equals("aux") && DUTY.contains(lemma)) {
                links.add(new Link(child, Operator.WANT, Source.MODAL));
            } else if (NEGATIONS.contains(lemma) && !relation.equals("conj")) {
                links.add(new Link(child, Operator.NOT, Source.NEGATION));
            }
        }
    }

    private EventType type(EventType base, List<Link> links, boolean coded) {
        EventType type = base;
        boolean reported = links.stream().anyMatch(link -> link.operator() == Operator.SAY);
        for (Link link : links) {
            Operator operator = link.operator();
            if (coded && (link.source() != Source.MODAL || counts(link, reported))) {
                type = operator.coded(type);
            } else if (!coded && link.source() != Source.MODAL) {
                type = operator.deed(type);
            }
        }
        return type;
    }

    /** "would" is a promise and "must" a demand only where somebody says so. */
    private boolean counts(Link link, boolean reported) {
        boolean ownFuture = link.operator() == Operator.PLAN && !words.is(link.word(), "would");
        return ownFuture || reported;
    }
}
