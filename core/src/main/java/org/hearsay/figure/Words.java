package org.hearsay.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words by which a number is known to count something whose noun is left out. */
final class Words {

    /** What rises and falls: a number that it reaches is its value. */
    private static final Set<String> MEASURES =
            Set.of(
                    "toll",
                    "tolls",
                    "number",
                    "numbers",
                    "total",
                    "tally",
                    "count",
                    "figure",
                    "headcount",
                    "population",
                    "turnout",
                    "attendance",
                    "crowd",
                    "membership",
                    "workforce",
                    "casualties",
                    "deaths",
                    "fatalities",
                    "cases",
                    "infections",
                    "injuries",
                    "wounded",
                    "dead",
                    "missing",
                    "arrests",
                    "majority",
                    "death",
                    "victims",
                    "losses",
                    "enrolment",
                    "enrollment",
                    "rate",
                    "inflation",
                    "unemployment",
                    "share",
                    "price",
                    "cost",
                    "bill",
                    "damage",
                    "deficit",
                    "debt",
                    "fund",
                    "budget",
                    "output",
                    "sales",
                    "revenue",
                    "revenues",
                    "profit",
                    "profits",
                    "turnover",
                    "payment",
                    "flow",
                    "level",
                    "temperature",
                    "sum",
                    "payout",
                    "lead",
                    "margin",
                    "gap",
                    "backlog",
                    "shortfall",
                    "surplus",
                    "advantage");

    /** Those of which a bare number must be so many people. */
    private static final Set<String> PEOPLED =
            Set.of(
                    "town",
                    "city",
                    "village",
                    "island",
                    "country",
                    "nation",
                    "crew",
                    "board",
                    "party",
                    "crowd",
                    "force",
                    "army",
                    "staff",
                    "workforce",
                    "congregation",
                    "population",
                    "community",
                    "squad",
                    "delegation",
                    "delegations",
                    "team",
                    "group",
                    "convoy",
                    "audience",
                    "settlement",
                    "parish",
                    "borough",
                    "district",
                    "suburb",
                    "province",
                    "region",
                    "state",
                    "hamlet",
                    "port",
                    "panel",
                    "jury",
                    "committee",
                    "council",
                    "cabinet",
                    "household",
                    "unit",
                    "garrison",
                    "gang");

    /** Verbs after which a bare number is the value. */
    private static final Set<String> STANDING =
            Set.of(
                    "hit",
                    "hits",
                    "reach",
                    "reaches",
                    "reached",
                    "reaching",
                    "pass",
                    "passes",
                    "passed",
                    "top",
                    "tops",
                    "topped",
                    "exceed",
                    "exceeds",
                    "exceeded",
                    "surpass",
                    "surpasses",
                    "surpassed",
                    "remain",
                    "remains",
                    "remained",
                    "total",
                    "totals",
                    "totalled",
                    "totaled",
                    "number",
                    "numbers",
                    "numbered",
                    "is",
                    "was",
                    "are",
                    "were",
                    "be",
                    "been",
                    "near",
                    "nears",
                    "neared",
                    "approaches",
                    "approached",
                    "average",
                    "averages",
                    "averaged",
                    "becomes",
                    "became");

