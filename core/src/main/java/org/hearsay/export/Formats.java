package org.hearsay.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of formats: those that need no library, and those that others bring. */
public final class Formats {

    private final List<Format> all = new ArrayList<>();

    /** The formats of this package, and then some. */
    public Formats(Format... others) {
        all.add(new JsonLines());
        all.add(new CsvTables());
        all.add(new Workbook());
        all.add(new Markdown());
        all.add(new WebAnnotations());
        all.add(new Provenance());
        all.add(new SchemaOrg());
        all.add(new TimelineJs());
        all.add(new GraphMl());
        all.add(new FollowTheMoney());
        all.add(new Gkg());
        all.add(new Plover());
        all.addAll(List.of(others));
    }

    /** All of them, in the order in which they are listed. */
    public List<Format> all() {
        return List.copyOf(all);
    }

    public Optional<Format> named(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
