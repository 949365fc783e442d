package org.signatory.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the ranking of suggested Members and its reasons. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SuggestedMembersTest {

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-06-15T15:00:00Z");
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private static String sent(String topic, String agency, String on, String... signers) {
        String id = letter("""
                {"title": "On %s", "chamber": "house", "visibility": "internal", "topics": ["%s"],
                 "recipients": [{"name": "The Secretary", "agency": "%s"}]}""".formatted(topic, topic, agency));
        move(id, "open", "2021-01-10").statusCode(201);
        lead(id, "2021-01-11", signers[0]).statusCode(200);
        for (String signer : List.of(signers).subList(1, signers.length)) {
            sign(id, signer, "2021-01-12").statusCode(201);
        }
        move(id, "closed", on).statusCode(201);
        move(id, "sent", on).statusCode(201);
        return id;
    }

    private static String circulating() {
        String id = letter("""
                {"title": "At hand", "chamber": "house", "visibility": "internal", "topics": ["immigration"],
                 "recipients": [{"name": "The Secretary", "agency": "Department of Homeland Security"}]}""");
        move(id, "open", "2021-06-01").statusCode(201);
        lead(id, "2021-06-02", "S001145").statusCode(200);
        return id;
    }

    private static JsonPath targets(String id, String query) {
        return editor().get("/v1/letters/" + id + "/suggested-members" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void signersOfSimilarLettersComeFirstWithCountedReasons() {
        sent("immigration", "Department of Homeland Security", "2021-02-01", "S001145", "Q000023", "V000081");
        sent("immigration", "Department of State", "2021-03-01", "E000297", "Q000023");
        sent("farming", "Department of Agriculture", "2021-04-01", "E000297", "K000388", "H001047");
        JsonPath ranking = targets(circulating(), "?limit=600");
        assertThat(ranking.getString("items[0].bioguideId")).isEqualTo("Q000023");
        assertThat(ranking.getInt("earlierLetters")).isEqualTo(3);
        assertThat(ranking.<Integer>getList("items.rank")).startsWith(1, 2, 3);
        assertThat(ranking.<Float>getList("items.likelihood")).isSortedAccordingTo((a, b) -> Float.compare(b, a));
        assertThat(ranking.<String>getList("items[0].reasons.words"))
                .contains(
                        "Signed 2 of 2 letters on the same topics.",
                        "Signed 1 of 1 letter led by the same Members.",
                        "Signed 1 of 1 letter to the same recipient.",
                        "Signed 2 of 3 earlier letters; the average for the Member's party is 0.0."
                                + " This multiplies the odds of signing by 9.0.");
        List<String> order = ranking.getList("items.bioguideId");
        assertThat(order.indexOf("V000081")).isLessThan(order.indexOf("H001047"));
        assertThat(order).doesNotContain("S001145");
        assertThat(ranking.getInt("total")).isEqualTo(order.size());
    }

    @Test
    void withdrawnSignerIsSuggestedAgain() {
        String id = circulating();
        sign(id, "Q000023", "2021-06-03").statusCode(201);
        assertThat(targets(id, "?limit=600").<String>getList("items.bioguideId"))
                .doesNotContain("Q000023");
        withdraw(id, "Q000023", "2021-06-04").statusCode(200);
        assertThat(targets(id, "?limit=600").<String>getList("items.bioguideId"))
                .contains("Q000023");
    }

    @Test
    void oneCallListsLastYearsSignersWhoHaveNotSigned() {
        String last =
                sent("immigration", "Department of Homeland Security", "2021-02-01", "S001145", "Q000023", "V000081");
        String other = sent("farming", "Department of Agriculture", "2021-02-01", "E000297");
        String id = circulating();
        sign(id, "V000081", "2021-06-03").statusCode(201);
        assertThat(targets(id, "?signed=" + last).<String>getList("items.bioguideId"))
                .containsExactly("Q000023");
        assertThat(targets(id, "?signed=" + last + "," + other).<String>getList("items.bioguideId"))
                .containsExactlyInAnyOrder("Q000023", "E000297");
        editor().get("/v1/letters/" + id + "/suggested-members?signed=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("signed"));
    }

    @Test
    void signersOfAPartyAndStateRaiseTheirColleagues() {
        String id = circulating();
        sign(id, "Q000023", "2021-06-03").statusCode(201);
        JsonPath ranking = targets(id, "?limit=600");
        List<String> first = ranking.getList("items.findAll { it.rank <= 11 }.state");
        assertThat(first).containsOnly("IL");
        assertThat(ranking.<String>getList("items.findAll { it.rank <= 11 }.party"))
                .containsOnly("Democrat");
        assertThat(ranking.<String>getList("items[0].reasons.words"))
                .contains(
                        "2 of the 13 eligible Democrats from IL have signed so far.",
                        "2 of the 224 eligible Democrats have signed so far.");
    }

    @Test
    void expressionLimitsTheMembers() {
        String id = circulating();
        assertThat(targets(id, "?members=state:IL and party:R&limit=600").<String>getList("items.state"))
                .containsOnly("IL")
                .hasSize(5);
        editor().get("/v1/letters/" + id + "/suggested-members?members=state:IL and")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("members"));
    }

    @Test
    void onlyEligibleMembersAreSuggestedAndFiltered() {
        String id = circulating();
        JsonPath all = targets(id, "?limit=600");
        assertThat(all.<String>getList("items.chamber")).containsOnly("house");
        JsonPath some = targets(id, "?state=IL&party=D&limit=5");
        assertThat(some.<String>getList("items.state")).containsOnly("IL").hasSize(5);
        assertThat(some.<String>getList("items.party")).containsOnly("Democrat");
        assertThat(some.getInt("total")).isGreaterThan(5);
        assertThat(targets(id, "?chamber=senate").getList("items")).isEmpty();
    }

    @Test
    void laterLettersAreIgnored() {
        String id = sent("immigration", "Department of Homeland Security", "2021-02-01", "S001145", "V000081");
        sent("immigration", "Department of Homeland Security", "2021-02-02", "S001145", "Q000023");
        JsonPath ranking = targets(id, "");
        assertThat(ranking.<String>getList("items[0].reasons.of")).containsExactly("state", "party");
    }

    @Test
    void countsMatchARecountAfterConcurrentChanges() throws InterruptedException {
        List<String> earlier = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String id = letter("""
                    {"title": "Earlier", "chamber": "house", "visibility": "internal", "topics": ["%s"]}""".formatted(i % 2 == 0 ? "immigration" : "farming"));
            move(id, "open", "2021-05-01").statusCode(201);
            earlier.add(id);
        }
        List<String> house = editor().get("/v1/members?servingOn=2021-05-02&chamber=house&limit=24")
                .jsonPath()
                .getList("items.bioguideId");
        ExecutorService pool = Executors.newFixedThreadPool(6);
        for (int i = 0; i < 240; i++) {
            Random random = new Random(i);
            String id = earlier.get(random.nextInt(earlier.size()));
            String member = house.get(random.nextInt(house.size()));
            pool.submit(
                    () -> random.nextInt(3) > 0 ? sign(id, member, "2021-05-02") : withdraw(id, member, "2021-05-03"));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        Map<String, Integer> all = new HashMap<>();
        Map<String, Integer> alike = new HashMap<>();
        for (int i = 0; i < earlier.size(); i++) {
            List<String> signers = editor().get("/v1/letters/" + earlier.get(i) + "/cosigners?limit=500")
                    .jsonPath()
                    .getList("items.findAll { it.withdrawnOn == null }.bioguideId");
            for (String signer : signers) {
                all.merge(signer, 1, Integer::sum);
                alike.merge(signer, i % 2 == 0 ? 1 : 0, Integer::sum);
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        List<Map<String, Object>> items = targets(circulating(), "?limit=600").getList("items");
        for (Map<String, Object> item : items) {
            String member = (String) item.get("bioguideId");
            assertThat(signed(item, "any")).as(member).isEqualTo(all.getOrDefault(member, 0));
            assertThat(signed(item, "topic")).as(member).isEqualTo(alike.getOrDefault(member, 0));
        }
    }

    private static int signed(Map<String, Object> target, String of) {
        return ((List<?>) target.get("reasons"))
                .stream()
                        .map(reason -> (Map<?, ?>) reason)
                        .filter(reason -> reason.get("of").equals(of))
                        .mapToInt(reason -> (Integer) reason.get("signed"))
                        .sum();
    }

    @Test
    void onlyStaffSeeSuggestedMembers() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String id = TestData.openLetter("house", "2021-06-01");
        anonymous().get("/v1/letters/" + id + "/suggested-members").then().statusCode(401);
        as(Role.PARTNER).get("/v1/letters/" + id + "/suggested-members").then().statusCode(403);
        as(Role.VIEWER)
                .get("/v1/letters/" + id + "/suggested-members?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("on", is("2021-06-15"));
    }
}
