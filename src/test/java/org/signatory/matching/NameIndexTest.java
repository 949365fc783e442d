package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMember;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.ServicePeriod;
import org.signatory.roster.ServicePeriodEntity;

/** A roster of all history: the bundled Members, and the same names in earlier decades. */
class NameIndexTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 12);
    private static final int STEP = 20;
    private static final int STEPS = 10;
    private static final List<RosterMember> BUNDLED = RosterMemberLoader.bundled();
    private static final NameIndex RECENT = NameIndex.of(BUNDLED, Map.of());
    private static final NameIndex HISTORY = NameIndex.of(history(), Map.of());

    private static List<RosterMember> history() {
        List<RosterMember> all = new ArrayList<>(BUNDLED);
        for (int n = 1; n <= STEPS; n++) {
            int step = n;
            BUNDLED.forEach(person -> all.add(earlier(person, step)));
        }
        return all;
    }

    /** Returns a person of the same name who served some times 20 years earlier. */
    private static RosterMember earlier(RosterMember person, int steps) {
        return new RosterMember(
                earlierId(person.bioguideId(), steps),
                person.name(),
                person.otherNames(),
                List.of(),
                Map.of(),
                person.periods().stream().map(it -> earlier(it, steps * STEP)).toList(),
                List.of());
    }

    private static String earlierId(String id, int steps) {
        return id.charAt(0) + "%06d".formatted(steps * 10_000 + Integer.parseInt(id.substring(1)));
    }

    private static ServicePeriod earlier(ServicePeriod it, int years) {
        return new ServicePeriod(
                it.chamber(),
                it.state(),
                it.district(),
                it.senateClass(),
                it.termStart() == null ? null : it.termStart().minusYears(years),
                it.start().minusYears(years),
                it.end().minusYears(years),
                ServicePeriodEntity.EndBasis.ACTUAL,
                it.party(),
                it.caucus());
    }

    private static NameMatch match(NameIndex roster, LocalDate day, String name) {
        return new NameMatcher(roster.on(day)).match(name, null, WrittenAffiliation.NONE, MatchScope.ANY);
    }

    private static List<String> candidates(NameMatch match) {
        return match.candidates().stream().map(it -> it.person().bioguideId()).toList();
    }

    @Test
    void smallRosterIsSearchedAsAWhole() {
        assertThat(RECENT.near(DAY)).isSameAs(RECENT);
    }

    @Test
    @DisplayName("Of all history, those who served from 20 years before to 25 years after a decade are searched")
    void peopleOfOtherCenturiesAreNotSearched() {
        NameIndex near = HISTORY.near(DAY);

        assertThat(near.profiles()).hasSizeBetween(BUNDLED.size(), BUNDLED.size() * 4);
        assertThat(near.profiles())
                .allMatch(it -> it.person().periods().stream()
                        .anyMatch(period -> period.start().isBefore(LocalDate.of(2045, 1, 1))
                                && period.end().isAfter(LocalDate.of(2000, 1, 1))));
        assertThat(near.byId("S001145")).isNotNull();
        assertThat(near.byId(earlierId("S001145", 5))).isNull();
        assertThat(HISTORY.near(LocalDate.of(2029, 12, 31))).isSameAs(near);
        assertThat(HISTORY.near(LocalDate.of(2030, 1, 1))).isNotSameAs(near);
    }

    @Test
    @DisplayName("Full names mean the same Members with and without the people of earlier centuries")
    void historyChangesNoFullName() {
        for (MemberWithSeat it : RECENT.on(DAY).serving()) {
            NameMatch recent = match(RECENT, DAY, it.person().name().printed());
            NameMatch all = match(HISTORY, DAY, it.person().name().printed());

            assertThat(all.person()).as(it.person().name().printed()).isEqualTo(recent.person());
        }
    }

    @Test
    void namesOfEachCenturyMeanTheMembersOfTheirDay() {
        NameMatch early = match(HISTORY, DAY.minusYears(5 * STEP), "Lauren Underwood");

        assertThat(early.isCertain()).isTrue();
        assertThat(early.person().bioguideId()).isEqualTo(earlierId("U000040", 5));
    }

    @Test
    @DisplayName("A name that no one near the day has is looked up in all of history")
    void namesOfOtherCenturiesAreCandidates() {
        List<RosterMember> people = history();
        people.removeIf(
                it -> it.name().last().equals("Schakowsky") && !it.bioguideId().equals(earlierId("S001145", 9)));
        NameMatch match = match(NameIndex.of(people, Map.of()), DAY, "Jan Schakowsky");

        assertThat(match.status()).isEqualTo(NameMatch.Status.UNMATCHED);
        assertThat(candidates(match)).containsExactly(earlierId("S001145", 9));
    }

    @Test
    @DisplayName("Candidates with the same name are listed by the distance of their service from the day")
    void nearestServiceIsFirst() {
        NameIndex roster = NameIndex.of(
                List.of(earlier(person("S001145"), 5), earlier(person("S001145"), 1), earlier(person("S001145"), 3)),
                Map.of());

        // They served from 1979 to 2007, from 1939 to 1967 and from 1899 to 1927.
        assertThat(candidates(match(roster, LocalDate.of(2010, 1, 1), "Jan Schakowsky")))
                .containsExactly(earlierId("S001145", 1), earlierId("S001145", 3), earlierId("S001145", 5));
        assertThat(candidates(match(roster, LocalDate.of(1937, 1, 1), "Jan Schakowsky")))
                .containsExactly(earlierId("S001145", 3), earlierId("S001145", 5), earlierId("S001145", 1));
        assertThat(candidates(match(roster, LocalDate.of(1890, 1, 1), "Jan Schakowsky")))
                .containsExactly(earlierId("S001145", 5), earlierId("S001145", 3), earlierId("S001145", 1));
    }

    private static RosterMember person(String id) {
        return BUNDLED.stream()
                .filter(it -> it.bioguideId().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
