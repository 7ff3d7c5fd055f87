package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearsay.ledger.LedgerException;

/** The files that lie beside a ledger, and are named after it. */
final class Beside {

    private Beside() {}

    /** Those whose names are the ledger's with this after it, in order. */
    static List<Path> of(Path ledger, Predicate<String> rest) {
        Path file = ledger.toAbsolutePath();
        String name = String.valueOf(file.getFileName());
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            each -> {
                                String other = String.valueOf(each.getFileName());
                                return other.startsWith(name)
                                        && rest.test(other.substring(name.length()));
                            })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LedgerException("The folder " + folder + " cannot be listed", e);
        }
    }
}
