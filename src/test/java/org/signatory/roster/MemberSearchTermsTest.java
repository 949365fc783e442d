package org.signatory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberSearchTermsTest {

    @ParameterizedTest
    @CsvSource({
        "IL-09, IL 9",
        "il9, IL 9",
        "IL 9, IL 9",
        "Illinois 9, IL 9",
        "Illinois 9th, IL 9",
        "Illinois's 9th District, IL 9",
        "9th district of Illinois, IL 9",
        "New York 14, NY 14",
        "N.Y.-14, NY 14",
        "West Virginia 2, WV 2",
        "Alaska at large, AK 0",
        "DC-AL, DC 0",
        "VI-0, VI 0"
    })
    void districtIsRecognized(String typed, String seat) {
        MemberSearchTerms terms = MemberSearchTerms.of(typed);
        assertThat(terms.seat().state() + " " + terms.seat().district()).isEqualTo(seat);
        assertThat(terms.words()).isEmpty();
        assertThat(terms.id()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Illinois, illinois/IL",
        "New York, new/NY york/NY",
        "virginia foxx, virginia/VA foxx/null",
        "chuy garcia, chuy/null garcia/null",
        "garcia IL, garcia/null il/IL",
        "Jackson 5, jackson/null 5/null"
    })
    void wordsKeepTheirStates(String typed, String words) {
        MemberSearchTerms terms = MemberSearchTerms.of(typed);
        assertThat(terms.seat()).isNull();
        assertThat(terms.words().stream()
                        .map(word -> word.text() + "/" + word.state())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"S001145, s001145", "400080, 400080", "H8IL09067, h8il09067", "Q434890, q434890"})
    void numberIsAnId(String typed, String id) {
        assertThat(MemberSearchTerms.of(typed).id()).isEqualTo(id);
    }
}
