package org.signatory.delivery.mail;

import java.util.List;

/**
 * Represents a letter in an email.
 *
 * @param standing the present status in words
 * @param news its changes, one sentence each
 * @param reminder names the signers who have not confirmed the current text; empty for none, and for outsiders
 * @param confirmations URL of the form to confirm them; null for readers who cannot use it
 */
record DigestLetter(
        String title, String address, String standing, List<String> news, String reminder, String confirmations) {

    DigestLetter {
        title = RenderedMail.line(title);
        news = news.stream().map(RenderedMail::line).toList();
    }

    DigestLetter with(List<String> sentences) {
        return new DigestLetter(title, address, standing, sentences, reminder, confirmations);
    }

    /** Adds the reminder, with a link to the form for readers who can use it. */
    DigestLetter withReminder(String sentence, boolean canConfirm) {
        return new DigestLetter(title, address, standing, news, sentence, canConfirm ? address + "#reconfirm" : null);
    }
}
