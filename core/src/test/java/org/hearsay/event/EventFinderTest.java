package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

/** What needs no parser; what the finder finds stands in the cases of the command line's tests. */
class EventFinderTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 9, 4);

    private static final String STRIKE = "Ostra/NNP/PLACE attacked/VBD Kenmar/NNP/PLACE.";

    private final EventFinder finder = new EventFinder();

    private static Annotation annotate(String lines, Function<Sentence, Dependencies> parser) {
        Annotation flat = TaggedText.annotate(lines, PUBLISHED);
        List<Sentence> sentences = flat.sentences().stream().map(PlainTree::lemmas).toList();
        return new Annotation(flat.article(), sentences, flat.names(), flat.attributions(), parser);
    }

    private static Annotation annotate(String lines) {
        return annotate(lines, PlainTree::of);
    }

    private List<Event> find(Annotation annotation) {
        return finder.find(annotation, List.of(), List.of());
    }

    @Test
    void anAttackHasBothItsSides() {
        Event event = find(annotate(STRIKE)).get(0);
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.modality()).isEqualTo(Modality.HAPPENED);
        assertThat(event.actors()).extracting(Party::name).containsExactly("Ostra");
        assertThat(event.targets()).extracting(Party::name).containsExactly("Kenmar");
        assertThat(event.statement()).isEmpty();
    }

    @Test
    void anEventIsOfTheInnermostStatementThatHoldsIt() {
        Annotation annotation = annotate(STRIKE);
        Statement outer = statement(annotation, "Ostra attacked Kenmar.", Act.ASSERT);
        Statement inner = statement(annotation, "attacked Kenmar", Act.ASSERT);
        Event event = finder.find(annotation, List.of(), List.of(outer, inner)).get(0);
        assertThat(event.statement()).contains(inner.id());
    }

    @Test
    void whatIsSaidInDenialIsDeniedAndInAccusationAlleged() {
        Annotation annotation = annotate(STRIKE);
        Statement denial = statement(annotation, "Ostra attacked Kenmar", Act.DENY);
        Statement charge = statement(annotation, "Ostra attacked Kenmar", Act.ACCUSE);
        assertThat(finder.find(annotation, List.of(), List.of(denial)).get(0).modality())
                .isEqualTo(Modality.DENIED);
        assertThat(finder.find(annotation, List.of(), List.of(charge)).get(0).modality())
                .isEqualTo(Modality.ALLEGED);
    }

    @Test
    void anEventIsTheSameWhateverStandsInOtherParagraphs() {
        List<String> lines =
                List.of(
                        STRIKE,
                        "Lund/NNP/PERSON slept/VBD.",
                        "Kenmar/NNP/PLACE condemned/VBD Ostra/NNP/PLACE.",
                        "Police/NNS arrested/VBD Lund/NNP/PERSON in Ostra/NNP/PLACE.");
        List<String> alone = lines.stream().flatMap(line -> rows(annotate(line))).toList();
        List<String> together = rows(annotate(String.join("\n", lines))).toList();
        assertThat(alone).hasSize(3);
        assertThat(together).isEqualTo(alone);
    }

    private Stream<String> rows(Annotation annotation) {
        return find(annotation).stream()
                .map(
                        event ->
                                event.type()
                                        + event.evidence().exact()
                                        + event.modality()
                                        + event.place().map(Place::name));
    }

    @Test
    void noSentenceIsParsedThatHasNoWordForAnEvent() {
        List<Integer> parsed = new ArrayList<>();
        Annotation annotation =
                annotate(
                        "Lund/NNP/PERSON slept/VBD.\n" + STRIKE,
                        sentence -> {
                            parsed.add(sentence.index());
                            return PlainTree.of(sentence);
                        });
        assertThat(find(annotation)).hasSize(1);
        assertThat(parsed).containsExactly(1);
    }

    @Test
    void eventsOfRandomTreesLieInTheTextAndHoldTheirTriggersAndParties() {
        int found = 0;
        for (long seed = 0; seed < 500; seed++) {
            long chance = seed;
            String text = randomLine(seed);
            Annotation annotation = annotate(text, sentence -> PlainTree.random(sentence, chance));
            for (Event event : find(annotation)) {
                found++;
                Span span = event.evidence().span();
                String characters = annotation.article().text().characters();
                assertThat(event.evidence().exact()).isEqualTo(span.in(characters));
                assertThat(span.contains(event.trigger().span())).isTrue();
                assertThat(annotation.sentenceAt(span.start()).orElseThrow().span().contains(span))
                        .isTrue();
                Stream.concat(event.actors().stream(), event.targets().stream())
                        .map(party -> party.evidence().orElseThrow().span())
                        .forEach(party -> assertThat(span.contains(party)).isTrue());
            }
            assertThat(find(annotation)).isEqualTo(find(annotation));
        }
        assertThat(found).isGreaterThan(20);
    }

    /** A line of words that say events, change them, or take part in them. */
    private static String randomLine(long seed) {
        String[] words =
                ("Ostra/NNP/PLACE Kenmar/NNP/PLACE Lund/NNP/PERSON troops/NNS police/NNS he/PRP"
                     + " it/PRP attacked/VBD said/VBD refused/VBD agreed/VBD to/TO will/MD not/RB"
                     + " sanctions/NNS talks/NNS imposed/VBD lifted/VBD accused/VBD threatened/VBD"
                     + " the/DT a/DT of/IN by/IN on/IN with/IN in/IN Kell/NNP/PLACE ,/, new/JJ"
                     + " strike/NN ceasefire/NN release/NN demanded/VBD killed/VBN was/VBD its/PRP$"
                     + " thousands/NNS people/NNS planned/JJ alleged/JJ if/IN may/MD")
                        .split(" ");
        Random random = new Random(seed);
        StringBuilder line = new StringBuilder();
        int length = 1 + random.nextInt(80);
        for (int i = 0; i < length; i++) {
            line.append(words[random.nextInt(words.length)]).append(' ');
        }
        return line.toString();
    }

    @Test
    void workGrowsWithTheTextAndNotWithItsSquare() {
        long small = steps(200);
        long large = steps(800);
        assertThat(large).isLessThan(6 * small);
    }

    /** How often the finder asks for a parse: once a sentence, however many there are. */
    private long steps(int sentences) {
        long[] asked = {0};
        String text = (STRIKE + "\n").repeat(sentences);
        Annotation annotation =
                annotate(
                        text,
                        sentence -> {
                            asked[0]++;
                            return PlainTree.of(sentence);
                        });
        assertThat(find(annotation)).hasSize(sentences);
        return asked[0];
    }

    private static Statement statement(Annotation annotation, String content, Act act) {
        int at = annotation.article().text().characters().indexOf(content);
        Evidence words = Evidence.of(annotation.article(), new Span(at, at + content.length()));
        return new Statement(
                ItemId.of(annotation.article().id(), ItemKind.STATEMENT, words.span(), 0),
                words,
                Statement.Kind.INDIRECT,
                act,
                Factuality.plain(),
                Optional.empty(),
                Optional.empty(),
                List.of(words),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                0.9,
                new How("statement", "1", "made by hand"));
    }
}
