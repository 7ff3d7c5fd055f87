package org.hearsay.model;

/** A time that an article names (TimeML TIMEX3), as it was expressed. */
public record TimeExpression(
        ItemId id, Evidence evidence, Timex timex, TimeForm form, double confidence, How how)
        implements Item {

    public TimeExpression {
        confidence = Item.confidence(confidence);
    }

    @Override
    public ItemKind itemKind() {
        return ItemKind.TIME;
    }
}
