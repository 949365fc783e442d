package org.signatory.ingest.signers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signatory.ingest.files.CsvSheet;
import org.signatory.ingest.files.DocumentTextReader;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.TextDecoder;
import org.signatory.ingest.files.XlsxSheet;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.SignerList;
import org.signatory.platform.text.Sha256;

/**
 * Represents an upload with the names that were read from it.
 *
 * @param kind text, csv, tsv, xlsx, pdf or docx
 * @param text the text that the names were read from; for a workbook its records, with tabs between the cells
 * @param digest SHA-256 of the upload
 * @param notices remarks about the reading for the user
 * @param list the signers of a text; null for a sheet
 */
public record ParsedUpload(
        String kind, String text, String digest, List<String> notices, SignerList list, List<ParsedName> names) {

    public static ParsedUpload of(SignerImportDraft draft, DatedNameIndex roster, MatchScope scope) {
        byte[] bytes = draft.file() == null ? draft.text().getBytes(StandardCharsets.UTF_8) : draft.file();
        FileKind kind = draft.file() == null ? FileKind.TEXT : FileKind.of(bytes);
        String digest = Sha256.hex(bytes);
        if (kind == FileKind.XLSX) {
            SignerSheet sheet = XlsxSheet.read(bytes);
            return sheet(sheet, lines(sheet), digest, roster, scope);
        }
        if (kind != FileKind.TEXT) {
            return text(kind.word(), DocumentTextReader.text(bytes, kind), digest, List.of(), roster, scope);
        }
        TextDecoder text = TextDecoder.of(bytes);
        return isTable(draft.fileName()) || CsvSheet.is(text.text())
                ? sheet(CsvSheet.read(text), text.text(), digest, roster, scope)
                : text("text", text.text(), digest, text.notices(), roster, scope);
    }

    private static boolean isTable(String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private static String lines(SignerSheet sheet) {
        return sheet.records().stream()
                .map(record -> String.join("\t", record.cells().values()))
                .collect(Collectors.joining("\n"));
    }

    private static ParsedUpload sheet(
            SignerSheet sheet, String text, String digest, DatedNameIndex roster, MatchScope scope) {
        List<ParsedName> names = sheet.records().stream()
                .map(record -> SheetNameMatcher.name(record, roster, scope))
                .toList();
        return new ParsedUpload(sheet.format(), text, digest, sheet.notices(), null, names);
    }

    private static ParsedUpload text(
            String kind, String text, String digest, List<String> notices, DatedNameIndex roster, MatchScope scope) {
        SignerList list = SignerList.of(text, roster, scope);
        return new ParsedUpload(kind, text, digest, notices, list, ParsedName.of(list, text));
    }
}
