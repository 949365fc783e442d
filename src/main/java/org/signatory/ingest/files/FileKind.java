package org.signatory.ingest.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Identifies the kind of a file by its content. */
public enum FileKind {
    XLSX,
    DOCX,
    PDF,
    RTF,
    HTML,
    EML,
    JSON,
    TEXT;

    private static final int SAMPLE = 4_000;
    private static final Pattern PAGE = Pattern.compile(
            "(?is)(?:<\\?xml[^>]{0,200}>\\s{0,20})?(?:<!--.{0,500}?-->\\s{0,20})?<(?:!doctype html|html|head|body|meta|div|p|table|ul|ol|span"
                    + "|h[1-6]|b|br|center|article|section)\\b.*");
    private static final Pattern XML =
            Pattern.compile("(?is)<(?:\\?xml\\b|[a-z][\\w.-]{0,50}(?::[\\w.-]{1,50})?[\\s>]).*");

    /** A pasted text may begin with a tag; only a declaration shows that it is XML. */
    private static final Pattern PASTED_XML = Pattern.compile("(?s)<\\?xml\\b.*");

    private static final Pattern JSON_START = Pattern.compile("(?:\\[\\s{0,100})?\\{\\s{0,100}[\"}]");
    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,70}:(?: .*|$)");
    private static final Pattern SENDER = Pattern.compile("(?im)^(?:From|Return-Path|Received|MIME-Version):.*");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Subject|Message-ID|Received|Content-Type|Content-Transfer-Encoding):.*");

    /** Rejects an unsupported file, in a sentence that says what to do. */
    public static FileKind of(byte[] content) {
        if (startsWith(content, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return PDF;
        }
        if (startsWith(content, new byte[] {'P', 'K', 3, 4})) {
            return zipped(content);
        }
        UnsupportedFileCheck.check(content);
        return startsWith(content, "{\\rtf".getBytes(StandardCharsets.US_ASCII))
                ? RTF
                : written(beginning(content), XML);
    }

    /** Identifies the kind of a pasted text. */
    public static FileKind of(String text) {
        return text.stripLeading().startsWith("{\\rtf")
                ? RTF
                : written(text.substring(0, Math.min(text.length(), SAMPLE)), PASTED_XML);
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static String beginning(byte[] content) {
        return TextDecoder.beginning(Arrays.copyOf(content, Math.min(content.length, SAMPLE)));
    }

    private static FileKind written(String beginning, Pattern xml) {
        String text = beginning.strip();
        if (JSON_START.matcher(text).lookingAt()) {
            return JSON;
        }
        if (text.startsWith("<")) {
            if (PAGE.matcher(text).matches()) {
                return HTML;
            }
            if (xml.matcher(text).matches()) {
                throw new FileFormatException("This is an XML file. Send the same data as JSON, .xlsx or .csv.");
            }
        }
        return isMail(text) ? EML : TEXT;
    }

    /** Returns whether a text begins with the headers of an email. */
    private static boolean isMail(String text) {
        int count = 0;
        StringBuilder headers = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) {
                break;
            }
            boolean continued = count > 0 && Character.isWhitespace(line.charAt(0));
            if (!continued && !HEADER.matcher(line).matches()) {
                return false;
            }
            count++;
            headers.append(line).append('\n');
        }
        return count > 1
                && SENDER.matcher(headers).find()
                && RECIPIENT.matcher(headers).find();
    }

    private static FileKind zipped(byte[] content) {
        OoxmlArchive archive = OoxmlArchive.open(content, FileLimits.MAX_UNPACKED_BYTES);
        if (archive.hasPartUnder("xl/")) {
            return XLSX;
        }
        if (archive.hasPartUnder("word/")) {
            return DOCX;
        }
        throw UnsupportedFileCheck.archive(archive);
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
