package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.SheetRow;
import org.signatory.platform.text.TextNormalizer;

/** Assigns the columns of a header to blocks: lists next to each other. */
final class SheetColumnAssigner {

    /** The maximum number of lists next to each other. */
    private static final int MAX_GROUPS = 16;

    private final List<String> header;
    private final List<List<String>> above;
    private final List<SheetRow> records;
    private final SortedMap<Integer, GroupHeading> groups;
    private final List<Map<SignerSheetColumn, Integer>> blocks = new ArrayList<>();
    private final List<GroupHeading> blockGroups = new ArrayList<>();
    private final Map<SignerSheetColumn, Integer> shared = new EnumMap<>(SignerSheetColumn.class);
    private final Set<String> unknown = new LinkedHashSet<>();
    private final int width;

    /** @param above the rows above the header with headings of groups */
    SheetColumnAssigner(List<String> header, List<List<String>> above, List<SheetRow> records) {
        this.header = header;
        this.above = above;
        this.records = records;
        this.groups = groups(header, records);
        this.width = Math.max(
                header.size(),
                records.stream()
                        .limit(HeaderlessColumnDetector.SAMPLE)
                        .mapToInt(row -> row.cells().size())
                        .max()
                        .orElse(0));
    }

    /**
     * Returns the columns with a heading that applies to all names below it, as in "Senators | Representatives" or
     * "Signed | Declined"; empty if the table has fewer than two, or another column of names.
     */
    static SortedMap<Integer, GroupHeading> groups(List<String> header, List<SheetRow> records) {
        SortedMap<Integer, GroupHeading> found = new TreeMap<>();
        boolean hasNames = false;
        for (int i = 0; i < header.size() && found.size() <= MAX_GROUPS; i++) {
            Optional<GroupHeading> group = GroupHeading.of(header.get(i));
            boolean identity = SignerSheetColumn.of(header.get(i))
                    .filter(SignerSheetColumn::isIdentity)
                    .isPresent();
            if (identity && group.isEmpty()) {
                return new TreeMap<>();
            }
            if (group.isPresent() && HeaderlessColumnDetector.isOfNames(records, i)) {
                found.put(i, group.get());
                hasNames |= !HeaderlessColumnDetector.isEmpty(records, i);
            }
        }
        if (found.size() > MAX_GROUPS) {
            return new TreeMap<>();
        }
        if (found.values().stream().anyMatch(GroupHeading::isDenial)) {
            // Names below an unknown heading next to "Declined" are not known to have signed.
            for (int i = 0; i < Math.min(header.size(), MAX_GROUPS); i++) {
                boolean unknown = !header.get(i).isBlank()
                        && SignerSheetColumn.of(header.get(i)).isEmpty();
                if (unknown
                        && !HeaderlessColumnDetector.isEmpty(records, i)
                        && HeaderlessColumnDetector.isOfNames(records, i)) {
                    found.putIfAbsent(i, GroupHeading.UNKNOWN);
                }
            }
        }
        return hasNames && found.values().stream().distinct().count() > 1 ? found : new TreeMap<>();
    }

    SheetHeader assign(int rows, boolean guessed) {
        int from = 0;
        for (int i = 0; i <= width; i++) {
            if (i == width || i > from && startsBlock(from, i)) {
                addBlock(from, i, guessed);
                from = i;
            }
        }
        List<String> notices =
                unknown.isEmpty() ? List.of() : List.of("ignored columns: " + String.join(", ", unknown));
        return new SheetHeader(rows, header, blocks, blockGroups, guessed, notices);
    }

    private String header(int column) {
        return column < header.size() ? header.get(column) : "";
    }

    /** Returns whether a column has the heading of a group, follows an empty one, or repeats the first header. */
    private boolean startsBlock(int from, int at) {
        if (!groups.isEmpty()) {
            return groups.containsKey(at);
        }
        boolean afterGap = header(at - 1).isEmpty()
                && HeaderlessColumnDetector.isEmpty(records, at - 1)
                && !(header(at).isEmpty() && HeaderlessColumnDetector.isEmpty(records, at));
        String first = TextNormalizer.folded(header(from));
        return afterGap || !first.isEmpty() && first.equals(TextNormalizer.folded(header(at)));
    }

