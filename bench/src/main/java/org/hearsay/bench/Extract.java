package org.hearsay.bench;

import java.util.Optional;

/**
 * What a tool makes of one page: its main content, and what it says of headline and publication.
 */
record Extract(Optional<String> headline, Optional<String> published, String body) {}
