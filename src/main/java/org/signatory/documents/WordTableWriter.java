package org.signatory.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFtnEdn;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** Writes tables of a text into a Word file. */
final class WordTableWriter {

    private final Supplier<CTTbl> tables;
    private final Supplier<CTP> paragraphs;
    private final int width;

    /**
     * @param tables adds an empty table at the end
     * @param paragraphs adds an empty paragraph at the end
     * @param width the width of a table, in twentieths of a point
     */
    WordTableWriter(Supplier<CTTbl> tables, Supplier<CTP> paragraphs, int width) {
        this.tables = tables;
        this.paragraphs = paragraphs;
        this.width = width;
    }

    WordTableWriter within(CTFtnEdn footnote) {
        return new WordTableWriter(footnote::addNewTbl, footnote::addNewP, width);
    }

    /** @param cells writes a cell into its paragraph */
    void write(TableBlock table, BiConsumer<TableCell, CTP> cells) {
        List<List<TableCell>> rows = rows(table);
        WordTable word = WordTable.bordered(tables.get(), rows.get(0).size(), width);
        for (List<TableCell> row : rows) {
            List<CTP> places = row.get(0).isHeader() ? word.header() : word.row();
            for (int i = 0; i < row.size(); i++) {
                cells.accept(row.get(i), places.get(i));
                WordTable.align(places.get(i), row.get(i).getAlignment());
            }
        }
        // Word joins tables that no paragraph separates.
        WordParagraphWriter after = new WordParagraphWriter(
                paragraphs.get(), new WordParagraphWriter.Style(CTPPr.Factory.newInstance(), null));
        after.tighten();
    }

    private static List<List<TableCell>> rows(TableBlock table) {
        List<List<TableCell>> rows = new ArrayList<>();
        table.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableRow) {
                    List<TableCell> cells = new ArrayList<>();
                    for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                        cells.add((TableCell) cell);
                    }
                    rows.add(cells);
                } else {
                    visitChildren(node);
                }
            }
        });
        return rows;
    }
}
