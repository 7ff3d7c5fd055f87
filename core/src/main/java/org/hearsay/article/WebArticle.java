package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;

/**
 * Labels the blocks of a web page: every block gets a role, none is left out.
 *
 * <p>One pass gives each block its role by its place, its markup and its wording; {@link Closing}
 * then looks at what the first could not see, because it depends on what follows.
 */
final class WebArticle {

    private static final int DATELINE_PARAGRAPHS = 3;
    private static final int FRONT = 8;
    private static final int LEAST_SUMMARY = 6;
    private static final int LIST_REACH = 5;

    /** A list with more than this in links is one of links. */
    private static final double LINKED_LIST = 0.3;

    private final List<Block> blocks;
    private final double[] told;
    private final Optional<Setting> setting;
    private final int start;
    private final int end;
    private final int headline;
    private final Role[] roles;
    private boolean comments;
    private boolean headsLinks;
    private Optional<Place> links = Optional.empty();
    private int prose;

    private WebArticle(Page page, Told words) {
        this.blocks = page.blocks();
        this.told = MainContent.told(blocks, words);
        Optional<MainContent.Extent> main = MainContent.of(page, told);
        this.start = main.map(MainContent.Extent::start).orElse(blocks.size());
        this.end = main.map(MainContent.Extent::end).orElse(blocks.size());
        this.setting = main.flatMap(MainContent.Extent::setting);
        this.headline = Headline.find(page, end);
        this.roles = new Role[blocks.size()];
    }

    /** The page's text with its roles; {@code words} are what its metadata tell of the article. */
    static Labelled label(Page page, Told words) {
        WebArticle article = new WebArticle(page, words);
        for (int i = 0; i < article.roles.length; i++) {
            article.roles[i] = article.role(i);
        }
        new Closing(article.blocks, article.roles, article.told, article.setting)
                .settle(article.start, article.end);
        return new Labelled(page.text(), article.segments(page.text().characters()));
    }

    private List<Segment> segments(String text) {
        List<Segment> segments = new ArrayList<>();
        int body = 0;
        for (int i = 0; i < roles.length; i++) {
            Block block = blocks.get(i);
            if (roles[i] == Role.BODY && body++ < DATELINE_PARAGRAPHS) {
                segments.addAll(PlainArticle.split(text, block.span()));
            } else {
                segments.add(new Segment(block.span(), roles[i]));
            }
        }
        return segments;
    }

    private Role role(int i) {
        Block block = blocks.get(i);
        if (i == headline) {
            return Role.HEADLINE;
        }
        Optional<Role> zone = block.place().zone();
        if (i >= start && i < end && !comments) {
            Role role = inside(i, block, zone);
            prose += role == Role.BODY && block.isProse() ? 1 : 0;
            return role;
        }
        return outside(i, block, zone);
    }

    private Role outside(int i, Block block, Optional<Role> zone) {
        boolean near = headline >= 0 && i > headline && i < start;
        boolean around = near || (headline >= 0 && i >= headline - 3 && i < headline);
        if (MainContent.isApart(zone)) {
            return around ? signature(block, zone.get()) : zone.get();
        }
        if (comments) {
            return Role.COMMENT;
        }
        if (around) {
            Optional<Role> front = front(block, zone);
            if (front.isPresent()) {
                return front.get();
            }
        }
        Optional<Role> furniture = Furniture.role(block.line());
        if (near && furniture.isEmpty() && i <= headline + FRONT && isSummary(block)) {
            return Role.STANDFIRST;
        }
        return furniture.orElse(i < start ? Role.NAVIGATION : Role.RELATED);
    }

    /** A sentence, subheading or list item between the headline and the first paragraph. */
    private static boolean isSummary(Block block) {
        boolean set = block.isHeading() || block.place().tag().equals("li");
        return block.linkShare() == 0
                && (block.isProse() || (set && block.line().wordCount() >= LEAST_SUMMARY));
    }

