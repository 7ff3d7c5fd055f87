package org.hearsay.thread;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Figure;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Count;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Former;
import org.hearsay.thread.item.Grouping;
import org.hearsay.thread.item.Keys;
import org.hearsay.thread.item.Outage;
import org.hearsay.thread.item.Roles;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.item.Whither;

/**
 * Whether two figures count the same thing, whatever their values.
 *
 * <p>What is counted, what became of it, the unit and the place must not contradict. What then
 * speaks for one thing is added up: shared words near by, the same fate, the same noun, the same
 * claimant, and, where the values agree, how seldom such a number is the same by chance. Where
 * values differ more must speak for it.
 */
final class SameCount implements Grouping.Relation<Count> {

    private static final int DAYS = 45;
    private static final int FORTNIGHT = 14;
    private static final BigDecimal FACTOR = BigDecimal.valueOf(3);
    private static final BigDecimal FAR = BigDecimal.valueOf(10);

    /** Those who are cut off may be few at the end. */
    private static final BigDecimal TO_THE_END = BigDecimal.valueOf(100);

    private static final BigDecimal DOUBLE = BigDecimal.valueOf(2);
    private static final BigDecimal SLIGHTLY = new BigDecimal("1.5");
    private static final BigDecimal CLOSE = new BigDecimal("1.05");
    private static final int MONTH = 30;

    /** Words near by of this weight leave no doubt what is counted. */
    private static final double CLEAR = 2;

    private static final double NO = -1;

    /** A number and the one that it replaced stand within so many characters. */
    private static final int BESIDE = 60;

    /** A unit of no more values in all the articles is that of one thing mostly. */
    private static final int RARE = 3;

    /** A noun of more values in all the articles says little of which of its numbers is meant. */
    private static final int MANY = 6;

    private final Story story;
    private final Set<String> rareUnits = new TreeSet<>();
    private final Set<String> staples = new TreeSet<>();

    SameCount(Story story, List<Count> counts) {
        this.story = story;
        Map<String, Set<String>> values = new TreeMap<>();
        Map<String, Set<String>> counted = new TreeMap<>();
        for (Count count : counts) {
            String low = count.figure().quantity().low().toPlainString();
            values.computeIfAbsent(count.unit(), key -> new TreeSet<>()).add(low);
            counted.computeIfAbsent(count.head(), key -> new TreeSet<>()).add(low);
        }
        counted.forEach(
                (head, all) -> {
                    if (all.size() > MANY) {
                        staples.add(head);
                    }
                });
        values.forEach(
                (unit, all) -> {
                    if (!unit.isEmpty() && all.size() <= RARE) {
                        rareUnits.add(unit);
                    }
                });
    }

    boolean isOneStory(Count a, Count b) {
        return story.isOne(a, b);
    }

    /** Whether two figures may be of one thing when what is said of them already shows it. */
    static boolean isOneMeasure(Count a, Count b) {
        boolean heads = a.head().equals(b.head()) || isOpen(a, b);
        return a.unit().equals(b.unit())
                && heads
                && a.added() == b.added()
                && a.part() == b.part()
                && !areTwoRoles(a, b);
    }

    /** What one side offers is not what the other demands; the dead of both are the dead. */
    private static boolean areTwoRoles(Count a, Count b) {
        return a.role().isPresent()
                && b.role().isPresent()
                && !a.role().equals(b.role())
                && a.fate().isEmpty()
                && b.fate().isEmpty();
    }

    /** Whether both name what they count, and in one way. */
    static boolean isOneNoun(Count a, Count b) {
        return !a.head().isEmpty() && a.head().equals(b.head());
    }

    /** Whether the article says that the one took the other's place: "to 55 million from 40". */
    static boolean isChanged(Count now, Count former) {
        Span here = now.figure().evidence().span();
        Span there = former.figure().evidence().span();
        int gap = Math.max(there.start() - here.end(), here.start() - there.end());
        boolean changed = former.former() && !now.former() && !Former.isSucceeded(former);
        return (changed || Former.isFollowed(former, now))
                && !areTwoRoles(now, former)
                && now.article().id().equals(former.article().id())
                && gap <= BESIDE
                && now.unit().equals(former.unit())
                && (former.head().isEmpty() || isOneNoun(now, former))
                && now.added() == former.added()
                && now.part() == former.part();
    }

