package org.signatory.ingest.files;

/** Limits the work that one uploaded file or text can cause, whatever its size in bytes. */
public final class FileLimits {

    /** Characters of text in one file of any kind, and in one pasted text. */
    public static final int MAX_TEXT = 1_000_000;

    /** Columns of a table; a spreadsheet can have 16,384. */
    static final int MAX_COLUMNS = 200;

    /** Cells with a value in one workbook, and cells that its merged areas fill. */
    static final int MAX_CELLS = 200_000;

    /** Characters of one cell, as in Excel. */
    static final int MAX_CELL_TEXT = 32_767;

    /** Sheets of a workbook that are read. */
    static final int MAX_SHEETS = 10;

    /** Parts of an Office file. */
    static final int MAX_PARTS = 1_000;

    /** Unpacked bytes of one part of an Office file. */
    static final int MAX_PART_BYTES = 16 << 20;

    /** Unpacked bytes of all parts of an Office file that are read. */
    static final int MAX_UNPACKED_BYTES = 32 << 20;

    /** Unpacked bytes of an Office file that is loaded into memory. */
    static final int MAX_IN_MEMORY_BYTES = 16 << 20;

    /** XML elements of one part that is read as a stream. */
    static final int MAX_ELEMENTS = 1_000_000;

    /** XML elements of one part that is loaded into memory. */
    public static final int MAX_IN_MEMORY_ELEMENTS = 100_000;

    /** Nesting of XML elements. */
    static final int MAX_DEPTH = 200;

    static final int MAX_PDF_PAGES = 200;

    static final int MAX_PDF_OBJECTS = 50_000;

    /** Decoded bytes of the streams that locate the objects of a PDF or contain objects. */
    static final int MAX_PDF_STRUCTURE_BYTES = 8 << 20;

    /** Decoded bytes of a PDF's streams, except pictures. */
    static final int MAX_PDF_BYTES = 16 << 20;

    /** Widths of characters in all fonts of a PDF. */
    static final int MAX_PDF_WIDTHS = 2_000_000;

    /** Drawing operators of a PDF, including each repetition of a form. */
    static final int MAX_PDF_OPERATORS = 1_000_000;

    /** Characters on one page of a PDF. */
    static final int MAX_PDF_PAGE_TEXT = 50_000;

    /** Seconds that reading a PDF can take. */
    static final int MAX_PDF_SECONDS = 8;

    private FileLimits() {}
}
