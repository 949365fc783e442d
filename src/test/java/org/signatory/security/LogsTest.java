package org.signatory.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.support.WrittenLog;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LogsTest {

    private final WrittenLog written = new WrittenLog();

    @BeforeEach
    void start() {
        TestData.reset();
        written.start();
    }

    @AfterEach
    void stop() {
        written.stop();
    }

    @Test
    void failuresDoNotLogKeys() {
        anonymous()
                .header("Authorization", "Bearer a-wrong-secret")
                .get("/v1/me")
                .then()
                .statusCode(401);
        as(Role.VIEWER).get("/v1/api-keys").then().statusCode(403);
        as(Role.ADMIN).body("{").post("/v1/api-keys").then().statusCode(400);
        rename("letter", "away");
        try {
            as(Role.ADMIN).get("/v1/letters").then().statusCode(500);
        } finally {
            rename("away", "letter");
        }
        assertThat(written.lines())
                .anyMatch(line -> line.contains("incident"))
                .noneMatch(line -> line.contains("secret"));
    }

    @Test
    void createdKeyIsNotLogged() {
        String secret = as(Role.ADMIN)
                .body("""
                        {"name": "Desk", "role": "viewer"}""")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        assertThat(written.lines()).noneMatch(line -> line.contains(secret));
    }

    private static void rename(String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.getEntityManager()
                        .createNativeQuery("alter table " + from + " rename to " + to)
                        .executeUpdate());
    }
}
