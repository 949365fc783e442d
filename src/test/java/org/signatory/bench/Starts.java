package org.signatory.bench;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.signatory.support.RunningProduct;

/** Measures the time from start to first response with a complete database. */
final class Starts {

    private static final int TIMES = 3;

    private Starts() {}

    private record Start(double seconds, double cpu, long resident) {}

    static String measured(Path folder, Map<String, String> environment) throws Exception {
        Path archive = folder.resolve("classes.jsa");
        Files.deleteIfExists(archive);
        StringBuilder table = new StringBuilder(
                "%n| start, the middle of %d | first answer after, s | CPU, s | memory, MB |%n|---|--:|--:|--:|%n"
                        .formatted(TIMES));
        table.append(line("as packaged", folder, environment, RunningProduct.command()));
        try (RunningProduct product = RunningProduct.start(
                folder, environment, RunningProduct.command("-XX:ArchiveClassesAtExit=" + archive))) {
            answered(product);
            product.stop();
        }
        return table.append(line(
                        "with an archive of its classes",
                        folder,
                        environment,
                        RunningProduct.command("-XX:SharedArchiveFile=" + archive)))
                .toString();
    }

    private static String line(String how, Path folder, Map<String, String> environment, List<String> command)
            throws IOException {
        List<Start> starts = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            try (RunningProduct product = RunningProduct.start(folder, environment, command)) {
                answered(product);
                starts.add(new Start(
                        (System.nanoTime() - begun) / 1e9,
                        product.cpu().toNanos() / 1e9,
                        Machine.residentMegabytes(product.pid())));
            }
        }
        starts.sort((one, other) -> Double.compare(one.seconds, other.seconds));
        Start middle = starts.get(TIMES / 2);
        return "| %s | %.1f | %.1f | %d |%n".formatted(how, middle.seconds, middle.cpu, middle.resident);
    }

    private static void answered(RunningProduct product) {
        RestAssured.get(product.baseUrl() + "/v1/letters?limit=1").then().statusCode(200);
    }
}
