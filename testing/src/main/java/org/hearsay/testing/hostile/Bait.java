package org.hearsay.testing.hostile;

/**
 * What a hostile file asks its reader to fetch, and nobody may: an address that somebody listens
 * at, and a file whose content must turn up nowhere. Both are URIs; the address ends in a slash.
 */
public record Bait(String address, String file) {}
