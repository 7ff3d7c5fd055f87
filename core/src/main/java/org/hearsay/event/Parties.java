package org.hearsay.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/** The noun phrases of a sentence as parties: of what kind, and in which words. */
final class Parties {

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we");

    private static final Set<String> QUANTITIES =
            Set.of(
                    "thousand",
                    "hundred",
                    "dozen",
                    "million",
                    "score",
                    "ten",
                    "number",
                    "handful",
                    "majority",
                    "some",
                    "most",
                    "many",
                    "several",
                    "one",
                    "two",
                    "three");

    private static final Set<String> BEFORE =
            Set.of("det", "amod", "compound", "nummod", "nmod:poss", "case", "advmod", "punct");

    /** So far behind a party's "of" the charge may stand. */
    private static final int NEAR = 5;

    private static final Set<String> CHARGING =
            Set.of("accuse", "suspect", "convict", "acquit", "rob", "deprive", "strip", "clear");
    private static final Set<String> OF = Set.of("of", "in", "from", "for");

    /** What a house is called beside what the list of things has. */
    private static final Set<String> HOUSES =
            Set.of("embassy", "consulate", "museum", "mall", "cathedral", "synagogue", "stadium");

    private final Words words;
    private final Dependencies tree;
    private final PartyWords known;
    private final Places places;
    private final Map<Integer, Name> names = new HashMap<>();

    Parties(
            Words words,
            Dependencies tree,
            PartyWords known,
            Places places,
            List<Name> inSentence) {
        this.words = words;
        this.tree = tree;
        this.known = known;
        this.places = places;
        for (Name name : inSentence) {
            for (int i = 0; i < words.size(); i++) {
                if (name.span().contains(words.token(i).span())) {
                    names.put(i, name);
                }
            }
        }
    }

    /** Whether these fight or police, or are a state or a body by name. */
    boolean isArmed(int head) {
        return known.isArmed(words.singular(head))
                || name(head).filter(n -> n.kind() != Name.Kind.PERSON).isPresent();
    }

    boolean isWorker(int head) {
        return known.isWorker(words.singular(head));
    }

    /** Whether some words of a phrase can be given as aid. */
    boolean isGoods(int head) {
        return known.isGoods(words.singular(head))
                || tree.children(head).stream()
                        .anyMatch(child -> known.isGoods(words.singular(child)));
    }

    Optional<Name> name(int token) {
        return Optional.ofNullable(names.get(token));
    }

    private boolean areOneName(int one, int other) {
        return name(one).isPresent() && name(one).equals(name(other));
    }

    PartyKind kind(int head) {
        if (words.tag(head).startsWith("PRP")) {
            boolean person = words.tag(head).equals("PRP") && PRONOUNS.contains(subject(head));
            return person ? PartyKind.PRONOUN : PartyKind.NONE;
        }
        if (QUANTITIES.contains(words.singular(head))) {
            return counted(head).map(this::kind).orElse(PartyKind.NONE);
        }
        PartyKind kind = known.kind(words.singular(head));
        if (kind == PartyKind.NONE && names.containsKey(head) && !words.isVerb(head)) {
            return isWhole(head) ? PartyKind.PUBLIC : PartyKind.NONE;
        }
        return words.isNoun(head) ? kind : PartyKind.NONE;
    }

    /** Whom "thousands of teachers" counts. */
    private Optional<Integer> counted(int head) {
        return tree.children(head, "nmod").stream()
                .filter(noun -> noun > head && words.is(head + 1, "of"))
                .filter(noun -> !QUANTITIES.contains(words.singular(noun)))
                .findFirst();
    }

    private String subject(int head) {
        return switch (words.token(head).text().toLowerCase(Locale.ROOT)) {
            case "him" -> "he";
            case "her" -> "she";
            case "them" -> "they";
            case "us" -> "we";
            default -> words.token(head).text().toLowerCase(Locale.ROOT);
        };
    }

    /** Whether a phrase is somebody's own by "its" or "their"; a counterpart is of the others. */
    boolean isOwn(int head) {
        return !words.is(head, "counterpart")
                && tree.children(head, "nmod:poss").stream()
                        .anyMatch(owner -> words.tag(owner).equals("PRP$"));
    }

    /** A name that is a phrase of its own, and not only what begins or describes another. */
    private boolean isWhole(int head) {
        boolean noun = words.isNoun(head);
        return noun || tree.relation(head).equals("amod") || tree.relation(head).equals("compound");
    }

    boolean isParty(int head) {
        return kind(head) != PartyKind.NONE && kind(head) != PartyKind.OBJECT;
    }

