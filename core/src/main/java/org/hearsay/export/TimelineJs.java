package org.hearsay.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Issue;
import org.hearsay.model.Item;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemThread;
import org.hearsay.model.Move;
import org.hearsay.model.Statement;
import org.hearsay.model.Story;
import org.hearsay.query.Query;

/**
 * What several articles report and can be dated, and each move of an actor's position, as slides of
 * TimelineJS 3.
 *
 * <p>TimelineJS shows some dozens of slides well and hundreds badly: where there are more than
 * {@value #MOST}, those that most outlets carry are written, and the title says how many are not.
 * What was said and what happened is dated by its own time and never by the day of an article; a
 * move by the days of its positions. All text is escaped, because TimelineJS takes it for HTML.
 */
final class TimelineJs implements TextFormat {

    /** So many slides at most. */
    static final int MOST = 200;

    private static final Comparator<Slide> IMPORTANCE =
            Comparator.comparingInt((Slide slide) -> -slide.outlets()).thenComparing(Slide::id);

    private static final Comparator<Slide> TIME =
            Comparator.comparing((Slide slide) -> slide.days().first())
                    .thenComparing(slide -> slide.days().last())
                    .thenComparing(Slide::id);

    @Override
    public String name() {
        return "timelinejs";
    }

    @Override
    public String about() {
        return "TimelineJS 3: what several articles report, by date";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String file() {
        return "timeline.json";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        List<Slide> slides = new Slides(export).all();
        List<Slide> chosen = slides.stream().sorted(IMPORTANCE).limit(MOST).sorted(TIME).toList();
        Json title =
                new Json()
                        .put("headline", html(title(export.query())))
                        .put("text", "<p>" + count(chosen.size(), slides.size()) + "</p>");
        out.append("{\"scale\":\"human\",\"title\":{\"text\":")
                .append(title.toString())
                .append(",\"autolink\":false},\"events\":[");
        String between = "\n";
        for (Slide slide : chosen) {
            out.append(between).append(slide.json().toString());
            between = ",\n";
        }
        out.append("\n]}\n");
    }

    private static String title(Query query) {
        return query.dossier().stories().stream()
                .max(
                        Comparator.comparingInt((Story story) -> story.members().size())
                                .thenComparing(Story::id))
                .map(Story::label)
                .orElse("Hearsay");
    }

    private static String count(int shown, int all) {
        return shown == all ? shown + " dated items" : shown + " of " + all + " dated items";
    }

    static String html(String text) {
        return Xml.escaped(text).replace("'", "&#39;");
    }

    /** One slide, before it is known whether it is shown. */
    private record Slide(
            String id, DayRange days, int outlets, String group, String headline, String text) {

        Json json() {
            Json json = new Json().put("start_date", date(days.first()));
            if (!days.first().equals(days.last())) {
                json.put("end_date", date(days.last()))
                        .put("display_date", days.first() + " \u2013 " + days.last());
            }
            return json.put("text", new Json().put("headline", headline).put("text", text))
                    .put("group", group)
                    .put("autolink", false)
                    .put("unique_id", id);
        }

        private static Json date(LocalDate day) {
            return new Json()
                    .put("year", day.getYear())
                    .put("month", day.getMonthValue())
                    .put("day", day.getDayOfMonth());
        }
    }

    /** The slides of one export. */
    private static final class Slides {

        private final Query query;
        private final Wording wording;
        private final Summaries summaries;

        Slides(Export export) {
            this.query = export.query();
            this.wording = export.wording();
            this.summaries = new Summaries(export.wording());
        }

        List<Slide> all() {
            List<Slide> slides = new ArrayList<>();
            for (ItemThread thread : query.dossier().threads()) {
                days(thread).flatMap(days -> slide(thread, days)).ifPresent(slides::add);
            }
            for (Move move : query.dossier().discourse().moves()) {
                move.to().days().map(days -> slide(move, days)).ifPresent(slides::add);
            }
            return slides;
        }

        /** Of an event all that is known of its day; of a statement the day it was said. */
        private Optional<DayRange> days(ItemThread thread) {
            if (thread.of() != ItemKind.STATEMENT) {
                return thread.days();
            }
            return thread.members().stream()
                    .flatMap(id -> query.item(id).stream())
                    .filter(Statement.class::isInstance)
                    .map(Statement.class::cast)
                    .flatMap(said -> said(said).stream())
                    .min(Comparator.comparing(DayRange::last).thenComparing(DayRange::first));
        }

        private Optional<DayRange> said(Statement statement) {
            return query.article(statement.evidence().article())
                    .flatMap(article -> query.value(article, statement.saidAt()))
                    .flatMap(DayRange::of);
        }

        private Optional<Slide> slide(ItemThread thread, DayRange days) {
            return fullest(thread)
                    .flatMap(
                            item ->
                                    query.article(item.evidence().article())
                                            .map(article -> slide(thread, days, item, article)));
        }

        private Optional<Item> fullest(ItemThread thread) {
            return thread.members().stream()
                    .flatMap(id -> query.item(id).stream())
                    .max(
                            Comparator.comparingInt((Item i) -> i.evidence().span().length())
                                    .thenComparing(Item::id, Comparator.reverseOrder()));
        }

        private Slide slide(ItemThread thread, DayRange days, Item item, Article article) {
            String text =
                    "<p>"
                            + html(wording.quote(item.evidence().exact()))
                            + "</p><p>"
                            + html(wording.explained(thread.because()))
                            + "</p><p>"
                            + source(article)
                            + "</p>";
            return new Slide(
                    thread.id().value(),
                    days,
                    thread.outlets(),
                    thread.of().word() + "s",
                    html(summaries.of(item, article)),
                    text);
        }

        private Slide slide(Move move, DayRange days) {
            String actor = query.actor(move.actor()).map(Actor::name).orElse("");
            String issue =
                    query.dossier().discourse().issues().stream()
                            .filter(one -> one.id().equals(move.issue()))
                            .map(Issue::label)
                            .findFirst()
                            .orElse("");
            String headline =
                    wording.quote(actor)
                            + " "
                            + move.to().stance().word()
                            + ": "
                            + wording.quote(issue);
            String day = move.from().days().map(d -> ", " + d.first()).orElse("");
            String before = "Before" + day + ": " + move.from().stance().word();
            return new Slide(
                    "move-" + move.to().positions().get(0) + "-" + move.from().positions().get(0),
                    days,
                    2,
                    "moves",
                    html(headline),
                    "<p>" + html(before) + "</p>");
        }

        private String source(Article article) {
            String name = html(article.outletName() + ": " + wording.quote(article.title()));
            return article.url()
                    .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                    .map(url -> "<a href=\"" + html(url) + "\">" + name + "</a>")
                    .orElse(name);
        }
    }
}
