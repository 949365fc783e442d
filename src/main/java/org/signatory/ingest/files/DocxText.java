package org.signatory.ingest.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the body of a Word document as a stream, with its text boxes, content controls and tables. Deleted text of tracked
 * changes, hidden text, footnotes, comments, headers and footers are left out.
 */
final class DocxText extends DefaultHandler {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";

    private final ExtractedDocumentBuilder text = new ExtractedDocumentBuilder();
    private final Deque<Run> runs = new ArrayDeque<>();
    private int skipped;
    private int oldFormats;
    private boolean inText;

    /** Represents the formats of a run. */
    private static final class Run {
        private boolean struckOut;
        private boolean hidden;
    }

    private DocxText() {}

    static ExtractedDocument of(byte[] content) {
        return OoxmlOpener.stream(content, file -> {
            List<PackagePart> parts = file.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
            if (parts.isEmpty()) {
                parts = file.getPartsByRelationshipType(STRICT);
            }
            if (parts.isEmpty()) {
                throw OoxmlArchive.damaged();
            }
            DocxText reader = new DocxText();
            LimitedXml.parse(parts.get(0).getInputStream(), FileLimits.MAX_ELEMENTS, reader);
            return reader.text.document();
        });
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            // A drawing occurs twice in the file: for programs that support it, and as a fallback.
            case "del", "moveFrom", "Fallback" -> skipped++;
            case "rPrChange" -> oldFormats++;
            // A text box occurs in the middle of a paragraph.
            case "p" -> text.startLine();
            case "tr" -> text.startRow();
            case "tc" -> text.startCell();
            case "t" -> inText = true;
            case "r" -> runs.push(new Run());
            default -> startInRun(local, attributes);
        }
    }

    /** Outside of a run these names set tab stops, breaks and the format of the paragraph mark. */
    private void startInRun(String local, Attributes attributes) {
        if (runs.isEmpty()) {
            return;
        }
        switch (local) {
            case "strike", "dstrike" -> runs.peek().struckOut |= oldFormats == 0 && isOn(attributes);
            case "vanish" -> runs.peek().hidden |= oldFormats == 0 && isOn(attributes);
            case "tab" -> append("\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {
                // No text.
            }
        }
    }

    private static boolean isOn(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("val")) {
                return !List.of("0", "false", "off").contains(attributes.getValue(i));
            }
        }
        return true;
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "del", "moveFrom", "Fallback" -> skipped--;
            case "rPrChange" -> oldFormats--;
            case "p" -> append("\n");
            case "tc" -> text.endCell();
            case "tr" -> text.endRow();
            case "tbl" -> text.endTable();
            case "t" -> inText = false;
            case "r" -> runs.pop();
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

    private void append(String more) {
        if (skipped > 0) {
            return;
        }
        Run run = runs.peek();
        if (run != null && run.struckOut) {
            text.appendStruckOut(more);
        } else if (run == null || !run.hidden) {
            text.append(more);
        }
    }
}
