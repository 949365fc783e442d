package org.signatory.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.DocumentedCommands;
import org.signatory.support.InstalledPostgres;
import org.signatory.support.OpenLetter;
import org.signatory.support.RunningProduct;

/** Makes and restores backups with the commands of docs/operate.md. */
class BackupCommandsIT {

    private static final Path DOCUMENT = Path.of("docs/operate.md");

    @TempDir
    Path folder;

    @Test
    void dumpOfARunningInstanceRestoresTheSameData() throws Exception {
        Path programs = InstalledPostgres.programs().orElse(null);
        assumeTrue(programs != null, "PostgreSQL 15 or later is not installed here, with pg_dump");
        try (InstalledPostgres postgres =
                InstalledPostgres.start(programs, Files.createDirectory(folder.resolve("postgres")))) {
            postgres.run("createdb", "signatory").well();
            Map<String, String> told;
            OpenLetter letter;
            try (RunningProduct product = start("product", postgres.settings("signatory"))) {
                letter = signed(product);
                told = staffView(product, letter);
                DocumentedCommands.in(DOCUMENT).block("pg_dump").in(folder, postgres.environment());
            }
            try (RunningProduct restored = start("restored", postgres.settings("restored"))) {
                assertThat(staffView(restored, letter)).isEqualTo(told);
                letter.sign(restored, "E000297");
            }
        }
    }

    @Test
    void backupOfTheApiRestoresTheSameData() throws Exception {
        try (RunningProduct product =
                        RunningProduct.startPrepared(Files.createDirectories(folder.resolve("product")), Map.of());
                RunningProduct other = start("other", Map.of("SIGNATORY_ROSTER", "none"))) {
            OpenLetter letter = signed(product);
            DocumentedCommands.in(DOCUMENT)
                    .block("/v1/backup")
                    .with("S", product.baseUrl())
                    .with("KEY", RunningProduct.ADMIN_KEY)
                    .with("NEW", other.baseUrl())
                    .with("NEW_KEY", RunningProduct.ADMIN_KEY)
                    .in(folder, Map.of());
            assertThat(staffView(other, letter)).isEqualTo(staffView(product, letter));
            letter.sign(other, "E000297");
        }
    }

    private RunningProduct start(String name, Map<String, String> settings) throws Exception {
        return RunningProduct.start(Files.createDirectories(folder.resolve(name)), settings);
    }

    private static OpenLetter signed(RunningProduct product) {
        OpenLetter letter = OpenLetter.on(product);
        OpenLetter.members(product, 3).forEach(member -> letter.sign(product, member));
        return letter;
    }

    /** Returns the staff's view of the letter. */
    private static Map<String, String> staffView(RunningProduct product, OpenLetter letter) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String part : List.of("", "/cosigners", "/history", "/progress")) {
            told.put(
                    part,
                    product.admin()
                            .get("/v1/letters/" + letter.id() + part)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
        }
        return told;
    }
}
