package org.signatory.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the rules of HTTP on every path. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class HttpRulesTest {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
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
                JsonNode codes = responses.at("/default/content/application~1problem+json/examples");
                soft.assertThat(responses.has(String.valueOf(status))
                                || status == 415 && codes.has("unsupported-media-type"))
                        .as("%s: %d", operation, status)
                        .isTrue();
            }
        }
        soft.assertAll();
        assertThat(sent).isPositive();
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
                tagged += headers.has("ETag") ? 1 : 0;
            }
        }
        soft.assertAll();
        assertThat(tagged).isGreaterThan(10);
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
