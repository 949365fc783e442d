package org.signatory.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u200b\u200b",
                "\u2060\ufeff",
                "\u3164",
                "\u2800",
                "\ufe0f",
                "\udb40\udc41"
            })
    void invisibleTextIsRecognized(String text) {
        assertThat(VisibleCharacterCheck.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "\u200b-", "\u4e2d", "\ud83d\ude00", "\u00a0\u00e9"})
    void visibleTextIsRecognized(String text) {
        assertThat(VisibleCharacterCheck.isIn(text)).isTrue();
    }
}
