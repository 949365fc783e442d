package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Values are shown in a readable format")
class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1st",
        "2, 2nd",
        "3, 3rd",
        "4, 4th",
        "11, 11th",
        "12, 12th",
        "13, 13th",
        "101, 101st",
        "103, 103rd",
        "112, 112th",
        "117, 117th"
    })
    void ordinalsHaveTheirEndings(int number, String ordinal) {
        assertThat(Formats.ordinal(number)).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ignored columns: A, B | Ignored columns: A, B.",
                "sheet \"House\" is hidden and was not read | Sheet \"House\" is hidden and was not read.",
                "The file has two lists. | The file has two lists."
            })
    void noticesAreSentences(String remark, String sentence) {
        assertThat(Formats.notice(remark)).isEqualTo(sentence);
    }
}
