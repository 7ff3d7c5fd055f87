package org.hearsay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.annotation.Sentence;
import org.hearsay.event.EventFinder;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Modality;
import org.hearsay.model.Party;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.testing.Articles;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code bench events}: scores the event finder against PLOVER's gold.
 *
 * <p>Of the sentences, the type between a given source and a given target; nothing is trained, so
 * the three folds (the sentence's number modulo 3) only show the spread. Of the records, all of it
 * from the bare sentence.
 */
@Command(
        name = "events",
        mixinStandardHelpOptions = true,
        description = "Scores events against PLOVER's gold sentences and records.")
final class EventsCommand implements Callable<Integer> {

    private static final int FOLDS = 3;

    private static final int PASSES = 5;

    private static final Set<EventType> FRIENDLY =
            EnumSet.of(
                    EventType.CONSULT,
                    EventType.SUPPORT,
                    EventType.COOPERATE,
                    EventType.AID,
                    EventType.CONCEDE,
                    EventType.RETREAT);

    private static final Set<EventType> FORCEFUL =
            EnumSet.of(
                    EventType.SANCTION,
                    EventType.COERCE,
                    EventType.ASSAULT,
                    EventType.PROTEST,
                    EventType.MOBILIZE);

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "SHARED", description = "The folder that holds bench/.")
    private Path shared = Path.of(".");

    private final EventFinder finder = new EventFinder();

    /** A gold sentence with its annotation. */
    private record Read(EventGold gold, Annotation annotation) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = shared.resolve("bench/events/plover");
        Annotator annotator = choice.annotator();
        List<Read> sentences =
                read(annotator, EventGold.sentences(folder.resolve("PLV_train.tsv")));
        folds(sentences, true, out);
        folds(sentences, false, out);
        found(sentences, out);
        List<Read> records =
                read(annotator, EventGold.records(folder.resolve("PLOVER_GSR_CAMEO.txt")));
        records(records, out);
        speed(sentences, out);
        out.flush();
        return 0;
    }

    private static List<Read> read(Annotator annotator, List<EventGold> gold) {
        return gold.stream()
                .map(each -> new Read(each, annotator.annotate(article(each.text()))))
                .toList();
    }

    private static Article article(String text) {
        return Articles.of(text, List.of(new Segment(new Span(0, text.length()), Role.BODY)));
    }

    private void folds(List<Read> sentences, boolean coded, PrintWriter out) {
        out.println(
                coded
                        ? "type between given parties, as PLOVER's codebook counts it"
                        : "type between given parties, what is planned or wanted as the deed");
        List<Double> scores = new ArrayList<>();
        TypeScores all = new TypeScores();
        for (int fold = 0; fold < FOLDS; fold++) {
            TypeScores scored = new TypeScores();
            for (Read each : sentences) {
                if (each.gold().id() % FOLDS == fold) {
                    String type = type(each, coded);
                    scored.add(each.gold().type(), type);
                    all.add(each.gold().type(), type);
                }
            }
            scores.add(scored.macro());
            print(
                    out,
                    "  fold %d: macro-F1 %.3f, right %.3f",
                    fold,
                    scored.macro(),
                    scored.right());
        }
        double mean = scores.stream().mapToDouble(each -> each).average().orElse(0);
        double low = scores.stream().mapToDouble(each -> each).min().orElse(0);
        double high = scores.stream().mapToDouble(each -> each).max().orElse(0);
        print(out, "  mean %.3f, from %.3f to %.3f", mean, low, high);
        all.lines().forEach(line -> out.println("    " + line));
    }

    private String type(Read each, boolean coded) {
        Sentence sentence = sentence(each);
        EventGold gold = each.gold();
        Optional<EventType> type =
                coded
                        ? finder.coded(each.annotation(), sentence, gold.source(), gold.target())
                        : finder.type(each.annotation(), sentence, gold.source(), gold.target());
        return type.map(found -> EventGold.type(found.word())).orElse("none");
    }

    /** The sentence that holds most of the marked words. */
    private static Sentence sentence(Read each) {
        List<Span> marked = new ArrayList<>(each.gold().source());
        marked.addAll(each.gold().target());
        List<Sentence> sentences = each.annotation().sentences();
        Sentence best = sentences.get(0);
        long most = -1;
        for (Sentence sentence : sentences) {
            long held = marked.stream().filter(sentence.span()::contains).count();
            if (held > most) {
                most = held;
                best = sentence;
            }
        }
        return best;
    }

    private void found(List<Read> sentences, PrintWriter out) {
        out.println("events found in the bare sentences");
        count(sentences, out);
    }

    private void records(List<Read> records, PrintWriter out) {
        out.println("events found in the records");
        count(records, out);
    }

    private void count(List<Read> all, PrintWriter out) {
        int events = 0;
        int any = 0;
        int typed = 0;
        int sources = 0;
        int sourced = 0;
        int targets = 0;
        int targeted = 0;
        int fitting = 0;
        for (Read each : all) {
            List<Event> found = finder.find(each.annotation(), List.of(), List.of());
            List<Event> right =
                    found.stream()
                            .filter(event -> codes(event).contains(each.gold().type()))
                            .toList();
            events += found.size();
            fitting += right.size();
            any += found.isEmpty() ? 0 : 1;
            typed += right.isEmpty() ? 0 : 1;
            boolean source = !right.isEmpty() && !each.gold().source().isEmpty();
            boolean target = !right.isEmpty() && !each.gold().target().isEmpty();
            sources += source ? 1 : 0;
            targets += target ? 1 : 0;
            sourced +=
                    source && right.stream().anyMatch(e -> at(e.actors(), each.gold().source()))
                            ? 1
                            : 0;
            targeted +=
                    target && right.stream().anyMatch(e -> at(e.targets(), each.gold().target()))
                            ? 1
                            : 0;
        }
        print(out, "  %d sentences, %d with an event; %d events", all.size(), any, events);
        print(out, "  an event of gold's type: %d (%.1f %%)", typed, percent(typed, all.size()));
        print(out, "  events of gold's type among all: %.1f %%", percent(fitting, events));
        print(
                out,
                "  of those sentences, source right: %d of %d (%.1f %%)",
                sourced,
                sources,
                percent(sourced, sources));
        print(
                out,
                "  of those sentences, target right: %d of %d (%.1f %%)",
                targeted,
                targets,
                percent(targeted, targets));
    }

    private static boolean at(List<Party> parties, List<Span> gold) {
        return parties.stream()
                .flatMap(party -> party.evidence().stream())
                .anyMatch(words -> gold.stream().anyMatch(words.span()::overlaps));
    }

    /** An event's type, and the one that the codebook gives what is planned or proposed. */
    private static Set<String> codes(Event event) {
        Set<String> codes = new TreeSet<>();
        boolean planned =
                event.modality() == Modality.PLANNED || event.modality() == Modality.ANNOUNCED;
        if (planned && FRIENDLY.contains(event.type())) {
            codes.add("AGREE");
        } else if (planned && FORCEFUL.contains(event.type())) {
            codes.add("THREATEN");
        } else if (event.modality() == Modality.PROPOSED) {
            codes.add("REQUEST");
        } else {
            codes.add(EventGold.type(event.type().word()));
        }
        if (event.modality() == Modality.ANNOUNCED) {
            codes.add(EventGold.type(event.type().word()));
        }
        return codes;
    }

    /** The parse is asked for anew in every pass: an annotation remembers it. */
    private void speed(List<Read> sentences, PrintWriter out) {
        int tokens = sentences.stream().mapToInt(each -> tokens(each.annotation())).sum();
        List<Cost> costs = new ArrayList<>();
        for (int pass = 0; pass < PASSES; pass++) {
            List<Annotation> fresh =
                    sentences.stream().map(each -> fresh(each.annotation())).toList();
            costs.add(
                    Cost.of(() -> fresh.forEach(each -> finder.find(each, List.of(), List.of()))));
        }
        print(
                out,
                "finder: %.0f tokens/s of processor time, parses asked for included",
                tokens * 1e9 / Cost.median(costs, Cost::processor));
    }

    private static Annotation fresh(Annotation annotation) {
        return new Annotation(
                annotation.article(),
                annotation.sentences(),
                annotation.names(),
                annotation.attributions(),
                annotation::parse);
    }

    private static int tokens(Annotation annotation) {
        return annotation.sentences().stream().mapToInt(each -> each.tokens().size()).sum();
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static void print(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
