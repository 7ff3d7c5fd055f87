package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;

/** One case: articles, and which of their items are in one thread with which verdict, or apart. */
record ThreadCase(String name, List<Text> articles, List<Expected> expected) {

    /** An article's outlet, day and words. */
    record Text(String outlet, String day, String words) {}

    /** Words of an article, numbered from 1. */
    record Words(int article, String words) {}

    /**
     * One expectation; a verdict of "" is that the items are apart, no origins that any will do.
     */
    record Expected(String kind, String verdict, int origins, List<Words> items) {

        boolean isApart() {
            return verdict.isEmpty();
        }
    }

    boolean isNegative() {
        return expected.stream().anyMatch(Expected::isApart);
    }

    static List<ThreadCase> parse(List<String> lines) {
        List<ThreadCase> cases = new ArrayList<>();
        List<String> own = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("== ") && !own.isEmpty()) {
                cases.add(one(own));
                own.clear();
            }
            if (!line.startsWith("#") && !line.isBlank()) {
                own.add(line);
            }
        }
        cases.add(one(own));
        return cases;
    }

    private static ThreadCase one(List<String> lines) {
        List<Text> articles = new ArrayList<>();
        List<Expected> expected = new ArrayList<>();
        boolean below = false;
        for (String line : lines.subList(1, lines.size())) {
            below |= line.equals("--");
            if (line.startsWith("@ ")) {
                int comma = line.lastIndexOf(", ");
                articles.add(new Text(line.substring(2, comma), line.substring(comma + 2), ""));
            } else if (!below) {
                Text last = articles.remove(articles.size() - 1);
                String words = last.words().isEmpty() ? line : last.words() + "\n\n" + line;
                articles.add(new Text(last.outlet(), last.day(), words));
            } else if (!line.equals("--")) {
                expected.add(expected(line));
            }
        }
        return new ThreadCase(lines.get(0).substring(3), articles, expected);
    }

    private static Expected expected(String line) {
        int colon = line.indexOf(": ");
        String[] head = line.substring(0, colon).split(" ", -1);
        List<Words> items = new ArrayList<>();
        for (String item : line.substring(colon + 2).split(" \\| ", -1)) {
            int close = item.indexOf("] ");
            items.add(
                    new Words(
                            Integer.parseInt(item.substring(1, close)), item.substring(close + 2)));
        }
        return head[0].equals("apart")
                ? new Expected(head[1], "", 0, items)
                : new Expected(
                        head[0], head[1], head.length > 2 ? Integer.parseInt(head[2]) : 0, items);
    }
}
