package org.hearsay.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/**
 * The yardstick: CoreNLP's own quote pipeline as it comes, but with statistical coreference and
 * without fine-grained names, which makes it faster. One thread.
 */
final class QuotePipeline {

    private final StanfordCoreNLP pipeline;

    QuotePipeline() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("coref.algorithm", "statistical");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("threads", "1");
        this.pipeline = new StanfordCoreNLP(properties);
    }

    /** Annotates a text and gives the number of its quotations. */
    int read(String text) {
        CoreDocument document = new CoreDocument(text);
        pipeline.annotate(document);
        return document.quotes().size();
    }
}
