package org.signatory.ingest.signers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.signatory.ingest.files.CsvSheetReader;
import org.signatory.ingest.files.DocumentTextReader;
import org.signatory.ingest.files.ExtractedDocument;
import org.signatory.ingest.files.FileFormatException;
import org.signatory.ingest.files.FileKind;
import org.signatory.ingest.files.SheetRow;
import org.signatory.ingest.files.TextDecoder;
import org.signatory.ingest.files.UnimportableExport;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NamePassage;
import org.signatory.platform.text.Sha256;

/**
 * Represents an upload with the names that were read from it.
 *
 * @param kind text, csv, tsv, xlsx, pdf, docx, rtf, html, eml or json
 * @param text the text that the names were read from; for a workbook its records, with tabs between the cells
 * @param digest SHA-256 of the upload
 * @param notices remarks about the reading for the user
 * @param list the signers of a text; null for a sheet
 * @param outreach whether this is the export of a letter's outreach
 */
public record ParsedSignerUpload(
        String kind,
        String text,
        String digest,
        List<String> notices,
        MentionedMembers list,
        List<UploadedName> names,
        boolean outreach) {

    private static final int MAX_REPORTED = 5;
    private static final int MAX_REPORTED_TEXT = 80;

    /** The maximum length of a document with tables whose text is also read. */
    private static final int MAX_AROUND_TABLES = 50_000;

    public static ParsedSignerUpload of(SignerImportInput draft, DatedNameIndex roster, MatchScope scope) {
        boolean isFile = draft.file() != null;
        byte[] bytes = isFile ? draft.file() : draft.text().getBytes(StandardCharsets.UTF_8);
        FileKind kind = isFile ? FileKind.of(bytes) : FileKind.of(draft.text());
        String digest = Sha256.hex(bytes);
        return switch (kind) {
            case XLSX -> sheet(SignerWorkbookReader.read(bytes), null, digest, roster, scope);
            case JSON -> {
                TextDecoder text = TextDecoder.of(bytes);
                yield sheet(JsonSignerReader.read(text.text(), text.notices()), text.text(), digest, roster, scope);
            }
            case TEXT -> {
                TextDecoder text = TextDecoder.of(bytes);
                yield isTable(draft.fileName()) || CsvSheetReader.is(text.text())
                        ? sheet(CsvSheetReader.read(text), text.text(), digest, roster, scope)
                        : text("text", DocumentTextReader.read(text), digest, roster, scope);
            }
            default -> document(kind.word(), DocumentTextReader.read(bytes, kind), digest, roster, scope);
        };
    }

    /** Reads the tables with known headers, because they may say who did not sign; otherwise the text. */
    private static ParsedSignerUpload document(
            String kind, ExtractedDocument document, String digest, DatedNameIndex roster, MatchScope scope) {
        List<List<SheetRow>> tables = document.tables().stream()
                .filter(table -> SignerSheet.known(table) > 1)
                .toList();
        if (tables.isEmpty()) {
            return CsvSheetReader.is(document.text())
                    ? sheet(
                            SignerSheet.of(kind, CsvSheetReader.table(document.text()), document.notices()),
                            null,
                            digest,
                            roster,
                            scope)
                    : text(kind, document, digest, roster, scope);
        }
        List<String> notices = new ArrayList<>(document.notices());
        notices.add("only the tables with headers were read" + namedOutside(document, tables, roster, scope));
        List<SignerSheet.SheetRecord> records = new ArrayList<>();
        for (List<SheetRow> table : tables) {
            SignerSheet sheet = SignerSheet.of(kind, table, List.of());
            notices.addAll(sheet.notices());
            sheet.records().forEach(record -> records.add(record.numbered(records.size() + 1)));
        }
        return sheet(new SignerSheet(kind, notices, records, false, false), null, digest, roster, scope);
    }

    /** Returns the leads and signers that only the text around the tables names, as the end of a notice. */
    private static String namedOutside(
            ExtractedDocument document, List<List<SheetRow>> tables, DatedNameIndex roster, MatchScope scope) {
        if (document.text().length() > MAX_AROUND_TABLES) {
            return "";
        }
        String cells = tables.stream()
                .flatMap(List::stream)
                .filter(row -> row.line() > 0)
                .map(row -> String.join("\t", row.cells()))
                .collect(Collectors.joining("\n"));
        String names = MentionedMembers.of(document.text(), roster, scope).signers().stream()
                .filter(it -> it.match().matched() && !cells.contains(it.written()))
                .map(Mention::written)
                .distinct()
                .limit(MAX_REPORTED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "; the text around them names " + names + " as leads or signers";
    }

    /** Returns the passages with several names; empty for a sheet. */
    List<NamePassage> lists() {
        return list == null ? List.of() : list.lists();
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

    /** @param text the text that the records were read from; null for the records themselves */
    private static ParsedSignerUpload sheet(
            SignerSheet sheet, String text, String digest, DatedNameIndex roster, MatchScope scope) {
        List<UploadedName> names = sheet.records().stream()
                .map(record -> SheetNameMatcher.name(record, roster, scope))
                .toList();
        if (sheet.guessed() && names.stream().noneMatch(name -> name.match().matched())) {
            throw SignerSheet.withoutNames(List.of());
        }
        Set<String> withoutMembers = withoutMembers(sheet, names);
        List<String> notices = sheet.notices().stream()
                .filter(notice ->
                        withoutMembers.stream().noneMatch(name -> notice.startsWith(SignerWorkbookReader.about(name))))
                .collect(Collectors.toCollection(ArrayList::new));
        withoutMembers.forEach(name ->
                notices.add(SignerWorkbookReader.about(name) + "no Member is named, so the sheet was not read"));
        List<UploadedName> read = names.stream()
                .filter(name -> name.sheet() == null || !withoutMembers.contains(name.sheet()))
                .toList();
        return new ParsedSignerUpload(
                sheet.format(),
                text == null ? lines(sheet) : text,
                digest,
                notices,
                null,
                IntStream.range(0, read.size())
                        .mapToObj(i -> read.get(i).numbered(i + 1))
                        .toList(),
                sheet.outreach());
    }

    /** Returns the worksheets without a known header where no cell is the name of a Member. */
    private static Set<String> withoutMembers(SignerSheet sheet, List<UploadedName> names) {
        Set<String> without = new LinkedHashSet<>();
        sheet.records().stream()
                .filter(record -> record.guessed() && record.sheet() != null)
                .forEach(record -> without.add(record.sheet()));
        names.stream().filter(name -> name.match().matched()).forEach(name -> without.remove(name.sheet()));
        return without;
    }

    private static ParsedSignerUpload text(
            String kind, ExtractedDocument document, String digest, DatedNameIndex roster, MatchScope scope) {
        MentionedMembers list = MentionedMembers.of(document.text(), roster, scope);
        return new ParsedSignerUpload(
                kind,
                document.text(),
                digest,
                document.notices(),
                list,
                TextSignerReader.of(list, document.text()),
                false);
    }

    /**
     * Returns this upload if it lists signers.
     *
     * @throws FileFormatException if it contains no names, with what was found instead, or lists calls and not signatures
     */
    public ParsedSignerUpload requireSigners() {
        if (outreach) {
            throw UnimportableExport.OUTREACH.refusal();
        }
        if (names.isEmpty()) {
            throw FileFormatException.withoutSigners(list == null ? emptyTable() : ignoredParts());
        }
        return this;
    }

    private String emptyTable() {
        return "The table has a header but no records. Add a row for each signer." + noticed();
    }

    private String ignoredParts() {
        List<String> parts = new ArrayList<>();
        list.ignored().forEach(each -> parts.add("\"" + shortened(each.written()) + "\" " + each.reason()));
        String found = parts.isEmpty()
                ? ""
                : " Found: " + parts.stream().distinct().limit(MAX_REPORTED).collect(Collectors.joining("; ")) + ".";
        return "The text names no Member as a signer." + found
                + " Send the list of signers, with one name on each line." + noticed();
    }

    private static String shortened(String words) {
        return words.length() > MAX_REPORTED_TEXT ? words.substring(0, MAX_REPORTED_TEXT) + "…" : words;
    }

    private String noticed() {
        return notices.isEmpty() ? "" : " Note: " + String.join("; ", notices) + ".";
    }
}
