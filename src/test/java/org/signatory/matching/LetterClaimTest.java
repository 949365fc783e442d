package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.roster.RosterMemberLoader;

/** The claims of a text about its letter, and their comparison with the signers that it names. */
class LetterClaimTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final String THREE =
            "Reps. Mike Quigley (D-IL), Adriano Espaillat (D-NY) and Nydia Velázquez (D-NY).";

    private static List<CheckedClaim> claims(String text) {
        return CheckedClaim.of(MentionedMembers.of(text, ROSTER.on(LocalDate.of(2021, 2, 12)), MatchScope.ANY));
    }

    private static String described(CheckedClaim checked) {
        return described(checked.claim());
    }

    static String described(LetterClaim it) {
        return (it.count() == null ? "" : it.qualifier() + " " + it.count() + " ")
                + (it.chamber() == null ? "" : it.chamber() + " ")
                + (it.party() == null ? "" : it.party() + " ")
                + (it.state() == null ? "" : it.state() + " ")
                + it.counted()
                + (it.bipartisan() ? " BIPARTISAN" : "")
                + (it.bicameral() ? " BICAMERAL" : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Senator Todd Young was among the 47 Senators and 136 Representatives who filed a brief. | EXACTLY 47 SENATE SIGNERS; EXACTLY 136 HOUSE SIGNERS_OR_COSIGNERS
        Rep. Jan Schakowsky and 63 colleagues sent a letter. | EXACTLY 63 COSIGNERS
        Rep. Jan Schakowsky led more than 60 lawmakers in a letter. | OVER 60 SIGNERS_OR_COSIGNERS
        Rep. Jan Schakowsky led 70 colleagues in urging the agency to act. | EXACTLY 70 COSIGNERS
        128 House Democrats Urge the Agency to Act | EXACTLY 128 HOUSE Democrat SIGNERS
        Rep. Jan Schakowsky led a bipartisan group of 25 in sending a letter. | EXACTLY 25 SIGNERS_OR_COSIGNERS BIPARTISAN
        Rep. Jan Schakowsky joined 140+ House Democrats in a letter. | AT_LEAST 140 HOUSE Democrat SIGNERS_OR_COSIGNERS
        Nearly sixty Lawmakers Urge the Agency to Act | NEARLY 60 SIGNERS
        At least twenty-one Senators signed the letter. | AT_LEAST 21 SENATE SIGNERS
        Rep. Jan Schakowsky led two dozen Members of Congress in a letter. | EXACTLY 24 SIGNERS_OR_COSIGNERS
        Over one hundred and six Republican Members signed the letter. | OVER 106 Republican SIGNERS
        The letter was signed by an additional 24 U.S. Senators. | EXACTLY 24 SENATE COSIGNERS
        The letter was also signed by nine other Senators and Representatives. | EXACTLY 9 COSIGNERS
        Rep. Nydia Velázquez se unió a catorce de sus colegas en una carta. | EXACTLY 14 COSIGNERS
        Senators (22): the letter was signed. | EXACTLY 22 SENATE SIGNERS
        Dozens of lawmakers signed the letter. | AT_LEAST 24 SIGNERS
        Rep. Jan Schakowsky and dozens of her colleagues sent a letter. | AT_LEAST 24 COSIGNERS
        Rep. Jan Schakowsky led a bipartisan group of lawmakers in a letter. | SIGNERS BIPARTISAN
        A bipartisan, bicameral group of Members sent a letter. | SIGNERS BIPARTISAN BICAMERAL
        Rep. Jan Schakowsky led a bicameral letter to the agency. | SIGNERS BICAMERAL
        The letter was signed by the entire Kentucky delegation. | KY DELEGATION
        Every member of the New York House delegation signed the letter. | HOUSE NY DELEGATION
        All eight Members of the Kentucky delegation signed the letter. | KY DELEGATION
        Maine’s entire congressional delegation sent a letter. | ME DELEGATION
        Both Maine Senators signed the letter. | SENATE ME DELEGATION
        Both U.S. Senators from Maine sent a letter. | SENATE ME DELEGATION
        Lawmakers from both parties signed the letter. | SIGNERS BIPARTISAN
        The letter was led by four Senators. | EXACTLY 4 SENATE LEADS
        Not fewer than 60 lawmakers signed the letter. | AT_LEAST 60 SIGNERS
        The letter is endorsed by more than 40 national organizations. | OVER 40 ENDORSERS
        Over 100 advocacy groups support the letter. | OVER 100 ENDORSERS
        The letter was signed by 60 Members of Congress from 23 states. | EXACTLY 60 SIGNERS_OR_COSIGNERS; EXACTLY 23 STATES
        """)
    void claimStatesWhoIsCounted(String text, String expected) {
        assertThat(claims(text)).extracting(LetterClaimTest::described).containsExactly(expected.split("; "));
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
                "The agency pays 40 organizations, they wrote in the letter.",
                "The bill, introduced by a bipartisan group of Senators, is named in the letter.",
                "The letter is about floods in 23 states.",
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
                .satisfies(it -> assertThat(it.agrees()).isEqualTo(holds));
    }

    @Test
    void eachClaimIsKeptWithItsWords() {
        String text =
                "Over 3 Lawmakers Urge the Agency to Act\n\nRep. Jan Schakowsky led 9 colleagues in a letter signed by "
                        + THREE;
        List<CheckedClaim> claims = claims(text);

        assertThat(claims).extracting(it -> it.claim().written()).containsExactly("Over 3 Lawmakers", "9 colleagues");
        assertThat(claims)
                .allSatisfy(it -> assertThat(text.substring(it.start(), it.end()))
                        .isEqualTo(it.claim().written()));
        assertThat(claims).extracting(CheckedClaim::agrees).containsExactly(true, false);
    }

    @Test
    @DisplayName("A headline that rounds is settled by an exact claim that holds; a claim about a chamber is not")
    void claimIsSettledByOneAboutTheSameSigners() {
        String rounded =
                "Over 4 Lawmakers Urge the Agency to Act\n\nRep. Jan Schakowsky led 3 colleagues in a letter signed by ";
        String senators =
                "9 Senators Urge the Agency to Act\n\nRep. Jan Schakowsky led 3 colleagues in a letter signed by ";

        assertThat(CheckedClaim.contradictions(claims(rounded + THREE))).isEmpty();
        assertThat(CheckedClaim.contradictions(claims(senators + THREE)))
                .extracting(it -> it.claim().written())
                .containsExactly("9 Senators");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        over 60 Members of Congress | OVER 60 SIGNERS
        191 total Members of the House | EXACTLY 191 HOUSE SIGNERS
        led 70 colleagues | EXACTLY 70 COSIGNERS
        a bipartisan group | SIGNERS BIPARTISAN
        the entire Kentucky delegation | KY DELEGATION
        more than 40 organizations | OVER 40 ENDORSERS
        a great many friends | null
        22 Senators and 66 Members of the House | null
        """)
    void wordsAloneAreReadAsOneClaim(String words, String expected) {
        LetterClaim claim = LetterClaim.of(words);
        assertThat(claim.written()).isEqualTo(words);
        assertThat(described(new CheckedClaim(claim, null, null, null, null, null)))
                .isEqualTo(expected);
    }
}
