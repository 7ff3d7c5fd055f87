package org.hearsay.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.model.Act;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Figure;
import org.hearsay.model.Input;
import org.hearsay.model.Item;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Lineage;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Role;
import org.hearsay.model.Statement;
import org.hearsay.model.Verdict;
import org.hearsay.text.Plurals;

/** The ledger's words in a reporter's English. */
final class Wording {

    private static final int LONGEST_CUE = 60;

    /** Words of cues that add nothing to "said". */
    private static final Set<String> PLAIN =
            Set.of(
                    "said",
                    "says",
                    "say",
                    "saying",
                    "told",
                    "tells",
                    "telling",
                    "added",
                    "adds",
                    "adding",
                    "stated",
                    "according",
                    "to",
                    "as",
                    "also",
                    "has",
                    "have",
                    "had");

    private Wording() {}

    static String act(Act act) {
        return switch (act) {
            case ASSERT -> "said";
            case DENY -> "denied";
            case CONFIRM -> "confirmed";
            case DEMAND -> "demanded";
            case REJECT -> "rejected";
            case ACCEPT -> "accepted";
            case PROMISE -> "promised";
            case THREATEN -> "threatened";
            case WARN -> "warned";
            case PROPOSE -> "proposed";
            case ASK -> "asked";
            case ACCUSE -> "accused";
            case PRAISE -> "praised";
            case BELIEVE -> "believed";
            case EXPECT -> "expected";
            case INTEND -> "intended";
            case HOPE -> "hoped";
        };
    }

    /**
     * The article's own words for the act, where they say more than its name: "has abandoned talk
     * of", but not "said" or "according to".
     */
    static Optional<String> cue(Statement statement) {
        return statement
                .cue()
                .map(cue -> clip(cue.exact().strip(), LONGEST_CUE))
                .filter(cue -> !isPlain(cue.toLowerCase(Locale.ROOT), act(statement.act())));
    }

    private static boolean isPlain(String cue, String act) {
        return Stream.of(cue.split("[^\\p{L}\\p{M}'’]+"))
                .allMatch(word -> word.isEmpty() || word.equals(act) || PLAIN.contains(word));
    }

    static String kind(Statement.Kind kind) {
        return switch (kind) {
            case DIRECT -> "quoted word for word";
            case INDIRECT -> "in the reporter’s words";
            case MIXED -> "partly quoted";
        };
    }

    static String kind(ActorKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case ORGANISATION -> "organisation";
            case GOVERNMENT -> "government";
            case PLACE -> "place";
            case GROUP -> "group";
            case OUTLET -> "news outlet";
            case UNNAMED -> "unnamed source";
        };
    }

    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case AGREED -> "Agreed";
            case REVISED -> "Revised";
            case DIFFERS -> "Differs";
            case SINGLE_ORIGIN -> "One origin";
            case DENIED -> "Denied";
        };
    }

    static String known(KnownBy how) {
        return switch (how) {
            case USER -> "given with the files";
            case METADATA -> "from the page’s metadata";
            case PAGE -> "printed on the page";
            case INFERRED -> "worked out from the text";
            case UNKNOWN -> "not known";
        };
    }

    static String outcome(Input.Outcome outcome) {
        return switch (outcome) {
            case READ -> "read";
            case DUPLICATE -> "duplicate";
            case SKIPPED -> "skipped";
            case FAILED -> "failed";
        };
    }

    static String role(Role role) {
        return switch (role) {
            case HEADLINE -> "headline";
            case STANDFIRST -> "standfirst";
            case BYLINE -> "byline";
            case DATELINE -> "dateline";
            case BODY -> "text";
            case CAPTION -> "caption";
            case QUOTE -> "quotation";
            case RELATED -> "related links";
            case COMMENT -> "comments";
            case ADVERTISEMENT -> "advertising";
            case NAVIGATION -> "menus and page furniture";
        };
    }

    static String lineage(Lineage.Kind kind) {
        return switch (kind) {
            case COPY -> "A copy of";
            case NEAR_COPY -> "Nearly a copy of";
            case AGENCY -> "Agency text also carried by";
            case PARTIAL -> "Shares passages with";
            case VERSION -> "Another version of";
            case CITES -> "Cites";
        };
    }

    /** How sure the reading is; the number itself stands beside it. */
    static String confidence(double confidence) {
        String word = confidence >= 0.9 ? "high" : confidence >= 0.75 ? "fair" : "low";
        return word + " (" + Math.round(confidence * 100) + " of 100)";
    }

    /** A quantity with its hedge, for example "at least 1,200", "30–40", "dozens" as given. */
    static String quantity(Figure figure) {
        Quantity quantity = figure.quantity();
        String hedge =
                quantity.qualifier() == Qualifier.EXACT || quantity.qualifier() == Qualifier.VAGUE
                        ? ""
                        : quantity.qualifier().word() + " ";
        String range =
                quantity.low().compareTo(quantity.high()) == 0
                        ? number(quantity.low())
                        : number(quantity.low()) + " to " + number(quantity.high());
        return hedge + range + (quantity.qualifier() == Qualifier.VAGUE ? " (roughly)" : "");
    }

    /** Digits in groups of three; very long or very small numbers stay as they are. */
    static String number(BigDecimal number) {
        String plain = number.precision() > 40 ? number.toString() : number.toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        int first = whole.startsWith("-") ? 1 : 0;
        if (whole.length() - first <= 3 || whole.length() > 40) {
            return plain;
        }
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > first; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** "1 article", "2 articles", "1,234 articles". */
    static String count(long count, String thing) {
        return Plurals.grouped(count, thing);
    }

    /** The text, cut after so many characters where a page could not hold it. */
    static String clip(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** An item's own words; a bare number with what it counts. */
    static String words(Item item) {
        String exact = clip(item.evidence().exact(), 200);
        if (!(item instanceof Figure figure)) {
            return exact;
        }
        String counted = figure.ofWhat();
        String first = counted.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean isSaid = exact.toLowerCase(Locale.ROOT).contains(first);
        return isSaid ? exact : exact + " – " + counted;
    }

    static String content(Statement statement) {
        List<String> parts = statement.content().stream().map(e -> e.exact()).toList();
        return String.join(" … ", parts);
    }
}
