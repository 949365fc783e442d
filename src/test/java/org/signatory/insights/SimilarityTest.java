package org.signatory.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
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
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests similar letters and Members, bridges and consistency. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SimilarityTest {

    private List<String> democrats;
    private List<String> republicans;

    @BeforeEach
    void reset() {
        TestData.reset();
        MovableClock.runFrom("2021-06-15T15:00:00Z");
        democrats = house("D");
        republicans = house("R");
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private static List<String> house(String party) {
        return editor().get("/v1/members?servingOn=2021-05-02&chamber=house&limit=40&party=" + party)
                .jsonPath()
                .getList("items.bioguideId");
    }

    private static String circulating(String visibility, String topic, String... signers) {
        String id = letter("""
                {"title": "On %s", "chamber": "house", "visibility": "%s", "topics": ["%s"]}""".formatted(topic, visibility, topic));
        move(id, "open", "2021-05-01").statusCode(201);
        lead(id, "2021-05-02", signers[0]).statusCode(200);
        for (String signer : List.of(signers).subList(1, signers.length)) {
            sign(id, signer, "2021-05-03").statusCode(201);
        }
        return id;
    }

    private static String published(String topic, String... signers) {
        return circulating("public", topic, signers);
    }

    private static JsonPath read(RequestSpecification as, String path) {
        return as.get(path).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath read(String path) {
        return read(anonymous(), path);
    }

    @Test
    void lettersWithMoreSignersInCommonComeFirst() {
        String at = published("immigration", "S001145", "Q000023", "E000297", "V000081");
        String same = published("immigration", "E000297", "S001145", "Q000023", "K000388");
        String lead = published("farming", "S001145", "H001047");
        String other = published("immigration", "H001047");
        String signers = published("farming", "E000297", "Q000023", "V000081");
        withdraw(at, "V000081", "2021-05-04").statusCode(200);
        JsonPath alike = read("/v1/letters/" + at + "/similar-letters");
        assertThat(alike.<String>getList("items.letterId")).containsExactly(same, signers, lead, other);
        assertThat(alike.getInt("total")).isEqualTo(4);
        assertThat(alike.<Integer>getList("items.shared")).containsExactly(3, 2, 1, 0);
        assertThat(alike.<Integer>getList("items.signed")).containsExactly(4, 3, 2, 1);
        assertThat(alike.<Integer>getList("items.union")).containsExactly(4, 4, 4, 4);
        assertThat(alike.<Float>getList("items.jaccard")).containsExactly(0.75f, 0.5f, 0.25f, 0f);
        assertThat(alike.<List<String>>getList("items.topics"))
                .containsExactly(List.of("immigration"), List.of(), List.of(), List.of("immigration"));
        assertThat(alike.getString("items[2].leads[0].name")).isEqualTo("Janice D. Schakowsky");
        assertThat(alike.getList("items[0].leads")).isEmpty();
        assertThat(alike.getString("items[0].day")).isEqualTo("2021-05-01");
        assertThat(read("/v1/letters/" + at + "/similar-letters?limit=1").<String>getList("items.letterId"))
                .containsExactly(same);
    }

    @Test
    void lettersWithFewSignersWeighMore() {
        published("immigration", "S001145", "Q000023");
        String many = published("farming", "S001145", "E000297");
        democrats.stream()
                .filter(each -> !List.of("S001145", "Q000023", "E000297").contains(each))
                .forEach(each -> sign(many, each, "2021-05-03").statusCode(201));
        JsonPath alike = read("/v1/members/S001145/similar-members?limit=600");
        assertThat(alike.getInt("letters")).isEqualTo(2);
        assertThat(alike.getString("items[0].member.bioguideId")).isEqualTo("Q000023");
        assertThat(alike.getInt("items[0].shared")).isEqualTo(1);
        assertThat(alike.getInt("items[0].eligible")).isEqualTo(2);
        assertThat(alike.<String>getList("items.member.bioguideId"))
                .contains("E000297")
                .doesNotContain("S001145");
        int signers = read("/v1/letters/" + many).getInt("counts.signed");
        double few = 1 / Math.log(3);
        assertThat(alike.getDouble("items[0].similarity"))
                .isEqualTo(Math.round(1000 * few / (few + 1 / Math.log(1 + signers) + 1)) / 1000.0);
    }

    @Test
    void similarMembersAreFilteredByAisleAndSeat() {
        published("immigration", "S001145", "Q000023", "E000297", republicans.get(0), republicans.get(1));
        assertThat(read("/v1/members/S001145/similar-members?crossParty=true")
                        .<String>getList("items.member.bioguideId"))
                .containsExactlyInAnyOrder(republicans.get(0), republicans.get(1));
        assertThat(read("/v1/members/S001145/similar-members?party=D&state=il")
                        .<String>getList("items.member.bioguideId"))
                .containsExactly("Q000023");
        assertThat(read("/v1/members/S001145/similar-members?chamber=senate").getList("items"))
                .isEmpty();
        JsonPath one = read("/v1/members/S001145/similar-members?limit=1");
        assertThat(one.getList("items")).hasSize(1);
        assertThat(one.getInt("total")).isEqualTo(4);
        anonymous().get("/v1/members/Z999999/similar-members").then().statusCode(404);
        anonymous()
                .get("/v1/members/S001145/similar-members?party=Whig9")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("party"));
    }

    @Test
    void signingLettersOfTheOtherSideMakesABridge() {
        String bridge = republicans.get(0);
        published("immigration", "S001145", bridge);
        published("immigration", "Q000023", bridge, republicans.get(1));
        published("farming", "E000297");
        String both = published("immigration", "S001145", republicans.get(2));
        lead(both, "2021-05-02", "S001145", republicans.get(3)).statusCode(200);
        JsonPath bridges = read("/v1/members/cross-party-signers?limit=600");
        assertThat(bridges.getInt("letters")).isEqualTo(3);
        assertThat(bridges.getString("items[0].member.bioguideId")).isEqualTo(bridge);
        assertThat(bridges.getInt("items[0].signed")).isEqualTo(2);
        assertThat(bridges.getInt("items[0].eligible")).isEqualTo(3);
        assertThat(bridges.getString("items[1].member.bioguideId")).isEqualTo(republicans.get(1));
        assertThat(bridges.<String>getList("items.member.party"))
                .doesNotContain("Democrat")
                .contains("Republican");
        JsonPath farming = read("/v1/members/cross-party-signers?topic=farming&party=R&limit=600");
        assertThat(farming.getInt("letters")).isEqualTo(1);
        assertThat(farming.getInt("total")).as("Members who signed none").isZero();
        assertThat(read("/v1/members/cross-party-signers?party=D").getInt("total"))
                .isZero();
        assertThat(read("/v1/members/cross-party-signers?chamber=senate").getInt("total"))
                .isZero();
    }

    @Test
    void oneLetterIsAWeakBridge() {
        String often = republicans.get(0);
        String once = editor().get("/v1/members?servingOn=2021-05-02&chamber=senate&party=R&limit=1")
                .path("items[0].bioguideId");
        for (int i = 0; i < 6; i++) {
            published("immigration", "S001145", often);
        }
        String id = letter("""
                {"title": "To all", "chamber": "senate", "visibility": "public"}""");
        move(id, "open", "2021-05-01").statusCode(201);
        String senator = editor().get("/v1/members?servingOn=2021-05-02&chamber=senate&party=D&limit=1")
                .path("items[0].bioguideId");
        lead(id, "2021-05-02", senator).statusCode(200);
        sign(id, once, "2021-05-03").statusCode(201);
        JsonPath bridges = read("/v1/members/cross-party-signers");
        assertThat(bridges.<String>getList("items.member.bioguideId")).startsWith(often, once);
        assertThat(bridges.getDouble("items[1].share")).isLessThan(0.2);
        assertThat(bridges.getInt("items[1].signed")).isEqualTo(1);
        assertThat(bridges.getInt("items[1].eligible")).isEqualTo(1);
    }

    @Test
    void memberConsistencyListsEachLetterAndIneligibleOnes() {
        String signed = published("immigration", "Q000023", "S001145");
        String withdrew = published("immigration", "Q000023", "S001145");
        withdraw(withdrew, "S001145", "2021-05-04").statusCode(200);
        String not = published("immigration", "Q000023");
        String senate = TestData.openLetter("senate", "2021-05-01");
        String before = letter("""
                {"title": "Long ago", "chamber": "house", "visibility": "public"}""");
        move(before, "open", "1997-05-01").statusCode(201);
        move(before, "closed", "1997-05-02").statusCode(201);
        String letters = String.join(",", signed, withdrew, not, senate, before, signed);
        JsonPath all = read("/v1/members/S001145/letter-actions?letters=" + letters);
        assertThat(all.<String>getList("letters.action"))
                .containsExactly("signed", "withdrew", "not-signed", "other-chamber", "not-serving");
        assertThat(all.<String>getList("letters.letterId")).containsExactly(signed, withdrew, not, senate, before);
        assertThat(all.getInt("signed")).isEqualTo(1);
        assertThat(all.getInt("eligible")).isEqualTo(3);
        assertThat(all.getDouble("share")).isEqualTo(0.333);
        anonymous()
                .get("/v1/members/S001145/letter-actions?letters=" + senate + "," + before)
                .then()
                .statusCode(200)
                .body("share", nullValue())
                .body("eligible", is(0));
        String hidden = circulating("internal", "immigration", "S001145");
        for (String wrong : List.of(signed, "", signed + "," + hidden, signed + "," + UUID.randomUUID())) {
            anonymous()
                    .get("/v1/members/S001145/letter-actions?letters=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("letters"));
        }
        as(Role.VIEWER)
                .get("/v1/members/S001145/letter-actions?letters=" + signed + "," + hidden)
                .then()
                .statusCode(200)
                .body("signed", is(2));
    }

    @Test
    void letterConsistencyListsWhoSignedAgainAndWhyOthersDidNot() {
        // Marcia Fudge left the House on 10 March 2021.
        String earlier = letter("""
                {"title": "Last time", "chamber": "bicameral", "visibility": "public"}""");
        move(earlier, "open", "2021-02-01").statusCode(201);
        lead(earlier, "2021-02-02", "S001145").statusCode(200);
        String senator = editor().get("/v1/members?servingOn=2021-02-02&chamber=senate&limit=1")
                .path("items[0].bioguideId");
        for (String signer : List.of("Q000023", "E000297", "V000081", "F000455", senator)) {
            sign(earlier, signer, "2021-02-03").statusCode(201);
        }
        withdraw(earlier, "V000081", "2021-02-04").statusCode(200);
        String id = published("immigration", "S001145", "Q000023", "V000081");
        withdraw(id, "Q000023", "2021-05-04").statusCode(200);
        JsonPath all = read("/v1/letters/" + id + "/signer-comparison?earlier=" + earlier);
        assertThat(all.<String>getList("both.bioguideId")).containsExactly("S001145");
        assertThat(all.<String>getList("onlyThis.bioguideId")).containsExactly("V000081");
        assertThat(all.<String>getList("onlyEarlier.member.bioguideId"))
                .containsExactlyInAnyOrder("Q000023", "E000297", "F000455", senator);
        for (List<String> each : List.of(
                List.of("Q000023", "withdrew"),
                List.of("E000297", "not-signed"),
                List.of("F000455", "not-serving"),
                List.of(senator, "other-chamber"))) {
            assertThat(all.getString("onlyEarlier.find { it.member.bioguideId == '" + each.get(0) + "' }.because"))
                    .isEqualTo(each.get(1));
        }
        for (String wrong : List.of(id, UUID.randomUUID().toString(), circulating("internal", "farming", "Q000023"))) {
            anonymous()
                    .get("/v1/letters/" + id + "/signer-comparison?earlier=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", hasItem("earlier"));
        }
        anonymous().get("/v1/letters/" + id + "/signer-comparison").then().statusCode(400);
    }

    @Test
    void hiddenLettersDoNotChangeResults() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String at = published("immigration", "S001145", "Q000023", republicans.get(0));
        published("immigration", "S001145", "E000297");
        List<String> paths = List.of(
                "/v1/letters/" + at + "/similar-letters",
                "/v1/members/S001145/similar-members",
                "/v1/members/cross-party-signers?limit=600");
        List<String> before =
                paths.stream().map(path -> anonymous().get(path).asString()).toList();
        List<String> partners = paths.stream()
                .map(path -> as(Role.PARTNER).get(path).asString())
                .toList();
        List<String> staff =
                paths.stream().map(path -> as(Role.VIEWER).get(path).asString()).toList();
        String hidden = circulating("internal", "immigration", "S001145", "E000297", republicans.get(1));
        letter("""
                {"title": "A draft", "chamber": "house", "visibility": "public", "topics": ["immigration"]}""");
        for (int i = 0; i < paths.size(); i++) {
            assertThat(anonymous().get(paths.get(i)).asString())
                    .as(paths.get(i))
                    .isEqualTo(before.get(i));
            assertThat(as(Role.PARTNER).get(paths.get(i)).asString())
                    .as(paths.get(i))
                    .isEqualTo(partners.get(i));
            assertThat(as(Role.VIEWER).get(paths.get(i)).asString())
                    .as(paths.get(i))
                    .isNotEqualTo(staff.get(i));
        }
        anonymous().get("/v1/letters/" + hidden + "/similar-letters").then().statusCode(404);
        anonymous()
                .get("/v1/letters/" + hidden + "/signer-comparison?earlier=" + at)
                .then()
                .statusCode(404);
        String coalition = circulating("coalition", "immigration", "S001145");
        as(Role.PARTNER).get(paths.get(0)).then().body("items.letterId", hasItem(coalition));
        anonymous().get(paths.get(0)).then().body("items", hasSize(1));
    }
}
