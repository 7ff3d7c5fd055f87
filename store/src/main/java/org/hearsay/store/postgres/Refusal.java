package org.hearsay.store.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.hearsay.ledger.LedgerException;

/** What a server says no with, by its SQLSTATE, in words that say what to do. */
final class Refusal {

    private final PostgresAddress address;

    Refusal(PostgresAddress address) {
        this.address = address;
    }

    /** A failure, for this reason. {@code what} goes on after the ledger's name. */
    LedgerException of(String what, Throwable cause) {
        Optional<SQLException> sql = sql(cause);
        String said = said(sql.map(Throwable.class::cast).orElse(cause));
        String state = sql.map(SQLException::getSQLState).orElse("");
        return new LedgerException(
                "The ledger " + address + " " + what + ": " + said + advice(state), cause);
    }

    private static Optional<SQLException> sql(Throwable cause) {
        Throwable at = cause;
        while (at != null) {
            if (at instanceof SQLException sql) {
                // Of a batch that failed, the next one says why.
                return Optional.of(Optional.ofNullable(sql.getNextException()).orElse(sql));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    /** In one line, and without the full stop that the advice brings. */
    private static String said(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).strip();
        String line = message.lines().findFirst().orElse(message).strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private String advice(String state) {
        return switch (state) {
            case "08001", "08004" -> whereNoPassword(state);
            case "08000", "08003", "08006", "57P01", "57P02", "57P03" ->
                    ". The connection was lost. What was appended before is kept; when the server"
                            + " is back, run the same command again, and it goes on there.";
            case "28P01" ->
                    ". The password for "
                            + who()
                            + " is not the right one, or there is no such user. It is taken from"
                            + " the variable PGPASSWORD, or else from ~/.pgpass"
                            + " (host:port:database:user:password, readable by you alone).";
            case "28000" ->
                    ". The server does not let "
                            + who()
                            + " in from this machine: ask who looks after it for a user, and for"
                            + " a line in pg_hba.conf.";
            case "3D000" ->
                    ". There is no such database; who looks after the server makes it with"
                            + " `createdb "
                            + address.database()
                            + "`, encoded as UTF-8.";
            case "42501" ->
                    ". "
                            + capital(who())
                            + " may not do that: ask the ledger's owner for the rights"
                            + " (docs/team.md has the commands).";
            case "55P03" ->
                    ". Another program uses it; when that one has ended, run the same command"
                            + " again.";
            case "53300" -> ". Too many connections are open; wait until others have ended.";
            case "53100" -> ". The server's disk is full; make room there, then go on.";
            default -> ".";
        };
    }

    private String whereNoPassword(String state) {
        if (state.equals("08004")) {
            return ". The server wants a password for "
                    + who()
                    + ": put it into the variable PGPASSWORD, or into ~/.pgpass"
                    + " (host:port:database:user:password, readable by you alone).";
        }
        return ". Is the server running at "
                + address.host()
                + ", does it listen on port "
                + address.port()
                + ", and does no firewall stand between?";
    }

    private String who() {
        return address.user().map(name -> "the user '" + name + "'").orElse("your user");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
