package org.hearsay.thread.origin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Lineage;
import org.hearsay.model.Role;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Outlets;
import org.hearsay.thread.item.Utterance;

/**
 * What an article that took another outlet's text has of a thread beside what it took: another
 * number. More of a speaker's words are none, for both may have them from a third; and an agency's
 * text adds nothing: it may stand in a version that nobody has here. A number that differs in a
 * copied sentence by its digits' order, or by one digit more or less, is a misprint and is none.
 */
final class Additions {

    private static final Set<Lineage.Kind> TAKEN =
            EnumSet.of(Lineage.Kind.NEAR_COPY, Lineage.Kind.PARTIAL);

    private static final Set<Role> TEXT = EnumSet.of(Role.BODY, Role.QUOTE);

    /** Copied words stand so many characters away at most. */
    private static final int AMID = 40;

    private final Outlets outlets;
    private final Map<ArticleId, List<Lineage>> taken = new HashMap<>();

    Additions(Outlets outlets, List<Lineage> lineage) {
        this.outlets = outlets;
        for (Lineage edge : lineage) {
            if (TAKEN.contains(edge.kind()) && edge.agency().isEmpty()) {
                taken.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
            }
        }
    }

    /** Those of one root's members that their articles add. */
    List<Member> in(List<Member> root) {
        return root.stream().filter(member -> isAdded(member, root)).toList();
    }

    private boolean isAdded(Member member, List<Member> root) {
        List<Lineage> edges = taken.getOrDefault(member.article().id(), List.of());
        return !edges.isEmpty()
                && member.article().agency().isEmpty()
                && edges.stream().noneMatch(edge -> isTaken(member, edge))
                && isText(member)
                && isAdded(
                        member,
                        root.stream().filter(o -> isOthers(o, member)).toList(),
                        edges.stream().filter(edge -> isAmid(member, edge)).toList());
    }

    private boolean isOthers(Member other, Member member) {
        return !outlets.of(other.article()).equals(outlets.of(member.article()));
    }

    private static boolean isTaken(Member member, Lineage edge) {
        Span at = member.item().evidence().span();
        return edge.passages().stream().anyMatch(passage -> passage.here().contains(at));
    }

    /** Whether it stands in the article's text, and not above or beside it. */
    static boolean isText(Member member) {
        Span at = member.item().evidence().span();
        return member.article().segments().stream()
                .anyMatch(segment -> TEXT.contains(segment.role()) && segment.span().contains(at));
    }

    private static boolean isAdded(Member member, List<Member> others, List<Lineage> amid) {
        List<Span> taken =
                amid.stream()
                        .flatMap(edge -> edge.passages().stream())
                        .map(Lineage.Passage::here)
                        .toList();
        return isNew(member, others)
                && (amid.isEmpty()
                        || others.stream().noneMatch(o -> Misprint.isOf(member, o, taken)));
    }

    /** Whether what stands right before it and right behind it was taken. */
    private static boolean isAmid(Member member, Lineage edge) {
        Span at = member.item().evidence().span();
        return edge.passages().stream()
                        .map(Lineage.Passage::here)
                        .anyMatch(s -> s.start() < at.start() && s.end() + AMID >= at.start())
                && edge.passages().stream()
                        .map(Lineage.Passage::here)
                        .anyMatch(s -> s.end() > at.end() && s.start() <= at.end() + AMID);
    }

    private static boolean isNew(Member member, List<Member> others) {
        if (member instanceof Count count) {
            return !others.isEmpty() && others.stream().noneMatch(o -> isEqual(count, o));
        }
        return member instanceof Utterance said && isOtherNumber(said, others);
    }

    private static boolean isEqual(Count count, Member other) {
        return other instanceof Count that
                && count.figure().quantity().agreesWith(that.figure().quantity());
    }

    private static boolean isOtherNumber(Utterance said, List<Member> others) {
        return others.stream().anyMatch(other -> isOtherNumber(said, other))
                && others.stream().noneMatch(other -> sharesNumber(said, other));
    }

    private static boolean isOtherNumber(Utterance said, Member other) {
        return other instanceof Utterance that && said.terms().contradictsNumbers(that.terms());
    }

    private static boolean sharesNumber(Utterance said, Member other) {
        return other instanceof Utterance that
                && said.terms().numbers().stream().anyMatch(that.terms().numbers()::contains);
    }
}
