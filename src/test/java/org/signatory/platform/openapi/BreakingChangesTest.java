package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that breaking changes of the contract are intended. */
class BreakingChangesTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String BEFORE = """
            paths:
              /letters:
                get:
                  operationId: listLetters
                  parameters: [{name: q, in: query}, {name: limit, in: query}]
                  responses: {"200": {}}
            components:
              schemas:
                Letter: {properties: {id: {type: string}, title: {type: string}}}
                LetterInput: {required: [title], properties: {title: {type: string}}}
                Status: {enum: [draft, open]}
            """;

    /** To accept a breaking change, run with -Dcontract.breaking=accepted and say why in the commit. */
    @Test
    void contractIsCompatibleWithTheCommittedOne(@TempDir Path folder) throws Exception {
        Path committed = folder.resolve("openapi.yaml");
        assumeTrue(show(committed), "needs git and a commit to compare with");
        assumeTrue(!"accepted".equals(System.getProperty("contract.breaking")), "breaking changes are accepted");
        assertThat(BreakingChanges.between(read(committed), read(Path.of("openapi.yaml"))))
                .isEmpty();
    }

    @Test
    void everyKindOfBreakingChangeIsFound() throws IOException {
        String after = BEFORE.replace("{name: q, in: query}, ", "{name: since, in: query, required: true}, ")
                .replace("\"200\"", "\"202\"")
                .replace("{id: {type: string}, title: {type: string}}", "{title: {type: integer}}")
                .replace("required: [title]", "required: [title, chamber]")
                .replace("[draft, open]", "[draft]");
        assertThat(BreakingChanges.between(YAML.readTree(BEFORE), YAML.readTree(after)))
                .containsExactlyInAnyOrder(
                        "GET /letters no longer takes q",
                        "GET /letters now needs since",
                        "GET /letters no longer answers 200",
                        "Letter.id is gone",
                        "Letter.title has another type",
                        "LetterInput now needs chamber",
                        "Status no longer has the value open");
        assertThat(BreakingChanges.between(YAML.readTree(BEFORE), YAML.readTree("paths: {}")))
                .contains("GET /letters is gone");
    }

    @Test
    void additionsAreCompatible() throws IOException {
        String after = BEFORE.replace("{name: q, in: query}", "{name: q, in: query}, {name: sort, in: query}")
                .replace("id: {type: string}, title", "id: {type: string}, summary: {type: string}, title")
                .replace("[draft, open]", "[draft, open, closed]");
        assertThat(BreakingChanges.between(YAML.readTree(BEFORE), YAML.readTree(after)))
                .isEmpty();
    }

    private static JsonNode read(Path file) {
        return CommittedContract.read(file);
    }

    private static boolean show(Path into) throws InterruptedException {
        try {
            Process git = new ProcessBuilder("git", "show", "HEAD:openapi.yaml")
                    .redirectOutput(into.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return git.waitFor(30, TimeUnit.SECONDS) && git.exitValue() == 0 && Files.size(into) > 0;
        } catch (IOException noGit) {
            return false;
        }
    }
}
