package org.hearsay.cli;

import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.model.Article;
import org.hearsay.nlp.ModelAnnotator;
import org.hearsay.testing.Articles;

/** The program with the reading model alone, which says when it begins to compute. */
final class ReadingProgram {

    private ReadingProgram() {}

    public static void main(String[] args) {
        AnnotatorSource annotators = () -> new Telling(new ModelAnnotator());
        System.exit(Main.commandLine(annotators).execute(args));
    }

    private record Telling(Annotator annotator) implements Annotator {

        @Override
        public Annotation annotate(Article article) {
            // Loads the model, so that what follows is computing.
            annotator.annotate(Articles.ofLines("Ilse Tarrow said it would hold."));
            System.out.println("computing");
            return annotator.annotate(article);
        }

        @Override
        public String version() {
            return annotator.version();
        }
    }
}
