package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.signatory.ingest.files.SheetRow;

/**
 * Represents the columns of a table: one header row, two rows of which the second one refines the first, or none. Lists
 * next to each other are blocks with columns of their own.
 *
 * @param rows the number of rows up to the end of the header
 * @param headings the text above each column; empty without a header
 * @param groups what the headings say about all names of each block
 * @param guessed whether the column of names was recognized by its cells and not by a header
 */
record SheetHeader(
        int rows,
        List<String> headings,
        List<Map<SignerSheetColumn, Integer>> blocks,
        List<GroupHeading> groups,
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
            int score = score(one, rows.subList(i + 1, rows.size()));
            if (score > most) {
                at = i;
                most = score;
                header = one;
                height = 1;
            }
            List<String> two = i + 1 < rows.size() ? combined(one, rows.get(i + 1)) : List.of();
            int both = score(two, rows.subList(Math.min(i + 2, rows.size()), rows.size()));
            if (both > most) {
                at = i;
                most = both;
                header = two;
                height = 2;
            }
        }
        int end = at < 0 ? 0 : at + height;
        List<SheetRow> records = rows.subList(end, rows.size());
        SheetHeader labeled =
                new SheetColumnAssigner(header, above(rows, at, height), records).assign(end, most < IDENTIFIES);
        if (!labeled.blocks.isEmpty() && at >= 0) {
            return Optional.of(labeled);
        }
        return Optional.of(guessed(rows)).filter(found -> !found.blocks.isEmpty());
    }

    /** Returns the headings of groups above the header: the upper one of two rows, or rows with nothing else. */
    private static List<List<String>> above(List<SheetRow> rows, int at, int height) {
        int end = Math.max(0, at + height - 1);
        return rows.subList(0, end).stream()
                .map(row -> row.cells().stream().map(String::strip).toList())
                .filter(cells -> cells.stream()
                        .filter(cell -> !cell.isEmpty())
                        .allMatch(cell -> GroupHeading.of(cell).isPresent()))
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
    }

    /** Recognizes the columns by their cells; the first row can be a header with unknown words. */
    private static SheetHeader guessed(List<SheetRow> rows) {
        SheetHeader found = new SheetColumnAssigner(List.of(), List.of(), rows).assign(0, true);
        if (rows.isEmpty() || !HeaderlessColumnDetector.isHeader(rows.get(0), found.blocks)) {
            return found;
        }
        List<String> headings = rows.get(0).cells().stream().map(String::strip).toList();
        return new SheetColumnAssigner(headings, List.of(), rows.subList(1, rows.size())).assign(1, true);
    }

    /** Returns the number of known headers of a row near the beginning that has one for names or IDs, or of columns known by their cells; or 0. */
    static int known(List<SheetRow> rows) {
        return known(rows, (header, below) -> true);
    }

    /** Returns the same for the lines of a text, which count as a header only if the lines below them have their shape. */
    static int knownInText(List<SheetRow> rows) {
        return known(rows, TextTableShape::isHeader);
    }

    private static int known(List<SheetRow> rows, BiPredicate<SheetRow, List<SheetRow>> isHeader) {
        int most = 0;
        for (int i = 0; i < Math.min(rows.size(), MAX_HEADER_ROWS); i++) {
            List<SheetRow> below = rows.subList(i + 1, rows.size());
            int score = isHeader.test(rows.get(i), below) ? score(rows.get(i).cells(), below) : 0;
            most = Math.max(most, score >= IDENTIFIES ? score - IDENTIFIES : 0);
        }
        return most == 0 && HeaderlessColumnDetector.isAnsweredList(rows) ? 2 : most;
    }

    /** Ranks a row that identifies records above a title or a row of data. */
    private static int score(List<String> header, List<SheetRow> records) {
        boolean identifies = header.stream()
                .map(SignerSheetColumn::of)
                .flatMap(Optional::stream)
                .anyMatch(SignerSheetColumn::isIdentity);
        if (identifies) {
            int groups = SheetColumnAssigner.groups(header, records).size();
            return IDENTIFIES + Math.max(groups, count(header.stream()));
        }
        if (SheetColumnAssigner.groups(header, records).size() > 1) {
            return IDENTIFIES + SheetColumnAssigner.groups(header, records).size();
        }
        // Without a header for names, a row of data can contain "yes" or "pending".
        return count(
                header.stream().filter(cell -> cell.endsWith("?") || SheetResponse.of(cell) == SheetResponse.UNCLEAR));
    }

    private static int count(Stream<String> header) {
        return (int) header.map(SignerSheetColumn::of)
                .flatMap(Optional::stream)
                .distinct()
                .count();
    }

    /** Returns the headers of two rows, if the second one has only known headers: its cells, or those above empty ones. */
    private static List<String> combined(List<String> upper, SheetRow lower) {
        boolean isHeader = !lower.isBlank()
                && lower.cells().stream()
                        .allMatch(cell ->
                                cell.isBlank() || SignerSheetColumn.of(cell).isPresent());
        if (!isHeader) {
            return List.of();
        }
        List<String> both = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.size(), lower.cells().size()); i++) {
            both.add(lower.cell(i).isEmpty() && i < upper.size() ? upper.get(i) : lower.cell(i));
        }
        return both;
    }
}
