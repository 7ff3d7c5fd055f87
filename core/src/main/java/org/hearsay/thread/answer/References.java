package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.NumberWords;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Printed;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.item.Wants;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.Terms;

/**
 * Finds, inside one article, statements that refer to the one before them: "X denied the claim",
 * "no such decision", "another official said that …", and what the denier says next.
 */
public final class References {

    /** So many characters may lie between the two. */
    public static final int REACH = 420;

    /** So many where the one has to follow at once. */
    static final int NEXT = 160;

    static final int BACK = 3;

    private static final Set<String> DENYING =
            Set.of(
                    "deny",
                    "dismiss",
                    "reject",
                    "refut",
                    "rebut",
                    "contradict",
                    "disput",
                    "laugh",
                    "rubbish",
                    "scoff",
                    "denounc");
    private static final Set<String> DOUBTING = Set.of("doubt", "believ", "accept", "agre");
    private static final Set<String> RULING =
            Set.of("rul", "ruled", "turn", "repudiat", "disavow", "disown");
    private static final Set<String> MANNERS =
            Set.of("description", "term", "characterisation", "characterization", "wording");
    private static final Set<String> CALLING =
            Set.of("call", "describ", "brand", "label", "term", "dub");
    private static final Set<String> CONTRAST =
            Set.of("disagre", "disagr", "contradict", "disput", "differ", "differently");
    private static final Set<String> UNLIKE =
            Set.of("different", "lower", "higher", "smaller", "larger", "another", "other");
    private static final Set<String> NUMBERS =
            Set.of("number", "numbers", "figure", "figures", "count", "toll", "estimate", "total");
    private static final Set<String> OTHERS =
            Set.of("another", "other", "others", "second", "third");
    private static final Set<String> OWN = Set.of("its", "his", "her", "their");

    private References() {}

    /** The links inside one article; its utterances come in their order in the text. */
    public static List<Link> in(List<Utterance> ordered) {
        List<Link> links = new ArrayList<>();
        if (!ordered.isEmpty()) {
            turned(ordered, 0).ifPresent(links::add);
        }
        for (int i = 1; i < ordered.size(); i++) {
            Optional<Link> link = link(ordered, i);
            link.ifPresent(links::add);
            if (link.isEmpty()) {
                otherNumber(ordered, i).ifPresent(links::add);
            }
            if (link.isPresent() && link.get().kind() == Link.Kind.DENIES) {
                continued(ordered, i).ifPresent(links::add);
            } else if (link.isEmpty() && OwnWords.follow(ordered.get(i - 1), ordered.get(i))) {
                links.add(
                        new Link(
                                ordered.get(i - 1),
                                ordered.get(i),
                                Link.Kind.CONTINUES,
                                "the same in the speaker's own words"));
            }
        }
        return links;
    }

    /** How an utterance answers one before it, by the surest sign of it. */
    private static Optional<Link> link(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        List<String> forms = later.terms().forms();
        boolean denies = isDenialOfIt(later);
        if (denies && Pointing.isNoSuch(forms) && goesOn(ordered.get(i - 1), later)) {
            return Optional.of(
                    new Link(ordered.get(i - 1), later, Link.Kind.CONTINUES, "it goes on"));
        }
        if (denies && later.speaker().isPresent()) {
            return denied(ordered, i);
        }
        if (isDenying(later) && later.speaker().isPresent() && Pointing.isAny(forms)) {
            return deniedOfAny(ordered, i);
        }
        return turned(ordered, i)
                .or(() -> Retorts.between(ordered.get(i - 1), later))
                .or(() -> Rebuttals.of(ordered, i))
                .or(() -> isOther(later) ? witnessed(ordered, i) : judged(ordered, i));
    }

    /** "Denied that", "there was no such order": a denial of what the article has told. */
    private static boolean isDenialOfIt(Utterance later) {
        List<String> forms = later.terms().forms();
        return isDenying(later) && Pointing.isBackReference(forms)
                || forms.size() <= 16 && Pointing.isNoSuch(forms);
    }

