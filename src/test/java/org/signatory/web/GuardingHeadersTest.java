package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the security headers of every response. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class GuardingHeadersTest {

    private static final String TOO_LONG = "/?q=" + "x".repeat(9_000);

    private static final String TOO_LONG_PAGE = "an address that is too long";

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void apiResponsesAreNotPages() {
        for (ValidatableResponse answer : List.of(
                anonymous().get("/v1/letters").then().statusCode(200),
                as(Role.ADMIN).get("/v1/api-keys").then().statusCode(200),
                anonymous().get("/v1/api-keys").then().statusCode(401),
                as(Role.VIEWER).get("/v1/api-keys").then().statusCode(403),
                anonymous().get("/v1/nowhere").then().statusCode(404),
                editor().body("{").post("/v1/letters").then().statusCode(400),
                anonymous().get("/v1/letters" + TOO_LONG.substring(1)).then().statusCode(414),
                anonymous().accept("text/html").get("/v1/nowhere").then().statusCode(404))) {
            answer.header("X-Content-Type-Options", is("nosniff"))
                    .header("Content-Security-Policy", is("default-src 'none'; frame-ancestors 'none'"))
                    .header("Server", nullValue())
                    .header("X-Powered-By", nullValue());
            assertThat(answer.extract().headers().getValues("Content-Security-Policy"))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("Error pages of every kind have security headers and navigation, and no terms of the API")
    void errorPagesHaveSecurityHeaders() {
        String hidden = TestData.letter("""
                {"title": "Hidden", "chamber": "house", "visibility": "internal"}""");
        for (Response answer : List.of(
                page().get("/letters/" + hidden),
                page().get("/nowhere/at/all"),
                page().get("/letters/" + hidden + "/suggested-members?limit=x"),
                page().delete("/members"),
                page().get("/members?q=%00"),
                page().get(TOO_LONG),
                page().contentType("text/plain").body("x").post("/sign-in"),
                page().contentType("application/x-www-form-urlencoded")
                        .body("key=wrong")
                        .post("/sign-in"),
                page().contentType("application/x-www-form-urlencoded")
                        .body("title=x")
                        .post("/letters/new"),
                page().header("Sec-Fetch-Site", "cross-site")
                        .contentType("application/x-www-form-urlencoded")
                        .body("title=x")
                        .post("/letters/new"),
                page().get("/letters?sort=x&page=y"),
                page().get("/?sort=x"),
                page().get("/?cursor=x"))) {
            if (answer.statusCode() == 303) {
                continue;
            }
            assertThat(answer.statusCode()).isBetween(400, 499);
            answer.then()
                    .contentType("text/html;charset=UTF-8")
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Cache-Control", is("no-store"))
                    .header("Referrer-Policy", is("same-origin"))
                    .body(containsString("href=\"/members\""))
                    .body(not(containsString("Bearer")))
                    .body(not(containsString("Content-Type:")))
                    .body(not(containsString("visible to this caller")));
        }
    }

    private static RequestSpecification page() {
        return given().accept("text/html").urlEncodingEnabled(false).redirects().follow(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/members", "/sign-in", "/nowhere", TOO_LONG_PAGE})
    void pagesLoadOnlyOwnContentAndCannotBeFramed(String path) {
        given().accept("text/html")
                .get(path.equals(TOO_LONG_PAGE) ? TOO_LONG : path)
                .then()
                .contentType("text/html")
                .header("X-Content-Type-Options", is("nosniff"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Cache-Control", is("no-store"));
    }
}
