package org.hearsay.page;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Act;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Channel;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.Figure;
import org.hearsay.model.How;
import org.hearsay.model.Input;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Outlet;
import org.hearsay.model.Party;
import org.hearsay.model.Publication;
import org.hearsay.model.Qualifier;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.model.TimeForm;
import org.hearsay.model.Timex;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/** One article with items on any of its words, for pages; its parts may be as hostile as can be. */
final class Draft {

    private final Article article;
    private final How how;
    private final List<TimeExpression> times = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** What an article is called and where it comes from; "" leaves out all but the document. */
    record Frame(String document, String outlet, String url, String headline, String rule) {}

    Draft(Frame frame, Publication publication, List<Role> roles, List<String> paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int start = text.length();
            text.append(paragraphs.get(i));
            segments.add(new Segment(new Span(start, text.length()), roles.get(i)));
            text.append("\r\n\r\n");
        }
        Digest sha = Digest.of("draft", frame.document(), text.toString());
        Optional<Outlet> outlet = present(frame.outlet()).map(Outlet::new);
        this.how = new How("hand", "1", frame.rule());
        this.article =
                new Article(
                        ArticleId.of(sha, outlet, present(frame.url())),
                        frame.document(),
                        sha,
                        outlet,
                        present(frame.url()),
                        present(frame.headline()),
                        publication,
                        Optional.of("en"),
                        present(frame.headline()).stream().toList(),
                        present(frame.outlet()),
                        Edition.unknown(),
                        SourceText.plain(text.toString()),
                        segments);
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Article article() {
        return article;
    }

    Reading reading() {
        List<String> notes = article.headline().stream().toList();
        return new Reading(
                article,
                times,
                statements,
                figures,
                List.of(),
                List.of(),
                List.of(),
                notes,
                "hand/1");
    }

    Input input() {
        return new Input(
                article.document(),
                article.sha256(),
                Input.Outcome.READ,
                article.headline(),
                Optional.of("UTF-8, by default"),
                Optional.of(article.id()));
    }

    /** A statement over these words by this speaker; "" is an unknown one. */
    Draft says(String speaker, String words) {
        return says(speaker, words, Optional.empty());
    }

    Draft says(String speaker, String words, Optional<ItemId> within) {
        Evidence evidence = find(words);
        Optional<Party> source = present(speaker).map(Draft::party);
        boolean full = source.isPresent();
        statements.add(
                new Statement(
                        id(ItemKind.STATEMENT, evidence, statements.size()),
                        evidence,
                        Statement.Kind.MIXED,
                        Act.WARN,
                        Factuality.plain(),
                        source,
                        Optional.empty(),
                        List.of(evidence),
                        full ? source : Optional.empty(),
                        full ? Optional.of(new Channel(speaker, evidence)) : Optional.empty(),
                        full ? List.of(party(speaker), party(speaker)) : List.of(),
                        times.isEmpty() ? Optional.empty() : Optional.of(times.get(0).id()),
                        within,
                        0.6,
                        how));
        return this;
    }

    /** The last statement was told by these words, and by nobody whom the cast knows. */
    Draft toldBy(String speaker, String cue) {
        Statement last = statements.remove(statements.size() - 1);
        statements.add(
                new Statement(
                        last.id(),
                        last.evidence(),
                        last.kind(),
                        last.act(),
                        last.factuality(),
                        Optional.of(Party.unresolved(find(speaker))),
                        Optional.of(find(cue)),
                        last.content(),
                        last.addressee(),
                        last.channel(),
                        last.relays(),
                        last.saidAt(),
                        last.within(),
                        last.confidence(),
                        last.how()));
        return this;
    }

    Draft counts(String words, long value, String counted) {
        Evidence evidence = find(words);
        BigDecimal number = BigDecimal.valueOf(value);
        figures.add(
                new Figure(
                        id(ItemKind.FIGURE, evidence, figures.size()),
                        evidence,
                        new Quantity(number, number, Qualifier.AT_LEAST),
                        Optional.of(counted),
                        Optional.of(counted),
                        Optional.of(counted),
                        times.isEmpty() ? Optional.empty() : Optional.of(times.get(0).id()),
                        Optional.of(party(counted)),
                        statements.isEmpty()
                                ? Optional.empty()
                                : Optional.of(statements.get(0).id()),
                        Optional.empty(),
                        0.9,
                        how));
        return this;
    }

    Draft dates(String words) {
        Evidence evidence = find(words);
        times.add(
                new TimeExpression(
                        id(ItemKind.TIME, evidence, times.size()),
                        evidence,
                        Timex.DATE,
                        new TimeForm.Weekday(DayOfWeek.MONDAY, TimeForm.Direction.BEFORE),
                        Optional.empty(),
                        0.9,
                        how));
        return this;
    }

    ItemId statement(int index) {
        return statements.get(index).id();
    }

    ItemId figure(int index) {
        return figures.get(index).id();
    }

    /** A person of that name, mentioned by the article's first character. */
    Actor actor(String name) {
        Evidence first = Evidence.of(article, new Span(0, 1));
        return new Actor(
                actorId(name),
                name,
                ActorKind.PERSON,
                List.of(name, name + "2"),
                List.of(name),
                List.of(first));
    }

    private static ActorId actorId(String name) {
        return new ActorId("actor-" + Digest.of("draft", name).head());
    }

    /** Lower-case names are unnamed sources. */
    private static Party party(String name) {
        boolean unnamed = Character.isLowerCase(name.charAt(0));
        return new Party(name, Optional.empty(), Optional.of(actorId(name)), unnamed);
    }

    private ItemId id(ItemKind kind, Evidence evidence, int ordinal) {
        return ItemId.of(article.id(), kind, evidence.span(), ordinal);
    }

    private Evidence find(String words) {
        int start = article.text().characters().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("Not in the article: " + words);
        }
        return Evidence.of(article, new Span(start, start + words.length()));
    }
}
