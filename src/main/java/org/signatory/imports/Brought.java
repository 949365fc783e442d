package org.signatory.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.signatory.common.Sha256;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.names.SignerList;

/**
 * What was brought, read into names.
 *
 * @param kind text, csv, tsv, xlsx, pdf or docx
 * @param text the text that the names were read from; for a workbook its records, with tabs between the cells
 * @param digest SHA-256 of what was sent
 * @param notices what a person should know of how it was read
 * @param list the signers of a text; null for a sheet
 */
record Brought(
        String kind, String text, String digest, List<String> notices, SignerList list, List<BroughtName> names) {

    static Brought of(SignerImportDraft draft, RosterDay roster, Scope scope) {
        byte[] bytes = draft.file() == null ? draft.text().getBytes(StandardCharsets.UTF_8) : draft.file();
        FileKind kind = draft.file() == null ? FileKind.TEXT : FileKind.of(bytes);
        String digest = Sha256.hex(bytes);
        if (kind == FileKind.XLSX) {
            Sheet sheet = XlsxSheet.read(bytes);
            return sheet(sheet, lines(sheet), digest, roster, scope);
        }
        if (kind != FileKind.TEXT) {
            return text(kind.word(), Documents.text(bytes, kind), digest, List.of(), roster, scope);
        }
        TextBytes text = TextBytes.of(bytes);
        return isTable(draft.fileName()) || CsvSheet.is(text.text())
                ? sheet(CsvSheet.read(text), text.text(), digest, roster, scope)
                : text("text", text.text(), digest, text.notices(), roster, scope);
    }

    private static boolean isTable(String fileName) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".tsv");
    }

    private static String lines(Sheet sheet) {
        return sheet.records().stream()
                .map(record -> String.join("\t", record.cells().values()))
                .collect(Collectors.joining("\n"));
    }

    private static Brought sheet(Sheet sheet, String text, String digest, RosterDay roster, Scope scope) {
        List<BroughtName> names = sheet.records().stream()
                .map(record -> SheetNames.name(record, roster, scope))
                .toList();
        return new Brought(sheet.format(), text, digest, sheet.notices(), null, names);
    }

    private static Brought text(
            String kind, String text, String digest, List<String> notices, RosterDay roster, Scope scope) {
        SignerList list = SignerList.of(text, roster, scope);
        return new Brought(kind, text, digest, notices, list, BroughtName.of(list, text));
    }
}
