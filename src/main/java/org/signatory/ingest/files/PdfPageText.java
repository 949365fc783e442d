package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Arranges the words of one page as text: signature columns one after another, other rows from left to right with spaces
 * between the columns.
 */
final class PdfPageText {

    private static final Comparator<PdfChunk> TOP_DOWN = Comparator.comparing(PdfChunk::baseline);
    private static final Comparator<PdfChunk> LEFT_TO_RIGHT = Comparator.comparing(PdfChunk::left);

    private final List<PdfChunk> chunks = new ArrayList<>();
    private final List<List<SheetRow>> tables = new ArrayList<>();

    /** Adds a word; most words of a line come one after another. */
    void add(PdfChunk word) {
        if (chunks.isEmpty() || !chunks.get(chunks.size() - 1).add(word)) {
            chunks.add(word);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        List<List<PdfChunk>> rows = rows();
        int i = 0;
        while (i < rows.size()) {
            PdfColumns columns = PdfColumns.at(rows, i);
            if (columns == null) {
                text.append(line(rows.get(i))).append('\n');
                i++;
            } else {
                if (columns.isSignatures()) {
                    text.append(columns.text());
                } else {
                    columns.rows().forEach(row -> text.append(line(row)).append('\n'));
                    tables.add(columns.table());
                }
                i += columns.rows().size();
            }
        }
        return text.toString();
    }

    /** Returns the rows with common columns that are not signatures, after {@link #text}. */
    List<List<SheetRow>> tables() {
        return tables;
    }

    private static String line(List<PdfChunk> row) {
        return row.stream().map(PdfChunk::text).collect(Collectors.joining("    "));
    }

    private List<List<PdfChunk>> rows() {
        List<List<PdfChunk>> rows = new ArrayList<>();
        chunks.sort(TOP_DOWN);
        for (PdfChunk chunk : chunks) {
            List<PdfChunk> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (last.isEmpty() || !last.get(0).isInRowOf(chunk)) {
                last = new ArrayList<>();
                rows.add(last);
            }
            last.add(chunk);
        }
        rows.forEach(row -> row.sort(LEFT_TO_RIGHT));
        return rows;
    }
}
