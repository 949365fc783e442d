package org.signatory.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.testing.OpenLetter;
import org.signatory.testing.OwnPostgres;
import org.signatory.testing.RunningProduct;

/** Two instances on one database: a change is made on one and read from the other. */
class TwoInstancesIT {

    private static final long KEPT_FOR = TimeUnit.SECONDS.toNanos(1);
    private static final int CHANGES = Integer.getInteger("instances.changes", 40);

    @TempDir
    Path folder;

    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    @Test
    void anAcknowledgedChangeIsInTheNextAnswerOfItsInstanceAndInThoseOfOthersASecondLater() throws Exception {
        try (OwnPostgres postgres = OwnPostgres.start(Files.createDirectory(folder.resolve("postgres")));
                RunningProduct one = start(postgres, "one");
                RunningProduct other = start(postgres, "other")) {
            OpenLetter letter = OpenLetter.on(one);
            List<String> members = OpenLetter.members(one, CHANGES);
            listen(other);
            List<Long> shown = new ArrayList<>();
            List<Long> heard = new ArrayList<>();
            for (int i = 0; i < members.size(); i++) {
                letter.signed(other);
                letter.sign(one, members.get(i));
                long acknowledged = System.nanoTime();
                assertThat(letter.signed(one)).isEqualTo(i + 1);
                shown.add(letter.shownBy(other, i + 1, acknowledged, KEPT_FOR) - acknowledged);
                Long word = told.poll(30, TimeUnit.SECONDS);
                assertThat(word).as("the stream tells of change %d", i).isNotNull();
                heard.add(word - acknowledged);
            }
            System.out.printf(
                    "%d changes on one instance: the other's stream told of them after %.1f ms, its answers to anybody after %.1f"
                            + " ms (medians, from the acknowledgement); after %.1f and %.1f ms at most%n",
                    members.size(), median(heard), median(shown), most(heard), most(shown));
        }
    }

    private RunningProduct start(OwnPostgres postgres, String name) throws IOException {
        return RunningProduct.start(
                Files.createDirectory(folder.resolve(name)),
                postgres.settings(Map.of("SIGNATORY_RATE_ANONYMOUS", "1000000")));
    }

    /** Begins with what happens from now on. */
    private void listen(RunningProduct product) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(product.baseUrl() + "/v1/events/stream?type=cosigner.signed"))
                .header("Authorization", "Bearer " + RunningProduct.ADMIN_KEY)
                .build();
        Stream<String> lines = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body();
        Thread thread = new Thread(
                () -> lines.filter(line -> line.startsWith("data:")).forEach(line -> told.add(System.nanoTime())));
        thread.setDaemon(true);
        // It ends with the product; until then a test that waits for its word fails if it hears none.
        thread.setUncaughtExceptionHandler((ended, failure) -> {});
        thread.start();
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private static double most(List<Long> nanos) {
        return nanos.stream().mapToLong(each -> each).max().orElseThrow() / 1e6;
    }
}
