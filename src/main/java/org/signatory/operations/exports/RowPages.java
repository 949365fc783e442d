package org.signatory.operations.exports;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * Reads rows page by page, each page in its own transaction, so that memory and transactions stay small.
 *
 * @param first the first page, which is read before the response begins, so that an error has its own status
 * @param after returns the rows after a row
 */
record RowPages<R>(List<R> first, Function<R, List<R>> after) {

    static final int PAGE_SIZE = 500;

    /** Writes one row. */
    interface Writer<R> {
        void write(R row) throws IOException;
    }

    /** @param pages returns the rows after a row, or the first rows for null */
    static <R> RowPages<R> of(Function<R, List<R>> pages) {
        return new RowPages<>(pages.apply(null), pages);
    }

    /** Writes all rows and returns their number. */
    long writeTo(Writer<R> writer) throws IOException {
        long rows = 0;
        List<R> page = first;
        while (!page.isEmpty()) {
            for (R row : page) {
                writer.write(row);
            }
            rows += page.size();
            page = page.size() < PAGE_SIZE ? List.of() : after.apply(page.get(page.size() - 1));
        }
        return rows;
    }
}
