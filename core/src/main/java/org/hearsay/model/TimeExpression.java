package org.hearsay.model;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A time that an article names (TimeML TIMEX3), as it was expressed.
 *
 * @param mod how its words narrow or blur the value, if they do
 */
public record TimeExpression(
        ItemId id,
        Evidence evidence,
        Timex timex,
        TimeForm form,
        Optional<Mod> mod,
        double confidence,
        How how)
        implements Item {

    public TimeExpression {
        confidence = Item.confidence(confidence);
    }

    @Override
    public Span words() {
        return evidence.span();
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.TIME;
    }
}
