package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Article;

/** Seeded coverage: reports of invented words, a third of them copied or reworked by others. */
final class SyntheticArticles {

    private static final String[] SYLLABLES = {
        "ba", "do", "fi", "gu", "ka", "le", "mi", "no", "pra", "ro", "sta", "tu", "ve", "zo"
    };

    private SyntheticArticles() {}

    static List<Article> of(int count, long seed) {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        List<String[]> told = new ArrayList<>();
        while (articles.size() < count) {
            String[] report = paragraphs(random, told);
            told.add(report);
            String outlet = "Outlet " + random.nextInt(Math.max(5, count / 10));
            String day = "2031-03-" + (10 + random.nextInt(20));
            Article article = Sheet.of(outlet, random.nextInt(5) == 0 ? "" : day, report).article();
            if (articles.stream().noneMatch(known -> known.id().equals(article.id()))) {
                articles.add(article);
            }
        }
        return articles;
    }

    private static String[] paragraphs(Random random, List<String[]> told) {
        int choice = random.nextInt(10);
        String[] report = new String[6];
        for (int i = 0; i < report.length; i++) {
            report[i] = paragraph(random, 60);
        }
        if (told.isEmpty() || choice > 4) {
            return report;
        }
        String[] source = told.get(random.nextInt(told.size()));
        int taken = choice < 2 ? 6 : choice < 4 ? 5 : 2;
        System.arraycopy(source, 0, report, 0, taken);
        if (choice == 1) {
            report[0] = report[0].replace(" ba", " so ba");
        }
        return report;
    }

    static String paragraph(Random random, int words) {
        StringJoiner paragraph = new StringJoiner(" ", "", ".");
        for (int i = 0; i < words; i++) {
            StringBuilder word = new StringBuilder();
            int length = 1 + random.nextInt(3);
            for (int j = 0; j < length; j++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            paragraph.add(word);
        }
        return paragraph.toString();
    }
}
