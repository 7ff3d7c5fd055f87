package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Finds whom "who" or "which" stands for: the one named right before it, or before the apposition
 * that ends there ("Venn, the mayor, who said").
 *
 * <p>Of "the brother of Ida Venn, who said" and "Sarn and Venn, who said" nothing is decided.
 */
final class Relatives {

    private static final Set<String> JOINING = Set.of("and", "or", "nor");
    private static final Set<String> ANY = Set.of("a", "any", "no", "another");
    private static final Set<String> OWNING = Set.of("of", "for", "to", "with");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Mentions mentions;

    Relatives(ArticleWords article, Lexicon lexicon, Mentions mentions) {
        this.article = article;
        this.lexicon = lexicon;
        this.mentions = mentions;
    }

    /** The antecedent of the relative word at this span. */
    Optional<Candidate> antecedent(Phrase.Relative relative, Span span) {
        List<Word> words = article.around(span);
        int at = ArticleWords.indexAt(words, span.start());
        for (int i = at - 1; i >= 0 && !endsClause(words.get(i)); i--) {
            int last = i;
            Optional<Mentions.Mention> fitting =
                    mentions.endingAt(words.get(i).span().end())
                            .filter(mention -> fits(relative, mention.who()));
            if (fitting.isPresent()) {
                return fitting.filter(mention -> isIt(mention, words, last, at))
                        .map(Mentions.Mention::who);
            }
        }
        return Optional.empty();
    }

    /** The "who" of "Venn of the River Board, who" is no board. */
    private static boolean fits(Phrase.Relative relative, Candidate who) {
        return relative.person() ? who.isOnePerson() : who.isBody();
    }

    private static boolean endsClause(Word word) {
        return word.isVerb() && !word.tag().equals("VBN") || word.tag().startsWith("W");
    }

    /** Not the last of several, nor one of a kind ("a Venn"), nor whose brother is meant. */
    private boolean isIt(Mentions.Mention mention, List<Word> words, int last, int relative) {
        int first = ArticleWords.indexAt(words, mention.span().start());
        boolean owns = last + 1 < relative && words.get(last + 1).isPossessive();
        boolean joined = first > 0 && JOINING.contains(words.get(first - 1).lower());
        boolean any = first > 0 && ANY.contains(words.get(first - 1).lower());
        return !owns
                && !joined
                && !any
                && isNext(words, last, relative)
                && !isOwnersOf(words, first);
    }

    /** Nothing but an apposition or the body it is of may stand between name and relative word. */
    private static boolean isNext(List<Word> words, int last, int relative) {
        String after = words.get(last + 1).lower();
        return last + 1 == relative || after.equals(",") || after.equals("of");
    }

    /** "The brother of Venn": a person's noun before the preposition. */
    private boolean isOwnersOf(List<Word> words, int first) {
        int at = first - 1;
        while (at >= 0 && (words.get(at).isNoun() || words.get(at).tag().equals("DT"))) {
            at--;
        }
        return at > 0
                && OWNING.contains(words.get(at).lower())
                && words.get(at - 1).isNoun()
                && (lexicon.isPerson(words.get(at - 1).lower())
                        || lexicon.isRole(lexicon.singular(words.get(at - 1).lower())));
    }
}
