package org.signatory.outreach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signatory.common.Washington;
import org.signatory.imports.CsvSheet;
import org.signatory.imports.Row;
import org.signatory.imports.UnreadableFile;
import org.signatory.outreach.OutreachView.Note;

/**
 * One row of the sheet in which offices keep whom they ask.
 *
 * @param line where it begins, counted from 1
 * @param cells by column, for the columns that the sheet has
 */
record SheetRow(int line, Map<Heading, String> cells) {

    /** The columns that are read; the others are for people. */
    enum Heading {
        BIOGUIDEID,
        NAME,
        STATUS,
        REASON,
        ASSIGNEE,
        NEXTSTEP,
        NEXTDATE,
        NOTES,
        VERSION;

        static Optional<Heading> of(String cell) {
            String word = cell.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
            return Stream.of(values()).filter(each -> each.name().equals(word)).findFirst();
        }
    }

    static List<SheetRow> of(byte[] csv) {
        List<Row> rows = CsvSheet.table(csv);
        if (rows.isEmpty()) {
            throw new UnreadableFile("The sheet is empty. The first row holds the headings.");
        }
        Map<Heading, Integer> columns = new EnumMap<>(Heading.class);
        Row headings = rows.get(0);
        for (int i = 0; i < headings.cells().size(); i++) {
            int column = i;
            Heading.of(headings.cell(i)).ifPresent(heading -> {
                if (columns.putIfAbsent(heading, column) != null) {
                    throw new UnreadableFile("Two columns are called %s. Leave one.".formatted(headings.cell(column)));
                }
            });
        }
        if (!columns.containsKey(Heading.BIOGUIDEID)) {
            throw new UnreadableFile("The first row has no heading bioguideId, which tells whose row is whose.");
        }
        List<SheetRow> read = new ArrayList<>();
        for (Row row : rows.subList(1, rows.size())) {
            if (!row.isBlank()) {
                Map<Heading, String> cells = new EnumMap<>(Heading.class);
                columns.forEach((heading, i) -> cells.put(heading, plain(row.cell(i))));
                read.add(new SheetRow(row.line(), cells));
            }
        }
        return read;
    }

    /** Without the apostrophe that keeps a spreadsheet from running a cell. */
    private static String plain(String cell) {
        String text = cell.replace("\r\n", "\n");
        return text.matches("(?s)'[=+\\-@\t\r\n].*") ? text.substring(1) : text;
    }

    /** What a cell says; what stands where the sheet has no such column; null where the cell is empty. */
    String or(Heading heading, String standing) {
        String cell = cells.get(heading);
        return cell == null ? standing : cell.isEmpty() ? null : cell;
    }

    String cell(Heading heading) {
        return cells.getOrDefault(heading, "");
    }

    /** Notes as one cell shows them: a line for each, with the day in Washington and who noted it. */
    static String shown(List<Note> notes) {
        return String.join("\n", notes.stream().map(SheetRow::shown).toList());
    }

    private static String shown(Note note) {
        return Washington.dayOf(note.at()) + " " + note.by() + ": " + note.text();
    }

    /** What the cell of notes says beyond those that stand; null where it says no more. */
    String newNote(List<Note> standing) {
        String rest = cell(Heading.NOTES);
        for (Note note : standing) {
            String shown = shown(note);
            int at = rest.indexOf(shown);
            if (at >= 0) {
                rest = rest.substring(0, at) + rest.substring(at + shown.length());
            }
        }
        String said = rest.strip();
        boolean known = standing.stream().anyMatch(note -> note.text().strip().equals(said));
        return said.isEmpty() || known ? null : said;
    }
}
