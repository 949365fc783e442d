package org.signatory.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** File names of downloads. */
class ContentDispositionTest {

    private static String of(String title) {
        return ContentDisposition.of("attachment", title, "letter", "-signatures.docx");
    }

    @ParameterizedTest
    @DisplayName("An ASCII title, also with typographic punctuation, has one file name")
    @CsvSource({
        "End the 287(g) program, end-the-287g-program",
        "Fund the [new] clinic(s), fund-the-new-clinics",
        "“Now” — or later?, now-or-later"
    })
    void asciiTitles(String title, String name) {
        assertThat(of(title)).isEqualTo("attachment; filename=\"" + name + "-signatures.docx\"");
    }

    @ParameterizedTest
    @DisplayName("A title with other letters has a second file name that keeps them")
    @CsvSource({
        "Écoutez «Iğdır», ecoutez-igd-r, écoutez-iğdır",
        "Carta a México: año 2026, carta-a-mexico-ano-2026, carta-a-méxico-año-2026",
        "公开信, letter, 公开信",
        "Niña𝒳, ninax, niña𝒳"
    })
    void otherTitles(String title, String ascii, String all) {
        String header = of(title);
        assertThat(header)
                .startsWith("attachment; filename=\"" + ascii + "-signatures.docx\"; filename*=UTF-8''")
                .matches("[\\x20-\\x7e]*");
        String encoded = header.substring(header.indexOf("''") + 2);
        assertThat(encoded).matches("(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*");
        assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(all + "-signatures.docx");
    }

    @Test
    @DisplayName("No title ends the header or is cut inside a character")
    void longAndHostileTitles() {
        assertThat(of("a\"; filename=\"b.exe\r\nX: y"))
                .isEqualTo("attachment; filename=\"a-filename-bexe-x-y-signatures.docx\"");
        String encoded = of("𠮷".repeat(500));
        assertThat(URLDecoder.decode(encoded.substring(encoded.indexOf("''") + 2), StandardCharsets.UTF_8))
                .isEqualTo("𠮷".repeat(60) + "-signatures.docx");
        assertThat(of("?!")).isEqualTo("attachment; filename=\"letter-signatures.docx\"");
    }
}
