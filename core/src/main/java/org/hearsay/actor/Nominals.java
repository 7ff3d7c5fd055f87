package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.actor.Phrase.Determiner;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.ActorKind;

/**
 * Finds whom a noun stands for: "the minister" is the last one mentioned who holds that title, "one
 * official" is somebody new, "the official" goes back to whoever was introduced so.
 */
final class Nominals {

    private static final Set<String> ANY_BODY =
            Set.of(
                    "group",
                    "organisation",
                    "organization",
                    "company",
                    "agency",
                    "firm",
                    "movement",
                    "body");

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Mentions mentions;
    private final Bodies bodies;
    private final List<Candidate> people = new ArrayList<>();

    Nominals(ArticleWords article, Lexicon lexicon, Mentions mentions, Bodies bodies) {
        this.article = article;
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.bodies = bodies;
    }

    void addPeople(Collection<Candidate> named) {
        people.addAll(named);
    }

    Optional<Candidate> resolve(Phrase.Nominal phrase, int position) {
        String head = phrase.title().head();
        if (lexicon.isDocument(head) || lexicon.isDocument(lastWord(phrase.core()))) {
            return Optional.empty();
        }
        if (isNumberedBody(phrase)) {
            return Optional.of(bodies.named(phrase.core()));
        }
        if (head.equals("government")) {
            return Optional.of(government(phrase, position));
        }
        boolean person = lexicon.isRole(head);
        if (!person && lexicon.isBody(head) && !lexicon.isCollective(lastWord(phrase.core()))) {
            return body(phrase, position);
        }
        boolean isTitle = lexicon.isOffice(head) && phrase.determiner() == Determiner.BARE;
        if (phrase.determiner() == Determiner.DEFINITE || (isTitle && !phrase.plural())) {
            return definite(phrase, position);
        }
        boolean somebody = person || phrase.plural() || lexicon.endsLikePerson(head);
        boolean introduced =
                phrase.determiner() == Determiner.INDEFINITE || phrase.plural() || person;
        return somebody && introduced ? Optional.of(unnamed(phrase)) : Optional.empty();
    }

    /** "Channel 9": a body's noun with a number is a name, though no recogniser knows it. */
    private boolean isNumberedBody(Phrase.Nominal phrase) {
        String[] words = phrase.core().split(" ");
        return words.length == 2
                && Character.isUpperCase(words[0].charAt(0))
                && lexicon.isBody(Lexicon.lower(words[0]))
                && words[1].chars().allMatch(Character::isDigit);
    }

    private Optional<Candidate> definite(Phrase.Nominal phrase, int position) {
        RoleTitle title = phrase.title();
        List<Candidate> full = holders(phrase, RoleTitle.Fit.FULL);
        Map<Candidate, Integer> before = mentions.lastBefore(full, position);
        if (!before.isEmpty()) {
            return nearest(before);
        }
        List<Candidate> possible = full.isEmpty() ? holders(phrase, RoleTitle.Fit.WEAK) : full;
        possible = possible.stream().filter(who -> !who.isUnnamed()).toList();
        if (!possible.isEmpty()) {
            return possible.size() == 1 ? Optional.of(possible.get(0)) : Optional.empty();
        }
        if (lexicon.isOffice(title.head()) && !phrase.plural()) {
            return Optional.of(byTitleAlone(title));
        }
        boolean somebody =
                lexicon.isPerson(title.head()) || lexicon.isCollective(lastWord(phrase.core()));
        return somebody ? Optional.of(unnamed(phrase)) : Optional.empty();
    }

    private List<Candidate> holders(Phrase.Nominal phrase, RoleTitle.Fit wanted) {
        return people.stream()
                .filter(who -> who.isPlural() == phrase.plural())
                .filter(who -> who.gender().agrees(lexicon.genderOf(phrase.title().head())))
                .filter(
                        who ->
                                who.roles().stream()
                                        .anyMatch(
                                                r ->
                                                        phrase.title()
                                                                        .fits(
                                                                                r,
                                                                                who.isUnnamed(),
                                                                                lexicon)
                                                                == wanted))
                .toList();
    }

