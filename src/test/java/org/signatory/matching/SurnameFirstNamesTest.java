package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.roster.RosterMemberLoader;

/** Lists with the surname first, in which some names are misspelled or unknown. */
class SurnameFirstNamesTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static List<Mention> read(String text) {
        return MentionedMembers.of(text, ROSTER.on(LocalDate.parse("2017-02-12")), MatchScope.ANY)
                .signers();
    }

    private static List<String> written(String text) {
        return read(text).stream().map(Mention::written).toList();
    }

    @ParameterizedTest
    @DisplayName("A misspelled name is found on a line, with a seat, with a title and between semicolons")
    @ValueSource(
            strings = {
                "Signed by:\nBustos, Cheri\nAguliar, Pete\nYoder, Kevin\n",
                "Signed by:\nAguliar, Pete\nBustos, Cheri\nYoder, Kevin\n",
                "Signed by:\nBustos, Cheri (D-IL)\nAguliar, Pete (D-CA)\nYoder, Kevin (R-KS)\n",
                "Signed by:\nRep. Bustos, Cheri [D-IL-17]\nRep. Aguliar, Pete [D-CA-31]\nRep. Yoder, Kevin [R-KS-3]\n",
                "Signed by:\nBustos, Cheri; Aguliar, Pete; Yoder, Kevin\n"
            })
    void misspelledNamesAreFound(String text) {
        List<Mention> found = read(text);

        assertThat(found)
                .extracting(it -> it.match().person().bioguideId())
                .containsExactlyInAnyOrder("B001286", "A000371", "Y000063");
        assertThat(found).extracting(Mention::written).contains("Aguliar, Pete");
    }

    @ParameterizedTest
    @DisplayName("One full name and a similar entry are enough, also where a given name is a State or its code")
    @ValueSource(
            strings = {
                "Signed by:\nFoxx, Virginia\nAguliar, Pete\nGreen, Al\n",
                "Signed by:\nBustos, Cheri\nAguliar, Pete\nHill, J.\n",
                "Signed by:\nBustos, Cheri\nAguliar, Pete\n",
            })
    void misspelledNamesAreFoundInShortLists(String text) {
        assertThat(written(text)).contains("Aguliar, Pete");
    }

    @Test
    void surnamesWithStatesAreNotTurned() {
        assertThat(written("Signed by:\nAguilar, CA\nYoder, KS\nBustos, Illinois\n"))
                .noneMatch(name -> name.contains("Illinois"));
    }

    @Test
    void unknownNamesAndWrongGivenNamesAreInDoubt() {
        List<Mention> found =
                read("Signed by:\nBustos, Cheri\nWaters, Martina\nFoobar, Jane Q.\nWyden, Roy\nYoder, Kevin\n");

        assertThat(found)
                .extracting(Mention::written, it -> it.match().isCertain())
                .containsExactly(
                        tuple("Bustos, Cheri", true),
                        tuple("Waters, Martina", false),
                        tuple("Foobar, Jane Q.", false),
                        tuple("Wyden, Roy", false),
                        tuple("Yoder, Kevin", true));
    }

    @Test
    void placesAndPositionsAreNoNames() {
        assertThat(written("Signed by:\nBustos, Cheri\nYoder, Kevin\nMadison, Wisconsin\nJones, Chief Counsel\n"))
                .containsExactly("Bustos, Cheri", "Yoder, Kevin");
    }

    @Test
    void surnamesInTheUsualOrderStayApart() {
        assertThat(written("Signed by:\nBustos, Aguilar\nYoder, Pocan\n"))
                .containsExactly("Bustos", "Aguilar", "Yoder", "Pocan");
    }
}