    /** Further verbs that bring a measure to a number, with no other word or with "to", "at". */
    private static final Set<String> REACHING =
            Set.of(
                    "rise",
                    "rises",
                    "rose",
                    "risen",
                    "rising",
                    "climb",
                    "climbs",
                    "climbed",
                    "climbing",
                    "jump",
                    "jumps",
                    "jumped",
                    "soar",
                    "soars",
                    "soared",
                    "grow",
                    "grows",
                    "grew",
                    "grown",
                    "increase",
                    "increases",
                    "increased",
                    "increasing",
                    "fall",
                    "falls",
                    "fell",
                    "fallen",
                    "drop",
                    "drops",
                    "dropped",
                    "decline",
                    "declined",
                    "dip",
                    "dipped",
                    "melt",
                    "melts",
                    "melted",
                    "dwindle",
                    "dwindles",
                    "dwindled",
                    "plunge",
                    "plunges",
                    "plunged",
                    "shrink",
                    "shrinks",
                    "shrank",
                    "shrunk",
                    "narrow",
                    "narrows",
                    "narrowed",
                    "widen",
                    "widens",
                    "widened",
                    "slip",
                    "slipped",
                    "stand",
                    "stands",
                    "stood",
                    "being",
                    "put",
                    "puts",
                    "putting",
                    "raise",
                    "raises",
                    "raised",
                    "raising",
                    "revise",
                    "revised",
                    "revising",
                    "cut",
                    "cuts",
                    "cutting",
                    "lower",
                    "lowered",
                    "lowering",
                    "bring",
                    "brings",
                    "brought",
                    "bringing",
                    "take",
                    "takes",
                    "took",
                    "taking",
                    "estimated",
                    "estimate",
                    "estimates",
                    "went",
                    "goes",
                    "gone",
                    "come",
                    "came",
                    "comes",
                    "swell",
                    "swells",
                    "swelled",
                    "swollen",
                    "doubled",
                    "doubles",
                    "double",
                    "tripled",
                    "halved",
                    "edge",
                    "edged",
                    "crept",
                    "surged",
                    "surges",
                    "set",
                    "sets",
                    "peaked",
                    "recorded",
                    "measured",
                    "corrected",
                    "updated",
                    "limit",
                    "limits",
                    "limited",
                    "limiting",
                    "cap",
                    "caps",
                    "capped",
                    "freeze",
                    "frozen",
                    "keep",
                    "kept",
                    "hold",
                    "held",
                    "counted",
                    "counts",
                    "placed",
                    "sank",
                    "sunk");

    /** Verbs whose bare number of objects are people, and what has become of them. */
    private static final Map<String, String> HARMS = harms();

    /** What has become of people, said of them after the number. */
    private static final Map<String, String> FATES = fates();

    private Words() {}

    static boolean isMeasure(String word) {
        return MEASURES.contains(word);
    }

    static boolean isPeopled(String word) {
        return PEOPLED.contains(word);
    }

    /** Verbs after which a bare number is the value; after others it needs "to", "at" or "from". */
    static boolean isStanding(String word) {
        return STANDING.contains(word);
    }

    static boolean isReached(String word) {
        return isStanding(word) || REACHING.contains(word);
    }

    static boolean isHarm(String word) {
        return HARMS.containsKey(word);
    }

    /** "Killed" for "killing". */
    static Optional<String> harmed(String verb) {
        return Optional.ofNullable(HARMS.get(verb));
    }

    /** "Dead" for "died". */
    static Optional<String> fate(String word) {
        return Optional.ofNullable(FATES.get(word));
    }

    private static Map<String, String> harms() {
        Map<String, String> harms = new HashMap<>();
        String[] rows = {
            "killed kill kills killed killing",
            "injured injure injures injured injuring",
            "wounded wound wounds wounded wounding",
            "hurt hurts hurt hurting",
            "arrested arrest arrests arrested arresting",
            "detained detain detains detained detaining",
            "rescued rescue rescues rescued rescuing saved saving saves",
            "released release releases released releasing",
            "freed free frees freed freeing",
            "evacuated evacuate evacuates evacuated evacuating",
            "displaced displace displaces displaced displacing",
            "hospitalised hospitalised hospitalises hospitalising",
            "hospitalized hospitalized hospitalizes hospitalizing",
            "abducted abduct abducts abducted abducting kidnapped kidnapping kidnaps",
            "executed execute executes executed executing",
            "infected infect infects infected infecting",
            "dead claims"
        };
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                harms.put(words[i], words[0]);
            }
        }
        return Map.copyOf(harms);
    }

    private static Map<String, String> fates() {
        Map<String, String> fates = new HashMap<>();
        String[] rows = {
            "dead dead died dies perished drowned",
            "killed killed",
            "injured injured",
            "wounded wounded",
            "hurt hurt",
            "missing missing",
            "arrested arrested",
            "detained detained",
            "displaced displaced",
            "homeless homeless",
            "rescued rescued",
            "released released",
            "freed freed",
            "hospitalised hospitalised",
            "hospitalized hospitalized",
            "evacuated evacuated",
            "trapped trapped",
            "infected infected"
        };
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                fates.put(words[i], words[0]);
            }
        }
        return Map.copyOf(fates);
    }
}
