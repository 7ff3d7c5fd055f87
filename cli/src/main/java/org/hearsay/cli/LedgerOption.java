package org.hearsay.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.ledger.Ledger;
import org.hearsay.store.KeptDossier;
import org.hearsay.store.SqliteLedger;
import org.hearsay.store.postgres.PostgresAddress;
import org.hearsay.store.postgres.PostgresLedger;
import org.hearsay.store.postgres.PostgresState;
import picocli.CommandLine.Option;

/** Which ledger a command is about: a file, or a team's database. */
final class LedgerOption {

    @Option(
            names = "--ledger",
            paramLabel = "LEDGER",
            defaultValue = "hearsay.ledger",
            description =
                    "The ledger: a file (default: ${DEFAULT-VALUE} in the current folder), or a"
                            + " team's database, postgres://USER@HOST/DATABASE.")
    private String ledger = "hearsay.ledger";

    /** What the ledger is called in messages. */
    String name() {
        return team().map(PostgresAddress::toString).orElse(ledger);
    }

    /** The address, if the ledger is a team's. */
    Optional<PostgresAddress> team() {
        return team(ledger);
    }

    /**
     * The file that others lie beside (decisions, token, kept dossier): the ledger's own, or for a
     * team's ledger one that is not there, in the current folder, named as the database.
     */
    Path place() {
        return Path.of(team().map(PostgresAddress::fileName).orElse(ledger));
    }

    /** The ledger for reading and appending; made if it is not there, or brought up to date. */
    Ledger open(PrintWriter err) {
        return open(ledger, err);
    }

    /** The same of a ledger named as with {@code --ledger}. */
    static Ledger open(String ledger, PrintWriter err) {
        return team(ledger).map(address -> open(address, err)).orElseGet(() -> file(ledger, err));
    }

    private static Ledger file(String ledger, PrintWriter err) {
        SqliteLedger opened = SqliteLedger.open(Path.of(ledger));
        opened.upgrade()
                .ifPresent(
                        upgrade ->
                                err.println(
                                        "hearsay: the ledger "
                                                + ledger
                                                + " was of schema "
                                                + upgrade.from()
                                                + " and is now of schema "
                                                + upgrade.to()
                                                + "; as it was, it is kept in "
                                                + upgrade.backup()));
        return opened;
    }

    private static Ledger open(PostgresAddress address, PrintWriter err) {
        PostgresLedger opened = PostgresLedger.open(address, password());
        opened.upgradedFrom()
                .ifPresent(
                        before ->
                                err.println(
                                        "hearsay: the ledger "
                                                + address
                                                + " was of schema "
                                                + before
                                                + " and is now of schema "
                                                + PostgresState.known()
                                                + "; older versions of Hearsay do not open it any"
                                                + " more"));
        return opened;
    }

    /** The ledger for reading only. */
    Ledger openForReading() {
        return openForReading(ledger);
    }

    /** A ledger for reading only, named as with {@code --ledger}. */
    static Ledger openForReading(String ledger) {
        return team(ledger)
                .<Ledger>map(address -> PostgresLedger.openForReading(address, password()))
                .orElseGet(() -> SqliteLedger.openForReading(Path.of(ledger)));
    }

    /** How the team's server and its ledger stand. */
    static PostgresState state(PostgresAddress address) {
        return PostgresState.of(address, password());
    }

    private static Optional<PostgresAddress> team(String ledger) {
        return PostgresAddress.isOne(ledger)
                ? Optional.of(PostgresAddress.parse(ledger))
                : Optional.empty();
    }

    /** As PostgreSQL's own programs have it; the driver itself looks into ~/.pgpass. */
    private static Optional<String> password() {
        return Optional.ofNullable(System.getenv("PGPASSWORD"));
    }

    /** All that the ledger holds now, reconciled. */
    Dossier dossier(Guidance guidance) {
        try (Ledger opened = openForReading()) {
            return dossier(opened, guidance);
        }
    }

    /** The same of the ledger that was opened here: every command has its dossier from this. */
    Dossier dossier(Ledger opened, Guidance guidance) {
        return kept().of(opened, guidance);
    }

    /** What is kept of the ledger beside it. */
    KeptDossier kept() {
        return new KeptDossier(place());
    }
}
