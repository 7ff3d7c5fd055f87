package org.hearsay.bench;

import org.hearsay.annotation.Annotator;
import org.hearsay.nlp.CoreNlpAnnotator;
import org.hearsay.nlp.ModelAnnotator;
import picocli.CommandLine.Option;

/** Which annotator is measured: the program's, or the one that needs the reading model alone. */
final class AnnotatorChoice {

    @Option(
            names = "--model-alone",
            description = "Take words, parts of speech and names without CoreNLP, for comparison.")
    private boolean modelAlone;

    Annotator annotator() {
        return modelAlone ? new ModelAnnotator() : new CoreNlpAnnotator();
    }
}
