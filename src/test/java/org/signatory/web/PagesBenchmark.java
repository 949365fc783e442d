package org.signatory.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.Browser;
import org.signatory.support.RunningProduct;

/**
 * Measures the pages of the packaged product; run by name. Medians of warm sequential requests on loopback, next to a
 * request for a file from the same server; first contentful paint in Chromium without a cache; transferred bytes.
 */
class PagesBenchmark {

    private static final int SIGNERS = 435;
    private static final int WARM = 1500;
    private static final int RUNS = 200;
    private static final int LOADS = 15;

    @TempDir
    Path folder;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private RunningProduct product;

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double median(int warm, int runs, Work work) throws IOException, InterruptedException {
        for (int i = 0; i < warm; i++) {
            work.run();
        }
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private int read(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.baseUrl() + path))
                .header("Accept", "text/html")
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    @Test
    void print() throws IOException, InterruptedException {
        try (RunningProduct running = RunningProduct.start(
                folder,
                Map.of("SIGNATORY_RATE_LIMIT_ANONYMOUS", "1000000", "SIGNATORY_DEMO", "true"),
                RunningProduct.command())) {
            product = running;
            String letter = letter();
            double file = median(WARM, RUNS, () -> read("/assets/mark.svg"));
            double page = median(WARM, RUNS, () -> read("/letters/" + letter));
            double overview = median(WARM, RUNS, () -> read("/"));
            System.out.printf("a small file                      %8.2f ms%n", file);
            System.out.printf(
                    "letter page, %d signers          %8.2f ms, %.0f times that%n", SIGNERS, page, page / file);
            System.out.printf(
                    "overview, 3 letters               %8.2f ms, %.0f times that%n", overview, overview / file);
            try (Browser browser = Browser.on(product.baseUrl())) {
                browser.driver().executeCdpCommand("Network.enable", Map.of());
                browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
                paint(browser, "letter page", "/letters/" + letter);
                paint(browser, "overview", "/");
            }
        }
    }

    /** Creates a letter signed by 435 Members of the House. */
    private String letter() {
        String letter = product.admin()
                .body(Map.of("title", "A letter of the House", "chamber", "house", "visibility", "public"))
                .post("/v1/letters")
                .path("id");
        product.admin()
                .body(Map.of("to", "open", "on", "2021-03-01"))
                .post("/v1/letters/" + letter + "/status-transitions");
        List<String> house = product.admin()
                .get("/v1/members?servingOn=2021-03-02&chamber=house&limit=500")
                .jsonPath()
                .getList("items.bioguideId");
        product.admin()
                .body(Map.of(
                        "entries",
                        IntStream.range(0, SIGNERS)
                                .mapToObj(i -> Map.of(
                                        "bioguideId",
                                        house.get(i),
                                        "signOn",
                                        Map.of("signedOn", "2021-03-0" + (2 + i % 8))))
                                .toList()))
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .statusCode(200);
        return letter;
    }

    private static void paint(Browser browser, String name, String path) {
        double[] paints = new double[LOADS];
        long bytes = 0;
        for (int i = 0; i < LOADS; i++) {
            browser.go(path);
            browser.await("the first paint", () -> (Boolean)
                    browser.driver().executeScript("return performance.getEntriesByType('paint').length > 1"));
            paints[i] = ((Number) browser.driver()
                            .executeScript(
                                    "return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                    .doubleValue();
            bytes = ((Number) browser.driver()
                            .executeScript("return performance.getEntriesByType('navigation')"
                                    + ".concat(performance.getEntriesByType('resource'))"
                                    + ".reduce((sum, each) => sum + each.encodedBodySize, 0)"))
                    .longValue();
        }
        Arrays.sort(paints);
        System.out.printf(
                "%-12s first contentful paint %6.0f ms (most %.0f), %d kB sent in all%n",
                name, paints[LOADS / 2], paints[LOADS - 1], bytes / 1000);
    }
}
