package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Reads what stands around a person's name: an honorific, a title before it ("Transport Minister
 * Marta Ilves"), an apposition after it ("…, the transport minister,") or before it ("the transport
 * minister, …").
 */
final class RoleReader {

    private static final int LONGEST_TITLE = 7;
    private static final int LONGEST_APPOSITION = 12;
    private static final Set<String> INSIDE = Set.of("of", "for", "to", "at", "in", "on");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Countries countries;

    RoleReader(ArticleWords article, Lexicon lexicon, Countries countries) {
        this.article = article;
        this.lexicon = lexicon;
        this.countries = countries;
    }

    NamedPerson read(Name name) {
        List<Word> words = article.around(name.span());
        int first = ArticleWords.indexAt(words, name.span().start());
        int after = ArticleWords.indexAt(words, name.span().end());
        int before = first;
        Gender gender = Gender.UNKNOWN;
        String honorific = "";
        while (before > 0 && lexicon.isHonorific(words.get(before - 1).text())) {
            before--;
            honorific = words.get(before).text();
            Gender told = lexicon.genderOf(honorific);
            gender = told == Gender.UNKNOWN ? gender : told;
        }
        List<RoleTitle> roles = new ArrayList<>();
        lexicon.officeOf(honorific)
                .map(office -> RoleTitle.of(office, lexicon, countries))
                .ifPresent(roles::add);
        title(words, before).map(role -> placed(role, words, after)).ifPresent(roles::add);
        appositionAfter(words, after).ifPresent(roles::add);
        appositionBefore(words, before, after).ifPresent(roles::add);
        PersonName parsed = PersonName.of(article.text(name.span()), lexicon);
        return new NamedPerson(
                name.span(),
                article.text(name.span()),
                parsed,
                honorific,
                gender(parsed, gender, roles),
                roles,
                countries(words, before));
    }

    private Gender gender(PersonName parsed, Gender told, List<RoleTitle> roles) {
        Gender gender = told;
        for (RoleTitle role : roles) {
            gender = gender == Gender.UNKNOWN ? lexicon.genderOf(role.head()) : gender;
        }
        if (gender == Gender.UNKNOWN && parsed.isFull()) {
            gender = lexicon.genderOfGivenName(parsed.first());
        }
        return gender;
    }

    /** "President Grole of Finland" is president of Finland. */
    private RoleTitle placed(RoleTitle role, List<Word> words, int after) {
        boolean of = after + 1 < words.size() && words.get(after).lower().equals("of");
        Optional<Name> place =
                of ? article.nameAt(words.get(after + 1).span().start()) : Optional.empty();
        return place.filter(name -> name.kind() == Name.Kind.PLACE && role.countries().isEmpty())
                .map(name -> RoleTitle.of(role.text() + " of " + name.text(), lexicon, countries))
                .orElse(role);
    }

    /** "Finland's Grole" and "his Finnish counterpart, Grole," belong to Finland. */
    private Set<String> countries(List<Word> words, int first) {
        int at = first > 0 && isComma(words, first - 1) ? first - 2 : first - 1;
        boolean owned = at > 0 && at == first - 1 && words.get(at).isPossessive();
        boolean counterpart = at > 0 && words.get(at).lower().equals("counterpart");
        return owned || counterpart
                ? countries.ofWord(words.get(at - 1).text()).map(Set::of).orElse(Set.of())
                : Set.of();
    }

    /** The title that ends right before this word. */
    private Optional<RoleTitle> title(List<Word> words, int end) {
        if (end == 0 || !words.get(end - 1).isNoun() || article.isPerson(words.get(end - 1))) {
            return Optional.empty();
        }
        boolean plain = lexicon.isRole(words.get(end - 1).lower());
        int start = end;
        while (start > 0 && end - start < LONGEST_TITLE && isTitleWord(words, start - 1, plain)) {
            start--;
        }
        while (start < end
                && (words.get(start).isPossessive() || words.get(start).lower().equals("of"))) {
            start++;
        }
        return start == end ? Optional.empty() : role(words, start, end);
    }

