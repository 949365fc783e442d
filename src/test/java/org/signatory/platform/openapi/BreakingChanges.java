package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds changes of the contract that would break existing clients. */
final class BreakingChanges {

    private final List<String> found = new ArrayList<>();

    private BreakingChanges() {}

    static List<String> between(JsonNode before, JsonNode after) {
        BreakingChanges changes = new BreakingChanges();
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> changes.operation(
                                method.getKey().toUpperCase() + " " + path.getKey(),
                                method.getValue(),
                                after.path("paths").path(path.getKey()).path(method.getKey()))));
        before.at("/components/schemas")
                .properties()
                .forEach(schema -> changes.schema(
                        schema.getKey(),
                        schema.getValue(),
                        after.at("/components/schemas").path(schema.getKey())));
        return changes.found;
    }

    private void operation(String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) {
            found.add(name + " is gone");
            return;
        }
        if (!before.path("operationId").equals(after.path("operationId"))) {
            found.add(name + " has another operationId");
        }
        before.path("parameters").forEach(parameter -> {
            if (named(after.path("parameters"), parameter).isMissingNode()) {
                found.add(name + " no longer takes " + parameter.path("name").asText());
            }
        });
        after.path("parameters").forEach(parameter -> {
            boolean demanded = parameter.path("required").asBoolean()
                    && !named(before.path("parameters"), parameter)
                            .path("required")
                            .asBoolean();
            if (demanded) {
                found.add(name + " now needs " + parameter.path("name").asText());
            }
        });
        before.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2") && !after.path("responses").has(status)) {
                found.add(name + " no longer answers " + status);
            }
        });
    }

    private static JsonNode named(JsonNode parameters, JsonNode wanted) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private void schema(String name, JsonNode before, JsonNode after) {
        before.path("properties").properties().forEach(property -> {
            JsonNode now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                found.add(name + "." + property.getKey() + " is gone");
            } else if (!type(property.getValue()).equals(type(now))) {
                found.add(name + "." + property.getKey() + " has another type");
            }
        });
        Set<String> values = texts(before.path("enum"));
        values.removeAll(texts(after.path("enum")));
        values.forEach(value -> found.add(name + " no longer has the value " + value));
        if (name.endsWith("Input")) {
            Set<String> demanded = texts(after.path("required"));
            demanded.removeAll(texts(before.path("required")));
            demanded.forEach(field -> found.add(name + " now needs " + field));
        }
    }

    private static String type(JsonNode schema) {
        return schema.path("$ref").asText()
                + schema.path("type")
                + schema.path("items").path("$ref").asText();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
