package org.signatory.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Sends hostile files and texts to the packaged product with its recommended heap. {@code -Dhostile.files=60} sends
 * more of them, {@code -Dhostile.timeout-factor=4} gives a slow machine four times the time.
 */
class HostileFilesIT {

    private static final int FILES = Integer.getInteger("hostile.files", 6);
    private static final long SEED = Long.getLong("hostile.seed", 1);
    private static final double PATIENCE = Double.parseDouble(System.getProperty("hostile.timeout-factor", "1"));
    private static final Duration LONGEST_RESPONSE = seconds(10);
    private static final Duration LONGEST_SIGN_ON = seconds(3);
    private static final int LARGEST_RESPONSE = 5 << 20;
    private static final int LARGEST_TEXT = 1_000_000;
    private static final int LARGEST_JSON_FILE = 8 << 20;
    private static final int AT_ONCE = 10;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private RunningProduct product;

    private static Duration seconds(int seconds) {
        return Duration.ofMillis((long) (seconds * 1_000 * PATIENCE));
    }

    @Test
    @DisplayName("No hostile file stops the product, delays others or causes a server error")
    void hostileFilesAreRejectedOrReadInTime() throws Exception {
        try (OwnPostgres database = OwnPostgres.start(folder.resolve("database"));
                RunningProduct running = RunningProduct.start(folder, database.settings(Map.of()))) {
            product = running;
            OpenLetter letter = OpenLetter.on(product);
            for (HostileFile file : HostileFiles.of(SEED, FILES)) {
                oneByOne(letter, file);
            }
            filesAtOnce(letter);
            int signed = whileOthersSign(letter);
            assertThat(product.isRunning()).isTrue();
            assertThat(letter.signed(product)).isEqualTo(signed);
        }
    }

    private void oneByOne(OpenLetter letter, HostileFile file) throws Exception {
        String path = "/v1/letters/" + letter.id() + "/cosigner-imports?dryRun=true";
        if (file.mediaType().equals("application/yaml")) {
            path = "/v1/roster/imports?dryRun=true";
            check(
                    file,
                    send(
                            RunningProduct.ADMIN_KEY,
                            "POST",
                            "/v1/committees/imports?dryRun=true",
                            file.mediaType(),
                            file.content()));
        }
        check(file, send(RunningProduct.ADMIN_KEY, "POST", path, file.mediaType(), file.content()));
        if (file.content().length < LARGEST_JSON_FILE) {
            check(
                    file,
                    send(RunningProduct.ADMIN_KEY, "POST", "/v1/letters/imports", "application/json", encoded(file)));
        }
        if (file.kind().startsWith("docx")) {
            check(
                    file,
                    send(
                            RunningProduct.ADMIN_KEY,
                            "PUT",
                            "/v1/document-templates/hostile",
                            file.mediaType(),
                            file.content()));
        }
    }

    /** Sends the largest files concurrently, half of them as base64 in JSON. */
    private void filesAtOnce(OpenLetter letter) throws Exception {
        String path = "/v1/letters/" + letter.id() + "/cosigner-imports?dryRun=true";
        List<HostileFile> files = HostileFiles.of(SEED + 1, HostileFiles.kinds().size()).stream()
                .filter(file -> !file.mediaType().equals("application/yaml"))
                .sorted(Comparator.comparingInt((HostileFile file) -> file.content().length)
                        .reversed())
                .limit(AT_ONCE)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<HttpResponse<byte[]>>> responses = new ArrayList<>();
            for (HostileFile file : files) {
                boolean encoded = responses.size() % 2 == 1;
                String type = encoded ? "application/json" : file.mediaType();
                byte[] body = encoded ? encoded(file) : file.content();
                responses.add(threads.submit(() -> send(RunningProduct.ADMIN_KEY, "POST", path, type, body)));
            }
            for (Future<HttpResponse<byte[]>> response : responses) {
                assertThat(response.get().statusCode()).isIn(200, 413, 422, 429);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(product.isRunning()).isTrue();
    }

    private byte[] encoded(HostileFile file) throws IOException {
        byte[] content = Arrays.copyOf(file.content(), Math.min(file.content().length, LARGEST_JSON_FILE));
        return json.writeValueAsBytes(Map.of("file", content, "dryRun", true));
    }

    private void check(HostileFile file, HttpResponse<byte[]> response) {
        String text = new String(response.body(), StandardCharsets.UTF_8);
        assertThat(response.statusCode())
                .as(() -> file + ": " + text.substring(0, Math.min(500, text.length())))
                .isLessThan(500);
        assertThat(response.body().length).as(file.toString()).isLessThanOrEqualTo(LARGEST_RESPONSE);
        assertThat(product.isRunning()).as(file.toString()).isTrue();
    }

    private HttpResponse<byte[]> send(String key, String method, String path, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .timeout(LONGEST_RESPONSE)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException e) {
            String start = new String(body, 0, Math.min(200, body.length), StandardCharsets.UTF_8);
            throw new AssertionError(
                    "No response in time to " + path + ": " + body.length + " bytes of " + type + ": " + start, e);
        }
    }

    /** @return how many have signed meanwhile */
    private int whileOthersSign(OpenLetter letter) throws Exception {
        String partner = partner();
        List<String> members = OpenLetter.members(product, 100);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        int signed = 0;
        try {
            List<Future<HttpResponse<byte[]>>> texts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                byte[] body = json.writeValueAsBytes(Map.of("text", text(i)));
                String path = i % 2 == 0 ? "/v1/members/match" : "/v1/letters/parse";
                texts.add(threads.submit(() -> send(partner, "POST", path, "application/json", body)));
            }
            while (signed < members.size() && !(signed > 3 && texts.stream().allMatch(Future::isDone))) {
                long start = System.nanoTime();
                letter.sign(product, members.get(signed));
                assertThat(Duration.ofNanos(System.nanoTime() - start))
                        .as("the time of a sign-on")
                        .isLessThan(LONGEST_SIGN_ON);
                signed++;
            }
            for (Future<HttpResponse<byte[]>> text : texts) {
                HttpResponse<byte[]> response = text.get(LONGEST_RESPONSE.toSeconds(), TimeUnit.SECONDS);
                // A busy server may ask the caller to come back.
                assertThat(response.statusCode()).isIn(200, 413, 422, 429);
                assertThat(response.body().length).isLessThanOrEqualTo(LARGEST_RESPONSE);
            }
        } finally {
            threads.shutdownNow();
        }
        return signed;
    }

    private static String text(int number) {
        List<String> kinds = HostileFiles.kinds().stream()
                .filter(kind -> kind.startsWith("txt"))
                .toList();
        byte[] content = HostileFiles.of(kinds.get(number % kinds.size()), new SplittableRandom(SEED + number))
                .content();
        return new String(content, 0, Math.min(content.length, LARGEST_TEXT), StandardCharsets.US_ASCII);
    }

    private String partner() {
        String organization = product.admin()
                .body(Map.of("name", "The partner"))
                .post("/v1/organizations")
                .path("id");
        return product.admin()
                .body(Map.of("name", "A partner", "role", "partner", "organizationId", organization))
                .post("/v1/api-keys")
                .path("secret");
    }
}
