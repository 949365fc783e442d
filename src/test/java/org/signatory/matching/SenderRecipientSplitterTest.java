package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.RosterMemberLoader;

@DisplayName("A sentence that begins with the recipients of a letter separates them from its senders")
class SenderRecipientSplitterTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final LocalDate DAY = LocalDate.of(2021, 10, 26);

    private static List<String> named(String text, MentionRole role) {
        return MentionedMembers.of(text, ROSTER.on(DAY), MatchScope.ANY).mentions().stream()
                .filter(it -> it.role() == role)
                .map(Mention::written)
                .map(it -> it.substring(it.lastIndexOf(' ') + 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In a letter to House Speaker Nancy Pelosi and Senate Majority Leader Chuck Schumer, Representatives Robin Kelly (IL-02) and Alma Adams (NC-12) urged action. | Pelosi Schumer | Kelly Adams
            Today, in a letter to President Joe Biden, Speaker Nancy Pelosi, and Leader Chuck Schumer, Representatives Robin Kelly and Alma Adams asked for funding. | Pelosi Schumer | Kelly Adams
            WASHINGTON – In a letter to Secretary Antony Blinken, Senators Chris Coons and Thom Tillis asked for a plan. | '' | Coons Tillis
            In a letter to House Speaker Nancy Pelosi, Robin Kelly and Alma Adams urged action. | Pelosi | Kelly Adams
            In a letter to Majority Leader Chuck Schumer, Senator Chris Coons asked for a plan. | Schumer | Coons
            In letters to Senators Chuck Schumer and Mitch McConnell, Representatives Robin Kelly (IL-02), Alma Adams (NC-12) and Lauren Underwood (IL-14) asked for a vote. | Schumer McConnell | Kelly Adams Underwood
            In a letter to President Biden, Senator Chris Coons and Senator Thom Tillis asked for a plan. | '' | Coons Tillis
            In a letter to Chairman Bernie Sanders, Ranking Member Lindsey Graham, Senators Chris Coons and Thom Tillis asked for a plan. | Sanders Graham | Coons Tillis
            In the letter to Chairman Bernie Sanders (I-VT) and Ranking Member Lindsey Graham (R-SC), the coalition asked for a plan. | Sanders Graham | ''
            """)
    void recipientsAreNotSigners(String text, String recipients, String senders) {
        assertThat(String.join(" ", named(text, MentionRole.RECIPIENT))).isEqualTo(recipients);
        assertThat(String.join(" ", named(text, MentionRole.LEAD))).isEqualTo(senders);
    }

    @Test
    void lettersSignedBySeveralKeepTheirSigners() {
        String text = "In a letter to Secretary Antony Blinken signed by U.S. Senators Ron Wyden and Jeff Merkley and"
                + " U.S. Representatives Peter DeFazio and Earl Blumenauer, the lawmakers asked for a plan.";
        assertThat(named(text, MentionRole.RECIPIENT)).isEmpty();
        assertThat(named(text, MentionRole.SIGNER)).containsExactly("Wyden", "Merkley", "DeFazio", "Blumenauer");
    }

    @Test
    void aResolutionThatMembersLeadHasNoSigners() {
        String text =
                "WASHINGTON – U.S. Senators Tim Scott (R-S.C.) and Joe Manchin (D-W.Va.) led a bipartisan resolution"
                        + " to designate a month of awareness.\n\nSenators Scott and Manchin were joined by Senators Jack Reed"
                        + " (D-R.I.), Lindsey Graham (R-S.C.) and Bob Casey (D-Pa.).";
        assertThat(named(text, MentionRole.SIGNER)).isEmpty();
        assertThat(named(text, MentionRole.LEAD)).isEmpty();
        assertThat(named(text, MentionRole.COSPONSOR)).contains("Reed", "Graham", "Casey");
    }
}
