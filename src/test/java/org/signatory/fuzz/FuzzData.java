package org.signatory.fuzz;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.signatory.support.RunningProduct;

/**
 * Creates the data under test: keys of all roles, letters that anyone may work on, and hidden data with unique marker
 * words. Callers who could publish the hidden data do not touch it.
 */
final class FuzzData {

    static final List<String> MEMBERS =
            List.of("S001145", "Q000023", "E000297", "P000197", "N000002", "P000034", "M000312", "O000172");

    final InputPlaces shared = new InputPlaces();
    final InputPlaces hidden = new InputPlaces();
    final List<Canary> canaries = new ArrayList<>();
    final KnownPages pages = new KnownPages();
    final Cursors cursors = new Cursors();
    final Uploads pageUploads = new Uploads();
    final Uploads bodyUploads = new Uploads();

    private final Map<FuzzCaller, String> keys = new EnumMap<>(FuzzCaller.class);
    private final Map<FuzzCaller, String> sessions = new ConcurrentHashMap<>();
    private final Map<FuzzCaller, String> feedTokens = new ConcurrentHashMap<>();
    private final List<String> protectedKeys = new ArrayList<>();
    private final RunningProduct product;
    private final String webhookTarget;
    private String partner;

    /** Represents data that only some callers may see. */
    record Canary(String word, List<FuzzCaller> knownTo) {}

    private FuzzData(RunningProduct product, String webhookTarget) {
        this.product = product;
        this.webhookTarget = webhookTarget;
    }

    /** @param webhookTarget where webhooks of the scene send their events */
    static FuzzData on(RunningProduct product, String webhookTarget) {
        FuzzData scene = new FuzzData(product, webhookTarget);
        scene.makeKeys();
        new HiddenData(scene).make();
        for (int i = 0; i < 6; i++) {
            scene.renew();
        }
        return scene;
    }

    String key(FuzzCaller caller) {
        return keys.get(caller);
    }

    String partner() {
        return partner;
    }

    private void makeKeys() {
        partner = made("/v1/organizations", "{'name': 'The partner'}");
        keys.put(FuzzCaller.ADMIN, RunningProduct.ADMIN_KEY);
        keys.put(FuzzCaller.EDITOR, key("{'name': 'The editor', 'role': 'editor'}"));
        keys.put(FuzzCaller.VIEWER, key("{'name': 'The viewer', 'role': 'viewer'}"));
        keys.put(
                FuzzCaller.PARTNER,
                key("{'name': 'A partner', 'role': 'partner', 'organizationId': '" + partner + "'}"));
        keys.values().forEach(key -> canaries.add(new Canary(key, List.of())));
        protectedKeys.addAll(as().get("/v1/api-keys").jsonPath().getList("items.id", String.class));
        keys.keySet().forEach(this::signIn);
        MEMBERS.forEach(each -> shared.add(Map.of("bioguideId", each)));
        shared.add(Map.of("number", "1"));
    }

    private String key(String body) {
        return as().body(quoted(body))
                .post("/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");
    }

    /** Signs a caller in to the dashboard and ends the earlier session. */
    void signIn(FuzzCaller caller) {
        String cookie = RestAssured.given()
                .baseUri(product.baseUrl())
                .port(product.port())
                .redirects()
                .follow(false)
                .formParam("key", keys.get(caller))
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .header("Set-Cookie");
        sessions.put(caller, cookie.substring(0, cookie.indexOf(';')));
    }

    /** Returns the cookie of a caller's session; null if anonymous. */
    String session(FuzzCaller caller) {
        return sessions.get(caller);
    }

    /** Returns the newest feed token of a caller; null for a caller without one. */
    String feedToken(FuzzCaller caller) {
        return feedTokens.get(caller);
    }

    /** Returns ids that no one changes on a page: the test's own keys and hidden data. */
    List<String> offLimits() {
        List<String> ids = new ArrayList<>(protectedKeys);
        ids.addAll(hidden.all("letterId"));
        ids.addAll(hidden.all("organizationId"));
        return ids;
    }

