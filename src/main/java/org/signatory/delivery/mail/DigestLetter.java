package org.signatory.delivery.mail;

import java.util.List;

/**
 * Represents a letter in an email.
 *
 * @param standing the present status in words
 * @param news its changes, one sentence each
 */
record DigestLetter(String title, String address, String standing, List<String> news) {

    DigestLetter {
        title = RenderedMail.line(title);
        news = news.stream().map(RenderedMail::line).toList();
    }

    DigestLetter with(List<String> sentences) {
        return new DigestLetter(title, address, standing, sentences);
    }
}
