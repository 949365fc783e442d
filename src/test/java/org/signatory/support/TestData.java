package org.signatory.support;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.signatory.audit.AuditEntryRecorded;
import org.signatory.security.ApiKey;
import org.signatory.security.Role;
import org.signatory.security.Secret;

/** Provides the state in which a test starts: no letters, one key per role, the bundled roster. */
public final class TestData {

    private static final List<String> TABLES = List.of(
            "webhook_attempt",
            "webhook",
            "mail_link",
            "mailing",
            "subscription",
            "subscriber",
            "event",
            "event_queue",
            "history",
            "idempotency",
            "group_member",
            "member_group",
            "committee_membership",
            "committee_import",
            "committee",
            "queued_sign_on",
            "outreach_note",
            "outreach",
            "endorsement_request",
            "statement",
            "endorsement",
            "signer_import_record",
            "signer_import",
            "endorser_import",
            "lead_term",
            "sign_on",
            "deadline_extension",
            "letter_version",
            "status_transition",
            "letter_revision",
            "recipient",
            "letter",
            "name_alias",
            "session",
            "feed_token",
            "saved_view",
            "document_template",
            "api_key",
            "organization");

    private TestData() {}

    /** Deletes everything except the roster and creates the keys. */
    public static void reset() {
        MovableClock.run();
        QuarkusTransaction.requiringNew().run(() -> {
            var em = ApiKey.getEntityManager();
            // Append-only tables reject deletion; triggers do not run in a replica session.
            em.createNativeQuery("set local session_replication_role = replica").executeUpdate();
            // Events being sequenced now would outlive their letters.
            em.createNativeQuery("select pg_advisory_xact_lock(7970573000003)").getSingleResult();
            TABLES.forEach(table -> em.createNativeQuery("delete from " + table).executeUpdate());
            em.createNativeQuery("set local session_replication_role = origin").executeUpdate();
            CDI.current().getBeanManager().getEvent().fire(new AuditEntryRecorded("test.begun"));
            for (Role role : Role.values()) {
                if (role != Role.PARTNER) {
                    key(role, null);
                }
            }
        });
    }

