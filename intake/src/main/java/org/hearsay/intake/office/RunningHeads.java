package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds what a document prints on its pages and not in its text: lines near the top or the bottom
 * that stand in the same place, in the same size and words but for figures, on several pages; and
 * numbers that count the pages.
 */
final class RunningHeads {

    /** The share of a page's height at its top and its bottom in which such lines stand. */
    private static final double EDGE = 0.12;

    /** How many lines of each edge are looked at. */
    private static final int LINES = 4;

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 24;

    private final Map<String, Set<Integer>> pagesWith = new TreeMap<>();
    private final Map<Integer, Set<Integer>> pagesCounted = new TreeMap<>();
    private final int pages;

    private RunningHeads(List<PageText> texts) {
        this.pages = (int) texts.stream().mapToInt(PageText::number).distinct().count();
        texts.forEach(this::count);
    }

    /** The pages without these lines; a page that has no others keeps them. */
    static List<PageText> removed(List<PageText> texts) {
        RunningHeads heads = new RunningHeads(texts);
        return texts.stream().map(heads::without).toList();
    }

    private void count(PageText page) {
        for (Line line : edges(page)) {
            pagesWith.computeIfAbsent(key(line), any -> new TreeSet<>()).add(page.number());
            int number = pageNumber(line.text());
            if (number >= 0) {
                pagesCounted
                        .computeIfAbsent(number - page.number(), any -> new TreeSet<>())
                        .add(page.number());
            }
        }
    }

    private PageText without(PageText page) {
        Set<Line> heads = new HashSet<>();
        for (Line line : edges(page)) {
            if (isRepeated(line) || isPageNumber(line, page.number())) {
                heads.add(line);
            }
        }
        return heads.isEmpty() || heads.containsAll(page.lines())
                ? page
                : page.with(page.lines().stream().filter(line -> !heads.contains(line)).toList());
    }

    private boolean isRepeated(Line line) {
        int on = pagesWith.getOrDefault(key(line), Set.of()).size();
        return on >= 3 || on == 2 && pages <= 3;
    }

    private boolean isPageNumber(Line line, int page) {
        int number = pageNumber(line.text());
        return number >= 0
                && (number == page
                        || pagesCounted.getOrDefault(number - page, Set.of()).size() > 1);
    }

    private static List<Line> edges(PageText page) {
        List<Line> edges = new ArrayList<>();
        List<Line> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean top = i < LINES && line.y() < EDGE * page.height();
            boolean bottom = i >= lines.size() - LINES && line.y() > (1 - EDGE) * page.height();
            if ((top || bottom) && line.text().length() <= LONGEST) {
                edges.add(line);
            }
        }
        return edges;
    }

    /** Its words without figures, its height and size; pages left and right may mirror it. */
    private static String key(Line line) {
        StringBuilder key = new StringBuilder();
        boolean figure = false;
        for (int i = 0; i < line.text().length(); i++) {
            char c = line.text().charAt(i);
            if (!Character.isDigit(c)) {
                key.append(Character.toLowerCase(c));
            } else if (!figure) {
                key.append('#');
            }
            figure = Character.isDigit(c);
        }
        return key.append('@')
                .append(Math.round(line.y() / 3))
                .append('@')
                .append(Math.round(line.size()))
                .toString();
    }

    /** The number of "7", "- 7 -", "Page 7", "7 of 12", "7/12"; else -1. */
    private static int pageNumber(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return -1;
        }
        int number = -1;
        int numbers = 0;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                int end = i;
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                numbers++;
                number = numbers == 1 && end - i <= 4 ? digits(text, i, end) : number;
                i = end - 1;
            } else if (Character.isLetter(c)) {
                letters.append(Character.toLowerCase(c));
            } else if ("-–—|/ .\t[]()".indexOf(c) < 0) {
                return -1;
            }
        }
        boolean words = Set.of("", "page", "p", "of", "pageof", "pg").contains(letters.toString());
        return words && (numbers == 1 || numbers == 2) ? number : -1;
    }

    private static int digits(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            number = number * 10 + Character.digit(text.charAt(i), 10);
        }
        return number;
    }
}
