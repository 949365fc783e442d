package org.signatory.platform.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Describes the responses of list operations: resources declare an array of rows, and send a page of rows. */
final class PageSchemas {

    private PageSchemas() {}

    static void describe(OpenAPI document) {
        Map<String, Schema> schemas = new HashMap<>(document.getComponents().getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .filter(type -> type.getSchema() != null && type.getSchema().getItems() != null)
                .forEach(type -> describe(type, schemas));
        document.getComponents().setSchemas(schemas);
        schemas.forEach((name, schema) -> {
            if (name.endsWith("Page")) {
                schema.setRequired(List.of("items", "next", "limit"));
                schema.getProperties().get("next").type(List.of(SchemaType.STRING, SchemaType.NULL));
            }
        });
    }

    /** Names the page of a list after its rows: the page of {@code LetterSummary} is {@code LetterPage}. */
    private static void describe(MediaType type, Map<String, Schema> schemas) {
        String row = type.getSchema().getItems().getRef();
        String page = row.replaceFirst("(Summary|Report)?$", "Page");
        schemas.computeIfAbsent(
                page.substring(page.lastIndexOf('/') + 1),
                name -> OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("items", type.getSchema())
                        .addProperty("next", OASFactory.createSchema().addType(SchemaType.STRING))
                        .addProperty("limit", integer("int32"))
                        .addProperty("total", integer("int64")));
        type.setSchema(OASFactory.createSchema().ref(page));
    }

    private static Schema integer(String format) {
        return OASFactory.createSchema().addType(SchemaType.INTEGER).format(format);
    }
}
