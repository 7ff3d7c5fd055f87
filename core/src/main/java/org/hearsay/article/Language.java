package org.hearsay.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells languages apart: by their script where it is theirs alone, else by the small words that
 * every text in them is full of. Knows the major written languages, and says nothing of others.
 */
final class Language {

    /** English prose has 35 to 50 per cent of these; no other language comes near a fifth. */
    private static final double LEAST_SHARE = .12;

    /** A language has to be that much surer than English to overrule what a page calls English. */
    private static final double MUCH_SURER = 3;

    private static final int LONGEST_SAMPLE = 100_000;
    private static final int FEWEST_WORDS = 60;

    /** How a text stands to each language: the share of its words that are that language's own. */
    private record Shares(int words, Map<String, Double> byTag) {

        Optional<String> best() {
            return byTag.entrySet().stream()
                    .filter(entry -> entry.getValue() >= LEAST_SHARE)
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey);
        }

        double of(String tag) {
            return byTag.getOrDefault(tag, 0.0);
        }
    }

    private static final Map<String, Set<String>> WORDS = words();

    private Language() {}

    private static Map<String, Set<String>> words() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        words.put(
                "en",
                set(
                        "the of and to that is was for on with as by at from it he she they his her"
                                + " their have has had be been are were not this which who would"
                                + " will but or an its said about after we you there than in a"
                                + " what when if could should our your i my"));
        words.put(
                "de",
                set(
                        "der die das und ist nicht von mit dem den des ein eine einer einem einen"
                                + " sich auf im für auch als es an werden aus er hat dass sie nach"
                                + " bei um am sind noch wie über wird war zu in"));
        words.put(
                "fr",
                set(
                        "le la les des du de et un une est dans pour que qui sur pas par plus au"
                            + " aux avec ce cette se sont il elle mais ou son sa ses été en à ne"));
        words.put(
                "es",
                set(
                        "el la los las de del que y en un una es por con para no se su al lo como"
                                + " más pero sus le ha este esta entre cuando muy sobre también"));
        words.put(
                "pt",
                set(
                        "o a os as de do da dos das que e em um uma é por com para não se no na"
                                + " mais como mas ao foi pelo pela são seu sua também ou nos nas"));
        words.put(
                "it",
                set(
                        "il lo la i gli le di del della dei che e in un una è per con non si da al"
                                + " sono nel alla ha più anche come ma dal nella delle ai"));
        words.put(
                "nl",
                set(
                        "de het een en van in is dat op te zijn met voor niet aan er die maar om"
                            + " ook als bij door naar wordt heeft hij ze deze werd uit nog over"));
        words.put(
                "sv",
                set(
                        "och att det som en på är av för den till med inte har om ett han men var"
                                + " jag från vi så kan när nu de i sig efter eller"));
        words.put(
                "da",
                set(
                        "og at det er en af til på som med for den ikke de der har et i var han men"
                                + " fra om vi kan blev efter ved også sig skal være hun"));
        words.put(
                "no",
                set(
                        "og å det er en av til på som med for den ikke de har et i var han men fra"
                                + " om vi kan ble etter ved også seg skal være hun at sier"));
        putMoreLatin(words);
        putOthers(words);
        return words;
    }

    private static void putMoreLatin(Map<String, Set<String>> words) {
        words.put(
                "fi",
                set(
                        "ja on ei että se oli hän ovat mutta kuin myös joka tai niin kun sen ole"
                                + " mukaan jo vain vielä sekä noin kanssa jälkeen"));
        words.put(
                "pl",
                set(
                        "i w na z się do nie że o jest to po jak za od przez dla są ale oraz tym co"
                                + " który która które ich jego czy tego został było"));
        words.put(
                "cs",
                set(
                        "a v na se je že s z do o to k i za ve by ale jako po pro které který která"
                                + " jsou podle bylo jeho také od při až byl"));
        words.put(
                "hu",
                set(
                        "a az és hogy nem is egy meg ez de volt csak már mint el még azt vagy ki"
                                + " szerint lesz után pedig ha amely"));
        words.put(
                "ro",
                set(
                        "și de la în a cu pe că nu care este din o un pentru mai au fost sunt al"
                                + " ale prin dar după fi lui sa"));
        words.put(
                "tr",
                set(
                        "ve bir bu da de için ile olarak çok daha gibi kadar olan en sonra ise"
                                + " ancak ne var dedi göre oldu ya"));
        words.put(
                "id",
                set(
                        "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena"
                                + " tersebut bisa ada oleh telah sudah kata saat para mereka"));
        words.put(
                "vi",
                set(
                        "và của là có trong được cho các với không này những đã một người khi đến"
                                + " để từ về ra năm tại vào cũng"));
    }

    private static void putOthers(Map<String, Set<String>> words) {
        words.put("ru", set("и в не на что с по как это из от он к для о но за а у так его был"));
        words.put("uk", set("і в не на що з та до як це від за у про але він для його є був"));
        words.put("bg", set("и на в да за се от не с е че са по като това при той до ще си"));
        words.put("sr", set("и у на да је се за од са не су што као који из о по али га би"));
        words.put(
                "ar", set("في من على إلى أن عن هذا التي مع كان ما لا هذه بعد الذي قال بين أو كما"));
        words.put("fa", set("و در به از که این را با است برای آن یک می شده خود تا کرد بر هم"));
        words.put("ur", set("کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں اس نہیں بھی ایک تھا"));
        words.put("he", set("של על את לא הוא כי עם זה גם או אל היא אם כל בין אך יותר רק היה"));
        words.put(
                "el", set("και το η ο να του της την με για από που τα στο στην είναι δεν θα οι"));
        words.put("hi", set("के में की है और से का को ने पर यह हैं कि नहीं भी एक था इस कर हो"));
    }

    private static Set<String> set(String words) {
        return Set.of(words.split(" "));
    }

    /** The language that the text is most likely in, if it is one of those known here. */
    static Optional<String> of(String body) {
        String sample = body.substring(0, Math.min(LONGEST_SAMPLE, body.length()));
        return byScript(sample).or(() -> shares(sample).best());
    }

    /**
     * The language that a page states, unless its text is clearly in another and one of the two is
     * English: templates call everything English, and the other way round.
     */
    static String checked(String stated, String body) {
        String sample = body.substring(0, Math.min(LONGEST_SAMPLE, body.length()));
        boolean english = stated.equals("en") || stated.startsWith("en-");
        Optional<String> script = byScript(sample);
        if (script.isPresent()) {
            return english ? script.get() : stated;
        }
        Shares shares = shares(sample);
        Optional<String> best = shares.best().filter(tag -> shares.words() >= FEWEST_WORDS);
        if (english && best.filter(tag -> !tag.equals("en")).isPresent()) {
            String other = best.get();
            return shares.of(other) > MUCH_SURER * shares.of("en") ? other : stated;
        }
        if (!english && best.filter(tag -> tag.equals("en")).isPresent()) {
            String primary = stated.split("-", 2)[0];
            return shares.of("en") > MUCH_SURER * shares.of(primary) ? "en" : stated;
        }
        return stated;
    }

    /** The language whose script more than a third of the letters are in, if only it has it. */
    private static Optional<String> byScript(String sample) {
        int letters = 0;
        int kana = 0;
        int han = 0;
        int hangul = 0;
        int thai = 0;
        for (int i = 0; i < sample.length(); i++) {
            if (!Character.isLetter(sample.charAt(i))) {
                continue;
            }
            letters++;
            switch (Character.UnicodeScript.of(sample.charAt(i))) {
                case HIRAGANA, KATAKANA -> kana++;
                case HAN -> han++;
                case HANGUL -> hangul++;
                case THAI -> thai++;
                default -> {}
            }
        }
        int third = letters / 3;
        if (letters == 0) {
            return Optional.empty();
        }
        if (hangul > third) {
            return Optional.of("ko");
        }
        if (thai > third) {
            return Optional.of("th");
        }
        if (kana + han > third) {
            return Optional.of(kana * 10 > han ? "ja" : "zh");
        }
        return Optional.empty();
    }

    private static Shares shares(String sample) {
        List<String> words = new ArrayList<>();
        for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
            long own = words.stream().filter(language.getValue()::contains).count();
            shares.put(language.getKey(), words.isEmpty() ? 0 : (double) own / words.size());
        }
        return new Shares(words.size(), shares);
    }
}
