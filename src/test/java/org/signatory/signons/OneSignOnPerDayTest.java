package org.signatory.signons;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.endorse;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.organization;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.session;
import static org.signatory.support.TestData.sign;
import static org.signatory.support.TestData.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Each day counts a Member or an organization at most once")
class OneSignOnPerDayTest {

    private static final String QUIGLEY = "Q000023";
    private static final String SCHAKOWSKY = "S001145";
    private static final List<String> MEMBERS = List.of(QUIGLEY, SCHAKOWSKY, "V000133");
    private static final Pattern ACT = Pattern.compile("name=\"act\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private String letter;

    @BeforeEach
    void start() {
        TestData.reset();
        letter = openLetter("house", "2021-02-01");
    }

    private String at(String path) {
        return "/v1/letters/" + letter + path;
    }

    private void signedFromThirdToTenth() {
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        withdraw(letter, QUIGLEY, "2021-02-10").statusCode(200);
    }

    private static ValidatableResponse requireDates(ValidatableResponse response) {
        return response.statusCode(422)
                .body("code", is("date-out-of-order"))
                .body("detail", allOf(containsString("2021-02-03"), containsString("2021-02-10")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-02", "2021-02-03", "2021-02-06", "2021-02-09"})
    void signingAgainBeforeTheWithdrawalIsRejected(String day) {
        signedFromThirdToTenth();
        requireDates(editor().body(Map.of("signedOn", day, "beforeOpening", true))
                .put(at("/cosigners/" + QUIGLEY))
                .then());
        requireDates(lead(letter, day, QUIGLEY));
        requireOncePerDay();
    }

    @Test
    void signingAgainOnTheDayOfTheWithdrawalCountsOnce() {
        signedFromThirdToTenth();
        sign(letter, QUIGLEY, "2021-02-10").statusCode(201);
        read(at("?asOf=2021-02-09")).body("counts.signed", is(1));
        read(at("?asOf=2021-02-10")).body("counts.signed", is(1)).body("counts.withdrawn", is(0));
        withdraw(letter, QUIGLEY, "2021-02-10").statusCode(200);
        sign(letter, QUIGLEY, "2021-02-10").statusCode(201);
        requireOncePerDay();
    }

    @Test
    @DisplayName("A sign-on that was withdrawn on its first day is active on no day and rejects no other date")
    void signOnWithoutADayRejectsNoDate() {
        sign(letter, QUIGLEY, "2021-02-05").statusCode(201);
        withdraw(letter, QUIGLEY, "2021-02-05").statusCode(200);
        sign(letter, QUIGLEY, "2021-02-03").statusCode(201);
        requireOncePerDay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-01", "2021-02-03", "2021-02-09"})
    void correctionIntoTheEarlierPeriodIsRejected(String day) {
        signedFromThirdToTenth();
        sign(letter, QUIGLEY, "2021-02-12").statusCode(201);
        requireDates(sign(letter, QUIGLEY, day)).body("differences.field", is(List.of("signedOn")));
        sign(letter, QUIGLEY, "2021-02-10").statusCode(200);
        requireOncePerDay();
    }

    @Test
    void correctionOfALeadIntoTheEarlierPeriodIsRejected() {
        signedFromThirdToTenth();
        lead(letter, "2021-02-12", QUIGLEY).statusCode(200);
        requireDates(lead(letter, "2021-02-05", QUIGLEY));
        requireOncePerDay();
    }

    @Test
    void formerLeadCannotCosignBeforeTheWithdrawal() {
        lead(letter, "2021-02-03", QUIGLEY).statusCode(200);
        withdrawLead("2021-02-10").statusCode(200);
        requireDates(sign(letter, QUIGLEY, "2021-02-05"));
        sign(letter, QUIGLEY, "2021-02-10").statusCode(201);
        requireOncePerDay();
    }

    private ValidatableResponse withdrawLead(String on) {
        return editor().header("If-Match", "*")
                .body(Map.of("on", on, "reason", "The office asked."))
                .post(at("/lead-sponsors/" + QUIGLEY + "/withdrawal"))
                .then();
    }

    @Test
    void bulkDryRunAndRealRunRejectTheSameEntry() {
        signedFromThirdToTenth();
        String body = """
                {"dryRun": %s, "entries": [{"bioguideId": "Q000023", "signOn": {"signedOn": "2021-02-05"}}]}""";
        editor().body(body.formatted(true))
                .post(at("/cosigners"))
                .then()
                .statusCode(200)
                .body("entries[0].result", is("rejected"))
                .body("entries[0].code", is("date-out-of-order"));
        editor().body(body.formatted(false))
                .post(at("/cosigners"))
                .then()
                .statusCode(422)
                .body("code", is("bulk-rejected"));
        requireOncePerDay();
    }

    @Test
    void importRejectsADayBeforeTheWithdrawal() {
        signedFromThirdToTenth();
        for (boolean dryRun : new boolean[] {true, false}) {
            upload("Name,Date\nMike Quigley,2021-02-05\n", dryRun);
        }
        read(at("?asOf=2021-02-06")).body("counts.signed", is(1));
        requireOncePerDay();
    }

    private Response upload(String csv, boolean dryRun) {
        return editor().contentType("text/csv")
                .body(csv)
                .post(at("/cosigner-imports?uncertainNames=skip&dryRun=" + dryRun));
    }

    @Test
    @DisplayName("A withdrawal cannot be undone over a later period")
    void withdrawalIsNotUndoneOverALaterPeriod() {
        signedFromThirdToTenth();
        as(Role.ADMIN).body(Map.of("signedOn", "2021-02-12")).put(at("/cosigners/" + QUIGLEY));
        as(Role.ADMIN)
                .header("If-Match", "*")
                .body(Map.of("on", "2021-02-14", "reason", "The office asked again."))
                .post(at("/cosigners/" + QUIGLEY + "/withdrawal"))
                .then()
                .statusCode(200);
        assertThat(undo(session("editor")).asString()).contains("Feb 12, 2021", "Feb 14, 2021");
        read(at("")).body("counts.signed", is(0));
        requireOncePerDay();
    }

    /** Undoes the last action of a session on the letter. */
    private Response undo(Cookie session) {
        String page = given().cookie(session)
                .header("Accept", "text/html")
                .get("/letters/" + letter)
                .asString();
        return given().redirects()
                .follow(false)
                .cookie(session)
                .header("Accept", "text/html")
                .contentType(ContentType.URLENC)
                .formParam("token", found(TOKEN, page))
                .formParam("act", found(ACT, page))
                .post("/letters/" + letter + "/undo");
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : UUID.randomUUID().toString();
    }

    @Test
    void organizationCannotEndorseAgainBeforeItsWithdrawal() {
        String organization = organization("Indivisible");
        TestData.partner(UUID.fromString(organization));
        endorse(letter, organization, "2021-02-03").statusCode(201);
        withdrawEndorsement(organization, "2021-02-10").statusCode(200);
        requireDates(endorse(letter, organization, "2021-02-05"));
        requireDates(as(Role.PARTNER)
                .body(Map.of("endorsedOn", "2021-02-05"))
                .put(at("/endorsers/" + organization))
                .then());
        endorse(letter, organization, "2021-02-10").statusCode(201);
        requireDates(endorse(letter, organization, "2021-02-09"));
        read(at("/endorsers?asOf=2021-02-10")).body("items", hasSize(1));
        requireOncePerDay();
    }

    private ValidatableResponse withdrawEndorsement(String organization, String on) {
        return editor().header("If-Match", "*")
                .body(Map.of("on", on, "reason", "The board decided otherwise."))
                .post(at("/endorsers/" + organization + "/withdrawal"))
                .then();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("A merge of organizations joins the periods that overlap, and its history lists them")
    void mergeJoinsOverlappingPeriods(boolean withdrawnIntoActive) {
        String withdrawn = organization("Indivisible");
        String active = organization("United We Dream");
        endorse(letter, withdrawn, "2021-02-03").statusCode(201);
        withdrawEndorsement(withdrawn, "2021-02-10").statusCode(200);
        endorse(letter, active, "2021-02-05").statusCode(201);
        String merged = withdrawnIntoActive ? withdrawn : active;
        String remaining = withdrawnIntoActive ? active : withdrawn;
        editor().body(Map.of("into", remaining))
                .post("/v1/organizations/" + merged + "/merge")
                .then()
                .statusCode(201);
        for (String day : List.of("2021-02-03", "2021-02-06", "2021-02-12")) {
            read(at("/endorsers?asOf=" + day)).body("items", hasSize(1));
        }
        read(at("/endorsers/" + remaining)).body("endorsedOn", is("2021-02-03")).body("withdrawnOn", is((Object) null));
        read(at("/history?limit=500"))
                .body("items.find { it.type == 'endorser.merged' }.detail.joined[0].printedName", is("Indivisible"))
                .body("items.find { it.type == 'endorser.merged' }.detail.joined[0].endorsedOn", is("2021-02-03"))
                .body("items.find { it.type == 'endorser.merged' }.detail.joined[0].withdrawnOn", is("2021-02-10"));
        requireOncePerDay();
    }

    @Test
    void mergeKeepsPeriodsThatDoNotOverlap() {
        String first = organization("Indivisible");
        String second = organization("United We Dream");
        endorse(letter, first, "2021-02-03").statusCode(201);
        withdrawEndorsement(first, "2021-02-05").statusCode(200);
        endorse(letter, second, "2021-02-05").statusCode(201);
        withdrawEndorsement(second, "2021-02-08").statusCode(200);
        editor().body(Map.of("into", second))
                .post("/v1/organizations/" + first + "/merge")
                .then()
                .statusCode(201);
        read(at("/endorsers?withdrawn=include")).body("items", hasSize(2));
        requireOncePerDay();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("Random changes by all ways never count a Member or an organization twice on a day")
    void randomChangesCountOncePerDay(long seed) {
        Random random = new Random(seed);
        List<Cookie> sessions = List.of(session("editor"), session("admin"));
        List<String> organizations =
                new ArrayList<>(List.of(organization("First"), organization("Second"), organization("Third")));
        for (int i = 0; i < 40; i++) {
            Response response = change(random, sessions, organizations);
            assertThat(response.statusCode()).as(response.asString()).isLessThan(500);
            // The rule of the service rejects the change, and not the constraint of the database.
            assertThat(response.asString()).doesNotContain("conflicts with saved data");
        }
        editor().body(Map.of("into", organizations.get(0)))
                .post("/v1/organizations/" + organizations.get(1) + "/merge")
                .then()
                .statusCode(201);
        requireOncePerDay();
    }

    private Response change(Random random, List<Cookie> sessions, List<String> organizations) {
        String member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        String organization = organizations.get(random.nextInt(organizations.size()));
        String day = LocalDate.of(2021, 2, 1).plusDays(random.nextInt(10)).toString();
        Map<String, String> withdrawal = Map.of("on", day, "reason", "The office asked.");
        var request = as(random.nextBoolean() ? Role.EDITOR : Role.ADMIN).header("If-Match", "*");
        return switch (random.nextInt(9)) {
            case 0, 1 -> request.body(Map.of("signedOn", day)).put(at("/cosigners/" + member));
            case 2 -> request.body(withdrawal).post(at("/cosigners/" + member + "/withdrawal"));
            case 3 -> request.body(withdrawal).post(at("/lead-sponsors/" + member + "/withdrawal"));
            case 4 -> lead(letter, day, member).extract().response();
            case 5 -> bulk(request, member, day);
            case 6 -> upload("Bioguide ID,Date\n" + member + "," + day + "\n", false);
            case 7 ->
                random.nextBoolean()
                        ? request.body(withdrawal).post(at("/endorsers/" + organization + "/withdrawal"))
                        : endorse(letter, organization, day).extract().response();
            default -> undo(sessions.get(random.nextInt(sessions.size())));
        };
    }

    private Response bulk(RequestSpecification request, String member, String day) {
        String body = """
                {"dryRun": %s, "entries": [{"bioguideId": "%s", "signOn": {"signedOn": "%s"}}]}""";
        String expected = as(Role.EDITOR)
                .body(body.formatted(true, member, day))
                .post(at("/cosigners"))
                .path("entries[0].result");
        Response response = request.body(body.formatted(false, member, day)).post(at("/cosigners"));
        assertThat(response.statusCode() == 422).isEqualTo(expected.equals("rejected"));
        return response;
    }

    /** Requires for each day that no name is listed twice, and that the counts equal the lists. */
    private void requireOncePerDay() {
        for (LocalDate day = LocalDate.of(2021, 1, 31); day.getDayOfMonth() != 16; day = day.plusDays(1)) {
            String asOf = "?asOf=" + day;
            List<String> signers =
                    new ArrayList<>(editor().get(at("/lead-sponsors" + asOf)).path("items.bioguideId"));
            signers.addAll(editor().get(at("/cosigners" + asOf)).path("items.bioguideId"));
            List<String> endorsers = editor().get(at("/endorsers" + asOf)).path("items.organizationId");
            assertThat(signers).as("signers on %s", day).doesNotHaveDuplicates();
            assertThat(endorsers).as("endorsers on %s", day).doesNotHaveDuplicates();
            read(at(asOf)).body("counts.signed", is(signers.size())).body("counts.endorsers", is(endorsers.size()));
        }
    }
}
