package org.signatory.delivery.mail;

import java.util.List;

/**
 * Represents a letter in an email.
 *
 * @param standing the present status in words
 * @param news its changes, one sentence each
 * @param reminder names the signers who have not confirmed the current text; empty for none, and for outsiders
 */
record DigestLetter(String title, String address, String standing, List<String> news, String reminder) {

    DigestLetter {
        title = RenderedMail.line(title);
        news = news.stream().map(RenderedMail::line).toList();
    }

    DigestLetter with(List<String> sentences) {
        return new DigestLetter(title, address, standing, sentences, reminder);
    }

    DigestLetter withReminder(String sentence) {
        return new DigestLetter(title, address, standing, news, sentence);
    }

    /** Returns the URL of the list of signers who have not confirmed the text, with the form to confirm them. */
    public String confirmations() {
        return address + "#reconfirm";
    }
}
