package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/**
 * Tests that a clock that goes back, or the slow clock of a second server, changes neither the active signature nor
 * the order.
 */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ClockSetBackTest {

    private static final String MEMBER = "Q000023";
    private static final String DAY = "2021-02-03";

    private String letter;

    @BeforeEach
    void openLetterAndSetClockBack() {
        TestData.reset();
        MovableClock.stopAt("2026-05-04T12:00:00Z");
        letter = letter("""
                {"title": "A letter", "chamber": "house", "visibility": "public"}""");
        editor().body("{\"to\": \"open\", \"on\": \"2021-02-01\"}")
                .post("/v1/letters/" + letter + "/status-transitions")
                .then()
                .statusCode(201);
        sign(letter, MEMBER, DAY).statusCode(201);
        withdraw(letter, MEMBER, DAY).statusCode(200);
        MovableClock.stopAt("2026-05-04T10:00:00Z");
        sign(letter, MEMBER, DAY).statusCode(201);
    }

    @AfterEach
    void reset() {
        MovableClock.run();
    }

    @Test
    void lastSignatureIsActive() {
        withdraw(letter, MEMBER, DAY).statusCode(200);
    }

    @Test
    void lastSignatureIsActiveWithAnEarlierDate() {
        withdraw(letter, MEMBER, DAY).statusCode(200);
        sign(letter, MEMBER, "2021-02-02").statusCode(201);
        withdraw(letter, MEMBER, "2021-02-02").statusCode(200);
    }

    @Test
    void historyIsInOrder() {
        List<String> acts = read("/v1/letters/" + letter + "/history").extract().path("items.type");
        assertThat(acts)
                .containsExactly(
                        "letter.created", "letter.opened", "cosigner.signed", "cosigner.withdrawn", "cosigner.signed");
        List<String> times =
                read("/v1/letters/" + letter + "/history").extract().path("items.at");
        assertThat(times.stream().map(Instant::parse)).isSorted();
    }

    @Test
    @DisplayName("Entries are a microsecond apart until the clock has caught up, and then have the clock's time")
    void timesFollowTheClockAfterItCatchesUp() {
        MovableClock.stopAt("2026-05-04T12:30:00Z");
        withdraw(letter, MEMBER, DAY).statusCode(200);
        List<String> times =
                read("/v1/letters/" + letter + "/history").extract().path("items.at");
        assertThat(times.subList(3, 6))
                .containsExactly("2026-05-04T12:00:00Z", "2026-05-04T12:00:00.000001Z", "2026-05-04T12:30:00Z");
    }

    @Test
    void publicEventsIncludeIt() {
        List<String> told = List.of();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (told.size() < 4 && System.nanoTime() < end) {
            told = anonymous().get("/v1/events").jsonPath().getList("items.type");
        }
        assertThat(told).containsExactly("letter.opened", "cosigner.signed", "cosigner.withdrawn", "cosigner.signed");
    }
}
