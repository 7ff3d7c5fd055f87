package org.hearsay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Attribution;
import org.hearsay.annotation.TaggedText;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;
import org.hearsay.time.TimeFinder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which day of its sentence a statement has: source and cue in brackets, then the day or nothing. */
class SaidWhenTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 4);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Karr] [said] on/IN Monday that {the pier is safe}. | Monday",
                "On/IN Monday, [Karr] [said] {the pier is safe}. | Monday",
                "[Karr] on/IN Monday also/RB [denied] {the charge}. | Monday",
                "[Karr] [told] reporters/NNS in/IN an/DT interview/NN on/IN Monday that {it is safe}. | Monday",
                "{The pier is safe}, [Karr] [said] of/IN Venn/NNP last week in/IN Ostra/NNP. | last week",
                "At/IN Monday's hearing/NN, [Karr] [said] {the pier is safe}. | Monday",
                "[Karr] [defended] {himself} during/IN last week's hearing/NN. | last week",
                "[Karr] resigned/VBD on/IN Monday, [saying] {the pier was not safe}. | Monday",
                "On/IN Monday [Karr] thanked/VBD the/DT crew/NN and/CC [said] {the pier was safe}. | Monday",
                "[He] praised/VBD his/PRP$ meeting/NN with/IN Venn/NNP in/IN June and/CC [says] {it was good}. | ",
                "[Karr] [says] {it was never worse} as/IN he/PRP prepares/VBZ for/IN talks/NNS on/IN Monday. | ",
                "[Karr] rejected/VBD last week's charge/NN as/IN a/DT comedy/NN, [arguing] {it is empty}. | ",
                "[Karr] [stated] {that one point is open}, and/CC hoped/VBD for/IN a/DT deal/NN on/IN Friday. | ",
                "In/IN the/DT hours/NNS leading/VBG up/RP to/TO Monday's talks/NNS, [Karr] [said] {it is safe}. | ",
                "Asked/VBN what/WP he/PRP will/MD say/VB on/IN Monday, [Karr] [said] {nothing}. | ",
                "Karr/NNP in/IN March opened/VBD a/DT pier/NN [he] [said] {would be safe}. | ",
                "[Karr] also/RB [blamed] {the crew}, echoing/VBG a/DT post/NN from/IN Venn/NNP on/IN Monday. | ",
                "[Karr] [continued] {this line}, and/CC on/IN Monday he/PRP told/VBD Gull/NNP Radio/NNP more/JJR. | ",
                "[Critics] [complained] {of the pier} ahead/RB of/IN a/DT vote/NN on/IN Monday. | ",
                "[Karr] will/MD meet/VB the/DT crew/NN on/IN Monday, [saying] {it is time}. | ",
                "The/DT March 3 vote/NN was/VBD fair/JJ, [Karr] [said]{, and nobody doubts it}. | ",
            })
    void aStatementHasTheDayThatGoesWithItsCueAndNoOther(String line, String day) {
        assertThat(day(line)).isEqualTo(Optional.ofNullable(day));
    }

    private static Optional<String> day(String line) {
        Annotation plain = TaggedText.annotate(line.replaceAll("[\\[\\]{}]", ""), PUBLISHED);
        Attribution seen =
                new Attribution(
                        Optional.of(span(plain, marked(line, '[', ']', 0))),
                        span(plain, marked(line, '[', ']', 1)),
                        List.of(span(plain, marked(line, '{', '}', 0))),
                        0.9);
        Annotation annotation =
                new Annotation(
                        plain.article(),
                        plain.sentences(),
                        plain.names(),
                        List.of(seen),
                        plain::parse);
        List<TimeExpression> times = new TimeFinder().find(annotation);
        Statement statement = new StatementFinder().find(annotation, times).get(0);
        return statement
                .saidAt()
                .flatMap(id -> times.stream().filter(time -> time.id().equals(id)).findFirst())
                .map(time -> time.evidence().exact());
    }

    private static String marked(String line, char from, char to, int skip) {
        int start = line.indexOf(from) + 1;
        for (int i = 0; i < skip; i++) {
            start = line.indexOf(from, start) + 1;
        }
        return line.substring(start, line.indexOf(to, start));
    }

    private static Span span(Annotation annotation, String words) {
        int start = annotation.article().text().characters().indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new Span(start, start + words.length());
    }
}
