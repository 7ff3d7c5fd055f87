package org.hearsay.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hearsay.annotation.Attribution;
import org.hearsay.nlp.model.AttributionReader;
import org.hearsay.nlp.model.ModelWords;
import org.hearsay.nlp.model.ReadingModel;

/**
 * The reading model, loaded in the background from construction on; whoever asks for it waits. Safe
 * for use by several threads.
 */
final class LoadedModel {

    private final CompletableFuture<ReadingModel> model =
            CompletableFuture.supplyAsync(ReadingModel::load);
    private final CompletableFuture<AttributionReader> attributions =
            model.thenApply(AttributionReader::new);

    ReadingModel model() {
        return waited(model);
    }

    /**
     * Nothing more is read of an article by a thread that was interrupted: who ends the program
     * waits for it, for the model is not Java's, and must not be in use when all is torn down.
     */
    static void requireWanted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading of an article was interrupted");
        }
    }

    /**
     * Reads the words once: gives who says what, and hands the syntax what it needs.
     *
     * @throws CancellationException if the thread is interrupted
     */
    List<Attribution> read(ModelWords words, Syntax syntax) {
        List<Attribution> found = new ArrayList<>();
        model().encode(words)
                .forEach(
                        encoded -> {
                            requireWanted();
                            found.addAll(waited(attributions).attributions(words, encoded));
                            syntax.add(encoded);
                        });
        return found;
    }

    private static <T> T waited(CompletableFuture<T> loaded) {
        try {
            return loaded.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
