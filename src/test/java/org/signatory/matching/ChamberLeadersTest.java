package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

class ChamberLeadersTest {

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
    @CsvSource({"Speaker Johnson, 2022-03-01", "Speaker Johnson (R-SD), 2025-03-01"})
    void titleOfAnotherDayDecidesNothing(String text, String day) {
        NameMatch match = only(text, day).match();
        assertThat(match.matched() && match.sure()).isFalse();
    }

    @Test
    @DisplayName("On every day, each office has at most one holder, who serves in its chamber")
    void tableAgreesWithTheRoster() {
        for (LocalDate day = LocalDate.of(2013, 1, 4); day.isBefore(LocalDate.of(2026, 1, 1)); day = day.plusDays(7)) {
            DatedNameIndex roster = ROSTER.on(day);
            for (String office : new String[] {
                "house speaker",
                "house majority leader",
                "house minority leader",
                "house majority whip",
                "house minority whip",
                "senate majority leader",
                "senate minority leader",
                "senate majority whip",
                "senate minority whip",
                "senate president pro tempore"
            }) {
                var holders = ChamberLeaders.holding(office, day).stream()
                        .map(id -> roster.withId(id).orElseThrow().seat().chamber())
                        .collect(Collectors.toList());
                assertThat(holders).as(office + " on " + day).hasSizeLessThanOrEqualTo(1);
                assertThat(holders)
                        .as(office + " on " + day)
                        .allMatch(chamber -> chamber == (office.startsWith("house") ? Chamber.HOUSE : Chamber.SENATE));
            }
        }
    }
}
