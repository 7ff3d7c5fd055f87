package org.hearsay.statement;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearsay.model.Act;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Tells attributions that tell of nothing said: what somebody would or may say but has not ({@link
 * Possible}), what anybody or whoever says, a supposed saying ("any suggestion that"), how somebody
 * was seen ("was shown"), what a thing is known as, that a request for comment stayed unanswered,
 * what nobody says ("no council", "who is to blame?"), and contents with no words of their own
 * ("told him", "made that comment", "what they hope to achieve").
 */
final class Unsaid {

    /** Of these a pronoun tells whom it was said to; whom somebody praises it may tell whole. */
    private static final Set<Act> SPOKEN =
            EnumSet.of(Act.ASSERT, Act.ASK, Act.PROMISE, Act.WARN, Act.CONFIRM);

    private static final Set<String> ANYBODY = Set.of("any", "anyone", "anybody", "whoever");

    /** Who or what a question asks for. */
    private static final Set<String> ASKED = Set.of("who", "what", "which", "whose", "how", "why");

    /** What people have, and which says nothing: "questions remain about". */
    private static final Set<String> THINGS =
            Set.of(
                    "question",
                    "questions",
                    "doubt",
                    "doubts",
                    "speculation",
                    "rumours",
                    "rumors",
                    "uncertainty",
                    "confusion");

    private static final Set<String> POINTING =
            Set.of("that", "this", "these", "those", "the", "his", "her", "their", "its", "such");
    private static final Set<String> SAYINGS =
            Set.of(
                    "comment",
                    "comments",
                    "remark",
                    "remarks",
                    "point",
                    "points",
                    "statement",
                    "statements",
                    "observation",
                    "announcement");

    /** "NO 10", "no FEWER than six", "no one" are somebody. */
    private static final Set<String> NOT_NONE =
            Set.of("one", "fewer", "less", "lesser", "smaller", "other");

    private static final Set<String> SUPPOSING = Set.of("any", "no", "without");
    private static final Set<String> SHOWN =
            Set.of("show", "see", "picture", "film", "photograph", "depict");
    private static final Set<String> CALLED = Set.of("know", "call");
    private static final Set<String> JOINING = Set.of("which", "the", "what", "who", "whom");

    /** "It" and "that" may stand for what was said; these only for whom. */
    private static final Set<String> PERSONS =
            Set.of("him", "her", "them", "me", "us", "you", "one", "they", "he", "she", "we", "i");

    private static final Set<String> REQUESTS = Set.of("request", "requests", "comment");
    private static final Set<String> ANSWERING =
            Set.of("respond", "reply", "return", "answer", "response");

    private static final int LONGEST_REQUEST = 5;

    private static final List<String> MARKS =
            List.of("\u201c", "\u201d", "\"", "''", "``", "\u2018");

    private final String text;
    private final Manners manners;

    Unsaid(String text, Manners manners) {
        this.text = text;
        this.manners = manners;
    }

    /** Whether the words round a draft's cue, and its content, tell of nothing that was said. */
    boolean isTold(Draft draft, CueSentence around) {
        boolean quoted = draft.content().stream().anyMatch(this::isQuoted);
        return isEmpty(draft, around)
                || isUnanswered(draft, around)
                || draft.source().filter(source -> isNone(source, draft)).isPresent()
                || Topics.isTold(draft, around, quoted)
                || draft.source().isEmpty() && isKnownAs(around)
                || !quoted
                        && (isOnlyPossible(draft, around)
                                || isAnybodys(draft)
                                || draft.source().isEmpty()
                                        && (isSupposed(around) || isShown(around)));
    }

    /** Whether there are quotation marks in the words or right beside them. */
    private boolean isQuoted(Span span) {
        int from = Math.max(0, span.start() - 2);
        String words = text.substring(from, Math.min(text.length(), span.end() + 2));
        return MARKS.stream().anyMatch(words::contains);
    }

