package org.signatory.ingest.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes bytes as text: by their byte order mark, otherwise as strict UTF-8, otherwise as Windows-1252, which Excel
 * uses for CSV.
 *
 * @param notices remarks about the decoding for the user
 */
public record TextDecoder(String text, String encoding, List<String> notices) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int SAMPLE = 2_000;

    private static final int MAX_BYTES_PER_CHARACTER = 3;

    /**
     * Reads bytes as text.
     *
     * @throws FileFormatException if the text is longer than {@link FileLimits#MAX_TEXT} or contains a null character, so that
     *     it is not a text file
     */
    public static TextDecoder of(byte[] bytes) {
        if (bytes.length > (long) FileLimits.MAX_TEXT * MAX_BYTES_PER_CHARACTER + MAX_BYTES_PER_CHARACTER) {
            throw tooLong();
        }
        TextDecoder read = decode(bytes);
        if (read.text.length() > FileLimits.MAX_TEXT) {
            throw tooLong();
        }
        if (read.text.indexOf('\0') >= 0) {
            throw new FileFormatException(
                    "The file contains NUL characters, so it is not plain text. Save the file as plain text and upload the new file.");
        }
        return read;
    }

    static FileFormatException tooLong() {
        return FileFormatException.of(
                "The file has more than %,d characters of text. Upload only the list or letter, or split the file and upload each part separately.",
                FileLimits.MAX_TEXT);
    }

    /** Decodes the beginning of a file, which may end within a character. */
    static String beginning(byte[] bytes) {
        String text = decode(bytes).text;
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static TextDecoder decode(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new TextDecoder(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8", List.of());
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new TextDecoder(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16", List.of());
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new TextDecoder(
                    new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16", List.of());
        }
        int[] zeros = new int[2];
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (Math.max(zeros[0], zeros[1]) * 4 > sample && sample > 3) {
            Charset order = zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            return new TextDecoder(new String(bytes, order), "UTF-16", List.of("read as UTF-16"));
        }
        try {
            return new TextDecoder(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    "UTF-8",
                    List.of());
        } catch (CharacterCodingException e) {
            return new TextDecoder(
                    new String(bytes, WINDOWS),
                    "Windows-1252",
                    new ArrayList<>(
                            List.of("read as Windows-1252, since it is not UTF-8; check the accented letters")));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
