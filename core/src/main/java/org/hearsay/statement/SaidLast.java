package org.hearsay.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Role;
import org.hearsay.text.Span;

/**
 * Reads sentences that end in who says them: "The gate gave way on Monday and flooded two towns,
 * the county said", "…, said Ida Venn, its head".
 *
 * <p>All that stands before the comma is said, where it is a clause of its own and the words behind
 * the verb tell no more than to whom, when and where. Of such a sentence the reading model often
 * takes the last clause alone, or nothing.
 */
final class SaidLast {

    private static final double CONFIDENCE = .75;
    private static final Draft.Why WHY = new Draft.Why("said-last", CONFIDENCE);

    private static final Set<String> SAYING =
            Set.of(
                    "say",
                    "tell",
                    "report",
                    "announce",
                    "confirm",
                    "note",
                    "add",
                    "explain",
                    "insist",
                    "claim",
                    "estimate",
                    "reckon",
                    "warn",
                    "acknowledge",
                    "admit",
                    "concede",
                    "allege",
                    "write",
                    "recall",
                    "predict",
                    "complain",
                    "argue",
                    "state");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");
    private static final Set<String> TELLING = Set.of("VBD", "VBZ", "VBP");
    private static final Set<String> NOMINAL =
            Set.of(
                    "DT", "PRP$", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS",
                    "PDT", "HYPH", "$", "PRP", "WP$");
    private static final Set<String> LINKING =
            Set.of("of", "for", "at", "to", "with", "in", "from");
    private static final Set<String> REST =
            Set.of(
                    "IN", "TO", "DT", "PRP$", "CD", "JJ", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH",
                    "RB", "PRP", "CC");
    private static final Set<String> CONTENT_AHEAD = Set.of("that", "whether", "if", "as", "while");
    private static final Set<String> SUBORDINATE =
            Set.of(
                    "when",
                    "after",
                    "before",
                    "as",
                    "while",
                    "although",
                    "though",
                    "because",
                    "since",
                    "once",
                    "until",
                    "if",
                    "unless",
                    "asked",
                    "whether",
                    "where");
    private static final Set<String> OPENING = Set.of("VBG", "VBN", "TO", "CC", "WP", "WRB");
    private static final Set<String> QUOTES = Set.of("\u201d", "''", "\"", "\u2019", "'");
    private static final Set<String> DASHES = Set.of("\u2014", "\u2013", "--", "-");

    private static final int LONGEST_DATELINE = 12;
    private static final int LEAST = 4;

    private final Annotation annotation;
    private final Manners manners;

    SaidLast(Annotation annotation, Manners manners) {
        this.annotation = annotation;
        this.manners = manners;
    }

    /** These drafts, with what such a sentence says as a whole instead of its end, and new ones. */
    List<Draft> widened(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (Sentence sentence : annotation.sentences()) {
            if (sentence.segment().role() != Role.HEADLINE) {
                read(sentence).ifPresent(last -> put(all, last));
            }
        }
        return all;
    }

    private static void put(List<Draft> all, Draft last) {
        Span cue = last.cue().orElseThrow();
        for (int i = 0; i < all.size(); i++) {
            Draft known = all.get(i);
            if (known.cue().filter(cue::overlaps).isPresent()) {
                if (isPartOf(known, last)) {
                    all.set(i, known.withContent(last.content()));
                }
                return;
            }
        }
        if (!isOfSeveral(last)) {
            all.add(last);
        }
    }

    /**
     * "Two people told": what the model did not see of several who are then told apart ("one of
     * them") would be taken for what each of them says.
     */
    private static boolean isOfSeveral(Draft last) {
        Span source = last.source().orElseThrow();
        return last.sentence().tokens().stream()
                .filter(token -> source.contains(token.span()))
                .limit(1)
                .anyMatch(token -> token.tag().equals("CD"));
    }

    /** Whether what was read ends with what is said, and begins later, or before in a dateline. */
    private static boolean isPartOf(Draft known, Draft last) {
        Span read = known.contentHull();
        Span said = last.contentHull();
        return read.start() != said.start()
                && read.start() >= last.sentence().span().start()
                && Math.abs(read.end() - said.end()) <= 1;
    }

