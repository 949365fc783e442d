package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RawReads;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A void letter is in no list, count, search, export, feed or page")
class VoidLettersTest {

    private static final List<String> CALLERS = List.of("none", "partner", "viewer", "admin");

    private TestData.Places places;
    private String organization;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.stopAt("2021-02-20T15:00:00Z");
        places = TestData.places();
        organization = places.values().get("organizationId");
        TestData.organization("National Immigration Law Center");
        TestData.partner(UUID.fromString(organization));
        TestData.editor()
                .body("{\"state\": \"asked\", \"assignee\": \"Outreach\"}")
                .put("/v1/letters/" + places.values().get("letterId") + "/outreach/P000197")
                .then()
                .statusCode(201);
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    @Test
    void everyReadIsAsWithoutTheLetter() {
        for (String status : List.of("draft", "open", "sent")) {
            start();
            List<String> callers = status.equals("open") ? CALLERS : List.of("viewer");
            Map<String, String> without = responses(callers);
            String letter = mistaken(status);
            Map<String, String> with = responses(callers);
            voided(letter).statusCode(201);
            assertThat(responses(callers)).as(status).isEqualTo(without);
            restored(letter).statusCode(201).body("status", is(status));
            assertThat(responses(callers)).as(status).isEqualTo(with);
            if (status.equals("open")) {
                assertThat(differing(without, with))
                        .contains(
                                "listLetters",
                                "exportLetters",
                                "exportSignOns",
                                "listMemberLetters",
                                "exportMemberLettersCsv",
                                "listSimilarLetters",
                                "listSimilarMembers",
                                "listCrossPartySigners",
                                "listAllOutreach",
                                "listSuggestedMembers",
                                "listEndorsementRequests",
                                "exportDeadlineCalendar",
                                "page");
            }
        }
    }

    @Test
    void staffSeeWhoVoidedItWhenAndWhy() {
        String letter = mistaken("sent");
        voided(letter)
                .body("voided.reason", is("Recorded twice."))
                .body("voided.by", is("The secret-of-the-editor key"))
                .body("voided.at", is("2021-02-20T15:00:00Z"))
                .body("nextStatuses", nullValue());
        TestData.as(Role.VIEWER)
                .get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .body("voided.reason", is("Recorded twice."));
        assertThat(TestData.as(Role.VIEWER)
                        .get("/v1/letters/" + letter + "/history?limit=500")
                        .jsonPath()
                        .getList("items.type"))
                .contains("letter.created", "letter.voided");
        restored(letter).body("voided", nullValue()).body("status", is("sent"));
        TestData.read("/v1/letters/" + letter + "/cosigners").statusCode(200);
    }

    @Test
    void otherOperationsOnAVoidLetterAreGone() {
        String letter = mistaken("open");
        String draft = mistaken("draft");
        voided(letter);
        voided(draft);
        TestData.Places there = places.with("letterId", letter);
        for (ContractedOperation operation : ContractedOperation.ending()) {
            if (!operation.path().startsWith("/v1/letters/{letterId}")
                    || !operation.method().equals("GET")) {
                continue;
            }
            boolean shown = List.of("getLetter", "listLetterHistory").contains(operation.id());
            String path = there.fill(operation.path())
                    + (operation.id().equals("getSignerComparison")
                            ? "?earlier=" + places.values().get("letterId")
                            : "");
            assertThat(as("admin").get(path).statusCode()).as(operation.id()).isEqualTo(shown ? 200 : 410);
            int outside = as("none").get(path).statusCode();
            assertThat(outside).as(operation.id()).isIn(410, 401);
            assertThat(as("none").get(path.replace(letter, draft)).statusCode())
                    .as(operation.id())
                    .isEqualTo(outside == 410 ? 404 : 401);
        }
        as("none").get("/v1/letters/" + letter).then().body("code", is("letter-voided"));
    }

    @Test
    void changesToAVoidLetterAreRefusedUntilItIsRestored() {
        String letter = mistaken("open");
        restored(letter).statusCode(409);
        voided(letter).statusCode(201);
        voided(letter).statusCode(410).body("code", is("letter-voided"));
        TestData.sign(letter, "N000002", "2021-02-04").statusCode(410);
        TestData.move(letter, "closed", "2021-02-19").statusCode(410);
        TestData.endorse(letter, TestData.organization("United We Dream"), "2021-02-05")
                .statusCode(410);
        restored(letter).statusCode(201);
        TestData.sign(letter, "N000002", "2021-02-04").statusCode(201);
    }

