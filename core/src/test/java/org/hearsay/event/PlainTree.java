package org.hearsay.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.annotation.Dependencies;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;

/** Trees without a parser: of plain sentences by a few rules, and of any sentence by chance. */
final class PlainTree {

    private PlainTree() {}

    /** The same sentence with the lemmas of its regular verbs and plurals. */
    static Sentence lemmas(Sentence sentence) {
        List<Token> tokens = sentence.tokens().stream().map(PlainTree::withLemma).toList();
        return new Sentence(sentence.index(), sentence.segment(), tokens, sentence.cut());
    }

    private static Token withLemma(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean silent = List.of("accused", "imposed", "refused", "agreed").contains(word);
        String lemma = word;
        if (token.isVerb() && word.endsWith("ed")) {
            lemma = word.substring(0, word.length() - (silent ? 1 : 2));
        } else if (word.equals("said")) {
            lemma = "say";
        } else if (token.tag().equals("NNS") && word.endsWith("s")) {
            lemma = word.substring(0, word.length() - 1);
        }
        return new Token(token.span(), token.text(), lemma, token.tag());
    }

    /** Subject, verb, object: "Ostra attacked Kenmar in May". */
    static Dependencies of(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        int verb = 0;
        while (verb + 1 < tokens.size() && !tokens.get(verb).isVerb()) {
            verb++;
        }
        int[] heads = new int[tokens.size()];
        List<String> relations = new ArrayList<>(Collections.nCopies(tokens.size(), "dep"));
        Arrays.fill(heads, verb);
        for (int i = tokens.size() - 1; i >= 0; i--) {
            boolean inside = i + 1 < tokens.size() && tokens.get(i + 1).isNoun();
            String tag = tokens.get(i).tag();
            if (i != verb && inside && !tokens.get(i).isVerb()) {
                int noun = heads[i + 1] == verb ? i + 1 : heads[i + 1];
                heads[i] = noun;
                relations.set(i, relation(tag));
                relations.set(noun, tag.equals("IN") ? "obl" : relations.get(noun));
            } else if (tokens.get(i).isNoun()) {
                relations.set(i, i < verb ? "nsubj" : "obj");
            }
        }
        heads[verb] = Dependencies.ROOT;
        relations.set(verb, "root");
        return new Dependencies(heads, relations);
    }

    private static String relation(String tag) {
        return switch (tag) {
            case "IN" -> "case";
            case "DT" -> "det";
            case "JJ" -> "amod";
            default -> "compound";
        };
    }

    /** Any tree at all: deep, wide, and with every relation that the finder looks at. */
    static Dependencies random(Sentence sentence, long seed) {
        Random random = new Random(seed);
        List<String> names =
                List.of(
                        "nsubj",
                        "nsubj:pass",
                        "obj",
                        "iobj",
                        "obl",
                        "nmod",
                        "nmod:poss",
                        "amod",
                        "compound",
                        "conj",
                        "acl",
                        "acl:relcl",
                        "advcl",
                        "xcomp",
                        "ccomp",
                        "aux",
                        "aux:pass",
                        "mark",
                        "case",
                        "det",
                        "nummod",
                        "appos",
                        "parataxis",
                        "dep");
        int size = sentence.tokens().size();
        int[] heads = new int[size];
        List<String> relations = new ArrayList<>();
        boolean chain = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            heads[i] = i == 0 ? Dependencies.ROOT : chain ? i - 1 : random.nextInt(i);
            relations.add(i == 0 ? "root" : names.get(random.nextInt(names.size())));
        }
        return new Dependencies(heads, relations);
    }
}
