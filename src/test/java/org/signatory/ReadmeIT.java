package org.signatory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.signatory.testing.RunningProduct;

/** Runs the README's walk-through as a newcomer would. */
class ReadmeIT {

    private static final String MARK = "<!-- A test runs this block as it stands. -->\n```sh\n";

    @TempDir
    Path folder;

    @Test
    void theWalkThroughInTheReadmeWorksAsItStands() throws Exception {
        assumeTrue(has("bash") && has("curl"), "bash and curl are needed to run the README's calls");
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf(MARK) + MARK.length();
        String walk = readme.substring(start, readme.indexOf("\n```", start));
        assertThat(walk.lines().filter(line -> line.matches("(ID=\\$\\()?api .*")))
                .hasSizeLessThanOrEqualTo(10);
        try (RunningProduct product = RunningProduct.start(folder, Map.of())) {
            String script = walk.replaceFirst("(?m)^S=.*$", "S=" + product.baseUrl())
                    .replaceFirst("(?m)^KEY=.*$", "KEY=" + RunningProduct.ADMIN_KEY);
            String printed = run("set -euo pipefail\n" + script);
            assertThat(printed)
                    .contains("\"status\":\"sent\"")
                    .contains("\"counts\":{\"signed\":2,\"leads\":2,\"cosigners\":0,\"withdrawn\":1")
                    .contains("\"act\":\"letter.created\"")
                    .contains("\"act\":\"cosigner.withdrawn\"")
                    .contains("\"act\":\"endorser.added\"")
                    .contains("\"act\":\"letter.sent\"");
        }
    }

    private String run(String script) throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process bash = new ProcessBuilder(List.of("bash", "-c", script))
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(bash.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).as(Files.readString(printed)).isZero();
        return Files.readString(printed);
    }

    private static boolean has(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
