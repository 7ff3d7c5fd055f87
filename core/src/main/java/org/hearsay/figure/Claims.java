package org.hearsay.figure;

import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * Who a figure is claimed by where a noun says so and no verb of saying does: "a health ministry
 * toll of 1,200", "UN estimates put it at 3,000", "police put the crowd at 700".
 */
final class Claims {

    private static final Set<String> DATA =
            Set.of(
                    "estimates",
                    "estimate",
                    "figures",
                    "data",
                    "count",
                    "tally",
                    "toll",
                    "records",
                    "statistics",
                    "poll",
                    "survey",
                    "report",
                    "study",
                    "census",
                    "projections",
                    "forecasts",
                    "numbers",
                    "analysis",
                    "calculations",
                    "documents");

    private static final Set<String> SHOWING =
            Set.of(
                    "put",
                    "puts",
                    "show",
                    "shows",
                    "showed",
                    "suggest",
                    "suggests",
                    "suggested",
                    "indicate",
                    "indicates",
                    "indicated",
                    "said",
                    "says",
                    "say",
                    "found",
                    "finds",
                    "list",
                    "lists",
                    "listed",
                    "recorded",
                    "estimated",
                    "give",
                    "gave",
                    "speak",
                    "spoke");

    /** Verbs of counting whose subject makes the claim. */
    private static final Set<String> COUNTING =
            Set.of(
                    "put",
                    "puts",
                    "estimate",
                    "estimates",
                    "estimated",
                    "counted",
                    "counts",
                    "recorded",
                    "records",
                    "registered",
                    "documented",
                    "reckons",
                    "reckon",
                    "projects",
                    "forecasts");

    private static final Set<String> BODIES =
            Set.of(
                    "ministry",
                    "government",
                    "police",
                    "cops",
                    "army",
                    "military",
                    "hospital",
                    "hospitals",
                    "un",
                    "authority",
                    "authorities",
                    "council",
                    "agency",
                    "office",
                    "official",
                    "officials",
                    "union",
                    "unions",
                    "commission",
                    "department",
                    "service",
                    "organisers",
                    "organizers",
                    "rescuers",
                    "medics",
                    "aid",
                    "company",
                    "bank",
                    "institute",
                    "university",
                    "opposition",
                    "court",
                    "prosecutors",
                    "insurers",
                    "analysts",
                    "economists",
                    "experts",
                    "activists",
                    "monitors",
                    "group",
                    "researchers",
                    "scientists",
                    "doctors",
                    "coastguard",
                    "federation",
                    "association",
                    "coalition",
                    "parliament",
                    "mayor",
                    "governor",
                    "minister");

    private static final Set<String> PLAIN =
            Set.of(
                    "death",
                    "latest",
                    "new",
                    "final",
                    "first",
                    "initial",
                    "provisional",
                    "own",
                    "previous",
                    "earlier",
                    "preliminary",
                    "early",
                    "recent",
                    "total",
                    "overall");

    private static final int REACH = 14;
    private static final int LONGEST = 8;

    private final Pieces pieces;
    private final Circumstances around;

    Claims(Pieces pieces, Circumstances around) {
        this.pieces = pieces;
        this.around = around;
    }

    static boolean isBody(String word) {
        return BODIES.contains(word);
    }

    /** The words for who claims a figure, if its sentence has such a noun near it. */
    Optional<Span> claimant(Reading read) {
        return toll(read.first())
                .or(() -> showing(read.first()))
                .or(() -> counting(read.first()))
                .or(() -> after(read.last() + 1));
    }

    /** "A health ministry toll of 1,200". */
    private Optional<Span> toll(int first) {
        boolean data = pieces.is(first - 1, "of") && DATA.contains(pieces.at(first - 2));
        return data ? owner(first - 2) : Optional.empty();
    }

    /** "UN estimates put the number at 3,000", "official figures show that 12 died". */
    private Optional<Span> showing(int first) {
        boolean shown = false;
        for (int i = first - 1; i > first - REACH && i >= 0 && !isBorder(i); i--) {
            shown |= SHOWING.contains(pieces.at(i));
            if (shown && DATA.contains(pieces.at(i)) && SHOWING.contains(pieces.at(i + 1))) {
                return owner(i);
            }
        }
        return Optional.empty();
    }

