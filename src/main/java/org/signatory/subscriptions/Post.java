package org.signatory.subscriptions;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** Hands mails to the server that takes them, or tells the log of them where there is none. */
@ApplicationScoped
class Post {

    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final Pattern REPLY = Pattern.compile("\\b[45]\\d\\d\\b");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ReactiveMailer mailer;

    @Inject
    Vertx vertx;

    private Context place;

    @Inject
    MailSettings settings;

    @Inject
    Links links;

    void start(@Observes StartupEvent event) {
        place = vertx.getOrCreateContext();
        MailSettings.faultOf(settings.host(), settings.from(), settings.publicUrl())
                .ifPresent(fault -> {
                    throw new IllegalStateException(fault);
                });
    }

    /** Sends a mail; whether it was taken. The log learns no more of it than whose it is, half hidden, and its subject. */
    boolean send(Mailing mailing, String email, Written written, String unsubscribe) {
        String to = Subscriber.masked(email);
        if (settings.host().isEmpty()) {
            LOG.infof("Not sent, for SIGNATORY_SMTP_HOST is not set: mail to %s: %s", to, written.subject());
            return true;
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
                .addHeader("List-Unsubscribe", "<" + unsubscribe + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        try {
            hand(mail);
            LOG.infof("Mail to %s: %s", to, written.subject());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Mail to %s was not taken (%s) and is tried again: %s", to, reason(e), written.subject());
            return false;
        }
    }

    /**
     * Sends a mail from one event loop always: where the one that connects is not the one that listens, a mail server's
     * greeting can come before anybody listens, and each waits for the other.
     */
    private void hand(Mail mail) {
        Uni.createFrom()
                .<Void>emitter(out ->
                        place.runOnContext(any -> mailer.send(mail).subscribe().with(out::complete, out::fail)))
                .await()
                .atMost(PATIENCE);
    }

    /** The kind of failure and the server's number; its words may hold the address. */
    private static String reason(RuntimeException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
        return cause.getClass().getSimpleName() + (reply.find() ? " " + reply.group() : "");
    }
}
