package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Role;

/**
 * Labels an article's lines from its first paragraph on: body, pictures, related links, and the
 * comments and lists that follow it.
 */
final class Running {

    private enum Zone {
        BODY,
        LINKS,
        COMMENTS,
        AFTER
    }

    private static final int BYLINE_PARAGRAPHS = 2;
    private static final int COMMENT_PARAGRAPHS = 3;
    private static final int MOST_LINKS = 10;

    private final List<Line> lines;
    private final int lastProse;
    private Zone zone = Zone.BODY;
    private int prose;
    private int links;

    private Running(List<Line> lines) {
        this.lines = lines;
        this.lastProse = lastProse(lines);
    }

    static void label(List<Line> lines, int from, Role[] roles) {
        Running running = new Running(lines);
        for (int i = from; i < roles.length; i++) {
            roles[i] = running.next(i);
        }
    }

    private static int lastProse(List<Line> lines) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            last = lines.get(i).isProse() && Furniture.role(lines.get(i)).isEmpty() ? i : last;
        }
        return last;
    }

    private Role next(int i) {
        Line line = lines.get(i);
        Optional<Role> furniture = Furniture.role(line);
        if (zone == Zone.COMMENTS || zone == Zone.AFTER) {
            return outside(line, furniture);
        }
        if (furniture.isPresent()) {
            return notice(i, line, furniture.get());
        }
        if (zone == Zone.LINKS && !line.isProse() && links++ < MOST_LINKS) {
            return Role.RELATED;
        }
        zone = Zone.BODY;
        return inside(i, line);
    }

    /** After the comments have begun, only a list of links or a copyright line ends them. */
    private Role outside(Line line, Optional<Role> furniture) {
        if (furniture.isPresent() && furniture.get() != Role.COMMENT) {
            boolean ends = Furniture.isRelatedHeading(line) || furniture.get() == Role.NAVIGATION;
            zone = Furniture.isRelatedHeading(line) ? Zone.AFTER : zone;
            return ends || zone == Zone.AFTER ? furniture.get() : Role.COMMENT;
        }
        return zone == Zone.AFTER && furniture.isEmpty() ? Role.RELATED : Role.COMMENT;
    }

    private Role notice(int i, Line line, Role furniture) {
        if (furniture == Role.COMMENT) {
            zone = opensComments(i) ? Zone.COMMENTS : zone;
        } else if (Furniture.isRelatedHeading(line)) {
            zone = i > lastProse ? Zone.AFTER : Zone.LINKS;
            links = 0;
        }
        return furniture;
    }

    /** A count of comments high up is a link to them; further down, or confirmed, their heading. */
    private boolean opensComments(int i) {
        if (prose >= COMMENT_PARAGRAPHS || i > lastProse) {
            return true;
        }
        return prose >= 1
                && i + 1 < lines.size()
                && (startsNumbered(lines.get(i + 1))
                        || Furniture.isCommentHeading(lines.get(i + 1)));
    }

    private static boolean startsNumbered(Line line) {
        return line.text().startsWith("1.") || line.text().startsWith("1)");
    }

    private Role inside(int i, Line line) {
        if (Credits.isCredit(line)
                || Credits.endsInCredit(line)
                || FrontMatter.isDatedAfterCredit(lines, i)
                || FrontMatter.isTitleBeforeCredit(lines, i)) {
            return Role.CAPTION;
        }
        Optional<DateLine> date = DateLine.of(line);
        if (date.isPresent() && date.get().kind() != DateLine.Kind.BARE) {
            return Role.DATELINE;
        }
        if (prose <= BYLINE_PARAGRAPHS && Byline.of(line).isPresent()) {
            return Role.BYLINE;
        }
        prose += line.isProse() ? 1 : 0;
        return Role.BODY;
    }
}
