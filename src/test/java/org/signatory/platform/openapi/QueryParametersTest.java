package org.signatory.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that query parameters are checked as strictly as body fields. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class QueryParametersTest {

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
    }

    @Test
    @DisplayName("Every operation of the contract rejects an unknown query parameter and changes nothing")
    void unknownParametersAreRejectedEverywhere() {
        SoftAssertions soft = new SoftAssertions();
        String before = history();
        for (ContractedOperation operation : ContractedOperation.all()) {
            Response response = send(operation, "?noSuchParameter=1");
            soft.assertThat(response.statusCode()).as(operation.id()).isEqualTo(400);
            soft.assertThat(response.asString())
                    .as(operation.id())
                    .contains("\"code\":\"invalid-parameter\"", "\"parameter\":\"noSuchParameter\"");
        }
        soft.assertThat(history()).isEqualTo(before);
        soft.assertAll();
    }

    @Test
    @DisplayName("Every declared parameter is rejected in upper case, with brackets and with an empty value")
    void misspelledParametersAreRejectedEverywhere() {
        SoftAssertions soft = new SoftAssertions();
        String before = history();
        for (ContractedOperation operation : ContractedOperation.all()) {
            for (String name : operation.queryParameters()) {
                for (String query :
                        List.of(name.toUpperCase(Locale.ROOT) + "=1", name + "%5B%5D=1", name + "=", name)) {
                    soft.assertThat(send(operation, "?" + query).statusCode())
                            .as("%s?%s", operation, query)
                            .isEqualTo(400);
                }
            }
        }
        soft.assertThat(history()).isEqualTo(before);
        soft.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "stauts=open, stauts, Did you mean status?",
        "Limit=1, Limit, Did you mean limit?",
        "status[]=open, status[], Did you mean status?",
        "updated_since=2021-01-01T00:00:00Z, updated_since, Did you mean updatedSince?",
        "page=2, page, This operation accepts: chamber"
    })
    void intendedParameterIsSuggested(String query, String name, String words) {
        TestData.anonymous()
                .get("/v1/letters?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(name))
                .body("errors[0].detail", containsString(words));
    }

    @Test
    void allErrorsAreReportedTogether() {
        TestData.anonymous()
                .get("/v1/letters?congress=117&congress=119&foo=1&q=")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("congress"))
                .body("errors.parameter", hasItem("foo"))
                .body("errors.parameter", hasItem("q"));
    }

    @Test
    void listsMayBeRepeated() {
        TestData.anonymous()
                .get("/v1/letters?status=open&status=sent,answered")
                .then()
                .statusCode(200);
    }

    @Test
    void invalidKeyIsReportedBeforeAnUnknownParameter() {
        TestData.anonymous()
                .header("Authorization", "Bearer no-such-key")
                .get("/v1/letters?foo=1")
                .then()
                .statusCode(401);
    }

    @Test
    void pagesAcceptTrackingParameters() {
        given().accept("text/html")
                .get("/?utm_source=digest&utm_campaign=x")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @DisplayName("An error in a value says what to write")
    @CsvSource(
            delimiter = '|',
            value = {
                "chamber=HOUSE | Enter one of: house, senate, bicameral.",
                "status=OPEN | Enter one of: draft, open, closed, sent, answered, abandoned.",
                "updatedSince=2021-02-11T12:00:00+05:00 | In a URL, encode the plus sign of an offset as %2B.",
                "updatedSince=yesterday | Enter a date and time with its offset, such as 2021-02-12T17:00:00-05:00."
            })
    void valueErrorsSayWhatToWrite(String query, String detail) {
        given().urlEncodingEnabled(false)
                .get("/v1/letters?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is(query.substring(0, query.indexOf('='))))
                .body("errors[0].detail", is(detail));
    }

    @Test
    void embedsRejectUnknownParameters() {
        TestData.anonymous()
                .get("/embed/letters/" + places.values().get("letterId") + "/badge.svg?color=red")
                .then()
                .statusCode(400);
    }

    @Test
    @DisplayName("A filter for staff is rejected for others instead of being ignored")
    void onlyStaffUseStaffFilters() {
        String letter = "/v1/letters/" + places.values().get("letterId");
        TestData.partner(UUID.fromString(places.values().get("organizationId")));
        List<Supplier<RequestSpecification>> callers = List.of(TestData::anonymous, () -> TestData.as(Role.PARTNER));
        for (Supplier<RequestSpecification> caller : callers) {
            for (String path : List.of("/v1/letters", "/v1/exports/letters.ndjson", letter + "/cosigners")) {
                caller.get()
                        .accept("*/*")
                        .get(path + "?needsReview=true")
                        .then()
                        .statusCode(403)
                        .body("errors[0].parameter", equalTo("needsReview"));
            }
        }
        TestData.as(Role.VIEWER).get("/v1/letters?needsReview=true").then().statusCode(200);
    }

    private String history() {
        TestData.awaitEvents();
        return TestData.as(Role.ADMIN).get("/v1/events?limit=500").asString();
    }

    private Response send(ContractedOperation operation, String query) {
        RequestSpecification request =
                TestData.as(Role.ADMIN).urlEncodingEnabled(false).header("If-Match", "*");
        if (operation.hasBody()) {
            request.contentType(operation.bodyType())
                    .body(operation.bodyExample().getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), places.fill(operation.path()) + query);
    }
}
