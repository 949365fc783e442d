package org.signatory.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Lists the fields of a body and replaces the value of one. */
final class Fields {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "the value goes here";

    private Fields() {}

    /** Returns JSON pointers to every field, including nested ones. */
    static List<String> of(String body) {
        List<String> pointers = new ArrayList<>();
        collect("", tree(body), pointers);
        return pointers;
    }

    private static void collect(String at, JsonNode node, List<String> pointers) {
        node.properties().forEach(field -> {
            String pointer = at + "/" + field.getKey();
            pointers.add(pointer);
            collect(pointer, field.getValue(), pointers);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(at + "/" + i, node.get(i), pointers);
        }
    }

    static String with(String body, String pointer, String value) {
        JsonNode tree = tree(body);
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), MARK);
        return tree.toString().replace("\"" + MARK + "\"", value);
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
