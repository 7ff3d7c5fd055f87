package org.hearsay.bench;

import java.util.List;

/** The tools that {@code bench content} can compare. */
enum Tool {
    HEARSAY,
    BOILERPIPE,
    READABILITY4J,
    CRUX;

    /** Its ways of finding the content, each compared on its own. */
    List<Extractor> extractors() {
        return switch (this) {
            case HEARSAY -> List.of(new HearsayExtractor());
            case BOILERPIPE -> BoilerpipeExtractor.all();
            case READABILITY4J -> ReadabilityExtractor.all();
            case CRUX -> List.of(new CruxExtractor());
        };
    }
}
