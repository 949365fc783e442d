package org.signatory.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.testing.World.anybody;
import static org.signatory.testing.World.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LogsTest {

    /** The message with its parameters, and the stack trace in full. */
    private static final Formatter LINES = new PatternFormatter("%s%e");

    private final List<String> written = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(LINES.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void start() {
        World.reset();
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void noKeyIsWrittenToTheLogByAnyFailure() {
        anybody()
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
        assertThat(written).anyMatch(line -> line.contains("incident")).noneMatch(line -> line.contains("secret"));
    }

    @Test
    void aMadeKeyIsNotWrittenToTheLogAsARequestMakesIt() {
        String secret = as(Role.ADMIN)
                .body("""
                        {"name": "Desk", "role": "viewer"}""")
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        assertThat(written).noneMatch(line -> line.contains(secret));
    }

    private static void rename(String from, String to) {
        QuarkusTransaction.requiringNew()
                .run(() -> ApiKey.getEntityManager()
                        .createNativeQuery("alter table " + from + " rename to " + to)
                        .executeUpdate());
    }
}
