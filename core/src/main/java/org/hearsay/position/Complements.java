package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.model.Stance;

/** Reads what a trigger is about from the words behind it. */
final class Complements {

    private static final Set<String> PRONOUNS = Set.of("PRP", "EX", "WP", "WDT");
    private static final Set<String> ALLOWED =
            Set.of("should", "must", "may", "will", "would", "can", "could", "shall");
    private static final Set<String> HELPING = Set.of("have", "be", "do");
    private static final Set<String> LETTING = Set.of("let", "allow", "permit");

    private static final int LONGEST_TIME = 8;
    private static final int APPOSITION = 8;
    private static final int LONGEST_LIST = 8;

    private final Words words;
    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Edges edges;
    private final Quantities quantities;

    Complements(Words words, Phrases phrases, Lexicon lexicon) {
        this.words = words;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.edges = new Edges(words, phrases, lexicon);
        this.quantities = new Quantities(words, phrases, lexicon);
    }

    /** What stands behind a trigger, from this token on and before the limit. */
    Optional<Issue> of(Trigger trigger, int from, int limit) {
        boolean verbal = trigger.takes('t') || trigger.takes('c');
        int start = verbal ? overTime(over(from)) : over(from);
        if (start >= limit) {
            return Optional.empty();
        }
        Optional<Issue> found = Optional.empty();
        if (trigger.takes('t')) {
            found = infinitive(start, limit);
        }
        if (found.isEmpty() && trigger.takes('p')) {
            found = somebodyTo(start, limit);
        }
        if (found.isEmpty() && trigger.takes('o')) {
            found = somebodyFor(start, limit);
        }
        if (found.isEmpty() && trigger.takes('h')) {
            found = quantities.clock(start, limit);
        }
        if (found.isEmpty() && trigger.takesMeasures()) {
            found = done(start, limit);
        }
        if (found.isEmpty() && trigger.takes('c')) {
            found = clause(start, limit);
        }
        if (found.isEmpty() && trigger.takes('b')) {
            found = clause(start, limit).filter(c -> isPolicy(c.verb())).map(Issue::plain);
        }
        if (found.isEmpty() && trigger.takes('d')) {
            found = declared(start, limit);
        }
        if (found.isEmpty() && trigger.takes('g') && words.tag(start).equals("VBG")) {
            found = Optional.of(action(behindHaving(start), limit, false));
        }
        if (found.isEmpty() && trigger.takes('m') && quantities.isNumber(start)) {
            found = noun(start, limit);
        }
        if (found.isEmpty() && trigger.takes('n')) {
            found = noun(behindNotOnly(from, start), limit);
        }
        return found.filter(issue -> isAbout(trigger, issue));
    }

    /** "not only a lower lake BUT COMPENSATION": the second is read, the first is known. */
    private int behindNotOnly(int from, int start) {
        if (words.is(from, "not") && words.is(from + 1, "only")) {
            for (int i = start; i < start + LONGEST_TIME && !words.isFinite(i); i++) {
                if (words.is(i, "but")) {
                    return words.is(i + 1, "also") ? i + 2 : i + 1;
                }
            }
        }
        return start;
    }

    /** A noun phrase that begins here. */
    Optional<Issue> noun(int from, int limit) {
        int bound = quantities.overBound(from);
        boolean pointing = words.tag(bound).equals("IN") && isThatNoun(bound);
        int start = words.says(bound, "neither") || pointing ? bound + 1 : bound;
        int share = quantities.shareEnd(start);
        int end = quantities.isNumber(start) ? quantities.amountEnd(start) : phrases.baseEnd(start);
        boolean pronoun = PRONOUNS.contains(words.tag(start));
        if (share > start && share <= limit) {
            return Optional.of(Issue.noun(start, share));
        }
        if (end <= start || pronoun || end > limit) {
            return Optional.empty();
        }
        return Optional.of(Issue.noun(start, edges.of(start, end, limit, true)));
    }

    /** "rejected THAT CONDITION": no clause begins where nothing goes on behind the noun. */
    private boolean isThatNoun(int that) {
        boolean noun = words.tag(that + 1).equals("NN") && words.is(that, "that");
        int next = that + 2;
        return noun && (!words.has(next) || words.isMark(next) || words.tag(next).equals("IN"));
    }

