package org.hearsay.intake.format;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A source whose bytes are in memory. */
final class Bytes implements Source {

    private final String name;
    private final byte[] content;

    Bytes(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
