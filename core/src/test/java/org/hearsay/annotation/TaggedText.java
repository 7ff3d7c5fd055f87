package org.hearsay.annotation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Article;
import org.hearsay.model.ArticleId;
import org.hearsay.model.Digest;
import org.hearsay.model.Edition;
import org.hearsay.model.KnownBy;
import org.hearsay.model.Outlet;
import org.hearsay.model.Publication;
import org.hearsay.model.Role;
import org.hearsay.model.Segment;
import org.hearsay.text.SourceText;
import org.hearsay.text.Span;

/**
 * Sentences that a person can type and a test can annotate, without any language library.
 *
 * <p>A line is a segment: a headline if it begins with {@code # }, a caption if with {@code ^ },
 * else body. Words are separated by white space and marks. A word may carry its tag, {@code
 * May/MD}, or a name kind, {@code Ostra/PLACE}, or both, {@code Ostra/NNP/PLACE}; the rest get a
 * tag from a small list of words and from their endings. Sentences end at a full stop before white
 * space.
 */
public final class TaggedText {

    private static final Map<String, String> TAGS = tags();

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();

    private TaggedText() {}

    /** The annotation of these lines as an article of this day; parses are flat. */
    public static Annotation annotate(String lines, LocalDate published) {
        return annotate(lines, Publication.on(published, KnownBy.USER, "stated"));
    }

    /** The same as an article of which this is known. */
    public static Annotation annotate(String lines, Publication publication) {
        TaggedText tagged = new TaggedText();
        for (String line : lines.split("\n", -1)) {
            tagged.line(line);
        }
        return tagged.annotation(publication);
    }

    private Annotation annotation(Publication publication) {
        String characters = text.toString();
        Digest digest = Digest.of(characters.getBytes(StandardCharsets.UTF_8));
        Optional<Outlet> outlet = Optional.of(new Outlet("The Ostra Post"));
        Article article =
                new Article(
                        ArticleId.of(digest, outlet, Optional.empty()),
                        "a.txt",
                        digest,
                        outlet,
                        Optional.empty(),
                        Optional.empty(),
                        publication,
                        Optional.of("en"),
                        List.of(),
                        Optional.empty(),
                        Edition.unknown(),
                        SourceText.plain(characters),
                        segments);
        return new Annotation(article, sentences, names, List.of(), TaggedText::flat);
    }

    private static Dependencies flat(Sentence sentence) {
        int size = sentence.tokens().size();
        int[] heads = new int[size];
        heads[0] = Dependencies.ROOT;
        List<String> relations = new ArrayList<>(List.of("root"));
        for (int i = 1; i < size; i++) {
            relations.add("dep");
        }
        return new Dependencies(heads, relations);
    }

    private void line(String line) {
        Role role =
                line.startsWith("# ")
                        ? Role.HEADLINE
                        : line.startsWith("^ ") ? Role.CAPTION : Role.BODY;
        String words = role == Role.BODY ? line : line.substring(2);
        if (words.isBlank()) {
            return;
        }
        int start = text.length();
        List<Token> tokens = new ArrayList<>();
        for (String word : words.strip().split("\\s+", -1)) {
            if (text.length() > start) {
                text.append(' ');
            }
            word(word, tokens);
        }
        Span span = new Span(start, text.length());
        Segment segment = new Segment(span, role);
        segments.add(segment);
        text.append('\n');
        sentences(tokens, segment);
    }

    private void word(String word, List<Token> tokens) {
        String[] parts = word.split("/(?=[A-Z$]{2,})", -1);
        String bare = parts[0];
        Optional<String> tag = Optional.empty();
        Optional<Name.Kind> kind = Optional.empty();
        String marks = "";
        for (int i = 1; i < parts.length; i++) {
            int end = 0;
            while (end < parts[i].length() && isTagLetter(parts[i].charAt(end))) {
                end++;
            }
            String label = parts[i].substring(0, end);
            marks = parts[i].substring(end);
            if (isKind(label)) {
                kind = Optional.of(Name.Kind.valueOf(label));
            } else {
                tag = Optional.of(label);
            }
        }
        int start = text.length();
        tokenize(bare, tag, tokens);
        kind.ifPresent(of -> name(new Span(start, text.length()), of));
        tokenize(marks, Optional.empty(), tokens);
    }

    private static boolean isTagLetter(char c) {
        return (c >= 'A' && c <= 'Z') || c == '$';
    }

    private static boolean isKind(String label) {
        return List.of("PERSON", "ORGANISATION", "PLACE", "OTHER").contains(label);
    }

