package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.openapi.CommittedContract;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ProblemCatalogPagesTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("Each code has a page for people and programs, linked from the catalog")
    void everyCodeHasAPage(ErrorCode code) {
        String page = given().accept("text/html")
                .get(code.page())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(Jsoup.parse(page).text()).contains(code.code(), code.title());
        given().accept("application/json")
                .get(code.page())
                .then()
                .statusCode(200)
                .body("type", is(code.page()))
                .body("code", is(code.code()))
                .body("status", is(code.status()));
        assertThat(given().accept("text/html").get("/problems").asString()).contains("href=\"" + code.page() + "\"");
    }

    @Test
    void problemTypeLeadsToItsPage() {
        JsonPath problem = given().get("/v1/letters/nowhere").jsonPath();
        given().accept("application/json")
                .get(problem.getString("type"))
                .then()
                .statusCode(200)
                .body("code", is(problem.getString("code")));
    }

    @Test
    void unknownCodeIsNotFound() {
        given().accept("application/json").get("/problems/no-such-code").then().statusCode(404);
    }

    @Test
    @DisplayName("The contract lists exactly the codes")
    void contractListsTheCodes() {
        assertThat(CommittedContract.read().at("/components/schemas/ErrorCode/enum"))
                .extracting(code -> code.asText())
                .containsExactly(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toArray(String[]::new));
    }
}
