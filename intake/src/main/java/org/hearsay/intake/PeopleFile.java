package org.hearsay.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hearsay.model.PeopleRegister;

/**
 * A person's own file of people and bodies.
 *
 * <p>CSV as RFC 4180 has it, in UTF-8 or any encoding that its bytes make known, with a header. The
 * columns are {@code name} and, all optional, {@code aliases} (separated by ";"), {@code kind}
 * ({@code person}, unless it says {@code organisation}, {@code government}, {@code group}, {@code
 * place} or {@code outlet}; {@code nobody} is no actor at all), {@code wikidata} (an item's id),
 * {@code role} with {@code from} and {@code to}, and {@code same-as} ({@code nobody}: only the
 * names that are given here are theirs), in any order and case. A header with semicolons or tabs
 * but without commas sets these apart instead.
 *
 * <p>Further rows of one name add roles and aliases to it. Two of one name are two rows with
 * different Wikidata ids; a row of that name without an id is then refused. Days are 2031-09-03,
 * 2031-09 or 2031; both are inclusive, and a missing one is open.
 */
public final class PeopleFile {

    /** Larger than a row for each of a hundred thousand people. */
    private static final int LARGEST = 32 << 20;

    private PeopleFile() {}

    /**
     * Reads a file.
     *
     * @throws IntakeException if it cannot be read, or with everything that is wrong with it: the
     *     line, what was found and what was expected
     */
    public static PeopleRegister read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IntakeException("The people in " + file + " are more than 32 MB");
            }
            return PeopleParser.parse(
                    file.toString(), Decoder.decode(bytes, false, Optional.empty()).characters());
        } catch (IOException e) {
            throw new IntakeException(
                    "The people in " + file + " cannot be read: " + e.getMessage());
        }
    }
}
