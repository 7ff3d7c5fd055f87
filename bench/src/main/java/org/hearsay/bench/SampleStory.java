package org.hearsay.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Reconciler;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Received;
import org.hearsay.model.Reading;
import org.hearsay.reading.Reader;

/**
 * A story of {@code samples/}, whose gold goes by its folder's name.
 *
 * @param folder the story's folder
 */
record SampleStory(Path folder) {

    /** The folder's own name. */
    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** All of its articles, read anew and reconciled without outlets, people or decisions. */
    Dossier dossier(Reader reader) {
        return new Reconciler().reconcile(List.of(), readings(reader));
    }

    private List<Reading> readings(Reader reader) {
        try (Stream<Received> received = Intake.of(List.of(folder), Optional.empty()).received()) {
            return received.filter(Received.Text.class::isInstance)
                    .map(Received.Text.class::cast)
                    .map(text -> reader.read(text.content()))
                    .filter(Reading.class::isInstance)
                    .map(Reading.class::cast)
                    .toList();
        }
    }
}
