package org.signatory.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Word files part by part, without the library that the product uses. */
final class WordZip {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String W = "xmlns:w=\"" + WordXml.W + "\" xmlns:r=\"" + RELATIONS + "\"";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private String type = TYPES + "document.main+xml";
    private String links = "";
    private String overrides = "";
    private final Map<String, String> relationships = new LinkedHashMap<>();

    /** Creates a file with this body, a letterhead and a footer. */
    static WordZip of(String body) {
        WordZip word = new WordZip();
        word.parts.put("word/document.xml", "<w:document " + W + "><w:body>" + body + """
                <w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:footerReference w:type="default" r:id="rId2"/>
                <w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="2440"/>
                </w:sectPr></w:body></w:document>""");
        word.header("<w:p><w:r><w:t>Congress of the United States</w:t></w:r></w:p>");
        word.footer("<w:p><w:r><w:t>Washington, DC 20515, {{date}}</w:t></w:r></w:p>");
        return word;
    }

    WordZip header(String paragraphs) {
        parts.put("word/header1.xml", "<w:hdr " + W + ">" + paragraphs + "</w:hdr>");
        return this;
    }

    WordZip footer(String paragraphs) {
        parts.put("word/footer1.xml", "<w:ftr " + W + ">" + paragraphs + "</w:ftr>");
        return this;
    }

    WordZip type(String subtype) {
        type = subtype;
        return this;
    }

    /** Adds an external relationship to the document. */
    WordZip link(String kind, String target) {
        links += "<Relationship Id=\"rId9\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target
                + "\" TargetMode=\"External\"/>";
        return this;
    }

    /** Adds a relationship to the part or package of this relationships file. */
    WordZip relationship(String file, String type, String target, String more) {
        relationships.merge(
                file,
                "<Relationship Id=\"rId20\" Type=\"" + (type.contains(":") ? type : RELATIONS + "/" + type)
                        + "\" Target=\"" + target + "\"" + more + "/>",
                String::concat);
        return this;
    }

    /** Adds a part. */
    WordZip part(String name, String contentType, String content) {
        parts.put(name, content);
        overrides += "<Override PartName=\"/" + name + "\" ContentType=\"" + contentType + "\"/>";
        return this;
    }

    static String paragraph(String... runs) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + String.join("</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t xml:space=\"preserve\">", runs)
                + "</w:t></w:r></w:p>";
    }

    byte[] bytes() throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/word/document.xml" ContentType="%s"/>
                <Override PartName="/word/header1.xml" ContentType="%sheader+xml"/>
                <Override PartName="/word/footer1.xml" ContentType="%sfooter+xml"/>%s</Types>""".formatted(type, TYPES, TYPES, overrides));
        relationships.forEach((file, relations) -> all.put(file, relations(relations)));
        all.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"word/document.xml\"/>"
                        + relationships.getOrDefault("_rels/.rels", "")));
        all.put(
                "word/_rels/document.xml.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + RELATIONS
                        + "/header\" Target=\"header1.xml\"/><Relationship Id=\"rId2\" Type=\"" + RELATIONS
                        + "/footer\" Target=\"footer1.xml\"/>" + links
                        + relationships.getOrDefault("word/_rels/document.xml.rels", "")));
        all.putAll(parts);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }
}
