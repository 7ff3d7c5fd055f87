package org.hearsay.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hearsay.model.Actor;
import org.hearsay.model.ItemId;
import org.hearsay.query.Query;

/** The list of speakers and each speaker's statements. */
final class SpeakerPages {

    /** What the overview and a page of the list hold at most. */
    private static final int ROWS = 1000;

    static final Comparator<Speaker> MOST_QUOTED =
            Comparator.<Speaker>comparingInt(speaker -> -speaker.said().size())
                    .thenComparing(speaker -> -speaker.outlets())
                    .thenComparing(speaker -> speaker.name().toLowerCase(Locale.ROOT))
                    .thenComparing(Speaker::key);

    private final Query query;
    private final Speakers speakers;
    private final StatementCard card;
    private final Identity identity;
    private final Decided decided;

    SpeakerPages(Catalog catalog) {
        this.query = catalog.query();
        this.speakers = catalog.speakers();
        this.card = new StatementCard(catalog);
        this.identity = new Identity(catalog);
        this.decided = catalog.decided();
    }

    void write(Leaves sink) {
        List<Speaker> several =
                speakers.all().stream()
                        .filter(speaker -> speaker.said().size() > 1)
                        .sorted(MOST_QUOTED)
                        .toList();
        Frame.parts(
                sink,
                Frame.Room.SPEAKERS,
                "Speakers",
                Part.cut("speakers", several, ROWS),
                this::list);
        for (Speaker speaker : several) {
            for (Part<Said> part : speakers.own(speaker)) {
                sink.put(own(speaker, part));
            }
        }
        shared(sink, speakers.once(), "Heard once");
        shared(sink, speakers.onceUnnamed(), "Unnamed sources heard once");
        unknown(sink);
    }

    private void list(Html h, Part<Speaker> part) {
        part.links(h, "the list of speakers");
        table(h, "Named speakers with several statements", part.rows(), Speaker::isIdentified);
        table(h, "Unnamed sources with several statements", part.rows(), Speaker::unnamed);
        table(
                h,
                "Not identified: only what one article calls them",
                part.rows(),
                speaker -> !speaker.unnamed() && !speaker.isIdentified());
        if (part.number() == 1) {
            h.open("section").leaf("h2", "Heard once");
            once(h, speakers.once());
            h.close().open("section").leaf("h2", "Unnamed sources heard once");
            h.leaf(
                    "p",
                    "intro",
                    "Each is a source of its own: two articles’ “senior official” may or may not be"
                            + " one person.");
            once(h, speakers.onceUnnamed());
            h.close().open("section").leaf("h2", "Speaker unknown");
            Part<Said> unknown = speakers.unknown().get(0);
            long count = speakers.unknown().stream().mapToLong(p -> p.rows().size()).sum();
            h.open("p");
            h.link(
                    unknown.place(),
                    Wording.count(count, "statement") + " whose speaker the text does not tell");
            h.close().close();
        }
    }

    private void table(Html h, String caption, List<Speaker> rows, Predicate<Speaker> kind) {
        List<Speaker> shown = rows.stream().filter(kind).toList();
        if (!shown.isEmpty()) {
            table(h, caption, shown);
        }
    }

