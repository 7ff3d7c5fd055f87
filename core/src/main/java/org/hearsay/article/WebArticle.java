package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;

/** Labels the blocks of a web page: every block gets a role, none is left out. */
final class WebArticle {

    private static final int DATELINE_PARAGRAPHS = 3;

    private final List<Block> blocks;
    private final int start;
    private final int end;
    private final int headline;
    private boolean comments;
    private int prose;

    private WebArticle(Page page, Optional<Place> main) {
        this.blocks = page.blocks();
        this.start = main.map(Place::firstBlock).orElse(blocks.size());
        this.end = main.map(Place::endBlock).orElse(blocks.size());
        this.headline = Headline.find(page, end);
    }

    static Labelled label(Page page) {
        WebArticle article = new WebArticle(page, MainContent.of(page));
        List<Segment> segments = new ArrayList<>();
        int body = 0;
        for (int i = 0; i < article.blocks.size(); i++) {
            Block block = article.blocks.get(i);
            Role role = article.role(i);
            if (role == Role.BODY && body++ < DATELINE_PARAGRAPHS) {
                segments.addAll(PlainArticle.split(page.text().characters(), block.span()));
            } else {
                segments.add(new Segment(block.span(), role));
            }
        }
        return new Labelled(page.text(), segments);
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
        if (MainContent.isApart(zone)) {
            return zone.get();
        }
        if (comments) {
            return Role.COMMENT;
        }
        boolean near = headline >= 0 && i > headline && i < start;
        if (near || (headline >= 0 && i >= headline - 3 && i < headline)) {
            Optional<Role> front = front(block, zone);
            if (front.isPresent()) {
                return front.get();
            }
        }
        if (near && block.isProse() && block.linkShare() == 0 && i <= headline + 4) {
            return Role.STANDFIRST;
        }
        return Furniture.role(block.line()).orElse(i < start ? Role.NAVIGATION : Role.RELATED);
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
        if (MainContent.isApart(zone)) {
            return zone.get();
        }
        Optional<Role> furniture = Furniture.role(block.line());
        if (furniture.isPresent()) {
            comments = furniture.get() == Role.COMMENT && prose >= 3 && isLast(i);
            return furniture.get();
        }
        if (zone.isPresent() && zone.get() != Role.HEADLINE) {
            return zone.get();
        }
        if (i < headline && !block.isProse()) {
            return front(block, zone).orElse(Role.NAVIGATION);
        }
        if (Credits.isCredit(block.line())) {
            return Role.CAPTION;
        }
        if (prose <= 1) {
            Optional<Role> front = front(block, zone);
            if (front.isPresent()) {
                return front.get();
            }
        }
        return paragraph(i, block);
    }

    private Role paragraph(int i, Block block) {
        if (block.linkShare() > 0.6
                && (block.span().length() < 200 || !block.line().endsSentence())) {
            return Role.RELATED;
        }
        if (block.isHeading()) {
            return headsProse(i) ? Role.BODY : Role.RELATED;
        }
        boolean bare = block.line().wordCount() < 5 && !block.line().endsSentence();
        String tag = block.place().tag();
        boolean loose = !tag.equals("p") && !tag.equals("td") && !tag.equals("blockquote");
        return bare && loose ? Role.NAVIGATION : Role.BODY;
    }

    /** Whether a heading has a paragraph of the article within the next few blocks. */
    private boolean headsProse(int i) {
        for (int next = i + 1; next < Math.min(end, i + 4); next++) {
            Block block = blocks.get(next);
            if (block.isProse()) {
                return !MainContent.isApart(block.place().zone());
            }
        }
        return false;
    }

    /** Whether no more than a third of the article's blocks follow. */
    private boolean isLast(int i) {
        return end - i < (end - start) * 2 / 3;
    }
}
