package org.hearsay.store.postgres;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.ledger.LedgerException;

/**
 * Where a team's ledger is: {@code postgres://USER@HOST:PORT/DATABASE?schema=NAME}, which may begin
 * with {@code postgresql://} too. The port is 5432 and the schema {@code hearsay} where none is
 * named; without a user, the server is told the name of the system's.
 *
 * <p>Never holds a password. Of what else may follow the {@code ?}, only how the connection is
 * encrypted is let through ({@code sslmode}, {@code sslrootcert}, as in libpq).
 */
public record PostgresAddress(
        String host,
        int port,
        String database,
        Optional<String> user,
        String schema,
        Map<String, String> encryption) {

    private static final int USUAL_PORT = 5432;
    private static final String USUAL_SCHEMA = "hearsay";
    private static final String SCHEMA = "schema";
    private static final Set<String> ENCRYPTION = Set.of("sslmode", "sslrootcert");
    private static final int LONGEST_NAME = 63;

    public PostgresAddress {
        encryption = Map.copyOf(encryption);
        if (!isPlainName(schema)) {
            throw new LedgerException(
                    "The schema '"
                            + schema
                            + "' cannot be used: its name must be a small letter and then small"
                            + " letters, digits and _, at most "
                            + LONGEST_NAME
                            + ", and not begin with pg_.");
        }
    }

    /** Whether this names a ledger in PostgreSQL, and not a file. */
    public static boolean isOne(String ledger) {
        String start = ledger.toLowerCase(Locale.ROOT);
        return start.startsWith("postgres://") || start.startsWith("postgresql://");
    }

    /**
     * Reads an address.
     *
     * @throws LedgerException if it is none, or holds a password, which is not repeated
     */
    public static PostgresAddress parse(String address) {
        URI uri = uri(address);
        Optional<String> user = Optional.ofNullable(uri.getUserInfo());
        requireNoPassword(user.orElse(""), Optional.ofNullable(uri.getRawQuery()).orElse(""));
        String database = path(uri);
        if (database.isEmpty() || database.contains("/")) {
            throw mistaken("it must name one database after the host: /DATABASE");
        }
        Map<String, String> settings = settings(Optional.ofNullable(uri.getRawQuery()).orElse(""));
        String schema = Optional.ofNullable(settings.remove(SCHEMA)).orElse(USUAL_SCHEMA);
        return new PostgresAddress(
                Optional.ofNullable(uri.getHost()).orElse("localhost"),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(),
                database,
                user,
                schema,
                settings);
    }

    private static URI uri(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null && uri.getRawAuthority() != null) {
                throw mistaken("its host, port or user cannot be told apart");
            }
            return uri;
        } catch (URISyntaxException e) {
            // The reason alone: the message would repeat the address, and what it may hold.
            throw mistaken("at character " + (e.getIndex() + 1) + ", " + e.getReason());
        }
    }

    /** On a command line a password is seen by everybody on the machine. */
    private static void requireNoPassword(String user, String query) {
        if (user.contains(":") || query.contains("password=")) {
            throw mistaken(
                    "it holds a password, which others on this machine could see. Take it out, and"
                            + " put it into the variable PGPASSWORD or the file ~/.pgpass");
        }
    }

    private static String path(URI uri) {
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private static Map<String, String> settings(String query) {
        Map<String, String> settings = new TreeMap<>();
        for (String setting : query.split("&")) {
            if (!setting.isEmpty()) {
                int equals = setting.indexOf('=');
                String name = equals < 0 ? setting : setting.substring(0, equals);
                if (!name.equals(SCHEMA) && !ENCRYPTION.contains(name)) {
                    throw mistaken("'" + name + "' is not one of schema, sslmode and sslrootcert");
                }
                String value = equals < 0 ? "" : setting.substring(equals + 1);
                settings.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8));
            }
        }
        return settings;
    }

    private static LedgerException mistaken(String why) {
        return new LedgerException(
                "The ledger's address cannot be used: "
                        + why
                        + ". It reads postgres://USER@HOST:PORT/DATABASE, and ?schema=NAME where a"
                        + " database holds several ledgers.");
    }

    private static boolean isPlainName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && !name.startsWith("pg_")
                && name.charAt(0) >= 'a'
                && name.charAt(0) <= 'z'
                && name.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_');
    }

    /** A name for files that lie on this machine beside the ledger: its database and schema. */
    public String fileName() {
        StringBuilder name = new StringBuilder();
        String whole = schema.equals(USUAL_SCHEMA) ? database : database + "-" + schema;
        whole.chars()
                .map(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-') ? c : '_')
                .forEach(c -> name.append((char) c));
        return name.toString();
    }

    /** The address as people write it, without what is usual. */
    @Override
    public String toString() {
        return "postgres://"
                + user.map(name -> name + "@").orElse("")
                + host
                + (port == USUAL_PORT ? "" : ":" + port)
                + "/"
                + database
                + (schema.equals(USUAL_SCHEMA) ? "" : "?schema=" + schema);
    }
}
