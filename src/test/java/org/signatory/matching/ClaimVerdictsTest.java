package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

/** Compares numbers of colleagues with lists of known length. The numbers and leads are those of real letters. */
class ClaimVerdictsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    /**
     * Writes a release with a sentence and a list of Members whom the sentence does not name.
     *
     * @param others the list, such as "12 SENATE Republican + 3 HOUSE Democrat"
     */
    private static String release(LocalDate day, String sentence, String others) {
        List<String> names = new ArrayList<>();
        for (String part : others.split(" \\+ ")) {
            String[] words = part.split(" ");
            ROSTER.on(day).seats().stream()
                    .filter(it -> it.seat().chamber() == Chamber.valueOf(words[1])
                            && it.seat().side().equals(words[2])
                            && !sentence.contains(it.person().name().last()))
                    .limit(Integer.parseInt(words[0]))
                    .map(ClaimVerdictsTest::written)
                    .forEach(names::add);
        }
        return "Members Urge Action on Water\n\nWASHINGTON - " + sentence + "\n\nThe letter was also signed by "
                + String.join(", ", names) + ".";
    }

    private static String written(MemberWithSeat it) {
        String title = it.seat().chamber() == Chamber.SENATE ? "Senator " : "Representative ";
        return title + it.person().name().printed() + " (" + it.seat().side().charAt(0) + "-"
                + it.seat().state() + ")";
    }

    private static List<CheckedClaim> checked(String text, LocalDate day) {
        return CheckedClaim.of(MentionedMembers.of(text, ROSTER.on(day), MatchScope.ANY));
    }

    private static String verdicts(String text, LocalDate day) {
        return checked(text, day).stream().map(it -> it.result().name()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-08-02 | Senator Tommy Tuberville (R-AL) joined Senator Tom Cotton (R-AR) and 46 Senate colleagues in a letter to the President. | 46 SENATE Republican | AGREES
        2022-10-04 | Representatives Veronica Escobar (D-TX) and Norma Torres (D-CA) led a letter. La carta fue firmada conjuntamente por diez legisladores. | 10 HOUSE Democrat | AGREES
        2022-10-04 | Representatives Veronica Escobar (D-TX) and Norma Torres (D-CA) led a letter. La carta fue enviada junto a diez colegas. | 10 HOUSE Democrat | AGREES
        2024-08-02 | Senator Tommy Tuberville (R-AL) joined Senator Tom Cotton (R-AR) and 46 Senate colleagues in a letter to the President. | 45 SENATE Republican | DIFFERS
        2022-01-20 | Senator Cory Booker (D-NJ) and 17 of his Senate colleagues sent a letter to the President. | 17 SENATE Democrat | AGREES
        2022-01-20 | Senator Cory Booker (D-NJ) and 17 of his Senate colleagues sent a letter to the President. | 18 SENATE Democrat | DIFFERS
        2024-04-23 | Senator Jerry Moran (R-KS) joined 26 of his Senate Republican colleagues in a letter to the President. | 25 SENATE Republican | DIFFERS
        2024-04-23 | Senator Jerry Moran (R-KS) joined 26 of his Senate Republican colleagues in a letter to the President. | 26 SENATE Republican | AGREES
        2024-11-08 | Senators Pete Ricketts (R-NE) and Deb Fischer (R-NE), along with 12 other GOP senators, sent a letter to the President. | 11 SENATE Republican | DIFFERS
        2024-11-08 | Senators Pete Ricketts (R-NE) and Deb Fischer (R-NE), along with 12 other GOP senators, sent a letter to the President. | 12 SENATE Republican | AGREES
        2021-08-26 | Senators Todd Young (R-IN), Susan Collins (R-ME) and Jeanne Shaheen (D-NH) led 40 bipartisan colleagues in a letter to the Department. | 20 SENATE Republican + 20 SENATE Democrat | AGREES
        2021-08-26 | Senators Todd Young (R-IN), Susan Collins (R-ME) and Jeanne Shaheen (D-NH) led 40 bipartisan colleagues in a letter to the Department. | 20 SENATE Republican + 19 SENATE Democrat | DIFFERS
        2022-10-13 | Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 10 Democrats in a letter to the Secretary. | 10 HOUSE Democrat | AGREES
        2022-10-13 | Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 11 Democrats in a letter to the Secretary. | 10 HOUSE Democrat | DIFFERS
        2022-10-13 | Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 12 Democrats in a letter to the Secretary. | 10 HOUSE Democrat | DIFFERS
        2022-10-13 | Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 13 Democrats in a letter to the Secretary. | 10 HOUSE Democrat | AGREES
        2022-10-13 | Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 11 colleagues in a letter to the Secretary. | 10 HOUSE Democrat | DIFFERS
        2022-10-20 | Representative Sean Casten (D-IL-06), Senator Brian Schatz (D-HI) and 14 of their colleagues sent a letter to the banks. | 2 SENATE Democrat + 13 HOUSE Democrat | DIFFERS
        2022-03-03 | Representative Jim Himes (D-CT-04) led a letter to the Speaker along with Representatives Jason Crow (D-CO-06), Mike Quigley (D-IL-05) and 70 other members. | 70 HOUSE Democrat | AGREES
        2022-03-03 | Representative Jim Himes (D-CT-04) led a letter to the Speaker along with Representatives Jason Crow (D-CO-06), Mike Quigley (D-IL-05) and 70 other members. | 68 HOUSE Democrat | DIFFERS
        2024-11-20 | Senator Tommy Tuberville (R-AL) joined Senator Dan Sullivan (R-AK) and 14 Senate colleagues in a letter to the committee. | 12 SENATE Republican | DIFFERS
        2025-08-08 | Senators Elizabeth Warren (D-MA), Alex Padilla (D-CA), Mark Kelly (D-AZ) and Representatives Lou Correa (D-CA-46) and Dan Goldman (D-NY-10) led 48 Democrats in a letter to the Department. | 6 SENATE Democrat + 39 HOUSE Democrat | DIFFERS
        2022-11-22 | A bipartisan group of 16 senators joined Senators Tim Scott (R-SC), Christopher Coons (D-DE) and Roger Wicker (R-MS) in a letter to the Department. | 5 SENATE Democrat + 10 SENATE Republican | DIFFERS
        2022-11-22 | A bipartisan group of 16 senators joined Senators Tim Scott (R-SC), Christopher Coons (D-DE) and Roger Wicker (R-MS) in a letter to the Department. | 6 SENATE Democrat + 10 SENATE Republican | AGREES
        2024-08-29 | Senators Tammy Duckworth (D-IL) and Dick Durbin (D-IL) led 16 Members of Congress in a letter to the President. | 15 HOUSE Democrat | DIFFERS
        2024-04-23 | Senators Lindsey Graham (R-SC) and Tom Cotton (R-AR) led 25 Senate Republicans in a letter to the President. | 24 SENATE Republican | DIFFERS
        2024-04-23 | Senators Lindsey Graham (R-SC) and Tom Cotton (R-AR) led 25 Senate Republicans in a letter to the President. | 25 SENATE Republican | AGREES
        2025-08-01 | U.S. Senators Ron Wyden (D-OR) and Jeff Merkley (D-OR) said today they have joined 15 Senate colleagues in a letter to the agency. | 15 SENATE Democrat | AGREES
        2022-05-26 | Representative Melanie Stansbury (D-NM-01), Senator Jeff Merkley (D-OR), 19 Senators and 62 Representatives sent a letter to the President. | 19 SENATE Democrat + 62 HOUSE Democrat | AGREES AGREES
        2022-05-26 | Representative Melanie Stansbury (D-NM-01), Senator Jeff Merkley (D-OR), 19 Senators and 62 Representatives sent a letter to the President. | 18 SENATE Democrat + 60 HOUSE Democrat | AGREES DIFFERS
        2022-01-26 | Representative Madeleine Dean (D-PA-04) joined more than 80 bicameral colleagues in a letter to the President. | 16 SENATE Democrat + 64 HOUSE Democrat | DIFFERS
        2022-01-26 | Representative Madeleine Dean (D-PA-04) joined more than 80 bicameral colleagues in a letter to the President. | 16 SENATE Democrat + 65 HOUSE Democrat | AGREES
        2023-09-28 | Senator Chris Van Hollen (D-MD) and Representatives Zoe Lofgren (D-CA-18) and Hank Johnson (D-GA-04) led over 25 of their colleagues in a letter to the Secretary. | 8 SENATE Democrat + 19 HOUSE Democrat | AGREES
        2022-11-30 | Senator Brian Schatz (D-HI) led a group of 7 Senators in a letter to the President. | 6 SENATE Democrat | AGREES
        2022-06-07 | Senator Ron Johnson (R-WI) joined Senator Jerry Moran (R-KS) and 14 of their Republican colleagues in a letter to the Department. | 14 SENATE Republican | AGREES
        2024-07-18 | Senators Martin Heinrich (D-NM) and Ben Ray Luján (D-NM) and Representatives Teresa Leger Fernández (D-NM-03) and Melanie Stansbury (D-NM-01) led 84 of their Congressional colleagues in a letter to the Department. | 13 SENATE Democrat + 71 HOUSE Democrat | AGREES
        2023-09-21 | Senator Rand Paul (R-KY) led dozens of his fellow Members of Congress in a letter to the President. | 5 SENATE Republican + 18 HOUSE Republican | DIFFERS
        2023-10-20 | Senator Deb Fischer (R-NE) joined five fellow Republican committee members in a letter to the Department. | 5 SENATE Republican | AGREES
        2023-09-21 | Half a dozen House Democrats sent a letter to the President. | 6 HOUSE Democrat | AGREES
        """)
    void numberIsExactUnlessItsWordsSayOtherwise(LocalDate day, String sentence, String others, String expected) {
        String text = release(day, sentence, others);
        assertThat(verdicts(text, day)).as(text).isEqualTo(expected);
    }

    @Test
    @DisplayName("A number between the others and all signers names both readings")
    void bothReadingsAreInTheWords() {
        LocalDate day = LocalDate.of(2022, 10, 13);
        String text = release(
                day,
                "Representatives Brad Schneider (D-IL-10), Tony Cárdenas (D-CA-29) and Brian Higgins (D-NY-26) led 11 Democrats in a letter to the Secretary.",
                "10 HOUSE Democrat");
        assertThat(checked(text, day))
                .extracting(CheckedClaim::detail)
                .containsExactly(
                        "“11 Democrats”: the text has 13 Democrats, or 10 Democrats as cosigners and 3 leads, and neither is the number claimed.");
    }

    @Test
    @DisplayName("The difference counts only the Members whom the words count")
    void differenceLeavesOutTheNamedMembers() {
        LocalDate day = LocalDate.of(2024, 11, 20);
        String text = release(
                day,
                "Senator Tommy Tuberville (R-AL) joined Senator Dan Sullivan (R-AK) and 14 Senate colleagues in a letter to the committee.",
                "12 SENATE Republican");
        assertThat(checked(text, day))
                .extracting(CheckedClaim::detail)
                .containsExactly(
                        "“14 Senate colleagues”: the text has 12 Senators apart from Tommy Tuberville, Dan Sullivan, 2 fewer than claimed.");
    }

    @Test
    @DisplayName("A headline that names two of three Members leaves out the third as well")
    void headlineLeavesOutTheMembersOfTheText() {
        LocalDate day = LocalDate.of(2024, 2, 2);
        String text = release(
                        day,
                        "Senator Tim Scott (R-SC) joined Senators Pete Ricketts (R-NE), James Risch (R-ID) and 21 of their colleagues in a letter to the leaders.",
                        "21 SENATE Republican")
                .replaceFirst("Members Urge Action", "Senators Scott, Ricketts Lead 21 Colleagues in Letter");
        assertThat(verdicts(text, day)).isEqualTo("AGREES AGREES");
    }

    @Test
    void membersNextToTheNumberAreSavedWithTheClaim() {
        LocalDate day = LocalDate.of(2024, 11, 20);
        String text = release(
                day,
                "Senator Tommy Tuberville (R-AL) joined Senator Dan Sullivan (R-AK) and 14 Senate colleagues in a letter to the committee.",
                "12 SENATE Republican");
        assertThat(checked(text, day))
                .singleElement()
                .satisfies(it -> assertThat(it.claim().apartFrom()).containsExactly("T000278", "S001198"));
    }

    @Test
    @DisplayName("A name that may be a Member's neither counts nor makes a number wrong")
    void uncertainNamesAreNotCounted() {
        LocalDate day = LocalDate.of(2022, 10, 13);
        String list =
                "The letter was signed by Representatives Jan Schakowsky (D-IL), Mike Quigley (D-IL), Ro Khanna (D-CA)"
                        + " and Jon Quigly Smithson (D-IL).";
        assertThat(checked("Three Members of Congress sent a letter. " + list, day))
                .extracting(CheckedClaim::agrees)
                .containsExactly(true);
        assertThat(checked("Four Members of Congress sent a letter. " + list, day))
                .extracting(CheckedClaim::detail)
                .containsExactly(
                        "“Four Members of Congress”: not checked; the text has 3 signers and 1 uncertain name.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rep. Jan Schakowsky led a letter. Rep. Schakowsky also joined 12 Senators and 50 Representatives in a letter to the President about prices.
        Rep. Jan Schakowsky led a letter that repeats a request originally made in an April 2020 letter, led by Rep. Schakowsky and signed by 148 of her colleagues.
        The Senators led a letter about visas. The department may release a total of 64,716 additional visas.
        Rep. Jan Schakowsky sent a letter after traveling with a bipartisan group of her House colleagues to meet with leaders.
        """)
    void numberOfAnotherLetterOrActIsNotAClaim(String text) {
        assertThat(checked(text, LocalDate.of(2021, 2, 12))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Every Florida Democrat in Congress signed the letter. | Democrat FL DELEGATION
        The letter was signed by every Democrat from Florida. | Democrat FL DELEGATION
        All 13 Florida Democrats signed the letter. | Democrat FL DELEGATION
        The letter was signed by the majority of the North Carolina congressional delegation. | NC DELEGATION_MAJORITY
        Entire Bipartisan, Bicameral California Congressional Delegation Signs Letter | CA DELEGATION
        The entire California delegation sent a letter. It is signed by all 52 Members representing the state. | CA DELEGATION; CA DELEGATION
        Hundreds of organizations have endorsed the letter. | AT_LEAST 200 ENDORSERS
        Half a dozen House Democrats sent a letter. | EXACTLY 6 HOUSE Democrat SIGNERS
        """)
    void wordsForAWholeStateAndForManyAreRead(String text, String expected) {
        assertThat(checked(text, LocalDate.of(2021, 2, 12)))
                .extracting(it -> LetterClaimTest.described(it.claim()))
                .containsExactly(expected.split("; "));
    }

    @Test
    void writtenClaimAboutBothChambersIsTwoClaims() {
        assertThat(LetterClaim.builder()
                        .written("47 Senators and 136 Representatives")
                        .build()
                        .parts())
                .extracting(it -> it.written() + " " + it.counted() + " " + it.chamber())
                .containsExactly("47 Senators SIGNERS SENATE", "136 Representatives SIGNERS_OR_COSIGNERS HOUSE");
    }

    @Test
    void wordsAloneLeaveOpenWhoIsLeftOut() {
        List<SignerClaimFacts> signers = ROSTER.on(LocalDate.of(2021, 2, 12)).seats().stream()
                .filter(it -> it.seat().chamber() == Chamber.HOUSE)
                .limit(13)
                .map(it -> SignerClaimFacts.of(it, false))
                .toList();
        List<SignerClaimFacts> withLeads = new ArrayList<>(signers);
        for (int i = 0; i < 3; i++) {
            SignerClaimFacts it = signers.get(i);
            withLeads.set(i, new SignerClaimFacts(it.id(), it.name(), it.chamber(), it.party(), it.state(), true));
        }
        LetterClaimFacts facts = LetterClaimFacts.builder()
                .day(LocalDate.of(2021, 2, 12))
                .signers(withLeads)
                .build();
        assertThat(Arrays.stream(new int[] {10, 11, 12, 13})
                        .mapToObj(number -> CheckedClaim.of(LetterClaim.of(number + " colleagues"), facts)
                                .agrees()))
                .containsExactly(true, false, true, false);
        assertThat(CheckedClaim.of(LetterClaim.of("11 of their colleagues"), facts)
                        .differs())
                .isTrue();
    }

    @Test
    void overANumberMeansOneMore() {
        String text = release(
                LocalDate.of(2024, 8, 2),
                "Senator Tom Cotton (R-AR) led a letter signed by over 40 Senators.",
                "38 SENATE Republican");
        assertThat(checked(text, LocalDate.of(2024, 8, 2)))
                .extracting(CheckedClaim::detail)
                .allSatisfy(detail -> assertThat(detail).contains("2 fewer than claimed"));
    }
}
