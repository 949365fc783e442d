package org.signatory.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogStatementsTest {

    private static final Pattern STATEMENT = Pattern.compile("LOG\\.\\w+\\((?:[^;\"]|\"[^\"]*\")*;");

    /** Matches a statement that logs an exception or its message. */
    private static final Pattern RAW = Pattern.compile("\\be\\.getMessage|\\(e,|\\(failure,|, (?:e|failure)\\)");

    /** Exceptions from the operating system and files, which have no row data. */
    private static final Set<String> WITHOUT_ROWS =
            Set.of("EmbeddedDatabase.java", "EmbeddedDatabaseSetup.java", "RosterRefresher.java");

    @Test
    @DisplayName("No failure is logged with a message that may quote a row")
    void noExceptionIsLoggedWithItsMessage() throws IOException {
        List<String> raw = new ArrayList<>();
        int statements = 0;
        for (Path file : sources()) {
            Matcher statement = STATEMENT.matcher(Files.readString(file));
            while (statement.find()) {
                statements++;
                if (RAW.matcher(statement.group().replaceAll("FailureDescription\\.\\w+\\(\\w+\\)", ""))
                        .find()) {
                    raw.add(file + ": " + statement.group());
                }
            }
        }
        assertThat(statements).isGreaterThan(20);
        assertThat(raw).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !WITHOUT_ROWS.contains(file.getFileName().toString()))
                    .toList();
        }
    }
}