    private boolean isOnlyPossible(Draft draft, CueSentence around) {
        String source = draft.source().map(span -> span.in(text)).orElse("");
        return Possible.isTold(draft, around, source, manners.isKnown(around));
    }

    private boolean isAnybodys(Draft draft) {
        return draft.source().map(this::firstWord).filter(ANYBODY::contains).isPresent();
    }

    /** "No council", "WHO is to blame?", "questions remain": nobody who said anything. */
    private boolean isNone(Span source, Draft draft) {
        List<String> words = Word.in(text, source).stream().map(Word::form).toList();
        if (words.isEmpty()) {
            return false;
        }
        String first = words.get(0);
        boolean question =
                source.start() == draft.sentence().span().start()
                        && text.startsWith("?", draft.sentence().span().end() - 1);
        return ASKED.contains(first) && question
                || first.equals("nor")
                || first.equals("no") && words.size() > 1 && !isSomebody(words.get(1))
                || words.size() <= 2 && THINGS.contains(words.get(words.size() - 1));
    }

    private static boolean isSomebody(String behindNo) {
        return NOT_NONE.contains(behindNo) || Character.isDigit(behindNo.charAt(0));
    }

    /** "made that comment", "reinforced this point": what was said stands elsewhere. */
    private static boolean isPointer(Draft draft, List<Word> words) {
        return draft.manner().act() == Act.ASSERT
                && words.size() == 2
                && POINTING.contains(words.get(0).form())
                && SAYINGS.contains(words.get(1).form());
    }

    /** "any suggestion that", "without a hint that" */
    private static boolean isSupposed(CueSentence around) {
        boolean noun = around.token(around.last()).isNoun();
        return noun
                && (around.is(around.first(), SUPPOSING)
                        || around.is(around.first() - 1, SUPPOSING));
    }

    /** "was shown grimacing": of nobody who shows it. */
    private static boolean isShown(CueSentence around) {
        return isPassive(around, i -> around.is(i, SHOWN));
    }

    /** "known as": of nobody who calls it so. */
    private static boolean isKnownAs(CueSentence around) {
        return isPassive(around, i -> around.is(i, CALLED) && around.is(i + 1, Set.of("as")));
    }

    private static boolean isPassive(CueSentence around, IntPredicate which) {
        return IntStream.rangeClosed(around.first(), around.last())
                .anyMatch(i -> around.token(i).tag().equals("VBN") && which.test(i));
    }

    /** "did not respond to a request for comment" */
    private boolean isUnanswered(Draft draft, CueSentence around) {
        List<Word> words = words(draft);
        boolean request =
                words.size() <= LONGEST_REQUEST
                        && words.stream().map(Word::form).anyMatch(REQUESTS::contains);
        boolean answering = false;
        for (int i = around.first(); i <= around.last(); i++) {
            answering |= around.is(i, ANSWERING);
        }
        return request && answering;
    }

    /** A pronoun alone where somebody says or asks something, or a question's "what … to do". */
    private boolean isEmpty(Draft draft, CueSentence around) {
        List<Word> words = words(draft);
        if (words.isEmpty() || isPointer(draft, words)) {
            return true;
        }
        if (words.size() == 1) {
            String word = words.get(0).form();
            boolean heard = SPOKEN.contains(draft.manner().act()) && manners.isKnown(around);
            return JOINING.contains(word) || heard && PERSONS.contains(word);
        }
        boolean asked =
                draft.content().size() == 2
                        && draft.content().get(0).in(text).equalsIgnoreCase("what");
        return asked
                && words.get(1).form().equals("to")
                && draft.cue().filter(cue -> draft.contentHull().contains(cue)).isPresent();
    }

    private List<Word> words(Draft draft) {
        return draft.content().stream().flatMap(span -> Word.in(text, span).stream()).toList();
    }

    private String firstWord(Span span) {
        List<Word> words = Word.in(text, span);
        return words.isEmpty() ? "" : words.get(0).form();
    }
}
