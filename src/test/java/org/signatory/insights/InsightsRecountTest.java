package org.signatory.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Compares every figure with a recount from the lists of signers after concurrent changes. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightsRecountTest {

    private static final int LETTERS = 8;

    private final Map<String, Set<String>> signers = new LinkedHashMap<>();
    private final Map<String, String> sides = new HashMap<>();
    private final Map<String, String> parties = new HashMap<>();
    private String member;

    @BeforeEach
    void manySignAndWithdrawAtOnce() throws Exception {
        if (member == null) {
            TestData.reset();
        }
        MovableClock.runFrom("2021-06-15T15:00:00Z");
        if (member != null) {
            return;
        }
        List<String> some = new ArrayList<>();
        for (String party : List.of("Democrat", "Republican")) {
            List<String> ids = editor().get("/v1/members?servingOn=2021-06-15&chamber=house&limit=14&party=" + party)
                    .jsonPath()
                    .getList("items.bioguideId");
            ids.forEach(id -> parties.put(id, party));
            some.addAll(ids);
        }
        member = some.get(1);
        for (int i = 0; i < LETTERS; i++) {
            String id = letter("""
                    {"title": "Letter", "chamber": "house", "visibility": "public", "topics": ["%s"]}""".formatted(i % 2 == 0 ? "immigration" : "farming"));
            move(id, "open", "2021-05-01").statusCode(201);
            String lead = i % 3 == 0 ? some.get(20) : some.get(1);
            lead(id, "2021-05-02", lead).statusCode(200);
            signers.put(id, new HashSet<>());
            sides.put(id, parties.get(lead));
        }
        List<String> ids = List.copyOf(signers.keySet());
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<Future<?>> all = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 320; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            String signer = some.get(random.nextInt(some.size()));
            boolean signs = random.nextInt(3) > 0;
            all.add(pool.submit(() -> signs ? sign(id, signer, "2021-05-02") : withdraw(id, signer, "2021-05-03")));
        }
        pool.shutdown();
        assertThat(pool.awaitTermination(120, TimeUnit.SECONDS)).isTrue();
        for (Future<?> each : all) {
            each.get();
        }
        signers.forEach((id, known) -> {
            known.addAll(active(id, "cosigners"));
            known.addAll(active(id, "lead-sponsors"));
        });
        assertThat(signers.values()).allMatch(each -> each.size() > 3);
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private static List<String> active(String id, String list) {
        return editor().get("/v1/letters/" + id + "/" + list + "?limit=500")
                .jsonPath()
                .getList("items.findAll { it.withdrawnOn == null }.bioguideId");
    }

    private static List<Map<String, Object>> items(String path) {
        return editor().get(path).then().statusCode(200).extract().jsonPath().getList("items");
    }

    private static String id(Map<String, Object> item) {
        return (String) ((Map<?, ?>) item.get("member")).get("bioguideId");
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static void same(Object told, double counted, String of) {
        assertThat(((Number) told).doubleValue()).as(of).isCloseTo(rounded(counted), within(0.0011));
    }

    @Test
    void similarLettersMatchARecount() {
        signers.forEach((id, known) -> items("/v1/letters/" + id + "/similar-letters")
                .forEach(item -> {
                    Set<String> others = signers.get((String) item.get("letterId"));
                    Set<String> both = new HashSet<>(known);
                    both.retainAll(others);
                    Set<String> either = new HashSet<>(known);
                    either.addAll(others);
                    assertThat(item).containsEntry("shared", both.size()).containsEntry("union", either.size());
                    assertThat(item).containsEntry("signed", others.size());
                    same(item.get("jaccard"), both.size() / (double) either.size(), id);
                }));
    }

    @Test
    void similarMembersMatchARecount() {
        List<Set<String>> own =
                signers.values().stream().filter(each -> each.contains(member)).toList();
        double could =
                own.stream().mapToDouble(each -> 1 / Math.log(1 + each.size())).sum();
        List<Map<String, Object>> items = items("/v1/members/" + member + "/similar-members?limit=600");
        Set<String> expected = new HashSet<>();
        own.forEach(expected::addAll);
        expected.remove(member);
        assertThat(items).extracting(InsightsRecountTest::id).containsExactlyInAnyOrderElementsOf(expected);
        for (Map<String, Object> item : items) {
            List<Set<String>> both =
                    own.stream().filter(each -> each.contains(id(item))).toList();
            assertThat(item).containsEntry("shared", both.size()).containsEntry("eligible", own.size());
            double shared = both.stream()
                    .mapToDouble(each -> 1 / Math.log(1 + each.size()))
                    .sum();
            same(item.get("similarity"), shared / (could + 1), id(item));
        }
    }

    @Test
    void bridgesMatchARecount() {
        List<Map<String, Object>> items = items("/v1/members/cross-party-signers?limit=600");
        // The average share is over all who serve, but only those who signed are listed; all items must agree on it.
        Map<String, Object> top = items.get(0);
        double average = (((Number) top.get("share")).doubleValue() * ((Integer) top.get("eligible") + 10)
                        - (Integer) top.get("signed"))
                / 10;
        assertThat(average).isBetween(0.01, 0.99);
        int checked = 0;
        for (Map<String, Object> item : items) {
            String party = (String) ((Map<?, ?>) item.get("member")).get("party");
            List<String> other = signers.keySet().stream()
                    .filter(each -> !sides.get(each).equals(party))
                    .toList();
            int crossed = (int) other.stream()
                    .filter(each -> signers.get(each).contains(id(item)))
                    .count();
            assertThat(crossed).isPositive();
            assertThat(item).containsEntry("signed", crossed).containsEntry("eligible", other.size());
            same(item.get("share"), (crossed + 10 * average) / (other.size() + 10), id(item));
            checked += crossed;
        }
        assertThat(checked).isGreaterThan(10);
    }

    @Test
    void consistencyMatchesARecount() {
        List<String> ids = List.copyOf(signers.keySet());
        for (String each : List.copyOf(parties.keySet()).subList(0, 8)) {
            List<String> stances = editor().get(
                            "/v1/members/" + each + "/letter-actions?letters=" + String.join(",", ids))
                    .jsonPath()
                    .getList("letters.action");
            for (int i = 0; i < ids.size(); i++) {
                assertThat(stances.get(i).equals("signed"))
                        .as(each)
                        .isEqualTo(signers.get(ids.get(i)).contains(each));
            }
        }
        var both = editor().get("/v1/letters/" + ids.get(0) + "/signer-comparison?earlier=" + ids.get(1))
                .jsonPath();
        Set<String> again = new HashSet<>(signers.get(ids.get(0)));
        again.retainAll(signers.get(ids.get(1)));
        assertThat(both.<String>getList("both.bioguideId")).containsExactlyInAnyOrderElementsOf(again);
        assertThat(both.getList("onlyEarlier")).hasSize(signers.get(ids.get(1)).size() - again.size());
        assertThat(both.getList("onlyThis")).hasSize(signers.get(ids.get(0)).size() - again.size());
    }
}
