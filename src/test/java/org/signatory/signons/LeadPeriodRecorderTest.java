package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.move;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.letters.Letter;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("The leads of every day are recorded in order")
class LeadPeriodRecorderTest {

    private static final String A = "S001145";
    private static final String B = "Q000023";
    private static final String C = "E000297";

    private String letter;

    @Inject
    WithdrawalService withdrawing;

    @BeforeEach
    void start() {
        TestData.reset();
        MovableClock.runFrom("2021-02-02T15:00:00Z");
        letter = openLetter("house", "2021-02-01");
    }

    @AfterEach
    void resetClock() {
        MovableClock.run();
    }

    private void leads(String... members) {
        String entries = String.join(
                ",",
                List.of(members).stream()
                        .map(each -> "{\"bioguideId\": \"" + each + "\"}")
                        .toList());
        editor().header("If-Match", "*")
                .body("{\"leadSponsors\": [" + entries + "]}")
                .put("/v1/letters/" + letter + "/lead-sponsors")
                .then()
                .statusCode(200)
                .body("items.bioguideId", contains(members));
    }

    /** Returns the leads of a day and checks that the list, the letter and the count agree. */
    private List<String> leadsOf(String day) {
        List<String> found = new ArrayList<>();
        String path = "/v1/letters/" + letter + "/lead-sponsors?limit=1" + (day == null ? "" : "&asOf=" + day);
        String cursor = null;
        do {
            JsonPath page = editor().get(path + (cursor == null ? "" : "&cursor=" + cursor))
                    .jsonPath();
            found.addAll(page.getList("items.bioguideId"));
            cursor = page.get("next");
        } while (cursor != null);
        JsonPath whole = editor().get("/v1/letters/" + letter + "?include=leadSponsors,cosigners"
                        + (day == null ? "" : "&asOf=" + day))
                .jsonPath();
        assertThat(whole.<String>getList("leadSponsors.bioguideId")).isEqualTo(found);
        assertThat(whole.getInt("counts.leads")).isEqualTo(found.size());
        assertThat(whole.<String>getList("cosigners.bioguideId")).noneMatch(found::contains);
        return found;
    }

    @Test
    void everyLeadOfADayIsListedOnce() {
        leads(A, B, C);
        MovableClock.runFrom("2021-02-05T15:00:00Z");
        leads(C);
        assertThat(leadsOf("2021-02-01")).isEmpty();
        assertThat(leadsOf("2021-02-04")).containsExactly(A, B, C);
        assertThat(leadsOf("2021-02-05")).containsExactly(C);
        assertThat(leadsOf(null)).containsExactly(C);
    }

    @Test
    void leadsOfAnOpenLetterChangeAsOfToday() {
        leads(A, B);
        sign(letter, C, "2021-02-02").statusCode(201);
        MovableClock.runFrom("2021-02-05T15:00:00Z");
        leads(C, A);
        read("/v1/letters/" + letter + "/cosigners").body("items.bioguideId", contains(B));
        assertThat(leadsOf("2021-02-04")).containsExactly(A, B);
        assertThat(leadsOf("2021-02-05")).containsExactly(C, A);
        editor().header("If-Match", "*")
                .body("{\"leadSponsors\": [{\"bioguideId\": \"" + C + "\"}, {\"bioguideId\": \"" + A + "\"},"
                        + " {\"bioguideId\": \"G000586\", \"signOn\": {\"signedOn\": \"2021-02-03\"}}]}")
                .put("/v1/letters/" + letter + "/lead-sponsors")
                .then()
                .statusCode(200);
        assertThat(leadsOf("2021-02-03")).containsExactly(A, B, "G000586");
    }

    @Test
    void leadingAgainKeepsTheEarlierTerm() {
        leads(A, B);
        MovableClock.runFrom("2021-02-04T15:00:00Z");
        leads(A);
        MovableClock.runFrom("2021-02-06T15:00:00Z");
        leads(B, A);
        assertThat(leadsOf("2021-02-03")).containsExactly(A, B);
        assertThat(leadsOf("2021-02-05")).containsExactly(A);
        assertThat(leadsOf("2021-02-06")).containsExactly(B, A);
    }

    @Test
    void onlyTheLastChangeOfADayCounts() {
        leads(A, B);
        MovableClock.runFrom("2021-02-04T15:00:00Z");
        leads(A);
        leads(B, A);
        leads(A, B);
        assertThat(leadsOf("2021-02-03")).containsExactly(A, B);
        assertThat(leadsOf("2021-02-04")).containsExactly(A, B);
    }

    @Test
    void leadsOfASentLetterAreCorrected() {
        lead(letter, "2021-02-02", A, B).statusCode(200);
        sign(letter, C, "2021-02-02").statusCode(201);
        MovableClock.runFrom("2021-02-12T15:00:00Z");
        move(letter, "sent", "2021-02-11").statusCode(201);
        MovableClock.runFrom("2021-03-01T15:00:00Z");
        leads(A, C);
        assertThat(leadsOf("2021-02-11")).containsExactly(A, C);
        assertThat(leadsOf("2021-02-28")).containsExactly(A, C);
        assertThat(leadsOf(null)).containsExactly(A, C);
        leads(C, A);
        assertThat(leadsOf("2021-02-11")).containsExactly(C, A);
    }

    @Test
    void leadsNamedBeforeTheSendingIsRecordedAreThoseItWasSentWith() {
        lead(letter, "2021-02-02", A, B).statusCode(200);
        sign(letter, C, "2021-02-02").statusCode(201);
        MovableClock.runFrom("2021-02-20T15:00:00Z");
        leads(C, A);
        move(letter, "sent", "2021-02-11").statusCode(201);
        assertThat(leadsOf("2021-02-11")).containsExactly(C, A);
        assertThat(leadsOf(null)).containsExactly(C, A);
    }

    private void undoWithdrawal(String member) {
        UUID id = UUID.fromString(editor().get("/v1/letters/" + letter + "/lead-sponsors/" + member)
                .then()
                .statusCode(200)
                .extract()
                .path("id"));
        QuarkusTransaction.requiringNew()
                .run(() -> withdrawing.restore(Letter.findById(UUID.fromString(letter)), SignOn.findById(id)));
    }

    private void withdraw(String member) {
        editor().header("If-Match", "*")
                .body(Map.of("reason", "The office asked."))
                .post("/v1/letters/" + letter + "/lead-sponsors/" + member + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void undoneWithdrawalReturnsToItsFreePosition() {
        leads(A, B, C);
        withdraw(B);
        undoWithdrawal(B);
        assertThat(leadsOf(null)).containsExactly(A, B, C);
    }

    @Test
    void undoneWithdrawalGoesToTheEndAfterAReorder() {
        leads(A, B, C);
        MovableClock.runFrom("2021-02-04T15:00:00Z");
        withdraw(B);
        leads(C, A);
        undoWithdrawal(B);
        assertThat(leadsOf(null)).containsExactly(C, A, B);
        assertThat(leadsOf("2021-02-03")).containsExactly(A, B, C);
    }

    @Test
    void sameOrderLeavesNoHistory() {
        leads(A, B);
        String tag = editor().get("/v1/letters/" + letter).header("ETag");
        leads(A, B);
        assertThat(editor().get("/v1/letters/" + letter).header("ETag")).isEqualTo(tag);
        read("/v1/letters/" + letter + "/history")
                .body("items.findAll { it.type == 'leads.replaced' }.size()", is(1))
                .body("items.type", not(hasItem("lead.changed")));
    }
}
