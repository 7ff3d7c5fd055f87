package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.Role;

/**
 * Labels what stands before the first paragraph of an article: masthead and menus, headline,
 * standfirst, byline, date, opening picture.
 */
final class FrontMatter {

    private static final int LONGEST_HEADLINE = 30;
    private static final int LONGEST_CAPTION = 60;
    private static final int LEAST_STANDFIRST = 5;
    private static final int LONGEST_MASTHEAD = 5;
    private static final int LONG = 5;
    private static final double LEAST_ECHO = 0.5;
    private static final double CLEARLY_MORE = 0.25;
    private static final int LONGEST_NOTICE = 24;
    private static final int LONGEST_FRONT = 12;
    private static final int LONGEST_STAMP = 10;
    private static final int OPENING = 15;
    private static final String OPENING_QUOTES = "\"'\u201c\u2018";
    private static final String CLOSING_QUOTES = "\"'\u201d\u2019";
    private static final Set<String> USER = Set.of("you", "your", "please");

    private static final Pattern CLOCK = Pattern.compile("\\b[0-9]{1,2}[:.][0-9]{2}\\b");
    private static final Pattern SIGNATURE =
            Pattern.compile("[\u2014\u2013-]{1,2} ?[^(]{1,60}\\(@[a-z0-9_.]{1,40}\\)");
    private static final Pattern AGO =
            Pattern.compile(
                    "((published|posted|updated) )?[0-9]{1,3} (min|minute|hour|day)s? ago"
                            + "( *$| *[^\\p{L} ]| by | in )");

    private final List<Line> lines;
    private final int body;

    private FrontMatter(List<Line> lines) {
        this.lines = lines;
        this.body = firstBody();
    }

    /** Fills in the roles before the first paragraph and returns that paragraph's index. */
    static int label(List<Line> lines, Role[] roles) {
        FrontMatter front = new FrontMatter(lines);
        int headline = front.headline();
        for (int i = 0; i < front.body; i++) {
            roles[i] = front.role(i, headline);
        }
        return front.body;
    }

    private Role role(int i, int headline) {
        Line line = lines.get(i);
        if (i == headline) {
            return Role.HEADLINE;
        }
        Optional<Role> furniture = Furniture.role(line);
        if (furniture.isPresent()) {
            return furniture.get() == Role.COMMENT ? Role.NAVIGATION : furniture.get();
        }
        if (isPicture(i)) {
            return Role.CAPTION;
        }
        if (Byline.of(line).isPresent()) {
            return Role.BYLINE;
        }
        Optional<DateLine> date = DateLine.of(line);
        if (date.isPresent()) {
            return isOwnDate(i, date.get(), headline) ? Role.DATELINE : Role.NAVIGATION;
        }
        if (headline < 0 || i < headline) {
            return Role.NAVIGATION;
        }
        return line.wordCount() >= LEAST_STANDFIRST ? Role.STANDFIRST : afterHeadline(line);
    }

    private static Role afterHeadline(Line line) {
        return line.endsSentence() ? Role.BODY : Role.NAVIGATION;
    }

    /**
     * A day alone is the article's if it says so or stands at the headline, the byline or the
     * paper's name.
     */
    private boolean isOwnDate(int i, DateLine date, int headline) {
        if (date.kind() != DateLine.Kind.BARE) {
            return true;
        }
        if (headline < 0 || i < headline) {
            return isUnderMasthead(i, headline);
        }
        boolean signed =
                Byline.of(lines.get(i - 1)).isPresent()
                        || (i + 1 < lines.size() && Byline.of(lines.get(i + 1)).isPresent());
        return signed || i == headline + 1 || isOnlyDate(i, headline);
    }

    /**
     * "The Harbour Post", the day, the headline, as a paper prints it. A page that was saved later
     * has its menus, and whatever else it shows, between its clock and the headline.
     */
    private boolean isUnderMasthead(int i, int headline) {
        return i == 1 && headline == 2 && lines.get(0).wordCount() <= LONGEST_MASTHEAD;
    }

    /**
     * Whether no other day and nothing like a list stands under the headline: at most one summary
     * and one line that nobody knows ("Courier staff") before the day, and none after it.
     */
    private boolean isOnlyDate(int i, int headline) {
        int summaries = 0;
        int unknown = 0;
        for (int j = headline + 1; j < body; j++) {
            Line line = lines.get(j);
            boolean bare =
                    DateLine.of(line).filter(d -> d.kind() == DateLine.Kind.BARE).isPresent();
            if (j != i && bare) {
                return false;
            }
            boolean known = j == i || isExplained(j);
            if (!known && j > i) {
                return false;
            }
            boolean brief = line.wordCount() < LEAST_STANDFIRST;
            summaries += known || brief ? 0 : 1;
            unknown += known || !brief ? 0 : 1;
        }
        return summaries <= 1 && unknown <= 1;
    }

    private boolean isPicture(int i) {
        Line line = lines.get(i);
        return Credits.isCredit(line)
                || Credits.endsInCredit(line)
                || isDatedAfterCredit(lines, i)
                || isTitleBeforeCredit(lines, i);
    }

    /** A sentence with a full date right after a credit describes the picture. */
    static boolean isDatedAfterCredit(List<Line> lines, int i) {
        return i > 0
                && Credits.isCredit(lines.get(i - 1))
                && lines.get(i).wordCount() <= LONGEST_CAPTION
                && CalendarDates.first(lines.get(i).text()).isPresent();
    }

