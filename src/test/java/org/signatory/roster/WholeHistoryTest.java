package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;
import static org.signatory.support.TestData.sign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.matching.MemberWithSeat;
import org.signatory.security.Role;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;
import org.signatory.testdata.FormerMembers;
import org.signatory.testdata.FormerMembers.Person;

/** Imports thousands of fictional former Members, who with the bundled roster hold all seats since 1999. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class WholeHistoryTest {

    private static final List<Person> FORMER = FormerMembers.before(RosterMemberLoader.bundled(), 30);
    private static final int TERMS =
            FORMER.stream().mapToInt(person -> person.terms().size()).sum();
    private static final String TABLE = FormerMembers.csv(FORMER);

    @Inject
    RosterRefresher roster;

    @Inject
    NameIndexCache rosters;

    @BeforeEach
    void start() {
        RosterTest.restoreBundled(roster);
    }

    @AfterEach
    void restore() {
        RosterTest.restoreBundled(roster);
    }

    @ParameterizedTest
    @DisplayName("All people and terms of the file are imported, from each format")
    @ValueSource(strings = {"yaml", "json", "csv"})
    void countsAreThoseOfTheFile(String format) {
        assertThat(FORMER).hasSizeGreaterThan(3_000);
        int before = anonymous().get("/v1/roster").path("members");
        String text =
                switch (format) {
                    case "yaml" -> FormerMembers.yaml(FORMER);
                    case "json" -> FormerMembers.json(FORMER);
                    default -> TABLE;
                };
        take(format.equals("csv") ? "text/csv" : "application/" + format, text)
                .statusCode(201)
                .body("counts.members", is(FORMER.size()))
                .body("counts.added", is(FORMER.size()))
                .body("counts.terms", is(TERMS))
                .body("counts.skipped", is(format.equals("csv") ? 0 : 2))
                .body("counts.suspicious", is(0));
        read("/v1/roster").body("members", is(before + FORMER.size())).body("completeSince", is("1999-01-03"));
        assertThat(anonymous().get("/v1/roster/export").asString().lines().filter(row -> row.startsWith("Z1")))
                .hasSize(TERMS);
    }

    @Test
    @DisplayName("Totals, progress, trend and suggested Members of today ignore former Members")
    void todayDoesNotChange() {
        String letter = openLetter("house", "2026-06-01");
        sign(letter, "S001145", "2026-06-02").statusCode(201);
        List<String> paths = List.of(
                "/v1/members?servingOn=2026-06-10&count=true&limit=1",
                "/v1/letters/" + letter + "/progress",
                "/v1/letters/" + letter + "/trend",
                "/v1/letters/" + letter + "/suggested-members?limit=50");
        List<String> before = paths.stream().map(WholeHistoryTest::get).toList();
        JsonPath state = anonymous().get("/v1/roster").jsonPath();
        takeAll();
        assertThat(paths.stream().map(WholeHistoryTest::get)).isEqualTo(before);
        read("/v1/roster")
                .body("house.members", is(state.getInt("house.members")))
                .body("senate.members", is(state.getInt("senate.members")));
    }

    @Test
    @DisplayName("On any day since 1999, each seat is counted once")
    void seatsAreCountedOnce() {
        takeAll();
        Map<String, Integer> house =
                Map.of("1999-03-01", 440, "2001-06-06", 440, "2003-01-03", 440, "2009-03-01", 441, "2012-12-31", 441);
        house.forEach((date, count) -> {
            LocalDate day = LocalDate.parse(date);
            assertThat(seats(day, Chamber.HOUSE)).as(date).hasSize(count);
            assertThat(seats(day, Chamber.SENATE)).as(date).hasSize(100);
        });
        assertThat(serving("2003-01-03", "house")).isEqualTo(440);
        assertThat(serving("2003-01-03", "senate")).isEqualTo(100);
    }

    @Test
    @DisplayName("On the day a seat changes hands, both Members can sign and the seat counts once")
    void departingMemberStillServes() {
        takeAll();
        Person leaving = FORMER.stream()
                .filter(person -> last(person).chamber() == Chamber.HOUSE)
                .filter(person -> last(person).end().isAfter(LocalDate.of(1999, 2, 1)))
                .filter(person -> !ServiceDates.isRegularEnd(last(person).end()))
                .findFirst()
                .orElseThrow();
        LocalDate day = last(leaving).end();
        String successor = RosterMemberLoader.bundled().stream()
                .filter(person -> person.periods().stream()
                        .anyMatch(period -> period.start().equals(day)
                                && period.chamber() == Chamber.HOUSE
                                && period.state().equals(last(leaving).state())
                                && period.district().equals(last(leaving).number())))
                .findFirst()
                .orElseThrow()
                .bioguideId();
        String query =
                "/v1/members?chamber=house&limit=100&state=" + last(leaving).state() + "&servingOn=";
        read(query + day)
                .body("items.bioguideId", hasItems(leaving.id(), successor))
                .body("items.findAll { !it.serving }.size()", is(0));
        read(query + day.plusDays(1)).body("items.findAll { it.bioguideId == '" + leaving.id() + "' }.size()", is(0));
        assertThat(seats(day, Chamber.HOUSE))
                .extracting(seated -> seated.person().bioguideId())
                .contains(successor)
                .doesNotContain(leaving.id());
        String letter = openLetter("house", day.minusDays(3).toString());
        sign(letter, leaving.id(), day.toString()).statusCode(201);
        sign(letter, successor, day.toString()).statusCode(201);
    }

    @Test
    @DisplayName("Members of 1999 and 2009 are matched by name and sign")
    void oldLettersAreMatchedAndSigned() {
        takeAll();
        matchedAndSigned("1999-03-01", 106);
        matchedAndSigned("2009-03-02", 111);
    }

    private static void matchedAndSigned(String day, int congress) {
        List<Person> signers = FORMER.stream()
                .filter(person -> last(person).chamber() == Chamber.HOUSE)
                .filter(person -> person.terms().stream()
                        .anyMatch(term -> !LocalDate.parse(day).isBefore(term.start())
                                && LocalDate.parse(day).isBefore(term.end())))
                .limit(40)
                .toList();
        String text = "Signed by Reps. "
                + String.join(", ", signers.stream().map(Person::name).toList()) + " and Nancy Pelosi.";
        JsonPath read = editor().body(Map.of("asOf", day, "text", text))
                .post("/v1/members/match")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(read.<String>getList("mentions.bioguideId"))
                .startsWith(signers.stream().map(Person::id).toArray(String[]::new))
                .endsWith("P000197")
                .hasSize(signers.size() + 1);
        assertThat(read.<Boolean>getList("mentions.certain")).containsOnly(true);
        String letter = openLetter("house", LocalDate.parse(day).minusDays(9).toString());
        sign(letter, signers.get(0).id(), day).statusCode(201);
        read("/v1/letters/" + letter).body("congress", is(congress));
    }

    private static FormerMembers.Term last(Person person) {
        return person.terms().get(person.terms().size() - 1);
    }

    private List<MemberWithSeat> seats(LocalDate day, Chamber chamber) {
        return QuarkusTransaction.requiringNew().call(() -> rosters.on(day).seats()).stream()
                .filter(seated -> seated.seat().chamber() == chamber)
                .toList();
    }

    private static int serving(String day, String chamber) {
        return anonymous()
                .get("/v1/members?count=true&limit=1&servingOn=" + day + "&chamber=" + chamber)
                .path("total");
    }

    private static String get(String path) {
        return editor().get(path).then().statusCode(200).extract().asString();
    }

    private static void takeAll() {
        take("text/csv", TABLE).statusCode(201);
    }

    private static ValidatableResponse take(String type, String text) {
        return TestData.as(Role.ADMIN)
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/v1/roster/imports?coverage=historical&asOf=2013-01-03")
                .then();
    }
}
