package org.hearsay.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Currencies and measures, by the words and signs that stand for them. */
final class Units {

    /** A unit and the last piece that names it. */
    record Unit(String name, int last) {}

    private static final Map<String, String> SIGNS =
            Map.of(
                    "$", "USD", "\u20ac", "EUR", "\u00a3", "GBP", "\u00a5", "JPY", "\u20b9", "INR",
                    "\u20aa", "ILS", "\u20b4", "UAH", "\u20bd", "RUB");

    private static final Map<String, String> WORDS = words();

    /** Letters that are a unit only where they stand right after the digits. */
    private static final Set<String> GLUED_ONLY = Set.of("ha", "pc", "ft");

    private Units() {}

    static boolean isCurrencySign(String piece) {
        return SIGNS.containsKey(piece);
    }

    /** The unit of the sign or code before a number. */
    static Optional<String> before(Pieces pieces, int number) {
        String sign = SIGNS.get(pieces.at(number - 1));
        boolean code = pieces.isCapital(number - 1) && pieces.at(number - 1).length() == 3;
        return sign != null
                ? Optional.of(sign)
                : Optional.ofNullable(code ? CODES.get(pieces.at(number - 1)) : null);
    }

    private static final Map<String, String> CODES =
            Map.of("usd", "USD", "eur", "EUR", "gbp", "GBP");

    /** The unit that a number is followed by. */
    static Optional<Unit> after(Pieces pieces, int i) {
        if (pieces.is(i, "per") && pieces.is(i + 1, "cent")) {
            return Optional.of(new Unit("percent", i + 1));
        }
        if (pieces.is(i, "percentage") && pieces.at(i + 1).startsWith("point")) {
            return Optional.of(new Unit("percentage points", i + 1));
        }
        boolean square = pieces.is(i, "square") || pieces.is(i, "cubic");
        int at = square || pieces.is(i, "us") ? i + 1 : i;
        String name = WORDS.get(pieces.at(at));
        String sign = SIGNS.get(pieces.at(i));
        if (name == null) {
            return sign == null || !pieces.glued(i) || pieces.isNumber(i + 1)
                    ? Optional.empty()
                    : Optional.of(new Unit(sign, i));
        }
        boolean brief = GLUED_ONLY.contains(pieces.at(at)) && !pieces.glued(at);
        if (brief) {
            return Optional.empty();
        }
        return Optional.of(new Unit((square ? pieces.at(i) + " " : "") + name, at));
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        String[] rows = {
            "percent % percent pc",
            "USD dollar dollars usd",
            "EUR euro euros eur",
            "GBP pounds sterling gbp",
            "JPY yen",
            "CNY yuan renminbi",
            "RUB rouble roubles ruble rubles",
            "INR rupee rupees",
            "ILS shekel shekels",
            "UAH hryvnia hryvnias",
            "CHF francs",
            "SAR riyals",
            "TRY lira liras",
            "km km kilometre kilometres kilometer kilometers kms",
            "mile mile miles",
            "metre metre metres meter meters",
            "centimetre centimetre centimetres centimeter centimeters cm",
            "foot feet ft",
            "inch inches",
            "tonne tonne tonnes ton tons",
            "kg kg kilogram kilograms kilo kilos",
            "gram gram grams",
            "litre litre litres liter liters",
            "gallon gallon gallons",
            "hectare hectare hectares ha",
            "acre acre acres",
            "megawatt megawatt megawatts mw",
            "gigawatt gigawatt gigawatts gw",
            "kilowatt kilowatt kilowatts kw",
            "degree degrees",
            "mph mph",
            "km/h kph kmh"
        };
        for (String row : rows) {
            String[] parts = row.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], parts[0]);
            }
        }
        return Map.copyOf(words);
    }
}
