package org.signatory.platform.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Moves parameters and responses of several operations to the components, and refers to them. */
final class SharedComponents {

    static final String NOT_MODIFIED = "The resource has not changed.";

    private record Shared<T>(String name, T component) {}

    private SharedComponents() {}

    static void extract(OpenAPI document) {
        List<Operation> operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        Components components = document.getComponents();
        List<Parameter> parameters = new ArrayList<>();
        List<APIResponse> responses = new ArrayList<>();
        operations.forEach(operation -> {
            parameters.addAll(parameters(operation));
            responses.addAll(responses(operation).values());
        });
        Map<Object, Shared<Parameter>> sharedParameters =
                shared(parameters, SharedComponents::identity, SharedComponents::nameOf);
        Map<Object, Shared<APIResponse>> sharedResponses =
                shared(responses, response -> response, SharedComponents::name);
        operations.forEach(operation -> {
            operation.setParameters(parameters(operation).stream()
                    .map(each -> Optional.ofNullable(sharedParameters.get(identity(each)))
                            .map(shared -> OASFactory.createParameter().ref(shared.name()))
                            .orElse(each))
                    .toList());
            responses(operation)
                    .forEach((status, response) -> Optional.ofNullable(sharedResponses.get(response))
                            .ifPresent(shared -> operation
                                    .getResponses()
                                    .addAPIResponse(
                                            status,
                                            OASFactory.createAPIResponse().ref(shared.name()))));
        });
        components.setParameters(byName(sharedParameters));
        components.setResponses(byName(sharedResponses));
    }

    /** Returns the name of a shared parameter; If-Match is required by some operations and optional for others. */
    private static String nameOf(Parameter parameter) {
        boolean optional = parameter.getName().equals("If-Match") && !Boolean.TRUE.equals(parameter.getRequired());
        return (optional ? "Optional" : "") + pascalCase(parameter.getName());
    }

    /** Returns the documented parts of a parameter, without the location of its declaration in the code. */
    private static Object identity(Parameter parameter) {
        return Arrays.asList(
                parameter.getIn(),
                parameter.getName(),
                parameter.getDescription(),
                parameter.getRequired(),
                parameter.getExample(),
                parameter.getSchema());
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** Returns the named responses of an operation, by status. */
    private static Map<String, APIResponse> responses(Operation operation) {
        Map<String, APIResponse> responses =
                new LinkedHashMap<>(operation.getResponses().getAPIResponses());
        responses.values().removeIf(response -> name(response) == null);
        return responses;
    }

    /**
     * Names each component that occurs more than once. If several have the same name, the most frequent one gets it.
     */
    private static <T> Map<Object, Shared<T>> shared(
            List<T> all, Function<T, Object> identity, Function<T, String> name) {
        Map<Object, List<T>> groups = all.stream().collect(groupingBy(identity, LinkedHashMap::new, toList()));
        Map<String, List<T>> winners = new TreeMap<>();
        groups.values().stream()
                .filter(group -> group.size() > 1)
                .forEach(
                        group -> winners.merge(name.apply(group.get(0)), group, (a, b) -> b.size() > a.size() ? b : a));
        Map<Object, Shared<T>> shared = new HashMap<>();
        winners.forEach((word, group) -> shared.put(identity.apply(group.get(0)), new Shared<>(word, group.get(0))));
        return shared;
    }

    private static <T> Map<String, T> byName(Map<Object, Shared<T>> shared) {
        return shared.values().stream().collect(toMap(Shared::name, Shared::component, (a, b) -> a, TreeMap::new));
    }

    /**
     * Returns the schema of a success, such as {@code Letter}; the codes of a failure, such as {@code Conflict}; or
     * null.
     */
    private static String name(APIResponse response) {
        if (response.getContent() == null) {
            return NOT_MODIFIED.equals(response.getDescription()) ? "NotModified" : null;
        }
        MediaType problem = response.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (problem == null) {
            MediaType json = response.getContent().getMediaType("application/json");
            String schema = json == null || json.getSchema() == null
                    ? null
                    : json.getSchema().getRef();
            return schema == null ? null : schema.substring(schema.lastIndexOf('/') + 1);
        }
        // The description of an error response is the list of its codes.
        List<String> codes = List.of(response.getDescription().replace("`", "").split(", "));
        if (codes.contains(ErrorCode.UNAUTHENTICATED.code())) {
            return "Error";
        }
        if (codes.contains(ErrorCode.INVALID_BODY.code())) {
            return "InvalidRequest";
        }
        return codes.stream().map(SharedComponents::pascalCase).collect(joining("Or"));
    }

    private static String pascalCase(String name) {
        StringBuilder result = new StringBuilder();
        for (String word : name.split("-")) {
            result.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return result.toString();
    }
}
