package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** The recipients of a letter. */
class RecipientTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static List<ExtractedRecipient> recipients(String text) {
        return ParsedPressRelease.of(text, ROSTER.on(LocalDate.of(2021, 12, 1)), MatchScope.ANY).recipients().stream()
                .map(ExtractedValue::value)
                .toList();
    }

    private static String described(ExtractedRecipient it) {
        return Stream.of(it.honorific(), it.name(), it.title(), it.agency(), it.street(), it.city(), it.bioguideId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a letter to EPA Administrator Michael Regan and CEQ Chair Brenda Mallory about | Michael Regan, Administrator, Environmental Protection Agency; Brenda Mallory, Chair, Council on Environmental Quality
        a letter to Senate Majority Leader Chuck Schumer and House Speaker Nancy Pelosi asking | Chuck Schumer, Senate Majority Leader, S000148; Nancy Pelosi, House Speaker, P000197
        a letter to Secretary of State Antony Blinken, Treasury Secretary Janet Yellen, and Attorney General Merrick Garland on | Antony Blinken, Secretary, Department of State; Janet Yellen, Secretary, Department of the Treasury; Merrick Garland, Attorney General
        a letter to Senate Armed Services Committee Chair Jack Reed (D-RI) and Ranking Member Jim Inhofe about | Jack Reed, Chair, Senate Armed Services Committee, R000122; Jim Inhofe, Ranking Member, I000024
        a letter to Food and Drug Administration (FDA) Commissioner Dr. Robert Califf about | Robert Califf, Commissioner, Food and Drug Administration
        a letter to the Director of the Office of Management and Budget (OMB), Shalanda Young, about | Shalanda Young, Director, Office of Management and Budget
        a letter to President Biden about | Biden, President
        a letter to the Departments of State, Homeland Security, Commerce, and Justice about | Department of State, Department of State; Department of Homeland Security, Department of Homeland Security; Department of Commerce, Department of Commerce; Department of Justice, Department of Justice
        a letter to the Departments of Health and Human Services and of Labor about | Department of Health and Human Services, Department of Health and Human Services; Department of Labor, Department of Labor
        a letter to the Education, Labor and Treasury Departments about | Department of Education, Department of Education; Department of Labor, Department of Labor; Department of the Treasury, Department of the Treasury
        a letter to the Environmental Protection Agency and the Department of Energy about | Environmental Protection Agency, Environmental Protection Agency; Department of Energy, Department of Energy
        a letter to the Federal Trade Commission and the Office of Management and Budget about | Federal Trade Commission, Federal Trade Commission; Office of Management and Budget, Office of Management and Budget
        a letter to the Department of Defense, the National Security Agency, and the Centers for Disease Control and Prevention about | Department of Defense, Department of Defense; National Security Agency, National Security Agency; Centers for Disease Control and Prevention, Centers for Disease Control and Prevention
        a letter to Chairs Reed and Murray and Ranking Members Inhofe and Burr about | Reed, Chair; Murray, Chair; Inhofe, Ranking Member; Burr, Ranking Member
        a letter to FEMA and HUD about | Federal Emergency Management Agency, Federal Emergency Management Agency; Department of Housing and Urban Development, Department of Housing and Urban Development
        a letter to Prime Minister Benjamin Netanyahu about | Benjamin Netanyahu, Prime Minister
        a letter to British Prime Minister Boris Johnson about | Boris Johnson, Prime Minister
        a letter to Deputy Prime Minister Chrystia Freeland about | Chrystia Freeland, Deputy Prime Minister
        a letter to the Internal Revenue Service (IRS) about | Internal Revenue Service, Internal Revenue Service
        """)
    void sentenceNamesAllRecipients(String words, String expected) {
        assertThat(recipients("Today, Rep. Jan Schakowsky sent " + words + " something."))
                .extracting(RecipientTest::described)
                .containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schakowsky and Quigley Lead Letter to Change Policy Towards Refugees",
                "Quigley Leads Letter to Protect National Labor Relations Board",
                "Schakowsky sent a letter to the Department of Energy, Rep. Mike Quigley announced.",
                "Quigley sent a letter to the Department of Energy, House Armed Services Committee Chair Adam Smith said."
            })
    void phraseThatNamesNoOfficeIsNoRecipient(String text) {
        assertThat(recipients(text)).extracting(ExtractedRecipient::name).isSubsetOf("Department of Energy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Dear Secretary Vilsack and Administrator Regan: | Vilsack, Secretary; Regan, Administrator
        Dear Secretaries Blinken and Mayorkas: | Blinken, Secretary; Mayorkas, Secretary
        Dear Speaker Pelosi, Leader McConnell, and Mr. Visek, | Pelosi, Speaker; McConnell, Leader; Mr., Visek
        Dear Colleague: |
        Dear Mr. President: | Biden, President
        Dear Madam President: | President of the United States
        """)
    void salutationNamesAllRecipients(String line, String expected) {
        assertThat(recipients(line + "\n\nWe ask you to act on this.").stream()
                        .map(it -> described(it.withBioguideId(null)))
                        .toList())
                .containsExactly(expected == null ? new String[0] : expected.split("; "));
    }

    /** The name of a recipient ends with the sentence, and not with the line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Rep. Ted Lieu led a letter to FEMA. Rep. Judy Chu co-signed the letter. | Federal Emergency Management Agency, Federal Emergency Management Agency
        Rep. Ted Lieu sent a letter to the Social Security Administration on Tuesday. Reps. Judy Chu and Ami Bera signed. | Social Security Administration, Social Security Administration
        Rep. Ted Lieu led a letter to the Archivist. She was asked to act. |
        Rep. Ted Lieu led a letter to CMS on fees. | Centers for Medicare & Medicaid Services, Centers for Medicare & Medicaid Services
        Rep. Ted Lieu led a letter to the Army Corps of Engineers Lt. Gen. Scott Spellmon. | Army Corps of Engineers, Army Corps of Engineers
        Rep. Ted Lieu wrote to the Honorable Martin Walsh, Secretary of Labor. Reps. Judy Chu and Ami Bera also signed the letter. | Honorable, Martin Walsh, Secretary of Labor, Department of Labor
        Today, Rep. Ted Lieu led a bipartisan letter to Federal Reserve Chair Jerome\\nPowell about rates. | Jerome Powell, Chair, Federal Reserve
        Rep. Ted Lieu led a letter to Acting Labor Secretary Julie Su. | Julie Su, Acting Secretary, Department of Labor
        Rep. Ted Lieu sent a letter to Chief Justice John Roberts. | John Roberts, Chief Justice
        Rep. Ted Lieu sent Speaker Nancy Pelosi a letter today. | Nancy Pelosi, Speaker, P000197
        Rep. Ted Lieu led a letter with Reps. Judy Chu, Ami Bera, Jim Costa and Ro Khanna, all of California, to EPA Administrator Michael Regan. | Michael Regan, Administrator, Environmental Protection Agency
        Rep. Ted Lieu led a letter, joined by Reps. Judy Chu (CA-27) and Ami Bera (CA-07), to Postmaster General Louis DeJoy. | Louis DeJoy, Postmaster General
        To: President Biden\\n\\nWe write about smoke. | Biden, President
        Rep. Ted Lieu sent a letter to Secretaries Deb Haaland and Tom Vilsack. | Deb Haaland, Secretary; Tom Vilsack, Secretary
        Rep. Ted Lieu sent a letter to Appropriations Committee Chairs Rosa DeLauro and Patrick Leahy and Ranking Members Kay Granger and Richard Shelby. | Rosa DeLauro, Chair, Appropriations Committee, D000216; Patrick Leahy, Chair, Appropriations Committee, L000174; Kay Granger, Ranking Member, G000377; Richard Shelby, Ranking Member, S000320
        In a letter sent today to Senators Alex Padilla and Dianne Feinstein, Rep. Ted Lieu asked for help. | Alex Padilla, Senator, P000145; Dianne Feinstein, Senator, F000062
        Sincerely,\\n\\nHon. Roger F. Wicker\\nMississippi\\nHon. Cindy Hyde-Smith\\nMississippi |
        From: The Honorable Ted Lieu\\n\\nDear Colleague:\\n\\nJoin me in a letter. |
        """)
    void aRecipientEndsWithTheSentence(String text, String expected) {
        assertThat(recipients(text.replace("\\n", "\n")))
                .extracting(RecipientTest::described)
                .containsExactly(expected == null ? new String[0] : expected.split("; "));
    }

    @Test
    void blockSalutationAndSentenceGiveOneList() {
        assertThat(recipients("""
                Rep. Jan Schakowsky sent a letter to EPA Administrator Michael Regan and Secretary of Agriculture Tom Vilsack.

                The Honorable Michael S. Regan
                Administrator
                U.S. Environmental Protection Agency
                1200 Pennsylvania Avenue, N.W.
                Washington, D.C. 20460

                The Honorable Tom Vilsack
                Secretary of Agriculture
                Department of Agriculture
                Washington, DC 20250

                Dear Administrator Regan and Secretary Vilsack:

                We write to you.

                cc: The Honorable Brenda Mallory
                """))
                .extracting(RecipientTest::described)
                .containsExactly(
                        "The Honorable, Michael S. Regan, Administrator, Environmental Protection Agency,"
                                + " 1200 Pennsylvania Avenue, N.W., Washington, D.C. 20460",
                        "The Honorable, Tom Vilsack, Secretary of Agriculture, Department of Agriculture, Washington, DC 20250");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In March 2020, Rep. Jan Schakowsky sent a letter to Secretary of Agriculture Sonny Perdue.",
                "The letter to constituents explains the vote.",
                "“I wrote to Secretary of Agriculture Tom Vilsack,” said the Representative.",
            })
    void whoReceivedAnotherLetterIsNoRecipient(String text) {
        assertThat(recipients(text)).isEmpty();
    }
}
