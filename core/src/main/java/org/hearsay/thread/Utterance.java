package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Act;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/** A statement as comparisons see it: the terms of its content, and its quoted words in order. */
record Utterance(
        Statement statement,
        Article article,
        Terms terms,
        List<String> quote,
        Optional<LocalDate> day,
        Optional<LocalDate> saidOn)
        implements Member {

    /** So many words of a content are compared; the rest of a longer one is not looked at. */
    private static final int LONGEST = 300;

    static Utterance of(Statement statement, Reading reading) {
        Article article = reading.article();
        String text = article.text().characters();
        List<Span> spans = statement.content().stream().map(Evidence::span).toList();
        return new Utterance(
                statement,
                article,
                Terms.of(text, spans),
                quote(statement, text, spans),
                article.publication().day(),
                saidOn(statement, reading));
    }

    @Override
    public Item item() {
        return statement;
    }

    boolean isDenial() {
        return statement.act() == Act.DENY;
    }

    /** What makes two of them the same without comparing further. */
    String essence() {
        return statement.act() + "|" + source() + "|" + String.join(" ", terms.forms());
    }

    private String source() {
        return statement.source().map(Utterance::voice).orElse("");
    }

    private static String voice(Party party) {
        return party.actor().map(Object::toString).orElse(party.name());
    }

    private static Optional<LocalDate> saidOn(Statement statement, Reading reading) {
        return statement
                .saidAt()
                .flatMap(id -> reading.times().stream().filter(t -> t.id().equals(id)).findFirst())
                .flatMap(time -> Days.of(time, reading.article()));
    }

    private static List<String> quote(Statement statement, String text, List<Span> spans) {
        if (statement.kind() == Statement.Kind.INDIRECT) {
            return List.of();
        }
        boolean direct = statement.kind() == Statement.Kind.DIRECT;
        return spans.stream()
                .flatMap(span -> (direct ? List.of(span) : Quotes.in(text, span)).stream())
                .flatMap(span -> Word.in(text, span).stream())
                .map(Word::form)
                .limit(LONGEST)
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
