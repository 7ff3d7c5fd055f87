package org.hearsay.intake.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * Title and authors as Dublin Core in a file's properties, and the first author as OpenDocument has
 * it, whose Dublin Core names who changed the file last.
 */
final class CoreProperties implements OfficeXml.Listener {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

    private final StringBuilder open = new StringBuilder();
    private String title = "";
    private final List<String> creators = new ArrayList<>();
    private final List<String> first = new ArrayList<>();

    @Override
    public boolean start(XMLStreamReader element) {
        open.setLength(0);
        return true;
    }

    @Override
    public void end(String namespace, String name) {
        if (namespace.equals(DUBLIN_CORE) && name.equals("title")) {
            title = open.toString();
        } else if (namespace.equals(DUBLIN_CORE) && name.equals("creator")) {
            creators.add(open.toString());
        } else if (namespace.equals(META) && name.equals("initial-creator")) {
            first.add(open.toString());
        }
        open.setLength(0);
    }

    @Override
    public void text(String text) {
        open.append(text);
    }

    String title() {
        return title;
    }

    List<String> authors() {
        return first.isEmpty() ? creators : first;
    }
}
