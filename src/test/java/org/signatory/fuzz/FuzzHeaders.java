package org.signatory.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Creates the headers of one request: mostly valid, some wrong, some unexpected. */
final class FuzzHeaders {

    private static final List<String> TAGS = List.of(
            "*",
            "*",
            "*",
            "*",
            "*",
            "\"1.0a1b2c3d4e5f6071\"",
            "W/\"1.x\"",
            "\"0.\"",
            "1",
            "\"\"",
            ", ,",
            "\"999999.x\"");

    private static final List<String> ACCEPTED = List.of(
            "application/json",
            "*/*",
            "text/html",
            "image/png",
            "application/*;q=0",
            "a/b/c",
            ";;;",
            "text/csv, */*;q=x");

    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/json;;;",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded",
            "application/xml",
            "json",
            "multipart/form-data; boundary=",
            "multipart/form-data",
            "application/x-www-form-urlencoded; charset=nonsense",
            "*/*",
            "");

    private static final List<String> WRONG_KEYS = List.of(
            "Bearer wrong",
            "Bearer ",
            "Basic dTpw",
            "bearer",
            "Bearer " + "x".repeat(300),
            "Bearer a b",
            "Negotiate x");

    private static final Map<String, List<String>> UNASKED = Map.of(
            "Range", List.of("bytes=0-10", "bytes=-1", "bytes=9-1,0-0", "x"),
            "X-Forwarded-For", List.of("127.0.0.1", "::1, x", "' or 1"),
            "X-HTTP-Method-Override", List.of("DELETE", "PUT"),
            "Content-Encoding", List.of("gzip", "deflate", "br", "x"),
            "Origin", List.of("https://example.org", "null", "x"),
            "Cookie", List.of("signatory-session=x", "signatory-session=", "=;=,", "a=\"b"),
            "Last-Event-ID", List.of("0", "-1", "x", "99999999999999999999"),
            "If-Modified-Since", List.of("Thu, 01 Jan 1970 00:00:00 GMT", "x"),
            "Accept-Language", List.of("de", "en,", "*;q=9", "a;q=b", "x".repeat(500)));

    private final FuzzOperation operation;
    private final String key;
    private final SplittableRandom random;

    /** @param key the caller's; null if anonymous */
    FuzzHeaders(FuzzOperation operation, String key, SplittableRandom random) {
        this.operation = operation;
        this.key = key;
        this.random = random;
    }

    Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (random.nextInt(80) == 0) {
            headers.put("Authorization", one(WRONG_KEYS));
        } else if (key != null) {
            headers.put("Authorization", "Bearer " + key);
        }
        for (FuzzOperation.Parameter parameter : operation.parameters()) {
            if (!parameter.in().equals("header")) {
                continue;
            }
            switch (parameter.name()) {
                case "If-Match" -> put(headers, "If-Match", random.nextInt(12) == 0 ? null : one(TAGS));
                case "If-None-Match" -> put(headers, "If-None-Match", random.nextInt(4) == 0 ? one(TAGS) : null);
                case "Idempotency-Key" -> put(headers, "Idempotency-Key", random.nextInt(4) == 0 ? repeatKey() : null);
                default -> put(headers, parameter.name(), random.nextInt(4) == 0 ? "" + random.nextInt(500) : null);
            }
        }
        if (random.nextInt(10) == 0) {
            headers.put("Accept", one(ACCEPTED));
        }
        if (!operation.bodies().isEmpty() && random.nextInt(20) == 0) {
            headers.put("Content-Type", one(TYPES));
        }
        if (random.nextInt(12) == 0) {
            String name = one(UNASKED.keySet().stream().sorted().toList());
            headers.putIfAbsent(name, one(UNASKED.get(name)));
        }
        return headers;
    }

    private String repeatKey() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "x".repeat(300);
            case 2 -> "a b";
            case 3 -> "é";
            default -> operation.id() + random.nextInt(40);
        };
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static void put(Map<String, String> headers, String name, String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
