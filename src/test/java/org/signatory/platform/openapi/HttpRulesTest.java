package org.signatory.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the rules of HTTP on every path. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class HttpRulesTest {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private static final Set<String> STREAMS =
            Set.of("exportLetters", "exportLettersCsv", "exportSignOns", "exportSignOnsCsv", "exportBackup");

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
    }

    @AfterEach
    void resume() {
        MovableClock.run();
    }

    @Test
    @DisplayName("OPTIONS and 405 list exactly the methods of the path in Allow")
    void allowListsTheMethodsOfThePath() {
        Map<String, Set<String>> methods = new TreeMap<>();
        ContractedOperation.all()
                .forEach(operation -> methods.computeIfAbsent(operation.path(), path -> new TreeSet<>())
                        .add(operation.method()));
        SoftAssertions soft = new SoftAssertions();
        methods.forEach((path, offered) -> {
            Set<String> allowed = new TreeSet<>(offered);
            allowed.add("OPTIONS");
            if (offered.contains("GET")) {
                allowed.add("HEAD");
            }
            String address = places.fill(path);
            Response options = TestData.as(Role.ADMIN).options(address);
            soft.assertThat(options.statusCode()).as("OPTIONS %s", path).isEqualTo(204);
            soft.assertThat(allow(options)).as("OPTIONS %s", path).isEqualTo(allowed);
            for (String method : METHODS) {
                if (!offered.contains(method)) {
                    Response refused = TestData.as(Role.ADMIN).request(method, address);
                    soft.assertThat(refused.statusCode())
                            .as("%s %s", method, path)
                            .isEqualTo(405);
                    soft.assertThat(allow(refused)).as("%s %s", method, path).isEqualTo(allowed);
                }
            }
        });
        soft.assertAll();
        assertThat(methods).hasSizeGreaterThan(100);
    }

    @Test
    @DisplayName("A POST that needs no body rejects a form as documented in its default response")
    void unsupportedMediaTypesAreDocumented() {
        JsonNode paths = CommittedContract.read().path("paths");
        SoftAssertions soft = new SoftAssertions();
        int sent = 0;
        for (ContractedOperation operation : ContractedOperation.all()) {
            if (operation.method().equals("POST") && !operation.hasBody()) {
                sent++;
                int status = TestData.as(Role.ADMIN)
                        .contentType("application/x-www-form-urlencoded")
                        .header("If-Match", "*")
                        .post(places.fill(operation.path()))
                        .statusCode();
                JsonNode responses = paths.path(operation.path()).path("post").path("responses");
                String codes = responses.at("/default/description").asText();
                soft.assertThat(responses.has(String.valueOf(status))
                                || status == 415 && codes.contains("`unsupported-media-type`"))
                        .as("%s: %d", operation, status)
                        .isTrue();
            }
        }
        soft.assertAll();
        assertThat(sent).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "csv", ";"})
    @DisplayName("Every operation with a body rejects a blank or malformed Content-Type")
    void malformedContentTypeIsRejected(String type) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        SoftAssertions soft = new SoftAssertions();
        for (ContractedOperation operation : ContractedOperation.all()) {
            if (operation.hasBody()) {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + places.fill(operation.path())))
                        .header("Authorization", "Bearer " + TestData.secret(Role.ADMIN))
                        .header("Content-Type", type)
                        .method(operation.method(), HttpRequest.BodyPublishers.ofString("{\"text\":\"A name\"}"))
                        .build();
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                soft.assertThat(response.statusCode()).as(operation.id()).isEqualTo(415);
                soft.assertThat(response.body()).as(operation.id()).contains("unsupported-media-type");
            }
        }
        soft.assertAll();
    }

    @Test
    @DisplayName("A GET documents the ETag it sends, and every response has a request id")
    void headersAreDocumented() {
        JsonNode paths = CommittedContract.read().path("paths");
        SoftAssertions soft = new SoftAssertions();
        int tagged = 0;
        for (ContractedOperation operation : ContractedOperation.all()) {
            if (!operation.method().equals("GET") || operation.endless()) {
                continue;
            }
            Response response = TestData.as(Role.ADMIN).accept("*/*").get(places.fill(operation.path()));
            soft.assertThat(response.header("X-Request-Id")).as(operation.id()).isNotNull();
            if (response.statusCode() == 200) {
                JsonNode headers = paths.path(operation.path()).at("/get/responses/200/headers");
                soft.assertThat(headers.has("ETag")).as(operation.id()).isEqualTo(response.header("ETag") != null);
                soft.assertThat(headers.has("Content-Disposition"))
                        .as(operation.id())
                        .isEqualTo(response.header("Content-Disposition") != null);
                tagged += headers.has("ETag") ? 1 : 0;
            }
        }
        soft.assertAll();
        assertThat(tagged).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("Every complete GET response has an ETag, and a client that has it gets a 304 with the same headers")
    void readsAreConditional(boolean withKey) {
        MovableClock.stopAt("2026-03-02T15:00:00Z");
        SoftAssertions soft = new SoftAssertions();
        int unchanged = 0;
        for (ContractedOperation operation : ContractedOperation.all()) {
            String address =
                    operation.method().equals("GET") && !operation.endless() ? places.fill(operation.path()) : null;
            Response whole = address == null ? null : client(withKey).get(address);
            if (whole == null || whole.statusCode() != 200) {
                continue;
            }
            boolean streamed = STREAMS.contains(operation.id());
            if (whole.asString().startsWith("{") && !streamed) {
                soft.assertThat(whole.contentType()).as(operation.id()).startsWith("application/json");
            }
            String control = whole.header("Cache-Control");
            soft.assertThat(whole.header("ETag") == null).as(operation.id()).isEqualTo(streamed);
            if (operation.path().startsWith("/v1/feeds/") && !operation.path().contains("token")) {
                soft.assertThat(control).isEqualTo((withKey ? "private" : "public") + ", max-age=300");
            } else if (operation.id().equals("exportBackup")) {
                soft.assertThat(control).isEqualTo("no-store");
            } else {
                soft.assertThat(control).as(operation.id()).isEqualTo(withKey ? "private, no-cache" : "no-cache");
            }
            if (!streamed) {
                String etag = String.valueOf(whole.header("ETag"));
                Response same = client(withKey)
                        .header("If-None-Match", "\"x\", " + etag)
                        .get(address);
                soft.assertThat(same.statusCode()).as(operation.id()).isEqualTo(304);
                soft.assertThat(same.asByteArray()).as(operation.id()).isEmpty();
                soft.assertThat(cacheHeaders(same)).as(operation.id()).isEqualTo(cacheHeaders(whole));
                soft.assertThat(vary(same)).as(operation.id()).containsAll(vary(whole));
                Response head = client(withKey).head(address);
                soft.assertThat(cacheHeaders(head)).as(operation.id()).isEqualTo(cacheHeaders(whole));
                soft.assertThat(vary(head)).as(operation.id()).isEqualTo(vary(whole));
                unchanged++;
            }
        }
        soft.assertAll();
        assertThat(unchanged).isGreaterThan(withKey ? 55 : 30);
    }

    @Test
    @DisplayName("The ETag of a list changes with the rows that the caller sees")
    void etagFollowsBody() {
        String list = "/v1/letters/" + places.values().get("letterId") + "/cosigners";
        String before = TestData.anonymous().get(list).header("ETag");
        assertThat(before).startsWith("W/\"");
        TestData.sign(places.values().get("letterId"), "P000197", "2021-02-10").statusCode(201);
        Response after = TestData.anonymous().header("If-None-Match", before).get(list);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.header("ETag")).isNotEqualTo(before);
    }

    @Test
    @DisplayName("Errors and responses to changes are not stored by any cache")
    void errorsAndChangesAreNotStored() {
        for (Response response : List.of(
                TestData.anonymous().get("/v1/letters/" + UUID.randomUUID()),
                TestData.anonymous().get("/v1/outreach"),
                TestData.anonymous().get("/v1/letters?limit=x"),
                TestData.as(Role.ADMIN)
                        .body("{\"name\": \"Desk\", \"role\": \"viewer\"}")
                        .post("/v1/api-keys"))) {
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
            assertThat(response.header("ETag") == null).isEqualTo(response.statusCode() >= 400);
        }
    }

    @Test
    @DisplayName("The contract, a badge and the sitemap have an ETag, and a page has none")
    void publicFilesAreConditional() {
        for (String file : List.of(
                "/openapi",
                "/openapi.json",
                "/sitemap.xml",
                "/embed/letters/" + places.values().get("letterId") + "/badge.svg")) {
            Response whole = TestData.anonymous().accept("*/*").get(file);
            assertThat(whole.header("ETag")).as(file).isNotNull();
            assertThat(TestData.anonymous()
                            .accept("*/*")
                            .header("If-None-Match", whole.header("ETag"))
                            .get(file)
                            .statusCode())
                    .as(file)
                    .isEqualTo(304);
        }
        Response page = given().get("/");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("ETag")).isNull();
    }

    private static RequestSpecification client(boolean withKey) {
        return (withKey ? TestData.as(Role.ADMIN) : TestData.anonymous()).accept("*/*");
    }

    private static List<String> cacheHeaders(Response response) {
        return Arrays.asList(response.header("ETag"), response.header("Cache-Control"));
    }

    @Test
    void pageListsItsMethods() {
        assertThat(allow(given().options("/letters/" + places.values().get("letterId"))))
                .contains("GET", "HEAD", "OPTIONS");
        assertThat(allow(given().delete("/sign-in"))).contains("GET", "POST").doesNotContain("DELETE");
    }

    @Test
    void optionsOfAnUnknownPathIsNotFound() {
        given().options("/v1/no-such-thing").then().statusCode(404);
    }

    @Test
    @DisplayName("API reads vary by credentials, and compressed ones by encoding")
    void varyNamesWhatTheResponseDependsOn() {
        for (String encoding : List.of("gzip", "identity")) {
            assertThat(vary(given().header("Accept-Encoding", encoding).get("/v1/letters")))
                    .containsExactlyInAnyOrder("Accept-Encoding", "Authorization", "Cookie");
        }
        Response letter =
                TestData.anonymous().get("/v1/letters/" + places.values().get("letterId"));
        Response unchanged = TestData.anonymous()
                .header("If-None-Match", letter.header("ETag"))
                .get("/v1/letters/" + places.values().get("letterId"));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(vary(unchanged)).isEqualTo(vary(letter));
        assertThat(vary(given().get("/"))).contains("Accept-Encoding");
        assertThat(vary(given().get("/openapi"))).contains("Accept-Encoding", "Accept");
        assertThat(given().get("/v1/letters/x").header("Vary")).contains("Authorization");
    }

    private static Set<String> allow(Response response) {
        return list(response.header("Allow"));
    }

    private static Set<String> vary(Response response) {
        return list(response.header("Vary"));
    }

    private static Set<String> list(String header) {
        return header == null
                ? Set.of()
                : new TreeSet<>(
                        Arrays.stream(header.split(",")).map(String::strip).toList());
    }
}
