package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

class ChamberLeadersTest {

    private static final List<String> OFFICES = List.of(
            "house speaker",
            "house majority leader",
            "house minority leader",
            "house majority whip",
            "house minority whip",
            "senate majority leader",
            "senate minority leader",
            "senate majority whip",
            "senate minority whip",
            "senate president pro tempore");

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static Mention only(String text, String day) {
        var mentions = MentionedMembers.of(text, ROSTER.on(LocalDate.parse(day)), MatchScope.ANY)
                .mentions();
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    @ParameterizedTest
    @DisplayName("A surname after the title of a leader refers to the Member who held the office that day")
    @CsvSource({
        "Speaker Johnson, 2025-03-01, J000299",
        "House Speaker Johnson, 2024-01-10, J000299",
        "Speaker Johnson (R-LA), 2025-03-01, J000299",
        "Majority Whip Clyburn, 2021-02-01, C000537",
        "Republican Leader McCarthy, 2021-02-01, M001165",
        "Senate Minority Leader Reid, 2016-02-01, R000146",
        "Majority Whip Scalise, 2017-02-01, S001176",
        "Democratic Whip Clark, 2024-03-01, C001101",
        "President pro tempore Murray, 2023-05-01, M001111",
        "President Pro Tem Murray, 2023-05-01, M001111",
    })
    void titleSelectsHolder(String text, String day, String bioguideId) {
        NameMatch match = only(text, day).match();
        assertThat(match.matched()).isTrue();
        assertThat(match.person().bioguideId()).isEqualTo(bioguideId);
        assertThat(match.sure()).isTrue();
    }

    @ParameterizedTest
    @DisplayName(
            "A title that no Member of the surname held that day, or that the affiliation contradicts, decides nothing")
    @CsvSource({
        "Speaker Johnson, 2022-03-01",
        "Speaker Johnson (R-SD), 2025-03-01",
        "Speaker Johnson, 2027-01-04",
        "Assistant Speaker Johnson, 2025-03-01",
        "Deputy Speaker Johnson, 2025-03-01",
        "State House Speaker Johnson, 2025-03-01",
        "Minnesota House Speaker Johnson, 2025-03-01",
        "Democratic Speaker Johnson, 2025-03-01",
    })
    void titleOfAnotherDayDecidesNothing(String text, String day) {
        NameMatch match = only(text, day).match();
        assertThat(match.matched() && match.sure()).isFalse();
    }

    @Test
    @DisplayName("A title in the plural, or with a party, refers to those who held such an office")
    void titleOfSeveralOffices() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        assertThat(ChamberLeaders.holding("Senate Leaders", day)).containsExactlyInAnyOrder("T000250", "S000148");
        assertThat(ChamberLeaders.holding("Democratic Leader", day)).containsExactlyInAnyOrder("J000294", "S000148");
        assertThat(ChamberLeaders.holding("Chief Deputy Whip", day)).isEmpty();
    }

    @Test
    @DisplayName(
            "From 2011 to the end of the present Congress, each office has exactly one holder, who serves in its chamber")
    void tableAgreesWithTheRoster() {
        LocalDate first = LocalDate.of(2011, 1, 5);
        for (LocalDate day = first; day.isBefore(LocalDate.of(2027, 1, 3)); day = day.plusDays(1)) {
            boolean checked = day.isBefore(LocalDate.of(2013, 1, 4)) || day.getDayOfYear() % 7 != 0;
            DatedNameIndex roster = checked ? null : ROSTER.on(day);
            for (String office : OFFICES) {
                var holders = ChamberLeaders.holding(office, day);
                assertThat(holders).as(office + " on " + day).hasSize(isVacant(office, day) ? 0 : 1);
                Chamber chamber = office.startsWith("house") ? Chamber.HOUSE : Chamber.SENATE;
                assertThat(holders)
                        .as(office + " on " + day)
                        .allMatch(id -> roster == null
                                || roster.withId(id).orElseThrow().seat().chamber() == chamber);
            }
        }
    }

    private static boolean isVacant(String office, LocalDate day) {
        return office.equals("house speaker")
                && !day.isBefore(LocalDate.of(2023, 1, 3))
                && day.isBefore(LocalDate.of(2023, 1, 7));
    }
}
