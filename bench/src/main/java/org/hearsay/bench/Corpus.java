package org.hearsay.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.intake.Intake;
import org.hearsay.intake.Received;
import org.hearsay.model.Content;
import org.hearsay.model.Reading;
import org.hearsay.reading.Reader;

/** The articles below a folder, received and decoded, in order of their paths. */
final class Corpus {

    private Corpus() {}

    static List<Content> contents(Path folder, int limit) {
        try (Stream<Received> received = Intake.of(List.of(folder), Optional.empty()).received()) {
            return received.filter(Received.Text.class::isInstance)
                    .map(text -> ((Received.Text) text).content())
                    .limit(limit)
                    .toList();
        }
    }

    /** What a reader makes of them, without what it rejects. */
    static List<Reading> readings(Reader reader, List<Content> contents) {
        return contents.stream()
                .map(reader::read)
                .filter(Reading.class::isInstance)
                .map(Reading.class::cast)
                .toList();
    }
}
