package org.hearsay.story;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.Country;
import org.hearsay.model.Reading;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.text.WordList;

/**
 * What an article is about, as weights of features: the names of those it tells of, and the words
 * that it uses more than once or in its headline.
 *
 * <p>A function of the one reading: weights do not depend on what else a ledger holds. The squares
 * of the weights sum to one. {@code names} are those names as the article has them, by their lower
 * case.
 */
record Profile(Map<String, Double> weights, Map<String, String> names) {

    /** Marks a feature that is a word of a name. */
    static final char NAME = '*';

    private static final double NAME_WEIGHT = 2;

    /** A country is named in every second article of an outlet's foreign pages. */
    private static final double COUNTRY_WEIGHT = 0.7;

    private static final double FIRST_NAME = 0.3;
    private static final double HEADLINE = 2;
    private static final int SHORTEST_NAME = 3;
    private static final int MOST = 40;
    private static final int SHORTEST = 4;

    Profile {
        weights = new Weights(new TreeMap<>(weights));
        names = Collections.unmodifiableMap(new TreeMap<>(names));
    }

    /** Makes profiles; holds the word lists. */
    static final class Maker {

        private final Set<String> empty = new HashSet<>();
        private final Set<String> countries = new HashSet<>();

        Maker() {
            for (String line : WordList.lines(Profile.class, "words.txt")) {
                empty.addAll(List.of(line.split(" ")));
            }
            for (Country country : Country.all()) {
                countries.add(key(country.name()));
                country.seats().forEach(seat -> countries.add(key(seat)));
                country.words().forEach(word -> countries.add(key(word)));
            }
        }

        Profile of(Reading reading) {
            Map<String, Double> raw = new HashMap<>();
            Map<String, String> names = new TreeMap<>();
            for (Actor actor : reading.actors()) {
                if (actor.kind() != ActorKind.UNNAMED && actor.kind() != ActorKind.OUTLET) {
                    name(actor, raw);
                    names.putIfAbsent(key(actor.name()), actor.name());
                }
            }
            Set<String> inNames = new HashSet<>();
            raw.keySet().forEach(feature -> inNames.add(stem(feature.substring(1))));
            raw.putAll(words(reading.article(), inNames));
            return new Profile(normal(raw), names);
        }

        /** The last word of a name is what an article goes on to say. */
        private void name(Actor actor, Map<String, Double> raw) {
            String name = actor.name();
            List<Word> words = Word.in(name, new Span(0, name.length()));
            boolean isCountry = countries.contains(key(name));
            double often = Math.log1p(actor.mentions().size());
            for (int i = 0; i < words.size(); i++) {
                String form = words.get(i).form();
                if (form.length() >= SHORTEST_NAME && !empty.contains(form)) {
                    double place = i == words.size() - 1 ? 1 : FIRST_NAME;
                    double weight = isCountry ? COUNTRY_WEIGHT : NAME_WEIGHT;
                    raw.merge(NAME + form, weight * place * often, Math::max);
                }
            }
        }

        /** Words that are not of a name: those count once, as names. */
        private Map<String, Double> words(Article article, Set<String> names) {
            Map<String, Double> counts = new HashMap<>();
            String text = article.text().characters();
            for (Segment segment : article.segments()) {
                double weight = weight(segment.role());
                if (weight > 0) {
                    count(text, segment.span(), weight, counts);
                }
            }
            Map<String, Double> weights = new HashMap<>();
            counts.forEach(
                    (stem, count) -> {
                        if (count >= HEADLINE && !names.contains(stem)) {
                            weights.put(stem, Math.log1p(count));
                        }
                    });
            return weights;
        }

        private void count(String text, Span span, double weight, Map<String, Double> counts) {
            for (Word word : Word.in(text, span)) {
                String form = word.form();
                if (form.length() >= SHORTEST && !word.isNumber() && !empty.contains(form)) {
                    counts.merge(stem(form), weight, Double::sum);
                }
            }
        }

        private static double weight(Role role) {
            return switch (role) {
                case HEADLINE -> HEADLINE;
                case STANDFIRST, BODY, QUOTE -> 1;
                default -> 0;
            };
        }
    }

    /** The sum of what two have in common, where no feature counts for more than so much. */
    static double dot(Map<String, Double> a, Map<String, Double> b, double most) {
        Map<String, Double> small = a.size() <= b.size() ? a : b;
        Map<String, Double> large = small == a ? b : a;
        double sum = 0;
        for (Map.Entry<String, Double> entry : small.entrySet()) {
            double both = entry.getValue() * large.getOrDefault(entry.getKey(), 0.0);
            sum += Math.min(both, most);
        }
        return sum;
    }

    /** The heaviest features, scaled to length one. */
    private static Map<String, Double> normal(Map<String, Double> raw) {
        Map<String, Double> kept = new TreeMap<>();
        raw.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Double>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        double length = Math.sqrt(kept.values().stream().mapToDouble(w -> w * w).sum());
        kept.replaceAll((feature, weight) -> weight / length);
        return kept;
    }

    static String key(String name) {
        String key = name.toLowerCase(Locale.ROOT).strip();
        return key.startsWith("the ") ? key.substring(4) : key;
    }

    /** A word without the endings of number and tense; crude, the same for all forms. */
    private static String stem(String form) {
        for (String ending : List.of("ing", "ed", "es", "s")) {
            if (form.endsWith(ending) && form.length() - ending.length() >= SHORTEST) {
                return form.substring(0, form.length() - ending.length());
            }
        }
        return form;
    }
}
