package org.hearsay.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Digest;
import org.hearsay.model.Input;
import org.hearsay.model.Reading;
import org.hearsay.proof.Checkpoint;
import org.hearsay.testing.SeededEntries;

/**
 * Knows what a ledger must hold that a run was interrupted on: what the run said is kept, nothing
 * twice, all of it sound; and what it must hold once the run has gone on to its end.
 */
final class LedgerOracle {

    /** How a run that appends says that it has seen the log so far. */
    private static final String LOG = "log ";

    private final List<Entry> entries;
    private final Digest content;

    private LedgerOracle(List<Entry> entries, Digest content) {
        this.entries = List.copyOf(entries);
        this.content = content;
    }

    /** Of the run over these entries, which is done once in this folder, undisturbed. */
    static LedgerOracle of(long seed, int count, Path folder) {
        List<Entry> entries = new SeededEntries(seed).first(count);
        try (Ledger ledger = SqliteLedger.open(folder.resolve("quiet-" + seed + ".db"))) {
            entries.forEach(ledger::append);
            return new LedgerOracle(entries, content(ledger));
        }
    }

    /** A line that says what the log is now. */
    static String log(Ledger ledger) {
        Checkpoint head = ledger.log().orElseThrow().head();
        return LOG + head.origin() + " " + head.size() + " " + head.root().hex();
    }

    private static Checkpoint checkpoint(String line) {
        String[] words = line.split(" ");
        return new Checkpoint(words[1], Long.parseLong(words[2]), new Digest(words[3]), List.of());
    }

    /** What is wrong with the ledger in this file, after a run has said this and no more. */
    List<String> interrupted(Path file, Collection<String> said) {
        return failures(file, said, false);
    }

    /** The same, and when the run goes on from there to its end. */
    List<String> resumed(Path file, Collection<String> said) {
        return failures(file, said, true);
    }

    private List<String> failures(Path file, Collection<String> said, boolean goOn) {
        List<String> failures = new ArrayList<>();
        try (SqliteLedger ledger = SqliteLedger.open(file)) {
            kept(ledger, said, failures);
            once(ledger, failures);
            ledger.verify().forEach(finding -> failures.add("unsound: " + finding));
            if (goOn && failures.isEmpty()) {
                goOn(ledger, failures);
                said.stream()
                        .filter(line -> line.startsWith(LOG))
                        .flatMap(line -> against(ledger, line))
                        .forEach(failures::add);
            }
        } catch (LedgerException e) {
            failures.add("unopened: " + e.getMessage());
        }
        return failures;
    }

    private void kept(SqliteLedger ledger, Collection<String> said, List<String> failures) {
        for (Entry entry : entries) {
            String path = entry.document().path();
            if (said.contains(path) && ledger.holds(entry.document(), entry.work()) == 0) {
                failures.add("lost: " + path + " was acknowledged and is not there");
            }
        }
        said.stream()
                .filter(line -> line.startsWith(LOG))
                .flatMap(line -> against(ledger, line))
                .forEach(failures::add);
    }

    private static Stream<String> against(SqliteLedger ledger, String line) {
        return ledger.log().orElseThrow().against(checkpoint(line)).stream()
                .map(finding -> "lost: " + finding);
    }

    private void once(SqliteLedger ledger, List<String> failures) {
        Set<String> known =
                entries.stream().map(e -> e.document().path()).collect(Collectors.toSet());
        try (Snapshot snapshot = ledger.snapshot()) {
            List<String> there = snapshot.inputs().stream().map(Input::document).toList();
            if (new TreeSet<>(there).size() != there.size() || !known.containsAll(there)) {
                failures.add("doubled: there are inputs that nobody appended");
            }
        }
    }

    private void goOn(SqliteLedger ledger, List<String> failures) {
        entries.forEach(ledger::append);
        ledger.verify().forEach(finding -> failures.add("unsound in the end: " + finding));
        if (!content(ledger).equals(content)) {
            failures.add("changed: the content is not that of an undisturbed run");
        }
    }

    /** All that a ledger holds, but for the salts of its log. */
    static Digest content(Ledger ledger) {
        try (Snapshot snapshot = ledger.snapshot();
                Stream<Reading> readings = snapshot.readings()) {
            List<String> fields = new ArrayList<>();
            snapshot.inputs().forEach(input -> fields.add(input.toString()));
            readings.forEach(
                    reading -> {
                        fields.add(reading.article().document());
                        fields.add(ReadingCodec.write(reading).content().hex());
                    });
            return Digest.of("content", fields.toArray(String[]::new));
        }
    }
}
