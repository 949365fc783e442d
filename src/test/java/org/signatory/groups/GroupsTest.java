package org.signatory.groups;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests groups: caucuses and lists that staff maintain. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class GroupsTest {

    private String group;

    @BeforeEach
    void reset() {
        TestData.reset();
        group = create("{\"name\": \"Progressive Caucus\", \"kind\": \"caucus\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    static ValidatableResponse create(String body) {
        return editor().body(body).post("/v1/groups").then();
    }

    private ValidatableResponse put(String bioguideId, String body) {
        return editor().body(body).put(members() + "/" + bioguideId).then();
    }

    private ValidatableResponse add(String body) {
        return editor().body(body).post(members()).then();
    }

    private String members() {
        return "/v1/groups/" + group + "/members";
    }

    @Test
    void groupIsCreatedReadChangedAndDeleted() {
        editor().get("/v1/groups/" + group).then().body("kind", is("caucus")).body("members", is(0));
        create("{\"name\": \"PROGRESSIVE  caucus\", \"kind\": \"list\"}").statusCode(409);
        create("{\"name\": \"\\u00bf\\u2026\", \"kind\": \"list\"}")
                .statusCode(400)
                .body("code", is("invalid-body"));
        create("{\"name\": \"?!\", \"kind\": \"list\"}").statusCode(400).body("code", is("invalid-body"));
        editor().body("{\"name\": \"Progressives\"}")
                .patch("/v1/groups/" + group)
                .then()
                .statusCode(428);
        editor().header("If-Match", "*")
                .body("{\"name\": \"Progressives\", \"description\": \"By their own page.\"}")
                .patch("/v1/groups/" + group)
                .then()
                .statusCode(200)
                .body("description", is("By their own page."));
        create("{\"name\": \"Cosponsors of H.R. 1\", \"kind\": \"list\"}").statusCode(201);
        editor().get("/v1/groups").then().body("items.name", contains("Cosponsors of H.R. 1", "Progressives"));
        editor().get("/v1/groups?kind=list&count=true").then().body("total", is(1));
        put("S001145", "{}").statusCode(201);
        editor().delete("/v1/groups/" + group).then().statusCode(428);
        editor().header("If-Match", "*").delete("/v1/groups/" + group).then().statusCode(204);
        editor().get("/v1/groups/" + group).then().statusCode(404);
        create("{\"name\": \"Progressives\", \"kind\": \"caucus\"}").statusCode(201);
    }

    @Test
    void membershipDaysAreHalfOpen() {
        put("S001145", "{\"from\": \"2021-01-03\", \"until\": \"2021-06-01\"}").statusCode(201);
        put("Q000023", "{}").statusCode(201).body("name", is("Mike Quigley"));
        editor().get(members() + "?on=2021-05-31").then().body("items.bioguideId", contains("Q000023", "S001145"));
        editor().get(members() + "?on=2021-06-01").then().body("items.bioguideId", contains("Q000023"));
        editor().get(members() + "?on=2021-01-02").then().body("items.bioguideId", contains("Q000023"));
        editor().get(members()).then().body("items", hasSize(2));
    }

    @Test
    void sameDaysChangeNothingAndOthersRequireIfMatch() {
        put("S001145", "{\"from\": \"2021-01-03\"}").statusCode(201);
        put("S001145", "{\"from\": \"2021-01-03\"}").statusCode(200);
        put("S001145", "{\"from\": \"2022-01-03\"}").statusCode(428);
        String etag = editor().get(members() + "/S001145").header("ETag");
        editor().header("If-Match", etag)
                .body("{\"from\": \"2022-01-03\"}")
                .put(members() + "/S001145")
                .then()
                .statusCode(200)
                .body("from", is("2022-01-03"));
        editor().header("If-Match", etag).delete(members() + "/S001145").then().statusCode(412);
        editor().header("If-Match", "*").delete(members() + "/S001145").then().statusCode(204);
        editor().get(members() + "/S001145").then().statusCode(404);
        put("S001145", "{\"from\": \"2022-01-03\", \"until\": \"2022-01-03\"}")
                .statusCode(422)
                .body("code", is("date-out-of-order"));
        put("Z000999", "{}").statusCode(404);
    }

    @Test
    void listIsImportedCompletelyOrNotAtAll() {
        put("Q000023", "{\"from\": \"2021-01-03\"}").statusCode(201);
        String list = "{\"bioguideIds\": [\"S001145\", \"Q000023\", \"%s\", \"S001145\"], \"from\": \"2022-01-03\","
                + " \"dryRun\": %s}";
        add(list.formatted("Z000999", true))
                .statusCode(200)
                .body("added", is(1))
                .body("alreadyMembers", is(1))
                .body("datesDiffer", is(1))
                .body("entries[1].result", is("dates-differ"))
                .body("entries[1].recordedFrom", is("2021-01-03"))
                .body("unknown", is(1))
                .body("entries[2].result", is("unknown"));
        add(list.formatted("Z000999", false))
                .statusCode(422)
                .body("code", is("bulk-rejected"))
                .body("report.entries", hasSize(4));
        editor().get(members()).then().body("items", hasSize(1));
        add(list.formatted("E000297", false))
                .statusCode(422)
                .body("code", is("bulk-rejected"))
                .body("report.datesDiffer", is(1));
        editor().get(members()).then().body("items", hasSize(1));
        editor().header("If-Match", "*").delete(members() + "/Q000023").then().statusCode(204);
        put("Q000023", "{\"from\": \"2022-01-03\"}").statusCode(201);
        add(list.formatted("E000297", false)).statusCode(201).body("added", is(2));
        add(list.formatted("E000297", false))
                .statusCode(201)
                .body("added", is(0))
                .body("alreadyMembers", is(4));
        editor().get(members())
                .then()
                .body("items.bioguideId", contains("E000297", "Q000023", "S001145"))
                .body("items.from", contains("2022-01-03", "2022-01-03", "2022-01-03"));
        editor().get("/v1/groups/" + group).then().body("members", is(3));
    }

    @Test
    void staffReadGroupsAndEditorsChangeThem() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        put("S001145", "{}").statusCode(201);
        for (String path : new String[] {"/v1/groups", "/v1/groups/" + group, members()}) {
            anonymous().get(path).then().statusCode(401);
            as(Role.PARTNER).get(path).then().statusCode(403);
            as(Role.VIEWER).get(path).then().statusCode(200);
        }
        as(Role.VIEWER).body("{}").put(members() + "/Q000023").then().statusCode(403);
        as(Role.VIEWER).body("{}").post("/v1/groups").then().statusCode(403);
    }

    @Test
    void onlyStaffGetEventsOfGroups() {
        put("S001145", "{}").statusCode(201);
        String types = "/v1/events?type=group.created,group.members-added";
        TestData.awaitEvents();
        editor().get(types)
                .then()
                .body("items.data.resourceId", contains(group, group))
                .body("items[1].data.staff.detail.members", hasItem("S001145"));
        anonymous().get(types).then().body("items", empty());
    }
}
