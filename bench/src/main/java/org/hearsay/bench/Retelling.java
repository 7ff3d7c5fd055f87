package org.hearsay.bench;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.hearsay.model.Actor;
import org.hearsay.model.ActorId;
import org.hearsay.model.ActorKind;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Evidence;
import org.hearsay.model.ItemId;
import org.hearsay.model.Outlet;
import org.hearsay.model.Quantity;
import org.hearsay.model.Reading;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells real readings again as if of another story, or by another outlet: every record is made
 * anew, with other names, numbers, days and words in the places of the old ones.
 *
 * <p>A name becomes one of as many letters, and so does a word, so that every span stays right. The
 * names, the digits and the days are those of the tale; which words are others is the variant's
 * own. Years and dates that the text names stay. Same seed, tale and variant, same reading.
 */
final class Retelling {

    private static final int DAYS_BETWEEN_TALES = 23;

    /** Of a hundred words of four letters and more, so many are others in a variant. */
    private static final int OTHER_WORDS = 30;

    private static final int SHORTEST = 4;

    private final int tale;
    private final int variant;
    private final long seed;
    private final Set<String> names;
    private final List<List<String>> vocabulary;
    private final Map<String, String> words = new HashMap<>();
    private final Map<Object, Object> ids = new HashMap<>();
    private final char[] digits = "0123456789".toCharArray();

    private Retelling(Material material, long seed, int tale, int variant) {
        this.names = material.names();
        this.vocabulary = material.vocabulary();
        this.seed = seed;
        this.tale = tale;
        this.variant = variant;
        Random random = new Random(seed + tale);
        for (int i = 9; i > 1; i--) {
            int j = 1 + random.nextInt(i);
            char kept = digits[i];
            digits[i] = digits[j];
            digits[j] = kept;
        }
    }

    /** The words that name somebody or something in these readings, and all others by length. */
    record Material(List<Reading> readings, Set<String> names, List<List<String>> vocabulary) {

        static Material of(List<Reading> readings) {
            Set<String> names = new HashSet<>();
            for (Reading reading : readings) {
                for (Actor actor : reading.actors()) {
                    if (actor.kind() != ActorKind.UNNAMED) {
                        names.addAll(words(actor.name()));
                    }
                }
            }
            names.removeIf(word -> !isName(word));
            Set<String> seen = new HashSet<>();
            List<List<String>> vocabulary = new ArrayList<>();
            for (Reading reading : readings) {
                for (String word : words(reading.article().text().characters())) {
                    boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
                    while (vocabulary.size() <= word.length()) {
                        vocabulary.add(new ArrayList<>());
                    }
                    if (plain && seen.add(word)) {
                        vocabulary.get(word.length()).add(word);
                    }
                }
            }
            return new Material(readings, names, vocabulary);
        }

        /** So many readings: of one big story as often as {@code big} says, else tale by tale. */
        List<Reading> told(int count, int big, long seed) {
            List<Reading> told = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean inBig = i < big;
                int rest = i - big;
                int tale = inBig ? 0 : 1 + rest / readings.size();
                int variant = inBig ? i / readings.size() : 0;
                Reading reading = readings.get((inBig ? i : rest) % readings.size());
                told.add(new Retelling(this, seed, tale, variant).of(reading));
            }
            return told;
        }
    }

    private Reading of(Reading reading) {
        words.clear();
        Article article = (Article) made(reading.article());
        return (Reading) made(reading, article);
    }

    private Object made(Object old) {
        return made(old, null);
    }

    private Object made(Object old, @Nullable Article article) {
        if (old instanceof Article && article != null) {
            return article;
        }
        if (old instanceof Evidence evidence && article != null) {
            return Evidence.of(article, evidence.span());
        }
        if (old instanceof SourceText text) {
            return new SourceText(numbers(text(text.characters())), text.alignment());
        }
        if (old instanceof ArticleId || old instanceof ItemId || old instanceof ActorId) {
            return ids.computeIfAbsent(old, this::id);
        }
        if (old instanceof Digest digest) {
            return Digest.of(
                    "retold", digest.hex(), Integer.toString(tale), Integer.toString(variant));
        }
        if (old instanceof Outlet || old instanceof Span) {
            return old;
        }
        if (old instanceof String string) {
            return text(string);
        }
        if (old instanceof LocalDate day) {
            return day.plusDays((long) tale * DAYS_BETWEEN_TALES);
        }
        if (old instanceof OffsetDateTime time) {
            return time.plusDays((long) tale * DAYS_BETWEEN_TALES);
        }
        if (old instanceof Quantity quantity) {
            BigDecimal low = number(quantity.low());
            BigDecimal high = number(quantity.high());
            return new Quantity(low.min(high), low.max(high), quantity.qualifier());
        }
        if (old instanceof BigDecimal number) {
            return number(number);
        }
        if (old instanceof Optional<?> optional) {
            return optional.map(value -> made(value, article));
        }
        if (old instanceof List<?> list) {
            return list.stream().map(value -> made(value, article)).toList();
        }
        return old instanceof Record whole ? record(whole, article) : old;
    }

    private Object record(Record old, @Nullable Article article) {
        try {
            RecordComponent[] components = old.getClass().getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = made(components[i].getAccessor().invoke(old), article);
            }
            return old.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot tell again: " + old, e);
        }
    }

    private Object id(Object old) {
        String value = old.toString();
        String word = value.substring(0, value.indexOf('-') + 1);
        String made =
                word
                        + Digest.of(
                                        "retold",
                                        value,
                                        Integer.toString(tale),
                                        Integer.toString(variant))
                                .head();
        return old instanceof ArticleId
                ? new ArticleId(made)
                : old instanceof ItemId ? new ItemId(made) : new ActorId(made);
    }

    private String text(String text) {
        StringBuilder made = new StringBuilder(text);
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            if (end == start) {
                start++;
                continue;
            }
            String word = text.substring(start, end);
            made.replace(start, end, words.computeIfAbsent(word, this::word));
            start = end;
        }
        return made.toString();
    }

    private String word(String word) {
        Random random = new Random(seed ^ (31L * tale + word.hashCode()) * 0x9E3779B97F4A7C15L);
        if (names.contains(word)) {
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                String letters = i % 2 == 0 ? "bdfgklmnprstvz" : "aeiou";
                name.append(letters.charAt(random.nextInt(letters.length())));
            }
            return tale == 0 ? word : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        Random own = new Random(random.nextLong() + variant);
        boolean plain = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (variant == 0 || !plain || word.length() < SHORTEST || own.nextInt(100) >= OTHER_WORDS) {
            return word;
        }
        List<String> others = vocabulary.get(word.length());
        return others.get(own.nextInt(others.size()));
    }

    private BigDecimal number(BigDecimal number) {
        return new BigDecimal(numbers(number.toPlainString()));
    }

    private String numbers(String text) {
        StringBuilder made = new StringBuilder(text);
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            boolean year = end - i == 4 && (text.charAt(i) == '1' || text.charAt(i) == '2');
            for (int at = i; at < end && !year; at++) {
                made.setCharAt(at, digits[text.charAt(at) - '0']);
            }
            i = Math.max(end, i + 1);
        }
        return made.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isName(String word) {
        return word.length() >= SHORTEST
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static int end(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            if (end > start) {
                words.add(text.substring(start, end));
            }
            start = Math.max(end, start + 1);
        }
        return words;
    }
}
