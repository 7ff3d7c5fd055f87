package org.hearsay.time;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Mod;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;

/**
 * A time with words before it that narrow or blur it: "early June", "the end of 2024", "later that
 * month", "nearly two years". The words belong to the span; the value is that of the whole.
 */
final class Modified implements TimeRule {

    private static final Map<String, Mod> MODIFIERS =
            Map.ofEntries(
                    Map.entry("early", Mod.START),
                    Map.entry("earlier", Mod.START),
                    Map.entry("late", Mod.END),
                    Map.entry("later", Mod.END),
                    Map.entry("mid", Mod.MID),
                    Map.entry("end", Mod.END),
                    Map.entry("beginning", Mod.START),
                    Map.entry("start", Mod.START),
                    Map.entry("middle", Mod.MID),
                    Map.entry("rest", Mod.END),
                    Map.entry("remainder", Mod.END));

    private static final Set<String> NOUNS =
            Set.of("end", "beginning", "start", "middle", "rest", "remainder");

    private static final Set<String> LINKS = Set.of("of", "in", "on");

    private static final Map<String, Mod> HEDGES =
            Map.of(
                    "about", Mod.APPROX,
                    "around", Mod.APPROX,
                    "some", Mod.APPROX,
                    "roughly", Mod.APPROX,
                    "approximately", Mod.APPROX,
                    "nearly", Mod.LESS_THAN,
                    "almost", Mod.LESS_THAN,
                    "over", Mod.MORE_THAN,
                    "under", Mod.LESS_THAN);

    private final TimeRule inner;

    /** A hedge: what it says and the word after it. */
    private record Hedge(Mod mod, int next) {}

    Modified(TimeRule inner) {
        this.inner = inner;
    }

    static boolean isModifier(String word) {
        return MODIFIERS.containsKey(word);
    }

    @Override
    public Optional<Draft> at(Words words, int i) {
        return hedged(words, i)
                .or(() -> nearly(words, i))
                .or(() -> words.is(i, "the") ? modified(words, i, i + 1) : modified(words, i, i));
    }

    private Optional<Draft> hedged(Words words, int i) {
        return hedge(words, i)
                .flatMap(
                        hedge ->
                                inner.at(words, hedge.next())
                                        .filter(found -> found.first() == hedge.next())
                                        .filter(found -> isHedgeable(words, i, found))
                                        .map(found -> found.startingAt(i).with(hedge.mod())));
    }

    private static boolean isHedgeable(Words words, int i, Draft found) {
        boolean counted =
                found.rule() == Rule.DURATION
                        || found.rule() == Rule.OFFSET
                        || found.rule() == Rule.ANAPHOR;
        boolean clock = found.rule() == Rule.CLOCK && !words.is(i, "some") && !words.is(i, "over");
        return (counted || clock) && !(words.is(i, "over") && found.timex() == Timex.DATE);
    }

    /** "Shortly before noon", "just after 2 a.m. on Monday". */
    private Optional<Draft> nearly(Words words, int i) {
        boolean adverb = Set.of("shortly", "just", "soon", "right").contains(words.at(i));
        boolean before = words.is(i + 1, "before");
        if (!adverb || !(before || words.is(i + 1, "after"))) {
            return Optional.empty();
        }
        return inner.at(words, i + 2)
                .filter(found -> found.first() == i + 2 && found.timex() == Timex.TIME)
                .map(found -> found.startingAt(i).with(before ? Mod.BEFORE : Mod.AFTER));
    }

    private Optional<Draft> modified(Words words, int first, int at) {
        boolean latter = words.is(at, "latter") || words.is(at, "early") || words.is(at, "later");
        if (latter && words.is(at + 1, "part") && words.is(at + 2, "of")) {
            return whole(words, first, at + 3, words.is(at, "early") ? Mod.START : Mod.END);
        }
        Mod mod = MODIFIERS.get(words.at(at));
        if (mod == null) {
            return Optional.empty();
        }
        int next = at + 1;
        next += words.isDash(next) ? 1 : 0;
        boolean linked = LINKS.contains(words.at(next));
        if (NOUNS.contains(words.at(at)) && !words.is(next, "of")) {
            return Optional.empty();
        }
        Optional<Draft> found = whole(words, first, next + (linked ? 1 : 0), mod);
        return words.is(at, "late") ? found.map(Modified::evening) : found;
    }

    /** "Late on Tuesday" is Tuesday's evening. */
    private static Draft evening(Draft late) {
        TimeForm form = late.form();
        boolean day =
                form instanceof TimeForm.Weekday
                        || (form instanceof TimeForm.Offset offset
                                && offset.unit() == TimeForm.Granularity.DAY);
        return day && late.timex() == Timex.DATE
                ? Draft.of(
                        late.first(),
                        late.last(),
                        Timex.TIME,
                        new TimeForm.Part(form, "EV"),
                        late.rule())
                : late;
    }

    private Optional<Draft> whole(Words words, int first, int core, Mod mod) {
        return inner.at(words, core)
                .or(() -> words.is(core, "the") ? inner.at(words, core + 1) : Optional.empty())
                .filter(found -> found.first() == core || words.is(core, "the"))
                .filter(found -> found.timex() == Timex.DATE || found.timex() == Timex.TIME)
                .filter(found -> !found.isReference() && found.mod().isEmpty())
                .map(found -> found.startingAt(first).with(mod));
    }

    private static Optional<Hedge> hedge(Words words, int i) {
        String word = words.at(i);
        String next = words.at(i + 1);
        Mod mod = HEDGES.get(word);
        if (mod != null && next.equals("the")) {
            return Optional.empty();
        }
        if (mod != null) {
            return Optional.of(new Hedge(mod, i + 1));
        }
        boolean no = word.equals("no") || word.equals("not");
        int at = no ? i + 1 : i;
        boolean more = words.is(at, "more") || words.is(at, "longer");
        boolean less = words.is(at, "less") || words.is(at, "fewer");
        if ((more || less) && words.is(at + 1, "than")) {
            Mod told =
                    no
                            ? (more ? Mod.EQUAL_OR_LESS : Mod.EQUAL_OR_MORE)
                            : (more ? Mod.MORE_THAN : Mod.LESS_THAN);
            return Optional.of(new Hedge(told, at + 2));
        }
        return ofTwo(word, next).map(told -> new Hedge(told, i + 2));
    }

    private static Optional<Mod> ofTwo(String word, String next) {
        return switch (word) {
            case "at" ->
                    next.equals("least")
                            ? Optional.of(Mod.EQUAL_OR_MORE)
                            : next.equals("most")
                                    ? Optional.of(Mod.EQUAL_OR_LESS)
                                    : Optional.empty();
            case "up" -> next.equals("to") ? Optional.of(Mod.EQUAL_OR_LESS) : Optional.empty();
            case "just" ->
                    next.equals("over")
                            ? Optional.of(Mod.MORE_THAN)
                            : next.equals("under") ? Optional.of(Mod.LESS_THAN) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
