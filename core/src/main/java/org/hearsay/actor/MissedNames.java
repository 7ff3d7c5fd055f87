package org.hearsay.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;

/**
 * Finds where a recogniser missed a surname that the article uses elsewhere, by itself, of somebody
 * whom it names in full: "Venn is blaming his forerunner".
 */
final class MissedNames {

    /** How often the surname has to stand by itself elsewhere. */
    private static final int OFTEN = 2;

    /** How often it has to stand so to need no verb behind it. */
    private static final int VERY_OFTEN = 4;

    private final Annotation annotation;
    private final Lexicon lexicon;

    MissedNames(Annotation annotation, Lexicon lexicon) {
        this.annotation = annotation;
        this.lexicon = lexicon;
    }

    /** These names and the missed ones, in text order. */
    List<Name> added(List<Name> names) {
        Map<String, Integer> surnames = surnames(names);
        Set<Integer> covered = new HashSet<>();
        names.forEach(
                name -> {
                    for (int i = name.span().start(); i < name.span().end(); i++) {
                        covered.add(i);
                    }
                });
        List<Name> all = new ArrayList<>(names);
        for (Sentence sentence : annotation.sentences()) {
            for (int i = 0; i < sentence.tokens().size(); i++) {
                Token token = sentence.tokens().get(i);
                int times = surnames.getOrDefault(token.text(), 0);
                boolean often = times >= VERY_OFTEN;
                if (times > 0
                        && !covered.contains(token.span().start())
                        && (often || isSubject(sentence.tokens(), i))) {
                    all.add(new Name(token.span(), Name.Kind.PERSON, token.text()));
                }
            }
        }
        all.sort(Comparator.comparing(Name::span));
        return all;
    }

    private Map<String, Integer> surnames(List<Name> names) {
        Map<String, Integer> alone = new HashMap<>();
        Set<String> full = new HashSet<>();
        for (Name name : names) {
            if (name.kind() == Name.Kind.PERSON) {
                PersonName person = PersonName.of(name.text(), lexicon);
                if (person.isFull()) {
                    full.add(person.last());
                } else {
                    alone.merge(name.text(), 1, Integer::sum);
                }
            }
        }
        Map<String, Integer> surnames = new HashMap<>();
        alone.forEach(
                (form, times) -> {
                    if (times >= OFTEN && full.contains(PersonName.of(form, lexicon).last())) {
                        surnames.put(form, times);
                    }
                });
        return surnames;
    }

    private static boolean isSubject(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && (tokens.get(at + 1).tag().startsWith("VB")
                        || tokens.get(at + 1).tag().equals("MD"));
    }
}
