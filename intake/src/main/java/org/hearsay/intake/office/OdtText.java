package org.hearsay.intake.office;

import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an OpenDocument file (ISO 26300) as its last state reads: without tracked deletions
 * and annotations, notes at the end.
 */
final class OdtText implements OfficeXml.Listener {

    private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String OFFICE = URN + "office:1.0";
    private static final String TEXT = URN + "text:1.0";
    private static final String TABLE = URN + "table:1.0";
    private static final String DRAWING = URN + "drawing:1.0";
    private static final String SVG = URN + "svg-compatible:1.0";

    /** Spaces that one element may stand for. */
    private static final int MOST_SPACES = 200;

    private static final Set<String> PASSED =
            Set.of(
                    OFFICE + "annotation",
                    OFFICE + "binary-data",
                    OFFICE + "forms",
                    OFFICE + "scripts",
                    TEXT + "tracked-changes",
                    TEXT + "note-citation",
                    TEXT + "ruby-text",
                    DRAWING + "object",
                    SVG + "title",
                    SVG + "desc");

    private final Flow flow = new Flow();
    private String kind = "";
    private int body;
    private int paragraphs;

    /** What the body holds: "text", "spreadsheet", or nothing if there is none. */
    String kind() {
        return kind;
    }

    List<String> paragraphs() {
        return flow.paragraphs();
    }

    @Override
    public boolean start(XMLStreamReader in) {
        String name = in.getLocalName();
        String namespace = OfficeXml.namespace(in);
        if (PASSED.contains(namespace + name) || isHidden(namespace, in)) {
            return false;
        }
        switch (namespace) {
            case OFFICE -> startOffice(name);
            case TEXT -> startText(name, in);
            case TABLE -> startTable(name);
            case DRAWING -> {
                if (name.equals("text-box")) {
                    flow.beginAside();
                }
            }
            default -> {}
        }
        return true;
    }

    private static boolean isHidden(String namespace, XMLStreamReader in) {
        return namespace.equals(TEXT)
                && in.getLocalName().equals("section")
                && OfficeXml.attribute(in, "display").equals("none");
    }

    private void startOffice(String name) {
        if (name.equals("body")) {
            body++;
        } else if (body > 0 && kind.isEmpty()) {
            kind = name;
        }
    }

    private void startText(String name, XMLStreamReader in) {
        switch (name) {
            case "p", "h" -> paragraphs++;
            case "s" -> write(" ".repeat(spaces(OfficeXml.attribute(in, "c"))));
            case "tab" -> write("\t");
            case "line-break" -> write("\n");
            case "note-body" -> flow.beginNote();
            default -> {}
        }
    }

    /** One, unless a count says otherwise. */
    private static int spaces(String count) {
        boolean number =
                !count.isEmpty()
                        && count.length() < 5
                        && count.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.min(MOST_SPACES, Integer.parseInt(count)) : 1;
    }

    private void startTable(String name) {
        switch (name) {
            case "table" -> flow.beginTable();
            case "table-row" -> flow.beginRow();
            case "table-cell", "covered-table-cell" -> flow.beginCell();
            default -> {}
        }
    }

    @Override
    public void end(String namespace, String name) {
        switch (namespace + name) {
            case OFFICE + "body" -> body--;
            case TEXT + "p", TEXT + "h" -> {
                paragraphs--;
                flow.endParagraph();
            }
            case TEXT + "note-body" -> flow.endNote();
            case TABLE + "table" -> flow.endTable();
            case TABLE + "table-row" -> flow.endRow(true);
            case TABLE + "table-cell", TABLE + "covered-table-cell" -> flow.endCell();
            case DRAWING + "text-box" -> flow.endAside();
            default -> {}
        }
    }

    @Override
    public void text(String text) {
        if (body > 0 && paragraphs > 0) {
            flow.collapsed(text);
        }
    }

    private void write(String text) {
        if (body > 0 && paragraphs > 0) {
            flow.text(text);
        }
    }
}
