package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.platform.text.TextNormalizer;

/**
 * Represents the columns of a table: one header row, two rows of which the second one refines the first, or none. Lists
 * next to each other are blocks with columns of their own.
 *
 * @param rows the number of rows up to the end of the header
 * @param headings the text above each column; empty without a header
 * @param guessed whether the column of names was recognized by its cells and not by a header
 */
record SheetHeader(
        int rows,
        List<String> headings,
        List<Map<SheetColumn, Integer>> blocks,
        boolean guessed,
        List<String> notices) {

    /** The maximum number of rows before the end of the header. */
    private static final int MAX_HEADER_ROWS = 30;

    private static final int IDENTIFIES = 1_000;

    /** Returns the columns of a table; empty if it has no column of names or IDs. */
    static Optional<SheetHeader> of(List<SheetRow> rows) {
        int at = -1;
        int most = 0;
        List<String> header = List.of();
        int height = 1;
        for (int i = 0; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            List<String> one = rows.get(i).cells().stream().map(String::strip).toList();
            if (score(one) > most) {
                at = i;
                most = score(one);
                header = one;
                height = 1;
            }
            List<String> two = i + 1 < rows.size() ? combined(one, rows.get(i + 1)) : List.of();
            if (score(two) > most) {
                at = i;
                most = score(two);
                header = two;
                height = 2;
            }
        }
        int end = at < 0 ? 0 : at + height;
        SheetHeader labeled = new Builder(header, rows.subList(end, rows.size())).build(end, most < IDENTIFIES);
        if (!labeled.blocks.isEmpty() && at >= 0) {
            return Optional.of(labeled);
        }
        return Optional.of(guessed(rows)).filter(found -> !found.blocks.isEmpty());
    }

    /** Recognizes the columns by their cells; the first row can be a header with unknown words. */
    private static SheetHeader guessed(List<SheetRow> rows) {
        SheetHeader found = new Builder(List.of(), rows).build(0, true);
        boolean hasHeader = !rows.isEmpty() && ColumnContent.isHeader(rows.get(0), found.blocks);
        List<String> headings = hasHeader ? rows.get(0).cells() : List.<String>of();
        return new SheetHeader(hasHeader ? 1 : 0, headings, found.blocks, true, found.notices);
    }

    /** Returns the number of known headers of a row near the beginning that has one for names or IDs, or 0. */
    static int known(List<SheetRow> rows) {
        return rows.stream()
                .limit(MAX_HEADER_ROWS)
                .map(SheetRow::cells)
                .filter(cells -> cells.stream()
                        .map(SheetColumn::of)
                        .flatMap(Optional::stream)
                        .anyMatch(SheetColumn::isIdentity))
                .mapToInt(SheetHeader::count)
                .max()
                .orElse(0);
    }

    /** Ranks a row that identifies records above a title or a row of data. */
    private static int score(List<String> header) {
        boolean identifies =
                header.stream().map(SheetColumn::of).flatMap(Optional::stream).anyMatch(SheetColumn::isIdentity);
        return count(header) + (identifies ? IDENTIFIES : 0);
    }

    private static int count(List<String> header) {
        return (int) header.stream()
                .map(SheetColumn::of)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** Returns the headers of two rows, if the second one has only known headers: its cells, or those above empty ones. */
    private static List<String> combined(List<String> upper, SheetRow lower) {
        boolean isHeader = !lower.isBlank()
                && lower.cells().stream()
                        .allMatch(cell -> cell.isBlank() || SheetColumn.of(cell).isPresent());
        if (!isHeader) {
            return List.of();
        }
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.cells().size()); i++) {
            both.add(lower.cell(i).isEmpty() && i < upper.size() ? upper.get(i) : lower.cell(i));
        }
        return both;
    }

    /** Assigns the columns of a header to blocks. */
    private static final class Builder {

        private final List<String> header;
        private final List<SheetRow> records;
        private final List<Map<SheetColumn, Integer>> blocks = new ArrayList<>();
        private final Set<String> unknown = new java.util.LinkedHashSet<>();
        private final int width;

        Builder(List<String> header, List<SheetRow> records) {
            this.header = header;
            this.records = records;
            this.width = Math.max(
                    header.size(),
                    records.stream()
                            .limit(ColumnContent.SAMPLE)
                            .mapToInt(row -> row.cells().size())
                            .max()
                            .orElse(0));
        }

        SheetHeader build(int rows, boolean guessed) {
            int from = 0;
            for (int i = 0; i <= width; i++) {
                if (i == width || i > from && startsBlock(from, i)) {
                    addBlock(from, i, guessed);
                    from = i;
                }
            }
            List<String> notices =
                    unknown.isEmpty() ? List.of() : List.of("ignored columns: " + String.join(", ", unknown));
            return new SheetHeader(rows, header, blocks, guessed, notices);
        }

        private String header(int column) {
            return column < header.size() ? header.get(column) : "";
        }

        /** Returns whether a column follows an empty one, or repeats the first header of the block. */
        private boolean startsBlock(int from, int at) {
            boolean afterGap =
                    header(at - 1).isEmpty() && isEmpty(at - 1) && !(header(at).isEmpty() && isEmpty(at));
            String first = TextNormalizer.folded(header(from));
            return afterGap || !first.isEmpty() && first.equals(TextNormalizer.folded(header(at)));
        }

        private boolean isEmpty(int column) {
            return records.stream()
                    .limit(ColumnContent.SAMPLE)
                    .allMatch(row -> row.cell(column).isEmpty());
        }

        /** Adds a block, or its columns to the previous block if it has no names of its own. */
        private void addBlock(int from, int to, boolean guessed) {
            Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
            for (int i = from; i < to; i++) {
                assign(columns, i);
            }
            if (guessed && columns.keySet().stream().noneMatch(SheetColumn::isIdentity)) {
                ColumnContent.guess(records, from, to, columns);
            }
            for (int i = from; i < to; i++) {
                if (!columns.containsValue(i) && !header(i).isEmpty()) {
                    unknown.add(header(i));
                }
            }
            if (columns.keySet().stream().anyMatch(SheetColumn::isIdentity)) {
                blocks.add(columns);
            } else if (!blocks.isEmpty()) {
                columns.forEach(blocks.get(blocks.size() - 1)::putIfAbsent);
            }
        }

        private void assign(Map<SheetColumn, Integer> columns, int i) {
            Optional<SheetColumn> found = SheetColumn.of(header(i));
            if (found.isEmpty()) {
                return;
            }
            SheetColumn column = found.get();
            boolean vague = SheetColumn.isVague(header(i));
            if (column == SheetColumn.BIOGUIDE_ID && vague && !ColumnContent.isBioguideId(records, i)) {
                return;
            }
            Integer before = columns.get(column);
            if (before == null || !vague && SheetColumn.isVague(header(before))) {
                columns.put(column, i);
            } else if (!vague && !column.isFree()) {
                throw new FileFormatException("The columns \"%s\" and \"%s\" have the same meaning. Delete one of them."
                        .formatted(header(before), header(i)));
            }
        }
    }
}
