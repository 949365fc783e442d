package org.signatory.platform.text;

/** Protects texts in spreadsheets: a text that begins like a formula has an apostrophe before it. */
public final class SpreadsheetCell {

    private static final String FORMULA = "[=+\\-@\t\r\n].*";

    private SpreadsheetCell() {}

    /** Returns a text with an apostrophe before anything that a spreadsheet would run as a formula. */
    public static String protect(String text) {
        return text.matches("(?s)" + FORMULA) ? "'" + text : text;
    }

    /** Returns a cell without the apostrophe that {@link #protect} adds. */
    public static String plain(String cell) {
        return cell.matches("(?s)'" + FORMULA) ? cell.substring(1) : cell;
    }
}
