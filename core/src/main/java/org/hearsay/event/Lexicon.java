package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hearsay.model.EventType;
import org.hearsay.text.WordList;

/** The words that say events, and those that change what stands below them. Immutable. */
final class Lexicon {

    private static final char WEAK = '?';
    private static final char AGENT = '!';

    private final Phrases<Optional<Meaning>> verbs = new Phrases<>(true);
    private final Phrases<Optional<Meaning>> nouns = new Phrases<>(false);
    private final Phrases<Operator> operatorVerbs = new Phrases<>(true);
    private final Phrases<Operator> operatorNouns = new Phrases<>(false);
    private final Phrases<Operator> operatorAdjectives = new Phrases<>(false);

    Lexicon() {
        readTriggers();
        readOperators();
    }

    private void readTriggers() {
        List<String> group = new ArrayList<>();
        for (String line : WordList.lines(Lexicon.class, "triggers.txt")) {
            if (line.startsWith("== ")) {
                group = List.of(line.substring(3).split(" "));
            } else {
                List<String> current = group;
                Phrases<Optional<Meaning>> phrases = line.startsWith("v ") ? verbs : nouns;
                entries(line, (entry, mark) -> phrases.add(entry, meaning(current, mark)));
            }
        }
    }

    private static Optional<Meaning> meaning(List<String> group, char mark) {
        if (group.get(0).equals("NONE")) {
            return Optional.empty();
        }
        Meaning meaning =
                new Meaning(
                        EventType.valueOf(group.get(0)),
                        Optional.of(group.get(1)).filter(mode -> !mode.equals("-")),
                        group.subList(2, group.size()).stream()
                                .filter(word -> !word.equals("-"))
                                .toList(),
                        mark == WEAK,
                        mark == AGENT);
        return Optional.of(meaning);
    }

    private void readOperators() {
        Operator operator = Operator.DO;
        for (String line : WordList.lines(Lexicon.class, "operators.txt")) {
            if (line.startsWith("== ")) {
                operator = Operator.valueOf(line.substring(3));
            } else {
                Operator current = operator;
                Phrases<Operator> phrases =
                        switch (line.charAt(0)) {
                            case 'v' -> operatorVerbs;
                            case 'n' -> operatorNouns;
                            default -> operatorAdjectives;
                        };
                entries(line, (entry, mark) -> phrases.add(entry, current));
            }
        }
    }

    private static void entries(String line, BiConsumer<String, Character> sink) {
        for (String entry : line.substring(2).split(",")) {
            char mark = entry.charAt(entry.length() - 1);
            boolean marked = mark == WEAK || mark == AGENT;
            String phrase = marked ? entry.substring(0, entry.length() - 1) : entry;
            sink.accept(phrase.strip(), marked ? mark : ' ');
        }
    }

    /** What may be said in a sentence, in text order; words inside a longer phrase say nothing. */
    List<Trigger> triggers(Words words) {
        List<Phrases.Found<Optional<Meaning>>> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.isVerb(i) && !isSide(words, i)) {
                verbs.at(words, i).ifPresent(found::add);
            }
            nouns.at(words, i).filter(match -> words.isNoun(match.head())).ifPresent(found::add);
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> covers(other, one)))
                .flatMap(match -> trigger(match, words.isVerb(match.head())).stream())
                .toList();
    }

    /** What a verb says of the noun that undergoes it: "the ambassador was recalled". */
    Optional<Trigger> passive(Words words, int verb, int noun) {
        return verbs.passive(words, verb, noun).flatMap(match -> trigger(match, true));
    }

    private static boolean covers(Phrases.Found<?> outer, Phrases.Found<?> inner) {
        boolean longer = outer.length() > inner.length();
        return longer && outer.first() <= inner.head() && inner.head() <= outer.last();
    }

    private static Optional<Trigger> trigger(Phrases.Found<Optional<Meaning>> match, boolean verb) {
        return match.value()
                .map(
                        meaning ->
                                new Trigger(
                                        match.first(),
                                        match.last(),
                                        match.head(),
                                        verb,
                                        match.entry(),
                                        meaning));
    }

    /** What a word does to what hangs on it. */
    Optional<Operator> operator(Words words, int i) {
        if (isSide(words, i)) {
            return Optional.empty();
        }
        if (words.isVerb(i)) {
            Optional<Operator> verb = operatorVerbs.at(words, i).map(Phrases.Found::value);
            return verb.isPresent() ? verb : adjective(words, i);
        }
        if (words.isNoun(i)) {
            return operatorNouns.at(words, i).map(Phrases.Found::value);
        }
        return words.tag(i).startsWith("JJ") ? adjective(words, i) : Optional.empty();
    }

    /** "Marr, left, and the envoy talk": where somebody stands in a picture. */
    private static boolean isSide(Words words, int i) {
        boolean open = words.is(i - 1, ",") || words.is(i - 1, "(");
        boolean closed = words.is(i + 1, ",") || words.is(i + 1, ")");
        return open && closed && words.token(i).text().equalsIgnoreCase("left");
    }

    private Optional<Operator> adjective(Words words, int i) {
        return operatorAdjectives.at(words, i).map(Phrases.Found::value);
    }
}
