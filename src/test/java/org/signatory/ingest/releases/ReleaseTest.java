package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.letters.LetterContact;
import org.signatory.letters.RecipientInput;
import org.signatory.matching.LetterClaim;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** What a press release or letter tells of itself. */
class ReleaseTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final Path SEED = Path.of("../shared/seed/000_bf710355c6824803.txt");
    private static final Path LETTERS = Path.of("../shared/corpus/letters");

    private static ParsedPressRelease read(String text) {
        return ParsedPressRelease.of(text, ROSTER.on(LocalDate.of(2021, 2, 12)), MatchScope.ANY);
    }

    private static <T> List<T> values(List<ExtractedValue<T>> parts) {
        return parts.stream().map(ExtractedValue::value).toList();
    }

    private static List<RecipientInput> recipients(ParsedPressRelease release) {
        return release.recipients().stream()
                .map(it -> RecipientInput.of(
                        it.value().name(), it.value().title(), it.value().agency()))
                .toList();
    }

    private static List<String> leads(ParsedPressRelease release) {
        return release.signers().signers().stream()
                .filter(it -> it.role() == MentionRole.LEAD)
                .map(it -> it.match().matched() ? it.match().person().bioguideId() : it.written())
                .distinct()
                .toList();
    }

    @Test
    void exampleReleaseIsReadCompletely() throws IOException {
        assumeTrue(Files.exists(SEED), "the seed is not here");
        String text = Files.readString(SEED);
        ParsedPressRelease release = read(text);

        assertThat(release.title().value()).startsWith("Over 60 Members of Congress Push President Biden and DHS");
        assertThat(release.date().value()).isEqualTo(LocalDate.of(2021, 2, 12));
        assertThat(recipients(release))
                .containsExactly(
                        RecipientInput.of("Alejandro Mayorkas", "Secretary", "Department of Homeland Security"));
        assertThat(leads(release)).containsExactly("S001145", "Q000023", "E000297");
        assertThat(release.signers().declared()).allSatisfy(it -> {
            assertThat(it.claim().count()).isEqualTo(60);
            assertThat(it.claim().qualifier()).isEqualTo(LetterClaim.Qualifier.OVER);
        });
        assertThat(values(release.endorsers()))
                .containsExactly(
                        "ACLU",
                        "National Immigrant Justice Center",
                        "Immigrant Legal Resource Center",
                        "Indivisible",
                        "Southern Poverty Law Center Action Fund",
                        "National Immigration Project (NIPNLG)",
                        "United We Dream");
        assertThat(values(release.statements()))
                .extracting(it -> it.speaker() + " | " + it.speakerTitle() + " | " + it.organization())
                .containsExactly(
                        "Naureen Shah | senior advocacy and policy counsel | ACLU",
                        "Nithya Nathan-Pineau | policy attorney & strategist | Immigrant Legal Resource Center",
                        "Nayna Gupta | associate director of policy | National Immigrant Justice Center");
        assertThat(values(release.statements()))
                .allSatisfy(it -> assertThat(it.quote()).doesNotContain("By completing"));
        assertThat(release.excerpt().value()).startsWith("The current immigration enforcement regime");
        release.endorsers()
                .forEach(it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        00 | S001145 E000297 Q000023 | American Civil Liberties Union (ACLU); National Immigrant Justice Center; Immigrant Legal Resource Center; Indivisible; Southern Poverty Law Center Action Fund; National Immigration Project (NIPNLG); United We Dream
        01 | C001121 B000574 B001300 L000593 M001200 |
        03 | S001201 | United Auto Workers; AFL-CIO
        05 | S001176 |
        07 | C001080 |
        08 | G000559 T000460 |
        09 | N000147 L000562 Q000023 S001201 |
        11 | K000385 C001084 L000557 |
        13 | N000188 R000122 |
        15 | H001082 |
        19 | B001305 H001067 | Catholic Vote; National Right to Life Committee; Family Research Council; Americans United for Life; Concerned Women for America; Students for Life Action; SBA Pro-Life America; Ethics & Religious Liberty Commission; ACLJ Action
        25 | N000189 W000821 |
        28 | T000474 F000468 |
        31 | W000817 C000141 C001127 M001137 |
        """)
    void leadsAndEndorsersOfRealReleasesAreFound(String number, String leads, String endorsers) throws IOException {
        assumeTrue(Files.isDirectory(LETTERS), "the corpus is not here");
        Matcher day = Pattern.compile("roster as of (\\S+?)(?:;|$)")
                .matcher(Files.readAllLines(LETTERS.resolve(number + ".expected.tsv"))
                        .get(0));
        assertThat(day.find()).isTrue();
        ParsedPressRelease release = ParsedPressRelease.of(
                Files.readString(LETTERS.resolve(number + ".txt")),
                ROSTER.on(LocalDate.parse(day.group(1))),
                MatchScope.ANY);

        assertThat(leads(release)).containsExactly(leads.split(" "));
        assertThat(values(release.endorsers()))
                .containsExactlyElementsOf(endorsers == null ? List.of() : Arrays.asList(endorsers.split("; ")));
    }

    @Test
    void recipientIsReadFromTheAddressBlock() {
        ParsedPressRelease release = read("""
                February 11, 2021

                The Honorable Alejandro Mayorkas
                Secretary
                U.S. Department of Homeland Security
                Washington, DC 20528

                Re: Ending the 287(g) program

                Dear Secretary Mayorkas:

                We urge you to end the program.

                Sincerely,

                Jan Schakowsky
                Member of Congress
                """);

        assertThat(release.title().value()).isEqualTo("Ending the 287(g) program");
        assertThat(release.date().value()).isEqualTo(LocalDate.of(2021, 2, 11));
        assertThat(recipients(release))
                .containsExactly(
                        RecipientInput.of("Alejandro Mayorkas", "Secretary", "Department of Homeland Security"));
        assertThat(release.signers().signers()).extracting(Mention::written).containsExactly("Jan Schakowsky");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sent a letter to Secretary of Transportation Pete Buttigieg expressing | Pete Buttigieg | Secretary | Department of Transportation
        led a letter to Federal Trade Commission Chair Lina Khan asking | Lina Khan | Chair | Federal Trade Commission
        sent a letter to U.S. Forest Service (USFS) Chief Randy Moore urging | Randy Moore | Chief | Forest Service
        are urging House leadership to include | House leadership | |
        wrote in a letter to the Internal Revenue Service (IRS) urging | Internal Revenue Service | | Internal Revenue Service
        in urging the Treasury Department to address | Department of the Treasury | | Department of the Treasury
        """)
    void recipientIsReadFromASentence(String words, String name, String title, String agency) {
        assertThat(recipients(read("Today, Rep. Jan Schakowsky " + words + " something.")))
                .containsExactly(RecipientInput.of(name, title, agency));
    }

    @Test
    void quoteIsAttributedToItsMember() {
        ParsedPressRelease release = read("""
                “We must act now,” said Rep. Jan Schakowsky (D-IL-09). “There is no time to lose.”

                “We agree,” said the placeholder, president of Indivisible.
                """);

        assertThat(values(release.statements())).singleElement().satisfies(it -> {
            assertThat(it.bioguideId()).isEqualTo("S001145");
            assertThat(it.quote()).isEqualTo("We must act now, There is no time to lose.");
        });
    }

    @Test
    void aReleaseWithoutAHeadlineIsNamedAfterItsRecipients() {
        ParsedPressRelease release = read("""
                WASHINGTON – Today, Rep. Jan Schakowsky sent a letter to Secretary of Agriculture Tom Vilsack and EPA Administrator Michael Regan.
                """);

        assertThat(release.title().value()).isEqualTo("Letter to Secretary Tom Vilsack, Administrator Michael Regan");
        assertThat(release.title().sure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FOR IMMEDIATE RELEASE; Contact: press@example.org; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        February 12, 2021 9:00 am; Schakowsky Leads Letter on Detention; Rep. Jan Schakowsky sent a letter. | Schakowsky Leads Letter on Detention
        Text of Letter (PDF); “We ask you to act,” they wrote.; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        • Rep. Judy Chu (CA-27) of California; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        View this email in your browser; Skip to the main content; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        For Release: Friday, 12 Feb. 2021; EMBARGOED UNTIL 10 A.M. TODAY; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        Home » Media » Press Releases » Letters; Senators: Ron Wyden, Jeff Merkley (OR); # Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        <div class="post"><h1>Schakowsky Leads Letter on Detention</h1>; Rep. Jan Schakowsky sent a letter. | Schakowsky Leads Letter on Detention
        JERROLD NADLER, NEW YORK, CHAIRMAN OF COMMITTEE; Committee on the Judiciary of the House; Schakowsky Leads Letter on Detention | Schakowsky Leads Letter on Detention
        """)
    void theHeadlineIsFoundAmongTheFirstLines(String lines, String title) {
        assertThat(read(lines.replace("; ", "\n")).title().value()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Media Contact: First Last, press@example.org | 202-224-3121; First Last
        Contact: First Last, (202) 224-3121, press@example.org; First Last
        Press Contact: Press Office, press@example.org; Press office
        Media Contact: press@example.org; Press office
        """)
    void mediaContactHasTheNameOnItsLine(String line, String name) {
        assertThat(read(line + "\n\nSchakowsky Leads Letter").mediaContact().value())
                .extracting(LetterContact::name, LetterContact::email)
                .containsExactly(name, "press@example.org");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Several Members want the agency to publish its full plan for long-term aid to the islands and to report on it. More follows. | Several Members want the agency to publish its full plan for long-term aid to the islands and to report on it
        Several Members of the House want the agency to publish its full plan for long-term aid to the islands, which it has kept from Congress for many months, and they want it to report on its plan to each of the committees with jurisdiction over aid. | Several Members of the House want the agency to publish its full plan for long-term aid to the islands, which it has kept from Congress for many months
        Several Members of the House want the agency to publish its full plan for long-term aid to the islands that it has kept from Congress for many months although it had promised to report on its plan to each committee. | Several Members of the House want the agency to publish its full plan for long-term aid to the islands that it has kept from Congress for many months although it had promised to report on its plan to\u2026
        """)
    void titleWithoutAHeadlineEndsWithAClause(String text, String title) {
        assertThat(read(text).title().value()).isEqualTo(title);
        assertThat(read(text).title().sure()).isFalse();
    }

    @Property(tries = 300)
    void anyTextIsReadWithoutAnError(@ForAll @StringLength(max = 2000) String text) {
        assertThat(read(text).signers()).isNotNull();
    }
}
