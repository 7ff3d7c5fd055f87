package org.hearsay.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Event;
import org.hearsay.model.EventType;
import org.hearsay.model.Evidence;
import org.hearsay.model.Party;
import org.hearsay.model.Place;
import org.hearsay.model.Reading;
import org.hearsay.query.Query;

/**
 * Events as rows with the forty columns of POLECAT, the data set in PLOVER's terms, tab-separated
 * with a header.
 *
 * <p>One row an event; several who act or are acted upon together are joined by "; ". What is not
 * known here stays empty: intensity, sectors, coordinates, GeoNames and Wikipedia ids. Only what
 * happened or goes on is a row, as POLECAT has it: what is announced, planned, threatened, denied,
 * alleged or supposed is in the other formats.
 */
final class Plover implements TextFormat {

    static final List<String> COLUMNS =
            List.of(
                    ("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,"
                                    + "Actor Name,Actor Country,Actor COW,Primary Actor Sector,"
                                    + "Actor Sectors,Actor Title,Actor Name Raw,Wikipedia Actor ID,"
                                    + "Recipient Name,Recipient Country,Recipient COW,"
                                    + "Primary Recipient Sector,Recipient Sectors,Recipient Title,"
                                    + "Recipient Name Raw,Wikipedia Recipient ID,Placename,City,"
                                    + "District,Province,Country,Latitude,Longitude,GeoNames ID,"
                                    + "Raw Placename,Feature Type,Source,Publication Date,"
                                    + "Story People,Story Organizations,Story Locations,Language,"
                                    + "Version")
                            .split(",", -1));

    @Override
    public String name() {
        return "plover";
    }

    @Override
    public String about() {
        return "PLOVER events in POLECAT's columns, tab-separated";
    }

    @Override
    public String mediaType() {
        return "text/tab-separated-values; charset=utf-8";
    }

    @Override
    public String file() {
        return "hearsay.plover.tsv";
    }

    @Override
    public void write(Export export, Appendable out) throws IOException {
        Tabs.row(COLUMNS, out);
        for (Reading reading : export.query().readings()) {
            Context context = new Context(export, reading);
            for (Event event : reading.events()) {
                if (happens(event)) {
                    Tabs.row(context.row(event), out);
                }
            }
        }
    }

    private static boolean happens(Event event) {
        return switch (event.modality()) {
            case HAPPENED, ONGOING -> true;
            case ANNOUNCED, PLANNED, PROPOSED, THREATENED, DENIED, ALLEGED, HYPOTHETICAL -> false;
        };
    }

    /** PLOVER's quarter of a type of event. */
    static String quarter(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> "VERBAL COOPERATION";
            case COOPERATE, AID, RETREAT -> "MATERIAL COOPERATION";
            case REQUEST, ACCUSE, REJECT, THREATEN -> "VERBAL CONFLICT";
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> "MATERIAL CONFLICT";
        };
    }

    /** What all rows of an article share. */
    private static final class Context {

        private final Query query;
        private final Wording wording;
        private final Article article;
        private final List<String> story;

        Context(Export export, Reading reading) {
            this.query = export.query();
            this.wording = export.wording();
            this.article = reading.article();
            this.story =
                    List.of(
                            names(reading, ActorKind.PERSON),
                            names(reading, ActorKind.ORGANISATION, ActorKind.GOVERNMENT),
                            names(reading, ActorKind.PLACE));
        }

        private String names(Reading reading, ActorKind... kinds) {
            return reading.actors().stream()
                    .filter(actor -> List.of(kinds).contains(actor.kind()))
                    .map(Actor::name)
                    .map(wording::quote)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        List<String> row(Event event) {
            List<String> row = new ArrayList<>();
            row.add(event.id().value());
            row.add(query.value(article, event.time()).orElse(""));
            row.add(event.type().word());
            row.add(event.mode().orElse(""));
            row.add("");
            row.add(quarter(event.type()));
            row.add(String.join("; ", event.contexts()));
            row.addAll(parties(event.actors()));
            row.addAll(parties(event.targets()));
            row.addAll(place(event.place()));
            row.add(article.outlet().map(outlet -> outlet.name()).orElse(""));
            row.add(article.publication().value().orElse(""));
            row.addAll(story);
            row.add(article.language().orElse(""));
            row.add(event.how().toString());
            return row;
        }

        /** Name, country, COW, primary sector, sectors, title, raw name, Wikipedia. */
        private List<String> parties(List<Party> parties) {
            String names = joined(parties.stream().map(Party::name).toList());
            String titles =
                    joined(
                            parties.stream()
                                    .flatMap(party -> party.actor().stream())
                                    .flatMap(this::roles)
                                    .toList());
            String raw =
                    joined(
                            parties.stream()
                                    .flatMap(party -> party.evidence().stream())
                                    .map(Evidence::exact)
                                    .toList());
            return List.of(names, "", "", "", "", titles, raw, "");
        }

        private Stream<String> roles(ActorId id) {
            return query.actor(id).stream().flatMap(actor -> actor.roles().stream());
        }

        private String joined(List<String> names) {
            return names.stream().map(wording::quote).distinct().collect(Collectors.joining("; "));
        }

        /** Name, city, district, province, country, two coordinates, GeoNames, raw, feature. */
        private List<String> place(Optional<Place> place) {
            String raw =
                    place.flatMap(Place::evidence)
                            .map(Evidence::exact)
                            .map(wording::quote)
                            .orElse("");
            return List.of(
                    place.map(Place::name).map(wording::quote).orElse(""),
                    "",
                    "",
                    "",
                    place.flatMap(Place::country).orElse(""),
                    "",
                    "",
                    "",
                    raw,
                    "");
        }
    }
}
