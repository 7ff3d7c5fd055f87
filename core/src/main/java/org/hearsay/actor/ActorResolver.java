package org.hearsay.actor;

import java.util.List;
import org.hearsay.annotation.Annotation;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorChanges;
import org.hearsay.model.Event;
import org.hearsay.model.PeopleRegister;
import org.hearsay.model.Position;
import org.hearsay.model.Profile;
import org.hearsay.model.Reading;
import org.hearsay.model.Statement;

/**
 * Finds who is who: in one article, and across articles.
 *
 * <p>A wrong merge is worse than a missed one: where two could be meant, nobody is. Stateless and
 * safe for use by several threads; the result depends on nothing but the arguments.
 */
public final class ActorResolver {

    private final Lexicon lexicon = new Lexicon();
    private final Countries countries = new Countries();

    public ActorResolver() {}

    /**
     * The actors of one article, in the order of their ids.
     *
     * <p>Named persons and organisations are actors wherever they are mentioned; places only where
     * they stand for a government that speaks or is spoken to. The span of every source, addressee,
     * relay and other party that could be resolved is a mention of exactly one actor; one that
     * could not is a mention of none. Words other than a name never make one person both sides of
     * an event, or both speaker and addressee.
     */
    public List<Actor> within(
            Annotation annotation,
            List<Statement> statements,
            List<Event> events,
            List<Position> positions) {
        return new ArticleCast(annotation, lexicon, countries)
                .resolve(new Asked(statements, events, positions));
    }

    /**
     * The actors of several articles, each once, whatever the order of the readings.
     *
     * <p>Persons are joined by full name, and by other spellings of it that general rules of
     * transliteration allow, where the company or the title agrees; a surname alone joins the one
     * full name in all the readings that bears it, unless titles contradict; an office, its holder
     * on the article's day; bodies by name, and by acronym where it has one meaning; governments by
     * country. Unnamed sources are never joined.
     */
    public Cast across(List<Reading> readings) {
        return across(readings, PeopleRegister.empty(), ActorChanges.none());
    }

    /**
     * The same by a person's register, which goes before all rules, and then by what people decided
     * of the actors of these readings, which goes before all else.
     */
    public Cast across(List<Reading> readings, PeopleRegister people, ActorChanges changes) {
        Cast cast = new CastBuilder(lexicon, countries).build(readings, people);
        return changes.isEmpty() ? cast : new Recut(cast, readings, changes).cast();
    }

    /** What is known of the actors of a cast, in the order of their ids; nothing of most. */
    public List<Profile> profiles(Cast cast, List<Reading> readings) {
        return new Profiles(cast, readings).all();
    }
}
