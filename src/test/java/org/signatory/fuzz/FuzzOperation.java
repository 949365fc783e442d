package org.signatory.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.openapi.CommittedContract;

/**
 * Represents an operation of the committed contract, with what its requests are made from and its responses are
 * checked against.
 *
 * @param bodies each media type that it takes, with the schema and the example of it
 * @param answers each status that it may answer, with the codes of problems
 */
record FuzzOperation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<Integer, Set<String>> answers,
        boolean endless) {

    /** Operations that are slow or affect much; called rarely so that others are tested enough. */
    private static final Set<String> SELDOM =
            Set.of("streamEvents", "exportBackup", "importBackup", "exportRoster", "exportLetters", "exportSignOns");

    /** Operations that read a file; called more often so that each kind of hostile file is uploaded. */
    private static final Set<String> OFTEN =
            Set.of("importCosigners", "importLetters", "importOutreach", "replaceDocumentTemplate");

    /** Operations that take long with a valid file. */
    private static final Set<String> LESS_OFTEN = Set.of("importRoster", "importCommittees");

    /** Represents a path, query or header parameter. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** The whole contract, for references inside it. */
    record Contract(JsonNode document, List<FuzzOperation> operations) {

        static Contract committed() {
            JsonNode document = CommittedContract.read();
            List<FuzzOperation> operations = new ArrayList<>();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(member -> member.getValue().has("operationId"))
                            .forEach(member -> operations.add(of(path.getKey(), member.getKey(), member.getValue()))));
            return new Contract(document, operations);
        }

        /**
         * Returns whether a path value may lead to another operation, such as an empty value or a segment of another
         * path.
         */
        boolean isLedAstrayBy(String value) {
            return value.isEmpty()
                    || value.contains("%")
                    || value.contains(".")
                    || operations.stream()
                            .anyMatch(each -> List.of(each.path.split("/")).contains(value));
        }

        JsonNode resolved(JsonNode schema) {
            String reference = schema.path("$ref").asText("");
            return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
        }
    }

    /**
     * Creates an operation for a dashboard page, which is not in the contract; all addresses of a kind share a path.
     */
    static FuzzOperation page(String method, String path) {
        return new FuzzOperation(
                "page " + method + " " + path.substring(0, Math.min(80, path.length())),
                method,
                path,
                List.of(),
                Map.of(),
                Map.of(),
                false);
    }

    boolean isPage() {
        return id.startsWith("page ");
    }

    int weight() {
        if (OFTEN.contains(id)) {
            return 80;
        }
        return SELDOM.contains(id) ? 1 : LESS_OFTEN.contains(id) ? 8 : 20;
    }

    boolean reads() {
        return method.equals("GET");
    }

    List<String> placeholders() {
        return parameters.stream()
                .filter(each -> each.in.equals("path"))
                .map(Parameter::name)
                .sorted()
                .toList();
    }

    private static int status(String code) {
        return ErrorCode.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .status();
    }

    private static FuzzOperation of(String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.add(new Parameter(
                        each.get("name").asText(),
                        each.get("in").asText(),
                        each.path("required").asBoolean(),
                        each.path("schema"))));
        Map<String, JsonNode> bodies = new TreeMap<>();
        operation
                .at("/requestBody/content")
                .properties()
                .forEach(content -> bodies.put(content.getKey(), content.getValue()));
        Map<Integer, Set<String>> answers = new HashMap<>();
        operation.get("responses").properties().forEach(answer -> {
            if (!answer.getKey().equals("default")) {
                answers.computeIfAbsent(Integer.valueOf(answer.getKey()), any -> new HashSet<>());
            }
            if (answer.getValue().at("/content/application~1problem+json").isObject()) {
                // The description of an error response is the list of its codes.
                for (String code : answer.getValue()
                        .path("description")
                        .asText()
                        .replace("`", "")
                        .split(", ")) {
                    answers.computeIfAbsent(status(code), any -> new HashSet<>())
                            .add(code);
                }
            }
        });
        return new FuzzOperation(
                operation.get("operationId").asText(),
                method.toUpperCase(),
                path,
                parameters,
                bodies,
                answers,
                operation.at("/responses/200/content").has("text/event-stream"));
    }
}
