package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.cluster.Desk;
import org.hearsay.intake.Intake;
import org.hearsay.ledger.Entry;
import org.hearsay.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingPlaceTest {

    @TempDir private Path folder;

    /** A worker that is stopped interrupts those who read, in whatever they are about to do. */
    @Test
    void whatAReaderMakesOfBeingStoppedIsNoFailureOfTheDocument() throws IOException {
        byte[] parcel = parcel();
        try (Desk desk = new ReadingPlace(() -> new Broken(true), "")) {
            assertThatThrownBy(() -> desk.read(parcel)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatAReaderCannotCopeWithIsAFailureOfTheDocument() throws IOException {
        try (Desk desk = new ReadingPlace(() -> new Broken(false), "")) {
            assertThat(desk.read(parcel()).fate()).isInstanceOf(Entry.Fate.Failed.class);
        }
    }

    private byte[] parcel() throws IOException {
        Path file = folder.resolve("pier.txt");
        Files.writeString(file, "The pier of Oslund was closed. Its keeper said so on Monday.\n");
        List<byte[]> parcels = new ArrayList<>();
        try (Intake intake = Intake.of(List.of(file), Optional.empty())) {
            new Packer(parcels::add, () -> false).pack(intake);
        }
        return parcels.get(0);
    }

    private record Broken(boolean stopped) implements Annotator {

        @Override
        public Annotation annotate(Article article) {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("Something broke");
        }

        @Override
        public String version() {
            return "broken";
        }
    }
}
