package org.signatory.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.delivery.mail.Inbox.runMailJobs;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.CountedStatements;
import org.signatory.support.MailServerPort;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.SingleConnection;
import org.signatory.support.TestData;

/** Tests the cost of filling the email queue, and how a failing email affects the others. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@WithTestResource(MailServerPort.class)
class MailQueueTest {

    @Inject
    DeadlineMails deadlines;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2026-01-14T15:00:00Z");
    }

    @AfterEach
    void stop() {
        sessions.getStatistics().setStatisticsEnabled(false);
        MovableClock.run();
    }

    @Test
    void deadlineEmailsAreQueuedOnceWithAFixedNumberOfStatements() {
        for (int i = 0; i < 3; i++) {
            openLetter();
        }
        subscribe("select 'office' || n || '@example.org' from generate_series(1, 200) n", "deadline");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        deadlines.queue();
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(2 * SubscriptionAudience.values().length);
        assertThat(number("select count(*) from mailing where kind = 'DEADLINE'"))
                .isEqualTo(600);
        deadlines.queue();
        assertThat(number("select count(*) from mailing")).isEqualTo(600);
    }

    @Test
    void rejectedEmailDoesNotBlockOthersAndIsNotRetried() throws IOException {
        openLetter();
        subscribe(
                "values ('a@example.org'), ('gone@example.org'), ('later@example.org'), ('z@example.org')", "deadline");
        try (SelectiveMailServer server = new SelectiveMailServer()) {
            runMailJobs();
            assertThat(server.taken()).containsExactlyInAnyOrder("a@example.org", "z@example.org");
            MovableClock.stopAt("2026-01-14T15:30:00Z");
            runMailJobs();
            assertThat(server.recipients())
                    .containsExactlyInAnyOrder(
                            "a@example.org",
                            "z@example.org",
                            "gone@example.org",
                            "later@example.org",
                            "later@example.org");
        }
        assertThat(number("select count(*) from mailing where settled_at is not null and not sent"))
                .isEqualTo(1);
        assertThat(number("select attempts from mailing where settled_at is null"))
                .isEqualTo(2);
    }

    @Test
    void unreachableMailServerIsTriedWithOneEmailOnly() {
        openLetter();
        subscribe("select 'office' || n || '@example.org' from generate_series(1, 5) n", "deadline");
        runMailJobs();
        assertThat(number("select sum(attempts) from mailing")).isEqualTo(1);
    }

    @Test
    void noLinkIsStoredWithoutAnEmailToSend() {
        subscribe("select 'office' || n || '@example.org' from generate_series(1, 5) n", "digest");
        MovableClock.stopAt("2026-01-15T00:00:00Z");
        runMailJobs();
        assertThat(number("select count(*) from mailing where kind = 'DIGEST' and settled_at is not null"))
                .isEqualTo(5);
        assertThat(number("select count(*) from mail_link")).isZero();
    }

    @Test
    @DisplayName("A digest reads the events between the last one of the subscriber and the newest, by their positions")
    void digestReadsNoEventBeforeTheLastDigest() {
        openLetter();
        subscribe("values ('a@example.org')", "digest");
        MovableClock.stopAt("2026-01-15T00:00:00Z");
        CountedStatements.record();
        runMailJobs();
        assertThat(CountedStatements.recorded())
                .filteredOn(sql -> sql.contains(" from event ") && sql.contains("subscription"))
                .isNotEmpty()
                .allSatisfy(sql -> assertThat(sql.substring(0, sql.indexOf("exists(")))
                        .containsPattern("(\\w+)\\.position>\\? and \\1\\.position<=\\?"));
    }

    @Test
    @DisplayName("A Member signs on over the only connection while a mail server is slow")
    @SuppressWarnings("try")
    void sendingHoldsNoConnection() throws Exception {
        String letter = openLetter();
        subscribe("values ('a@example.org')", "deadline");
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        try (ServerSocket silent = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                SingleConnection connection = new SingleConnection(database)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(Inbox::runMailJobs);
            try (Socket client = silent.accept()) {
                TestData.sign(letter, "Q000023", "2026-01-14").statusCode(201);
                assertThat(sending).isNotDone();
                // The client waits for a silently closed connection until its timeout.
                client.getOutputStream().write("421 Service not available\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            silent.close();
            sending.get(1, TimeUnit.MINUTES);
        }
        assertThat(number("select attempts from mailing where settled_at is null"))
                .isEqualTo(1);
    }

    private static String openLetter() {
        String id = TestData.letter("""
                {"title": "A letter", "chamber": "house", "visibility": "public",
                 "deadline": {"at": "2026-01-15T01:00:00Z"}}""");
        TestData.move(id, "open", "2026-01-14").statusCode(201);
        return id;
    }

    /** Subscribes addresses that were confirmed long ago. */
    private static void subscribe(String emails, String kind) {
        for (String sql : List.of(
                "insert into subscriber (id, email, mailbox, requested_at) select gen_random_uuid(), e, e, timestamptz"
                        + " '2026-01-01' from (" + emails + ") as x(e)",
                "insert into subscription (id, subscriber_id, digest, deadline, requested_at, confirm_by, confirmed_at, version)"
                        + " select gen_random_uuid(), id, '" + kind + "' = 'digest', '" + kind
                        + "' = 'deadline', requested_at, timestamptz '2026-01-03', timestamptz '2026-01-02', 0 from subscriber")) {
            QuarkusTransaction.requiringNew()
                    .run(() -> Panache.getEntityManager().createNativeQuery(sql).executeUpdate());
        }
    }

    private static long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) Panache.getEntityManager()
                                .createNativeQuery(sql)
                                .getSingleResult())
                        .longValue());
    }
}