    /** "Police put the crowd at 700, organisers at 3,000". */
    private Optional<Span> counting(int first) {
        boolean comma = false;
        for (int i = first - 1; i > first - REACH && i > 0 && !isBorder(i); i--) {
            comma |= pieces.is(i, ",");
            boolean direct = !comma && COUNTING.contains(pieces.at(i)) && isSaid(i, first);
            if (direct) {
                return subject(i);
            }
        }
        return pieces.is(first - 1, "at") ? elliptic(first - 1) : Optional.empty();
    }

    /** "Put" needs an "at"; "counted 12" needs nothing between. */
    private boolean isSaid(int verb, int first) {
        boolean put = pieces.at(verb).startsWith("put") || pieces.at(verb).startsWith("estimate");
        boolean at = pieces.is(first - 1, "at");
        return put ? at : first - verb <= 2;
    }

    private Optional<Span> elliptic(int at) {
        boolean earlier = false;
        for (int i = at; i > at - REACH && i >= 0; i--) {
            earlier |= pieces.is(i, "put") || pieces.is(i, "puts");
        }
        int from = at - 1;
        while (from > at - LONGEST && isPhrase(from)) {
            from--;
        }
        return earlier && pieces.is(from, ",") ? claim(from + 1, at - 1) : Optional.empty();
    }

    private Optional<Span> subject(int verb) {
        int last = verb - 1;
        if (pieces.is(last, ",")) {
            int comma = last - 1;
            while (comma > last - LONGEST && !pieces.is(comma, ",")) {
                comma--;
            }
            boolean clause = pieces.tag(comma + 1).startsWith("W");
            last = clause ? comma - 1 : verb;
        }
        int first = last + 1;
        while (last - first < LONGEST && isPhrase(first - 1)) {
            first--;
        }
        return first <= last ? claim(first, last) : Optional.empty();
    }

    /** ", labour ministry figures show": what is said behind the figure. */
    private Optional<Span> after(int next) {
        for (int i = next; i < next + REACH && !isBorder(i) && !pieces.at(i).isEmpty(); i++) {
            if (DATA.contains(pieces.at(i)) && SHOWING.contains(pieces.at(i + 1))) {
                return owner(i);
            }
            boolean to = pieces.is(i, "according") && pieces.is(i + 1, "to");
            if (to) {
                return object(i + 2);
            }
            if (pieces.isNumber(i)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<Span> object(int i) {
        int first = pieces.tag(i).equals("DT") ? i + 1 : i;
        int last = first - 1;
        while (last - first < LONGEST && isPhrase(last + 1)) {
            last++;
        }
        if (first <= last && DATA.contains(pieces.at(last))) {
            return owner(last);
        }
        return first <= last ? claim(first, last) : Optional.empty();
    }

    /** Whose the data are: the words before them, or the data themselves if they are official. */
    private Optional<Span> owner(int data) {
        int last = data - 1;
        last -= isPossessive(last) ? 1 : 0;
        while (PLAIN.contains(pieces.at(last))) {
            last--;
            last -= isPossessive(last) ? 1 : 0;
        }
        int first = last + 1;
        while (last - first < LONGEST && isPhrase(first - 1)) {
            first--;
        }
        if (first > last) {
            return Optional.empty();
        }
        boolean official = first == last && pieces.tag(first).startsWith("JJ");
        return official ? claim(first, data) : claim(first, last);
    }

    /** The name at the end of the words, or the words if they name a body. */
    private Optional<Span> claim(int first, int last) {
        Span words = pieces.span(first, last);
        Optional<Name> name = around.name(words).filter(n -> n.span().end() == words.end());
        if (name.isPresent()) {
            boolean place = name.get().kind() == Name.Kind.PLACE && first < last;
            return Optional.of(place ? words : name.get().span());
        }
        for (int i = first; i <= last; i++) {
            if (BODIES.contains(pieces.at(i))) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    private boolean isPhrase(int i) {
        String tag = pieces.tag(i);
        boolean dash = pieces.isDash(i) && pieces.glued(i) && pieces.glued(i + 1);
        boolean noun = pieces.isNoun(i) || tag.startsWith("JJ") || isPossessive(i);
        return (noun && (pieces.isWord(i) || isPossessive(i))) || dash;
    }

    private boolean isPossessive(int i) {
        return pieces.tag(i).equals("POS") || pieces.is(i, "'s") || pieces.is(i, "\u2019s");
    }

    private boolean isBorder(int i) {
        return pieces.is(i, ";")
                || pieces.is(i, ".")
                || pieces.is(i, "\u201d")
                || pieces.is(i, "\u201c");
    }
}