    /** Adds a block, or its columns to the previous block if it has no names of its own. */
    private void addBlock(int from, int to, boolean guessed) {
        Map<SignerSheetColumn, Integer> columns = new EnumMap<>(SignerSheetColumn.class);
        if (groups.containsKey(from)) {
            columns.put(SignerSheetColumn.NAME, from);
        }
        for (int i = from; i < to; i++) {
            if (!columns.containsValue(i)) {
                put(columns, i);
            }
        }
        if (guessed && columns.keySet().stream().noneMatch(SignerSheetColumn::isIdentity)) {
            HeaderlessColumnDetector.guess(records, from, to, columns);
        }
        addSignatures(columns, from, to);
        for (int i = from; i < to; i++) {
            if (!columns.containsValue(i) && !header(i).isEmpty()) {
                unknown.add(header(i));
            }
        }
        if (columns.keySet().stream().anyMatch(SignerSheetColumn::isIdentity)) {
            shared.forEach(columns::putIfAbsent);
            blocks.add(columns);
            blockGroups.add(group(columns, from, to));
        } else if (!blocks.isEmpty()) {
            columns.forEach(blocks.get(blocks.size() - 1)::putIfAbsent);
        } else if (!groups.isEmpty()) {
            shared.putAll(columns);
        }
    }

    /** Takes the date of signing as the response if there is no other one, or else an unknown question. */
    private void addSignatures(Map<SignerSheetColumn, Integer> columns, int from, int to) {
        Integer date = columns.get(SignerSheetColumn.DATE);
        if (date != null
                && !columns.containsKey(SignerSheetColumn.SIGNED)
                && SignerSheetColumn.isSigningDate(header(date))) {
            columns.remove(SignerSheetColumn.DATE);
            columns.put(SignerSheetColumn.SIGNED, date);
        }
        if (columns.keySet().stream().noneMatch(column -> column.response() != null)) {
            for (int i = from; i < to; i++) {
                if (!columns.containsValue(i)
                        && header(i).endsWith("?")
                        && HeaderlessColumnDetector.isOfResponses(records, i)) {
                    columns.put(SignerSheetColumn.QUESTION, i);
                    return;
                }
            }
        }
    }

    /** Returns what the headings of a block and above it say. */
    private GroupHeading group(Map<SignerSheetColumn, Integer> columns, int from, int to) {
        Integer names = columns.get(SignerSheetColumn.NAME);
        GroupHeading group = groups.get(from);
        if (group == null && names != null) {
            group = GroupHeading.of(header(names)).map(GroupHeading::ofNames).orElse(null);
        }
        GroupHeading all = group == null ? GroupHeading.NONE : group;
        for (int row = above.size() - 1; row >= 0; row--) {
            List<String> cells = above.get(row);
            for (int i = Math.min(to, cells.size()) - 1; i >= 0; i--) {
                if (!cells.get(i).isEmpty()) {
                    all = all.or(GroupHeading.of(cells.get(i)).orElse(GroupHeading.NONE));
                    break;
                }
            }
        }
        return all;
    }

    private void put(Map<SignerSheetColumn, Integer> columns, int i) {
        Optional<SignerSheetColumn> found = column(i);
        if (found.isEmpty()) {
            return;
        }
        SignerSheetColumn column = found.get();
        boolean vague = SignerSheetColumn.isVague(header(i));
        if (column == SignerSheetColumn.BIOGUIDE_ID && vague && !HeaderlessColumnDetector.isBioguideId(records, i)) {
            return;
        }
        Integer before = columns.get(column);
        if (before == null || !vague && SignerSheetColumn.isVague(header(before))) {
            columns.put(column, i);
        } else if (!vague && !column.isFree()) {
            throw new FileFormatException("The columns \"%s\" and \"%s\" have the same meaning. Delete one of them."
                    .formatted(header(before), header(i)));
        }
    }

    /** Returns the column by its header; "No" is a number or a response, and "Signed on?" a date or a response. */
    private Optional<SignerSheetColumn> column(int i) {
        Optional<SignerSheetColumn> found = SignerSheetColumn.of(header(i));
        if (found.filter(SignerSheetColumn.DERIVED::equals).isPresent()
                && TextNormalizer.folded(header(i)).equals("no")
                && HeaderlessColumnDetector.isOfResponses(records, i)
                && records.stream()
                        .limit(HeaderlessColumnDetector.SAMPLE)
                        .noneMatch(row -> row.cell(i).matches("\\d+\\.?"))) {
            return Optional.of(SignerSheetColumn.DECLINED);
        }
        if (found.filter(SignerSheetColumn.DATE::equals).isPresent()
                && SignerSheetColumn.isSigningDate(header(i))
                && records.stream()
                        .limit(HeaderlessColumnDetector.SAMPLE)
                        .map(row -> row.cell(i))
                        .anyMatch(cell -> !cell.isEmpty()
                                && DateCellParser.of(cell).isEmpty()
                                && SheetResponse.of(cell) != SheetResponse.UNCLEAR)) {
            return Optional.of(SignerSheetColumn.SIGNED);
        }
        return found;
    }
}
