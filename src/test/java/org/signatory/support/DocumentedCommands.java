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

/** Runs the shell commands of a document unchanged. */
public record DocumentedCommands(List<String> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("<!-- A test runs this block. -->\n```sh\n(.*?)\n```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Reads the marked blocks of a document. */
    public static DocumentedCommands in(Path document) throws IOException {
        return new DocumentedCommands(BLOCK.matcher(Files.readString(document))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList());
    }

    /** Returns the first block with a word. */
    public DocumentedCommands block(String word) {
        return new DocumentedCommands(List.of(blocks.stream()
                .filter(block -> block.contains(word))
                .findFirst()
                .orElseThrow()));
    }

    public String script() {
        return String.join("\n", blocks);
    }

    /** Sets a variable that the document asks the reader to set. */
    public DocumentedCommands with(String variable, String value) {
        return new DocumentedCommands(blocks.stream()
                .map(block -> block.replaceFirst(
                        "(?m)^" + variable + "=.*$", Matcher.quoteReplacement(variable + "=" + value)))
                .toList());
    }

    /** Runs all blocks in order, in one shell and in a folder, and returns their output. */
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

    /** Runs the blocks against a product with its admin key. */
    public String against(RunningProduct product) throws IOException, InterruptedException {
        return with("S", product.baseUrl())
                .with("KEY", RunningProduct.ADMIN_KEY)
                .in(Path.of("").toAbsolutePath(), Map.of());
    }
}
