package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.model.ArticleId;
import org.hearsay.model.PeopleRegister.Post;

/**
 * Tells who held an office on the day of an article that names the office alone.
 *
 * <p>A person's register goes before what articles say. By the articles somebody holds an office
 * from a quarter before the first day on which they are called so to a quarter after the last, but
 * not once they are only "former", nor while they are only "elect". Where two hold it the one
 * within whose days the article's lies is meant, and else nobody: an office is not its holder.
 */
final class OfficeHolders {

    private static final int MARGIN_DAYS = 92;

    /** No office, but a word for whoever holds one. */
    private static final String ANYBODY = "leader";

    private final Companions companions;
    private final Lexicon lexicon;
    private final Countries countries;
    private final Map<String, List<Group>> byHead = new TreeMap<>();
    private final Map<Group, Days> known = new HashMap<>();

    OfficeHolders(List<Group> groups, Companions companions, Lexicon lexicon, Countries countries) {
        this.companions = companions;
        this.lexicon = lexicon;
        this.countries = countries;
        for (Group group : groups) {
            group.roles().stream()
                    .map(RoleTitle::head)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(
                            head ->
                                    byHead.computeIfAbsent(head, h -> new ArrayList<>())
                                            .add(group));
        }
    }

    /** The one holder of the office that is all that this person is called by. */
    Optional<Group> holder(Somebody titled) {
        List<Group> holders = new ArrayList<>();
        for (RoleTitle title : titled.roles()) {
            if (title.namesBody() && !title.head().equals(ANYBODY)) {
                holders(title, titled).stream()
                        .filter(group -> !holders.contains(group))
                        .forEach(holders::add);
            }
        }
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    private List<Group> holders(RoleTitle title, Somebody titled) {
        List<Group> all =
                byHead.getOrDefault(title.head(), List.of()).stream()
                        .filter(group -> group.roles().stream().anyMatch(title::sameOffice))
                        .toList();
        Optional<LocalDate> day =
                titled.articles().stream().flatMap(a -> companions.day(a).stream()).findFirst();
        return day.isEmpty() ? all : on(day.get(), title, all);
    }

    private List<Group> on(LocalDate day, RoleTitle title, List<Group> all) {
        List<Group> registered =
                all.stream()
                        .filter(group -> posts(group, title).stream().anyMatch(p -> p.covers(day)))
                        .filter(
                                group ->
                                        posts(group, title).stream()
                                                .anyMatch(OfficeHolders::isDated))
                        .toList();
        if (!registered.isEmpty()) {
            return registered;
        }
        List<Group> possible =
                all.stream()
                        .filter(
                                group ->
                                        posts(group, title).isEmpty()
                                                || posts(group, title).stream()
                                                        .anyMatch(p -> p.covers(day)))
                        .filter(group -> mayHold(group, title, day))
                        .toList();
        if (possible.size() < 2) {
            return possible;
        }
        List<Group> within =
                possible.stream()
                        .filter(
                                group ->
                                        isWithin(
                                                day,
                                                days(group).of(days(group).held, title.post())))
                        .toList();
        return within.size() == 1 ? within : possible;
    }

    private static boolean isDated(Post post) {
        return post.from().isPresent() || post.to().isPresent();
    }

    private List<Post> posts(Group group, RoleTitle title) {
        return group.entry().stream()
                .flatMap(entry -> entry.posts().stream())
                .filter(p -> RoleTitle.of(p.title(), lexicon, countries).sameOffice(title))
                .toList();
    }

    private boolean mayHold(Group group, RoleTitle title, LocalDate day) {
        Days days = days(group);
        NavigableSet<LocalDate> held = days.of(days.held, title.post());
        if (held.isEmpty()) {
            return true;
        }
        boolean left =
                days.of(days.former, title.office()).floor(day) != null
                        && held.ceiling(day) == null;
        boolean elected =
                days.of(days.elect, title.office()).ceiling(day) != null && held.floor(day) == null;
        boolean near =
                !day.isBefore(held.first().minusDays(MARGIN_DAYS))
                        && !day.isAfter(held.last().plusDays(MARGIN_DAYS));
        return near && !left && !elected;
    }

    private static boolean isWithin(LocalDate day, NavigableSet<LocalDate> days) {
        return days.floor(day) != null && days.ceiling(day) != null;
    }

    private Days days(Group group) {
        return known.computeIfAbsent(group, this::read);
    }

    private Days read(Group group) {
        Days days = new Days();
        for (Somebody member : group.members()) {
            for (ArticleId article : member.articles()) {
                companions
                        .day(article)
                        .ifPresent(day -> member.roles().forEach(role -> days.add(role, day)));
            }
        }
        return days;
    }

    /** The days on which articles give a group's members their titles. */
    private static final class Days {
        private final Map<String, NavigableSet<LocalDate>> held = new TreeMap<>();
        private final Map<String, NavigableSet<LocalDate>> former = new TreeMap<>();
        private final Map<String, NavigableSet<LocalDate>> elect = new TreeMap<>();

        void add(RoleTitle role, LocalDate day) {
            held.computeIfAbsent(role.post(), k -> new TreeSet<>()).add(day);
            if (role.isFormer()) {
                former.computeIfAbsent(role.office(), k -> new TreeSet<>()).add(day);
            }
            if (role.isElect()) {
                elect.computeIfAbsent(role.office(), k -> new TreeSet<>()).add(day);
            }
        }

        NavigableSet<LocalDate> of(Map<String, NavigableSet<LocalDate>> days, String title) {
            return days.getOrDefault(title, new TreeSet<>());
        }
    }
}
