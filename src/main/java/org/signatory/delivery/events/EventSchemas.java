package org.signatory.delivery.events;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Adds the event types to the API contract: an enum, a schema for each type, and the webhook that delivers events. Runs before
 * the filter that completes the document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class EventSchemas implements OASFilter {

    /** A mapping has references: generators of TypeScript do not resolve the name of a schema. */
    private static final String PREFIX = "#/components/schemas/";

    private static final String TYPE = "EventType";
    private static final String DELIVERY = "EventDelivery";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchema(
                TYPE,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .description("The type of an event, the same in events, filters and webhooks.")
                        .enumeration(new ArrayList<>(KnownEventType.ALL)));
        components.getSchemas().get("Event").addProperty("type", type());
        for (String webhook : List.of("WebhookInput", "Webhook")) {
            components.getSchemas().get(webhook).getProperties().get("types").setItems(type());
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        operation.getParameters() == null ? Stream.of() : operation.getParameters().stream())
                .filter(parameter -> parameter.getName().equals("type"))
                .forEach(parameter -> parameter.getSchema().setItems(type()));
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String name : KnownEventType.ALL) {
            String schema = schemaName(name);
            mapping.put(name, PREFIX + schema);
            components.addSchema(
                    schema,
                    OASFactory.createSchema()
                            .allOf(List.of(
                                    OASFactory.createSchema().ref("Event"),
                                    OASFactory.createSchema()
                                            .addProperty(
                                                    "type",
                                                    // An enum of one value: generators of clients do not read const.
                                                    OASFactory.createSchema()
                                                            .addType(SchemaType.STRING)
                                                            .enumeration(List.of(name))))));
        }
        components.addSchema(
                DELIVERY,
                OASFactory.createSchema()
                        .description("An event of any type.")
                        .oneOf(mapping.values().stream()
                                .map(schema -> OASFactory.createSchema().ref(schema))
                                .toList())
                        .discriminator(OASFactory.createDiscriminator()
                                .propertyName("type")
                                .mapping(mapping)));
        document.addWebhook("event", webhook());
    }

    /** {@code CosignerSignedEvent}, from {@code cosigner.signed}. */
    private static String schemaName(String type) {
        return Arrays.stream(type.split("[.-]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", "", "Event"));
    }

    private static Schema type() {
        return OASFactory.createSchema().ref(TYPE);
    }

    private static PathItem webhook() {
        return OASFactory.createPathItem()
                .POST(OASFactory.createOperation()
                        .operationId("receiveEvent")
                        .addTag("Webhooks")
                        .summary("Receive an event")
                        .description("Sent to the URL of a webhook, signed as specified by Standard Webhooks.")
                        .requestBody(OASFactory.createRequestBody()
                                .required(true)
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref(DELIVERY)))))
                        .responses(OASFactory.createAPIResponses()
                                .addAPIResponse(
                                        "2XX", OASFactory.createAPIResponse().description("The event is delivered."))
                                .addAPIResponse(
                                        "410", OASFactory.createAPIResponse().description("The webhook is disabled."))
                                .addAPIResponse(
                                        "default",
                                        OASFactory.createAPIResponse().description("The event is sent again later."))));
    }
}
