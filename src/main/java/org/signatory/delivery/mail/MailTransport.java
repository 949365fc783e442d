package org.signatory.delivery.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jboss.logging.Logger;

/** Sends emails to the SMTP server, or logs them if none is configured. */
@ApplicationScoped
@RequiredArgsConstructor
class MailTransport {

    private static final Logger LOG = Logger.getLogger(MailTransport.class);
    private static final Pattern REPLY = Pattern.compile("\\b[45]\\d\\d\\b");

    /** The prefixes of the mail client's failures about one recipient or one email. */
    private static final List<String> ABOUT_THIS_MAIL =
            List.of("recipient address not accepted", "sending data failed", "message exceeds allowed size limit");

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private Context place;
    private final MailSettings settings;
    private final MailLinks links;

    void start(@Observes StartupEvent event) {
        place = vertx.getOrCreateContext();
        MailSettings.faultOf(settings.host(), settings.from(), settings.publicUrl())
                .ifPresent(fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    /** The result of sending an email. */
    enum Reply {
        SENT,
        /** Permanently rejected: the recipient or the content. */
        REJECTED,
        /** Temporarily rejected. */
        DEFERRED,
        /** The mail server is unreachable or refuses all email, whatever the recipient. */
        UNREACHABLE
    }

    /** Sends an email. The log contains only its masked recipient and its subject. */
    Reply send(QueuedMail mailing, String email, RenderedMail written) {
        String to = Subscriber.masked(email);
        if (settings.host().isEmpty()) {
            LOG.infof("Email not sent because SIGNATORY_SMTP_HOST is not set: to %s: %s", to, written.subject());
            return Reply.SENT;
        }
        Mail mail = new Mail()
                .setFrom(settings.from().orElseThrow())
                .addTo(email)
                .setSubject(written.subject())
                .setText(written.text())
                .setHtml(written.html())
                .addHeader(
                        "Message-ID",
                        "<" + mailing.id + "@" + URI.create(links.server()).getHost() + ">")
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("List-Unsubscribe", "<" + written.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        try {
            hand(mail);
            LOG.infof("Email to %s: %s", to, written.subject());
            return Reply.SENT;
        } catch (RuntimeException e) {
            Reply reply = reply(e);
            LOG.warnf(
                    "Email to %s was not accepted (%s) and will be %s: %s",
                    to, reason(e), reply == Reply.REJECTED ? "dropped" : "retried", written.subject());
            return reply;
        }
    }

    /**
     * Always sends from the same event loop: if connecting and reading happen on different ones, the mail server's
     * greeting can arrive before the handler is set, and both sides wait for each other.
     */
    private void hand(Mail mail) {
        Uni.createFrom()
                .<Void>emitter(out ->
                        place.runOnContext(any -> mailer.send(mail).subscribe().with(out::complete, out::fail)))
                .await()
                .atMost(TIMEOUT);
    }

    /**
     * A refusal of the sender or the login concerns all emails and can be corrected, so no email is dropped because
     * of it.
     */
    private static Reply reply(RuntimeException e) {
        SMTPException refusal = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            refusal = cause instanceof SMTPException smtp ? smtp : refusal;
        }
        if (refusal == null || ABOUT_THIS_MAIL.stream().noneMatch(String.valueOf(refusal.getMessage())::startsWith)) {
            return Reply.UNREACHABLE;
        }
        return refusal.isPermanent() ? Reply.REJECTED : Reply.DEFERRED;
    }

    /** Returns the kind of failure and the server's reply code; the reply text may contain the address. */
    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
        return cause.getClass().getSimpleName() + (reply.find() ? " " + reply.group() : "");
    }
}
