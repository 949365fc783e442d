package org.signatory.ingest.files;

/** Counts the cells of a workbook and their text. */
final class XlsxCellCounter {

    private int cells;
    private int text;

    /** Counts one cell with this number of characters. */
    void count(int length) {
        cells++;
        if (cells > FileLimits.MAX_CELLS) {
            throw FileFormatException.of(
                    "The workbook has more than %,d cells. Upload a workbook with only the sheet that has the list.",
                    FileLimits.MAX_CELLS);
        }
        length(length);
    }

    /** Counts characters. */
    void length(int length) {
        text += length;
        if (text > FileLimits.MAX_TEXT) {
            throw TextDecoder.tooLong();
        }
    }
}