    /** "40 million crowns": a number with its unit and nothing else. */
    Optional<Issue> measure(int from, int limit) {
        int start = quantities.overBound(from);
        int end = quantities.isNumber(start) ? quantities.amountEnd(start) : start;
        boolean counted = end > start && end <= limit && !words.isTime(start);
        boolean unit = words.tag(start).equals("$") || lexicon.isIn("units", words.lemma(end - 1));
        return counted && unit ? Optional.of(Issue.noun(start, end)) : Optional.empty();
    }

    /** A verb with what belongs to it. */
    Issue action(int verb, int limit, boolean refused) {
        return Issue.action(verb, edges.of(verb, body(verb), limit, false), refused);
    }

    /** A clause from its subject on, whose verb is known. */
    Issue clause(int from, int verb, int limit, boolean refused) {
        return Issue.clause(from, edges.of(from, body(verb), limit, false), verb, refused);
    }

    /** Where a verb's issue may end: behind the verb that "let" and "allow" have behind them. */
    private int body(int verb) {
        return innerVerb(verb).map(inner -> inner + 1).orElse(verb + 1);
    }

    /** "let foreign engineers INSPECT the dam". */
    Optional<Integer> innerVerb(int verb) {
        if (!words.isOf(verb, LETTING)) {
            return Optional.empty();
        }
        int end = phrases.end(verb + 1);
        int next = words.is(end, "to") ? end + 1 : end;
        boolean bare = words.isVerb(next) && words.token(next).text().equals(words.lemma(next));
        return end > verb + 1 && bare ? Optional.of(next) : Optional.empty();
    }

    private int over(int from) {
        int i = from;
        boolean both = true;
        while (both) {
            boolean only = words.is(i, "not") && words.is(i + 1, "only");
            boolean adverb = words.isAdverb(i) && !words.isNot(i) && !words.isTime(i);
            both = words.isQuote(i) || only || adverb;
            i = only ? i + 2 : both ? i + 1 : i;
        }
        return i;
    }

    /** "having TOUCHED it", "being TAKEN over". */
    private int behindHaving(int verb) {
        boolean helps = words.is(verb, "have") || words.is(verb, "be");
        boolean been = helps && words.is(verb + 1, "be");
        int next = been ? verb + 2 : verb + 1;
        boolean participle = words.tag(next).equals("VBN") || words.tag(next).equals("VBD");
        return helps && participle ? next : verb;
    }

    /** "agreed EARLY ON SATURDAY to lower the lake", "… that": over a time before a verb's own. */
    private int overTime(int from) {
        int i = from;
        while (i - from < LONGEST_TIME && (words.isTime(i) || words.isTime(i + 1))) {
            i++;
        }
        return words.is(i, "to") || words.is(i, "that") ? i : from;
    }

    /** "to withdraw", "not to withdraw". */
    private Optional<Issue> infinitive(int start, int limit) {
        boolean refused = words.isNot(start);
        int to = refused ? start + 1 : start;
        if (!words.is(to, "to")) {
            return Optional.empty();
        }
        refused |= words.isNot(to + 1);
        int verb = passive(over(words.isNot(to + 1) ? to + 2 : to + 1));
        return isInfinitive(verb) && verb < limit
                ? Optional.of(action(verb, limit, refused))
                : Optional.empty();
    }

    /** Whether a verb stands here, or a noun that a tagger took for one ("to annex"). */
    private boolean isInfinitive(int i) {
        boolean named = words.name(i).isPresent();
        boolean bare = words.is(i - 1, "to") && words.tag(i).equals("NN") && !named;
        return words.isVerb(i) || bare && lexicon.nominal(words.lemma(i)).isPresent();
    }

    /** "Velmark to withdraw". */
    private Optional<Issue> somebodyTo(int start, int limit) {
        int end = overApposition(overSelf(somebodyEnd(start)));
        boolean not = words.isNot(end);
        int to = not ? end + 1 : end;
        if (end <= start || !words.is(to, "to") || words.tag(start).equals("EX")) {
            return Optional.empty();
        }
        int verb = over(to + 1);
        return words.isVerb(verb) && verb < limit
                ? Optional.of(clause(start, verb, limit, not))
                : Optional.empty();
    }

    /** "the chief", "the other five": behind whom is to do something. */
    private int somebodyEnd(int start) {
        int end = phrases.end(start);
        if (end > start || !words.tag(start).equals("DT")) {
            return end;
        }
        int count = start + 1;
        while (words.tag(count).startsWith("JJ")) {
            count++;
        }
        return words.tag(count).equals("CD") && words.is(count + 1, "to") ? count + 1 : end;
    }

