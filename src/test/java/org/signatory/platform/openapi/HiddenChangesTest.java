package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
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
@DisplayName("A change that a caller cannot see affects nothing that the caller can see")
class HiddenChangesTest {

    private static final String NOW = "2021-02-06T15:00:00Z";
    private static final String LATER = "2021-02-06T15:07:00Z";

    /** Operations for staff or a partner, which the scenes below call. */
    private static final Set<String> HIDDEN = Set.of(
            "createLetter",
            "updateLetter",
            "createEndorsementRequest",
            "withdrawEndorsementRequest",
            "decideEndorsementRequest",
            "updateEndorser",
            "replaceEndorser",
            "createStatement",
            "updateStatement",
            "approveStatement",
            "withdrawStatement",
            "reviewSignOn",
            "replaceCosigner",
            "deleteQueuedSignOn",
            "createOutreach",
            "replaceOutreach",
            "importOutreach",
            "deleteOutreach",
            "createGroup",
            "updateGroup",
            "addGroupMembers",
            "replaceGroupMember",
            "deleteGroupMember",
            "deleteGroup",
            "createNameAlias",
            "deleteNameAlias",
            "createApiKey",
            "rotateApiKey",
            "revokeApiKey",
            "createFeedToken",
            "revokeFeedToken",
            "createSubscription",
            "createWebhook",
            "updateWebhook",
            "deleteWebhook");

    /** Operations with effects visible to those who see the letter, the organization or the roster. */
    private static final Set<String> VISIBLE = Set.of(
            "createEndorser",
            "withdrawEndorser",
            "importEndorsers",
            "undoEndorserImport",
            "updateEndorserWithdrawal",
            "deleteEndorserWithdrawal",
            "updateSignOn",
            "updateWithdrawal",
            "deleteWithdrawal",
            "replaceLeadSponsors",
            "withdrawLeadSponsor",
            "withdrawCosigner",
            "createCosigners",
            "importCosigners",
            "undoCosignerImport",
            "confirmSignOn",
            "confirmSignOns",
            "deleteSignOn",
            "createStatusTransition",
            "createDeadlineExtension",
            "createLetterVersion",
            "replaceRecipientResponse",
            "retractLetter",
            "voidLetter",
            "restoreLetter",
            "mergeLetter",
            "correctStatusTransition",
            "importLetters",
            "createOrganization",
            "updateOrganization",
            "mergeOrganization",
            "importRoster",
            "importCommittees",
            "importBackup");

    /** Operations that save nothing that others can read. */
    private static final Set<String> NEITHER = Set.of(
            "parseLetter",
            "checkLetter",
            "matchMembers",
            "replaceDocumentTemplate",
            "deleteDocumentTemplate",
            "deleteSubscription",
            "replaceWebhookPosition",
            "createWebhookRedelivery",
            "rotateWebhookSecret",
            "sendTestEvent");

    private TestData.Places places;
    private String letter;
    private String organization;
    private String invited;
    private String internal;
    private String coalition;
    private String balanced;
    private List<String> house;
    private String otherPartner;

    @BeforeEach
    void makeScene() {
        TestData.reset();
        MovableClock.stopAt(NOW);
        places = TestData.places();
        letter = places.values().get("letterId");
        organization = places.values().get("organizationId");
        invited = TestData.organization("National Immigration Law Center");
        TestData.partner(UUID.fromString(TestData.organization("United We Dream")));
        otherPartner = TestData.as(Role.ADMIN)
                .body(Map.of("name", "Other", "role", "partner", "organizationId", organization))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
        internal = open("internal", null);
        coalition = open("coalition", null);
        balanced = open("public", "bipartisan-pairs");
        house = TestData.editor()
                .get("/v1/members?servingOn=2021-02-06&chamber=house&party=D&limit=20")
                .jsonPath()
                .getList("items.bioguideId");
        TestData.awaitEvents();
    }

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    @Test
    void everyWritingOperationIsClassified() {
        Set<String> writing = ContractedOperation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(ContractedOperation::id)
                .collect(Collectors.toSet());
        Set<String> classified = new HashSet<>();
        Stream.of(HIDDEN, VISIBLE, NEITHER).flatMap(Set::stream).forEach(classified::add);
        assertThat(classified).hasSize(HIDDEN.size() + VISIBLE.size() + NEITHER.size());
        assertThat(writing).isSubsetOf(classified);
    }

    @Test
    void staffOnlyChangesMoveNothingForOutsiders() {
        Map<String, Runnable> letterChanges = new LinkedHashMap<>();
        letterChanges.put("contacts", () -> patchLetter("{\"contacts\": [{\"name\": \"Legislative office\"}]}"));
        letterChanges.put("a related internal letter", () -> relate(internal));
        requireUnmoved(
                List.of(
                        letterChanges,
                        endorsementChanges(),
                        statementChanges(),
                        signOnChanges(),
                        outreachChanges(),
                        groupChanges(),
                        accountChanges(),
                        hiddenLetterChanges()),
                List.of("anonymous", "partner"));
    }

