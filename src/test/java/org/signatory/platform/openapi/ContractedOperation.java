package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Represents an operation of openapi.yaml. */
public record ContractedOperation(
        String id,
        String method,
        String path,
        List<String> queryParameters,
        String bodyType,
        String bodyExample,
        boolean endless) {

    @Override
    public String toString() {
        return id;
    }

    boolean hasBody() {
        return bodyType != null;
    }

    /** Returns every operation of the committed contract. */
    public static List<ContractedOperation> all() {
        JsonNode contract = CommittedContract.read();
        List<ContractedOperation> operations = new ArrayList<>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> member.getValue().has("operationId"))
                        .forEach(member -> operations.add(of(path.getKey(), member.getKey(), member.getValue()))));
        return operations;
    }

    /** Returns the operations whose responses end, without streams. */
    static List<ContractedOperation> ending() {
        return all().stream().filter(operation -> !operation.endless).toList();
    }

    private static ContractedOperation of(String path, String method, JsonNode operation) {
        List<String> query = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")) {
                query.add(parameter.get("name").asText());
            }
        });
        String bodyType = null;
        String bodyExample = null;
        JsonNode content = operation.path("requestBody").path("content");
        if (content.isObject() && content.size() > 0) {
            bodyType = content.has("application/json")
                    ? "application/json"
                    : content.fieldNames().next();
            JsonNode example = content.get(bodyType).path("example");
            bodyExample = example.isTextual() ? example.asText() : example.toString();
        }
        return new ContractedOperation(
                operation.get("operationId").asText(),
                method.toUpperCase(),
                path,
                query,
                bodyType,
                bodyExample,
                operation.at("/responses/200/content").has("text/event-stream"));
    }
}
