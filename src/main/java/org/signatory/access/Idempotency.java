package org.signatory.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.signatory.common.ErrorCode;
import org.signatory.common.Problem;
import org.signatory.common.Sha256;

/**
 * Keeps the first answer to an Idempotency-Key in the transaction of the change itself, so that after a crash there are
 * both or neither, and gives it again. A second request with the same key waits for the first one's end.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final List<String> KEPT = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE);

    @Inject
    Caller caller;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!key.matches("[!-~]{1,255}")) {
            throw Problem.parameter(
                    HEADER, "An Idempotency-Key is 1 to 255 printable ASCII characters without blanks.");
        }
        if (caller.keyId().isEmpty()) {
            // Nobody's answers are nobody's to read again; what visitors without a key may do can be repeated as it is.
            return invocation.proceed();
        }
        UUID keyId = caller.keyId().get();
        String fingerprint = fingerprint(invocation);
        int taken = Panache.getEntityManager()
                .createNativeQuery("insert into idempotency (key_id, key, fingerprint, created_at)"
                        + " values (:keyId, :key, :fingerprint, :now) on conflict do nothing")
                .setParameter("keyId", keyId)
                .setParameter("key", key)
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (taken == 0) {
            return again(keyId, key, fingerprint);
        }
        Response answer = (Response) invocation.proceed();
        keep(keyId, key, answer);
        return answer;
    }

    private Response again(UUID keyId, String key, String fingerprint) throws IOException {
        Object[] row = (Object[]) Panache.getEntityManager()
                .createNativeQuery("select fingerprint, status, cast(headers as text), body from idempotency"
                        + " where key_id = :keyId and key = :key")
                .setParameter("keyId", keyId)
                .setParameter("key", key)
                .getSingleResult();
        if (!row[0].equals(fingerprint)) {
            throw Problem.of(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was sent with another request. Use a new one for each request of its own.");
        }
        Response.ResponseBuilder answer = Response.status((Integer) row[1]).entity(row[3]);
        json.readTree((String) row[2])
                .properties()
                .forEach(header ->
                        answer.header(header.getKey(), header.getValue().asText()));
        return answer.header("Idempotent-Replayed", "true").build();
    }

    private void keep(UUID keyId, String key, Response answer) throws IOException {
        byte[] body = answer.getEntity() instanceof byte[] bytes ? bytes : json.writeValueAsBytes(answer.getEntity());
        Map<String, String> kept = new TreeMap<>(Map.of(HttpHeaders.CONTENT_TYPE, "application/json"));
        KEPT.stream()
                .filter(name -> answer.getHeaderString(name) != null)
                .forEach(name -> kept.put(name, answer.getHeaderString(name)));
        Panache.getEntityManager()
                .createNativeQuery("update idempotency set status = :status, headers = cast(:headers as jsonb),"
                        + " body = :body where key_id = :keyId and key = :key")
                .setParameter("status", answer.getStatus())
                .setParameter("headers", json.writeValueAsString(kept))
                .setParameter("body", withoutSecret(body))
                .setParameter("keyId", keyId)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** What is shown once is not kept, so a repeated answer lacks a key's secret. */
    private byte[] withoutSecret(byte[] body) throws IOException {
        JsonNode tree = json.readTree(body);
        if (tree instanceof ObjectNode object && object.has("secret")) {
            object.remove("secret");
            return json.writeValueAsBytes(object);
        }
        return body;
    }

    /** The method, the path and query, and the meaning of the body, however it is written and by whichever host. */
    private String fingerprint(InvocationContext invocation) throws IOException {
        URI address = uri.getRequestUri();
        String asked = invocation.getMethod().getName() + " " + address.getRawPath() + "?" + address.getRawQuery();
        List<byte[]> parts = new ArrayList<>(List.of(asked.getBytes(StandardCharsets.UTF_8)));
        for (Object argument : invocation.getParameters()) {
            if (argument instanceof byte[] bytes) {
                parts.add(bytes);
            } else if (argument instanceof Record || argument instanceof JsonNode) {
                parts.add(json.writeValueAsBytes(argument));
            }
        }
        return Sha256.hex(parts.toArray(byte[][]::new));
    }
}
