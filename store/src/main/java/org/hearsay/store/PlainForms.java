package org.hearsay.store;

import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.store.RecordCodec.Form;

/** How the platform's own types are written in records. */
final class PlainForms {

    private interface Writing<V> {

        void write(V value, RecordOutput out) throws IOException;
    }

    private interface Reading<V> {

        V read(RecordInput in) throws IOException;
    }

    private record Plain<V>(Class<V> type, Writing<V> writing, Reading<V> reading) implements Form {

        @Override
        public void write(Object value, RecordOutput out) throws IOException {
            writing.write(type.cast(value), out);
        }

        @Override
        public Object read(RecordInput in) throws IOException {
            try {
                return reading.read(in);
            } catch (DateTimeException | ArithmeticException e) {
                throw new IOException("No such " + type.getSimpleName(), e);
            }
        }
    }

    private PlainForms() {}

    static Map<Type, Form> all() {
        Map<Type, Form> forms = new LinkedHashMap<>();
        Form integer = numbers(Integer.class, i -> i, n -> (int) n);
        Form truth = numbers(Boolean.class, b -> b ? 1 : 0, n -> n == 1);
        forms.put(int.class, integer);
        forms.put(Integer.class, integer);
        forms.put(long.class, numbers(Long.class, n -> n, n -> n));
        forms.put(boolean.class, truth);
        forms.put(Boolean.class, truth);
        forms.put(char.class, numbers(Character.class, c -> c, n -> (char) n));
        forms.put(
                double.class,
                numbers(Double.class, Double::doubleToRawLongBits, Double::longBitsToDouble));
        forms.put(
                String.class,
                new Plain<>(String.class, (s, out) -> out.string(s), RecordInput::string));
        forms.put(
                LocalDate.class,
                numbers(LocalDate.class, LocalDate::toEpochDay, LocalDate::ofEpochDay));
        forms.put(
                DayOfWeek.class,
                numbers(DayOfWeek.class, DayOfWeek::getValue, n -> DayOfWeek.of((int) n)));
        forms.put(
                OffsetDateTime.class,
                new Plain<>(OffsetDateTime.class, PlainForms::time, PlainForms::time));
        forms.put(
                Duration.class,
                new Plain<>(Duration.class, PlainForms::duration, PlainForms::duration));
        forms.put(
                BigDecimal.class,
                new Plain<>(BigDecimal.class, PlainForms::decimal, PlainForms::decimal));
        return forms;
    }

    private interface ToNumber<V> {

        long of(V value);
    }

    private interface OfNumber<V> {

        V of(long number);
    }

    private static <V> Form numbers(Class<V> type, ToNumber<V> to, OfNumber<V> of) {
        return new Plain<>(
                type, (value, out) -> out.number(to.of(value)), in -> of.of(in.number()));
    }

    private static void time(OffsetDateTime time, RecordOutput out) throws IOException {
        out.number(time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC));
        out.number(time.getNano());
        out.number(time.getOffset().getTotalSeconds());
    }

    private static OffsetDateTime time(RecordInput in) throws IOException {
        long seconds = in.number();
        int nanos = (int) in.number();
        ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) in.number());
        return OffsetDateTime.of(
                LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC), offset);
    }

    private static void duration(Duration duration, RecordOutput out) throws IOException {
        out.number(duration.getSeconds());
        out.number(duration.getNano());
    }

    private static Duration duration(RecordInput in) throws IOException {
        return Duration.ofSeconds(in.number(), in.number());
    }

    private static void decimal(BigDecimal decimal, RecordOutput out) throws IOException {
        out.string(decimal.unscaledValue().toString());
        out.number(decimal.scale());
    }

    private static BigDecimal decimal(RecordInput in) throws IOException {
        return new BigDecimal(new BigInteger(in.string()), (int) in.number());
    }
}
