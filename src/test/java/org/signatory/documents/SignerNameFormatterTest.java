package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.signatory.roster.PersonName;

/** Tests the names in signature blocks and press lists. */
class SignerNameFormatterTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "Janice D. Schakowsky         | Schakowsky   | -   | Jan    | Jan Schakowsky",
                "Jesús G. \"Chuy\" García     | García       | -   | Chuy   | Jesús G. \"Chuy\" García",
                "Henry C. \"Hank\" Johnson, Jr. | Johnson    | Jr. | Hank   | Henry C. \"Hank\" Johnson Jr.",
                "Joe Manchin, III             | Manchin      | III | -      | Joe Manchin III",
                "Robert P. Casey, Jr.         | Casey        | Jr. | Bob    | Bob Casey Jr.",
                "Robert P. Casey              | Casey        | Jr. | Bob    | Bob Casey",
                "Charles E. Grassley          | Grassley     | -   | -      | Charles E. Grassley",
                "Cathy McMorris Rodgers       | Brown        | -   | Cath   | Cathy McMorris Rodgers",
                "Maggie Hassan                | Hassan       | -   | Maggie | Maggie Hassan"
            })
    void nameIsTheCommonOne(String atSigning, String last, String suffix, String nickname, String printed) {
        assertThat(SignerNameFormatter.of(atSigning, new PersonName("First", null, last, suffix, nickname, null)))
                .isEqualTo(printed);
        assertThat(SignerNameFormatter.of(printed, null)).isEqualTo(printed);
    }
}
