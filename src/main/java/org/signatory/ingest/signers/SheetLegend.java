package org.signatory.ingest.signers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signatory.ingest.files.SheetRow;

/**
 * Represents the legend of a table, such as "Y = signed, P = promised" or "* declined".
 *
 * @param meanings the meaning of each symbol in lowercase
 * @param lines the lines of the legend
 */
record SheetLegend(Map<String, String> meanings, Set<Integer> lines) {

    /** The maximum number of cells with text in a row of a legend. */
    private static final int MAX_CELLS = 4;

    private static final int MAX_LENGTH = 200;
    private static final Pattern TITLE = Pattern.compile("(?i)^(?:color )?(?:key|legend)\\b\\W{0,3}");
    private static final Pattern PARTS = Pattern.compile("[,;/|\\n]|\\s{2,}|\\.\\s");
    private static final Pattern PART =
            Pattern.compile("(\\S{1,4})\\s{0,3}(?:=|\\bmeans\\b|\\bdenotes\\b|\\bindicates\\b)\\s{0,3}(\\S.{0,60})");
    private static final Pattern MARK = Pattern.compile(
            "([*\u2020\u2021#^]{1,3})\\s{0,3}[:=-]?\\s{0,3}(?:means |denotes |indicates )?(\\p{L}.{0,60})");

    static SheetLegend of(List<SheetRow> rows) {
        Map<String, String> meanings = new HashMap<>();
        Set<Integer> lines = new HashSet<>();
        for (SheetRow row : rows) {
            List<String> cells = row.cells().stream()
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            if (cells.size() <= MAX_CELLS
                    && cells.stream().mapToInt(cell -> read(cell, meanings)).sum() > 0) {
                lines.add(row.line());
            }
        }
        return new SheetLegend(meanings, lines);
    }

    private static int read(String cell, Map<String, String> meanings) {
        if (cell.length() > MAX_LENGTH) {
            return 0;
        }
        int found = 0;
        for (String part : PARTS.split(TITLE.matcher(cell).replaceFirst(""))) {
            Matcher matcher = PART.matcher(part.strip());
            Matcher mark = MARK.matcher(part.strip());
            Matcher entry = matcher.matches() ? matcher : mark.matches() ? mark : null;
            if (entry != null) {
                meanings.merge(
                        entry.group(1).toLowerCase(Locale.ROOT),
                        entry.group(2).strip(),
                        (one, other) -> one + " or " + other);
                found++;
            }
        }
        return found;
    }

    /** Returns the meaning of a cell, or the cell. */
    String meaning(String cell) {
        return meanings.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell);
    }

    /** Returns the symbol after a name if the symbol does not mean a signature; or empty. */
    String markAfter(String name) {
        return meanings.entrySet().stream()
                .filter(it -> !Character.isLetterOrDigit(it.getKey().charAt(0))
                        && name.strip().endsWith(it.getKey()))
                .filter(it -> isDenial(it.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static boolean isDenial(String meaning) {
        SheetResponse response = SheetResponse.of(meaning);
        return response != SheetResponse.UNCLEAR && response != SheetResponse.SIGNED;
    }
}
