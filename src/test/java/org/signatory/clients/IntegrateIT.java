package org.signatory.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.support.DocumentedCommands;
import org.signatory.support.Programs;
import org.signatory.support.RunningProduct;

/** Follows the integration guide from a key to a working integration. */
class IntegrateIT {

    @TempDir
    Path folder;

    @Test
    void integrationGuideWorksAsWritten() throws Exception {
        assumeTrue(Programs.has("python3"), "python3 is needed to run the guide's receiver");
        DocumentedCommands commands = DocumentedCommands.in(Path.of("docs/integrate.md"));
        assertThat(commands.blocks()).hasSizeGreaterThanOrEqualTo(7);
        try (RunningProduct product =
                RunningProduct.startPrepared(folder, Map.of("SIGNATORY_WEBHOOKS_PRIVATE", "true"))) {
            assertThat(commands.against(product))
                    .contains("\"role\":\"partner\"")
                    .containsSubsequence("\"bioguideId\":\"S001145\"", "\"bioguideId\":\"E000297\"")
                    .contains("event:endorser.added")
                    .contains("\"items\":[{\"specversion\":\"1.0\"")
                    .contains("\"quote\":\"A public record earns")
                    .contains("\"delivered\":true", "webhook.tested", "endorser.changed")
                    .contains("BEGIN:VEVENT", "SUMMARY");
        }
    }
}
