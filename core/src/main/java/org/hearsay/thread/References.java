package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Finds, inside one article, statements that refer to the one before them: "X denied the claim",
 * "no such decision", "another official said that …", and what the denier says next.
 */
final class References {

    /** So many characters may lie between the two. */
    private static final int REACH = 420;

    private static final int NEXT = 160;
    private static final int BACK = 3;
    private static final int SHORT = 8;

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
    private static final Set<String> NOUNS =
            Set.of(
                    "charge",
                    "charges",
                    "claim",
                    "claims",
                    "report",
                    "reports",
                    "allegation",
                    "allegations",
                    "accusation",
                    "accusations",
                    "suggestion",
                    "suggestions",
                    "assertion",
                    "figure",
                    "figures",
                    "description",
                    "story",
                    "version",
                    "term",
                    "rumour",
                    "rumor",
                    "rumours",
                    "rumors",
                    "findings",
                    "criticism",
                    "number");
    private static final Set<String> MANNERS =
            Set.of("description", "term", "characterisation", "characterization", "wording");
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those", "it");
    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "these", "those", "such", "any", "all", "both", "its");
    private static final Set<String> CALLING =
            Set.of("call", "describ", "brand", "label", "term", "dub");
    private static final Set<String> CONTRAST =
            Set.of("disagre", "disagr", "contradict", "disput", "differ", "differently");
    private static final Set<String> OTHERS =
            Set.of("another", "other", "others", "second", "third");
    private static final Set<String> OWN = Set.of("its", "his", "her", "their");
    private static final Set<String> SPEAKS_ON = Set.of("he", "she", "they", "it");

    private References() {}

    /** The links inside one article; its utterances come in any order. */
    static List<Link> in(List<Utterance> utterances) {
        List<Utterance> ordered =
                utterances.stream()
                        .sorted(
                                Comparator.<Utterance, Span>comparing(u -> first(u))
                                        .thenComparing(u -> u.item().id()))
                        .toList();
        List<Link> links = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            Optional<Link> link = link(ordered, i);
            link.ifPresent(links::add);
            if (link.isPresent() && link.get().kind() == Link.Kind.DENIES) {
                continued(ordered, i).ifPresent(links::add);
            }
        }
        return links;
    }

    private static Optional<Link> link(List<Utterance> ordered, int i) {
        Utterance later = ordered.get(i);
        List<String> forms = later.terms().forms();
        boolean denies =
                isDenying(later) && isBackReference(forms) || forms.size() <= 16 && isNoSuch(forms);
        if (denies && later.statement().source().isPresent()) {
            return before(ordered, i, earlier -> !isOneVoice(earlier, later))
                    .map(earlier -> denial(earlier, later));
        }
        if (isOther(later)) {
            return before(ordered, i, earlier -> isWitness(earlier) && isOfSame(earlier, later))
                    .map(earlier -> beside(earlier, later));
        }
        boolean calls = CALLING.stream().anyMatch(cueStems(later)::contains);
        return calls && !forms.isEmpty() && Set.of("that", "this").contains(forms.get(0))
                ? before(ordered, i, earlier -> !isOneVoice(earlier, later))
                        .map(earlier -> new Link(earlier, later, Link.Kind.BESIDE, "it judges it"))
                : Optional.empty();
    }

    /** Who rejects a description says only that another fits better. */
    private static Link denial(Utterance earlier, Utterance later) {
        return later.terms().forms().stream().anyMatch(MANNERS::contains)
                ? new Link(earlier, later, Link.Kind.BESIDE, "it rejects the words")
                : new Link(earlier, later, Link.Kind.DENIES, "it denies it");
    }

    private static Link beside(Utterance earlier, Utterance later) {
        boolean negated = earlier.terms().negated() != later.terms().negated();
        return negated
                ? new Link(earlier, later, Link.Kind.DENIES, "one of them says that it is not so")
                : new Link(earlier, later, Link.Kind.BESIDE, "another source on the same");
    }

    /** What the denier says next, in quotation marks. */
    private static Optional<Link> continued(List<Utterance> ordered, int i) {
        Utterance denial = ordered.get(i);
        if (i + 1 == ordered.size()) {
            return Optional.empty();
        }
        Utterance next = ordered.get(i + 1);
        boolean close = first(next).start() - last(denial).end() <= NEXT;
        boolean direct = next.statement().kind() == Statement.Kind.DIRECT;
        boolean own = OWN.contains(String.join(" ", sourceForms(next)));
        return close && (own || direct && (isOneVoice(denial, next) || speaksOn(next)))
                ? Optional.of(new Link(denial, next, Link.Kind.CONTINUES, "it goes on"))
                : Optional.empty();
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
            int gap = first(later).start() - last(earlier).end();
            if (gap >= 0 && gap <= REACH && test.of(earlier)) {
                int shared = isNoSuch(later.terms().forms()) ? shared(earlier, later) : 0;
                best = shared > most ? Optional.of(earlier) : best;
                most = Math.max(most, shared);
            }
        }
        return best;
    }

    /** The stems that both have in their contents and speakers; the nearest of equals is taken. */
    private static int shared(Utterance earlier, Utterance later) {
        Terms speaker = Terms.of(String.join(" ", sourceForms(later)));
        return earlier.terms().common(later.terms()) + earlier.terms().common(speaker);
    }

    private static boolean isDenying(Utterance utterance) {
        Act act = utterance.statement().act();
        return act == Act.DENY
                || act == Act.REJECT
                || cueStems(utterance).stream().anyMatch(DENYING::contains);
    }

    /** "This", "the claim", "that description": words that stand for what was said before. */
    private static boolean isBackReference(List<String> forms) {
        if (forms.isEmpty() || forms.size() > SHORT) {
            return !forms.isEmpty() && isNoSuch(forms);
        }
        boolean pointer = forms.size() <= 2 && POINTERS.contains(forms.get(0));
        boolean noun =
                DETERMINERS.contains(forms.get(0))
                        && forms.stream().limit(3).anyMatch(NOUNS::contains);
        return pointer || noun || isNoSuch(forms);
    }

    private static boolean isNoSuch(List<String> forms) {
        for (int i = 0; i + 1 < forms.size(); i++) {
            boolean such =
                    forms.get(i + 1).equals("such")
                            && (forms.get(i).equals("no") || forms.get(i).equals("any"));
            boolean so = forms.get(i).equals("done") && forms.get(i + 1).equals("so");
            if (such || so && forms.stream().anyMatch(Terms::isNegation)) {
                return true;
            }
        }
        return false;
    }

    /** "Another official", "the other", "a second person". */
    private static boolean isOther(Utterance utterance) {
        return sourceForms(utterance).stream().limit(2).anyMatch(OTHERS::contains);
    }

    private static boolean isWitness(Utterance utterance) {
        Optional<Party> source = utterance.statement().source();
        List<String> forms = sourceForms(utterance);
        return source.isPresent()
                && (source.get().unnamed()
                        || Voices.isGeneric(source.get().name())
                        || forms.get(0).equals("one"));
    }

    private static boolean isOfSame(Utterance earlier, Utterance later) {
        List<String> forms = later.terms().forms();
        boolean pointer =
                forms.stream().limit(2).anyMatch(POINTERS::contains)
                        && !(forms.size() > 1
                                && forms.get(0).equals("that")
                                && isNoun(forms.get(1)));
        return earlier.terms().solid(later.terms()) > 0
                || pointer
                || isNoSuch(forms)
                || later.terms().negated() != earlier.terms().negated()
                || cueStems(later).stream().anyMatch(CONTRAST::contains);
    }

    /** Not one of the few words that begin a clause without naming its subject. */
    private static boolean isNoun(String form) {
        return !POINTERS.contains(form) && Terms.isContent(form);
    }

    private static boolean speaksOn(Utterance utterance) {
        List<String> forms = sourceForms(utterance);
        boolean pronoun = forms.size() == 1 && SPEAKS_ON.contains(forms.get(0));
        return pronoun || forms.size() == 2 && forms.get(0).equals("the");
    }

    private static boolean isOneVoice(Utterance a, Utterance b) {
        return Voices.of(a.statement().source(), b.statement().source()) == Voices.SAME
                && a.statement().source().isPresent();
    }

    private static List<String> cueStems(Utterance utterance) {
        return utterance.statement().cue().map(Evidence::exact).stream()
                .flatMap(cue -> Word.in(cue, new Span(0, cue.length())).stream())
                .map(word -> Terms.stem(word.form()))
                .toList();
    }

    private static List<String> sourceForms(Utterance utterance) {
        String words =
                utterance
                        .statement()
                        .source()
                        .map(p -> p.evidence().map(Evidence::exact).orElse(p.name()))
                        .orElse("")
                        .toLowerCase(Locale.ROOT);
        return Word.in(words, new Span(0, words.length())).stream()
                .map(Word::form)
                .filter(form -> !Set.of("a", "an").contains(form))
                .toList();
    }

    private static Span first(Utterance utterance) {
        return utterance.statement().content().get(0).span();
    }

    private static Span last(Utterance utterance) {
        List<Evidence> content = utterance.statement().content();
        return content.get(content.size() - 1).span();
    }
}