    /**
     * Whether two sources of one article, or it and a source, give two numbers of what only the
     * first one names.
     */
    boolean isContested(Count a, Count b) {
        return a.article().id().equals(b.article().id())
                && a.unit().isEmpty()
                && Rival.isNamed(a)
                && (isOneMeasure(a, b) && !a.head().isEmpty() || isFateOfThose(a, b))
                && (a.fate().isEmpty() || b.fate().isEmpty() || a.fate().equals(b.fate()))
                && (areTwoVoices(a, b) && Rival.isSetAgainst(b, a) && isWithin(a, b, FACTOR)
                        || isGivenAgainst(a, b));
    }

    /** Whether the article says of what the first one measures or counts that it is the other. */
    boolean isOfOneMeasured(Count a, Count b) {
        boolean other = b.figure().claimant().isPresent() && !areOneVoice(a, b);
        return a.article().id().equals(b.article().id())
                && isOneMeasure(a, b)
                && (Rival.isDenied(b, a) || !a.unit().isEmpty() && other && Rival.isOfIt(b, a));
    }

    /** "Killed 70 sailors; historians speak of 30 dead": the same of the same, by fewer words. */
    private static boolean isFateOfThose(Count a, Count b) {
        return a.fate().isPresent()
                && a.fate().equals(b.fate())
                && isPlain(b.head())
                && b.unit().isEmpty()
                && a.added() == b.added()
                && a.part() == b.part();
    }

    private boolean isGivenAgainst(Count a, Count b) {
        boolean apart = a.figure().claimant().isEmpty() || areTwoVoices(a, b);
        return apart
                && b.figure().claimant().isPresent()
                && Rival.isGiven(b, a)
                && isWithin(a, b, FAR);
    }

    @Override
    public double cohesion() {
        return 0.25;
    }

    @Override
    public long[] keys(Count count) {
        Keys keys = new Keys();
        String measure = count.measure();
        String low = count.figure().quantity().low().toString();
        keys.add(measure);
        keys.add(measure, "=", low);
        for (String stem : count.context()) {
            keys.add(measure, " ", stem);
        }
        if (count.figure().quantity().low().stripTrailingZeros().precision() >= 3) {
            String value = "=" + low;
            keys.add(value);
            count.context().forEach(stem -> keys.add(value, " ", stem));
        }
        Optional<LocalDate> day = count.day();
        count.fate()
                .ifPresent(
                        fate -> {
                            keys.add("fate " + fate);
                            day.map(d -> d.toEpochDay() / FORTNIGHT)
                                    .ifPresent(
                                            fortnight -> {
                                                keys.add("fate " + fate + " " + fortnight);
                                                keys.add("fate " + fate + " " + (fortnight + 1));
                                            });
                        });
        return keys.distinct();
    }

    @Override
    public double likeness(Count a, Count b) {
        if (contradict(a, b)) {
            return NO;
        }
        if (areElsewhere(a, b) || Parts.arePartAndWhole(a, b)) {
            return NO;
        }
        if (!story.isOne(a, b)) {
            return 0;
        }
        boolean agree = a.figure().quantity().agreesWith(b.figure().quantity());
        if (agree && isWide(a) != isWide(b) && areTwoVoices(a, b)) {
            return 0;
        }
        return agree ? agreeing(a, b) : differing(a, b);
    }

    /** "10 to 20": that another says ten is no word for the same number. */
    private static boolean isWide(Count count) {
        Quantity quantity = count.figure().quantity();
        return quantity.qualifier() != Qualifier.VAGUE
                && quantity.high().compareTo(quantity.low().multiply(SLIGHTLY)) >= 0
                && quantity.low().signum() > 0;
    }

