package org.signatory.ingest.signers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DateUtil;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.UnimportableExport;
import org.signatory.ingest.files.XlsxReader;
import org.signatory.ingest.files.XlsxReader.Table;
import org.signatory.platform.text.Plural;
import org.signatory.platform.text.TextNormalizer;

/**
 * Reads the signers of a workbook: all visible sheets with a column of names, by its header or its cells. The name of a sheet can be a chamber, or say that the Members did not sign.
 */
public final class SignerWorkbookReader {

    private static final Set<String> SENATE = Set.of("senate", "senators", "senator", "sens");
    private static final Set<String> HOUSE = Set.of("house", "representatives", "reps");
    private static final Set<String> NOT_YET = Set.of(
            "target", "targets", "ask", "asks", "asked", "prospects", "outreach", "pending", "undecided", "universe");

    /** The days from 1982 to 2064, as Excel counts them. */
    private static final Pattern DAY_NUMBER = Pattern.compile("[345]\\d{4}");

    private SignerWorkbookReader() {}

    /**
     * Reads a workbook.
     *
     * @throws FileFormatException if no sheet has a column of names, or a limit is exceeded
     */
    public static SignerSheet read(byte[] content) {
        List<Table> tables = XlsxReader.read(content);
        List<Table> visible = tables.stream()
                .filter(table -> table.isRead() && !table.rows().isEmpty())
                .toList();
        List<Table> lists = visible.stream()
                .filter(table -> UnimportableExport.of(table.rows()).isPresent()
                        || SheetHeader.of(table.rows()).isPresent())
                .toList();
        if (lists.isEmpty()) {
            throw noNames(visible);
        }
        return joined(lists, tables);
    }

    /** Returns the beginning of a notice about one of several sheets. */
    static String about(String sheet) {
        return "sheet \"" + sheet + "\": ";
    }

    private static FileFormatException noNames(List<Table> visible) {
        if (visible.isEmpty()) {
            return FileFormatException.withoutSigners("The workbook has no visible cells with a value.");
        }
        Optional<UnimportableExport> export =
                UnimportableExport.of(visible.get(0).rows());
        if (export.isPresent()) {
            return export.get().refusal();
        }
        String begin = visible.stream()
                .limit(3)
                .map(table -> "\"" + table.name() + "\" begins with " + SignerSheet.excerpt(table.rows()))
                .collect(Collectors.joining("; "));
        return FileFormatException.withoutSigners(
                (visible.size() == 1 ? "The sheet does not have" : "None of the " + visible.size() + " sheets has")
                        + " a column of names: " + begin
                        + ". Add the header Name, Last or Bioguide ID above a column.");
    }

    private static SignerSheet joined(List<Table> lists, List<Table> tables) {
        List<String> notices = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<SignerSheet.SheetRecord> records = new ArrayList<>();
        boolean guessed = true;
        boolean outreach = false;
        for (Table list : lists) {
            SignerSheet sheet = SignerSheet.of("xlsx", list.rows(), List.of());
            guessed &= sheet.guessed();
            outreach |= sheet.outreach();
            sheet.notices().stream()
                    .map(notice -> lists.size() == 1 ? notice : about(list.name()) + notice)
                    .forEach(notices::add);
            if (!list.struckOut().isEmpty()) {
                notices.add(
                        (lists.size() == 1 ? "" : about(list.name())) + "not read because the text is struck out: \""
                                + String.join("\", \"", list.struckOut()) + "\"");
            }
            if (!sheet.guessed()) {
                counts.add(
                        "\"" + list.name() + "\" (" + Plural.of(sheet.records().size(), "record", "records") + ")");
            }
            for (SignerSheet.SheetRecord record : sheet.records()) {
                records.add(named(record, list.name()).numbered(records.size() + 1));
            }
            if (records.size() > SignerSheet.MAX_RECORDS || list.rows().size() >= SignerSheet.MAX_ROWS) {
                throw new FileFormatException(
                        "The table has more than 10,000 records. Split it and send each part separately.");
            }
        }
        sheets(lists, tables, counts).ifPresent(notice -> notices.add(0, notice));
        return new SignerSheet("xlsx", List.copyOf(notices), records, guessed, outreach);
    }

    /**
     * Returns a notice with the names of the sheets with known headers and of the sheets without names, except empty ones.
     * The sheets without a known header are named when their cells have been matched.
     */
    private static Optional<String> sheets(List<Table> lists, List<Table> tables, List<String> counts) {
        String others = tables.stream()
                .filter(table -> lists.stream().noneMatch(list -> list == table)
                        && !(table.isRead() && table.rows().isEmpty()))
                .map(table -> "\"" + table.name() + "\"" + (table.isRead() ? "" : " (hidden)"))
                .collect(Collectors.joining(", "));
        if (lists.size() == 1 && others.isEmpty()) {
            return Optional.empty();
        }
        String read = lists.size() == 1
                ? "only the sheet \"" + lists.get(0).name() + "\" was read"
                : counts.isEmpty()
                        ? "no sheet has a known header"
                        : "read from the sheets " + String.join(", ", counts);
        return Optional.of(read + (others.isEmpty() ? "" : "; sheets not read: " + others));
    }

    /** Completes a record by what the name of its sheet says. */
    private static SignerSheet.SheetRecord named(SignerSheet.SheetRecord record, String sheet) {
        Set<String> words = Set.copyOf(List.of(TextNormalizer.folded(sheet).split(" ")));
        Map<SignerSheetColumn, String> cells = new EnumMap<>(record.cells());
        if (words.stream().anyMatch(SENATE::contains) != words.stream().anyMatch(HOUSE::contains)) {
            cells.putIfAbsent(
                    SignerSheetColumn.CHAMBER, words.stream().anyMatch(SENATE::contains) ? "Senate" : "House");
        }
        String response = response(sheet, words);
        Set<SignerSheetColumn> responses = new HashSet<>(record.responses());
        if (responses.isEmpty() && response != null) {
            responses.add(SignerSheetColumn.SIGNED);
            cells.put(SignerSheetColumn.SIGNED, response);
        }
        List<String> notices = new ArrayList<>(record.notices());
        for (SignerSheetColumn column : SignerSheetColumn.values()) {
            if (column != SignerSheetColumn.DATE
                    && column != SignerSheetColumn.WITHDRAWN
                    && column.response() == null) {
                continue;
            }
            String day = day(record.cell(column));
            if (day != null) {
                cells.put(column, day);
                notices.add("the number " + record.cell(column) + " was read as the date " + day);
            }
        }
        return new SignerSheet.SheetRecord(
                record.number(), record.line(), sheet, cells, responses, record.guessed(), notices);
    }

    /** Returns the date of a number in a cell that is not formatted as a date; null for any other cell. */
    private static String day(String cell) {
        return DAY_NUMBER.matcher(cell).matches()
                ? DateUtil.getLocalDateTime(Double.parseDouble(cell))
                        .toLocalDate()
                        .toString()
                : null;
    }

    /** Returns the response that the name of a sheet states for all its Members; null for a list of signers. */
    private static String response(String sheet, Set<String> words) {
        if (words.stream().anyMatch(word -> word.startsWith("withdr"))) {
            return "withdrawn";
        }
        if (words.stream().anyMatch(word -> word.startsWith("declin"))) {
            return "declined";
        }
        return switch (SheetResponse.of(sheet)) {
            case DECLINED, CONSIDERING, PROMISED, WITHDRAWN -> sheet;
            case NO_RESPONSE -> "";
            default -> words.stream().anyMatch(NOT_YET::contains) ? "" : null;
        };
    }
}
