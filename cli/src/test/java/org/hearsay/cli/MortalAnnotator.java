package org.hearsay.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.model.Article;
import org.hearsay.testing.RoughAnnotator;

/**
 * Reads by rules of thumb, counts the articles, and from a number of them on finds that a class it
 * needs is not there. What it counts is of the whole process, for a worker makes its own.
 */
final class MortalAnnotator implements Annotator {

    private static final AtomicInteger READ = new AtomicInteger();
    private static final AtomicInteger LIFE = new AtomicInteger();

    /** Long enough for what was read before to be written down. */
    private static final long LAST_BREATH_MS = 2_500;

    private final Annotator usual = new RoughAnnotator();

    /** From now on, so many articles can be read, and none was yet. */
    static void begin(int life) {
        READ.set(0);
        LIFE.set(life);
    }

    static int read() {
        return READ.get();
    }

    @Override
    public Annotation annotate(Article article) {
        if (READ.incrementAndGet() > LIFE.get()) {
            READ.decrementAndGet();
            die();
        }
        return usual.annotate(article);
    }

    private static void die() {
        try {
            Thread.sleep(LAST_BREATH_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NoClassDefFoundError("org/hearsay/Vanished");
    }

    @Override
    public String version() {
        return usual.version();
    }
}
