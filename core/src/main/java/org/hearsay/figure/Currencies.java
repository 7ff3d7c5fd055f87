package org.hearsay.figure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Currencies by their signs, codes and names: ISO 4217 codes where the words name one currency, the
 * bare name ("peso", "crown") where many countries have one so called and none is named.
 */
final class Currencies {

    /** A nation's word, the currency's, and the one currency that they name together. */
    private static final String NAMED_NATIONS =
            """
            us dollar USD
            american dollar USD
            canadian dollar CAD
            australian dollar AUD
            zealand dollar NZD
            kong dollar HKD
            singapore dollar SGD
            taiwan dollar TWD
            jamaican dollar JMD
            british pound GBP
            egyptian pound EGP
            lebanese pound LBP
            syrian pound SYP
            sudanese pound SDG
            swiss franc CHF
            french franc FRF
            cfa franc XAF
            congolese franc CDF
            mexican peso MXN
            philippine peso PHP
            argentine peso ARS
            chilean peso CLP
            colombian peso COP
            cuban peso CUP
            czech crown CZK
            swedish crown SEK
            norwegian crown NOK
            danish crown DKK
            swedish kronor SEK
            swedish krona SEK
            norwegian kroner NOK
            danish kroner DKK
            icelandic krona ISK
            turkish lira TRY
            syrian lira SYP
            italian lira ITL
            iranian rial IRR
            omani rial OMR
            saudi riyal SAR
            qatari riyal QAR
            pakistani rupee PKR
            lankan rupee LKR
            nepali rupee NPR
            indian rupee INR
            chinese yuan CNY
            japanese yen JPY
            finnish markka markka
            dutch guilder guilder
            kuwaiti dinar KWD
            iraqi dinar IQD
            jordanian dinar JOD
            serbian dinar RSD
            moroccan dirham MAD
            kenyan shilling KES
            ugandan shilling UGX
            tanzanian shilling TZS
            somali shilling SOS
            """;

    private static final Map<String, String> SIGNS =
            Map.ofEntries(
                    Map.entry("$", "USD"),
                    Map.entry("\u20ac", "EUR"),
                    Map.entry("\u00a3", "GBP"),
                    Map.entry("\u00a5", "JPY"),
                    Map.entry("\u20b9", "INR"),
                    Map.entry("\u20aa", "ILS"),
                    Map.entry("\u20b4", "UAH"),
                    Map.entry("\u20bd", "RUB"),
                    Map.entry("\u20ba", "TRY"),
                    Map.entry("\u20a9", "KRW"),
                    Map.entry("\u20a6", "NGN"),
                    Map.entry("\u20ab", "VND"),
                    Map.entry("\u20b1", "PHP"),
                    Map.entry("\u20be", "GEL"),
                    Map.entry("\u20a1", "CRC"),
                    Map.entry("\u20ad", "LAK"),
                    Map.entry("\u20bf", "BTC"));

    /** What may stand before a dollar sign, and whose dollar it makes it. */
    private static final Map<String, String> DOLLARS =
            Map.ofEntries(
                    Map.entry("us", "USD"),
                    Map.entry("a", "AUD"),
                    Map.entry("au", "AUD"),
                    Map.entry("c", "CAD"),
                    Map.entry("ca", "CAD"),
                    Map.entry("can", "CAD"),
                    Map.entry("hk", "HKD"),
                    Map.entry("nz", "NZD"),
                    Map.entry("nt", "TWD"),
                    Map.entry("mex", "MXN"),
                    Map.entry("s", "SGD"),
                    Map.entry("r", "BRL"));

    private static final Map<String, String> WORDS = words();
    private static final Map<String, String> CODES = codes();
    private static final Map<String, String> NATIONS = nations();

