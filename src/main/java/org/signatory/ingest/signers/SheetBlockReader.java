package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.signers.SignerSheet.SheetRecord;

/** Reads the records of one list in a table, with the headings between its rows. */
final class SheetBlockReader {

    private static final Pattern TOTAL = Pattern.compile(
            "(?i)(?:(?:grand |sub)?total|count|sum)\\b[^\\p{L}]{0,20}(?:signers|signed|members)?\\W{0,20}|notes?:.*"
                    + "|(?:last )?updated\\b.{0,60}|as of \\d.{0,40}|\\d{1,3} (?:signers|signed|members|total|sign-?ons)");

    private final SheetHeader header;
    private final Map<SignerSheetColumn, Integer> columns;
    private final GroupHeading group;
    private final SheetLegend legend;
    private final List<String> notices;
    private final int to;
    private GroupHeading section = GroupHeading.NONE;

    SheetBlockReader(SheetHeader header, int block, SheetLegend legend, List<String> notices) {
        this.header = header;
        this.columns = header.blocks().get(block);
        this.group = header.groups().get(block);
        this.legend = legend;
        this.notices = notices;
        int from = UnusedCells.first(columns);
        this.to = header.blocks().stream()
                .mapToInt(UnusedCells::first)
                .filter(first -> first > from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    List<SheetRecord> read(List<SheetRow> rows) {
        List<SheetRecord> records = new ArrayList<>();
        rows.forEach(row -> record(row).ifPresent(records::add));
        return records;
    }

    private Optional<SheetRecord> record(SheetRow row) {
        if (row.isBlank() || repeats(row)) {
            return Optional.empty();
        }
        if (isTotal(row) || legend.lines().contains(row.line())) {
            notices.add("row " + row.line() + " is a total or a note, not a record");
            return Optional.empty();
        }
        if (isHeading(row)) {
            return Optional.empty();
        }
        Map<SignerSheetColumn, String> cells = new EnumMap<>(SignerSheetColumn.class);
        columns.forEach((column, i) -> {
            if (!row.cell(i).isEmpty()) {
                cells.put(column, column.response() == null ? row.cell(i) : legend.meaning(row.cell(i)));
            }
        });
        if (cells.keySet().stream().noneMatch(SignerSheetColumn::isIdentity)) {
            if (header.blocks().size() == 1) {
                notices.add("row " + row.line() + " has no name and was skipped: " + SignerSheet.excerpt(List.of(row)));
            }
            return Optional.empty();
        }
        List<String> remarks = new ArrayList<>();
        if (row.formula()) {
            remarks.add("the saved value of a formula was used");
        }
        remarks.addAll(UnusedCells.of(header, columns, row));
        return Optional.of(new SheetRecord(1, row.line(), null, cells, grouped(cells), header.guessed(), remarks));
    }

    /** Adds what the headings say, and returns the columns that say whether the Member signed. */
    private Set<SignerSheetColumn> grouped(Map<SignerSheetColumn, String> cells) {
        Set<SignerSheetColumn> responses = EnumSet.noneOf(SignerSheetColumn.class);
        columns.keySet().stream().filter(column -> column.response() != null).forEach(responses::add);
        GroupHeading all = section.or(group);
        if (all.chamber() != null) {
            cells.putIfAbsent(SignerSheetColumn.CHAMBER, all.chamber());
        }
        if (all.party() != null) {
            cells.putIfAbsent(SignerSheetColumn.PARTY, all.party());
        }
        if (all.lead()) {
            cells.putIfAbsent(SignerSheetColumn.ROLE, "lead");
        }
        if (all.response() != null && responses.isEmpty()) {
            responses.add(SignerSheetColumn.SIGNED);
            cells.put(SignerSheetColumn.SIGNED, all.response());
        }
        String mark = legend.markAfter(cells.getOrDefault(SignerSheetColumn.NAME, ""));
        if (!mark.isEmpty()) {
            responses.add(SignerSheetColumn.SIGNED);
            cells.put(SignerSheetColumn.SIGNED, legend.meaning(mark));
        }
        return responses;
    }

    /** Returns whether a row has only a heading for the rows below it, which applies from then on. */
    private boolean isHeading(SheetRow row) {
        int at = columns.entrySet().stream()
                .filter(entry -> entry.getKey().isIdentity())
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(0);
        int from = header.blocks().size() == 1 ? 0 : UnusedCells.first(columns);
        List<String> filled = new ArrayList<>();
        for (int i = from; i < Math.min(to, row.cells().size()); i++) {
            if (!row.cell(i).isEmpty()) {
                filled.add(row.cell(i));
            }
        }
        // A merged cell repeats its text.
        if (filled.stream().distinct().count() != 1 || row.cell(at).isEmpty() && filled.size() > 1) {
            return false;
        }
        Optional<GroupHeading> heading = GroupHeading.of(filled.get(0));
        if (heading.isEmpty() && filled.get(0).endsWith(":")) {
            heading = Optional.of(GroupHeading.UNKNOWN);
        }
        heading.ifPresent(found -> section = found.below(section));
        return heading.isPresent();
    }

    /** Returns whether a row repeats the header. Compares the cells lazily, because a table can be long. */
    private boolean repeats(SheetRow row) {
        return columns.entrySet().stream().allMatch(entry -> {
            String cell = row.cell(entry.getValue());
            String heading = heading(entry.getValue());
            return SignerSheetColumn.of(cell).equals(Optional.of(entry.getKey()))
                    || !heading.isEmpty() && heading.equalsIgnoreCase(cell);
        });
    }

    private String heading(int column) {
        return column < header.headings().size() ? header.headings().get(column) : "";
    }

    /** Returns whether a row is a total, such as "TOTAL: 63" or "Grand total", or begins with "Note:". */
    private boolean isTotal(SheetRow row) {
        int from = columns.values().stream().min(Comparator.naturalOrder()).orElse(0);
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .filter(cell -> TOTAL.matcher(cell).matches())
                .or(() -> Optional.of(row.cell(from))
                        .filter(cell -> TOTAL.matcher(cell).matches()))
                .isPresent();
    }
}
