package org.hearsay.actor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Publication;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/** An article made of a case's text: a paragraph a line, a statement a bracket. */
record CaseArticle(Annotation annotation, List<Statement> statements, CaseText marked) {

    static CaseArticle of(String name, String markup) {
        CaseText marked = new CaseText(markup);
        Digest digest = Digest.of((name + marked.text()).getBytes(StandardCharsets.UTF_8));
        Article article =
                new Article(
                        ArticleId.of(digest, Optional.empty(), Optional.empty()),
                        name,
                        digest,
                        Optional.of(new Outlet("Quay Lantern")),
                        Optional.empty(),
                        Optional.empty(),
                        Publication.unknown(),
                        Optional.of("en"),
                        List.of(),
                        Optional.empty(),
                        Edition.unknown(),
                        SourceText.plain(marked.text()),
                        paragraphs(marked.text()));
        Annotation annotation = PlainAnnotator.annotate(article, marked.names());
        List<Statement> statements = new ArrayList<>();
        Optional<Statement> before = Optional.empty();
        for (CaseText.Marked party : marked.parties()) {
            Statement statement = statement(annotation, party, before, statements.size());
            before = Optional.of(statement);
            statements.add(statement);
        }
        return new CaseArticle(annotation, statements, marked);
    }

    List<Actor> actors() {
        return new ActorResolver().within(annotation, statements, List.of(), List.of());
    }

    Reading reading() {
        return new Reading(
                annotation.article(),
                List.of(),
                statements,
                List.of(),
                List.of(),
                List.of(),
                actors(),
                List.of(),
                "test");
    }

    private static List<Segment> paragraphs(String text) {
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                segments.add(new Segment(new Span(start, start + line.length()), Role.BODY));
            }
            start += line.length() + 1;
        }
        return segments;
    }

    private static Statement statement(
            Annotation annotation, CaseText.Marked party, Optional<Statement> before, int ordinal) {
        Article article = annotation.article();
        Span sentence =
                annotation.sentenceAt(party.span().start()).map(Sentence::span).orElseThrow();
        Evidence evidence = Evidence.of(article, Span.hull(sentence, party.span()));
        Party who = Party.unresolved(Evidence.of(article, party.span()));
        Span content = content(article, sentence, party.span());
        boolean quotes = content.in(article.text().characters()).startsWith("“");
        return new Statement(
                ItemId.of(article.id(), ItemKind.STATEMENT, evidence.span(), ordinal),
                evidence,
                quotes ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                Act.ASSERT,
                Factuality.plain(),
                party.sort() == '='
                        ? Optional.of(who)
                        : speaker(before, sentence).filter(source -> party.sort() == '>'),
                colon(article, party.span()),
                List.of(Evidence.of(article, content)),
                party.sort() == '>' ? Optional.of(who) : Optional.empty(),
                Optional.empty(),
                party.sort() == '~' ? List.of(who) : List.of(),
                Optional.empty(),
                Optional.empty(),
                1,
                new How("test", "1", "case"));
    }

    /** What makes the party's words a label: "Venn: I will." */
    private static Optional<Evidence> colon(Article article, Span party) {
        return Optional.of(new Span(party.end(), party.end() + 1))
                .filter(mark -> article.text().characters().startsWith(":", mark.start()))
                .map(mark -> Evidence.of(article, mark));
    }

    /** Whoever speaks in the same sentence before an addressee speaks to them. */
    private static Optional<Party> speaker(Optional<Statement> before, Span sentence) {
        return before.flatMap(Statement::source)
                .filter(
                        source ->
                                source.evidence()
                                        .filter(words -> sentence.contains(words.span()))
                                        .isPresent());
    }

    /** The quotation of the sentence where it has one that does not hold the party. */
    private static Span content(Article article, Span sentence, Span party) {
        String text = article.text().characters();
        int open = text.indexOf('“', sentence.start());
        int close = open < 0 ? -1 : text.indexOf('”', open);
        boolean quote =
                close > 0 && open < sentence.end() && !new Span(open, close).contains(party);
        int after = Math.min(party.end(), sentence.end() - 1);
        return quote ? new Span(open, close + 1) : new Span(after, sentence.end());
    }
}
