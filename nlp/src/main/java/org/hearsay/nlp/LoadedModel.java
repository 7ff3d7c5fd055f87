package org.hearsay.nlp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hearsay.nlp.model.AttributionReader;
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

    AttributionReader attributions() {
        return waited(attributions);
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
