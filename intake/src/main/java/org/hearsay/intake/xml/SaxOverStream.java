package org.hearsay.intake.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/** Tells a SAX handler what the one safe reader reads, so that there is one set of rules. */
final class SaxOverStream extends XMLFilterImpl {

    private static final String NAMESPACES = "http://xml.org/sax/features/namespaces";

    @Override
    public boolean getFeature(String name) throws SAXNotRecognizedException {
        if (name.equals(NAMESPACES)) {
            return true;
        }
        throw new SAXNotRecognizedException(name);
    }

    @Override
    public void setFeature(String name, boolean value)
            throws SAXNotRecognizedException, SAXNotSupportedException {
        if (getFeature(name) != value) {
            throw new SAXNotSupportedException(name + " is always " + !value);
        }
    }

    @Override
    public void parse(String address) throws SAXException {
        throw new SAXException("Only bytes are read here; no address is opened");
    }

    @Override
    public void parse(InputSource source) throws SAXException, IOException {
        InputStream bytes = source.getByteStream();
        if (bytes == null) {
            throw new SAXException("Only bytes are read here; no address is opened");
        }
        XMLStreamReader reader = SafeXml.reader(bytes.readNBytes(SafeXml.BYTES + 1));
        try {
            startDocument();
            while (reader.hasNext()) {
                tell(reader, reader.next());
            }
            endDocument();
        } catch (XMLStreamException e) {
            throw LimitedReader.explained(e);
        }
    }

    private void tell(XMLStreamReader reader, int event) throws SAXException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end(reader);
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE ->
                    characters(
                            reader.getTextCharacters(),
                            reader.getTextStart(),
                            reader.getTextLength());
            case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    processingInstruction(reader.getPITarget(), present(reader.getPIData()));
            default -> {}
        }
    }

    private void start(XMLStreamReader reader) throws SAXException {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            startPrefixMapping(
                    present(reader.getNamespacePrefix(i)), present(reader.getNamespaceURI(i)));
        }
        QName name = reader.getName();
        startElement(
                name.getNamespaceURI(), name.getLocalPart(), qualified(name), attributes(reader));
    }

    private void end(XMLStreamReader reader) throws SAXException {
        QName name = reader.getName();
        endElement(name.getNamespaceURI(), name.getLocalPart(), qualified(name));
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            endPrefixMapping(present(reader.getNamespacePrefix(i)));
        }
    }

    private static Attributes attributes(XMLStreamReader reader) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            QName name = reader.getAttributeName(i);
            attributes.addAttribute(
                    name.getNamespaceURI(),
                    name.getLocalPart(),
                    qualified(name),
                    "CDATA",
                    reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static String qualified(QName name) {
        return name.getPrefix().isEmpty()
                ? name.getLocalPart()
                : name.getPrefix() + ":" + name.getLocalPart();
    }

    private static String present(@Nullable String text) {
        return text == null ? "" : text;
    }
}
