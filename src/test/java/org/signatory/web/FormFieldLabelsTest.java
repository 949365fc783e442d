package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormFieldLabelsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LABELED = Pattern.compile(
            "<label for=\"[^\"]+\">([^<{]+)</label>\\s*<(?:input|select|textarea)\\b[^>]* name=\"(\\w+)\"");

    @Test
    @DisplayName("Each field has the label of its page")
    void labelsAreThoseOfTheTemplates() throws IOException {
        Map<String, Set<String>> labels = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                Matcher found = LABELED.matcher(Files.readString(file));
                while (found.find()) {
                    labels.computeIfAbsent(found.group(2), name -> new HashSet<>())
                            .add(found.group(1).strip());
                }
            }
        }
        assertThat(labels).hasSizeGreaterThan(40);
        SoftAssertions soft = new SoftAssertions();
        // Fields of search forms, files and the key are never shown again.
        labels.keySet().removeAll(Set.of("key", "file", "q", "limit", "members", "signed", "sort", "topic"));
        labels.forEach((name, known) -> soft.assertThat(known).as(name).contains(FormFieldLabels.of(name)));
        soft.assertAll();
    }

    @Test
    void choicesAreWords() {
        assertThat(FormFieldLabels.value("source", "OFFICE_EMAIL")).isEqualTo("Office email");
        assertThat(FormFieldLabels.value("title", "IMMIGRATION")).isEqualTo("IMMIGRATION");
        assertThat(FormFieldLabels.of("nextStep")).isEqualTo("Next step");
    }
}
