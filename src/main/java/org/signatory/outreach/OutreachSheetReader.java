package org.signatory.outreach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.XlsxReader;
import org.signatory.ingest.files.XlsxReader.Table;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.ingest.signers.ParsedSigners;
import org.signatory.ingest.signers.SignerImportInput;
import org.signatory.ingest.signers.SignerReader;
import org.signatory.ingest.signers.UploadedName;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.matching.MatchScope;
import org.signatory.platform.time.WashingtonTime;

/** Reads an outreach sheet and matches its Members in the same way as an import of signers. */
@ApplicationScoped
@RequiredArgsConstructor
public class OutreachSheetReader {

    private final LetterReadService letters;
    private final NameIndexCache rosters;
    private final Clock clock;

    /** Identifies a row of a file; the worksheet is null in a CSV file. */
    private record Place(String sheet, int line) {}

    /**
     * Reads a sheet outside a transaction.
     *
     * @throws FileFormatException if it cannot be read, or has no column of names or IDs
     */
    public OutreachSheet read(UUID letterId, byte[] file) {
        byte[] bytes = file == null ? new byte[0] : file;
        ParsedSigners.Facts facts = QuarkusTransaction.requiringNew().call(() -> {
            Letter letter = letters.visible(letterId);
            return new ParsedSigners.Facts(letter.chamber.only(), letter.sentOn);
        });
        List<String> notices = new ArrayList<>();
        List<OutreachSheetRow> rows = rows(bytes, notices);
        LocalDate day = facts.sentOn() == null ? WashingtonTime.rosterDay(clock.instant()) : facts.sentOn();
        Map<Place, UploadedName> names = SignerReader.read(
                        facts,
                        MatchScope.of(facts.chamber(), null),
                        new SignerImportInput(
                                null, bytes, "outreach.csv", true, day, null, null, null, null, null, false, false),
                        rosters.forMatching(day))
                .upload()
                .names()
                .stream()
                .collect(Collectors.toMap(
                        name -> new Place(name.sheet(), name.line()), Function.identity(), (first, next) -> first));
        return new OutreachSheet(
                rows.stream()
                        .map(row -> row.with(names.get(new Place(row.sheet(), row.line()))))
                        .toList(),
                notices);
    }

    private static List<OutreachSheetRow> rows(byte[] bytes, List<String> notices) {
        if (FileKind.of(bytes) != FileKind.XLSX) {
            OutreachSheet table = OutreachSheetRow.of(null, CsvSheetReader.table(bytes));
            notices.addAll(table.notices());
            return table.rows();
        }
        List<OutreachSheetRow> rows = new ArrayList<>();
        for (Table table : XlsxReader.read(bytes)) {
            List<SheetRow> content = table.rows();
            if (table.isRead() && !content.isEmpty() && OutreachSheetRow.hasHeadings(content)) {
                OutreachSheet sheet = OutreachSheetRow.of(table.name(), content);
                rows.addAll(sheet.rows());
                notices.addAll(sheet.notices());
            } else if (!table.isRead() || !content.isEmpty()) {
                notices.add(table.notRead(table.isRead() ? "has no recognized headers" : "is hidden"));
            }
        }
        if (rows.isEmpty()) {
            throw new FileFormatException(
                    "The workbook has no visible sheet with rows under recognized headers. Add a header row, such as name and status.");
        }
        return rows;
    }
}
