package org.hearsay.intake.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hearsay.intake.format.FormatException;
import org.hearsay.intake.xml.SafeXml;
import org.hearsay.intake.xml.XmlException;
import org.hearsay.model.Extraction;

/** Reads one XML part of an office document from its start to its end, without recursion. */
final class OfficeXml {

    /** Is told elements and text, in order. */
    interface Listener {

        /** Whether the element is of interest; if not, nothing of what it holds is told. */
        boolean start(XMLStreamReader element) throws IOException;

        /** The end of an element of interest. */
        void end(String namespace, String name) throws IOException;

        default void text(String text) {}
    }

    private OfficeXml() {}

    /**
     * Tells a part.
     *
     * @throws FormatException if it is not well-formed, or beyond what is read of XML; what was
     *     told before stays
     */
    static void read(String called, byte[] part, Listener listener) throws IOException {
        try {
            read(SafeXml.reader(part), listener);
        } catch (XMLStreamException | XmlException e) {
            throw new FormatException(
                    Extraction.CORRUPT, "is damaged in its " + called + ": " + e.getMessage(), e);
        }
    }

    private static void read(XMLStreamReader in, Listener listener)
            throws XMLStreamException, IOException {
        int skipping = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT ->
                        skipping += skipping > 0 || !listener.start(in) ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipping > 0) {
                        skipping--;
                    } else {
                        listener.end(namespace(in), in.getLocalName());
                    }
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    if (skipping == 0) {
                        listener.text(in.getText());
                    }
                }
                default -> {}
            }
        }
    }

    static String namespace(XMLStreamReader element) {
        String namespace = element.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** An attribute by its name in any namespace, or an empty string. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
