package org.signatory.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Spreadsheets, read as a stream so that a huge one needs no more memory than a small one. Formulas are not evaluated. */
final class XlsxSheet {

    private static final int FIRST_ROWS = 30;
    private static final int MOST_SHEETS = 10;
    private static final int MOST_MERGED = 1_000;
    private static final int MOST_ROWS = Sheet.MOST_RECORDS + FIRST_ROWS;
    private static final long LARGEST_PART = 128L << 20;
    private static final double STRONGEST_COMPRESSION = 0.005;

    static {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        ZipSecureFile.setMinInflateRatio(STRONGEST_COMPRESSION);
    }

    private XlsxSheet() {}

    /** Makes sure that the limits for packed files hold before any is opened. */
    static void limit() {
        // The static initializer does it.
    }

    /** The rows of one sheet. */
    private record Table(String name, List<Row> rows) {}

    /** The rows of the first visible sheet. */
    static List<Row> rows(byte[] content) {
        List<Table> tables = tables(content);
        return tables.isEmpty() ? List.of() : tables.get(0).rows();
    }

    /** The first visible sheet with a known header. */
    static Sheet read(byte[] content) {
        List<Table> tables = tables(content);
        Table table = tables.stream()
                .filter(it -> Sheet.header(it.rows()) >= 0)
                .findFirst()
                .orElse(tables.isEmpty() ? new Table("", List.of()) : tables.get(0));
        Sheet sheet = Sheet.of(
                "xlsx",
                table.rows(),
                tables.size() > 1 ? List.of("read from the sheet \"" + table.name() + "\"") : List.of());
        if (table.rows().size() >= MOST_ROWS || sheet.records().size() > Sheet.MOST_RECORDS) {
            throw new UnreadableFile("The table has more than 10,000 records. Send it in parts.");
        }
        return sheet;
    }

    private static List<Table> tables(byte[] content) {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            List<String> hidden = hidden(reader);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            List<Table> tables = new ArrayList<>();
            while (sheets.hasNext() && tables.size() < MOST_SHEETS) {
                try (InputStream sheet = sheets.next()) {
                    if (!hidden.contains(sheets.getSheetName())) {
                        tables.add(new Table(sheets.getSheetName(), rows(reader, strings, sheet)));
                    }
                }
            }
            return tables;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JRuntimeException e) {
            throw unreadable(e);
        }
    }

    /** What a fault inside a packed file means for the person who sent it. */
    static UnreadableFile unreadable(Exception fault) {
        String said = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        return new UnreadableFile(
                said.contains("zip bomb") || said.contains("max") && said.contains("size")
                        ? "The file unpacks to more than it may. Send the list alone."
                        : "The file is damaged. Open it, save it again and send that.");
    }

    private static List<String> hidden(XSSFReader reader)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        List<String> hidden = new ArrayList<>();
        parse(reader.getWorkbookData(), new DefaultHandler() {
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

    private static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.parse(new InputSource(xml));
    }

    private static List<Row> rows(XSSFReader reader, ReadOnlySharedStringsTable strings, InputStream sheet)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        Rows rows = new Rows();
        Cells cells = new Cells(reader, strings, rows);
        try {
            parse(sheet, cells);
        } catch (Enough e) {
            return rows.rows;
        }
        cells.merged.stream().limit(MOST_MERGED).forEach(rows::spread);
        return rows.rows;
    }

    /** Ends the reading of a sheet that has more rows than are taken. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Tells of formulas and merged areas, which the usual handler passes over. */
    private static final class Cells extends XSSFSheetXMLHandler {

        private final List<CellRangeAddress> merged = new ArrayList<>();
        private final Rows rows;

        Cells(XSSFReader reader, ReadOnlySharedStringsTable strings, Rows rows) throws IOException, OpenXML4JException {
            super(reader.getStylesTable(), null, strings, rows, new IsoDates(), false);
            this.rows = rows;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
            if ("f".equals(local)) {
                rows.formula = true;
            } else if ("mergeCell".equals(local)) {
                merged.add(CellRangeAddress.valueOf(attributes.getValue("ref")));
            }
            super.startElement(uri, local, name, attributes);
        }
    }

    private static final class IsoDates extends DataFormatter {

        IsoDates() {
            super(Locale.US);
        }

        @Override
        public String formatRawCellContents(double value, int index, String format, boolean from1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDate day = DateUtil.getLocalDateTime(value, from1904).toLocalDate();
                return day.toString();
            }
            return super.formatRawCellContents(value, index, format, from1904);
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private boolean formula;

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
            formula = false;
        }

        @Override
        public void endRow(int number) {
            Row row = new Row(number + 1, cells, formula);
            if (!row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() >= MOST_ROWS) {
                throw new Enough();
            }
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        /** Gives the value of a merged area to each of its cells. */
        void spread(CellRangeAddress area) {
            String value = rows.stream()
                    .filter(row -> row.line() == area.getFirstRow() + 1)
                    .map(row -> row.cell(area.getFirstColumn()))
                    .findFirst()
                    .orElse("");
            if (value.isEmpty() || area.getFirstColumn() > new CellAddress("ZZ1").getColumn()) {
                return;
            }
            rows.replaceAll(row -> {
                Row filled = row;
                boolean inside = row.line() > area.getFirstRow() && row.line() <= area.getLastRow() + 1;
                for (int i = area.getFirstColumn();
                        inside && i <= Math.min(area.getLastColumn(), area.getFirstColumn() + 50);
                        i++) {
                    filled = filled.cell(i).isEmpty() ? filled.with(i, value) : filled;
                }
                return filled;
            });
        }
    }
}
