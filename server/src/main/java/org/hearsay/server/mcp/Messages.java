package org.hearsay.server.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * The server's side of streamable HTTP without sessions: a message of a client is answered by
 * itself, so nothing is kept and nothing can be taken over. Safe for use by several threads.
 *
 * <p>It knows no HTTP: whoever receives the messages has checked who sends them, and how long they
 * are. The SDK's own servlet tells its insides to whoever sends it what is no message.
 */
public final class Messages {

    /** The status of the answer and its JSON; empty where there is nothing to say. */
    public record Reply(int status, String json) {}

    private static final int BAD_REQUEST = 400;
    private static final int ACCEPTED = 202;
    private static final int PARSE_ERROR = -32_700;
    private static final int INVALID_REQUEST = -32_600;

    private final McpJsonMapper json;
    private final Transport transport;

    Messages(McpJsonMapper json, Transport transport) {
        this.json = json;
        this.transport = transport;
    }

    /** Where the SDK leaves what handles messages. */
    static final class Transport implements McpStatelessServerTransport {

        private Optional<McpStatelessServerHandler> handler = Optional.empty();

        @Override
        public synchronized void setMcpHandler(McpStatelessServerHandler handles) {
            handler = Optional.of(handles);
        }

        synchronized McpStatelessServerHandler handler() {
            return handler.orElseThrow();
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }

    /**
     * Answers a message.
     *
     * @param version what the client says in {@code MCP-Protocol-Version}, where it does
     */
    public Reply answer(String message, Optional<String> version) throws IOException {
        if (version.isPresent() && !transport.protocolVersions().contains(version.get())) {
            return mistaken(
                    INVALID_REQUEST,
                    "This version is not spoken here; expected one of "
                            + String.join(", ", transport.protocolVersions()));
        }
        Optional<JSONRPCMessage> read = read(message.strip());
        if (read.isEmpty()) {
            return mistaken(PARSE_ERROR, "This is no message of JSON-RPC 2.0");
        }
        return answer(read.get());
    }

    private Reply answer(JSONRPCMessage message) throws IOException {
        McpStatelessServerHandler handler = transport.handler();
        if (message instanceof McpSchema.JSONRPCRequest request) {
            McpSchema.JSONRPCResponse response =
                    handler.handleRequest(McpTransportContext.EMPTY, request)
                            .blockOptional()
                            .orElseThrow();
            return new Reply(200, json.writeValueAsString(response));
        }
        if (message instanceof McpSchema.JSONRPCNotification notification) {
            handler.handleNotification(McpTransportContext.EMPTY, notification).block();
            return new Reply(ACCEPTED, "");
        }
        return mistaken(INVALID_REQUEST, "Nothing was asked of the client");
    }

    private Optional<JSONRPCMessage> read(String message) {
        if (!message.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(McpSchema.deserializeJsonRpcMessage(json, message));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The messages here are constant. */
    private static Reply mistaken(int code, String says) {
        return new Reply(
                BAD_REQUEST,
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":"
                        + code
                        + ",\"message\":\""
                        + says
                        + "\"}}");
    }
}
