package org.hearsay.thread;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Party;
import org.hearsay.model.Statement;
import org.hearsay.model.Verdict;

/** What the outlets together say of one utterance. */
final class StatementRuling implements Ruler {

    private static final int WORDS = 60;

    private final List<Utterance> members;
    private final List<List<Member>> roots;

    StatementRuling(List<Utterance> members, List<List<Member>> roots) {
        this.members = members;
        this.roots = roots;
    }

    @Override
    public Ruling rule() {
        boolean denied = members.stream().anyMatch(Utterance::isDenial);
        if (denied && !members.stream().allMatch(Utterance::isDenial)) {
            return denied();
        }
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                if (differ(members.get(i), members.get(j))) {
                    return differs(members.get(i), members.get(j));
                }
            }
        }
        return agrees();
    }

    private Ruling agrees() {
        String carry =
                Phrases.carriers(members)
                        + (Roots.outlets(members) == 1 ? " carry" : " report")
                        + " this of "
                        + speaker();
        return roots.size() > 1
                ? new Ruling(Verdict.AGREED, carry + Phrases.copies(roots) + ".")
                : new Ruling(Verdict.SINGLE_ORIGIN, carry + ", all from one origin.");
    }

    private Ruling denied() {
        Utterance denial = members.stream().filter(Utterance::isDenial).findFirst().orElseThrow();
        Utterance claim = members.stream().filter(m -> !m.isDenial()).findFirst().orElseThrow();
        return new Ruling(
                Verdict.DENIED,
                Phrases.capital(speaker(denial.statement()))
                        + " denies ("
                        + denial.article().outletName()
                        + ") what "
                        + speaker(claim.statement())
                        + " says ("
                        + claim.article().outletName()
                        + ").");
    }

    private static Ruling differs(Utterance a, Utterance b) {
        return new Ruling(
                Verdict.DIFFERS,
                "Inside the quotation marks the words differ: \u201c"
                        + words(a)
                        + "\u201d ("
                        + a.article().outletName()
                        + ") against \u201c"
                        + words(b)
                        + "\u201d ("
                        + b.article().outletName()
                        + ").");
    }

    private static boolean differ(Utterance a, Utterance b) {
        boolean quoted = a.quote().size() >= 4 && b.quote().size() >= 4;
        return quoted
                && !a.quote().equals(b.quote())
                && !a.article().id().equals(b.article().id())
                && QuoteMatch.of(a.quote(), b.quote()).differsInSubstance();
    }

    private static String words(Utterance utterance) {
        return Phrases.shortened(utterance.statement().content().get(0).exact(), WORDS);
    }

    private String speaker() {
        return members.stream()
                .map(member -> member.statement().source())
                .flatMap(Optional::stream)
                .map(Party::name)
                .findFirst()
                .orElse("an unknown speaker");
    }

    private static String speaker(Statement statement) {
        return statement.source().map(Party::name).orElse("an unknown speaker");
    }
}