    private Optional<Draft> read(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int verb = tokens.size() - 1; verb > LEAST; verb--) {
            Token token = tokens.get(verb);
            if (TELLING.contains(token.tag()) && SAYING.contains(token.lemma())) {
                Optional<Draft> draft = at(sentence, verb);
                if (draft.isPresent()) {
                    return draft;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Draft> at(Sentence sentence, int verb) {
        List<Token> tokens = sentence.tokens();
        boolean inverted = tokens.get(verb - 1).text().equals(",");
        int comma = inverted ? verb - 1 : commaBefore(tokens, verb);
        int sourceEnd = inverted ? nounsEnd(tokens, verb + 1) : verb;
        int sourceStart = inverted ? verb + 1 : comma + 1;
        boolean linked =
                sourceStart == tokens.size() || LINKING.contains(tokens.get(sourceStart).text());
        boolean fits =
                !linked
                        && comma >= LEAST
                        && sourceEnd > sourceStart
                        && (inverted ? ends(tokens, sourceEnd) : isRest(tokens, verb));
        int from = fits ? behindDateline(tokens, comma) : comma;
        return fits && isClause(tokens, from, comma)
                ? Optional.of(draft(sentence, from, comma, sourceStart, sourceEnd, verb))
                : Optional.empty();
    }

    private Draft draft(
            Sentence sentence, int from, int comma, int sourceStart, int sourceEnd, int verb) {
        Span content = sentence.span(from, comma - 1);
        Span source = sentence.span(sourceStart, sourceEnd - 1);
        Span cue = sentence.tokens().get(verb).span();
        String said = content.in(annotation.article().text().characters());
        Manner manner =
                CueSentence.of(sentence, cue, List.of(source, content), List.of())
                        .map(around -> manners.of(around, said))
                        .orElseGet(() -> Manner.of(Act.ASSERT));
        return new Draft(
                Optional.of(source), Optional.of(cue), List.of(content), manner, WHY, sentence);
    }

    /** The comma before the words for who speaks; 0 where other words stand between. */
    private static int commaBefore(List<Token> tokens, int verb) {
        int i = verb - 1;
        while (i > 0 && isNominal(tokens.get(i))) {
            i--;
        }
        return i > 0 && tokens.get(i).text().equals(",") ? i : 0;
    }

    private static boolean isNominal(Token token) {
        return NOMINAL.contains(token.tag()) || LINKING.contains(token.text());
    }

    private static int nounsEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && isNominal(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /** Whether an apposition at most stands between the name and the end. */
    private static boolean ends(List<Token> tokens, int from) {
        int at = from;
        if (at < tokens.size() && tokens.get(at).text().equals(",")) {
            at++;
            while (at < tokens.size()
                    && (isNominal(tokens.get(at)) || tokens.get(at).text().equals("and"))) {
                at++;
            }
        }
        return at == tokens.size() || tokens.get(at).text().equals(".");
    }

    /** To whom, when and where it was said, up to the end or what somebody did by it. */
    private static boolean isRest(List<Token> tokens, int verb) {
        for (int i = verb + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.text().equals(".")) {
                return true;
            }
            if (token.text().equals(",")) {
                return i + 1 < tokens.size() && tokens.get(i + 1).tag().equals("VBG");
            }
            if (!REST.contains(token.tag()) || CONTENT_AHEAD.contains(token.lemma())) {
                return false;
            }
        }
        return true;
    }

    /** The first token behind "KELL, Feb. 3 (AP) —". */
    private static int behindDateline(List<Token> tokens, int comma) {
        String first = tokens.get(0).text();
        boolean capitals =
                first.length() > 1 && first.equals(first.toUpperCase(java.util.Locale.ROOT));
        for (int i = 1; capitals && i < Math.min(LONGEST_DATELINE, comma - LEAST); i++) {
            boolean apart =
                    DASHES.contains(tokens.get(i).text())
                            && tokens.get(i).span().start() > tokens.get(i - 1).span().end();
            if (apart) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Whether something is told before the comma, outside quotation, and not only when or why. */
    private static boolean isClause(List<Token> tokens, int from, int comma) {
        Token first = tokens.get(from);
        if (QUOTES.contains(tokens.get(comma - 1).text())
                || OPENING.contains(first.tag())
                || SUBORDINATE.contains(first.lemma())) {
            return false;
        }
        int quotes = 0;
        boolean told = false;
        for (int i = from; i < comma; i++) {
            String text = tokens.get(i).text();
            quotes += text.equals("\u201c") || text.equals("``") ? 1 : 0;
            quotes -= text.equals("\u201d") || text.equals("''") ? 1 : 0;
            boolean speaks = TELLING.contains(tokens.get(i).tag()) && text.equals("said");
            told |= FINITE.contains(tokens.get(i).tag());
            if (speaks || text.equals(":") || text.equals("?") || text.equals(";")) {
                return false;
            }
        }
        return told && quotes == 0;
    }
}
