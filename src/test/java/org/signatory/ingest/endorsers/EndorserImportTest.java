package org.signatory.ingest.endorsers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Endorsers are imported from a list, and organizations are recognized")
class EndorserImportTest {

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
    }

    private String path() {
        return "/v1/letters/" + letter + "/endorser-imports";
    }

    private ValidatableResponse send(Map<String, ?> body) {
        return editor().body(body).post(path()).then();
    }

    private ValidatableResponse list(String text, boolean dryRun) {
        return send(Map.of("text", text, "dryRun", dryRun, "endorsedOn", "2021-02-03"));
    }

    private static ValidatableResponse count(String path, int size) {
        return anonymous().get(path + "?limit=100").then().statusCode(200).body("items", hasSize(size));
    }

    @Test
    @DisplayName("The, punctuation, legal forms and abbreviations do not make another organization")
    void sameNamesAreRecognized() {
        String union = editor().body(Map.of("name", "National Association of Social Workers", "acronym", "NASW"))
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        list("""
                Endorsing organizations:
                - The Sierra Club
                - NASW
                - Sierra Club, Inc.
                - Nat'l Assn. of Social Workers
                """, true)
                .statusCode(200)
                .body("dryRun", is(true))
                .body("records.outcome", contains("created", "endorsed", "repeated", "repeated"))
                .body("records.sameAs", contains(null, null, 1, 2))
                .body("records[0].organizationId", nullValue())
                .body("records[1].organizationId", is(union))
                .body("notices", contains("line 1: a heading, not an organization"));
        count("/v1/letters/" + letter + "/endorsers", 0);
        count("/v1/organizations", 1);
    }

    @Test
    @DisplayName("Acronym, suffix, of America and near spelling need a decision, in the list and among organizations")
    void uncertainOrganizationsNeedADecision() {
        String aclu = organization("American Civil Liberties Union");
        String teachers = organization("American Federation of Teachers");
        String text =
                "ACLU\nSierra Club\nSierra Club Foundation\nAmerican Federaton of Techers\nSierra Club of America";
        ValidatableResponse refused = list(text, false).statusCode(422).body("code", is("bulk-rejected"));
        refused.body("report.records.outcome", contains("undecided", "created", "undecided", "undecided", "undecided"))
                .body("report.records[0].candidates.organizationId", contains(aclu))
                .body("report.records[0].candidates.reason", contains("same acronym"))
                .body("report.records[2].candidates.record", contains(2))
                .body("report.records[3].candidates.organizationId", contains(teachers))
                .body("report.records[3].candidates.reason", contains("similar spelling"));
        count("/v1/organizations", 2);
        send(Map.of(
                        "text",
                        text,
                        "decisions",
                        List.of(
                                Map.of("record", 1, "organizationId", aclu),
                                Map.of("record", 3, "create", true),
                                Map.of("record", 4, "skip", true),
                                Map.of("record", 5, "sameAs", 2))))
                .statusCode(201)
                .body("records.outcome", contains("endorsed", "created", "created", "skipped", "repeated"));
        count("/v1/letters/" + letter + "/endorsers", 3);
        count("/v1/organizations", 4);
    }

    @Test
    @DisplayName("Chapters in different states are different organizations")
    void chaptersDiffer() {
        organization("League of Women Voters of North Dakota");
        list("League of Women Voters of South Dakota\nLeague of Women Voters of Indiana", true)
                .body("records.outcome", contains("created", "created"));
    }

    @Test
    @DisplayName("A sheet brings acronyms, contacts and statements, and names the columns that were not read")
    void sheetIsImported() {
        editor().contentType("text/csv")
                .body("""
                        Organization,Acronym,Contact,Email,Statement,Members
                        "Alliance, The",ALL,Policy desk,desk@example.org,"End the program, now.",12
                        """)
                .post(path())
                .then()
                .statusCode(201)
                .body("notices", contains("column \"Members\": not read"));
        read("/v1/letters/" + letter + "/endorsers")
                .body("items[0].name", is("Alliance, The"))
                .body("items[0].source", is("import"))
                .body("items[0].staff.note", is("Contact: Policy desk, desk@example.org"))
                .body("items[0].statements.quote", contains("End the program, now."));
        anonymous()
                .get("/v1/letters/" + letter + "/endorsers")
                .then()
                .body("items[0].staff", nullValue())
                .body("items[0].statements", empty());
        read("/v1/organizations").body("items.acronym", contains("ALL"));
    }

    @Test
    @DisplayName("The printed list has the order of the imported list, after earlier positions")
    void orderOfTheListIsKept() {
        list("Zeta Group\nGamma Org\nDelta Org", false).statusCode(201);
        list("Omega Union\nAlpha Union", false).statusCode(201);
        read("/v1/letters/" + letter + "/endorsers")
                .body("items.name", contains("Zeta Group", "Gamma Org", "Delta Org", "Omega Union", "Alpha Union"))
                .body("items.position", contains(1, 2, 3, 4, 5));
    }

    @Test
    @DisplayName("Undo removes the new endorsements and what was added to others")
    void undoRestoresTheLetter() {
        String known = organization("Indivisible");
        endorse(letter, known, "2021-02-02").statusCode(201);
        String sheet = "Organization,Contact,Statement\nIndivisible,Desk,End it.\nSierra Club,,Stop it.\n";
        String id = list(sheet, false)
                .statusCode(201)
                .body("records.outcome", contains("updated", "created"))
                .extract()
                .path("id");
        editor().body("{\"reason\": \"Wrong letter.\"}")
                .post(path() + "/" + id + "/undo")
                .then()
                .statusCode(200)
                .body("undoneBy", is("The secret-of-the-editor key"));
        read("/v1/letters/" + letter + "/endorsers?withdrawn=include")
                .body("items.name", contains("Indivisible"))
                .body("items[0].staff.note", nullValue())
                .body("items[0].statements.findAll { it.withdrawnAt == null }", empty());
        read("/v1/letters/" + letter + "/endorsers?asOf=2021-02-04").body("items", hasSize(1));
        read("/v1/letters/" + letter + "/history?limit=100")
                .body("items.type", hasItem("endorsers.imported"))
                .body("items.type", hasItem("endorser.removed"))
                .body("items.type", hasItem("endorsers.import-undone"));
        anonymous()
                .get("/v1/events?limit=100&type=endorser.removed")
                .then()
                .body("items", hasSize(1))
                .body("items[0].detail.reason", nullValue());
        editor().body("{\"reason\": \"Again.\"}")
                .post(path() + "/" + id + "/undo")
                .then()
                .statusCode(409);
        list(sheet, false).statusCode(201).body("records.outcome", contains("updated", "endorsed"));
    }

    @Test
    @DisplayName("A repeated request with one key is one import; a repeated list changes nothing")
    void importIsIdempotent() {
        for (int i = 0; i < 2; i++) {
            editor().header("Idempotency-Key", "one")
                    .body(Map.of("text", "Sierra Club"))
                    .post(path())
                    .then()
                    .statusCode(201)
                    .body("records.outcome", contains("created"));
        }
        list("Sierra Club", false).statusCode(201).body("records.outcome", contains("unchanged"));
        read(path()).body("items", hasSize(2)).body("items[1].records.outcome", contains("created"));
        String id = read(path()).extract().path("items[0].id");
        assertThat(read(path() + "/" + id).extract().<String>path("id")).isEqualTo(id);
    }
}
