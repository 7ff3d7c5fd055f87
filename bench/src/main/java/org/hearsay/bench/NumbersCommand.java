package org.hearsay.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Figure;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Stated;
import org.hearsay.reading.Reader;
import org.hearsay.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code bench numbers}: values and units of the Recognizers cases that news can contain.
 *
 * <p>A number or range is put into a sentence that counts something by it; money and measures are
 * read in the sentence of their case. Ages and ordinals are right where no figure is found.
 */
@Command(
        name = "numbers",
        mixinStandardHelpOptions = true,
        description = "Scores values and units against the Recognizers cases.")
final class NumbersCommand implements Callable<Integer> {

    private static final BigDecimal CLOSE = new BigDecimal("0.001");

    @Mixin private AnnotatorChoice choice = new AnnotatorChoice();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DATA", description = "The folder of the cases, as JSON.")
    private Path folder = Path.of(".");

    @Option(names = "--misses", description = "List the numbers of the cases that are not met.")
    private boolean misses;

    @Option(names = "--all", description = "Judge the excluded kinds too.")
    private boolean all;

    private Optional<Reader> reader = Optional.empty();

    /** One file's cases, and how a case is judged. */
    private record Model(String file, Judge judge) {}

    private interface Judge {
        boolean meets(JsonNode input, JsonNode result);
    }

    @Override
    public Integer call() throws IOException {
        reader = Optional.of(new Reader(choice.annotator()));
        List<Model> models =
                List.of(
                        new Model("NumberModel", this::number),
                        new Model("NumberRangeModel", this::range),
                        new Model("CurrencyModel", this::measure),
                        new Model("DimensionModel", this::measure),
                        new Model("AgeModel", this::nothing),
                        new Model("OrdinalModel", this::nothing));
        for (Model model : models) {
            score(model);
        }
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void score(Model model) throws IOException {
        String json = Files.readString(folder.resolve(model.file() + ".json"));
        JsonNode cases = new ObjectMapper().readTree(json.replace("\ufeff", ""));
        int right = 0;
        int judged = 0;
        int left = 0;
        List<Integer> missed = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            boolean excluded = !all && ExcludedNumbers.reason(model.file(), i).isPresent();
            for (JsonNode result : cases.get(i).get("Results")) {
                boolean valued = model.file().startsWith("Ordinal") || isValued(result);
                if (excluded || !valued) {
                    left++;
                    continue;
                }
                judged++;
                boolean met = model.judge().meets(cases.get(i).get("Input"), result);
                right += met ? 1 : 0;
                if (!met) {
                    missed.add(i);
                }
            }
        }
        out().printf(
                        Locale.ROOT,
                        "%-17s %d of %d right (%.1f %%), %d left out%n",
                        model.file(),
                        right,
                        judged,
                        100.0 * right / Math.max(1, judged),
                        left);
        if (misses) {
            out().println("  missed: " + missed);
        }
    }

    private static boolean isValued(JsonNode result) {
        JsonNode value = result.get("Resolution").get("value");
        return value != null && !value.isNull();
    }

    private boolean number(JsonNode input, JsonNode result) {
        String words = result.get("Text").asString();
        BigDecimal value = new BigDecimal(result.get("Resolution").get("value").asString());
        boolean part = value.abs().compareTo(BigDecimal.ONE) < 0 && value.signum() != 0;
        String noun = part ? " of the houses" : " houses";
        String sentence = "The mayor said that " + words + noun + " had been sold.";
        int at = sentence.indexOf(words);
        return figures(sentence, new Span(at, at + words.length())).stream()
                .map(Figure::quantity)
                .anyMatch(q -> isValue(q, value) || isValue(q, value.movePointRight(2)));
    }

    private boolean range(JsonNode input, JsonNode result) {
        String words = result.get("Text").asString();
        String sentence = "The mayor said that " + words + " houses had been sold.";
        int at = sentence.indexOf(words);
        String value = result.get("Resolution").get("value").asString();
        return figures(sentence, new Span(at, at + words.length())).stream()
                .anyMatch(figure -> isRange(figure.quantity(), value));
    }

    private static boolean isRange(Quantity quantity, String interval) {
        String inner = interval.substring(1, interval.length() - 1);
        String low = inner.substring(0, inner.indexOf(','));
        String high = inner.substring(inner.indexOf(',') + 1);
        BigDecimal from = new BigDecimal(low.isEmpty() ? high : low);
        BigDecimal to = new BigDecimal(high.isEmpty() ? low : high);
        boolean near = isNear(quantity.low(), from) && isNear(quantity.high(), to);
        boolean percent =
                isNear(quantity.low(), from.movePointRight(2))
                        && isNear(quantity.high(), to.movePointRight(2));
        return (near || percent) && isSide(quantity, interval, low, high);
    }

    private static boolean isSide(Quantity quantity, String interval, String low, String high) {
        if (!low.isEmpty() && !high.isEmpty()) {
            return true;
        }
        boolean closed = interval.startsWith("[") || interval.endsWith("]");
        return switch (quantity.qualifier()) {
            case MORE_THAN -> high.isEmpty() && !closed;
            case AT_LEAST -> high.isEmpty() && closed;
            case LESS_THAN -> low.isEmpty() && !closed;
            case AT_MOST, UP_TO -> low.isEmpty() && closed;
            default -> false;
        };
    }

    private boolean measure(JsonNode input, JsonNode result) {
        String sentence = input.asString();
        int start = result.get("Start").asInt();
        BigDecimal value = new BigDecimal(result.get("Resolution").get("value").asString());
        String unit = result.get("Resolution").get("unit").asString();
        Span span = new Span(start, Math.min(sentence.length(), result.get("End").asInt() + 1));
        return figures(sentence, span).stream()
                .anyMatch(f -> isValue(f.quantity(), value) && UnitNames.isSame(unit, f.unit()));
    }

    private boolean nothing(JsonNode input, JsonNode result) {
        int start = result.get("Start").asInt();
        Span span = new Span(start, result.get("End").asInt() + 1);
        return figures(input.asString(), span).isEmpty();
    }

    private static boolean isValue(Quantity quantity, BigDecimal value) {
        return isNear(quantity.low(), value) && isNear(quantity.high(), value);
    }

    private static boolean isNear(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs().compareTo(b.abs().multiply(CLOSE)) <= 0;
    }

    /** The figures that share a character with a span of this sentence. */
    private List<Figure> figures(String sentence, Span span) {
        String before = "Report of the day\n\n";
        String text = before + sentence + "\n";
        Content content =
                new Content(
                        "case.txt",
                        Digest.of(text.getBytes(StandardCharsets.UTF_8)),
                        Content.Format.TEXT,
                        text,
                        new Stated(
                                Optional.of("A paper"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("en"),
                                List.of()),
                        Envelope.empty());
        if (!(reader.orElseThrow().read(content) instanceof Reading reading)) {
            return List.of();
        }
        int shift = reading.article().text().characters().indexOf(sentence.strip());
        Span at = span.shift(shift - sentence.indexOf(sentence.strip()));
        return reading.figures().stream()
                .filter(figure -> figure.evidence().span().overlaps(at))
                .toList();
    }
}
