package org.signatory.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewerSchemaCheckTest {

    @Test
    void highestVersionIsTheLastMigration() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            int last = files.mapToInt(file ->
                            Integer.parseInt(file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1")))
                    .max()
                    .orElseThrow();
            assertThat(NewerSchemaCheck.known()).hasValue(last);
        }
    }

    @Test
    void schemaOfALaterReleaseIsRejectedWithBothVersions() {
        assertThatThrownBy(() -> NewerSchemaCheck.check(2, 1))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("schema 2")
                .hasMessageContaining("schema 1")
                .hasMessageContaining("Start that version");
        assertThatCode(() -> NewerSchemaCheck.check(1, 1)).doesNotThrowAnyException();
        assertThatCode(() -> NewerSchemaCheck.check(0, 1)).doesNotThrowAnyException();
    }
}