    @Override
    public String why(Count a, Count b) {
        StringJoiner why = new StringJoiner("; ");
        if (a.fate().isPresent() && a.fate().equals(b.fate())) {
            why.add("both count the " + a.fate().get());
        } else if (a.head().equals(b.head()) && !isPlain(a.head())) {
            why.add("both count one thing");
        }
        if (!a.unit().isEmpty()) {
            why.add("one unit");
        }
        if (a.role().isPresent() && a.role().equals(b.role())) {
            why.add(
                    "in both the number of a"
                            + (a.role().get().equals("demand") ? " " : "n ")
                            + a.role().get());
        }
        if (areOneVoice(a, b)) {
            why.add("by one claimant");
        }
        if (a.figure().quantity().agreesWith(b.figure().quantity())) {
            why.add("the numbers agree");
        }
        List<String> words = Phrases.common(a.wider(), b.wider());
        if (!words.isEmpty()) {
            why.add("near both stand words of the meaning " + String.join(", ", words));
        }
        return why.length() == 0
                ? "they stand in statements that answer each other"
                : why.toString();
    }

    private double agreeing(Count a, Count b) {
        double near = near(a, b);
        boolean voice = areOneVoice(a, b);
        boolean equal = a.figure().quantity().low().compareTo(b.figure().quantity().low()) == 0;
        double rarity = Math.min(rarity(a), rarity(b)) * (equal ? 1 : 0.3);
        boolean soon =
                a.day().isPresent() && b.day().isPresent() && !Days.isApart(a.day(), b.day(), 3);
        boolean whither = a.whither().isPresent() && a.whither().equals(b.whither());
        double sure =
                rarity
                        + near
                        + kinds(a, b)
                        + (voice ? 0.7 : 0)
                        + (soon ? 0.4 : 0)
                        + (whither ? 0.6 : 0);
        boolean share = a.unit().startsWith("percent") && near < 1.4 && !voice && !isOneRole(a, b);
        boolean anchored = !share && (near >= 1 || kinds(a, b) >= 1 || voice && rarity >= 1.6);
        if (isOneOddNumber(a, b) && near > 0 && !a.head().equals(b.head())) {
            return sure >= 1.8 ? 1 : 0;
        }
        return anchored && sure >= (rarity >= 1.6 ? 2.2 : rarity > 0.2 ? 2.5 : 3.2)
                ? 1 + sure / 10
                : 0;
    }

    private double differing(Count a, Count b) {
        boolean voice = areOneVoice(a, b);
        boolean outage = Outage.isOf(a) && Outage.isOf(b);
        BigDecimal far = outage ? TO_THE_END : FAR;
        if (isOneTelling(a, b) || !isWithin(a, b, far) || Days.isApart(a.day(), b.day(), MONTH)) {
            return NO;
        }
        boolean grows = a.fate().isPresent();
        double near = near(a, b);
        boolean early =
                grows && near < CLEAR && areTwoVoices(a, b) && Days.isApart(a.day(), b.day(), 1);
        BigDecimal most = grows ? FACTOR : a.unit().isEmpty() ? SLIGHTLY : DOUBLE;
        boolean goesOn = voice && grows || outage && !areTwoVoices(a, b);
        if (early || !isWithin(a, b, goesOn ? far : most)) {
            return 0;
        }
        boolean totals = a.total() && b.total();
        boolean dated = a.day().isPresent() && b.day().isPresent();
        double kinds = kinds(a, b) - (isStaple(a, b) ? 0.6 : 0);
        double sure = near + kinds + (voice ? 1 : 0) + (totals ? 0.7 : 0);
        boolean close = isRate(a, b) && isWithin(a, b, CLOSE);
        sure += close ? 1 : 0;
        boolean share = a.unit().startsWith("percent") && near < 2 && !isOneRole(a, b) && !close;
        boolean rivals =
                !grows
                        && areTwoVoices(a, b)
                        && (a.unit().isEmpty() && near < CLEAR
                                || Roles.isDemanded(a)
                                        && Roles.isDemanded(b)
                                        && !speakForOne(a, b));
        boolean anchored =
                kinds >= 1 && (near >= 0.5 || voice || totals || close)
                        || kinds >= 2
                        || kinds >= 0.8 && near >= 1
                        || kinds >= 0.6 && near >= CLEAR;
        return anchored && !share && !rivals && sure >= (dated ? 2.2 : 3) ? sure / 10 : 0;
    }

