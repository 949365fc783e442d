package org.signatory.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.signers.ParsedName;
import org.signatory.outreach.OutreachView.Note;
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
public record OutreachSheetRow(String sheet, int line, Map<Heading, String> cells, ParsedName name) {

    private static final int MAX_HEADER_ROWS = 30;

    private static final Map<String, Heading> SYNONYMS = Map.ofEntries(
            Map.entry("BIOGUIDE", Heading.BIOGUIDEID),
            Map.entry("RESPONSE", Heading.STATUS),
            Map.entry("ASSIGNEDTO", Heading.ASSIGNEE),
            Map.entry("NOTE", Heading.NOTES),
            Map.entry("COMMENTS", Heading.NOTES),
            Map.entry("STAFFER", Heading.CONTACT),
            Map.entry("STAFF", Heading.CONTACT),
            Map.entry("CONTACTNAME", Heading.CONTACT),
            Map.entry("STAFFEREMAIL", Heading.EMAIL),
            Map.entry("EMAILADDRESS", Heading.EMAIL),
            Map.entry("PHONENUMBER", Heading.PHONE));

    /** Lists the imported columns; other columns are informational. */
    public enum Heading {
        BIOGUIDEID,
        NAME,
        STATUS,
        REASON,
        ASSIGNEE,
        NEXTSTEP,
        NEXTDATE,
        CONTACT,
        EMAIL,
        PHONE,
        NOTES,
        VERSION;

        static Optional<Heading> of(String cell) {
            String word = cell.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
            return Stream.of(values())
                    .filter(each -> each.name().equals(word))
                    .findFirst()
                    .or(() -> Optional.ofNullable(SYNONYMS.get(word)));
        }
    }

    OutreachSheetRow with(ParsedName matched) {
        return new OutreachSheetRow(sheet, line, cells, matched);
    }

    private static long known(SheetRow row) {
        return row.cells().stream().filter(cell -> Heading.of(cell).isPresent()).count();
    }

    static boolean hasHeadings(List<SheetRow> rows) {
        return rows.stream().limit(MAX_HEADER_ROWS).anyMatch(row -> known(row) > 0);
    }

    /** Returns the place of the row with the most known headings; the first row if there are none. */
    private static int header(List<SheetRow> rows) {
        int best = 0;
        for (int i = 1; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            if (known(rows.get(i)) > known(rows.get(best))) {
                best = i;
            }
        }
        return best;
    }

    /** Reads the rows under the headings of a table. */
    static List<OutreachSheetRow> of(String sheet, List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw new FileFormatException("The sheet is empty. Put the headers in the first row.");
        }
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        int header = header(rows);
        SheetRow headings = rows.get(header);
        for (int i = 0; i < headings.cells().size(); i++) {
            int column = i;
            Heading.of(headings.cell(i)).ifPresent(heading -> {
                if (columns.putIfAbsent(heading, column) != null) {
                    throw new FileFormatException(
                            "Two columns have the header %s. Delete one of them.".formatted(headings.cell(column)));
                }
            });
        }
        List<OutreachSheetRow> read = new ArrayList<>();
        for (SheetRow row : rows.subList(header + 1, rows.size())) {
            row.requireWithin(headings.cells().size());
            if (!row.isBlank()) {
                Map<Heading, String> cells = new EnumMap<>(Heading.class);
                columns.forEach((heading, i) ->
                        cells.put(heading, SpreadsheetCell.plain(row.cell(i).replace("\r\n", "\n"))));
                read.add(new OutreachSheetRow(sheet, row.line(), cells, null));
            }
        }
        return read;
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
    String or(Heading heading, String current) {
        String cell = cells.get(heading);
        return cell == null ? current : cell.isEmpty() ? null : cell;
    }

    String cell(Heading heading) {
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
        String rest = cell(Heading.NOTES);
        for (Note note : existing) {
            String line = format(note);
            int at = rest.indexOf(line);
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + line.length());
            }
        }
        String text = rest.strip();
        boolean repeated =
                existing.stream().anyMatch(note -> note.text().strip().equals(text));
        return text.isEmpty() || repeated ? null : text;
    }
}
