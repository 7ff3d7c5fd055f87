package org.hearsay.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "http://Ormsby-Post.example > http://ormsby-post.example/",
                "HTTPS://ormsby.example:443/a > https://ormsby.example/a",
                "http://ormsby.example:80 > http://ormsby.example/",
                "http://ormsby.example:8080/ > http://ormsby.example:8080/",
                "http://ormsby.example:/ > http://ormsby.example/",
                "http://ormsby.example/a/./b/../c > http://ormsby.example/a/c",
                "http://ormsby.example/a/%2E%2e/%2e/b > http://ormsby.example/b",
                "http://ormsby.example/../../a/.. > http://ormsby.example/",
                "http://ormsby.example/a//b/ > http://ormsby.example/a//b/",
                "http://ormsby.example?q=1#part > http://ormsby.example/?q=1",
                "http://ormsby.example/a b?c d > http://ormsby.example/a%20b?c%20d",
                "http://ormsby.example/caf\u00e9?\u20ac >"
                        + " http://ormsby.example/caf%C3%A9?%E2%82%AC",
                "http://ormsby.example/%zz%41 > http://ormsby.example/%zz%41",
                "http://b\u00fccher.example/ > http://xn--bcher-kva.example/",
                "http://xn--bcher-kva.example/ > http://xn--bcher-kva.example/",
                "http://b\u00fccher\u3002example/ > http://xn--bcher-kva.example/",
                "http://\u0440\u0430\u0443.example/ > http://xn--80a5ak.example/",
                "http://3232235777/ > http://192.168.1.1/",
                "http://0xC0.0250.257/ > http://192.168.1.1/",
                "http://127.1/ > http://127.0.0.1/",
                "http://127.0.0.1./ > http://127.0.0.1/",
                "http://0/ > http://0.0.0.0/",
                "http://0x/ > http://0.0.0.0/",
                "http://\uff11\uff12\uff17.0.0.1/ > http://127.0.0.1/",
                "http://[0:0::0:1]/ > http://[::1]/",
                "http://[2001:DB8::1:0:0:7]:81/ > http://[2001:db8::1:0:0:7]:81/",
                "http://[::ffff:1.2.3.4]/ > http://[::ffff:102:304]/",
                "http://[1:0:0:2:0:0:0:3]/ > http://[1:0:0:2::3]/",
            })
    void aUrlHasOneForm(String written, String canonical) throws RefusedException {
        WebUrl url = WebUrl.parse(written);

        assertThat(url.text()).isEqualTo(canonical);
        assertThat(WebUrl.parse(canonical)).isEqualTo(url);
    }

    @Test
    void spaceAndControlCharactersAroundAUrlCountForNothing() throws RefusedException {
        assertThat(WebUrl.parse(" \n\u0001http://ormsby.example/ \r\n").text())
                .isEqualTo("http://ormsby.example/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "ormsby.example > begins with no scheme",
                "/a > begins with no scheme",
                "ftp://ormsby.example/ > scheme ftp",
                "file:///etc/passwd > scheme file",
                "javascript:alert(1) > scheme javascript",
                "http:/ormsby.example > two slashes",
                "http:ormsby.example > two slashes",
                "http:\\\\ormsby.example > two slashes",
                "http:///a > names no host",
                "http:// > names no host",
                "http://:80/ > names no host",
                "http://user@ormsby.example/ > user name",
                "http://user:word@ormsby.example/ > user name",
                "http://ormsby.example\\@127.0.0.1/ > user name",
                "http://ormsby.example\\a/ > disagree",
                "http://ormsby.example/a\\b > backslash",
                "http://ormsby%2eexample/ > disagree",
                "http://ormsby.example./ > empty or overlong part",
                "http://ormsby..example/ > empty or overlong part",
                "http://ormsby.example:99999/ > port",
                "http://ormsby.example:0/ > port is 0",
                "http://ormsby.example:8o/ > port",
                "http://ormsby.example:80:80/ > port",
                "http://stra\u00dfe.example/ > disagree",
                "http://a\u200db.example/ > disagree",
                "http://xn--a.example/ > not a valid international name",
                "http://xn--bcher-kva8.example/ > international name",
                "http://a!b.example/ > sign that no name has",
                "http://1.2.3.4.5/ > not an IPv4 address",
                "http://1.2.3.256/ > not an IPv4 address",
                "http://256.2.3.4/ > not an IPv4 address",
                "http://4294967296/ > not an IPv4 address",
                "http://0x100000000/ > not an IPv4 address",
                "http://08.1/ > not an IPv4 address",
                "http://ormsby.0x7f/ > not an IPv4 address",
                "http://ormsby.1/ > not an IPv4 address",
                "http://1..2/ > not an IPv4 address",
                "http://[::1/ > port",
                "http://[::1]x/ > closing bracket",
                "http://[1::2::3]/ > not an IPv6 address",
                "http://[1:2:3:4:5:6:7]/ > not an IPv6 address",
                "http://[1:2:3:4:5:6:7:8:9]/ > not an IPv6 address",
                "http://[::12345]/ > not an IPv6 address",
                "http://[::1%25lo]/ > disagree",
                "http://[::1.2.3]/ > not an IPv6 address",
                "http://[::01.2.3.4]/ > not an IPv6 address",
                "http://[::1.2.3.4:5]/ > not an IPv6 address",
            })
    void whatProgramsReadInDifferentWaysIsRefused(String written, String why) {
        assertThatThrownBy(() -> WebUrl.parse(written))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://orm\tsby.example/",
                "http://ormsby.example/a\nb",
                "ht\rtp://ormsby.example/",
                "http://ormsby.example/\u0000a",
            })
    void aControlCharacterInsideAUrlIsRefused(String written) {
        assertThatThrownBy(() -> WebUrl.parse(written)).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            emptyValue = "",
            value = {
                "'' > http://ormsby.example/a/b?c",
                "d > http://ormsby.example/a/d",
                "./d > http://ormsby.example/a/d",
                "../d?e > http://ormsby.example/d?e",
                "/d > http://ormsby.example/d",
                "?d > http://ormsby.example/a/b?d",
                "'#d' > http://ormsby.example/a/b?c",
                "//lund.example/d > http://lund.example/d",
                "https://lund.example > https://lund.example/",
                "d:e/f > refused",
                "./d:e > http://ormsby.example/a/d:e",
                "mailto:a@b.example > refused",
                "///lund.example > refused",
                "\\\\lund.example > refused",
            })
    void aLinkLeadsOnFromItsPage(String link, String to) throws RefusedException {
        WebUrl page = WebUrl.parse("http://ormsby.example/a/b?c");

        if (to.equals("refused")) {
            assertThatThrownBy(() -> page.resolve(link)).isInstanceOf(RefusedException.class);
        } else {
            assertThat(page.resolve(link).text()).isEqualTo(to);
        }
    }

    @Test
    void aUrlThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> WebUrl.parse("http://ormsby.example/" + "a".repeat(5_000)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> WebUrl.parse("http://" + "a.".repeat(200) + "example/"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("too long");
    }
}
