package org.signatory.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.signatory.ingest.files.XlsxReader.Table;
import org.signatory.ingest.letters.LetterTableReader;

/** Selects the sheet of a workbook that contains letters. */
public final class LettersSheetSelector {

    private LettersSheetSelector() {}

    /** Represents the rows of one sheet, with notices about the other sheets. */
    public record Letters(List<SheetRow> rows, List<String> notices) {}

    public static Letters letters(byte[] content) {
        List<Table> tables = XlsxReader.read(content);
        Table table = tables.stream()
                .filter(it -> LetterTableReader.hasHeader(it.rows()))
                .findFirst()
                .orElse(first(tables));
        return new Letters(table.rows(), notices(table, tables));
    }

    private static Table first(List<Table> tables) {
        return tables.stream().filter(Table::isRead).findFirst().orElse(new Table("", true, List.of(), List.of()));
    }

    /** Returns a notice with the names of the other sheets, except empty ones. */
    private static List<String> notices(Table read, List<Table> tables) {
        List<String> others = tables.stream()
                .filter(table ->
                        table != read && !(table.isRead() && table.rows().isEmpty()))
                .map(table -> "\"" + table.name() + "\"" + (table.isRead() ? "" : " (hidden)"))
                .collect(Collectors.toCollection(ArrayList::new));
        return others.isEmpty()
                ? List.of()
                : List.of("only the sheet \"" + read.name() + "\" was read; sheets not read: "
                        + String.join(", ", others));
    }
}
