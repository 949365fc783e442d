package org.signatory.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Creates values from schemas, and bodies with mutated parts. */
final class FuzzValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final int LARGEST = 3_000_000;

    private static final List<String> WORDS = List.of(
            "open data",
            "Velázquez",
            "Reps. Mike Quigley and Kim",
            "house",
            "2021",
            "Senator",
            "A letter",
            "Desk One",
            "deadline",
            "xylogra");

    private final FuzzOperation.Contract contract;
    private final FuzzData scene;
    private final FuzzCaller caller;
    private final SplittableRandom random;
    private final HostileValues hostile;

    FuzzValues(FuzzOperation.Contract contract, FuzzData scene, FuzzCaller caller, SplittableRandom random) {
        this.contract = contract;
        this.scene = scene;
        this.caller = caller;
        this.random = random;
        this.hostile = new HostileValues(random);
    }

    /** Returns a valid or almost valid body. */
    JsonNode body(JsonNode content) {
        JsonNode example = content.path("example");
        JsonNode body = example.isContainerNode() && random.nextInt(5) < 2
                ? filled(example.deepCopy())
                : of(content.path("schema"), "", 0);
        int twists = random.nextBoolean() ? 0 : random.nextInt(1, 4);
        for (int i = 0; i < twists; i++) {
            body = twisted(body);
        }
        return body;
    }

    JsonNode of(JsonNode schema, String name, int depth) {
        JsonNode plain = contract.resolved(schema);
        if (plain.has("anyOf")) {
            return of(plain.get("anyOf").get(random.nextInt(plain.get("anyOf").size())), name, depth);
        }
        if (plain.has("allOf")) {
            return of(plain.get("allOf").get(0), name, depth);
        }
        if (plain.has("enum")) {
            return plain.get("enum").get(random.nextInt(plain.get("enum").size()));
        }
        JsonNode type = plain.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("any")) {
            case "object" -> object(plain, depth);
            case "array" -> array(plain, name, depth);
            case "integer", "number" -> JSON.numberNode(random.nextInt(0, random.nextBoolean() ? 3 : 600));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "string" -> JSON.textNode(text(plain, name));
            default -> hostile.node();
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean wanted = required.contains(property.getKey()) || depth < DEEPEST && random.nextInt(5) < 2;
            if (wanted) {
                object.set(property.getKey(), of(property.getValue(), property.getKey(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, int depth) {
        ArrayNode array = JSON.arrayNode();
        int size = depth > DEEPEST ? 0 : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            array.add(of(schema.path("items"), name, depth + 1));
        }
        return array;
    }

    private String text(JsonNode schema, String name) {
        if (schema.path("contentEncoding").asText().equals("base64") && random.nextInt(8) > 0) {
            return Base64.getEncoder().encodeToString(scene.bodyUploads.any(random));
        }
        String format = schema.path("format").asText();
        if (format.equals("uuid") || name.endsWith("Id") || name.equals("into")) {
            return scene.reference(name, caller, random);
        }
        if (format.equals("date")) {
            return "2021-02-%02d".formatted(random.nextInt(1, 29));
        }
        if (format.equals("date-time")) {
            return "20%02d-02-03T17:00:00-05:00".formatted(random.nextInt(21, 30));
        }
        return switch (name) {
            case "token" -> String.valueOf(scene.feedToken(caller));
            case "url" -> "https://hooks.invalid/" + random.nextInt(100);
            case "email" -> "desk-" + random.nextInt(1_000) + "@example.org";
            case "members", "signer", "sponsor", "member" -> scene.reference("bioguideId", caller, random);
            default ->
                random.nextInt(8) == 0
                        ? hostile.text()
                        : WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(100_000);
        };
    }

    /** Returns the example with existing ids. */
    private JsonNode filled(JsonNode example) {
        if (example instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                boolean id = field.getValue().isTextual() && field.getKey().endsWith("Id");
                object.set(
                        field.getKey(),
                        id ? JSON.textNode(scene.reference(field.getKey(), caller, random)) : filled(field.getValue()));
            }
        } else if (example instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, filled(array.get(i)));
            }
        }
        return example;
    }

    private JsonNode twisted(JsonNode body) {
        List<Runnable> ways = new ArrayList<>();
        collect(body, ways);
        if (ways.isEmpty() || random.nextInt(20) == 0) {
            return hostile.node();
        }
        ways.get(random.nextInt(ways.size())).run();
        return body;
    }

    private void collect(JsonNode node, List<Runnable> ways) {
        if (node instanceof ObjectNode object) {
            ways.add(() -> object.set("noSuchField" + random.nextInt(9), hostile.node()));
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                String name = field.getKey();
                ways.add(() -> object.remove(name));
                ways.add(() -> object.set(name, hostile.node()));
                ways.add(() -> object.put(name, hostile.text()));
                collect(field.getValue(), ways);
            }
        } else if (node instanceof ArrayNode array) {
            ways.add(() -> array.add(hostile.node()));
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                ways.add(() -> array.set(place, hostile.node()));
                ways.add(() -> repeat(array, place));
                collect(array.get(i), ways);
            }
        }
    }

    private void repeat(ArrayNode array, int place) {
        JsonNode one = array.get(place);
        int times =
                Math.min(random.nextInt(1, 1_200), 1 + LARGEST / one.toString().length());
        for (int i = 0; i < times; i++) {
            // Each has its own value: nested repetition would grow to a million.
            array.add(one.deepCopy());
        }
    }
}
