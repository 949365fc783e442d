package org.signatory.delivery.mail;

/**
 * Represents the content of an email.
 *
 * @param unsubscribe the link that ends all subscriptions of the address
 * @param sent the action to run after the email is sent
 */
record RenderedMail(String subject, String text, String html, String unsubscribe, Runnable sent) {

    private static final int MAX_SUBJECT_LENGTH = 160;

    RenderedMail {
        subject = line(subject);
    }

    /** Converts text to one line of a header or an email, with spaces instead of line breaks. */
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
