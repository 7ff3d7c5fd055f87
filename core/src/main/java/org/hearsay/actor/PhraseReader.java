package org.hearsay.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/** Tells what a party's words are: a pronoun, a name, somebody's somebody, or a noun. */
final class PhraseReader {

    private static final Set<String> PRONOUNS =
            Set.of(
                    "he", "she", "it", "they", "i", "him", "her", "them", "his", "its", "their",
                    "my");
    private static final Map<String, String> SUBJECT_FORM =
            Map.of(
                    "him", "he", "her", "she", "them", "they", "his", "he", "its", "it", "their",
                    "they", "my", "i");
    private static final Map<String, String> POSSESSIVE =
            Map.of("his", "he", "her", "she", "its", "it", "their", "they");
    private static final Set<String> OTHER_PRONOUNS =
            Set.of(
                    "we",
                    "you",
                    "who",
                    "which",
                    "that",
                    "this",
                    "these",
                    "those",
                    "both",
                    "all",
                    "everyone",
                    "somebody",
                    "someone",
                    "nobody",
                    "none",
                    "each",
                    "every",
                    "any",
                    "no",
                    "neither",
                    "either",
                    "us",
                    "me",
                    "my",
                    "our",
                    "your",
                    "what",
                    "there",
                    "himself",
                    "herself");
    private static final String COUNTRY = "US";

    /** What may stand behind the words for somebody and is none of them. */
    private static final Set<String> BEHIND =
            Set.of("himself", "herself", "itself", "themselves", "alike", "too", "also", "alone");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");
    private static final Set<String> INDEFINITE =
            Set.of(
                    "a",
                    "an",
                    "one",
                    "another",
                    "some",
                    "several",
                    "many",
                    "two",
                    "three",
                    "four",
                    "five",
                    "six",
                    "seven",
                    "eight",
                    "nine",
                    "ten",
                    "few",
                    "dozens",
                    "hundreds",
                    "thousands",
                    "multiple",
                    "numerous",
                    "various",
                    "other",
                    "most",
                    "more");
    private static final Set<String> ONE = Set.of("a", "an", "one", "another", "some");
    private static final Set<String> PLACES = Set.of("there", "here");
    private static final Set<String> BY = Set.of("by", "from");
    private static final Set<String> FOR = Set.of("for", "at", "in", "from", "with");
    private static final Set<String> ORDINALS = Set.of("second", "third", "fourth", "fifth");
    private static final Set<String> ALL_OF_THEM =
            Set.of(
                    "them",
                    "the two",
                    "the three",
                    "the four",
                    "the five",
                    "the two people",
                    "the three people",
                    "the four people");
    private static final Set<String> BREAKS =
            Set.of(
                    "of",
                    "for",
                    "to",
                    "at",
                    "in",
                    "on",
                    "from",
                    "with",
                    "who",
                    "close",
                    "by",
                    "familiar",
                    "whose",
                    "which",
                    "that",
                    "near",
                    "inside",
                    "within",
                    "speaking",
                    "briefed",
                    "about",
                    "as",
                    "among",
                    "outside",
                    "under",
                    "based",
                    "involved",
                    "said",
                    "i",
                    "we",
                    "he",
                    "she",
                    "they");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;

    PhraseReader(ArticleWords article, Lexicon lexicon, Countries countries) {
        this.article = article;
        this.lexicon = lexicon;
        this.countries = countries;
    }

    Phrase read(Span span) {
        List<Word> words = trimmed(article.in(span));
        if (words.isEmpty()) {
            return new Phrase.Unclear();
        }
        if (words.size() == 1) {
            String lower = words.get(0).lower();
            if (PRONOUNS.contains(lower)) {
                return new Phrase.Pronoun(SUBJECT_FORM.getOrDefault(lower, lower));
            }
            if (lower.equals("who") || lower.equals("which")) {
                return new Phrase.Relative(lower.equals("who"));
            }
            if (isOtherPronoun(words.get(0))) {
                return new Phrase.Unclear();
            }
        }
        Optional<Phrase> among = among(words);
        if (among.isPresent()) {
            return among.get();
        }
        int end = coreEnd(words);
        return end == 0 || joinsNames(words) ? new Phrase.Unclear() : readCore(words, end);
    }

