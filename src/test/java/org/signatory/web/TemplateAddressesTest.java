package org.signatory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks the addresses in templates. */
class TemplateAddressesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern WITHOUT_ROOT = Pattern.compile("[a-z-]+=\"(?:\\{#if [^}]*\\})?/[^\"]*\"");

    @Test
    @DisplayName("Each address on this server starts with the path of the public URL")
    void addressesStartWithTheRoot() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(TemplateAddressesTest::withoutRoot))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Tags do not see the values of their page, and name the path by its namespace")
    void tagsUseTheNamespace() throws IOException {
        try (Stream<Path> tags = Files.list(TEMPLATES.resolve("tags"))) {
            for (Path tag : tags.toList()) {
                assertThat(Files.readString(tag)).as(tag.toString()).doesNotContain("{root}");
            }
        }
    }

    private static Stream<String> withoutRoot(Path template) {
        try {
            List<MatchResult> found =
                    WITHOUT_ROOT.matcher(Files.readString(template)).results().toList();
            return found.stream().map(address -> TEMPLATES.relativize(template) + ": " + address.group());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
