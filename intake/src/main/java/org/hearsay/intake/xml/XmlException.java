package org.hearsay.intake.xml;

import javax.xml.stream.Location;

/**
 * A document cannot be read as XML, or asks for more than is allowed; the message says what and
 * where.
 */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    XmlException(String what, Location where) {
        super(what + position(where));
        this.line = where.getLineNumber();
        this.column = where.getColumnNumber();
    }

    private static String position(Location where) {
        return where.getLineNumber() < 1
                ? ""
                : " (line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ")";
    }

    /** The line where reading stopped, from 1; less than 1 if it is not known. */
    public int line() {
        return line;
    }

    /** The column where reading stopped, from 1; less than 1 if it is not known. */
    public int column() {
        return column;
    }
}
