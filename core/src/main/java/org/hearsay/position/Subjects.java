package org.hearsay.position;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;

/** Finds the subject of a verb in front of it, or abstains. */
final class Subjects {

    private static final Set<String> SUPPOSING =
            Set.of(
                    "if", "whether", "unless", "until", "when", "once", "should", "lest", "before",
                    "were", "had");
    private static final Set<String> CLAUSAL =
            Set.of(
                    "that",
                    "because",
                    "if",
                    "while",
                    "as",
                    "although",
                    "though",
                    "after",
                    "before",
                    "since",
                    "until",
                    "whether",
                    "unless",
                    "once",
                    "whereas",
                    "lest");
    private static final Set<String> WHO = Set.of("who", "which", "that");
    private static final Set<String> NONE =
            Set.of("no", "nobody", "none", "neither", "few", "nor", "no-one", "any", "anyone");
    private static final Set<String> PERSONS = Set.of("i", "we", "he", "she", "they", "it");
    private static final int DEEP = 3;
    private static final int FAR = 30;

    private final Words words;
    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Speakers speakers;

    Subjects(Words words, Phrases phrases, Lexicon lexicon, Speakers speakers) {
        this.words = words;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.speakers = speakers;
    }

    /** The subject of the verb group that begins at this token. */
    Optional<Subject> of(int first) {
        return of(first, 0);
    }

    private Optional<Subject> of(int first, int depth) {
        int i = skip(first - 1);
        if (i < 0 || depth > DEEP) {
            return Optional.empty();
        }
        if (words.isOf(i, WHO) && words.tag(i).startsWith("W")) {
            return antecedent(i);
        }
        if (words.tag(i).equals("CC")) {
            return shared(i, depth);
        }
        if (words.is(i, ",")) {
            return aside(i);
        }
        return phrase(i);
    }

    /** Over adverbs, quotation marks, and times with their prepositions. */
    private int skip(int from) {
        int i = from;
        while (i >= 0 && from - i < FAR) {
            if (words.is(i, "principle") && words.is(i - 1, "in")) {
                i -= 2;
                continue;
            }
            boolean toTime = words.tag(i).equals("IN") && words.isTime(i + 1);
            boolean over = words.isAdverb(i) || words.isTime(i) || words.isQuote(i);
            if (!over && !toTime) {
                return i;
            }
            i--;
        }
        return i;
    }

    private Optional<Subject> phrase(int end) {
        if (!phrases.isEnd(end)) {
            return Optional.empty();
        }
        int from = phrases.startOf(end);
        if (words.tag(from - 1).equals("IN") && !CLAUSAL.contains(words.lemma(from - 1))) {
            return Optional.empty();
        }
        if (isListed(from, end)) {
            return Optional.empty();
        }
        boolean supposed = SUPPOSING.contains(words.lemma(from - 1)) || isDoubted(from);
        return Optional.of(new Subject(from, end + 1, end + 1, supposed, false));
    }

    /** "It is unlikely THAT the union", "fears the union", "perhaps the union". */
    private boolean isDoubted(int from) {
        int before = words.is(from - 1, "that") ? from - 2 : from - 1;
        return lexicon.isIn("risks", words.lemma(before));
    }

    /** The last of a list of more than two, of which the others are meant as well. */
    private boolean isListed(int from, int end) {
        boolean and = words.is(from - 1, "and") || words.is(from - 1, "or");
        if (and) {
            return words.is(from - 2, ",") && !isClause(from - 2) || words.isNoun(from - 2);
        }
        boolean joined = false;
        for (int i = from; i < end; i++) {
            joined |= words.is(i, "and") || words.is(i, "or");
        }
        return joined && words.is(from - 1, ",") && words.isNoun(from - 2);
    }

