package org.hearsay.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearsay.model.Placement;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;
import org.hearsay.model.StoryId;

/**
 * Tells which articles belong to one running story: those that tell of the same people, places and
 * things in words of the same kind.
 *
 * <p>Articles are taken in order of publication, the undated last, and each joins the story whose
 * middle it is most like, if it is like enough; then stories that are alike become one, and what
 * stood alone is looked at once more. After a silence of a month more likeness is asked. What a
 * person placed in a story or took out of it stays so. An article that is like no other belongs to
 * none.
 *
 * <p>The result is in order of id and does not depend on the order of the readings; the work is
 * near-linear in their number. Stateless and safe for use by several threads.
 */
public final class StoryGrouper {

    private static final int REASONS = 4;

    private final Profile.Maker profiles = new Profile.Maker();

    /** The stories of these readings, each of another article. */
    public List<Story> group(List<Reading> readings, List<Placement> placements) {
        return grouped(readings.stream().map(this::gist).toList(), placements);
    }

    /** What the reading is about, for {@link #grouped}; needs the reading no more. */
    public Gist gist(Reading reading) {
        return new Gist(
                reading.article().id(),
                reading.article().publication().day(),
                profiles.of(reading));
    }

    /** The same stories, where the readings are too many to be held at once. */
    public List<Story> grouped(List<Gist> gists, List<Placement> placements) {
        List<Gist> told = gists.stream().sorted(IN_ORDER).toList();
        List<Cluster> clusters = new Clustering(told).clusters();
        List<Placed> placed = new Placing(clusters, told).placed(placements);
        return placed.stream()
                .filter(one -> one.cluster().members().size() > 1)
                .map(StoryGrouper::story)
                .sorted(Comparator.comparing(Story::id))
                .toList();
    }

    private static final Comparator<Gist> IN_ORDER =
            Comparator.<Gist, LocalDate>comparing(gist -> gist.day().orElse(LocalDate.MAX))
                    .thenComparing(Gist::article);

    /** A story with the name that a person gave it, if one did, and whom a person put into it. */
    record Placed(Cluster cluster, Optional<String> name, List<Gist> byPerson) {

        Placed {
            byPerson = List.copyOf(byPerson);
        }
    }

    private static Story story(Placed placed) {
        Cluster cluster = placed.cluster();
        List<Story.Member> members = new ArrayList<>();
        for (Gist told : cluster.members()) {
            boolean chosen = placed.byPerson().contains(told);
            members.add(
                    new Story.Member(
                            told.article(),
                            chosen ? "A person put it there." : because(cluster, told)));
        }
        return new Story(id(members), placed.name().orElseGet(cluster::label), members);
    }

    private static StoryId id(List<Story.Member> members) {
        return StoryId.of(
                members.stream().map(Story.Member::article).min(Comparator.naturalOrder()).get());
    }

    private static String because(Cluster cluster, Gist told) {
        return "It shares with the others: "
                + cluster.shared(told, REASONS).stream().collect(Collectors.joining(", "))
                + ".";
    }
}
