package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.testing.World.as;
import static org.signatory.testing.World.editor;
import static org.signatory.testing.World.endorse;
import static org.signatory.testing.World.lead;
import static org.signatory.testing.World.letter;
import static org.signatory.testing.World.move;
import static org.signatory.testing.World.organization;
import static org.signatory.testing.World.sign;
import static org.signatory.testing.World.statement;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.access.Role;
import org.signatory.testing.Endpoint;
import org.signatory.testing.RealPostgres;
import org.signatory.testing.World;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A change to the values that are recorded already leaves no trace")
class UnchangedWritesTest {

    private record Change(String method, String path, Object body) {}

    @Inject
    AgroalDataSource database;

    private Endpoint endpoint;
    private String draft;
    private String sent;
    private String organization;

    @AfterEach
    void close() {
        endpoint.close();
    }

    @BeforeEach
    void start() throws IOException {
        World.reset();
        endpoint = new Endpoint();
        draft = letter("{\"title\": \"A draft\", \"chamber\": \"house\"}");
        sent = letter("{\"title\": \"Sent\", \"chamber\": \"house\", \"visibility\": \"public\"}");
        move(sent, "open", "2021-02-01").statusCode(201);
        lead(sent, "2021-02-02", "S001145").statusCode(200);
        sign(sent, "Q000023", "2021-02-03").statusCode(201);
        organization = organization("Indivisible");
        endorse(sent, organization, "2021-02-05").statusCode(201);
        move(sent, "sent", "2021-02-11").statusCode(201);
    }

    private Change change(String what) {
        return switch (what) {
            case "letter" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of(
                                "title", "Renamed",
                                "topics", List.of("Immigration", "immigration"),
                                "addressees", List.of(Map.of("name", "Alejandro Mayorkas")),
                                "targetCount", 60,
                                "declared", Map.of("count", 60, "qualifier", "over")));
            case "deadline by day" ->
                new Change("PATCH", "/v1/letters/" + draft, Map.of("deadline", Map.of("on", "2021-02-12")));
            case "deadline in words" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of("deadline", Map.of("on", "2021-02-12", "words", "COB Friday")));
            case "deadline by instant" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of("deadline", Map.of("at", "2021-02-12T17:00:00.123456789-05:00")));
            case "answer" ->
                new Change(
                        "PUT", "/v1/letters/" + sent + "/answer", Map.of("dueOn", "2021-03-15", "summary", "Pending."));
            case "organization" ->
                new Change(
                        "PATCH",
                        "/v1/organizations/" + organization,
                        Map.of("acronym", "IND", "url", "https://indivisible.org/"));
            case "endorsement" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + sent + "/endorsers/" + organization,
                        Map.of("endorsedOn", "2021-02-06", "note", "By phone."));
            case "endorsement by PUT" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/endorsers/" + organization,
                        Map.of("endorsedOn", "2021-02-06", "source", "phone"));
            case "statement" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + sent + "/endorsers/" + organization + "/statements/"
                                + statement(sent, organization, "The program should end."),
                        Map.of("speaker", "Policy director", "embargoUntil", "2021-02-12T14:00:00.123456789Z"));
            case "group" ->
                new Change(
                        "PATCH",
                        "/v1/groups/"
                                + editor().body(Map.of("name", "A caucus", "kind", "caucus"))
                                        .post("/v1/groups")
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .path("id"),
                        Map.of("name", "Another caucus", "description", "Changed."));
            case "group member" ->
                new Change(
                        "PUT",
                        "/v1/groups/"
                                + editor().body(Map.of("name", "A caucus", "kind", "caucus"))
                                        .post("/v1/groups")
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .path("id")
                                + "/members/Q000023",
                        Map.of("from", "2021-02-01"));
            case "webhook" ->
                new Change(
                        "PATCH",
                        "/v1/webhooks/"
                                + editor().body(Map.of("url", endpoint.url(), "enabled", false))
                                        .post("/v1/webhooks")
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .path("id"),
                        Map.of("types", List.of("letter.sent", "cosigner.signed")));
            case "outreach" ->
                new Change("PUT", "/v1/letters/" + sent + "/outreach/E000297", Map.of("state", "considering"));
            case "outreach with a note" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/outreach/E000297",
                        Map.of("state", "considering", "note", "Spoke with the scheduler."));
            case "cosigner" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/cosigners/Q000023",
                        Map.of("signedAt", "2021-02-03T15:00:00.123456789Z", "note", "By phone."));
            case "lead sponsors" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/lead-sponsors",
                        Map.of(
                                "leadSponsors",
                                List.of(Map.of("bioguideId", "Q000023"), Map.of("bioguideId", "S001145"))));
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "letter",
                "deadline by day",
                "deadline in words",
                "deadline by instant",
                "answer",
                "organization",
                "endorsement",
                "endorsement by PUT",
                "statement",
                "group",
                "group member",
                "webhook",
                "outreach",
                "outreach with a note",
                "cosigner",
                "lead sponsors"
            })
    void sameValuesAgainLeaveNoTrace(String what) throws SQLException {
        Change change = change(what);
        Response first = send(change);
        assertThat(first.statusCode()).as(first.asString()).isIn(200, 201);
        String letterTag = editor().get("/v1/letters/" + sent).header("ETag");
        String record = record();
        for (int i = 0; i < 2; i++) {
            Response again = send(change);
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        }
        assertThat(record()).isEqualTo(record);
        assertThat(editor().get("/v1/letters/" + sent).header("ETag")).isEqualTo(letterTag);
    }

    private static Response send(Change change) {
        return as(Role.EDITOR).header("If-Match", "*").body(change.body()).request(change.method(), change.path());
    }

    private String record() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select (select count(*) from history) || ' acts, '"
                        + " || (select count(*) from letter_revision) || ' revisions, '"
                        + " || (select sum(version) from letter) || ' changes of letters, '"
                        + " || (select sum(version) from sign_on) || ' of sign-ons, '"
                        + " || (select coalesce(sum(version), 0) from organization) || ' of organizations, '"
                        + " || (select coalesce(sum(version), 0) from webhook) || ' of webhooks'")) {
            found.next();
            return found.getString(1);
        }
    }
}
