package org.signatory.ingest.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Limits the streams of a PDF that the library decodes while it opens the file: cross-reference streams and streams of
 * objects. They are searched for in the bytes, because the structure of the file is not known yet.
 */
final class PdfStreamCheck {

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream *(?:\\r\\n|\\n|\\r)");
    private static final Pattern ESCAPED = Pattern.compile("/[^\\s/<>\\[\\]()]*?#[0-9a-fA-F]{2}");
    private static final Pattern OBJECTS = Pattern.compile("/First\\s*(?:%|\\d++(?!\\s+\\d+\\s+R))");
    private static final Pattern OBJECTS_ELSEWHERE = Pattern.compile("/First\\s+\\d+\\s+\\d+\\s+R");
    private static final Pattern NUMBER = Pattern.compile("/N\\s*[\\d%]");
    private static final Pattern REFERENCES = Pattern.compile("/W\\s*(?:\\[\\s*[\\d%]|%|\\d+\\s+\\d+\\s+R)");
    private static final Pattern SMALL_REFERENCES =
            Pattern.compile("/W\\s*\\[\\s*\\d{1,2}\\s+\\d{1,2}\\s+\\d{1,2}\\s*]");
    private static final Pattern FILTER =
            Pattern.compile("/Filter(?!\\s*(?:/(?:FlateDecode|Fl|Standard)\\s*[/>]|\\[\\s*/(?:FlateDecode|Fl)\\s*]))");
    private static final Pattern COLUMNS = Pattern.compile("/Columns(?!\\s*\\d{1,4}\\s*[/>])");
    private static final int BUFFER_SIZE = 8192;
    private static final int HEADER = 2;

    private final byte[] content;
    private final String text;
    private int decoded;

    private PdfStreamCheck(byte[] content) {
        this.content = content;
        this.text = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** @throws FileFormatException if the streams are too large or have an unusual form */
    static void check(byte[] content) {
        new PdfStreamCheck(content).check();
    }

    static FileFormatException tooLarge() {
        return FileFormatException.of(
                "The file's text and fonts unpack to more than %d MiB. Upload a file with only the letter, or paste the letter as text.",
                FileLimits.MAX_PDF_BYTES >> 20);
    }

    static FileFormatException isProtected() {
        return new FileFormatException(
                "The file is protected. Save it as a PDF without protection and upload the new file.");
    }

    private void check() {
        Matcher stream = STREAM.matcher(text);
        int before = 0;
        boolean objects = false;
        while (stream.find()) {
            String dictionary = text.substring(before, stream.start());
            before = stream.end();
            // The outline of a document also has a first entry, but no number of objects.
            boolean hasObjects = is(OBJECTS, dictionary)
                    || is(OBJECTS_ELSEWHERE, dictionary) && is(NUMBER, dictionary)
                    || isEscaped(dictionary, "First");
            boolean hasReferences = is(REFERENCES, dictionary) || isEscaped(dictionary, "W");
            if (hasObjects || hasReferences) {
                objects |= hasObjects;
                if (is(FILTER, dictionary)
                        || is(COLUMNS, dictionary)
                        || hasReferences && !is(SMALL_REFERENCES, dictionary)
                        || isEscaped(dictionary, "Filter", "Columns")) {
                    throw OoxmlArchive.damaged();
                }
                inflate(stream.end());
            }
        }
        if (objects && (text.contains("/Encrypt") || isEscaped(text, "Encrypt"))) {
            // Encrypted streams cannot be measured before the library opens them.
            throw isProtected();
        }
    }

    private static boolean is(Pattern pattern, String dictionary) {
        return pattern.matcher(dictionary).find();
    }

    /** Returns whether one of these names contains escapes, which no program writes for letters. */
    private static boolean isEscaped(String dictionary, String... names) {
        Matcher escaped = ESCAPED.matcher(dictionary);
        while (escaped.find()) {
            String name = unescaped(
                    dictionary.substring(escaped.start() + 1, Math.min(dictionary.length(), escaped.start() + 31)));
            for (String each : names) {
                if (name.startsWith(each)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String unescaped(String name) {
        return Pattern.compile("#([0-9a-fA-F]{2})")
                .matcher(name)
                .replaceAll(hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    /** Inflates a stream without its header, which the library ignores too. */
    private void inflate(int start) {
        byte[] piece = new byte[BUFFER_SIZE];
        Inflater inflater = new Inflater(true);
        int from = Math.min(start + HEADER, content.length);
        inflater.setInput(content, from, content.length - from);
        try {
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                decoded += read;
                if (decoded > FileLimits.MAX_PDF_STRUCTURE_BYTES) {
                    throw tooLarge();
                }
            }
        } catch (DataFormatException e) {
            // The stream is not deflated, or damaged after the counted bytes.
        } finally {
            inflater.end();
        }
    }
}
