package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.letters.ClaimedTotal;
import org.signatory.matching.ClaimedCount.Qualifier;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.matching.SignerList;
import org.signatory.roster.RosterMembers;

/** The numbers of signers that a text claims, and their comparison with the signers that it names. */
class CountClaimTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMembers.bundled(), Map.of());
    private static final String THREE =
            "Reps. Mike Quigley (D-IL), Adriano Espaillat (D-NY) and Nydia Velázquez (D-NY).";

    private static List<CountClaim> claims(String text) {
        return CountClaim.of(SignerList.of(text, ROSTER.on(LocalDate.of(2021, 2, 12)), MatchScope.ANY));
    }

    private static String described(CountClaim it) {
        return it.qualifier() + " " + it.count() + (it.chamber() == null ? "" : " " + it.chamber())
                + (it.party() == null ? "" : " " + it.party()) + " " + it.base()
                + (it.bipartisan() ? " BIPARTISAN" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Senator Todd Young was among the 47 Senators and 136 Representatives who filed a brief. | EXACTLY 47 SENATE SIGNERS; EXACTLY 136 HOUSE OPEN
        Rep. Jan Schakowsky and 63 colleagues sent a letter. | EXACTLY 63 OTHERS
        Rep. Jan Schakowsky led more than 60 lawmakers in a letter. | OVER 60 OPEN
        Rep. Jan Schakowsky led 70 colleagues in urging the agency to act. | EXACTLY 70 OTHERS
        128 House Democrats Urge the Agency to Act | EXACTLY 128 HOUSE Democrat SIGNERS
        Rep. Jan Schakowsky led a bipartisan group of 25 in sending a letter. | EXACTLY 25 OPEN BIPARTISAN
        Rep. Jan Schakowsky joined 140+ House Democrats in a letter. | AT_LEAST 140 HOUSE Democrat OPEN
        Nearly sixty Lawmakers Urge the Agency to Act | NEARLY 60 SIGNERS
        At least twenty-one Senators signed the letter. | AT_LEAST 21 SENATE SIGNERS
        Rep. Jan Schakowsky led two dozen Members of Congress in a letter. | EXACTLY 24 OPEN
        Over one hundred and six Republican Members signed the letter. | OVER 106 Republican SIGNERS
        The letter was signed by an additional 24 U.S. Senators. | EXACTLY 24 SENATE OTHERS
        The letter was also signed by nine other Senators and Representatives. | EXACTLY 9 OTHERS
        Rep. Nydia Velázquez se unió a catorce de sus colegas en una carta. | EXACTLY 14 OTHERS
        Senators (22): the letter was signed. | EXACTLY 22 SENATE SIGNERS
        """)
    void claimStatesWhoIsCounted(String text, String expected) {
        assertThat(claims(text)).extracting(CountClaimTest::described).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Last month, Reps. Barbara Lee and Ro Khanna led 40 colleagues in a letter to the agency.",
                "In March 2020, Senator Elizabeth Warren and 24 Senators sent a letter.",
                "Rep. Jan Schakowsky led 26 colleagues in introducing the bill.",
                "The resolution was cosponsored by 83 of their Senate colleagues.",
                "The two Senators signed the letter.",
                "All 52 Members of the House from that state signed.",
                "The letter is about a family with 14 members in a home.",
                "The agency may release 64,716 additional visas, the lawmakers wrote.",
                "“In this crisis 23 senators wrote to you”",
                "The 287(g) programs and $100 members are named in the letter.",
            })
    void numberOfSomethingElseIsNotAClaim(String text) {
        assertThat(claims(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rep. Jan Schakowsky led 3 colleagues in a letter signed by | true
        Rep. Jan Schakowsky led 4 colleagues in a letter signed by | false
        Rep. Jan Schakowsky led 4 lawmakers in a letter signed by | true
        Rep. Jan Schakowsky led 3 lawmakers in a letter signed by | true
        Rep. Jan Schakowsky led 5 lawmakers in a letter signed by | false
        Rep. Jan Schakowsky led 3 House Democrats in a letter signed by | true
        Rep. Jan Schakowsky led 3 House Republicans in a letter signed by | false
        Rep. Jan Schakowsky led 3 Senators in a letter signed by | false
        Rep. Jan Schakowsky led a bipartisan group of 4 in a letter signed by | false
        Rep. Jan Schakowsky led over 60 Members of Congress in a letter signed by | false
        """)
    void claimIsComparedWithItsSigners(String text, boolean holds) {
        assertThat(claims(text + " " + THREE))
                .singleElement()
                .satisfies(it -> assertThat(it.holds()).isEqualTo(holds));
    }

    @Test
    void eachClaimIsKeptWithItsWords() {
        String text =
                "Over 3 Lawmakers Urge the Agency to Act\n\nRep. Jan Schakowsky led 9 colleagues in a letter signed by "
                        + THREE;
        List<CountClaim> claims = claims(text);

        assertThat(claims).extracting(CountClaim::written).containsExactly("Over 3 Lawmakers", "9 colleagues");
        assertThat(claims)
                .allSatisfy(
                        it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.written()));
        assertThat(claims).extracting(CountClaim::holds).containsExactly(true, false);
    }

    @Test
    @DisplayName("A headline that rounds is settled by an exact claim that holds; a claim about a chamber is not")
    void claimIsSettledByOneAboutTheSameSigners() {
        String rounded =
                "Over 4 Lawmakers Urge the Agency to Act\n\nRep. Jan Schakowsky led 3 colleagues in a letter signed by ";
        String senators =
                "9 Senators Urge the Agency to Act\n\nRep. Jan Schakowsky led 3 colleagues in a letter signed by ";

        assertThat(CountClaim.contradictions(claims(rounded + THREE))).isEmpty();
        assertThat(CountClaim.contradictions(claims(senators + THREE)))
                .extracting(CountClaim::written)
                .containsExactly("9 Senators");
    }

    @Test
    void letterRecordsOnlyAClaimAboutAllSigners() {
        assertThat(CountClaim.total(claims("Rep. Jan Schakowsky led 9 colleagues in a letter.")))
                .isNull();
        assertThat(CountClaim.total(claims("128 House Democrats Urge the Agency to Act")))
                .isNull();
        assertThat(Arrays.asList(
                        CountClaim.total(claims("Over 60 Members of Congress signed the letter.")),
                        CountClaim.total(claims("Rep. Jan Schakowsky led 70 lawmakers in a letter."))))
                .containsExactly(new ClaimedTotal(60, Qualifier.OVER), new ClaimedTotal(70, Qualifier.EXACTLY));
    }
}
