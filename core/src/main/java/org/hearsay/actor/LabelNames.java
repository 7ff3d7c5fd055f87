package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.model.Segment;
import org.hearsay.text.Span;

/**
 * Finds the names in the labels of a talk, "SENATOR IDA VENN: Thank you.", which a recogniser does
 * not know in capitals: somebody whom the article names in full as names are written; or who heads
 * two turns, and whose first name is a given name or whose last the surname of such a person.
 */
final class LabelNames {

    /** Words of so many letters at most: a page may hold one without end. */
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![^.?!…\u201d\u2019\"'\\])\\s\\-\u2014])(\\p{Lu}[\\p{Lu}.\u2019'\\-]{1,40}+(?:"
                        + " \\p{Lu}[\\p{Lu}.\u2019'\\-]{0,40}+){1,4}):");

    private static final int TURNS = 2;
    private static final int LONGEST = 3;

    private final Annotation annotation;
    private final Lexicon lexicon;

    LabelNames(Annotation annotation, Lexicon lexicon) {
        this.annotation = annotation;
        this.lexicon = lexicon;
    }

    /** These names and those of the labels, in text order; a label's own is no other. */
    List<Name> added(List<Name> names) {
        Set<PersonName> known =
                names.stream()
                        .filter(name -> name.kind() == Name.Kind.PERSON)
                        .map(name -> PersonName.of(name.text(), lexicon))
                        .filter(PersonName::isFull)
                        .collect(Collectors.toSet());
        List<Name> labels = persons(labels(), known);
        List<Name> all = new ArrayList<>(names);
        all.removeIf(name -> labels.stream().anyMatch(l -> l.span().overlaps(name.span())));
        all.addAll(labels);
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private List<Name> persons(List<Name> labels, Set<PersonName> known) {
        Set<String> surnames = known.stream().map(PersonName::last).collect(Collectors.toSet());
        Map<String, Long> turns =
                labels.stream().collect(Collectors.groupingBy(Name::text, Collectors.counting()));
        return labels.stream()
                .filter(
                        label -> {
                            PersonName name = PersonName.of(label.text(), lexicon);
                            boolean speaks = turns.getOrDefault(label.text(), 0L) >= TURNS;
                            return known.contains(name) || speaks && isPerson(name, surnames);
                        })
                .toList();
    }

    private boolean isPerson(PersonName name, Set<String> surnames) {
        return name.isFull()
                && name.parts().size() <= LONGEST
                && (lexicon.genderOfGivenName(name.first()) != Gender.UNKNOWN
                        || surnames.contains(name.last()));
    }

    private List<Name> labels() {
        List<Name> labels = new ArrayList<>();
        String text = annotation.article().text().characters();
        for (Segment segment : annotation.article().segments()) {
            Matcher label =
                    LABEL.matcher(text).region(segment.span().start(), segment.span().end());
            while (label.find()) {
                untitled(label.group(1), label.end(1)).ifPresent(labels::add);
            }
        }
        return labels;
    }

    /** The label without the titles before it, if that leaves two words. */
    private Optional<Name> untitled(String label, int end) {
        List<String> words = Arrays.asList(label.split(" "));
        int first = 0;
        while (first < words.size() && lexicon.isTitle(words.get(first))) {
            first++;
        }
        String text = String.join(" ", words.subList(first, words.size()));
        return words.size() - first < 2
                ? Optional.empty()
                : Optional.of(new Name(new Span(end - text.length(), end), Name.Kind.PERSON, text));
    }
}
