package org.signatory.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.signatory.platform.json.MergePatch;

/** Derives merge patch schemas: no field is required, and null clears an optional field. */
final class MergePatchSchemas {

    private static final String PREFIX = "#/components/schemas/";

    private MergePatchSchemas() {}

    static void describe(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaTypes())
                .filter(types -> types.containsKey(MergePatch.MEDIA_TYPE))
                .forEach(types -> types.values().forEach(type -> describe(document, type)));
    }

    private static void describe(OpenAPI document, MediaType type) {
        String input = type.getSchema().getRef().substring(PREFIX.length());
        String patch = input.replaceFirst("Input$", "Patch");
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        if (!schemas.containsKey(patch)) {
            document.getComponents()
                    .addSchema(
                            patch,
                            patch(schemas.get(input)).description("Only the fields to change, as in " + input + "."));
        }
        type.setSchema(OASFactory.createSchema().ref(PREFIX + patch));
    }

    private static Schema patch(Schema input) {
        List<String> needed = input.getRequired() == null ? List.of() : input.getRequired();
        Map<String, Schema> fields = new TreeMap<>();
        input.getProperties()
                .forEach((name, field) -> fields.put(name, needed.contains(name) ? copy(field) : clearable(field)));
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .examples(input.getExamples())
                .properties(fields);
    }

    private static Schema clearable(Schema field) {
        if (field.getRef() != null) {
            return OASFactory.createSchema()
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(field.getRef()),
                            OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        Schema clearable = copy(field);
        List<SchemaType> types = new ArrayList<>(field.getType());
        types.add(SchemaType.NULL);
        clearable.setType(types);
        return clearable;
    }

    /** Copies a field without its description, which the input has. */
    private static Schema copy(Schema field) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(field.getAll());
        copy.setRef(field.getRef());
        return copy.description(null);
    }
}
