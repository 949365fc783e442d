package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.matching.CheckedClaim;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.LetterClaim;
import org.signatory.matching.LetterClaimFacts;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MemberWithSeat;
import org.signatory.matching.NameIndex;
import org.signatory.matching.SignerClaimFacts;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

/** Compares the claims of releases with the record of their letters. */
class RecordedClaimsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final Path LETTERS = Path.of("../shared/corpus/letters");
    private static final LocalDate DAY = LocalDate.of(2021, 2, 9);

    private static List<String> checked(String text, LetterClaimFacts facts) {
        DatedNameIndex roster = ROSTER.on(facts.day());
        ParsedPressRelease release = ParsedPressRelease.of(text, roster, MatchScope.ANY);
        return CheckedClaim.of(ReleaseClaims.about(facts, release, text), facts).stream()
                .map(it -> it.result() + " " + it.detail())
                .toList();
    }

    private static LetterClaimFacts.LetterClaimFactsBuilder facts(LocalDate day) {
        return LetterClaimFacts.builder().day(day).endorsers(0).delegation(state -> delegation(state, day));
    }

    private static List<SignerClaimFacts> delegation(String state, LocalDate day) {
        return ROSTER.on(day).seats().stream()
                .filter(it -> it.seat().state().equals(state))
                .map(it -> SignerClaimFacts.of(it, false))
                .toList();
    }

    @ParameterizedTest(name = "letter {0}")
    @CsvSource(delimiter = '|', textBlock = """
        01 | House leadership | AGREES “more than 180 members of the U.S. House of Representatives”: the record has 186 Members of the House as of August 10, 2021.
        04 | Charles P. Rettig/Commissioner/Internal Revenue Service+Department of the Treasury | AGREES “191 total Members of the House of Representatives”: the record has 191 Members of the House as of January 26, 2022.
        19 | Christine Wormuth/Secretary of the Army/Department of the Army | AGREES “88 members of the Senate and House of Representatives”: the record has 88 signers as of July 12, 2024.; AGREES “Senators (22):”: the record has 22 Senators as of July 12, 2024.; AGREES “Representatives (66):”: the record has 66 Members of the House as of July 12, 2024.
        28 | Lina Khan/Chair/Federal Trade Commission | AGREES “70 lawmakers”: the record has 70 cosigners and 2 leads as of July 6, 2022.; AGREES “70 legisladores”: the record has 70 cosigners and 2 leads as of July 6, 2022.
        31 | Department of State+Department of Homeland Security+Department of Commerce+Department of Justice |
        """)
    void correctReleasesAgreeWithTheirRecords(String number, String recipients, String expected) throws IOException {
        assumeTrue(Files.isDirectory(LETTERS), "the corpus is not here");
        List<String> lines = Files.readAllLines(LETTERS.resolve(number + ".expected.tsv"));
        LocalDate day = LocalDate.parse(lines.get(0).replaceFirst(".*roster as of (\\S{10}).*", "$1"));
        List<SignerClaimFacts> signers = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .flatMap(cells -> ROSTER
                        .on(day)
                        .withId(cells[1])
                        .map(it -> SignerClaimFacts.of(it, cells.length > 3 && cells[3].startsWith("lead")))
                        .stream())
                .toList();
        LetterClaimFacts facts = facts(day)
                .signers(signers)
                .recipients(Arrays.stream(recipients.split("\\+"))
                        .map(it -> List.of(it.split("/")))
                        .toList())
                .build();

        List<String> checked = checked(Files.readString(LETTERS.resolve(number + ".txt")), facts);
        assertThat(checked).isNotEmpty().allMatch(it -> it.startsWith("AGREES"));
        assertThat(checked.stream().filter(it -> !it.contains("the record has the recipient")))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected.split("; ")));
    }

    /** The first Members of each chamber by Bioguide ID; the first of the House are leads. */
    private static LetterClaimFacts record(int house, int leads, int senate) {
        List<SignerClaimFacts> signers = new ArrayList<>(Stream.concat(
                        of(Chamber.HOUSE, leads).map(it -> SignerClaimFacts.of(it, true)),
                        of(Chamber.HOUSE, house).skip(leads).map(it -> SignerClaimFacts.of(it, false)))
                .toList());
        of(Chamber.SENATE, senate).forEach(it -> signers.add(SignerClaimFacts.of(it, false)));
        return facts(DAY)
                .signers(signers)
                .endorsers(7)
                .recipients(List.of(List.of("Alejandro Mayorkas", "Secretary", "Department of Homeland Security")))
                .build();
    }

    private static Stream<MemberWithSeat> of(Chamber chamber, int number) {
        return ROSTER.on(DAY).seats().stream()
                .filter(it -> it.seat().chamber() == chamber)
                .limit(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        191 | 0 | 25 | A letter was signed by 191 Members of the House. | AGREES “191 Members of the House”: the record has 191 Members of the House as of February 9, 2021.
        191 | 0 | 25 | A letter was signed by 216 Members of the House. | DIFFERS “216 Members of the House”: the record has 191 Members of the House as of February 9, 2021, 25 fewer than claimed.
        72 | 2 | 0 | Two Members led 70 colleagues in a letter. | AGREES “Two Members”: the record has 2 leads as of February 9, 2021.; AGREES “70 colleagues”: the record has 70 cosigners and 2 leads as of February 9, 2021.
        72 | 2 | 0 | Two Members led 75 colleagues in a letter. | AGREES “Two Members”: the record has 2 leads as of February 9, 2021.; DIFFERS “75 colleagues”: the record has 70 cosigners and 2 leads as of February 9, 2021, 5 fewer than claimed.
        191 | 10 | 25 | Rep. Jan Schakowsky led 190 colleagues in a letter. | AGREES “190 colleagues”: the record has 190 Members of the House apart from one lead as of February 9, 2021.
        66 | 1 | 22 | Twenty-two Senators and 66 House members signed the letter. | AGREES “Twenty-two Senators”: the record has 22 Senators as of February 9, 2021.; AGREES “66 House members”: the record has 66 Members of the House as of February 9, 2021.
        64 | 3 | 0 | Over 60 Members of Congress sent a letter. | AGREES “Over 60 Members of Congress”: the record has 64 signers as of February 9, 2021.
        60 | 3 | 0 | Over 60 Members of Congress sent a letter. | DIFFERS “Over 60 Members of Congress”: the record has 60 signers as of February 9, 2021, not more than 60.
        30 | 1 | 0 | Dozens of lawmakers signed the letter. | AGREES “Dozens of lawmakers”: the record has 30 signers as of February 9, 2021.
        20 | 1 | 0 | Dozens of lawmakers signed the letter. | DIFFERS “Dozens of lawmakers”: the record has 20 signers as of February 9, 2021, 4 fewer than claimed.
        64 | 3 | 0 | A bicameral group of lawmakers sent a letter. | DIFFERS “bicameral group of lawmakers”: the record has 64 signers as of February 9, 2021, all in the House.
        30 | 3 | 2 | A bicameral group of lawmakers sent a letter. | AGREES “bicameral group of lawmakers”: the record has 2 Senators and 30 Members of the House as of February 9, 2021.
        64 | 3 | 0 | The letter was led by 3 Representatives. | AGREES “3 Representatives”: the record has 3 leads as of February 9, 2021.
        64 | 3 | 0 | The letter is endorsed by more than 5 organizations. | AGREES “more than 5 organizations”: the record has 7 endorsers as of February 9, 2021.
        64 | 3 | 0 | Rep. Jan Schakowsky sent a letter to Secretary of Defense Lloyd Austin. | DIFFERS “Secretary of Defense Lloyd Austin”: the record has the recipient Alejandro Mayorkas as of February 9, 2021, not Lloyd Austin.
        64 | 3 | 0 | Rep. Jan Schakowsky sent a letter to Homeland Security Secretary Alejandro Mayorkas. | AGREES “Homeland Security Secretary Alejandro Mayorkas”: the record has the recipient Alejandro Mayorkas as of February 9, 2021.
        0 | 0 | 100 | The letter was signed by the entire Kentucky Senate delegation. | AGREES “the entire Kentucky Senate delegation”: the record has 2 of 2 Members from KY as of February 9, 2021.
        0 | 0 | 100 | The letter was signed by the entire Wyoming delegation. | DIFFERS “the entire Wyoming delegation”: the record has 2 of 3 Members from WY as of February 9, 2021; Liz Cheney did not sign.
        """)
    void eachClaimIsAnsweredInWords(int house, int leads, int senate, String text, String expected) {
        assertThat(checked(text, record(house, leads, senate))).containsExactly(expected.split("; (?=AGREES|DIFFERS)"));
    }

    /** A letter to Departments with 4 leads and 60 cosigners. */
    private static LetterClaimFacts toDepartments() {
        List<String> leads = List.of("W000817", "C000141", "C001127", "M001137");
        LocalDate day = LocalDate.of(2024, 9, 27);
        List<SignerClaimFacts> signers = ROSTER.on(day).seats().stream()
                .map(it -> SignerClaimFacts.of(it, leads.contains(it.person().bioguideId())))
                .toList();
        return facts(day)
                .signers(Stream.concat(
                                signers.stream().filter(SignerClaimFacts::lead),
                                signers.stream().filter(it -> !it.lead()).limit(60))
                        .toList())
                .recipients(List.of(List.of("Department of State"), List.of("Department of Justice")))
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Warren and Cardin led 62 colleagues in a letter. | AGREES “62 colleagues”: the record has 62 signers apart from Benjamin L. Cardin, Elizabeth Warren as of September 27, 2024.
        Warren and Cardin led 63 colleagues in a letter. | DIFFERS “63 colleagues”: the record has 62 signers apart from Benjamin L. Cardin, Elizabeth Warren as of September 27, 2024, 1 fewer than claimed.
        Fewer than 70 lawmakers signed the letter. | AGREES “Fewer than 70 lawmakers”: the record has 64 signers as of September 27, 2024.
        Fewer than 64 lawmakers signed the letter. | DIFFERS “Fewer than 64 lawmakers”: the record has 64 signers as of September 27, 2024, not fewer than 64.
        Fewer than 60 lawmakers signed the letter. | DIFFERS “Fewer than 60 lawmakers”: the record has 64 signers as of September 27, 2024, 5 more than claimed.
        No more than 64 lawmakers signed the letter. | AGREES “No more than 64 lawmakers”: the record has 64 signers as of September 27, 2024.
        Senator Elizabeth Warren sent a letter to Attorney General Merrick Garland. | AGREES “Attorney General Merrick Garland”: the record has the recipients Department of State, Department of Justice as of September 27, 2024.
        Senator Elizabeth Warren sent a letter to Secretary of State Antony Blinken. | AGREES “Secretary of State Antony Blinken”: the record has the recipients Department of State, Department of Justice as of September 27, 2024.
        Senator Elizabeth Warren sent a letter to Secretary Gina Raimondo. | NOT_CHECKED “Secretary Gina Raimondo”: not checked; the record has an agency without its officials.
        Senator Elizabeth Warren sent a letter to Secretary of Defense Lloyd Austin. | DIFFERS “Secretary of Defense Lloyd Austin”: the record has the recipients Department of State, Department of Justice as of September 27, 2024, not Lloyd Austin.
        """)
    @DisplayName("Surnames of leads, officials of recorded agencies and upper limits are compared with what they mean")
    void surnamesOfficialsAndUpperLimits(String text, String expected) {
        assertThat(checked(text, toDepartments())).containsExactly(expected);
    }

    @Test
    @DisplayName("A bipartisan claim about signers of one party differs; wording that is not recognized is not checked")
    void partiesAreComparedAndUnknownWordsAreListed() {
        LetterClaimFacts republicans = facts(DAY)
                .signers(ROSTER.on(DAY).seats().stream()
                        .filter(it -> it.seat().side().equals("Republican"))
                        .limit(12)
                        .map(it -> SignerClaimFacts.of(it, false))
                        .toList())
                .build();
        assertThat(checked("Rep. Jan Schakowsky led a bipartisan group of Members in a letter.", republicans))
                .containsExactly(
                        "DIFFERS “bipartisan group of Members”: the record has 12 signers as of February 9, 2021, all Republicans.");
        assertThat(CheckedClaim.of(LetterClaim.of("a great many friends"), republicans)
                        .detail())
                .isEqualTo("“a great many friends”: not checked; the wording was not recognized.");
    }
}
