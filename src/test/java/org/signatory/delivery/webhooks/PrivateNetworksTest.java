package org.signatory.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.support.Endpoint;

/** Tests that webhooks cannot reach this machine or its network. */
class PrivateNetworksTest {

    private static final WebhookSignature SIGNATURE = new WebhookSignature(List.of(WebhookSignature.randomSecret()));

    private record Settings(boolean allowPrivate) implements WebhookSettings {

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration disableAfter() {
            return Duration.ofDays(3);
        }
    }

    private static String refusal(String url, ResolvedWebhookTarget.Names names) {
        try {
            ResolvedWebhookTarget.of(url, false, names);
            return "";
        } catch (ResolvedWebhookTarget.Refused e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.31.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd00::1]",
                "[ff02::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001::1]",
                "[2001:db8::1]",
                "2130706433",
                "localhost"
            })
    void privateAddressesAreRejectedInEveryNotation(String host) {
        assertThat(refusal("https://" + host + "/", InetAddress::getAllByName)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2600::1]"})
    void publicAddressesAreAccepted(String host) {
        assertThat(refusal("https://" + host + "/", InetAddress::getAllByName)).isEmpty();
    }

    @Test
    void plainHttpIsOnlyForTheLocalMachine() {
        assertThat(refusal("http://8.8.8.8/", InetAddress::getAllByName)).contains("https");
    }

    @Test
    void hostWithAPrivateAddressIsRejected() {
        assertThat(refusal("https://example.org/", host ->
                        new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")}))
                .contains("private network");
    }

    @Test
    void hostThatBecomesPrivateIsNotCalled() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (Endpoint inside = new Endpoint()) {
            AtomicInteger looks = new AtomicInteger();
            ResolvedWebhookTarget.Names changing = host ->
                    new InetAddress[] {InetAddress.getByName(looks.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")};
            WebhookSender sender = new WebhookSender(vertx, new Settings(false), changing);
            String url = "https://hooks.example:" + inside.port() + "/";
            assertThat(refusal(url, changing)).isEmpty();
            DeliveryResult outcome = sender.send(url, SIGNATURE, "id", Instant.now(), "{}");
            assertThat(outcome.delivered()).isFalse();
            assertThat(outcome.failure()).contains("private network");
            assertThat(inside.received()).isEmpty();
        } finally {
            vertx.close();
        }
    }

    @Test
    void callUsesTheCheckedAddressAndTheOriginalHostName() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (Endpoint inside = new Endpoint()) {
            AtomicInteger looks = new AtomicInteger();
            WebhookSender sender = new WebhookSender(vertx, new Settings(true), host -> {
                looks.incrementAndGet();
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });
            DeliveryResult outcome = sender.send(
                    "http://hooks.invalid:" + inside.port() + "/a?b=c", SIGNATURE, "id", Instant.now(), "{}");
            assertThat(outcome.status()).isEqualTo(204);
            assertThat(looks).hasValue(1);
            assertThat(inside.received().get(0).header("host")).isEqualTo("hooks.invalid:" + inside.port());
        } finally {
            vertx.close();
        }
    }

    @Test
    void redirectsAreNotFollowed() throws IOException {
        Vertx vertx = Vertx.vertx();
        try (Endpoint first = new Endpoint();
                Endpoint second = new Endpoint()) {
            first.answering(number -> new Endpoint.Answer(302, "Location", second.url()));
            WebhookSender sender = new WebhookSender(vertx, new Settings(true), InetAddress::getAllByName);
            DeliveryResult outcome = sender.send(first.url(), SIGNATURE, "id", Instant.now(), "{}");
            assertThat(outcome.status()).isEqualTo(302);
            assertThat(outcome.delivered()).isFalse();
            assertThat(second.received()).isEmpty();
        } finally {
            vertx.close();
        }
    }

    @Test
    void retryDelaysDoubleUpToHalfADayWithJitter() {
        Duration first = Duration.ofSeconds(5);
        assertThat(Backoff.after(1, first, null, 0)).isEqualTo(first);
        assertThat(Backoff.after(4, first, null, 0)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Backoff.after(4, first, null, 1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Backoff.after(1_000, first, null, 0)).isEqualTo(Duration.ofHours(12));
        assertThat(Backoff.after(1, first, Duration.ofMinutes(5), 0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Backoff.after(1, first, Duration.ofDays(300), 0.5)).isEqualTo(Duration.ofDays(1));
        Duration all = Duration.ZERO;
        int attempts = 1;
        while (all.compareTo(Duration.ofDays(3)) < 0) {
            all = all.plus(Backoff.after(attempts++, first, null, 0.5));
        }
        assertThat(attempts).isBetween(15, 25);
    }
}
