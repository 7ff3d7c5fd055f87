package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds the statements of an article: direct, mixed and indirect, each with source, cue and content
 * as PARC and PolNeAR define them.
 *
 * <p>The reading model's attributions come first; layouts, headlines, plain verbs and quotation
 * marks show what it does not see. Reads headline, standfirst, body and quote blocks; never
 * captions, comments or page furniture. Sources are the words that stand for them; who that is the
 * actor stage says. Stateless and safe for use by several threads; work grows with the text, times
 * a logarithm.
 */
public final class StatementFinder {

    static final Set<Role> READ = EnumSet.of(Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.QUOTE);

    private final Manners manners = new Manners(new CueLexicon());
    private final PlainVerbs plainVerbs = new PlainVerbs(manners);
    private final HeadlineColon colons = new HeadlineColon();
    private final QuotationFinder quotationFinder = new QuotationFinder();

    /** In text order, at most {@link Reading#MOST}. The times date the utterances. */
    public List<Statement> find(Annotation annotation, List<TimeExpression> times) {
        Quotations quotations = quotations(annotation);
        List<Draft> drafts =
                settled(
                        new Layouts(annotation, quotations).find(),
                        headlines(annotation, s -> colons.findBehind(annotation, s)));
        List<Draft> seen =
                new AttributionDrafts(annotation, times, manners)
                        .all().stream().filter(draft -> !HeadlineColon.isLabel(draft)).toList();
        drafts = settled(drafts, new SaidLast(annotation, manners).widened(seen));
        drafts = settled(drafts, headlines(annotation, colons::find));
        drafts = settled(drafts, plainVerbs.find(annotation));
        List<Draft> joined = new QuotationJoiner(annotation, quotations).join(drafts);
        return new StatementMaker(annotation.article(), quotations, times).make(distinct(joined));
    }

    private Quotations quotations(Annotation annotation) {
        List<Quotation> found = new ArrayList<>();
        String text = annotation.article().text().characters();
        for (Segment segment : annotation.article().segments()) {
            if (READ.contains(segment.role())) {
                found.addAll(quotationFinder.find(text, segment.span()));
            }
        }
        return new Quotations(found);
    }

    private static List<Draft> headlines(
            Annotation annotation, Function<Sentence, Optional<Draft>> reads) {
        return annotation.sentences().stream().flatMap(s -> reads.apply(s).stream()).toList();
    }

    /** The first drafts, and those of the others that give no cue and no whole content anew. */
    private static List<Draft> settled(List<Draft> sure, List<Draft> others) {
        TreeMap<Integer, Span> cues = new TreeMap<>();
        Set<Span> contents = new HashSet<>();
        for (Draft draft : sure) {
            draft.cue().ifPresent(cue -> cues.put(cue.start(), cue));
            contents.add(draft.contentHull());
        }
        List<Draft> settled = new ArrayList<>(sure);
        for (Draft draft : others) {
            boolean read = READ.contains(draft.sentence().segment().role());
            boolean cued = draft.cue().filter(cue -> overlaps(cues, cue)).isPresent();
            if (read && !cued && !contents.contains(draft.contentHull())) {
                settled.add(draft);
            }
        }
        return settled;
    }

    private static boolean overlaps(TreeMap<Integer, Span> cues, Span cue) {
        Map.Entry<Integer, Span> before = cues.lowerEntry(cue.end());
        return before != null && before.getValue().overlaps(cue);
    }

    /** One draft a content: the surest, and of equals the first. */
    private static List<Draft> distinct(List<Draft> drafts) {
        Map<List<Span>, Draft> best = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            best.merge(
                    draft.content(),
                    draft,
                    (a, b) -> b.why().confidence() > a.why().confidence() ? b : a);
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Draft::hull).thenComparing(Draft::contentHull))
                .limit(Reading.MOST)
                .toList();
    }
}
