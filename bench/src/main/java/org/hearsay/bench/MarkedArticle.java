package org.hearsay.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.Figure;
import org.hearsay.model.Stated;
import org.hearsay.text.Span;

/**
 * An article whose figures are marked in it: {@code {words|low..high|qualifier|counted|unit|who}}.
 *
 * <p>Fields at the end may be missing and a field "?" is not judged; "-" is one that is absent.
 */
record MarkedArticle(String name, String text, List<Mark> marks) {

    /** A marked figure: its place in the text without marks, and what is said of it. */
    record Mark(Span span, List<String> fields) {

        private Optional<String> field(int i) {
            return i < fields.size() && !fields.get(i).equals("?")
                    ? Optional.of(fields.get(i))
                    : Optional.empty();
        }

        /** Whether the value is as marked; empty where nothing is marked. */
        Optional<Boolean> value(Figure figure) {
            return field(1).map(value -> value.equals(value(figure.quantity().low(), figure)));
        }

        Optional<Boolean> qualifier(Figure figure) {
            return field(2).map(figure.quantity().qualifier().word()::equals);
        }

        Optional<Boolean> counted(Figure figure) {
            return field(3).map(counted -> same(counted, figure.counted()));
        }

        Optional<Boolean> unit(Figure figure) {
            return field(4).map(unit -> same(unit, figure.unit()));
        }

        Optional<Boolean> claimant(Figure figure) {
            Optional<String> found = figure.claimant().map(party -> party.name());
            return field(5).map(who -> same(who, found) || found.filter(who::contains).isPresent());
        }

        private static boolean same(String marked, Optional<String> found) {
            return marked.equals("-")
                    ? found.isEmpty()
                    : found.map(words -> words.toLowerCase(Locale.ROOT))
                            .filter(words -> words.contains(marked.toLowerCase(Locale.ROOT)))
                            .isPresent();
        }

        private static String value(BigDecimal low, Figure figure) {
            String high = figure.quantity().high().toPlainString();
            String from = low.toPlainString();
            return from.equals(high) ? from : from + ".." + high;
        }
    }

    static MarkedArticle of(String name, String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf('{'); open >= 0; open = marked.indexOf('{', at)) {
            int close = marked.indexOf('}', open);
            text.append(marked, at, open);
            List<String> fields = List.of(marked.substring(open + 1, close).split("\\|", -1));
            int start = text.length();
            text.append(fields.get(0));
            marks.add(new Mark(new Span(start, text.length()), fields));
            at = close + 1;
        }
        return new MarkedArticle(name, text.append(marked.substring(at)).toString(), marks);
    }

    Content content() {
        return new Content(
                name,
                Digest.of(text.getBytes(StandardCharsets.UTF_8)),
                Content.Format.TEXT,
                text,
                Stated.nothing(),
                Envelope.empty());
    }
}
