package org.hearsay.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * A row for each article with the 27 columns of GDELT's Global Knowledge Graph 2.1, tab-separated
 * and without a header, as GDELT's files are.
 *
 * <p>Filled are: record id, date, source, URL, counts of killed, wounded, abducted and arrested,
 * persons and organisations with offsets, dates, quotations, names, amounts, and the title and
 * authors among the extras. Themes, locations, tone, GCAM, images and translation stay empty,
 * because nothing here measures them. Offsets are code points of the article's text. The characters
 * that part fields and blocks become spaces in what stands between them. An article whose day is
 * unknown has the date 0.
 */
final class Gkg implements TextFormat {

    /** The number of columns. */
    static final int COLUMNS = 27;

    private static final String MARKS = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb";

    /** GDELT's kind of count, by the end of what is counted. */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("dead", "KILL"),
                    Map.entry("deaths", "KILL"),
                    Map.entry("fatalities", "KILL"),
                    Map.entry("killed", "KILL"),
                    Map.entry("wounded", "WOUND"),
                    Map.entry("injured", "WOUND"),
                    Map.entry("injuries", "WOUND"),
                    Map.entry("hostages", "KIDNAP"),
                    Map.entry("captives", "KIDNAP"),
                    Map.entry("abductees", "KIDNAP"),
                    Map.entry("arrests", "ARREST"),
                    Map.entry("detainees", "ARREST"));

    @Override
    public String name() {
        return "gkg";
    }

    @Override
    public String about() {
        return "rows like GDELT's GKG 2.1, with offsets";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values; charset=utf-8";
    }

    @Override
    public String file() {
        return "hearsay.gkg.csv";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (Reading reading : export.query().readings()) {
            String date = date(reading.article());
            int number = numbers.merge(date, 1, Integer::sum) - 1;
            Tabs.row(new Row(export, reading).cells(date + "-" + number, date), out);
        }
    }

    private static String date(Article article) {
        return article.publication()
                .instant()
                .map(
                        at ->
                                day(at.toLocalDate())
                                        + String.format(
                                                Locale.ROOT,
                                                "%02d%02d%02d",
                                                at.getHour(),
                                                at.getMinute(),
                                                at.getSecond()))
                .or(() -> article.publication().day().map(day -> day(day) + "000000"))
                .orElse("0");
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    /** One article's row. */
    private static final class Row {

        private static final Comparator<Actor> BY_FIRST_MENTION =
                Comparator.comparing((Actor actor) -> actor.mentions().get(0))
                        .thenComparing(Actor::id);

        private final Wording wording;
        private final Reading reading;
        private final Article article;
        private final Places places = new Places(Originals.none());

        Row(Export export, Reading reading) {
            this.wording = export.wording();
            this.reading = reading;
            this.article = reading.article();
        }

        List<String> cells(String id, String date) {
            List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS, ""));
            cells.set(0, id);
            cells.set(1, date);
            cells.set(2, article.url().isPresent() ? "1" : "2");
            cells.set(3, clean(article.outlet().map(outlet -> outlet.name()).orElse("")));
            cells.set(4, article.url().orElse(article.document()));
            cells.set(5, counts(false));
            cells.set(6, counts(true));
            cells.set(11, names(Row::isPerson, false));
            cells.set(12, names(Row::isPerson, true));
            cells.set(13, names(Row::isBody, false));
            cells.set(14, names(Row::isBody, true));
            cells.set(16, dates());
            cells.set(22, quotations());
            cells.set(23, names(actor -> actor.kind() != ActorKind.UNNAMED, true));
            cells.set(24, amounts());
            cells.set(26, extras());
            return cells;
        }

        private static boolean isPerson(Actor actor) {
            return actor.kind() == ActorKind.PERSON;
        }

        private static boolean isBody(Actor actor) {
            return switch (actor.kind()) {
                case ORGANISATION, GOVERNMENT, OUTLET -> true;
                case PERSON, PLACE, GROUP, UNNAMED -> false;
            };
        }

        private int offset(Evidence words) {
            return places.of(article, words.span()).start();
        }

        /** Type#number#object#six fields of a location that is not known, and the offset. */
        private String counts(boolean offsets) {
            List<String> blocks = new ArrayList<>();
            for (Figure figure : reading.figures()) {
                kind(figure)
                        .ifPresent(
                                kind ->
                                        blocks.add(
                                                kind
                                                        + "#"
                                                        + number(figure)
                                                        + "#"
                                                        + object(figure)
                                                        + "#######"
                                                        + (offsets
                                                                ? "#" + offset(figure.evidence())
                                                                : "")));
            }
            return String.join(";", blocks);
        }

        private static Optional<String> kind(Figure figure) {
            String counted = figure.counted().orElse("").toLowerCase(Locale.ROOT);
            return Optional.ofNullable(KINDS.get(counted.substring(counted.lastIndexOf(' ') + 1)));
        }

        private static String number(Figure figure) {
            return figure.quantity().low().toPlainString();
        }

        private String object(Figure figure) {
            return clean(wording.quote(figure.counted().or(figure::unit).orElse("")));
        }

        private String names(Predicate<Actor> chosen, boolean offsets) {
            return reading.actors().stream()
                    .filter(chosen)
                    .sorted(BY_FIRST_MENTION)
                    .flatMap(
                            actor ->
                                    offsets
                                            ? actor.mentions().stream()
                                                    .map(m -> name(actor) + "," + offset(m))
                                            : Stream.of(name(actor)))
                    .distinct()
                    .collect(Collectors.joining(";"));
        }

        private String name(Actor actor) {
            return clean(wording.quote(actor.name()));
        }

        /** Resolution (1 year, 2 month, 3 day)#month#day#year#offset. */
        private String dates() {
            List<String> blocks = new ArrayList<>();
            for (TimeExpression time : reading.times()) {
                time.form()
                        .value(article.publication())
                        .flatMap(Row::date)
                        .ifPresent(date -> blocks.add(date + "#" + offset(time.evidence())));
            }
            return String.join(";", blocks);
        }

        private static Optional<String> date(String timex) {
            String day =
                    timex.length() > 10 && timex.charAt(10) == 'T' ? timex.substring(0, 10) : timex;
            boolean plain = day.chars().allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
            if (!plain || day.startsWith("-")) {
                return Optional.empty();
            }
            return switch (day.length()) {
                case 4 -> Optional.of("1#0#0#" + day);
                case 7 -> Optional.of("2#" + number(day, 5) + "#0#" + day.substring(0, 4));
                case 10 ->
                        Optional.of(
                                "3#"
                                        + number(day, 5)
                                        + "#"
                                        + number(day, 8)
                                        + "#"
                                        + day.substring(0, 4));
                default -> Optional.empty();
            };
        }

        private static String number(String day, int at) {
            String digits = day.substring(at, at + 2);
            return digits.startsWith("0") ? digits.substring(1) : digits;
        }

        /** Offset|length|verb|quotation, parted by #. */
        private String quotations() {
            List<String> blocks = new ArrayList<>();
            for (Statement statement : reading.statements()) {
                if (statement.kind() == Statement.Kind.DIRECT) {
                    statement.content().forEach(part -> blocks.add(quotation(statement, part)));
                }
            }
            return String.join("#", blocks);
        }

        private String quotation(Statement statement, Evidence part) {
            Span words = unquoted(part.span());
            Span span = places.of(article, words);
            return String.join(
                    "|",
                    Integer.toString(span.start()),
                    Integer.toString(span.length()),
                    verb(statement),
                    parted(wording.quote(article.text().at(words))));
        }

        private String verb(Statement statement) {
            return parted(statement.cue().map(Evidence::exact).map(wording::quote).orElse(""));
        }

        /** Without the quotation marks, and the comma that is the reporter's. */
        private Span unquoted(Span span) {
            String text = article.text().characters();
            int start = span.start();
            int end = span.end();
            while (start < end - 1 && MARKS.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (end > start + 1 && (MARKS + ",").indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            return new Span(start, end);
        }

        private String amounts() {
            return reading.figures().stream()
                    .map(f -> number(f) + "," + object(f) + "," + offset(f.evidence()))
                    .collect(Collectors.joining(";"));
        }

        private String extras() {
            StringBuilder extras = new StringBuilder();
            article.headline()
                    .map(wording::quote)
                    .ifPresent(title -> extras.append(element("PAGE_TITLE", title)));
            if (!article.authors().isEmpty()) {
                extras.append(element("PAGE_AUTHORS", String.join(";", article.authors())));
            }
            return extras.toString();
        }

        private static String element(String name, String text) {
            return "<" + name + ">" + Xml.escaped(Tabs.plain(text)) + "</" + name + ">";
        }

        /** Without the characters that part the fields and blocks of quotations. */
        private static String parted(String text) {
            return Tabs.plain(text.replace('#', ' ').replace('|', ' '));
        }

        /** Without the characters that part fields and blocks. */
        private static String clean(String text) {
            return Tabs.plain(
                    text.replace(';', ' ').replace(',', ' ').replace('#', ' ').replace('|', ' '));
        }
    }
}