    private static Optional<Link> denied(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        List<String> forms = later.terms().forms();
        return !isDenying(later) && isWish(ordered.get(i - 1))
                ? Optional.empty()
                : answered(ordered, i)
                        .filter(Claims::isOne)
                        .filter(earlier -> isDenying(later) || isOfSuch(earlier, forms))
                        .filter(earlier -> !isOfAnother(ordered.subList(0, i), earlier, forms))
                        .filter(earlier -> !isTurnedDown(earlier, later))
                        .map(earlier -> denial(earlier, later));
    }

    /** "Denied any part in it": of what is told before, that which has words in common. */
    private static Optional<Link> deniedOfAny(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        return before(
                        ordered,
                        i,
                        earlier ->
                                !isOneVoice(earlier, later)
                                        && earlier.terms().solid(later.terms()) > 0)
                .filter(Claims::isOne)
                .map(earlier -> denial(earlier, later));
    }

    /** "Another witness said": beside what the one before told of the same. */
    private static Optional<Link> witnessed(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        return before(ordered, i, earlier -> isWitness(earlier) && isOfSame(earlier, later))
                .map(earlier -> beside(earlier, later));
    }

    /** "Called this a farce". */
    private static Optional<Link> judged(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        return isCalling(later)
                        && Pointing.isThis(later.terms().forms())
                        && isJudge(later)
                        && !Printed.isBeside(later)
                ? before(ordered, i, earlier -> !isOneVoice(earlier, later))
                        .map(earlier -> judged(earlier, later))
                        .filter(References::isJudgedAtOnce)
                : Optional.empty();
    }

    /** Of "no such ferry" somebody has to have spoken; "no such decision" answers anything. */
    private static boolean isOfSuch(Utterance earlier, List<String> forms) {
        Optional<String> noun = Pointing.such(forms);
        return noun.isEmpty() || earlier.terms().stems().contains(Terms.meaning(noun.get()));
    }

    /** Whether "no such letter" is of one that others before have spoken of, and this one not. */
    private static boolean isOfAnother(
            List<Utterance> before, Utterance earlier, List<String> forms) {
        int such = forms.indexOf("such");
        if (such < 0 || such + 1 >= forms.size()) {
            return false;
        }
        String noun = Terms.meaning(forms.get(such + 1));
        return !earlier.terms().stems().contains(noun)
                && before.stream().anyMatch(one -> one.terms().stems().contains(noun));
    }

    /** What is answered: not what is told of before, and no detail that "one of them" adds. */
    private static Optional<Utterance> answered(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        return before(
                        ordered,
                        i,
                        earlier ->
                                !isOneVoice(earlier, later)
                                        && !earlier.isRecap()
                                        && (isOther(later)
                                                || isOfDenier(earlier, later)
                                                || !isDetail(ordered, earlier)))
                .or(() -> before(ordered, i, earlier -> !isOneVoice(earlier, later)));
    }

    /** "That the minister, Olo Brandt, had read it", where a clerk for Brandt denies it. */
    private static boolean isOfDenier(Utterance earlier, Utterance later) {
        Set<String> source = Terms.of(String.join(" ", Printed.sourceForms(later))).stems();
        return earlier.terms().names().stream().anyMatch(source::contains);
    }

    /** "Two clerks said that …. One of them said that …." */
    private static boolean isDetail(List<Utterance> ordered, Utterance utterance) {
        List<String> source = Printed.sourceForms(utterance);
        boolean one =
                source.size() > 2
                        && source.subList(0, 2).equals(List.of("one", "of"))
                        && !utterance.terms().negated();
        if (!one) {
            return false;
        }
        int at = ordered.indexOf(utterance);
        return ordered.subList(Math.max(0, at - 2), at).stream()
                .anyMatch(before -> isWitness(before) && isSeveral(before));
    }

    private static boolean isSeveral(Utterance utterance) {
        return Printed.sourceForms(utterance).stream()
                .limit(1)
                .anyMatch(form -> NumberWords.cardinal(form).orElse(0) > 1);
    }

    /** Who rejects a demand or an offer takes a stand and denies nothing. */
    private static boolean isTurnedDown(Utterance earlier, Utterance later) {
        return Printed.cueStems(later).contains("reject")
                && Pointing.isOwnWish(earlier.terms().forms());
    }

    /** Whether somebody wants something of another there, and claims nothing. */
    public static boolean isWish(Utterance utterance) {
        return Wants.isRequest(utterance.statement().act())
                || Pointing.isWish(utterance.terms().forms());
    }

