package org.hearsay.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Item;
import org.hearsay.model.Party;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * A statement as comparisons see it: the terms of its content, and its quoted words in order, in
 * the form that is compared and as they are printed.
 */
record Utterance(
        Statement statement,
        Article article,
        Terms terms,
        List<Terms> sentences,
        List<String> quote,
        List<String> printed,
        Optional<LocalDate> day,
        Optional<LocalDate> saidOn)
        implements Member {

    /** So many words of a content are compared; the rest of a longer one is not looked at. */
    private static final int LONGEST = 300;

    private static final int SENTENCES = 8;

    static Utterance of(Statement statement, Reading reading) {
        Article article = reading.article();
        String text = article.text().characters();
        List<Span> spans = statement.content().stream().map(Evidence::span).toList();
        List<Word> quote = quote(statement, text, spans);
        return new Utterance(
                statement,
                article,
                Terms.of(text, spans),
                sentences(text, spans),
                quote.stream().map(Word::form).toList(),
                quote.stream().map(word -> word.span().in(text)).toList(),
                article.publication().day(),
                saidOn(statement, reading));
    }

    @Override
    public Item item() {
        return statement;
    }

    @Override
    public boolean saysLike(Member other) {
        return other instanceof Utterance that
                && Voices.of(statement.source(), that.statement.source()) != Voices.DIFFERENT;
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

    /** Each sentence of the content by itself, the first few. */
    private static List<Terms> sentences(String text, List<Span> spans) {
        List<Terms> sentences = new ArrayList<>();
        for (Span span : spans) {
            int from = span.start();
            while (from < span.end() && sentences.size() < SENTENCES) {
                int word = from;
                while (word < span.end() && !Character.isLetterOrDigit(text.charAt(word))) {
                    word++;
                }
                if (word == span.end()) {
                    break;
                }
                Span sentence = Sentences.around(text, new Span(word, word + 1), span);
                sentences.add(Terms.of(text, List.of(sentence)));
                from = Math.max(word + 1, sentence.end());
            }
        }
        return List.copyOf(sentences);
    }

    private static List<Word> quote(Statement statement, String text, List<Span> spans) {
        if (statement.kind() == Statement.Kind.INDIRECT) {
            return List.of();
        }
        boolean direct = statement.kind() == Statement.Kind.DIRECT;
        return spans.stream()
                .flatMap(span -> (direct ? List.of(span) : Quotes.in(text, span)).stream())
                .flatMap(span -> Word.in(text, span).stream())
                .limit(LONGEST)
                .toList();
    }
}