    /** Whether both measure what they name, and no share of it: "turnout was 71 per cent". */
    private static boolean isRate(Count a, Count b) {
        return !a.unit().isEmpty()
                && !a.head().isEmpty()
                && a.head().equals(b.head())
                && !a.isShare()
                && !b.isShare();
    }

    /** Whether both count, by its bare noun, what the story has many numbers of. */
    private boolean isStaple(Count a, Count b) {
        return a.unit().isEmpty()
                && a.fate().isEmpty()
                && a.head().equals(b.head())
                && staples.contains(a.head());
    }

    /** How much what is counted speaks for one thing. */
    private double kinds(Count a, Count b) {
        boolean fate = a.fate().isPresent() && a.fate().equals(b.fate());
        boolean head = a.head().equals(b.head()) && !isPlain(a.head());
        boolean role = isOneRole(a, b);
        double unit = rareUnits.contains(a.unit()) ? 0.8 : 0;
        boolean rate = head && a.unit().contains(" per ");
        return (fate ? 1.5 : 0)
                + (head ? 1.2 : 0)
                + (rate ? 1 : 0)
                + unit
                + (role ? a.unit().isEmpty() ? 0.4 : 1.2 : 0);
    }

    /** Whether somebody demands both, or offers both. */
    private static boolean isOneRole(Count a, Count b) {
        return a.role().isPresent() && a.role().equals(b.role());
    }

    /** How much the words near by speak for one thing. */
    double near(Count a, Count b) {
        double own = common(a.context(), b.context(), a);
        double wide = common(a.wider(), b.wider(), a);
        return own + 0.4 * Math.max(0, wide - own);
    }

    /** Shared words; names, which are everywhere in a story, weigh less. */
    private double common(Set<String> a, Set<String> b, Count of) {
        double common = 0;
        for (String stem : a) {
            if (b.contains(stem) && !of.isOfKind(stem)) {
                common += story.isName(stem) ? 0.4 : 1;
            }
        }
        return common;
    }

    /** Two numbers of one article and day are two things, unless it sets one against the other. */
    private boolean isOneTelling(Count a, Count b) {
        return a.article().id().equals(b.article().id())
                && !areTwoVoices(a, b)
                && !a.former()
                && !b.former()
                && !Former.isPutAt(a)
                && !Former.isPutAt(b)
                && !Days.isApart(a.day(), b.day(), 0)
                && !isSetAgainst(a.figure(), b.figure())
                && !isSetAgainst(b.figure(), a.figure());
    }

    private static boolean isSetAgainst(Figure one, Figure other) {
        return one.comparison().filter(with -> with.other().equals(other.id())).isPresent();
    }

    /** Whether two claim them who are not known to be one. */
    boolean areTwoVoices(Count a, Count b) {
        return a.figure().claimant().isPresent()
                && b.figure().claimant().isPresent()
                && !areOneVoice(a, b);
    }

    /** How seldom two such numbers are the same by chance. */
    private static double rarity(Count count) {
        Quantity quantity = count.figure().quantity();
        if (quantity.qualifier() == Qualifier.VAGUE) {
            return 0.2;
        }
        BigDecimal low = quantity.low().abs();
        int digits = low.stripTrailingZeros().precision();
        double unit = count.unit().isEmpty() ? 0 : 0.4;
        if (digits >= 3 || low.compareTo(BigDecimal.valueOf(5000)) >= 0) {
            return 1.6 + unit;
        }
        return (digits == 2 ? 1 : low.compareTo(BigDecimal.valueOf(3)) > 0 ? 0.6 : 0.2) + unit;
    }

