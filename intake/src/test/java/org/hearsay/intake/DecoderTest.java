package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final Charset W1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String charset) {
        byte[] bytes = "\uFEFFMarla Ørn 🛳\r\nsaid".getBytes(Charset.forName(charset));
        Decoded decoded = Decoder.decode(bytes, false, Optional.empty());

        assertThat(decoded.characters()).isEqualTo("Marla Ørn 🛳\r\nsaid");
        assertThat(decoded.charset()).isEqualTo(charset + ", by byte order mark");
    }

    @Test
    void aMarkOutranksADeclaration() {
        byte[] bytes = "\uFEFF<meta charset=windows-1251>é".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(bytes, true, Optional.empty()).charset())
                .isEqualTo("UTF-8, by byte order mark");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "<meta charset=\"iso-8859-1\"> → windows-1252",
                "<META CHARSET=latin1> → windows-1252",
                "<meta http-equiv='Content-Type' content='text/html; charset=us-ascii'> →"
                        + " windows-1252",
                "<!-- <meta charset=koi8-r> --><meta charset='windows-1250'/> → windows-1250",
                "<meta name=charset content=x><meta charset = koi8-r> → KOI8-R",
                "<?xml version='1.0' encoding='ISO-8859-2'?><html> → ISO-8859-2",
                "<meta charset=\"iso-8859-9\"> → windows-1254",
            })
    void aDeclarationIsReadAsTheWebReadsIt(String markup, String charset) {
        byte[] bytes = concat(markup.getBytes(StandardCharsets.US_ASCII), new byte[] {(byte) 0xE9});
        Decoded decoded = Decoder.decode(bytes, true, Optional.empty());

        assertThat(decoded.charset()).isEqualTo(charset + ", by declaration");
        assertThat(decoded.characters()).startsWith(markup).hasSize(markup.length() + 1);
    }

    @Test
    void plainTextDeclaresNothing() {
        byte[] bytes = "<meta charset=koi8-r> naïve “quote”".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(bytes, false, Optional.empty()).charset())
                .isEqualTo("UTF-8, by validity");
    }

    @Test
    void bytesThatAreUtf8OutrankASingleByteDeclaration() {
        byte[] bytes = "<meta charset=iso-8859-1>“Ørsund”".getBytes(StandardCharsets.UTF_8);
        Decoded decoded = Decoder.decode(bytes, true, Optional.empty());

        assertThat(decoded.characters()).endsWith("“Ørsund”");
        assertThat(decoded.charset())
                .isEqualTo("UTF-8, by validity, against its declaration of windows-1252");
    }

    @Test
    void aDeclarationOfUtf16InAsciiMarkupMeansUtf8() {
        byte[] bytes = "<meta charset=utf-16>naïve".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoder.decode(bytes, true, Optional.empty()).characters()).endsWith("naïve");
    }

    @Test
    void utf7IsNeverTaken() {
        byte[] bytes = "<meta charset=utf-7>+ADw-script+AD4-".getBytes(StandardCharsets.US_ASCII);
        Decoded decoded = Decoder.decode(bytes, true, Optional.empty());

        assertThat(decoded.characters()).endsWith("+ADw-script+AD4-");
        assertThat(decoded.charset()).isEqualTo("UTF-8, by validity");
        assertThat(Encodings.of("utf-7")).isEmpty();
        assertThat(Encodings.of("cp037")).isEmpty();
        assertThat(Encodings.of("")).isEmpty();
        assertThat(Encodings.of("no such label!")).isEmpty();
    }

    @Test
    void aFewMalformedBytesAreReplacedAndCounted() {
        byte[] text = "<meta charset=utf-8>Ørn, Ørn, Ørn and ".getBytes(StandardCharsets.UTF_8);
        byte[] bytes = concat(text, new byte[] {(byte) 0xC3, ' ', (byte) 0xFF});
        Decoded decoded = Decoder.decode(bytes, true, Optional.empty());

        assertThat(decoded.characters()).endsWith("Ørn and \uFFFD \uFFFD");
        assertThat(decoded.charset())
                .isEqualTo("UTF-8, by declaration; 2 malformed pieces replaced");
    }

    @Test
    void aDeclarationThatMostBytesContradictIsPassedOver() {
        byte[] bytes =
                "<meta charset=utf-8>Der Bürgermeister sagte, die Fähre über den Örsund fährt nicht."
                        .getBytes(W1252);
        assertThat(Decoder.decode(bytes, true, Optional.empty()).characters())
                .endsWith("über den Örsund fährt nicht.");
    }

    @Test
    void textIsDetectedByItsLooksWhenNothingElseHelps() {
        String german = "Der Bürgermeister sagte, die Fähre über den Örsund fährt nicht. ";
        Decoded decoded =
                Decoder.decode(german.repeat(20).getBytes(W1252), false, Optional.empty());

        assertThat(decoded.characters()).isEqualTo(german.repeat(20));
        assertThat(decoded.charset()).startsWith("windows-1252, by detection");

        String russian = "Мэр города сказал, что паром сегодня не пойдёт через пролив. ";
        byte[] bytes = russian.repeat(20).getBytes(Charset.forName("windows-1251"));
        assertThat(Decoder.decode(bytes, false, Optional.empty()).characters())
                .isEqualTo(russian.repeat(20));
    }

    @Test
    void anyBytesAtAllDecode() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(80)];
            random.nextBytes(bytes);
            Decoded decoded = Decoder.decode(bytes, i % 2 == 0, Optional.empty());
            assertThat(decoded.charset()).contains(", ");
            assertThat(decoded.characters().length()).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void everyPrefixOfADeclarationIsSafe() {
        String markup =
                "<?xml encoding='x' ?><!-- --><meta http-equiv=x content='a;charset=koi8-r'>";
        for (int i = 0; i <= markup.length(); i++) {
            byte[] bytes = markup.substring(0, i).getBytes(StandardCharsets.US_ASCII);
            assertThat(Decoder.decode(bytes, true, Optional.empty()).characters()).hasSize(i);
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
