package org.signatory.insights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the trend and the forecast. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class LetterTrendTest {

    private List<String> house;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-02-01T15:00:00Z");
        house = editor().get("/v1/members?servingOn=2021-02-01&chamber=house&limit=40")
                .jsonPath()
                .getList("items.bioguideId");
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private static String circulating(String deadline) {
        String id = letter("""
                {"title": "At hand", "chamber": "house", "visibility": "internal"%s}""".formatted(
                        deadline == null ? "" : ", \"deadline\": {\"on\": \"" + deadline + "\", \"confirmed\": true}"));
        move(id, "open", "2021-02-01").statusCode(201);
        return id;
    }

    private static JsonPath trend(String id, String query) {
        return editor().get("/v1/letters/" + id + "/trend" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String page(String id) {
        Response signedIn = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-editor")
                .post("/sign-in");
        return given().cookies(signedIn.getDetailedCookies())
                .get("/letters/" + id + "/trend")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Creates twelve closed letters, each with four signatures on day two and this many more on day eight. */
    private void closedLetters(int more) {
        for (int i = 0; i < 12; i++) {
            String id = circulating("2021-02-11");
            for (int k = 0; k < 4; k++) {
                sign(id, house.get(k), "2021-02-02").statusCode(201);
            }
            for (int k = 4; k < 4 + more; k++) {
                sign(id, house.get(k), "2021-02-08").statusCode(201);
            }
            move(id, "closed", "2021-02-11").statusCode(201);
        }
    }

    @Test
    void stepsCountSignaturesAndWithdrawalsByDayAndHour() {
        String id = circulating(null);
        MovableClock.runFrom("2021-02-05T15:00:00Z");
        sign(id, "Q000023", "2021-02-02").statusCode(201);
        sign(id, "E000297", "2021-02-02").statusCode(201);
        sign(id, "V000081", "2021-02-03").statusCode(201);
        withdraw(id, "E000297", "2021-02-04").statusCode(200);
        JsonPath days = trend(id, "");
        assertThat(days.<String>getList("steps.from"))
                .containsExactly("2021-02-02T05:00:00Z", "2021-02-03T05:00:00Z", "2021-02-04T05:00:00Z");
        assertThat(days.<Integer>getList("steps.active")).containsExactly(2, 3, 2);
        assertThat(days.<Integer>getList("steps.withdrawn")).containsExactly(0, 0, 1);
        assertThat(trend(id, "?interval=hour").<String>getList("steps.from"))
                .first()
                .isEqualTo("2021-02-02T17:00:00Z");
        editor().get("/v1/letters/" + id + "/trend?interval=week").then().statusCode(400);
    }

    @Test
    void forecastFollowsTheGrowthOfEarlierLetters() {
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        closedLetters(4);
        String id = letter("""
                {"title": "At hand", "chamber": "house", "visibility": "internal", "deadline": {"on": "2021-02-22", "confirmed": true}}""");
        move(id, "open", "2021-02-12").statusCode(201);
        MovableClock.runFrom("2021-02-17T15:00:00Z");
        for (int k = 0; k < 9; k++) {
            sign(id, house.get(k), "2021-02-14").statusCode(201);
        }
        JsonPath trend = trend(id, "");
        assertThat(trend.getDouble("comparison.share")).isBetween(0.4, 0.6);
        assertThat(trend.getInt("comparison.letters")).isEqualTo(12);
        assertThat(trend.getInt("comparison.median")).isEqualTo(4);
        assertThat(trend.getInt("comparison.percentileRank")).isEqualTo(100);
        // They grew from 4 to 8: (9 + 1) × 9 / 5 - 1.
        assertThat(trend.getInt("forecast.median")).isEqualTo(17);
        assertThat(trend.getInt("forecast.low")).isEqualTo(17);
        assertThat(trend.getInt("forecast.high")).isEqualTo(17);
        assertThat(trend.getInt("forecast.letters[0].soFar")).isEqualTo(4);
        assertThat(trend.getInt("forecast.letters[0].total")).isEqualTo(8);
        assertThat(trend.getString("forecast.words"))
                .isEqualTo("Likely to end at 17, with an 80% chance of ending between 17 and 17.");
        assertThat(page(id))
                .contains("class=\"likely\"", "Likely to end at 17", "class=\"steps\"")
                .doesNotContain("Show as table");
        MovableClock.runFrom("2021-02-20T15:00:00Z");
        assertThat(trend(id, "").getInt("forecast.median")).isEqualTo(9);
    }

    @Test
    void noIntervalWithFewLettersAndClosedLettersEndAtTheirCount() {
        String draft = letter("""
                {"title": "A draft", "chamber": "house", "visibility": "internal"}""");
        editor().get("/v1/letters/" + draft + "/trend")
                .then()
                .body("forecast.words", is("The letter is not open yet."))
                .body("forecast.median", nullValue());
        String id = circulating("2021-02-11");
        sign(id, "Q000023", "2021-02-01").statusCode(201);
        editor().get("/v1/letters/" + id + "/trend")
                .then()
                .statusCode(200)
                .body("forecast.median", nullValue())
                .body("forecast.words", is("There are too few earlier letters for a forecast or a comparison."));
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        move(id, "closed", "2021-02-11").statusCode(201);
        editor().get("/v1/letters/" + id + "/trend")
                .then()
                .body("forecast.median", is(1))
                .body("forecast.high", is(1));
    }

    @Test
    void lettersWithoutADeadlineAreComparedByElapsedTime() {
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        closedLetters(2);
        String id = letter("""
                {"title": "At hand", "chamber": "house", "visibility": "internal"}""");
        move(id, "open", "2021-02-12").statusCode(201);
        lead(id, "2021-02-12", "S001145").statusCode(200);
        MovableClock.runFrom("2021-02-16T15:00:00Z");
        JsonPath trend = trend(id, "");
        assertThat(trend.getString("comparison.share")).isNull();
        assertThat(trend.getInt("comparison.letters")).isEqualTo(12);
        assertThat(trend.getInt("forecast.median")).isEqualTo(2);
    }

    @Test
    void stalledLettersCountForPaceButBackfilledOnesDoNot() {
        List<String> stalled = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String id = circulating("2021-02-11");
            for (int k = 0; k < 4; k++) {
                sign(id, house.get(k), "2021-02-01").statusCode(201);
            }
            stalled.add(id);
        }
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        for (String id : stalled) {
            move(id, "closed", "2021-02-11").statusCode(201);
        }
        String recorded = circulating("2021-02-11");
        sign(recorded, house.get(0), "2021-02-02").statusCode(201);
        move(recorded, "closed", "2021-02-11").statusCode(201);
        String id = letter("""
                {"title": "At hand", "chamber": "house", "visibility": "internal", "deadline": {"on": "2021-02-22", "confirmed": true}}""");
        move(id, "open", "2021-02-12").statusCode(201);
        for (int k = 0; k < 6; k++) {
            sign(id, house.get(k), "2021-02-12").statusCode(201);
        }
        MovableClock.runFrom("2021-02-17T15:00:00Z");
        JsonPath trend = trend(id, "");
        assertThat(trend.getInt("comparison.letters")).isEqualTo(10);
        assertThat(trend.getInt("forecast.median")).isEqualTo(6);
    }

    @Test
    void onlyStaffSeeTheTrend() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String id = TestData.openLetter("house", "2021-02-01");
        anonymous().get("/v1/letters/" + id + "/trend").then().statusCode(401);
        as(Role.PARTNER).get("/v1/letters/" + id + "/trend").then().statusCode(403);
        as(Role.VIEWER).get("/v1/letters/" + id + "/trend").then().statusCode(200);
    }
}
