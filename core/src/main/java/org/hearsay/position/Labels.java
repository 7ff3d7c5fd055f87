package org.hearsay.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says in a few words what an issue is, whatever the grammar of the passage: "Velmark release the
 * sailors" and "the release of its sailors" are both "release of sailors".
 */
final class Labels {

    private static final Set<String> DROPPED = Set.of("DT", "PDT", "PRP$", "CD", "$", "``", "''");
    private static final Set<String> LINKS =
            Set.of(
                    "of", "from", "to", "for", "with", "on", "in", "over", "between", "into",
                    "against");
    private static final Set<String> PATHS =
            Set.of("from", "to", "into", "in", "on", "with", "against", "for", "of", "at");
    private static final int LINKED = 2;

    private static final Set<String> PAYING =
            Set.of("pay", "repay", "refund", "reimburse", "compensate");

    private final Words words;
    private final Phrases phrases;
    private final Lexicon lexicon;
    private final Complements complements;

    Labels(Words words, Phrases phrases, Lexicon lexicon, Complements complements) {
        this.words = words;
        this.phrases = phrases;
        this.lexicon = lexicon;
        this.complements = complements;
    }

    /** Never blank: the words themselves where nothing shorter can be told. */
    String of(Issue issue) {
        if (words.isTime(issue.from())
                && words.time(issue.from()).equals(words.time(issue.to() - 1))) {
            return plain(issue.from(), issue.to());
        }
        String label =
                issue.kind() == Issue.Kind.NOUN
                        ? phrase(issue.from(), issue.to())
                        : action(issue, issue.verb());
        String about = label.isBlank() ? plain(issue.from(), issue.to()) : label;
        return isNot(issue) ? "no " + about : about;
    }

    /**
     * "that NO hotel be searched", "that the pier would NOT be closed": wanted is that it is not.
     */
    private boolean isNot(Issue issue) {
        boolean none = issue.kind() == Issue.Kind.CLAUSE && !issue.refused();
        boolean not = none && words.says(issue.from(), "no");
        for (int i = issue.from(); none && i < issue.verb(); i++) {
            not |= words.isNot(i);
        }
        return not;
    }

    /** "a full withdrawal of its troops from the bay" is "withdrawal of troops from bay". */
    private String phrase(int from, int to) {
        int end = Math.min(overAmount(from, phrases.baseEnd(from)), to);
        boolean measured = words.is(end, "in") || words.is(end, "of");
        if (isRate(from, to)) {
            return plain(from, Math.min(phrases.baseEnd(from), to));
        }
        boolean part = lexicon.isIn("fractions", words.lemma(end - 1)) && words.is(end, "of");
        if ((part || hasNumber(from, end) && measured) && end + 1 < to) {
            String inner = phrase(end + 1, to);
            if (!inner.isBlank()) {
                return inner;
            }
        }
        String own = base(from, end);
        List<String> parts = new ArrayList<>(List.of(own));
        int i = end;
        for (int n = 0; n < LINKED && i < to && words.isOf(i, LINKS); n++) {
            int next = Math.min(phrases.baseEnd(i + 1), to);
            boolean told = next > i + 1 && !words.isTime(next - 1) && !hasNumber(i + 1, next);
            String linked = told ? base(i + 1, next) : "";
            if (linked.isBlank()) {
                break;
            }
            parts.add(words.lemma(i) + " " + linked);
            i = next;
        }
        if (parts.size() == 1) {
            owner(from, end).ifPresent(owner -> parts.add("of " + owner));
        }
        return String.join(" ", parts).strip();
    }

    /** "6 crowns A CUSTOMER": the amount ends before whom it is for. */
    private int overAmount(int from, int end) {
        for (int i = from + 1; words.tag(from).equals("CD") && i < end; i++) {
            if (words.tag(i).equals("DT")) {
                return i;
            }
        }
        return end;
    }

    /** "6 crowns A SHARE" is no sum. */
    private boolean isRate(int from, int to) {
        int last = Math.min(phrases.baseEnd(from), to) - 1;
        return words.tag(from).equals("CD")
                && words.tag(last - 1).equals("DT")
                && lexicon.isIn("rates", words.lemma(last));
    }

    /** The words of a phrase without articles, owners, numbers and degrees. */
    private String base(int from, int to) {
        StringBuilder label = new StringBuilder();
        int start = Math.max(from, behindOwner(from, to));
        for (int i = start; i < to; i++) {
            boolean only = DROPPED.contains(words.tag(i)) && !isOnlyNumber(start, to);
            boolean degree = lexicon.isIn("degrees", words.lemma(i)) && i + 1 < to;
            if (!only && !degree && !words.isAdverb(i) && !dropped(i)) {
                append(label, i);
            }
        }
        return label.toString();
    }

    private boolean dropped(int i) {
        String tag = words.tag(i);
        return tag.equals("DT") || tag.equals("PRP$") || words.isQuote(i);
    }

    /** "three metres" keeps its number: it is all that it says. */
    private boolean isOnlyNumber(int from, int to) {
        return hasNumber(from, to) && lexicon.isIn("units", words.lemma(to - 1));
    }

    private int behindOwner(int from, int to) {
        int behind = from;
        for (int i = from; i < to; i++) {
            behind = words.tag(i).equals("POS") ? i + 1 : behind;
        }
        return behind;
    }

    private Optional<String> owner(int from, int to) {
        int behind = behindOwner(from, to);
        return behind > from + 1 ? Optional.of(base(from, behind - 1)) : Optional.empty();
    }

