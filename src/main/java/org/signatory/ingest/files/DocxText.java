package org.signatory.ingest.files;

import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the text of a Word document as a stream: a line for each paragraph and for each row of a table, with tabs between
 * the cells. Deleted text of tracked changes is left out.
 */
final class DocxText extends DefaultHandler {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private final StringBuilder text = new StringBuilder();
    private int cells;
    private int runs;
    private int skipped;
    private int characters;
    private boolean inText;
    private boolean firstCell;

    private DocxText() {}

    static String of(byte[] content) {
        return OfficeFile.stream(content, file -> {
            List<PackagePart> parts = file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (parts.isEmpty()) {
                parts = file.getPartsByRelationshipType(STRICT);
            }
            if (parts.isEmpty()) {
                throw OfficeArchive.damaged();
            }
            DocxText reader = new DocxText();
            LimitedXml.parse(parts.get(0).getInputStream(), FileLimits.MAX_ELEMENTS, reader);
            return reader.text.toString();
        });
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            // A drawing occurs twice in the file: for programs that support it, and as a fallback.
            case "del", "moveFrom", "Fallback" -> skipped++;
            case "p" -> startLine();
            case "tr" -> {
                startLine();
                firstCell = true;
            }
            case "tc" -> {
                if (cells++ == 0 && !firstCell) {
                    append("\t");
                }
                firstCell = false;
            }
            case "t" -> inText = true;
            case "r" -> runs++;
            default -> startCharacter(local);
        }
    }

    /** Outside of a run these names set tab stops and breaks. */
    private void startCharacter(String local) {
        if (runs == 0) {
            return;
        }
        switch (local) {
            case "tab" -> append("\t");
            case "br", "cr" -> append(cells > 0 ? " " : "\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // No text.
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "del", "moveFrom", "Fallback" -> skipped--;
            case "p" -> append(cells > 0 ? " " : "\n");
            case "tr" -> {
                if (cells == 0) {
                    append("\n");
                }
            }
            case "tc" -> {
                cells--;
                trimEnd();
            }
            case "t" -> inText = false;
            case "r" -> runs--;
            default -> {
                // No text.
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText) {
            append(new String(chars, start, length));
        }
    }

    /** Starts a new line if a text box occurs in the middle of a paragraph. */
    private void startLine() {
        if (cells == 0 && text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            append("\n");
        }
    }

    private void trimEnd() {
        while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private void append(String more) {
        if (skipped > 0) {
            return;
        }
        // Counts all appended characters, because trailing blanks are removed again.
        characters += more.length();
        if (characters > FileLimits.MAX_TEXT) {
            throw TextDecoder.tooLong();
        }
        text.append(more);
    }
}
