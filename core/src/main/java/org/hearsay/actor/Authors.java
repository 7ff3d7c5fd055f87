package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/** Whoever says "I" in an article's own words: its author, where it has one. */
final class Authors {

    private final ArticleWords article;
    private final Mentions mentions;
    private Optional<Candidate> author = Optional.empty();

    Authors(ArticleWords article, Mentions mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    /** The only author, where these words stand in the body and in no quotation. */
    Optional<Candidate> only(Span span) {
        List<String> names = article.annotation().article().authors();
        if (names.size() != 1 || article.inQuotes(span.start()) || !isBody(span)) {
            return Optional.empty();
        }
        if (author.isEmpty()) {
            author = Optional.of(known(names.get(0)).orElseGet(() -> unknown(names.get(0))));
        }
        return author;
    }

    private boolean isBody(Span span) {
        int paragraph = article.paragraph(span.start());
        List<Segment> segments = article.annotation().article().segments();
        return paragraph >= 0 && segments.get(paragraph).role() == Role.BODY;
    }

    private Optional<Candidate> known(String name) {
        return mentions.everybody().stream()
                .filter(who -> who.kind() == ActorKind.PERSON && who.forms().contains(name))
                .findFirst();
    }

    private static Candidate unknown(String name) {
        Candidate author = new Candidate(ActorKind.PERSON, name, false);
        author.call(name);
        return author;
    }
}
