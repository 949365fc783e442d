package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.DocumentedCommands;
import org.signatory.support.RunningProduct;

/** Runs the README's walk-through as a newcomer would. */
class ReadmeIT {

    @TempDir
    Path folder;

    @Test
    void readmeWalkThroughWorksAsWritten() throws Exception {
        DocumentedCommands commands = DocumentedCommands.in(Path.of("README.md"));
        assertThat(commands.script().lines().filter(line -> line.matches("(ID=\\$\\()?api .*")))
                .hasSizeBetween(1, 10);
        try (RunningProduct product = RunningProduct.start(folder, Map.of())) {
            assertThat(commands.against(product))
                    .contains("\"status\":\"sent\"")
                    .contains("\"counts\":{\"signed\":2,\"leads\":2,\"cosigners\":0,\"withdrawn\":1")
                    .contains("\"type\":\"letter.created\"")
                    .contains("\"type\":\"cosigner.withdrawn\"")
                    .contains("\"type\":\"endorser.added\"")
                    .contains("\"type\":\"letter.sent\"");
        }
    }
}
