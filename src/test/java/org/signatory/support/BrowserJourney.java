package org.signatory.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shell commands of a document that a reader is told to run, as they stand. */
public record BrowserJourney(List<String> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- A test runs this block as it stands. -->\n```sh\n(.*?)\n```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** The marked blocks of a document. */
    public static BrowserJourney in(Path document) throws IOException {
        return new BrowserJourney(BLOCK.matcher(Files.readString(document))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList());
    }

    /** The one block that holds this. */
    public BrowserJourney block(String word) {
        return new BrowserJourney(List.of(blocks.stream()
                .filter(block -> block.contains(word))
                .findFirst()
                .orElseThrow()));
    }

    public String script() {
        return String.join("\n", blocks);
    }

    /** With a value of the test's own for a variable that the reader is to set. */
    public BrowserJourney with(String variable, String value) {
        return new BrowserJourney(blocks.stream()
                .map(block -> block.replaceFirst(
                        "(?m)^" + variable + "=.*$", Matcher.quoteReplacement(variable + "=" + value)))
                .toList());
    }

    /** Runs all blocks, one after the other in one shell, in a folder; what they printed. */
    public String in(Path folder, Map<String, String> environment) throws IOException, InterruptedException {
        assumeTrue(Programs.has("bash", "curl"), "bash and curl are needed to run a document's calls");
        return Programs.run(
                        PATIENCE,
                        environment,
                        "bash",
                        "-c",
                        "set -euo pipefail\ncd \"$0\"\n" + script(),
                        folder.toString())
                .well();
    }

    /** Runs them against a product and with its admin key. */
    public String against(RunningProduct product) throws IOException, InterruptedException {
        return with("S", product.baseUrl())
                .with("KEY", RunningProduct.ADMIN_KEY)
                .in(Path.of("").toAbsolutePath(), Map.of());
    }
}
