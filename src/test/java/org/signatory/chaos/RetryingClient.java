package org.signatory.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.signatory.support.RunningProduct;

/** Sends each request with the same Idempotency-Key until a response settles it. */
final class RetryingClient {

    /**
     * Holds the response.
     *
     * @param unsure whether an earlier answer to the same request was lost, so that it may have been done before
     */
    record Answer(int status, JsonNode body, String etag, boolean unsure) {

        boolean good() {
            return status / 100 == 2;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Longer than any fault, so that a request ends before the next one starts. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /** One in this many responses to writes is lost on its way to the client. */
    private static final int LOST = 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ChaosEnvironment stage;
    private final AcknowledgedWrites remembered;
    private final Random luck;

    RetryingClient(ChaosEnvironment stage, AcknowledgedWrites remembered, Random luck) {
        this.stage = stage;
        this.remembered = remembered;
        this.luck = luck;
    }

    /** Reads, with retries until success. */
    Answer read(String path) throws InterruptedException {
        return ask("GET", path, null, Map.of(), false, false).orElseThrow();
    }

    /** Reads without a key. */
    Answer publicly(String path) throws InterruptedException {
        return ask("GET", path, null, Map.of(), false, true).orElseThrow();
    }

    /** Writes; empty if the response was lost and the client does not retry, as some do not. */
    Optional<Answer> write(String method, String path, String body, String key, Map<String, String> headers)
            throws InterruptedException {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", key);
        return ask(method, path, body, all, luck.nextInt(4) == 0, false);
    }

    private Optional<Answer> ask(
            String method, String path, String body, Map<String, String> headers, boolean lettingBe, boolean publicly)
            throws InterruptedException {
        boolean unsure = false;
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        String last = "";
        while (System.nanoTime() < end) {
            try {
                HttpRequest.Builder request = HttpRequest.newBuilder(
                                URI.create(stage.product().baseUrl() + path))
                        .timeout(LONGEST)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
                headers.forEach(request::header);
                if (!publicly) {
                    request.header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY);
                }
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                last = answer.statusCode() + " " + answer.body();
                if (answer.statusCode() == 500) {
                    remembered.surprises.add(method + " " + path + ": " + last);
                }
                if (answer.statusCode() < 500 && (method.equals("GET") || luck.nextInt(LOST) > 0)) {
                    return Optional.of(new Answer(
                            answer.statusCode(),
                            JSON.readTree(answer.body()),
                            answer.headers().firstValue("ETag").orElse("*"),
                            unsure));
                }
            } catch (IOException cut) {
                last = cut.toString();
            }
            unsure = true;
            remembered.unanswered.incrementAndGet();
            if (lettingBe) {
                return Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(20 + luck.nextInt(80));
        }
        throw new AssertionError("No answer to " + method + " " + path + ": " + last);
    }
}
