package org.hearsay.store;

import java.time.DayOfWeek;
import org.hearsay.ledger.LedgerException;
import org.hearsay.model.Feast;
import org.hearsay.model.TimeForm;
import org.hearsay.model.TimeForm.Absolute;
import org.hearsay.model.TimeForm.Direction;
import org.hearsay.model.TimeForm.Granularity;
import org.hearsay.model.TimeForm.Holiday;
import org.hearsay.model.TimeForm.MonthDay;
import org.hearsay.model.TimeForm.Nth;
import org.hearsay.model.TimeForm.Offset;
import org.hearsay.model.TimeForm.Open;
import org.hearsay.model.TimeForm.Part;
import org.hearsay.model.TimeForm.Shifted;
import org.hearsay.model.TimeForm.Weekday;
import org.hearsay.model.TimeForm.YearPart;
import org.hearsay.model.TimeForm.Yearless;
import tools.jackson.databind.node.ObjectNode;

/** Time forms as JSON: which form it is, then its fields. */
final class TimeFormCodec {

    private TimeFormCodec() {}

    static ObjectNode write(TimeForm form) {
        ObjectNode node = Json.object();
        if (form instanceof Absolute absolute) {
            return node.put("form", "absolute").put("timex", absolute.timex());
        }
        if (form instanceof Offset offset) {
            return node.put("form", "offset")
                    .put("unit", offset.unit().name())
                    .put("count", offset.count());
        }
        if (form instanceof Weekday weekday) {
            return node.put("form", "weekday")
                    .put("day", weekday.day().name())
                    .put("direction", weekday.direction().name());
        }
        if (form instanceof Yearless yearless) {
            return node.put("form", "yearless")
                    .put("month", yearless.month())
                    .put("day", yearless.day())
                    .put("direction", yearless.direction().name());
        }
        if (form instanceof Open open) {
            return node.put("form", "open").put("relation", open.relation());
        }
        if (form instanceof Part part) {
            return node.put("form", "part")
                    .put("code", part.code())
                    .set("whole", write(part.whole()));
        }
        if (form instanceof Shifted shifted) {
            return node.put("form", "shifted")
                    .put("unit", shifted.unit().name())
                    .put("count", shifted.count())
                    .set("from", write(shifted.from()));
        }
        if (form instanceof MonthDay date) {
            return node.put("form", "monthDay")
                    .put("day", date.day())
                    .put("direction", date.direction().name());
        }
        return writeOfYear(form, node);
    }

    private static ObjectNode writeOfYear(TimeForm form, ObjectNode node) {
        if (form instanceof YearPart part) {
            return node.put("form", "yearPart")
                    .put("code", part.code())
                    .put("direction", part.direction().name());
        }
        if (form instanceof Holiday holiday) {
            return node.put("form", "holiday")
                    .put("feast", holiday.feast().name())
                    .put("direction", holiday.direction().name());
        }
        if (form instanceof Nth nth) {
            return node.put("form", "nth")
                    .put("unit", String.valueOf(nth.unit()))
                    .put("count", nth.count())
                    .set("whole", write(nth.whole()));
        }
        throw new IllegalArgumentException("A time form that the ledger cannot write: " + form);
    }

    static TimeForm read(Fields fields) {
        String form = fields.text("form");
        return switch (form) {
            case "absolute" -> new Absolute(fields.text("timex"));
            case "offset" ->
                    new Offset(fields.word(Granularity.class, "unit"), fields.number("count"));
            case "weekday" ->
                    new Weekday(
                            fields.word(DayOfWeek.class, "day"),
                            fields.word(Direction.class, "direction"));
            case "yearless" ->
                    new Yearless(
                            fields.number("month"),
                            fields.number("day"),
                            fields.word(Direction.class, "direction"));
            case "part" -> new Part(read(fields.get("whole")), fields.text("code"));
            case "shifted" ->
                    new Shifted(
                            read(fields.get("from")),
                            fields.word(Granularity.class, "unit"),
                            fields.number("count"));
            case "monthDay" ->
                    new MonthDay(fields.number("day"), fields.word(Direction.class, "direction"));
            case "yearPart" ->
                    new YearPart(fields.text("code"), fields.word(Direction.class, "direction"));
            case "holiday" ->
                    new Holiday(
                            fields.word(Feast.class, "feast"),
                            fields.word(Direction.class, "direction"));
            case "nth" ->
                    new Nth(
                            read(fields.get("whole")),
                            fields.text("unit").charAt(0),
                            fields.number("count"));
            case "open" -> new Open(fields.text("relation"));
            default ->
                    throw new LedgerException(
                            "'" + form + "' is no time form that this version knows");
        };
    }
}
