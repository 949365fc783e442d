package org.signatory.signons;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
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

/** Tests a letter with the rule of bipartisan pairs. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class BalanceTest {

    private PairedLetter paired;
    private String letter;
    private List<String> democrats;
    private List<String> republicans;

    @BeforeEach
    void reset() {
        paired = PairedLetter.open();
        letter = paired.id();
        democrats = paired.democrats();
        republicans = paired.republicans();
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private List<String> signers() {
        return editor().get("/v1/letters/" + letter + "/cosigners?limit=500")
                .jsonPath()
                .getList("items.findAll { it.withdrawnOn == null }.bioguideId");
    }

    private List<String> waiting() {
        return paired.waiting();
    }

    @Test
    void memberOverTheBalanceWaitsAndSignsWithACounterpart() {
        sign(letter, democrats.get(0), "2021-02-05")
                .statusCode(202)
                .body("side", is("Democrat"))
                .body("position", is(1))
                .body("signedOn", is("2021-02-05"));
        sign(letter, democrats.get(0), "2021-02-05").statusCode(202).body("position", is(1));
        sign(letter, democrats.get(1), "2021-02-05").statusCode(202).body("position", is(2));
        assertThat(signers()).isEmpty();
        sign(letter, republicans.get(0), "2021-02-06").statusCode(201);
        assertThat(signers()).containsExactlyInAnyOrder(democrats.get(0), republicans.get(0));
        assertThat(waiting()).containsExactly(democrats.get(1));
        editor().get("/v1/letters/" + letter + "/cosigners/" + democrats.get(0))
                .then()
                .body("signedOn", is("2021-02-05"));
    }

    @Test
    void bulkDryRunListsWhoWillWait() {
        List<Map<String, Object>> entries = new ArrayList<>();
        List.of(democrats.get(0), democrats.get(1), republicans.get(0), democrats.get(2))
                .forEach(each -> entries.add(Map.of("bioguideId", each)));
        for (boolean dryRun : List.of(true, false)) {
            editor().body(Map.of("entries", entries, "dryRun", dryRun))
                    .post("/v1/letters/" + letter + "/cosigners")
                    .then()
                    .statusCode(200)
                    .body("signed", is(2))
                    .body("queued", is(2))
                    .body("entries.result", contains("signed", "queued", "signed", "queued"));
        }
        assertThat(waiting()).containsExactly(democrats.get(1), democrats.get(2));
    }

    @Test
    void importReportsWhoWaits() {
        sign(letter, "Q000023", "2021-02-05").statusCode(202);
        for (boolean dryRun : List.of(true, false)) {
            editor().body(Map.of(
                            "dryRun", dryRun, "text", "Signed by: Jan Schakowsky; Adam Kinzinger; Adriano Espaillat"))
                    .post("/v1/letters/" + letter + "/cosigner-imports")
                    .then()
                    .body("counts.signed", is(1))
                    .body("counts.queued", is(2));
        }
        assertThat(signers()).containsExactlyInAnyOrder("Q000023", "K000378");
        assertThat(waiting()).containsExactly("S001145", "E000297");
    }

    @Test
    void withdrawalMakesRoomOnlyOnItsSideAndRemovesNoOne() {
        sign(letter, democrats.get(0), "2021-02-05").statusCode(202);
        sign(letter, republicans.get(0), "2021-02-05").statusCode(201);
        sign(letter, democrats.get(1), "2021-02-05").statusCode(202);
        withdraw(letter, republicans.get(0), "2021-02-06").statusCode(200);
        assertThat(signers()).containsExactly(democrats.get(0));
        assertThat(waiting()).containsExactly(democrats.get(1));
        sign(letter, republicans.get(1), "2021-02-06").statusCode(201);
        withdraw(letter, democrats.get(0), "2021-02-07").statusCode(200);
        assertThat(signers()).containsExactlyInAnyOrder(republicans.get(1), democrats.get(1));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void allSignWithoutTheRuleExceptRemovedMembers() {
        for (int i = 0; i < 3; i++) {
            sign(letter, democrats.get(i), "2021-02-05").statusCode(202);
        }
        editor().delete("/v1/letters/" + letter + "/queued-sign-ons/" + democrats.get(1))
                .then()
                .statusCode(204);
        editor().delete("/v1/letters/" + letter + "/queued-sign-ons/" + democrats.get(1))
                .then()
                .statusCode(404);
        editor().header("If-Match", "*")
                .body("{\"balance\": null}")
                .patch("/v1/letters/" + letter)
                .then()
                .statusCode(200);
        assertThat(signers()).containsExactlyInAnyOrder(democrats.get(0), democrats.get(2));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void concurrentSigningStaysBalancedAndLosesNoOne() throws InterruptedException {
        List<String> all = new ArrayList<>(democrats.subList(0, 15));
        all.addAll(republicans.subList(0, 9));
        Collections.shuffle(all, new Random(3));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        all.forEach(each -> pool.submit(() -> sign(letter, each, "2021-02-05")));
        pool.shutdown();
        assertThat(pool.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        assertThat(signers()).hasSize(18).doesNotHaveDuplicates().containsAll(republicans.subList(0, 9));
        assertThat(waiting()).hasSize(6).doesNotContainAnyElementsOf(signers());
    }

    @Test
    void onlyStaffSeeTheQueue() {
        TestData.partner(UUID.fromString(TestData.organization("Indivisible")));
        String waits = democrats.get(0);
        List<String> paths = List.of("", "/progress", "/signers.csv", "/cosigners", "/sign-ons");
        List<String> before = paths.stream().map(this::seen).toList();
        String record = given().get("/v1/members/" + waits + "/letters").asString();
        sign(letter, waits, "2021-02-05").statusCode(202);
        editor().body(Map.of("entries", List.of(Map.of("bioguideId", democrats.get(1)))))
                .post("/v1/letters/" + letter + "/cosigners")
                .then()
                .body("queued", is(1));
        assertThat(paths.stream().map(this::seen).toList()).isEqualTo(before);
        assertThat(given().get("/v1/members/" + waits + "/letters").asString()).isEqualTo(record);
        anonymous().get("/v1/letters/" + letter + "/queued-sign-ons").then().statusCode(401);
        as(Role.PARTNER)
                .get("/v1/letters/" + letter + "/queued-sign-ons")
                .then()
                .statusCode(403);
        as(Role.VIEWER)
                .get("/v1/letters/" + letter + "/queued-sign-ons")
                .then()
                .body("items.bioguideId", contains(waits, democrats.get(1)));
        as(Role.PARTNER).get("/v1/events?type=queued-sign-on.added").then().body("items", empty());
        given().accept("text/html").get("/letters/" + letter).then().statusCode(200);
        assertThat(given().accept("text/html").get("/letters/" + letter).asString())
                .contains("Signers are added in bipartisan pairs.")
                .doesNotContain("Waiting list");
    }

    private String seen(String part) {
        return as(Role.PARTNER).get("/v1/letters/" + letter + part).asString()
                + given().get("/v1/letters/" + letter + part).asString();
    }
}
