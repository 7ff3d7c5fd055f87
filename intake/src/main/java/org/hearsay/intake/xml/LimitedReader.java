package org.hearsay.intake.xml;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.hearsay.intake.xml.SafeXml.Nowhere;
import org.jspecify.annotations.Nullable;

/**
 * Counts while it reads on, and says what is wrong in one kind of exception.
 *
 * <p>Every way to read on leads through {@link #next}: those of the platform's reader that do not
 * would not be counted.
 */
final class LimitedReader extends StreamReaderDelegate {

    private int depth;
    private long characters;

    LimitedReader(XMLStreamReader reader) {
        super(reader);
    }

    @Override
    public int next() {
        try {
            int event = super.next();
            count(event);
            return event;
        } catch (XMLStreamException e) {
            throw explained(e);
        } catch (XmlException e) {
            throw e;
        } catch (RuntimeException e) {
            // The platform's parser leaks some on malformed input.
            throw fault(e, getLocation());
        }
    }

    private void count(int event) {
        switch (event) {
            case START_ELEMENT -> {
                depth++;
                check("elements in one another", depth, SafeXml.DEPTH);
                check("attributes at one element", getAttributeCount(), SafeXml.ATTRIBUTES);
                for (int i = 0; i < getAttributeCount(); i++) {
                    characters += getAttributeValue(i).length();
                }
            }
            case END_ELEMENT -> depth--;
            case CHARACTERS, CDATA, SPACE -> characters += getTextLength();
            case ENTITY_REFERENCE -> throw undeclared();
            default -> {}
        }
        check("characters", characters, SafeXml.CHARACTERS);
    }

    private void check(String what, long found, int most) {
        if (found > most) {
            throw new XmlException(
                    "The XML has more than " + most + " " + what + ", which is not read",
                    getLocation());
        }
    }

    private XmlException undeclared() {
        return new XmlException(
                "The XML uses an entity of its own, &"
                        + getLocalName()
                        + ";, which is not read: declarations are passed over",
                getLocation());
    }

    @Override
    public boolean hasNext() {
        return getEventType() != END_DOCUMENT;
    }

    @Override
    public int nextTag() {
        int event = next();
        while (isWhiteSpace() || event == COMMENT || event == PROCESSING_INSTRUCTION) {
            event = next();
        }
        if (event != START_ELEMENT && event != END_ELEMENT) {
            throw new XmlException("The XML has text where a tag was expected", getLocation());
        }
        return event;
    }

    @Override
    public String getElementText() {
        if (getEventType() != START_ELEMENT) {
            throw new IllegalStateException("The text of an element is read from its start");
        }
        StringBuilder text = new StringBuilder();
        for (int event = next(); event != END_ELEMENT; event = next()) {
            switch (event) {
                case CHARACTERS, CDATA, SPACE -> text.append(getText());
                case COMMENT, PROCESSING_INSTRUCTION -> {}
                default ->
                        throw new XmlException(
                                "The XML has an element where only text was expected",
                                getLocation());
            }
        }
        return text.toString();
    }

    /** Without the parser's own frame around the reason, which names the position in its way. */
    static XmlException explained(XMLStreamException e) {
        Location where = e.getLocation() == null ? Nowhere.AT_ALL : e.getLocation();
        return because("The XML cannot be read: " + reason(e.getMessage()), where, e);
    }

    static XmlException fault(RuntimeException e, Location where) {
        return because("The XML cannot be read: " + reason(e.getMessage()), where, e);
    }

    private static XmlException because(String what, Location where, Exception cause) {
        XmlException exception = new XmlException(what, where);
        exception.initCause(cause);
        return exception;
    }

    private static String reason(@Nullable String message) {
        if (message == null) {
            return "it is malformed";
        }
        int start = message.indexOf("Message: ");
        return start < 0 ? message : message.substring(start + "Message: ".length());
    }
}
