package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("A Member waits for a counterpart only as long as necessary")
class QueueTest {

    private static final String DAY = "2021-02-05";

    private PairedLetter paired;
    private String letter;
    private List<String> democrats;
    private List<String> republicans;

    @BeforeEach
    void reset() {
        paired = PairedLetter.open();
        letter = paired.id();
        democrats = paired.democrats().subList(0, 6);
        republicans = paired.republicans().subList(0, 6);
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private List<String> signers() {
        return editor().get("/v1/letters/" + letter + "/sign-ons?limit=500")
                .jsonPath()
                .getList("items.bioguideId");
    }

    private List<String> waiting() {
        return paired.waiting();
    }

    private ValidatableResponse leads(String member) {
        return editor().header("If-Match", "*")
                .body(Map.of("leadSponsors", List.of(Map.of("bioguideId", member))))
                .put("/v1/letters/" + letter + "/lead-sponsors")
                .then();
    }

    private String bring(String... members) {
        return editor().body(Map.of(
                        "text",
                        "Name\n" + "Garcia\n".repeat(members.length),
                        "fileName",
                        "list.csv",
                        "signOn",
                        Map.of("signedOn", DAY),
                        "decisions",
                        IntStream.range(0, members.length)
                                .mapToObj(i -> Map.of("record", i + 1, "bioguideId", members[i]))
                                .toList(),
                        "remember",
                        false))
                .post("/v1/letters/" + letter + "/cosigner-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void undo(String importId) {
        editor().body("{\"reason\": \"Another list was meant.\"}")
                .post("/v1/letters/" + letter + "/cosigner-imports/" + importId + "/undo")
                .then()
                .statusCode(200);
    }

    @Test
    void leadLeavesTheQueue() {
        sign(letter, democrats.get(0), DAY).statusCode(202);
        leads(democrats.get(0)).statusCode(200);
        assertThat(waiting()).isEmpty();
        assertThat(signers()).containsExactly(democrats.get(0));
    }

    @Test
    void secondRequestCorrectsTheFirst() {
        sign(letter, democrats.get(0), DAY).statusCode(202);
        sign(letter, democrats.get(0), "2021-02-06").statusCode(202).body("signedOn", is("2021-02-06"));
        sign(letter, republicans.get(0), DAY).statusCode(201);
        read("/v1/letters/" + letter + "/cosigners/" + democrats.get(0)).body("signedOn", is("2021-02-06"));
    }

    @Test
    void undoneImportRemovesItsMembersFromQueueAndLetter() {
        sign(letter, democrats.get(3), DAY).statusCode(202);
        String list = bring(democrats.get(0), democrats.get(1), democrats.get(3));
        assertThat(waiting()).containsExactly(democrats.get(3), democrats.get(0), democrats.get(1));
        sign(letter, republicans.get(0), DAY).statusCode(201);
        sign(letter, republicans.get(1), DAY).statusCode(201);
        assertThat(waiting()).containsExactly(democrats.get(1));
        read("/v1/letters/" + letter + "/cosigner-imports/" + list).body("records[0].signOnId", notNullValue());
        undo(list);
        assertThat(waiting()).isEmpty();
        assertThat(signers()).containsExactlyInAnyOrder(democrats.get(3), republicans.get(0), republicans.get(1));
    }

    @Test
    void memberOfTwoImportsWaitsUntilBothAreUndone() {
        String one = bring(democrats.get(0));
        String other = bring(democrats.get(0));
        undo(one);
        assertThat(waiting()).containsExactly(democrats.get(0));
        undo(other);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void reopeningSettlesTheQueue() {
        sign(letter, democrats.get(0), DAY).statusCode(202);
        move(letter, "closed", "2021-02-08").statusCode(201);
        editor().body(Map.of("signedOn", DAY, "late", true, "lateReason", "Asked in time."))
                .put("/v1/letters/" + letter + "/cosigners/" + republicans.get(0))
                .then()
                .statusCode(201);
        assertThat(waiting()).containsExactly(democrats.get(0));
        move(letter, "open", "2021-02-08").statusCode(201);
        assertThat(waiting()).isEmpty();
        assertThat(signers()).containsExactlyInAnyOrder(democrats.get(0), republicans.get(0));
    }

    @Test
    void lateSignerOfAClosedLetterLeavesTheQueue() {
        sign(letter, democrats.get(0), DAY).statusCode(202);
        move(letter, "closed", "2021-02-08").statusCode(201);
        editor().body(Map.of("signedOn", DAY, "late", true, "lateReason", "Decided manually."))
                .put("/v1/letters/" + letter + "/cosigners/" + democrats.get(0))
                .then()
                .statusCode(201);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void sendingEndsTheQueue() {
        sign(letter, democrats.get(0), DAY).statusCode(202);
        move(letter, "sent", "2021-02-08").statusCode(201);
        assertThat(waiting()).isEmpty();
        read("/v1/letters/" + letter + "/history")
                .body(
                        "items.findAll { it.type == 'queued-sign-on.removed' }.detail.why",
                        contains("the letter was sent"));
    }

    @Test
    @DisplayName("After any sequence of changes, every waiting Member was requested and has no room")
    void randomHistoriesKeepTheQueueRight() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> members = new ArrayList<>(democrats);
        members.addAll(republicans);
        Set<String> askedByName = new HashSet<>();
        Map<String, Set<String>> imports = new HashMap<>();
        List<String> acts = new ArrayList<>();
        boolean open = true;
        for (int i = 0; i < 60; i++) {
            String member = members.get(random.nextInt(members.size()));
            String other = members.get(random.nextInt(members.size()));
            int act = random.nextInt(8);
            acts.add(act + " " + member + " " + other);
            Set<String> signed = Set.copyOf(signers());
            if (act <= 2 && open) {
                sign(letter, member, DAY);
                askedByName.add(member);
            } else if (act == 3 && signed.contains(member)) {
                withdraw(letter, member, DAY);
            } else if (act == 4 && (open || signed.contains(member))) {
                leads(member).statusCode(200);
            } else if (act == 5 && open) {
                Set<String> brought = new HashSet<>(List.of(member, other));
                imports.put(bring(brought.toArray(String[]::new)), brought);
            } else if (act == 6 && !imports.isEmpty()) {
                String undone = List.copyOf(imports.keySet()).get(random.nextInt(imports.size()));
                imports.remove(undone);
                undo(undone);
            } else if (act == 7) {
                move(letter, open ? "closed" : "open", "2021-02-08").statusCode(201);
                open = !open;
            }
            requireReasons("seed " + seed + " " + acts, open, askedByName, imports);
        }
    }

    private void requireReasons(String said, boolean open, Set<String> askedByName, Map<String, Set<String>> imports) {
        List<String> queue = waiting();
        List<String> signed = signers();
        assertThat(queue).as(said).noneMatch(signed::contains);
        assertThat(queue)
                .as(said)
                .allMatch(each ->
                        askedByName.contains(each) || imports.values().stream().anyMatch(list -> list.contains(each)));
        long more = signed.stream().filter(democrats::contains).count()
                - signed.stream().filter(republicans::contains).count();
        if (open) {
            assertThat(queue).as(said).noneMatch(each -> democrats.contains(each) ? more < 0 : more > 0);
            assertThat(queue.stream().map(democrats::contains).distinct().count())
                    .as(said)
                    .isLessThanOrEqualTo(1);
        }
    }
}
