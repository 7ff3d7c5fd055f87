package org.hearsay.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hearsay.ledger.Entry;
import org.hearsay.ledger.Entry.Fate;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.LedgerException;
import org.hearsay.ledger.Snapshot;
import org.hearsay.model.Article;
import org.hearsay.model.ByteRange;
import org.hearsay.model.Digest;
import org.hearsay.model.Document;
import org.hearsay.model.Extraction;
import org.hearsay.model.Input;
import org.hearsay.model.Input.Outcome;
import org.hearsay.model.Opening;
import org.hearsay.model.Reading;
import org.hearsay.text.Phrases;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.junit.jupiter.api.Test;

/** What every ledger promises, whatever it is kept in. */
public abstract class LedgerContract {

    /** Opens the ledger of this name for writing: a new one, or what an earlier one left. */
    protected abstract Ledger open(String name);

    /** The same ledger beside whoever writes it. */
    protected abstract Ledger openForReading(String name);

    @Test
    protected void aReaderSeesTheLedgerBesideItsWriterAndCannotAppend() {
        try (Ledger writer = open("one");
                Ledger reader = openForReading("one")) {
            new SeededEntries(1).first(5).forEach(writer::append);

            Entry entry = new SeededEntries(1).entry(0);
            assertThat(State.of(reader)).isEqualTo(State.of(writer));
            assertThat(reader.holds(entry.document(), entry.work())).isPositive();
            assertThat(reader.holds(new SeededEntries(1).entry(7).document(), entry.work()))
                    .isZero();
            assertThatThrownBy(() -> reader.append(new SeededEntries(1).entry(6)))
                    .isInstanceOf(LedgerException.class)
                    .hasMessageContaining("open for reading");
            assertThat(reader.verify()).isEmpty();
        }
    }

    @Test
    protected void whatWasAppendedIsThereAfterOpeningAgain() {
        List<Entry> entries = new SeededEntries(1).first(40);
        State before;
        try (Ledger ledger = open("one")) {
            entries.forEach(ledger::append);
            before = State.of(ledger);
        }
        try (Ledger ledger = open("one")) {
            assertThat(State.of(ledger)).isEqualTo(before);
            assertThat(ledger.verify()).isEmpty();
            assertThat(entries).allMatch(entry -> ledger.holds(entry.document(), entry.work()) > 0);
        }
    }

    @Test
    protected void everyInputIsAccountedFor() {
        List<Entry> entries = new SeededEntries(2).first(60);
        try (Ledger ledger = open("one")) {
            entries.forEach(ledger::append);
            State state = State.of(ledger);

            assertThat(state.inputs()).hasSize(60);
            assertThat(state.inputs())
                    .extracting(Input::outcome)
                    .contains(Outcome.READ, Outcome.DUPLICATE, Outcome.SKIPPED, Outcome.FAILED);
            assertThat(state.readings())
                    .extracting(reading -> reading.article().document())
                    .containsExactlyElementsOf(
                            state.inputs().stream()
                                    .filter(input -> input.outcome() == Outcome.READ)
                                    .map(Input::document)
                                    .toList());
        }
    }

    @Test
    protected void aReadingComesBackAsItWas() {
        for (int seed = 0; seed < 60; seed++) {
            Entry entry = SeededEntries.read(document("a.txt", "bytes " + seed), 1, seed);
            try (Ledger ledger = open("seed-" + seed)) {
                ledger.append(entry);
                assertThat(State.of(ledger).readings()).containsExactly(reading(entry));
            }
        }
    }

    @Test
    protected void whatWasReadFromADocumentIsRecalledByItsWork() {
        Entry whole = SeededEntries.read(document("a.pdf", "x"), 1, 1);
        Fate.Read part = new Fate.Read(reading(whole), Optional.of("page 3 is broken"));
        Entry entry =
                new Entry(whole.document(), whole.work(), Optional.empty(), whole.opening(), part);
        Entry failed = entry(document("b.txt", "y"), new Fate.Failed("is not whole"));
        Digest other = Digest.of("work", "other");
        try (Ledger writer = open("one");
                Ledger reader = openForReading("one")) {
            writer.append(List.of(entry, failed));

            assertThat(reader.recall(entry.document(), entry.work())).contains(part);
            assertThat(writer.recall(entry.document(), entry.work())).contains(part);
            assertThat(reader.recall(entry.document(), other)).isEmpty();
            assertThat(reader.recall(document("c.pdf", "x"), entry.work())).isEmpty();
            assertThat(reader.recall(failed.document(), failed.work())).isEmpty();
        }
    }

