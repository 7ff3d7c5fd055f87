package org.hearsay.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.hearsay.annotation.Name;
import org.hearsay.text.Span;

/**
 * A case's text with its markup taken out: {@code {PERSON Marta Ilves}} is a name as a recogniser
 * would give it, {@code [Ilves]} a source, {@code [> the council]} an addressee and {@code [~ Kell
 * Post]} a relay. Brackets may hold names, and other brackets.
 */
final class CaseText {

    record Marked(Span span, char sort) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Marked> parties = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();

    CaseText(String marked) {
        Deque<Marked> open = new ArrayDeque<>();
        int nameStart = -1;
        String kind = "";
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[') {
                char sort =
                        marked.charAt(i + 1) == '>' || marked.charAt(i + 1) == '~'
                                ? marked.charAt(i + 1)
                                : '=';
                i += sort == '=' ? 0 : 2;
                open.push(new Marked(new Span(text.length(), text.length()), sort));
            } else if (c == ']') {
                Marked party = open.pop();
                Span span = new Span(party.span().start(), text.length());
                parties.add(new Marked(span, party.sort()));
            } else if (c == '{') {
                int blank = marked.indexOf(' ', i);
                kind = marked.substring(i + 1, blank);
                i = blank;
                nameStart = text.length();
            } else if (c == '}') {
                Span span = new Span(nameStart, text.length());
                names.add(new Name(span, Name.Kind.valueOf(kind), span.in(text)));
            } else {
                text.append(c);
            }
        }
        parties.sort(Comparator.comparing(Marked::span));
    }

    String text() {
        return text.toString();
    }

    List<Marked> parties() {
        return List.copyOf(parties);
    }

    List<Name> names() {
        return List.copyOf(names);
    }
}
