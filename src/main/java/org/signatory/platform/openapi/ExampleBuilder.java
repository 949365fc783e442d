package org.signatory.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.signatory.platform.http.ErrorCode;

/** Composes an example from the examples of its fields, so that it cannot contradict the schema. */
final class ExampleBuilder {

    private static final int MAX_DEPTH = 10;
    private static final String PREFIX = "#/components/schemas/";
    private static final String UUID = "01890a5d-ac96-774b-bcce-b302099a8057";

    private final Map<String, Schema> schemas;

    ExampleBuilder(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    Object of(Schema schema) {
        return of(schema, 0);
    }

    Schema referenced(Schema reference) {
        return schemas.get(reference.getRef().substring(PREFIX.length()));
    }

    private Object of(Schema schema, int depth) {
        if (schema == null || depth > MAX_DEPTH) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getRef() != null) {
            return of(referenced(schema), depth);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        if (schema.getProperties() != null) {
            Map<String, Object> example = new LinkedHashMap<>();
            new TreeMap<>(schema.getProperties()).forEach((name, property) -> {
                Object value = of(property, depth + 1);
                if (value != null) {
                    example.put(name, value);
                }
            });
            return example;
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return of(schema.getAllOf().get(0), depth + 1);
        }
        if (schema.getAnyOf() != null && !schema.getAnyOf().isEmpty()) {
            return of(schema.getAnyOf().get(0), depth + 1);
        }
        return "uuid".equals(schema.getFormat()) ? UUID : schema.getDefaultValue();
    }

    static Map<String, Object> problem(ErrorCode code) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", code.page());
        problem.put("title", code.title());
        problem.put("status", code.status());
        problem.put("detail", code.title() + ".");
        problem.put("code", code.code());
        return problem;
    }
}