    /** Waits until every recorded event has its position in the feed. */
    public static void awaitEvents() {
        await(
                "events without a position",
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> ((Number) ApiKey.getEntityManager()
                                                .createNativeQuery("select count(*) from event_queue")
                                                .getSingleResult())
                                        .longValue()
                                == 0));
    }

    /** Waits until a condition holds; fails after a minute. */
    public static void await(String description, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Still waiting after a minute: " + description);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private static void key(Role role, UUID organizationId) {
        ApiKey.of("The " + secret(role) + " key", role, organizationId, null, new Secret(secret(role)), Instant.now())
                .persist();
    }

    /** Creates the partner's key for an existing organization. */
    public static void partner(UUID organizationId) {
        QuarkusTransaction.requiringNew().run(() -> key(Role.PARTNER, organizationId));
    }

    public static String secret(Role role) {
        return "secret-of-the-" + role.name().toLowerCase();
    }

    /** Returns a request without a key. */
    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }

    public static RequestSpecification as(Role role) {
        return anonymous().header("Authorization", "Bearer " + secret(role));
    }

    public static RequestSpecification editor() {
        return as(Role.EDITOR);
    }

    /** Creates a letter from a body and returns its id. */
    public static String letter(String body) {
        return editor().body(body)
                .post("/v1/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Returns the ID of the letter's first recipient, which is added if the letter has none. */
    public static String recipient(String letterId) {
        String path = "/v1/letters/" + letterId;
        if (editor().get(path).path("recipients[0]") == null) {
            editor().header("If-Match", "*")
                    .body("{\"recipients\": [{\"title\": \"Secretary\", \"agency\": \"Department of State\"}]}")
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
        return editor().get(path).path("recipients[0].id");
    }

    /** Creates a letter that is open from this day. */
    public static String openLetter(String chamber, String on) {
        String id = letter("""
                {"title": "A letter", "chamber": "%s", "visibility": "public"}""".formatted(chamber));
        move(id, "open", on).statusCode(201);
        return id;
    }

    public static ValidatableResponse move(String id, String to, String on) {
        return editor().body("""
                        {"to": "%s", "on": "%s"}""".formatted(to, on))
                .post("/v1/letters/" + id + "/status-transitions")
                .then();
    }

    public static ValidatableResponse sign(String id, String bioguideId, String signedOn) {
        return editor().body("""
                        {"signedOn": "%s"}""".formatted(signedOn))
                .put("/v1/letters/" + id + "/cosigners/" + bioguideId)
                .then();
    }

    /** Signs in on the dashboard and returns the cookie of the session. */
    public static Cookie session(String role) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("key", "secret-of-the-" + role)
                .post("/sign-in")
                .getDetailedCookies()
                .asList()
                .get(0);
    }

    public static ValidatableResponse withdraw(String id, String bioguideId, String on) {
        return editor().header("If-Match", "*")
                .body(Map.of("on", on, "reason", "The office asked."))
                .post("/v1/letters/" + id + "/cosigners/" + bioguideId + "/withdrawal")
                .then();
    }

    public static ValidatableResponse lead(String id, String signedOn, String... bioguideIds) {
        String leads = String.join(
                ",",
                List.of(bioguideIds).stream()
                        .map(each -> """
                                {"bioguideId": "%s", "signOn": {"signedOn": "%s"}}""".formatted(each, signedOn))
                        .toList());
        return editor().header("If-Match", "*")
                .body("{\"leadSponsors\": [" + leads + "]}")
                .put("/v1/letters/" + id + "/lead-sponsors")
                .then();
    }

    public static ValidatableResponse read(String path, Object... parameters) {
        return editor().get(path, parameters).then();
    }

    /** Creates a public letter with all its parts, and returns their path parameters. */
    public static Places places() {
        String id = letter("""
                {"title": "A letter in public", "chamber": "house", "visibility": "public", "text": "The first text.",
                 "recipients": [{"name": "Alejandro Mayorkas", "title": "Secretary"}],
                 "deadline": {"on": "2021-02-10", "confirmed": true}}""");
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, "2021-02-02", "S001145").statusCode(200);
        String signOn =
                sign(id, "Q000023", "2021-02-03").statusCode(201).extract().path("id");
        String organization = organization("Indivisible");
        endorse(id, organization, "2021-02-05").statusCode(201);
        String statement = statement(id, organization, "The program should end.");
        return new Places(Map.of(
                "part",
                "letter",
                "format",
                "docx",
                "letterId",
                id,
                "bioguideId",
                "Q000023",
                "signOnId",
                signOn,
                "number",
                "1",
                "recipientId",
                recipient(id),
                "organizationId",
                organization,
                "statementId",
                statement));
    }

    public static String organization(String name) {
        return editor().body("{\"name\": \"" + name + "\"}")
                .post("/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse endorse(String letterId, String organizationId, String on) {
        return editor().body("{\"endorsedOn\": \"" + on + "\"}")
                .put("/v1/letters/" + letterId + "/endorsers/" + organizationId)
                .then();
    }

    public static String statement(String letterId, String organizationId, String quote) {
        return editor().body("{\"quote\": \"" + quote + "\"}")
                .post("/v1/letters/" + letterId + "/endorsers/" + organizationId + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Represents path parameters; missing ones become unknown ids. */
    public record Places(Map<String, String> values) {

        public String fill(String path) {
            String filled = path;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled.replaceAll("\\{[^}]+}", "01890a5d-ac96-774b-bcce-b302099a8057");
        }

        public Places with(String name, String value) {
            Map<String, String> more = new HashMap<>(values);
            more.put(name, value);
            return new Places(more);
        }
    }
}
