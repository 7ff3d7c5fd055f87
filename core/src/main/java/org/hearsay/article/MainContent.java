package org.hearsay.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.model.Role;

/**
 * Finds the stretch of a page that holds the article, by where its paragraphs stand.
 *
 * <p>Zones come first: what the markup calls navigation, comments and the like is set apart, unless
 * the article itself lies in it. Then each paragraph gives points to the places around it, fewer
 * the further out, and more if the page's metadata tell its words. The best place wins, and gives
 * way to the one around it for as long as that one holds markedly more prose. Paragraphs set like
 * the article's belong to it, too, if they follow its headline and no other article begins before
 * them. Linear in the number of places and blocks.
 */
final class MainContent {

    /** The article's blocks, the end not included, and how most of its paragraphs are set. */
    record Extent(int start, int end, Optional<Setting> setting) {}

    private static final Set<Role> APART =
            Set.of(Role.NAVIGATION, Role.RELATED, Role.COMMENT, Role.ADVERTISEMENT);

    private static final int REACH = 5;
    private static final int LEAST_MARKED_PROSE = 400;

    private static final double WORTH_CLIMBING = 1.2;

    /** More than a headline and a marked body are several articles. */
    private static final int MOST_ANCHORS = 2;

    private static final double WITH_HEADLINE = 2.5;

    /** Where several headlines are near, others' paragraphs are near this one, too. */
    private static final double WITH_HEADLINES = 1.5;

    private static final int HEADLINE_REACH = 4;

    /** What holds several articles is none. */
    private static final double OF_SEVERAL = 0.5;

    /** How much of a paragraph's wording must be told for it to count as told. */
    private static final double TOLD = 0.7;

    private static final double TOLD_COUNTS = 3;

    private final Page page;
    private final int headline;
    private final double[] told;

    private MainContent(Page page, double[] told) {
        this.page = page;
        this.told = told;
        Zones.mark(page);
        this.headline = Headline.find(page, page.blocks().size());
    }

    /**
     * Where the article stands, if the page has a paragraph at all; {@code told} is the share of
     * each block's words that the metadata tell.
     */
    static Optional<Extent> of(Page page, double[] told) {
        MainContent main = new MainContent(page, told);
        return main.marked().or(main::best).map(main::extent);
    }

    /** Whether what stands in this zone is no part of the article. */
    static boolean isApart(Optional<Role> zone) {
        return zone.isPresent() && APART.contains(zone.get());
    }

    private Optional<Place> marked() {
        return page.places().stream()
                .filter(place -> Hints.isBody(place.element()) && !isApart(place.zone()))
                .filter(place -> place.prose() >= LEAST_MARKED_PROSE)
                .max(Comparator.comparingInt(Place::prose));
    }

    private Optional<Place> best() {
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            if (block.isProse() && !isApart(block.place().zone())) {
                give(block, told[i] >= TOLD ? TOLD_COUNTS : 1);
            }
        }
        return page.places().stream()
                .filter(place -> place.score() > 0)
                .max(Comparator.comparingDouble(this::worth))
                .map(MainContent::climb);
    }

    /** What speaks for a place: its points, fewer for links, more if the headline is near. */
    private double worth(Place place) {
        double alone = place.articles() > 1 ? OF_SEVERAL : 1;
        double worth = place.score() * (1 - place.linkShare()) * alone;
        Optional<Place> around = Optional.of(place);
        for (int i = 0; i < HEADLINE_REACH && around.isPresent() && !isPage(around.get()); i++) {
            if (around.get().firstBlock() <= headline && headline < around.get().endBlock()) {
                return worth * (isSeveral(around.get()) ? WITH_HEADLINES : WITH_HEADLINE);
            }
            around = around.get().parent();
        }
        return worth;
    }

    private static void give(Block block, double weight) {
        String text = block.line().text();
        double commas = text.chars().filter(c -> ",\uff0c\u3001\u060c".indexOf(c) >= 0).count();
        double points = 1 + Math.min(commas, 5) + Math.min(text.length() / 100.0, 4);
        Optional<Place> place = Optional.of(block.place());
        double share = isParagraph(block.place()) ? 0.2 : 1;
        for (int i = 0; i < REACH && place.isPresent(); i++) {
            place.get().addScore(points * weight * share);
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
            if (around.get().anchors() > MOST_ANCHORS || isSeveral(around.get())) {
                return place;
            }
            if (own(around.get()) > own(place) * WORTH_CLIMBING) {
                place = around.get();
            }
            around = around.get().parent();
        }
        return place;
    }

    private static boolean isSeveral(Place place) {
        return place.headlines() > 1 || place.articles() > 1;
    }

    private static boolean isPage(Place place) {
        return place.tag().equals("body") || place.tag().equals("html");
    }

    private static double own(Place place) {
        return isApart(place.zone()) ? 0 : place.prose() * (1 - place.linkShare());
    }

    private Extent extent(Place main) {
        List<Block> inside = page.blocks().subList(main.firstBlock(), main.endBlock());
        List<Block> prose =
                inside.stream().filter(block -> !isApart(block.place().zone())).toList();
        Optional<Setting> setting = Setting.prevailing(prose).filter(Setting::isTelling);
        int start = main.firstBlock();
        int end = main.endBlock();
        if (setting.isEmpty()) {
            return new Extent(start, end, setting);
        }
        for (int i = Math.max(0, headline + 1); headline >= 0 && i < start; i++) {
            start = isSet(i, setting.get()) ? i : start;
        }
        boolean another = false;
        for (int i = end; i < page.blocks().size() && !another; i++) {
            another = opensArticle(page.blocks().get(i));
            end = !another && isSet(i, setting.get()) ? i + 1 : end;
        }
        return new Extent(start, end, setting);
    }

    private boolean isSet(int i, Setting setting) {
        Block block = page.blocks().get(i);
        return block.isProse()
                && block.linkShare() < 0.3
                && !isForeign(block.place().zone())
                && Setting.of(block).equals(setting);
    }

    /** Whether the zone is set apart for good: paragraphs of an article never stand there. */
    static boolean isForeign(Optional<Role> zone) {
        return zone.filter(role -> role == Role.COMMENT || role == Role.ADVERTISEMENT).isPresent();
    }

    private static boolean opensArticle(Block block) {
        return block.place().tag().equals("h1")
                || block.place().zone().filter(role -> role == Role.HEADLINE).isPresent();
    }

    /** The told share of each block's words, in the order of the blocks. */
    static double[] told(List<Block> blocks, Told words) {
        List<Double> shares = new ArrayList<>();
        for (Block block : blocks) {
            shares.add(words.share(block.line().text()));
        }
        return shares.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
