package org.signatory.fuzz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Creates requests, each from its number and the seed. */
final class FuzzRequests {

    private static final String DOCX = HostileFile.TYPES.get("docx");
    private static final int DEEPER_THAN_ALLOWED = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(DEEPER_THAN_ALLOWED)
                    .build())
            .build());
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW");

    private final FuzzOperation.Contract contract;
    private final FuzzData scene;
    private final long seed;
    private final List<FuzzOperation> weighed = new ArrayList<>();

    FuzzRequests(FuzzOperation.Contract contract, FuzzData scene, long seed) {
        this.contract = contract;
        this.scene = scene;
        this.seed = seed;
        for (FuzzOperation operation : contract.operations()) {
            for (int i = 0; i < operation.weight(); i++) {
                weighed.add(operation);
            }
        }
    }

    /** Returns the request of this number, with the ids known now. */
    Exchange request(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        return random.nextInt(4) == 0
                ? new PageRequests(scene, caller(random), random).request()
                : new Making(random).request();
    }

    /** Callers with more rights are chosen more often, so that enough requests are authorized. */
    private static FuzzCaller caller(SplittableRandom random) {
        return FuzzCaller.values()[Math.min(4, random.nextInt(7))];
    }

    private final class Making {

        private final SplittableRandom random;
        private final FuzzOperation operation;
        private final FuzzCaller caller;
        private final FuzzValues values;
        private final HostileValues hostile;
        private boolean strayed;

        Making(SplittableRandom random) {
            this.random = random;
            operation = weighed.get(random.nextInt(weighed.size()));
            caller = FuzzRequests.caller(random);
            values = new FuzzValues(contract, scene, caller, random);
            hostile = new HostileValues(random);
        }

        private boolean oneIn(int times) {
            return random.nextInt(times) == 0;
        }

        Exchange request() {
            String method = operation.method();
            if (oneIn(150)) {
                method = METHODS.get(random.nextInt(METHODS.size()));
                strayed = true;
            }
            String target = path() + query();
            if (oneIn(60)) {
                target = OtherSpelling.of(target, random);
                strayed = true;
            }
            byte[] body = null;
            Map<String, String> headers = new FuzzHeaders(operation, scene.key(caller), random).all();
            if (!operation.bodies().isEmpty() && !oneIn(60)) {
                List<String> types = List.copyOf(operation.bodies().keySet());
                String type = types.contains("application/json") && !oneIn(4)
                        ? "application/json"
                        : types.get(random.nextInt(types.size()));
                body = body(type);
                headers.putIfAbsent("Content-Type", type);
            } else if (oneIn(100)) {
                body = hostile.text().getBytes(StandardCharsets.UTF_8);
            }
            return new Exchange(operation, caller, method, target, headers, body, strayed);
        }

        private byte[] body(String type) {
            JsonNode content = operation.bodies().get(type);
            byte[] good;
            try {
                good = type.endsWith("json") && !type.contains("ndjson")
                        ? JSON.writeValueAsBytes(values.body(content))
                        : written(content.path("example"), type);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return oneIn(12) ? hostile.bytes(good) : good;
        }

        private byte[] written(JsonNode example, String type) {
            if (type.endsWith("ndjson") || !oneIn(2)) {
                String text = example.isTextual() ? example.asText() : example.toString();
                if (!isBinary(type)) {
                    return (oneIn(3) ? text + "\n" + hostile.text() : text).getBytes(StandardCharsets.UTF_8);
                }
            }
            return oneIn(8)
                    ? scene.bodyUploads.any(random)
                    : scene.bodyUploads.of(operation.id().equals("replaceDocumentTemplate") ? DOCX : type, random);
        }

        private static boolean isBinary(String type) {
            return type.contains("openxmlformats") || type.endsWith("octet-stream") || type.endsWith("pdf");
        }

        private String path() {
            List<String> names = operation.placeholders();
            boolean foreign = (operation.reads() || !caller.writes()) && oneIn(3);
            Map<String, String> place = new HashMap<>((foreign ? scene.hidden : scene.shared).any(names, random));
            String path = operation.path();
            for (FuzzOperation.Parameter parameter : operation.parameters()) {
                if (!parameter.in().equals("path")) {
                    continue;
                }
                String value = place.get(parameter.name());
                if (value == null) {
                    value = encoded(
                            values.of(parameter.schema(), parameter.name(), 0).asText("x"));
                }
                if (oneIn(12)) {
                    value = encoded(oneIn(2) ? hostile.text() : scene.reference("bioguideId", caller, random));
                } else if (oneIn(60)) {
                    value = hostile.inPath();
                    strayed = true;
                }
                strayed |= contract.isLedAstrayBy(value);
                path = path.replace("{" + parameter.name() + "}", value);
            }
            return path;
        }

        private String query() {
            Map<String, String> query = new LinkedHashMap<>();
            for (FuzzOperation.Parameter parameter : operation.parameters()) {
                if (parameter.in().equals("query")
                        && (parameter.required()
                                ? !oneIn(10)
                                : oneIn(parameter.name().equals("cursor") ? 3 : 4))) {
                    query.put(parameter.name(), value(parameter));
                }
            }
            if (oneIn(60)) {
                query.put("noSuchParameter", encoded(hostile.text()));
            }
            StringBuilder text = new StringBuilder();
            query.forEach((name, value) -> text.append(text.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(value));
            return text.toString();
        }

        private String value(FuzzOperation.Parameter parameter) {
            if (oneIn(40)) {
                String raw = hostile.inPath();
                strayed = true;
                return raw;
            }
            if (parameter.name().equals("cursor") && !oneIn(4)) {
                return encoded(scene.cursors.forged(random));
            }
            // Rosters and lists of committees are mostly sent as dry runs.
            if (parameter.name().equals("dryRun") && !oneIn(10)) {
                return "true";
            }
            JsonNode value = values.of(parameter.schema(), parameter.name(), 3);
            if (value.isArray()) {
                List<String> parts = new ArrayList<>();
                value.forEach(each -> parts.add(each.asText()));
                return encoded(String.join(",", parts));
            }
            return encoded(oneIn(6) ? hostile.text() : value.asText(value.toString()));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
