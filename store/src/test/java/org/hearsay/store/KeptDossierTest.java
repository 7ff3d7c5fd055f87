package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.Hearsay;
import org.hearsay.dossier.Dossier;
import org.hearsay.dossier.Guidance;
import org.hearsay.dossier.Reconciler;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.ActorKind;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.CodebookEntry;
import org.hearsay.model.Decision;
import org.hearsay.model.DecisionLine;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Input;
import org.hearsay.model.Outlet;
import org.hearsay.model.OutletRegister;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.Pointer;
import org.hearsay.model.Reading;
import org.hearsay.model.Signature;
import org.hearsay.testing.SeededEntries;
import org.hearsay.testing.SeededReadings;
import org.hearsay.testing.SyntheticCoverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDossierTest {

    private static final Optional<Digest> BUILD = Optional.of(Digest.of("program", "one"));
    private static final Optional<Digest> OTHER_BUILD = Optional.of(Digest.of("program", "two"));

    @TempDir private Path folder;

    @Test
    void whatIsKeptEqualsWhatIsMade() {
        try (Ledger ledger = seeded(1)) {
            Dossier made = Hearsay.dossier(ledger);
            assertThat(kept(BUILD).of(ledger, Guidance.none())).isEqualTo(made);
            assertThat(kept(BUILD).of(new Unread(ledger), Guidance.none())).isEqualTo(made);
        }
    }

    @Test
    void aWholeStorySurvivesWithThreadsLineageAndStories() throws IOException {
        Dossier dossier =
                new Reconciler().reconcile(List.of(), SyntheticCoverage.of(60, 5).readings());
        assertThat(dossier.threads()).isNotEmpty();
        assertThat(dossier.lineage()).isNotEmpty();
        assertThat(dossier.stories()).isNotEmpty();
        assertThat(again(dossier)).isEqualTo(dossier);
    }

    @Test
    void readingsOfEveryKindSurvive() throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (int seed = 0; seed < 60; seed++) {
            String name = seed + ".txt";
            readings.add(
                    new SeededReadings(seed)
                            .reading(
                                    name,
                                    Digest.of(name.getBytes(StandardCharsets.UTF_8)),
                                    Optional.of(new Outlet("Ledbury Herald"))));
        }
        Dossier dossier = new Reconciler().reconcile(List.of(), readings);
        assertThat(again(dossier)).isEqualTo(dossier);
    }

    @Test
    void theSameDossierGivesTheSameBytes() throws IOException {
        try (Ledger ledger = seeded(2)) {
            assertThat(bytes(Hearsay.dossier(ledger))).isEqualTo(bytes(Hearsay.dossier(ledger)));
        }
    }

    @Test
    void aNewReadingHasItMadeAnew() {
        try (Ledger ledger = seeded(3)) {
            kept(BUILD).of(ledger, Guidance.none());
            ledger.append(
                    SeededEntries.read(
                            Document.of("new.txt", "new".getBytes(StandardCharsets.UTF_8)), 1, 1));
            assertMadeAnew(ledger, Guidance.none(), BUILD);
        }
    }

    @Test
    void anotherReadingOfTheSameInputHasItMadeAnew() {
        Document document = Document.of("a.txt", "a".getBytes(StandardCharsets.UTF_8));
        try (Ledger ledger = seeded(4)) {
            ledger.append(SeededEntries.read(document, 1, 1));
            kept(BUILD).of(ledger, Guidance.none());
            ledger.append(SeededEntries.read(document, 1, 2));
            assertMadeAnew(ledger, Guidance.none(), BUILD);
        }
    }

    private static PeopleRegister people() {
        return new PeopleRegister(
                List.of(
                        new PeopleRegister.Entry(
                                "Ida Venn",
                                ActorKind.PERSON,
                                PeopleRegister.Standing.KNOWN,
                                List.of("Ida Karst"),
                                List.of(
                                        new PeopleRegister.Post(
                                                "mayor", Optional.empty(), Optional.empty())),
                                Optional.of("Q42"))));
    }

    @Test
    void whatPeopleSayHasItMadeAnew() {
        Pointer article =
                new Pointer("a.txt", Optional.empty(), Optional.empty(), Optional.empty());
        Decision decision =
                new Decision.OfArticle(
                        article,
                        new ArticleRuling.DateIs("2031-02-01"),
                        new Signature(Optional.of("Ana"), Optional.empty(), Optional.empty()));
        try (Ledger ledger = seeded(5)) {
            Guidance[] told = {
                Guidance.none(),
                Guidance.none().withNearCopy(0.9),
                Guidance.none().withOutlets(OutletRegister.of(List.of())),
                Guidance.none().withPeople(people()),
                Guidance.none().withDecisions(List.of(new DecisionLine("d", 3, decision))),
                Guidance.none().withDecisions(List.of(new DecisionLine("d", 4, decision)))
            };
            for (Guidance guidance : told) {
                assertMadeAnew(ledger, guidance, BUILD);
            }
        }
    }

    @Test
    void anotherProgramMakesItAnew() {
        try (Ledger ledger = seeded(6)) {
            kept(BUILD).of(ledger, Guidance.none());
            assertMadeAnew(ledger, Guidance.none(), OTHER_BUILD);
        }
    }

    @Test
    void aProgramThatCannotTellItselfApartKeepsNothing() throws IOException {
        try (Ledger ledger = seeded(7)) {
            kept(Optional.empty()).of(ledger, Guidance.none());
            assertThat(file()).doesNotExist();
        }
    }

    @Test
    void theProgramCanTellItselfApart() {
        assertThat(Program.build()).isPresent().isEqualTo(Program.build());
    }

    @Test
    void damageAnywhereHasItMadeAnew() throws IOException {
        try (Ledger ledger = seeded(8)) {
            kept(BUILD).of(ledger, Guidance.none());
            byte[] sound = Files.readAllBytes(file());
            Dossier made = Hearsay.dossier(ledger);
            for (int i = 0; i < sound.length; i += 1 + sound.length / 25) {
                byte[] damaged = sound.clone();
                damaged[i] ^= 0x10;
                assertReplaced(ledger, damaged, made, sound);
            }
            for (int length : new int[] {0, 5, 60, sound.length / 2, sound.length - 1}) {
                assertReplaced(ledger, Arrays.copyOf(sound, length), made, sound);
            }
            assertReplaced(ledger, Arrays.copyOf(sound, sound.length + 1), made, sound);
        }
    }

    @Test
    void whereNothingCanBeWrittenTheDossierIsMadeAllTheSame() throws IOException {
        try (Ledger ledger = seeded(9)) {
            Files.createDirectories(file().resolve("in the way"));
            assertThat(kept(BUILD).of(ledger, Guidance.none())).isEqualTo(Hearsay.dossier(ledger));
        }
    }

    @Test
    void nothingIsLeftBesideIt() throws IOException {
        try (Ledger ledger = seeded(10)) {
            kept(BUILD).of(ledger, Guidance.none());
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.ledger", "a.ledger.lock", "a.ledger.dossier");
        }
    }

    /** A record of a type from elsewhere. */
    public record Foreign(URI place) {}

    @Test
    void theFirstPageIsKeptForThisDossierAndNoOther() throws IOException {
        String page = "<h1>Mira Tolland \u2013 \ud83d\udea2</h1>";
        try (Ledger ledger = seeded(11)) {
            assertThat(firstPage(ledger, Guidance.none(), BUILD)).isEmpty();
            try (KeptState state = kept(BUILD).at(ledger, Guidance.none())) {
                state.keepFirstPage(page);
                state.keepFirstPage(page);
            }
            assertThat(firstPage(ledger, Guidance.none(), BUILD)).contains(page);
            assertThat(firstPage(ledger, Guidance.none().withNearCopy(0.9), BUILD)).isEmpty();
            assertThat(firstPage(ledger, Guidance.none(), OTHER_BUILD)).isEmpty();
            assertThat(firstPage(ledger, Guidance.none(), Optional.empty())).isEmpty();
            damageOfThePageIsNoPage(ledger);
            ledger.append(
                    SeededEntries.read(
                            Document.of("new.txt", "new".getBytes(StandardCharsets.UTF_8)), 1, 1));
            assertThat(firstPage(ledger, Guidance.none(), BUILD)).isEmpty();
        }
    }

    private void damageOfThePageIsNoPage(Ledger ledger) throws IOException {
        Path file = folder.resolve("a.ledger.dossier.page");
        byte[] sound = Files.readAllBytes(file);
        for (int i = 0; i < sound.length; i++) {
            byte[] damaged = sound.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThat(firstPage(ledger, Guidance.none(), BUILD)).isEmpty();
            Files.write(file, Arrays.copyOf(sound, i));
            assertThat(firstPage(ledger, Guidance.none(), BUILD)).isEmpty();
        }
        Files.write(file, sound);
        assertThat(firstPage(ledger, Guidance.none(), BUILD)).isPresent();
    }

    private Optional<String> firstPage(Ledger ledger, Guidance guidance, Optional<Digest> build) {
        try (KeptState state = kept(build).at(ledger, guidance)) {
            return state.firstPage();
        }
    }

    @Test
    void whatTheCodesMeanHasItMadeAnew() {
        try (Ledger ledger = seeded(12)) {
            kept(BUILD).of(ledger, Guidance.none());
            Guidance told =
                    Guidance.none().withCodebook(List.of(new CodebookEntry("blame", "held to it")));
            assertMadeAnew(ledger, told, BUILD);
            assertThat(kept(BUILD).of(new Unread(ledger), told).codebook())
                    .containsExactly(new CodebookEntry("blame", "held to it"));
        }
    }

    @Test
    void aTypeFromElsewhereIsRefused() {
        assertThatThrownBy(() -> new RecordCodec<>(Foreign.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.net.URI");
    }

    @Test
    void anotherShapeIsAnotherDigest() {
        assertThat(new RecordCodec<>(Input.class).shape())
                .isEqualTo(new RecordCodec<>(Input.class).shape())
                .isNotEqualTo(new RecordCodec<>(Reading.class).shape());
    }

    private void assertMadeAnew(Ledger ledger, Guidance guidance, Optional<Digest> build) {
        assertThatThrownBy(() -> kept(build).of(new Unread(ledger), guidance))
                .isInstanceOf(AssertionError.class);
        Dossier made = Hearsay.dossier(ledger, guidance);
        assertThat(kept(build).of(ledger, guidance)).isEqualTo(made);
        assertThat(kept(build).of(new Unread(ledger), guidance)).isEqualTo(made);
    }

    private void assertReplaced(Ledger ledger, byte[] damaged, Dossier made, byte[] sound)
            throws IOException {
        Files.write(file(), damaged);
        assertThat(kept(BUILD).of(ledger, Guidance.none())).isEqualTo(made);
        assertThat(Files.readAllBytes(file())).isEqualTo(sound);
    }

    private static byte[] bytes(Dossier dossier) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordCodec<>(Dossier.class).write(dossier, out);
        return out.toByteArray();
    }

    private static Dossier again(Dossier dossier) throws IOException {
        return new RecordCodec<>(Dossier.class).read(new ByteArrayInputStream(bytes(dossier)));
    }

    private KeptDossier kept(Optional<Digest> build) {
        return new KeptDossier(folder.resolve("a.ledger"), build);
    }

    private Path file() {
        return folder.resolve("a.ledger.dossier");
    }

    private Ledger seeded(long seed) {
        Ledger ledger = SqliteLedger.open(folder.resolve("a.ledger"));
        new SeededEntries(seed).first(8).forEach(ledger::append);
        return ledger;
    }

    /** A ledger of which nobody may read a reading. */
    private record Unread(Ledger ledger) implements Ledger {

        @Override
        public int holds(Document document, Digest work) {
            return ledger.holds(document, work);
        }

        @Override
        public void append(List<Entry> entries) {
            ledger.append(entries);
        }

        @Override
        public Snapshot snapshot() {
            return new UnreadSnapshot(ledger.snapshot());
        }

        @Override
        public List<String> verify() {
            return ledger.verify();
        }

        @Override
        public void close() {
            ledger.close();
        }
    }

    private record UnreadSnapshot(Snapshot snapshot) implements Snapshot {

        @Override
        public Digest state() {
            return snapshot.state();
        }

        @Override
        public List<Input> inputs() {
            return snapshot.inputs();
        }

        @Override
        public Stream<Reading> readings() {
            throw new AssertionError("The readings are read");
        }

        @Override
        public Optional<byte[]> bytes(Digest sha256) {
            return snapshot.bytes(sha256);
        }

        @Override
        public void close() {
            snapshot.close();
        }
    }
}
