package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.RosterMemberLoader;

@DisplayName("A name in a table in text has the chamber and the role of its own column")
class NameTableFinderTest {

    private static final DatedNameIndex ROSTER =
            NameIndex.of(RosterMemberLoader.bundled(), Map.of()).on(LocalDate.of(2025, 10, 20));

    private static String row(Mention it) {
        return (it.match().matched()
                        ? it.match().person().name().last() + "/"
                                + it.match().seat().state()
                        : "?" + it.written())
                + " " + it.role();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Signed by:\\n\\nSenators\\tRepresentatives\\nKim\\tGottheimer\\nBooker\\tPallone\\n\\tKelly (IL) ; Kim/NJ SIGNER, Gottheimer/NJ SIGNER, Booker/NJ SIGNER, Pallone/NJ SIGNER, Kelly/IL SIGNER
            Signed by:\\n\\nHouse\\tSenate\\nKim\\tKim\\nMoore (WI)\\tScott (FL) ; Kim/CA SIGNER, Kim/NJ SIGNER, Moore/WI SIGNER, Scott/FL SIGNER
            Rep. Joe Neguse led a letter to FEMA. Signers:\\n\\nSenators          Representatives\\nKim               Gottheimer\\nBooker            Pallone\\n                  Moore (WI) ; Neguse/CO LEAD, Kim/NJ SIGNER, Gottheimer/NJ SIGNER, Booker/NJ SIGNER, Pallone/NJ SIGNER, Moore/WI SIGNER
            Signers:\\nSenators (2) | Representatives (1)\\nKelly | Kelly (MS)\\nRosen | ; Kelly/AZ SIGNER, Kelly/MS SIGNER, Rosen/NV SIGNER
            Signed\\tDeclined\\tConsidering\\nHaley Stevens\\tJohn James\\tTim Walberg\\nDebbie Dingell\\tLisa McClain\\t ; Stevens/MI SIGNER, James/MI DID_NOT_SIGN, Walberg/MI UNCLEAR, Dingell/MI SIGNER, McClain/MI DID_NOT_SIGN
            House - signed\\tHouse - declined\\nPingree\\tGolden ; Pingree/ME SIGNER, Golden/ME DID_NOT_SIGN
            Signed by:\\nDemocrats | Republicans\\nSuozzi | Lawler ; Suozzi/NY SIGNER, Lawler/NY SIGNER
            Rep. Suzan DelBene led a letter. Signers:\\n\\n| Name | District | Party |\\n|---|---|---|\\n| Adam Smith | WA-09 | D |\\n| Dan Newhouse | WA-04 | R | ; DelBene/WA LEAD, Smith/WA SIGNER, Newhouse/WA SIGNER
            | Member | State | Signed? |\\n|:--|---|:-:|\\n| Pingree | ME | yes |\\n| Golden | ME | no |\\n| Kelly | IL | |\\n| Moore | WI | asked again | ; Pingree/ME SIGNER, Golden/ME DID_NOT_SIGN, Kelly/IL UNCLEAR, Moore/WI UNCLEAR
            Signed by:\\nSenators\\tRepresentatives\\nGottheimer\\tBooker ; ?Gottheimer SIGNER, ?Booker SIGNER
            """)
    void eachNameBelongsToItsColumn(String text, String expected) {
        String written = text.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(MentionedMembers.of(written, ROSTER, MatchScope.ANY).mentions().stream()
                        .map(NameTableFinderTest::row)
                        .toList())
                .containsExactlyElementsOf(List.of(expected.split(", ")));
    }
}
