package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

/** One written name at a time, and what it may and may not mean. */
class NamesTest {

    private static final NameIndex ROSTER =
            NameIndex.of(RosterMemberLoader.bundled(), Map.of("P000618", List.of("The Whiteboard")));

    private static MentionedMembers read(String day, String text) {
        return MentionedMembers.of(text, ROSTER.on(LocalDate.parse(day)), MatchScope.ANY);
    }

    private static NameMatch match(String day, String text, MatchScope scope) {
        MentionedMembers list = MentionedMembers.of(text, ROSTER.on(LocalDate.parse(day)), scope);
        assertThat(list.signers()).as(text).hasSize(1);
        return list.signers().get(0).match();
    }

    private static NameMatch match(String day, String text) {
        return match(day, text, MatchScope.ANY);
    }

    private static List<String> ids(NameMatch match) {
        return match.candidates().stream().map(it -> it.person().bioguideId()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        2025-02-01 | Res. Commissioner Hernández        | H001103
        2025-02-01 | Resident Commissioner Hernandez    | H001103
        2025-02-01 | Res. Comm. Hernández               | H001103
        2025-02-01 | Res. Comm. Pablo José Hernández (D-PR) | H001103
        2021-02-01 | Res. Comm. González-Colón          | G000582
        2021-02-01 | Speaker Emerita Pelosi             | P000197
        2021-02-01 | Speaker Pelosi                     | P000197
        """)
    @DisplayName("A title of one seat or of an office is part of the title and limits the candidates")
    void titlesOfOffices(String day, String text, String id) {
        NameMatch match = match(day, text);
        assertThat(match.matched()).as(match.notes().toString()).isTrue();
        assertThat(match.person().bioguideId()).isEqualTo(id);
    }

    @Test
    @DisplayName("A Speaker with a common surname is in doubt if no Member of this name was Speaker that day")
    void speakerIsInTheHouse() {
        NameMatch match = match("2023-06-01", "Speaker Johnson");
        assertThat(match.matched()).isFalse();
        assertThat(match.notes()).singleElement().asString().contains("4 Members who served that day");
        assertThat(ids(match)).contains("J000299");
        assertThat(match.candidates())
                .filteredOn(it -> it.person().bioguideId().equals("J000293"))
                .singleElement()
                .satisfies(it -> assertThat(it.reasons()).contains("serves in the Senate"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        Jan Schakowsky                     | S001145 | EXACT
        Janice D. Schakowsky               | S001145 | EXACT
        SCHAKOWSKY                         | S001145 | SURNAME
        Schakowsky, Jan                    | S001145 | EXACT
        Rep. Schakowsky (D-IL)             | S001145 | SURNAME
        J. Schakowsky                      | S001145 | SURNAME
        Schakowsky (S001145)               | S001145 | ID
        Chuy Garcia                        | G000586 | EXACT
        Jesús G. “Chuy” García             | G000586 | EXACT
        Jesus Garcia                       | G000586 | EXACT
        García (IL)                        | G000586 | SURNAME
        Garcia, Jesús G. "Chuy"            | G000586 | EXACT
        AOC                                | O000172 | ALIAS
        The Whiteboard                     | P000618 | ALIAS
        Nydia Velzquez                     | V000081 | CORRECTED
        Nydia M. VelÃ¡zquez                | V000081 | EXACT
        Vel?zquez (D-NY)                   | V000081 | CORRECTED
        Nydia Vela´zquez                   | V000081 | EXACT
        Kaiali'i Kahele                    | K000396 | EXACT
        KAIALIʻI KAHELE                    | K000396 | EXACT
        Tom O’Halleran                     | O000171 | EXACT
        Tom OHalleran                      | O000171 | EXACT
        James P. McGovern                  | M000312 | EXACT
        JIM MCGOVERN                       | M000312 | EXACT
        Jim Mc Govern                      | M000312 | EXACT
        Sanford D. Bishop, Jr.             | B000490 | EXACT
        Bishop, Sanford D., Jr.            | B000490 | EXACT
        Bishop Jr., Sanford                | B000490 | EXACT
        Brad Wenstrup, D.P.M.              | W000815 | EXACT
        Neal P. Dunn, M.D., FACS           | D000628 | EXACT
        Emanuel Cleaver II                 | C001061 | EXACT
        Wasserman Schultz                  | W000797 | SURNAME
        Debbie Schultz                     | W000797 | EXACT
        Leger Fernandez                    | L000273 | SURNAME
        Teresa Fernandez                   | L000273 | EXACT
        Lucille Roybal Allard              | R000486 | EXACT
        Eleanor Holmes-Norton              | N000147 | EXACT
        Cathy McMorris Rodgers             | M001159 | EXACT
        Cathy Rodgers                      | M001159 | EXACT
        Greg Steube                        | S001214 | NICKNAME
        W. Gregory Steube                  | S001214 | EXACT
        G.K. Butterfield                   | B001251 | EXACT
        G. K. Butterfield                  | B001251 | EXACT
        Dave Joyce                         | J000295 | NICKNAME
        GT Thompson                        | T000467 | ALIAS
        Linda Sanchez                      | S001156 | EXACT
        LYNDA SANCHEZ                      | S001156 | CORRECTED
        Susan Bonamici                     | B001278 | CORRECTED
        Corey Booker                       | B001288 | CORRECTED
        Gabe Vazquesz                      |         |
        Frank J. Mrvanl                    | M001214 | CORRECTED
        Claudia Claudia Tenney             | T000478 | EXACT
        Bobby Scott                        | S000185 | EXACT
        Bernie Sanders (D-Vt.)             | S000033 | EXACT
        Seth Moulton (D-Mich.)             | M001196 | EXACT
        Michael San Nicolas (GU)           | S001204 | EXACT
        Kelly Armstrong (ND-AL)            | A000377 | EXACT
        Kelly Armstrong (ND-01)            | A000377 | EXACT
        Eleanor Holmes Norton (Washington, DC) | N000147 | EXACT
        Scott (GA)                         |         |
        Scott (D-GA)                       | S001157 | SURNAME
        Johnson (GA)                       | J000288 | SURNAME
        Davis (Danny K.)                   | D000096 | EXACT
        """)
    void aNameOfAugust2021MeansOneMemberOrNone(String written, String id, NameMatch.How how) {
        NameMatch match = match("2021-08-15", written);
        assertThat(match.matched() ? match.person().bioguideId() : null)
                .as("%s", match)
                .isEqualTo(id);
        assertThat(match.how()).isEqualTo(how);
    }

    @Test
    void formerMemberIsOnlyACandidate() {
        NameMatch match = match("2021-02-12", "Cedric Richmond");

        assertThat(match.status()).isEqualTo(NameMatch.Status.UNMATCHED);
        assertThat(match.candidates()).singleElement().satisfies(it -> {
            assertThat(it.person().bioguideId()).isEqualTo("R000588");
            assertThat(it.serving()).isFalse();
            assertThat(it.reasons()).contains("served until 2021-01-15");
        });
        assertThat(match("2021-01-14", "Cedric Richmond").matched()).isTrue();
    }

    @Test
    void formerMembersDoNotMakeASurnameAmbiguous() {
        // Mike Rogers of Michigan left in January 2015.
        assertThat(match("2021-02-12", "Mike Rogers").person().bioguideId()).isEqualTo("R000575");
        assertThat(match("2014-02-12", "Mike Rogers").status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(match("2014-02-12", "Mike Rogers (R-MI)").person().bioguideId())
                .isEqualTo("R000572");
    }

    @Test
    void affiliationOfAFormerMemberIsDoubtful() {
        NameMatch match = match("2021-02-12", "Mike Rogers (R-MI)");

        assertThat(match.status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(ids(match)).contains("R000575", "R000572");
    }

    @Test
    void sharedSurnameIsAmbiguous() {
        NameMatch match = match("2021-02-12", "Garcia");

        assertThat(match.status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(ids(match)).startsWith("G000586", "G000061", "G000587");
        assertThat(match.candidates()).allMatch(it -> !it.reasons().isEmpty());
    }

    @Test
    void chamberDistinguishesNamesakes() {
        assertThat(match("2024-03-01", "Robert Menendez").status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(match("2024-03-01", "Sen. Robert Menendez").person().bioguideId())
                .isEqualTo("M000639");
        assertThat(match("2024-03-01", "Rep. Robert Menendez").person().bioguideId())
                .isEqualTo("M001226");
        assertThat(match("2024-03-01", "Robert Menendez", MatchScope.of(Chamber.HOUSE, null))
                        .person()
                        .bioguideId())
                .isEqualTo("M001226");
    }

    @Test
    void memberOfTheOtherChamberIsOnlyACandidate() {
        NameMatch match = match("2021-08-15", "Rep. Tammy Duckworth");

        assertThat(match.status()).isEqualTo(NameMatch.Status.UNMATCHED);
        assertThat(ids(match)).containsExactly("D000622");
        assertThat(match.candidates().get(0).reasons()).contains("serves in the Senate");
    }

    @Test
    void partyHintDistinguishesSurnames() {
        assertThat(match("2021-08-15", "Kim").status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(match("2021-08-15", "Kim", MatchScope.of(Chamber.HOUSE, "D"))
                        .person()
                        .bioguideId())
                .isEqualTo("K000394");
        assertThat(match("2021-08-15", "Stefanik", MatchScope.of(Chamber.HOUSE, "D"))
                        .status())
                .isEqualTo(NameMatch.Status.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "Rick Larson",
        "John Larsen",
        "Marjorie Green",
        "Mark Greene",
        "Mike Roger",
        "Cathy Castro",
        "Joaquin Castor",
        "Sharice Davis",
        "Rodney Davids",
        "Julia Brown",
        "Tom Carter"
    })
    void namesOneLetterApartAreNotConfused(String written) {
        NameMatch match = match("2021-08-15", written);

        // Whoever is taken bears the given name as it is written, so it is never the neighbour.
        if (match.matched()) {
            assertThat(NameSpellingNormalizer.words(match.person().name().printed() + " "
                            + match.person().name().nickname()))
                    .as("%s", match)
                    .contains(NameSpellingNormalizer.words(written).get(0));
        } else {
            assertThat(match.candidates()).isNotEmpty();
        }
    }

    @Test
    void affiliationKeepsAdjacentNamesApart() {
        assertThat(match("2021-08-15", "Rick Larson (WA-02)").person().bioguideId())
                .isEqualTo("L000560");
        assertThat(match("2021-08-15", "John Larsen (CT-01)").person().bioguideId())
                .isEqualTo("L000557");
        assertThat(match("2021-08-15", "Larson (WA-02)").status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
    }

    @Test
    void wrongAffiliationIsNotedForAUniqueName() {
        NameMatch match = match("2022-06-27", "Burgess Owens (OH-04)");

        assertThat(match.person().bioguideId()).isEqualTo("O000086");
        assertThat(match.sure()).isFalse();
        assertThat(match.notes()).containsExactly("represents UT, not the state given");
    }

    @Test
    void differentGivenNameIsDoubtful() {
        NameMatch match = match("2021-08-15", "John Dingell (D-MI)");

        assertThat(match.matched()).isFalse();
        assertThat(ids(match)).contains("D000624");
    }

    @ParameterizedTest
    @CsvSource({
        "Mark Barber, 2014-03-01",
        "Steve Wright, 2014-03-01",
        "Tom Scott, 2021-08-15",
        "Tim Price, 2014-03-01",
        "Jill Johnson, 2021-08-15",
        "Mary Veasey, 2021-08-15",
        "Katie Granger, 2021-08-15",
        "Michael Jackson Lee, 2021-08-15",
        "Edward De La Cruz, 2024-03-01",
        "John Forbes, 2021-08-15"
    })
    void unknownNameMatchesNoMember(String written, String day) {
        assertThat(match(day, written).matched()).isFalse();
    }

    @Test
    void idOfAnotherNameIsDoubtful() {
        NameMatch match = match("2021-08-15", "Mike Quigley (S001145)");

        assertThat(match.status()).isEqualTo(NameMatch.Status.AMBIGUOUS);
        assertThat(match.notes()).containsExactly("the ID S001145 belongs to another person: Janice D. Schakowsky");
    }

    @Test
    void partyIsThatOfTheDay() {
        assertThat(match("2022-01-26", "Joe Manchin (D-WV)").sure()).isTrue();
        assertThat(match("2024-07-26", "Joe Manchin (D-WV)").notes())
                .containsExactly("is listed as Independent and caucuses with the party given");
        assertThat(match("2024-07-26", "Bernie Sanders (D-Vt.)").notes())
                .containsExactly("is listed as Independent and caucuses with the party given");
    }

    @Test
    @DisplayName("The only Republican in a long list of Democrats is uncertain, unless the text says otherwise")
    void theOnlyMemberOfAPartyIsDoubtful() {
        String democrats = ROSTER.on(LocalDate.parse("2021-02-12")).serving().stream()
                .filter(it ->
                        it.seat().chamber() == Chamber.HOUSE && it.seat().side().equals("Democrat"))
                .limit(22)
                .map(it -> it.person().name().printed())
                .collect(Collectors.joining("\n", "Signed by:\n", "\n"));
        String few = democrats.substring(0, democrats.length() / 2);

        assertThat(theOnlyRepublican(democrats + "Tom Cole\n").sure()).isFalse();
        assertThat(theOnlyRepublican(democrats + "Tom Cole\n").notes())
                .containsExactly("all other signers belong to another party");
        assertThat(theOnlyRepublican(democrats + "Tom Cole (R-OK)\n").sure()).isTrue();
        assertThat(theOnlyRepublican("Members sent a bipartisan letter.\n" + democrats + "Tom Cole\n")
                        .sure())
                .isTrue();
        assertThat(theOnlyRepublican(democrats + "Tom Cole\nLiz Cheney\n").sure())
                .isTrue();
        assertThat(theOnlyRepublican(few.substring(0, few.lastIndexOf('\n')) + "\nTom Cole\n")
                        .sure())
                .isTrue();
    }

    private static NameMatch theOnlyRepublican(String text) {
        return read("2021-02-12", text).signers().stream()
                .map(Mention::match)
                .filter(it -> it.matched() && it.person().bioguideId().equals("C001053"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOnlySenatorOfAListOfRepresentativesIsDoubtful() {
        MentionedMembers list =
                read("2021-02-12", "Representatives:\nJan Schakowsky\nPatty Murray\nJim McGovern\nTom Cole\n");

        assertThat(list.signers()).extracting(it -> it.match().isCertain()).containsExactly(true, false, true, true);
    }

    @Test
    @DisplayName("A misspelled surname alone that sounds like those of two Members is uncertain")
    void surnameThatSoundsLikeTwoIsDoubtful() {
        String text = "Rep. Molinar, Rep. Mark Pocan and Rep. Barbara Lee signed the letter.";

        assertThat(read("2023-02-12", text).signers().get(0).match().isCertain())
                .isFalse();
    }

    @Test
    void listOfOnePartyDistinguishesSurnames() {
        String list = RosterMemberLoader.bundled().stream()
                .filter(person -> person.seatOn(LocalDate.parse("2021-08-10"))
                        .filter(seat ->
                                seat.chamber() == Chamber.HOUSE && seat.party().equals("Democrat"))
                        .isPresent())
                .map(person -> person.name().printed())
                .limit(30)
                .collect(Collectors.joining("\n"));

        Mention green = read("2021-08-10", "Signed by:\n" + list + "\nGreen\n")
                .signers()
                .get(30);

        assertThat(green.match().person().bioguideId()).isEqualTo("G000553");
        assertThat(green.match().notes()).containsExactly("all other signers belong to this party: Democrat");
        assertThat(green.match().sure()).isFalse();
    }

    /** Returns the ID of each certain signer, and a question mark for each name in doubt. */
    private static String signers(String day, String text) {
        return read(day, text).signers().stream()
                .map(it -> it.match().isCertain() ? it.match().person().bioguideId() : "?")
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        Signed by Reps. Jayapal, Johnson, Mike Quigley and Judy Chu.        | J000298 ? Q000023 C001080
        Signed by Smith, Adam; Quigley, Mike                                | S000510 Q000023
        Signed by Reps. Lee of Nevada, Lee of California and Scott of Virginia. | L000590 L000551 S000185
        Signed by IL-09 Schakowsky, CA-13 Lee and WA-09 Smith               | S001145 L000551 S000510
        California: Lee, Chu; Washington: Smith, Jayapal                    | L000551 C001080 S000510 J000298
        Schakowsky, IL; Lee, CA; Johnson, GA                                | S001145 L000551 J000288
        Signed by Senators Ron Wyden and Jeff Merkley (both D-Ore.) and Rep. Pramila Jayapal (D-WA). | W000779 M001176 J000298
        Signed by Rev. Raphael Warnock and Rep. Rev. Emanuel Cleaver, II (D-MO). | W000790 C001061
        Signed by MaryGay Scanlon, andJudy Chu and RepresentativesTed Lieu. | S001205 C001080 L000582
        Signed by Johnson (Eddie Bernice), Davis (Danny K.) and Meeks       | J000126 D000096 M001137
        Signed by Anthony Gonzales (OH-16) and Burgess Owens (OH-04).       | G000588 ?
        Signed by Anthony Gonzales (D-OH) and Tony Gonzales (OH-16).        | ? ?
        Signed by Rep. Smith, Adrian [R-NE-3] and Rep. Kim, Young [R-CA-39] | S001172 K000397
        """)
    void theWordsAroundANameDecideBetweenNamesakes(String text, String ids) {
        assertThat(signers("2021-08-15", text)).isEqualTo(ids);
    }

    @Test
    void aSurnameAloneIsNotTheLeadOfAnotherChamber() {
        assertThat(signers("2021-08-15", "Led by Rep. Austin Scott and Senators Scott and Graham."))
                .isEqualTo("S001189 ? G000359");
    }

    @Test
    void wrappedLinesLoseNoName() {
        assertThat(signers(
                        "2021-08-15",
                        "The letter was signed by Reps.\nJan Schakowsky, Mike\nQuigley, Pramila Jayapal,\n"
                                + "Debbie\nWasserman Schultz, Raúl\nGrijalva and Adriano Espaillat\n"
                                + "The letter is available here."))
                .isEqualTo("S001145 Q000023 J000298 W000797 G000551 E000297");
    }
}