    /** "Calls it a joke", "described this as the end". */
    static boolean isCalling(Utterance utterance) {
        return CALLING.stream().anyMatch(Printed.cueStems(utterance)::contains)
                && !isNaming(utterance);
    }

    /** "Dubbed it Operation Heron": a thing is given a name, and nothing is judged. */
    private static boolean isNaming(Utterance utterance) {
        return !utterance.terms().stems().isEmpty()
                && utterance.terms().names().containsAll(utterance.terms().stems());
    }

    /** Not "the fee that she called a joke", nor "that talk has been called a joke". */
    private static boolean isJudge(Utterance utterance) {
        return utterance.speaker().isPresent()
                && utterance
                        .speaker()
                        .flatMap(Party::evidence)
                        .filter(source -> source.span().start() > Printed.first(utterance).start())
                        .isEmpty();
    }

    /** "She called that a tip": what is told of in the sentence before, and nothing further up. */
    private static boolean isJudgedAtOnce(Link link) {
        return link.kind() != Link.Kind.BESIDE
                || Printed.isNextSentence(link.earlier(), link.later());
    }

    /** The answer of who calls what another says something: a lie, or whatever they think of it. */
    static Link judged(Utterance earlier, Utterance later) {
        return Pointing.isUntrue(later.terms().forms()) && !later.terms().negated()
                ? new Link(earlier, later, Link.Kind.DENIES, "it calls it false")
                : new Link(earlier, later, Link.Kind.BESIDE, "it judges it");
    }

    /** "Marlow, who had denied it, admitted that she had been there." */
    private static Optional<Link> turned(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        Optional<Link> answered = i > 0 ? answered(ordered.get(i - 1), later) : Optional.empty();
        if (answered.isPresent()) {
            return answered;
        }
        boolean owned = Owned.isAdmission(later);
        if (!owned && !later.terms().forms().contains("now")) {
            return Optional.empty();
        }
        int ahead = i + 1 + (owned && goesOnInQuotes(ordered, i) ? 1 : 0);
        for (int j = Math.min(ordered.size() - 1, ahead); j >= Math.max(0, i - BACK); j--) {
            Utterance earlier = ordered.get(j);
            int gap = Math.abs(Printed.first(later).start() - Printed.last(earlier).end());
            boolean recap =
                    j != i
                            && earlier.isRecap()
                            && gap <= REACH
                            && (j <= i + 1 || Pointing.isNoSuch(earlier.terms().forms()));
            boolean one =
                    owned && !Owned.isOfAnyOther(earlier, later)
                            || earlier.terms().solid(later.terms()) > 0;
            if (recap && one && (isOneVoice(earlier, later) || isNamedAlike(earlier, later))) {
                return Optional.of(
                        new Link(earlier, later, Link.Kind.TURNS, "its speaker owns the contrary"));
            }
        }
        return Optional.empty();
    }

    /** "She admitted it. 'I saw it,' she said. She had said that there was no such thing." */
    private static boolean goesOnInQuotes(List<Utterance> ordered, int i) {
        return i + 1 < ordered.size()
                && ordered.get(i + 1).statement().kind() == Statement.Kind.DIRECT
                && isOneVoice(ordered.get(i), ordered.get(i + 1));
    }

    /** "You denied that the gate was open." "It was open." */
    private static Optional<Link> answered(Utterance asked, Utterance answer) {
        int gap = Printed.first(answer).start() - Printed.last(asked).end();
        boolean owns =
                asked.isDenial()
                        && !answer.isDenial()
                        && answer.speaker().isPresent()
                        && Printed.sourceForms(asked).equals(List.of("you"))
                        && gap >= 0
                        && gap <= NEXT
                        && answer.clauses().stream().anyMatch(one -> isHeld(one, asked.terms()));
        return owns
                ? Optional.of(new Link(asked, answer, Link.Kind.TURNS, "who is asked owns it"))
                : Optional.empty();
    }

    /** Whether a short clause says what was denied, or as much of it as "it was open". */
    private static boolean isHeld(Terms clause, Terms denied) {
        int size = clause.stems().size();
        return !clause.negated() && size <= 2 && clause.solid(denied) == size && size > 0;
    }

