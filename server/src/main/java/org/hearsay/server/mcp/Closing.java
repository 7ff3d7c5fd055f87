package org.hearsay.server.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A stream that lets somebody wait for its end, which the SDK's transport does not tell. */
final class Closing extends FilterInputStream {

    private final CountDownLatch ended = new CountDownLatch(1);

    Closing(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        return seen(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return seen(super.read(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        super.close();
    }

    private int seen(int read) {
        if (read < 0) {
            ended.countDown();
        }
        return read;
    }

    void await() throws InterruptedException {
        ended.await();
    }
}
