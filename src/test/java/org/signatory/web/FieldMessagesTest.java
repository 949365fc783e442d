package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FieldMessagesTest {

    @Test
    @DisplayName("Each API message with its own wording on pages is one that the API sends")
    void replacedMessagesExist() throws IOException {
        String api = source();
        List<String> unknown = FieldMessages.apiMessages().stream()
                .filter(message -> !api.contains(message))
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    @DisplayName("Dates are written as on pages, except those that a user entered or should copy")
    void datesAreThoseOfThePages() {
        assertThat(FieldMessages.sentence(
                        "The letter was sent on 2021-02-11. Enter a date no later than 2021-03-01.", null))
                .isEqualTo("The letter was sent on Feb 11, 2021. Enter a date no later than Mar 1, 2021.");
        for (String same : List.of(
                "Enter a date such as 2021-02-11.",
                "The date \"2021-02-11\" in row 3 cannot be read.",
                "Upload signers-2021-02-11.csv again.",
                "See https://example.org/2021-02-11/release.",
                "Enter a time such as 2026-11-30T17:00.",
                "2021-02-31 is not a date.")) {
            assertThat(FieldMessages.sentence(same, null)).isEqualTo(same);
        }
    }

    private static String source() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("FieldMessages.java"))
                    .map(FieldMessagesTest::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
