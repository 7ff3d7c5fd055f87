package org.hearsay.position;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.annotation.Name;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Position.Basis;
import org.hearsay.model.Statement;
import org.hearsay.position.Draft.Owner;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Tells whose position it is: the subject's or the speaker's, and by whose word. */
final class Owners {

    private static final Set<String> SAYING = Set.of("say", "tell", "add", "announce", "report");
    private static final Set<String> WILL = Set.of("will", "would", "shall");
    private static final Set<String> WOMEN = Set.of("Mrs", "Ms", "Miss");
    private static final Set<String> SMALL = Set.of("the", "a", "an", "of", "mr", "mrs", "ms");

    private final Scene scene;

    Owners(Scene scene) {
        this.scene = scene;
    }

    /**
     * The owner of what a verb at this token says of its subject; none if nobody can be told, if
     * the words are denied or if the subject is nobody who takes positions.
     */
    Optional<Owner> of(int verb, Optional<Subject> subject, boolean said) {
        return of(verb, subject, scene.cued(verb).filter(s -> s.source().isPresent()), said);
    }

    /** The owner of what a noun at this token says of its owner or of a verb's subject. */
    Optional<Owner> ofNoun(int noun, Subject subject) {
        return of(noun, Optional.of(subject), Optional.empty(), false);
    }

    private Optional<Owner> of(
            int verb, Optional<Subject> subject, Optional<Statement> cued, boolean said) {
        Optional<Statement> holder = scene.holder(verb).filter(Owners::isSomebodys);
        if (holder.filter(h -> !scene.voices.isPlain(h)).isPresent()) {
            return Optional.empty();
        }
        if (holder.filter(this::isInAlternative).isPresent()) {
            return Optional.empty();
        }
        if (cued.filter(c -> c.factuality().hedge().isPresent()).isPresent()) {
            return Optional.empty();
        }
        if (subject.isEmpty() && cued.isEmpty()) {
            return Optional.empty();
        }
        if (subject.filter(s -> scene.subjects.isSpeaker(s)).isPresent()) {
            return holder.flatMap(Owners::stated);
        }
        Optional<Party> party =
                party(subject, cued).filter(who -> holder.isPresent() || !isVague(who));
        return party.flatMap(
                who ->
                        holder.map(h -> held(who, subject, h, verb))
                                .orElseGet(() -> told(who, cued, said, verb)));
    }

    /** "did not condemn it OR SUGGEST that": a "not" before the first verb is meant as well. */
    private boolean isInAlternative(Statement holder) {
        Optional<Span> cue = holder.cue().map(Evidence::span).filter(scene.words.span()::contains);
        if (cue.isEmpty()) {
            return false;
        }
        int first = scene.words.tokenFrom(cue.get().start());
        return scene.words.is(first - 1, "or") || scene.words.is(first - 1, "nor");
    }

    /** What is known or thought by nobody in particular is said by the outlet. */
    private static boolean isSomebodys(Statement holder) {
        return holder.source().isPresent()
                || holder.kind() != Statement.Kind.INDIRECT
                || holder.act() != Act.BELIEVE;
    }

    private Optional<Party> party(Optional<Subject> subject, Optional<Statement> cued) {
        Optional<Party> source = cued.flatMap(Statement::source).filter(this::isActor);
        if (source.isPresent()) {
            return source;
        }
        return subject.filter(s -> scene.subjects.isActor(s.from(), s.phrase()))
                .map(s -> Party.unresolved(scene.evidence(s.from(), s.to())));
    }

    /** Whether the source's words, where they stand in this sentence, name one who can want. */
    private boolean isActor(Party source) {
        Optional<Span> span = source.evidence().map(Evidence::span);
        if (span.filter(scene.words.span()::contains).isEmpty()) {
            return true;
        }
        int from = scene.words.tokenFrom(span.get().start());
        int to = scene.words.tokenFrom(span.get().end());
        return from >= to || scene.subjects.isActor(from, to);
    }

    private Optional<Owner> told(Party who, Optional<Statement> cued, boolean said, int verb) {
        Basis plain = said && cued.isPresent() ? Basis.STATED : Basis.REPORTED;
        Basis basis = isSaidBehind(verb) ? Basis.ASCRIBED : plain;
        return Optional.of(new Owner(who, basis, Optional.empty(), cued.map(Statement::id)));
    }

    /**
     * "Velmark accepts it, A DIPLOMAT SAID", where no statement was found: somebody says it, and
     * nobody can be named.
     */
    private boolean isSaidBehind(int verb) {
        Words words = scene.words;
        for (int i = words.size() - 1; i > verb + 1; i--) {
            boolean says = words.isFinite(i) && SAYING.contains(words.lemma(i));
            if (says && (words.isNoun(i - 1) || words.tag(i - 1).equals("PRP"))) {
                return words.is(scene.phrases.startOf(i - 1) - 1, ",");
            }
        }
        return false;
    }

    /** Whoever speaks of themselves. */
    static Optional<Owner> stated(Statement holder) {
        return holder.source()
                .filter(source -> !isCounted(source))
                .map(
                        source ->
                                new Owner(
                                        source,
                                        Basis.STATED,
                                        Optional.empty(),
                                        Optional.of(holder.id())));
    }

