package org.signatory.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.signatory.ingest.files.DocumentTextReader;

@DisplayName("Every signer that Signatory prints is read back with certainty, and no one else is")
class ReadBackTest {

    private static final int LETTERS = 150;
    private static final int FILES = 40;

    private final Random random = new Random(20210212);

    @Test
    void signatureBlock() {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            PrintedLetters.Printed letter = PrintedLetters.random(random, true);
            differences.addAll(letter.differences(TextRenderer.of(letter.paper(), DocumentKind.SIGNATURES)));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void plainTextOfLetter() {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            PrintedLetters.Printed letter = PrintedLetters.random(random, true);
            differences.addAll(letter.differences(TextRenderer.of(letter.paper(), DocumentKind.LETTER)));
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PressListStyle.class)
    void pressList(PressListStyle style) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            PrintedLetters.Printed letter = PrintedLetters.random(random, true);
            differences.addAll(
                    letter.differences(PressStyleFormatter.of(style, letter.views(), signer -> signer.name())));
        }
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SIGNATURES", "LETTER"})
    void wordFile(DocumentKind part) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            PrintedLetters.Printed letter = PrintedLetters.random(random, true);
            DocumentOptions choices = new DocumentOptions();
            choices.columns = 1 + i % 3;
            byte[] file = DocxRenderer.of(DefaultTemplate.of(part), letter.paper(), choices);
            differences.addAll(
                    letter.differences(DocumentTextReader.read(null, file).text()));
        }
        assertThat(differences).isEmpty();
    }
}
