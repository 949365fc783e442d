package org.signatory.dashboard;

import static org.signatory.testing.World.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.signatory.testing.Browser;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

/**
 * Times the pages; run by name, since it is no test. Medians of warm requests on loopback, one after another, beside a
 * request for a file of the same server; first contentful paint in Chromium without its cache; bytes as they are sent.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class PagesBenchmark {

    private static final int SIGNERS = 435;
    private static final int WARM = 400;
    private static final int RUNS = 200;
    private static final int LOADS = 15;

    @TestHTTPResource("/")
    URL root;

    private final HttpClient client = HttpClient.newHttpClient();

    private String server() {
        return root.toString().replaceFirst("/$", "");
    }

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
        HttpRequest request = HttpRequest.newBuilder(URI.create(server() + path))
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
        World.reset();
        String letter = World.openLetter("house", "2021-03-01");
        List<String> house = editor().get("/v1/members?servingOn=2021-03-02&chamber=house&limit=500")
                .jsonPath()
                .getList("items.bioguideId");
        editor().body(Map.of(
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
        int signed = editor().get("/v1/letters/" + letter).path("counts.signed");
        for (int i = 0; i < 30; i++) {
            World.openLetter("house", "2021-02-01");
        }
        double file = median(WARM, RUNS, () -> read("/assets/mark.svg"));
        double page = median(WARM, RUNS, () -> read("/letters/" + letter));
        double overview = median(WARM, RUNS, () -> read("/"));
        System.out.printf("a small file                       %8.2f ms%n", file);
        System.out.printf("letter page, %d signers           %8.2f ms, %.0f times that%n", signed, page, page / file);
        System.out.printf("overview, 31 letters               %8.2f ms, %.0f times that%n", overview, overview / file);
        try (Browser browser = Browser.on(server())) {
            browser.driver().executeCdpCommand("Network.enable", Map.of());
            browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
            paint(browser, "letter page", "/letters/" + letter);
            paint(browser, "overview", "/");
        }
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