    /** A line that is no sentence right before a credit names what the picture shows. */
    static boolean isTitleBeforeCredit(List<Line> lines, int i) {
        return i > 0
                && i + 1 < lines.size()
                && Credits.isCredit(lines.get(i + 1))
                && lines.get(i).wordCount() <= LONGEST_HEADLINE
                && !lines.get(i).endsSentence()
                && !(i + 2 < lines.size() && isDatedAfterCredit(lines, i + 2));
    }

    private int firstBody() {
        int fallback = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isProse() && !isFront(i)) {
                return behindNotice(i);
            }
            if (fallback == lines.size() && i > 0 && !isFront(i)) {
                fallback = i;
            }
        }
        return lines.size() == 1 ? 0 : fallback;
    }

    private boolean isFront(int i) {
        Line line = lines.get(i);
        return isExplained(i) || (i < lines.size() - 1 && isTitle(line));
    }

    private boolean isExplained(int i) {
        Line line = lines.get(i);
        return Furniture.role(line).isPresent()
                || Byline.of(line).isPresent()
                || DateLine.of(line).isPresent()
                || isPicture(i);
    }

    /** Whether a line that might be prose is set like a title. */
    private static boolean isTitle(Line line) {
        int words = line.wordCount();
        if (words > LONGEST_HEADLINE) {
            return false;
        }
        return line.isTitleCase()
                || line.isUpperCase()
                || (line.text().endsWith("?") && words <= 16);
    }

    /** A line that the article hardly takes up gives way to a later one that it does. */
    private int headline() {
        int first = firstTitle();
        return first < 0 ? first : titleTaken(first, body).orElse(first);
    }

    /** The first line long enough for a headline; shorter ones only if there is no long one. */
    private int firstTitle() {
        for (int least = LONG; least >= 2; least--) {
            for (int i = 0; i < body; i++) {
                if (lines.get(i).wordCount() >= least && mayBeHeadline(i)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A title between this one and the end that what follows takes up, where it does not this. */
    private Optional<Integer> titleTaken(int first, int end) {
        if (end >= lines.size() || isQuoted(first)) {
            return Optional.empty();
        }
        Echoes echoes = new Echoes(lines.subList(end, Math.min(end + OPENING, lines.size())));
        double share = echoes.share(lines.get(first));
        for (int i = first + 1; share < LEAST_ECHO && i < end; i++) {
            Line line = lines.get(i);
            boolean set = !line.isProse() || isFront(i);
            boolean title = set && line.wordCount() >= LONG && mayBeHeadline(i);
            boolean taken = echoes.count(line) >= 2 && echoes.share(line) >= share + CLEARLY_MORE;
            if (title && taken && !isPlainFront(first, i, end)) {
                return Optional.of(isQuoted(i - 1) && mayBeHeadline(i - 1) ? i - 1 : i);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether all that stands before the text is its title, what tells more below it, and who wrote
     * it when: a title that plays on words is told by none of the text.
     */
    private boolean isPlainFront(int first, int below, int end) {
        boolean signed = false;
        for (int i = 0; i < end; i++) {
            boolean known =
                    Byline.of(lines.get(i)).isPresent() || DateLine.of(lines.get(i)).isPresent();
            if (i != first && i != below && !known && !isPicture(i)) {
                return false;
            }
            signed |= known && i > below;
        }
        return first == 0 && signed && !isToUser(lines.get(first));
    }

    /** An interview's headline is what somebody says in it, and the line below tells of what. */
    private boolean isQuoted(int i) {
        String text = lines.get(i).text();
        return text.length() > 2
                && OPENING_QUOTES.indexOf(text.charAt(0)) >= 0
                && CLOSING_QUOTES.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /**
     * Where the text begins if the paragraph that seems its first speaks to whoever uses the site
     * ("Your weather is set to Kenmar."), and the title of the rest stands below.
     */
    private int behindNotice(int prose) {
        int next = prose + 1;
        while (next < lines.size() && (!lines.get(next).isProse() || isFront(next))) {
            next++;
        }
        Line notice = lines.get(prose);
        if (next >= lines.size() || next - prose > LONGEST_FRONT || !isToUser(notice)) {
            return prose;
        }
        return titleTaken(prose, next).isPresent() ? next : prose;
    }

    private static boolean isToUser(Line line) {
        return line.wordCount() <= LONGEST_NOTICE
                && line.text().indexOf('"') < 0
                && line.text().indexOf('\u201c') < 0
                && line.words().stream().map(Line::new).map(Line::bare).anyMatch(USER::contains);
    }

    private boolean mayBeHeadline(int i) {
        Line line = lines.get(i);
        return line.wordCount() <= LONGEST_HEADLINE
                && Furniture.role(line).isEmpty()
                && !isPicture(i)
                && Byline.of(line).isEmpty()
                && DateLine.of(line).isEmpty()
                && !isStamp(line);
    }

    /** "— Ada Lorne (@adalorne) March 3, 2024": whose the post above or below is. */
    private static boolean isSignature(String lower) {
        return SIGNATURE.matcher(lower).lookingAt();
    }

    /** A time of day beside a date says when a page was set, "updated 7 minutes ago" too. */
    private static boolean isStamp(Line line) {
        String lower = line.lower();
        boolean timed =
                (line.wordCount() <= LONGEST_STAMP || lower.contains("updated"))
                        && CLOCK.matcher(lower).find()
                        && CalendarDates.first(lower).isPresent();
        return timed || AGO.matcher(lower).lookingAt() || isSignature(lower);
    }
}
