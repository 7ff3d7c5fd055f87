package org.hearsay.page;

import java.io.IOException;

/** Takes the pages of a dossier one at a time, each path once. */
@FunctionalInterface
public interface PageSink {

    void put(Page page) throws IOException;
}
