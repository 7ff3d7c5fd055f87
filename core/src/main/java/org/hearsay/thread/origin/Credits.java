package org.hearsay.thread.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Evidence;
import org.hearsay.model.Figure;
import org.hearsay.model.Lineage;
import org.hearsay.model.Party;
import org.hearsay.model.Segment;
import org.hearsay.model.Statement;
import org.hearsay.text.Sentences;
import org.hearsay.text.Span;
import org.hearsay.text.Word;
import org.hearsay.thread.item.Days;
import org.hearsay.thread.item.Member;
import org.hearsay.thread.item.Outlets;
import org.hearsay.thread.item.Utterance;
import org.hearsay.thread.item.Voices;
import org.hearsay.thread.wording.QuoteMatch;
import org.hearsay.thread.wording.Terms;

/**
 * From where an article has one of a thread's members, as far as it does not have it by itself:
 * from a passage that it took over, from an outlet that it credits with it, or from the agency of
 * which it is a rewrite.
 */
final class Credits {

    private static final int BEYOND = 40;

    /** So much of an item stands in passages; the rest was put in or left out. */
    private static final double MOSTLY = 0.8;

    /** A rewrite appears so many days after its source at most. */
    private static final int SOON = 2;

    /** More of a quotation's words than this share stand in the one that it bends. */
    private static final double BENT = 0.5;

    /** "The \u201csafe\u201d boats": fewer words in quotation marks are nobody's speech. */
    private static final int SPOKEN = 2;

    /** So many words of a cut paragraph stand in the whole one. */
    private static final int TEASING = 4;

    /** Who is credited further down is not looked for. */
    private static final int READ = 20_000;

    private final Outlets outlets;
    private final Map<ArticleId, List<Lineage>> reuse = new HashMap<>();
    private final Map<ArticleId, Set<String>> agencies = new HashMap<>();

    Credits(Outlets outlets, List<Lineage> lineage) {
        this.outlets = outlets;
        for (Lineage edge : lineage) {
            reuse.computeIfAbsent(edge.article(), key -> new ArrayList<>(1)).add(edge);
        }
    }

    /** Where a member is from: another member, or else an outlet that has none among them. */
    record Source(Optional<Member> member, String outlet) {

        static Source of(Member member) {
            return new Source(Optional.of(member), "");
        }
    }

    /** The members of one thread by article and by outlet, in their order. */
    final class Among {

        private final Map<ArticleId, List<Member>> byArticle = new HashMap<>();
        private final Map<String, List<Member>> byOutlet = new HashMap<>();

        Among(List<? extends Member> members) {
            for (Member member : members) {
                byArticle
                        .computeIfAbsent(member.article().id(), key -> new ArrayList<>(1))
                        .add(member);
                byOutlet.computeIfAbsent(outlets.of(member.article()), key -> new ArrayList<>(1))
                        .add(member);
            }
        }

        private List<Member> of(ArticleId article) {
            return byArticle.getOrDefault(article, List.of());
        }

        /** Those in articles of the outlet that are not later than the member's. */
        private Stream<Member> from(String outlet, Member member) {
            return byOutlet.getOrDefault(outlet, List.of()).stream()
                    .filter(other -> !other.article().id().equals(member.article().id()))
                    .filter(other -> !isLater(other, member));
        }

        /** Those in other articles that are not later than the member's. */
        private Stream<Member> others(Member member) {
            return byArticle.values().stream()
                    .flatMap(List::stream)
                    .filter(other -> !other.article().id().equals(member.article().id()))
                    .filter(other -> !isLater(other, member))
                    .sorted(Comparator.comparing(other -> other.item().id()));
        }

        private boolean has(String outlet) {
            return byOutlet.containsKey(outlet);
        }
    }

    Among among(List<? extends Member> members) {
        return new Among(members);
    }

    /** From whom the article has the member, none where it has it by itself. */
    Optional<Source> of(Member member, Among among) {
        return toldElsewhere(member, among)
                .or(() -> retold(member, among))
                .or(() -> named(member, among))
                .or(() -> teased(member, among));
    }

    /** Those that stand in a passage which the member's article took from theirs. */
    List<Member> taken(Member a, Among among) {
        List<Member> taken = new ArrayList<>();
        for (Lineage edge : reuse.getOrDefault(a.article().id(), List.of())) {
            for (Member b : among.of(edge.from())) {
                if (isTaken(a, b, edge)) {
                    taken.add(b);
                }
            }
        }
        return taken;
    }