    private void name(Span span, Name.Kind kind) {
        int before = names.size() - 1;
        boolean goesOn =
                before >= 0
                        && names.get(before).kind() == kind
                        && names.get(before).span().end() == span.start() - 1;
        Span whole = goesOn ? Span.hull(names.remove(before).span(), span) : span;
        names.add(new Name(whole, kind, whole.in(text)));
    }

    private void tokenize(String word, Optional<String> tag, List<Token> tokens) {
        int at = 0;
        while (at < word.length()) {
            int end = endOfToken(word, at);
            String token = word.substring(at, end);
            Span span = new Span(text.length(), text.length() + token.length());
            text.append(token);
            String given = tag.filter(t -> Character.isLetterOrDigit(token.charAt(0))).orElse("");
            String lower = token.toLowerCase(Locale.ROOT);
            String as = given.isEmpty() ? tag(token, tokens.isEmpty()) : given;
            tokens.add(new Token(span, token, lower, as));
            at = end;
        }
    }

    private static int endOfToken(String word, int at) {
        if (!Character.isLetterOrDigit(word.charAt(at))) {
            boolean possessive = word.startsWith("'s", at);
            return possessive ? at + 2 : at + 1;
        }
        int end = at + 1;
        while (end < word.length() && continues(word, end)) {
            end++;
        }
        return end;
    }

    private static boolean continues(String word, int i) {
        char c = word.charAt(i);
        boolean more = i + 1 < word.length() && Character.isLetterOrDigit(word.charAt(i + 1));
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean possessive = word.startsWith("'s", i);
        if (c == '.' && TAGS.containsKey(word.substring(0, i + 1).toLowerCase(Locale.ROOT))) {
            return true;
        }
        return more && !possessive && (c == '-' || c == '.' || c == ',' || c == '\'' || c == ':');
    }

    private void sentences(List<Token> tokens, Segment segment) {
        int start = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean full = i - start + 1 == Sentence.LONGEST;
            if (tokens.get(i).tag().equals(".") || i == tokens.size() - 1 || full) {
                List<Token> part = tokens.subList(start, i + 1);
                sentences.add(new Sentence(sentences.size(), segment, part, full));
                start = i + 1;
            }
        }
    }

    private static String tag(String token, boolean first) {
        String lower = token.toLowerCase(Locale.ROOT);
        String known = TAGS.get(lower);
        char c = token.charAt(0);
        if (known != null) {
            boolean month = lower.equals("may") && Character.isUpperCase(c) && !first;
            return month ? "NNP" : known;
        }
        if (Character.isDigit(c)) {
            boolean ordinal = lower.endsWith("st") || lower.endsWith("th") || lower.endsWith("nd");
            return ordinal ? "JJ" : "CD";
        }
        if (!Character.isLetter(c)) {
            return "!?".indexOf(c) >= 0 ? "." : token;
        }
        return Character.isUpperCase(c) && !first ? "NNP" : byEnding(lower);
    }

    private static String byEnding(String lower) {
        if (lower.endsWith("ly")) {
            return "RB";
        }
        if (lower.endsWith("ed")) {
            return "VBD";
        }
        if (lower.endsWith("ing")) {
            return "VBG";
        }
        return lower.endsWith("s") && !lower.endsWith("ss") ? "NNS" : "NN";
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        String[] rows = {
            "DT the a an this that these those every each some any no all",
            "IN in on at by since until till from of for during between before after within over"
                    + " about around with than as under through if into near below above per"
                    + " nearly/RB",
            "TO to",
            "CC and or but",
            "MD will would could should might must can may",
            "VBD said was were met fell began left came took went held told rose ran saw had hit"
                    + " lost spent sent won fled broke brought grew gave got made kept",
            "VBZ is has says meets",
            "VBP are have say",
            "VB be meet return hold begin leave visit vote",
            "VBN been killed wounded displaced due",
            "PRP he she it they we i",
            "PRP$ his her its their our",
            "RB now ago later earlier not also only just again nearly almost roughly yesterday",
            "JJ last next past late early previous following same new old young several few many"
                    + " armed second first third more most least less fewer civilian",
            "CD one two three four five six seven eight nine ten eleven twelve twenty thirty"
                    + " forty fifty sixty hundred thousand million billion dozen",
            "NNP monday tuesday wednesday thursday friday saturday sunday january february march"
                    + " april june july august september october november december sept. jan. dr.",
            "NN spring noon a.m. p.m. percent today tomorrow tonight",
            "NNS people men women children dozens hundreds thousands millions years police",
            "WDT which",
            "WP who"
        };
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                tags.put(words[i], words[0]);
            }
        }
        return Map.copyOf(tags);
    }
}
