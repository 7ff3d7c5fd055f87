package org.hearsay.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Act;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.model.Party;
import org.hearsay.model.Verdict;
import org.hearsay.thread.answer.Claims;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.answer.References;
import org.hearsay.thread.item.Called;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.origin.Roots;
import org.hearsay.thread.wording.Pointing;
import org.hearsay.thread.wording.QuoteMatch;

/** What the outlets together say of one utterance. */
final class StatementRuling implements Ruler {

    private static final int WORDS = 60;
    private static final int LOOKED_AT = 60;
    private static final int LINKS = 20;

    /** Among so many first words a judgement names what it is of. */
    private static final int NEAR = 4;

    /** Where one of these stands, nobody says that it is so. */
    private static final Set<String> OPEN =
            Set.of("if", "whether", "would", "could", "should", "might", "unless", "may");

    /** Of less in common they are two excerpts, and neither is the other's words changed. */
    private static final double MOSTLY = 0.6;

    private final List<Utterance> members;
    private final List<Link> links;
    private final List<List<Member>> roots;
    private final Map<ItemId, Integer> rootOf = new HashMap<>();

    StatementRuling(Linked.Group group, List<List<Member>> roots) {
        this.members = group.members();
        this.links = group.links();
        this.roots = roots;
        for (int i = 0; i < roots.size(); i++) {
            for (Member member : roots.get(i)) {
                rootOf.put(member.item().id(), i);
            }
        }
    }

    @Override
    public Ruling rule() {
        Ruling ruling = verdict();
        List<Explanation> answers = new ArrayList<>();
        for (Link link : links.subList(0, Math.min(LINKS, links.size()))) {
            answers.add(
                    Explanation.of(
                            "\u201c"
                                    + words(link.later())
                                    + "\u201d ("
                                    + link.later().article().outletName()
                                    + ") after \u201c"
                                    + words(link.earlier())
                                    + "\u201d: "
                                    + link.rule(),
                            link.earlier().item().id(),
                            link.later().item().id()));
        }
        return answers.isEmpty()
                ? ruling
                : new Ruling(
                        ruling.verdict(),
                        new Explanation(
                                ruling.because().says(),
                                ruling.because().items(),
                                List.of(
                                        new Explanation(
                                                "Statements that answer each other:",
                                                List.of(),
                                                answers))));
    }

    private Ruling verdict() {
        Optional<Link> denied =
                links.stream()
                        .filter(link -> link.kind() == Link.Kind.DENIES)
                        .filter(link -> !isTakenBack(link.later()))
                        .filter(link -> !isCountedOtherwise(link))
                        .findFirst();
        if (denied.isPresent()) {
            return denied(denied.get().later(), denied.get().earlier());
        }
        Optional<Utterance> denial =
                members.stream().filter(m -> m.isDenial() && !isTakenBack(m)).findFirst();
        Optional<Utterance> claim =
                denial.flatMap(
                        denies ->
                                members.stream()
                                        .filter(m -> !m.isDenial() && isAnothers(m, denies))
                                        .filter(m -> Claims.isDenied(m, denies) && !isOwned(m))
                                        .findFirst());
        if (denial.isPresent() && claim.isPresent()) {
            return denied(denial.get(), claim.get());
        }
        Optional<Link> revised = first(Link.Kind.REVISES).or(() -> first(Link.Kind.TURNS));
        if (revised.isPresent()) {
            return revised(revised.get());
        }
        Optional<Utterance> changed =
                members.stream().filter(StatementRuling::isChange).findFirst();
        if (changed.isPresent()) {
            return changed(changed.get());
        }
        List<Utterance> looked = members.subList(0, Math.min(LOOKED_AT, members.size()));
        for (int i = 0; i < looked.size(); i++) {
            for (int j = i + 1; j < looked.size(); j++) {
                if (differ(looked.get(i), looked.get(j))) {
                    return differs(looked.get(i), looked.get(j));
                }
            }
        }
        return first(Link.Kind.BESIDE)
                .or(() -> links.stream().filter(this::isCountedOtherwise).findFirst())
                .map(this::differs)
                .orElseGet(this::agrees);
    }

    /** Who calls a figure wrong and gives another one denies nothing: the two differ. */
    private boolean isCountedOtherwise(Link link) {
        Utterance verdict = link.later();
        return link.kind() == Link.Kind.DENIES
                && Matters.numbers(link.earlier()) > 0
                && verdict.terms().forms().stream().limit(NEAR).anyMatch(References::isNumber)
                && members.stream()
                        .filter(member -> !member.equals(verdict))
                        .filter(member -> member.article().id().equals(verdict.article().id()))
                        .filter(
                                member ->
                                        Voices.of(member.speaker(), verdict.speaker())
                                                == Voices.SAME)
                        .anyMatch(
                                member ->
                                        Matters.numbers(member) > 0
                                                && member.terms()
                                                        .contradictsNumbers(
                                                                link.earlier().terms()));
    }

