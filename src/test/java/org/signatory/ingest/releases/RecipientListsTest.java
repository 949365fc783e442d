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
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.matching.MatchScope;
import org.signatory.matching.NameIndex;
import org.signatory.roster.RosterMemberLoader;

/** The forms in which press releases name the recipients of a letter. */
class RecipientListsTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());

    private static List<ExtractedValue<ExtractedRecipient>> in(String text) {
        return ParsedPressRelease.of(text, ROSTER.on(LocalDate.of(2023, 12, 1)), MatchScope.ANY)
                .recipients();
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

    @Test
    void administrationInTheSentenceNamesThePresidentOfTheSalutation() {
        assertThat(
                        in(
                                "Rep. Ted Lieu urged the Biden Administration to act.\n\nDear Mr. President:\n\nWe write to you."))
                .extracting(RecipientListsTest::described)
                .containsExactly("Biden / President / -");
        assertThat(in("Dear Mr. President:\n\nWe write to you."))
                .extracting(RecipientListsTest::described)
                .containsExactly("? President of the United States / - / -");
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
