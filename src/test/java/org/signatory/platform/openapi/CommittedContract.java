package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads openapi.yaml with the references to shared parameters, responses and headers resolved, and an example in each body. */
public final class CommittedContract {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String EXAMPLES = "#/components/examples/";

    private CommittedContract() {}

    public static JsonNode read() {
        return read(Path.of("openapi.yaml"));
    }

    static JsonNode read(Path file) {
        try {
            JsonNode contract = new YAMLMapper().readTree(file.toFile());
            ((ObjectNode) contract).set("paths", resolved(contract, contract.path("paths")));
            contract.path("paths")
                    .forEach(path -> path.forEach(operation -> operation
                            .at("/requestBody/content")
                            .forEach(content -> addExample(contract, (ObjectNode) content))));
            return contract;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the example of the schema into a body that has none of its own. */
    private static void addExample(JsonNode contract, ObjectNode content) {
        String schema = content.at("/schema/$ref").asText();
        if (!content.has("example") && !schema.isEmpty()) {
            content.set("example", contract.at(schema.substring(1)).at("/examples/0"));
        }
    }

    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        String reference = node.path("$ref").asText();
        if (!reference.isEmpty() && !reference.startsWith(SCHEMAS) && !reference.startsWith(EXAMPLES)) {
            return resolved(contract, contract.at(reference.substring(1)));
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(resolved(contract, field.getValue()));
            }
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, resolved(contract, list.get(i)));
            }
        }
        return node;
    }
}
