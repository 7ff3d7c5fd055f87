package org.hearsay.reading;

import java.util.List;
import org.hearsay.actor.ActorResolver;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Annotator;
import org.hearsay.article.ArticleReader;
import org.hearsay.dating.Dating;
import org.hearsay.event.EventFinder;
import org.hearsay.figure.FigureFinder;
import org.hearsay.model.Actor;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleOutcome;
import org.hearsay.model.Content;
import org.hearsay.model.Event;
import org.hearsay.model.Figure;
import org.hearsay.model.Position;
import org.hearsay.model.ReadOutcome;
import org.hearsay.model.Reading;
import org.hearsay.model.Rejection;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.position.PositionFinder;
import org.hearsay.statement.StatementFinder;
import org.hearsay.time.TimeFinder;

/**
 * Reads one document's content: all that its article yields, or a rejection with its reason.
 *
 * <p>Pure: no clock, no network, no database, no other document. The same content gives the same
 * reading, in any order and in any number of threads; one reader serves them all.
 */
public final class Reader {

    private final ArticleReader articles = new ArticleReader();
    private final TimeFinder times = new TimeFinder();
    private final Dating dating = new Dating();
    private final StatementFinder statements = new StatementFinder();
    private final FigureFinder figures = new FigureFinder();
    private final PositionFinder positions = new PositionFinder();
    private final EventFinder events = new EventFinder();
    private final ActorResolver actors = new ActorResolver();
    private final Annotator annotator;

    public Reader(Annotator annotator) {
        this.annotator = annotator;
    }

    /** The versions of everything that takes part: equal versions, equal readings. */
    public String version() {
        return "reader-15 " + annotator.version();
    }

    public ReadOutcome read(Content content) {
        ArticleOutcome outcome = articles.read(content);
        if (outcome instanceof Article article) {
            return read(article);
        }
        return (Rejection) outcome;
    }

    private Reading read(Article article) {
        boolean english = article.language().filter(Reader::isEnglish).isPresent();
        return english ? find(article) : unread(article);
    }

    private Reading find(Article article) {
        Annotation annotation = annotator.annotate(article);
        Ration ration = new Ration();
        List<TimeExpression> found = ration.of(times.find(annotation), "times");
        Article dated = article.published(dating.within(annotation, found));
        List<Statement> said = ration.of(statements.find(annotation, found), "statements");
        List<TimeExpression> timed = times.counted(found, said);
        List<Figure> counted = ration.of(figures.find(annotation, timed, said), "figures");
        List<Event> done = ration.of(events.find(annotation, timed, said), "events");
        List<Position> taken = ration.of(positions.find(annotation, timed, said), "positions");
        List<Actor> cast = actors.within(annotation, said, done, taken);
        Casting casting = new Casting(cast);
        return new Reading(
                dated,
                timed,
                casting.statements(said),
                casting.figures(counted),
                casting.events(done),
                casting.positions(taken),
                cast,
                ration.notes(),
                version());
    }

    /** An article in another language is kept and shown; its items are not guessed at. */
    private Reading unread(Article article) {
        String note =
                article.language()
                        .map(tag -> "is in '" + tag + "'")
                        .orElse("does not look English");
        String reason = "The article " + note + "; items are read in English only";
        return Reading.unread(article, reason, version());
    }

    private static boolean isEnglish(String tag) {
        return tag.equals("en") || tag.startsWith("en-");
    }
}
