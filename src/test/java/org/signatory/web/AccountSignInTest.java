package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.OpenIdProvider;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests signing in with an account of an OpenID provider. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@QuarkusTestResource(value = OpenIdProvider.class, restrictToAnnotatedClass = true)
class AccountSignInTest {

    @TestHTTPResource("/")
    URL server;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    /** Opens a path in a new client that follows all redirects. */
    private HttpResponse<String> visit(String path) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        return browser.send(
                HttpRequest.newBuilder(URI.create(server.toString().replaceFirst("/$", "") + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void editorsAccountSignsInAndReturnsToTheRequestedPage() throws Exception {
        OpenIdProvider.expect("u-1", "Desk of the coalition", "signatory-editors", "others");
        HttpResponse<String> page = visit("/sign-in/account?then=%2Fletters%2Fnew");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/letters/new");
        assertThat(page.body()).contains("Desk of the coalition").contains("<small>editor</small>");
    }

    @Test
    void accountKeepsItsIdentityWithItsCurrentNameAndRole() throws Exception {
        OpenIdProvider.expect("u-1", "Desk of the coalition", "signatory-editors");
        visit("/sign-in/account");
        OpenIdProvider.expect("u-1", "Desk of the office", "signatory-viewers");
        HttpResponse<String> page = visit("/sign-in/account");
        assertThat(page.body()).contains("Desk of the office").contains("<small>viewer</small>");
        TestData.as(Role.ADMIN)
                .get("/v1/api-keys")
                .then()
                .body("items.findAll { it.prefix == 'account' }.size()", is(1));
    }

    @Test
    void accountWithoutARoleOrBlockedCannotSignIn() throws Exception {
        OpenIdProvider.expect("u-2", "Another person", "others");
        assertThat(visit("/sign-in/account").statusCode()).isEqualTo(401);
        OpenIdProvider.expect("u-3", "Desk that leaves", "signatory-admins");
        visit("/sign-in/account");
        String id = TestData.as(Role.ADMIN).get("/v1/api-keys").path("items.find { it.prefix == 'account' }.id");
        TestData.as(Role.ADMIN)
                .body("{}")
                .post("/v1/api-keys/" + id + "/rotation")
                .then()
                .statusCode(409);
        TestData.as(Role.ADMIN)
                .header("If-Match", "*")
                .delete("/v1/api-keys/" + id)
                .then()
                .statusCode(200);
        assertThat(visit("/sign-in/account").statusCode()).isEqualTo(401);
    }

    @Test
    void apiRequestsAreNotRedirectedToTheProvider() {
        given().redirects().follow(false).get("/v1/me/nothing").then().statusCode(404);
        given().redirects()
                .follow(false)
                .get("/v1/api-keys")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", org.hamcrest.Matchers.startsWith("Bearer"));
        TestData.editor().get("/v1/me").then().statusCode(200).body("role", is("editor"));
        given().header("Authorization", "Bearer wrong")
                .get("/v1/letters")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }
}
