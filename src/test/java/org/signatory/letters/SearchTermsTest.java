package org.signatory.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clean water | clean water",
                "clean -water | clean -water",
                "clean - water | clean water",
                "clean --water | clean -water",
                "----- | ``",
                "- - - clean | clean",
                "-\"-\" -\"\" clean | clean",
                "\"clean water\" | \"clean water\"",
                "-\"clean water\" | -\"clean water\"",
                "\"clean water | clean water",
                "clean or water | clean or water",
                "287(g) | \"287 g\"",
                "state-of-the-art | state-of-the-art",
                "!!!(clean) & | clean",
                "O'Brien's, | O'Brien's"
            })
    void keepsWordsPhrasesAndExclusions(String typed, String normalized) {
        assertThat(SearchTerms.normalized(typed)).isEqualTo(normalized);
    }
}
