package org.signatory.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;

/** Stores the first response to an Idempotency-Key in the transaction of the change. */
@ApplicationScoped
@RequiredArgsConstructor
class IdempotencyStore {

    private static final List<String> STORED_HEADERS =
            List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE);

    /** The lifetime of a claim whose server has stopped: longer than any operation takes. */
    private static final Duration MAX_CLAIM = Duration.ofMinutes(2);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final EntityManager entities;
    private final ObjectMapper json;
    private final Clock clock;
    private final UriInfo uri;
    private final StoredResponseAccessCheck check;

    /**
     * Makes a change and stores its response, or returns the stored response. A second request with the same key
     * waits until the transaction of the first one has ended.
     */
    Response once(IdempotentRequestKey request, Callable<Response> change) throws Exception {
        int inserted = query(
                        request,
                        "insert into idempotency (key_id, key, fingerprint, created_at)"
                                + " values (:keyId, :key, :fingerprint, :now) on conflict do nothing")
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (inserted == 0) {
            return find(request).orElseThrow(IdempotencyStore::inProgress);
        }
        Response response = change.call();
        store(request, response);
        return response;
    }

    /**
     * Finds the stored response; empty also while the first request is in progress.
     *
     * @throws Problem if the key was used with another request, or the caller can no longer see a letter in the
     * response
     */
    Optional<Response> find(IdempotentRequestKey request) throws IOException {
        List<?> rows = query(
                        request,
                        "select fingerprint, status, cast(headers as text), body from idempotency"
                                + " where key_id = :keyId and key = :key")
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] row = (Object[]) rows.get(0);
        if (!row[0].equals(request.fingerprint())) {
            throw Problem.of(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was already sent with a different request. Use a new key for each request.");
        }
        if (row[1] == null) {
            return Optional.empty();
        }
        requireVisible((byte[]) row[3]);
        Response.ResponseBuilder response = Response.status((Integer) row[1]).entity(row[3]);
        json.readTree((String) row[2])
                .properties()
                .forEach(header ->
                        response.header(header.getKey(), header.getValue().asText()));
        return Optional.of(response.header("Idempotent-Replayed", "true").build());
    }

    /** Requires that the caller can see each letter in the request and in its stored response. */
    private void requireVisible(byte[] body) throws IOException {
        Stream<String> named = json.readTree(body).findValues("letterId").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
        Stream<String> inPath = uri.getPathParameters().getOrDefault("letterId", List.of()).stream();
        Stream.concat(named, inPath).distinct().map(UUID::fromString).forEach(check::requireVisible);
    }

    /**
     * Reserves the key for an operation that acts before it stores its response. Requires a transaction of its own.
     *
     * @return the stored response of another request, or empty if this request may act
     * @throws Problem if another request with the key is in progress
     */
    Optional<Response> claim(IdempotentRequestKey request) throws IOException {
        Instant now = clock.instant();
        int claimed = query(
                        request,
                        "insert into idempotency as i (key_id, key, fingerprint, created_at) values (:keyId, :key,"
                                + " :fingerprint, :now) on conflict (key_id, key) do update set created_at = :now where"
                                + " i.status is null and i.created_at < :abandoned and i.fingerprint = :fingerprint")
                .setParameter("fingerprint", request.fingerprint())
                .setParameter("now", now)
                .setParameter("abandoned", now.minus(MAX_CLAIM))
                .executeUpdate();
        return claimed == 1 ? Optional.empty() : Optional.of(find(request).orElseThrow(IdempotencyStore::inProgress));
    }

    /** Deletes the claim of a failed request, so that the request can be sent again. */
    void abandon(IdempotentRequestKey request) {
        query(request, "delete from idempotency where key_id = :keyId and key = :key and status is null")
                .executeUpdate();
    }

    private static Problem inProgress() {
        return Problem.of(
                        ErrorCode.CONFLICT,
                        "A request with this Idempotency-Key is in progress. Send it again in a few seconds.")
                .retryAfter(RETRY_AFTER_SECONDS);
    }

    void store(IdempotentRequestKey request, Response response) throws IOException {
        byte[] body =
                response.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(response.getEntity());
        Map<String, String> headers = new TreeMap<>(Map.of(HttpHeaders.CONTENT_TYPE, "application/json"));
        STORED_HEADERS.stream()
                .filter(name -> response.getHeaderString(name) != null)
                .forEach(name -> headers.put(name, response.getHeaderString(name)));
        query(
                        request,
                        "update idempotency set status = :status, headers = cast(:headers as jsonb),"
                                + " body = :body where key_id = :keyId and key = :key")
                .setParameter("status", response.getStatus())
                .setParameter("headers", json.writeValueAsString(headers))
                .setParameter("body", withoutSecret(body))
                .executeUpdate();
    }

    private Query query(IdempotentRequestKey request, String sql) {
        return entities.createNativeQuery(sql)
                .setParameter("keyId", request.keyId())
                .setParameter("key", request.key());
    }

    /** Removes the secret of a new key, which is shown once and never stored. */
    private byte[] withoutSecret(byte[] body) throws IOException {
        JsonNode tree = json.readTree(body);
        if (tree instanceof ObjectNode object && object.has("secret")) {
            object.remove("secret");
            return json.writeValueAsBytes(object);
        }
        return body;
    }
}
