package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.signatory.roster.RosterMemberLoader;

/** Where in a text the signers are, and who there is none. */
class MentionedMembersTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static MentionedMembers read(String text) {
        return MentionedMembers.of(text, ROSTER.on(LocalDate.parse("2021-10-12")), MatchScope.ANY);
    }

    private static List<String> names(String text) {
        return read(text).signers().stream()
                .map(it -> it.role() + " "
                        + (it.match().matched() ? it.match().person().bioguideId() : it.written()))
                .toList();
    }

    @Test
    void sentenceNamesLeadsAndSigners() {
        assertThat(names("""
                Today, Rep. Jan Schakowsky (D-IL) and Senator Jack Reed (D-RI) led 60 colleagues in a letter to \
                Homeland Security Secretary Alejandro Mayorkas.

                In addition to Schakowsky and Reed, the letter was signed by Reps. Mike Quigley, Adriano Espaillat and \
                Senators Tina Smith and Ed Markey.
                """))
                .containsExactly(
                        "LEAD S001145",
                        "LEAD R000122",
                        "LEAD S001145",
                        "LEAD R000122",
                        "SIGNER Q000023",
                        "SIGNER E000297",
                        "SIGNER S001203",
                        "SIGNER M000133");
    }

    @Test
    void nameSplitAcrossLinesIsOneName() {
        assertThat(names("Signed by: Mike Quigley; James R. Lange-\nvin; Lucille Roybal-\nAllard; Ted Lieu"))
                .containsExactly("SIGNER Q000023", "SIGNER L000559", "SIGNER R000486", "SIGNER L000582");
    }

    @Test
    void signatureBlockNamesSignersButNotCopyRecipients() {
        assertThat(names("""
                The Honorable Nancy Pelosi
                Speaker of the House
                Washington, DC 20515

                Dear Speaker Pelosi:

                We write to urge you to act.

                Sincerely,

                /s/
                JAN SCHAKOWSKY
                Member of Congress

                RAUL M. GRIJALVA          ADRIANO ESPAILLAT
                Member of Congress        Member of Congress

                cc: The Honorable Steny Hoyer, Majority Leader
                """)).containsExactly("SIGNER S001145", "SIGNER G000551", "SIGNER E000297");
    }

    @Test
    void flattenedColumnsAreSeparated() {
        assertThat(names("""
                Sincerely,

                Debbie Wasserman Schultz Robert C. "Bobby" Scott
                Member of Congress Member of Congress

                Karen Bass Donald S. Beyer, Jr. Judy Chu
                Member of Congress Member of Congress Member of Congress

                Sheila Jackson Lee Henry C. "Hank" Johnson, Jr.
                Member of Congress Member of Congress
                """))
                .containsExactly(
                        "SIGNER W000797",
                        "SIGNER S000185",
                        "SIGNER B001270",
                        "SIGNER B001292",
                        "SIGNER C001080",
                        "SIGNER J000032",
                        "SIGNER J000288");
    }

    @Test
    void quotedAndAddressedPeopleAndOfficialsAreNotSigners() {
        MentionedMembers list = read("""
                The letter calls on Speaker Pelosi and Interior Secretary Deb Haaland to act.

                “We must act,” said Rep. Barbara Lee.

                The letter was signed by Jan Schakowsky, Mike Quigley, and Adriano Espaillat.

                The letter is endorsed by the ACLU, Indivisible and the Lee County Center.
                """);

        assertThat(list.signers())
                .extracting(Mention::written)
                .containsExactly("Jan Schakowsky", "Mike Quigley", "Adriano Espaillat");
        assertThat(list.ignored())
                .anyMatch(it ->
                        it.written().contains("Barbara Lee") && it.reason().equals("is quoted or listed as a contact"));
    }

    @Test
    void wordsThatOnlyLookLikeNamesAreIgnoredWithAReason() {
        MentionedMembers list = read("""
                Reps. Chu, Lieu, Bera Seek Answers on Grain, Push Rules

                LEE, MA - Rep. Judy Chu (D-CA) led a letter to the agency on grain, in which she asked for facts and figures.

                Farms in Johnson, Lee and Scott counties are closed. The staff of Rep. Lieu's committee wrote a report.
                """);

        assertThat(list.ignored())
                .extracting(it -> it.written() + " " + it.reason())
                .contains(
                        "Push Rules is part of a headline",
                        "LEE, MA is the name of a place",
                        "Johnson is the name of a place",
                        "Scott is the name of a place",
                        "Rep. Lieu's is named, but not as a signer");
    }

    @Test
    void titleAppliesOnlyToItsName() {
        MentionedMembers list = MentionedMembers.of(
                "The letter to House leadership was signed by Sen. Cory Booker, Robert Menendez and Rep. Andy Kim.",
                ROSTER.on(LocalDate.parse("2024-02-12")),
                MatchScope.ANY);

        assertThat(list.signers())
                .extracting(it -> it.match().status())
                .containsExactly(NameMatch.Status.MATCHED, NameMatch.Status.AMBIGUOUS, NameMatch.Status.MATCHED);
    }

    @Test
    void officeAfterANameSeparatesItFromTheNext() {
        assertThat(names("Sincerely,\n\nJan Schakowsky Member of Congress\nMike Quigley Member of Congress\n"))
                .containsExactly("SIGNER S001145", "SIGNER Q000023");
        assertThat(names("Patty Murray United States Senator Maria Cantwell United States Senator"))
                .containsExactly("SIGNER M001111", "SIGNER C000127");
    }

    @Test
    void titleBeforeAColonAppliesToAllNamesAfterIt() {
        assertThat(names("Cosigners: Representatives: Adams, Bass, Beatty; Senators: Booker, Brown"))
                .containsExactly(
                        "SIGNER A000370", "SIGNER B001270", "SIGNER B001281", "SIGNER B001288", "SIGNER B000944");
    }

    @Test
    void officeUnderANameStatesItsChamber() {
        MentionedMembers list = MentionedMembers.of(
                "Sincerely,\n\nRobert Menendez\nUnited States Senator\n\nRobert Menendez\nMember of Congress\n",
                ROSTER.on(LocalDate.parse("2024-02-12")),
                MatchScope.ANY);

        assertThat(list.signers())
                .extracting(it -> it.match().person().bioguideId())
                .containsExactly("M000639", "M001226");
    }

    @Test
    void listRepeatedInAnotherLanguageCountsOnce() {
        MentionedMembers list = read("""
                The letter is signed by Representatives Pete Aguilar (CA-31), Karen Bass (CA-37), Jim Costa (CA-16), \
                Angie Craig (MN-02), Ted Lieu (CA-33) and Zoe Lofgren (CA-19).

                La carta está firmada por los Representantes Pete Aguilar (CA-31), Karen Bass (CA-37), Jim Costa (CA-16), \
                Angie Craig (MN-02), Ted Lieu (CA-33) y Zoe Lofgren (CA-19).
                """);

        assertThat(list.signers()).hasSize(6);
        assertThat(list.ignored()).extracting(IgnoredText::reason).containsExactly("repeats an earlier list");
    }

    @Test
    void signerNamedTwiceRefersToTheFirstMention() {
        assertThat(read("Jan Schakowsky\nMike Quigley\nSchakowsky, Jan\n").signers())
                .extracting(Mention::repeats)
                .containsExactly(null, null, 0);
    }

    @Test
    void unmatchedNamesStayInTheList() {
        assertThat(read("Signed by: Jan Schakowsky; Placeholder Person; Mike Quigley; Adriano Espaillat")
                        .signers())
                .extracting(it -> it.match().status())
                .containsExactly(
                        NameMatch.Status.MATCHED,
                        NameMatch.Status.UNMATCHED,
                        NameMatch.Status.MATCHED,
                        NameMatch.Status.MATCHED);
    }

    @Test
    void offsetsPointIntoTheOriginalText() {
        String text = "\ufeffSigned by:\r\n\r\nNydia VelÃ¡zquez (D-NY)\r\nJes&uacute;s Garc&iacute;a (D-IL)\r\n";
        MentionedMembers list = read(text);

        assertThat(list.signers())
                .allSatisfy(
                        it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.written()))
                .extracting(Mention::written)
                .containsExactly("Nydia VelÃ¡zquez", "Jes&uacute;s Garc&iacute;a");
        assertThat(list.signers()).allMatch(it -> it.match().matched());
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAnError(@ForAll @StringLength(max = 3000) String text) {
        for (Mention mention : read(text).mentions()) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.written());
        }
    }

    @Property(tries = 300)
    void anyMixOfNamesAndMarksIsReadWithoutAnError(@ForAll("hostile") String text) {
        for (Mention mention : read(text).mentions()) {
            assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.written());
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "Jan Schakowsky",
                        "Reps. ",
                        "(",
                        ")",
                        "“",
                        "\"",
                        "(D-IL-09)",
                        ", ",
                        "; ",
                        " and ",
                        "\n",
                        "\r\n",
                        "Jr.",
                        "\u202e",
                        "\u200f",
                        "\u0301",
                        "&amp;",
                        "Ã¡",
                        "signed by ",
                        "led by ",
                        ":",
                        ".",
                        "S001145",
                        "VelÃ¡zquez",
                        "Member of Congress",
                        "cc: ",
                        "\t",
                        "\u0000",
                        "\ud83d\ude00",
                        "\ud83d",
                        "O'",
                        "-",
                        "Scott",
                        "(IL)",
                        "/s/")
                .list()
                .ofMaxSize(120)
                .map(parts -> String.join("", parts));
    }
}
