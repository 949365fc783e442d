package org.signatory.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Office files part by part; repeated content is streamed, so that huge files take no memory. */
public final class HostileZip {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /** Represents a part with a prefix, a repeated text and a suffix. */
    private record Part(String before, String repeated, int times, String after) {}

    private final Map<String, Part> parts = new LinkedHashMap<>();

    private HostileZip() {}

    /** Creates an archive without a part. */
    public static HostileZip empty() {
        return new HostileZip();
    }

    /** Creates a workbook of one sheet with these rows. */
    public static HostileZip workbook(String before, String repeated, int times) {
        return new HostileZip()
                .part(
                        "[Content_Types].xml",
                        types("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SHEETS + "sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + SHEETS
                                + "worksheet+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + SHEETS
                                + "sharedStrings+xml\"/>"))
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")))
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + RELATIONS
                                + "\"><sheets><sheet name=\"Signers\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", "sharedStrings", "sharedStrings.xml")))
                .part("xl/sharedStrings.xml", strings("<si><t>Jan Schakowsky</t></si>"))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + before,
                        repeated,
                        times,
                        "</sheetData></worksheet>");
    }

    /** Creates a document with one repeated text as its body. */
    public static HostileZip document(String before, String repeated, int times, String after) {
        return new HostileZip()
                .part(
                        "[Content_Types].xml",
                        types("<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD
                                + "document.main+xml\"/>"))
                .part("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml")))
                .part(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + before,
                        repeated,
                        times,
                        after + "</w:body></w:document>");
    }

    static String strings(String items) {
        return "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + items + "</sst>";
    }

    static String cell(String reference, String text) {
        return "<c" + (reference.isEmpty() ? "" : " r=\"" + reference + "\"") + " t=\"inlineStr\"><is><t>" + text
                + "</t></is></c>";
    }

    private static String types(String overrides) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" + overrides
                + "</Types>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    public HostileZip part(String name, String content) {
        return part(name, content, "", 0, "");
    }

    public HostileZip part(String name, String before, String repeated, int times, String after) {
        parts.put(name, new Part(before, repeated, times, after));
        return this;
    }

    public HostileZip without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Part> each : parts.entrySet()) {
                Part part = each.getValue();
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(part.before.getBytes(StandardCharsets.UTF_8));
                byte[] repeated = part.repeated.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i < part.times; i++) {
                    zip.write(repeated);
                }
                zip.write(part.after.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Replaces a number at this offset in each directory header of the archive. */
    public byte[] bytesWithFalseDirectory(int offset, int value) {
        byte[] content = bytes();
        for (int i = 0; i + 46 < content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                for (int k = 0; k < 4; k++) {
                    content[i + offset + k] = (byte) (value >> (8 * k));
                }
            }
        }
        return content;
    }

    /** Truncates the archive. */
    public byte[] cut() {
        byte[] content = bytes();
        return Arrays.copyOf(content, content.length * 2 / 3);
    }
}