    /** Whether both stand in passages that both articles have, but for a few words put in. */
    private static boolean isTaken(Member a, Member b, Lineage edge) {
        Span here = a.item().evidence().span();
        Span there = b.item().evidence().span();
        int taken = 0;
        int left = 0;
        int passages = 0;
        for (Lineage.Passage passage : edge.passages()) {
            if (passage.here().overlaps(here) && passage.there().overlaps(there)) {
                taken += common(passage.here(), here);
                left += common(passage.there(), there);
                passages += passage.here().length();
            }
        }
        return taken >= MOSTLY * here.length()
                && left >= MOSTLY * there.length()
                && passages >= here.length() + BEYOND
                && !isOtherNumber(a, b);
    }

    private static boolean isOtherNumber(Member a, Member b) {
        return a instanceof Utterance one
                && b instanceof Utterance other
                && one.terms().contradictsNumbers(other.terms());
    }

    private static int common(Span passage, Span item) {
        return Math.min(passage.end(), item.end()) - Math.max(passage.start(), item.start());
    }

    /** The outlet that said it, that passes it on or to which it was said. */
    private Optional<Source> toldElsewhere(Member member, Among among) {
        return voices(member)
                .filter(outlet -> !outlet.isEmpty() && !outlet.equals(outlets.of(member.article())))
                .findFirst()
                .map(
                        outlet ->
                                among.from(outlet, member)
                                        .findFirst()
                                        .map(Source::of)
                                        .orElseGet(() -> new Source(Optional.empty(), outlet)));
    }

    private Stream<String> voices(Member member) {
        if (member.item() instanceof Statement statement) {
            return Stream.of(
                            statement.relays().stream().map(this::known),
                            speaker(member, statement).stream().map(this::speaking),
                            statement.addressee().stream().map(this::known))
                    .flatMap(parties -> parties);
        }
        return member.item() instanceof Figure figure
                ? figure.claimant().stream().map(this::speaking)
                : Stream.empty();
    }

    private String known(Party party) {
        return outlets.known(party.name()).orElse("");
    }

    private String speaking(Party party) {
        return outlets.speaking(party.name()).orElse("");
    }

    private static Optional<Party> speaker(Member member, Statement statement) {
        return member instanceof Utterance said ? said.speaker() : statement.source();
    }

    /** What a rewrite of about the same day says as the agency does that it names. */
    private Optional<Source> retold(Member a, Among among) {
        return agencies(a.article()).stream()
                .flatMap(agency -> among.from(agency, a))
                .filter(b -> isSoon(a, b) && isRetold(a, b, among))
                .findFirst()
                .map(Source::of);
    }

    /** The agencies that the article names as where something is from. */
    private Set<String> agencies(Article article) {
        return agencies.computeIfAbsent(
                article.id(),
                id -> {
                    String text = article.text().characters();
                    Span read = new Span(0, Math.min(text.length(), READ));
                    Set<String> named = new TreeSet<>(outlets.credited(text, read));
                    named.removeIf(outlet -> !outlets.isAgency(outlet));
                    named.remove(outlets.of(article));
                    return named;
                });
    }

    private static boolean isRetold(Member a, Member b, Among among) {
        boolean unnamed = isUnnamed(a) && !isNumberOf(b, a);
        return (a.saysLike(b) || isByOtherWords(a))
                && !unnamed
                && isQuotedFrom(a, among.of(b.article().id()));
    }

    /** Whether they give one number: who gives it is known, however the rewrite calls him. */
    private static boolean isNumberOf(Member b, Member a) {
        return isByOtherWords(a)
                && a instanceof Utterance own
                && b instanceof Utterance said
                && own.terms().sharesNumber(said.terms());
    }

    /** "Valley experts" for the office that the agency names. */
    private static boolean isByOtherWords(Member member) {
        return member instanceof Utterance said
                && said.speaker().filter(party -> Voices.isGeneric(party.name())).isPresent();
    }

    private static boolean isUnnamed(Member member) {
        return member.item() instanceof Statement statement
                && statement.source().filter(Party::unnamed).isPresent();
    }

    /** Whether the member quotes nothing, or what it quotes is quoted there, perhaps bent. */
    private static boolean isQuotedFrom(Member member, List<Member> there) {
        return !(member instanceof Utterance own)
                || own.quote().size() < SPOKEN && own.statement().kind() != Statement.Kind.DIRECT
                || there.stream()
                        .anyMatch(other -> other instanceof Utterance said && isBent(own, said));
    }

    private static boolean isBent(Utterance own, Utterance said) {
        int shorter = Math.min(own.quote().size(), said.quote().size());
        double common = shorter * QuoteMatch.of(own.quote(), said.quote()).likeness();
        return own.isExcerptOf(said)
                || common > BENT * own.quote().size()
                || isSaidThere(own, said);
    }

