package org.signatory.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.RunningProduct;

/** Tests traces and JSON logs with the settings of docs/operate.md. */
class TelemetryIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    Path folder;

    private final BlockingQueue<String> exported = new LinkedBlockingQueue<>();

    @Test
    void requestsJoinTheCallersTraceAndLogsAreJson() throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", this::take);
        collector.start();
        try (RunningProduct product = RunningProduct.startPrepared(
                folder,
                Map.of(
                        "SIGNATORY_DATA_DIR",
                        folder.resolve("data").toString(),
                        "QUARKUS_OTEL_SDK_DISABLED",
                        "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort(),
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED",
                        "true"))) {
            RestAssured.given()
                    .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
                    .get(product.baseUrl() + "/v1/letters")
                    .then()
                    .statusCode(200);
            String trace = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
            String spans = "";
            while (!spans.contains(trace)) {
                spans = exported.poll(60, TimeUnit.SECONDS);
                assertThat(spans).as("spans of the request's trace").isNotNull();
            }
            assertThat(spans).contains("GET /v1/letters", "signatory");
            List<JsonNode> lines = new ArrayList<>();
            for (String line : product.log().lines().toList()) {
                // The embedded database and the launcher write before the log is set up.
                if (line.startsWith("{")) {
                    lines.add(new ObjectMapper().readTree(line));
                }
            }
            assertThat(lines).anySatisfy(line -> {
                assertThat(line.path("message").asText()).contains("Listening on");
                assertThat(line.path("level").asText()).isEqualTo("INFO");
                assertThat(line.path("timestamp").asText()).isNotEmpty();
            });
        } finally {
            collector.stop(0);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        byte[] body = zipped
                ? new GZIPInputStream(exchange.getRequestBody()).readAllBytes()
                : exchange.getRequestBody().readAllBytes();
        exported.add(new String(body, StandardCharsets.ISO_8859_1));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
