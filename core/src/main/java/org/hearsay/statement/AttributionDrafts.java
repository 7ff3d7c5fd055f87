package org.hearsay.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** Makes drafts of what the reading model saw: cleaner spans, and how it was said. */
final class AttributionDrafts {

    private static final List<String> TAILS =
            List.of("\u2019s", "'s", ", who", ", which", " that", " who");

    private static final String ON = " on ";
    private static final String SUNDAY = "Sunday";

    /** What nobody's name ends in. */
    private static final Set<String> UNFINISHED = Set.of("and", "or", "but", "the", "The", "a");

    /** Words that a title may write small. */
    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "the", "of", "and", "in", "on", "to", "for", "at", "with", "from",
                    "by");

    /** Of what the model is less sure of, more is wrong than right. */
    private static final double LEAST = .4;

    private static final String CLOSING = "\u201d\u2019\"'";

    /** Tags of words that a noun phrase is made of. */
    private static final Set<String> PHRASE =
            Set.of("DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "POS");

    private static final Set<String> LINKS = Set.of("of", "for", "at");

    private final Annotation annotation;
    private final String text;
    private final NavigableMap<Integer, Span> times = new TreeMap<>();
    private final Manners manners;
    private final Unsaid unsaid;
    private final SourceTimes sourceTimes;

    AttributionDrafts(Annotation annotation, List<TimeExpression> times, Manners manners) {
        this.annotation = annotation;
        this.text = annotation.article().text().characters();
        this.unsaid = new Unsaid(text, manners);
        this.sourceTimes = new SourceTimes(annotation, times);
        times.forEach(
                time -> this.times.put(time.evidence().span().start(), time.evidence().span()));
        this.manners = manners;
    }

    /** In the order of their cues. */
    List<Draft> all() {
        List<Draft> drafts =
                withAsides(
                        annotation.attributions().stream()
                                .flatMap(a -> draft(a).stream())
                                .toList());
        Map<Span, Draft> nearest = new HashMap<>();
        for (Draft draft : drafts) {
            for (Span part : draft.content()) {
                nearest.merge(part, draft, (a, b) -> distance(b, part) < distance(a, part) ? b : a);
            }
        }
        SubjectSources subjects = new SubjectSources(annotation);
        AppositionSources appositions = new AppositionSources(annotation);
        TenseSources tenses = new TenseSources(annotation, drafts);
        AsideEnds asides = new AsideEnds(text);
        Agents agents = new Agents(annotation);
        return drafts.stream()
                .map(draft -> subjects.corrected(withOwn(draft, nearest)))
                .map(draft -> agents.named(draft, near(draft.sentence().span())))
                .map(tenses::shared)
                .map(asides::cut)
                .map(WritersClauses::without)
                .map(appositions::named)
                .map(this::withHeadline)
                .filter(draft -> !isNobodys(draft) && draft.why().confidence() >= LEAST)
                .toList();
    }

    private boolean isNobodys(Draft draft) {
        return draft.cue()
                .flatMap(cue -> CueSentence.of(draft.sentence(), cue, List.of(), List.of()))
                .filter(
                        around ->
                                Nobodys.isTold(around, draft.source().isPresent())
                                        || unsaid.isTold(draft, around))
                .isPresent();
    }

    /** A headline that ends in who says it ("…, minister says") says all that stands before. */
    private Draft withHeadline(Draft draft) {
        Sentence sentence = draft.sentence();
        if (sentence.segment().role() != Role.HEADLINE
                || draft.source().isEmpty()
                || draft.cue().isEmpty()) {
            return draft;
        }
        Span who = Span.hull(draft.source().get(), draft.cue().get());
        int comma = who.start() - 1;
        while (comma > sentence.span().start() && text.charAt(comma) == ' ') {
            comma--;
        }
        boolean last = who.end() >= sentence.span().end() - 1;
        boolean behind = last && comma > sentence.span().start() && text.charAt(comma) == ',';
        return behind && draft.contentHull().end() <= comma
                ? draft.withContent(List.of(new Span(sentence.span().start(), comma)))
                : draft;
    }

    /** "Venn, who called for a ferry, said": she is who called, if nobody else is. */
    private List<Draft> withAsides(List<Draft> drafts) {
        NavigableMap<Integer, Span> sources = new TreeMap<>();
        drafts.forEach(draft -> draft.source().ifPresent(s -> sources.put(s.start(), s)));
        return drafts.stream().map(draft -> withAside(draft, sources)).toList();
    }

    private Draft withAside(Draft draft, NavigableMap<Integer, Span> sources) {
        if (draft.source().isPresent() || draft.cue().isEmpty()) {
            return draft;
        }
        Span cue = draft.cue().get();
        Map.Entry<Integer, Span> around = sources.lowerEntry(cue.start());
        if (around == null || !around.getValue().contains(cue)) {
            return draft;
        }
        int clause = around.getValue().in(text).indexOf(", who ");
        Span who = new Span(around.getKey(), around.getKey() + Math.max(clause, 0));
        return clause > 0 && who.end() < cue.start() ? draft.withSource(who) : draft;
    }

    /**
     * Of several parts those that are not rather another cue's: in "“No,” Venn said. “Never,” he
     * added" the first quotation is not what he added.
     */
    private static Draft withOwn(Draft draft, Map<Span, Draft> nearest) {
        List<Span> own =
                draft.content().stream().filter(part -> draft.equals(nearest.get(part))).toList();
        return own.isEmpty() ? draft : draft.withContent(own);
    }

    private static int distance(Draft draft, Span part) {
        int cue = draft.cue().map(Span::start).orElse(part.start());
        return cue < part.start() ? part.start() - cue : Math.max(0, cue - part.end());
    }

    private Optional<Draft> draft(Attribution attribution) {
        Optional<Span> source =
                postponed(attribution)
                        .or(attribution::source)
                        .map(this::trimmed)
                        .map(this::bare)
                        .map(sourceTimes::without)
                        .map(this::wholePaper)
                        .filter(s -> !s.isEmpty());
        List<Span> content =
                attribution.content().stream()
                        .filter(part -> !isOfAnotherCaption(part, attribution.cue()))
                        .map(this::trimmed)
                        .filter(span -> !span.isEmpty())
                        .toList();
        return content.isEmpty()
                        || content.stream().allMatch(this::isTitleOfAWork)
                        || isPartOfAWord(attribution.cue())
                ? Optional.empty()
                : annotation
                        .sentenceAt(attribution.cue().start())
                        .flatMap(sentence -> draft(attribution, source, content, sentence));
    }

    /** "his believe-what-he-says followers": no cue of its own. */
    private boolean isPartOfAWord(Span cue) {
        int before = cue.start() - 1;
        return before > 0
                && text.charAt(before) == '-'
                && Character.isLetter(text.charAt(before - 1))
                && Character.isLetter(text.charAt(cue.start()));
    }

    /** Whether a part stands in a picture's caption, and the words that tell it elsewhere. */
    private boolean isOfAnotherCaption(Span part, Span cue) {
        Optional<Segment> here = annotation.sentenceAt(part.start()).map(Sentence::segment);
        Optional<Segment> there = annotation.sentenceAt(cue.start()).map(Sentence::segment);
        return here.filter(segment -> segment.role() == Role.CAPTION).isPresent()
                && !here.equals(there);
    }

    /** None where the cue tells a deed. */
    private Optional<Draft> draft(
            Attribution attribution, Optional<Span> source, List<Span> content, Sentence sentence) {
        List<Span> taken = new ArrayList<>(content);
        source.ifPresent(taken::add);
        String said = content.stream().map(span -> span.in(text)).collect(Collectors.joining(" "));
        Optional<CueSentence> around =
                CueSentence.of(sentence, attribution.cue(), taken, near(sentence.span()));
        if (around.filter(a -> manners.isDeed(a, said)).isPresent()) {
            return Optional.empty();
        }
        Manner manner = around.map(a -> manners.of(a, said)).orElseGet(() -> Manner.of(Act.ASSERT));
        return Optional.of(
                new Draft(
                        source,
                        Optional.of(attribution.cue()),
                        content,
                        manner,
                        new Draft.Why("model", attribution.confidence()),
                        sentence));
    }

    /**
     * Whoever is named right behind a cue that stands right behind a quotation, where the source
     * seen is one of another sentence: "“Never,” said a spokesman, Piet Orr."
     */
    private Optional<Span> postponed(Attribution attribution) {
        Span cue = attribution.cue();
        Optional<Sentence> sentence = annotation.sentenceAt(cue.start());
        boolean elsewhere =
                attribution.source().isPresent()
                        && sentence.isPresent()
                        && !sentence.get().span().overlaps(attribution.source().get());
        return elsewhere && followsQuotation(cue.start())
                ? sentence.flatMap(s -> nounPhrase(s, cue.end()))
                : Optional.empty();
    }

    private boolean followsQuotation(int position) {
        int i = position - 1;
        while (i > 0 && text.charAt(i) == ' ') {
            i--;
        }
        return i > 1
                && CLOSING.indexOf(text.charAt(i)) >= 0
                && ",?!".indexOf(text.charAt(i - 1)) >= 0;
    }

    /** The nouns, names and what belongs to them from a position on. */
    private static Optional<Span> nounPhrase(Sentence sentence, int from) {
        int start = -1;
        int end = -1;
        for (Token token : sentence.tokens()) {
            if (token.span().start() < from) {
                continue;
            }
            boolean comma = token.text().equals(",");
            if (!PHRASE.contains(token.tag()) && !comma && !LINKS.contains(token.text())) {
                break;
            }
            if (start < 0 && comma) {
                return Optional.empty();
            }
            start = start < 0 ? token.span().start() : start;
            end = token.isNoun() ? token.span().end() : end;
        }
        return start < 0 || end < 0 ? Optional.empty() : Optional.of(new Span(start, end));
    }

    /** “The Gauge”, “A Century of Progress”: what a work is called, and nothing that was said. */
    private boolean isTitleOfAWork(Span part) {
        String words = part.in(text);
        int last = words.length() - 1;
        boolean quoted =
                last > 2
                        && "\u201c\"".indexOf(words.charAt(0)) >= 0
                        && "\u201d\"".indexOf(words.charAt(last)) >= 0;
        if (!quoted || ",.!?".indexOf(words.charAt(last - 1)) >= 0) {
            return false;
        }
        List<Word> all = Word.in(text, part);
        return all.size() > 1 && all.stream().allMatch(this::isTitled);
    }

    private boolean isTitled(Word word) {
        return SMALL.contains(word.form())
                || Character.isUpperCase(text.charAt(word.span().start()));
    }

    private List<Span> near(Span sentence) {
        return List.copyOf(times.subMap(sentence.start(), sentence.end()).values());
    }

    /** "The Mail ON SUNDAY", of which the day is no time. */
    private Span wholePaper(Span source) {
        int day = source.end() + ON.length();
        boolean on = text.startsWith(ON, source.end());
        boolean told = on && (times.containsKey(day) || times.containsKey(day - 3));
        return on && !told && text.startsWith(SUNDAY, day)
                ? new Span(source.start(), day + SUNDAY.length())
                : source;
    }

    /** A source without the possessive, the relative pronoun or the "and" behind it. */
    private Span bare(Span source) {
        String words = source.in(text);
        int last = words.lastIndexOf(' ') + 1;
        if (UNFINISHED.contains(words.substring(last))) {
            return bare(trimmed(new Span(source.start(), source.start() + last)));
        }
        for (String tail : TAILS) {
            if (words.endsWith(tail) && !words.endsWith(" of that")) {
                return trimmed(new Span(source.start(), source.end() - tail.length()));
            }
        }
        return source;
    }

    /**
     * Without the white space, commas, dashes and stops at its edges that are none of its words.
     */
    private Span trimmed(Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && isEdge(text.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isEdge(char c) {
        return Character.isWhitespace(c) || ",;:\u2013\u2014-".indexOf(c) >= 0;
    }
}
