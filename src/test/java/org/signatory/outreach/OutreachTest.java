package org.signatory.outreach;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests outreach: asks, assignments and outcomes. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OutreachTest {

    private static final String QUIGLEY = "Q000023";
    private static final String SCHAKOWSKY = "S001145";
    private static final String PELOSI = "P000197";

    private String letter;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-02-08T15:00:00Z");
        letter = openLetter("house", "2021-02-01");
    }

    @AfterEach
    void clock() {
        MovableClock.run();
    }

    private String records() {
        return "/v1/letters/" + letter + "/outreach";
    }

    private ValidatableResponse put(String bioguideId, String body) {
        return editor().body(body).put(records() + "/" + bioguideId).then();
    }

    private ValidatableResponse change(String bioguideId, String body) {
        return editor().header("If-Match", "*")
                .body(body)
                .put(records() + "/" + bioguideId)
                .then();
    }

    private ValidatableResponse list(String query) {
        return as(Role.VIEWER).get(records() + query).then().statusCode(200);
    }

    @Test
    void listHasTheSeatOfEachMember() {
        put(QUIGLEY, """
                {"state": "asked", "assignee": "Desk One", "nextStep": "Call the scheduler", "nextOn": "2021-02-10",
                 "note": "Sent the text."}""").statusCode(201).body("state", is("asked"));
        list("?count=true")
                .body("total", is(1))
                .body("items[0].member.name", is("Mike Quigley"))
                .body("items[0].member.party", is("Democrat"))
                .body("items[0].member.chamber", is("house"))
                .body("items[0].member.state", is("IL"))
                .body("items[0].member.district", is(5))
                .body("items[0].nextOn", is("2021-02-10"))
                .body("items[0].changedBy", is("The secret-of-the-editor key"))
                .body("items[0].notes[0].text", is("Sent the text."))
                .body("items[0].notes[0].by", is("The secret-of-the-editor key"));
        editor().get("/v1/letters/" + letter + "/history?limit=500")
                .then()
                .body("items.findAll { it.type == 'outreach.recorded' }", hasSize(1))
                .body("items.findAll { it.type == 'outreach.note-added' }", hasSize(1));
    }

    @Test
    void changeRequiresTheVersionReplacesFieldsAndAddsNotes() {
        String etag = put(QUIGLEY, "{\"state\": \"asked\", \"assignee\": \"Desk One\", \"note\": \"One.\"}")
                .statusCode(201)
                .extract()
                .header("ETag");
        put(QUIGLEY, "{\"state\": \"considering\"}").statusCode(428);
        editor().header("If-Match", etag)
                .body("{\"state\": \"declined\", \"reason\": \"Not this agency.\", \"note\": \"Two.\"}")
                .put(records() + "/" + QUIGLEY)
                .then()
                .statusCode(200)
                .body("assignee", nullValue())
                .body("reason", is("Not this agency."))
                .body("notes.text", is(List.of("One.", "Two.")));
        editor().header("If-Match", etag)
                .body("{\"state\": \"asked\"}")
                .put(records() + "/" + QUIGLEY)
                .then()
                .statusCode(412);
        String same = "{\"state\": \"declined\", \"reason\": \"Not this agency.\"}";
        Long version =
                change(QUIGLEY, same).statusCode(200).extract().jsonPath().getLong("version");
        change(QUIGLEY, same).body("version", is(version.intValue()));
    }

    @Test
    void identicalRequestChangesNothingAndNeedsNoVersion() {
        String body = "{\"state\": \"asked\", \"note\": \"No reply.\"}";
        String etag = put(QUIGLEY, body).statusCode(201).extract().header("ETag");
        put(QUIGLEY, body).statusCode(200).header("ETag", is(etag)).body("notes.text", is(List.of("No reply.")));
        MovableClock.runFrom("2021-02-09T15:00:00Z");
        put(QUIGLEY, body).statusCode(428);
        change(QUIGLEY, body).statusCode(200).body("notes.text", is(List.of("No reply.", "No reply.")));
    }

    @Test
    void signatureOverridesTheStatusUntilWithdrawn() {
        put(QUIGLEY, "{\"state\": \"promised\"}").statusCode(201);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        editor().get(records() + "/" + QUIGLEY)
                .then()
                .body("state", is("signed"))
                .body("recordedState", is("promised"));
        list("?state=signed").body("items", hasSize(1));
        list("?state=promised").body("items", hasSize(0));
        withdraw(letter, QUIGLEY, "2021-02-04").statusCode(200);
        list("?state=promised").body("items[0].state", is("promised"));
        put(PELOSI, "{\"state\": \"signed\"}").statusCode(400);
    }

    @Test
    void ineligibleMemberIsNotAsked() {
        put("S000033", "{\"state\": \"asked\"}").statusCode(422).body("code", is("wrong-chamber"));
        MovableClock.runFrom("2025-02-08T15:00:00Z");
        // Bobby Rush left the House in January 2023.
        put("R000515", "{\"state\": \"asked\"}").statusCode(422).body("code", is("not-serving"));
        put("X999999", "{\"state\": \"asked\"}").statusCode(404);
    }

    @Test
    void sentLetterUsesItsSendingDay() {
        sign(letter, SCHAKOWSKY, "2021-02-03").statusCode(201);
        move(letter, "closed", "2021-02-05").statusCode(201);
        editor().body("{\"to\": \"sent\", \"on\": \"2021-02-06\"}")
                .post("/v1/letters/" + letter + "/status-transitions");
        MovableClock.runFrom("2030-02-08T15:00:00Z");
        put(QUIGLEY, "{\"state\": \"declined\"}").statusCode(201).body("member.serving", is(true));
    }

    @Test
    void oneAskerPerMemberAndReasonsOnlyWithDeclining() {
        put(QUIGLEY, "{\"state\": \"asked\", \"reason\": \"No.\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/reason"));
        String organization = organization("Indivisible");
        put(
                        QUIGLEY,
                        "{\"state\": \"asked\", \"assignee\": \"D\", \"assigneeOrganizationId\": \"" + organization
                                + "\"}")
                .statusCode(400)
                .body("errors[0].pointer", is("/assignee"));
        put(QUIGLEY, "{\"state\": \"asked\", \"assigneeOrganizationId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(422)
                .body("errors[0].pointer", is("/assigneeOrganizationId"));
        put(QUIGLEY, "{\"state\": \"asked\", \"assigneeOrganizationId\": \"" + organization + "\"}")
                .statusCode(201)
                .body("assigneeOrganization", is("Indivisible"));
        list("?assignee=" + organization).body("items", hasSize(1));
        list("?assignee=Indivisible").body("items", hasSize(1));
        list("?assignee=" + UUID.randomUUID()).body("items", hasSize(0));
    }

    @Test
    void listIsFilteredSortedAndPaged() {
        put(SCHAKOWSKY, "{\"state\": \"asked\", \"assignee\": \"Desk\", \"nextOn\": \"2021-02-09\"}")
                .statusCode(201);
        put(QUIGLEY, "{\"state\": \"asked\", \"assignee\": \"desk\"}").statusCode(201);
        put(PELOSI, "{\"state\": \"considering\", \"assignee\": \"Lee\", \"nextOn\": \"2021-02-20\"}")
                .statusCode(201);
        list("").body("items.member.bioguideId", is(List.of(PELOSI, QUIGLEY, SCHAKOWSKY)));
        list("?sort=next").body("items.member.bioguideId", is(List.of(SCHAKOWSKY, PELOSI, QUIGLEY)));
        list("?sort=updated").body("items.member.bioguideId", is(List.of(SCHAKOWSKY, QUIGLEY, PELOSI)));
        list("?assignee=DESK").body("items", hasSize(2));
        list("?dueBy=2021-02-10").body("items.member.bioguideId", is(List.of(SCHAKOWSKY)));
        for (String sort : List.of("name", "next", "updated")) {
            List<String> whole = list("?sort=" + sort).extract().path("items.member.bioguideId");
            String cursor = list("?limit=2&sort=" + sort).extract().path("next");
            list("?limit=2&sort=" + sort + "&cursor=" + cursor)
                    .body("items.member.bioguideId", is(whole.subList(2, 3)))
                    .body("next", nullValue());
        }
    }

    @Test
    void bulkIsAllOrNothing() {
        put(QUIGLEY, "{\"state\": \"declined\"}").statusCode(201);
        String ids = "\"Q000023\", \"P000197\", \"S001145\"";
        bulk(ids + ", \"S000033\", \"X999999\"", true)
                .statusCode(200)
                .body("recorded", is(2))
                .body("unchanged", is(0))
                .body("rejected", is(3))
                .body(
                        "entries.code",
                        is(java.util.Arrays.asList("conflict", null, null, "wrong-chamber", "unknown-reference")))
                .body("entries[0].detail", containsString("already responded: declined"));
        bulk(ids + ", \"S000033\"", false).statusCode(422).body("code", is("bulk-rejected"));
        list("").body("items", hasSize(1));
        bulk(ids, false).statusCode(422).body("report.rejected", is(1));
        bulk("\"P000197\", \"S001145\"", false).statusCode(200).body("recorded", is(2));
        bulk("\"P000197\", \"S001145\"", false).statusCode(200).body("unchanged", is(2));
        list("?state=asked&assignee=Desk").body("items", hasSize(2));
        list("?state=declined").body("items", hasSize(1));
    }

    @Test
    @DisplayName("A list of Members who were asked can get a new status, once")
    void bulkUpdatesRecordedMembers() {
        put(QUIGLEY, "{\"state\": \"asked\", \"nextStep\": \"Call again\", \"assignee\": \"Desk\"}")
                .statusCode(201);
        String body = "{\"bioguideIds\": [\"Q000023\", \"P000197\"], \"state\": \"promised\"}";
        for (boolean dryRun : List.of(true, false)) {
            editor().body(body)
                    .post(records() + "?dryRun=" + dryRun)
                    .then()
                    .statusCode(200)
                    .body("entries.result", is(List.of("changed", "recorded")))
                    .body("entries[0].changes.field", is(List.of("state")))
                    .body("entries[0].changes[0].before", is("asked"))
                    .body("entries[0].changes[0].after", is("promised"));
        }
        editor().body(body).post(records()).then().statusCode(200).body("unchanged", is(2));
        editor().get(records() + "/" + QUIGLEY)
                .then()
                .body("state", is("promised"))
                .body("nextStep", is("Call again"))
                .body("assignee", is("Desk"));
    }

    @Test
    @DisplayName("A partner reads and updates the records of its organization, without staff notes and contacts")
    void partnerSeesItsOwnAsks() {
        String own = organization("Indivisible");
        TestData.partner(UUID.fromString(own));
        put(QUIGLEY, """
                {"state": "asked", "assigneeOrganizationId": "%s", "nextStep": "Call again", "contactName": "Zugzwangsecret",
                 "note": "Zugzwangsecret"}""".formatted(own)).statusCode(201);
        put("P000197", "{\"state\": \"asked\", \"assignee\": \"Desk\"}").statusCode(201);
        String mine = records() + "/" + QUIGLEY;
        as(Role.PARTNER)
                .get(records())
                .then()
                .statusCode(200)
                .body("items.member.bioguideId", is(List.of(QUIGLEY)))
                .body(not(containsString("Zugzwangsecret")));
        String etag = as(Role.PARTNER)
                .get(mine)
                .then()
                .statusCode(200)
                .body("state", is("asked"))
                .body("notes", hasSize(0))
                .body("changedBy", nullValue())
                .body("version", nullValue())
                .body("updatedAt", nullValue())
                .extract()
                .header("ETag");
        as(Role.PARTNER)
                .header("If-Match", etag)
                .body("{\"state\": \"promised\", \"nextOn\": \"2021-02-10\", \"note\": \"The scheduler said yes.\"}")
                .put(mine)
                .then()
                .statusCode(200)
                .body("state", is("promised"))
                .body("notes.text", is(List.of("The scheduler said yes.")));
        editor().get(mine)
                .then()
                .body("contactName", is("Zugzwangsecret"))
                .body("assigneeOrganizationId", is(own))
                .body("notes.text", is(List.of("Zugzwangsecret", "The scheduler said yes.")));
        as(Role.PARTNER)
                .header("If-Match", etag)
                .body("{\"state\": \"asked\"}")
                .put(mine)
                .then()
                .statusCode(412);
        as(Role.PARTNER)
                .body("{\"state\": \"promised\", \"assignee\": \"Desk\"}")
                .put(mine)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", is("/assignee"));
        for (String other : List.of(records() + "/P000197", records() + "/N000147")) {
            as(Role.PARTNER).get(other).then().statusCode(404);
            as(Role.PARTNER).body("{\"state\": \"promised\"}").put(other).then().statusCode(404);
        }
        as(Role.PARTNER).get(records() + "?sort=updated").then().statusCode(400);
        as(Role.PARTNER).delete(mine).then().statusCode(403);
        as(Role.PARTNER).get("/v1/outreach").then().body("items.member.bioguideId", is(List.of(QUIGLEY)));
        as(Role.PARTNER).get("/v1/outreach?assignee=Desk").then().body("items", hasSize(0));
        as(Role.PARTNER).get("/v1/outreach?sort=updated").then().statusCode(400);
    }

    private ValidatableResponse bulk(String ids, boolean dryRun) {
        return editor().body("""
                        {"bioguideIds": [%s], "state": "asked", "assignee": "Desk", "dryRun": %s}""".formatted(ids, dryRun)).post(records()).then();
    }

    @Test
    void onlyEntriesWithoutNotesAreDeleted() {
        put(QUIGLEY, "{\"state\": \"asked\"}").statusCode(201);
        put(PELOSI, "{\"state\": \"asked\", \"note\": \"Called.\"}").statusCode(201);
        editor().delete(records() + "/" + QUIGLEY).then().statusCode(428);
        editor().header("If-Match", "*")
                .delete(records() + "/" + QUIGLEY)
                .then()
                .statusCode(204);
        editor().header("If-Match", "*").delete(records() + "/" + PELOSI).then().statusCode(409);
        list("").body("items.member.bioguideId", is(List.of(PELOSI)));
    }

    @Test
    void tonightListsOpenLettersAndMembersWithoutAResponse() {
        String other = openLetter("house", "2021-02-01");
        String closed = openLetter("house", "2021-02-01");
        for (String id : List.of(letter, other, closed)) {
            letter = id;
            put(
                            QUIGLEY,
                            "{\"state\": \"asked\", \"assignee\": \"Desk\", \"nextOn\": \"2021-02-0"
                                    + (id.equals(other) ? 7 : 9) + "\"}")
                    .statusCode(201);
        }
        letter = other;
        put(PELOSI, "{\"state\": \"declined\", \"assignee\": \"Desk\"}").statusCode(201);
        put(SCHAKOWSKY, "{\"state\": \"promised\", \"assignee\": \"Desk\"}").statusCode(201);
        put("E000297", "{\"state\": \"promised\", \"assignee\": \"Desk\"}").statusCode(201);
        sign(other, "E000297", "2021-02-03").statusCode(201);
        move(closed, "closed", "2021-02-05").statusCode(201);
        as(Role.VIEWER)
                .get("/v1/outreach?assignee=Desk&remaining=true&sort=next")
                .then()
                .statusCode(200)
                .body("items.member.bioguideId", is(List.of(QUIGLEY, QUIGLEY, SCHAKOWSKY)))
                .body("items[0].letterId", is(other));
        editor().get("/v1/outreach?assignee=Desk&remaining=true&dueBy=2021-02-08")
                .then()
                .body("items.letterId", is(List.of(other)));
        editor().get("/v1/outreach?state=declined").then().body("items.member.bioguideId", is(List.of(PELOSI)));
        editor().get("/v1/outreach?letterId=" + closed).then().body("items.letterId", is(List.of(closed)));
        editor().get("/v1/outreach?assignee=Desk&remaining=true&limit=1&count=true")
                .then()
                .body("items", hasSize(1))
                .body("total", is(3));
    }

    @Test
    void outsidersSeeNoOutreach() {
        String own = organization("Indivisible");
        String another = organization("Another");
        TestData.partner(UUID.fromString(own));
        String before = outside();
        put(QUIGLEY, """
                {"state": "declined", "reason": "Zugzwangsecret", "assigneeOrganizationId": "%s",
                 "nextStep": "Zugzwangsecret", "note": "Zugzwangsecret"}""".formatted(another)).statusCode(201);
        bulk("\"P000197\"", false).statusCode(200);
        Assertions.assertThat(outside()).isEqualTo(before);
        for (String path : List.of(records(), records() + "/" + QUIGLEY, "/v1/outreach?assignee=Desk")) {
            anonymous().get(path).then().statusCode(401);
        }
        as(Role.PARTNER).get(records()).then().body("items", hasSize(0));
        as(Role.PARTNER).get(records() + "/" + QUIGLEY).then().statusCode(404);
        as(Role.PARTNER).get("/v1/outreach").then().body("items", hasSize(0));
        as(Role.VIEWER)
                .body("{\"state\": \"asked\"}")
                .put(records() + "/" + QUIGLEY)
                .then()
                .statusCode(403);
    }

    /** Lists what partners and the public can read of the letter and the Member, including the letter's times. */
    private String outside() {
        StringBuilder all = new StringBuilder();
        for (String path : List.of(
                "/v1/letters/" + letter + "?include=leadSponsors,cosigners,endorsers",
                "/v1/letters?count=true",
                "/v1/letters?q=Zugzwangsecret&count=true",
                "/v1/letters/" + letter + "/cosigners?count=true",
                "/v1/letters/" + letter + "/progress",
                "/v1/letters/" + letter + "/history",
                "/v1/letters/" + letter + "/signers.csv",
                "/v1/members/" + QUIGLEY,
                "/v1/members/" + QUIGLEY + "/letters?count=true",
                "/v1/organizations?count=true",
                "/v1/exports/letters.ndjson",
                "/v1/exports/sign-ons.ndjson",
                "/letters/" + letter,
                "/members/" + QUIGLEY)) {
            Response answer = anonymous().get(path);
            // An unknown path would prove nothing; only the history is forbidden to both.
            Assertions.assertThat(answer.statusCode()).as(path).isEqualTo(path.endsWith("/history") ? 401 : 200);
            all.append(answer.asString());
            all.append(as(Role.PARTNER).get(path).asString());
        }
        for (String type : List.of("outreach.recorded", "outreach.changed", "outreach.note-added")) {
            all.append(anonymous().get("/v1/events?type=" + type).asString());
            all.append(as(Role.PARTNER).get("/v1/events?type=" + type).asString());
        }
        return all.toString();
    }
}
