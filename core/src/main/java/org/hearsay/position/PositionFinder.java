package org.hearsay.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Annotation;
import org.hearsay.annotation.Name;
import org.hearsay.annotation.Sentence;
import org.hearsay.model.Evidence;
import org.hearsay.model.How;
import org.hearsay.model.ItemId;
import org.hearsay.model.ItemKind;
import org.hearsay.model.Position;
import org.hearsay.model.Stance;
import org.hearsay.model.Statement;
import org.hearsay.model.TimeExpression;
import org.hearsay.text.Span;

/**
 * Finds the positions that actors take in an article: what they demand, offer, support, accept,
 * oppose or reject, under which conditions, and by whose word.
 *
 * <p>Reads position verbs, nouns and adjectives in the outlet's voice and in what others say, and
 * what speakers say must, should or will not be. What is denied, asked, supposed, possible or given
 * up is no position; where the actor cannot be told, none is found. Reads headline, standfirst,
 * body and quote blocks. Stateless and safe for use by several threads; work grows with the text,
 * times a logarithm.
 */
public final class PositionFinder {

    private static final String VERSION = "5";

    /** How many characters may stand between what is given and the sentence of what is wanted. */
    private static final int NEAR = 40;

    private final Lexicon lexicon = new Lexicon();

    /** In text order, one a span and holder; the people in them are not resolved yet. */
    public List<Position> find(
            Annotation annotation, List<TimeExpression> times, List<Statement> statements) {
        Spans<Name> names = new Spans<>(annotation.names(), Name::span);
        Spans<TimeExpression> timed = new Spans<>(times, time -> time.evidence().span());
        Voices voices = new Voices(statements, lexicon);
        List<Draft> drafts = new ArrayList<>();
        Topic topic = Topic.NONE;
        for (Sentence sentence : annotation.sentences()) {
            Words words = new Words(sentence, names, timed);
            if (Scene.isRead(sentence)) {
                bind(words, sentence, drafts);
                topic = topic.in(sentence);
                int known = drafts.size();
                if (isWorth(words)) {
                    boolean bargain = drafts.stream().anyMatch(PositionFinder::isAmount);
                    read(new Scene(annotation, words, lexicon, voices, bargain, topic), drafts);
                    drafts.removeIf(draft -> !lexicon.canHold(draft.owner().actor().name()));
                    attach(drafts);
                }
                List<Draft> made = drafts.subList(Math.min(known, drafts.size()), drafts.size());
                topic = Topic.of(words, sentence, lexicon).or(sentence, made);
            }
        }
        String text = annotation.article().text().characters();
        List<Draft> named = Amounts.named(distinct(drafts), text);
        List<Draft> answered = new Answers(lexicon, text).named(named);
        return positions(annotation, new Followed(text).only(answered));
    }

    /** "It offers three ships. IN RETURN it wants a treaty": what was given is on a condition. */
    private static void bind(Words words, Sentence sentence, List<Draft> drafts) {
        boolean opens = isInReturn(words, 0) || words.tag(0).equals("PRP") && asksBack(words);
        int last = drafts.size() - 1;
        if (!opens || last < 0 || !isGift(drafts.get(last))) {
            return;
        }
        Span before = drafts.get(last).seen();
        boolean isNext =
                sentence.segment().span().contains(before)
                        && before.end() <= sentence.span().start()
                        && isLastBefore(sentence, before);
        if (isNext) {
            int end = words.size();
            while (end > 1 && words.isMark(end - 1)) {
                end--;
            }
            drafts.set(last, drafts.get(last).onCondition(words.span(0, end)));
        }
    }