    /**
     * The party that a noun phrase is about: itself, or whoever owns it: "Israel's decision", "the
     * leader's comments".
     */
    Optional<Integer> within(int head) {
        if (isParty(head)) {
            return Optional.of(head);
        }
        if (known.isFirm(words.singular(head))) {
            return Optional.empty();
        }
        for (String relation : List.of("nmod:poss", "compound", "amod", "nmod")) {
            for (int child : tree.children(head, relation)) {
                boolean of = !relation.equals("nmod") || isOf(child);
                boolean before = relation.equals("compound") || relation.equals("amod");
                if (of && isParty(child) && (!before || isPolitical(child))) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** "Finnish", "Kremlin"; not "Christian" and the like. */
    private boolean isPolitical(int modifier) {
        return name(modifier)
                .filter(n -> n.kind() != Name.Kind.OTHER || places.isOfCountry(n.text()))
                .isPresent();
    }

    /** A place that stands before a noun by its plain name: "Gaza", but not "U.S." or "Israeli". */
    boolean isPlaceBefore(int modifier) {
        String text = words.token(modifier).text();
        return tree.relation(modifier).equals("compound")
                && words.tag(modifier).startsWith("NNP")
                && text.indexOf('.') < 0
                && !text.equals(text.toUpperCase(Locale.ROOT))
                && name(modifier).filter(n -> n.kind() == Name.Kind.PLACE).isPresent();
    }

    /** A place that is no country and the seat of none. */
    boolean isPlaceWithin(int token) {
        return name(token)
                .filter(n -> n.kind() == Name.Kind.PLACE)
                .filter(n -> places.country(n.text()).isEmpty() && !places.isOfCountry(n.text()))
                .isPresent();
    }

    /** Whether a place only says where something is: "a summit in Kenmar", "the Kenmar summit". */
    boolean isPlaced(int head) {
        boolean place = name(head).filter(n -> n.kind() == Name.Kind.PLACE).isPresent();
        boolean in = tree.children(head, "case").stream().anyMatch(mark -> words.is(mark, "in"));
        return place && (in || isPlaceBefore(head));
    }

    private boolean isOf(int noun) {
        return tree.children(noun, "case").stream()
                .anyMatch(mark -> Set.of("of", "by", "in", "from").contains(words.lemma(mark)));
    }

    /** Whether it is something that is only thought of, as a right or a value. */
    boolean isIdea(int head) {
        return known.isIdea(words.singular(head));
    }

    /** Whether a name is that of a house: "Marrow Hospital", "the Ostran Embassy". */
    boolean isHouse(int head) {
        String last = words.singular(end(head));
        return known.kind(last) == PartyKind.OBJECT || HOUSES.contains(last);
    }

    /** The last word of a phrase, as its words go. */
    int last(int head) {
        return names.containsKey(head) ? end(head) : withOf(head, false);
    }

    /** The words of a phrase: what stands before its head, and the next "of ..." behind a noun. */
    Span span(int head, boolean in) {
        int first = first(head);
        int last = names.containsKey(head) ? end(head) : withOf(head, in);
        while (isDropped(first) && first < head) {
            first++;
        }
        return words.sentence().span(first, last);
    }

    private boolean isDropped(int first) {
        String tag = words.tag(first);
        return tag.equals("POS")
                || tag.equals("IN")
                || tag.equals("TO")
                || tag.equals(",")
                || tag.equals("``")
                || tag.equals("''")
                || tag.equals(":")
                || tag.equals("RB")
                || tag.equals("-LRB-")
                || tag.equals("CC")
                || words.is(first, "least");
    }

    private int first(int head) {
        boolean modifier = Set.of("amod", "compound").contains(tree.relation(head));
        int first = head;
        if (modifier) {
            while (first > 0 && areOneName(first - 1, head)) {
                first--;
            }
            return first;
        }
        for (int child : tree.children(head)) {
            if (child < first && BEFORE.contains(tree.relation(child))) {
                first = Math.min(first, leftmost(child));
            }
        }
        return first;
    }

    private int leftmost(int token) {
        int first = token;
        for (int below : tree.subtree(token)) {
            first = Math.min(first, below);
        }
        return first;
    }

    private int withOf(int head, boolean in) {
        for (int child : tree.children(head, "nmod")) {
            boolean next = child > head && child - head < 12 && startsWithOf(head, child, in);
            if (next) {
                return !names.containsKey(child) ? child : end(child);
            }
        }
        return head;
    }

    private boolean startsWithOf(int head, int noun, boolean in) {
        if (isCharged(head)) {
            return false;
        }
        for (int mark : tree.children(noun, "case")) {
            boolean of = in ? isAnyOf(mark) : words.is(mark, "of") || words.is(mark, "from");
            if (mark == head + 1 && of) {
                return true;
            }
        }
        return false;
    }

    /** "Accused the council OF THEFT", not "accused the council of Ostra of theft". */
    private boolean isCharged(int head) {
        int verb = tree.head(head);
        boolean charged =
                verb >= 0
                        && words.isVerb(verb)
                        && CHARGING.contains(words.lemma(verb))
                        && words.is(head + 1, "of")
                        && head + 2 < words.size();
        return charged && !isOwner(head + 2);
    }

    /** A name, or "the union" or "banks" where another "of" stands behind it for the charge. */
    private boolean isOwner(int of) {
        boolean led = Set.of("DT", "PRP$").contains(words.tag(of));
        int noun = of;
        while (noun < of + NEAR && noun + 1 < words.size() && !words.is(noun + 1, "of")) {
            noun++;
        }
        boolean party = words.is(noun + 1, "of") && words.isNoun(noun) && isParty(noun);
        return words.tag(of).startsWith("NNP")
                || led && words.next("of", of, of + NEAR) >= 0
                || party;
    }

    private boolean isAnyOf(int mark) {
        return OF.contains(words.lemma(mark));
    }

    private int end(int token) {
        int last = token;
        while (last + 1 < words.size() && areOneName(last + 1, token)) {
            last++;
        }
        return last;
    }
}
