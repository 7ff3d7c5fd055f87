package org.hearsay.store;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.store.Recording.Event;

/**
 * Reads what strace told of a child (with {@code -f -y -xx}) as what became of one folder. SQLite's
 * {@code -shm} is left out: it is memory that outlives nothing. For one use.
 */
final class StraceReader {

    private static final Pattern CALL =
            Pattern.compile("(\\w+)\\((.*)\\)\\s+= (-?\\w+)(<[^>]*>)?.*", Pattern.DOTALL);

    private static final Pattern BYTES = Pattern.compile("\"([^\"]*)\"");

    private static final Pattern OPENED = Pattern.compile("(\\d+)<([^>]*)>(.*)", Pattern.DOTALL);

    private final String folder;
    private final List<Event> events = new ArrayList<>();
    private final Set<String> there = new HashSet<>();
    private final Map<String, String> begun = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Of this folder, in which these files are at the start. */
    StraceReader(Path folder, Set<String> there) {
        this.folder = folder.toAbsolutePath().toString();
        this.there.addAll(there);
    }

    List<Event> events(Path told) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(told, StandardCharsets.US_ASCII)) {
            for (String each = in.readLine(); each != null; each = in.readLine()) {
                line(each);
            }
        }
        return events;
    }

    /** A call that another thread's interrupts is told in two lines. */
    private void line(String told) {
        int space = told.indexOf(' ');
        String process = told.substring(0, space);
        String rest = told.substring(space).strip();
        String unfinished = " <unfinished ...>";
        if (rest.endsWith(unfinished)) {
            begun.put(process, rest.substring(0, rest.length() - unfinished.length()));
        } else if (rest.startsWith("<... ")) {
            call(begun.remove(process) + rest.substring(rest.indexOf('>') + 1));
        } else {
            call(rest);
        }
    }

    private void call(String told) {
        Matcher call = CALL.matcher(told);
        if (call.matches() && !call.group(3).startsWith("-")) {
            call(call.group(1), call.group(2), call.group(3));
        }
    }

    private void call(String name, String arguments, String result) {
        switch (name) {
            case "openat" -> opened(arguments, result);
            case "pwrite64" -> {
                String[] words = arguments.split(", ");
                wrote(arguments, Integer.parseInt(words[words.length - 1]));
            }
            case "write" -> written(arguments, Integer.parseInt(result));
            case "ftruncate" ->
                    on(arguments)
                            .ifPresent(
                                    file ->
                                            events.add(
                                                    new Event.Cut(
                                                            file,
                                                            Integer.parseInt(
                                                                    arguments.split(", ")[1]))));
            case "fsync", "fdatasync" -> synced(arguments);
            case "rename" -> renamed(texts(arguments));
            case "unlink" ->
                    name(texts(arguments).get(0))
                            .filter(there::remove)
                            .ifPresent(file -> events.add(new Event.Deleted(file)));
            default -> throw new IllegalStateException("Nobody asked for " + name);
        }
    }

    private void opened(String arguments, String result) {
        positions.put(result, 0);
        Optional<String> file = name(texts(arguments).get(0));
        if (file.isEmpty()) {
            return;
        }
        if (arguments.contains("O_CREAT") && there.add(file.get())) {
            events.add(new Event.Made(file.get()));
        } else if (arguments.contains("O_TRUNC")) {
            events.add(new Event.Cut(file.get(), 0));
        }
        if (arguments.contains("O_APPEND")) {
            throw new IllegalStateException("It is not known where this is written: " + file);
        }
    }

    private void written(String arguments, int length) {
        String number = arguments.substring(0, arguments.indexOf('<'));
        if (number.equals("1")) {
            said(bytes(arguments));
            return;
        }
        int at = positions.merge(number, length, Integer::sum) - length;
        wrote(arguments, at);
    }

    private void said(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '\n') {
                events.add(new Event.Said(line.toString(StandardCharsets.UTF_8)));
                line.reset();
            } else {
                line.write(each);
            }
        }
    }

    private void wrote(String arguments, int at) {
        on(arguments).ifPresent(file -> events.add(new Event.Wrote(file, at, bytes(arguments))));
    }

    private void synced(String arguments) {
        Matcher opened = OPENED.matcher(arguments);
        if (opened.matches() && text(opened.group(2)).equals(folder)) {
            events.add(new Event.SyncedFolder());
        } else {
            on(arguments).ifPresent(file -> events.add(new Event.Synced(file)));
        }
    }

    private void renamed(List<String> names) {
        Optional<String> from = name(names.get(0));
        Optional<String> to = name(names.get(1));
        if (from.isPresent() && to.isPresent()) {
            there.remove(from.get());
            there.add(to.get());
            events.add(new Event.Renamed(from.get(), to.get()));
        }
    }

    /** The file that a call's first argument is open on, unless it has no name any more. */
    private Optional<String> on(String arguments) {
        Matcher opened = OPENED.matcher(arguments);
        boolean matches = opened.matches();
        return matches && !opened.group(3).startsWith("(deleted)")
                ? name(text(opened.group(2)))
                : Optional.empty();
    }

    private Optional<String> name(String path) {
        boolean within = path.startsWith(folder + "/") && !path.endsWith("-shm");
        return within ? Optional.of(path.substring(folder.length() + 1)) : Optional.empty();
    }

    private static List<String> texts(String arguments) {
        return BYTES.matcher(arguments).results().map(found -> text(found.group(1))).toList();
    }

    private static byte[] bytes(String arguments) {
        Matcher found = BYTES.matcher(arguments);
        if (!found.find()) {
            throw new IllegalStateException("Nothing was written");
        }
        return hex(found.group(1));
    }

    private static String text(String escaped) {
        return new String(hex(escaped), StandardCharsets.UTF_8);
    }

    private static byte[] hex(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }
}