    /** The answers of a poll are nobody's position. */
    private static boolean isCounted(Party source) {
        String name = source.name().toLowerCase(Locale.ROOT);
        return name.contains("percent")
                || name.contains("per cent")
                || name.contains("%")
                || name.contains("respondents");
    }

    private Optional<Owner> held(Party who, Optional<Subject> subject, Statement holder, int verb) {
        boolean pronoun = isPronoun(who);
        boolean self =
                subject.filter(s -> pronoun || isOwnBody(s) && isVoice(s, holder))
                        .filter(s -> isFirst(s, holder))
                        .isPresent();
        if (self || isSame(who, holder)) {
            return stated(holder);
        }
        return pronoun || isForecast(subject, holder, verb)
                ? Optional.empty()
                : Optional.of(
                        new Owner(who, Basis.ASCRIBED, holder.source(), Optional.of(holder.id())));
    }

    /**
     * "Karr believes the union WILL reject it", "expects her to": what is not yet so. What the
     * union rejects "because it will cost jobs" is.
     */
    private boolean isForecast(Optional<Subject> subject, Statement holder, int verb) {
        if (holder.act() != Act.BELIEVE) {
            return holder.act() == Act.EXPECT;
        }
        int from = subject.map(Subject::to).filter(to -> to <= verb).orElse(0);
        return IntStream.rangeClosed(from, verb).anyMatch(i -> scene.words.isOf(i, WILL));
    }

    /** Whom "it" and "they" stand for in the outlet's voice is too often misread. */
    private static boolean isVague(Party who) {
        return Set.of("it", "they").contains(who.name().toLowerCase(Locale.ROOT));
    }

    /** "HIS PARTY would vote for it", says its leader, and so takes the position himself. */
    private boolean isOwnBody(Subject subject) {
        int head = scene.phrases.head(subject.from(), subject.phrase());
        return scene.words.tag(subject.from()).equals("PRP$")
                && head == subject.from() + 1
                && scene.lexicon.isIn("own-bodies", scene.words.lemma(head))
                && scene.words.isOf(head + 1, WILL);
    }

    /**
     * A leader says what "his party" will do. A rebel or an unnamed member says so of others, and
     * "Mrs Brock" of another man's.
     */
    private boolean isVoice(Subject subject, Statement holder) {
        String source = holder.source().map(Party::name).orElse("");
        List<String> words = List.of(source.split("[ ,]+", -1));
        boolean woman = words.stream().anyMatch(WOMEN::contains);
        boolean man = words.contains("Mr");
        boolean other =
                woman && scene.words.says(subject.from(), "his")
                        || man && scene.words.says(subject.from(), "her");
        String last = words.get(words.size() - 1);
        boolean named = words.stream().skip(1).anyMatch(Owners::isCapital);
        boolean led = scene.lexicon.isIn("voices", last.toLowerCase(Locale.ROOT));
        return !other
                && (named || led || words.size() == 1 && isCapital(last))
                && words.stream().noneMatch(w -> scene.lexicon.isIn("unled", w))
                && !isRivalled(holder, subject.from())
                && !isSaidOf(subject.from());
    }

    /** "Brock said OF OUL that his party would": the party of Oul. */
    private boolean isSaidOf(int subject) {
        for (int i = 0; i + 1 < subject; i++) {
            boolean of = scene.words.is(i, "of") && scene.words.isVerb(i - 1);
            if (of && scene.words.tag(i + 1).startsWith("NNP")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private static boolean isPronoun(Party who) {
        return Set.of("he", "she", "it", "they").contains(who.name().toLowerCase(Locale.ROOT));
    }

    /** Whether a pronoun opens what is said in the reporter's words: it is whoever speaks. */
    private boolean isFirst(Subject subject, Statement holder) {
        if (holder.kind() == Statement.Kind.DIRECT || holder.source().isEmpty()) {
            return false;
        }
        int from = scene.floor(subject.from());
        for (int i = from; i < subject.from(); i++) {
            if (scene.words.isNoun(i) || scene.words.tag(i).equals("PRP")) {
                return false;
            }
        }
        return isAlike(subject, holder) && !isRivalled(holder, from);
    }

    /** Whether another person is named between who speaks and what they say. */
    private boolean isRivalled(Statement holder, int from) {
        int end =
                holder.source()
                        .flatMap(Party::evidence)
                        .map(words -> scene.words.tokenFrom(words.span().end()))
                        .orElse(from);
        for (int i = end; i < from; i++) {
            if (scene.words.name(i).filter(n -> n.kind() == Name.Kind.PERSON).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** "he" and "she" are no ministry; "it" is no person. */
    private boolean isAlike(Subject subject, Statement holder) {
        String source = holder.source().map(Party::name).orElse("").toLowerCase(Locale.ROOT);
        boolean it = scene.words.is(subject.from(), "it");
        boolean personal = Set.of("he", "she", "they", "i").contains(source);
        return !(it && personal);
    }

    /** Whether two names share their last word: the speaker speaks of themselves by name. */
    private static boolean isSame(Party who, Statement holder) {
        String source = holder.source().map(Party::name).orElse("");
        return !source.isEmpty() && core(source).equals(core(who.name()));
    }

    private static String core(String name) {
        StringBuilder core = new StringBuilder();
        for (Word word : Word.in(name, new Span(0, name.length()))) {
            if (!SMALL.contains(word.form())) {
                core.append(word.form()).append(' ');
            }
        }
        return core.toString();
    }
}
