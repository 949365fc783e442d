package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that documents name tests that exist and settings with their default values. */
class DocsClaimsTest {

    private static final Path DOCUMENTS = Path.of("docs");
    private static final Path SETTINGS = Path.of("src/main/resources/application.properties");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*(?:Test|IT|Benchmark)\\b");

    /** Matches a number, perhaps with a unit, before the setting whose default value it is. */
    private static final Pattern DEFAULT =
            Pattern.compile("(\\d[\\d,]*)[^|\\d`(]*[|(] ?`(SIGNATORY_[A-Z_]+|(?:signatory|quarkus)\\.[a-z.-]+)`");

    private static Set<String> namedTests(Path document) throws IOException {
        return TEST.matcher(Files.readString(document))
                .results()
                .map(result -> result.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "access.md", "operate.md", "documents.md", "statements.md"})
    @DisplayName("A document that makes claims names tests, and each of them exists")
    void namedTestsExist(String document) throws IOException {
        Set<String> missing = namedTests(DOCUMENTS.resolve(document));
        assertThat(missing).isNotEmpty();
        missing.removeAll(DocumentedNames.sources());
        assertThat(missing).as("tests that do not exist").isEmpty();
    }

    @Test
    @DisplayName("Each limit and each risk in docs/security.md names a test")
    void eachRowOfATableNamesATest() throws IOException {
        String risks = Files.readString(DOCUMENTS.resolve("security.md")).replaceFirst("(?s)## Dependencies.*", "");
        assertThat(risks.lines().filter(line -> line.matches("\\| (?!risk |what |---).*")))
                .hasSizeGreaterThan(30)
                .allMatch(line -> TEST.matcher(line).find());
    }

    @Test
    @DisplayName("docs/security.md and docs/access.md state the default values of settings")
    void defaultValuesAreDocumented() throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String line : Files.readAllLines(SETTINGS)) {
            if (line.matches("(signatory|quarkus)\\..*=.*")) {
                String[] parts = line.split("=", 2);
                values.put(environmentName(parts[0]), parts[1]);
            }
        }
        int checked = 0;
        for (String document : Set.of("security.md", "access.md")) {
            Matcher matcher = DEFAULT.matcher(Files.readString(DOCUMENTS.resolve(document)));
            while (matcher.find()) {
                assertThat(values.get(environmentName(matcher.group(2))))
                        .as(matcher.group(2))
                        .matches(matcher.group(1).replace(",", "") + "[a-zA-Z]?");
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(12);
    }

    private static String environmentName(String setting) {
        return setting.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
