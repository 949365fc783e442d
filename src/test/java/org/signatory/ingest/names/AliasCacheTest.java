package org.signatory.ingest.names;

import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.platform.sql.CurrentTransaction;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** The shared name index is built from committed rows only. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class AliasCacheTest {

    @Inject
    NameIndexCache rosters;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    private static void matches(String written, String status) {
        editor().body(Map.of("text", written, "asOf", "2021-02-12"))
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .body("mentions[0].status", is(status));
    }

    @Test
    @ActivateRequestContext
    @DisplayName("An alias that is rolled back is never matched, and does not hide the next one")
    void rolledBackAliasIsNeverMatched() {
        CurrentTransaction.rolledBack(() -> {
            NameAlias alias = new NameAlias();
            alias.written = "Windy City Jan";
            alias.folded = "windycityjan";
            alias.bioguideId = "S001145";
            alias.actor = "A test";
            alias.recordedAt = Instant.now();
            alias.persist();
            return rosters.on(LocalDate.of(2021, 2, 12));
        });
        editor().body(Map.of("written", "Windy City Mike", "bioguideId", "Q000023"))
                .post("/v1/name-aliases")
                .then()
                .statusCode(201);

        matches("Rep. Windy City Mike", "matched");
        matches("Rep. Windy City Jan", "unmatched");
    }
}
