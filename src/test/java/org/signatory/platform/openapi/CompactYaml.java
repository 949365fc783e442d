package org.signatory.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes a document as YAML, with objects and lists that fit into a line in one line. */
final class CompactYaml {

    private static final int WIDTH = 280;
    private static final String PLAIN = "[A-Za-z/$]([A-Za-z0-9 _./+'`();=<>%?-]*[A-Za-z0-9_./+'`)?-])?";
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder text = new StringBuilder();

    private CompactYaml() {}

    static String write(JsonNode document) {
        CompactYaml yaml = new CompactYaml();
        yaml.block(document, "");
        return yaml.text.toString();
    }

    private void block(JsonNode node, String indent) {
        if (node.isObject()) {
            node.properties().forEach(field -> element(scalar(field.getKey()) + ":", field.getValue(), indent));
        } else {
            node.forEach(item -> element("-", item, indent));
        }
    }

    private void element(String label, JsonNode value, String indent) {
        String line = indent + label + " " + flow(value);
        if (value.isValueNode() || value.isEmpty() || line.length() <= WIDTH) {
            text.append(line).append('\n');
        } else {
            text.append(indent).append(label).append('\n');
            block(value, indent + "  ");
        }
    }

    private static String flow(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map((Map.Entry<String, JsonNode> field) -> scalar(field.getKey()) + ": " + flow(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(CompactYaml::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return node.isTextual() ? scalar(node.asText()) : node.toString();
    }

    private static String scalar(String text) {
        boolean plain = text.matches(PLAIN) && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : TextNode.valueOf(text).toString();
    }
}
