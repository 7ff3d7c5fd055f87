package org.hearsay.bench;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.extractors.CommonExtractors;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Content;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One of boilerpipe's extractors; the headline is the page's title, as it gives no other. */
final class BoilerpipeExtractor implements Extractor {

    private final String name;
    private final de.l3s.boilerpipe.BoilerpipeExtractor extractor;

    private BoilerpipeExtractor(String name, de.l3s.boilerpipe.BoilerpipeExtractor extractor) {
        this.name = name;
        this.extractor = extractor;
    }

    /** The one for articles and the one for any page. */
    static List<Extractor> all() {
        return List.of(
                new BoilerpipeExtractor("boilerpipe-article", CommonExtractors.ARTICLE_EXTRACTOR),
                new BoilerpipeExtractor("boilerpipe-default", CommonExtractors.DEFAULT_EXTRACTOR));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Extract> read(Content page) {
        try {
            InputSource source = new InputSource(new StringReader(page.characters()));
            TextDocument document = new BoilerpipeSAXInput(source).getTextDocument();
            String body = extractor.getText(document);
            Optional<String> title = Optional.ofNullable(document.getTitle());
            return body.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Extract(title, Optional.empty(), body));
        } catch (SAXException | BoilerpipeProcessingException e) {
            return Optional.empty();
        }
    }
}
