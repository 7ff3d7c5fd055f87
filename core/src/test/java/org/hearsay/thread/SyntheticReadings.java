package org.hearsay.thread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.hearsay.fixture.Sheet;
import org.hearsay.model.Reading;

/** Seeded readings: every article reports some of a growing stock of utterances and tolls. */
public final class SyntheticReadings {

    private static final String[] WORDS = words();
    private static final String[] SPEAKERS = {"Ann Marlow", "Piet Dorn", "Ida Voss", "Tom Reed"};

    private SyntheticReadings() {}

    /** Readings of one running story, each with six statements and three figures. */
    public static List<Reading> of(int count, long seed) {
        Random random = new Random(seed);
        List<String> stock = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < 2; j++) {
                stock.add(sentence(random, 12));
            }
            readings.add(reading(random, stock, i));
        }
        return readings;
    }

    private static Reading reading(Random random, List<String> stock, int number) {
        Set<String> contents = new LinkedHashSet<>();
        while (contents.size() < 2) {
            contents.add(stock.get(random.nextInt(stock.size())));
        }
        while (contents.size() < 6) {
            contents.add(sentence(random, 12));
        }
        List<String> paragraphs = new ArrayList<>();
        contents.forEach(content -> paragraphs.add("It was said that " + content + "."));
        List<Integer> tolls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tolls.add(20 + random.nextInt(10));
            paragraphs.add(
                    "The storm of "
                            + WORDS[random.nextInt(40)]
                            + " killed "
                            + tolls.get(i)
                            + " people near "
                            + WORDS[random.nextInt(40)]
                            + ".");
        }
        Sheet sheet =
                Sheet.of(
                        "Outlet " + number % 40,
                        "2031-03-" + (10 + random.nextInt(20)),
                        paragraphs.toArray(new String[0]));
        contents.forEach(
                content -> sheet.says(SPEAKERS[Math.floorMod(content.hashCode(), 4)], content));
        tolls.forEach(toll -> sheet.counts(toll + " people", toll, "people", ""));
        return sheet.reading();
    }

    private static String sentence(Random random, int length) {
        StringJoiner sentence = new StringJoiner(" ");
        for (int i = 0; i < length; i++) {
            sentence.add(WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2))]);
        }
        return sentence.toString();
    }

    private static String[] words() {
        String[] heads = {"ba", "do", "fi", "gu", "ka", "le", "mi", "no", "pra", "ro"};
        String[] tails = {"lan", "mer", "tok", "vin", "zar", "bul", "dok", "pim", "rof", "sut"};
        List<String> words = new ArrayList<>();
        for (String a : heads) {
            for (String b : heads) {
                for (String c : tails) {
                    words.add(a + b + c);
                }
            }
        }
        return words.toArray(new String[0]);
    }
}
