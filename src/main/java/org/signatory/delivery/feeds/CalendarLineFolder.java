package org.signatory.delivery.feeds;

import java.nio.charset.StandardCharsets;

/** Folds the lines of an iCalendar file at 75 octets of UTF-8 (RFC 5545, section 3.1); the library counts characters. */
final class CalendarLineFolder {

    private static final int MAX_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private CalendarLineFolder() {}

    /** Returns the file with its lines folded again, between characters. */
    static String folded(String file) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int character : file.replace(FOLD, "").codePoints().toArray()) {
            String written = Character.toString(character);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            boolean end = character == '\r' || character == '\n';
            if (!end && octets + size > MAX_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.append(written);
            octets = end ? 0 : octets + size;
        }
        return folded.toString();
    }
}
