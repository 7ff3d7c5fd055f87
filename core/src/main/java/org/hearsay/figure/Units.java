package org.hearsay.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies, measures and rates, by the words and signs that stand for them. */
final class Units {

    /** A unit and the last piece that names it. */
    record Unit(String name, int last) {}

    private static final Map<String, String> WORDS = words();

    /** Letters that are a unit only where they stand right after the digits. */
    private static final Set<String> GLUED_ONLY =
            Set.of("ha", "pc", "ft", "t", "g", "l", "in", "mb", "gb", "c", "f", "kw", "mw", "gw");

    /** Words that follow "a" or "per" in a rate, beside those for stretches of time. */
    private static final Set<String> RATES =
            Set.of(
                    "head",
                    "person",
                    "household",
                    "family",
                    "barrel",
                    "litre",
                    "liter",
                    "gallon",
                    "tonne",
                    "ton",
                    "kilo",
                    "kilogram",
                    "share",
                    "night",
                    "mile",
                    "kilometre",
                    "kilometer",
                    "hectare",
                    "acre",
                    "piece",
                    "unit",
                    "bottle",
                    "dose",
                    "ounce",
                    "worker",
                    "child",
                    "pupil",
                    "ticket",
                    "pound");

    private static final Set<String> LENGTHS =
            Set.of("tall", "high", "wide", "deep", "long", "above", "below", "across", "away");

    private Units() {}

    static boolean isCurrencySign(String piece) {
        return Currencies.isSign(piece);
    }

    static boolean isCurrency(Pieces pieces, int i) {
        return Currencies.named(pieces.at(i)).isPresent() && pieces.isWord(i);
    }

    static boolean isPercent(Pieces pieces, int i) {
        return after(pieces, i).filter(unit -> unit.name().equals("percent")).isPresent();
    }

    /** The unit of the sign or code before a number, and its first piece. */
    static Optional<Unit> before(Pieces pieces, int number) {
        int at = number - 1;
        Optional<String> sign = Currencies.sign(pieces, at);
        if (sign.isPresent()) {
            return Optional.of(new Unit(sign.get(), Currencies.isLed(pieces, at) ? at - 1 : at));
        }
        return Currencies.code(pieces, at).map(code -> new Unit(code, at));
    }

    /** The unit that a number is followed by, with the rate that it is given at. */
    static Optional<Unit> after(Pieces pieces, int i) {
        return plain(pieces, i).map(unit -> rated(pieces, unit));
    }

    /** The unit with "a second", "per head" or "/km" after it. */
    static Unit rated(Pieces pieces, Unit unit) {
        int at = unit.last() + 1;
        if (pieces.is(at, "/") && pieces.glued(at) && pieces.glued(at + 1)) {
            String per = one(pieces.at(at + 1));
            return isRate(pieces, at + 1) ? new Unit(perTime(unit.name(), per), at + 1) : unit;
        }
        int dash = pieces.isDash(at) && pieces.glued(at) && pieces.glued(at + 1) ? 1 : 0;
        at += dash;
        boolean per =
                pieces.is(at, "a")
                        || pieces.is(at, "an")
                        || pieces.is(at, "per")
                        || pieces.is(at, "each")
                        || pieces.is(at, "every");
        int noun = at + 1 + (dash > 0 && pieces.isDash(at + 1) ? 1 : 0);
        return per && isRate(pieces, noun)
                ? new Unit(perTime(unit.name(), one(pieces.at(noun))), noun)
                : unit;
    }

    private static String perTime(String name, String time) {
        String rate = name + " per " + time;
        return switch (rate) {
            case "km per hour" -> "km/h";
            case "mile per hour" -> "mph";
            default -> rate;
        };
    }

    private static boolean isRate(Pieces pieces, int i) {
        String word = pieces.at(i);
        boolean time = Exclusions.isTimeWord(word) && !word.endsWith("s");
        return time || RATES.contains(word) || Set.of("h", "hr", "s", "km", "l").contains(word);
    }

    private static String one(String word) {
        return switch (word) {
            case "h", "hr" -> "hour";
            case "s" -> "second";
            default -> WORDS.getOrDefault(word, word);
        };
    }

    private static Optional<Unit> plain(Pieces pieces, int i) {
        if (pieces.is(i, "per") && pieces.is(i + 1, "cent")) {
            return Optional.of(new Unit("percent", i + 1));
        }
        boolean points = pieces.at(i + 1).equals("point") || pieces.at(i + 1).equals("points");
        if (points && (pieces.is(i, "percentage") || pieces.is(i, "basis"))) {
            return Optional.of(new Unit(pieces.at(i) + " points", i + 1));
        }
        Optional<Unit> money = money(pieces, i);
        return money.isPresent() ? money : measure(pieces, i);
    }