    /**
     * The last mentioned; none where two share its sentence, or where it is named and an unnamed
     * one may be meant as well.
     */
    private Optional<Candidate> nearest(Map<Candidate, Integer> last) {
        int latest = last.values().stream().mapToInt(Integer::intValue).max().orElse(-1);
        Candidate nearest = null;
        for (Map.Entry<Candidate, Integer> entry : last.entrySet()) {
            if (entry.getValue() == latest) {
                nearest = entry.getKey();
            } else if (sentence(entry.getValue()) == sentence(latest)) {
                return Optional.empty();
            }
        }
        boolean named = nearest != null && !nearest.isUnnamed();
        boolean doubt = named && last.keySet().stream().anyMatch(Candidate::isUnnamed);
        return doubt ? Optional.empty() : Optional.ofNullable(nearest);
    }

    private int sentence(int position) {
        return article.sentenceAt(position).map(Sentence::index).orElse(-1);
    }

    /** Somebody whom the text calls only by an office that has one holder. */
    private Candidate byTitleAlone(RoleTitle title) {
        return introduce(new Candidate(ActorKind.PERSON, title.text(), false), title);
    }

    private Candidate unnamed(Phrase.Nominal phrase) {
        String text = phrase.title().text();
        String first = text.split(" ", 2)[0];
        boolean common =
                lexicon.isCollective(first)
                        || lexicon.isPlain(Lexicon.lower(first))
                        || lexicon.isRole(lexicon.singular(first));
        String description =
                common ? Lexicon.lower(text.substring(0, 1)) + text.substring(1) : text;
        return unnamed(description, phrase.title(), phrase.plural());
    }

    /** A new unnamed source of this description. */
    Candidate unnamed(String description, RoleTitle title, boolean plural) {
        return introduce(new Candidate(ActorKind.UNNAMED, description, plural), title);
    }

    private Candidate introduce(Candidate somebody, RoleTitle title) {
        somebody.hold(title);
        somebody.learn(lexicon.genderOf(title.head()));
        people.add(somebody);
        return somebody;
    }

    /** People so far who hold a title with this head. */
    List<Candidate> withHead(String head) {
        return people.stream()
                .filter(who -> who.roles().stream().anyMatch(role -> role.head().equals(head)))
                .toList();
    }

    private Optional<Candidate> body(Phrase.Nominal phrase, int position) {
        RoleTitle title = phrase.title();
        if (phrase.plural() || phrase.determiner() == Determiner.INDEFINITE) {
            return Optional.of(unnamed(phrase));
        }
        List<Candidate> fitting =
                bodies.all().stream()
                        .filter(
                                b ->
                                        b.roles().stream()
                                                .anyMatch(
                                                        r ->
                                                                title.fits(r, false, lexicon)
                                                                        == RoleTitle.Fit.FULL))
                        .toList();
        Map<Candidate, Integer> before = mentions.lastBefore(fitting, position);
        if (!before.isEmpty()) {
            return nearest(before);
        }
        if (!fitting.isEmpty()) {
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        boolean anaphoric = ANY_BODY.contains(title.head()) && !title.namesBody();
        return anaphoric
                ? onlyBodyNear(position)
                : Optional.of(bodies.described(title, ActorKind.ORGANISATION));
    }

    /** "The group" is the one organisation of this sentence and the one before. */
    private Optional<Candidate> onlyBodyNear(int position) {
        int here = sentence(position);
        List<Candidate> near =
                mentions.lastBefore(bodies.all(), position).entrySet().stream()
                        .filter(entry -> sentence(entry.getValue()) >= here - 1)
                        .map(Map.Entry::getKey)
                        .filter(body -> body.kind() == ActorKind.ORGANISATION)
                        .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private Candidate government(Phrase.Nominal phrase, int position) {
        RoleTitle title = phrase.title();
        if (title.countries().size() == 1) {
            Candidate known = bodies.government(title.countries().iterator().next());
            known.hold(title);
            return known;
        }
        List<Candidate> fitting =
                bodies.all().stream()
                        .filter(
                                b ->
                                        b.roles().stream()
                                                .anyMatch(
                                                        r ->
                                                                title.fits(r, false, lexicon)
                                                                        == RoleTitle.Fit.FULL))
                        .toList();
        return fitting.size() == 1 && !mentions.lastBefore(fitting, position).isEmpty()
                ? fitting.get(0)
                : bodies.described(title, ActorKind.GOVERNMENT);
    }

    private static String lastWord(String core) {
        return core.substring(core.lastIndexOf(' ') + 1);
    }
}