    /** "Would settle for 11. … It attaches conditions to THE LOWER FIGURE": to the 11. */
    private void attach(List<Draft> drafts) {
        int last = drafts.size() - 1;
        boolean figure =
                last > 0
                        && drafts.get(last).rule().equals("verb attach")
                        && lexicon.isIn("sums", lastWord(drafts.get(last).label()));
        for (int i = last - 1; figure && i >= 0; i--) {
            Draft before = drafts.get(i);
            boolean own = isSame(before, drafts.get(last));
            if (own && isGift(before) && before.stance() == Stance.ACCEPTS) {
                drafts.set(i, before.onCondition(drafts.get(last).seen()));
                drafts.remove(last);
                return;
            }
        }
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    private static boolean isSame(Draft one, Draft other) {
        String name = lastWord(one.owner().actor().name());
        return name.equals(lastWord(other.owner().actor().name()));
    }

    private static boolean isInReturn(Words words, int at) {
        return words.is(at, "in") && (words.is(at + 1, "return") || words.is(at + 1, "exchange"));
    }

    /** "It wants a treaty IN RETURN". */
    private static boolean asksBack(Words words) {
        boolean asks = words.isOf(1, Set.of("want", "demand", "ask", "expect", "seek"));
        for (int i = 2; asks && i < words.size(); i++) {
            if (isInReturn(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGift(Draft draft) {
        boolean gives = draft.stance() == Stance.OFFERS || draft.stance() == Stance.ACCEPTS;
        return gives && draft.conditions().isEmpty();
    }

    private static boolean isLastBefore(Sentence sentence, Span seen) {
        return sentence.span().start() - seen.end() <= NEAR;
    }

    /** Whether a sentence holds a word that any rule begins at, and asks nothing. */
    private boolean isWorth(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (begins(words, i)) {
                return !words.endsAsQuestion();
            }
        }
        return false;
    }

    private boolean begins(Words words, int i) {
        String lemma = words.lemma(i);
        return lexicon.begins(lemma)
                || lexicon.isIn("needless", lemma)
                || lexicon.isIn("enough", lemma)
                || lexicon.isIn("calling", lemma)
                || lemma.equals("never")
                || lemma.equals("be")
                || words.tag(i).equals("EX")
                || words.tag(i).equals("MD")
                || words.isVerb(i)
                        && (lemma.equals("move")
                                || lexicon.isIn("shifting", lemma)
                                || lexicon.isIn("reversing", lemma));
    }

    private void read(Scene scene, List<Draft> drafts) {
        VerbRule verbs = new VerbRule(scene);
        AdjectiveRule adjectives = new AdjectiveRule(scene);
        NounRule nouns = new NounRule(scene);
        ModalRule modals = new ModalRule(scene);
        PredicateRule predicates = new PredicateRule(scene);
        ShiftRule shifts = new ShiftRule(scene);
        ReversalRule reversals = new ReversalRule(scene);
        CallingRule callings = new CallingRule(scene);
        NeverRule nevers = new NeverRule(scene);
        for (int i = 0; i < scene.words.size(); i++) {
            if (begins(scene.words, i)) {
                int at = i;
                List<Draft> byVerb = verbs.at(at);
                if (byVerb.isEmpty()) {
                    byVerb = shifts.at(at);
                }
                if (!byVerb.isEmpty()) {
                    drafts.addAll(byVerb);
                    continue;
                }
                Optional<Draft> found =
                        adjectives
                                .at(at)
                                .or(() -> callings.at(at))
                                .or(() -> nouns.at(at))
                                .or(() -> modals.at(at))
                                .or(() -> predicates.at(at))
                                .or(() -> nevers.at(at))
                                .or(() -> reversals.at(at));
                found.ifPresent(drafts::add);
            }
        }
    }

    /** Whether a position was about a number, so that the article tells of a bargain. */
    private static boolean isAmount(Draft draft) {
        return draft.label().chars().anyMatch(Character::isDigit);
    }

    /** One draft a span: the surest, and of equals the first. */
    private static List<Draft> distinct(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingDouble(Draft::confidence).reversed());
        Set<Span> taken = new HashSet<>();
        List<Draft> distinct = new ArrayList<>();
        for (Draft draft : sorted) {
            if (taken.add(draft.issue())) {
                distinct.add(draft);
            }
        }
        distinct.sort(Comparator.comparing(Draft::seen).thenComparing(Draft::issue));
        return distinct;
    }

    private List<Position> positions(Annotation annotation, List<Draft> drafts) {
        Joint joint = new Joint(annotation, lexicon);
        List<Position> positions = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            List<Draft> each = new ArrayList<>(joint.each(draft));
            draft.before()
                    .filter(old -> drafts.stream().noneMatch(other -> isTold(other, old)))
                    .map(joint::each)
                    .ifPresent(each::addAll);
            for (int n = 0; n < each.size(); n++) {
                positions.add(position(annotation, each.get(n), n));
            }
        }
        return positions;
    }

    /** Whether an earlier stand is told in words of its own as well. */
    private static boolean isTold(Draft other, Draft old) {
        return other.earlier()
                && other.stance() == old.stance()
                && other.label().equals(old.label());
    }

    private static Position position(Annotation annotation, Draft draft, int ordinal) {
        var article = annotation.article();
        return new Position(
                ItemId.of(article.id(), ItemKind.POSITION, draft.issue(), ordinal),
                Evidence.of(article, draft.seen()),
                draft.owner().actor(),
                draft.stance(),
                Evidence.of(article, draft.issue()),
                draft.label(),
                draft.conditions().stream().map(span -> Evidence.of(article, span)).toList(),
                draft.owner().basis(),
                draft.owner().by(),
                draft.owner().statement(),
                draft.time(),
                draft.earlier(),
                draft.confidence(),
                new How("position", VERSION, draft.rule()));
    }
}
