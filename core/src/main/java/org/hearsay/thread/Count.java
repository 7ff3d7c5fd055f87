package org.hearsay.thread;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
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

/**
 * A figure as comparisons see it.
 *
 * <p>{@code head} is what is counted, {@code modifiers} the stems that narrow it, {@code fate} what
 * became of those counted where a word near the number says so ("dead", "hurt"), {@code context}
 * the stems near by in its sentence, {@code wider} those of the sentence before it too. {@code
 * added} is a number that comes on top of another ("eight more"), {@code part} one of a number just
 * named ("14 of them", "the first three metres"), {@code total} one that a word near by calls the
 * whole. {@code role} is what somebody does with the number where a word near by says so: demand,
 * offer or accept it.
 */
record Count(
        Figure figure,
        Article article,
        String head,
        NavigableSet<String> modifiers,
        Optional<String> fate,
        Optional<String> role,
        NavigableSet<String> context,
        NavigableSet<String> wider,
        NavigableSet<String> places,
        boolean added,
        boolean part,
        boolean total,
        Optional<LocalDate> day)
        implements Member {

    /** People and the dead, however they are called. */
    static final String PEOPLE = "people";

    private static final int NEAR = 14;
    private static final int FATE_REACH = 9;
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "in", "from", "who", "at", "on", "with", "for", "by", "to", "that");
    private static final Set<String> PERSONS =
            stems("people person human victim civilian resident casualty body bodies toll dead");
    private static final Set<String> WHERE = Set.of("in", "at", "near", "off", "outside", "around");
    private static final Set<String> TOTALS = Set.of("toll", "total", "deaths", "dead", "death");

    /** Words that stand beside any number. */
    private static final Set<String> MEASURES =
            Set.of("percent", "per", "cent", "percentage", "number", "total", "billion");

    private static final Set<String> ADDED = Set.of("more", "another", "additional", "further");
    private static final Map<String, String> FATES = fates();
    private static final Map<String, String> MEANT_FATES = meantFates();
    private static final Map<String, String> ROLES = roles();

    static Count of(Figure figure, Reading reading) {
        Article article = reading.article();
        String last = last(figure);
        List<Word> near = near(figure, article);
        Optional<String> fate = fate(figure, near, last).or(() -> setAgainst(figure, reading));
        String head = FATES.containsKey(last) || PERSONS.contains(last) ? PEOPLE : last;
        NavigableSet<String> modifiers = new TreeSet<>(all(figure));
        modifiers.remove(Terms.meaning(last));
        NavigableSet<String> context = context(near, figure);
        NavigableSet<String> wider = new TreeSet<>(context);
        wider.addAll(before(figure, article));
        return new Count(
                figure,
                article,
                head.isEmpty() && fate.isPresent() ? PEOPLE : Synonyms.of(head),
                modifiers,
                fate,
                role(figure, near),
                context,
                wider,
                places(figure, near, article),
                isAdded(figure),
                isPart(figure, article),
                TOTALS.contains(last) || near.stream().map(Word::form).anyMatch(TOTALS::contains),
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

    String essence() {
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

    private static String last(Figure figure) {
        List<String> counted = counted(figure);
        return counted.isEmpty() ? "" : counted.get(counted.size() - 1);
    }

    /** Whether the stem only says again what is counted and what became of it. */
    boolean isOfKind(String stem) {
        return stem.equals(head)
                || PERSONS.contains(stem)
                || fate.filter(own -> own.equals(MEANT_FATES.get(stem))).isPresent();
    }

    /** The unit in lower case; "" without one. */
    String unit() {
        return figure.unit().map(unit -> unit.toLowerCase(Locale.ROOT)).orElse("");
    }

    /** What is counted or measured, by the unit where there is one. */
    String measure() {
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
                .toList();
    }

    private static NavigableSet<String> all(Figure figure) {
        return Terms.of(figure.counted().orElse("")).stems();
    }

    /** The names after "in", "at" or their like behind the number, in its sentence. */
    private static NavigableSet<String> places(Figure figure, List<Word> near, Article article) {
        NavigableSet<String> places = new TreeSet<>();
        figure.place().map(Terms::of).ifPresent(place -> places.addAll(place.stems()));
        String text = article.text().characters();
        for (int i = 1; i < near.size(); i++) {
            boolean behind = near.get(i).span().start() >= figure.evidence().span().end();
            int first = text.codePointAt(near.get(i).span().start());
            if (behind
                    && WHERE.contains(near.get(i - 1).form())
                    && Character.isUpperCase(first)
                    && !Story.isCalendar(near.get(i).form())) {
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
                && !words.toLowerCase(Locale.ROOT).contains("more than");
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
    private static NavigableSet<String> before(Figure figure, Article article) {
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

    private static Span sentence(String text, Span at, List<Segment> segments) {
        Span segment =
                segments.stream()
                        .map(Segment::span)
                        .filter(span -> span.contains(at))
                        .findFirst()
                        .orElse(at);
        return Sentences.around(text, at, segment);
    }

    private static NavigableSet<String> context(List<Word> near, Figure figure) {
        NavigableSet<String> stems = new TreeSet<>();
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
        return nearFate(figure, near, FATE_REACH);
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

    /** The nearest word that says it, those before the number first. */
    private static Optional<String> role(Figure figure, List<Word> near) {
        Span at = figure.evidence().span();
        Optional<String> role = Optional.empty();
        for (Word word : near) {
            Optional<String> said = Optional.ofNullable(ROLES.get(Terms.meaning(word.form())));
            boolean before = word.span().end() <= at.start();
            if (said.isPresent() && (before || role.isEmpty())) {
                role = said;
            }
        }
        return role;
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new TreeMap<>();
        for (String role : List.of("demand", "offer", "accept")) {
            roles.put(Terms.meaning(role), role);
        }
        roles.put(Terms.meaning("agree"), "accept");
        return Collections.unmodifiableMap(roles);
    }

    private static Map<String, String> fates() {
        Map<String, String> fates = new TreeMap<>();
        put(fates, "dead", "dead died dies die killed kills kill killing deaths death fatalities");
        put(fates, "dead", "toll bodies body perished perish slain lives");
        put(fates, "hurt", "injured wounded hurt injuries injury wounds treated hospitalised");
        put(fates, "hurt", "hospitalized");
        put(fates, "missing", "missing unaccounted");
        put(fates, "moved", "displaced evacuated fled flee moved shelters sheltered homeless");
        put(fates, "held", "arrested detained held hostage hostages captives abducted kidnapped");
        put(fates, "freed", "freed released rescued");
        return Collections.unmodifiableMap(fates);
    }

    private static Map<String, String> meantFates() {
        Map<String, String> meant = new TreeMap<>();
        FATES.forEach((stem, fate) -> meant.put(Synonyms.of(stem), fate));
        return Collections.unmodifiableMap(meant);
    }

    private static void put(Map<String, String> fates, String fate, String words) {
        for (String word : words.split(" ", -1)) {
            fates.putIfAbsent(Terms.stem(word), fate);
        }
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new TreeSet<>();
        for (String word : words.split(" ", -1)) {
            stems.add(Terms.stem(word));
        }
        return Collections.unmodifiableSet(stems);
    }
}
