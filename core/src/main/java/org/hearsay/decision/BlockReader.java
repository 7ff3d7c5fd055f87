package org.hearsay.decision;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.model.Act;
import org.hearsay.model.ActorRuling;
import org.hearsay.model.Addition;
import org.hearsay.model.Anchor;
import org.hearsay.model.ArticleRuling;
import org.hearsay.model.Decision;
import org.hearsay.model.Digest;
import org.hearsay.model.EventType;
import org.hearsay.model.ItemAim;
import org.hearsay.model.ItemKind;
import org.hearsay.model.ItemRuling;
import org.hearsay.model.MarkRuling;
import org.hearsay.model.Modality;
import org.hearsay.model.Outlet;
import org.hearsay.model.Pointer;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Signature;
import org.hearsay.model.Stance;
import org.hearsay.text.Span;

/** Makes a decision of a block of its file. */
final class BlockReader {

    private static final String[] YES_NO = {"yes", "no"};

    private final Block block;
    private final Part first;

    BlockReader(Block block) {
        this.block = block;
        this.first = block.first();
    }

    Decision decision() {
        try {
            Decision decision = read(signature());
            int words = block.head().get(0).equals("speaker") ? 3 : 2;
            if (block.head().size() != words) {
                throw first.fail(
                        block.line(),
                        "found "
                                + block.head().size()
                                + " words; expected "
                                + words
                                + ", those with spaces in quotation marks");
            }
            first.finish();
            block.second().ifPresent(Part::finish);
            return decision;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw first.fail(block.line(), String.valueOf(e.getMessage()));
        }
    }

    private Decision read(Signature by) {
        return switch (block.head().get(0)) {
            case "confirm" -> item(kind(), new ItemRuling.Confirm(), by);
            case "reject" -> item(kind(), new ItemRuling.Reject(), by);
            case "speaker" -> item(kind(), speaker(), by);
            case "act" -> item(ItemKind.STATEMENT, act(), by);
            case "stance" -> item(ItemKind.POSITION, stance(), by);
            case "modality" -> item(ItemKind.EVENT, modality(), by);
            case "span" -> item(kind(), new ItemRuling.SpanIs(second()), by);
            case "label" -> item(ItemKind.POSITION, new ItemRuling.LabelIs(word()), by);
            case "add" -> new Decision.Add(anchor(), addition(), by);
            case "merge" -> actor(new ActorRuling.Merge(second()), by);
            case "split" -> actor(new ActorRuling.Split(second()), by);
            case "rename" -> actor(new ActorRuling.Rename(word()), by);
            case "ban" -> actor(new ActorRuling.Ban(), by);
            case "date" -> article(new ArticleRuling.DateIs(word()), by);
            case "outlet" -> article(new ArticleRuling.OutletIs(new Outlet(word())), by);
            case "in-story" -> article(new ArticleRuling.StoryIs(word(), true), by);
            case "out-of-story" -> article(new ArticleRuling.StoryIs(word(), false), by);
            case "same" -> thread(true, by);
            case "not-same" -> thread(false, by);
            case "note" -> mark(new MarkRuling.Note(word()), by);
            case "tag" -> mark(new MarkRuling.Tag(word()), by);
            case "code" -> mark(new MarkRuling.Code(word(), agrees()), by);
            default -> throw unknown();
        };
    }

    private DecisionFileException unknown() {
        return first.fail(
                block.line(),
                "found the decision "
                        + Tokens.quote(block.head().get(0))
                        + "; expected one of confirm, reject, speaker, act, stance, modality, span,"
                        + " label, add, merge, split, rename, ban, date, outlet, in-story,"
                        + " out-of-story, same, not-same, note, tag, code, codebook. If a newer"
                        + " Hearsay wrote the file, use that one; else take these lines out.");
    }

    private static Decision item(
            ItemKind kind, Anchor words, int ordinal, ItemRuling ruling, Signature by) {
        return new Decision.OfItem(new ItemAim(kind, words, ordinal), ruling, by);
    }

    private Decision item(ItemKind kind, ItemRuling ruling, Signature by) {
        return item(kind, anchor(), ordinal(first), ruling, by);
    }

    private Decision actor(ActorRuling ruling, Signature by) {
        return new Decision.OfActor(anchor(), ruling, by);
    }

    private Decision article(ArticleRuling ruling, Signature by) {
        return new Decision.OfArticle(pointer(first), ruling, by);
    }

    private Decision thread(boolean same, Signature by) {
        ItemAim one = new ItemAim(kind(), anchor(), ordinal(first));
        Part part = secondPart();
        return new Decision.OfThread(
                one, new ItemAim(kind(), anchor(part), ordinal(part)), same, by);
    }