    private boolean hasNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.tag(i).equals("CD")) {
                return true;
            }
        }
        return false;
    }

    private String action(Issue issue, int verb) {
        Optional<Integer> inner = complements.innerVerb(verb);
        if (inner.isPresent()) {
            return action(Issue.clause(verb + 1, issue.to(), inner.get(), false), inner.get());
        }
        boolean particle = lexicon.nominal(pair(verb)).isPresent();
        int behind = particle ? verb + 2 : verb + 1;
        String noun = complements.isHaving(verb) ? "-" : nominal(verb);
        String object = isPittance(verb, behind) ? "" : object(behind, issue.to());
        if (noun.equals("-") && words.name(behind).isEmpty()) {
            return phrase(behind, issue.to());
        }
        noun = noun.equals("-") ? Gerunds.of(words.lemma(verb)) : noun;
        boolean passive =
                words.tag(verb).equals("VBN")
                        && issue.kind() == Issue.Kind.CLAUSE
                        && !isPerfect(verb);
        if (words.is(verb, "be")) {
            String place = words.is(verb + 1, "to") ? "" : place(verb + 1, issue.to());
            return subject(issue) + (place.isEmpty() ? "" : " " + place);
        }
        if (!object.isBlank() && !passive) {
            String doer = isFact(verb) ? subject(issue) : "";
            return noun + " of " + object + (doer.isEmpty() ? "" : " by " + doer);
        }
        String path = passive ? "" : path(behind, issue.to());
        boolean whole = path.isEmpty() && !words.tag(behind).equals("PRP");
        String subject = whole ? subject(issue) : "";
        return noun
                + (path.isEmpty() ? "" : " " + path)
                + (subject.isEmpty() ? "" : " of " + subject);
    }

    /** "Will not pay A SINGLE CROWN", "will not repay a cent": any of the money. */
    private boolean isPittance(int verb, int behind) {
        int from = behind;
        while (words.isQuote(from)) {
            from++;
        }
        boolean one = words.says(from, "a") || words.says(from, "one");
        int head = phrases.baseEnd(from) - 1;
        boolean single = words.is(from + 1, "single") && head == from + 2;
        boolean unit = head == from + 1 && lexicon.isIn("units", words.lemma(head));
        return words.isOf(verb, PAYING) && one && (single || unit);
    }

    /** "officers HANDLED the boxes": what is said to have been done, by whom is a part of it. */
    private boolean isFact(int verb) {
        return words.tag(verb).equals("VBD") || isPerfect(verb);
    }

    /** "officers had HANDLED the boxes": done by the subject and not to it. */
    private boolean isPerfect(int verb) {
        int i = verb - 1;
        while (words.isAdverb(i) || words.isNot(i)) {
            i--;
        }
        return words.is(i, "have");
    }

    private String pair(int verb) {
        return words.lemma(verb) + " " + words.lemma(verb + 1);
    }

    private String nominal(int verb) {
        return complements.nominal(verb).orElseGet(() -> Gerunds.of(words.lemma(verb)));
    }

    private String object(int from, int to) {
        int start = from;
        while (words.isQuote(start) || words.isAdverb(start)) {
            start++;
        }
        int end = Math.min(phrases.baseEnd(start), to);
        boolean pronoun = words.tag(start).equals("PRP");
        boolean counted = end > start && words.is(end, "of") && hasNumber(start, end);
        if (counted) {
            return phrase(start, to);
        }
        return end > start && !pronoun && !words.isTime(start) ? base(start, end) : "";
    }

    private String path(int from, int to) {
        if (from >= to || !words.isOf(from, PATHS)) {
            return "";
        }
        int end = Math.min(phrases.baseEnd(from + 1), to);
        boolean told = end > from + 1 && !words.isTime(from + 1) && !hasNumber(from + 1, end);
        String base = told ? base(from + 1, end) : "";
        return base.isBlank() ? "" : words.lemma(from) + " " + base;
    }

    /** "were anywhere NEAR THE BOXES". */
    private String place(int from, int to) {
        int at = from;
        while (at < to && (words.isAdverb(at) || words.is(at, "anywhere"))) {
            at++;
        }
        return words.is(at, "near") ? near(at, to) : path(at, to);
    }

    private String near(int at, int to) {
        int end = Math.min(phrases.baseEnd(at + 1), to);
        return end > at + 1 ? "near " + base(at + 1, end) : "";
    }

    private String subject(Issue issue) {
        if (issue.kind() != Issue.Kind.CLAUSE || words.tag(issue.from()).equals("PRP")) {
            return "";
        }
        boolean bare = words.tag(issue.from()).equals("DT");
        int base = phrases.baseEnd(issue.from());
        int end = Math.min(base > issue.from() || !bare ? base : base + 2, issue.verb());
        return end > issue.from() ? base(issue.from(), end) : "";
    }

    private String plain(int from, int to) {
        StringBuilder label = new StringBuilder();
        for (int i = from; i < to; i++) {
            append(label, i);
        }
        return label.toString();
    }

    private void append(StringBuilder label, int i) {
        boolean joined = words.tag(i).equals("HYPH") || words.tag(i - 1).equals("HYPH");
        if (!label.isEmpty() && !joined && !words.tag(i).equals("POS")) {
            label.append(' ');
        }
        String text = words.token(i).text();
        boolean name = words.tag(i).startsWith("NNP") || words.name(i).isPresent();
        label.append(name ? text : text.toLowerCase(Locale.ROOT));
    }
}
