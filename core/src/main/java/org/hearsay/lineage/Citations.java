package org.hearsay.lineage;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.lineage.OutletNames.Found;

/**
 * Stated dependence: an outlet named as the source of a report ("the Harbour Post reported",
 * "according to a report in the Harbour Post", "citing the Harbour Post").
 *
 * <p>What somebody told an outlet, or said in an interview with it, is no dependence on its
 * article, nor is what stands inside quotation marks or what an outlet's people say.
 */
final class Citations {

    static final WordSet DAYS =
            WordSet.of(
                    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final WordSet REPORTED =
            WordSet.of(
                    "reported",
                    "reports",
                    "report",
                    "reporting",
                    "revealed",
                    "reveals",
                    "wrote",
                    "writes",
                    "said",
                    "says",
                    "quoted",
                    "quotes",
                    "published",
                    "disclosed",
                    "learned",
                    "learnt",
                    "cited",
                    "citing");

    /** What an outlet makes: "a Harbour Post investigation found". */
    private static final WordSet WORK =
            WordSet.of("report", "reports", "investigation", "article", "story", "exclusive");

    private static final WordSet BETWEEN_NAME_AND_VERB =
            WordSet.of(
                    "has",
                    "had",
                    "have",
                    "first",
                    "also",
                    "later",
                    "earlier",
                    "previously",
                    "on",
                    "this",
                    "last",
                    "week",
                    "month",
                    "newspaper",
                    "paper",
                    "daily",
                    "website",
                    "site",
                    "magazine",
                    "agency",
                    "news",
                    "broadcaster",
                    "station",
                    "channel",
                    "today",
                    "yesterday",
                    "exclusively",
                    "which",
                    "separately",
                    "then",
                    "was",
                    "the");

    private static final WordSet KIND_BEFORE_NAME =
            WordSet.of(
                    "the",
                    "newspaper",
                    "paper",
                    "daily",
                    "weekly",
                    "broadcaster",
                    "website",
                    "site",
                    "agency",
                    "news",
                    "outlet",
                    "magazine",
                    "channel",
                    "station",
                    "state",
                    "local",
                    "rival",
                    "tabloid",
                    "business",
                    "public",
                    "national",
                    "regional");

    private static final WordSet BY_WHOM =
            WordSet.of(
                    "reported",
                    "published",
                    "revealed",
                    "report",
                    "reports",
                    "obtained",
                    "seen",
                    "reviewed",
                    "broken",
                    "quoted",
                    "cited",
                    "disclosed",
                    "investigation",
                    "article",
                    "story");

    private static final WordSet WHERE =
            WordSet.of(
                    "report",
                    "reports",
                    "article",
                    "story",
                    "published",
                    "reported",
                    "investigation",
                    "appeared");

    private static final WordSet STATEMENT = WordSet.of("statement");
    private static final WordSet AND = WordSet.of("and");
    private static final WordSet THE = WordSet.of("the");
    private static final WordSet TO = WordSet.of("to");
    private static final WordSet ACCORDING = WordSet.of("according");
    private static final WordSet CITING = WordSet.of("citing", "cites", "cited");
    private static final WordSet BY = WordSet.of("by");
    private static final WordSet OF = WordSet.of("of", "for", "at");
    private static final WordSet IN = WordSet.of("in", "from", "on");

    private static final int SKIPPED = 4;

    private final OutletNames names;

    Citations(OutletNames names) {
        this.names = names;
    }

    /** Each outlet that the body names as a source, with the place where it first does. */
    Map<String, Found> in(Body body) {
        Map<String, Found> sources = new TreeMap<>();
        Optional<Found> last = Optional.empty();
        boolean lastIsSource = false;
        for (int i = 0; i < body.size(); i++) {
            Optional<Found> name = names.at(body, i);
            if (name.isEmpty()) {
                continue;
            }
            boolean isSecond =
                    lastIsSource && last.filter(l -> isJoined(body, l, name.get())).isPresent();
            boolean isSource =
                    !body.isQuoted(i) && (isSecond || isSource(body, name.get(), SKIPPED));
            if (isSource) {
                sources.putIfAbsent(name.get().outlet(), name.get());
            }
            last = name;
            lastIsSource = isSource;
            i = name.get().end() - 1;
        }
        return sources;
    }

    /** "according to the Harbour Post and the Valley Echo". */
    private static boolean isJoined(Body body, Found first, Found second) {
        int next = first.end();
        return AND.has(body, next) && second.start() == next + (THE.has(body, next + 1) ? 2 : 1);
    }

    private boolean isSource(Body body, Found name, int depth) {
        return isOpened(body, name) || isFollowed(body, name, depth);
    }

    private static boolean isOpened(Body body, Found name) {
        if (OutletNames.isPossessive(body, name.end() - 1) && !WORK.has(body, name.end())) {
            return false;
        }
        int i = name.start() - 1;
        for (int skipped = 0; skipped <= SKIPPED && KIND_BEFORE_NAME.has(body, i); skipped++) {
            i--;
        }
        return (TO.has(body, i) && ACCORDING.has(body, i - 1))
                || CITING.has(body, i)
                || (BY.has(body, i) && oneOf(BY_WHOM, body, i))
                || (IN.has(body, i) && oneOf(WHERE, body, i));
    }

    /** Whether one of the three words before this place is of the set. */
    private static boolean oneOf(WordSet set, Body body, int end) {
        return set.has(body, end - 1) || set.has(body, end - 2) || set.has(body, end - 3);
    }

    private boolean isFollowed(Body body, Found name, int depth) {
        int before = name.start() - (THE.has(body, name.start() - 1) ? 2 : 1);
        if (OF.has(body, before)) {
            return false;
        }
        int i = name.end();
        if (WORK.has(body, i)) {
            return true;
        }
        if (OutletNames.isPossessive(body, i - 1)) {
            return false;
        }
        if (AND.has(body, i) && depth > 0) {
            Optional<Found> other = names.at(body, Math.min(after(body, i), body.size() - 1));
            return other.isPresent() && isFollowed(body, other.get(), depth - 1);
        }
        int skipped = 0;
        while (skipped < SKIPPED && (BETWEEN_NAME_AND_VERB.has(body, i) || DAYS.has(body, i))) {
            i++;
            skipped++;
        }
        return REPORTED.has(body, i) && !STATEMENT.has(body, i + 3);
    }

    private static int after(Body body, int and) {
        return THE.has(body, and + 1) ? and + 2 : and + 1;
    }
}
