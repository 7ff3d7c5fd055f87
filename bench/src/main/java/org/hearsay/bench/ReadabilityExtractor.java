package org.hearsay.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.extended.Readability4JExtended;
import org.hearsay.model.Content;

/** Readability4J. */
final class ReadabilityExtractor implements Extractor {

    private final String name;
    private final Function<String, Readability4J> readability;

    private ReadabilityExtractor(String name, Function<String, Readability4J> readability) {
        this.name = name;
        this.readability = readability;
    }

    /** Mozilla's algorithm as it is, and with what Readability4J's makers add to it. */
    static List<Extractor> all() {
        return List.of(
                new ReadabilityExtractor("readability4j", html -> new Readability4J(ADDRESS, html)),
                new ReadabilityExtractor(
                        "readability4j-extended",
                        html -> new Readability4JExtended(ADDRESS, html)));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Extract> read(Content page) {
        Article article = readability.apply(page.characters()).parse();
        Optional<String> title = Optional.ofNullable(article.getTitle());
        return Optional.ofNullable(article.getTextContent())
                .filter(body -> !body.isBlank())
                .map(body -> new Extract(title, Optional.empty(), body));
    }
}
