package org.hearsay.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Evidence;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Joined;
import org.hearsay.model.Profile.Tenure;

/** What all articles and a person's register say of a speaker: offices, days, why it is one. */
final class Identity {

    private static final int ROLES = 20;
    private static final int NAMES = 12;

    private final Catalog catalog;
    private final Facts facts;

    Identity(Catalog catalog) {
        this.catalog = catalog;
        this.facts = new Facts(catalog);
    }

    void write(Html h, Speaker speaker) {
        speaker.actor()
                .flatMap(actor -> catalog.query().profile(actor.id()))
                .ifPresent(profile -> write(h, profile));
    }

    private void write(Html h, Profile profile) {
        if (profile.wikidata().isPresent()) {
            h.open("p", "known").text("In Wikidata: ");
            h.address("https://www.wikidata.org/wiki/" + profile.wikidata().get()).close();
        }
        roles(h, profile.tenures());
        if (!profile.joined().isEmpty()) {
            h.open("details", "why").leaf("summary", "Why is this one?").open("ul");
            profile.joined().forEach(joined -> joined(h, joined));
            h.close().close();
        }
        if (!profile.undecided().isEmpty()) {
            h.open("p", "known").text("Not decided: ");
            h.name(Wording.clip(String.join("; ", profile.undecided()), 600)).text(".").close();
        }
    }

    private void roles(Html h, List<Tenure> tenures) {
        if (tenures.isEmpty()) {
            return;
        }
        List<Tenure> shown =
                tenures.stream()
                        .sorted(
                                Comparator.<Tenure, Boolean>comparing(t -> !isRegistered(t))
                                        .thenComparing(t -> -t.articles()))
                        .limit(ROLES)
                        .toList();
        h.open("table", "stack").leaf("caption", "Called").open("thead").open("tr");
        for (String column : List.of("Role", "First", "Last", "Articles")) {
            h.open("th").attribute("scope", "col").text(column).close();
        }
        h.close().close().open("tbody");
        tenures.stream().filter(shown::contains).forEach(tenure -> role(h, tenure));
        h.close().close();
        if (shown.size() < tenures.size()) {
            h.leaf("p", "known", "And otherwise in few articles; exports have them all.");
        }
    }

    private static boolean isRegistered(Tenure tenure) {
        return tenure.from().isPresent() || tenure.to().isPresent();
    }

    private void role(Html h, Tenure tenure) {
        h.open("tr").open("th").attribute("scope", "row").attribute("data-label", "Role");
        h.name(Wording.clip(tenure.title(), 200));
        if (isRegistered(tenure)) {
            h.leaf("small", "known", " " + held(tenure) + "as your register of people says");
        }
        h.close();
        List<Evidence> where = tenure.evidence();
        day(h, "First", tenure.first(), where.stream().findFirst());
        day(h, "Last", tenure.last(), where.stream().skip(1).findFirst());
        h.open("td", "count").attribute("data-label", "Articles");
        h.text(Integer.toString(tenure.articles())).close().close();
    }

    /** "since 2021-05-01, ", "until …", "from … to …"; nothing where neither end is known. */
    private static String held(Tenure tenure) {
        String from = tenure.from().map(LocalDate::toString).orElse("");
        String to = tenure.to().map(LocalDate::toString).orElse("");
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() && to.isEmpty()
                    ? ""
                    : (from.isEmpty() ? "until " + to : "since " + from) + ", ";
        }
        return "from " + from + " to " + to + ", ";
    }

    private void day(Html h, String label, Optional<LocalDate> day, Optional<Evidence> words) {
        h.open("td").attribute("data-label", label);
        h.text(day.map(LocalDate::toString).orElse(words.isPresent() ? "day not known" : ""));
        words.flatMap(w -> catalog.query().article(w.article()))
                .ifPresent(
                        article -> {
                            h.text(" ");
                            facts.article(h, article, Catalog.place(article));
                        });
        h.close();
    }

    private static void joined(Html h, Joined joined) {
        h.open("li").name(joined.because());
        h.text(" (" + Wording.count(joined.members().size(), "article") + ", confidence ");
        h.text(Wording.confidence(joined.confidence()) + "): ");
        List<String> names = joined.names();
        for (int i = 0; i < Math.min(NAMES, names.size()); i++) {
            h.text(i > 0 ? ", " : "").name(Wording.clip(names.get(i), 100));
        }
        h.text(names.size() > NAMES ? " and otherwise." : ".").close();
    }
}