    private boolean contradict(Count a, Count b) {
        boolean fates = a.fate().isPresent() && b.fate().isPresent() && !a.fate().equals(b.fate());
        boolean heads =
                !a.head().equals(b.head())
                        && !isOpen(a, b)
                        && !isFateOfPeople(a, b)
                        && !isOneOddNumber(a, b);
        return !isOneUnit(a.unit(), b.unit())
                || areTwoRoles(a, b)
                || Whither.areApart(a, b)
                || fates
                || heads
                || a.added() != b.added()
                || a.part() != b.part()
                || !areCompatible(a, b)
                || !samePlace(a.figure(), b.figure())
                || Days.isApart(a.day(), b.day(), DAYS);
    }

    /** A long number that is no round one, given twice: what it counts may be called otherwise. */
    private static boolean isOneOddNumber(Count a, Count b) {
        BigDecimal low = a.figure().quantity().low();
        return low.compareTo(b.figure().quantity().low()) == 0
                && a.figure().quantity().qualifier() == Qualifier.EXACT
                && b.figure().quantity().qualifier() == Qualifier.EXACT
                && low.compareTo(BigDecimal.valueOf(1000)) > 0
                && low.stripTrailingZeros().precision() >= 3;
    }

    /** "5,000 crowns" may be "5,000 crowns a household". */
    private static boolean isOneUnit(String a, String b) {
        return a.equals(b)
                || !a.isEmpty() && b.startsWith(a + " per ")
                || !b.isEmpty() && a.startsWith(b + " per ");
    }

    /** A measure needs no noun: "12 metres" may be the height of what another names. */
    private static boolean isOpen(Count a, Count b) {
        return !a.unit().isEmpty() && (a.head().isEmpty() || b.head().isEmpty());
    }

    private static boolean isFateOfPeople(Count a, Count b) {
        return a.fate().isPresent()
                && a.fate().equals(b.fate())
                && isPlain(a.head())
                && isPlain(b.head());
    }

    private static boolean isPlain(String head) {
        return head.isEmpty() || head.equals(Count.PEOPLE);
    }

    /** What narrows the one narrows the other too; the dead of one fate may be called otherwise. */
    private static boolean areCompatible(Count a, Count b) {
        return isFateOfPeople(a, b)
                || a.modifiers().containsAll(b.modifiers())
                || b.modifiers().containsAll(a.modifiers());
    }

    private boolean areOneVoice(Count a, Count b) {
        return story.voices(a.figure().claimant(), b.figure().claimant()) == Voices.SAME;
    }

    /** Whether one claims both, or a body the one and who speaks for it the other. */
    boolean speakForOne(Count a, Count b) {
        return story.speakForOne(a.figure().claimant(), b.figure().claimant());
    }

    /** Each happened in a place that the other's article does not even name. */
    private boolean areElsewhere(Count a, Count b) {
        return !a.places().isEmpty()
                && !b.places().isEmpty()
                && a.places().stream().noneMatch(place -> story.names(b.article(), place))
                && b.places().stream().noneMatch(place -> story.names(a.article(), place));
    }

    private boolean samePlace(Figure a, Figure b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            return true;
        }
        Set<String> one = story.called(a.place().get()).stems();
        Set<String> other = story.called(b.place().get()).stems();
        return one.containsAll(other) || other.containsAll(one);
    }

    /** Numbers far apart count different things more often than they contradict each other. */
    private static boolean isWithin(Count a, Count b, BigDecimal factor) {
        Quantity one = a.figure().quantity();
        Quantity other = b.figure().quantity();
        boolean less = one.high().compareTo(other.low()) <= 0;
        BigDecimal low = less ? one.high() : other.high();
        BigDecimal high = less ? other.low() : one.low();
        return low.signum() > 0 && high.compareTo(low.multiply(factor, MathContext.DECIMAL64)) <= 0;
    }
}
