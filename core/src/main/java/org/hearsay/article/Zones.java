package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Role;
import org.jsoup.nodes.Element;

/**
 * Marks the places of a page with the roles that their markup suggests, where what stands in them
 * bears it out; what lies in a place set apart is set apart with it.
 */
final class Zones {

    private static final int LEAST_MARKED_PROSE = 400;
    private static final int MOST_ADVERTISING = 600;
    private static final int LONGEST_BYLINE = 200;
    private static final int LONGEST_PICTURE = 400;
    private static final int LONGEST_SIGNUP = 700;
    private static final int MOST_SIGNUP_PROSE = 450;

    private final Page page;
    private final int prose;

    private Zones(Page page) {
        this.page = page;
        this.prose =
                page.blocks().stream()
                        .filter(Block::isProse)
                        .mapToInt(block -> block.span().length())
                        .sum();
    }

    static void mark(Page page) {
        new Zones(page).mark();
    }

    private void mark() {
        anchorBodies(page.places());
        page.places().stream().filter(Place::asksForMail).forEach(this::markSignup);
        for (Place place : page.places()) {
            Optional<Role> around = place.parent().flatMap(Place::zone);
            if (MainContent.isApart(around)) {
                place.zone(around);
            } else if (place.zone().isEmpty()) {
                place.zone(place.hint().flatMap(role -> credible(place, role)).or(() -> around));
            }
        }
    }

    /** What is named as the article's body holds the article down if much of the prose is there. */
    private void anchorBodies(List<Place> places) {
        for (Place place : places) {
            if (place.prose() >= LEAST_MARKED_PROSE
                    && place.prose() * 4 >= prose
                    && Hints.isNamedBody(place.element())) {
                for (Optional<Place> up = Optional.of(place);
                        up.isPresent() && !up.get().holdsBody();
                        up = up.get().parent()) {
                    up.get().holdBody();
                }
            }
        }
    }

    /** The widest box around a field for a mail address that holds hardly more than that. */
    private void markSignup(Place field) {
        Place box = field;
        while (box.parent().filter(this::isSignup).isPresent()) {
            box = box.parent().get();
        }
        if (isSignup(box)) {
            box.zone(Optional.of(Role.ADVERTISEMENT));
        }
    }

    private boolean isSignup(Place place) {
        Element element = place.element();
        return place.length() <= LONGEST_SIGNUP
                && place.prose() <= MOST_SIGNUP_PROSE
                && place.prose() * 3 <= prose
                && !holdsArticle(place)
                && !Hints.isNamedBody(element)
                && !place.tag().equals("article")
                && !place.tag().equals("main")
                && !place.tag().equals("body");
    }

    private static boolean holdsArticle(Place place) {
        return place.anchored() || place.holdsBody();
    }

    private Optional<Role> credible(Place place, Role role) {
        boolean minor = !holdsArticle(place) && place.prose() * 2 <= prose;
        return switch (role) {
            case COMMENT -> only(role, !holdsArticle(place));
            case ADVERTISEMENT ->
                    only(role, !holdsArticle(place) && place.prose() <= MOST_ADVERTISING);
            case NAVIGATION, RELATED -> only(role, minor);
            case BYLINE ->
                    place.length() <= LONGEST_BYLINE
                            ? Optional.of(role)
                            : only(Role.RELATED, minor && place.prose() * 4 <= prose);
            case DATELINE -> only(role, place.length() <= LONGEST_BYLINE);
            case STANDFIRST, HEADLINE -> only(role, place.length() <= 600);
            case CAPTION -> only(role, minor && place.length() <= LONGEST_PICTURE);
            default -> only(role, place.prose() * 2 <= prose || place.prose() < LEAST_MARKED_PROSE);
        };
    }

    private static Optional<Role> only(Role role, boolean credible) {
        return credible ? Optional.of(role) : Optional.empty();
    }
}
