package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.signatory.ingest.signers.SignerSheet;

/** Collects the rows of one sheet that hold a value. */
final class XlsxRowCollector implements XSSFSheetXMLHandler.SheetContentsHandler {

    private static final String LAST_COLUMN = CellReference.convertNumToColString(FileLimits.MAX_COLUMNS - 1);

    private static final int MAX_STRUCK_OUT = 20;

    private final NavigableMap<Integer, SheetRow> rows = new TreeMap<>();
    private final XlsxCellCounter counts;
    private List<String> cells = new ArrayList<>();
    private final List<String> struckOut = new ArrayList<>();
    private boolean formula;
    private boolean isStruckOut;

    XlsxRowCollector(XlsxCellCounter counts) {
        this.counts = counts;
    }

    /** Ends the reading of a sheet with too many rows. */
    static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows() {
            super(null, null, false, false);
        }
    }

    List<SheetRow> rows() {
        return List.copyOf(rows.values());
    }

    /** Returns the first texts of cells with a line through them, which are not read. */
    List<String> struckOut() {
        return struckOut;
    }

    /** Begins a cell. */
    void startCell(boolean withLineThrough) {
        isStruckOut = withLineThrough;
    }

    void formula() {
        formula = true;
    }

    @Override
    public void startRow(int number) {
        cells = new ArrayList<>();
        formula = false;
    }

    @Override
    public void endRow(int number) {
        SheetRow row = new SheetRow(number + 1, cells, formula);
        if (!row.isBlank() && rows.putIfAbsent(row.line(), row) != null) {
            throw OoxmlArchive.damaged();
        }
        if (rows.size() >= SignerSheet.MAX_ROWS) {
            throw new TooManyRows();
        }
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        String text = value == null ? "" : value;
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= FileLimits.MAX_COLUMNS) {
            throw FileFormatException.of(
                    "Row %d has a cell beyond column %s, the last of the %d columns that are read. Delete everything to the"
                            + " right of the list.",
                    rows.isEmpty() ? 1 : rows.lastKey() + 1, LAST_COLUMN, FileLimits.MAX_COLUMNS);
        }
        counts.count(text.length());
        if (isStruckOut && !text.isBlank()) {
            if (struckOut.size() < MAX_STRUCK_OUT) {
                struckOut.add(text.strip());
            }
            return;
        }
        set(cells, column, text);
    }

    private static void set(List<String> cells, int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    /** Copies the value of a merged area to each of its cells. */
    void spread(CellRangeAddress area) {
        SheetRow first = rows.get(area.getFirstRow() + 1);
        String value = first == null ? "" : first.cell(area.getFirstColumn());
        if (value.isEmpty()) {
            return;
        }
        int last = Math.min(area.getLastColumn(), FileLimits.MAX_COLUMNS - 1);
        for (SheetRow row : rows.subMap(area.getFirstRow() + 1, true, area.getLastRow() + 1, true)
                .values()) {
            for (int column = area.getFirstColumn(); column <= last; column++) {
                boolean empty = row.cell(column).isEmpty();
                counts.count(empty ? value.length() : 0);
                if (empty) {
                    set(row.cells(), column, value);
                }
            }
        }
    }
}
