package org.hearsay.intake.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;

/** Reads one HTTP/1 answer from an open connection, and bounds the head of it. */
final class Wire extends DefaultBHttpClientConnection {

    private static final int BUFFER = 8192;
    private static final int MOST_HEADERS = 1_000;

    private final int headLimit;
    private long headLeft;
    private boolean inHead = true;
    private boolean ended;

    private Wire(int headLimit) {
        super(
                Http1Config.custom()
                        .setBufferSize(BUFFER)
                        .setMaxLineLength(headLimit)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build());
        this.headLimit = headLimit;
        // What is read ahead of the body counts too.
        this.headLeft = (long) headLimit + BUFFER;
    }

    static Wire on(Socket socket, int headLimit) throws IOException {
        Wire wire = new Wire(headLimit);
        wire.bind(wire.new Holder(socket));
        return wire;
    }

    /**
     * The head of the final answer, after all interim ones, with a body to be read if it has one.
     */
    ClassicHttpResponse answer() throws IOException {
        try {
            ClassicHttpResponse response = receiveResponseHeader();
            while (response.getCode() < 200) {
                response = receiveResponseHeader();
            }
            if (ended) {
                throw endedEarly();
            }
            inHead = false;
            if (response.getCode() != 204 && response.getCode() != 304) {
                receiveResponseEntity(response);
            }
            return response;
        } catch (MessageConstraintException e) {
            throw tooLarge();
        } catch (HttpException e) {
            throw ended ? endedEarly() : new IOException("the answer is not proper HTTP", e);
        }
    }

    private static IOException endedEarly() {
        return new IOException("the connection ended within the answer's head");
    }

    private IOException tooLarge() {
        return new IOException("the answer's head is larger than " + headLimit + " bytes");
    }

    private int counted(int read) throws IOException {
        ended |= read < 0;
        if (inHead) {
            headLeft -= read;
            if (headLeft < 0) {
                throw tooLarge();
            }
        }
        return read;
    }

    /** Hands out a stream that counts. */
    private final class Holder extends SocketHolder {

        Holder(Socket socket) {
            super(socket);
        }

        @Override
        protected InputStream getInputStream(Socket socket) throws IOException {
            return new FilterInputStream(socket.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int sign = in.read();
                    counted(sign < 0 ? -1 : 1);
                    return sign;
                }

                @Override
                public int read(byte[] bytes, int start, int length) throws IOException {
                    return counted(in.read(bytes, start, length));
                }
            };
        }
    }
}
