package org.hearsay.intake.xml;

import java.io.CharArrayReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.XMLReader;

/**
 * Makes every XML parser of the program, each of them safe to point at a stranger's document.
 *
 * <ul>
 *   <li>Nothing is ever opened: no DTD, no external entity, no schema.
 *   <li>A document type declaration is passed over, with all that it declares. A document that then
 *       uses an entity of its own is refused; the five of XML and character references are read.
 *   <li>At most {@value #DEPTH} elements stand in one another, an element has at most {@value
 *       #ATTRIBUTES} attributes, and a document holds at most {@value #CHARACTERS} characters of
 *       text and attribute values, and {@value #BYTES} bytes.
 * </ul>
 *
 * <p>The encoding is that of the byte order mark or of the XML declaration, else UTF-8; bytes that
 * are none of its characters are read as U+FFFD, because much of what is published has a few.
 *
 * <p>Whatever is wrong with a document, these parsers answer with {@link XmlException} and nothing
 * else. Names have namespaces; neighbouring text is not joined, except by {@code getElementText}.
 * The parsers are for one thread; this class holds nothing.
 */
public final class SafeXml {

    /** How many elements may stand in one another. */
    public static final int DEPTH = 256;

    /** How many attributes one element may have. */
    public static final int ATTRIBUTES = 1_000;

    /** How many UTF-16 units of text and attribute values a document may hold. */
    public static final int CHARACTERS = 50_000_000;

    /** How many bytes a document may have. */
    public static final int BYTES = 100 << 20;

    private SafeXml() {}

    /**
     * A reader that stands at the start of the document.
     *
     * @throws XmlException if it cannot be read even that far
     */
    public static XMLStreamReader reader(byte[] document) {
        if (document.length > BYTES) {
            throw new XmlException(
                    "The XML has " + document.length + " bytes; at most " + BYTES + " are read",
                    Nowhere.AT_ALL);
        }
        try {
            return new LimitedReader(
                    factory().createXMLStreamReader(new CharArrayReader(XmlText.of(document))));
        } catch (XMLStreamException e) {
            throw LimitedReader.explained(e);
        } catch (XmlException e) {
            throw e;
        } catch (RuntimeException e) {
            throw LimitedReader.fault(e, Nowhere.AT_ALL);
        }
    }

    /**
     * A SAX parser under the same rules. It tells elements, text and processing instructions, and
     * throws {@link XmlException} rather than tell an error handler. Only a byte stream is taken
     * for input; where a source names an address, it is not opened.
     */
    public static XMLReader saxReader() {
        return new SaxOverStream();
    }

    /** The platform's own parser, whatever else lies on the class path. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver(
                (publicId, systemId, base, name) -> {
                    throw new XMLStreamException("it points outside itself");
                });
        return factory;
    }

    /** Where a document is at fault as a whole. */
    enum Nowhere implements Location {
        AT_ALL;

        @Override
        public int getLineNumber() {
            return -1;
        }

        @Override
        public int getColumnNumber() {
            return -1;
        }

        @Override
        public int getCharacterOffset() {
            return -1;
        }

        @Override
        public String getPublicId() {
            return "";
        }

        @Override
        public String getSystemId() {
            return "";
        }
    }
}
