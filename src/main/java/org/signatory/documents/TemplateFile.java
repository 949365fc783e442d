package org.signatory.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.signatory.imports.UnreadableFile;
import org.signatory.imports.WordFile;

/** A Word file that can be a template, with the names of what there is to fill in. */
record TemplateFile(byte[] bytes, List<String> placeholders) {

    private static final long MOST_UNPACKED = 16L << 20;
    private static final int A_PIECE = 8192;

    /** Refuses what cannot be one, in a sentence that says what to do. */
    static TemplateFile read(byte[] bytes) {
        limit(bytes);
        try (XWPFDocument document = WordFile.open(bytes)) {
            if (!document.getPackagePart().getContentType().equals(XWPFRelation.DOCUMENT.getContentType())) {
                throw new UnreadableFile("The file is a Word template or has macros. Save it as .docx and send that.");
            }
            refuseLinks(document);
            return new TemplateFile(bytes, placeholders(document));
        } catch (IOException | OpenXML4JException e) {
            throw damaged();
        }
    }

    private static UnreadableFile damaged() {
        return new UnreadableFile("The file is damaged. Open it, save it again and send that.");
    }

    /** A template is held in memory whole whenever it is used, so it may not be one that unpacks to very much. */
    private static void limit(byte[] bytes) {
        byte[] piece = new byte[A_PIECE];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new UnreadableFile("The file unpacks to more than 16 MiB. Make its pictures smaller.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged();
        }
    }

    /** Whoever opens a letter must not load a picture or a template from elsewhere by it. Links to click on are fine. */
    private static void refuseLinks(XWPFDocument document) throws OpenXML4JException {
        for (PackagePart part : document.getPackage().getParts()) {
            if (part.isRelationshipPart()) {
                continue;
            }
            for (PackageRelationship relation : part.getRelationships()) {
                String kind = relation.getRelationshipType().replaceFirst(".*/", "");
                if (relation.getTargetMode() == TargetMode.EXTERNAL && !kind.equals("hyperlink")) {
                    throw new UnreadableFile("The file loads something from elsewhere when it is opened (" + kind
                            + "). Put it into the file, or take it out.");
                }
            }
        }
    }

    private static List<String> placeholders(XWPFDocument document) {
        List<WordText> texts = WordPaper.parts(document).stream()
                .map(WordText::within)
                .flatMap(Collection::stream)
                .toList();
        List<String> names = texts.stream()
                .flatMap(text -> text.placeholders().stream())
                .distinct()
                .toList();
        for (String name : names) {
            if (Placeholder.named(name).isEmpty()) {
                throw new UnreadableFile("There is no placeholder {{" + name + "}}. There are " + all() + ".");
            }
        }
        if (names.isEmpty()) {
            throw new UnreadableFile("There is no placeholder in the file. There are " + all() + ".");
        }
        long blocks = texts.stream()
                .filter(text -> text.placeholders().stream().anyMatch(TemplateFile::isBlock))
                .count();
        long alone = document.getDocument().getBody().getPList().stream()
                .map(paragraph -> WordText.of(paragraph).text())
                .filter(text ->
                        Placeholder.alone(text).filter(Placeholder::isBlock).isPresent())
                .count();
        if (blocks != alone) {
            throw new UnreadableFile(
                    "Put {{addressees}}, {{body}}, {{signatures}} and {{endorsers}} each into a paragraph of its own,"
                            + " outside of tables, boxes, headers and footers.");
        }
        return Arrays.stream(Placeholder.values())
                .map(Placeholder::word)
                .filter(word -> names.stream().anyMatch(word::equalsIgnoreCase))
                .toList();
    }

    private static boolean isBlock(String name) {
        return Placeholder.named(name).filter(Placeholder::isBlock).isPresent();
    }

    private static String all() {
        return Stream.of(Placeholder.values()).map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
