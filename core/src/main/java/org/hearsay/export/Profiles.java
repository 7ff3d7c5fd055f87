package org.hearsay.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.ActorId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Joined;
import org.hearsay.model.Profile.Tenure;
import org.hearsay.query.Query;

/** What is known of actors across articles, in the forms that exports need. */
final class Profiles {

    /** Before an id it is the name of an item of Wikidata in linked data. */
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    private final Query query;
    private final Wording wording;
    private final Places places;

    Profiles(Query query, Wording wording, Places places) {
        this.query = query;
        this.wording = wording;
        this.places = places;
    }

    /** The name of a Wikidata item in linked data. */
    static String iri(String wikidata) {
        return WIKIDATA + wikidata;
    }

    /** Adds what there is to an actor's line. */
    Json add(Json line, ActorId actor) {
        return query.profile(actor).map(profile -> add(line, profile)).orElse(line);
    }

    private Json add(Json line, Profile profile) {
        line.put("wikidata", profile.wikidata());
        if (!profile.tenures().isEmpty()) {
            line.objects("held", profile.tenures().stream().map(this::tenure).toList());
        }
        if (!profile.joined().isEmpty()) {
            line.objects("joined", profile.joined().stream().map(this::joined).toList());
        }
        return profile.undecided().isEmpty()
                ? line
                : line.strings(
                        "undecided", profile.undecided().stream().map(wording::quote).toList());
    }

    private Json tenure(Tenure tenure) {
        return new Json()
                .put("title", wording.quote(tenure.title()))
                .put("from", tenure.from().map(LocalDate::toString))
                .put("to", tenure.to().map(LocalDate::toString))
                .put("first", tenure.first().map(LocalDate::toString))
                .put("last", tenure.last().map(LocalDate::toString))
                .put("articles", tenure.articles())
                .objects(
                        "evidence",
                        tenure.evidence().stream().flatMap(e -> evidence(e).stream()).toList());
    }

    private Optional<Json> evidence(Evidence words) {
        return query.article(words.article())
                .map(
                        article ->
                                new Json()
                                        .put("article", article.id().value())
                                        .put("document", article.document())
                                        .put("span", places.of(article, words.span()))
                                        .put("text", wording.quote(words.exact())));
    }

    private Json joined(Joined joined) {
        return new Json()
                .put("because", wording.quote(joined.because()))
                .put("confidence", java.math.BigDecimal.valueOf(joined.confidence()))
                .strings("names", joined.names().stream().map(wording::quote).toList())
                .strings("members", joined.members().stream().map(ActorId::value).toList());
    }

    /** "mayor of Kell (2031-01-01 – 2031-03-01)": what a cell holds of the roles with days. */
    static String held(Profile profile, Wording wording) {
        return profile.tenures().stream()
                .filter(t -> first(t).isPresent() || last(t).isPresent())
                .map(t -> wording.quote(t.title()) + " (" + days(first(t), last(t)) + ")")
                .collect(Collectors.joining("; "));
    }

    /** Why it is one actor, and what was not decided, for a cell. */
    static String because(Profile profile, Wording wording) {
        List<String> reasons =
                profile.joined().stream()
                        .map(j -> wording.quote(j.because()) + " (" + j.members().size() + ")")
                        .toList();
        return String.join("; ", reasons);
    }

    private static Optional<LocalDate> first(Tenure tenure) {
        return tenure.from().or(tenure::first);
    }

    private static Optional<LocalDate> last(Tenure tenure) {
        return tenure.to().or(() -> tenure.from().isPresent() ? Optional.empty() : tenure.last());
    }

    private static String days(Optional<LocalDate> first, Optional<LocalDate> last) {
        return first.map(LocalDate::toString).orElse("")
                + " – "
                + last.map(LocalDate::toString).orElse("");
    }
}