    @Test
    void othersCannotNameAVoidLetter() {
        String letter = mistaken("open");
        voided(letter);
        String other = "/v1/letters/" + places.values().get("letterId");
        TestData.read(other + "/signer-comparison?earlier=" + letter).statusCode(400);
        TestData.read(other + "/suggested-members?signed=" + letter).statusCode(400);
        TestData.read("/v1/members/Q000023/letter-actions?letters=" + letter).statusCode(400);
        TestData.read("/v1/members/by-expression?q=signed:" + letter).statusCode(400);
        TestData.editor()
                .header("If-Match", "*")
                .body("{\"related\": [{\"letterId\": \"" + letter + "\", \"kind\": \"previous\"}]}")
                .patch(other)
                .then()
                .statusCode(422);
    }

    @Test
    @DisplayName("Of a void letter's events, only the last remains, for those who could see the letter")
    void eventsOfAVoidLetterAreGone() {
        String open = mistaken("open");
        String draft = mistaken("draft");
        voided(open);
        voided(draft);
        TestData.awaitEvents();
        for (String caller : CALLERS) {
            as(caller)
                    .get("/v1/events?limit=500&letterId=" + open)
                    .then()
                    .body("items.type", contains("letter.voided"));
            assertThat(as(caller)
                            .get("/v1/events?limit=500&letterId=" + draft)
                            .jsonPath()
                            .getList("items"))
                    .hasSize(caller.equals("none") || caller.equals("partner") ? 0 : 1);
        }
        restored(open);
        TestData.awaitEvents();
        assertThat(as("none")
                        .get("/v1/events?limit=500&letterId=" + open)
                        .jsonPath()
                        .getList("items.type"))
                .contains("letter.opened", "cosigner.signed", "letter.voided", "letter.restored");
    }

    @Test
    void rosterAndOrganizationChangesReachAVoidLetter() {
        String letter = mistaken("open");
        voided(letter);
        TestData.editor()
                .body("{\"into\": \"" + TestData.organization("Indivisible Project") + "\"}")
                .post("/v1/organizations/" + organization + "/merge")
                .then()
                .statusCode(201);
        restored(letter).statusCode(201);
        TestData.read("/v1/letters/" + letter + "/endorsers")
                .body("items.currentName", contains("Indivisible Project"));
    }

