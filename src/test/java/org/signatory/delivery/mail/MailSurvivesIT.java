package org.signatory.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Kills the product while it sends emails, and starts it again. */
class MailSurvivesIT {

    private static final int READERS = 40;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void duplicateEmailsAfterAKillHaveTheSameMessageId() throws Exception {
        Map<String, String> settings = Map.of(
                "SIGNATORY_DATA_DIR", folder.resolve("data").toString(),
                "SIGNATORY_SMTP_HOST", "127.0.0.1",
                "SIGNATORY_SMTP_PORT", String.valueOf(server.getSmtp().getPort()),
                "SIGNATORY_SMTP_FROM", "letters@example.org",
                "SIGNATORY_SMTP_STARTTLS", "DISABLED",
                "SIGNATORY_PUBLIC_URL", "https://letters.example.org",
                "SIGNATORY_MAIL_INTERVAL", "1s");
        RunningProduct product = RunningProduct.startPrepared(folder, settings);
        try {
            IntStream.range(0, READERS)
                    .forEach(i -> product.admin()
                            .body(Map.of("email", "office-" + i + "@example.org", "kinds", List.of("deadline")))
                            .post("/v1/subscriptions")
                            .then()
                            .statusCode(202));
            await(() -> mails().size() == READERS);
            for (Inbox.Received mail : mails()) {
                RestAssured.given()
                        .post(product.baseUrl() + mail.confirmation())
                        .then()
                        .statusCode(200);
            }
            server.purgeEmailFromAllMailboxes();
            String letter = product.admin()
                    .body(Map.of(
                            "title", "A letter",
                            "chamber", "house",
                            "visibility", "public",
                            "deadline",
                                    Map.of(
                                            "at",
                                            Instant.now()
                                                    .plus(20, ChronoUnit.HOURS)
                                                    .toString())))
                    .post("/v1/letters")
                    .path("id");
            product.admin()
                    .body(Map.of("to", "open", "on", "2021-02-01"))
                    .post("/v1/letters/" + letter + "/status-transitions");
            await(() -> mails().size() >= READERS / 4);
            product.kill();
        } finally {
            product.close();
        }
        assertThat(mails()).hasSizeLessThan(READERS);
        try (RunningProduct again = RunningProduct.start(folder, settings)) {
            await(() -> byReader().size() == READERS);
            assertThat(again.log()).doesNotContain("office-");
        }
        assertThat(mails().size() - READERS).isBetween(0, 1);
    }

    private List<Inbox.Received> mails() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Inbox.Received::new)
                .toList();
    }

    /** Returns the single Message-ID of the emails to each recipient. */
    private Map<String, String> byReader() {
        Map<String, String> ids = new HashMap<>();
        List<Inbox.Received> come = mails();
        come.forEach(mail -> ids.put(mail.to(), mail.header("Message-ID")));
        come.forEach(mail -> assertThat(ids).containsEntry(mail.to(), mail.header("Message-ID")));
        return ids;
    }

    private static void await(BooleanSupplier so) {
        long end = System.nanoTime() + PATIENCE;
        while (!so.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
