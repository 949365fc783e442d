package org.signatory.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RequestIdsTest {

    @Test
    void requestIdIsReturned() {
        for (String path : List.of("/v1/letters", "/v1/nowhere", "/", "/problems/not-found", "/v1/letters?x=%00")) {
            String id = given().urlEncodingEnabled(false)
                    .header("X-Request-Id", "a-1.b")
                    .get(path)
                    .header("X-Request-Id");
            assertThat(id).as(path).isEqualTo("a-1.b");
        }
    }

    @Test
    void invalidOrMissingIdIsReplaced() {
        assertThat(UUID.fromString(given().get("/v1/letters").header("X-Request-Id")))
                .isNotNull();
        String replaced =
                given().header("X-Request-Id", "a b").get("/v1/letters").header("X-Request-Id");
        assertThat(UUID.fromString(replaced)).isNotNull();
    }

    @Test
    void logLinesOfARequestHaveItsId() {
        Logger logger = Logger.getLogger("org.hibernate.SQL");
        Level level = logger.getLevel();
        List<String> ids = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                ids.add(String.valueOf(ExtLogRecord.wrap(entry).getMdc(RequestIds.MDC_KEY)));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setLevel(Level.FINE);
        try {
            given().header("X-Request-Id", "logged-1").get("/v1/letters").then().statusCode(200);
        } finally {
            logger.setLevel(level);
            logger.removeHandler(handler);
        }
        assertThat(ids).contains("logged-1");
    }
}
