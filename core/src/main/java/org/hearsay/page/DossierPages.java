package org.hearsay.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.hearsay.dossier.Dossier;

/**
 * Renders a dossier as static pages that open from disk without a network: no script, one style
 * sheet, all text of the sources escaped.
 *
 * <p>Pages are made one at a time and in a fixed order; the same dossier gives the same bytes.
 * Every link leads to a page that is written too. Stateless and thread-safe.
 */
public final class DossierPages {

    /** Hands every page to the sink; what the sink throws ends the writing. */
    public void write(Dossier dossier, PageSink sink) throws IOException {
        Catalog catalog = new Catalog(dossier);
        sink.put(new Page(Frame.STYLE.path(), style()));
        sink.put(new OverviewPage(catalog).page());
        new ComparedPages(catalog).write(sink);
        new SpeakerPages(catalog).write(sink);
        new FigurePages(catalog).write(sink);
        new EventPages(catalog).write(sink);
        new PositionPages(catalog).write(sink);
        new MatrixPages(catalog).write(sink);
        new CoveragePages(catalog).write(sink);
        new VoicePages(catalog).write(sink);
        new LineagePages(catalog).write(sink);
        new TimelinePages(catalog).write(sink);
        new ArticlePages(catalog).write(sink);
        new SourcesPages(catalog).write(sink);
    }

    private static String style() throws IOException {
        try (InputStream in = DossierPages.class.getResourceAsStream("style.css")) {
            if (in == null) {
                throw new IllegalStateException("The program is built without its style sheet");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
