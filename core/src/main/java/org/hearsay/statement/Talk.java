package org.hearsay.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.text.Span;

/**
 * Tells the labels of a talk ("VENN: …") from those of a list ("WATCH LIVE: …", "KELL: …"): whoever
 * speaks is named elsewhere in the text or speaks again, or nearly every paragraph has a label.
 * Never a place, nor what a reader is told to do.
 */
final class Talk {

    private static final Set<String> QUESTION = Set.of("Q", "QUESTION");
    private static final Set<String> ANSWER = Set.of("A", "ANSWER");
    private static final Set<String> ASKING =
            Set.of("INTERVIEWER", "REPORTER", "MODERATOR", "HOST", "PRESENTER", "CALLER");
    private static final Set<String> KICKERS =
            Set.of(
                    "WATCH",
                    "LISTEN",
                    "READ",
                    "SEE",
                    "MORE",
                    "LIVE",
                    "BREAKING",
                    "EXCLUSIVE",
                    "UPDATE",
                    "UPDATED",
                    "VIDEO",
                    "PHOTOS",
                    "RELATED",
                    "OPINION",
                    "FLASHBACK");

    /** So many paragraphs that begin with a label make a talk. */
    private static final int TURNS = 2;

    private final String text;
    private final List<Label> labels;
    private final Set<String> named = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    Talk(Annotation annotation, List<Label> labels) {
        this.text = annotation.article().text().characters();
        this.labels = labels;
        if (labels.size() >= TURNS) {
            annotation.names().forEach(this::note);
        }
    }

    /**
     * The label that a paragraph begins with.
     *
     * @param words who speaks
     * @param colon the mark behind them
     * @param rest what follows it, to the end of the paragraph
     * @param paragraph its number among those that are read
     */
    record Label(Span words, Span colon, Sentence sentence, Span rest, int paragraph, Form form) {}

    /** How a label is written, and where. */
    enum Form {
        /** In capitals, at the head of a paragraph. */
        CAPITALS,
        /** In capitals, within a paragraph. */
        INSIDE,
        /** As a name is written, at the head of a paragraph. */
        NAME
    }

    private void note(Name name) {
        boolean inCapitals = name.text().equals(name.text().toUpperCase(Locale.ROOT));
        if (name.kind() == Name.Kind.PLACE) {
            places.add(name.text().toUpperCase(Locale.ROOT));
        } else if (name.kind() != Name.Kind.OTHER && !inCapitals) {
            named.add(last(name.text()));
        }
    }

    /** Those labels whose words speak, in text order; none where there are too few for a talk. */
    List<Label> turns() {
        if (labels.size() < TURNS) {
            return List.of();
        }
        Map<String, Long> often =
                labels.stream().collect(Collectors.groupingBy(this::who, Collectors.counting()));
        long again = often.values().stream().filter(n -> n >= TURNS).count();
        boolean dense = isDense(labels.stream().filter(l -> l.form() == Form.CAPITALS).toList());
        List<Label> back =
                labels.stream().filter(l -> often.getOrDefault(who(l), 0L) >= TURNS).toList();
        boolean interview = again >= TURNS && isDense(back);
        List<Label> turns = new ArrayList<>();
        for (Label label : labels) {
            boolean returns = again >= TURNS && often.getOrDefault(who(label), 0L) >= TURNS;
            boolean speaks =
                    switch (label.form()) {
                        case CAPITALS -> dense || returns || named.contains(who(label));
                        case INSIDE -> returns;
                        case NAME -> returns && interview && isSomebody(label);
                    };
            if (isBare(label.words().in(text)) || (speaks && maySpeak(label))) {
                turns.add(label);
            }
        }
        return turns.size() >= TURNS ? turns : List.of();
    }

    /** One word alone ("Price: …", "Hours: …") heads a list, unless it is a name or asks. */
    private boolean isSomebody(Label label) {
        return label.words().in(text).indexOf(' ') > 0
                || named.contains(who(label))
                || ASKING.contains(who(label));
    }

    private boolean maySpeak(Label label) {
        String words = label.words().in(text);
        return !places.contains(words)
                && List.of(words.toUpperCase(Locale.ROOT).split("\\s+")).stream()
                        .noneMatch(KICKERS::contains);
    }

    /** Whether at least every second paragraph from the first label to the last has one. */
    private static boolean isDense(List<Label> labels) {
        if (labels.isEmpty()) {
            return false;
        }
        int span = labels.get(labels.size() - 1).paragraph() - labels.get(0).paragraph() + 1;
        return 2 * labels.size() >= span;
    }

    private String who(Label label) {
        return last(label.words().in(text));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT);
    }

    static boolean isQuestion(String label) {
        return QUESTION.contains(label);
    }

    /** "Q", "A": whoever that is. */
    static boolean isBare(String label) {
        return isQuestion(label) || ANSWER.contains(label);
    }
}
