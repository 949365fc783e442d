package org.signatory.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({
        "Velázquez, velazquez",
        "O’Halleran, ohalleran",
        "O'Halleran, ohalleran",
        "Kaialiʻi, kaialii",
        "Miller-Meeks, miller meeks",
        "McNERNEY, mcnerney",
        "A.C.L.U., aclu"
    })
    void aNameIsFolded(String name, String folded) {
        assertThat(Texts.folded(name)).isEqualTo(folded);
    }

    @Test
    void surnamesSortAsInTheListsOfTheHouse() {
        List<String> house = List.of(
                "Davis",
                "De La Cruz",
                "Dean",
                "DeGette",
                "DeLauro",
                "Miller",
                "Miller-Meeks",
                "Mills",
                "Van Drew",
                "Vargas");
        Stream<String> sorted = house.stream().sorted((a, b) -> Texts.folded(a).compareTo(Texts.folded(b)));
        assertThat(sorted).containsExactlyElementsOf(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud800", "\udc00a", "\ud800\ud800"})
    void whatCannotBeStoredIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Texts.clean(text));
    }

    @Test
    void aPairOfSurrogatesIsACharacterLikeAnyOther() {
        assertThat(Texts.clean("💩")).isEqualTo("💩");
    }
}
