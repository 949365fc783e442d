package org.signatory.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.signers.UploadedName;
import org.signatory.outreach.OutreachView.Note;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.platform.text.SpreadsheetCell;
import org.signatory.platform.time.WashingtonTime;

/**
 * Represents one row of an outreach sheet.
 *
 * @param sheet the worksheet of a workbook, or null
 * @param line the first line of the row, from 1
 * @param cells by column, for the columns that the sheet has
 * @param name the name as matched; null if the row names no Member
 */
public record OutreachSheetRow(String sheet, int line, Map<OutreachHeading, String> cells, UploadedName name) {

    private static final int MAX_HEADER_ROWS = 30;
    private static final String LAST_CONTACT = "Last contacted on ";

    OutreachSheetRow with(UploadedName matched) {
        return new OutreachSheetRow(sheet, line, cells, matched);
    }

    static boolean hasHeadings(List<SheetRow> rows) {
        return rows.stream().limit(MAX_HEADER_ROWS).anyMatch(row -> OutreachSheetColumns.known(row) > 0);
    }

    /** Returns the place of the row with the most known headings; the first row if there are none. */
    private static int header(List<SheetRow> rows) {
        int best = 0;
        for (int i = 1; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            if (OutreachSheetColumns.known(rows.get(i)) > OutreachSheetColumns.known(rows.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Reads the rows under the headings of a table, with a notice about other columns. */
    static OutreachSheet of(String sheet, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new FileFormatException("The sheet is empty. Put the headers in the first row.");
        }
        int header = header(rows);
        SheetRow headings = rows.get(header);
        List<SheetRow> records = rows.subList(header + 1, rows.size());
        OutreachSheetColumns columns = OutreachSheetColumns.of(headings.cells(), records);
        List<OutreachSheetRow> read = new ArrayList<>();
        for (SheetRow row : records) {
            row.requireWithin(headings.cells().size());
            if (!row.isBlank()) {
                Map<OutreachHeading, String> cells = new EnumMap<>(OutreachHeading.class);
                columns.places()
                        .forEach((heading, i) -> cells.put(
                                heading, SpreadsheetCell.plain(row.cell(i).replace("\r\n", "\n"))));
                read.add(new OutreachSheetRow(sheet, row.line(), cells, null));
            }
        }
        return new OutreachSheet(read, columns.notices(sheet));
    }

    /** Returns the status in plain words such as "verbal yes". */
    Optional<Outreach.State> response() {
        return name == null ? Optional.empty() : name.response().map(each -> Outreach.State.valueOf(each.name()));
    }

    /** Returns whether the status, such as "yes" or a date, is a signature. */
    boolean isSigned() {
        return name != null && name.isSigned();
    }

    /** Returns the text of a cell, the current value for a missing column, or null for an empty cell. */
    String or(OutreachHeading heading, String current) {
        String cell = cells.get(heading);
        return cell == null ? current : cell.isEmpty() ? null : cell;
    }

    String cell(OutreachHeading heading) {
        return cells.getOrDefault(heading, "");
    }

    /** Formats notes for one cell: one line for each, with the day in Washington and the author. */
    static String format(List<Note> notes) {
        return String.join("\n", notes.stream().map(OutreachSheetRow::format).toList());
    }

    private static String format(Note note) {
        return WashingtonTime.dayOf(note.at()) + " " + note.by() + ": " + note.text();
    }

    /** Returns the text of the notes cell after the existing notes, or null for none. */
    String newNote(List<Note> existing) {
        String rest = cell(OutreachHeading.NOTES);
        for (Note note : existing) {
            String line = format(note);
            int at = rest.indexOf(line);
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + line.length());
            }
        }
        String text = rest.strip();
        boolean repeated = existing.stream().anyMatch(note -> isNote(note.text().strip(), text));
        String added = ((repeated ? "" : text) + "\n" + lastContact(existing)).strip();
        return added.isEmpty() ? null : added;
    }

    /** Returns whether a note has this text, with or without the day of a last contact. */
    private static boolean isNote(String note, String text) {
        return note.equals(text) || note.startsWith(text + "\n" + LAST_CONTACT);
    }

    /** Returns a note with the day of the last contact; empty without one, or if a note already has it. */
    private String lastContact(List<Note> existing) {
        String cell = cell(OutreachHeading.LAST_CONTACT);
        if (cell.isEmpty()) {
            return "";
        }
        String line = "%s%s."
                .formatted(
                        LAST_CONTACT,
                        DateCellParser.of(cell)
                                .orElseThrow(() -> Problem.of(
                                        ErrorCode.INVALID_BODY,
                                        "Enter the date of the last contact in the form 2021-02-10.")));
        boolean known = existing.stream().anyMatch(note -> note.text().contains(line));
        return known ? "" : line;
    }
}
