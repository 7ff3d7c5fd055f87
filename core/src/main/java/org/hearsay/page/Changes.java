package org.hearsay.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.Lineage;
import org.hearsay.text.Span;

/**
 * What one article has otherwise than the one that it was made from: what was put in and what was
 * taken out, each where it stood, with a little of what both have around it.
 */
final class Changes {

    /** How much of what both have is shown on either side, in UTF-16 units. */
    private static final int AROUND = 40;

    private static final int LONGEST = 400;
    private static final int SHOWN = 60;

    /** One place: the words before it, those taken out, those put in, and the words behind. */
    private record Change(String before, String removed, String added, String after) {}

    private Changes() {}

    /** Nothing where both have the same words. */
    static void write(Html h, Lineage lineage, Article here, Article there) {
        List<Change> changes = of(lineage, here, there);
        if (changes.isEmpty()) {
            return;
        }
        h.open("details", "quote-check changes");
        h.leaf("summary", Wording.count(changes.size(), "change") + " against it").open("ul");
        for (Change change : changes.subList(0, Math.min(SHOWN, changes.size()))) {
            h.open("li").text(change.before());
            if (!change.removed().isEmpty()) {
                h.leaf("del", Wording.clip(change.removed(), LONGEST)).text(" ");
            }
            if (!change.added().isEmpty()) {
                h.leaf("ins", Wording.clip(change.added(), LONGEST));
            }
            h.text(change.after()).close();
        }
        h.close();
        if (changes.size() > SHOWN) {
            h.leaf("p", "And " + (changes.size() - SHOWN) + " more.");
        }
        h.close();
    }

    /** In the order of the passages that they follow; what stands before all of them first. */
    private static List<Change> of(Lineage lineage, Article here, Article there) {
        Lineage.Differences differences = lineage.differences(here, there);
        List<Span> ours = lineage.passages().stream().map(Lineage.Passage::here).toList();
        List<Span> theirs = lineage.passages().stream().map(Lineage.Passage::there).toList();
        Map<Integer, List<Span>> added = behind(differences.added(), ours);
        Map<Integer, List<Span>> removed = behind(differences.removed(), theirs);
        TreeMap<Integer, Change> changes = new TreeMap<>();
        added.forEach(
                (passage, spans) ->
                        changes.put(
                                passage,
                                change(
                                        here,
                                        spans,
                                        there,
                                        removed.getOrDefault(passage, List.of()))));
        removed.forEach(
                (passage, spans) ->
                        changes.computeIfAbsent(
                                passage, p -> change(here, List.of(), there, spans)));
        return new ArrayList<>(changes.values());
    }

    private static Change change(
            Article here, List<Span> added, Article there, List<Span> removed) {
        Article article = added.isEmpty() ? there : here;
        List<Span> spans = added.isEmpty() ? removed : added;
        String text = article.text().characters();
        int start = spans.get(0).start();
        int end = spans.get(spans.size() - 1).end();
        return new Change(
                before(text, start), joined(there, removed), joined(here, added), after(text, end));
    }

    private static String before(String text, int at) {
        int from = Math.max(0, at - AROUND);
        int space = text.indexOf(' ', from);
        return "\u2026"
                + flat(text.substring(from > 0 && space >= 0 && space < at ? space : from, at));
    }

    private static String after(String text, int at) {
        int to = Math.min(text.length(), at + AROUND);
        int space = text.lastIndexOf(' ', to);
        return flat(text.substring(at, to < text.length() && space > at ? space : to)) + "\u2026";
    }

    private static String flat(String text) {
        return text.replace('\n', ' ');
    }

    private static String joined(Article article, List<Span> spans) {
        String text = article.text().characters();
        return String.join(" \u00b6 ", spans.stream().map(span -> flat(span.in(text))).toList());
    }

    /** The spans by the last passage that ends before each; -1 for none. */
    private static Map<Integer, List<Span>> behind(List<Span> spans, List<Span> passages) {
        Map<Integer, List<Span>> behind = new TreeMap<>();
        for (Span span : spans) {
            int last = -1;
            for (int i = 0; i < passages.size(); i++) {
                boolean before = passages.get(i).end() <= span.start();
                last =
                        before && (last < 0 || passages.get(i).end() > passages.get(last).end())
                                ? i
                                : last;
            }
            behind.computeIfAbsent(last, key -> new ArrayList<>()).add(span);
        }
        return behind;
    }
}
