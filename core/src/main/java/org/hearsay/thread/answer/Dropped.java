package org.hearsay.thread.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Story;
import org.hearsay.thread.item.Utterance;

/**
 * What a speaker gives up in words of the reporter's: "the wardens may come alone, she said,
 * dropping a condition that she had set in May". What she drops stands in another article.
 */
public final class Dropped {

    private static final Pattern DROPPING =
            Pattern.compile(
                    ",\\s+(?:dropping|abandoning|withdrawing|lifting|softening|reversing|giving up)"
                            + "\\s+(?:an?|the|his|her|its|their)\\s+(?:\\p{Ll}+\\s+)?"
                            + "(?:condition|demand|objection|requirement|refusal|insistence)s?"
                            + "(?:\\s+(?:that|which))?"
                            + "(?:\\s+(?:he|she|it|they)\\s+(?:himself\\s+|herself\\s+)?had)?"
                            + "\\s+(?:first\\s+)?(?:set|made|laid down|put forward)\\b"
                            + "(?!\\s+by\\b)(?<rest>[^.;]*)");

    /** "Had made for a new bell": what he dropped is told, and is not what he now grants. */
    private static final Pattern ITS_MATTER = Pattern.compile("\\b(?:for|about|against|of)\\b");

    /** What a condition is set by, or a refusal made. */
    private static final Set<String> CONDITIONS =
            Set.of("only", "if", "unless", "until", "provided", "must", "first", "before", "not");

    private static final int SHARED = 3;
    private static final int CROWD = 60;
    private static final int DAYS = 60;

    private final Story story;

    public Dropped(Story story) {
        this.story = story;
    }

    /** The links from what was set to what drops it, in order of the utterances. */
    public List<Link> in(List<Utterance> utterances) {
        List<Utterance> dropping = utterances.stream().filter(Dropped::isDropping).toList();
        if (dropping.isEmpty()) {
            return List.of();
        }
        Map<String, List<Utterance>> conditions = new HashMap<>();
        for (Utterance utterance : utterances) {
            if (utterance.terms().forms().stream().anyMatch(CONDITIONS::contains)) {
                for (String stem : utterance.terms().stems()) {
                    conditions.computeIfAbsent(stem, key -> new ArrayList<>()).add(utterance);
                }
            }
        }
        List<Link> links = new ArrayList<>();
        for (Utterance later : dropping) {
            near(later, conditions).stream()
                    .filter(earlier -> isSet(earlier, later))
                    .map(
                            earlier ->
                                    new Link(
                                            earlier,
                                            later,
                                            Link.Kind.TURNS,
                                            "it is said to be dropped"))
                    .forEach(links::add);
        }
        return links;
    }

    /** Whether the sentence goes on to say that its speaker gives up what he wanted before. */
    private static boolean isDropping(Utterance utterance) {
        String text = utterance.article().text().characters();
        Span told = utterance.item().evidence().span();
        Span sentence = Sentences.around(text, told, new Span(0, text.length()));
        if (utterance.speaker().isEmpty() || sentence.end() <= told.end()) {
            return false;
        }
        Matcher dropping = DROPPING.matcher(text.substring(told.end(), sentence.end()));
        return dropping.find() && !ITS_MATTER.matcher(dropping.group("rest")).find();
    }

    private static List<Utterance> near(Utterance later, Map<String, List<Utterance>> conditions) {
        Map<String, Utterance> near = new TreeMap<>();
        for (String stem : later.terms().stems()) {
            List<Utterance> some = conditions.getOrDefault(stem, List.of());
            if (some.size() <= CROWD) {
                some.forEach(earlier -> near.put(earlier.item().id().value(), earlier));
            }
        }
        return List.copyOf(near.values());
    }

    private boolean isSet(Utterance earlier, Utterance later) {
        return !earlier.article().id().equals(later.article().id())
                && later.terms().common(earlier.terms()) >= SHARED
                && later.terms().solid(earlier.terms()) > 0
                && !Days.isAfter(earlier.day(), later.day())
                && !Days.isApart(earlier.day(), later.day(), DAYS)
                && story.isOne(earlier, later)
                && story.speakForOne(earlier.speaker(), later.speaker());
    }
}
