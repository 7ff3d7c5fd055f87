package org.hearsay.cluster;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes parcels into files of a folder, from which a job takes them. A file is read by one reader,
 * so the first ones hold one parcel, for a small story has many readers too, and later ones more,
 * up to {@value #MOST}, for a large one has not too many files. For one thread.
 *
 * <p>A file begins with a line that says what it is; then come the parcels, each after its length
 * in four bytes. Files are numbered in the order of writing; one that is not whole yet has a dot in
 * front of its name, and no job looks at it.
 */
public final class Parcels implements AutoCloseable {

    /** The longest parcel in bytes. What a document may hold at most is less. */
    public static final int LONGEST = 256 << 20;

    /** How the files are called. */
    static final String SUFFIX = ".parcels";

    static final byte[] HEAD = "hearsay parcels 1\n".getBytes(StandardCharsets.US_ASCII);

    private static final int MOST = 16;
    private static final int FILES_OF_ONE_SIZE = 32;
    private static final long FULL = 8L << 20;

    private final Path folder;
    private int files;
    private int count;
    private int inFile;
    private long bytes;
    private @Nullable DataOutputStream out;

    /** Into this folder, which is made if it is not there. */
    public Parcels(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Adds one parcel.
     *
     * @throws IOException if it is longer than {@link #LONGEST} or cannot be written
     */
    public void add(byte[] parcel) throws IOException {
        if (parcel.length > LONGEST) {
            throw new IOException(
                    "A parcel of " + parcel.length + " bytes; at most " + LONGEST + " can travel");
        }
        DataOutputStream file = out == null ? begin() : out;
        file.writeInt(parcel.length);
        file.write(parcel);
        count++;
        inFile++;
        bytes += parcel.length;
        if (inFile >= Math.min(MOST, 1 + files / FILES_OF_ONE_SIZE) || bytes >= FULL) {
            end();
        }
    }

    /** How many parcels were added. */
    public int count() {
        return count;
    }

    private DataOutputStream begin() throws IOException {
        DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished())));
        file.write(HEAD);
        out = file;
        return file;
    }

    private void end() throws IOException {
        if (out != null) {
            out.close();
            out = null;
            Files.move(unfinished(), finished(), StandardCopyOption.REPLACE_EXISTING);
            files++;
            inFile = 0;
            bytes = 0;
        }
    }

    private Path finished() {
        return folder.resolve(String.format(Locale.ROOT, "%06d%s", files, SUFFIX));
    }

    private Path unfinished() {
        return folder.resolve("." + finished().getFileName());
    }

    /** Ends the last file. */
    @Override
    public void close() throws IOException {
        end();
    }
}