    /** Whether one is called by the surname of the other. */
    private static boolean isNamedAlike(Utterance a, Utterance b) {
        Optional<String> one = a.speaker().map(Party::name).map(Called::of).map(Called::last);
        Optional<String> other = b.speaker().map(Party::name).map(Called::of).map(Called::last);
        return one.filter(last -> !last.isEmpty()).isPresent()
                && one.equals(other)
                && Voices.of(a.speaker(), b.speaker()) == Voices.OPEN;
    }

    /** "The company gave a different number", said between two sources' numbers. */
    private static Optional<Link> otherNumber(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        if (later.terms().numbers().isEmpty()) {
            return Optional.empty();
        }
        for (int j = i - 1; j >= Math.max(0, i - BACK); j--) {
            Utterance earlier = ordered.get(j);
            if (!earlier.terms().numbers().isEmpty()) {
                int from = Printed.last(earlier).end();
                int to = Printed.first(later).start();
                boolean announced =
                        from < to
                                && to - from <= 2 * REACH
                                && !isOneVoice(earlier, later)
                                && isOtherNumber(
                                        later.article().text().characters().substring(from, to));
                return announced
                        ? Optional.of(
                                new Link(earlier, later, Link.Kind.BESIDE, "another number of it"))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOtherNumber(String between) {
        List<Word> words = Word.in(between, new Span(0, between.length()));
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean number = NUMBERS.contains(words.get(i + 1).form());
            if (number && UNLIKE.contains(words.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    /** Who rejects a description says only that another fits better. */
    private static Link denial(Utterance earlier, Utterance later) {
        return later.terms().forms().stream().anyMatch(MANNERS::contains)
                ? new Link(earlier, later, Link.Kind.BESIDE, "it rejects the words")
                : new Link(earlier, later, Link.Kind.DENIES, "it denies it");
    }

    private static Link beside(Utterance earlier, Utterance later) {
        boolean counted =
                earlier.terms().contradictsNumbers(later.terms())
                        && !Pointing.isTooEarly(later.terms().forms());
        return !counted && isOneOther(later) && isContrary(earlier, later)
                ? new Link(earlier, later, Link.Kind.DENIES, "one of them says that it is not so")
                : new Link(earlier, later, Link.Kind.BESIDE, "another source on the same");
    }

    /** Whether a clause of one says that what a clause of the other tells is not so. */
    private static boolean isContrary(Utterance earlier, Utterance later) {
        return earlier.terms().negated() != later.terms().negated()
                || Pointing.isTooEarly(later.terms().forms())
                || Pointing.areSplitAndOne(earlier.terms().forms(), later.terms().forms())
                || later.clauses().stream()
                        .filter(Terms::negated)
                        .anyMatch(
                                not ->
                                        earlier.clauses().stream()
                                                .filter(one -> !one.negated())
                                                .anyMatch(one -> one.solid(not) > 0));
    }

    /** "It denied the report. No such plan existed, it said." */
    private static boolean goesOn(Utterance denial, Utterance later) {
        return isDenying(denial)
                && isOneVoice(denial, later)
                && Printed.first(later).start() - Printed.last(denial).end() <= NEXT;
    }

    /** What the denier says next, in quotation marks. */
    private static Optional<Link> continued(List<Utterance> ordered, int i) {
        Utterance denial = ordered.get(i);
        if (i + 1 == ordered.size()) {
            return Optional.empty();
        }
        Utterance next = ordered.get(i + 1);
        boolean close = Printed.first(next).start() - Printed.last(denial).end() <= NEXT;
        boolean direct = next.statement().kind() == Statement.Kind.DIRECT;
        boolean own = OWN.contains(String.join(" ", Printed.sourceForms(next)));
        boolean on = speaksOn(next) && !(isWitness(denial) && isNamed(next));
        return close && (own || direct && (isOneVoice(denial, next) || on))
                ? Optional.of(new Link(denial, next, Link.Kind.CONTINUES, "it goes on"))
                : Optional.empty();
    }

    /** Whether "he" is known to be somebody with a name. */
    private static boolean isNamed(Utterance utterance) {
        return utterance
                .speaker()
                .filter(party -> party.actor().isPresent() && !party.unnamed())
                .filter(party -> !Voices.isGeneric(party.name()))
                .isPresent();
    }

    private interface Test {
        boolean of(Utterance earlier);
    }

    private static Optional<Utterance> before(List<Utterance> ordered, int i, Test test) {
        Utterance later = ordered.get(i);
        Optional<Utterance> best = Optional.empty();
        int most = -1;
        for (int j = i - 1; j >= Math.max(0, i - BACK); j--) {
            Utterance earlier = ordered.get(j);
            int gap = Printed.first(later).start() - Printed.last(earlier).end();
            if (gap >= 0 && gap <= REACH && test.of(earlier)) {
                int shared = Pointing.isNoSuch(later.terms().forms()) ? shared(earlier, later) : 0;
                best = shared > most ? Optional.of(earlier) : best;
                most = Math.max(most, shared);
            }
        }
        return best;
    }

    /** The stems that both have in their contents and speakers; the nearest of equals is taken. */
    private static int shared(Utterance earlier, Utterance later) {
        Terms speaker = Terms.of(String.join(" ", Printed.sourceForms(later)));
        return earlier.terms().common(later.terms()) + earlier.terms().common(speaker);
    }

    /** Who criticises a thing or will not do it says nothing of what was claimed of it. */
    private static boolean isDenying(Utterance utterance) {
        Act act = utterance.statement().act();
        List<String> cue = Printed.cueStems(utterance);
        return cue.stream().anyMatch(DENYING::contains)
                || act == Act.DENY && (cue.isEmpty() || cue.stream().anyMatch(DOUBTING::contains))
                || act == Act.REJECT && (cue.isEmpty() || cue.stream().anyMatch(RULING::contains));
    }

    /** "The figure", "that estimate": a number that somebody gave. */
    public static boolean isNumber(String form) {
        return NUMBERS.contains(form);
    }

    /** "Another official", "the other", "a second person". */
    private static boolean isOther(Utterance utterance) {
        return Printed.sourceForms(utterance).stream().limit(2).anyMatch(OTHERS::contains);
    }

    /** One other and not "others", of whom each may speak of something else. */
    private static boolean isOneOther(Utterance utterance) {
        List<String> source = Printed.sourceForms(utterance);
        return source.stream().limit(2).noneMatch(Set.of("others", "other")::contains)
                || source.stream().limit(2).toList().equals(List.of("the", "other"))
                        && source.size() <= 3
                        && source.stream().noneMatch(form -> form.endsWith("s"));
    }

    static boolean isWitness(Utterance utterance) {
        Optional<Party> source = utterance.speaker();
        List<String> forms = Printed.sourceForms(utterance);
        return source.isPresent()
                && !isWritten(utterance)
                && !Pointing.isPerson(source.get().name().toLowerCase(Locale.ROOT))
                && (source.get().unnamed()
                        || Voices.isGeneric(source.get().name())
                        || !forms.isEmpty() && forms.get(0).equals("one"));
    }

    /** "Another read": a sign or a headline says what it says, and answers no other. */
    private static boolean isWritten(Utterance utterance) {
        return Printed.cueStems(utterance).contains("read");
    }

    private static boolean isOfSame(Utterance earlier, Utterance later) {
        List<String> forms = later.terms().forms();
        boolean pointer =
                forms.stream().limit(2).anyMatch(Pointing::isPronoun)
                        && !(forms.size() > 1
                                && forms.get(0).equals("that")
                                && Pointing.isNoun(forms.get(1)));
        return earlier.terms().solid(later.terms()) > 0
                || pointer
                || Pointing.isNoSuch(forms)
                || later.terms().negated() != earlier.terms().negated() && isOneOther(later)
                || Printed.cueStems(later).stream().anyMatch(CONTRAST::contains);
    }

    /** "He said", "the clerk said": one who is named before. */
    static boolean speaksOn(Utterance utterance) {
        List<String> forms = Printed.sourceForms(utterance);
        boolean pronoun = forms.size() == 1 && Pointing.isPerson(forms.get(0));
        return pronoun || forms.size() == 2 && forms.get(0).equals("the");
    }

    /** "Another official", said after "an official", is somebody else. */
    static boolean isOneVoice(Utterance earlier, Utterance later) {
        return Voices.of(earlier.speaker(), later.speaker()) == Voices.SAME
                && earlier.speaker().isPresent()
                && (isOther(earlier) || !isOther(later));
    }
}
