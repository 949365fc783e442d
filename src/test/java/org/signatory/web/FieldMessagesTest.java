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