    /** "asked the council FOR A REFERENDUM". */
    private Optional<Issue> somebodyFor(int start, int limit) {
        int end = start < limit ? phrases.baseEnd(start) : start;
        return end > start && words.is(end, "for") ? noun(end + 1, limit) : Optional.empty();
    }

    /** "wants the boxes THROWN OUT". */
    private Optional<Issue> done(int start, int limit) {
        int verb = phrases.end(start);
        String tag = words.tag(verb);
        boolean participle = tag.equals("VBN") || tag.equals("VBD");
        return verb > start && verb < limit && participle && isPolicy(verb)
                ? Optional.of(clause(start, verb, limit, false))
                : Optional.empty();
    }

    /** "the premier HERSELF". */
    private int overSelf(int end) {
        boolean self = words.lemma(end).endsWith("self") || words.lemma(end).endsWith("selves");
        return self ? end + 1 : end;
    }

    /** "the water minister, JOREN MADDICK, to quit". */
    private int overApposition(int end) {
        if (words.is(end, ",")) {
            for (int i = end + 1; i < end + APPOSITION && !words.isFinite(i); i++) {
                if (words.is(i, ",") && words.is(i + 1, "to")) {
                    return i + 1;
                }
            }
        }
        return end;
    }

    /** "that Velmark withdraw", "that the sailors be released", "that engineers may enter". */
    private Optional<Issue> clause(int start, int limit) {
        if (!words.is(start, "that")) {
            return Optional.empty();
        }
        int subject = words.isAdverb(start + 1) ? start + 2 : start + 1;
        int end = phrases.end(subject);
        return end > subject ? clauseOf(subject, end, limit) : Optional.empty();
    }

    /** "that its pipes were to blame", "it had known of the leak". */
    private Optional<Issue> declared(int start, int limit) {
        int that = overDay(start);
        int subject = words.is(that, "that") ? that + 1 : start;
        boolean bare = words.is(that, "that") && words.tag(subject).equals("DT");
        int end = Math.max(phrases.end(subject), bare ? subject + 1 : subject);
        int finite = end;
        while (finite < limit && finite - end < APPOSITION && isBeforeVerb(finite)) {
            finite++;
        }
        boolean listed = !words.is(that, "that") && joins(subject, end);
        if (end <= subject || finite >= limit || !words.isFinite(finite) || listed) {
            return Optional.empty();
        }
        int verb = behindAuxiliaries(finite);
        boolean stance = lexicon.verb(words.lemma(verb)).isPresent();
        int to = edges.of(subject, verb + 1, limit, false);
        boolean open = words.tag(finite).equals("MD");
        return stance || open || verb >= limit
                ? Optional.empty()
                : Optional.of(Issue.clause(subject, to, verb, false));
    }

