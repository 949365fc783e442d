package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Compares random histories of a letter with a simple model. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class RandomHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);
    private static final int DAYS = 12;

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void everyDayOfARandomHistoryIsReadCorrectly() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> members = read("/v1/members?servingOn=2021-02-01&chamber=house&limit=12")
                .extract()
                .path("items.bioguideId");
        String id = openLetter("house", FIRST.toString());
        Set<String> signed = new HashSet<>();
        Set<String> ever = new HashSet<>();
        Map<LocalDate, Set<String>> standing = new TreeMap<>();
        Map<LocalDate, Integer> withdrawn = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = FIRST.plusDays(i);
            for (int act = 0; act < 4; act++) {
                String member = members.get(random.nextInt(members.size()));
                if (signed.contains(member)) {
                    withdraw(id, member, day.toString()).statusCode(200);
                    signed.remove(member);
                } else {
                    sign(id, member, day.toString()).statusCode(201);
                    signed.add(member);
                    ever.add(member);
                }
            }
            standing.put(day, Set.copyOf(signed));
            withdrawn.put(day, ever.size() - signed.size());
        }
        standing.forEach((day, expected) -> {
            JsonPath letter = editor().get("/v1/letters/" + id + "?include=cosigners&asOf=" + day)
                    .jsonPath();
            String said = "seed %d, %s".formatted(seed, day);
            assertThat(letter.getList("cosigners.bioguideId", String.class))
                    .as(said)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(letter.getInt("counts.signed")).as(said).isEqualTo(expected.size());
            assertThat(letter.getInt("counts.withdrawn")).as(said).isEqualTo(withdrawn.get(day));
            JsonPath progress =
                    editor().get("/v1/letters/" + id + "/progress?asOf=" + day).jsonPath();
            assertThat(progress.getInt("byDay[-1].active")).as(said).isEqualTo(expected.size());
            assertThat(progress.getList("byState.signed", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(said)
                    .isEqualTo(expected.size());
            assertThat(progress.getList("byParty.withdrawn", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(said)
                    .isEqualTo(withdrawn.get(day));
        });
        assertThat(editor().get("/v1/letters/" + id + "/history?count=true")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(2 + DAYS * 4);
    }

    @Test
    void concurrentRequestsSignAMemberOnce() throws Exception {
        String id = openLetter("house", FIRST.toString());
        List<Integer> answers =
                atOnce(20, () -> sign(id, "Q000023", "2021-02-03").extract().statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(200, 201);
        read("/v1/letters/" + id + "/cosigners?withdrawn=include&count=true").body("total", is(1));
    }

    @Test
    void oneOfConcurrentWithdrawalsTakesEffect() throws Exception {
        String id = openLetter("house", FIRST.toString());
        sign(id, "Q000023", "2021-02-03").statusCode(201);
        List<Integer> answers =
                atOnce(20, () -> withdraw(id, "Q000023", "2021-02-04").extract().statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(
                    Stream.generate(() -> request).limit(times).toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
