package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.actor.Phrase.Determiner;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.ActorKind;
import org.hearsay.text.Span;

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

    /** What a company is called again by. */
    private static final Set<String> COMPANY =
            Set.of(
                    "company",
                    "firm",
                    "insurer",
                    "lender",
                    "retailer",
                    "carmaker",
                    "automaker",
                    "airline",
                    "utility",
                    "brewery");

    /** How many sentences back the only company may stand that "the company" is. */
    private static final int FAR = 4;

    /** How many times as often somebody else has to be named to make an office doubtful. */
    private static final int RIVAL = 3;

    /** How many sentences back those may stand of whom "one" or "another" speaks. */
    private static final int NEAR = 2;

    /** How many sentences ahead one may be named whose office comes first. */
    private static final int AHEAD = 3;

    /** One body, though its verb is a plural's. */
    private static final String POLICE = "police";

    private static final String ONE_OF = "one of ";

    private final ArticleWords article;
    private final Lexicon lexicon;
    private final Mentions mentions;
    private final Bodies bodies;
    private final Holders holders;
    private final Epithets epithets;
    private final List<Candidate> people = new ArrayList<>();

    Nominals(ArticleWords article, Lexicon lexicon, Mentions mentions, Bodies bodies) {
        this.article = article;
        this.lexicon = lexicon;
        this.mentions = mentions;
        this.bodies = bodies;
        this.holders = new Holders(lexicon);
        this.epithets = new Epithets(article, lexicon, mentions);
    }

    void addPeople(Collection<Candidate> named) {
        people.addAll(named);
    }

    /** One more unnamed person, beside or among those who came up last; nobody without them. */
    Optional<Candidate> among(Phrase.Among phrase, int position) {
        List<Candidate> unnamed = people.stream().filter(Candidate::isUnnamed).toList();
        int here = sentence(position);
        return mentions.lastBefore(unnamed, position).entrySet().stream()
                .filter(entry -> sentence(entry.getValue()) >= here - NEAR)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(before -> !before.roles().isEmpty())
                .map(before -> beside(before, phrase.words()));
    }

    private Candidate beside(Candidate before, String words) {
        String name = before.name();
        boolean part = name.startsWith(ONE_OF);
        String head = before.roles().get(0).head();
        boolean among = words.equals("one of") || words.equals("the other");
        String description =
                among && (part || before.isPlural())
                        ? words
                                + (words.endsWith(" of") ? " " : " of ")
                                + name.substring(part ? ONE_OF.length() : 0)
                        : words.replace("one of", "one") + " " + lexicon.singular(head);
        return unnamed(
                description, new RoleTitle(description, head, Set.of(), Set.of(), Set.of()), false);
    }

    /** The named person who holds this office, of those mentioned so far. */
    Optional<Candidate> holder(Phrase.Nominal phrase, int position) {
        List<Candidate> held =
                List.copyOf(mentions.lastBefore(holders.of(phrase, people), position).keySet());
        return among(held, phrase.title(), position).filter(who -> !who.isUnnamed());
    }

    /** Whom it stands for, never one of those who are known to be somebody else. */
    Optional<Candidate> resolve(Phrase.Nominal phrase, int position, Set<Candidate> others) {
        return resolve(phrase, position, others, false);
    }

    /** The same, of words that may stand beside a quotation as those of its speaker. */
    Optional<Candidate> resolve(
            Phrase.Nominal phrase, int position, Set<Candidate> others, boolean quotes) {
        String head = phrase.title().head();
        boolean leaf = phrase.determiner() == Determiner.INDEFINITE && head.equals("paper");
        if (leaf || lexicon.isDocument(head) || lexicon.isDocument(lastWord(phrase.core()))) {
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
            return definite(phrase, position, others, quotes);
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

    private Optional<Candidate> definite(
            Phrase.Nominal phrase, int position, Set<Candidate> others, boolean quotes) {
        RoleTitle title = phrase.title();
        List<Candidate> held = holders.of(phrase, people);
        if (!held.isEmpty()) {
            return among(held, title, position).filter(who -> !others.contains(who));
        }
        boolean one = quotes && !phrase.plural() && !holders.mayBeHeld(phrase, people);
        Optional<Candidate> meant = one ? meant(title, position, others) : Optional.empty();
        if (meant.isPresent()) {
            return meant;
        }
        if (lexicon.isOffice(title.head()) && !phrase.plural()) {
            return holders.mayBeHeld(phrase, people)
                    ? Optional.empty()
                    : Optional.of(byTitleAlone(title));
        }
        boolean somebody =
                lexicon.isPerson(title.head()) || lexicon.isCollective(lastWord(phrase.core()));
        return somebody ? Optional.of(unnamed(phrase)) : Optional.empty();
    }

    /** Whom a writer calls by a title beside a quotation who will not repeat the name. */
    Optional<Candidate> meant(RoleTitle title, int position, Set<Candidate> others) {
        return epithets.meant(title, position, others);
    }

    /** Whoever was mentioned last, or is only named later; nobody where two countries have one. */
    private Optional<Candidate> among(List<Candidate> held, RoleTitle title, int position) {
        Map<Candidate, Integer> before = mentions.lastBefore(held, position);
        if (!before.isEmpty()) {
            return holders.isShared(title, before.keySet())
                    ? inFocus(before, position)
                    : nearest(before)
                            .filter(who -> who.isUnnamed() || !isEclipsed(who, title, position));
        }
        List<Candidate> named = held.stream().filter(who -> !who.isUnnamed()).toList();
        return named.size() == 1 && !isEclipsed(named.get(0), title, position)
                ? Optional.of(named.get(0))
                : Optional.empty();
    }

    /** The one of whom this sentence or the last one tells, if it tells of no other. */
    private Optional<Candidate> inFocus(Map<Candidate, Integer> last, int position) {
        int latest = last.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        boolean isNear = sentence(position) - sentence(latest) <= 1;
        boolean tells = !article.isOblique(new Span(latest, latest));
        return isNear && tells ? nearest(last) : Optional.empty();
    }

    /**
     * Whether somebody who may hold it too, and was named far more often, has come up since: "the
     * president" is hardly the one of whom the article spoke once. Of one whom the article names
     * only much later, anybody named before makes it doubtful.
     */
    private boolean isEclipsed(Candidate who, RoleTitle title, int position) {
        Span here = new Span(position, position);
        Span last = who.mentions().lower(here);
        int since = last == null ? -1 : sentence(last.start());
        int often =
                isYetToCome(who, position) ? 1 : RIVAL * Math.max(1, countBefore(who, position));
        return !title.namesBody()
                && lexicon.isOffice(title.head())
                && people.stream()
                        .filter(other -> other != who && mayRival(other, title))
                        .filter(other -> countBefore(other, position) >= often)
                        .anyMatch(other -> sentence(other.mentions().lower(here).start()) > since);
    }

    /**
     * "The mayor said no. Karr, the mayor, …" names him soon; sixty sentences later is not soon.
     */
    private boolean isYetToCome(Candidate who, int position) {
        Span here = new Span(position, position);
        Span next = who.mentions().higher(here);
        return who.mentions().lower(here) == null
                && next != null
                && sentence(next.start()) - sentence(position) > AHEAD;
    }

    private boolean mayRival(Candidate other, RoleTitle title) {
        return other.kind() == ActorKind.PERSON
                && (other.roles().isEmpty()
                        || other.roles().stream().anyMatch(r -> r.head().equals(title.head())));
    }

    private static int countBefore(Candidate who, int position) {
        return who.mentions().headSet(new Span(position, position)).size();
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
        String[] words = text.split(" ");
        String first = words[0];
        boolean name =
                lexicon.beginsNames(first)
                        && words.length > 1
                        && Character.isUpperCase(words[1].codePointAt(0));
        boolean plain =
                lexicon.isCollective(first)
                        || lexicon.isPlain(Lexicon.lower(first))
                        || lexicon.isRole(lexicon.singular(first));
        boolean common = plain && !name;
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
        boolean several = phrase.plural() && !title.head().equals(POLICE);
        if (several || phrase.determiner() == Determiner.INDEFINITE) {
            return Optional.of(unnamed(phrase));
        }
        List<Candidate> fitting = bodiesOf(title);
        Map<Candidate, Integer> before = mentions.lastBefore(fitting, position);
        if (!before.isEmpty()) {
            return nearest(before);
        }
        if (!fitting.isEmpty()) {
            return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
        }
        boolean anaphoric = isAnyBody(title);
        return anaphoric
                ? onlyBodyNear(title, position)
                : Optional.of(bodies.described(title, ActorKind.ORGANISATION));
    }

    /**
     * "The group" is the one organisation of this sentence, or else of it and the one before; no
     * newspaper.
     */
    private Optional<Candidate> onlyBodyNear(RoleTitle title, int position) {
        int here = sentence(position);
        List<Candidate> companies =
                COMPANY.contains(title.head())
                        ? bodies.all().stream().filter(Nominals::isCompany).toList()
                        : List.of();
        return onlyBodySince(here, bodies.all(), position)
                .or(() -> onlyBodySince(here - 1, bodies.all(), position))
                .or(() -> onlyBodySince(here - FAR, companies, position));
    }

    private Optional<Candidate> onlyBodySince(int sentence, List<Candidate> some, int position) {
        List<Candidate> near =
                mentions.lastBefore(some, position).entrySet().stream()
                        .filter(entry -> sentence(entry.getValue()) >= sentence)
                        .map(Map.Entry::getKey)
                        .filter(body -> body.kind() == ActorKind.ORGANISATION)
                        .filter(body -> !body.forms().isEmpty())
                        .filter(body -> !NameSlips.isPaper(body.name()))
                        .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** Whether its name has a word that companies' names have: "Tarn Water". */
    private static boolean isCompany(Candidate body) {
        return body.forms().stream()
                .flatMap(form -> Stream.of(form.split(" ")).skip(1))
                .anyMatch(Bodies::isCompany);
    }

    private static boolean isAnyBody(RoleTitle title) {
        return (ANY_BODY.contains(title.head()) || COMPANY.contains(title.head()))
                && !title.namesBody();
    }

    private List<Candidate> bodiesOf(RoleTitle title) {
        return bodies.all().stream().filter(body -> isFully(body, title)).toList();
    }

    private boolean isFully(Candidate body, RoleTitle title) {
        return body.roles().stream()
                .anyMatch(role -> title.fits(role, false, lexicon) == RoleTitle.Fit.FULL);
    }

    private Candidate government(Phrase.Nominal phrase, int position) {
        RoleTitle title = phrase.title();
        if (title.countries().size() == 1) {
            Candidate known = bodies.government(title.countries().iterator().next());
            known.hold(title);
            return known;
        }
        List<Candidate> fitting = bodiesOf(title);
        return fitting.size() == 1 && !mentions.lastBefore(fitting, position).isEmpty()
                ? fitting.get(0)
                : bodies.described(title, ActorKind.GOVERNMENT);
    }

    private static String lastWord(String core) {
        return core.substring(core.lastIndexOf(' ') + 1);
    }
}