    @Test
    void coalitionChangesMoveNothingForThePublic() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("endorsementsReviewed", () -> patchLetter("{\"endorsementsReviewed\": true}"));
        changes.put("a related coalition letter", () -> relate(coalition));
        changes.put(
                "a coalition letter's title",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"title\": \"Another title\"}")
                        .patch("/v1/letters/" + coalition)
                        .then()
                        .statusCode(200));
        changes.put(
                "a coalition letter's signer",
                () -> TestData.sign(coalition, house.get(1), "2021-02-03").statusCode(201));
        Instant before = updatedAt(TestData.as(Role.PARTNER));
        requireUnmoved(List.of(changes), List.of("anonymous"));
        assertThat(updatedAt(TestData.as(Role.PARTNER))).isAfter(before);
    }

    @Test
    void visibleChangeMovesTheTimesOfAllCallers() {
        for (Role role : new Role[] {null, Role.PARTNER, Role.VIEWER}) {
            Supplier<RequestSpecification> caller = () -> role == null ? TestData.anonymous() : TestData.as(role);
            Instant before = updatedAt(caller.get());
            MovableClock.stopAt(LATER);
            TestData.sign(letter, house.get(role == null ? 2 : 3 + role.ordinal()), "2021-02-03")
                    .statusCode(201);
            assertThat(updatedAt(caller.get())).isAfter(before);
            assertThat(caller.get()
                            .get("/v1/letters?sort=-updated&updatedSince=" + LATER)
                            .jsonPath()
                            .getList("items.id"))
                    .contains(letter);
        }
    }

    @Test
    void staffSeeTheTimeOfAHiddenChange() {
        MovableClock.stopAt(LATER);
        patchLetter("{\"contacts\": [{\"name\": \"Legislative office\"}]}");
        assertThat(TestData.read("/v1/letters?updatedSince=" + LATER)
                        .extract()
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(letter);
    }

    private Instant updatedAt(RequestSpecification caller) {
        return Instant.parse(caller.get("/v1/letters/" + letter).path("updatedAt"));
    }

    private Map<String, Runnable> endorsementChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put(
                "an endorser's note",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"note\": \"By telephone.\"}")
                        .patch("/v1/letters/" + letter + "/endorsers/" + organization)
                        .then()
                        .statusCode(200));
        changes.put(
                "an invitation, withdrawn",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .delete("/v1/endorsement-requests/" + invite(invited))
                        .then()
                        .statusCode(200));
        changes.put(
                "an invitation, declined",
                () -> TestData.editor()
                        .body("{\"accept\": false, \"reason\": \"Their board has not met.\"}")
                        .post("/v1/endorsement-requests/" + invite(invited) + "/decision")
                        .then()
                        .statusCode(201));
        return changes;
    }

    private Map<String, Runnable> statementChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        String statements = "/v1/letters/" + letter + "/endorsers/" + organization + "/statements";
        String unapproved = statements + "/" + places.values().get("statementId");
        changes.put("an unapproved statement", () -> TestData.statement(letter, organization, "Not approved yet."));
        changes.put(
                "other words in it",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"speaker\": \"Policy director\"}")
                        .patch(unapproved)
                        .then()
                        .statusCode(200));
        changes.put(
                "an embargo",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"embargoUntil\": \"2021-03-01T15:00:00Z\"}")
                        .patch(unapproved)
                        .then()
                        .statusCode(200));
        changes.put(
                "an approval before the embargo ends",
                () -> TestData.editor()
                        .body("{\"by\": \"Press office\"}")
                        .post(unapproved + "/approval")
                        .then()
                        .statusCode(201));
        changes.put(
                "a withdrawal before the embargo ends",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .delete(unapproved)
                        .then()
                        .statusCode(200));
        changes.put(
                "another partner's own embargoed statement",
                () -> TestData.anonymous()
                        .header("Authorization", "Bearer " + otherPartner)
                        .body("{\"quote\": \"It should end.\", \"embargoUntil\": \"2021-03-01T15:00:00Z\"}")
                        .post(statements)
                        .then()
                        .statusCode(201));
        return changes;
    }

    private Map<String, Runnable> signOnChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        String signOn = "/v1/letters/" + letter + "/sign-ons/" + places.values().get("signOnId");
        changes.put("a flag on a sign-on and its review", () -> {
            execute("update sign_on set review_note = 'Another seat', updated_at = updated_at + interval '1 minute'");
            TestData.editor()
                    .body("{\"reason\": \"Checked with the office.\"}")
                    .post(signOn + "/review")
                    .then()
                    .statusCode(201);
        });
        changes.put(
                "a corrected note on a cosigner",
                () -> TestData.editor()
                        .body("{\"signedOn\": \"2021-02-03\", \"note\": \"By telephone.\"}")
                        .put("/v1/letters/" + letter + "/cosigners/Q000023")
                        .then()
                        .statusCode(200));
        changes.put(
                "a corrected note on a lead sponsor",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"leadSponsors\": [{\"bioguideId\": \"S001145\","
                                + " \"signOn\": {\"note\": \"By telephone.\"}}]}")
                        .put("/v1/letters/" + letter + "/lead-sponsors")
                        .then()
                        .statusCode(200)
                        .body("items[0].staff.note", is("By telephone.")));
        changes.put("a Member who waits for a counterpart", () -> {
            TestData.sign(balanced, house.get(0), "2021-02-03").statusCode(202);
            TestData.editor()
                    .delete("/v1/letters/" + balanced + "/queued-sign-ons/" + house.get(0))
                    .then()
                    .statusCode(204);
        });
        return changes;
    }

    private Map<String, Runnable> outreachChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        String outreach = "/v1/letters/" + letter + "/outreach";
        changes.put(
                "outreach",
                () -> TestData.editor()
                        .body(Map.of("bioguideIds", house.subList(0, 3), "state", "asked"))
                        .post(outreach)
                        .then()
                        .statusCode(200));
        changes.put(
                "outreach to one Member",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .body("{\"state\": \"declined\", \"note\": \"Not this year.\"}")
                        .put(outreach + "/" + house.get(0))
                        .then()
                        .statusCode(200));
        changes.put(
                "an imported call sheet",
                () -> TestData.editor()
                        .contentType("text/csv")
                        .body("bioguideId,state\n" + house.get(4) + ",asked\n")
                        .post(outreach + "/imports")
                        .then()
                        .statusCode(200));
        changes.put(
                "the removal of outreach",
                () -> TestData.editor()
                        .header("If-Match", "*")
                        .delete(outreach + "/" + house.get(1))
                        .then()
                        .statusCode(204));
        return changes;
    }

    private Map<String, Runnable> groupChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("a group", () -> {
            String group = "/v1/groups/" + made(Role.EDITOR, "/v1/groups", "{\"name\": \"Swing\", \"kind\": \"list\"}");
            TestData.editor().body(Map.of("bioguideIds", house.subList(0, 2))).post(group + "/members");
            TestData.editor().header("If-Match", "*").body("{}").put(group + "/members/" + house.get(3));
            TestData.editor().header("If-Match", "*").delete(group + "/members/" + house.get(0));
            TestData.editor()
                    .header("If-Match", "*")
                    .body("{\"name\": \"Swing seats\"}")
                    .patch(group);
            TestData.editor().header("If-Match", "*").delete(group).then().statusCode(204);
        });
        changes.put("an alias", () -> {
            String alias = made(
                    Role.EDITOR, "/v1/name-aliases", "{\"written\": \"Madam Chair\", \"bioguideId\": \"S001145\"}");
            TestData.editor().delete("/v1/name-aliases/" + alias).then().statusCode(204);
        });
        return changes;
    }

    private Map<String, Runnable> accountChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("a key", () -> {
            String key = "/v1/api-keys/" + made(Role.ADMIN, "/v1/api-keys", "{\"name\": \"K\", \"role\": \"viewer\"}");
            TestData.as(Role.ADMIN).post(key + "/rotation").then().statusCode(201);
            TestData.as(Role.ADMIN).header("If-Match", "*").delete(key).then().statusCode(200);
        });
        changes.put("a feed token", () -> {
            String token = made(Role.VIEWER, "/v1/feed-tokens", "{\"name\": \"Calendar\"}");
            TestData.as(Role.VIEWER).header("If-Match", "*").delete("/v1/feed-tokens/" + token);
        });
        changes.put(
                "a subscription",
                () -> TestData.anonymous()
                        .body("{\"email\": \"office@example.org\", \"kinds\": [\"digest\"]}")
                        .post("/v1/subscriptions")
                        .then()
                        .statusCode(202));
        changes.put("another partner's webhook", () -> {
            Supplier<RequestSpecification> other =
                    () -> TestData.anonymous().header("Authorization", "Bearer " + otherPartner);
            String webhook = other.get()
                    .body("{\"url\": \"http://127.0.0.1:9/none\"}")
                    .post("/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            other.get().header("If-Match", "*").body("{\"active\": false}").patch("/v1/webhooks/" + webhook);
            other.get()
                    .header("If-Match", "*")
                    .delete("/v1/webhooks/" + webhook)
                    .then()
                    .statusCode(204);
        });
        return changes;
    }

    private Map<String, Runnable> hiddenLetterChanges() {
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("a draft", () -> TestData.letter("""
                {"title": "A draft", "chamber": "house", "visibility": "public"}"""));
        changes.put("an internal letter", () -> {
            TestData.sign(internal, house.get(0), "2021-02-03").statusCode(201);
            TestData.lead(internal, "2021-02-03", house.get(5)).statusCode(200);
            TestData.withdraw(internal, house.get(0), "2021-02-04").statusCode(200);
            TestData.endorse(internal, organization, "2021-02-05").statusCode(201);
            TestData.move(internal, "closed", "2021-02-06").statusCode(201);
        });
        return changes;
    }

    /** Compares all reads before and after each group of changes: each change moves a time if it moves anything. */
    private void requireUnmoved(List<Map<String, Runnable>> groups, List<String> callers) {
        SoftAssertions soft = new SoftAssertions();
        List<String> reads = reads();
        Map<String, String> before = responses(callers, reads);
        for (Map<String, Runnable> changes : groups) {
            for (Runnable change : changes.values()) {
                MovableClock.stopAt(LATER);
                change.run();
                TestData.awaitEvents();
            }
            MovableClock.stopAt(NOW);
            Map<String, String> after = responses(callers, reads);
            for (Map.Entry<String, String> read : before.entrySet()) {
                soft.assertThat(after.get(read.getKey()))
                        .as("%s after %s", read.getKey(), changes.keySet())
                        .isEqualTo(read.getValue());
            }
            before = after;
        }
        soft.assertAll();
    }

    /** Returns every path that an anonymous caller may read, with the parameters that show times and orders. */
    private List<String> reads() {
        Stream<String> operations = ContractedOperation.ending().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(operation -> places.fill(operation.path()));
        String letterPath = "/v1/letters/" + letter;
        Stream<String> others = Stream.of(
                "/v1/letters?sort=-updated&count=true&include=leadSponsors,cosigners,endorsers",
                "/v1/letters?updatedSince=" + LATER,
                letterPath + "?include=leadSponsors,cosigners,endorsers",
                letterPath + "?asOf=2021-02-06",
                letterPath + "/cosigners?sort=updated",
                letterPath + "/cosigners?updatedSince=" + LATER,
                letterPath + "/lead-sponsors/S001145",
                letterPath + "/lead-sponsors?updatedSince=" + LATER,
                letterPath + "/endorsers?updatedSince=" + LATER,
                "/v1/members/S001145/letters",
                "/v1/members/S001145/letters?updatedSince=" + LATER,
                "/v1/exports/sign-ons.ndjson?updatedSince=" + LATER,
                "/v1/events?after=latest",
                "/v1/events?limit=500",
                "/v1/letters/" + balanced,
                "/",
                "/letters/" + letter,
                "/letters/" + balanced,
                "/members/S001145",
                "/embed/letters/" + letter,
                "/sitemap.xml",
                "/sitemap-letters-1.xml");
        return Stream.concat(operations, others)
                // Workbooks have their creation time, and the roster is the same for all letters.
                .filter(path -> !path.endsWith(".xlsx") && !path.startsWith("/v1/roster"))
                .filter(path -> RawReads.get(null, path).statusCode() == 200)
                .distinct()
                .toList();
    }

    private static Map<String, String> responses(List<String> callers, List<String> reads) {
        Map<String, String> responses = new TreeMap<>();
        for (String caller : callers) {
            for (String read : reads) {
                Role role = caller.equals("anonymous") ? null : Role.PARTNER;
                HttpResponse<String> response = RawReads.get(role, read);
                responses.put(
                        caller + " " + read,
                        response.statusCode() + "\n" + RawReads.headers(response) + "\n\n" + response.body());
            }
        }
        return responses;
    }

    private void patchLetter(String body) {
        TestData.editor()
                .header("If-Match", "*")
                .body(body)
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
    }

    private void relate(String other) {
        patchLetter("{\"related\": [{\"letterId\": \"" + other + "\", \"kind\": \"previous\"}]}");
    }

    private String invite(String organizationId) {
        return made(
                Role.EDITOR,
                "/v1/endorsement-requests",
                "{\"letterId\": \"" + letter + "\", \"organizationId\": \"" + organizationId + "\"}");
    }

    private static String made(Role role, String path, String body) {
        return TestData.as(role)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String open(String visibility, String balance) {
        String id = TestData.letter("{\"title\": \"Another letter\", \"chamber\": \"house\", \"visibility\": \""
                + visibility + "\"" + (balance == null ? "" : ", \"balance\": \"" + balance + "\"") + "}");
        TestData.move(id, "open", "2021-02-01").statusCode(201);
        return id;
    }

    private static void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> Panache.getEntityManager().createNativeQuery(sql).executeUpdate());
    }
}
