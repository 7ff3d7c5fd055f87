package org.hearsay.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds the statements of an article: direct, mixed and indirect, each with source, cue and content
 * as PARC and PolNeAR define them.
 *
 * <p>Reads headline, standfirst, body and quote blocks; never captions, comments or page furniture.
 * Sources are the words that stand for them; who that is the actor stage says. Stateless and safe
 * for use by several threads. A parse is bounded by the sentence cap; joining grows with the
 * quotations of an article times its attributions.
 */
public final class StatementFinder {

    private static final Set<Role> READ =
            EnumSet.of(Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.QUOTE);

    /** A longer sentence after a quoted question says something of its own. */
    private static final int SHORT = 14;

    private final CueLexicon lexicon = new CueLexicon();
    private final VerbAttribution verbs = new VerbAttribution(lexicon);
    private final NounAttribution nouns = new NounAttribution(lexicon);
    private final QuoteNeighbours neighbours = new QuoteNeighbours(lexicon);
    private final Asides asides = new Asides(lexicon);
    private final AccordingTo accordingTo = new AccordingTo();
    private final HeadlineColon colons = new HeadlineColon();
    private final QuotationFinder quotationFinder = new QuotationFinder();

    /** In text order. The times date the utterances. */
    public List<Statement> find(Annotation annotation, List<TimeExpression> times) {
        List<Quotation> quotations = quotations(annotation);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : annotation.sentences()) {
            if (READ.contains(sentence.segment().role())) {
                drafts.addAll(drafts(annotation, sentence, quotations));
            }
        }
        String text = annotation.article().text().characters();
        drafts = new QuotationBounds(text, quotations).keep(drafts);
        List<Draft> joined = new QuotationJoiner(annotation, quotations).join(drafts);
        return new StatementMaker(annotation.article(), quotations, times).make(distinct(joined));
    }

    private List<Quotation> quotations(Annotation annotation) {
        List<Quotation> found = new ArrayList<>();
        String text = annotation.article().text().characters();
        for (Segment segment : annotation.article().segments()) {
            if (READ.contains(segment.role())) {
                found.addAll(quotationFinder.find(text, segment.span()));
            }
        }
        return found;
    }

    private List<Draft> drafts(
            Annotation annotation, Sentence sentence, List<Quotation> quotations) {
        List<Draft> found = new ArrayList<>();
        colons.find(sentence).ifPresent(found::add);
        if (lexicon.mayAttribute(sentence)) {
            String text = annotation.article().text().characters();
            Parsed parsed = new Parsed(sentence, annotation.parse(sentence));
            found.addAll(accordingTo.find(parsed));
            found.addAll(verbs.find(parsed));
            found.addAll(nouns.find(parsed));
            found = settle(found, asides.find(parsed));
            found = settle(found, neighbours.find(parsed, near(sentence, quotations, text)));
        }
        return found;
    }

    /** The quotations of a sentence, and one that a mark other than a stop parts from it. */
    private static List<Quotation> near(
            Sentence sentence, List<Quotation> quotations, String text) {
        return quotations.stream()
                .filter(
                        quotation ->
                                quotation.span().overlaps(sentence.span())
                                        || opens(quotation.span(), sentence, text))
                .toList();
    }

    /** "Who will pay?" asked the mayor: to a splitter the question is a sentence of its own. */
    private static boolean opens(Span quotation, Sentence sentence, String text) {
        int start = sentence.span().start();
        return quotation.end() <= start
                && sentence.tokens().size() <= SHORT
                && text.substring(quotation.end(), start).isBlank()
                && text.substring(quotation.end(), start).indexOf('\n') < 0
                && quotation.length() > 2
                && "?!,".indexOf(text.charAt(quotation.end() - 2)) >= 0;
    }

    /** What punctuation shows outranks what the parser made of the same words. */
    private static List<Draft> settle(List<Draft> parsed, List<Draft> shown) {
        List<Draft> settled = new ArrayList<>(shown);
        parsed.stream()
                .filter(draft -> shown.stream().noneMatch(sure -> contradicts(draft, sure)))
                .forEach(settled::add);
        return settled;
    }

    private static boolean contradicts(Draft draft, Draft sure) {
        Span content = sure.contentHull();
        boolean sameCue =
                draft.cue().filter(cue -> cue.overlaps(sure.cue().orElseThrow())).isPresent();
        boolean outside = draft.cue().filter(content::contains).isEmpty();
        return sameCue || (outside && draft.covers(content));
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
                .toList();
    }
}
