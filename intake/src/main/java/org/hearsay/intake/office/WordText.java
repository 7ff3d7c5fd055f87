package org.hearsay.intake.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/**
 * WordprocessingML (ECMA-376 part 1, transitional and strict) as text: what is inserted is in, what
 * is deleted, moved away, hidden or a comment is not.
 */
final class WordText implements OfficeXml.Listener {

    private static final Set<String> WORD =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATHEMATICS =
            Set.of(
                    "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math");

    /** Elements that hold what nobody is to read, or what another element says again. */
    private static final Set<String> PASSED =
            Set.of(
                    "del",
                    "moveFrom",
                    "delText",
                    "instrText",
                    "delInstrText",
                    "rt",
                    "sdtPr",
                    "rPrChange",
                    "pPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "tblPrChange",
                    "sectPrChange",
                    "tblPrExChange",
                    "numberingChange",
                    "sectPr",
                    "tblGrid");

    private final Map<String, List<String>> notes = new TreeMap<>();
    private final List<String> noted = new ArrayList<>();
    private Flow flow = new Flow();
    private String note = "";
    private String root = "";
    private boolean inserts;

    private int text;
    private int paragraphProperties;
    private int rowProperties;
    private boolean markDeleted;
    private final Deque<Boolean> hiddenRuns = new ArrayDeque<>();
    private final Deque<Boolean> keptRows = new ArrayDeque<>();

    /** The first element's name, with nothing before it if it is of another language. */
    String root() {
        return root;
    }

    /** The notes that the text points to, in its order: "footnote" or "endnote" and its number. */
    List<String> noted() {
        return noted;
    }

    /** Of a part that holds notes: each by its kind and number. */
    Map<String, List<String>> notes() {
        return notes;
    }

    /** Whether documents of other kinds are inserted whole. */
    boolean inserts() {
        return inserts;
    }

    List<String> paragraphs() {
        return flow.paragraphs();
    }

    @Override
    public boolean start(XMLStreamReader in) {
        String name = in.getLocalName();
        String namespace = OfficeXml.namespace(in);
        boolean word = WORD.contains(namespace);
        root = root.isEmpty() ? (word ? name : "another " + name) : root;
        if (!word) {
            text += MATHEMATICS.contains(namespace) && name.equals("t") ? 1 : 0;
            return !name.equals("Fallback");
        }
        if (PASSED.contains(name)) {
            passed(name);
            return false;
        }
        return started(name, in);
    }

    private void passed(String name) {
        boolean gone = name.equals("del") || name.equals("moveFrom");
        if (gone && rowProperties > 0 && !keptRows.isEmpty()) {
            keptRows.pop();
            keptRows.push(false);
        } else if (gone && paragraphProperties > 0) {
            markDeleted = true;
        }
    }

    private boolean started(String name, XMLStreamReader in) {
        switch (name) {
            case "t" -> text++;
            case "tab" -> write(paragraphProperties == 0 ? "\t" : "");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("-");
            case "pPr" -> paragraphProperties++;
            case "trPr" -> rowProperties++;
            case "r" -> hiddenRuns.push(false);
            case "vanish" -> hide(in);
            case "tbl" -> flow.beginTable();
            case "tr" -> {
                flow.beginRow();
                keptRows.push(true);
            }
            case "tc" -> flow.beginCell();
            case "txbxContent" -> flow.beginAside();
            case "footnoteReference" -> noted.add("footnote " + OfficeXml.attribute(in, "id"));
            case "endnoteReference" -> noted.add("endnote " + OfficeXml.attribute(in, "id"));
            case "footnote", "endnote" -> {
                return beginNote(name, in);
            }
            case "altChunk" -> inserts = true;
            default -> {}
        }
        return true;
    }

    private void hide(XMLStreamReader in) {
        boolean off = Set.of("0", "false", "off").contains(OfficeXml.attribute(in, "val"));
        if (paragraphProperties == 0 && !hiddenRuns.isEmpty() && !off) {
            hiddenRuns.pop();
            hiddenRuns.push(true);
        }
    }

    private boolean beginNote(String kind, XMLStreamReader in) {
        note = kind + " " + OfficeXml.attribute(in, "id");
        flow = new Flow();
        String type = OfficeXml.attribute(in, "type");
        return type.isEmpty() || type.equals("normal");
    }

    @Override
    public void end(String namespace, String name) {
        if (MATHEMATICS.contains(namespace) && name.equals("t")) {
            text--;
        }
        if (!WORD.contains(namespace)) {
            return;
        }
        switch (name) {
            case "t" -> text--;
            case "p" -> endParagraph();
            case "pPr" -> paragraphProperties--;
            case "trPr" -> rowProperties--;
            case "r" -> hiddenRuns.pop();
            case "tbl" -> flow.endTable();
            case "tr" -> flow.endRow(keptRows.pop());
            case "tc" -> flow.endCell();
            case "txbxContent" -> flow.endAside();
            case "footnote", "endnote" -> notes.put(note, flow.paragraphs());
            default -> {}
        }
    }

    /** A paragraph whose end is deleted goes on in the next. */
    private void endParagraph() {
        if (!markDeleted) {
            flow.endParagraph();
        }
        markDeleted = false;
    }

    @Override
    public void text(String characters) {
        if (text > 0) {
            write(characters);
        }
    }

    private void write(String characters) {
        if (hiddenRuns.isEmpty() || !hiddenRuns.getFirst()) {
            flow.text(characters);
        }
    }
}
