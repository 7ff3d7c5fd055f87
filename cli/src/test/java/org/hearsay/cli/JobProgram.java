package org.hearsay.cli;

import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.model.Article;
import org.hearsay.testing.RoughAnnotator;

/** The program, reading by rules of thumb and slowly; it says of each article that it read it. */
final class JobProgram {

    /** What it says. */
    static final String READ = "read one";

    private static final long PACE_MS = 100;

    private JobProgram() {}

    public static void main(String[] args) {
        System.exit(Main.commandLine(() -> new Slow(new RoughAnnotator())).execute(args));
    }

    private record Slow(Annotator annotator) implements Annotator {

        @Override
        public Annotation annotate(Article article) {
            try {
                Thread.sleep(PACE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Told to stop", e);
            }
            System.out.println(READ);
            return annotator.annotate(article);
        }

        @Override
        public String version() {
            return annotator.version();
        }
    }
}
