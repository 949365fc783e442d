package org.signatory.ingest.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.signatory.platform.limits.WorkBudget;

/** The organizations that endorse a letter. */
class EndorserTest {

    private static List<ExtractedValue<String>> endorsers(String text) {
        return EndorserExtractor.in(ReleaseLine.of(text), name -> name.equals("Barbara Lee"), WorkBudget.untimed());
    }

    private static List<String> names(String text) {
        return endorsers(text).stream().map(ExtractedValue::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Endorsing Organizations: AFL-CIO, SEIU, UNITE HERE, United Auto Workers and Indivisible. | AFL-CIO; SEIU; UNITE HERE; United Auto Workers; Indivisible
        The letter is endorsed by Susan B. Anthony List, March for Life and Heritage Action. | Susan B. Anthony List; March for Life; Heritage Action
        The letter is endorsed by U.S. PIRG, Hadassah, Inc., Oceana, LLC, and AT&T. The letter is here. | U.S. PIRG; Hadassah, Inc.; Oceana, LLC; AT&T
        The letter was endorsed by the American Federation of State, County and Municipal Employees, the Sierra Club, and Oxfam. | American Federation of State, County and Municipal Employees; Sierra Club; Oxfam
        The letter was endorsed by the Center for Law, Policy, and Justice, the Sierra Club, and Oxfam. | Center for Law, Policy, and Justice; Sierra Club; Oxfam
        Organizations endorsing the letter include the National Association of Realtors (NAR) and the American Short Line and Regional Railroad Association. | National Association of Realtors (NAR); American Short Line and Regional Railroad Association
        The letter is endorsed by a coalition of 12 organizations, including Public Citizen, NRDC, and others. | Public Citizen; NRDC
        The letter is endorsed by the AFL-CIO; Catholic Charities, Archdiocese of Chicago; and the Ethics & Religious Liberty Commission. | AFL-CIO; Catholic Charities, Archdiocese of Chicago; Ethics & Religious Liberty Commission
        The letter is endorsed by the Sierra Club and co-signed by Reps. Barbara Lee and Ro Khanna. | Sierra Club
        The letter has the support of the National Education Association and the American Federation of Teachers. | National Education Association; American Federation of Teachers
        The letter is endorsed by 350.org, 1,000 Days, and the ACLU. | 350.org; 1,000 Days; ACLU
        """)
    void endorsersOfASentenceAreReadCompletely(String text, String expected) {
        assertThat(names(text)).containsExactly(expected.split("; ?(?=\\p{Lu}(?!rchdiocese)|\\d)"));
        assertThat(endorsers(text)).allSatisfy(it -> {
            assertThat(text.substring(it.start(), it.end())).isEqualTo(it.value());
            assertThat(it.sure()).isTrue();
        });
    }

    @Test
    void linesUnderAHeadingAreEndorsersUntilTheNextSentence() {
        assertThat(names("""
                The letter is endorsed by the following organizations:
                • AFL-CIO
                • Hadassah, Inc.
                • National Immigration Project (NIPNLG)
                The full text of the letter is available online.
                Indivisible
                """)).containsExactly("AFL-CIO", "Hadassah, Inc.", "National Immigration Project (NIPNLG)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We write in support of the State of California's request for a Major Disaster Declaration.",
                "The letter has the support of the American public.",
                "The effort is supported by the White House and the agencies themselves.",
                "The letter is supported by Missouri, Kansas and Iowa.",
                "The letter is supported by Rep. Barbara Lee and Senator Ron Wyden.",
                "The letter is supported by Barbara Lee, Eaton and Franklin.",
                "The effort is supported by seventeen Members of Congress.",
                "The letter has the support of both Democrats and Republicans.",
                "The bill is endorsed by Everytown, Brady and Giffords.",
                "The resolution is supported by CARE, Oxfam and Mercy Corps.",
                "“The plan was endorsed by Oxfam, CARE and Brady,” the lawmakers wrote.",
                "The plan is supported by $500 million for infrastructure.",
            })
    void whatIsNoOrganizationOrSupportsSomethingElseIsNoEndorser(String text) {
        assertThat(names(text)).isEmpty();
    }

    @Test
    void caucusesAndBriefSupportAreUncertain() {
        assertThat(endorsers("The letter is endorsed by the Congressional Progressive Caucus."))
                .extracting(ExtractedValue::sure)
                .containsExactly(false);
        assertThat(endorsers("The letter is supported by Ford and the Sierra Club."))
                .extracting(ExtractedValue::sure)
                .containsExactly(false, true);
    }

    @Test
    void wordsThatEveryNameHasAreUncertain() {
        assertThat(endorsers("The letter is endorsed by the National, Professional Association, and the Sierra Club."))
                .extracting(ExtractedValue::sure)
                .containsExactly(false, false, true);
    }
}
