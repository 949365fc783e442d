package org.signatory.security;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ExpiredDataTest {

    @Inject
    ExpiredDataCleaner old;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void responseIsReplayedForADayAndThenDeleted() {
        MovableClock.stopAt("2026-02-01T12:00:00Z");
        once().header("Idempotent-Replayed", nullValue());
        MovableClock.stopAt("2026-02-02T12:00:00Z");
        old.forget();
        once().header("Idempotent-Replayed", is("true"));
        MovableClock.stopAt("2026-02-02T12:00:01Z");
        old.forget();
        once().header("Idempotent-Replayed", nullValue());
    }

    private static ValidatableResponse once() {
        return editor().header("Idempotency-Key", "daily")
                .body("""
                        {"title": "Once a day", "chamber": "house"}""")
                .post("/v1/letters")
                .then()
                .statusCode(201);
    }
}
