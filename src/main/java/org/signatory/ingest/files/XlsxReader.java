package org.signatory.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the sheets of a workbook as streams, within {@link FileLimits}. Formulas are not evaluated. */
public final class XlsxReader {

    private XlsxReader() {}

    /**
     * Represents one sheet.
     *
     * @param isRead false for a hidden sheet; its rows are not read
     * @param struckOut the first texts of cells with a line through them, which are not in the rows
     */
    public record Table(String name, boolean isRead, List<SheetRow> rows, List<String> struckOut) {

        /** Returns a notice that the sheet was not read, with the reason, such as "is hidden". */
        public String notRead(String reason) {
            return "sheet \"" + name + "\" " + reason + " and was not read";
        }
    }

    public static List<Table> read(byte[] content) {
        return OoxmlOpener.stream(content, XlsxReader::tables);
    }

    private static List<Table> tables(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        // The library loads the styles and the theme into memory.
        for (XSSFRelation held : List.of(XSSFRelation.STYLES, XSSFRelation.THEME)) {
            for (PackagePart part : file.getPartsByContentType(held.getContentType())) {
                OoxmlOpener.limitElements(part.getInputStream());
            }
        }
        XSSFReader reader = new XSSFReader(file);
        XlsxStrings strings = XlsxStrings.of(file);
        Set<String> hidden = hidden(reader);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        XlsxCellCounter counts = new XlsxCellCounter();
        List<Table> tables = new ArrayList<>();
        while (sheets.hasNext()) {
            try (InputStream sheet = sheets.next()) {
                String name = sheets.getSheetName();
                if (hidden.contains(name)) {
                    tables.add(new Table(name, false, List.of(), List.of()));
                } else if (tables.stream().filter(Table::isRead).count() == FileLimits.MAX_SHEETS) {
                    throw FileFormatException.of(
                            "The workbook has more than %d sheets. Upload a workbook with only the sheet that has the list.",
                            FileLimits.MAX_SHEETS);
                } else {
                    tables.add(table(name, reader, strings, sheet, counts));
                }
            }
        }
        return tables;
    }

    private static Set<String> hidden(XSSFReader reader) throws IOException, SAXException, OpenXML4JException {
        Set<String> hidden = new HashSet<>();
        LimitedXml.parse(reader.getWorkbookData(), FileLimits.MAX_IN_MEMORY_ELEMENTS, new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
                String state = attributes.getValue("state");
                if (local.equals("sheet") && state != null && !state.equals("visible")) {
                    hidden.add(attributes.getValue("name"));
                }
            }
        });
        return hidden;
    }

    private static Table table(
            String name, XSSFReader reader, XlsxStrings strings, InputStream sheet, XlsxCellCounter counts)
            throws IOException, SAXException, OpenXML4JException {
        XlsxRowCollector rows = new XlsxRowCollector(counts);
        Cells cells = new Cells(reader, strings, rows);
        try {
            LimitedXml.parse(sheet, FileLimits.MAX_ELEMENTS, cells);
        } catch (XlsxRowCollector.TooManyRows e) {
            return new Table(name, true, rows.rows(), rows.struckOut());
        }
        cells.merged.forEach(rows::spread);
        return new Table(name, true, rows.rows(), rows.struckOut());
    }

    /** Reads formulas and merged areas too, which the default handler ignores. */
    private static final class Cells extends XSSFSheetXMLHandler {

        private static final int MAX_MERGED = 10_000;

        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final XlsxRowCollector rows;
        private final StylesTable styles;

        Cells(XSSFReader reader, XlsxStrings strings, XlsxRowCollector rows) throws IOException, OpenXML4JException {
            this(reader.getStylesTable(), strings, rows);
        }

        private Cells(StylesTable styles, XlsxStrings strings, XlsxRowCollector rows) {
            super(styles, null, strings, rows, new XlsxCellFormatter(), false);
            this.rows = rows;
            this.styles = styles;
        }

        /** Returns whether the format of a cell has a line through its text. */
        private boolean isStruckOut(Attributes cell) {
            String style = cell.getValue("s");
            int index = style == null || !style.matches("\\d{1,6}") ? -1 : Integer.parseInt(style);
            return index > 0
                    && index < styles.getNumCellStyles()
                    && styles.getStyleAt(index).getFont().getStrikeout();
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if ("c".equals(local)) {
                rows.startCell(isStruckOut(attributes));
            } else if ("f".equals(local)) {
                rows.formula();
            } else if ("mergeCell".equals(local)) {
                merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
                if (merged.size() > MAX_MERGED) {
                    throw FileFormatException.of(
                            "A sheet has more than %,d merged ranges. Unmerge the cells and upload the file again.",
                            MAX_MERGED);
                }
            }
            super.startElement(uri, local, name, attributes);
        }
    }
}