    @Test
    protected void theSameEntryAgainChangesNothing() {
        List<Entry> entries = new SeededEntries(3).first(20);
        try (Ledger ledger = open("one")) {
            entries.forEach(ledger::append);
            State before = State.of(ledger);
            entries.forEach(ledger::append);
            assertThat(State.of(ledger)).isEqualTo(before);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void theOrderOfAppendingDoesNotMatter() {
        List<Entry> entries = new ArrayList<>(new SeededEntries(4).first(40));
        entries.add(SeededEntries.read(document("twice.txt", "one"), 1, 1));
        entries.add(SeededEntries.read(document("twice.txt", "two"), 1, 1));
        entries.add(SeededEntries.read(document("other.txt", "one"), 1, 2));
        List<State> states = new ArrayList<>();
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(entries, new Random(seed));
            try (Ledger ledger = open("order-" + seed)) {
                entries.forEach(ledger::append);
                states.add(State.of(ledger));
            }
        }
        assertThat(states).allMatch(states.get(0)::equals);
    }

    @Test
    protected void aNewReadingTakesThePlaceOfTheOldOne() {
        Document document = document("a.txt", "x");
        Entry old = SeededEntries.read(document, 1, 1);
        Entry renewed = SeededEntries.read(document, 1, 2);
        try (Ledger ledger = open("one")) {
            ledger.append(old);
            ledger.append(renewed);

            assertThat(State.of(ledger).readings()).containsExactly(reading(renewed));
            assertThat(State.of(ledger).inputs()).hasSize(1);
            assertThat(ledger.holds(document, old.work())).isZero();
            assertThat(ledger.holds(document, renewed.work())).isPositive();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void onePathBelowTwoRootsIsTwoInputs() {
        Document herald = document("001.txt", "agency").below("/stories/herald");
        Document post = document("001.txt", "agency").below("/stories/post");
        Entry first = SeededEntries.read(herald, 1, 1);
        Entry second = SeededEntries.read(post, 2, 1);
        Entry corrected = SeededEntries.read(post, 3, 1);
        try (Ledger ledger = open("one")) {
            ledger.append(first);
            assertThat(ledger.holds(post, first.work())).isZero();
            assertThat(documents(ledger)).containsExactly("001.txt");

            ledger.append(second);
            assertThat(documents(ledger)).containsExactly("herald/001.txt", "post/001.txt");
            assertThat(outcomes(ledger)).containsExactly(Outcome.READ, Outcome.READ);

            ledger.append(corrected);
            assertThat(documents(ledger)).containsExactly("herald/001.txt", "post/001.txt");
            assertThat(ledger.holds(herald, first.work())).isPositive();
            assertThat(ledger.holds(post, second.work())).isZero();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void anArticleThatNoInputLeadsToAnyMoreIsGone() {
        Document document = document("a.txt", "x");
        Entry renewed = SeededEntries.read(document, 2, 1);
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.read(document, 1, 1));
            ledger.append(renewed);

            assertThat(State.of(ledger).readings()).containsExactly(reading(renewed));
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void aDuplicateBecomesTheOneReadWhenTheFirstIsReadAsAnotherArticle() {
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.read(document("a.txt", "x"), 1, 1));
            Entry second = SeededEntries.read(document("b.txt", "x"), 1, 2);
            ledger.append(second);
            assertThat(outcomes(ledger)).containsExactly(Outcome.READ, Outcome.DUPLICATE);

            ledger.append(SeededEntries.read(document("a.txt", "x"), 7, 1));
            assertThat(outcomes(ledger)).containsExactly(Outcome.READ, Outcome.READ);
            assertThat(State.of(ledger).readings().get(1)).isEqualTo(reading(second));
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void manyEntriesAreAppendedAsOneByOne() {
        List<Entry> entries = new SeededEntries(9).first(50);
        State one;
        try (Ledger ledger = open("one")) {
            entries.forEach(ledger::append);
            one = State.of(ledger);
        }
        try (Ledger ledger = open("many")) {
            ledger.append(entries);
            ledger.append(List.of());
            assertThat(State.of(ledger)).isEqualTo(one);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void aSnapshotDoesNotMoveWithWhatIsAppendedLater() {
        try (Ledger ledger = open("one")) {
            new SeededEntries(5).first(10).forEach(ledger::append);
            try (Snapshot snapshot = ledger.snapshot()) {
                State before = State.of(snapshot);
                new SeededEntries(6).first(10).forEach(ledger::append);
                ledger.append(SeededEntries.read(document("late.txt", "x"), 1, 1));

                assertThat(State.of(snapshot)).isEqualTo(before);
            }
            assertThat(State.of(ledger).inputs()).extracting(Input::document).contains("late.txt");
        }
    }

    @Test
    protected void bytesAreKeptExceptForWhatWasSkipped() {
        Document read = document("a.txt", "read");
        Document skipped = document("b.txt", "skipped");
        Document failed = document("c.txt", "failed");
        Document large = Document.withoutBytes("d.txt", digest("large"));
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.read(read, 1, 1));
            ledger.append(entry(skipped, new Fate.Skipped("is a picture")));
            ledger.append(entry(failed, new Fate.Failed("is broken")));
            ledger.append(entry(large, new Fate.Skipped("is too large")));
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.bytes(read.sha256())).hasValue(read.bytes());
                assertThat(snapshot.bytes(failed.sha256())).hasValue(failed.bytes());
                assertThat(snapshot.bytes(skipped.sha256())).isEmpty();
                assertThat(snapshot.bytes(large.sha256())).isEmpty();
                assertThat(snapshot.bytes(digest("nothing"))).isEmpty();
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void aContainerIsReadAndAccountsForWhatItHolds() {
        Document mails = Document.withoutBytes("in.mbox", digest("mails"));
        Opening opening =
                new Opening(
                        Extraction.PARTIAL,
                        3,
                        Optional.of(new ByteRange(5, 900_000_000_000L)),
                        Optional.of(Duration.ofMillis(1234)));
        Fate fate = new Fate.Opened(Optional.of("message 4 is broken"));
        Entry entry = new Entry(mails, digest("work"), Optional.empty(), opening, fate);
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.read(document("in.mbox#1", "x"), 1, 1));
            ledger.append(entry);

            assertThat(ledger.holds(mails, entry.work())).isEqualTo(4);
            Input input = State.of(ledger).inputs().get(0);
            assertThat(input.outcome()).isEqualTo(Outcome.READ);
            assertThat(input.article()).isEmpty();
            assertThat(input.reason()).hasValue("message 4 is broken");
            assertThat(input.opening()).isEqualTo(opening);
            assertThat(State.of(ledger).readings()).hasSize(1);
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void anArticleThatIsNotAllOfItsDocumentSaysWhatIsMissing() {
        Entry whole = SeededEntries.read(document("a.pdf", "x"), 1, 1);
        Fate fate = new Fate.Read(reading(whole), Optional.of("page 3 is broken"));
        Opening opening = Opening.whole().ended(Extraction.PARTIAL);
        try (Ledger ledger = open("one")) {
            ledger.append(
                    new Entry(whole.document(), whole.work(), Optional.empty(), opening, fate));

            Input input = State.of(ledger).inputs().get(0);
            assertThat(input.reason()).hasValue("page 3 is broken");
            assertThat(input.opening().extraction()).isEqualTo(Extraction.PARTIAL);
            assertThat(State.of(ledger).readings()).containsExactly(reading(whole));
        }
    }

    @Test
    protected void bytesThatWereSkippedOnceAreKeptOnceTheyAreRead() {
        Document document = document("a.txt", "x");
        try (Ledger ledger = open("one")) {
            ledger.append(entry(document, new Fate.Skipped("is a picture")));
            ledger.append(SeededEntries.read(document, 1, 1));
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.bytes(document.sha256())).hasValue(document.bytes());
            }
            ledger.append(entry(document, new Fate.Skipped("is a picture")));
            try (Snapshot snapshot = ledger.snapshot()) {
                assertThat(snapshot.bytes(document.sha256())).isEmpty();
                assertThat(snapshot.readings()).isEmpty();
            }
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void anEmptyLedgerIsSoundAndHoldsNothing() {
        try (Ledger ledger = open("one")) {
            assertThat(ledger.verify()).isEmpty();
            assertThat(State.of(ledger).inputs()).isEmpty();
            assertThat(State.of(ledger).readings()).isEmpty();
            assertThat(ledger.holds(document("a.txt", "x"), digest("work"))).isZero();
        }
    }

    @Test
    protected void aReaderBesideTheWriterSeesOneStateWhole() throws Exception {
        List<Entry> entries = new SeededEntries(8).first(120);
        try (Ledger ledger = open("one")) {
            AtomicBoolean done = new AtomicBoolean();
            FutureTask<Integer> reader = new FutureTask<>(() -> readUntil(ledger, done));
            Thread thread = new Thread(reader);
            thread.start();
            entries.forEach(ledger::append);
            done.set(true);

            assertThat(reader.get()).isEqualTo(entries.size());
        }
    }

    /** Each entry is one input; so a state is whole if its inputs and readings fit each other. */
    private static int readUntil(Ledger ledger, AtomicBoolean done) {
        int seen = 0;
        boolean last;
        do {
            last = done.get();
            try (Snapshot snapshot = ledger.snapshot()) {
                State first = State.of(snapshot);
                assertThat(State.of(snapshot)).isEqualTo(first);
                assertThat(first.inputs()).hasSizeGreaterThanOrEqualTo(seen);
                assertThat(first.readings())
                        .extracting(reading -> reading.article().document())
                        .containsExactlyElementsOf(
                                first.inputs().stream()
                                        .filter(input -> input.outcome() == Outcome.READ)
                                        .map(Input::document)
                                        .toList());
                seen = first.inputs().size();
            }
        } while (!last);
        return seen;
    }

    @Test
    protected void articlesAreFoundByWordsAndPhrasesOfTheirText() {
        String ferry = "The café’s ferry-boat hit MOLE No 3; Mr O'Dell’s 1,200 swam 1.5 miles.";
        String mole = "The mole hit no ferry. Its boat lay at 東京; it was the Odell.";
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.saying(document("b.txt", "b"), mole));
            ledger.append(SeededEntries.saying(document("a.txt", "a"), ferry));
            ledger.append(SeededEntries.saying(document("c.txt", "a"), ferry));

            assertThat(found(ledger, "ferry")).containsExactly("a.txt", "b.txt");
            assertThat(found(ledger, "FERRY BOAT")).containsExactly("a.txt");
            assertThat(found(ledger, "ferry-boat")).containsExactly("a.txt");
            assertThat(found(ledger, "hit mole")).containsExactly("a.txt");
            assertThat(found(ledger, "hit", "mole")).containsExactly("a.txt", "b.txt");
            assertThat(found(ledger, "mole hit", "boat")).containsExactly("b.txt");
            assertThat(found(ledger, "CAFÉ")).containsExactly("a.txt");
            assertThat(found(ledger, "cafe\u0301")).containsExactly("a.txt");
            assertThat(found(ledger, "cafe")).isEmpty();
            assertThat(found(ledger, "O’Dell")).containsExactly("a.txt", "b.txt");
            assertThat(found(ledger, "1200")).containsExactly("a.txt");
            assertThat(found(ledger, "1.5")).containsExactly("a.txt");
            assertThat(found(ledger, "東京")).containsExactly("b.txt");
            assertThat(found(ledger, "京東")).isEmpty();
            assertThat(found(ledger, "ferries")).isEmpty();
            assertThat(found(ledger, "and or not near")).isEmpty();
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void wordsThatNoIndexTakesWholeAreFoundAllTheSame() {
        String root = "m" + "o".repeat(5000);
        String text = root + "le \uFDFA a\0b \uFDD0c \uD83D\uDEA2 1.5.2 \uD801\uDC00\uD801\uDC01";
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.saying(document("a.txt", "a"), text));

            assertThat(found(ledger, root + "le")).containsExactly("a.txt");
            assertThat(found(ledger, root + "n")).isEmpty();
            assertThat(found(ledger, "\uFDFA")).containsExactly("a.txt");
            assertThat(found(ledger, "1.5.2")).containsExactly("a.txt");
            assertThat(found(ledger, "1 5 2")).isEmpty();
            assertThat(found(ledger, "a b c")).containsExactly("a.txt");
            assertThat(found(ledger, "\uD801\uDC28\uD801\uDC29")).containsExactly("a.txt");
            assertThat(ledger.verify()).isEmpty();
        }
    }

    @Test
    protected void aSearchFindsWhatReadingEverythingFinds() {
        try (Ledger ledger = open("one")) {
            new SeededEntries(13).first(60).forEach(ledger::append);
            try (Snapshot snapshot = ledger.snapshot()) {
                List<Article> all = snapshot.readings().map(Reading::article).toList();
                for (Article article : all) {
                    String text = article.text().characters();
                    List<Word> words = Word.in(text, new Span(0, text.length()));
                    for (int i = 0; i + 3 <= words.size(); i += 7) {
                        Phrases phrases =
                                new Phrases(
                                        List.of(
                                                List.of(words.get(i).form()),
                                                List.of(
                                                        words.get(i + 1).form(),
                                                        words.get(i + 2).form())));
                        assertThat(snapshot.articles(phrases))
                                .isEqualTo(
                                        all.stream()
                                                .filter(a -> phrases.areIn(a.text().characters()))
                                                .toList())
                                .contains(article);
                    }
                }
            }
        }
    }

    @Test
    protected void aReadingThatWasReplacedIsFoundByItsNewTextAlone() {
        Document document = document("a.txt", "x");
        try (Ledger ledger = open("one")) {
            ledger.append(SeededEntries.saying(document, "The ferry sank."));
            try (Snapshot before = ledger.snapshot()) {
                ledger.append(SeededEntries.saying(document, "The barge sank."));
                assertThat(before.articles(Phrases.of("ferry"))).hasSize(1);
            }
            assertThat(found(ledger, "ferry")).isEmpty();
            assertThat(found(ledger, "barge")).containsExactly("a.txt");
            assertThat(ledger.verify()).isEmpty();
        }
    }

    private static List<String> found(Ledger ledger, String... phrases) {
        try (Snapshot snapshot = ledger.snapshot();
                Stream<Article> articles = snapshot.articles(Phrases.of(phrases))) {
            return articles.map(Article::document).toList();
        }
    }

    @Test
    protected void nothingIsAppendedToAClosedLedger() {
        Ledger ledger = open("one");
        ledger.close();
        ledger.close();
        Entry entry = SeededEntries.read(document("a.txt", "x"), 1, 1);
        assertThatThrownBy(() -> ledger.append(entry)).isInstanceOf(LedgerException.class);
    }

    /** All that a ledger tells, for comparison. */
    protected record State(Digest digest, List<Input> inputs, List<Reading> readings) {

        /** What a ledger tells now. */
        public static State of(Ledger ledger) {
            try (Snapshot snapshot = ledger.snapshot()) {
                return of(snapshot);
            }
        }

        static State of(Snapshot snapshot) {
            try (Stream<Reading> readings = snapshot.readings()) {
                return new State(snapshot.state(), snapshot.inputs(), readings.toList());
            }
        }
    }

    private static List<String> documents(Ledger ledger) {
        return State.of(ledger).inputs().stream().map(Input::document).toList();
    }

    private static List<Outcome> outcomes(Ledger ledger) {
        return State.of(ledger).inputs().stream().map(Input::outcome).toList();
    }

    private static Reading reading(Entry entry) {
        return ((Fate.Read) entry.fate()).reading();
    }

    private static Entry entry(Document document, Fate fate) {
        Digest work = Digest.of("work", document.sha256().hex(), fate.toString());
        return new Entry(document, work, Optional.empty(), fate);
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Document document(String path, String bytes) {
        return Document.of(path, bytes.getBytes(StandardCharsets.UTF_8));
    }
}