    /**
     * An article's header is often called one of the page: its date and byline count all the same.
     */
    private static Role signature(Block block, Role zone) {
        if (zone == Role.NAVIGATION && DateLine.of(block.line()).isPresent()) {
            return Role.DATELINE;
        }
        return zone == Role.NAVIGATION && Byline.of(block.line()).isPresent() ? Role.BYLINE : zone;
    }

    /** Byline, date, standfirst and picture between the headline and the first paragraph. */
    private static Optional<Role> front(Block block, Optional<Role> zone) {
        if (DateLine.of(block.line()).isPresent()) {
            return Optional.of(Role.DATELINE);
        }
        if (Byline.of(block.line()).isPresent()) {
            return Optional.of(Role.BYLINE);
        }
        if (Credits.isCredit(block.line())) {
            return Optional.of(Role.CAPTION);
        }
        return zone.filter(role -> role != Role.HEADLINE);
    }

    private Role inside(int i, Block block, Optional<Role> zone) {
        if (MainContent.isApart(zone) && !isOwn(i, block, zone)) {
            return prose <= 1 ? signature(block, zone.get()) : zone.get();
        }
        Optional<Role> furniture = Furniture.role(block.line());
        if (furniture.isPresent()) {
            comments = furniture.get() == Role.COMMENT && prose >= 3 && isLast(i);
            headsLinks = furniture.get() == Role.RELATED;
            return furniture.get();
        }
        if (isLinkOfList(block)) {
            return Role.RELATED;
        }
        if (zone.isPresent() && isMeant(zone.get())) {
            return zone.get();
        }
        if (i < headline && !block.isProse()) {
            return front(block, zone).orElse(Role.NAVIGATION);
        }
        if (Credits.isCredit(block.line()) || Credits.endsInCredit(block.line())) {
            return Role.CAPTION;
        }
        if (prose <= 1) {
            Optional<Role> front = front(block, Optional.empty());
            if (front.isPresent()) {
                return front.get();
            }
        }
        return paragraph(block);
    }

    /** A standfirst comes before the first paragraphs; later it is a subheading. */
    private boolean isMeant(Role zone) {
        return switch (zone) {
            case HEADLINE -> false;
            case STANDFIRST -> prose <= 1;
            default -> !MainContent.isApart(Optional.of(zone));
        };
    }

    /** Whether a paragraph is the article's although its surroundings are called something else. */
    private boolean isOwn(int i, Block block, Optional<Role> zone) {
        if (MainContent.isForeign(zone) || !block.isProse() || block.linkShare() >= LINKED_LIST) {
            return false;
        }
        return told[i] >= Closing.TOLD || setting.filter(Setting.of(block)::equals).isPresent();
    }

    /** Whether this is an item of the list that stands under a heading for links. */
    private boolean isLinkOfList(Block block) {
        Optional<Place> list = list(block);
        if (headsLinks) {
            headsLinks = false;
            links = list;
        }
        if (links.isPresent() && !links.equals(list)) {
            links = Optional.empty();
        }
        return links.isPresent();
    }

    private static Optional<Place> list(Block block) {
        Optional<Place> place = Optional.of(block.place());
        for (int i = 0; i < LIST_REACH && place.isPresent(); i++) {
            if (place.get().tag().equals("ul") || place.get().tag().equals("ol")) {
                return place;
            }
            place = place.get().parent();
        }
        return Optional.empty();
    }

    private static Role paragraph(Block block) {
        if (block.linkShare() > 0.6
                && (block.span().length() < 200 || !block.line().endsSentence())) {
            return Role.RELATED;
        }
        boolean bare = block.line().wordCount() < 5 && !block.line().endsSentence();
        return bare && isLoose(block) ? Role.NAVIGATION : Role.BODY;
    }

    /** Whether a few words here are as likely a label as a part of the text. */
    private static boolean isLoose(Block block) {
        return switch (block.place().tag()) {
            case "p", "td", "th", "dt", "dd", "blockquote", "pre" -> false;
            case "li" -> list(block).filter(list -> list.linkShare() < LINKED_LIST).isEmpty();
            default -> !block.isHeading();
        };
    }

    /** Whether no more than a third of the article's blocks follow. */
    private boolean isLast(int i) {
        return end - i < (end - start) * 2 / 3;
    }
}
