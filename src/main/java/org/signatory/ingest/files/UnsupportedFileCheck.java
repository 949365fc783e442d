package org.signatory.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rejects unsupported files with an error that names the format and suggests an alternative. */
final class UnsupportedFileCheck {

    private static final String AS_SHEET = " Save the spreadsheet as .xlsx or .csv and upload it again.";
    private static final String AS_DOCUMENT = " Save the document as .docx or .pdf and upload it again.";
    private static final String PICTURE = "This is a picture. Upload the list as text, .xlsx or .docx.";
    private static final byte[] OLE2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final int MAX_MEDIA_TYPE = 200;

    /** The first bytes of files that contain no text. */
    private static final Map<String, String> BY_START = new LinkedHashMap<>();

    /** The names of streams in old Office files; such a file with a password is encrypted as a whole. */
    private static final Map<String, String> BY_STREAM = new LinkedHashMap<>();

    static {
        BY_START.put("\u0089PNG", PICTURE);
        BY_START.put("\u00ff\u00d8\u00ff", PICTURE);
        BY_START.put("GIF8", PICTURE);
        BY_START.put("II*\0", PICTURE);
        BY_START.put("MM\0*", PICTURE);
        BY_START.put("\u001f\u008b", "This is a compressed file. Extract it and upload the file inside.");
        BY_START.put("Rar!", "This is a compressed file. Extract it and upload the file inside.");
        BY_START.put("7z\u00bc\u00af", "This is a compressed file. Extract it and upload the file inside.");
        BY_STREAM.put(
                "EncryptedPackage", "The file is password-protected. Remove the password and upload the file again.");
        BY_STREAM.put("Workbook", "This is an old Excel spreadsheet (.xls)." + AS_SHEET);
        BY_STREAM.put("Book", "This is an old Excel spreadsheet (.xls)." + AS_SHEET);
        BY_STREAM.put("WordDocument", "This is an old Word document (.doc)." + AS_DOCUMENT);
        BY_STREAM.put("__substg1.0", "This is an Outlook message (.msg). Save it as .eml, or paste its text.");
    }

    private UnsupportedFileCheck() {}

    /** @throws FileFormatException if a file is of a kind that is not read */
    static void check(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        BY_START.forEach((bytes, reason) -> {
            if (start.startsWith(bytes)) {
                throw new FileFormatException(reason);
            }
        });
        if (FileKind.startsWith(content, OLE2)) {
            throw old(new String(content, StandardCharsets.ISO_8859_1));
        }
    }

    private static FileFormatException old(String content) {
        for (Map.Entry<String, String> stream : BY_STREAM.entrySet()) {
            if (content.contains(String.join("\0", stream.getKey().split("")))) {
                return new FileFormatException(stream.getValue());
            }
        }
        return new FileFormatException(
                "The file is password-protected or in an old Office format. Save it as .xlsx, .docx or CSV without a password.");
    }

    /** Returns the reason for rejecting an archive that is neither a workbook nor a Word document. */
    static FileFormatException archive(OoxmlArchive archive) {
        String type = mediaType(archive);
        if (type.contains("opendocument.spreadsheet")) {
            return new FileFormatException("This is an OpenDocument spreadsheet (.ods)." + AS_SHEET);
        }
        if (type.contains("opendocument.text")) {
            return new FileFormatException("This is an OpenDocument text document (.odt)." + AS_DOCUMENT);
        }
        if (type.contains("opendocument")) {
            return new FileFormatException("This is an OpenDocument file. Save it as .xlsx, .docx or .pdf.");
        }
        if (archive.hasPartUnder("ppt/")) {
            return new FileFormatException("This is a presentation. Upload the list as text, .xlsx or .docx.");
        }
        if (archive.names().stream().anyMatch(name -> name.startsWith("Index/") && name.endsWith(".iwa"))) {
            return new FileFormatException("This is a Pages or Numbers file. Export it as .docx, .xlsx or .csv.");
        }
        return new FileFormatException(
                "The file is a ZIP archive, not a spreadsheet or a letter. Extract the files and upload them one at a time.");
    }

    private static String mediaType(OoxmlArchive archive) {
        if (!archive.names().contains("mimetype")) {
            return "";
        }
        try (InputStream part = archive.part("mimetype")) {
            return new String(part.readNBytes(MAX_MEDIA_TYPE), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "";
        }
    }
}
