package org.hearsay.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class WordCutterTest {

    @Test
    void wordsAndMarksAreTokens() {
        cuts(
                "Edda Quist, the minister, resigned; nobody asked: why?",
                "Edda Quist , the minister , resigned ; nobody asked : why ?");
    }

    @Test
    void contractionsAreCutWithEitherApostrophe() {
        cuts("I don't, he can't, they won't.", "I do n't , he ca n't , they wo n't .");
        cuts("I don’t, it’s, I’m, they’ve.", "I do n’t , it ’s , I ’m , they ’ve .");
        cuts("She'd say we'll see; they're out.", "She 'd say we 'll see ; they 're out .");
        cuts("IT'S NOT; DON'T", "IT 'S NOT ; DO N'T");
        cuts("ain't n't", "ai n't n't");
    }

    @Test
    void wordsWrittenAsOneAreCut() {
        cuts("I cannot go, gonna stay.", "I can not go , gon na stay .");
        cuts("Gotta run, wanna come?", "Got ta run , wan na come ?");
        cuts("'Tis y'all", "'T is y' all");
        cuts("canning gonnas", "canning gonnas");
    }

    @Test
    void possessivesAreCut() {
        cuts("Quist's ferry, the voters' wish", "Quist 's ferry , the voters ' wish");
        cuts("Norlund’s U.N.'s “Alma”’s", "Norlund ’s U.N. 's “ Alma ” ’s");
    }

    @Test
    void namesKeepTheirApostrophe() {
        cuts("O'Hara and D’Arcy's dog", "O'Hara and D’Arcy 's dog");
        cuts("five o'clock rock 'n' roll", "five o'clock rock 'n' roll");
    }

    @Test
    void decadesAndClippedWordsKeepTheirs() {
        cuts("the '90s, the ’80s, 'em all", "the '90s , the ’80s , 'em all");
        cuts("the 1990s and 1990's", "the 1990s and 1990 's");
        cuts("'95 percent'", "'95 percent '");
        cuts("'you said'", "' you said '");
    }

    @Test
    void abbreviationsKeepTheirPeriod() {
        cuts("Mr. Lind met Sen. Bo Ek.", "Mr. Lind met Sen. Bo Ek .");
        cuts("the U.S. Senate, e.g. at 9 a.m. on", "the U.S. Senate , e.g. at 9 a.m. on");
        cuts("T. J. Lind, Ph.D., of Alma Corp.,", "T. J. Lind , Ph.D. , of Alma Corp. ,");
        cuts("on Jan. 5 (R-Fla.)", "on Jan. 5 ( R - Fla. )");
        cuts("non-U.S. ships off W.Va. and", "non-U.S. ships off W.Va. and");
    }

    @Test
    void theEndOfASentenceTakesThePeriod() {
        cuts("in the U.S. The ferry", "in the U.S . The ferry");
        cuts("at 9 p.m. He left", "at 9 p.m . He left");
        cuts("in Port Alma, Calif.", "in Port Alma , Calif .");
        cuts("Alma Corp.\n\nIt rains", "Alma Corp . It rains");
        cuts("Mr. The", "Mr. The");
    }

    @Test
    void acronymsKeepTheirPeriodAtTheEndOfTheText() {
        cuts("2:10 p.m.", "2:10 p.m.");
        cuts("There is no Plan B.", "There is no Plan B .");
        cuts("B.", "B.");
    }

    @Test
    void noIsAnAbbreviationBeforeANumberOnly() {
        cuts("No. 5 said no. No. But", "No. 5 said no . No . But");
    }

    @Test
    void numbersStayWhole() {
        cuts("1,200 of 34.5% at 12:30", "1,200 of 34.5 % at 12:30");
        cuts("1½ cups, ½, 24/7, 9/11", "1½ cups , ½ , 24/7 , 9/11");
        cuts("on 2016-02-15, call 555-0199", "on 2016-02-15 , call 555-0199");
        cuts(".5 and -7 and +12", ".5 and -7 and +12");
        cuts("1,200, 3.", "1,200 , 3 .");
    }

    @Test
    void rangesAreCut() {
        cuts("won 3-4, 45-40", "won 3 - 4 , 45 - 40");
        cuts("58%-33%", "58 % - 33 %");
    }

    @Test
    void lettersStayWithPlainDigitsOnly() {
        cuts("2nd 1990s 73million", "2nd 1990s 73million");
        cuts("$3.2bn £5m 12:30pm", "$ 3.2 bn £ 5m 12:30 pm");
        cuts("US$5 A$1.50", "US$ 5 A$ 1.50");
    }

    @Test
    void hyphenatedWordsAreCut() {
        cuts("a 26-year-old front-runner", "a 26 - year - old front - runner");
        cuts("re-election, anti-war, e-mail", "re-election , anti-war , e-mail");
        cuts("ex-mayor mid-2015", "ex-mayor mid-2015");
        cuts("anti-illegal-fishing", "anti-illegal-fishing");
        cuts("second-most penny-wise", "second-most penny-wise");
        cuts("mid- or long-term", "mid - or long - term");
    }

    @Test
    void dashesAndEllipsesAreTokens() {
        cuts("well—no – or -- so...", "well — no – or -- so ...");
        cuts("he said…", "he said …");
        assertThat(words("so . . . yes")).containsExactly("so", ". . .", "yes");
        cuts("etc...", "etc ...");
    }

    @Test
    void quotesAndBracketsAreTokens() {
        cuts("“Yes,” ‘no’ \"so\" (a) [b] {c}", "“ Yes , ” ‘ no ’ \" so \" ( a ) [ b ] { c }");
        cuts("``Yes,'' he said", "`` Yes , '' he said");
        cuts("it,''' he", "it , ' '' he");
        cuts("'''It", "'' ' It");
        cuts("he said.’”", "he said . ’ ”");
    }

    @Test
    void repeatedMarksAreOneToken() {
        cuts("What?! No!!! ****", "What ?! No !!! ****");
    }

    @Test
    void addressesStayWhole() {
        cuts("see https://alma.example/a?b=c#d.", "see https://alma.example/a?b=c#d .");
        cuts("(www.alma.example/x_(y))", "( www.alma.example/x_(y) )");
        cuts("alma.com, bit.ly/1AbC and", "alma.com , bit.ly/1AbC and");
        cuts("to edda.quist@alma.example, or", "to edda.quist@alma.example , or");
    }

    @Test
    void aMissingSpaceMakesNoAddress() {
        cuts("He left.Then it rained", "He left . Then it rained");
        cuts("told.us", "told.us");
    }

    @Test
    void handlesAndHashtagsStayWhole() {
        cuts("@edda_q: #FerryGate (#2)", "@edda_q : #FerryGate ( # 2 )");
        cuts(".@edda_q said", ".@edda_q said");
    }

    @Test
    void slashesAndAmpersandsCut() {
        cuts("and/or AT&T Lind & Ek", "and / or AT&T Lind & Ek");
    }

    @Test
    void anEmojiIsOneTokenWithAllThatBelongsToIt() {
        cuts("Yes😀!", "Yes 😀 !");
        cuts("👩‍👧 👍🏽 🇳🇴🇸🇪 ❤️", "👩‍👧 👍🏽 🇳🇴 🇸🇪 ❤️");
    }

    @Test
    void wordsOfAllScriptsAreKept() {
        cuts("Ünïcödé, 中文字符, العربية", "Ünïcödé , 中文字符 , العربية");
        cuts("Cafe\u0301s soft\u00adhyphen", "Cafe\u0301s soft\u00adhyphen");
    }

    @Test
    void invisibleCharactersBelongToNoToken() {
        assertThat(words("\u0000NUL\u0000s zero\u200bwidth\u00a0x\ufeff"))
                .containsExactly("NUL", "s", "zero", "width", "x");
        assertThat(words("\u00ad \u200d \u0000\n")).isEmpty();
    }

    @Test
    void loneSurrogatesAreTokens() {
        assertThat(words("a \ud83d b\ude00")).containsExactly("a", "\ud83d", "b", "\ude00");
        assertThat(words("\ud83d".repeat(3))).hasSize(3);
    }

    @Test
    void onlyTheStretchIsCut() {
        String text = "Menu. Quist resigned. End";
        assertThat(WordCutter.words(text, new Span(6, 21)))
                .containsExactly(new Span(6, 11), new Span(12, 20), new Span(20, 21));
        assertThat(WordCutter.words(text, new Span(3, 3))).isEmpty();
    }

    @Test
    void aLongWordIsCutIntoPiecesButNoSurrogatePairIs() {
        assertThat(words("x".repeat(1_200)))
                .extracting(String::length)
                .containsExactly(500, 500, 200);
        assertThat(words("y" + "\ud835\udc00".repeat(400)))
                .allMatch(word -> !Character.isLowSurrogate(word.charAt(0)));
    }

    @Test
    void everyLetterAndDigitLiesInATokenInOrder() {
        for (String text : hostile()) {
            String some = text.substring(0, Math.min(text.length(), 3_000));
            int end = 0;
            for (Span word : WordCutter.words(some, new Span(0, some.length()))) {
                assertThat(word.start()).isGreaterThanOrEqualTo(end);
                assertThat(word.length()).isBetween(1, WordCutter.LONGEST);
                assertThat(some.substring(end, word.start()))
                        .doesNotContainPattern("[\\p{L}\\p{N}]");
                end = word.end();
            }
            assertThat(some.substring(end)).doesNotContainPattern("[\\p{L}\\p{N}]");
        }
    }

    @Test
    void workGrowsWithTheLengthOfHostileText() {
        for (String text : hostile()) {
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> WordCutter.words(text, new Span(0, text.length())),
                    () -> text.substring(0, 20));
        }
    }

    private static List<String> hostile() {
        return List.of(
                "a".repeat(1_000_000),
                ".".repeat(100_000),
                ". ".repeat(100_000),
                "\"'".repeat(100_000),
                "'".repeat(200_000),
                "a.".repeat(100_000),
                "a'".repeat(100_000),
                "co-".repeat(80_000),
                "c-d-".repeat(60_000) + "c.com",
                "a@".repeat(100_000),
                "a.b@".repeat(60_000),
                "http://".repeat(100_000),
                "www.".repeat(60_000),
                "1,".repeat(100_000),
                "1/".repeat(100_000),
                "1-".repeat(100_000),
                "A&".repeat(100_000),
                "U.S. ".repeat(80_000),
                "U.S." + " ".repeat(1_000_000),
                "Mr.\n \n".repeat(100_000),
                "n't".repeat(80_000),
                "$".repeat(200_000),
                "#a".repeat(100_000),
                "<!a ".repeat(80_000),
                "\u0000".repeat(200_000),
                "\ud83d".repeat(100_000),
                "\ud83d\ude00\u200d".repeat(80_000),
                "e\u0301".repeat(100_000));
    }

    /** The tokens of the text are those of the list, which are apart by spaces. */
    private static void cuts(String text, String tokens) {
        assertThat(words(text)).containsExactly(tokens.strip().split(" "));
    }

    private static List<String> words(String text) {
        return WordCutter.words(text, new Span(0, text.length())).stream()
                .map(word -> word.in(text))
                .toList();
    }
}