    /** "US officials" are not "us". */
    private static boolean isOtherPronoun(Word word) {
        return OTHER_PRONOUNS.contains(word.lower()) && !word.text().equals(COUNTRY);
    }

    /** Words without a noun of their own that stand for one of several people. */
    private static Optional<Phrase> among(List<Word> words) {
        String all = words.stream().map(Word::lower).collect(Collectors.joining(" "));
        String rest = all.startsWith("one of ") ? all.substring("one of ".length()) : "";
        if (ALL_OF_THEM.contains(rest)) {
            return Optional.of(new Phrase.Among("one of"));
        }
        String ordinal = all.startsWith("a ") ? all.substring("a ".length()) : "";
        return ORDINALS.contains(ordinal)
                ? Optional.of(new Phrase.Among(ordinal))
                : all.equals("another") || all.equals("the other")
                        ? Optional.of(new Phrase.Among(all))
                        : Optional.empty();
    }

    /** Without marks at the edges, a possessive ending, or the "herself" behind a noun. */
    private static List<Word> trimmed(List<Word> words) {
        int from = 0;
        int to = words.size();
        while (from < to && words.get(from).isMark()) {
            from++;
        }
        while (to > from && (words.get(to - 1).isMark() || words.get(to - 1).isPossessive())) {
            to--;
        }
        if (to > from + 1 && BEHIND.contains(words.get(to - 1).lower())) {
            to--;
        }
        return words.subList(from, to);
    }

