package org.signatory.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

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
    void nameIsFolded(String name, String folded) {
        assertThat(TextNormalizer.folded(name)).isEqualTo(folded);
    }

    @Test
    void surnamesSortAsInHouseLists() {
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
        Stream<String> sorted =
                house.stream().sorted((a, b) -> TextNormalizer.folded(a).compareTo(TextNormalizer.folded(b)));
        assertThat(sorted).containsExactlyElementsOf(house);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\ud800", "\udc00a", "\ud800\ud800"})
    void unstorableTextIsRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TextNormalizer.clean(text));
    }

    @Test
    void surrogatePairIsOneCharacter() {
        assertThat(TextNormalizer.clean("💩")).isEqualTo("💩");
    }
}