    private boolean isTitleWord(List<Word> words, int at, boolean endsInRole) {
        Word word = words.get(at);
        if (word.lower().equals("of") || word.lower().equals("to")) {
            return !endsInRole && at > 0 && lexicon.isRole(words.get(at - 1).lower());
        }
        boolean modifies = word.tag().startsWith("JJ") && !word.lower().equals("such");
        return modifies || word.isNoun() || word.isPossessive();
    }

    private Optional<RoleTitle> role(List<Word> words, int start, int end) {
        Span span = new Span(words.get(start).span().start(), words.get(end - 1).span().end());
        RoleTitle role = RoleTitle.of(article.text(span), lexicon, countries);
        return isSingleHolder(words, start, end, role) ? Optional.of(role) : Optional.empty();
    }

    private boolean isSingleHolder(List<Word> words, int start, int end, RoleTitle role) {
        return lexicon.isRole(role.head())
                && words.subList(start, end).stream()
                        .filter(word -> lexicon.singular(word.text()).equals(role.head()))
                        .allMatch(word -> word.lower().equals(role.head()));
    }

    /** ", the transport minister," or ", 47, head of the River Board," after a name. */
    private Optional<RoleTitle> appositionAfter(List<Word> words, int after) {
        if (!isComma(words, after)) {
            return Optional.empty();
        }
        int start = after + 1;
        if (start < words.size()
                && words.get(start).tag().equals("CD")
                && isComma(words, start + 1)) {
            start += 2;
        }
        if (start < words.size() && isDeterminer(words.get(start))) {
            start++;
        }
        int end = start;
        while (end < words.size()
                && end - start < LONGEST_APPOSITION
                && isInside(words, start, end)) {
            end++;
        }
        if (end == start || !closes(words, end)) {
            return Optional.empty();
        }
        boolean list = isList(words, end);
        while (end > start && INSIDE.contains(words.get(end - 1).lower())) {
            end--;
        }
        if (end == start) {
            return Optional.empty();
        }
        return role(words, start, end).filter(role -> role.namesBody() || !list);
    }

    /** Whether a word may stand in an apposition; a person's name only after a preposition. */
    private boolean isInside(List<Word> words, int start, int at) {
        Word word = words.get(at);
        if (article.isPerson(word)) {
            return words.subList(start, at).stream().anyMatch(w -> INSIDE.contains(w.lower()));
        }
        boolean preposition = word.tag().equals("IN") || word.tag().equals("TO");
        return preposition
                ? INSIDE.contains(word.lower())
                : word.isNoun()
                        || word.isPossessive()
                        || word.tag().startsWith("JJ")
                        || isDeterminer(word)
                        || word.lower().equals("and");
    }

    private boolean closes(List<Word> words, int end) {
        return end >= words.size()
                || words.get(end).isMark()
                || words.get(end).tag().startsWith("W")
                || words.get(end).tag().equals("IN");
    }

    private static boolean isList(List<Word> words, int end) {
        return end + 1 < words.size()
                && isComma(words, end)
                && Set.of("and", "or").contains(words.get(end + 1).lower());
    }

    /** "the head of the River Board, " before a name that a comma, a verb or the end follows. */
    private Optional<RoleTitle> appositionBefore(List<Word> words, int first, int after) {
        if (first < 2 || !isComma(words, first - 1) || !standsAlone(words, after)) {
            return Optional.empty();
        }
        int end = first - 1;
        for (int at = end - 1; at >= 0 && end - at < LONGEST_APPOSITION; at--) {
            Word word = words.get(at);
            if (isDeterminer(word) || word.isPossessive()) {
                int start = word.isPossessive() && at > 0 ? at - 1 : at + 1;
                Optional<RoleTitle> role =
                        at + 1 < end ? role(words, start, end) : Optional.empty();
                if (role.isPresent()) {
                    return role;
                }
            } else if (!word.isNoun()
                    && !word.tag().startsWith("JJ")
                    && !INSIDE.contains(word.lower())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean standsAlone(List<Word> words, int after) {
        if (after >= words.size() || words.get(after).isVerb()) {
            return true;
        }
        return words.get(after).isMark() && !isList(words, after);
    }

    private static boolean isDeterminer(Word word) {
        return word.tag().equals("DT") || word.tag().equals("PRP$");
    }

    private static boolean isComma(List<Word> words, int at) {
        return at < words.size() && words.get(at).text().equals(",");
    }
}