    /** "The guild wants a bonus, AND THE BOARD offers": a clause ends at the comma and no list. */
    private boolean isClause(int comma) {
        for (int i = comma - 1; i > 0 && comma - i < FAR; i--) {
            if (words.is(i, ",")) {
                return false;
            }
            if (words.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Karr, WHO opposes the plan". */
    private Optional<Subject> antecedent(int who) {
        boolean apart = words.is(who - 1, ",");
        int end = apart ? who - 2 : who - 1;
        return phrase(end)
                .filter(s -> !words.is(s.from() - 1, "be"))
                .map(s -> apart ? whole(s) : named(s))
                .map(Subject::inRelativeClause);
    }

    /** "Karr, THE MAYOR, who opposes it" is Karr; of "Karr, a rival of Venn, who" nobody knows. */
    private Subject whole(Subject beside) {
        boolean other = false;
        for (int i = beside.from(); i < beside.to(); i++) {
            other |= isPerson(i) && words.is(i - 1, "of");
        }
        return words.is(beside.from(), "the") && !other ? named(beside) : beside;
    }

    private boolean isPerson(int i) {
        return words.name(i).filter(name -> name.kind() == Name.Kind.PERSON).isPresent();
    }

    /** "Karr, A FORMER MINISTER who opposes it": Karr, whom the words for her stand beside. */
    private Subject named(Subject beside) {
        int comma = beside.from() - 1;
        boolean is = words.is(comma, ",") && words.tag(beside.from()).equals("DT");
        return is && isPerson(comma - 1)
                ? phrase(comma - 1).filter(name -> !isFronted(name.from() - 1)).orElse(beside)
                : beside;
    }

    /** "TO Venn, the man who opposes it is a fool": before any verb, of somebody else. */
    private boolean isFronted(int link) {
        boolean fronted = words.tag(link).equals("IN") || words.tag(link).equals("TO");
        for (int i = 0; i < link && fronted; i++) {
            fronted = !words.isFinite(i);
        }
        return fronted;
    }

    /** "Karr, the leader of the opposition, opposes"; "Karr, who came late, opposes". */
    private Optional<Subject> aside(int comma) {
        for (int i = comma - 1; i > 0 && comma - i < FAR; i--) {
            if (words.is(i, ",") && !words.tag(i - 1).equals("CD")) {
                boolean relative = words.tag(i + 1).startsWith("W");
                if (!relative && hasVerb(i + 1, comma)) {
                    return Optional.empty();
                }
                boolean adverb = words.isAdverb(i + 1) && i + 2 == comma;
                return before(i).map(s -> relative || adverb ? whole(s) : s.until(comma));
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> before(int comma) {
        return phrase(comma - 1);
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isFinite(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Sundria welcomed the envoy BUT rejected the plan": the subject of the verb before. */
    private Optional<Subject> shared(int conjunction, int depth) {
        for (int i = conjunction - 1; i > 0 && conjunction - i < FAR; i--) {
            if (words.isFinite(i)) {
                int first = VerbGroup.endingAt(words, i, lexicon).first();
                return of(first, depth + 1).filter(s -> !s.relative() && !isReported(s));
            }
        }
        return Optional.empty();
    }

    /** Whether a clause hangs on another verb, whose subject may be meant as well. */
    private boolean isReported(Subject subject) {
        int before = subject.from() - 1;
        return words.isVerb(before) || words.is(before, "that");
    }

    /** Whether a phrase names somebody who can take a position, and does not name nobody. */
    boolean isActor(int from, int to) {
        for (int i = from; i < to; i++) {
            if (NONE.contains(words.lemma(i))) {
                return false;
            }
        }
        if (words.tag(from).equals("PRP")) {
            return PERSONS.contains(words.lemma(from));
        }
        if (words.says(from, "your")) {
            return false;
        }
        boolean about = words.tag(from + 1).equals("CD") && from + 1 < to;
        int head = phrases.head(about ? from + 1 : from, to);
        boolean thing = lexicon.isIn("things", words.lemma(head).toLowerCase(Locale.ROOT));
        if (words.isTime(head) || thing) {
            return false;
        }
        return words.name(head).filter(Subjects::acts).isPresent()
                || lexicon.isActor(words.lemma(head))
                || words.isNoun(head) && to == head + 1 && isSpeaking(head)
                || words.tag(head).startsWith("NNP")
                || words.is(from, "both") && to == from + 1;
    }

    private boolean isSpeaking(int head) {
        return speakers.has(words.lemma(head)) || speakers.has(words.token(head).text());
    }

    private static boolean acts(Name name) {
        return name.kind() != Name.Kind.OTHER || name.text().endsWith("s");
    }

    /** "I", "we": whoever speaks. */
    boolean isSpeaker(Subject subject) {
        return words.is(subject.from(), "i") || words.is(subject.from(), "we");
    }

    /** "he", "she", "it", "they". */
    boolean isPronoun(Subject subject) {
        return words.tag(subject.from()).equals("PRP") && !isSpeaker(subject);
    }
}