    /** Adds a new complete letter, since existing ones wear out. */
    void renew() {
        String letter = made("/v1/letters", """
                {'title': 'A letter to work on', 'chamber': 'house', 'visibility': 'public', 'text': 'The text.'}""");
        made("/v1/letters/" + letter + "/status-transitions", "{'to': 'open', 'on': '2021-02-01'}");
        String organization = made("/v1/organizations", "{'name': 'Organization " + letter + "'}");
        put("/v1/letters/" + letter + "/endorsers/" + organization, "{'endorsedOn': '2021-02-03'}");
        String statement = made(
                "/v1/letters/" + letter + "/endorsers/" + organization + "/statements", "{'quote': 'It should end.'}");
        String signOn = put("/v1/letters/" + letter + "/cosigners/" + MEMBERS.get(0), "{'signedOn': '2021-02-03'}");
        put("/v1/letters/" + letter + "/cosigners/" + MEMBERS.get(1), "{'signedOn': '2021-02-04'}");
        put("/v1/letters/" + letter + "/outreach/" + MEMBERS.get(3), "{'state': 'asked'}");
        shared.add(Map.of("letterId", letter));
        shared.add(Map.of("letterId", letter, "number", "1"));
        shared.add(Map.of("letterId", letter, "signOnId", signOn));
        shared.add(Map.of("organizationId", organization));
        shared.add(Map.of("letterId", letter, "organizationId", organization));
        shared.add(Map.of("letterId", letter, "organizationId", organization, "statementId", statement));
        for (int i = 0; i < 4; i++) {
            shared.add(Map.of("letterId", letter, "bioguideId", MEMBERS.get(i)));
        }
        shared.add(Map.of("keyId", made("/v1/api-keys", "{'name': 'A key to lose', 'role': 'viewer'}")));
        addOwned(letter, organization);
        shared.add(Map.of("groupId", made("/v1/groups", "{'name': 'Group " + letter + "', 'kind': 'caucus'}")));
    }

    /** Adds data of a key, and data from imports. */
    private void addOwned(String letter, String organization) {
        for (FuzzCaller owner : List.of(FuzzCaller.PARTNER, FuzzCaller.EDITOR, FuzzCaller.ADMIN)) {
            Response webhook = as(owner)
                    .body(quoted("{'url': '" + webhookTarget + "', 'description': 'Of " + owner + "'}"))
                    .post("/v1/webhooks");
            if (webhook.statusCode() == 201) {
                shared.add(Map.of("webhookId", webhook.jsonPath().getString("id")));
            }
            Response token = as(owner).body(quoted("{'name': 'A calendar'}")).post("/v1/feed-tokens");
            if (token.statusCode() == 201) {
                shared.add(Map.of("tokenId", token.jsonPath().getString("id")));
                String secret = token.jsonPath().getString("secret");
                if (feedTokens.put(owner, secret) == null) {
                    canaries.add(new Canary(secret, List.of()));
                }
            }
        }
        String imported = made(
                "/v1/letters/" + letter + "/cosigner-imports",
                "{'text': 'Jerrold Nadler', 'asOf': '2021-02-05', 'signOn': {'signedOn': '2021-02-05'}, 'dryRun': false}");
        shared.add(Map.of("letterId", letter, "importId", imported));
        shared.add(Map.of(
                "requestId",
                made(
                        "/v1/endorsement-requests",
                        "{'letterId': '" + letter + "', 'organizationId': '" + partner + "'}")));
        shared.add(Map.of(
                "aliasId",
                made(
                        "/v1/name-aliases",
                        "{'bioguideId': '" + MEMBERS.get(0) + "', 'written': 'Gentlelady " + letter + "'}")));
        shared.add(Map.of("organizationId", organization));
    }

    /** Returns an id for a body or query, mostly of existing data. */
    String reference(String name, FuzzCaller caller, SplittableRandom random) {
        String kind =
                switch (name) {
                    case "into", "mergedInto", "assigneeOrganizationId" -> "organizationId";
                    default -> name;
                };
        if (kind.equals("organizationId") && caller == FuzzCaller.PARTNER && random.nextBoolean()) {
            return partner;
        }
        boolean foreign = !caller.writes() && random.nextInt(3) == 0;
        String known = random.nextInt(10) == 0 ? null : (foreign ? hidden : shared).any(kind, random);
        return known == null ? new UUID(random.nextLong(), random.nextLong()).toString() : known;
    }

    /** Retries a request that exceeds the rate limit after the time that its response states. */
    private static Response accepted(Supplier<Response> request) {
        Response response = request.get();
        for (int i = 0; i < 50 && response.statusCode() == 429; i++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(Long.parseLong(response.header("Retry-After"))));
            response = request.get();
        }
        return response;
    }

    /** Creates something with the admin key and returns its id. */
    String made(String path, String body) {
        return accepted(() -> as().body(quoted(body)).post(path))
                .then()
                .log()
                .ifError()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    /** Updates something with the admin key and returns its id, if any. */
    String put(String path, String body) {
        return accepted(() -> as().body(quoted(body)).put(path))
                .then()
                .log()
                .ifError()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    RequestSpecification as() {
        return product.admin();
    }

    private RequestSpecification as(FuzzCaller caller) {
        return RestAssured.given()
                .baseUri(product.baseUrl())
                .port(product.port())
                .contentType("application/json")
                .header("Authorization", "Bearer " + keys.get(caller));
    }

    static String quoted(String body) {
        return body.replace('\'', '"');
    }
}
