package org.signatory.platform.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.signatory.support.TestData.openLetter;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.ApiKey;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that the listening connection recovers from failures and is part of readiness. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class DatabaseListenerTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    DatabaseListener notifications;

    @Inject
    ListenConnections connections;

    private final Semaphore heard = new Semaphore(0);
    private Cancellable listening;

    @BeforeEach
    void start() {
        TestData.reset();
        listening = notifications.on(DatabaseListener.LETTER).subscribe().with(word -> heard.release());
    }

    @AfterEach
    void stop() {
        listening.cancel();
        eventually(() -> notifications.fault().isEmpty());
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void endListener() {
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.getEntityManager()
                        .createNativeQuery("select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where application_name = 'signatory notifications'")
                        .getResultList());
    }

    private static ValidatableResponse ready() {
        return given().get("/q/health/ready").then();
    }

    private void assertReceives() {
        heard.drainPermits();
        eventually(() -> {
            openLetter("house", "2021-02-01");
            return heard.tryAcquire();
        });
    }

    @Test
    void closedConnectionIsReopened() {
        assertReceives();
        endListener();
        assertReceives();
        eventually(() -> notifications.fault().isEmpty());
        ready().statusCode(200);
    }

    @Test
    void exceptionEndsTheConnectionButNotTheListener() {
        Changed changed = new Changed(connections);
        QuarkusMock.installMockForInstance(changed, connections);
        changed.broken = true;
        endListener();
        eventually(() -> notifications.fault().isPresent());
        ready().statusCode(503).body(containsString("An exception of any kind"));
        changed.broken = false;
        eventually(() -> notifications.fault().isEmpty());
        ready().statusCode(200);
        assertReceives();
    }

    @Test
    @DisplayName("If LISTEN succeeds and nothing arrives, readiness is down and says what to do")
    void poolerInTransactionModeIsDetected() {
        Changed changed = new Changed(connections);
        QuarkusMock.installMockForInstance(changed, connections);
        changed.deaf = true;
        endListener();
        eventually(() -> notifications.fault().isPresent());
        ready().statusCode(503).body(containsString("SIGNATORY_LISTEN_URL"));
        changed.deaf = false;
        eventually(() -> notifications.fault().isEmpty());
        assertReceives();
    }

    @Test
    void failedListenerGetsTheNextNotification() {
        Semaphore reactions = new Semaphore(0);
        Cancellable failing = notifications.react(DatabaseListener.LETTER, () -> {
            reactions.release();
            throw new IllegalStateException("A reaction fails");
        });
        eventually(() -> {
            openLetter("house", "2021-02-01");
            return reactions.tryAcquire(3);
        });
        failing.cancel();
    }

    @Test
    void probeDistinguishesReceivingConnections() throws SQLException {
        try (Connection sender = open();
                Connection listener = open();
                Connection elsewhere = open()) {
            assertThat(ListenNotifyProbe.delivers(sender, listener, Duration.ofSeconds(30)))
                    .isTrue();
            // As with a pooler in transaction mode: notifications do not reach the listening connection.
            assertThat(ListenNotifyProbe.delivers(sender, redirected(listener, elsewhere), Duration.ofMillis(300)))
                    .isFalse();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    /** Wraps a connection to run its statements on another one, as a pooler in transaction mode does. */
    private static Connection redirected(Connection listener, Connection elsewhere) {
        return (Connection) Proxy.newProxyInstance(
                DatabaseListenerTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.invoke(method.getName().equals("createStatement") ? elsewhere : listener, arguments));
    }

    /** Provides connections that a test can break. */
    static class Changed extends ListenConnections {

        volatile boolean broken;
        volatile boolean deaf;

        Changed(ListenConnections original) {
            ListenConnections real = ClientProxy.unwrap(original);
            url = real.url;
            listenUrl = real.listenUrl;
            user = real.user;
            password = real.password;
        }

        @Override
        Connection open() throws SQLException {
            if (broken) {
                throw new IllegalStateException("An exception of any kind");
            }
            return super.open();
        }

        @Override
        void requireDelivery(Connection listener, Duration timeout) throws SQLException {
            if (deaf) {
                try (Connection elsewhere = super.open()) {
                    super.requireDelivery(redirected(listener, elsewhere), Duration.ofMillis(300));
                }
            }
            super.requireDelivery(listener, timeout);
        }
    }
}