    /** "denied the theft AND THE MAYOR believed it": the one is no part of the other. */
    private boolean joins(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, "and") || words.is(i, "or")) {
                return true;
            }
        }
        return false;
    }

    /** "the pipe UNDER TAR ROW was". */
    private boolean isBeforeVerb(int i) {
        String tag = words.tag(i);
        boolean noun = words.isNoun(i) || tag.startsWith("JJ");
        boolean dated = words.isTime(i) || tag.equals("CD");
        return words.isAdverb(i) || tag.equals("IN") || tag.equals("DT") || noun || dated;
    }

    /**
     * "acknowledged ON FRIDAY that", "denied SINCE THE START OF THE STORM that", "admitted TO THE
     * PAPER that".
     */
    private int overDay(int from) {
        int told = words.is(from, "to") ? phrases.baseEnd(from + 1) : from;
        int start = told > from + 1 && isHearer(told - 1) ? told : from;
        int i = start;
        if (words.is(start, "since") || words.is(start, "for") || words.is(start, "in")) {
            int end = phrases.end(start + 1);
            i = words.is(end, "that") ? end : start;
        }
        while (i - start < LONGEST_TIME && (words.isTime(i) || words.isTime(i + 1))) {
            i++;
        }
        return i;
    }

    /** "admitted to THE PAPER that" and not "to THE THEFT that". */
    private boolean isHearer(int head) {
        return words.tag(head).startsWith("NNP") || lexicon.isActor(words.lemma(head));
    }

    /** "had BEEN WARNED": the verb that says what is done. */
    private int behindAuxiliaries(int finite) {
        int verb = finite;
        int i = finite + 1;
        while (i - finite < LONGEST_TIME && (words.isVerb(i) || words.isAdverb(i))) {
            verb = words.isVerb(i) ? i : verb;
            i++;
        }
        boolean helps = words.isOf(finite, HELPING) || words.tag(finite).equals("MD");
        return helps ? verb : finite;
    }

    private Optional<Issue> clauseOf(int subject, int end, int limit) {
        int i = end;
        boolean wished = false;
        boolean refused = false;
        while (i < limit && (words.isAdverb(i) || ALLOWED.contains(words.lemma(i)))) {
            wished |= ALLOWED.contains(words.lemma(i));
            refused |= words.isNot(i);
            i++;
        }
        boolean bare = words.tag(i).equals("VB") || words.tag(i).equals("VBP");
        if (!bare || !words.isVerb(i) || i >= limit) {
            return Optional.empty();
        }
        boolean plain = words.token(i).text().equals(words.lemma(i));
        int verb = passive(i);
        return wished || plain
                ? Optional.of(clause(subject, verb, limit, refused))
                : Optional.empty();
    }

    /** The participle behind a "be", or the verb itself. */
    int passive(int verb) {
        int next = verb + 1;
        while (words.isAdverb(next)) {
            next++;
        }
        boolean participle = words.tag(next).equals("VBN") || words.tag(next).equals("VBD");
        return words.is(verb, "be") && participle ? next : verb;
    }

    private boolean isAbout(Trigger trigger, Issue issue) {
        if (issue.kind() == Issue.Kind.NOUN) {
            return trigger.isSoft() ? isIssue(trigger, issue) : isNoClaim(trigger, issue);
        }
        if (trigger.takes('d')) {
            return true;
        }
        boolean known =
                isPolicy(issue.verb())
                        || innerVerb(issue.verb()).isPresent()
                        || trigger.takesDeeds() && isDeed(issue);
        boolean acting = issue.kind() == Issue.Kind.ACTION;
        boolean dangling =
                acting && words.tag(issue.to()).equals("IN") && isLastOfClause(issue.to());
        if (dangling || isLight(issue)) {
            return false;
        }
        boolean alone = acting && issue.to() == issue.verb() + 1;
        if (alone && !lexicon.isIn("alone", words.lemma(issue.verb()))) {
            return false;
        }
        boolean barred = acting && lexicon.isIn("saying", words.lemma(issue.verb()));
        return known || (!trigger.isSoft() && !barred);
    }

    /** "wants THE CHIEF to go": whatever somebody who can be asked is to do. */
    private boolean isDeed(Issue issue) {
        int head = phrases.head(issue.from(), issue.to());
        boolean counted = phrases.baseEnd(issue.from()) == issue.from();
        boolean somebody = counted || isSomebody(head) || lexicon.isActor(words.lemma(head));
        return issue.kind() == Issue.Kind.CLAUSE
                && somebody
                && !hasRelation(issue)
                && !lexicon.isIn("private", words.lemma(issue.verb()));
    }

    /** "a matter that we need to talk ABOUT": what it is about stands elsewhere. */
    private boolean isLastOfClause(int i) {
        return !words.has(i + 1) || words.isMark(i + 1);
    }

    /** "make a show", where "make concessions" is about something. */
    private boolean isLight(Issue issue) {
        int verb = issue.verb();
        if (!nominal(verb).filter("-"::equals).isPresent()) {
            return false;
        }
        boolean particle =
                lexicon.nominal(words.lemma(verb) + " " + words.lemma(verb + 1)).isPresent();
        int object = particle ? verb + 2 : verb + 1;
        int head = phrases.head(object, issue.to());
        return !isIssueNoun(head) && words.name(object).isEmpty();
    }

    /** Whether a verb is one that a party acts by. */
    boolean isPolicy(int verb) {
        return nominal(verb).isPresent();
    }

    /** "left ALONE", "stayed open": how something is, and not where it goes. */
    private boolean isState(int i) {
        return words.tag(i).startsWith("JJ") || words.is(i, "alone");
    }

    /** The noun of a verb, with its particle if it has one. */
    Optional<String> nominal(int verb) {
        String lemma = words.lemma(verb);
        if (lexicon.isIn("staying", lemma) && isState(verb + 1)) {
            return Optional.empty();
        }
        return lexicon.nominal(lemma + " " + words.lemma(verb + 1))
                .or(() -> lexicon.nominal(lemma));
    }

    private boolean isIssue(Trigger trigger, Issue issue) {
        int head = phrases.head(issue.from(), issue.to());
        if (quantities.isTaken(trigger, issue, head)
                || trigger.takesFacts() && lexicon.isIn("facts", words.lemma(head))) {
            return true;
        }
        if (isIssueNoun(head) && !isSomebody(head)) {
            return !hasRelation(issue) && !isBlamed(trigger, head);
        }
        boolean measured = words.is(head + 1, "of");
        if (measured && head + 2 < issue.to()) {
            int inner = phrases.head(head + 2, issue.to());
            boolean counted = words.tag(head).startsWith("NN") && isIssueNoun(inner);
            return counted && lexicon.isIn("degrees", words.lemma(head));
        }
        return trigger.takesPersons() && isPerson(issue, head);
    }

    /** The rest of a list that goes on behind an issue: ", the return of the island AND …". */
    List<Issue> listed(Issue first, int limit) {
        List<Issue> more = new ArrayList<>();
        boolean last = false;
        int at = first.to();
        while (!last && more.size() < LONGEST_LIST && (words.is(at, ",") || words.is(at, "and"))) {
            last = words.is(at, "and") || words.is(at + 1, "and");
            int start = words.is(at + 1, "and") ? at + 2 : at + 1;
            Optional<Issue> next = noun(start, limit).map(this::beforeAnd);
            if (next.isEmpty() || !isListable(next.get())) {
                return List.of();
            }
            more.add(next.get());
            at = next.get().to();
        }
        return last && !words.isFinite(at) ? more : List.of();
    }

    /** "the return of the island AND the release of the sailors" are two. */
    private Issue beforeAnd(Issue issue) {
        for (int i = issue.from() + 1; i + 1 < issue.to(); i++) {
            boolean phrase = phrases.baseEnd(i + 1) > i + 1;
            if (words.is(i, "and") && phrase && isIssueNoun(phrases.head(i + 1, issue.to()))) {
                return Issue.noun(issue.from(), i);
            }
        }
        return issue;
    }

    private boolean isListable(Issue issue) {
        int head = phrases.head(issue.from(), issue.to());
        return isIssueNoun(head) && !isSomebody(head) && !words.isFinite(issue.to());
    }

    /** Whether a verb has for its object what positions are about: "HAVE access". */
    boolean isHaving(int verb) {
        int end = phrases.baseEnd(verb + 1);
        boolean having =
                words.is(verb, "have") || words.is(verb, "get") || words.is(verb, "receive");
        return having && end > verb + 1 && isIssueNoun(end - 1);
    }

    boolean isIssueNoun(int i) {
        return words.isNoun(i) && lexicon.isIssue(words.lemma(i));
    }

    /** "Slammed THE GOVERNMENT": who is blamed is no issue. */
    private boolean isBlamed(Trigger trigger, int head) {
        return trigger.stance() == Stance.OPPOSES && lexicon.isActor(words.lemma(head));
    }

    private boolean isPerson(Issue issue, int head) {
        boolean theirs = words.is(issue.from(), "the") || words.tag(issue.from()).equals("PRP$");
        boolean known = theirs && lexicon.isActor(words.lemma(head));
        return known && head + 1 == issue.to();
    }

    private boolean hasRelation(Issue issue) {
        for (int i = issue.from(); i < issue.to(); i++) {
            if (lexicon.isIn("relations", words.lemma(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is rejected or demanded is no claim, help or goods. */
    private boolean isNoClaim(Trigger trigger, Issue issue) {
        int head = phrases.head(issue.from(), issue.to());
        String noun = words.lemma(head);
        boolean barred =
                trigger.stance() == Stance.DEMANDS
                        ? lexicon.isIn("goods", noun) || lexicon.isIn("services", noun)
                        : lexicon.isIn("claims", noun);
        boolean somebody = isSomebody(head) || lexicon.isActor(noun);
        return words.isNoun(head) && !barred && !somebody;
    }

    private boolean isSomebody(int head) {
        return words.name(head).filter(name -> name.kind() != Name.Kind.OTHER).isPresent();
    }
}
