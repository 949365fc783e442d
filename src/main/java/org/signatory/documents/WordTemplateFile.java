package org.signatory.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.signatory.ingest.files.DocxOpener;
import org.signatory.ingest.files.FileFormatException;

/** Represents a Word file that can be a template, with the names of its placeholders. */
record WordTemplateFile(byte[] bytes, List<String> placeholders) {

    /** Rejects a file that cannot be a template, in a sentence that says what to do. */
    static WordTemplateFile read(byte[] bytes) {
        try (XWPFDocument document = DocxOpener.open(bytes, WordTemplateSafetyValidator::check)) {
            if (!document.getPackagePart().getContentType().equals(XWPFRelation.DOCUMENT.getContentType())) {
                throw new FileFormatException(
                        "The file is a Word template or has macros. Save it as .docx and upload the new file.");
            }
            return new WordTemplateFile(bytes, placeholders(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> placeholders(XWPFDocument document) {
        List<WordParagraphText> texts = DocxRenderer.parts(document).stream()
                .map(WordParagraphText::within)
                .flatMap(Collection::stream)
                .toList();
        List<String> names = texts.stream()
                .flatMap(text -> text.placeholders().stream())
                .distinct()
                .toList();
        for (String name : names) {
            if (Placeholder.named(name).isEmpty()) {
                throw new FileFormatException(
                        "The file has an unknown placeholder, {{" + name + "}}. Use only " + all() + ".");
            }
        }
        if (names.isEmpty()) {
            throw new FileFormatException("The file has no placeholders. Add at least one of " + all() + ".");
        }
        long blocks = texts.stream()
                .filter(text -> text.placeholders().stream().anyMatch(WordTemplateFile::isBlock))
                .count();
        long alone = document.getDocument().getBody().getPList().stream()
                .map(paragraph -> WordParagraphText.of(paragraph).text())
                .filter(text ->
                        Placeholder.alone(text).filter(Placeholder::isBlock).isPresent())
                .count();
        if (blocks != alone) {
            throw new FileFormatException(
                    "Put each of these in its own paragraph, outside of tables, boxes, headers and footers: " + blocks()
                            + ".");
        }
        return Arrays.stream(Placeholder.values())
                .map(Placeholder::word)
                .filter(word -> names.stream().anyMatch(word::equalsIgnoreCase))
                .toList();
    }

    private static boolean isBlock(String name) {
        return Placeholder.named(name).filter(Placeholder::isBlock).isPresent();
    }

    private static String blocks() {
        return Stream.of(Placeholder.values())
                .filter(Placeholder::isBlock)
                .map(Placeholder::written)
                .collect(Collectors.joining(", "));
    }

    private static String all() {
        return Stream.of(Placeholder.values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
