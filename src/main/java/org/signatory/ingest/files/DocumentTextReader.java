package org.signatory.ingest.files;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Reads the text of uploaded letters, releases, pages and emails. */
public final class DocumentTextReader {

    private DocumentTextReader() {}

    /** Reads the text of an uploaded file, or a pasted text if there is no file. */
    public static ExtractedDocument read(String text, byte[] file) {
        return file == null
                ? read(text.getBytes(StandardCharsets.UTF_8), FileKind.of(text))
                : read(file, FileKind.of(file));
    }

    /**
     * Reads the text of a document.
     *
     * @throws FileFormatException if the file is a workbook or JSON, cannot be read, or contains no text
     */
    public static ExtractedDocument read(byte[] content, FileKind kind) {
        ExtractedDocument document =
                switch (kind) {
                    case PDF -> PdfText.of(content);
                    case DOCX -> DocxText.of(content);
                    case RTF -> RtfText.of(content);
                    case EML -> EmailFileReader.of(content);
                    case HTML -> page(TextDecoder.of(content).text());
                    case TEXT -> plain(TextDecoder.of(content));
                    case XLSX ->
                        throw new FileFormatException(
                                "This is a spreadsheet. Open a letter, select “Import signers” and upload the file there.");
                    case JSON ->
                        throw UnimportableExport.ofJson(TextDecoder.of(content).text())
                                .map(UnimportableExport::refusal)
                                .orElseGet(
                                        () -> new FileFormatException(
                                                "This is a JSON file. Open a letter, select “Import signers” and upload the file there, or paste the text itself."));
                };
        return requireText(document, kind);
    }

    /**
     * Reads a text that is decoded already.
     *
     * @throws FileFormatException if the text is blank or an export of this product
     */
    public static ExtractedDocument read(TextDecoder text) {
        return requireText(plain(text), FileKind.TEXT);
    }

    private static ExtractedDocument requireText(ExtractedDocument document, FileKind kind) {
        if (document.text().isBlank()) {
            throw new FileFormatException(
                    kind == FileKind.PDF
                            ? "There is no text in the file; it may be a scanned image. Paste the list as text."
                            : "There is no text in the file." + noticed(document));
        }
        return document;
    }

    private static ExtractedDocument plain(TextDecoder text) {
        UnimportableExport.of(CsvSheetReader.rows(text.text())).ifPresent(export -> {
            throw export.refusal();
        });
        return new ExtractedDocument(text.text(), List.of(), text.notices(), published(text.text()));
    }

    private static ExtractedDocument page(String html) {
        ExtractedDocument document = HtmlText.of(html);
        return new ExtractedDocument(document.text(), document.tables(), document.notices(), published(html));
    }

    private static LocalDate published(String html) {
        return HtmlPublicationDate.in(html).orElse(null);
    }

    private static String noticed(ExtractedDocument document) {
        return document.notices().isEmpty() ? "" : " Note: " + String.join("; ", document.notices()) + ".";
    }
}
