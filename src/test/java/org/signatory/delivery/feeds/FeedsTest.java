package org.signatory.delivery.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Reads the feeds with other libraries than those that write them. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class FeedsTest {

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static Calendar calendar(String token) throws IOException, ParserException {
        String text = (token == null ? anonymous() : anonymous().queryParam("token", token))
                .get("/v1/feeds/deadlines.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .extract()
                .asString();
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        return calendar;
    }

    private static List<String> summaries(Calendar calendar) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .map(event -> event.getSummary().orElseThrow().getValue())
                .toList();
    }

    private static String open(String title, String visibility, String deadline) {
        String id = letter("""
                {"title": "%s", "chamber": "house", "visibility": "%s",
                 "deadline": {"on": "%s", "words": "COB, or so; really", "confirmed": true}}""".formatted(title, visibility, deadline));
        move(id, "open", "2021-01-01").statusCode(201);
        return id;
    }

    @Test
    void closeOfBusinessIsFiveInWashingtonAllYear() throws Exception {
        String winter = open("In winter", "public", "2027-01-15");
        TestData.lead(winter, "2021-02-02", "S001145", "Q000023").statusCode(200);
        open("In summer, \\u201cquoted\\u201d; with marks", "public", "2027-07-15");
        List<VEvent> events = calendar(null).getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.stream()
                        .map(event ->
                                instant(event.getDateTimeStart().orElseThrow().getDate())))
                .containsExactly(Instant.parse("2027-01-15T22:00:00Z"), Instant.parse("2027-07-15T21:00:00Z"));
        assertThat(events.get(1).getSummary().orElseThrow().getValue())
                .isEqualTo("Sign-on deadline: In summer, \u201cquoted\u201d; with marks");
        assertThat(events.get(0).getDescription().orElseThrow().getValue())
                .startsWith("Led by Janice D. Schakowsky, Mike Quigley.\n2 signed")
                .contains("COB, or so; really");
        assertThat(events.get(1).getDescription().orElseThrow().getValue()).startsWith("0 signed");
    }

    private static Instant instant(Temporal temporal) {
        return temporal instanceof Instant instant
                ? instant
                : ZonedDateTime.from(temporal).toInstant();
    }

    @Test
    void deadlinesAreInWashingtonTimeWithAnAlarm() {
        open("In winter", "public", "2027-01-15");
        anonymous()
                .get("/v1/feeds/deadlines.ics")
                .then()
                .body(containsString("DTSTART;TZID=America/New_York:20270115T170000"))
                .body(containsString("BEGIN:VTIMEZONE"))
                .body(containsString("TRIGGER;RELATED=START:-PT24H"));
    }

    @Test
    void dueDatesOfResponsesAreInTheCalendarUntilReceived() {
        String id = open("On water", "public", "2027-01-15");
        TestData.lead(id, "2021-01-02", "S001145").statusCode(200);
        move(id, "sent", "2021-01-03").statusCode(201);
        String response = "/v1/letters/" + id + "/recipients/" + TestData.recipient(id) + "/response";
        TestData.editor()
                .header("If-Match", "*")
                .body("{\"dueOn\": \"2021-02-01\"}")
                .put(response)
                .then()
                .statusCode(200);
        anonymous()
                .get("/v1/feeds/deadlines.ics")
                .then()
                .body(containsString("DTSTART;VALUE=DATE:20210201"))
                .body(containsString("Response due: Secretary\\, Department of State"));
        TestData.editor()
                .header("If-Match", "*")
                .body("{\"dueOn\": \"2021-02-01\", \"receivedOn\": \"2021-02-03\"}")
                .put(response)
                .then()
                .statusCode(200);
        anonymous().get("/v1/feeds/deadlines.ics").then().body(not(containsString("Response due")));
    }

    @Test
    @DisplayName("Lines have at most 75 octets, also with characters of several octets")
    void linesAreFoldedByOctets() {
        String title = "El año de las niñas y los niños ".repeat(6).strip();
        open(title, "public", "2027-01-15");
        String calendar =
                anonymous().get("/v1/feeds/deadlines.ics").then().extract().asString();
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains(title);
    }

    @Test
    @DisplayName("The refresh interval names its type, which RFC 7986 requires")
    void refreshIntervalNamesItsType() {
        anonymous()
                .get("/v1/feeds/deadlines.ics")
                .then()
                .body(containsString("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"));
    }

    @Test
    void tokenReadsOnlyTheFeedsOfItsCreatorUntilRevoked() throws Exception {
        open("For the public", "public", "2027-01-15");
        open("For the office", "internal", "2027-01-16");
        Map<String, String> made = TestData.as(Role.VIEWER)
                .body("{\"name\": \"A calendar\"}")
                .post("/v1/feed-tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getMap("");
        String token = made.get("secret");
        assertThat(summaries(calendar(null))).containsExactly("Sign-on deadline: For the public");
        assertThat(summaries(calendar(token)))
                .containsExactly("Sign-on deadline: For the public", "Sign-on deadline: For the office");
        anonymous()
                .queryParam("token", token)
                .get("/v1/letters")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("token"));
        anonymous()
                .queryParam("token", token)
                .get("/v1/feeds/letters.atom")
                .then()
                .statusCode(200);
        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/v1/me")
                .then()
                .statusCode(401);
        TestData.as(Role.VIEWER)
                .get("/v1/feed-tokens")
                .then()
                .body("items[0].id", is(made.get("id")))
                .body("items[0].secret", nullValue());
        editor().get("/v1/feed-tokens/" + made.get("id")).then().statusCode(404);
        TestData.as(Role.VIEWER)
                .header("If-Match", "*")
                .delete("/v1/feed-tokens/" + made.get("id"))
                .then()
                .statusCode(200);
        anonymous()
                .queryParam("token", token)
                .get("/v1/feeds/deadlines.ics")
                .then()
                .statusCode(401);
        anonymous()
                .queryParam("token", "wrong")
                .get("/v1/feeds/deadlines.ics")
                .then()
                .statusCode(401);
    }

    @Test
    void sentPublicLettersAreInFeedsOfTheirTopicsAndSigners() {
        String one = sent("On data & <roads>", "public", "data", "S001145");
        sent("On trains", "public", "trains", "Q000023");
        sent("Not public", "internal", "data", "S001145");
        assertThat(feed("").stream().map(item -> item.getTitle().orElseThrow()))
                .containsExactlyInAnyOrder("On data & <roads>", "On trains");
        List<Item> data = feed("?topic=data");
        assertThat(data).hasSize(1);
        Item entry = data.get(0);
        assertThat(entry.getGuid()).contains("urn:uuid:" + one);
        assertThat(entry.getAuthor()).contains("Janice D. Schakowsky");
        assertThat(entry.getLink().orElseThrow()).endsWith("/letters/" + one);
        assertThat(entry.getCategories()).containsExactly("data");
        assertThat(entry.getDescription().orElseThrow()).startsWith("1 signed.");
        assertThat(entry.getPubDateZonedDateTime().orElseThrow().toInstant()).isEqualTo("2021-02-11T05:00:00Z");
        assertThat(feed("?signer=Q000023").stream().map(item -> item.getTitle().orElseThrow()))
                .containsExactly("On trains");
    }

    private static String sent(String title, String visibility, String topic, String lead) {
        String id = letter("""
                {"title": "%s", "chamber": "house", "visibility": "%s", "topics": ["%s"]}""".formatted(title, visibility, topic));
        move(id, "open", "2021-02-01").statusCode(201);
        TestData.lead(id, "2021-02-02", lead).statusCode(200);
        move(id, "closed", "2021-02-10").statusCode(201);
        move(id, "sent", "2021-02-11").statusCode(201);
        return id;
    }

    @Test
    void charactersNotAllowedInXmlAreRemoved() {
        anonymous()
                .queryParam("signer", "\u001b[31m")
                .get("/v1/feeds/letters.atom")
                .then()
                .statusCode(200)
                .body("feed.title", is("Letters sent, signed by [31M"));
        sent("A \\u0001letter", "public", "topic", "S001145");
        assertThat(feed("")).extracting(item -> item.getTitle().orElseThrow()).containsExactly("A letter");
    }

    private static List<Item> feed(String query) {
        String text = anonymous()
                .get("/v1/feeds/letters.atom" + query)
                .then()
                .statusCode(200)
                .contentType("application/atom+xml")
                .extract()
                .asString();
        return new RssReader()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
