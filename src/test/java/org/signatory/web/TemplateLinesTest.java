package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TemplateLinesTest {

    private static final int LONGEST = 200;

    @Test
    @DisplayName("No line of a template is longer than a reader can take in")
    void linesAreShort() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(template);
                for (int i = 0; i < lines.size(); i++) {
                    if (lines.get(i).length() > LONGEST) {
                        found.add(template + ":" + (i + 1));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
