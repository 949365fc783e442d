package org.signatory.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests that generated clients compile and send what the server accepts. */
class ContractFilesTest {

    private static JsonNode contract() throws IOException {
        return new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
    }

    private static List<String> matching(JsonNode contract, Predicate<JsonNode> rule) {
        List<String> found = new ArrayList<>();
        collect("", contract, rule, found);
        return found;
    }

    private static void collect(String path, JsonNode node, Predicate<JsonNode> rule, List<String> found) {
        if (node.isObject() && rule.test(node)) {
            found.add(path);
        }
        node.properties().forEach(each -> collect(path + "/" + each.getKey(), each.getValue(), rule, found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), rule, found);
        }
    }

    @Test
    @DisplayName("A file in JSON is base64, and only a whole body is binary")
    void base64InJsonIsNotCalledBinary() throws IOException {
        JsonNode schemas = contract().at("/components/schemas");
        assertThat(matching(schemas, each -> each.path("format").asText().equals("binary")))
                .isEmpty();
        for (String draft : List.of("SignerImportInput", "LetterImportInput")) {
            JsonNode file = schemas.at("/" + draft + "/properties/file");
            assertThat(file.path("contentEncoding").asText()).as(draft).isEqualTo("base64");
        }
    }

    @Test
    @DisplayName("A reference has no type or pattern next to it, and is not wrapped to give it a default")
    void referencesStandAlone() throws IOException {
        JsonNode contract = contract();
        assertThat(matching(contract, each -> each.has("$ref") && (each.has("type") || each.has("pattern"))))
                .isEmpty();
        assertThat(matching(
                        contract,
                        each -> each.path("allOf").size() == 2
                                && each.at("/allOf/0").has("$ref")
                                && each.at("/allOf/1").has("default")))
                .isEmpty();
        assertThat(matching(contract, each -> each.has("$ref"))).hasSizeGreaterThan(500);
    }
}