    /** "Has lowered its demand", and neither "has not" nor "if it lowered". */
    private static boolean isChange(Utterance utterance) {
        List<String> forms = utterance.terms().forms();
        Act act = utterance.statement().act();
        return (act == Act.ASSERT || act == Act.CONFIRM)
                && utterance.isSaid()
                && !utterance.terms().negated()
                && forms.stream().noneMatch(OPEN::contains)
                && Pointing.isChange(forms);
    }

    /** What the denier says in other words is no claim that he denies. */
    private static boolean isAnothers(Utterance claim, Utterance denial) {
        return Voices.of(claim.speaker(), denial.speaker()) != Voices.SAME;
    }

    /** Whether who denies it owns it in the end. */
    private boolean isTakenBack(Utterance denial) {
        return links.stream()
                .filter(link -> link.kind() == Link.Kind.TURNS)
                .anyMatch(
                        link ->
                                link.earlier().equals(denial)
                                        || Days.isNotAfter(denial.day(), link.later().day())
                                                && Voices.of(
                                                                link.earlier().speaker(),
                                                                denial.speaker())
                                                        == Voices.SAME);
    }

    /** Whether who says so had denied it. */
    private boolean isOwned(Utterance claim) {
        return links.stream().anyMatch(l -> l.kind() == Link.Kind.TURNS && l.later().equals(claim));
    }

    private Optional<Link> first(Link.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).findFirst();
    }

    private static Ruling revised(Link link) {
        return new Ruling(
                Verdict.REVISED,
                Phrases.capital(speaker(link.later()))
                        + (link.kind() == Link.Kind.TURNS ? " no longer says so" : " counts anew")
                        + ": \u201c"
                        + words(link.earlier())
                        + "\u201d ("
                        + link.earlier().article().outletName()
                        + "), then \u201c"
                        + words(link.later())
                        + "\u201d ("
                        + link.later().article().outletName()
                        + ").");
    }

    private static Ruling changed(Utterance told) {
        return new Ruling(
                Verdict.REVISED,
                "It is said to have changed: \u201c"
                        + words(told)
                        + "\u201d ("
                        + told.article().outletName()
                        + ").");
    }

    private Ruling differs(Link link) {
        return new Ruling(
                Verdict.DIFFERS,
                Phrases.capital(speaker(link.earlier()))
                        + " and "
                        + speaker(link.later())
                        + " give different accounts ("
                        + link.later().article().outletName()
                        + ").");
    }

    private Ruling agrees() {
        String carry =
                Phrases.carriers(members)
                        + (Roots.outlets(members) == 1 ? " carry" : " report")
                        + " this"
                        + speaker();
        return roots.size() > 1 && Roots.outlets(members) > 1
                ? new Ruling(Verdict.AGREED, carry + Phrases.copies(roots) + ".")
                : new Ruling(Verdict.SINGLE_ORIGIN, carry + ", all from one origin.");
    }

    private static Ruling denied(Utterance denial, Utterance claim) {
        return new Ruling(
                Verdict.DENIED,
                Phrases.capital(speaker(denial))
                        + " denies ("
                        + denial.article().outletName()
                        + ") what "
                        + speaker(claim)
                        + " says ("
                        + claim.article().outletName()
                        + ").");
    }

    private static Ruling differs(Utterance a, Utterance b) {
        Optional<QuoteDifference> words = QuoteDifference.of(a, b);
        return new Ruling(
                Verdict.DIFFERS,
                "Inside the quotation marks the words differ: \u201c"
                        + words.map(QuoteDifference::one).orElse(words(a))
                        + "\u201d ("
                        + a.article().outletName()
                        + ") against \u201c"
                        + words.map(QuoteDifference::other).orElse(words(b))
                        + "\u201d ("
                        + b.article().outletName()
                        + ").");
    }

    /** What a copier makes of the words of its own source is no account of another's. */
    private boolean differ(Utterance a, Utterance b) {
        boolean quoted = a.quote().size() >= 4 && b.quote().size() >= 4;
        if (!quoted
                || a.quote().equals(b.quote())
                || a.article().id().equals(b.article().id())
                || rootOf(a).equals(rootOf(b))) {
            return false;
        }
        return QuoteMatch.of(a.quote(), b.quote()).likeness() >= MOSTLY
                && QuoteMatch.differInSubstance(a.quote(), b.quote());
    }

    private Integer rootOf(Utterance utterance) {
        return rootOf.getOrDefault(utterance.item().id(), -1);
    }

    private static String words(Utterance utterance) {
        return Phrases.shortened(
                Phrases.unquoted(utterance.statement().content().get(0).exact()), WORDS);
    }

    /** " of Ann Marlow"; nothing where no article says more than "we" or "he". */
    private String speaker() {
        return members.stream()
                .map(Utterance::speaker)
                .flatMap(Optional::stream)
                .map(Party::name)
                .filter(Called::isSpeaker)
                .findFirst()
                .map(name -> " of " + Phrases.speaker(name))
                .orElse("");
    }

    private static String speaker(Utterance utterance) {
        return utterance
                .speaker()
                .map(Party::name)
                .map(Phrases::speaker)
                .orElse("an unknown speaker");
    }
}
