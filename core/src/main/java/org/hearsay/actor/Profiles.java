package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.actor.Cast.Tie;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.PeopleRegister.Entry;
import org.hearsay.model.PeopleRegister.Post;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Joined;
import org.hearsay.model.Profile.Tenure;
import org.hearsay.model.Reading;

/** Makes the profiles of a cast: why each is one, and what it is called from when to when. */
final class Profiles {

    private final Cast cast;
    private final Map<ArticleId, Article> articles = new TreeMap<>();
    private final Map<ActorId, List<Actor>> members = new TreeMap<>();

    /** A title as one article gives it. */
    private record Called(String title, Evidence evidence, Optional<LocalDate> day) {}

    Profiles(Cast cast, List<Reading> readings) {
        this.cast = cast;
        readings.forEach(r -> articles.put(r.article().id(), r.article()));
        for (Actor actor : CastBuilder.distinct(readings)) {
            ActorId whole = cast.merged().get(actor.id());
            if (whole != null) {
                members.computeIfAbsent(whole, id -> new ArrayList<>()).add(actor);
            }
        }
    }

    List<Profile> all() {
        return cast.actors().stream()
                .map(actor -> profile(actor.id(), members.getOrDefault(actor.id(), List.of())))
                .filter(
                        profile ->
                                !profile.tenures().isEmpty()
                                        || !profile.joined().isEmpty()
                                        || !profile.undecided().isEmpty()
                                        || profile.wikidata().isPresent())
                .toList();
    }

    private Profile profile(ActorId id, List<Actor> own) {
        List<Entry> known = own.stream().flatMap(a -> entry(a).stream()).distinct().toList();
        Optional<Entry> entry = known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        SortedSet<String> undecided = new TreeSet<>();
        own.forEach(a -> tie(a).flatMap(Tie::undecided).ifPresent(undecided::add));
        if (known.size() > 1) {
            undecided.add("your register of people has them as " + known.size());
        }
        return new Profile(
                id,
                entry.flatMap(Entry::wikidata),
                tenures(own, entry),
                joined(own, entry.isPresent()),
                List.copyOf(undecided));
    }

    private Optional<Tie> tie(Actor member) {
        return Optional.ofNullable(cast.ties().get(member.id()));
    }

    private Optional<Entry> entry(Actor member) {
        return tie(member).flatMap(Tie::entry);
    }

    private List<Joined> joined(List<Actor> own, boolean registered) {
        if (own.size() < 2 && !registered) {
            return List.of();
        }
        Map<String, List<Actor>> byReason = new TreeMap<>();
        Map<String, Double> confidence = new TreeMap<>();
        for (Actor member : own) {
            tie(member)
                    .filter(tie -> !tie.because().isEmpty())
                    .ifPresent(
                            tie -> {
                                byReason.computeIfAbsent(tie.because(), k -> new ArrayList<>())
                                        .add(member);
                                confidence.put(tie.because(), tie.confidence());
                            });
        }
        return byReason.entrySet().stream()
                .map(
                        e ->
                                new Joined(
                                        e.getKey(),
                                        confidence.getOrDefault(e.getKey(), 0.0),
                                        names(e.getValue()),
                                        e.getValue().stream().map(Actor::id).sorted().toList()))
                .sorted(
                        Comparator.comparingDouble(Joined::confidence)
                                .reversed()
                                .thenComparing(Joined::because))
                .toList();
    }

    private static List<String> names(Collection<Actor> members) {
        return members.stream().map(Actor::name).distinct().sorted().toList();
    }

    private List<Tenure> tenures(List<Actor> own, Optional<Entry> entry) {
        Map<String, List<Called>> byTitle = new TreeMap<>();
        for (Actor member : own) {
            for (String role : member.roles()) {
                Article article = articles.get(member.mentions().get(0).article());
                if (article != null) {
                    byTitle.computeIfAbsent(Lexicon.lower(role), k -> new ArrayList<>())
                            .add(
                                    new Called(
                                            role,
                                            RoleWords.of(article, member, role),
                                            article.publication().day()));
                }
            }
        }
        Map<String, Post> posts = new LinkedHashMap<>();
        List<Tenure> tenures = new ArrayList<>();
        for (Post post : entry.map(Entry::posts).orElse(List.of())) {
            if (posts.putIfAbsent(Lexicon.lower(post.title()), post) != null) {
                tenures.add(tenure(post.title(), Optional.of(post), List.of()));
            }
        }
        Stream.concat(posts.keySet().stream(), byTitle.keySet().stream())
                .distinct()
                .forEach(
                        key -> {
                            List<Called> called = byTitle.getOrDefault(key, List.of());
                            Optional<Post> post = Optional.ofNullable(posts.get(key));
                            String title =
                                    post.map(Post::title).orElseGet(() -> Profiles.title(called));
                            tenures.add(tenure(title, post, called));
                        });
        tenures.sort(BY_DAY);
        return tenures;
    }

    /** As most articles write it; of as many the first by code unit. */
    private static String title(List<Called> called) {
        Map<String, Integer> counts = new TreeMap<>();
        called.forEach(one -> counts.merge(one.title(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static final Comparator<Tenure> BY_DAY =
            Comparator.<Tenure, LocalDate>comparing(
                            t -> t.from().or(t::first).orElse(LocalDate.MAX))
                    .thenComparing(Tenure::title)
                    .thenComparing(t -> t.to().orElse(LocalDate.MAX));

    private static Tenure tenure(String title, Optional<Post> post, List<Called> called) {
        Comparator<Called> order =
                Comparator.<Called, LocalDate>comparing(c -> c.day().orElse(LocalDate.MAX))
                        .thenComparing(Called::evidence);
        List<Called> dated =
                called.stream().filter(c -> c.day().isPresent()).sorted(order).toList();
        List<Called> shown = dated.isEmpty() ? called.stream().sorted(order).toList() : dated;
        return new Tenure(
                title,
                post.flatMap(Post::from),
                post.flatMap(Post::to),
                dated.stream().findFirst().flatMap(Called::day),
                dated.isEmpty() ? Optional.empty() : dated.get(dated.size() - 1).day(),
                (int) called.stream().map(c -> c.evidence().article()).distinct().count(),
                shown.isEmpty()
                        ? List.of()
                        : Stream.of(shown.get(0), shown.get(shown.size() - 1))
                                .map(Called::evidence)
                                .distinct()
                                .toList());
    }
}
