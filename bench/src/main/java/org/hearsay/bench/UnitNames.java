package org.hearsay.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What Hearsay calls the units that the Recognizers cases name otherwise. */
final class UnitNames {

    private static final Map<String, String> NAMES = names();

    private UnitNames() {}

    /** Whether a figure's unit is the one that a case names, whatever rate it is given at. */
    static boolean isSame(String theirs, Optional<String> ours) {
        String name = theirs.toLowerCase(Locale.ROOT);
        String wanted = NAMES.getOrDefault(name, name);
        return ours.map(unit -> unit.toLowerCase(Locale.ROOT))
                .filter(
                        unit ->
                                isNamed(unit, wanted)
                                        || (wanted.equals("pound") && isNamed(unit, "gbp")))
                .isPresent();
    }

    private static boolean isNamed(String unit, String wanted) {
        return unit.equals(wanted) || unit.startsWith(wanted + " per ");
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        String[] rows = {
            "dollar=usd",
            "united states dollar=usd",
            "canadian dollar=cad",
            "euro=eur",
            "hong kong dollar=hkd",
            "australian dollar=aud",
            "new zealand dollar=nzd",
            "british pound=gbp",
            "japanese yen=jpy",
            "chinese yuan=cny",
            "franc=chf",
            "swiss franc=chf",
            "turkish lira=try",
            "rupee=inr",
            "mexican peso=mxn",
            "pence=penny",
            "finnish markka=markka",
            "netherlands guilder=guilder",
            "bitcoin=btc",
            "georgian lari=gel",
            "costa rican col\u00f3n=crc",
            "lao kip=lak",
            "meter=metre",
            "millimeter=millimetre",
            "kilometer=km",
            "square kilometer=square km",
            "square meter=square metre",
            "ton=tonne",
            "metric ton=tonne",
            "kilogram=kg",
            "milliliter=millilitre",
            "kilometer per hour=km/h",
            "mile per hour=mph"
        };
        for (String row : rows) {
            int is = row.indexOf('=');
            names.put(row.substring(0, is), row.substring(is + 1));
        }
        return Map.copyOf(names);
    }
}
