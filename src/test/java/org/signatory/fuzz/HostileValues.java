package org.signatory.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Lists values that no form would send. */
final class HostileValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u0001\u0008\u001b[31m",
            "\r\nSet-Cookie: a=b\r\n\r\n",
            "\ufeff",
            "\u202egnihtemos\u202c",
            "\ud83d\udc69\u200d\ud83d\ude80",
            "e" + "\u0301".repeat(300),
            "\ufdfa".repeat(50),
            "\ud800",
            "\udc00x",
            "İSTANBUL ıß",
            "' or '1'='1' --",
            "'; drop table letter; --",
            "%' escape '",
            "\\",
            "%",
            "_",
            "{inject:visitor.token}{#raw}",
            "${jndi:ldap://127.0.0.1/a}",
            "%s%n%d%x",
            "../../../../etc/passwd",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "=cmd|' /C calc'!A0",
            "(((((((((((((((((((((((((((((((((((((((((a",
            "((a+)+)+$",
            "-0",
            "NaN",
            "1e400",
            "0x10",
            "9223372036854775808",
            "2021-02-30",
            "0000-00-00",
            "+999999999-12-31",
            "-999999999-01-01T00:00:00Z",
            "2021-02-03T24:60:61+99:99",
            "2021-W05-3",
            "null",
            "true",
            "[]",
            "{}",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final List<String> IN_PATHS = List.of(
            "%00",
            "%zz",
            "%",
            "%f",
            "%ff",
            "%C0%AF",
            "%ED%A0%80",
            "%2e%2e%2f",
            "..",
            ".",
            "%2F",
            "//",
            ";a=b",
            "%3B",
            "%0d%0a",
            "%u0041",
            "a b",
            "é",
            "\"",
            "<a>",
            "{letterId}",
            "\\",
            "|",
            "^",
            "?",
            "#",
            "*",
            "x".repeat(9_000));

    private static final String DIGITS = "9".repeat(400);

    private final SplittableRandom random;

    HostileValues(SplittableRandom random) {
        this.random = random;
    }

    String text() {
        if (random.nextInt(60) == 0) {
            return "x".repeat(random.nextInt(1, 60_000));
        }
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return random.nextInt(6) == 0 ? text + TEXTS.get(random.nextInt(TEXTS.size())) : text;
    }

    /** Returns an encoded part of a URL. */
    String inPath() {
        return IN_PATHS.get(random.nextInt(IN_PATHS.size()));
    }

    JsonNode node() {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextLong());
            case 3 -> JSON.numberNode(new BigInteger(DIGITS));
            case 4 -> JSON.numberNode(new BigDecimal("1e400"));
            case 5 -> JSON.numberNode(random.nextInt(-2, 3));
            case 6 -> JSON.arrayNode();
            case 7 -> JSON.objectNode();
            case 8 -> JSON.arrayNode().add(JSON.nullNode());
            case 9 -> deep(random.nextInt(2, 900));
            case 10 -> JSON.objectNode().set("at", node());
            default -> JSON.textNode(text());
        };
    }

    private static JsonNode deep(int levels) {
        JsonNode inner = JSON.numberNode(1);
        for (int i = 0; i < levels; i++) {
            ArrayNode array = JSON.arrayNode();
            ObjectNode object = JSON.objectNode();
            inner = i % 2 == 0 ? array.add(inner) : object.set("a", inner);
        }
        return inner;
    }

    /** Returns the bytes with a random mutation. */
    byte[] bytes(byte[] good) {
        byte[] bytes = good.clone();
        switch (random.nextInt(9)) {
            case 0 -> bytes = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> bytes = "[".repeat(random.nextInt(1, 20_000)).getBytes(StandardCharsets.UTF_8);
            case 2 -> bytes = ("\ufeff" + new String(good, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            case 3 -> bytes = new String(good, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 4 -> bytes = (new String(good, StandardCharsets.UTF_8) + " trailing").getBytes(StandardCharsets.UTF_8);
            case 5 -> random.nextBytes(bytes);
            case 6 -> bytes = new byte[0];
            default -> {
                for (int i = 0; i < bytes.length && i < random.nextInt(1, 8); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
            }
        }
        return bytes;
    }
}
