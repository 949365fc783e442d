package org.signatory.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The shell commands of a document that a reader is told to run, as they stand. */
public record Walk(List<String> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- A test runs this block as it stands. -->\n```sh\n(.*?)\n```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The marked blocks of a document. */
    public static Walk in(Path document) throws IOException {
        return new Walk(BLOCK.matcher(Files.readString(document))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList());
    }

    public String script() {
        return String.join("\n", blocks);
    }

    /** Runs all blocks, one after the other in one shell, against a product and with its admin key. */
    public String against(RunningProduct product) throws IOException, InterruptedException {
        assumeTrue(Programs.has("bash", "curl"), "bash and curl are needed to run a document's calls");
        String script = script().replaceFirst("(?m)^S=.*$", "S=" + product.baseUrl())
                .replaceFirst("(?m)^KEY=.*$", "KEY=" + RunningProduct.ADMIN_KEY);
        return Programs.run(PATIENCE, Map.of(), "bash", "-c", "set -euo pipefail\n" + script)
                .well();
    }
}
