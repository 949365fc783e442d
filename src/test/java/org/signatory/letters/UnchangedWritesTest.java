package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.statement;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.platform.openapi.ContractedOperation;
import org.signatory.security.Role;
import org.signatory.support.Endpoint;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Writing the current values again leaves no history")
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
        TestData.reset();
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
                                "recipients", List.of(Map.of("name", "Alejandro Mayorkas")),
                                "targetCount", 60,
                                "claims", List.of(Map.of("written", "over 60 Members"))));
            case "deadline by day" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of("deadline", Map.of("on", "2021-02-12", "confirmed", true)));
            case "deadline in words" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of("deadline", Map.of("on", "2021-02-12", "words", "COB Friday", "confirmed", true)));
            case "deadline by instant" ->
                new Change(
                        "PATCH",
                        "/v1/letters/" + draft,
                        Map.of("deadline", Map.of("at", "2021-02-12T17:00:00.123456789-05:00", "confirmed", true)));
            case "response" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/recipients/" + TestData.recipient(sent) + "/response",
                        Map.of("dueOn", "2021-03-15", "summary", "Pending."));
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
            case "webhook position" ->
                new Change(
                        "PUT",
                        "/v1/webhooks/"
                                + editor().body(Map.of("url", endpoint.url(), "enabled", false))
                                        .post("/v1/webhooks")
                                        .then()
                                        .statusCode(201)
                                        .extract()
                                        .path("id")
                                + "/position",
                        Map.of("since", "2021-02-01T00:00:00Z"));
            case "outreach" ->
                new Change("PUT", "/v1/letters/" + sent + "/outreach/E000297", Map.of("state", "considering"));
            case "cosigner" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/cosigners/Q000023",
                        Map.of("signedAt", "2021-02-03T15:00:00.123456789Z", "note", "By phone."));
            case "sign-on" ->
                new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/sign-ons/" + signOn(),
                        Map.of("signedAt", "2021-02-03T15:00:00.123456789Z", "note", "By phone."));
            case "withdrawal of a sign-on" -> {
                TestData.withdraw(sent, "Q000023", "2021-02-10");
                yield new Change(
                        "PUT",
                        "/v1/letters/" + sent + "/sign-ons/" + signOn() + "/withdrawal",
                        Map.of("on", "2021-02-10", "reason", "The office asked."));
            }
            case "withdrawal of an endorsement" -> {
                String endorser = "/v1/letters/" + sent + "/endorsers/" + organization;
                editor().header("If-Match", "*")
                        .body(Map.of("on", "2021-02-10", "reason", "The board asked."))
                        .post(endorser + "/withdrawal");
                yield new Change(
                        "PUT", endorser + "/withdrawal", Map.of("on", "2021-02-10", "reason", "The board asked."));
            }
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
                "response",
                "organization",
                "endorsement",
                "endorsement by PUT",
                "statement",
                "group",
                "group member",
                "webhook",
                "webhook position",
                "outreach",
                "cosigner",
                "sign-on",
                "withdrawal of a sign-on",
                "withdrawal of an endorsement",
                "lead sponsors"
            })
    void sameValuesLeaveNoHistory(String what) throws SQLException {
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

    @Test
    void everyPutIsTestedWithTheSameValues() {
        // The backup is restored into an empty instance only; TemplatesTest saves the same template twice.
        Set<String> elsewhere = Set.of("/v1/backup", "/v1/document-templates/{templateName}");
        Set<String> tested = Stream.of(
                        "response",
                        "group member",
                        "webhook position",
                        "endorsement by PUT",
                        "outreach",
                        "cosigner",
                        "sign-on",
                        "withdrawal of a sign-on",
                        "withdrawal of an endorsement",
                        "lead sponsors")
                .map(what -> change(what).path().replaceAll("[0-9a-f-]{36}", "{id}"))
                .map(path -> path.replaceAll("[A-Z]\\d{6}", "{id}"))
                .collect(Collectors.toSet());
        assertThat(ContractedOperation.all().stream()
                        .filter(operation -> operation.method().equals("PUT"))
                        .map(ContractedOperation::path)
                        .filter(path -> !elsewhere.contains(path))
                        .map(path -> path.replaceAll("\\{[^}]+}", "{id}")))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    private String signOn() {
        return editor().get("/v1/letters/" + sent + "/cosigners/Q000023").path("id");
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
