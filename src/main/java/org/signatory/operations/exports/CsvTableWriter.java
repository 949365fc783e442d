package org.signatory.operations.exports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes RFC 4180 CSV. */
final class CsvTableWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvTableWriter() {}

    /**
     * Writes the header row.
     *
     * @param marked whether to start with a byte order mark, for spreadsheets that do not detect UTF-8
     */
    static <R> CsvWriter begin(Writer out, List<ExportColumn<R>> columns, boolean marked) throws IOException {
        if (marked) {
            out.write(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        csv.writeRecord(ExportColumn.headings(columns));
        return csv;
    }

    static <R> void write(CsvWriter csv, List<ExportColumn<R>> columns, R row) {
        csv.writeRecord(columns.stream().map(column -> column.text(row)).toList());
    }
}
