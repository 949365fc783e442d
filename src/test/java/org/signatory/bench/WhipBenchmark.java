package org.signatory.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signatory.support.OwnPostgres;
import org.signatory.support.RunningProduct;

/**
 * Measures the outreach requests of the packaged product over 200,000 letters on its own PostgreSQL: medians of warm
 * sequential requests on loopback, next to a request for a small file from the same server. The data stay in {@code
 * target/bench} for the next run.
 */
class WhipBenchmark {

    private static final int LETTERS = Integer.getInteger("bench.letters", 200_000);
    private static final int WARM = 200;
    private static final int RUNS = 101;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RunningProduct product;

    @Test
    void print() throws Exception {
        Path folder = Path.of("target/bench/" + LETTERS).toAbsolutePath();
        Files.createDirectories(folder.resolve("product"));
        try (OwnPostgres postgres = OwnPostgres.start(folder.resolve("postgres"))) {
            Map<String, String> settings = postgres.settings(Map.of(
                    "SIGNATORY_ROSTER", "none",
                    "SIGNATORY_RATE_LIMIT_KEY", "1000000"));
            try (RunningProduct running =
                            RunningProduct.start(folder.resolve("product"), settings, RunningProduct.command());
                    Connection connection = postgres.connect()) {
                product = running;
                LargeData.load(connection, LETTERS, 20_000);
                measure(busiest(connection));
            }
        }
    }

    /** Returns the Member who signed most letters. */
    private static String busiest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select bioguide_id from sign_on group by bioguide_id order by count(*) desc limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void measure(String busiest) throws IOException, InterruptedException {
        String letter = letter();
        Map<String, String> reads = new LinkedHashMap<>();
        reads.put("a small file", "/assets/mark.svg");
        reads.put("targets", "/v1/letters/" + letter + "/suggested-members");
        reads.put("targets, all", "/v1/letters/" + letter + "/suggested-members?limit=600");
        reads.put(
                "targets of a set",
                "/v1/letters/" + letter + "/suggested-members?members=" + encoded("state:CA and not party:R"));
        reads.put(
                "the gap list",
                "/v1/letters/" + letter + "/suggested-members?signed=" + LargeData.id('l', LETTERS / 2 + 7));
        reads.put("trend and forecast", "/v1/letters/" + letter + "/trend?interval=hour");
        reads.put("outreach", "/v1/letters/" + letter + "/outreach?limit=500");
        reads.put("tonight", "/v1/outreach?remaining=true&sort=next&assignee=" + encoded("Desk One"));
        reads.put("letters like a letter", "/v1/letters/" + letter + "/similar-letters");
        reads.put("Members like a Member", "/v1/members/" + busiest + "/similar-members");
        reads.put("bridges", "/v1/members/cross-party-signers");
        reads.put("bridges of a topic", "/v1/members/cross-party-signers?topic=" + encoded("topic 1"));
        String earlier = LargeData.id('l', LETTERS / 2 + 7).toString();
        reads.put("who signed again", "/v1/letters/" + letter + "/signer-comparison?earlier=" + earlier);
        reads.put(
                "a Member's letters",
                "/v1/members/" + busiest + "/letter-actions?letters="
                        + IntStream.range(LETTERS - 50, LETTERS)
                                .mapToObj(i -> LargeData.id('l', i).toString())
                                .collect(Collectors.joining(",")));
        reads.forEach(this::time);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void time(String name, String path) {
        for (int i = 0; i < WARM; i++) {
            read(path);
        }
        double[] times = new double[RUNS];
        Duration before = product.cpu();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            read(path);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = product.cpu().minus(before).toNanos() / 1e6 / RUNS;
        Arrays.sort(times);
        System.out.printf("%-24s %8.2f ms, of that %.2f ms of CPU in the product%n", name, times[RUNS / 2], cpu);
    }

    private void read(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path))
                .header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a House letter with 100 signers and all other Members in the outreach list. */
    private String letter() {
        String letter = product.admin()
                .body("""
                {"title": "At hand", "chamber": "bicameral", "visibility": "coalition",
                 "deadline": {"on": "%s", "confirmed": true}, "topics": ["topic 1", "topic 4"],
                 "recipients": [{"name": "The Secretary", "agency": "Agency 1"}]}""".formatted(LocalDate.now().plusDays(10)))
                .post("/v1/letters")
                .path("id");
        product.admin()
                .body(Map.of("to", "open", "on", "2021-02-01"))
                .post("/v1/letters/" + letter + "/status-transitions");
        List<String> serving = product.admin()
                .get("/v1/members?servingOn=2026-10-01&limit=500")
                .jsonPath()
                .getList("items.bioguideId");
        product.admin()
                .header("If-Match", "*")
                .body(Map.of("leadSponsors", List.of(Map.of("bioguideId", serving.get(3)))))
                .put("/v1/letters/" + letter + "/lead-sponsors");
        product.admin()
                .body(Map.of(
                        "entries",
                        IntStream.range(10, 110)
                                .mapToObj(i -> Map.of("bioguideId", serving.get(i)))
                                .toList()))
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .statusCode(200);
        product.admin()
                .body(Map.of("bioguideIds", serving.subList(110, 500), "state", "asked", "assignee", "Desk One"))
                .post("/v1/letters/" + letter + "/outreach")
                .then()
                .statusCode(200);
        return letter;
    }
}
