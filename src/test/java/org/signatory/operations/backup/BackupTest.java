package org.signatory.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.sign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.letters.Letter;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests that a restored backup has the same data. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BackupTest {

    private static final List<String> READS = List.of(
            "/v1/letters?include=leadSponsors,cosigners,endorsers&count=true",
            "/v1/members?limit=500&count=true",
            "/v1/organizations?count=true",
            "/v1/groups",
            "/v1/committees",
            "/v1/committees/HSJU?on=2021-03-01",
            "/v1/members/S001145/letters",
            "/v1/roster/imports");

    private TestData.Places places;

    @BeforeEach
    void reset() {
        TestData.reset();
        places = TestData.places();
    }

    private static String backup() {
        return as(Role.ADMIN)
                .get("/v1/backup")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    private static ValidatableResponse restore(String backup) {
        return as(Role.ADMIN)
                .contentType("application/x-ndjson")
                .body(backup.getBytes(StandardCharsets.UTF_8))
                .put("/v1/backup")
                .then();
    }

    /** Returns the rows without times and entries of the restore itself. */
    private static List<String> rows(String backup) {
        return backup.lines()
                .filter(line -> line.startsWith("{\"table\""))
                .filter(line -> !line.startsWith("{\"table\":\"event\"") && !line.contains("backup.restored"))
                .toList();
    }

    private static List<String> answers(TestData.Places places) {
        return java.util.stream.Stream.concat(
                        READS.stream(),
                        List.of(
                                        "/v1/letters/{letterId}",
                                        "/v1/letters/{letterId}/history?limit=500",
                                        "/v1/letters/{letterId}/versions",
                                        "/v1/letters/{letterId}/endorsers/{organizationId}/statements",
                                        "/v1/letters/{letterId}/sign-ons?limit=500")
                                .stream()
                                .map(places::fill))
                .map(path -> editor().get(path).then().statusCode(200).extract().asString())
                .collect(Collectors.toList());
    }

    /** Creates a committee, its subcommittee, an ended membership, and a group. */
    private static void sets() {
        for (String file : List.of(
                "[{\"type\": \"house\", \"name\": \"Judiciary\", \"thomas_id\": \"HSJU\","
                        + " \"subcommittees\": [{\"name\": \"Immigration\", \"thomas_id\": \"01\"}]}]",
                "{\"HSJU\": [{\"bioguide\": \"S001145\", \"rank\": 1}], \"HSJU01\": [{\"bioguide\": \"S001145\"}]}",
                "{\"HSJU\": [{\"bioguide\": \"S001145\", \"rank\": 2}]}")) {
            String day = file.contains("\"rank\": 2") ? "2021-04-01" : "2021-02-01";
            as(Role.ADMIN)
                    .body(file)
                    .post("/v1/committees/imports?asOf=" + day)
                    .then()
                    .statusCode(201);
        }
        String group = editor().body("{\"name\": \"A list\", \"kind\": \"list\"}")
                .post("/v1/groups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editor().body("{\"from\": \"2021-02-01\"}")
                .put("/v1/groups/" + group + "/members/S001145")
                .then()
                .statusCode(201);
    }

    @Test
    void restoredInstanceRespondsTheSameAndMakesTheSameBackup() {
        sets();
        String child = editor().body("{\"name\": \"A chapter\", \"parentId\": \""
                        + places.values().get("organizationId") + "\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editor().header("If-Match", "*")
                .body("{\"name\": \"Indivisible\", \"aliases\": [\"Täst \\\\ 'quotes'\"]}")
                .patch("/v1/organizations/" + places.values().get("organizationId"))
                .then()
                .statusCode(200);
        List<String> before = answers(places);
        String backup = backup();
        long rows =
                Long.parseLong(backup.lines().reduce((a, b) -> b).orElseThrow().replaceAll("\\D", ""));
        assertThat(backup).contains(child).doesNotContain("api_key", "\"hash\"");
        TestData.reset();
        assertThat(editor().get("/v1/letters").jsonPath().getList("items")).isEmpty();
        restore(backup).statusCode(200).body("rows", is((int) rows));
        assertThat(answers(places)).isEqualTo(before);
        assertThat(rows(backup())).isEqualTo(rows(backup));
    }

    @Test
    @DisplayName("A backup with withdrawn and removed signatures that the letter would no longer take is restored")
    void formerSignaturesAreRestored() {
        String letter = TestData.openLetter("bicameral", "2021-02-01");
        sign(letter, "D000563", "2021-02-05").statusCode(201);
        TestData.withdraw(letter, "D000563", "2021-02-06").statusCode(200);
        sign(letter, "Q000023", "2021-02-12").statusCode(201);
        TestData.withdraw(letter, "Q000023", "2021-02-13").statusCode(200);
        editor().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"chamber\": \"house\"}")
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
        TestData.move(letter, "sent", "2021-02-11").statusCode(201);
        String backup = backup();
        TestData.reset();
        restore(backup).statusCode(200);
        assertThat(rows(backup())).isEqualTo(rows(backup));
    }

    @Test
    void committeesOfTheFirstStartAreReplaced() {
        String backup = backup();
        TestData.reset();
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(
                                "insert into committee (code, chamber, name, from_date, created_at, updated_at)"
                                        + " values ('JSPR', 'JOINT', 'Joint Committee on Printing', '2026-06-15', now(), now())",
                                "insert into committee_membership (id, committee_code, bioguide_id, from_date, recorded_at)"
                                        + " values (gen_random_uuid(), 'JSPR', 'K000367', '2026-06-15', now())",
                                "insert into committee_import (id, kind, digest, as_of, actor, recorded_at, report)"
                                        + " values (gen_random_uuid(), 'COMMITTEES', '00', '2026-06-15', 'the server', now(), '{}')")
                        .forEach(row ->
                                Letter.getEntityManager().createNativeQuery(row).executeUpdate()));
        restore(backup).statusCode(200);
        assertThat(rows(backup())).isEqualTo(rows(backup));
    }

    @Test
    void restoredEventsKeepTheirPositionsBeforeNewOnes() {
        String feed = events();
        String backup = backup();
        TestData.reset();
        restore(backup).statusCode(200);
        sign(places.values().get("letterId"), "V000081", "2021-02-05").statusCode(201);
        String after = events();
        assertThat(after).startsWith(feed).contains("V000081");
    }

    /** Returns the feed after every event has its position. */
    private static String events() {
        TestData.awaitEvents();
        return String.join(
                "\n",
                editor().get("/v1/events?limit=500&type=cosigner.signed&type=lead.signed&type=letter.opened")
                        .jsonPath()
                        .<String>getList("items.collect { it.sequence + ' ' + it.id + ' ' + it.data.bioguideId }"));
    }

    @Test
    void truncatedOrChangedBackupIsRejectedAndSavesNothing() {
        String backup = backup();
        List<String> lines = backup.lines().toList();
        TestData.reset();
        restore(String.join("\n", lines.subList(0, lines.size() - 1)))
                .statusCode(422)
                .body("code", is("file-unreadable"))
                .body("detail", containsString("is incomplete"));
        restore(backup.substring(0, backup.length() / 2)).statusCode(422);
        restore(backup.replaceFirst("\"rows\":", "\"rows\":1")).statusCode(422);
        restore(backup.replaceFirst("\"schema\":\"", "\"schema\":\"9"))
                .statusCode(422)
                .body("detail", containsString("schema"));
        restore("{\"signatory\":\"other\"}").statusCode(422);
        restore("").statusCode(422);
        restore(lines.get(0) + "\n{\"table\":\"api_key\",\"row\":{}}\n").statusCode(422);
        restore(String.join(
                        "\n",
                        lines.stream()
                                .filter(line -> !line.contains("\"table\":\"letter\""))
                                .toList()))
                .statusCode(422)
                .body("detail", containsString("conflicts with"));
        assertThat(editor().get("/v1/letters").jsonPath().getList("items")).isEmpty();
        assertThat(anonymous()
                        .get("/v1/members?servingOn=2021-02-12&count=true")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(538);
        restore(backup).statusCode(200);
    }

    /** Tables, fields, and values that PostgreSQL stores but the product cannot read or rejects. */
    private static final List<String> UNREADABLE = List.of(
            "letter|links|\"hello\"",
            "letter|links|[null]",
            "letter|links|[{\"label\": \"Release\"}]",
            "letter|contacts|[{\"name\": \"Press office\", \"planet\": \"Earth\"}]",
            "recipient|place|\"first\"",
            "recipient|response_due_on|\"tomorrow\"",
            "letter|links|{}",
            "letter|media_contact|\"press\"",
            "letter|topics|[null]",
            "letter|balance|\"three-thirds\"",
            "letter|congress|\"many\"",
            "letter|title|null",
            "letter|sent_on|\"infinity\"",
            "letter|planet|\"Earth\"",
            "letter_revision|fields|[]",
            "sign_on|source|\"hearsay\"",
            "sign_on|signed_on|\"yesterday\"",
            "organization|aliases|[null]",
            "member|other_names|7");

    @Test
    @DisplayName("A backup with an unreadable row is rejected completely, with its line and field")
    void unreadableRowIsRejected() throws IOException {
        // Without the Members who signed nothing, whose rows take the most time to restore.
        List<String> lines = backup().lines()
                .filter(line -> !line.matches("\\{\"table\":\"(member|retired_id|service|roster_change)\".*")
                        || line.matches(".*\"(S001145|Q000023)\".*"))
                .toList();
        TestData.reset();
        SoftAssertions soft = new SoftAssertions();
        for (String unreadable : UNREADABLE) {
            String[] parts = unreadable.split("\\|");
            List<String> changed = new ArrayList<>(lines);
            int at = IntStream.range(0, lines.size())
                    .filter(i -> lines.get(i).startsWith("{\"table\":\"" + parts[0] + "\""))
                    .findFirst()
                    .orElseThrow();
            ObjectMapper json = new ObjectMapper();
            JsonNode line = json.readTree(lines.get(at));
            ((ObjectNode) line.get("row")).set(parts[1], json.readTree(parts[2]));
            changed.set(at, line.toString());
            soft.assertThat(restore(String.join("\n", changed)).extract().asString())
                    .as(unreadable)
                    .contains("file-unreadable", "Line " + (at + 1) + ", " + parts[0] + "." + parts[1]);
        }
        soft.assertAll();
        assertThat(editor().get("/v1/letters").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void restoreNeverOverwritesData() {
        restore(backup()).statusCode(409);
        editor().contentType(ContentType.JSON).get("/v1/backup").then().statusCode(403);
        anonymous().get("/v1/backup").then().statusCode(401);
    }

    @Test
    void backupMayExceedTheUsualBodyLimit() {
        String backup = backup();
        TestData.reset();
        String padding = " ".repeat(33 << 20);
        restore(backup.replaceFirst("\n", "\n" + padding)).statusCode(200);
        as(Role.ADMIN)
                .body("{\"title\": \"" + "x".repeat(33 << 20) + "\"}")
                .post("/v1/letters")
                .then()
                .statusCode(413);
    }
}
