package org.hearsay.statement;

import java.util.List;
import java.util.Optional;
import org.hearsay.annotation.Sentence;
import org.hearsay.annotation.Token;
import org.hearsay.model.Act;
import org.hearsay.model.Role;
import org.hearsay.text.Span;

/** Headlines that attribute by a colon: "Venn: no talks before spring". */
final class HeadlineColon {

    private static final int LONGEST_NAME = 4;
    private static final Draft.Why WHY = new Draft.Why("headline-colon", .6);

    Optional<Draft> find(Sentence sentence) {
        if (sentence.segment().role() != Role.HEADLINE) {
            return Optional.empty();
        }
        List<Token> tokens = sentence.tokens();
        int colon = 0;
        while (colon < tokens.size() && tokens.get(colon).tag().startsWith("NNP")) {
            colon++;
        }
        boolean named = colon > 0 && colon <= LONGEST_NAME && colon + 2 < tokens.size();
        if (!named || !tokens.get(colon).text().equals(":")) {
            return Optional.empty();
        }
        Span source = sentence.span(0, colon - 1);
        Span content = sentence.span(colon + 1, tokens.size() - 1);
        return Optional.of(
                new Draft(
                        Optional.of(source),
                        Optional.of(tokens.get(colon).span()),
                        List.of(content),
                        Manner.of(Act.ASSERT),
                        WHY,
                        sentence));
    }
}
