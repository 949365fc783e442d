package org.signatory.ingest.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Holds the texts that cells of a workbook refer to by number, without phonetic readings. */
final class XlsxStrings extends DefaultHandler implements SharedStrings {

    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final XlsxCellCounter counts = new XlsxCellCounter();
    private boolean inText;
    private int phonetic;

    private XlsxStrings() {}

    static XlsxStrings of(OPCPackage file) throws IOException, SAXException {
        XlsxStrings strings = new XlsxStrings();
        List<PackagePart> parts = file.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
        if (!parts.isEmpty()) {
            LimitedXml.parse(parts.get(0).getInputStream(), FileLimits.MAX_ELEMENTS, strings);
        }
        return strings;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (local) {
            case "si" -> text.setLength(0);
            case "rPh" -> phonetic++;
            case "t" -> inText = phonetic == 0;
            default -> {
                // Formatting.
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String name) {
        switch (local) {
            case "si" -> {
                counts.count(0);
                texts.add(text.toString());
            }
            case "rPh" -> phonetic--;
            case "t" -> inText = false;
            default -> {
                // Formatting.
            }
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (inText) {
            counts.length(length);
            text.append(chars, start, length);
        }
    }

    @Override
    public RichTextString getItemAt(int index) {
        if (index < 0 || index >= texts.size()) {
            throw OoxmlArchive.damaged();
        }
        return new XSSFRichTextString(texts.get(index));
    }

    @Override
    public int getCount() {
        return texts.size();
    }

    @Override
    public int getUniqueCount() {
        return texts.size();
    }
}
