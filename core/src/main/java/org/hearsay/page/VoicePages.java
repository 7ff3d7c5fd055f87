package org.hearsay.page;

import java.util.List;
import org.hearsay.query.Filter;
import org.hearsay.query.SpeakerRow;
import org.hearsay.query.VoiceRow;

/** Who is quoted how much, by which outlet. */
final class VoicePages {

    private static final int ROWS = 100;

    private final Catalog catalog;
    private final OutletColumns columns;

    VoicePages(Catalog catalog) {
        this.catalog = catalog;
        this.columns = OutletColumns.of(catalog);
    }

    void write(Leaves sink) {
        List<VoiceRow> rows =
                catalog.query().voices(Filter.none()).stream()
                        .filter(row -> row.speaker().actor().isPresent())
                        .filter(row -> !row.speaker().unnamed())
                        .toList();
        int most = rows.stream().mapToInt(row -> row.speaker().statements()).max().orElse(1);
        Frame.parts(
                sink,
                Frame.Room.VOICES,
                "Share of voice",
                Part.cut("voices", rows, ROWS),
                (h, part) -> body(h, part, most));
    }

    private void body(Html h, Part<VoiceRow> part, int most) {
        h.leaf(
                "p",
                "intro",
                "How many statements of whom each outlet’s articles hold. “In own reports” leaves"
                        + " out articles that depend on another: a text that ten outlets copy"
                        + " gives its speakers one voice there and ten in all. Sources that are"
                        + " not named, or not known by the words that stand for them, are not"
                        + " counted here.");
        if (part.rows().isEmpty()) {
            h.leaf("p", "Nobody is named as a speaker.");
            return;
        }
        part.links(h, "share of voice");
        columns.open(
                h, "Statements by speaker and outlet", List.of("Speaker", "All", "In own reports"));
        part.rows().forEach(row -> row(h, row, most));
        columns.close(h);
        part.links(h, "share of voice, again");
    }

    private void row(Html h, VoiceRow row, int most) {
        SpeakerRow speaker = row.speaker();
        h.open("tr").open("th").attribute("scope", "row");
        String name = Wording.clip(speaker.name(), 120);
        speaker.actor()
                .flatMap(actor -> catalog.speakers().place(actor.id()))
                .ifPresentOrElse(place -> h.link(place, name), () -> h.name(name));
        h.close().open("td", "voice").text(Integer.toString(speaker.statements())).text(" ");
        Drawing.bar(h, speaker.statements(), most);
        h.close();
        h.leaf("td", "count", Integer.toString(row.own()));
        for (String outlet : columns.outlets()) {
            int statements = row.of(outlet);
            h.leaf("td", "count", statements == 0 ? "" : Integer.toString(statements));
        }
        h.close();
    }
}
