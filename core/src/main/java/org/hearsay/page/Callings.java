package org.hearsay.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Profile;
import org.hearsay.model.Profile.Tenure;

/**
 * What an actor is called beside its name, first what most articles call it: one article's slip
 * ("Harbour asks minister") should not introduce anybody.
 */
final class Callings {

    /** A calling of fewer articles than this share of the first one's is left out. */
    private static final int LEAST_SHARE = 5;

    /** One that says more goes before its part if it has at least this share of its articles. */
    private static final int TELLING_SHARE = 4;

    private Callings() {}

    /** The first of them, none a part of another. */
    static List<String> of(Profile profile, int most) {
        List<Tenure> all =
                profile.tenures().stream()
                        .sorted(Comparator.comparingInt(Tenure::articles).reversed())
                        .toList();
        return all.stream()
                .filter(one -> isUsual(one, all.get(0)))
                .filter(one -> all.stream().noneMatch(other -> saysMore(other, one)))
                .map(Tenure::title)
                .limit(most)
                .toList();
    }

    /** What a person's register says is always so. */
    private static boolean isUsual(Tenure one, Tenure first) {
        return one.from().isPresent()
                || one.to().isPresent()
                || one.articles() * LEAST_SHARE >= first.articles();
    }

    private static boolean saysMore(Tenure other, Tenure one) {
        String longer = " " + other.title().toLowerCase(Locale.ROOT) + " ";
        return other.title().length() > one.title().length()
                && other.articles() * TELLING_SHARE >= one.articles()
                && longer.contains(" " + one.title().toLowerCase(Locale.ROOT) + " ");
    }
}