    /** "We stand by the crew" for "stands by its crew": no word of meaning is its own. */
    private static boolean isSaidThere(Utterance own, Utterance said) {
        Set<String> there =
                said.quote().stream()
                        .map(Terms::stem)
                        .collect(Collectors.toCollection(TreeSet::new));
        List<String> here = own.quote().stream().filter(Terms::isContent).map(Terms::stem).toList();
        return here.size() > 1 && there.containsAll(here);
    }

    /** What the sentence credits to an outlet that says so itself, and does not deny. */
    private Optional<Source> named(Member member, Among among) {
        if (member instanceof Utterance said && said.isDenial()) {
            return Optional.empty();
        }
        return outlets.credited(text(member), sentence(member)).stream()
                .filter(outlet -> !outlet.equals(outlets.of(member.article())))
                .flatMap(outlet -> credited(outlet, member, among).stream())
                .findFirst();
    }

    /**
     * Several that credit one outlet have it from there, whether its own report is here or not.
     * Where it is not, nothing else shows what of the sentence is credited, so that the credit has
     * to stand by itself right beside it: "a day after the Post reported cracks" credits the
     * cracks.
     */
    private Optional<Source> credited(String outlet, Member member, Among among) {
        if (among.has(outlet)) {
            return among.from(outlet, member).filter(member::saysLike).findFirst().map(Source::of);
        }
        String text = text(member);
        return Stream.of(
                        Beside.before(member, sentence(member)),
                        Beside.behind(member, sentence(member)))
                .flatMap(Optional::stream)
                .flatMap(words -> outlets.crediting(text, words).stream())
                .filter(outlet::equals)
                .findFirst()
                .map(credited -> new Source(Optional.empty(), credited));
    }

    /** Of a paragraph that is cut off, which others have whole. */
    private static Optional<Source> teased(Member member, Among among) {
        return member instanceof Utterance own && isCutOff(member)
                ? among.others(member)
                        .filter(other -> isWhole(other, own))
                        .findFirst()
                        .map(Source::of)
                : Optional.empty();
    }

    private static boolean isCutOff(Member member) {
        String text = paragraph(member).in(text(member)).stripTrailing();
        return text.endsWith("..") || text.endsWith("\u2026");
    }

    private static boolean isWhole(Member other, Utterance own) {
        return other instanceof Utterance said
                && own.saysLike(said)
                && !isCutOff(other)
                && isIn(cut(own), Terms.of(text(said), List.of(paragraph(said))));
    }

    /** Of a few words, others may have as many. */
    private static boolean isIn(Terms part, Terms whole) {
        return part.stems().size() >= TEASING && part.common(whole) == part.stems().size();
    }

    /**
     * The words of a cut paragraph but for those that say who speaks and that he does; the last may
     * be cut as well.
     */
    private static Terms cut(Utterance own) {
        Span paragraph = paragraph(own);
        List<Word> words =
                Word.in(text(own), paragraph).stream()
                        .filter(word -> Terms.isContent(word.form()))
                        .toList();
        List<Span> speaking =
                Stream.concat(
                                own.statement().cue().stream(),
                                own.statement().source().stream()
                                        .flatMap(source -> source.evidence().stream()))
                        .map(Evidence::span)
                        .toList();
        return Terms.of(
                text(own),
                words.subList(0, Math.max(0, words.size() - 1)).stream()
                        .map(Word::span)
                        .filter(span -> speaking.stream().noneMatch(span::overlaps))
                        .toList());
    }

    private static String text(Member member) {
        return member.article().text().characters();
    }

    private static Span paragraph(Member member) {
        Span at = member.item().evidence().span();
        return member.article().segments().stream()
                .map(Segment::span)
                .filter(span -> span.contains(at))
                .findFirst()
                .orElse(at);
    }

    private static Span sentence(Member member) {
        Span at = member.item().evidence().span();
        Span within = paragraph(member);
        return within.equals(at) ? at : Sentences.around(text(member), at, within);
    }

    private static boolean isLater(Member other, Member member) {
        Optional<LocalDate> there = other.article().publication().day();
        Optional<LocalDate> here = member.article().publication().day();
        return here.isPresent() && there.isPresent() && there.get().isAfter(here.get());
    }

    private static boolean isSoon(Member a, Member b) {
        Optional<LocalDate> here = a.article().publication().day();
        Optional<LocalDate> there = b.article().publication().day();
        return here.isPresent() && there.isPresent() && !Days.isApart(here, there, SOON);
    }
}
