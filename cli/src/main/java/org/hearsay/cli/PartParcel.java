package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.dossier.Part;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Furnishings;
import org.hearsay.model.Joins;
import org.hearsay.model.Reading;
import org.hearsay.model.Story;

/**
 * A part of what was read, as it travels to those who reconcile it: in lists, for a codec knows
 * neither sets nor maps. Public for the same reason as {@link Parcel}.
 */
public record PartParcel(
        List<Reading> readings,
        List<Story> stories,
        List<Joins.Pair> together,
        List<Joins.Pair> apart,
        List<Furnished> furniture) {

    /** A paragraph of an article that is no text of its own. */
    public record Furnished(ArticleId article, long paragraph) {}

    static PartParcel of(Part part) {
        List<Furnished> furniture = new ArrayList<>();
        part.furniture()
                .paragraphs()
                .forEach(
                        (article, paragraphs) ->
                                paragraphs.forEach(
                                        one -> furniture.add(new Furnished(article, one))));
        return new PartParcel(
                part.readings(),
                part.stories(),
                List.copyOf(part.joins().together()),
                List.copyOf(part.joins().apart()),
                furniture);
    }

    Part part() {
        Map<ArticleId, Set<Long>> paragraphs = new TreeMap<>();
        furniture.forEach(
                one ->
                        paragraphs
                                .computeIfAbsent(one.article(), article -> new TreeSet<>())
                                .add(one.paragraph()));
        return new Part(
                readings,
                stories,
                new Joins(Set.copyOf(together), Set.copyOf(apart)),
                new Furnishings(paragraphs));
    }
}
