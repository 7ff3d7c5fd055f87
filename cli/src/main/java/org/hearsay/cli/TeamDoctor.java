package org.hearsay.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.ledger.LedgerException;
import org.hearsay.store.postgres.PostgresAddress;
import org.hearsay.store.postgres.PostgresState;

/** Looks at a team's ledger, and at what lies on this machine for it. */
final class TeamDoctor {

    private static final String LEDGER = "ledger";

    private TeamDoctor() {}

    static List<Finding> findings(PostgresAddress address, Path decisions) {
        List<Finding> findings = new ArrayList<>();
        try {
            PostgresState state = LedgerOption.state(address);
            findings.add(Finding.good("its server", "PostgreSQL " + state.server() + " answers"));
            findings.add(schema(address, state));
            findings.add(rights(state));
        } catch (LedgerException e) {
            findings.add(
                    Finding.bad(
                            LEDGER,
                            String.valueOf(e.getMessage()),
                            "docs/team.md says how a team's ledger is set up."));
        }
        findings.add(LedgerDoctor.decisions(decisions));
        return findings;
    }

    private static Finding schema(PostgresAddress address, PostgresState state) {
        return switch (state.standing()) {
            case ABSENT ->
                    Finding.good(LEDGER, "none yet at " + address + "; `hearsay read` makes one");
            case CURRENT -> Finding.good(LEDGER, address + ", schema " + state.schema());
            case OLDER ->
                    Finding.note(
                            LEDGER,
                            address + ", schema " + state.schema() + ", older than ours",
                            "`hearsay read` brings it up to date, for all of the team; have a"
                                    + " copy made before (pg_dump).");
            case NEWER ->
                    Finding.bad(
                            LEDGER,
                            address + ", schema " + state.schema() + ", newer than ours",
                            "Use the newer Hearsay; all of a team should have the same.");
        };
    }

    private static Finding rights(PostgresState state) {
        return state.writable()
                ? Finding.good("your rights", "to read and to append")
                : Finding.note(
                        "your rights",
                        "to look, not to append",
                        "`hearsay read` needs more; docs/team.md has the commands.");
    }
}
