package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.Combinations;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that no input causes a server error, and that errors name what is wrong. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MalformedInputTest {

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "17",
            "{\"noSuchField\": 1}",
            "{\"a\": 1, \"a\": 2}",
            "{} trailing",
            "[".repeat(2_000),
            "{\"title\": " + "{\"a\": ".repeat(1_500) + "1" + "}".repeat(1_500) + "}",
            "\u0000",
            "\ufeff{}");

    private static final List<String> VALUES = List.of(
            "null",
            "17",
            "-1",
            "1e400",
            "99999999999999999999",
            "true",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"at\": 5}",
            "\"\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"+999999999-12-31\"",
            "\"0000-00-00\"",
            "\"2021-02-30\"",
            "\"9999999-01-01T00:00:00Z\"",
            "\"javascript:alert(1)\"",
            "\"" + "x".repeat(600_000) + "\"");

    private static final List<String> PARAMETERS = List.of(
            "",
            "x",
            "%00",
            "%ff",
            "-1",
            "0",
            "99999999999999999999",
            "2021-02-30",
            "%2B999999999-12-31",
            "1e3",
            "'%22%3B--",
            "%F0%9F%92%A9",
            "bm9uc2Vuc2U",
            "x".repeat(3_000));

    private final Combinations combinations = new Combinations();
    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
    }

    @Test
    void malformedBodiesCauseNoServerError() {
        check(operation -> {
            List<Response> answers = new ArrayList<>();
            if (operation.hasBody()) {
                BODIES.forEach(body -> answers.add(send(operation, body)));
            }
            return answers;
        });
    }

    @Test
    void fieldValuesCauseNoServerError() {
        check(operation -> {
            List<Response> answers = new ArrayList<>();
            if (operation.hasBody() && operation.bodyExample().startsWith("{")) {
                for (String field : Fields.of(operation.bodyExample())) {
                    combinations
                            .of(VALUES)
                            .forEach(value ->
                                    answers.add(send(operation, Fields.with(operation.bodyExample(), field, value))));
                }
            }
            return answers;
        });
    }

    @Test
    void parametersCauseNoServerError() {
        check(operation -> {
            List<Response> answers = new ArrayList<>();
            for (String name : operation.queryParameters()) {
                for (String value : combinations.of(PARAMETERS)) {
                    answers.add(request(operation)
                            .request(operation.method(), places.fill(operation.path()) + "?" + name + "=" + value));
                }
            }
            if (operation.path().contains("{")) {
                PARAMETERS.stream()
                        .filter(value -> !value.isEmpty())
                        .forEach(value -> answers.add(request(operation)
                                .request(operation.method(), operation.path().replaceAll("\\{[^}]+}", value))));
            }
            return answers;
        });
    }

    @Test
    void bodyOfAnotherTypeIsNotRead() {
        check(operation -> {
            List<Response> answers = new ArrayList<>();
            if (operation.hasBody()) {
                for (String type : List.of("multipart/form-data; boundary=x", "application/xml", "image/png")) {
                    Response answer = request(operation)
                            .contentType(type)
                            .body(operation.bodyExample().getBytes(StandardCharsets.UTF_8))
                            .request(operation.method(), places.fill(operation.path()));
                    assertThat(answer.statusCode())
                            .as("%s of %s", operation, type)
                            .isEqualTo(415);
                    answers.add(answer);
                }
            }
            return answers;
        });
    }

    private interface Attack {
        List<Response> on(ContractedOperation operation);
    }

    private static void check(Attack attack) {
        SoftAssertions soft = new SoftAssertions();
        int sent = 0;
        for (ContractedOperation operation : ContractedOperation.ending()) {
            for (Response answer : attack.on(operation)) {
                sent++;
                soft.assertThat(answer.statusCode())
                        .as("%s: %s", operation, answer.statusCode() >= 500 ? answer.asString() : "")
                        .isLessThan(500);
                if (answer.statusCode() >= 400) {
                    soft.assertThat(answer.contentType())
                            .as("%s: %s", operation, answer.asString())
                            .startsWith("application/problem+json");
                    soft.assertThat(answer.asString())
                            .as(operation.id())
                            .contains("\"code\":\"")
                            .doesNotContain("org.signatory", "java.", "Exception", "select ", "SQL");
                }
            }
        }
        soft.assertAll();
        assertThat(sent).isGreaterThan(100);
    }

    private Response send(ContractedOperation operation, String body) {
        return request(operation)
                .contentType(operation.bodyType())
                .body(body.getBytes(StandardCharsets.UTF_8))
                .request(operation.method(), places.fill(operation.path()));
    }

    private static RequestSpecification request(ContractedOperation operation) {
        return TestData.as(Role.ADMIN).urlEncodingEnabled(false).header("If-Match", "*");
    }
}
