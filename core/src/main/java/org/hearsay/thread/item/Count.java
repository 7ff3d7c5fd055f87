package org.hearsay.thread.item;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.Figure;
import org.hearsay.model.Item;
import org.hearsay.model.Reading;
import org.hearsay.model.Segment;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.wording.Calendar;
import org.hearsay.thread.wording.Stems;
import org.hearsay.thread.wording.Synonyms;
import org.hearsay.thread.wording.Terms;

/**
 * A figure as comparisons see it.
 *
 * <p>{@code head} is what is counted, {@code modifiers} the stems that narrow it, {@code fate} what
 * became of those counted where a word near the number says so ("dead", "hurt"), {@code context}
 * the stems near by in its sentence, {@code wider} those of the sentence before it too. {@code
 * added} is a number that comes on top of another ("eight more"), {@code part} one of a number just
 * named ("14 of them", "the first three metres"), {@code total} one that a word near by calls the
 * whole, {@code former} one that another has replaced ("its original 12"). {@code role} is what
 * somebody does with the number where a word near by says so: demand, offer or accept it; {@code
 * whither} whether those counted stay or go.
 */
public record Count(
        Figure figure,
        Article article,
        String head,
        Set<String> modifiers,
        Optional<String> fate,
        Optional<String> role,
        Optional<Whither> whither,
        Set<String> context,
        Set<String> wider,
        Set<String> places,
        boolean added,
        boolean part,
        boolean total,
        boolean former,
        Optional<LocalDate> day)
        implements Member {

    /** People and the dead, however they are called. */
    public static final String PEOPLE = "people";

    private static final int NEAR = 14;
    private static final int FATE_REACH = 9;
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "in", "from", "who", "at", "on", "with", "for", "by", "to", "that");
    private static final Set<String> PERSONS =
            stems(
                    "people person human victim civilian resident casualty body bodies toll dead"
                            + " crowd");
    private static final String MEMBER = Terms.stem("members");
    private static final Set<String> STAFFS = stems("crew staff");
    private static final Set<String> WHERE = Set.of("in", "at", "near", "off", "outside", "around");
    private static final Set<String> TOTALS = Set.of("toll", "total", "deaths", "dead", "death");

    /** Words so few characters away belong to the number. */
    public static final int CLOSE = 30;

    private static final Set<String> DEFINITE = Set.of("the", "its", "their", "his", "her", "all");

    private static final Set<String> BEING =
            Set.of("is", "was", "stood", "stands", "reached", "at", "hit", "to", "became");

    /** Nouns that only say that a number follows. */
    private static final Set<String> NUMBERS = stems("number figure total tally count");

    /** Words that stand beside any number. */
    private static final Set<String> MEASURES =
            Set.of("percent", "per", "cent", "percentage", "number", "total", "billion");

    private static final Comparator<Figure> IN_ORDER =
            Comparator.comparing(figure -> figure.evidence().span());

    private static final Set<String> ADDED = Set.of("more", "another", "additional", "further");
    private static final Map<String, String> FATES = fates();
    private static final Map<String, String> MEANT_FATES = meantFates();

    public static Count of(Figure figure, Reading reading) {
        Count own = ofOwn(figure, reading);
        return spokenOf(own, reading)
                .map(other -> own.withKindOf(ofOwn(other, reading)))
                .orElse(own);
    }

    /** The figure whose noun this one leaves out. */
    private static Optional<Figure> spokenOf(Count own, Reading reading) {
        Span at = own.figure.evidence().span();
        String text = own.article.text().characters();
        Span sentence = sentence(text, at, own.article.segments());
        int from = Math.min(sentence.start(), at.start());
        List<Word> before = Word.in(text, new Span(from, at.start()));
        if (before.size() < 2 || !own.figure.unit().isEmpty()) {
            return Optional.empty();
        }
        if (own.fate.isEmpty() && Former.isSpokenOf(before)) {
            return lastBefore(own, sentence, reading);
        }
        boolean bare =
                isNumberNamed(before) && Word.in(text, at).stream().allMatch(Terms::isNumber);
        return bare ? firstBefore(own, sentence, reading) : Optional.empty();
    }

    /** "The figure was 148": that of the first figure of the sentence before. */
    private static Optional<Figure> firstBefore(Count own, Span sentence, Reading reading) {
        return reading.figures().stream()
                .filter(other -> isInSentenceBefore(other, sentence, own.article))
                .min(IN_ORDER);
    }

    /** "Had spoken of 148", "puts it at 148": what the last figure before it counts. */
    private static Optional<Figure> lastBefore(Count own, Span sentence, Reading reading) {
        int start = own.figure.evidence().span().start();
        return reading.figures().stream()
                .filter(other -> other.evidence().span().end() <= start)
                .filter(
                        other ->
                                other.evidence().span().start() >= sentence.start()
                                        || isInSentenceBefore(other, sentence, own.article))
                .filter(other -> other.unit().isEmpty() && isCountedAlike(own.figure, other))
                .max(IN_ORDER);
    }

    /** Whether the words end like "the figure was". */
    public static boolean isNumberNamed(List<Word> words) {
        int size = words.size();
        return size > 0
                && words.subList(Math.max(0, size - 3), size).stream()
                        .anyMatch(word -> NUMBERS.contains(Terms.stem(word.form())))
                && BEING.contains(words.get(size - 1).form());
    }

    private static boolean isCountedAlike(Figure one, Figure other) {
        return one.counted().isEmpty() || one.counted().equals(other.counted());
    }

    private static boolean isInSentenceBefore(Figure other, Span sentence, Article article) {
        String text = article.text().characters();
        Span at = other.evidence().span();
        return at.end() <= sentence.start()
                && sentence.start() - sentence(text, at, article.segments()).end() <= 2;
    }

    private Count withKindOf(Count other) {
        return new Count(
                figure,
                article,
                other.head,
                other.modifiers,
                other.fate,
                role,
                whither,
                context,
                wider,
                places,
                added,
                part,
                total,
                former,
                day);
    }

    private static Count ofOwn(Figure figure, Reading reading) {
        Article article = reading.article();
        String last = last(figure);
        List<Word> near = near(figure, article);
        boolean cases = Illness.isOfIllness(figure, last, near, article);
        Optional<String> cutOff = Outage.of(figure, last, near);
        Optional<String> fate =
                cases
                        ? Optional.of(Illness.tested(near, figure))
                        : fate(figure, near, last)
                                .or(() -> cutOff)
                                .or(() -> setAgainst(figure, reading));
        boolean persons =
                cases || cutOff.isPresent() || FATES.containsKey(last) || PERSONS.contains(last);
        String head = persons ? PEOPLE : last;
        Set<String> modifiers = new TreeSet<>(all(figure));
        modifiers.remove(Terms.meaning(last));
        modifiers.removeIf(stem -> STAFFS.contains(last) && stem.equals(Terms.meaning(MEMBER)));
        Set<String> context = context(near, figure);
        Set<String> wider = new TreeSet<>(context);
        wider.addAll(before(figure, article));
        return new Count(
                figure,
                article,
                head.isEmpty() && fate.isPresent() ? PEOPLE : Synonyms.of(head),
                Stems.of(modifiers),
                fate,
                Roles.of(figure, near, article),
                Whither.of(figure, near, article),
                Stems.of(context),
                Stems.of(wider),
                Stems.of(places(figure, near, article)),
                isAdded(figure),
                isPart(figure, article),
                TOTALS.contains(last) || near.stream().map(Word::form).anyMatch(TOTALS::contains),
                Former.is(figure, near),
                asOf(figure, reading));
    }

    @Override
    public Item item() {
        return figure;
    }

    @Override
    public boolean saysLike(Member other) {
        return other instanceof Count that
                && figure.quantity().low().compareTo(that.figure.quantity().low()) == 0
                && Voices.of(figure.claimant(), that.figure.claimant()) != Voices.DIFFERENT;
    }

    public String essence() {
        return String.join(
                "|",
                figure.quantity().toString(),
                head,
                modifiers.toString(),
                fate + "" + role,
                unit(),
                figure.place().toString(),
                wider.toString());
    }

    static int distance(Span a, Span b) {
        return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }

    /** What became of those whom the article sets the figure against: "1,200, down from 2,400". */
    private static Optional<String> setAgainst(Figure figure, Reading reading) {
        return reading.figures().stream()
                .filter(other -> other.unit().isEmpty() && figure.unit().isEmpty())
                .filter(other -> compares(other, figure) || compares(figure, other))
                .flatMap(other -> fate(other, near(other, reading.article()), last(other)).stream())
                .findFirst();
    }

    private static boolean compares(Figure one, Figure other) {
        return one.comparison().filter(with -> with.other().equals(other.id())).isPresent();
    }

    /** What is counted; a crew's members are its crew. */
    private static String last(Figure figure) {
        List<String> counted = counted(figure);
        int last = counted.size() - 1;
        boolean members =
                last > 0
                        && counted.get(last).equals(MEMBER)
                        && STAFFS.contains(counted.get(last - 1));
        return last < 0 ? "" : counted.get(members ? last - 1 : last);
    }

    /** Whether it is a part of what it names: "two per cent of the members". */
    public boolean isShare() {
        int end = figure.evidence().span().end();
        String text = article.text().characters();
        String after = text.substring(end, Math.min(text.length(), end + 4));
        return after.strip().startsWith("of")
                || figure.evidence().exact().toLowerCase(Locale.ROOT).contains(" of ");
    }

    /** Whether the stem only says again what is counted and what became of it. */
    public boolean isOfKind(String stem) {
        return stem.equals(head)
                || role.filter(own -> Roles.isSaid(own, stem)).isPresent()
                || PERSONS.contains(stem)
                || fate.filter(own -> own.equals(MEANT_FATES.get(stem))).isPresent();
    }

    /** The unit in lower case, for miles at sea that of any; "" without one. */
    public String unit() {
        String unit = figure.unit().map(name -> name.toLowerCase(Locale.ROOT)).orElse("");
        return unit.equals("nautical mile") ? "mile" : unit;
    }

    /** What is counted or measured, by the unit where there is one. */
    public String measure() {
        return unit().isEmpty() ? "/" + head : unit().split(" per ", -1)[0];
    }

    private static Optional<LocalDate> asOf(Figure figure, Reading reading) {
        return figure.asOf()
                .flatMap(id -> reading.times().stream().filter(t -> t.id().equals(id)).findFirst())
                .flatMap(time -> Days.of(time, reading.article()))
                .or(() -> reading.article().publication().day());
    }

    /** The content stems of what is counted, up to the first preposition: the last is the head. */
    private static List<String> counted(Figure figure) {
        String counted = figure.counted().orElse("");
        return Word.in(counted, new Span(0, counted.length())).stream()
                .map(Word::form)
                .takeWhile(form -> !PREPOSITIONS.contains(form))
                .filter(Terms::isContent)
                .map(Terms::stem)
                .filter(stem -> !NUMBERS.contains(stem))
                .toList();
    }

    private static Set<String> all(Figure figure) {
        return Terms.of(figure.counted().orElse("")).stems();
    }

    /** The names after "in", "at" or their like behind the number, in its sentence. */
    private static Set<String> places(Figure figure, List<Word> near, Article article) {
        Set<String> places = new TreeSet<>();
        figure.place().map(Terms::of).ifPresent(place -> places.addAll(place.stems()));
        String text = article.text().characters();
        for (int i = 1; i < near.size(); i++) {
            boolean behind = near.get(i).span().start() >= figure.evidence().span().end();
            int first = text.codePointAt(near.get(i).span().start());
            if (behind
                    && WHERE.contains(near.get(i - 1).form())
                    && Character.isUpperCase(first)
                    && !Calendar.isIn(near.get(i).form())) {
                places.add(Terms.meaning(near.get(i).form()));
            }
        }
        return places;
    }

    private static boolean isAdded(Figure figure) {
        String words = figure.evidence().exact() + " " + figure.counted().orElse("");
        return Word.in(words, new Span(0, words.length())).stream()
                        .map(Word::form)
                        .anyMatch(ADDED::contains)
                && !words.toLowerCase(Locale.ROOT).contains("more than")
                && !words.toLowerCase(Locale.ROOT).contains("or more");
    }

    /** Whether it is only the whole of which a part is given: "200 of the 900 letters". */
    public boolean base() {
        Span at = figure.evidence().span();
        String text = article.text().characters();
        String before =
                text.substring(Math.max(0, at.start() - CLOSE), at.start())
                        .toLowerCase(Locale.ROOT)
                        .stripTrailing();
        List<Word> words = Word.in(before, new Span(0, before.length()));
        int last = words.size() - 1;
        boolean named = last > 1 && DEFINITE.contains(words.get(last).form());
        int of = named ? last - 1 : last;
        return of > 0 && words.get(of).form().equals("of") && Terms.isNumber(words.get(of - 1));
    }

    private static boolean isPart(Figure figure, Article article) {
        Span at = figure.evidence().span();
        String text = article.text().characters();
        int end = Math.min(text.length(), at.end() + 12);
        String after = text.substring(at.end(), end).toLowerCase(Locale.ROOT).strip();
        String before =
                text.substring(Math.max(0, at.start() - 6), at.start()).toLowerCase(Locale.ROOT);
        return before.equals("first ")
                || after.startsWith("of them")
                || after.startsWith("of whom")
                || after.startsWith("of those");
    }

    /** The words near the figure, within its sentence. */
    private static List<Word> near(Figure figure, Article article) {
        Span at = figure.evidence().span();
        String text = article.text().characters();
        List<Word> words = Word.in(text, sentence(text, at, article.segments()));
        int first = 0;
        int last = words.size();
        for (int i = 0; i < words.size(); i++) {
            first = words.get(i).span().end() <= at.start() ? Math.max(first, i - NEAR + 1) : first;
            last = words.get(i).span().start() < at.end() ? Math.min(words.size(), i + NEAR) : last;
        }
        return words.subList(Math.min(first, last), last);
    }

    /** The stems of the sentence before the figure's. */
    private static Set<String> before(Figure figure, Article article) {
        String text = article.text().characters();
        Span own = sentence(text, figure.evidence().span(), article.segments());
        int end = own.start();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0) {
            return new TreeSet<>();
        }
        Span last = new Span(end - 1, end);
        return Terms.of(text, List.of(sentence(text, last, article.segments()))).stems();
    }

    public static Span sentence(String text, Span at, List<Segment> segments) {
        Span segment =
                segments.stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .findFirst()
                        .orElse(at);
        return Sentences.around(text, at, segment);
    }

    private static Set<String> context(List<Word> near, Figure figure) {
        Set<String> stems = new TreeSet<>();
        Span at = figure.evidence().span();
        near.stream()
                .filter(word -> !Terms.isNumber(word))
                .filter(word -> !at.overlaps(word.span()))
                .map(Word::form)
                .filter(form -> Terms.isContent(form) && !MEASURES.contains(form))
                .map(Terms::meaning)
                .forEach(stems::add);
        stems.addAll(all(figure));
        String unit = figure.unit().orElse("");
        int per = unit.indexOf(" per ");
        if (near.stream()
                .filter(Illness::isNamed)
                .anyMatch(w -> !FATES.containsKey(Terms.stem(w.form())))) {
            stems.add(Illness.NAMED);
        }
        stems.addAll(per < 0 ? Set.of() : Terms.of(unit.substring(per + 5)).stems());
        return stems;
    }

    private static Optional<String> fate(Figure figure, List<Word> near, String head) {
        if (FATES.containsKey(head)) {
            return Optional.ofNullable(FATES.get(head));
        }
        if (figure.unit().isPresent() || (!head.isEmpty() && !PERSONS.contains(head))) {
            return nearFate(figure, near, 4);
        }
        return nearFate(figure, near, FATE_REACH).or(() -> ofToll(near));
    }

    /** People of whom the sentence gives no other fate, in the sentence of a toll. */
    private static Optional<String> ofToll(List<Word> near) {
        return near.stream()
                .map(Word::form)
                .filter(form -> form.equals("toll"))
                .findFirst()
                .map(FATES::get);
    }

    private static Optional<String> nearFate(Figure figure, List<Word> near, int reach) {
        if (figure.unit().isPresent()) {
            return Optional.empty();
        }
        Span at = figure.evidence().span();
        Optional<String> nearest = Optional.empty();
        int best = reach;
        int before = (int) near.stream().filter(word -> word.span().end() <= at.start()).count();
        for (int i = 0; i < near.size(); i++) {
            boolean inside = at.overlaps(near.get(i).span());
            int distance = inside ? 0 : i < before ? before - i + 2 : i - before;
            String fate = FATES.get(Terms.stem(near.get(i).form()));
            if (fate != null && distance < best) {
                best = distance;
                nearest = Optional.of(fate);
            }
        }
        return nearest;
    }

    private static Map<String, String> fates() {
        Map<String, String> fates = new TreeMap<>();
        put(fates, "dead", "dead died dies die killed kills kill killing deaths death fatalities");
        put(fates, "dead", "toll bodies body perished perish slain lives");
        put(fates, "hurt", "injured wounded hurt injuries injury wounds treated hospitalised");
        put(fates, "hurt", "hospitalized");
        put(fates, Illness.ILL, "ill sick sickened infected infections poisoned");
        put(fates, "missing", "missing unaccounted");
        put(fates, "moved", "displaced evacuated fled flee moved shelters sheltered homeless");
        put(fates, "held", "arrested detained held hostage hostages captives abducted kidnapped");
        put(fates, "freed", "freed released rescued");
        return Collections.unmodifiableMap(fates);
    }

    private static Map<String, String> meantFates() {
        Map<String, String> meant = new TreeMap<>();
        FATES.forEach((stem, fate) -> meant.put(Synonyms.of(stem), fate));
        return Map.copyOf(meant);
    }

    private static void put(Map<String, String> fates, String fate, String words) {
        for (String word : words.split(" ", -1)) {
            fates.putIfAbsent(Terms.stem(word), fate);
        }
    }

    public static Set<String> stems(String words) {
        Set<String> stems = new TreeSet<>();
        for (String word : words.split(" ", -1)) {
            stems.add(Terms.stem(word));
        }
        return Set.copyOf(stems);
    }
}
