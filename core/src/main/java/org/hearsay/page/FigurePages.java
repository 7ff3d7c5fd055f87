package org.hearsay.page;

import java.util.List;
import org.hearsay.model.Figure;

/** Figures side by side, and those that stand alone. */
final class FigurePages {

    private final Catalog catalog;
    private final FigureTable table;
    private final Explanations explanations;

    FigurePages(Catalog catalog) {
        this.catalog = catalog;
        this.table = new FigureTable(catalog);
        this.explanations = new Explanations(catalog);
    }

    void write(Leaves sink) {
        Frame.parts(
                sink,
                Frame.Room.FIGURES,
                "Figures side by side",
                catalog.figureGroups(),
                this::sideBySide);
        Frame.parts(
                sink,
                Frame.Room.FIGURES,
                "Figures given once",
                catalog.looseFigures(),
                this::alone);
    }

    private void sideBySide(Html h, Part<Group<Given>> part) {
        h.open("p", "intro");
        h.text("Figures that more than one article gives, those that differ first. ");
        h.link(catalog.looseFigures().get(0).place(), "Figures given once are on a page apart");
        h.text(".").close();
        if (part.rows().isEmpty()) {
            h.leaf("p", "No figure was found in more than one article.");
        }
        part.links(h, "figures");
        part.rows().forEach(group -> group(h, group, true));
        part.links(h, "figures, again");
    }

    /** One thread of figures as a table. */
    void group(Html h, Group<Given> group, boolean home) {
        h.open("section", "group");
        if (home) {
            h.id(group.thread().id().value());
        }
        h.open("h2");
        Facts.verdict(h, group.thread());
        h.text(" ").name(heading(group.members())).close();
        h.open("p", "known").text(Facts.carried(group.thread()) + ". ");
        h.name(Wording.clip(group.thread().because(), 600)).close();
        if (home) {
            table.write(h, "Who gives which figure", group.members());
            explanations.write(h, group.thread());
        } else {
            table.preview(h, "Who gives which figure", group.members());
        }
        h.close();
    }

    /** What is counted, and the values from the lowest to the highest. */
    static String heading(List<Given> members) {
        Figure low = members.get(0).figure();
        Figure high = low;
        for (Given member : members) {
            Figure figure = member.figure();
            low = figure.quantity().low().compareTo(low.quantity().low()) < 0 ? figure : low;
            high = figure.quantity().high().compareTo(high.quantity().high()) > 0 ? figure : high;
        }
        String least = Wording.number(low.quantity().low());
        String most = Wording.number(high.quantity().high());
        String range = least.equals(most) ? least : least + " to " + most;
        return Wording.clip(members.get(0).figure().ofWhat(), 120) + ": " + range;
    }

    private void alone(Html h, Part<Given> part) {
        h.leaf("p", "intro", "Figures that one article alone gives, by what they count.");
        part.links(h, "figures given once");
        if (part.rows().isEmpty()) {
            h.leaf("p", "None.");
        } else {
            table.write(h, "Figures given once", part.rows());
        }
        part.links(h, "figures given once, again");
    }
}
