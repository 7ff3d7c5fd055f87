package org.hearsay.article;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * Finds the place on a page that holds the article, by where its paragraphs stand.
 *
 * <p>Zones come first: what the markup calls navigation, comments and the like is set apart, unless
 * the article itself lies in it. Then each paragraph gives points to the places around it, fewer
 * the further out. The best place wins, and gives way to the one around it for as long as that one
 * holds markedly more prose. Linear in the number of places and blocks.
 */
final class MainContent {

    private static final Set<Role> APART =
            Set.of(Role.NAVIGATION, Role.RELATED, Role.COMMENT, Role.ADVERTISEMENT);

    private static final int REACH = 5;
    private static final int LEAST_MARKED_PROSE = 400;
    private static final int MOST_ADVERTISING = 600;

    private static final double WORTH_CLIMBING = 1.2;

    /** More than a headline and a marked body are several articles. */
    private static final int MOST_ANCHORS = 2;

    private static final double WITH_HEADLINE = 2.5;
    private static final int HEADLINE_REACH = 4;

    private final Page page;
    private final int headline;

    private MainContent(Page page) {
        this.page = page;
        zones();
        this.headline = Headline.find(page, page.blocks().size());
    }

    /** The place that holds the article, if the page has a paragraph at all. */
    static Optional<Place> of(Page page) {
        MainContent main = new MainContent(page);
        return main.marked().or(main::best);
    }

    /** Whether what stands in this zone is no part of the article. */
    static boolean isApart(Optional<Role> zone) {
        return zone.isPresent() && APART.contains(zone.get());
    }

    private void zones() {
        int prose =
                page.blocks().stream()
                        .filter(Block::isProse)
                        .mapToInt(b -> b.span().length())
                        .sum();
        for (Place place : page.places()) {
            Optional<Role> around = place.parent().flatMap(Place::zone);
            Optional<Role> own = place.hint().filter(role -> isCredible(place, role, prose));
            place.zone(isApart(around) ? around : own.or(() -> around));
        }
    }

    private static boolean isCredible(Place place, Role role, int prose) {
        return switch (role) {
            case COMMENT -> !place.anchored();
            case ADVERTISEMENT -> !place.anchored() && place.prose() <= MOST_ADVERTISING;
            case NAVIGATION, RELATED -> !place.anchored() && place.prose() * 2 <= prose;
            case BYLINE, DATELINE -> place.length() <= 200;
            case STANDFIRST, HEADLINE -> place.length() <= 600;
            default -> place.prose() * 2 <= prose || place.prose() < LEAST_MARKED_PROSE;
        };
    }

    private Optional<Place> marked() {
        return page.places().stream()
                .filter(place -> Hints.isBody(place.element()) && !isApart(place.zone()))
                .filter(place -> place.prose() >= LEAST_MARKED_PROSE)
                .max(Comparator.comparingInt(Place::prose));
    }

    private Optional<Place> best() {
        page.blocks().stream()
                .filter(block -> block.isProse() && !isApart(block.place().zone()))
                .forEach(MainContent::give);
        return page.places().stream()
                .filter(place -> place.score() > 0)
                .max(Comparator.comparingDouble(this::worth))
                .map(MainContent::climb);
    }

    /** What speaks for a place: its points, fewer for links, more if the headline is near. */
    private double worth(Place place) {
        double worth = place.score() * (1 - place.linkShare());
        Optional<Place> around = Optional.of(place);
        for (int i = 0; i < HEADLINE_REACH && around.isPresent() && !isPage(around.get()); i++) {
            if (around.get().firstBlock() <= headline && headline < around.get().endBlock()) {
                return worth * WITH_HEADLINE;
            }
            around = around.get().parent();
        }
        return worth;
    }

    private static void give(Block block) {
        String text = block.line().text();
        double commas = text.chars().filter(c -> c == ',').count();
        double points = 1 + Math.min(commas, 5) + Math.min(text.length() / 100.0, 4);
        Optional<Place> place = Optional.of(block.place());
        double share = isParagraph(block.place()) ? 0.2 : 1;
        for (int i = 0; i < REACH && place.isPresent(); i++) {
            place.get().addScore(points * share);
            share = i == 0 && isParagraph(block.place()) ? 1 : share * 0.6;
            place = place.get().parent();
        }
    }

    private static boolean isParagraph(Place place) {
        return Set.of("p", "li", "blockquote", "pre", "span", "font").contains(place.tag());
    }

    private static Place climb(Place best) {
        Place place = best;
        Optional<Place> around = place.parent();
        while (around.isPresent() && !place.tag().equals("article") && !isPage(around.get())) {
            if (around.get().anchors() > MOST_ANCHORS) {
                return place;
            }
            if (own(around.get()) > own(place) * WORTH_CLIMBING) {
                place = around.get();
            }
            around = around.get().parent();
        }
        return place;
    }

    private static boolean isPage(Place place) {
        return place.tag().equals("body") || place.tag().equals("html");
    }

    private static double own(Place place) {
        return isApart(place.zone()) ? 0 : place.prose() * (1 - place.linkShare());
    }
}
