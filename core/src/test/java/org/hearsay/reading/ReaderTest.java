package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Digest;
import org.hearsay.model.Envelope;
import org.hearsay.model.ReadOutcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejection;
import org.hearsay.model.Stated;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final String GERMAN =
            "Der B\u00fcrgermeister sagte am Dienstag, die Br\u00fccke im Hafen sei nicht sicher"
                + " und bleibe bis zum Ende des Winters geschlossen. Die Fischer halten das"
                + " f\u00fcr ein Ungl\u00fcck, denn einen anderen Weg zum Markt haben sie nicht.";

    /** Words are annotated only where they are read, so this one must not be asked. */
    private static final Annotator UNUSED =
            new Annotator() {
                @Override
                public Annotation annotate(Article article) {
                    throw new AssertionError("asked to annotate " + article.document());
                }

                @Override
                public String version() {
                    return "unused";
                }
            };

    @Test
    void anArticleThatDoesNotLookEnglishIsKeptAndNothingIsReadFromIt() {
        ReadOutcome outcome = read(GERMAN, Stated.nothing());
        assertThat(outcome).isInstanceOf(Reading.class);
        Reading reading = (Reading) outcome;
        assertThat(reading.items()).isEmpty();
        assertThat(reading.article().text().characters()).isEqualTo(GERMAN);
        assertThat(reading.notes()).singleElement().asString().contains("The article is in 'de'");
    }

    @Test
    void theLanguageThatTheUserStatesIsNamed() {
        Stated german =
                new Stated(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("de"),
                        List.of());
        assertThat(((Reading) read(GERMAN, german)).notes())
                .singleElement()
                .asString()
                .contains("is in 'de'");
    }

    @Test
    void aTextWithoutAnArticleIsRejectedWithAReason() {
        ReadOutcome outcome = read("\n \n", Stated.nothing());
        assertThat(outcome).isInstanceOf(Rejection.class);
        assertThat(((Rejection) outcome).reason()).isNotBlank();
    }

    private static ReadOutcome read(String text, Stated stated) {
        Digest digest = Digest.of(text.getBytes(StandardCharsets.UTF_8));
        return new Reader(UNUSED)
                .read(
                        new Content(
                                "case.txt",
                                digest,
                                Content.Format.TEXT,
                                text,
                                stated,
                                Envelope.empty()));
    }
}
