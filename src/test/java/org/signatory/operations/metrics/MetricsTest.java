package org.signatory.operations.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.platform.http.RouteTable;
import org.signatory.security.Role;
import org.signatory.support.Endpoint;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that metrics are correct and for staff only, and that dashboard and alerts use existing metrics. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MetricsTest {

    private static final Pattern WORD = Pattern.compile("[a-z_]{2,}");
    private static final Pattern LABELS = Pattern.compile("\\bby \\(([^)]*)\\)|\\{([^}]*)\\}");
    private static final Set<String> OF_THE_LANGUAGE = Set.of("sum", "max", "rate", "increase", "by");
    /** Prometheus adds these labels to every metric. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up", "instance", "job");

    private static final String SIGNED = "signatory_audit_entries_total{type=\"cosigner.signed\"}";

    @Inject
    Gauges gauges;

    @Inject
    RouteTable routes;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private Exposed scrape() {
        gauges.read();
        return Exposed.in(as(Role.VIEWER)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Exposed scrapeUntil(Predicate<Exposed> holds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        Exposed exposed = scrape();
        while (!holds.test(exposed)) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            exposed = scrape();
        }
        return exposed;
    }

    @Test
    void onlyStaffReadMetricsInEveryFormat() {
        for (String path : List.of("/q/metrics", "/q/metrics/", "//q/metrics", "/q/metrics;a=b", "/q/./metrics")) {
            assertThat(given().urlEncodingEnabled(false).get(path).statusCode())
                    .as(path)
                    .isIn(400, 401, 404);
        }
        anonymous()
                .header("Authorization", "Bearer an-unknown-key")
                .get("/q/metrics")
                .then()
                .statusCode(401);
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        as(Role.PARTNER).get("/q/metrics").then().statusCode(403);
        as(Role.ADMIN).get("/q/metrics").then().statusCode(200);
        anonymous().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void lettersAreCountedByStatusAndApproachingDeadline() {
        openLetter("house", "2021-02-01");
        TestData.letter("{\"title\": \"A draft\", \"chamber\": \"house\"}");
        String soon = TestData.letter("{\"title\": \"Soon\", \"chamber\": \"house\", \"deadline\": {\"at\": \""
                + Instant.now().plus(5, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS) + "\"}}");
        assertThat(scrape().value("signatory_deadlines_within_day")).isZero();
        TestData.move(soon, "open", "2021-02-01").statusCode(201);
        Exposed exposed = scrape();
        assertThat(exposed.value("signatory_letters{status=\"open\"}")).isEqualTo(2);
        assertThat(exposed.value("signatory_letters{status=\"draft\"}")).isEqualTo(1);
        assertThat(exposed.value("signatory_letters{status=\"sent\"}")).isZero();
        assertThat(exposed.value("signatory_deadlines_within_day")).isEqualTo(1);
    }

    @Test
    void onlyRecordedSignOnsAreCounted() {
        String id = openLetter("house", "2021-02-01");
        double before = scrape().value(SIGNED);
        sign(id, "V000081", "2021-02-03").statusCode(201);
        sign(id, "E000297", "2021-02-03").statusCode(201);
        sign(id, "S000148", "2021-02-03").statusCode(422);
        withdraw(id, "E000297", "2021-02-04");
        Exposed exposed = scrape();
        assertThat(exposed.value(SIGNED)).isEqualTo(before + 2);
        assertThat(exposed.value("signatory_audit_entries_total{type=\"cosigner.withdrawn\"}"))
                .isPositive();
    }

    @Test
    void failingWebhookAndTheAgeOfItsBacklogAreReported() throws Exception {
        try (Endpoint partner = new Endpoint().answering(number -> Endpoint.Answer.of(500))) {
            assertThat(scrape().value("signatory_webhook_lag_seconds")).isZero();
            editor().body("{\"url\": \"" + partner.url() + "\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201);
            openLetter("house", "2021-02-01");
            Exposed exposed = scrapeUntil(now -> now.value("signatory_webhooks{state=\"failing\"}") == 1
                    && now.value("signatory_webhook_lag_seconds") > 0
                    && now.value("signatory_events_pending") == 0);
            assertThat(exposed.value("signatory_webhooks{state=\"ok\"}")).isZero();
            assertThat(exposed.value("signatory_webhooks{state=\"disabled\"}")).isZero();
            partner.answering(number -> Endpoint.Answer.of(204));
            scrapeUntil(now -> now.value("signatory_webhook_lag_seconds") == 0
                    && now.value("signatory_webhooks{state=\"ok\"}") == 1);
        }
    }

    @Test
    void queuedEmailIsReported() {
        assertThat(scrape().value("signatory_mails_queued")).isZero();
        anonymous()
                .body("{\"email\": \"desk@example.org\", \"kinds\": [\"digest\"]}")
                .post("/v1/subscriptions")
                .then()
                .statusCode(202);
        Exposed exposed = scrape();
        assertThat(exposed.value("signatory_mails_queued")).isEqualTo(1);
        assertThat(exposed.value("signatory_mails_age_seconds")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void dashboardAndAlertsUseExistingMetrics() throws IOException {
        openLetter("house", "2021-02-01");
        Exposed exposed = scrape();
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("deploy/grafana/signatory.json").toFile());
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asText())));
        int ofTheDashboard = queries.size();
        new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("deploy/prometheus/rules.yaml").toFile())
                .at("/groups/0/rules")
                .forEach(rule -> queries.add(rule.path("expr").asText()));
        assertThat(ofTheDashboard).isGreaterThan(8);
        assertThat(queries).hasSizeGreaterThan(ofTheDashboard + 4).allSatisfy(query -> asked(query, exposed));
    }

    @Test
    @DisplayName("Every operation and page has metrics: the limit on URI tags is above their number")
    void uriTagLimitCoversEveryOperation() {
        int cap = ConfigProvider.getConfig()
                .getValue("quarkus.micrometer.binder.http-server.max-uri-tags", Integer.class);
        assertThat(routes.templates()).hasSizeBetween(150, cap - 100);
    }

    @Test
    void unknownAddressesShareOneTag() {
        String letter = openLetter("house", "2021-02-01");
        for (int i = 0; i < 5; i++) {
            given().urlEncodingEnabled(false).get("/v1/invented-" + i + "/%00");
        }
        anonymous().get("/v1/letters/" + letter + "?foo=1").then().statusCode(400);
        Set<String> names = scrape().values().keySet();
        assertThat(names)
                .noneMatch(name -> name.contains("invented"))
                .anyMatch(name -> name.startsWith("http_server_requests") && name.contains("uri=\"UNKNOWN\""))
                .anyMatch(name -> name.contains("uri=\"/v1/letters/{letterId}\"") && name.contains("status=\"400\""));
    }

    private static void asked(String query, Exposed exposed) {
        String bare = LABELS.matcher(query).replaceAll("").replaceAll("\\[[^]]*\\]", "");
        List<String> names = WORD.matcher(bare)
                .results()
                .map(word -> word.group())
                .filter(word -> !OF_THE_LANGUAGE.contains(word) && !OF_PROMETHEUS.contains(word))
                .toList();
        assertThat(exposed.labels().keySet()).as(query).containsAll(names);
        LABELS.matcher(query).results().forEach(found -> {
            String list = found.group(1) == null ? found.group(2) : found.group(1);
            for (String label : list.replaceAll("\"[^\"]*\"", "").split("[,=~!]+")) {
                if (!label.isBlank() && !OF_PROMETHEUS.contains(label.strip())) {
                    assertThat(names)
                            .as(query)
                            .allSatisfy(name ->
                                    assertThat(exposed.labels().get(name)).contains(label.strip()));
                }
            }
        });
    }
}