    @Test
    @DisplayName("SQL over all letters leaves out void ones; HQL does so by itself")
    void sqlOverAllLettersLeavesOutVoidOnes() throws IOException {
        List<String> careless = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                boolean reads = Pattern.compile("\\b(from|join) letter\\b")
                        .matcher(code)
                        .find();
                boolean careful = Pattern.compile("LetterAccessCondition\\.(SQL|CIRCULATED_SQL|NOT_VOID)\\b")
                        .matcher(code)
                        .find();
                if (reads && !careful) {
                    careless.add(file.getFileName().toString());
                }
            }
        }
        // A restore checks that the database has no letter at all, the reasons are those of letters that a search
        // found,
        // and any deadline may invalidate cached responses.
        assertThat(careless)
                .containsExactlyInAnyOrder("RestoreService.java", "SearchMatches.java", "DatabaseStateQuery.java");
    }

    private static ValidatableResponse voided(String letter) {
        return TestData.editor()
                .body("{\"reason\": \"Recorded twice.\"}")
                .post("/v1/letters/" + letter + "/void")
                .then();
    }

    private static ValidatableResponse restored(String letter) {
        return TestData.editor()
                .body("{\"reason\": \"It is another letter.\"}")
                .post("/v1/letters/" + letter + "/restoration")
                .then();
    }

    /** Creates a letter with every kind of data that lists across letters show. */
    private String mistaken(String status) {
        String id = TestData.letter("""
                {"title": "Another letter", "chamber": "bicameral", "visibility": "public", "text": "The text.",
                 "topics": ["immigration"], "recipients": [{"name": "Secretary"}],
                 "deadline": {"on": "2021-02-25", "confirmed": true}}""");
        TestData.editor()
                .body("{\"letterId\": \"" + id + "\", \"organizationId\": \"" + invited() + "\"}")
                .post("/v1/endorsement-requests")
                .then()
                .statusCode(201);
        if (status.equals("draft")) {
            return id;
        }
        TestData.move(id, "open", "2021-02-01").statusCode(201);
        TestData.lead(id, "2021-02-02", "S001145").statusCode(200);
        TestData.sign(id, "Q000023", "2021-02-03").statusCode(201);
        TestData.sign(id, "C001075", "2021-02-03").statusCode(201);
        TestData.endorse(id, organization, "2021-02-05").statusCode(201);
        TestData.editor()
                .body("{\"state\": \"asked\", \"assignee\": \"Outreach\"}")
                .put("/v1/letters/" + id + "/outreach/P000197")
                .then()
                .statusCode(201);
        if (!status.equals("open")) {
            TestData.move(id, status, "2021-02-19").statusCode(201);
        }
        return id;
    }

    private String invited() {
        return TestData.read("/v1/organizations?q=National").extract().path("items[0].id");
    }

    private static List<String> differing(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(read -> !one.get(read).equals(other.get(read)))
                .map(read -> read.split(" ")[1])
                .distinct()
                .toList();
    }

    /** Returns the response to every read of the contract and to the pages, for these callers. */
    private Map<String, String> responses(List<String> callers) {
        TestData.awaitEvents();
        Map<String, String> responses = new TreeMap<>();
        for (String caller : callers) {
            for (Map.Entry<String, String> read : reads().entrySet()) {
                responses.put(caller + " " + read.getKey(), shown(RawReads.get(role(caller), read.getValue())));
            }
        }
        return responses;
    }

    private Map<String, String> reads() {
        Map<String, String> reads = new TreeMap<>();
        for (ContractedOperation operation : ContractedOperation.ending()) {
            // The event that a letter was voided stays; a backup has void letters; workbooks have their creation time.
            boolean other = List.of("listEvents", "exportBackup").contains(operation.id())
                    || operation.path().endsWith(".xlsx")
                    || operation.path().startsWith("/v1/roster");
            if (operation.method().equals("GET") && !other) {
                String path = places.fill(operation.path()) + query(operation);
                reads.put(operation.id() + " plain", path);
                if (operation.queryParameters().contains("count")) {
                    reads.put(operation.id() + " counted", path + (path.contains("?") ? "&" : "?") + "count=true");
                }
            }
        }
        for (String filter : List.of(
                "q=another",
                "topic=immigration",
                "recipient=secretary",
                "signer=Q000023",
                "sponsor=S001145",
                "endorser=" + organization,
                "deadlineFrom=2021-02-22T00:00:00Z",
                "sort=-updated")) {
            reads.put("listLetters " + filter, "/v1/letters?count=true&" + filter);
            if (!filter.startsWith("sort")) {
                reads.put("exportLetters " + filter, "/v1/exports/letters.ndjson?" + filter);
            }
        }
        for (String page : List.of(
                "/",
                "/?status=open",
                "/members/S001145",
                "/organizations/" + organization,
                "/my-calls",
                "/sitemap.xml",
                "/sitemap-letters-1.xml",
                "/letters/" + places.values().get("letterId"))) {
            reads.put("page " + page, page);
        }
        return reads;
    }

    private String query(ContractedOperation operation) {
        return switch (operation.id()) {
            case "getSignerComparison" -> "?earlier=" + places.values().get("letterId");
            case "listMembersByExpression" -> "?q=signed:" + places.values().get("letterId");
            case "getMemberActions" -> "?letters=" + places.values().get("letterId");
            default -> "";
        };
    }

    private static RequestSpecification as(String caller) {
        return caller.equals("none") ? TestData.anonymous() : TestData.as(role(caller));
    }

    private static Role role(String caller) {
        return caller.equals("none") ? null : Role.valueOf(caller.toUpperCase(Locale.ROOT));
    }

    /** Returns a response; a second change of a letter at the same time is a microsecond later. */
    private static String shown(HttpResponse<String> response) {
        return response.statusCode() + "\n" + response.body().replaceAll("15:00:00\\.\\d+Z", "15:00:00Z");
    }
}
