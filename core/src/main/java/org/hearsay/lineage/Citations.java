package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outlet;
import org.hearsay.text.Span;
import org.hearsay.text.Word;

/**
 * Stated dependence: an article that names another's outlet next to a word of reporting ("the
 * Harbour Post reported", "according to the Harbour Post", "told the Harbour Post").
 *
 * <p>Of the outlet's articles that can have been meant, those not published later, it is the one
 * that has most of the words around the mention, and none if that is fewer than {@link #COMMON}.
 */
final class Citations {

    private static final int REACH = 40;
    private static final int COMMON = 4;
    private static final int CONSIDERED = 200;
    private static final Set<String> BEFORE =
            Set.of("to", "told", "tells", "citing", "cited", "by", "in", "with", "from", "via");
    private static final Set<String> OPENING =
            Set.of(
                    "according",
                    "told",
                    "tells",
                    "citing",
                    "cited",
                    "reported",
                    "report",
                    "reports",
                    "interview",
                    "quoted",
                    "published",
                    "revealed");
    private static final Set<String> AFTER =
            Set.of(
                    "reported",
                    "reports",
                    "report",
                    "revealed",
                    "learned",
                    "wrote",
                    "writes",
                    "said",
                    "says",
                    "cited",
                    "quoted",
                    "citing");

    private final Body[] bodies;
    private final Map<String, List<Name>> namesByFirstWord = new TreeMap<>();
    private final Map<Outlet, List<Integer>> articles =
            new TreeMap<>(Comparator.comparing(Outlet::name));

    private record Name(Outlet outlet, List<String> words) {}

    /** The bodies are in order of precedence. */
    Citations(Body[] bodies) {
        this.bodies = bodies;
        for (int i = 0; i < bodies.length; i++) {
            int at = i;
            bodies[i]
                    .article()
                    .outlet()
                    .ifPresent(
                            outlet ->
                                    articles.computeIfAbsent(outlet, key -> new ArrayList<>())
                                            .add(at));
        }
        for (Outlet outlet : articles.keySet()) {
            List<String> words = words(outlet.name());
            if (!words.isEmpty()) {
                namesByFirstWord
                        .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                        .add(new Name(outlet, words));
            }
        }
    }

    List<Lineage> find() {
        List<Lineage> found = new ArrayList<>();
        for (int i = 0; i < bodies.length; i++) {
            Map<Outlet, Integer> mentions = mentions(bodies[i]);
            for (Map.Entry<Outlet, Integer> mention : mentions.entrySet()) {
                cited(i, mention.getKey(), mention.getValue()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Each other outlet that the body names as a source, with the word where it first does. */
    private Map<Outlet, Integer> mentions(Body body) {
        Map<Outlet, Integer> mentions = new TreeMap<>(Comparator.comparing(Outlet::name));
        for (int i = 0; i < body.size(); i++) {
            String word = body.words().get(i).form();
            for (Name name : namesByFirstWord.getOrDefault(word, List.of())) {
                boolean foreign = !body.article().outlet().equals(Optional.of(name.outlet()));
                if (foreign && isSource(body, i, name.words())) {
                    mentions.putIfAbsent(name.outlet(), i);
                }
            }
        }
        return mentions;
    }

    private static boolean isSource(Body body, int at, List<String> name) {
        int end = at + name.size();
        if (end > body.size() || !isCapital(body, at)) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!body.words().get(at + i).form().equals(name.get(i))) {
                return false;
            }
        }
        return isOpened(body, at) || followed(body, end);
    }

    private static boolean isCapital(Body body, int word) {
        Span span = body.words().get(word).span();
        return Character.isUpperCase(body.article().text().characters().codePointAt(span.start()));
    }

    private static boolean isOpened(Body body, int at) {
        int i = at - 1;
        if (i >= 0 && form(body, i).equals("the")) {
            i--;
        }
        if (i < 0 || !BEFORE.contains(form(body, i))) {
            return false;
        }
        for (int j = i; j >= Math.max(0, i - 3); j--) {
            if (OPENING.contains(form(body, j))) {
                return true;
            }
        }
        return false;
    }

    private static boolean followed(Body body, int end) {
        for (int i = end; i < Math.min(body.size(), end + 2); i++) {
            if (AFTER.contains(form(body, i))) {
                return true;
            }
        }
        return false;
    }

    private static String form(Body body, int word) {
        return body.words().get(word).form();
    }

    private Optional<Lineage> cited(int citing, Outlet outlet, int mention) {
        Body here = bodies[citing];
        Set<String> around = around(here, mention);
        around.removeAll(words(outlet.name()));
        int best = COMMON - 1;
        Optional<Body> source = Optional.empty();
        for (int i : articles.getOrDefault(outlet, List.of()).stream().limit(CONSIDERED).toList()) {
            int common = isPossible(here, bodies[i]) ? common(around, bodies[i]) : 0;
            if (common > best) {
                best = common;
                source = Optional.of(bodies[i]);
            }
        }
        return source.map(there -> lineage(here, there));
    }

    private static Lineage lineage(Body here, Body there) {
        Overlap overlap = Overlap.of(here, there);
        return new Lineage(
                here.article().id(),
                there.article().id(),
                Lineage.Kind.CITES,
                overlap.share(),
                overlap.passages());
    }

    private static boolean isPossible(Body here, Body there) {
        return !here.article().id().equals(there.article().id())
                && Precedence.byTime(here.article().publication(), there.article().publication())
                        >= 0;
    }

    private static Set<String> around(Body body, int mention) {
        Set<String> around = new TreeSet<>();
        int end = Math.min(body.size(), mention + REACH);
        for (int i = Math.max(0, mention - REACH); i < end; i++) {
            if (form(body, i).length() > 4) {
                around.add(form(body, i));
            }
        }
        return around;
    }

    private static int common(Set<String> around, Body body) {
        return (int)
                body.words().stream().map(Word::form).filter(around::contains).distinct().count();
    }

    private static List<String> words(String name) {
        List<String> words =
                Word.in(name, new Span(0, name.length())).stream().map(Word::form).toList();
        return words.size() > 1 && words.get(0).equals("the")
                ? words.subList(1, words.size())
                : words;
    }
}
