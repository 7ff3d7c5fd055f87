package org.hearsay.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearsay.model.DayRange;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.QuoteCheck;
import org.hearsay.model.ThreadId;
import org.hearsay.model.Verdict;
import org.hearsay.text.Plurals;
import org.hearsay.thread.item.Bundle;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Tie;
import org.hearsay.thread.origin.Owners;
import org.hearsay.thread.origin.Roots;

/** Makes a thread of members that belong together, with all that explains its verdict. */
final class ThreadMaker {

    private static final int SHOWN = 20;
    private static final int LOOKED_AT = 40;
    private static final int WORDS = 70;

    private final Roots roots;

    ThreadMaker(Roots roots) {
        this.roots = roots;
    }

    /** What is known of one thread beyond its members. */
    record Extras(
            Optional<ItemThread.Forms> forms, Optional<DayRange> days, List<QuoteCheck> quotes) {

        static Extras none() {
            return new Extras(Optional.empty(), Optional.empty(), List.of());
        }
    }

    /**
     * The thread of these members, in order of id; none where they stand in one article alone and
     * do not contradict each other.
     */
    <M extends Member> Optional<ItemThread> of(
            ItemKind kind,
            Bundle<M> bundle,
            Function<List<List<Member>>, ? extends Ruler> ruler,
            BiFunction<M, M, String> why,
            Extras extras) {
        List<M> members = bundle.members();
        if (members.size() < 2) {
            return Optional.empty();
        }
        List<List<Member>> byRoot = roots.of(members);
        Ruling ruling = ruler.apply(byRoot).rule();
        boolean several = members.stream().map(m -> m.article().id()).distinct().count() > 1;
        boolean worth = ruling.verdict() == Verdict.DENIED || ruling.verdict() == Verdict.DIFFERS;
        if (!several && !worth) {
            return Optional.empty();
        }
        Owners owners = roots.owners(byRoot);
        return Optional.of(
                new ItemThread(
                        ThreadId.of(members.get(0).item().id()),
                        kind,
                        members.stream().map(member -> member.item().id()).toList(),
                        ruling.verdict(),
                        byRoot.size(),
                        Roots.outlets(members),
                        owners.count(),
                        explanation(ruling, owners, bundle, byRoot, why),
                        extras.forms(),
                        extras.days(),
                        extras.quotes()));
    }

    private static <M extends Member> Explanation explanation(
            Ruling ruling,
            Owners owners,
            Bundle<M> bundle,
            List<List<Member>> byRoot,
            BiFunction<M, M, String> why) {
        List<Explanation> parts = new ArrayList<>(ruling.because().because());
        parts.add(matched(bundle, why));
        parts.add(origins(byRoot));
        return new Explanation(
                owners.after(ruling.because().says()), ruling.because().items(), parts);
    }

    /** By what each member but the first came to one before it. */
    private static <M extends Member> Explanation matched(
            Bundle<M> bundle, BiFunction<M, M, String> why) {
        List<Explanation> ties =
                bundle.fromFirst().stream().limit(SHOWN).map(tie -> matched(tie, why)).toList();
        String says =
                Plurals.inWords(bundle.members().size(), "item") + " are taken for one thing:";
        return new Explanation(Phrases.capital(says), List.of(), ties);
    }

    private static <M extends Member> Explanation matched(
            Tie<M> tie, BiFunction<M, M, String> why) {
        M one = tie.one();
        M other = tie.other();
        String rule = tie.rule().orElseGet(() -> why.apply(one, other));
        return Explanation.of(
                shown(one) + " and " + shown(other) + ": " + rule,
                one.item().id(),
                other.item().id());
    }

    private static Explanation origins(List<List<Member>> byRoot) {
        List<Explanation> parts = new ArrayList<>();
        for (List<Member> root : byRoot.subList(0, Math.min(SHOWN, byRoot.size()))) {
            long articles = root.stream().map(m -> m.article().id()).distinct().count();
            parts.add(
                    new Explanation(
                            Phrases.outlets(root)
                                    + (articles > 1 ? ": one text, or taken from it" : ""),
                            root.stream().map(m -> m.item().id()).limit(LOOKED_AT).toList(),
                            List.of()));
        }
        String says = Plurals.inWords(byRoot.size(), "independent origin") + ":";
        return new Explanation(Phrases.capital(says), List.of(), parts);
    }

    private static String shown(Member member) {
        return "\u201c"
                + Phrases.shortened(member.item().evidence().exact(), WORDS)
                + "\u201d ("
                + member.article().outletName()
                + ")";
    }
}
