package org.signatory.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.signatory.delivery.events.EventType;

/** Describes the types of events: an enum, a schema for each, and the webhook that delivers them. */
final class EventSchemas {

    private static final String PREFIX = "#/components/schemas/";
    private static final String TYPE = "EventType";
    private static final String DELIVERY = "EventDelivery";

    private EventSchemas() {}

    static void describe(OpenAPI document) {
        Components components = document.getComponents();
        components.addSchema(
                TYPE,
                OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .description("The type of an event, the same in events, filters and webhooks.")
                        .enumeration(new ArrayList<>(EventType.ALL)));
        components.getSchemas().get("Event").addProperty("type", type());
        for (String draft : List.of("WebhookDraft", "WebhookPatch", "Webhook")) {
            components.getSchemas().get(draft).getProperties().get("types").setItems(type());
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation ->
                        operation.getParameters() == null ? Stream.of() : operation.getParameters().stream())
                .filter(parameter -> parameter.getName().equals("type"))
                .forEach(parameter -> parameter.getSchema().setItems(type()));
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String name : EventType.ALL) {
            String schema = SharedComponents.pascalCase(name.replace('.', '-')) + "Event";
            mapping.put(name, PREFIX + schema);
            components.addSchema(
                    schema,
                    OASFactory.createSchema()
                            .allOf(List.of(
                                    OASFactory.createSchema().ref("Event"),
                                    OASFactory.createSchema()
                                            .addType(SchemaType.OBJECT)
                                            .addProperty(
                                                    "type",
                                                    OASFactory.createSchema().constValue(name)))));
        }
        components.addSchema(
                DELIVERY,
                OASFactory.createSchema()
                        .description("An event of one of the types.")
                        .oneOf(mapping.values().stream()
                                .map(schema -> OASFactory.createSchema().ref(schema))
                                .toList())
                        .discriminator(OASFactory.createDiscriminator()
                                .propertyName("type")
                                .mapping(mapping)));
        document.addWebhook("event", webhook());
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
                        .description("Sent to the URL of a webhook, signed by Standard Webhooks.")
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
