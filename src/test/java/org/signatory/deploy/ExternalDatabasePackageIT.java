package org.signatory.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.DocumentedCommands;
import org.signatory.support.OpenLetter;
import org.signatory.support.OwnPostgres;
import org.signatory.support.Programs;
import org.signatory.support.RunningProduct;

/** Makes the package for an external database with the command of docs/operate.md, and starts it. */
class ExternalDatabasePackageIT {

    private static final long MAX_BYTES = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Path unpacked;

    @BeforeEach
    void make() throws Exception {
        DocumentedCommands.in(Path.of("docs/operate.md"))
                .block("signatory-external-database.tar.gz")
                .with("APP", RunningProduct.JAR.getParent().toString())
                .in(folder, Map.of());
        Path file = folder.resolve("signatory-external-database.tar.gz");
        System.out.printf("The package for an external database has %.1f MB%n", Files.size(file) / 1e6);
        assertThat(Files.size(file)).isLessThan(MAX_BYTES);
        unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Programs.run(PATIENCE, Map.of(), "tar", "-xzf", file.toString(), "-C", unpacked.toString())
                .well();
    }

    private List<String> command() {
        return RunningProduct.command(unpacked.resolve("quarkus-run.jar"));
    }

    @Test
    void itRunsOnTheDatabaseOfTheCompletePackage() throws Exception {
        try (OwnPostgres database = OwnPostgres.start(Files.createDirectory(folder.resolve("database")))) {
            OpenLetter letter;
            try (RunningProduct complete = RunningProduct.start(folder, database.settings(Map.of()))) {
                letter = OpenLetter.on(complete);
                letter.sign(complete, OpenLetter.members(complete, 1).get(0));
            }
            try (RunningProduct product = RunningProduct.start(folder, database.settings(Map.of()), command())) {
                assertThat(letter.signed(product)).isEqualTo(1);
                letter.sign(product, OpenLetter.members(product, 2).get(1));
                assertThat(letter.signed(product)).isEqualTo(2);
            }
        }
    }

    @Test
    void withoutADatabaseItStopsAndSaysWhatToSet() throws Exception {
        try (RunningProduct product = RunningProduct.launch(folder, Map.of(), command())) {
            assertThat(product.exitValue()).isEqualTo(1);
            assertThat(product.log()).contains("Signatory cannot start.").contains("QUARKUS_DATASOURCE_JDBC_URL");
            assertThat(folder.resolve("data")).doesNotExist();
        }
    }
}
