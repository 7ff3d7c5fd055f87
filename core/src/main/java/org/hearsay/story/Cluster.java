package org.hearsay.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A story in the making: its articles and the sum of their profiles. Not thread-safe. */
final class Cluster {

    private static final double MOST = 0.08;

    private static final int LABEL = 3;
    private static final double NOTHING = 1e-9;
    private static final Long NEVER = Long.MAX_VALUE;

    private final List<Gist> members = new ArrayList<>();
    private final Map<String, Double> sum = new TreeMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private int undated;
    private double square;

    void add(Gist told) {
        square += 2 * Profile.dot(sum, told.profile().weights(), Double.MAX_VALUE) + 1;
        members.add(told);
        told.day().ifPresentOrElse(days::add, () -> undated++);
        told.profile().weights().forEach((f, weight) -> sum.merge(f, weight, Double::sum));
    }

    void addAll(Cluster other) {
        other.members.forEach(this::add);
    }

    void remove(Gist told) {
        List<Gist> rest = members.stream().filter(member -> !member.equals(told)).toList();
        members.clear();
        sum.clear();
        days.clear();
        undated = 0;
        square = 0;
        rest.forEach(this::add);
    }

    List<Gist> members() {
        return members;
    }

    Map<String, Double> features() {
        return sum;
    }

    /**
     * The cosine between this story's middle and a profile, in which no single name or word counts
     * for more than {@link #MOST}: one famous name makes no story.
     */
    double likeness(Profile profile) {
        double length = Math.sqrt(square);
        return likeness(profile.weights(), length);
    }

    double likeness(Cluster other) {
        double lengths = Math.sqrt(square) * Math.sqrt(other.square);
        return likeness(other.sum, lengths);
    }

    private double likeness(Map<String, Double> other, double lengths) {
        return lengths < NOTHING ? 0 : Profile.dot(sum, other, MOST * lengths) / lengths;
    }

    /** The days between this article and the nearest of the story; 0 where a day is unknown. */
    long gap(Gist told) {
        return undated > 0 ? 0 : told.day().map(this::gap).orElse(0L);
    }

    /** The days between this story's article and the other's that lie nearest to each other. */
    long gap(Cluster other) {
        return undated > 0 || other.undated > 0
                ? 0
                : other.days.stream().mapToLong(this::gap).min().orElse(0);
    }

    private long gap(LocalDate day) {
        long before = Optional.ofNullable(days.floor(day)).map(d -> days(d, day)).orElse(NEVER);
        long after = Optional.ofNullable(days.ceiling(day)).map(d -> days(d, day)).orElse(NEVER);
        return days.isEmpty() ? 0 : Math.min(before, after);
    }

    private static long days(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b));
    }

    /** What weighs most in both the rest of this story and this article, heaviest first. */
    List<String> shared(Gist told, int most) {
        Map<String, Double> common = new TreeMap<>();
        told.profile()
                .weights()
                .forEach(
                        (feature, weight) -> {
                            double rest = sum.getOrDefault(feature, 0.0) - weight;
                            if (rest > NOTHING) {
                                common.put(feature, rest * weight);
                            }
                        });
        return heaviest(common, most).stream()
                .map(f -> f.charAt(0) == Profile.NAME ? named(f.substring(1), told) : f)
                .distinct()
                .toList();
    }

    /** The name of this article that the word belongs to. */
    private static String named(String word, Gist told) {
        return told.profile().names().entrySet().stream()
                .filter(name -> List.of(name.getKey().split("\\W+")).contains(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
    }

    private static String plain(String feature) {
        return feature.charAt(0) == Profile.NAME ? feature.substring(1) : feature;
    }

    /** The names that most of its articles have, else its heaviest words. */
    String label() {
        Map<String, Double> articles = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        for (Gist told : members) {
            told.profile()
                    .names()
                    .forEach(
                            (key, name) -> {
                                articles.merge(key, 1.0, Double::sum);
                                written.putIfAbsent(key, name);
                            });
        }
        articles.values().removeIf(count -> count < 2);
        return articles.isEmpty()
                ? String.join(", ", heaviest(sum, LABEL).stream().map(Cluster::plain).toList())
                : String.join(", ", heaviest(articles, LABEL).stream().map(written::get).toList());
    }

    /** So many of the heaviest keys, heaviest first, of equals the first in the alphabet. */
    static List<String> heaviest(Map<String, Double> weights, int most) {
        return weights.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
