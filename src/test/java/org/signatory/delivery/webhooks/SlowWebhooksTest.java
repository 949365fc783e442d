package org.signatory.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.TightLimits;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestProfile(TightLimits.class)
class SlowWebhooksTest {

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger hanging = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore told = new Semaphore(0);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        TestData.reset();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/slow", this::hang);
        server.createContext("/fast", exchange -> {
            told.release();
            answer(exchange);
        });
        server.setExecutor(workers);
        server.start();
    }

    @AfterEach
    void close() {
        release.countDown();
        server.stop(0);
        workers.shutdownNow();
    }

    private void hang(HttpExchange exchange) throws IOException {
        most.accumulateAndGet(hanging.incrementAndGet(), Math::max);
        arrived.release();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hanging.decrementAndGet();
        answer(exchange);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String hook(Role role, String path) {
        return as(role).body("{\"url\": \"http://127.0.0.1:"
                        + server.getAddress().getPort() + path + "\", \"types\": [\"cosigner.signed\"]}")
                .post("/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void slowTestBlocksOnlyTheNextTestOfTheSameKey() throws Exception {
        String slow = hook(Role.EDITOR, "/slow/0");
        String fast = hook(Role.VIEWER, "/fast");
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> test(Role.EDITOR, slow));
        assertThat(arrived.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        assertThat(test(Role.EDITOR, slow)).isEqualTo(409);
        assertThat(test(Role.VIEWER, fast)).isEqualTo(200);
        release.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(200);
        assertThat(test(Role.EDITOR, slow)).isEqualTo(200);
    }

    private static int test(Role role, String id) {
        return as(role).post("/v1/webhooks/" + id + "/test").statusCode();
    }

    @Test
    @DisplayName("While 60 webhooks of three keys hang, another key's webhook on the same host gets every event")
    void slowWebhooksDelayOnlyTheirOwners() throws Exception {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String letter = openLetter("house", "2021-02-01");
        List<Role> slow = List.of(Role.ADMIN, Role.EDITOR, Role.VIEWER);
        for (Role role : slow) {
            for (int i = 0; i < 20; i++) {
                hook(role, "/slow/" + i);
            }
        }
        hook(Role.PARTNER, "/fast");
        sign(letter, "Q000023", "2021-02-03").statusCode(201);
        int all = slow.size() * DeliveryQueue.MAX_PER_KEY;
        assertThat(arrived.tryAcquire(all, 60, TimeUnit.SECONDS)).isTrue();
        assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        for (String member : List.of("S001145", "E000297", "V000081")) {
            sign(letter, member, "2021-02-03").statusCode(201);
            assertThat(told.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(hanging.get()).isEqualTo(all);
        assertThat(most.get()).isEqualTo(all);
        release.countDown();
        assertThat(arrived.tryAcquire(60 - all, 60, TimeUnit.SECONDS))
                .as("the waiting webhooks follow")
                .isTrue();
    }
}
