package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** The forms in which press releases name the recipients of a letter. */
class RecipientListsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static List<ExtractedValue<ExtractedRecipient>> in(String text) {
        return in(text, LocalDate.of(2023, 12, 1));
    }

    private static List<ExtractedValue<ExtractedRecipient>> in(String text, LocalDate day) {
        return ParsedPressRelease.of(text, ROSTER.on(day), MatchScope.ANY).recipients();
    }

    private static String described(ExtractedValue<ExtractedRecipient> found) {
        ExtractedRecipient it = found.value();
        return (found.sure() ? "" : "? ")
                + Stream.of(it.name(), it.title(), it.agency())
                        .map(part -> part == null ? "-" : part)
                        .collect(Collectors.joining(" / "));
    }

    /** Each form occurs in the releases of Members. The names are those of holders of public offices. */
    @ParameterizedTest
    @CsvFileSource(resources = "/recipients.txt", delimiter = '|', quoteCharacter = '`', maxCharsPerColumn = 2_000)
    void eachRecipientHasNameTitleAndAgency(String words, String expected) {
        assertThat(in("Rep. Ted Lieu led colleagues in " + words))
                .extracting(RecipientListsTest::described)
                .containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a letter to Secretary of Labor Julie Su and the heads of other agencies.",
                "a letter to Secretary of Labor Julie Su, the leaders of two unions and Attorney General Merrick Garland.",
                "a letter to EPA Administrator Michael Regan and Mayors of several towns."
            })
    void noneIsCertainIfAnItemIsNotRead(String words) {
        assertThat(in("Rep. Ted Lieu led colleagues in " + words))
                .isNotEmpty()
                .extracting(ExtractedValue::sure)
                .containsOnly(false);
    }

    @Test
    void salutationToThePresidentIsThePersonInTheSentence() {
        assertThat(
                        in(
                                "Rep. Ted Lieu wrote to President Joe Biden about aid.\n\nDear Mr. President,\n\nWe write to you."))
                .extracting(RecipientListsTest::described)
                .containsExactly("Joe Biden / President / -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2025-03-05 | We urge you to repeal the Biden administration's methane rule. | Trump / President / -
        2025-03-05 | We urge you to repeal the rule of former President Biden. | Trump / President / -
        2025-03-05 | We urge you to repeal what ex-President Biden and Vice President Biden did. | Trump / President / -
        2025-03-05 | We urge you to repeal the previous Obama Administration's rule. | Trump / President / -
        2025-03-05 | We urge you to keep the rule of President Biden. | ? Trump / President / -
        2025-03-05 | In 2023, we wrote to President Joe Biden about methane. | ? Trump / President / -
        2023-03-05 | President Trump and President Joe Biden agreed to this. | ? Biden / President / -
        2025-01-19 | We ask you to act. | Biden / President / -
        2025-01-20 | We ask you to act. | Trump / President / -
        2012-05-01 | We ask you to act. | Obama / President / -
        1995-05-01 | We ask you to act. | ? President of the United States / - / -
        """)
    void theDayOfTheLetterDecidesWhoIsMrPresident(LocalDate day, String body, String expected) {
        assertThat(in("Dear Mr. President:\n\n" + body, day))
                .extracting(RecipientListsTest::described)
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Mr. President:\n\nWe ask President Joe Biden to act.",
                "Dear Mr. President:\n\nIn a letter to President Joe Biden, we asked for aid.",
                "Dear Mr. President:\n\nWe ask you to act."
            })
    void withoutADayThePresidentIsUncertain(String text) {
        assertThat(ParsedPressRelease.of(text, ROSTER.on(LocalDate.of(2023, 12, 1)), MatchScope.ANY, null)
                        .recipients())
                .extracting(ExtractedValue::sure)
                .containsExactly(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear Madam President:\n\nWe write to you.",
                "Colin Smith\nPresident, FIFA\n\nDear Mr. President:\n\nWe write to you.",
                "Colin Smith\nPresident\nFIFA\n\nDear Mr. President:\n\nWe write to you.",
                "Colin Smith, President\nFIFA\n\nDear Mr. President:\n\nWe write to you.",
                "President Colin Smith\nFIFA\n\nDear Mr. President:\n\nWe write to you.",
                "The President\nUniversity of Iowa\n\nDear Mr. President:\n\nWe write to you."
            })
    void aPresidentOfSomethingElseIsNotCertain(String text) {
        assertThat(in(text)).extracting(ExtractedValue::sure).containsOnly(false);
    }

    @Test
    void theAddressOfThePresidentIsKept() {
        assertThat(in("""
                Rep. Ted Lieu wrote to President Biden.

                The President
                The White House
                1600 Pennsylvania Avenue NW
                Washington, DC 20500

                Dear Mr. President:

                We write to you.
                """))
                .singleElement()
                .satisfies(it -> assertThat(described(it)).isEqualTo("Biden / President / White House"))
                .satisfies(it -> assertThat(it.value().street()).isEqualTo("1600 Pennsylvania Avenue NW"))
                .satisfies(it -> assertThat(it.value().city()).isEqualTo("Washington, DC 20500"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FEMA urging Secretary Kristi Noem to release the funds. | ? Federal Emergency Management Agency / - / Federal Emergency Management Agency; ? Kristi Noem / Secretary / -
        the Department of Energy pressing Administrator Lee Zeldin on costs. | ? Department of Energy / - / Department of Energy; ? Lee Zeldin / Administrator / -
        the Department of Energy pressing Acting Director Todd Lyons on costs. | ? Department of Energy / - / Department of Energy; ? Todd Lyons / Acting Director / -
        the EPA pressing Administrator Lee Zeldin on costs. | Lee Zeldin / Administrator / Environmental Protection Agency
        the Federal Communications Commission urging Chairman Brendan Carr to stop. | Brendan Carr / Chairman / Federal Communications Commission
        the Department of the Interior urging Acting Secretary Doug Burgum to stop. | Doug Burgum / Acting Secretary / Department of the Interior
        """)
    void onlyTheHeadOfSuchAnAgencyIsJoinedWithIt(String words, String expected) {
        assertThat(in("Rep. Ted Lieu sent a letter to " + words))
                .extracting(RecipientListsTest::described)
                .containsExactly(expected.split("; "));
    }

    @Test
    void aSurnameInTheSalutationIsNotSomebodyElseNamedInTheLetter() {
        assertThat(in("Dear Mr. Patel:\n\nWe are asking FBI Director Kash Patel to investigate the company."))
                .extracting(ExtractedValue::sure)
                .containsExactly(false);
        assertThat(in("Rep. Ted Lieu sent a letter to FBI Director Kash Patel.\n\nDear Mr. Patel:\n\nWe write."))
                .extracting(RecipientListsTest::described)
                .containsExactly("Kash Patel / Director / Federal Bureau of Investigation");
    }

    @Test
    void personInTheSalutationIsNamedAboveWithoutHonorific() {
        assertThat(in("""
                Colin Smith
                Chief Competitions & Events Officer
                FIFA

                Dear Mr. Smith:

                We write to you.
                """))
                .extracting(RecipientListsTest::described)
                .containsExactly("Colin Smith / Chief Competitions & Events Officer / FIFA");
        assertThat(in("Dear Mr. Smith:\n\nWe write to you."))
                .extracting(RecipientListsTest::described)
                .containsExactly("? Smith / - / -");
    }

    @Test
    void buildingIsAStreet() {
        assertThat(in("""
                The Honorable Miguel Cardona
                Secretary of Education
                Department of Education Building
                400 Maryland Ave, SW
                Washington, DC 20202

                Dear Secretary Cardona:
                """))
                .singleElement()
                .satisfies(it -> assertThat(it.value().agency()).isNull())
                .satisfies(it -> assertThat(it.value().street())
                        .isEqualTo("Department of Education Building, 400 Maryland Ave, SW"));
    }

    @Test
    void sentenceAddsRecipientsOfOtherCopiesToTheAddressBlock() {
        assertThat(in("""
                Senators sent a letter last week to President Joe Biden, Secretary of State Antony Blinken, and Treasury Secretary Janet Yellen.

                The Honorable Joseph R. Biden
                President of the United States

                Dear President Biden:
                """))
                .extracting(RecipientListsTest::described)
                .containsExactly(
                        "Joseph R. Biden / President of the United States / -",
                        "Antony Blinken / Secretary / Department of State",
                        "Janet Yellen / Secretary / Department of the Treasury");
    }

    @Test
    void leadersNamedLaterReceiveTheLetterRatherThanTheGroup() {
        assertThat(in("""
                Members called on House Speaker Nancy Pelosi and Minority Leader Kevin McCarthy to hold a vote.

                Read the letter to House leaders here.
                """))
                .extracting(RecipientListsTest::described)
                .containsExactly("Nancy Pelosi / House Speaker / -", "Kevin McCarthy / Minority Leader / -");
    }

    @Test
    void laterSentenceNamesTheHeadOfTheOffice() {
        assertThat(in("""
                Rep. Ted Lieu and colleagues are urging the U.S. Department of Veterans Affairs (VA) to act.

                In a letter to VA Under Secretary for Benefits Joshua Jacobs, the Members asked for a plan.
                """))
                .extracting(RecipientListsTest::described)
                .containsExactly("Joshua Jacobs / Under Secretary for Benefits / Department of Veterans Affairs");
    }

    @Test
    void recipientIsNamedAfterAQuote() {
        assertThat(
                        in(
                                "“These delays cost lives in every state of the Union,” wrote the Members in a letter to HHS Secretary"
                                        + " Xavier Becerra, CMS Administrator Chiquita Brooks-LaSure, and HRSA Administrator Carole Johnson. “We ask.”"))
                .extracting(RecipientListsTest::described)
                .containsExactly(
                        "Xavier Becerra / Secretary / Department of Health and Human Services",
                        "Chiquita Brooks-LaSure / Administrator / Centers for Medicare & Medicaid Services",
                        "Carole Johnson / Administrator / Health Resources and Services Administration");
    }

    @Test
    void columnsOfAnAddressBlockAreSeparated() {
        assertThat(in("""
                The Honorable Thomas J. Vilsack The Honorable Samantha Power
                Secretary Administrator
                U.S. Department of Agriculture U.S. Agency for International Development
                1400 Independence Avenue SW 1300 Pennsylvania Avenue NW
                Washington, D.C. 20250 Washington, D.C. 20004

                Dear Secretary Vilsack and Administrator Power:

                We write to you.
                """))
                .extracting(it -> described(it) + ", " + it.value().street() + ", "
                        + it.value().city())
                .containsExactly(
                        "Thomas J. Vilsack / Secretary / Department of Agriculture, 1400 Independence Avenue SW, Washington, D.C. 20250",
                        "Samantha Power / Administrator / Agency for International Development,"
                                + " 1300 Pennsylvania Avenue NW, Washington, D.C. 20004");
    }
}
