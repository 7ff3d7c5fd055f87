package org.hearsay.intake.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class SafeXmlTest {

    @TempDir private Path folder;

    @Test
    void anElementsTextIsReadWithItsReferences() throws XMLStreamException {
        assertThat(text("<a>Tom &amp; Ada &#233;<![CDATA[ <b>]]></a>"))
                .isEqualTo("Tom & Ada é <b>");
    }

    @Test
    void aDocumentInAnotherEncodingIsReadByItsDeclaration() throws XMLStreamException {
        String document = "<?xml version='1.0' encoding='ISO-8859-1'?><a>caf\u00e9</a>";

        assertThat(text(document.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("caf\u00e9");
        assertThat(text("<a>caf\u00e9</a>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("caf\u00e9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss PUBLIC '-//N//DTD R 0.91//EN'"
                        + " 'http://127.0.0.1:PORT/r.dtd'><a>x</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:PORT/r.dtd' [<!ENTITY b 'c'>]><a>x</a>",
                "<!DOCTYPE a [<!ENTITY b ']>'><!-- ]> --><!ATTLIST a c CDATA 'd'>]><a>x</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:PORT/p'> %p;]><a>x</a>",
                "<?xml-stylesheet href='http://127.0.0.1:PORT/s.xsl'?><a>x</a>",
                "<a xmlns:x='http://127.0.0.1:PORT/'"
                        + " x:schemaLocation='http://127.0.0.1:PORT/'>x</a>",
            })
    void whatADocumentPointsAtIsPassedOver(String document) throws Exception {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String pointing = document.replace("PORT", "" + canary.getLocalPort());

            assertThat(text(pointing)).isEqualTo("x");
            assertThat(told(pointing)).contains("x", "</a>");
            assertUntouched(canary);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a d='&b;'>x</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'http://127.0.0.1:PORT/b'>]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'FILE'>]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:PORT/b'><a>&eacute;</a>",
                "<a>&nbsp;</a>",
            })
    void anEntityOfItsOwnIsRefused(String document) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret words");
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String pointing =
                    document.replace("PORT", "" + canary.getLocalPort())
                            .replace("FILE", secret.toUri().toString());

            assertThatThrownBy(() -> readThrough(pointing))
                    .isInstanceOf(XmlException.class)
                    .hasMessageContaining("(line 1, column ");
            assertThatThrownBy(() -> told(pointing)).isInstanceOf(XmlException.class);
            assertUntouched(canary);
        }
    }

    @Test
    void entitiesThatMultiplyAreRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e" + i + " '&e" + (i - 1) + ";&e" + (i - 1) + ";'>");
        }
        bomb.append("]><a>&e29;</a>");

        Assertions.assertThatExceptionOfType(XmlException.class)
                .isThrownBy(() -> within(() -> readThrough(bomb.toString())));
    }

    @Test
    void elementsMayStandInOneAnotherUpToTheLimit() {
        int most = SafeXml.DEPTH;

        readThrough("<a>".repeat(most) + "</a>".repeat(most));
        assertThatThrownBy(() -> readThrough("<a>".repeat(most + 1) + "</a>".repeat(most + 1)))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("more than 256 elements in one another");
        assertThatThrownBy(() -> within(() -> readThrough("<a>".repeat(1_000_000))))
                .isInstanceOf(XmlException.class);
    }

    @Test
    void anElementMayHaveAttributesUpToTheLimit() {
        readThrough("<a " + attributes(SafeXml.ATTRIBUTES) + "/>");
        assertThatThrownBy(() -> readThrough("<a " + attributes(SafeXml.ATTRIBUTES + 1) + "/>"))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("more than 1000 attributes");
        assertThatThrownBy(() -> within(() -> readThrough("<a " + attributes(200_000) + "/>")))
                .isInstanceOf(XmlException.class);
    }

    @Test
    void textMayBeAsLongAsTheLimit() {
        String some = "<b>" + "x".repeat(SafeXml.CHARACTERS / 2) + "</b>";

        readThrough("<a>" + some + some + "</a>");
        assertThatThrownBy(() -> readThrough("<a>" + some + some + "x</a>"))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("more than 50000000 characters");
    }

    @Test
    void noWayToReadOnGoesRoundTheLimits() throws XMLStreamException {
        XMLStreamReader byTags = SafeXml.reader("<a>".repeat(300).getBytes(UTF_8));
        assertThatThrownBy(
                        () -> {
                            while (byTags.hasNext()) {
                                byTags.nextTag();
                            }
                        })
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("256");

        XMLStreamReader byText = SafeXml.reader("<a>b<c/></a>".getBytes(UTF_8));
        byText.nextTag();
        assertThatThrownBy(byText::getElementText)
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("only text");
    }

    @Test
    void aTagIsFoundBehindSpaceAndComments() throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader("<a> <!-- c --> <?p i?><b/></a>".getBytes(UTF_8));
        reader.nextTag();

        assertThat(reader.nextTag()).isEqualTo(XMLStreamConstants.START_ELEMENT);
        assertThat(reader.getLocalName()).isEqualTo("b");
        assertThat(reader.nextTag()).isEqualTo(XMLStreamConstants.END_ELEMENT);
    }

    @Test
    void whatIsWrongIsSaidWithItsPosition() {
        assertThatThrownBy(() -> readThrough("<a>\n<b></a>"))
                .isInstanceOfSatisfying(
                        XmlException.class,
                        fault -> {
                            assertThat(fault.line()).isEqualTo(2);
                            assertThat(fault.column()).isGreaterThan(1);
                            assertThat(fault)
                                    .hasMessageContaining("cannot be read")
                                    .hasMessageNotContaining("ParseError")
                                    .hasMessageContaining("(line 2, column ");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no tags",
                "<",
                "<a",
                "<a>",
                "<a b>",
                "<a b='1' b='2'/>",
                "<a/><b/>",
                "<a>&#0;</a>",
                "<a>\u0001</a>",
                "<a>]]></a>",
                "<x:a/>",
                "<!DOCTYPE",
                "<!DOCTYPE a [",
                "<?xml version='1.0' encoding='no-such'?><a/>",
                "<?xml version='7.0'?><a/>",
                "<a>&b",
                "<!DOCTYPE a [<!ENTITY % p '<!ENTITY q \"&#37;p;\">'> %p;]",
            })
    void malformedDocumentsEndInOneKindOfException(String document) {
        assertThatThrownBy(() -> readThrough(document)).isInstanceOf(XmlException.class);
        assertThatThrownBy(() -> told(document)).isInstanceOf(XmlException.class);
    }

    @Test
    void aByteThatIsNoCharacterIsReadAsTheSignForThat() throws XMLStreamException {
        assertThat(text("<a>caf\u00e9</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("caf\uFFFD");
    }

    @Test
    void anEncodingThatTheBytesContradictIsNotBelieved() throws XMLStreamException {
        assertThat(text("\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00e9</a>"))
                .isEqualTo("\u00e9");
        assertThat(text("<?xml version='1.0' encoding='UTF-16'?><a>\u00e9</a>"))
                .isEqualTo("\u00e9");
    }

    @Test
    void aDeclarationThatIsPassedOverMovesNoPosition() {
        assertThatThrownBy(() -> readThrough("<!DOCTYPE a [\n<!ENTITY b \"'>]>\">\n]><a></c>"))
                .isInstanceOf(XmlException.class)
                .hasMessageContaining("(line 3, column ");
    }

    @Test
    void everyBeginningOfADocumentEndsInOneKindOfException() {
        byte[] whole =
                "<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE a [<!ENTITY b 'c'>]><a x='é'><!-- - --><b>é&amp;<![CDATA[x]]></b></a>"
                        .getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> readThrough(part)).isInstanceOf(XmlException.class);
        }
        for (int at = 0; at < whole.length; at++) {
            for (int value : new int[] {0, '<', '&', 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[at] = (byte) value;
                try {
                    readThrough(changed);
                } catch (XmlException expected) {
                    assertThat(expected).hasMessageContaining("The XML");
                }
            }
        }
    }

    @Test
    void theSaxParserTellsElementsWithTheirNamespaces() throws Exception {
        assertThat(told("<p:a xmlns:p='urn:x' b='1' p:c='2'>t<d xmlns='urn:y'/></p:a>"))
                .containsExactly("<urn:x a p:a b=1 p:c=2>", "t", "<urn:y d d>", "</d>", "</p:a>");
    }

    @Test
    void theSaxParserOpensNoAddress() {
        XMLReader parser = SafeXml.saxReader();
        Path file = folder.resolve("x.xml");

        assertThatThrownBy(() -> parser.parse(file.toUri().toString()))
                .isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> parser.parse(new InputSource(file.toUri().toString())))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("no address is opened");
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append("a").append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static void within(org.junit.jupiter.api.function.ThrowingSupplier<Integer> reading) {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), reading);
    }

    private static String text(String document) throws XMLStreamException {
        return text(document.getBytes(UTF_8));
    }

    private static String text(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(document);
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            assertThat(reader.hasNext()).isTrue();
        }
        return reader.getElementText();
    }

    private static int readThrough(String document) {
        return readThrough(document.getBytes(UTF_8));
    }

    private static int readThrough(byte[] document) {
        try {
            XMLStreamReader reader = SafeXml.reader(document);
            int events = 0;
            while (reader.hasNext()) {
                reader.next();
                events++;
            }
            return events;
        } catch (XMLStreamException e) {
            throw new AssertionError("Not the kind of exception that is promised", e);
        }
    }

    private static List<String> told(String document) throws SAXException, IOException {
        List<String> told = new ArrayList<>();
        XMLReader parser = SafeXml.saxReader();
        parser.setContentHandler(
                new DefaultHandler() {
                    @Override
                    public void startElement(String uri, String local, String name, Attributes a) {
                        StringBuilder start =
                                new StringBuilder("<" + uri + " " + local + " " + name);
                        for (int i = 0; i < a.getLength(); i++) {
                            start.append(" ")
                                    .append(a.getQName(i))
                                    .append("=")
                                    .append(a.getValue(i));
                        }
                        told.add(start.append(">").toString());
                    }

                    @Override
                    public void endElement(String uri, String local, String name) {
                        told.add("</" + name + ">");
                    }

                    @Override
                    public void characters(char[] text, int start, int length) {
                        told.add(new String(text, start, length));
                    }
                });
        parser.parse(new InputSource(new ByteArrayInputStream(document.getBytes(UTF_8))));
        return told;
    }

    private static void assertUntouched(ServerSocket canary) throws IOException {
        canary.setSoTimeout(50);
        assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
    }
}