    /** Speakers with how much they said where. */
    void table(Html h, String caption, List<Speaker> rows) {
        h.open("table", "stack").leaf("caption", caption).open("thead").open("tr");
        for (String column : List.of("Speaker", "Who", "Statements", "Outlets")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        for (Speaker speaker : rows) {
            h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Speaker");
            h.link(speakers.place(speaker), Wording.clip(speaker.name(), 200)).close();
            h.open("td").attribute("data-label", "Who");
            h.name(who(speaker)).close();
            number(h, "Statements", speaker.said().size());
            number(h, "Outlets", speaker.outlets());
            h.close();
        }
        h.close().close();
    }

    private static void number(Html h, String label, long count) {
        h.open("td", "count").attribute("data-label", label);
        h.text(Wording.number(java.math.BigDecimal.valueOf(count))).close();
    }

    /** Roles as the texts give them, else the kind of actor. */
    private String who(Speaker speaker) {
        List<String> roles =
                speaker.actor()
                        .flatMap(actor -> query.profile(actor.id()))
                        .map(profile -> Callings.of(profile, 3))
                        .orElse(List.of());
        if (!roles.isEmpty()) {
            return Wording.clip(String.join("; ", roles), 200);
        }
        return speaker.actor()
                .map(actor -> Wording.kind(actor.kind()))
                .orElse(speaker.unnamed() ? "unnamed source" : "not identified further");
    }

    private void once(Html h, List<Part<Speaker>> parts) {
        TreeMap<String, List<Speaker>> byInitial = new TreeMap<>();
        parts.forEach(
                part ->
                        part.rows()
                                .forEach(
                                        speaker ->
                                                byInitial
                                                        .computeIfAbsent(
                                                                initial(speaker),
                                                                key -> new ArrayList<>())
                                                        .add(speaker)));
        if (byInitial.isEmpty()) {
            h.leaf("p", "Nobody.");
            return;
        }
        h.open("dl", "initials");
        byInitial.forEach(
                (initial, heard) -> {
                    h.open("div").open("dt").name(initial).close().open("dd").open("ul", "run");
                    for (Speaker speaker : heard) {
                        h.open("li");
                        h.link(speakers.place(speaker), Wording.clip(speaker.name(), 100)).close();
                    }
                    h.close().close().close();
                });
        h.close();
    }

    private static String initial(Speaker speaker) {
        int first = speaker.name().strip().codePointAt(0);
        return Character.isLetter(first)
                ? Character.toString(Character.toUpperCase(first))
                : "Other";
    }

    private Leaf own(Speaker speaker, Part<Said> part) {
        String name = Wording.clip(speaker.name(), 200);
        return Frame.page(
                part.place(),
                Frame.Room.SPEAKERS,
                name + part.title(),
                h -> h.open("h1").name(name).text(part.title()).close(),
                h -> {
                    identity(h, speaker);
                    identity.write(h, speaker);
                    part.links(h, "this speaker’s statements");
                    h.open("section").attribute("aria-label", "Statements");
                    byThread(part.rows()).forEach(said -> reported(h, said));
                    h.close();
                    part.links(h, "this speaker’s statements, again");
                });
    }

    /** What is one statement in several reports stands together, where the first of them stands. */
    private Collection<List<Said>> byThread(List<Said> rows) {
        Map<String, List<Said>> groups = new LinkedHashMap<>();
        for (Said said : rows) {
            ItemId id = said.statement().id();
            String key = query.thread(id).map(t -> t.id().value()).orElse(id.value());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(said);
        }
        return groups.values();
    }

    private void reported(Html h, List<Said> reports) {
        if (reports.size() == 1) {
            card.write(h, reports.get(0));
            return;
        }
        h.open("div", "reports");
        card.write(h, reports.get(0));
        h.open("div", "also").leaf("p", "known", "Also reported:").open("ul");
        reports.subList(1, reports.size()).forEach(said -> card.brief(h, said, reports.get(0)));
        h.close().close().close();
    }

    private void identity(Html h, Speaker speaker) {
        h.open("p", "intro").text(speaker.unnamed() ? "An unnamed source. " : "");
        h.name(who(speaker)).text(". ");
        h.text(Wording.count(speaker.said().size(), "statement") + " in ");
        h.text(Wording.count(speaker.articles(), "article"));
        if (speaker.outlets() > 0) {
            h.text(" of " + Wording.count(speaker.outlets(), "outlet"));
        }
        h.text(", in order of publication.");
        h.close();
        Optional<Actor> actor = speaker.actor().filter(a -> a.aliases().size() > 1);
        if (actor.isPresent()) {
            h.open("p", "known").text("Also called ");
            List<String> names = actor.get().aliases();
            for (int i = 0; i < Math.min(12, names.size()); i++) {
                h.text(i > 0 ? ", " : "").name(Wording.clip(names.get(i), 100));
            }
            h.text(names.size() > 12 ? " and otherwise." : ".").close();
        }
        speaker.actor().ifPresent(known -> decided.of(h, known));
    }

    private void shared(Leaves sink, List<Part<Speaker>> parts, String title) {
        for (Part<Speaker> part : parts) {
            sink.put(
                    Frame.page(
                            part.place(),
                            Frame.Room.SPEAKERS,
                            title + part.title(),
                            h -> heardOnce(h, part, title)));
        }
    }

    private void heardOnce(Html h, Part<Speaker> part, String title) {
        part.links(h, title);
        if (part.rows().isEmpty()) {
            h.leaf("p", "Nobody.");
        }
        for (Speaker speaker : part.rows()) {
            h.open("section").id(speaker.key()).open("h2");
            h.name(Wording.clip(speaker.name(), 200)).close();
            h.open("p", "known").name(who(speaker)).close();
            speaker.actor().ifPresent(actor -> decided.of(h, actor));
            speaker.said().forEach(said -> card.write(h, said));
            h.close();
        }
        part.links(h, title + ", again");
    }

    private void unknown(Leaves sink) {
        for (Part<Said> part : speakers.unknown()) {
            sink.put(
                    Frame.page(
                            part.place(),
                            Frame.Room.SPEAKERS,
                            "Speaker unknown" + part.title(),
                            h -> {
                                h.leaf(
                                        "p",
                                        "intro",
                                        "The text does not tell whose words these are, or it could"
                                                + " not be told safely. Nobody has been guessed.");
                                part.links(h, "statements with unknown speaker");
                                part.rows().forEach(said -> unknown(h, said));
                            }));
        }
    }

    private void unknown(Html h, Said said) {
        h.open("section", "nobody").attribute("aria-label", "Speaker unknown");
        h.open("p", "who").leaf("strong", "unknown", "Speaker unknown").close();
        card.write(h, said);
        h.close();
    }
}
