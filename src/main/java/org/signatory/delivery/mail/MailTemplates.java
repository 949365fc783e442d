package org.signatory.delivery.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Holds the templates of all emails, each as plain text and as HTML. */
@CheckedTemplate(basePath = "mails", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class MailTemplates {

    private MailTemplates() {}

    static native TemplateInstance confirmation(
            String what, String confirm, String until, String server, String unsubscribe);

    static native TemplateInstance confirmationText(
            String what, String confirm, String until, String server, String unsubscribe);

    static native TemplateInstance deadline(
            DigestLetter letter, String deadline, String reminder, String server, String unsubscribe);

    static native TemplateInstance deadlineText(
            DigestLetter letter, String deadline, String reminder, String server, String unsubscribe);

    static native TemplateInstance digest(
            List<DigestLetter> letters, List<DigestLetter> coming, String server, String unsubscribe);

    static native TemplateInstance digestText(
            List<DigestLetter> letters, List<DigestLetter> coming, String server, String unsubscribe);
}
