package org.signatory.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Creates a table without borders, with columns of equal width and rows that do not break across pages. */
final class WordTable {

    private static final int GUTTER = 200;

    private final CTTbl table;
    private final int columns;
    private final int width;

    /** @param width the total width of the columns, in twentieths of a point */
    WordTable(CTTbl table, int columns, int width) {
        this.table = table;
        this.columns = columns;
        this.width = width / columns;
        CTTblPr properties = table.addNewTblPr();
        measure(properties.addNewTblW(), width);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        measure(margins.addNewLeft(), 0);
        measure(margins.addNewRight(), GUTTER);
        var grid = table.addNewTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(this.width));
        }
    }

    /** Returns the cells of a new row, each with the required paragraph. */
    List<CTP> row() {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return IntStream.range(0, columns).mapToObj(i -> cell(row)).toList();
    }

    private CTP cell(CTRow row) {
        CTTc cell = row.addNewTc();
        measure(cell.addNewTcPr().addNewTcW(), width);
        return cell.addNewP();
    }

    private static void measure(CTTblWidth measure, int twentieths) {
        measure.setType(STTblWidth.DXA);
        measure.setW(BigInteger.valueOf(twentieths));
    }
}
