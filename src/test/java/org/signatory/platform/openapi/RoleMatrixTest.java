package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Calls every operation with every role and anonymously. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RoleMatrixTest {

    private static final List<String> COLUMNS = List.of("none", "partner", "viewer", "editor", "admin");

    /** Words that are only in letters that outsiders may not see. */
    private static final String SECRET = "xylograph";

    /** The name of the key that creates the letters. */
    private static final String AUTHOR = "The secret-of-the-editor key";

    private TestData.Places places;

    @BeforeEach
    void start() {
        TestData.reset();
        places = TestData.places();
        TestData.partner(UUID.fromString(places.values().get("organizationId")));
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    @Test
    void rolesCallExactlyTheOperationsOfTheTable() throws IOException {
        Map<String, List<String>> table = table();
        List<ContractedOperation> operations = ContractedOperation.all();
        assertThat(table.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(ContractedOperation::id).toList());
        SoftAssertions soft = new SoftAssertions();
        for (ContractedOperation operation : ContractedOperation.ending()) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                boolean allowed = table.get(operation.id()).get(i).equals("yes");
                int status = send(operation, COLUMNS.get(i), places, "").statusCode();
                if (allowed) {
                    soft.assertThat(status)
                            .as("%s as %s", operation, COLUMNS.get(i))
                            .isNotIn(401, 403)
                            .isLessThan(500);
                } else {
                    soft.assertThat(status)
                            .as("%s as %s", operation, COLUMNS.get(i))
                            .isEqualTo(i == 0 ? 401 : 403);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void responsesMatchTheContract() {
        SoftAssertions soft = new SoftAssertions();
        int checked = 0;
        for (ContractedOperation operation : ContractedOperation.ending()) {
            for (String caller : List.of("admin", "none")) {
                String query = operation.queryParameters().contains("include")
                        ? "?include=leadSponsors,cosigners,endorsers"
                        : "";
                Response answer = send(operation, caller, places, query);
                if (answer.statusCode() < 300 && answer.contentType().startsWith("application/json")) {
                    checked++;
                    soft.assertThat(DocumentedFields.faults(operation, answer.statusCode(), answer.asString()))
                            .as(operation.id())
                            .isEmpty();
                }
            }
        }
        soft.assertAll();
        assertThat(checked).isGreaterThan(50);
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("docs/access.md"))) {
            if (line.equals("| operation | none | partner | viewer | editor | admin |")) {
                inside = true;
            } else if (inside && line.startsWith("| ")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|")).map(String::strip).toList();
                table.put(cells.get(1), cells.subList(2, 7));
            }
        }
        return table;
    }

    @Test
    void roleTableIsInAlphabeticalOrder() throws IOException {
        assertThat(List.copyOf(table().keySet())).isSorted();
    }

    @Test
    void privateLetterIsInNoResponse() {
        for (String kind : List.of("draft", "internal", "coalition", "abandoned")) {
            start();
            String hidden = hidden(kind);
            name(hidden);
            TestData.Places there = places.with("letterId", hidden);
            SoftAssertions soft = new SoftAssertions();
            for (String caller : List.of("none", "partner")) {
                if (kind.equals("coalition") && caller.equals("partner")) {
                    continue;
                }
                for (ContractedOperation operation : ContractedOperation.ending()) {
                    for (Response answer : tries(operation, caller, there)) {
                        String text = answer.asString() + answer.headers();
                        soft.assertThat(text)
                                .as("%s of %s letter as %s", operation, kind, caller)
                                .doesNotContain(SECRET);
                        if (!operation.path().contains("{letterId}")) {
                            soft.assertThat(text)
                                    .as("%s as %s", operation, caller)
                                    .doesNotContain(hidden);
                        } else if (operation.method().equals("GET")) {
                            Response none = send(
                                    operation,
                                    caller,
                                    there.with("letterId", UUID.randomUUID().toString()),
                                    "");
                            soft.assertThat(answer.statusCode()).isEqualTo(none.statusCode());
                            soft.assertThat(answer.asString()).isEqualTo(none.asString());
                        }
                    }
                }
            }
            soft.assertAll();
        }
    }

    @Test
    void outreachIsInNoResponseToOutsiders() {
        MovableClock.runFrom("2021-02-06T15:00:00Z");
        String letter = places.values().get("letterId");
        for (String member : List.of("P000197", "N000002")) {
            TestData.editor()
                    .body("""
                            {"state": "declined", "reason": "%1$s", "assignee": "%1$s", "nextStep": "%1$s", "note": "%1$s"}""".formatted(SECRET))
                    .put("/v1/letters/" + letter + "/outreach/" + member)
                    .then()
                    .statusCode(201);
        }
        assertThat(send("listOutreach", "viewer").asString()).contains(SECRET);
        assertThat(send("listSignOns", "viewer").asString()).contains(AUTHOR);
        SoftAssertions soft = new SoftAssertions();
        for (String caller : List.of("none", "partner")) {
            for (ContractedOperation operation : ContractedOperation.ending()) {
                for (Response answer : tries(operation, caller, places)) {
                    soft.assertThat(answer.asString() + answer.headers())
                            .as("%s as %s", operation, caller)
                            .doesNotContain(SECRET, AUTHOR);
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void countsDoNotRevealPrivateLetters() {
        Response before = send("listMemberLetters", "none");
        Response letters = send("listLetters", "none", "?count=true");
        List.of("draft", "internal", "coalition").forEach(this::hidden);
        assertThat(send("listMemberLetters", "none").asString()).isEqualTo(before.asString());
        assertThat(send("listLetters", "none", "?count=true").asString()).isEqualTo(letters.asString());
        assertThat(send("listLetters", "partner", "?count=true").jsonPath().getInt("total"))
                .isEqualTo(letters.jsonPath().getInt("total") + 1);
        assertThat(send("listLetters", "viewer", "?count=true").jsonPath().getInt("total"))
                .isEqualTo(letters.jsonPath().getInt("total") + 3);
    }

    private Response send(String operationId, String caller, String... query) {
        ContractedOperation operation = ContractedOperation.all().stream()
                .filter(each -> each.id().equals(operationId))
                .findFirst()
                .orElseThrow();
        return send(operation, caller, places, query.length == 0 ? "" : query[0]);
    }

    private List<Response> tries(ContractedOperation operation, String caller, TestData.Places there) {
        List<Response> answers = new ArrayList<>();
        answers.add(send(operation, caller, there, ""));
        if (operation.method().equals("GET") && operation.queryParameters().contains("cursor")) {
            for (String name : operation.queryParameters()) {
                if (List.of("q", "topic", "recipient").contains(name)) {
                    answers.add(send(operation, caller, there, "?count=true&" + name + "=" + SECRET));
                }
            }
        }
        return answers;
    }

    /** Creates a hidden letter with secret words, signers and an endorser. */
    private String hidden(String kind) {
        String id = TestData.letter(
                """
                {"title": "%1$s", "chamber": "house", "visibility": "%2$s", "summary": "%1$s", "excerpt": "%1$s",
                 "text": "%1$s", "topics": ["%1$s"], "recipients": [{"name": "%1$s"}]}""".formatted(SECRET, kind.equals("draft") || kind.equals("abandoned") ? "public" : kind));
        if (kind.equals("abandoned")) {
            TestData.move(id, "abandoned", "2021-02-01").statusCode(201);
        } else if (!kind.equals("draft")) {
            TestData.move(id, "open", "2021-02-01").statusCode(201);
            TestData.lead(id, "2021-02-02", "S001145").statusCode(200);
            TestData.sign(id, "Q000023", "2021-02-03").statusCode(201);
            TestData.endorse(id, places.values().get("organizationId"), "2021-02-05")
                    .statusCode(201);
        }
        return id;
    }

    /** Relates the public letter to another one. */
    private void name(String id) {
        TestData.editor()
                .header("If-Match", "*")
                .body("{\"related\": [{\"letterId\": \"" + id + "\", \"kind\": \"previous\"}]}")
                .patch("/v1/letters/" + places.values().get("letterId"))
                .then()
                .statusCode(200);
    }

    private static Response send(ContractedOperation operation, String caller, TestData.Places there, String query) {
        RequestSpecification request =
                caller.equals("none") ? TestData.anonymous() : TestData.as(Role.valueOf(caller.toUpperCase()));
        request.header("If-Match", "*");
        if (operation.hasBody()) {
            request.contentType(operation.bodyType())
                    .body(operation.bodyExample().getBytes(StandardCharsets.UTF_8));
        }
        return request.request(operation.method(), there.fill(operation.path()) + query);
    }
}
