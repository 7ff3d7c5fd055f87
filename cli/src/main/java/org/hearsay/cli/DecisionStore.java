package org.hearsay.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hearsay.decision.DecisionFile;
import org.hearsay.decision.DecisionFileException;

/**
 * A decisions file on disk. It is written whole, beside itself, brought to disk and then put in
 * place, so that a reader or a power cut finds the old file or the new one; one writer at a time,
 * by a lock on {@code FILE.lock} that the system lets go when the process ends.
 */
final class DecisionStore {

    /** More than people write; such a file was not written by them. */
    private static final long MOST_BYTES = 64L << 20;

    private final Path file;

    DecisionStore(Path file) {
        this.file = file;
    }

    DecisionFile read() {
        return parse(text());
    }

    private DecisionFile parse(String text) {
        try {
            return DecisionFile.parse(String.valueOf(file.getFileName()), text);
        } catch (DecisionFileException e) {
            throw new CannotDoException("The decisions cannot be read: " + e.getMessage(), e);
        }
    }

    /** Adds a block at the end; the line that it begins on, from 1. */
    int append(String block) {
        int[] line = new int[1];
        change(
                text -> {
                    String before = text.isEmpty() ? DecisionFile.heading() : text;
                    String gap = before.endsWith("\n") ? "\n" : "\n\n";
                    line[0] = 1 + (int) (before + gap).chars().filter(c -> c == '\n').count();
                    return before + gap + block;
                });
        return line[0];
    }

    /** The decision that begins on this line, in one: its head, and the words it is of. */
    String at(int line) {
        List<String> lines =
                text().lines()
                        .skip(Math.max(0, line - 1L))
                        .takeWhile(each -> !each.isBlank())
                        .toList();
        return lines.stream()
                .map(String::strip)
                .filter(each -> each.equals(lines.get(0)) || each.matches("(words|code) .*"))
                .collect(Collectors.joining(", "));
    }

    /** Takes out the decision that begins on this line. */
    void undo(int line) {
        change(
                text -> {
                    try {
                        return DecisionFile.without(String.valueOf(file.getFileName()), text, line);
                    } catch (DecisionFileException e) {
                        throw new CannotDoException(String.valueOf(e.getMessage()), e);
                    }
                });
    }

    private void change(UnaryOperator<String> edit) {
        Path lock = beside(".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw busy();
            }
            String text = Files.exists(file) ? text() : "";
            String changed = edit.apply(text);
            parse(changed);
            replace(changed);
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new CannotDoException(
                    "The decisions " + file + " cannot be written: " + FileTrouble.of(e), e);
        }
    }

    private CannotDoException busy() {
        return new CannotDoException(
                "The decisions "
                        + file
                        + " are being written by another Hearsay. Wait until that one has ended.");
    }

    private void replace(String text) throws IOException {
        Path fresh = beside(".new");
        try (FileChannel channel =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    /** Brings the new name to disk too, where the system lets a folder be opened. */
    private void syncFolder() {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders; the file itself is on disk.
            return;
        }
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private String text() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new CannotDoException(
                        "The decisions " + file + " are larger than " + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new CannotDoException("There is no file of decisions " + file, e);
        } catch (CharacterCodingException e) {
            throw new CannotDoException(
                    "The decisions " + file + " are not UTF-8 text from end to end", e);
        } catch (IOException e) {
            throw new CannotDoException(
                    "The decisions " + file + " cannot be read: " + FileTrouble.of(e), e);
        }
    }
}
