package org.hearsay.server.answer;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.export.Export;
import org.hearsay.export.Format;
import org.hearsay.export.Formats;
import org.hearsay.export.Wording;
import org.hearsay.server.route.RefusedException;
import org.hearsay.server.workplace.View;

/** The dossier in the formats of other programs, written as it is sent. */
final class Exports {

    static final String ARCHIVE = "application/zip";

    /** The first that an archive can name: the same dossier gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Exports() {}

    /** The media type of what is sent for a format. */
    static String type(Format format) {
        return format.files().size() == 1 ? format.mediaType() : ARCHIVE;
    }

    static void answer(Ask ask, View view, Formats formats) throws IOException {
        Format format = format(ask, formats);
        Export export = new Export(view.query(), wording(ask, format), view.originals());
        Context context = ask.context();
        context.contentType(type(format));
        if (context.req().getProtocol().equals("HTTP/1.1")) {
            // In pieces with an end even to those who ask for the connection to be closed: where
            // only its close ends an answer, nobody can tell a part from the whole.
            context.header("Transfer-Encoding", "chunked");
        }
        context.header("Content-Disposition", "attachment; filename=\"" + name(format) + "\"");
        OutputStream out = new BufferedOutputStream(context.res().getOutputStream());
        if (format.files().size() == 1) {
            format.write(export, format.files().get(0), out);
        } else {
            archive(format, export, out);
        }
        // Closed only where all of it is written: what is closed looks whole.
        out.close();
    }

    private static String name(Format format) {
        return format.files().size() == 1
                ? format.files().get(0)
                : "hearsay-" + format.name() + ".zip";
    }

    private static Format format(Ask ask, Formats formats) {
        String name = ask.path("format");
        String known = formats.all().stream().map(Format::name).collect(Collectors.joining(", "));
        return formats.named(name)
                .orElseThrow(() -> RefusedException.absent("format; there are " + known, name));
    }

    private static Wording wording(Ask ask, Format format) {
        Wording wording = ask.wording();
        if (wording == Wording.TEXT_FREE && !format.mayBeTextFree()) {
            throw RefusedException.mistaken(
                    "A file of this format means nothing without the text.",
                    format.name() + " with textFree",
                    "textFree=false");
        }
        return wording;
    }

    private static void archive(Format format, Export export, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String file : format.files()) {
            ZipEntry entry = new ZipEntry(file);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            format.write(export, file, zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
