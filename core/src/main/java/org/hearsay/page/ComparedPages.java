package org.hearsay.page;

/** Statements that several articles report, laid side by side. */
final class ComparedPages {

    private final Catalog catalog;
    private final StatementTable table;
    private final Explanations explanations;

    ComparedPages(Catalog catalog) {
        this.catalog = catalog;
        this.table = new StatementTable(catalog);
        this.explanations = new Explanations(catalog);
    }

    void write(Leaves sink) {
        Frame.parts(
                sink,
                Frame.Room.COMPARED,
                "Statements side by side",
                catalog.statementGroups(),
                this::body);
    }

    private void body(Html h, Part<Group<Said>> part) {
        h.leaf(
                "p",
                "intro",
                "What more than one article reports, those that differ first. An origin is an"
                        + " independent root: outlets that carry one agency’s text count once.");
        if (part.rows().isEmpty()) {
            h.leaf("p", "No statement was found in more than one article.");
        }
        part.links(h, "statements side by side");
        part.rows().forEach(group -> group(h, group, true));
        part.links(h, "statements side by side, again");
    }

    /** One thread: what it comes to, and who reports it in which words. */
    void group(Html h, Group<Said> group, boolean home) {
        String id = group.thread().id().value();
        h.open("section", "group");
        if (home) {
            h.id(id);
        }
        h.open("h2");
        Facts.verdict(h, group.thread());
        h.text(" ");
        heading(h, group.members().get(0));
        h.close();
        h.open("p", "known").text(Facts.carried(group.thread()) + ". ");
        h.name(Wording.clip(group.thread().because(), 600)).close();
        StatementTable.open(h, "Who reports it, and how");
        group.members().forEach(said -> table.row(h, said, () -> details(h, said)));
        StatementTable.close(h);
        explanations.quotes(h, group.thread());
        explanations.write(h, group.thread());
        h.close();
    }

    private void heading(Html h, Said said) {
        h.name(
                said.statement()
                        .source()
                        .map(source -> Wording.clip(source.name(), 120))
                        .orElse("Speaker unknown"));
        h.text(": ");
        h.name(Wording.clip(Wording.content(said.statement()), 110));
    }

    private void details(Html h, Said said) {
        h.leaf("small", "known", Wording.kind(said.statement().kind())).text(" · ");
        h.open("small").link(catalog.speakers().home(said.statement().id()), "details").close();
    }
}
