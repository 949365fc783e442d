package org.signatory.documents;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Creates a table, usually without borders, with columns of equal width and rows that do not break across pages. */
final class WordTable {

    private static final int GUTTER = 200;
    private static final int PADDING = 100;
    private static final int SPACE = 40;

    /** Half a point, in eighths of a point. */
    private static final int LINE = 4;

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

    /** Creates a table with lines around its cells. */
    static WordTable bordered(CTTbl table, int columns, int width) {
        WordTable bordered = new WordTable(table, columns, width);
        CTTblPr properties = table.getTblPr();
        CTTblBorders borders = properties.addNewTblBorders();
        Stream.of(
                        borders.addNewTop(),
                        borders.addNewLeft(),
                        borders.addNewBottom(),
                        borders.addNewRight(),
                        borders.addNewInsideH(),
                        borders.addNewInsideV())
                .forEach(WordTable::line);
        measure(properties.getTblCellMar().getLeft(), PADDING);
        measure(properties.getTblCellMar().getRight(), PADDING);
        return bordered;
    }

    private static void line(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(LINE));
        border.setColor("808080");
    }

    /** Returns the cells of a new row that each page with a part of the table repeats. */
    List<CTP> header() {
        List<CTP> cells = row();
        table.getTrArray(table.sizeOfTrArray() - 1).getTrPr().addNewTblHeader();
        return cells;
    }

    /** Aligns the text of a cell, without space below it. */
    static void align(CTP cell, TableCell.Alignment alignment) {
        CTPPr properties = cell.getPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(SPACE));
        spacing.setAfter(BigInteger.valueOf(SPACE));
        CTJc justification = properties.isSetJc() ? properties.getJc() : properties.addNewJc();
        justification.setVal(
                alignment == TableCell.Alignment.RIGHT
                        ? STJc.RIGHT
                        : alignment == TableCell.Alignment.CENTER ? STJc.CENTER : STJc.LEFT);
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
