package org.signatory.delivery.mail;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.signatory.support.TestData;

/** Holds a test's mail server and the emails that it received. */
final class Inbox implements AutoCloseable {

    private static final Pattern CONFIRMATION = Pattern.compile("https://letters.example.org(/subscriptions/\\S+)");

    private final GreenMail server = new GreenMail(new ServerSetup(
            ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class),
            "127.0.0.1",
            ServerSetup.PROTOCOL_SMTP));

    /** Represents an email as a person and a mail program see it. */
    record Received(MimeMessage message) {

        String header(String name) {
            try {
                String[] values = message.getHeader(name);
                return values == null ? null : String.join("\n", values);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String to() {
            return header("To");
        }

        String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String text() {
            return part("text/plain");
        }

        String html() {
            return part("text/html");
        }

        private String part(String type) {
            try {
                Multipart parts = (Multipart) message.getContent();
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart part = parts.getBodyPart(i);
                    if (part.isMimeType(type)) {
                        return part.getContent().toString().replace("\r\n", "\n");
                    }
                }
                throw new IllegalStateException("No part of the mail is " + type);
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Returns the path of the confirmation page. */
        String confirmation() {
            Matcher link = CONFIRMATION.matcher(text());
            if (!link.find()) {
                throw new AssertionError("There is no link in " + text());
            }
            return link.group(1);
        }

        /** Returns the path that a mail program posts to. */
        String unsubscription() {
            return header("List-Unsubscribe").replaceFirst("<https://letters.example.org(/.*)>", "$1");
        }
    }

    void open() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Returns all emails, by address and then in order of arrival. */
    List<Received> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Received::new).toList();
    }

    /** Returns the emails to one address in order of arrival. */
    List<Received> mails(String to) {
        return mails().stream().filter(mail -> mail.to().equals(to)).toList();
    }

    Received last(String to) {
        List<Received> mails = mails(to);
        return mails.get(mails.size() - 1);
    }

    /** Deletes all received emails. */
    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the mail jobs once, after every event has its position. */
    /** Runs on any thread, as with the scheduler. */
    static void runMailJobs() {
        ManagedContext request = Arc.container().requestContext();
        boolean begun = !request.isActive();
        if (begun) {
            request.activate();
        }
        try {
            place();
            CDI.current().select(MailScheduler.class).get().goRound();
        } finally {
            if (begun) {
                request.terminate();
            }
        }
    }

    static void place() {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager()
                        .createNativeQuery("select assign_event_positions()")
                        .getSingleResult());
    }

    static ValidatableResponse ask(RequestSpecification caller, String email, String more) {
        return caller.body("{\"email\": \"" + email + "\"" + (more.isEmpty() ? "" : ", " + more) + "}")
                .post("/v1/subscriptions")
                .then();
    }

    /** Subscribes an address, confirms it, and returns the confirmation email. */
    Received subscribe(RequestSpecification caller, String email, String more) {
        ask(caller, email, more).statusCode(202);
        runMailJobs();
        Received mail = last(email);
        TestData.anonymous()
                .contentType("application/x-www-form-urlencoded")
                .post(mail.confirmation())
                .then()
                .statusCode(200);
        return mail;
    }
}
