package org.signatory.delivery.mail;

import java.util.List;

/**
 * A letter as a mail shows it.
 *
 * @param standing how it stands now
 * @param news what happened to it, a sentence each
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
