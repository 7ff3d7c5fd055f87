package org.hearsay.nlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The models of the library: where they lie, with which settings they are loaded. The only place
 * that builds the library's {@code Properties}.
 *
 * <p>All are loaded side by side; whoever needs one waits for that one alone. Safe for use by
 * several threads.
 */
final class Models {

    static final String VERSION = "corenlp-4.5.10 left3words conll4 ud";

    private static final String ROOT = "edu/stanford/nlp/models/";
    private static final String TAGGER = ROOT + "pos-tagger/english-left3words-distsim.tagger";
    private static final String NAMES = ROOT + "ner/english.conll.4class.distsim.crf.ser.gz";
    private static final String PARSER = ROOT + "parser/nndep/english_UD.gz";

    private final CompletableFuture<ArcModel> parser =
            CompletableFuture.supplyAsync(Models::loadParser);
    private final CompletableFuture<CRFClassifier<CoreLabel>> names =
            CompletableFuture.supplyAsync(Models::loadNames);
    private final CompletableFuture<MaxentTagger> tagger =
            CompletableFuture.supplyAsync(Models::loadTagger);

    MaxentTagger tagger() {
        return loaded(tagger);
    }

    CRFClassifier<CoreLabel> names() {
        return loaded(names);
    }

    ArcModel parser() {
        return loaded(parser);
    }

    private static MaxentTagger loadTagger() {
        return new MaxentTagger(TAGGER, new Properties(), false);
    }

    /**
     * The classifier can learn lower-case words from what it reads, and in earlier releases did, so
     * that an article was read differently after another. It is told not to, whatever its default.
     */
    private static CRFClassifier<CoreLabel> loadNames() {
        Properties properties = new Properties();
        properties.setProperty("maxAdditionalKnownLCWords", "0");
        try {
            return CRFClassifier.getClassifier(NAMES, properties);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + NAMES + " could not be read", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The model " + NAMES + " needs another library", e);
        }
    }

    private static ArcModel loadParser() {
        try {
            return ArcModel.read(Models.class.getClassLoader(), PARSER);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + PARSER + " could not be read", e);
        }
    }

    private static <T> T loaded(CompletableFuture<T> model) {
        try {
            return model.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
