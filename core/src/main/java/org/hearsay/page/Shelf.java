package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every page of a dossier by its path, in the order in which they are written; none is made yet.
 */
final class Shelf {

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    private Shelf() {}

    static Shelf of(Catalog catalog) {
        Shelf shelf = new Shelf();
        shelf.put(style(Frame.STYLE));
        shelf.put(new OverviewPage(catalog).page());
        new ComparedPages(catalog).write(shelf::put);
        new SpeakerPages(catalog).write(shelf::put);
        new FigurePages(catalog).write(shelf::put);
        new EventPages(catalog).write(shelf::put);
        new PositionPages(catalog).write(shelf::put);
        new MatrixPages(catalog).write(shelf::put);
        new CoveragePages(catalog).write(shelf::put);
        new VoicePages(catalog).write(shelf::put);
        new LineagePages(catalog).write(shelf::put);
        new TimelinePages(catalog).write(shelf::put);
        new ArticlePages(catalog).write(shelf::put);
        new SourcesPages(catalog).write(shelf::put);
        return shelf;
    }

    List<Leaf> leaves() {
        return Collections.unmodifiableList(new ArrayList<>(leaves.values()));
    }

    Optional<Leaf> leaf(String path) {
        return Optional.ofNullable(leaves.get(path));
    }

    private void put(Leaf leaf) {
        if (leaves.putIfAbsent(leaf.path(), leaf) != null) {
            throw new IllegalStateException("Two pages of a dossier are called " + leaf.path());
        }
    }

    /** A style sheet as the program has it beside this class. */
    static Leaf style(Place sheet) {
        return new Leaf(sheet.path(), setting -> new Page(sheet.path(), content(sheet.path())));
    }

    private static String content(String name) {
        try (InputStream in = Shelf.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The program is built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's " + name + " cannot be read", e);
        }
    }
}
