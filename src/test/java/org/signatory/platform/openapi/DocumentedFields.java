package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Compares responses with the contract: required fields must be present, and unknown fields must not. */
final class DocumentedFields {

    private final JsonNode contract;
    private final List<String> faults = new ArrayList<>();

    private DocumentedFields(JsonNode contract) {
        this.contract = contract;
    }

    static List<String> faults(ContractedOperation operation, int status, String answer) {
        try {
            JsonNode contract = CommittedContract.read();
            DocumentedFields promised = new DocumentedFields(contract);
            JsonNode schema = contract.path("paths")
                    .path(operation.path())
                    .path(operation.method().toLowerCase())
                    .path("responses")
                    .path(String.valueOf(status))
                    .path("content")
                    .path("application/json")
                    .path("schema");
            promised.check(operation.id(), schema, new ObjectMapper().readTree(answer));
            return promised.faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String at, JsonNode given, JsonNode value) {
        JsonNode schema =
                given.has("$ref") ? contract.at(given.path("$ref").asText().substring(1)) : given;
        if (schema.isMissingNode()) {
            faults.add(at + " is answered and not described");
        }
        if (value.isObject() && schema.has("properties")) {
            schema.path("required").forEach(field -> {
                if (!value.has(field.asText())) {
                    faults.add(at + "/" + field.asText() + " is missing");
                }
            });
            value.properties().forEach(field -> {
                if (schema.path("properties").has(field.getKey())) {
                    check(at + "/" + field.getKey(), schema.path("properties").path(field.getKey()), field.getValue());
                } else {
                    faults.add(at + "/" + field.getKey() + " is not in the contract");
                }
            });
        }
        for (JsonNode element : value) {
            if (value.isArray() && schema.has("items")) {
                check(at + "/*", schema.path("items"), element);
            }
        }
    }
}
