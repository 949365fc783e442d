package org.signatory.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.platform.http.Problem;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests which Members expressions find by day and caller. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class MemberSetsTest {

    private static final String DAY = "2021-06-01";

    @Inject
    MemberSetService sets;

    @BeforeEach
    void reset() {
        TestData.reset();
    }

    private static ValidatableResponse find(String expression, String on) {
        return as(Role.VIEWER)
                .queryParam("q", expression)
                .queryParam("on", on)
                .queryParam("limit", 500)
                .queryParam("count", true)
                .get("/v1/members/by-expression")
                .then();
    }

    private static List<String> found(String expression, String on) {
        return find(expression, on).statusCode(200).extract().path("items.bioguideId");
    }

    private static String group(String... bioguideIds) {
        String id = GroupsTest.create("{\"name\": \"A list\", \"kind\": \"list\"}")
                .extract()
                .path("id");
        editor().body("{\"bioguideIds\": [\"" + String.join("\", \"", bioguideIds) + "\"]}")
                .post("/v1/groups/" + id + "/members")
                .then()
                .statusCode(201);
        return id;
    }

    private static void committee(String on) {
        for (String file : List.of(
                "[{\"type\": \"house\", \"name\": \"Judiciary\", \"thomas_id\": \"HSJU\"}]",
                "{\"HSJU\": [{\"bioguide\": \"S001145\"}, {\"bioguide\": \"Q000023\"}, {\"bioguide\": \"E000297\"}]}")) {
            as(Role.ADMIN)
                    .body(file)
                    .post("/v1/committees/imports?asOf=" + on)
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void findsCommitteeMembersWhoSignedLastYearButNotNow() {
        committee("2021-02-01");
        String before = openLetter("house", "2021-02-01");
        sign(before, "S001145", "2021-02-02").statusCode(201);
        sign(before, "Q000023", "2021-02-02").statusCode(201);
        String now = openLetter("house", "2021-05-01");
        sign(now, "Q000023", "2021-05-02").statusCode(201);
        assertThat(found("committee:HSJU and signed:" + before + " and not signed:" + now, DAY))
                .containsExactly("S001145");
        assertThat(found("committee:hsju and not (signed:" + before + " or signed:" + now + ")", DAY))
                .containsExactly("E000297");
        withdraw(now, "Q000023", "2021-05-20").statusCode(200);
        assertThat(found("signed:" + now, "2021-05-19")).containsExactly("Q000023");
        assertThat(found("signed:" + now, DAY)).isEmpty();
        assertThat(found("committee:HSJU", "2021-01-31")).isEmpty();
    }

    @Test
    void seatsAreAsOfTheDayAndNotMeansAllOtherMembers() {
        find("chamber:house or chamber:senate", "2021-02-15").body("total", is(538));
        find("not chamber:house", "2021-02-15").body("total", is(100));
        find("not (state:IL or state:WI) and (state:IL or state:WI)", DAY).body("total", is(0));
        assertThat(found("state:il and party:D", DAY)).contains("S001145", "Q000023");
        assertThat(found("state:IL and party:\"Republican\"", DAY)).doesNotContain("S001145");
        assertThat(found("member:S001145", "1990-01-01")).isEmpty();
        find("member:S001145 or member:Q000023", DAY)
                .body("items.bioguideId", contains("Q000023", "S001145"))
                .body("items[0].state", is("IL"))
                .body("items[0].serving", is(true));
        assertThat(found("group:" + group("S001145", "E000297") + " and not state:NY", DAY))
                .containsExactly("S001145");
    }

    @Test
    void setIsPaged() {
        String next = as(Role.VIEWER)
                .queryParam("q", "chamber:senate")
                .queryParam("on", "2021-02-15")
                .queryParam("limit", 99)
                .get("/v1/members/by-expression")
                .then()
                .body("items", hasSize(99))
                .extract()
                .path("next");
        as(Role.VIEWER)
                .queryParam("q", "chamber:senate")
                .queryParam("on", "2021-02-15")
                .queryParam("limit", 99)
                .queryParam("cursor", next)
                .get("/v1/members/by-expression")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void invalidExpressionIsRejectedWithThePosition() {
        find("state:IL and", DAY)
                .statusCode(400)
                .body("code", is("invalid-parameter"))
                .body("errors[0].parameter", is("q"))
                .body("position", is(13))
                .body("detail", containsString("At character 13"));
        find("state:IL or committee:HSZZ", DAY).statusCode(400).body("position", is(23));
        find("party:Whig5", DAY).statusCode(400).body("position", is(7));
        find("chamber:lords", DAY).statusCode(400);
        find("state:Illinois", DAY).statusCode(400);
        find("signed:17", DAY).statusCode(400);
        find("group:" + UUID.randomUUID(), DAY).statusCode(400);
        find("", DAY).statusCode(400);
    }

    @Test
    void onlyStaffSearch() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        anonymous().get("/v1/members/by-expression?q=state:IL").then().statusCode(401);
        as(Role.PARTNER).get("/v1/members/by-expression?q=state:IL").then().statusCode(403);
    }

    @Test
    @ActivateRequestContext
    void hiddenLettersAndGroupsRequireAccess() {
        String hidden = letter("{\"title\": \"A letter\", \"chamber\": \"house\", \"visibility\": \"internal\"}");
        TestData.move(hidden, "open", "2021-02-01").statusCode(201);
        sign(hidden, "S001145", "2021-02-02").statusCode(201);
        String open = openLetter("house", "2021-02-01");
        sign(open, "Q000023", "2021-02-02").statusCode(201);
        assertThat(found("signed:" + hidden, DAY)).containsExactly("S001145");
        assertThat(asAnonymous("signed:" + open)).containsExactly("Q000023");
        assertThat(refused("signed:" + hidden)).isEqualTo(refused("signed:" + UUID.randomUUID()));
        assertThat(refused("not signed:" + hidden)).isEqualTo(refused("not signed:" + UUID.randomUUID()));
        assertThat(refused("group:" + group("S001145"))).isEqualTo(refused("group:" + UUID.randomUUID()));
        find("signed:" + open, "2021-01-31").body("items", empty());
        assertThat(catchThrowableOfType(
                        Problem.class,
                        () -> QuarkusTransaction.requiringNew()
                                .run(() -> sets.of("signed:" + open, LocalDate.parse("2021-01-31")))))
                .hasMessageContaining("Enter the ID of a letter that is visible to you");
    }

    /** Evaluates for an anonymous caller, as this test is. */
    private Set<String> asAnonymous(String expression) {
        return QuarkusTransaction.requiringNew().call(() -> sets.of(expression, LocalDate.parse(DAY)));
    }

    private String refused(String expression) {
        return catchThrowableOfType(Problem.class, () -> asAnonymous(expression))
                .getMessage();
    }
}
