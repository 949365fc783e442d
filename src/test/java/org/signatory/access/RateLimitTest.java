package org.signatory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.signatory.testing.World.anybody;
import static org.signatory.testing.World.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestProfile(RateLimitTest.Low.class)
class RateLimitTest {

    /** Limits that a test reaches. */
    public static class Low implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "signatory.rate.key", "40",
                    "signatory.rate.anonymous", "20",
                    "signatory.rate.failures", "5");
        }
    }

    @BeforeEach
    void start() {
        World.reset();
    }

    @Test
    void guessingKeysIsStoppedWhileAKnownKeyGoesOn() {
        editor().get("/v1/me").then().statusCode(200);
        int refused = 0;
        for (int i = 0; i < 10; i++) {
            int status = anybody()
                    .header("Authorization", "Bearer guess-" + i)
                    .get("/v1/me")
                    .statusCode();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThanOrEqualTo(4);
        editor().get("/v1/me").then().statusCode(200);
        for (int i = 0; i < 20; i++) {
            anybody().get("/v1/me");
        }
        anybody()
                .get("/v1/me")
                .then()
                .statusCode(429)
                .body("code", is("too-many-requests"))
                .header("Retry-After", notNullValue());
    }
}
