package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class UpdatedSinceTest {

    private static final List<String> MEMBERS = List.of("S001145", "Q000023", "E000297", "N000147", "P000197");

    @BeforeEach
    void start() {
        TestData.reset();
    }

    @Test
    void everyChangeOfARandomHistoryMovesItsLetter() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            letters.add(openLetter("house", "2021-02-01"));
        }
        for (int i = 0; i < 60; i++) {
            String letter = letters.get(random.nextInt(letters.size()));
            String before = newest();
            boolean changed = change(letter, i, random);
            List<String> moved = read("/v1/letters?updatedSince=" + before + "&sort=updated")
                    .extract()
                    .path("items.id");
            if (changed) {
                assertThat(moved).as("seed %d, step %d", seed, i).contains(letter);
                assertThat(Instant.parse(newest()))
                        .as("seed %d, step %d", seed, i)
                        .isAfter(Instant.parse(before));
            }
        }
    }

    private static String newest() {
        return read("/v1/letters?limit=1&sort=-updated").extract().path("items[0].updatedAt");
    }

    /** Makes a random request, and returns whether it changed the letter. */
    private static boolean change(String letter, int step, Random random) {
        String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        int status =
                switch (random.nextInt(5)) {
                    case 0, 1 -> sign(letter, member, "2021-02-03").extract().statusCode() == 201 ? 200 : 409;
                    case 2 -> withdraw(letter, member, "2021-02-05").extract().statusCode();
                    case 3 -> leads(letter).equals(List.of(member)) ? 409 : lead(letter, member);
                    default ->
                        editor().header("If-Match", "*")
                                .body("{\"targetCount\": " + (1 + step) + "}")
                                .patch("/v1/letters/" + letter)
                                .statusCode();
                };
        return status == 200;
    }

    private static List<String> leads(String letter) {
        return read("/v1/letters/" + letter + "/lead-sponsors").extract().path("items.bioguideId");
    }

    private static int lead(String letter, String member) {
        return TestData.lead(letter, "2021-02-02", member).extract().statusCode();
    }
}
