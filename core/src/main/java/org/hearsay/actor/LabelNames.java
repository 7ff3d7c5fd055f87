package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * not know in capitals: somebody whom the article names in full as names are written, or whose
 * first name is a given name.
 */
final class LabelNames {

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![^.?!…\u201d\u2019\"'\\])\\s\\-\u2014])(\\p{Lu}[\\p{Lu}.\u2019'\\-]+(?:"
                            + " \\p{Lu}[\\p{Lu}.\u2019'\\-]*){1,4}):");

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
        List<Name> labels = labels(known);
        List<Name> all = new ArrayList<>(names);
        all.removeIf(name -> labels.stream().anyMatch(l -> l.span().overlaps(name.span())));
        all.addAll(labels);
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private List<Name> labels(Set<PersonName> known) {
        List<Name> labels = new ArrayList<>();
        String text = annotation.article().text().characters();
        for (Segment segment : annotation.article().segments()) {
            Matcher label =
                    LABEL.matcher(text).region(segment.span().start(), segment.span().end());
            while (label.find()) {
                named(label.group(1), label.start(1), known).ifPresent(labels::add);
            }
        }
        return labels;
    }

    private Optional<Name> named(String label, int start, Set<PersonName> known) {
        List<String> words = Arrays.asList(label.split(" "));
        int first = 0;
        while (first < words.size() && isTitle(words.get(first))) {
            first++;
        }
        String text = String.join(" ", words.subList(first, words.size()));
        if (words.size() - first < 2) {
            return Optional.empty();
        }
        boolean isPerson =
                known.contains(PersonName.of(text, lexicon))
                        || lexicon.genderOfGivenName(words.get(first)) != Gender.UNKNOWN;
        Span span = new Span(start + label.length() - text.length(), start + label.length());
        return isPerson ? Optional.of(new Name(span, Name.Kind.PERSON, text)) : Optional.empty();
    }

    private boolean isTitle(String word) {
        return lexicon.isHonorific(word) || lexicon.isRole(Lexicon.lower(word));
    }
}