    private Decision mark(MarkRuling ruling, Signature by) {
        Optional<Anchor> words =
                first.has("words") ? Optional.of(anchor()) : Optional.<Anchor>empty();
        return new Decision.Mark(pointer(first), words, ruling, by);
    }

    private ItemRuling speaker() {
        if (head(2).equals("unknown")) {
            return new ItemRuling.Speaker(Optional.empty(), Optional.empty());
        }
        return new ItemRuling.Speaker(
                Optional.of(head(2)), block.second().map(part -> anchor(part)));
    }

    private ItemRuling act() {
        return new ItemRuling.ActIs(choice(Act.values(), Act::word, word()));
    }

    private ItemRuling stance() {
        return new ItemRuling.StanceIs(choice(Stance.values(), Stance::word, word()));
    }

    private ItemRuling modality() {
        return new ItemRuling.ModalityIs(choice(Modality.values(), Modality::word, word()));
    }

    private Optional<Boolean> agrees() {
        return first.find("agrees", v -> choice(YES_NO, word -> word, v).equals("yes"));
    }

    private Addition addition() {
        return switch (kind()) {
            case STATEMENT ->
                    new Addition.OfStatement(
                            first.get("act", v -> choice(Act.values(), Act::word, v)),
                            first.find("speaker"));
            case FIGURE ->
                    new Addition.OfFigure(quantity(), first.find("counted"), first.find("unit"));
            case EVENT ->
                    new Addition.OfEvent(
                            first.get("type", v -> choice(EventType.values(), EventType::word, v)),
                            first.get(
                                    "modality", v -> choice(Modality.values(), Modality::word, v)));
            case POSITION ->
                    new Addition.OfPosition(
                            first.text("holder"),
                            first.get("stance", v -> choice(Stance.values(), Stance::word, v)),
                            first.text("label"));
            case TIME -> new Addition.OfTime(first.get("value", LocalDate::parse));
        };
    }

    private Quantity quantity() {
        BigDecimal low = first.get("low", BlockReader::number);
        return new Quantity(
                low,
                first.find("high", BlockReader::number).orElse(low),
                first.find("qualifier", v -> choice(Qualifier.values(), Qualifier::word, v))
                        .orElse(Qualifier.EXACT));
    }

    /** Digits and a point, so that nobody's exponent fills the memory. */
    private static BigDecimal number(String value) {
        boolean plain =
                value.length() <= 40 && value.chars().allMatch(c -> "-.0123456789".indexOf(c) >= 0);
        if (!plain) {
            throw new IllegalArgumentException("expected a number in digits, such as 1200 or 4.5");
        }
        return new BigDecimal(value);
    }

    private Signature signature() {
        return new Signature(
                first.find("by"), first.find("on", LocalDate::parse), first.find("because"));
    }

    private Part secondPart() {
        return block.second()
                .orElseThrow(
                        () ->
                                first.fail(
                                        block.line(),
                                        "this decision names one place; expected a second one below"
                                                + " a line \"and\" or \"to\""));
    }

    private Anchor second() {
        return anchor(secondPart());
    }

    private Anchor anchor() {
        return anchor(first);
    }

    private Anchor anchor(Part part) {
        return new Anchor(
                part.has("in") ? pointer(part) : pointer(first),
                part.text("words"),
                part.find("before").orElse(""),
                part.find("after").orElse(""),
                part.get("at", BlockReader::points));
    }

    private static Pointer pointer(Part part) {
        return new Pointer(
                part.text("in"),
                part.find("outlet"),
                part.find("url"),
                part.find("sha256", Digest::new));
    }

    private static int ordinal(Part part) {
        return part.find("nth", v -> Integer.parseInt(v) - 1).orElse(0);
    }

    private static Span points(String value) {
        int dash = value.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("expected two positions, such as 120-180");
        }
        return new Span(
                Integer.parseInt(value.substring(0, dash)),
                Integer.parseInt(value.substring(dash + 1)));
    }

    private ItemKind kind() {
        return choice(ItemKind.values(), ItemKind::word, head(1));
    }

    private String word() {
        return head(1);
    }

    private String head(int i) {
        if (block.head().size() <= i) {
            throw first.fail(
                    block.line(),
                    "found nothing after "
                            + Tokens.quote(String.join(" ", block.head()))
                            + "; expected what it is about or what it should be");
        }
        return block.head().get(i);
    }

    static <E> E choice(E[] values, Function<E, String> word, String found) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(found))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "found "
                                                + Tokens.quote(found)
                                                + "; expected one of "
                                                + Arrays.stream(values)
                                                        .map(word)
                                                        .collect(Collectors.joining(", "))));
    }
}
