package org.hearsay.intake.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs parts written by hand into an office document. */
final class Packed {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(out);

    /** A Word document with this in its body, and nothing else. */
    static byte[] docx(String body) {
        return word().part("word/document.xml", document(body)).bytes();
    }

    /** A Word document's relations; its parts are to follow. */
    static Packed word() {
        return new Packed()
                .part(
                        "_rels/.rels",
                        "<Relationships"
                            + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                            + " Id='a' Type='"
                                + RELATIONS
                                + "officeDocument' Target='word/document.xml'/><Relationship Id='b'"
                                + " Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'"
                                + " Target='/docProps/core.xml'/></Relationships>")
                .part(
                        "word/_rels/document.xml.rels",
                        "<Relationships"
                            + " xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                            + " Id='a' Type='"
                                + RELATIONS
                                + "footnotes' Target='./notes/../footnotes.xml'/>"
                                + "<Relationship Id='b' Type='"
                                + RELATIONS
                                + "hyperlink' Target='http://press.example/'"
                                + " TargetMode='External'/><Relationship Id='c' Type='"
                                + RELATIONS
                                + "endnotes' Target='endnotes.xml'/>"
                                + "</Relationships>");
    }

    static String document(String body) {
        return "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='"
                + WORD
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                + " xmlns:v='urn:schemas-microsoft-com:vml'><w:body>"
                + body
                + "</w:body></w:document>";
    }

    /** A paragraph of one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r></w:p>";
    }

    Packed part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Packed part(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
