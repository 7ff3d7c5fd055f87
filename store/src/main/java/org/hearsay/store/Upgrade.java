package org.hearsay.store;

import java.nio.file.Path;

/**
 * What opening an older ledger did to it: from which schema to which, and where it is as it was.
 */
public record Upgrade(int from, int to, Path backup) {}
