package org.signatory.platform.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.signatory.platform.json.EnumNames;

/** Rewrites generated schemas into forms that JSON Schema defines and client generators support. */
final class SchemaNormalizer {

    /** Pattern for {@code NotBlank}, which is searched for; all other patterns match the whole value. */
    private static final String NOT_BLANK = "\\S";

    private SchemaNormalizer() {}

    /** Replaces the constants of enums, which the generator takes from the code, with their names in JSON. */
    static void nameConstants(OpenAPI document) {
        document.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getEnumeration() != null)
                .forEach(schema -> schema.setEnumeration(schema.getEnumeration().stream()
                        .map(SchemaNormalizer::name)
                        .toList()));
    }

    private static Object name(Object constant) {
        String name = constant.toString();
        return name.equals(name.toUpperCase(Locale.ROOT)) ? EnumNames.of(name) : name;
    }

    static void simplify(OpenAPI document) {
        document.getComponents().getSchemas().get("UUID").setPattern(null);
        document.getComponents().getSchemas().values().forEach(SchemaNormalizer::simplify);
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getSchema() != null)
                .forEach(SchemaNormalizer::simplify);
    }

    /** Replaces a combination of a reference and a default, for which some generators produce no type. */
    private static void simplify(Parameter parameter) {
        List<Schema> parts = parameter.getSchema().getAllOf();
        if (parts != null && parts.size() == 2 && parts.get(0).getRef() != null) {
            parameter.setSchema(OASFactory.createSchema()
                    .ref(parts.get(0).getRef())
                    .defaultValue(parts.get(1).getDefaultValue()));
        }
        simplify(parameter.getSchema());
    }

    private static void simplify(Schema schema) {
        if (schema.getRef() != null) {
            // The referenced schema has its own example.
            schema.type(null).setExamples(null);
        }
        if ("binary".equals(schema.getFormat())) {
            // Within JSON, a file is text.
            schema.format(null).contentEncoding("base64").contentMediaType("application/octet-stream");
        }
        if ("int32".equals(schema.getFormat())) {
            schema.setFormat(null); // The integer type of every generator; only int64 differs.
        }
        String pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(?:" + pattern + ")$");
        }
        children(schema).forEach(SchemaNormalizer::simplify);
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()),
                        schema.getAllOf(),
                        schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
    }
}
