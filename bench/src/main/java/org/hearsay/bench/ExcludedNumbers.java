package org.hearsay.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Recognizers cases that are not judged, by their numbers from 0, with the reason: kinds that
 * news does not contain, whether they would be met or not.
 */
final class ExcludedNumbers {

    private static final String[] ROWS = {
        "NumberModel | a power or an exponent | 57 58 79-87 190-192",
        "NumberModel | a fraction of a fraction, or below a twelfth | 18 19 69-71 75-78 90 93-110"
                + " 223",
        "NumberModel | a fraction after millions, as nobody says it | 182 203 206 207 210-213",
        "NumberModel | a division in words | 111-120 121 133 164",
        "NumberModel | a negative number in arithmetic | 29-32 35 36 41 123-129 153 166",
        "NumberModel | a code, a date or a list without a noun | 0 1 27 140 143 144 149 150 189 198"
                + " 199",
        "NumberModel | another language's notation | 159 187 200",
        "NumberModel | the letters of computing or trade | 40 54 171 193 194 225 226",
        "NumberModel | digits and words mixed, or a sum of dozens | 25 147-154",
        "NumberModel | begins with a point | 7 10",
        "NumberModel | one as a pronoun or before 'last' | 99 216",
        "NumberModel | more than the whole | 175-178",
        "NumberModel | out of hundreds in the plural | 215",
        "NumberRangeModel | two bounds of a variable | 1 4 6-8 12 13 30 31 80 82-86",
        "NumberRangeModel | a rank, not a count | 3 5",
        "NumberRangeModel | equal to, and the words of algebra | 14 22 23 29 33 34 37-52 68",
        "NumberRangeModel | the signs of algebra | 9 25 61-64 75",
        "NumberRangeModel | from and to, which are two figures here | 11 69 70",
        "CurrencyModel | a text cut into tokens | 4 31 59 60 101",
        "CurrencyModel | two units of one value | 95-99 103 127 145 146 166-168",
        "CurrencyModel | slang, other scripts, small coins of the net | 102 105 109 110 144",
        "CurrencyModel | lists of sums without a sentence | 116-131",
        "CurrencyModel | bookkeeping: MUSD, 75 USD million | 163 164 169 170 175-179",
        "DimensionModel | chat, or a unit alone | 45-47 49-52 54 57 58 69 77-86",
        "DimensionModel | two units of one value | 32 33 60-64",
        "DimensionModel | recipes, cameras, chips, coins, laboratories | 26 39 40 65 66 68 70 87",
        "DimensionModel | brackets and inch marks | 48 71-74",
        "DimensionModel | angles and turns | 88-92",
    };

    private static final Map<String, String> REASONS = reasons();

    private ExcludedNumbers() {}

    /** Why a case is not judged; empty if it is. */
    static Optional<String> reason(String file, int number) {
        return Optional.ofNullable(REASONS.get(file + " " + number));
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new HashMap<>();
        for (String row : ROWS) {
            String[] parts = row.split(" \\| ", -1);
            for (String range : parts[2].split(" ", -1)) {
                int dash = range.indexOf('-');
                int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                int to = Integer.parseInt(dash < 0 ? range : range.substring(dash + 1));
                for (int i = from; i <= to; i++) {
                    reasons.put(parts[0] + " " + i, parts[1]);
                }
            }
        }
        return Map.copyOf(reasons);
    }
}
