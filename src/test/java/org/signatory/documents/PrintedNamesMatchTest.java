package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MemberWithSeat;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameIndex;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMemberLoader;

/** Every name that Signatory prints for a Member is matched with that Member. */
class PrintedNamesMatchTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2013-03-01",
                "2015-03-01",
                "2017-03-01",
                "2019-03-01",
                "2021-02-12",
                "2022-12-01",
                "2024-07-12",
                "2025-10-24",
                "2026-06-01"
            })
    void printedNameIsMatchedWithoutDoubt(LocalDate day) {
        DatedNameIndex roster = ROSTER.on(day);
        List<String> doubted = roster.serving().stream()
                .flatMap(member -> forms(member).distinct().filter(form -> !isMatched(form, member, roster)))
                .toList();

        assertThat(doubted).isEmpty();
        assertThat(roster.serving()).hasSizeGreaterThan(500);
    }

    private static Stream<String> forms(MemberWithSeat member) {
        PersonName name = member.person().name();
        return Stream.of(
                name.printed(),
                SignerNameFormatter.of(name.printed(), name),
                SignerNameFormatter.of(name.printed(), null));
    }

    /** A name is matched without a question if no other Member has the same last name and initial. */
    private static boolean isMatched(String form, MemberWithSeat member, DatedNameIndex roster) {
        String seat = " (" + member.seat().label() + ")";
        boolean namesake = roster.serving().stream()
                        .filter(other -> isNamesake(
                                other.person().name(), member.person().name()))
                        .count()
                > 1;
        return namesake || isMatchedAlone(form + seat, member, roster) && isMatchedAlone(form, member, roster);
    }

    private static boolean isNamesake(PersonName one, PersonName other) {
        return one.last().equals(other.last())
                && one.first().charAt(0) == other.first().charAt(0);
    }

    private static boolean isMatchedAlone(String form, MemberWithSeat member, DatedNameIndex roster) {
        List<Mention> found = MentionedMembers.of(form, roster, MatchScope.ANY).signers();
        return found.size() == 1
                && found.get(0).match().matched()
                && found.get(0).match().sure()
                && found.get(0)
                        .match()
                        .person()
                        .bioguideId()
                        .equals(member.person().bioguideId());
    }
}