    /** Where the part that holds the head ends: at a comma, a preposition or a relative clause. */
    private int coreEnd(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean inName =
                    article.nameAt(word.span().start())
                            .filter(n -> n.span().start() < word.span().start())
                            .isPresent();
            boolean ends = isBreak(word, i) || isBreakingMark(word) || isClause(words, i);
            if (!inName && ends) {
                return i;
            }
        }
        return words.size();
    }

    /** "The lawyer REPRESENTING Ida Venn", "a man accusing the bank": no part of who it is. */
    private boolean isClause(List<Word> words, int at) {
        boolean participle =
                at > 0
                        && at + 1 < words.size()
                        && words.get(at).tag().equals("VBG")
                        && words.get(at - 1).isNoun();
        return participle
                && (isName(words.get(at + 1))
                        || Set.of("DT", "PRP$").contains(words.get(at + 1).tag()));
    }

    private static boolean isBreak(Word word, int at) {
        return at > 0 && (BREAKS.contains(word.lower()) || PLACES.contains(word.lower()));
    }

    private static boolean isBreakingMark(Word word) {
        return word.isMark() && !word.isPossessive() && !"&$%'’.".contains(word.text());
    }

    /** "Venn and Sarn": whoever stands for both stands for neither. */
    private boolean joinsNames(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean and = Set.of("and", "&", "or").contains(words.get(i).lower());
            Optional<Name> here = article.nameAt(words.get(i).span().start());
            if (and && here.isEmpty() && isName(words.get(i - 1)) && personFollows(words, i + 1)) {
                return true;
            }
            if (and
                    && here.isEmpty()
                    && words.get(i - 1).text().equals(",")
                    && personFollows(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean personFollows(List<Word> words, int from) {
        return words.subList(from, words.size()).stream().anyMatch(this::isName);
    }

    private boolean isName(Word word) {
        return article.nameAt(word.span().start())
                .filter(name -> name.kind() != Name.Kind.OTHER)
                .isPresent();
    }

    private Phrase readCore(List<Word> words, int end) {
        Optional<Name> last = article.nameAt(words.get(end - 1).span().start());
        Optional<Name> apposed = apposed(words, end);
        boolean dateline = apposed.isPresent() && isPlace(last) && words.get(0).isNoun();
        if (last.isPresent() && isHead(last.get()) && !dateline) {
            return new Phrase.Named(last.get());
        }
        if (apposed.isPresent()) {
            return new Phrase.Named(apposed.get());
        }
        int possessive = lastPossessive(words, end);
        String first = words.get(0).lower();
        if (POSSESSIVE.containsKey(first) && end > 1) {
            Optional<String> pronoun = Optional.of(POSSESSIVE.get(first));
            return owned(words, words.get(0).span(), pronoun, 1, end);
        }
        if (possessive > 0 && possessive + 1 < end) {
            Span owner =
                    new Span(words.get(0).span().start(), words.get(possessive - 1).span().end());
            return owned(words, owner, Optional.empty(), possessive + 1, end);
        }
        return author(words, end)
                .<Phrase>map(Phrase.Named::new)
                .orElseGet(() -> nominal(words, end));
    }

    /** Whose estimate "an estimate by the River Board" is. */
    private Optional<Name> author(List<Word> words, int end) {
        boolean by =
                end + 1 < words.size()
                        && BY.contains(words.get(end).lower())
                        && lexicon.isTestimony(words.get(end - 1).lower());
        int at = end + 1;
        while (by && at < words.size() && isModifier(words.get(at))) {
            at++;
        }
        return by && at < words.size()
                ? article.nameAt(words.get(at).span().start()).filter(PhraseReader::isSpeaker)
                : Optional.empty();
    }

    private boolean isModifier(Word word) {
        return (word.tag().equals("DT") || word.tag().startsWith("JJ"))
                && article.nameAt(word.span().start()).isEmpty();
    }

    private static boolean isSpeaker(Name name) {
        return name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.ORGANISATION;
    }

    private static boolean isPlace(Optional<Name> name) {
        return name.filter(n -> n.kind() == Name.Kind.PLACE).isPresent();
    }

    /** A word for a people or a work ("Finnish", "Kellers") names a body only as a plural. */
    private boolean isHead(Name name) {
        return name.kind() != Name.Kind.OTHER || countries.isPeople(name.text());
    }

    /**
     * A person named right after a noun's comma, or after "Prime Minister of Orvane"; "the office
     * of the mayor, Ida Venn" is no person.
     */
    private Optional<Name> apposed(List<Word> words, int end) {
        int at = end;
        if (at < words.size() && words.get(at).text().equals(",")) {
            at++;
            while (at < words.size() && lexicon.isHonorific(words.get(at).text())) {
                at++;
            }
            return at < words.size() ? person(words.get(at)) : Optional.empty();
        }
        if (lexicon.isBody(words.get(end - 1).lower())) {
            return Optional.empty();
        }
        if (at < words.size() && words.get(at).tag().equals("VBG")) {
            return behindClause(words, at + 1);
        }
        if (at < words.size() && Set.of("of", "to").contains(words.get(at).lower())) {
            return afterOf(words, at + 1);
        }
        return at < words.size() && FOR.contains(words.get(at).lower())
                ? afterFor(words, at + 1)
                : Optional.empty();
    }

    /**
     * "The lawyer representing the family, Ida Venn"; whom "the lawyer representing the mayor, Ida
     * Venn" names nobody knows.
     */
    private Optional<Name> behindClause(List<Word> words, int from) {
        int comma = from;
        while (comma < words.size() && !words.get(comma).text().equals(",")) {
            comma++;
        }
        String object = words.get(comma - 1).lower();
        boolean somebody = !isName(words.get(comma - 1)) && lexicon.isRole(object);
        return somebody ? Optional.empty() : afterFor(words, from);
    }

    /** "A spokeswoman for Mr Venn, Ida Karr": the one named whole behind the comma. */
    private Optional<Name> afterFor(List<Word> words, int from) {
        int comma = from;
        while (comma < words.size() && !words.get(comma).text().equals(",")) {
            comma++;
        }
        if (comma == from || comma + 1 >= words.size()) {
            return Optional.empty();
        }
        int start = words.get(comma + 1).span().start();
        return person(words.get(comma + 1))
                .filter(name -> name.span().start() == start && name.text().indexOf(' ') > 0);
    }

    private Optional<Name> afterOf(List<Word> words, int from) {
        for (int i = from; i < words.size() && !words.get(i).text().equals(","); i++) {
            Optional<Name> person = person(words.get(i));
            if (person.isPresent()) {
                boolean follows =
                        i > from
                                && words.get(i - 1).isNoun()
                                && !lexicon.isRole(words.get(i - 1).lower());
                return follows ? person : Optional.empty();
            }
        }
        int comma = from;
        while (comma < words.size() && !words.get(comma).text().equals(",")) {
            comma++;
        }
        return comma + 1 < words.size() ? person(words.get(comma + 1)) : Optional.empty();
    }

    private Optional<Name> person(Word word) {
        return article.nameAt(word.span().start()).filter(n -> n.kind() == Name.Kind.PERSON);
    }

    private int lastPossessive(List<Word> words, int end) {
        for (int i = end - 1; i > 0; i--) {
            Word word = words.get(i);
            boolean bare = word.text().equals("'") || word.text().equals("’");
            if ((word.isPossessive() || bare) && !isInsideName(word)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isInsideName(Word word) {
        return article.nameAt(word.span().start())
                .filter(name -> name.span().end() > word.span().end())
                .isPresent();
    }

    private Phrase owned(
            List<Word> words, Span owner, Optional<String> pronoun, int from, int end) {
        String had = article.text(hull(words, from, end));
        return new Phrase.Owned(
                owner, pronoun, role(had), lexicon.isPlural(words.get(end - 1).text()));
    }

    private Phrase nominal(List<Word> words, int end) {
        int from = 0;
        Phrase.Determiner determiner = Phrase.Determiner.BARE;
        String first = words.get(0).lower();
        if (isOtherPronoun(words.get(0)) && !DEFINITE.contains(first)) {
            return new Phrase.Unclear();
        }
        if (DEFINITE.contains(first)) {
            determiner = Phrase.Determiner.DEFINITE;
            from = 1;
        } else if (INDEFINITE.contains(first) || words.get(0).tag().equals("CD")) {
            determiner = Phrase.Determiner.INDEFINITE;
            from = 1;
        }
        if (from < end
                && determiner == Phrase.Determiner.DEFINITE
                && words.get(from).lower().equals("other")) {
            return new Phrase.Unclear();
        }
        if (from >= end) {
            return partitive(words, end);
        }
        String core = article.text(hull(words, from, end));
        int to = descriptionEnd(words, end);
        boolean plural = isPlural(words.get(end - 1));
        boolean counts = determiner == Phrase.Determiner.INDEFINITE && !ONE.contains(first);
        RoleTitle title =
                role(article.text(hull(words, counts ? 0 : from, to))).headed(role(core).head());
        return new Phrase.Nominal(determiner, title, core, plural);
    }

    /** "One of the officials": somebody new among them. */
    private Phrase partitive(List<Word> words, int end) {
        boolean of = end + 2 < words.size() && words.get(end).lower().equals("of");
        if (!of) {
            return new Phrase.Unclear();
        }
        int to = descriptionEnd(words, end + 1);
        String whole = article.text(hull(words, 0, Math.max(to, end + 2)));
        String head = lexicon.singular(words.get(Math.max(to, end + 2) - 1).text());
        boolean plural =
                !words.get(0).lower().equals("one") && !words.get(0).lower().equals("another");
        RoleTitle title = new RoleTitle(whole, head, Set.of(), Set.of(), Set.of());
        return new Phrase.Nominal(Phrase.Determiner.INDEFINITE, title, whole, plural);
    }

    /** A description runs up to a comma, a relative clause or another mark. */
    private int descriptionEnd(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && !isBreakingMark(words.get(end))
                && !PLACES.contains(words.get(end).lower())
                && !words.get(end).tag().startsWith("W")) {
            end++;
        }
        return end;
    }

    private boolean isPlural(Word head) {
        return head.tag().equals("NNS")
                || head.tag().equals("NNPS")
                || lexicon.isCollective(head.text());
    }

    private RoleTitle role(String text) {
        return RoleTitle.of(text, lexicon, countries);
    }

    private static Span hull(List<Word> words, int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }
}
