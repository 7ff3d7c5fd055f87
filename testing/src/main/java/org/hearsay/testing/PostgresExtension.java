package org.hearsay.testing;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Hands a test the {@link PostgresServer} that all tests of one run share. Where none can be
 * started the test is skipped, with the reason.
 */
public final class PostgresExtension implements ParameterResolver {

    private record Shared(PostgresServer server) implements AutoCloseable {

        static Shared start() {
            try {
                return new Shared(PostgresServer.start());
            } catch (IOException e) {
                throw new TestAbortedException(String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PostgresServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(PostgresExtension.class))
                .computeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .server();
    }
}