    private Currencies() {}

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (String row :
                new String[] {
                    "USD dollar dollars",
                    "EUR euro euros",
                    "GBP pound pounds sterling quid",
                    "JPY yen",
                    "CNY yuan renminbi rmb",
                    "RUB rouble roubles ruble rubles",
                    "INR rupee rupees",
                    "ILS shekel shekels",
                    "UAH hryvnia hryvnias hryvnya",
                    "CHF franc francs",
                    "SAR riyal riyals",
                    "TRY lira liras lire",
                    "PLN zloty zlotys",
                    "HUF forint forints",
                    "CZK koruna korunas",
                    "ZAR rand",
                    "NGN naira",
                    "BRL reais",
                    "THB baht",
                    "IDR rupiah",
                    "MYR ringgit",
                    "BTC bitcoin bitcoins btc",
                    "GEL lari",
                    "USD usd",
                    "EUR eur",
                    "GBP gbp",
                    "peso peso pesos",
                    "peseta peseta pesetas",
                    "crown crowns",
                    "krone kroner kronor krona krone",
                    "dinar dinar dinars",
                    "dirham dirham dirhams",
                    "rial rial rials",
                    "shilling shilling shillings",
                    "guilder guilder guilders",
                    "markka markka",
                    "taka taka",
                    "cent cent cents",
                    "penny penny pence"
                }) {
            String[] parts = row.split(" ", -1);
            for (int i = 1; i < parts.length; i++) {
                words.put(parts[i], parts[0]);
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code :
                new String[] {
                    "usd", "eur", "gbp", "jpy", "cny", "rub", "inr", "ils", "uah", "chf", "sar",
                    "try", "pln", "huf", "czk", "zar", "ngn", "brl", "aud", "cad", "nzd", "hkd",
                    "sgd", "sek", "nok", "dkk", "mxn", "krw", "aed", "pkr", "lkr", "kes", "egp"
                }) {
            codes.put(code, code.toUpperCase(Locale.ROOT));
        }
        return Map.copyOf(codes);
    }

    private static Map<String, String> nations() {
        Map<String, String> nations = new HashMap<>();
        for (String row : NAMED_NATIONS.split("\n", -1)) {
            int last = row.lastIndexOf(' ');
            if (last > 0) {
                nations.put(row.substring(0, last), row.substring(last + 1));
            }
        }
        return Map.copyOf(nations);
    }

    static boolean isSign(String piece) {
        return SIGNS.containsKey(piece);
    }

    /** The currency of a sign, with the letters before it if they belong to it. */
    static Optional<String> sign(Pieces pieces, int sign) {
        String of = SIGNS.get(pieces.at(sign));
        if (of == null) {
            return Optional.empty();
        }
        return pieces.is(sign, "$") && isLed(pieces, sign)
                ? Optional.of(DOLLARS.getOrDefault(pieces.at(sign - 1), coded(pieces, sign - 1)))
                : Optional.of(of);
    }

    /** Whether letters such as "US" or "HK" before a dollar sign belong to it. */
    static boolean isLed(Pieces pieces, int sign) {
        String letters = pieces.at(sign - 1);
        boolean known = DOLLARS.containsKey(letters) || CODES.containsKey(letters);
        boolean apart = letters.equals("us") || letters.equals("hk") || letters.equals("nz");
        return pieces.is(sign, "$")
                && known
                && (pieces.isCapital(sign - 1) || letters.length() == 3)
                && (pieces.glued(sign) || apart);
    }

    private static String coded(Pieces pieces, int i) {
        return CODES.getOrDefault(pieces.at(i), "USD");
    }

    static boolean isCode(String letters) {
        return CODES.containsKey(letters.toLowerCase(Locale.ROOT));
    }

    static Optional<String> code(Pieces pieces, int i) {
        return Optional.ofNullable(pieces.isUpper(i) ? CODES.get(pieces.at(i)) : null);
    }

    static Optional<String> named(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }

    /** "Swiss francs"; the nation and the name of the currency are two words. */
    static Optional<String> ofNation(String nation, String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        String named = NATIONS.get(nation + " " + one);
        return Optional.ofNullable(named == null ? NATIONS.get(nation + " " + word) : named);
    }

    /** Whether a unit's name is that of money, with or without a rate. */
    static boolean isMoney(String unit) {
        String name = unit.contains(" ") ? unit.substring(0, unit.indexOf(' ')) : unit;
        return name.length() == 3 && name.equals(name.toUpperCase(Locale.ROOT))
                || WORDS.containsValue(name);
    }
}
