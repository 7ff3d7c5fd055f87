package org.hearsay.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Explanation;
import org.hearsay.model.ItemId;
import org.hearsay.text.Span;
import org.hearsay.thread.answer.Link;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Utterance;

/**
 * Which sums, shares and measures are denied: those in a denial, or in words that call them wrong,
 * and those that a statement gives alone which another denies. What is denied of things counted is
 * seldom their number.
 */
final class Refuted {

    private final Map<ArticleId, List<Utterance>> byArticle = new HashMap<>();
    private final Map<ItemId, Utterance> denials = new HashMap<>();

    /** The statements, and the links between those of one article. */
    Refuted(List<Utterance> said, List<Link> links) {
        said.forEach(
                one ->
                        byArticle
                                .computeIfAbsent(one.article().id(), key -> new ArrayList<>())
                                .add(one));
        links.stream()
                .filter(link -> link.kind() == Link.Kind.DENIES)
                .filter(link -> Matters.numbers(link.earlier()) == 1)
                .filter(link -> Matters.numbers(link.later()) == 0)
                .forEach(link -> denials.put(link.earlier().item().id(), link.later()));
    }

    /** Who denies the number of these, and whose it is; empty where nobody does. */
    Optional<Explanation> denied(List<Count> counts) {
        List<Count> sums = counts.stream().filter(count -> !count.unit().isEmpty()).toList();
        for (Count count : sums) {
            Optional<Utterance> own = statement(count);
            Optional<Utterance> denial =
                    own.flatMap(said -> Optional.ofNullable(denials.get(said.item().id())));
            if (denial.isPresent()) {
                return Optional.of(says(denial.get(), count));
            }
            if (own.filter(Refuted::isAgainst).isPresent()) {
                Optional<Count> claim =
                        counts.stream().filter(other -> isClaim(other, count)).findFirst();
                if (claim.isPresent()) {
                    return Optional.of(says(own.get(), claim.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Explanation says(Utterance denial, Count claim) {
        return Explanation.of(
                Phrases.capital(
                        denial.speaker()
                                        .map(party -> Phrases.speaker(party.name()))
                                        .orElse("an unknown speaker")
                                + " denies ("
                                + denial.article().outletName()
                                + ") "
                                + Phrases.inside(claim.figure().evidence().exact())
                                + " ("
                                + claim.article().outletName()
                                + ")."),
                denial.item().id(),
                claim.figure().id());
    }

    private boolean isClaim(Count claim, Count denied) {
        return claim.figure().quantity().agreesWith(denied.figure().quantity())
                && !claim.article().id().equals(denied.article().id())
                && statement(claim).filter(Refuted::isAgainst).isEmpty();
    }

    /** Whether it denies what it tells, or calls it wrong. */
    private static boolean isAgainst(Utterance utterance) {
        return utterance.isDenial() || Matters.isCalledFalse(utterance);
    }

    /** In what statement the number stands: the narrowest. */
    private Optional<Utterance> statement(Count count) {
        Span at = count.figure().evidence().span();
        return byArticle.getOrDefault(count.article().id(), List.of()).stream()
                .filter(said -> contains(said, at))
                .min(
                        Comparator.<Utterance>comparingInt(
                                        said -> said.item().evidence().span().length())
                                .thenComparing(said -> said.item().id()));
    }

    private static boolean contains(Utterance said, Span at) {
        return said.statement().content().stream().anyMatch(e -> e.span().contains(at));
    }
}
