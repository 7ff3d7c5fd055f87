package org.hearsay.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Act;
import org.hearsay.model.Article;
import org.hearsay.model.DayRange;
import org.hearsay.model.Evidence;
import org.hearsay.model.Factuality;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Party;
import org.hearsay.model.Position;
import org.hearsay.model.Reading;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

final class DatesTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);

    /** The days of "it rejected the plan" in "The guild CUE it rejected the plan". */
    private static Optional<DayRange> days(String cue) {
        String said = "it rejected the plan";
        Article article = TaggedText.annotate("The guild " + cue + " " + said, DAY).article();
        int verb = "The guild ".length() + cue.length() - "said".length();
        Evidence content = words(article, "The guild ".length() + cue.length() + 1, said.length());
        Evidence source = words(article, 0, "The guild".length());
        Statement statement =
                new Statement(
                        ItemId.of(article.id(), ItemKind.STATEMENT, content.span(), 0),
                        words(article, 0, content.span().end()),
                        Statement.Kind.INDIRECT,
                        Act.ASSERT,
                        new Factuality(Factuality.Polarity.POSITIVE, Optional.empty()),
                        Optional.of(Party.unresolved(source)),
                        Optional.of(words(article, verb, "said".length())),
                        List.of(content),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        .8,
                        new How("statement", "1", "made by hand"));
        Position position = position(article, content, source, statement);
        Reading reading =
                new Reading(
                        article,
                        List.of(),
                        List.of(statement),
                        List.of(),
                        List.of(),
                        List.of(position),
                        List.of(),
                        List.of(),
                        "test");
        return new Dates(List.of(reading), List.of()).of(position);
    }

    private static Position position(
            Article article, Evidence content, Evidence source, Statement statement) {
        int end = content.span().end();
        Evidence issue = words(article, end - "the plan".length(), "the plan".length());
        return new Position(
                ItemId.of(article.id(), ItemKind.POSITION, issue.span(), 0),
                content,
                Party.unresolved(source),
                Stance.REJECTS,
                issue,
                "plan",
                List.of(),
                Position.Basis.STATED,
                Optional.empty(),
                Optional.of(statement.id()),
                Optional.empty(),
                false,
                .8,
                new How("position", "1", "made by hand"));
    }

    private static Evidence words(Article article, int from, int length) {
        return Evidence.of(article, new Span(from, from + length));
    }

    @Test
    void whatIsSaidIsOfTheDayOfPublication() {
        assertThat(days("said")).contains(new DayRange(DAY, DAY));
    }

    @Test
    void whatSomebodyHadSaidIsOfNoDay() {
        assertThat(days("had said")).isEmpty();
    }
}
