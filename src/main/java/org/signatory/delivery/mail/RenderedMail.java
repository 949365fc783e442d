package org.signatory.delivery.mail;

/**
 * The contents of a mail.
 *
 * @param unsubscribe the link that ends all subscriptions of the address
 * @param sent what is to be noted once it is out
 */
record RenderedMail(String subject, String text, String html, String unsubscribe, Runnable sent) {

    private static final int MAX_SUBJECT_LENGTH = 160;

    RenderedMail {
        subject = line(subject);
    }

    /** A text as one line of a header or of a mail: whatever would end the line is a blank in it. */
    static String line(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        if (line.length() <= MAX_SUBJECT_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_SUBJECT_LENGTH - 1))
                ? MAX_SUBJECT_LENGTH - 1
                : MAX_SUBJECT_LENGTH;
        return line.substring(0, end) + "…";
    }
}