    private static Optional<Unit> money(Pieces pieces, int i) {
        int second = pieces.is(i, "new") || pieces.is(i, "hong") || pieces.is(i, "sri") ? i + 1 : i;
        Optional<String> national = Currencies.ofNation(pieces.at(second), pieces.at(second + 1));
        if (national.isPresent()) {
            return Optional.of(new Unit(national.get(), second + 1));
        }
        boolean weight = pieces.at(i).startsWith("pound") && pieces.is(i + 1, "of");
        Optional<String> named = weight ? Optional.empty() : Currencies.named(pieces.at(i));
        if (named.isPresent()) {
            return Optional.of(new Unit(named.get(), i));
        }
        Optional<String> code = Currencies.code(pieces, i);
        if (code.isPresent()) {
            return Optional.of(new Unit(code.get(), i));
        }
        boolean sign = Currencies.isSign(pieces.at(i)) && !pieces.isNumber(i + 1);
        return sign ? Currencies.sign(pieces, i).map(of -> new Unit(of, i)) : Optional.empty();
    }

    private static Optional<Unit> measure(Pieces pieces, int i) {
        boolean square = pieces.is(i, "square") || pieces.is(i, "cubic") || pieces.is(i, "metric");
        square |= pieces.is(i, "nautical");
        boolean brief = pieces.is(i, "sq") || pieces.is(i, "cu");
        int at = square || brief ? i + 1 : i;
        at += brief && pieces.is(at, ".") ? 1 : 0;
        String name = WORDS.get(pieces.at(at));
        if (name == null) {
            return pieces.is(i, "m") && isLength(pieces, i)
                    ? Optional.of(new Unit("metre", i))
                    : Optional.empty();
        }
        if (GLUED_ONLY.contains(pieces.at(at))
                && !pieces.glued(at)
                && !isLowerPercent(pieces, at)) {
            return Optional.empty();
        }
        String power = power(pieces, i, at);
        return Optional.of(new Unit(power + name, isSquared(pieces, at) ? at + 1 : at));
    }

    /** "3 pc" is a percentage, a "PC" is a computer or a constable. */
    private static boolean isLowerPercent(Pieces pieces, int i) {
        return pieces.is(i, "pc") && !pieces.isCapital(i);
    }

    private static String power(Pieces pieces, int first, int at) {
        if (pieces.is(first, "square") || pieces.is(first, "sq") || isSquared(pieces, at)) {
            return "square ";
        }
        if (pieces.is(first, "nautical")) {
            return "nautical ";
        }
        return pieces.is(first, "cubic") || pieces.is(first, "cu") ? "cubic " : "";
    }

    private static boolean isSquared(Pieces pieces, int unit) {
        boolean two = pieces.is(unit + 1, "2") || pieces.is(unit + 1, "\u00b2");
        return two && pieces.glued(unit + 1);
    }

    /** "1.8m tall": a letter that stands for millions elsewhere. */
    private static boolean isLength(Pieces pieces, int i) {
        return LENGTHS.contains(pieces.at(i + 1)) || pieces.is(i + 1, "from");
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        String[] rows = {
            "percent % percent pc",
            "km km kilometre kilometres kilometer kilometers kms",
            "mile mile miles",
            "square_km km2",
            "square_metre m2",
            "metre metre metres meter meters",
            "centimetre centimetre centimetres centimeter centimeters cm",
            "millimetre millimetre millimetres millimeter millimeters mm",
            "foot feet foot ft",
            "inch inch inches",
            "yard yard yards",
            "knot knots",
            "tonne tonne tonnes ton tons t",
            "kg kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos",
            "gram gram grams gramme grammes",
            "milligram milligram milligrams mg",
            "microgram microgram micrograms microgramme microgrammes mcg \u03bcg \u00b5g",
            "pound lb lbs pounds pound",
            "ounce ounce ounces oz",
            "litre litre litres liter liters",
            "millilitre millilitre millilitres milliliter milliliters ml",
            "gallon gallon gallons",
            "barrel barrels barrel",
            "hectare hectare hectares ha",
            "acre acre acres",
            "megawatt megawatt megawatts mw",
            "gigawatt gigawatt gigawatts gw",
            "kilowatt kilowatt kilowatts kw",
            "watt watt watts",
            "volt volt volts",
            "gigabyte gigabyte gigabytes gb",
            "megabyte megabyte megabytes mb",
            "decibel decibels decibel",
            "calorie calories",
            "degree degrees degree \u00b0",
            "mph mph",
            "km/h kph kmh kmph",
            "carat carat carats",
            "tablespoon tablespoon tablespoons",
            "teaspoon teaspoon teaspoons",
            "hp horsepower"
        };
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], parts[0].replace('_', ' '));
            }
        }
        return Map.copyOf(words);
    }
}
