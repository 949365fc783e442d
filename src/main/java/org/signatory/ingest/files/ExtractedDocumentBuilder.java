package org.signatory.ingest.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Builds the text of a document from its paragraphs, tables and struck-out parts. A row whose cells have one line each is
 * one line with tabs. Cells with several lines, such as the columns of a signature block, follow one another.
 */
final class ExtractedDocumentBuilder {

    private static final int MAX_TITLE = 120;
    private static final int MAX_STRUCK_OUT = 20;
    private static final int MAX_STRUCK_OUT_TEXT = 100;

    /** Maximum number of characters copied from cells into enclosing rows; nested tables copy once per level. */
    private static final int MAX_COPIED = 4 * FileLimits.MAX_TEXT;

    private final Deque<StringBuilder> outer = new ArrayDeque<>();
    private final Deque<List<String>> openRows = new ArrayDeque<>();
    private final List<List<SheetRow>> tables = new ArrayList<>();
    private final List<String> struckOut = new ArrayList<>();
    private final StringBuilder struck = new StringBuilder();
    private StringBuilder text = new StringBuilder();
    private List<SheetRow> table = new ArrayList<>();
    /** The line above the table, which can say that its people did not sign. */
    private String title = "";

    private int characters;
    private int copied;

    /** Appends text to the line. */
    void append(String more) {
        // Counts all appended characters, because trailing spaces are removed again.
        characters += more.length();
        if (characters > FileLimits.MAX_TEXT) {
            throw TextDecoder.tooLong();
        }
        endStruckOut();
        text.append(more);
    }

    /** Appends text with a line through it, which is reported and is not part of the text. */
    void appendStruckOut(String more) {
        if (struck.length() < MAX_STRUCK_OUT_TEXT) {
            struck.append(more, 0, Math.min(more.length(), MAX_STRUCK_OUT_TEXT));
        }
    }

    private void endStruckOut() {
        if (struck.length() > 0) {
            String part = struck.toString().strip();
            if (!part.isEmpty() && struckOut.size() <= MAX_STRUCK_OUT) {
                struckOut.add(part);
            }
            struck.setLength(0);
        }
    }

    boolean isInCell() {
        return !openRows.isEmpty();
    }

    boolean isAtLineStart() {
        return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
    }

    boolean endsWithSpace() {
        return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
    }

    void startLine() {
        if (!isAtLineStart()) {
            append("\n");
        }
    }

    void startRow() {
        if (outer.size() == openRows.size()) {
            startLine();
        }
        if (openRows.isEmpty() && table.isEmpty()) {
            title = lastLine();
        }
        openRows.push(new ArrayList<>());
    }

    void startCell() {
        endStruckOut();
        outer.push(text);
        text = new StringBuilder();
    }

    void endCell() {
        if (outer.isEmpty() || openRows.isEmpty()) {
            throw OoxmlArchive.damaged();
        }
        endStruckOut();
        openRows.peek().add(text.toString().strip());
        text = outer.pop();
    }

    void endRow() {
        List<String> cells = openRows.pop();
        boolean inBlocks = cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0);
        String row = cells.stream()
                .filter(cell -> !inBlocks || !cell.isEmpty())
                .collect(Collectors.joining(inBlocks ? "\n\n" : "\t"));
        copied += row.length();
        if (copied > MAX_COPIED) {
            throw TextDecoder.tooLong();
        }
        text.append(row).append('\n');
        if (openRows.isEmpty()) {
            table.add(new SheetRow(
                    table.size() + 1,
                    cells.stream().map(cell -> cell.replace('\n', ' ')).toList(),
                    false));
        }
    }

    void endTable() {
        if (openRows.isEmpty() && !table.isEmpty()) {
            if (!title.isEmpty()) {
                table.add(0, new SheetRow(0, List.of(title), false));
            }
            tables.add(table);
            table = new ArrayList<>();
        }
    }

    /** Returns the last line above a table if it is short enough to be its title. */
    private String lastLine() {
        String end = text.substring(Math.max(0, text.length() - MAX_TITLE - 2)).stripTrailing();
        int at = end.lastIndexOf('\n');
        return at < 0 && text.length() > MAX_TITLE ? "" : end.substring(at + 1).strip();
    }

    ExtractedDocument document() {
        endStruckOut();
        endTable();
        List<String> notices = new ArrayList<>();
        if (!struckOut.isEmpty()) {
            notices.add(struckOut.stream()
                            .limit(MAX_STRUCK_OUT)
                            .map(part -> "\"" + part + "\"")
                            .collect(Collectors.joining(", ", "not read because the text is struck out: ", ""))
                    + (struckOut.size() > MAX_STRUCK_OUT ? " and more" : ""));
        }
        return new ExtractedDocument(text.toString(), tables, notices);
    }

    /** Returns whether a style of a web page or email strikes text out. */
    static boolean isStruckOut(String style) {
        return style.toLowerCase(Locale.ROOT).contains("line-through");
    }
}
